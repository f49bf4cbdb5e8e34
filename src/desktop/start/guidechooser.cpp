// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/start/guidechooser.h"

#include "desktop/theming/appearance.h"
#include "desktop/theming/icons.h"
#include "desktop/theming/looks.h"
#include "guide/guidelibrary.h"

#include <QActionGroup>
#include <QMenu>

namespace Espalier {

namespace {

constexpr int widestName = 60 * Metric::step;

QString withoutMnemonics(QString name) { return name.replace(u'&', QStringLiteral("&&")); }

} // namespace

GuideChooser::GuideChooser(const Guide &guide, QWidget *parent) : QToolButton(parent)
{
    QList<GuideLibrary::Entry> entries = GuideLibrary::builtIn();
    if (!guide.isNull() && !guide.isBuiltIn())
        entries.append({.id = {}, .name = guide.name().isEmpty() ? guide.id() : guide.name(), .description = guide.description()});
    auto *const menu = new QMenu(this);
    menu->setToolTipsVisible(true);
    auto *const group = new QActionGroup(menu);
    for (const GuideLibrary::Entry &entry : std::as_const(entries)) {
        QAction *const action = menu->addAction(withoutMnemonics(entry.name));
        action->setCheckable(true);
        action->setChecked(entry.id == (guide.isBuiltIn() ? guide.id() : QString()));
        action->setToolTip(entry.description);
        group->addAction(action);
        if (action->isChecked()) {
            setText(withoutMnemonics(fontMetrics().elidedText(entry.name, Qt::ElideMiddle, widestName)));
            setToolTip(entry.description);
            setAccessibleName(tr("Guide: %1").arg(entry.name));
        }
        if (!entry.id.isEmpty())
            connect(action, &QAction::triggered, this, [this, id = entry.id] { Q_EMIT guideRequested(id); });
    }
    menu->addSeparator();
    QAction *const other = menu->addAction(tr("Any Markdown File…"), this, &GuideChooser::fileRequested);
    other->setToolTip(tr("Take the starting points from a Markdown file with drawn folder trees"));
    setMenu(menu);
    setPopupMode(InstantPopup);
    setLook(this, "choice");
    setIcon(Espalier::icon(u"actions/chevron-down"));
    setIconSize({14, 14});
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setLayoutDirection(parent && parent->layoutDirection() == Qt::RightToLeft
                           ? Qt::LeftToRight
                           : Qt::RightToLeft); // the arrow stands behind
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::StrongFocus);
    setFixedHeight(Metric::controlHeight);
}

} // namespace Espalier
