// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/report.h"
#include "core/result.h"

#include <QByteArray>
#include <QObject>

#include <functional>

class QWidget;

namespace Espalier {

class Layout;
class Session;
struct ReadResult;

/// Opens, saves and closes the one document of a window. Everything slow runs off the GUI thread on a snapshot; what
/// is to happen afterwards is passed along, since a question or a slow disk may come between.
class DocumentController : public QObject
{
    Q_OBJECT

public:
    using Then = std::function<void()>;

    DocumentController(Session &session, QWidget &window);

    bool hasDocument() const { return m_hasDocument; }
    /// Where it was opened from or saved to; empty: nowhere yet.
    const QString &path() const { return m_path; }
    /// Of a newer format version: can be saved under another name only.
    bool isReadOnly() const { return m_readOnly; }
    bool isModified() const;
    /// What a title bar says: the file's name, or the project's.
    QString displayName() const;

    /// A fresh, unsaved document. \a modified: there is something to lose already.
    void start(const Layout &layout, bool modified = true);
    /// Anything readable: a project file is opened, everything else becomes a fresh document with a report.
    void open(const QString &path);
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
    void opened(const QString &path);
    void saved(const QString &path);
    void closed();
    void reported(const QString &title, const Espalier::Report &report);

private:
    struct Opened;
    void take(const QString &path, const Opened &opened);
    void offerRecovery(const QString &path, const Error &error);
    void openNow(const QString &path, bool recover);
    void saveTo(const QString &path, bool checkForeign, Then then);
    void askAboutForeignChange(const QString &path, Then then);
    void offerAnotherPlace(const Error &error, Then then);

    Session &m_session;
    QWidget &m_window;
    QString m_path;
    QByteArray m_hash; // of the bytes last read from or written to m_path
    bool m_hasDocument = false;
    bool m_readOnly = false;
    bool m_neverSaved = false;
};

} // namespace Espalier
