// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/window/mainwindow.h"

#include "desktop/classmode/classroom.h"
#include "desktop/dialogs/aboutdialog.h"
#include "desktop/dialogs/matchdialog.h"
#include "desktop/dialogs/shortcutsdialog.h"
#include "desktop/explanation/explanationpanel.h"
#include "desktop/export/exportdialog.h"
#include "desktop/palette/commandpalette.h"
#include "desktop/present/presentation.h"
#include "desktop/print/handoutpreview.h"
#include "desktop/quiz/quizdialog.h"
#include "desktop/repair/textimport.h"
#include "desktop/session/guidechoice.h"
#include "desktop/session/job.h"
#include "desktop/session/nodeverbs.h"
#include "desktop/theming/appearance.h"
#include "desktop/tour/tour.h"
#include "desktop/views/layoutview.h"
#include "desktop/views/nodekeys.h"
#include "desktop/window/dock.h"
#include "desktop/window/editfocus.h"
#include "desktop/window/filterfield.h"
#include "desktop/window/generatorexport.h"
#include "desktop/window/maintoolbar.h"
#include "desktop/window/paneset.h"
#include "desktop/window/viewstack.h"
#include "formats/lessonquizjson.h"
#include "formats/quiz/quizoptions.h"
#include "guide/starterbuilder.h"
#include "learn/quizselection.h"

#include <QApplication>
#include <QClipboard>
#include <QLineEdit>
#include <QMenuBar>
#include <QRandomGenerator>
#include <QUndoStack>

#include <algorithm>
#include <string_view>
#include <utility>

