// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/window/mainwindow.h"

#include "desktop/classmode/classmode.h"
#include "desktop/classmode/classroom.h"
#include "desktop/exercise/exercisepage.h"
#include "desktop/explanation/explanationpanel.h"
#include "desktop/grow/growline.h"
#include "desktop/grow/growpanel.h"
#include "desktop/guidedock/guidepanel.h"
#include "desktop/present/presentation.h"
#include "desktop/problems/problemspanel.h"
#include "desktop/repair/textimport.h"
#include "desktop/session/guidechoice.h"
#include "desktop/session/job.h"
#include "desktop/session/nodeverbs.h"
#include "desktop/settings/settingkeys.h"
#include "desktop/start/startpage.h"
#include "desktop/teach/teachpage.h"
#include "desktop/theming/appearance.h"
#include "desktop/theming/languages.h"
#include "desktop/theming/messagebox.h"
#include "desktop/views/layoutview.h"
#include "desktop/window/dock.h"
#include "desktop/window/editfocus.h"
#include "desktop/window/filterfield.h"
#include "desktop/window/growplace.h"
#include "desktop/window/mainmenu.h"
#include "desktop/window/mainstatusbar.h"
#include "desktop/window/maintoolbar.h"
#include "desktop/window/paneset.h"
#include "desktop/window/teaching.h"
#include "desktop/window/viewstack.h"
#include "desktop/window/windowactions.h"
#include "guide/guidelibrary.h"
#include "guide/starterbuilder.h"

#include <QCloseEvent>
#include <QMenu>
#include <QMenuBar>
#include <QMimeData>
#include <QScreen>
#include <QStackedWidget>
#include <QTime>
#include <QVBoxLayout>
#include <QUndoStack>

