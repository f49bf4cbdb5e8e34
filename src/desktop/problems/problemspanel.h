// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "plan/problemfinder.h"

#include <QWidget>

class QLabel;
class QTreeWidget;
class QTreeWidgetItem;

namespace Espalier {

class DocumentWatch;
class Session;
struct Pane;

/// Live list of what will make trouble; choosing a line goes to the node, "Fix" mends it by one step of history.
class ProblemsPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit ProblemsPanel(Session &session, QWidget *parent = nullptr);
    ~ProblemsPanel() override;

Q_SIGNALS:
    void countChanged(int count);

protected:
    void changeEvent(QEvent *event) final;

private:
    void look();
    void show(const QList<Problem> &problems);
    void fix(const Problem &problem);
    void retranslate();

    Session &m_session;
    QLabel *m_empty;
    QTreeWidget *m_list;
    DocumentWatch *m_watch;
    QList<Problem> m_problems;
    std::shared_ptr<std::atomic<bool>> m_cancelled;
};

Pane problemsPane(Session &session);

} // namespace Espalier