namespace Espalier {

namespace {

constexpr std::pair<const char *, NodeRule> ruleActions[] = {{"ruleDefault", NodeRule::Default},
                                                             {"ruleRequired", NodeRule::Required},
                                                             {"ruleOptional", NodeRule::Optional},
                                                             {"ruleForbidden", NodeRule::Forbidden}};

} // namespace

void MainWindow::connectActions()
{
    const auto on = [this](const char *id, auto function) { connect(m_actions.action(id), &QAction::triggered, this, function); };
    on("new", [this] { m_documents->close(); });
    on("newEmpty", [this] { m_documents->whenSafe([this] { m_documents->start(Layout(tr("my-project")), false); }); });
    on("open", [this] { m_documents->openByDialog(); });
    on("openFolder", [this] { m_documents->openFolderByDialog(); });
    on("pasteTree", [this] { pasteTree(); });
    on("openGuide", [this] { m_guide->chooseByDialog(this); });
    on("save", [this] { m_documents->save(); });
    on("saveAs", [this] { m_documents->saveAs(); });
    on("export", [this] {
        auto *const dialog = new ExportDialog(m_session, m_documents->likelyPath(), this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    });
    on("exportGenerator", [this] { exportGenerator(m_session, this); });
    on("close", [this] { m_documents->hasDocument() ? m_documents->close() : void(close()); });
    on("quit", [this] { close(); });

    on("undo", [this] { m_verbs->undo(); });
    on("redo", [this] { m_verbs->redo(); });
    on("find", [this] {
        m_toolBar->filterField().setFocus(Qt::ShortcutFocusReason);
        m_toolBar->filterField().selectAll();
    });
    on("findNext", [this] { findNext(true); });
    on("findPrevious", [this] { findNext(false); });

    for (const Phase phase : allPhases) {
        const QByteArray number = QByteArray::number(toNumber(phase));
        on(QByteArray("show" + number).constData(), [this, phase] { m_session.growing().choose(phase); });
    }
    on("clearFilter", [this] { m_session.filter().clear(); });
    on("present", [this] { m_presentation->start(); });
    on("commandPalette", [this] { openPalette(); });
    on("tour", [this] { takeTour(); });
    on("printHandout", [this] { HandoutPreview::open(m_session, this); });
    on("quiz", [this] { takeQuiz(); });
    on("shortcuts", [this] { ShortcutsDialog(m_actions, this).exec(); });
    on("about", [this] { AboutDialog(this).exec(); });
}

void MainWindow::connectLayoutActions()
{
    const auto on = [this](const char *id, auto function) { connect(m_actions.action(id), &QAction::triggered, m_verbs, function); };
    for (const auto &[id, verb] : nodeVerbActions()) {
        if (!EditFocus::isShared(id))
            on(id, verb);
    }
    on("pasteReviewed", [this] { m_verbs->pasteReviewed(); });
    on("toFolder", [this] { m_verbs->setKind(NodeKind::Folder); });
    on("toFile", [this] { m_verbs->setKind(NodeKind::File); });
    on("phaseNone", [this] { m_verbs->setPhase(Phase::None); });
    for (const Phase phase : allPhases) {
        const QByteArray number = QByteArray::number(toNumber(phase));
        on(QByteArray("phase" + number).constData(), [this, phase] { m_verbs->setPhase(phase); });
    }
    for (const auto &[id, rule] : ruleActions)
        on(id, [this, rule] {
            m_verbs->setRule(rule);
            updateActions(); // it may be checked without having changed anything
        });
    connect(m_actions.action("editTags"), &QAction::triggered, this, [this] {
        panes().show(u"explanationDock");
        panes().panel<ExplanationPanel>()->editTags();
    });
    on("sortFoldersFirst", [this] { m_verbs->sort(Editor::SortOrder::FoldersFirst); });
    on("sortByName", [this] { m_verbs->sort(Editor::SortOrder::ByName); });
    on("sortByPhase", [this] { m_verbs->sort(Editor::SortOrder::ByPhase); });
    on("grow", &NodeVerbs::grow);
    connect(m_actions.action("matchGuide"), &QAction::triggered, this, &MainWindow::matchGuide);
}

void MainWindow::matchGuide()
{
    const Guide shown = m_session.guide();
    runJob<QList<MatchDialog::Candidate>>(
        this, tr("Matching with guides"),
        [layout = m_session.layout(), shown](Progress &progress) -> Result<QList<MatchDialog::Candidate>> {
            return MatchDialog::candidates(layout, shown, progress);
        },
        [this](const Result<QList<MatchDialog::Candidate>> &candidates) {
            if (!candidates)
                return m_session.tell(candidates.error());
            auto *const dialog = new MatchDialog(m_session, *candidates, this);
            dialog->setAttribute(Qt::WA_DeleteOnClose);
            connect(dialog, &MatchDialog::matched, m_guide, &GuideChoice::followLayout);
            dialog->open();
        });
}

void MainWindow::editNodes(const char *action)
{
    for (const auto &[id, verb] : nodeVerbActions()) {
        if (std::string_view(id) == action)
            return (m_verbs->*verb)();
    }
    m_views->front().selectAll();
}

void MainWindow::updateActions()
{
    const bool document = m_documents->hasDocument();
    const QList<NodeIndex> &nodes = m_session.selection().nodes();
    const bool any = document && !nodes.isEmpty();
    const bool movable = any && !m_session.editor().topmost(nodes).isEmpty();
    const auto enable = [this](bool enabled, std::initializer_list<const char *> ids) {
        for (const char *const id : ids)
            m_actions.action(id)->setEnabled(enabled);
    };
    const QUndoStack &history = m_session.editor().history();
    enable(document, {"save",         "saveAs",
                      "export",       "close",
                      "find",         "findNext",
                      "findPrevious", "addChildFolder",
                      "addChildFile", "addByPath",
                      "paste",        "pasteReviewed",
                      "copyPicture",  "sortFoldersFirst",
                      "sortByName",   "sortByPhase",
                      "grow",         "matchGuide",
                      "nextStep",     "show1",
                      "show2",        "show3",
                      "show4",        "quiz",
                      "present",      "projectorQuiz", "editQuiz",
                      "printHandout"});
    // It writes every level.
    enable(hasGenerator(m_session.guide()) && !m_session.limits().hasPhase(), {"exportGenerator"});
    m_views->updateActions(document);
    enable(document && history.canUndo(), {"undo"});
    enable(document && history.canRedo(), {"redo"});
    enable(any, {"copy", "rename", "properties"});
    enable(movable,
           {"cut", "duplicate", "delete", "addSibling", "group", "moveUp", "moveDown", "indent", "outdent", "toFolder",
            "toFile", "phaseNone", "phase1", "phase2", "phase3", "phase4", "editTags"});
    const Layout &layout = m_session.layout();
    for (const auto &[id, rule] : ruleActions) {
        m_actions.action(id)->setEnabled(movable);
        m_actions.action(id)->setChecked(movable && std::ranges::all_of(nodes, [&](NodeIndex node) {
                                             return node == rootNode || layout.rule(node) == rule;
                                         }));
    }
    enable(document && m_session.filter().canClear(), {"clearFilter"});
    m_actions.action("undo")->setToolTip(history.canUndo() ? tr("Undo: %1").arg(history.undoText()) : tr("Undo"));
    m_actions.action("redo")->setToolTip(history.canRedo() ? tr("Redo: %1").arg(history.redoText()) : tr("Redo"));
    if (m_class)
        m_class->updateActions();
    m_editFocus->updateActions(); // a field that filters may be written in all the same
}

void MainWindow::openPalette()
{
    panes(); // their commands are to be found, too
    new CommandPalette({.session = m_session,
                        .actions = m_actions,
                        .recent = m_recent,
                        .menus = *menuBar(),
                        .hasDocument = m_documents->hasDocument(),
                        .showTopic =
                            [this](const QString &path) {
                                panes().show(u"explanationDock");
                                panes().panel<ExplanationPanel>()->showTopic(path);
                            },
                        .openFile = [this](const QString &path) { m_documents->open(path); },
                        .focusLayout = [this] { m_views->setFocus(); }},
                       this);
}

void MainWindow::takeTour()
{
    if (!m_documents->hasDocument()) {
        // All of the guide, the least of it shown: then the phases have something to show.
        startFrom({});
        m_session.filter().setPhase(Phase::Beginner);
    }
    panes().dock(u"guideDock")->show();
    panes().dock(u"explanationDock")->show();
    if (m_session.selection().current() == noNode && m_session.layout().firstChild(rootNode) != noNode)
        m_session.selection().select(m_session.layout().firstChild(rootNode));
    new Tour(this, {{&m_views->front(), tr("Your structure"), m_views->front().tourText()},
                    {m_toolBar->phases(), tr("As much as you need now"), tr("Four phases, from the first step to everything. A button shows what belongs to its phase and the ones before; the number counts the folders. Nothing is deleted by hiding it.")},
                    {panes().dock(u"guideDock"), tr("The guide"), tr("All folders that the guide knows. Search for what you want to put somewhere, and drag a branch into your structure: its explanations come along.")},
                    {panes().dock(u"explanationDock"), tr("Why a folder exists"), tr("What belongs in the selected folder, what does not and where that goes, and when you need it. Your own notes stand beside it.")},
                    {m_toolBar->exportButton(), tr("Out into the world"), tr("Makes the folders on your disk, an archive, or a picture. You see everything that would happen before anything is written.")}});
}

void MainWindow::takeQuiz()
{
    // Of what is to be seen; the letters of the answers are others each time.
    const QuizPlan plan = LessonQuizJson::of(m_session.layout().info());
    QuizRequest request = plan.request(QRandomGenerator::global()->generate());
    request.count.reset(); // all there are, so that what was wrong comes back among others
    runJob<QList<QuizQuestion>>(
        this, tr("Making a quiz"),
        [layout = m_session.layout(), guide = m_session.layoutGuide(), filter = m_session.filter().filter(), request](
            Progress &) -> Result<QList<QuizQuestion>> { return makeQuiz(prunedTo(layout, filter), guide, request); },
        [this, count = plan.count.value_or(QuizDialog::questionsAtATime)](
            const Result<QList<QuizQuestion>> &questions) {
            if (!questions || questions->isEmpty())
                return m_session.tell(QuizOptions::nothingToAsk());
            auto *const dialog = new QuizDialog(*questions, m_session.layout().info().guide, this,
                                                QuizBoxes::systemClock, count);
            dialog->setAttribute(Qt::WA_DeleteOnClose);
            dialog->open();
        });
}

void MainWindow::pasteTree()
{
    const QString text = QApplication::clipboard()->text();
    if (text.trimmed().isEmpty())
        return m_session.tell(Error{ErrorKind::Input, tr("The clipboard holds no text. Copy a drawn tree, a list of paths or the output of “tree” first.")});
    m_texts->open(text);
}

void MainWindow::findNext(bool forward)
{
    if (!m_session.filter().isSearch())
        return m_actions.action("find")->trigger();
    if (const NodeIndex found = m_session.filter().nextMatch(m_session.selection().current(), forward); found != noNode)
        m_session.selection().reveal({found});
}

} // namespace Espalier
