// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/repair/textimport.h"

#include "core/name.h"
#include "core/text/drawntreereader.h"
#include "desktop/document/documentcontroller.h"
#include "desktop/repair/repairwords.h"
#include "desktop/session/job.h"
#include "desktop/session/nodeverbs.h"
#include "desktop/session/session.h"
#include "desktop/session/treetext.h"
#include "formats/formatregistry.h"

#include <QFileInfo>
#include <QUndoStack>

#include <algorithm>
#include <utility>

namespace Espalier {

namespace {

using Target = RepairDialog::Target;
using Origin = RepairDialog::Origin;

constexpr qsizetype textImportAtOnce = 1024 * 1024; // bytes

/// The counts of a reading that nobody looked at.
DrawnReading::Counts textImportCounts(const DrawnTree &tree, qsizetype nodes)
{
    DrawnReading::Counts counts{.lines = DrawnReading::lineCount(tree), .nodes = nodes};
    counts.leftOut = std::ranges::count(tree.lines, LineKind::Prose, &LineRecord::kind);
    return counts;
}

bool hasWarnings(const Report &report)
{
    return std::ranges::any_of(report.items(), [](const ReportItem &item) { return item.severity != Severity::Note; });
}

bool namesRoot(const DrawnTree &tree)
{
    return !tree.nodes.empty() && !tree.rootEntry().name.empty() && tree.rootEntry().name != ".";
}

} // namespace

TextImport::TextImport(Session &session, NodeVerbs &verbs, DocumentController &documents, QWidget &window)
    : QObject(&window), m_session(session), m_verbs(verbs), m_documents(documents), m_window(window)
{
}

RepairDialog::Offer TextImport::offerOf(Target target, Origin origin) const
{
    return {.origin = origin,
            .target = target,
            .hasLayout = m_documents.hasDocument(),
            .folder = m_session.layout().name(rootNode),
            .projectName = tr("project")};
}

void TextImport::insert(const ImportRequest &request)
{
    const FormatRegistry &formats = m_session.formats();
    const bool isText = request.paths.isEmpty() && request.skipped.isEmpty();
    if (isText && (request.isReviewed || isTreeText(formats.formatOf(request.text), request.text))) {
        Task task{.text = request.text,
                  .offer = offerOf(Target::Under, request.isPasted ? Origin::Clipboard : Origin::Drop),
                  .request = request,
                  .isReviewed = request.isReviewed};
        task.offer.folder = m_session.layout().name(request.parent);
        return read(std::move(task));
    }
    runJob<ReadResult>(
        &m_window, tr("Importing"),
        [&formats, request](Progress &progress) { return readImport(formats, request, {.progress = &progress}); },
        [this, request](Result<ReadResult> read) { m_verbs.insertImport(request, read); });
}

void TextImport::open(const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    if (!isTreeText(m_session.formats().formatOf(bytes), bytes))
        return m_documents.openText(text, tr("Reading the clipboard"));
    read({.text = bytes, .offer = offerOf(Target::NewProject, Origin::Clipboard)});
}

void TextImport::openFile(const QString &path, const QByteArray &text)
{
    Task task{.text = text, .offer = offerOf(Target::NewProject, Origin::File), .path = path, .isReviewed = true};
    task.offer.file = QFileInfo(path).fileName();
    task.offer.projectName = Name::nearest(QFileInfo(path).completeBaseName()).toString();
    read(std::move(task));
}

void TextImport::read(Task task)
{
    const auto readTree = [text = task.text](Progress *progress) -> Result<Tree> {
        Result<DrawnTree> tree = DrawnTreeReader::read(text, {.progress = progress});
        if (!tree)
            return std::unexpected(tree.error());
        return std::make_shared<DrawnTree>(std::move(*tree));
    };
    const auto go = [this, task](const Result<Tree> &tree) {
        tree ? decide(task, *tree) : m_session.tell(tree.error());
    };
    if (task.text.size() <= textImportAtOnce)
        return go(readTree(nullptr));
    runJob<Tree>(&m_window, tr("Reading the text"), [readTree](Progress &progress) { return readTree(&progress); }, go);
}

void TextImport::decide(const Task &task, Tree tree)
{
    // One name is one folder: nobody wants to be asked about it.
    const bool isOneName = DrawnReading::lineCount(*tree) == 1
        && qsizetype(tree->entries().size()) + (namesRoot(*tree) ? 1 : 0) == 1;
    if (task.isReviewed || (isDoubtful(*tree) && !isOneName))
        return show(task, std::move(tree));
    const bool isFolder = task.offer.target == Target::Under && namesRoot(*tree);
    if (tree->isEmpty() && !isFolder)
        return m_session.tell(Error{ErrorKind::Input,
                                    tr("There is no tree in this text: none of its %Ln line(s) names a folder or file.",
                                       nullptr, int(textImportCounts(*tree, 0).lines))});
    const Layout whole = tree->toLayout(task.offer.projectName);
    const Layout piece = isFolder ? rootAsFolder(whole) : whole;
    make(task, task.offer.target, piece, [this, task, tree, nodes = piece.nodeCount()] {
        m_last = task;
        m_step = m_session.editor().history().index();
        if (hasWarnings(tree->report))
            m_session.report(tr("Importing"), tree->report);
        Q_EMIT inserted(RepairWords::inserted(textImportCounts(*tree, nodes)), task.offer.target == Target::Under);
    });
}

void TextImport::show(const Task &task, Tree tree, const Then &before)
{
    auto *const dialog = new RepairDialog(task.text, std::move(tree), task.offer, &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, task, before] {
        if (before)
            before();
        make(task, dialog->target(), dialog->piece(), {});
    });
    dialog->open();
}

