// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/layout.h"
#include "core/text/linedoubts.h"
#include "desktop/session/latestjob.h"

#include <QHash>
#include <QObject>
#include <QString>

#include <memory>
#include <optional>
#include <vector>

namespace Espalier {

/// A text, what a person answered about its lines, and the tree that comes of both: what RepairDialog shows and
/// changes. Texts of usual size are read at once; larger ones in another thread, and what was read before stands until
/// then. Keeps one history of text and answers. Knows no widgets. Lines count from 0.
class DrawnReading final : public QObject {
    Q_OBJECT

public:
    /// A question of the reading; one that was answered stays, with what was said.
    struct Doubt {
        LineDoubt::Question question = LineDoubt::Question::Kind;
        std::vector<quint32> lines;
        qsizetype about = 0; ///< nodes, as the text alone was read
        std::vector<LineAnswer> answers;
        LineAnswer chosen = LineAnswer::Folder;
        bool isOpen = true;
    };
    struct Counts {
        qsizetype lines = 0;
        qsizetype nodes = 0; ///< without the root
        qsizetype folders = 0;
        qsizetype files = 0;
        qsizetype comments = 0;
        qsizetype leftOut = 0; ///< lines of prose, or dropped
        qsizetype unread = 0;
        qsizetype doubts = 0; ///< open ones
    };
    static constexpr qsizetype noLine = -1;

    /// \a fallbackName: of the project, where the text names none.
    explicit DrawnReading(const QString &fallbackName = {}, QObject *parent = nullptr);

    /// Begins anew, in any encoding; reads at once. \a tree: of these bytes, if they were read already.
    void begin(const QByteArray &bytes, std::shared_ptr<const DrawnTree> tree = {});

    const QString &text() const { return m_states[m_at].text; }
    const DrawnTree &tree() const { return *m_read.tree; }
    const Layout &layout() const { return m_read.layout; }
    const std::vector<Doubt> &doubts() const { return m_doubts; }
    const Counts &counts() const { return m_counts; }
    /// What the text's own count of folders and files says against the tree; mostly empty.
    const QString &disagreement() const { return m_disagreement; }
    /// Does the text name the project or its topmost folder?
    bool hasNamedRoot() const;
    bool isReading() const { return m_job.isRunning(); }
    /// As people count: what follows the last line break is a line only if there is something.
    static qsizetype lineCount(const DrawnTree &tree);

    /// The first node that a line names; noNode: none.
    NodeIndex nodeOf(qsizetype line) const;
    QList<NodeIndex> nodesOf(qsizetype line) const;
    /// The line that named a node, or noLine.
    qsizetype lineOf(NodeIndex node) const;
    /// The topmost of what a line made on the way to \a node: folders of a path are no places of their own.
    NodeIndex topOf(NodeIndex node) const;
    bool isDoubtful(qsizetype line) const;
    bool isUnread(qsizetype line) const;
    bool isAnswered(qsizetype line) const;
    std::optional<LineAnswer> answerOf(qsizetype line, const std::vector<LineAnswer> &among) const;
    /// Folders, nearest first, of which \a line's node may be meant to stand in one; those it stands in among them.
    QList<NodeIndex> likelyFolders(qsizetype line, int most) const;

    /// What a person wrote. Typing on in one place is one step of the history.
    void setText(const QString &text);
    /// \a to: for Under, the path of a folder from the project's root.
    void answer(const std::vector<quint32> &lines, LineAnswer answer, const QString &to = {});
    void takeBack(const std::vector<quint32> &lines);

    bool canUndo() const { return m_at > 0; }
    bool canRedo() const { return m_at + 1 < m_states.size(); }
    void undo();
    void redo();

Q_SIGNALS:
    /// Text, answers, or what came of them.
    void changed();

private:
    struct State {
        QString text;
        LineRepairs repairs;
    };
    struct Read {
        std::shared_ptr<const DrawnTree> tree;
        std::vector<LineDoubt> unanswered; ///< of the text without answers
        std::vector<LineDoubt> open;
        Layout layout;
        std::vector<NodeIndex> places; ///< by entry
    };

    static Result<Read> readText(const QByteArray &text, const LineRepairs &repairs, const QString &fallback,
                                 std::shared_ptr<const DrawnTree> same, Progress *progress);
    static Read completed(std::shared_ptr<const DrawnTree> tree, const QString &fallback);
    void push(State state, bool isTyping);
    void step(size_t to);
    void read(bool isSameText);
    void take(Read read);
    void collectAnswers();
    void collectDoubts();
    void count();
    bool isTypedOn(const QString &text);

    QString m_fallback;
    std::vector<State> m_states{1};
    size_t m_at = 0;
    bool m_wasTyping = false;
    qsizetype m_typedAt = 0; // where the last typing ended
    LatestJob<Read> m_job;
    Read m_read;
    std::vector<quint32> m_entries; // by node
    QHash<quint32, QList<LineAnswer>> m_answers; // by line, later ones last
    std::vector<Doubt> m_doubts;
    Counts m_counts;
    QString m_disagreement;
};

} // namespace Espalier
