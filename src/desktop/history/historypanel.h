// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QUndoView>

namespace Espalier {

class Session;
struct Pane;

/// The steps of history; choosing one goes there.
class HistoryPanel final : public QUndoView
{
    Q_OBJECT

public:
    explicit HistoryPanel(Session &session, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) final;

private:
    void retranslate();
};

Pane historyPane(Session &session);

} // namespace Espalier
