// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/layout.h"
#include "formats/exporter.h"
#include "picture/page/pageexplanations.h"
#include "picture/page/pageids.h"
#include "picture/page/pagewords.h"

#include <QCoreApplication>

namespace Espalier {

/// What of a hand-out is wanted; the title is always there.
struct HandoutChoice {
    bool map = true;
    bool tree = true;
    bool explanations = true;
    bool glossary = true;
    bool notes = true;
    bool isLetter = false; ///< the paper; else A4

    static HandoutChoice from(const OptionValues &values);
};

/// What stands in a hand-out, as HTML of our own making, whether it becomes a page or paper. Of one state of a layout,
/// which must outlive it with its guide.
class HandoutParts {
    Q_DECLARE_TR_FUNCTIONS(Espalier::Handout)

public:
    /// \a layout: of what is visible only.
    HandoutParts(const Layout &layout, const Guide &guide, Phase upTo);

    QString language() const { return m_words.code(); }
    const QString &title() const { return m_title; }
    QString footer() const; ///< "my-project · Intermediate"
    QString phaseLine() const; ///< "Intermediate · Second Project"; empty: there are no phases
    QString counts() const;
    /// What somebody knows afterwards, each HTML; from the guide's words for the phase.
    QStringList objectives() const;

    struct Row {
        NodeIndex node;
        int depth; ///< from 0
    };
    /// Folders and files by top-level branch.
    QList<QList<Row>> branches() const;
    QString rowHtml(const Row &row) const;

    struct Explained {
        NodeIndex node;
        QString path;
        QString html;
    };
    /// Of the folders that are new in the phase.
    QList<Explained> explanations() const;

    struct Word {
        QString term;
        QString html;
    };
    /// The guide's words that the explanations use; empty where it has none.
    QList<Word> glossary() const;
    QByteArray idOf(NodeIndex node) const { return m_ids.of(node); }

    static QString mapTitle();
    static QString treeTitle();
    static QString explanationsTitle();
    static QString glossaryTitle();
    static QString namesTitle(); ///< of the list of names that stands for a glossary
    static QString notesTitle();
    static QString objectivesTitle();

private:
    const Layout &m_layout;
    const Guide &m_guide;
    Phase m_phase = Phase::None; ///< the one that is taught
    QString m_title;
    PageIds m_ids;
    PageWords m_words;
    PageExplanations m_explanations;
};

} // namespace Espalier