void TextImport::review()
{
    if (!m_last || m_session.editor().history().index() != m_step)
        return;
    Task task = *m_last;
    const bool isInserted = task.offer.target == Target::Under;
    task.isFresh = !isInserted;
    show(task, {}, [this, isInserted] {
        if (isInserted)
            m_session.editor().history().undo();
    });
}

// -- making -----------------------------------------------------------------------------------------------------------

void TextImport::make(const Task &task, Target target, const Layout &piece, const Then &then)
{
    bool isMade = true;
    if (target == Target::NewProject)
        return begin(task, piece, then);
    if (target == Target::Under)
        isMade = m_verbs.insertImport(task.request, ReadResult{.layout = piece, .report = {}});
    else if (isMade = replace(piece); isMade)
        m_session.selection().select(rootNode);
    if (isMade && then)
        then();
}

void TextImport::begin(const Task &task, const Layout &layout, const Then &then)
{
    const auto start = [this, layout, then] {
        m_documents.start(layout);
        if (then)
            then();
    };
    if (!task.path.isEmpty())
        m_documents.openReviewed(task.path, layout);
    else if (task.isFresh)
        start(); // in the place of what nobody has touched since
    else
        m_documents.whenSafe(start);
}

/// One step of the history.
bool TextImport::replace(const Layout &piece)
{
    Editor &editor = m_session.editor();
    Editor::Transaction all(editor, tr("Replace the layout"));
    QList<NodeIndex> old;
    for (NodeIndex node = m_session.layout().firstChild(rootNode); node != noNode;
         node = m_session.layout().nextSibling(node))
        old.append(node);
    Result<void> done;
    if (!old.isEmpty())
        done = editor.removeNodes(old);
    if (done)
        done = editor.setProjectName(piece.name(rootNode));
    if (done) {
        if (const auto inserted = editor.insertLayout(piece, rootNode, noNode); !inserted)
            done = std::unexpected(inserted.error());
    }
    if (done)
        all.commit();
    else
        m_session.tell(done.error());
    return done.has_value();
}

} // namespace Espalier
