// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/document/autosave.h"

#include "desktop/document/documentfile.h"
#include "desktop/document/recovery.h"
#include "desktop/session/document.h"
#include "desktop/session/documentwatch.h"

#include <QFile>
#include <QUndoStack>
#include <QtConcurrentRun>

#include <utility>

namespace Espalier {

Autosave::Autosave(Document &document, const QString &folder, Limits limits, QObject *parent)
    : QObject(parent), m_document(document), m_folder(folder), m_limits(limits), m_path(Recovery(folder).newPath())
{
    m_delay.setSingleShot(true);
    m_delay.setInterval(limits.delayMs);
    connect(&m_delay, &QTimer::timeout, this, &Autosave::write);
    connect(&m_writing, &QFutureWatcherBase::finished, this, &Autosave::finish);
    // Never in the middle of a command: the watch speaks when control is back at the event loop (tests/ROBUSTNESS.md S12).
    auto *const watch = new DocumentWatch(document.nodes(), this);
    connect(&document.nodes(), &LayoutDocument::infoChanged, watch, &DocumentWatch::touch);
    connect(watch, &DocumentWatch::changed, this, &Autosave::follow);
}

Autosave::~Autosave()
{
    m_about.reset();
    if (m_progress)
        m_progress->cancel();
    m_writing.waitForFinished();
    removeAbandoned();
    if (!m_staysBehind)
        remove();
}

void Autosave::protect(const DocumentFile &file, const QString &name)
{
    const bool isNew = !m_about;
    if (isNew)
        m_takenRevision = m_document.editor().revision();
    RecoveryHeader about{.owner = isNew ? ProcessIdentity::current() : m_about->owner, .name = name, .path = file.path(), .hash = file.hash()};
    const bool isOther = isNew || about.path != m_about->path || about.hash != m_about->hash || about.name != m_about->name;
    m_about = std::move(about);
    if (!isOther)
        return;
    m_isStale = true;
    follow();
}

void Autosave::release()
{
    if (!m_about)
        return;
    m_about.reset();
    m_isStale = false;
    m_delay.stop();
    if (!m_writing.isRunning())
        return remove();
    // Another document may come before the writer has noticed.
    m_progress->cancel();
    m_abandoned = m_path;
    m_hasFile = false;
    remove();
}

void Autosave::adopt(const QString &path, qint64 edits)
{
    release();
    m_path = path;
    m_editsBefore = edits;
    m_hasFile = true;
}

void Autosave::remove()
{
    if (m_hasFile)
        QFile::remove(m_path);
    m_hasFile = false;
    m_editsBefore = 0;
    m_path = Recovery(m_folder).newPath();
}

void Autosave::removeAbandoned()
{
    if (!m_abandoned.isEmpty())
        QFile::remove(m_abandoned);
    m_abandoned.clear();
}

void Autosave::follow()
{
    if (!m_about)
        return;
    const quint64 behind = m_document.editor().revision() - m_takenRevision;
    if (behind > 0)
        m_isStale = true;
    if (!m_isStale)
        return;
    if (!m_delay.isActive())
        m_delay.start();
    if (behind >= quint64(m_limits.edits))
        write();
}

void Autosave::write()
{
    if (!m_about || m_writing.isRunning())
        return; // finish() looks again
    m_delay.stop();
    m_isStale = false;
    m_hasFile = true;
    m_takenRevision = m_document.editor().revision();
    RecoveryHeader header = *m_about;
    header.written = QDateTime::currentDateTimeUtc();
    const QUndoStack &history = m_document.editor().history();
    header.edits = m_editsBefore + qAbs(history.index() - qMax(0, history.cleanIndex()));
    header.folders = m_document.layout().folderCount();
    m_progress = std::make_shared<Progress>();
    m_writing.setFuture(QtConcurrent::run([&formats = m_document.formats(), layout = m_document.layout(), header, path = m_path, folder = m_folder, progress = m_progress]() mutable {
        // Its own copy, made here: an edit meanwhile would have to make it in the window's thread (Layout is shared).
        layout.setInfo(LayoutInfo(layout.info()));
        return std::make_shared<Result<void>>([&]() -> Result<void> {
            if (const auto ready = Recovery(folder).prepare(); !ready)
                return ready;
            const Result<QByteArray> project = DocumentFile::encode(formats, layout, progress.get());
            if (!project)
                return std::unexpected(project.error());
            return RecoveryFile::write(path, header, *project);
        }());
    }));
}

void Autosave::finish()
{
    const Result<void> result = *m_writing.result();
    if (!m_abandoned.isEmpty()) {
        removeAbandoned();
        return follow();
    }
    if (!m_about)
        return;
    if (result) {
        m_hasFailed = false;
        Q_EMIT written(m_takenRevision);
    } else if (!std::exchange(m_hasFailed, true)) {
        Q_EMIT failed(result.error());
    }
    follow();
}

void Autosave::flush()
{
    if (!m_about)
        return;
    m_staysBehind = true;
    m_writing.waitForFinished();
    if (m_document.editor().revision() == m_takenRevision && !m_isStale)
        return;
    write();
    m_writing.waitForFinished();
}

} // namespace Espalier
