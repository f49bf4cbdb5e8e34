// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/layout.h"
#include "guide/guide.h"
#include "learn/quizquestion.h"

#include <QHash>
#include <QSet>

#include <vector>

namespace Espalier {

/// A folder that can be an option, with all that its answers are proved by.
struct QuizFolder {
    NodeIndex node = noNode;
    int parent = -1; ///< index among the folders; -1: the project itself
    int depth = 1;
    Phase phase = Phase::None; ///< as it is told; None: nothing says any
    QString path; ///< in the layout
    QString name;
    QString key; ///< path of its topic, else its own: what ids are made from
    QString topic; ///< path of its topic; empty: none
    QString summary;
    QString title; ///< of the topic
    QString opening; ///< the first sentence of its explanation; empty where that makes no sense alone
    QList<GuideSection> sections;
    QList<int> children; ///< folders right in it

    QStringList pathWords; ///< stems of both paths
    QSet<QString> nameWords; ///< stems of its name
    QSet<QString> about; ///< stems of what is said of it first
    QList<QStringList> sentHere; ///< stems of what others say belongs here
    QStringList alsoFits; ///< folders that it may stand in just as well: topic paths

    QString comment() const; ///< its summary as a sentence, else its title; may be empty
};

/// Something that is said of a folder, to be asked.
struct QuizFact {
    QuizKind kind = QuizKind::What;
    int answer = -1; ///< index of the folder
    QString path; ///< what the id is made from, with place
    qsizetype place = 0; ///< which of several in that section
    QString text; ///< plain
    QStringList codes; ///< what stands in it as code
    int sender = -1; ///< the folder that sends it away; -1: none does
    QString file; ///< name of the file that is asked for
    QStringList alsoFits; ///< keys of folders that would not be wrong
};

/// What can be asked of a layout: its folders, as far as they are in it, with the words of its guide. Gathered in one
/// pass; the layout and the guide must outlive it.
class QuizMaterial {
public:
    QuizMaterial(const Layout &layout, const Guide &guide);

    const Layout &layout() const { return m_layout; }
    const Guide &guide() const { return m_guide; }
    const std::vector<QuizFolder> &folders() const { return m_folders; }
    const QuizFolder &folder(int index) const { return m_folders[size_t(index)]; }
    const QList<int> &topLevel() const { return m_topLevel; }
    /// Folders beside \a folder, itself among them.
    const QList<int> &siblings(const QuizFolder &folder) const;
    const QList<int> &ofDepth(int depth) const;
    const QList<int> &ofDepth(int depth, Phase phase) const;

    /// Of summaries, sections and files, in document order.
    const QList<QuizFact> &facts() const { return m_facts; }
    /// Does the same stand in one topic only?
    bool isSaidOnce(const QString &text) const;
    /// Are these two the same folder by another name, or is one in the other?
    bool isRelated(int a, int b) const;
    /// Is a file or folder of that name, ending or not, anywhere in the folder?
    bool holdsName(int folder, const QString &name) const;
    /// What holds a file or folder of that name, ending or not, right in it.
    QSet<NodeIndex> placesOf(const QString &name) const;
    /// Which phases the folders are of; without None.
    const QSet<Phase> &phases() const { return m_phases; }

private:
    void addFolder(NodeIndex node);
    void addFile(NodeIndex node);
    void addFacts(int index);
    void addSent(int index, const GuideSection &section);
    void addItems(int index, QuizKind kind, const GuideSection &section);
    void addFact(QuizFact fact, const QString &markdown);
    void say(const QString &text, const QString &topic);
    int folderOfLink(const QString &link, const QString &base) const;

    const Layout &m_layout;
    const Guide &m_guide;
    std::vector<QuizFolder> m_folders;
    QHash<NodeIndex, int> m_byNode;
    QHash<QString, int> m_byTopic; ///< the first of each
    QList<int> m_topLevel;
    QHash<int, QList<int>> m_byDepth; ///< by depth, and by depth and phase (see depthKey())
    QHash<QString, QList<NodeIndex>> m_byName; ///< lower case, with and without the ending
    QHash<QString, QString> m_saidBy; ///< normalised text → the topic that says it; empty: several
    QList<QuizFact> m_facts;
    QSet<Phase> m_phases;
};

} // namespace Espalier
