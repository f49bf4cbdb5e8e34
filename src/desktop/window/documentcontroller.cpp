// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/window/documentcontroller.h"

#include "core/safefile.h"
#include "desktop/session/job.h"
#include "desktop/session/session.h"
#include "formats/formatregistry.h"

#include <QBuffer>
#include <QCryptographicHash>
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QPushButton>
#include <QUndoStack>

namespace Espalier {

namespace {

QByteArray hashOf(const QByteArray &bytes) { return QCryptographicHash::hash(bytes, QCryptographicHash::Blake2b_256); }

/// Whether the file's content is no longer what it was when read or written: by content, since times lie (S5).
bool isForeign(const QString &path, const QByteArray &known)
{
    const Result<QByteArray> now = SafeFile::read(path);
    return now ? hashOf(*now) != known : QFileInfo::exists(path);
}

} // namespace

struct DocumentController::Opened {
    ReadResult read;
    QByteArray hash; // empty: not a project file
};

DocumentController::DocumentController(Session &session, QWidget &window) : QObject(&window), m_session(session), m_window(window)
{
    connect(&session.editor().history(), &QUndoStack::cleanChanged, this, &DocumentController::stateChanged);
    connect(&session.document(), &LayoutDocument::changed, this, [this](const QList<NodeIndex> &nodes) {
        if (nodes.contains(rootNode))
            Q_EMIT stateChanged();
    });
}

bool DocumentController::isModified() const
{
    return m_hasDocument && (m_neverSaved || !m_session.editor().history().isClean());
}

QString DocumentController::displayName() const
{
    if (!m_hasDocument)
        return {};
    return m_path.isEmpty() ? m_session.layout().name(rootNode) : QFileInfo(m_path).fileName();
}

void DocumentController::start(const Layout &layout, bool modified)
{
    m_path.clear();
    m_hash.clear();
    m_readOnly = false;
    m_neverSaved = modified;
    m_hasDocument = true;
    m_session.editor().adopt(layout);
    m_session.selection().select(rootNode);
    Q_EMIT stateChanged();
    Q_EMIT opened({});
}

void DocumentController::open(const QString &path)
{
    whenSafe([this, path] { openNow(path, false); });
}

void DocumentController::openNow(const QString &path, bool recover)
{
    const FormatRegistry &formats = m_session.formats();
    runJob<Opened>(
        &m_window, tr("Opening “%1”").arg(QFileInfo(path).fileName()),
        [&formats, path, recover](Progress &progress) -> Result<Opened> {
            const ReadOptions options{.fileName = path, .progress = &progress, .recover = recover};
            const Result<QString> format = formats.detect(path);
            if (!format)
                return std::unexpected(format.error());
            if (*format != u"espalier") {
                Result<ReadResult> read = formats.readAny(path, options, *format);
                return read ? Result<Opened>(Opened{std::move(*read), {}}) : std::unexpected(read.error());
            }
            const Result<QByteArray> bytes = SafeFile::read(path);
            if (!bytes)
                return std::unexpected(bytes.error());
            Result<ReadResult> read = formats.readBytes(*bytes, options, *format);
            return read ? Result<Opened>(Opened{std::move(*read), hashOf(*bytes)}) : std::unexpected(read.error());
        },
        [this, path, recover](Result<Opened> opened) {
            if (opened)
                take(path, *opened);
            else if (!recover && opened.error().where.path.startsWith(u"nodes["))
                offerRecovery(path, opened.error());
            else
                m_session.tell(opened.error());
        });
}

void DocumentController::take(const QString &path, const Opened &opened)
{
    const bool isProject = !opened.hash.isEmpty();
    const bool recovered = opened.read.report.contains(u"recovered");
    start(opened.read.layout, !isProject || recovered);
    if (isProject) {
        m_path = path;
        m_hash = opened.hash;
        m_readOnly = opened.read.readOnly;
        m_session.filter().setPhase(opened.read.layout.info().viewPhase);
    }
    Q_EMIT stateChanged();
    Q_EMIT this->opened(path);
    if (!opened.read.report.isEmpty())
        Q_EMIT reported(tr("Opening “%1”").arg(QFileInfo(path).fileName()), opened.read.report);
}

void DocumentController::offerRecovery(const QString &path, const Error &error)
{
    auto *const box = new QMessageBox(QMessageBox::Warning, tr("The project is damaged"), error.message, QMessageBox::Cancel, &m_window);
    box->setInformativeText(tr("It can be opened all the same, with the nodes that have no place gathered under “Recovered items”. The file itself stays as it is until you save."));
    box->setAttribute(Qt::WA_DeleteOnClose);
    const QPushButton *const recover = box->addButton(tr("Open and Recover"), QMessageBox::AcceptRole);
    connect(recover, &QPushButton::clicked, this, [this, path] { openNow(path, true); });
    box->open();
}

void DocumentController::openByDialog()
{
    QStringList patterns;
    for (const FormatInfo &format : m_session.formats().formats()) {
        if (m_session.formats().reader(format.id)) {
            for (const QString &suffix : format.suffixes)
                patterns.append(QStringLiteral("*.") + suffix);
        }
    }
    const QString path = QFileDialog::getOpenFileName(&m_window, tr("Open"), QFileInfo(m_path).absolutePath(),
                                                      tr("Everything Espalier reads (%1);;Espalier projects (*.espalier);;All files (*)").arg(patterns.join(u' ')));
    if (!path.isEmpty())
        open(path);
}

void DocumentController::openFolderByDialog()
{
    const QString path = QFileDialog::getExistingDirectory(&m_window, tr("Open a Folder as a Layout"));
    if (!path.isEmpty())
        open(path);
}

void DocumentController::save(Then then)
{
    if (m_path.isEmpty() || m_readOnly)
        return saveAs(std::move(then));
    if (!isModified() && QFileInfo::exists(m_path)) {
        m_session.tell(tr("Nothing has changed since it was last saved."));
        if (then)
            then();
        return;
    }
    saveTo(m_path, true, std::move(then));
}

void DocumentController::saveAs(Then then)
{
    QString proposal = m_path.isEmpty() ? m_session.layout().name(rootNode) + QStringLiteral(".espalier") : m_path;
    if (m_readOnly)
        proposal = QFileInfo(m_path).absolutePath() + u'/' + QFileInfo(m_path).completeBaseName() + tr(" (copy)") + QStringLiteral(".espalier");
    QString path = QFileDialog::getSaveFileName(&m_window, tr("Save the Project As"), proposal, tr("Espalier projects (*.espalier)"));
    if (path.isEmpty())
        return;
    if (!path.endsWith(QStringLiteral(".espalier"), Qt::CaseInsensitive))
        path += QStringLiteral(".espalier");
    if (m_readOnly && QFileInfo(path) == QFileInfo(m_path)) {
        m_session.tell(Error{ErrorKind::Refused, tr("The file was made by a newer Espalier and is never overwritten. Choose another name.")});
        return;
    }
    saveTo(path, false, std::move(then));
}

void DocumentController::saveTo(const QString &path, bool checkForeign, Then then)
{
    LayoutInfo info = m_session.layout().info();
    info.viewPhase = m_session.filter().filter().upTo;
    Layout snapshot = m_session.layout();
    snapshot.setInfo(info);
    const Writer *const writer = m_session.formats().writer(u"espalier");
    const QByteArray known = checkForeign ? m_hash : QByteArray();
    const int step = m_session.editor().history().index();
    runJob<QByteArray>(
        &m_window, tr("Saving “%1”").arg(QFileInfo(path).fileName()),
        [writer, snapshot, path, known](Progress &progress) -> Result<QByteArray> {
            if (!known.isEmpty() && isForeign(path, known))
                return failure(ErrorKind::Conflict, {});
            QByteArray bytes;
            QBuffer buffer(&bytes);
            buffer.open(QIODevice::WriteOnly);
            Report report;
            if (const auto written = writer->write(snapshot, {.progress = &progress}, buffer, report); !written)
                return std::unexpected(written.error());
            if (const auto saved = SafeFile::write(path, bytes); !saved)
                return std::unexpected(saved.error());
            return hashOf(bytes);
        },
        [this, path, step, then = std::move(then)](Result<QByteArray> saved) {
            if (!saved && saved.error().kind == ErrorKind::Conflict)
                return askAboutForeignChange(path, then);
            if (!saved)
                return offerAnotherPlace(saved.error(), then);
            m_path = path;
            m_hash = *saved;
            m_readOnly = false;
            m_neverSaved = false;
            // What was typed while the disk was slow is not in the file.
            if (m_session.editor().history().index() == step)
                m_session.editor().history().setClean();
            Q_EMIT stateChanged();
            Q_EMIT this->saved(path);
            if (then)
                then();
        });
}

void DocumentController::askAboutForeignChange(const QString &path, Then then)
{
    auto *const box = new QMessageBox(QMessageBox::Warning, tr("The file was changed elsewhere"),
                                      tr("“%1” was changed by another program since you opened it.").arg(QFileInfo(path).fileName()),
                                      QMessageBox::Cancel, &m_window);
    box->setInformativeText(tr("Saving now would replace what the other program wrote."));
    box->setAttribute(Qt::WA_DeleteOnClose);
    connect(box->addButton(tr("Save As…"), QMessageBox::AcceptRole), &QPushButton::clicked, this, [this, then] { saveAs(then); });
    connect(box->addButton(tr("Overwrite"), QMessageBox::DestructiveRole), &QPushButton::clicked, this,
            [this, path, then] { saveTo(path, false, then); });
    connect(box->addButton(tr("Discard Mine and Reload"), QMessageBox::DestructiveRole), &QPushButton::clicked, this,
            [this, path] { openNow(path, false); });
    box->open();
}

void DocumentController::offerAnotherPlace(const Error &error, Then then)
{
    if (error.kind == ErrorKind::Cancelled)
        return;
    auto *const box = new QMessageBox(QMessageBox::Warning, tr("The project is not saved"), error.message, QMessageBox::Cancel, &m_window);
    box->setInformativeText(tr("Your changes are still here. Save them in another place, or try again later."));
    box->setTextFormat(Qt::PlainText);
    box->setAttribute(Qt::WA_DeleteOnClose);
    connect(box->addButton(tr("Save As…"), QMessageBox::AcceptRole), &QPushButton::clicked, this, [this, then] { saveAs(then); });
    box->open();
}

void DocumentController::whenSafe(Then then)
{
    if (!isModified())
        return then();
    auto *const box = new QMessageBox(QMessageBox::Question, tr("Save your changes?"),
                                      tr("“%1” has changes that are not saved.").arg(displayName()),
                                      QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel, &m_window);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setDefaultButton(QMessageBox::Save);
    connect(box, &QMessageBox::finished, this, [this, then](int answer) {
        if (answer == QMessageBox::Save)
            save(then);
        else if (answer == QMessageBox::Discard)
            then();
    });
    box->open();
}

void DocumentController::close()
{
    whenSafe([this] {
        m_hasDocument = m_neverSaved = m_readOnly = false;
        m_path.clear();
        m_session.filter().clear();
        m_session.editor().adopt(Layout());
        Q_EMIT stateChanged();
        Q_EMIT closed();
    });
}

} // namespace Espalier
