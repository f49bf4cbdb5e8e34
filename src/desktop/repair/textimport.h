// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "desktop/repair/repairdialog.h"
#include "desktop/session/importrequest.h"

#include <QObject>

#include <functional>
#include <memory>
#include <optional>

namespace Espalier {

class DocumentController;
class NodeVerbs;
class Session;

/// What becomes of a text that was pasted, dropped or opened: put in at once where nothing about it is doubtful, shown
/// in a RepairDialog where something is, refused with the reason where it holds no tree. Texts of other formats are
/// left to their readers.
class TextImport final : public QObject {
    Q_OBJECT

public:
    TextImport(Session &session, NodeVerbs &verbs, DocumentController &documents, QWidget &window);

    /// Below a node of the layout.
    void insert(const ImportRequest &request);
    /// As a layout of its own.
    void open(const QString &text);
    /// A file that DocumentController found to be doubtful.
    void openFile(const QString &path, const QByteArray &text);
    /// Shows what was put in last, without having been shown, and puts what comes of it in its place. Only until the
    /// next step of the history.
    void review();

Q_SIGNALS:
    /// \a isUndoable: by one step of the history.
    void inserted(const QString &sentence, bool isUndoable);

private:
    using Tree = std::shared_ptr<const DrawnTree>;
    /// A text and where it is to go.
    struct Task {
        QByteArray text;
        RepairDialog::Offer offer;
        ImportRequest request; ///< for Under
        QString path; ///< of Origin::File
        bool isReviewed = false;
        bool isFresh = false; ///< the project that is open was made of it, and stands as it was made
    };
    using Then = std::function<void()>;

    RepairDialog::Offer offerOf(RepairDialog::Target target, RepairDialog::Origin origin) const;
    void read(Task task);
    void decide(const Task &task, Tree tree);
    void show(const Task &task, Tree tree, const Then &before = {});
    /// \a then: not called where it came to nothing.
    void make(const Task &task, RepairDialog::Target target, const Layout &piece, const Then &then);
    bool replace(const Layout &piece);
    void begin(const Task &task, const Layout &layout, const Then &then);

    Session &m_session;
    NodeVerbs &m_verbs;
    DocumentController &m_documents;
    QWidget &m_window;
    std::optional<Task> m_last; // what can be reviewed
    int m_step = -1; // of the history, behind it
};

} // namespace Espalier
