// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/progress.h"
#include "core/result.h"
#include "guide/guidematch.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace Espalier {

class Session;

/// "Match with a guide": for a project that came from elsewhere, which guide knows most of it, and what in it is which
/// of the guide's topics. What is ticked becomes them, in one step that Undo takes back.
class MatchDialog final : public QDialog {
    Q_OBJECT

public:
    struct Candidate {
        Guide guide;
        GuideMatch match;
    };
    /// Every built-in guide and \a shown, the one that knows most first; for another thread.
    static Result<QList<Candidate>> candidates(const Layout &layout, const Guide &shown, const Progress &progress);

    MatchDialog(Session &session, const QList<Candidate> &candidates, QWidget *parent = nullptr);

Q_SIGNALS:
    /// The layout has a guide now.
    void matched();

private:
    void fill();
    QTreeWidgetItem *makeItem(const GuideMatch::Pair &pair) const;
    void updateButton();
    void apply();

    Session &m_session;
    QList<Candidate> m_candidates;
    quint64 m_revision; // of the layout that they are of
    QComboBox *m_guides;
    QLabel *m_about;
    QTreeWidget *m_pairs;
    QPushButton *m_match;
};

} // namespace Espalier