namespace Espalier {

namespace {

constexpr QSize mainWindowUsualSize(1440, 900);

} // namespace

MainWindow::MainWindow(Session &session, Appearance &appearance, Languages &languages)
    : m_languages(languages), m_session(session), m_documents(new DocumentController(m_session, *this)),
      m_guide(new GuideChoice(m_session, languages, this)), m_verbs(new NodeVerbs(m_session, this)),
      m_texts(new TextImport(m_session, *m_verbs, *m_documents, *this)), m_pages(new QStackedWidget(this))
{
    addWindowActions(m_actions);
    for (QAction *const action : m_actions.all())
        addAction(action);
    connect(&m_session, &Session::failed, this, &MainWindow::showError);

    m_menu = new MainMenu(*this, {m_actions, appearance, languages, m_recent});
    m_toolBar = new MainToolBar(m_session, m_actions, this);
    addToolBar(m_toolBar);
    m_status = new MainStatusBar(m_session, this);
    setStatusBar(m_status);
    // Each part is made where it will stay: whatever moves to another parent is styled anew, with all that is in it.
    setCentralWidget(m_pages);
    m_work = new QWidget(m_pages);
    m_growLine = new GrowLine(m_session, m_work);
    m_views = new ViewStack(m_session, *m_verbs, m_actions, m_work);
    auto *const work = new QVBoxLayout(m_work);
    work->setContentsMargins(0, 0, 0, 0);
    work->setSpacing(0);
    work->addWidget(m_growLine);
    work->addWidget(m_views, 1);
    m_work->setFocusProxy(m_views);
    m_growPlace = new GrowPlace(m_session, *this, *m_work,
                                [this] { return m_panes ? m_panes->dock(u"explanationDock") : nullptr; });
    m_work->hide(); // until panes() or a document: nobody measures it for the start page
    m_guide->restore(); // as late as can be: it may still be being read
    m_start = new StartPage(m_session, m_recent, m_actions, m_pages);
    m_pages->addWidget(m_start);
    m_presentation = new Presentation(m_session, *this);
    m_teaching = new Teaching(m_session, *m_documents, *m_presentation, *this);
    m_editFocus = new EditFocus(m_actions, *this, *m_views, [this](const char *action) { editNodes(action); });
    connectActions();
    connectLayoutActions();
    connectParts();
    connectGrowing();
    connectClass(appearance);
    connectTeaching();
    setAcceptDrops(true);
    // The usual size, or what the screen leaves beside panels and the window's own frame.
    resize(mainWindowUsualSize.boundedTo(screen()->availableSize() * 0.94));
    setMinimumSize(640, 400); // what a screen of 1440 × 900 has at 200 %, and less
    restoreState();
    showStart(true);
    updateActions();
}

MainWindow::~MainWindow() = default;

void MainWindow::connectParts()
{
    connect(m_documents, &DocumentController::stateChanged, this, &MainWindow::updateTitle);
    connect(m_documents, &DocumentController::stateChanged, this, &MainWindow::updateActions);
    connect(m_documents, &DocumentController::opened, this, [this](const QString &path) {
        if (!path.isEmpty())
            m_recent.add(path);
        m_guide->followLayout();
        showStart(false);
        m_views->showFirstLook();
        m_status->setFileState({});
    });
    connect(m_documents, &DocumentController::saved, this, [this](const QString &path) {
        m_recent.add(path);
        m_status->setFileState(tr("Saved %1").arg(QLocale().toString(QTime::currentTime(), QLocale::ShortFormat)));
        m_session.tell(tr("Saved to %1").arg(path));
    });
    connect(m_documents, &DocumentController::closed, this, [this] {
        m_presentation->end();
        showStart(true);
    });
    connect(m_documents, &DocumentController::exerciseOpened, this, &MainWindow::showExercise);
    connect(&m_session, &Session::told, m_status, &QWidget::show);
    connect(&m_session, &Session::reported, this, [this] { panes().show(u"reportDock"); });
    connect(m_verbs, &NodeVerbs::importRequested, m_texts, &TextImport::insert);
    connect(m_documents, &DocumentController::reviewRequested, m_texts, &TextImport::openFile);
    connect(m_texts, &TextImport::inserted, m_status, &MainStatusBar::offerReview);
    connect(m_status, &MainStatusBar::reviewRequested, m_texts, &TextImport::review);
    connect(m_verbs, &NodeVerbs::reported, this, [this](const Report &report) {
        m_session.report(tr("Importing"), report);
    });
    connect(m_start, &StartPage::chosen, this, [this](const StarterSelection &selection) {
        startFrom(selection, m_start->projectName(), m_start->projectFolder());
    });
    connect(m_start, &StartPage::sampleChosen, this, [this](const QString &guideId) {
        if (m_guide->open(guideId))
            startFrom({});
    });
    connect(m_start, &StartPage::fileChosen, m_documents, &DocumentController::open);
    connect(m_menu, &MainMenu::recentChosen, m_documents, &DocumentController::open);
    connect(m_views, &ViewStack::placeChanged, m_status, &MainStatusBar::setPlace);
    connect(m_views, &ViewStack::contextMenuRequested, this,
            [this](const QPoint &place) { m_menu->nodeMenu(this, m_views->front().nodeMenuActions())->popup(place); });
    connect(&m_toolBar->filterField(), &FilterField::left, m_views, qOverload<>(&QWidget::setFocus));
    connect(&m_toolBar->filterField(), &FilterField::nextRequested, m_actions.action("findNext"), &QAction::trigger);
    connect(&m_toolBar->filterField(), &FilterField::previousRequested, m_actions.action("findPrevious"),
            &QAction::trigger);
    connect(m_start, &StartPage::guideRequested, m_guide, &GuideChoice::choose);
    // Behind all that waits by then: it takes long.
    connect(m_start, &StartPage::appeared, this, [this] { panes(); }, Qt::QueuedConnection);
    connect(m_status, &MainStatusBar::problemsRequested, this, [this] {
        panes().show(u"problemsDock");
        panes().panel<ProblemsPanel>()->setFocus();
    });
    connect(m_status, &MainStatusBar::undoRequested, m_actions.action("undo"), &QAction::trigger);
    connect(m_editFocus, &EditFocus::changed, this, &MainWindow::updateActions);
    connect(&m_session.selection(), &NodeSelection::changed, this, &MainWindow::updateActions);
    connect(&m_session.filter(), &ViewFilter::changed, this, &MainWindow::updateActions);
    QUndoStack &history = m_session.editor().history();
    connect(&history, &QUndoStack::indexChanged, this, &MainWindow::updateActions);
    connect(&m_session, &Session::guideChanged, this, &MainWindow::updateActions);
    connect(&m_languages, &Languages::changed, &m_actions, &ActionRegistry::retranslate);
}

void MainWindow::connectGrowing()
{
    connect(m_growPlace, &GrowPlace::topicRequested, this, [this](const QString &path) {
        m_growPlace->giveWay();
        panes().show(u"explanationDock");
        panes().panel<ExplanationPanel>()->showTopic(path);
    });
    connect(m_views, &ViewStack::ghostChosen, this, [this](int item) {
        m_growPlace->open();
        m_growPlace->panel()->reveal(item);
    });
    const auto followView = [this] { m_growLine->setShowsGhosts(m_views->front().showsPreview()); };
    connect(m_views, &ViewStack::frontChanged, this, followView);
    QAction *const line = m_actions.action("nextStep");
    line->setChecked(Settings().value(SettingKeys::nextStep));
    m_growLine->setWanted(line->isChecked());
    connect(line, &QAction::triggered, this, [this](bool wanted) {
        m_growLine->setWanted(wanted);
        Settings().setValue(SettingKeys::nextStep, wanted);
    });
}

void MainWindow::connectTeaching()
{
    m_start->addSection([this](QWidget *parent) {
        auto *const page = new TeachPage(m_session, m_actions, m_class->mode(), parent);
        connect(page, &TeachPage::requested, m_teaching, &Teaching::begin);
        return page;
    });
    connect(m_teaching, &Teaching::resultsFound, this,
            [this](const QString &path, const Layout &exercise, const QString &folder) {
                m_documents->whenSafe([this, path, exercise, folder] {
                    showExercise(path, exercise);
                    if (m_pages->currentWidget() == m_exercise)
                        m_exercise->openResults(folder);
                });
            });
    connect(m_actions.action("teach"), &QAction::triggered, this, [this] {
        m_start->showSection(TeachPage::sectionName);
        if (m_documents->hasDocument())
            m_documents->close();
    });
    connect(m_actions.action("projectorQuiz"), &QAction::triggered, this, [this] { m_teaching->askQuestions(); });
    connect(m_actions.action("editQuiz"), &QAction::triggered, m_teaching, &Teaching::editQuiz);
    connect(m_actions.action("classResults"), &QAction::triggered, m_teaching, &Teaching::openResults);
}

void MainWindow::connectClass(Appearance &appearance)
{
    m_class = new ClassRoom({.session = m_session,
                             .appearance = appearance,
                             .actions = m_actions,
                             .recent = m_recent,
                             .documents = *m_documents,
                             .isPresenting = [this] { return m_presentation->isRunning(); }},
                            *this, *menuBar());
    connect(m_class, &ClassRoom::changed, this, &MainWindow::updateActions);
    connect(m_class, &ClassRoom::wasReset, this, [this] {
        m_presentation->end();
        if (m_documents->hasDocument())
            m_documents->close();
        else
            showStart(true);
    });
}

PaneSet &MainWindow::panes()
{
    if (!m_panes) {
        m_views->make(); // first, since Tab goes from one to the next in the order in which they were made
        m_pages->addWidget(m_work);
        m_panes = new PaneSet(*this, m_session);
        m_panes->hideAll();
        m_panes->setEnabled(m_pages->currentWidget() != m_start);
        m_menu->setDockActions(m_panes->actions());
        connectPanes();
    }
    return *m_panes;
}

void MainWindow::connectPanes()
{
    auto *const guidePanel = m_panes->panel<GuidePanel>();
    connect(guidePanel, &GuidePanel::starterChosen, this, [this](const QString &id) {
        const Starter *const starter = m_session.guide().starter(id);
        if (starter && starter->group == Starter::Group::Template)
            startFrom(StarterSelection::of(*starter));
        else if (starter)
            m_session.growing().openStarter(id);
    });
    connect(guidePanel, &GuidePanel::topicChosen, m_panes->panel<ExplanationPanel>(), &ExplanationPanel::showTopic);
    connect(guidePanel, &GuidePanel::generatorRequested, m_actions.action("exportGenerator"), &QAction::trigger);
    connect(guidePanel, &GuidePanel::matchRequested, this, &MainWindow::matchGuide);
    m_panes->panel<ExplanationPanel>()->setActions(m_actions);
    connect(guidePanel, &GuidePanel::guideRequested, m_guide, &GuideChoice::choose);
    connect(guidePanel, &GuidePanel::fileRequested, this, [this] { m_guide->chooseByDialog(this); });
    connect(m_panes->panel<ProblemsPanel>(), &ProblemsPanel::countChanged, m_status, &MainStatusBar::setProblemCount);
}

void MainWindow::offerRecovery(const Recovery &recovery)
{
    connect(m_start, &StartPage::recoverRequested, m_documents, [this, recovery](const QString &id) { m_documents->recover(recovery, id); });
    m_start->offerRecovery(recovery);
}

/// A class that goes up to a phase begins nothing beyond it.
StarterSelection MainWindow::allowed(const StarterSelection &selection)
{
    const ClassLimits &limits = m_session.limits();
    StarterSelection chosen = selection;
    if (!limits.hasPhase() || (selection.level != Phase::None && limits.allows(selection.level)))
        return chosen;
    chosen.level = limits.phase;
    if (selection.level != Phase::None)
        m_session.tell(tr("This class goes up to %1, and so does the new project.").arg(phaseName(limits.phase)));
    return chosen;
}

void MainWindow::startFrom(const StarterSelection &selection, const QString &name, const QString &folder)
{
    m_documents->whenSafe([this, selection = allowed(selection), name, folder] {
        const Result<Layout> layout = StarterBuilder::build(
            m_session.guide(), name.isEmpty() ? m_session.guide().proposedName() : name, selection);
        if (!layout)
            return m_session.tell(layout.error());
        m_session.filter().clear();
        m_documents->start(*layout, true, folder);
    });
}

void MainWindow::showStart(bool start)
{
    if (!start)
        panes(); // and with them the page of the views
    m_pages->setCurrentWidget(start ? static_cast<QWidget *>(m_start) : m_work);
    menuBar()->show();
    m_toolBar->setVisible(!start);
    m_status->setDocumentShown(!start);
    m_status->setVisible(!start); // until there is something to tell
    if (start) {
        if (isVisible())
            storeState();
        if (m_panes)
            m_panes->hideAll();
    } else {
        if (!panes().restore(Settings().value(SettingKeys::windowDocks)))
            m_panes->showUsual();
        m_toolBar->show();
    }
    if (m_panes)
        m_panes->setEnabled(!start);
    updateActions();
    updateTitle();
}

void MainWindow::showExercise(const QString &path, const Layout &layout)
{
    delete m_exercise; // each in the language of its time
    m_exercise = new ExercisePage(m_session.formats(), m_pages);
    m_pages->addWidget(m_exercise);
    connect(m_exercise, &ExercisePage::left, this, [this] { showStart(true); });
    connect(m_exercise, &ExercisePage::makeAgainWanted, m_teaching, [this, path](const QString &project) {
        m_teaching->makeAgain(path, m_exercise->work()->exercise(), project);
    });
    const Guide guide = GuideLibrary::explaining(layout.info(), m_session.guide());
    if (const Result<void> opened = m_exercise->open(path, layout, guide); !opened)
        return showError(opened.error());
    m_recent.add(path);
    m_pages->setCurrentWidget(m_exercise);
    m_toolBar->hide();
    menuBar()->hide(); // there is nothing in this mode but what it takes
    setWindowTitle(tr("%1 — Espalier").arg(m_exercise->title()));
}

void MainWindow::updateTitle()
{
    // "[*]" is where Qt puts the mark of unsaved changes.
    setWindowTitle(m_documents->hasDocument() ? tr("%1[*] — Espalier").arg(m_documents->displayName()) : tr("Espalier"));
    setWindowModified(m_documents->isModified());
    setWindowFilePath(m_documents->path());
    if (m_documents->hasDocument() && m_documents->isModified())
        m_status->setFileState(m_documents->isReadOnly() ? tr("Read-only") : tr("Not saved"));
}

void MainWindow::showError(const Error &error)
{
    const QString place = error.where.toString();
    const bool saysWhere = place.isEmpty() || error.message.contains(error.where.file);
    auto *const box = new MessageBox(MessageBox::Warning, tr("This could not be done"),
                                     saysWhere ? error.message : error.message + u'\n' + place, this);
    box->addOk();
    box->open();
}

void MainWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        updateTitle();
    QMainWindow::changeEvent(event);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (m_closing || !m_documents->isModified()) {
        storeState();
        event->accept();
        return;
    }
    event->ignore();
    m_documents->whenSafe([this] {
        m_closing = true;
        close();
    });
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    // Onto the start page: a file to open. The tree takes its own drops.
    const QList<QUrl> urls = event->mimeData()->urls();
    if (m_pages->currentWidget() == m_start && urls.size() == 1 && urls.first().isLocalFile())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    m_documents->open(event->mimeData()->urls().first().toLocalFile());
    event->acceptProposedAction();
}

void MainWindow::paintEvent(QPaintEvent *event)
{
    QMainWindow::paintEvent(event);
    if (!m_panes && m_pages->currentWidget() != m_start) // the start page tells when it has appeared
        QMetaObject::invokeMethod(this, [this] { panes(); }, Qt::QueuedConnection);
}

void MainWindow::restoreState()
{
    restoreGeometry(Settings().value(SettingKeys::windowGeometry));
    m_views->restore();
}

void MainWindow::storeState()
{
    Settings settings;
    settings.setValue(SettingKeys::windowGeometry, saveGeometry());
    m_views->store();
    if (m_documents->hasDocument() && m_pages->currentWidget() != m_start)
        settings.setValue(SettingKeys::windowDocks, panes().save());
}

} // namespace Espalier
