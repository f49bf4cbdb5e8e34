// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/history/historypanel.h"

#include "core/theme.h"
#include "desktop/session/pane.h"
#include "desktop/session/session.h"

#include <QEvent>
#include <QUndoStack>

namespace Espalier {

HistoryPanel::HistoryPanel(Session &session, QWidget *parent) : QUndoView(parent)
{
    setStack(&session.editor().history());
    setFrameShape(NoFrame);
    setContentsMargins(3 * Metric::step, 0, 0, 0);
    retranslate();
    const auto followLimits = [this, &session] { setEnabled(session.limits().editing); };
    connect(&session, &Session::limitsChanged, this, followLimits);
    followLimits();
}

void HistoryPanel::retranslate()
{
    setAccessibleName(tr("History"));
    setEmptyLabel(tr("As it was opened"));
}

void HistoryPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QUndoView::changeEvent(event);
}

Pane historyPane(Session &session)
{
    return {.id = QStringLiteral("historyDock"), .content = new HistoryPanel(session), .title = [] { return HistoryPanel::tr("History"); }};
}

} // namespace Espalier
