// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/document/documentcontroller.h"

#include "core/name.h"
#include "desktop/document/autosave.h"
#include "desktop/document/recovery.h"
#include "desktop/session/job.h"
#include "desktop/session/session.h"
#include "desktop/settings/settingkeys.h"
#include "formats/exercisejson.h"
#include "formats/formatregistry.h"

#include <QDir>
#include <QFileInfo>
#include <QMetaMethod>
#include <QStandardPaths>
#include <QUndoStack>
#include <QWidget>

namespace Espalier {

/// What came of a look at the disk, and of saving if nothing stood against it.
struct DocumentController::Saving {
    DocumentFile::OnDisk found = DocumentFile::OnDisk::Known;
    std::optional<DocumentFile::Stored> stored;
};

DocumentController::DocumentController(Session &session, QWidget &window)
    : QObject(&window), m_session(session), m_window(window), m_questions(window)
{
    connect(&session.editor().history(), &QUndoStack::cleanChanged, this, &DocumentController::stateChanged);
    connect(&session.document(), &LayoutDocument::changed, this, [this](const QList<NodeIndex> &nodes) {
        if (nodes.contains(rootNode))
            Q_EMIT stateChanged();
    });
}

void DocumentController::protectBy(Autosave &autosave)
{
    m_autosave = &autosave;
    const auto follow = [this] { isModified() ? m_autosave->protect(m_file, displayName()) : m_autosave->release(); };
    connect(this, &DocumentController::stateChanged, &autosave, follow);
    follow();
}

bool DocumentController::isModified() const
{
    return m_hasDocument && (m_file.isNeverSaved() || !m_session.editor().history().isClean());
}

QString DocumentController::displayName() const
{
    if (!m_hasDocument)
        return {};
    return path().isEmpty() ? m_session.layout().name(rootNode) : QFileInfo(path()).fileName();
}

void DocumentController::begin(const Layout &layout, const DocumentFile &file, std::optional<Phase> shownUpTo, const QString &origin)
{
    if (m_autosave)
        m_autosave->release(); // what was open before is safe, or was given up
    m_file = file;
    m_folder.clear();
    m_hasDocument = true;
    m_session.editor().adopt(layout);
    m_session.mapChoice().set(layout.info().viewFrame, layout.info().viewGround);
    m_session.selection().select(rootNode);
    if (shownUpTo)
        m_session.filter().setPhase(*shownUpTo);
    Q_EMIT stateChanged();
    Q_EMIT opened(origin);
}

QString DocumentController::likelyPath() const
{
    if (!path().isEmpty() || !m_hasDocument)
        return path();
    QString folder = m_folder.isEmpty() ? Settings().value(SettingKeys::projectsFolder) : m_folder;
    // The nearest that is there: file dialogs take any other for the folder that the program was started in.
    while (!folder.isEmpty() && !QFileInfo(folder).isDir() && folder != QFileInfo(folder).path())
        folder = QFileInfo(folder).path();
    if (folder.isEmpty())
        folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    if (!QFileInfo(folder).isDir())
        folder = QDir::homePath();
    return QDir(folder).filePath(Name::nearest(m_session.layout().name(rootNode)).toString()
                                 + QStringLiteral(".espalier"));
}

void DocumentController::start(const Layout &layout, bool modified, const QString &folder)
{
    begin(layout, DocumentFile(modified));
    m_folder = folder;
}

void DocumentController::open(const QString &path)
{
    whenSafe([this, path] { openNow(path, false); });
}

void DocumentController::openNow(const QString &path, bool recover)
{
    runJob<DocumentFile::Loaded>(
        &m_window, tr("Opening “%1”").arg(QFileInfo(path).fileName()),
        [&formats = m_session.formats(), path, recover](Progress &progress) {
            return DocumentFile::load(formats, path, {.progress = &progress, .recover = recover});
        },
        [this, path, recover](Result<DocumentFile::Loaded> loaded) {
            if (loaded)
                take(path, *loaded);
            else if (!recover && loaded.error().where.path.startsWith(u"nodes["))
                m_questions.damaged(loaded.error(), [this, path] { openNow(path, true); });
            else if (!recover && loaded.error().recoverable)
                m_questions.damagedArchive(loaded.error(), [this, path] { openNow(path, true); });
            else
                m_session.tell(loaded.error());
        });
}

void DocumentController::take(const QString &path, const DocumentFile::Loaded &loaded)
{
    if (!loaded.doubtfulText.isEmpty()
        && isSignalConnected(QMetaMethod::fromSignal(&DocumentController::reviewRequested)))
        return Q_EMIT reviewRequested(path, loaded.doubtfulText);
    const bool isProject = !loaded.file.path().isEmpty();
    if (isProject && exerciseOf(loaded.read.layout.info())
        && isSignalConnected(QMetaMethod::fromSignal(&DocumentController::exerciseOpened))) {
        closeNow();
        return Q_EMIT exerciseOpened(path, loaded.read.layout);
    }
    begin(loaded.read.layout, loaded.file, isProject ? std::optional(loaded.read.layout.info().viewPhase) : std::nullopt, path);
    if (!loaded.read.report.isEmpty())
        m_session.report(tr("Opening “%1”").arg(QFileInfo(path).fileName()), loaded.read.report);
}

void DocumentController::openText(const QString &text, const QString &title)
{
    whenSafe([this, text, title] {
        runJob<ReadResult>(
            &m_window, title,
            [&formats = m_session.formats(), text](Progress &progress) { return formats.readBytes(text.toUtf8(), {.progress = &progress}); },
            [this, title](Result<ReadResult> read) {
                if (!read)
                    return m_session.tell(read.error());
                start(read->layout);
                if (!read->report.isEmpty())
                    m_session.report(title, read->report);
            });
    });
}

void DocumentController::openReviewed(const QString &path, const Layout &layout)
{
    begin(layout, DocumentFile(true), {}, path);
}

void DocumentController::recover(const Recovery &recovery, const QString &id)
{
    whenSafe([this, recovery, id] {
        const QString title = tr("Recovering");
        runJob<Recovery::Opened>(
            &m_window, title,
            [&formats = m_session.formats(), recovery, id](Progress &progress) { return recovery.open(id, formats, &progress); },
            [this, title](Result<Recovery::Opened> opened) {
                if (!opened)
                    return m_session.tell(opened.error());
                if (m_autosave)
                    m_autosave->adopt(opened->path, opened->edits);
                begin(opened->read.layout, opened->file, opened->read.layout.info().viewPhase);
                if (!opened->read.report.isEmpty())
                    m_session.report(title, opened->read.report);
                m_session.tell(tr("Recovered, not saved"));
            });
    });
}

void DocumentController::openByDialog()
{
    const QString folder =
        path().isEmpty() ? Settings().value(SettingKeys::projectsFolder) : QFileInfo(path()).absolutePath();
    if (const QString chosen =
            m_questions.fileToOpen(m_session.formats(), QFileInfo(folder).isDir() ? folder : QDir::homePath());
        !chosen.isEmpty())
        open(chosen);
}

void DocumentController::openFolderByDialog()
{
    if (const QString chosen = m_questions.folderToOpen(); !chosen.isEmpty())
        open(chosen);
}

void DocumentController::save(Then then)
{
    if (path().isEmpty() || isReadOnly())
        return saveAs(std::move(then));
    if (!isModified() && QFileInfo::exists(path())) {
        m_session.tell(tr("Nothing has changed since it was last saved."));
        if (then)
            then();
        return;
    }
    saveTo(path(), true, std::move(then));
}

void DocumentController::saveAs(Then then)
{
    QString proposal = likelyPath();
    if (isReadOnly())
        proposal = QFileInfo(path()).absolutePath() + u'/' + QFileInfo(path()).completeBaseName() + tr(" (copy)") + QStringLiteral(".espalier");
    const QString chosen = m_questions.fileToSave(proposal);
    if (chosen.isEmpty())
        return;
    if (isReadOnly() && QFileInfo(chosen) == QFileInfo(path())) {
        m_session.tell(Error{ErrorKind::Refused, tr("The file was made by a newer Espalier and is never overwritten. Choose another name.")});
        return;
    }
    saveTo(chosen, false, std::move(then));
}

void DocumentController::saveTo(const QString &path, bool checksDisk, Then then)
{
    LayoutInfo info = m_session.layout().info();
    info.viewPhase = m_session.filter().wantedPhase();
    info.viewFrame = m_session.mapChoice().frame();
    info.viewGround = m_session.mapChoice().ground();
    Layout snapshot = m_session.layout();
    snapshot.setInfo(info);
    const int step = m_session.editor().history().index();
    runJob<Saving>(
        &m_window, tr("Saving “%1”").arg(QFileInfo(path).fileName()),
        [&formats = m_session.formats(), file = m_file, snapshot, path, checksDisk](Progress &progress) -> Result<Saving> {
            Saving saving;
            if (checksDisk)
                saving.found = file.onDisk();
            if (saving.found != DocumentFile::OnDisk::Known)
                return saving;
            Result<DocumentFile::Stored> stored = file.store(formats, snapshot, path, &progress);
            if (!stored)
                return std::unexpected(stored.error());
            saving.stored = std::move(*stored);
            return saving;
        },
        [this, path, step, then = std::move(then)](const Result<Saving> &saving) {
            const auto saveElsewhere = [this, then] { saveAs(then); };
            const auto saveHere = [this, path, then] { saveTo(path, false, then); };
            if (!saving) {
                if (saving.error().kind != ErrorKind::Cancelled)
                    m_questions.notSaved(saving.error(), saveElsewhere);
                return;
            }
            if (saving->found == DocumentFile::OnDisk::Foreign)
                return m_questions.changedElsewhere(path, saveElsewhere, saveHere, [this, path] { openNow(path, false); });
            if (saving->found == DocumentFile::OnDisk::Missing)
                return m_questions.vanished(path, saveElsewhere, saveHere);
            takeSaved(path, *saving->stored, step);
            if (then)
                then();
        });
}

void DocumentController::takeSaved(const QString &path, const DocumentFile::Stored &stored, int step)
{
    m_file = stored.file;
    // What was typed while the disk was slow is not in the file.
    if (m_session.editor().history().index() == step)
        m_session.editor().history().setClean();
    Q_EMIT stateChanged();
    Q_EMIT saved(path);
    if (!stored.backup.isEmpty())
        m_session.tell(tr("Saved in the format of today; the file as it was is kept as “%1”.").arg(QFileInfo(stored.backup).fileName()));
}

void DocumentController::whenSafe(Then then)
{
    if (!isModified())
        return then();
    m_questions.unsavedChanges(displayName(), [this, then] { save(then); }, then);
}

void DocumentController::close()
{
    whenSafe([this] { closeNow(); });
}

void DocumentController::closeNow()
{
    m_hasDocument = false;
    m_file = DocumentFile();
    m_session.filter().clear();
    m_session.mapChoice().set({}, {});
    m_session.editor().adopt(Layout());
    Q_EMIT stateChanged();
    Q_EMIT closed();
}

} // namespace Espalier
