// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "desktop/document/documentfile.h"
#include "desktop/document/documentquestions.h"

#include <QObject>
#include <QPointer>

#include <functional>
#include <optional>

class QWidget;

namespace Espalier {

class Autosave;
class Layout;
class Recovery;
class Session;

/// Opens, saves and closes the one document of a window: orders the steps, of which DocumentFile does what touches the
/// disk and DocumentQuestions what asks the person. Everything slow runs off the GUI thread on a snapshot; what is to
/// happen afterwards is passed along, since a question or a slow disk may come between.
class DocumentController : public QObject
{
    Q_OBJECT

public:
    using Then = std::function<void()>;

    DocumentController(Session &session, QWidget &window);

    /// Keeps from now on what is not saved. \a autosave is of this session's document.
    void protectBy(Autosave &autosave);

    bool hasDocument() const { return m_hasDocument; }
    const DocumentFile &file() const { return m_file; }
    /// Where it was opened from or saved to; empty: nowhere yet.
    const QString &path() const { return m_file.path(); }
    bool isReadOnly() const { return m_file.isReadOnly(); }
    bool isModified() const;
    /// What a title bar says: the file's name, or the project's.
    QString displayName() const;

    /// Its file, or the one that the first Save will propose.
    QString likelyPath() const;

    /// A fresh, unsaved document. \a modified: there is something to lose already. \a folder: where it will live;
    /// empty: where projects usually do.
    void start(const Layout &layout, bool modified = true, const QString &folder = {});
    /// Anything readable: a project file is opened, everything else becomes a fresh document with a report.
    void open(const QString &path);
    /// A fresh document of what \a text shows: a drawn tree, a list of paths. \a title: what is read, for the report.
    void openText(const QString &text, const QString &title);
    /// A fresh document of what a person made of reviewRequested().
    void openReviewed(const QString &path, const Layout &layout);
    /// Opens work that a crash left, unsaved as it is.
    void recover(const Recovery &recovery, const QString &id);
    void openByDialog();
    void openFolderByDialog();
    void save(Then then = {});
    void saveAs(Then then = {});
    void close();
    /// Runs \a then once nothing would be lost by it: at once, after saving, or after "Discard"; not at all on Cancel.
    void whenSafe(Then then);

Q_SIGNALS:
    /// Path, name or state changed: titles and actions follow.
    void stateChanged();
    /// Once for each document; \a path: what it was read from, empty for a fresh one.
    void opened(const QString &path);
    void saved(const QString &path);
    void closed();
    /// A file holds a drawn tree of which lines are doubtful; \a text: all of it. With nobody connected, the file is
    /// opened as it was read. Nothing that was open would be lost.
    void reviewRequested(const QString &path, const QByteArray &text);
    /// A project holds an exercise, or an answer to one: it is done, not edited, and nothing else is open any more.
    /// With nobody connected, it is opened like any other.
    void exerciseOpened(const QString &path, const Espalier::Layout &layout);

private:
    struct Saving;
    void begin(const Layout &layout, const DocumentFile &file, std::optional<Phase> shownUpTo = {}, const QString &origin = {});
    void take(const QString &path, const DocumentFile::Loaded &loaded);
    void openNow(const QString &path, bool recover);
    void closeNow();
    void saveTo(const QString &path, bool checksDisk, Then then);
    void takeSaved(const QString &path, const DocumentFile::Stored &stored, int step);

    Session &m_session;
    QWidget &m_window;
    DocumentQuestions m_questions;
    DocumentFile m_file;
    QString m_folder; // where a document that is in no file yet will live
    QPointer<Autosave> m_autosave;
    bool m_hasDocument = false;
};

} // namespace Espalier
