// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/window/mainwindow.h"

#include "desktop/explanation/explanationpanel.h"
#include "desktop/guidedock/guidepanel.h"
#include "desktop/history/historypanel.h"
#include "desktop/map/mappage.h"
#include "desktop/map/mapview.h"
#include "desktop/problems/problemspanel.h"
#include "desktop/report/reportpanel.h"
#include "desktop/session/job.h"
#include "desktop/session/nodeverbs.h"
#include "desktop/start/startpage.h"
#include "desktop/theming/appearance.h"
#include "desktop/theming/languages.h"
#include "desktop/tree/outlineview.h"
#include "desktop/window/dock.h"
#include "desktop/window/filterfield.h"
#include "desktop/window/mainmenu.h"
#include "desktop/window/mainstatusbar.h"
#include "desktop/window/maintoolbar.h"
#include "desktop/window/treepage.h"
#include "desktop/window/windowactions.h"
#include "guide/guidelibrary.h"
#include "guide/starterbuilder.h"

#include <QCloseEvent>
#include <QFileInfo>
#include <QMessageBox>
#include <QMimeData>
#include <QScreen>
#include <QSettings>
#include <QStackedWidget>
#include <QTime>
#include <QUndoStack>

namespace Espalier {

namespace {

constexpr int firstLookRows = 24;
const QString viewKey = QStringLiteral("window/view");
constexpr QSize mainWindowUsualSize(1440, 900);
const QString guideKey = QStringLiteral("guide");

} // namespace

MainWindow::MainWindow(const FormatRegistry &formats, Appearance &appearance, Languages &languages)
    : m_appearance(appearance), m_languages(languages), m_session(formats), m_documents(new DocumentController(m_session, *this)),
      m_verbs(new NodeVerbs(m_session, this)), m_pages(new QStackedWidget), m_guideSource(QSettings().value(guideKey).toString())
{
    addWindowActions(m_actions);
    for (QAction *const action : m_actions.all())
        addAction(action);
    // The file chosen last may be gone.
    const QString first = GuideLibrary::builtIn().first().id;
    if (!GuideLibrary::isBuiltIn(m_guideSource) && !QFileInfo(m_guideSource).isFile())
        m_guideSource = first;
    if (!openGuide(m_guideSource))
        openGuide(first);

    m_toolBar = new MainToolBar(m_session, m_actions, this);
    addToolBar(m_toolBar);
    m_status = new MainStatusBar(m_session, this);
    setStatusBar(m_status);
    m_start = new StartPage(m_session, m_recent, m_actions);
    m_tree = new TreePage(m_session, *m_verbs);
    m_pages->addWidget(m_start);
    m_map = new MapPage(m_session, *m_verbs, m_actions);
    m_pages->addWidget(m_tree);
    m_pages->addWidget(m_map);
    setCentralWidget(m_pages);
    makeDocks();
    m_menu = new MainMenu(*this, {m_actions, appearance, languages, m_recent},
                          {m_guideDock->toggleViewAction(), m_explanationDock->toggleViewAction(), m_problemsDock->toggleViewAction(),
                           m_historyDock->toggleViewAction(), m_reportDock->toggleViewAction()});
    connectActions();
    connectLayoutActions();
    connectViewActions();
    connectParts();
    retranslate();
    setAcceptDrops(true);
    // The usual size, or what the screen leaves beside panels and the window's own frame.
    resize(mainWindowUsualSize.boundedTo(screen()->availableSize() * 0.94));
    setMinimumSize(800, 520);
    restoreState();
    showStart(true);
    updateActions();
}

MainWindow::~MainWindow()
{
    // Parts look at the session until they are gone, and it is a member: it would go first.
    delete takeCentralWidget();
    qDeleteAll(findChildren<QDockWidget *>(Qt::FindDirectChildrenOnly));
    delete m_toolBar;
    delete m_status;
}

void MainWindow::makeDocks()
{
    m_guidePanel = new GuidePanel(m_session);
    m_explanationPanel = new ExplanationPanel(m_session);
    m_problemsPanel = new ProblemsPanel(m_session);
    m_historyPanel = new HistoryPanel(m_session);
    m_reportPanel = new ReportPanel;
    m_guideDock = new Dock(QStringLiteral("guideDock"), m_guidePanel, this);
    m_explanationDock = new Dock(QStringLiteral("explanationDock"), m_explanationPanel, this);
    m_problemsDock = new Dock(QStringLiteral("problemsDock"), m_problemsPanel, this);
    m_historyDock = new Dock(QStringLiteral("historyDock"), m_historyPanel, this);
    m_reportDock = new Dock(QStringLiteral("reportDock"), m_reportPanel, this);
    m_guideDock->setCorner(m_guidePanel->chooser());
    setCorner(Qt::BottomLeftCorner, Qt::LeftDockWidgetArea);
    setCorner(Qt::BottomRightCorner, Qt::RightDockWidgetArea);
    setTabPosition(Qt::AllDockWidgetAreas, QTabWidget::North);
    addDockWidget(Qt::LeftDockWidgetArea, m_guideDock);
    addDockWidget(Qt::RightDockWidgetArea, m_explanationDock);
    for (Dock *const dock : {m_problemsDock, m_historyDock, m_reportDock}) {
        addDockWidget(Qt::BottomDockWidgetArea, dock);
        dock->hide();
    }
    tabifyDockWidget(m_problemsDock, m_historyDock);
    tabifyDockWidget(m_historyDock, m_reportDock);
    resizeDocks({m_guideDock, m_explanationDock}, {Metric::guideDockWidth, Metric::explanationDockWidth}, Qt::Horizontal);
    resizeDocks({m_problemsDock}, {180}, Qt::Vertical);
}

void MainWindow::connectParts()
{
    connect(&m_session, &Session::failed, this, &MainWindow::showError);
    connect(m_documents, &DocumentController::stateChanged, this, &MainWindow::updateTitle);
    connect(m_documents, &DocumentController::stateChanged, this, &MainWindow::updateActions);
    connect(m_documents, &DocumentController::opened, this, [this](const QString &path) {
        if (!path.isEmpty())
            m_recent.add(path);
        // The explanations of its folders stand in the guide it was made from.
        if (const QString &id = m_session.layout().info().guide; id != m_session.guide().id() && GuideLibrary::isBuiltIn(id))
            openGuide(id);
        showStart(false);
        showFirstLook();
        m_status->setFileState({});
    });
    connect(m_documents, &DocumentController::saved, this, [this](const QString &path) {
        m_recent.add(path);
        m_status->setFileState(tr("Saved %1").arg(QLocale().toString(QTime::currentTime(), QLocale::ShortFormat)));
        m_session.tell(tr("Saved to %1").arg(path));
    });
    connect(m_documents, &DocumentController::closed, this, [this] { showStart(true); });
    connect(m_documents, &DocumentController::reported, this, [this](const QString &title, const Report &report) {
        m_reportPanel->showReport(title, report);
        m_reportDock->show();
        m_reportDock->raise();
    });
    connect(m_verbs, &NodeVerbs::importRequested, this, [this](const ImportRequest &request) {
        const FormatRegistry &formats = m_session.formats();
        runJob<ReadResult>(
            this, tr("Importing"),
            [&formats, request](Progress &progress) { return readImport(formats, request, {.progress = &progress}); },
            [this, request](Result<ReadResult> read) { m_verbs->insertImport(request, read); });
    });
    connect(m_verbs, &NodeVerbs::reported, this, [this](const Report &report) {
        Q_EMIT m_documents->reported(tr("Importing"), report);
    });
    connect(m_start, &StartPage::chosen, this, &MainWindow::startFrom);
    connect(m_start, &StartPage::fileChosen, m_documents, &DocumentController::open);
    connect(m_menu, &MainMenu::recentChosen, m_documents, &DocumentController::open);
    const auto showMenu = [this](const QPoint &place) { m_menu->nodeMenu(this)->popup(place); };
    connect(m_tree, &TreePage::contextMenuRequested, this, showMenu);
    connect(m_map, &MapPage::contextMenuRequested, this, showMenu);
    connect(&m_toolBar->filterField(), &FilterField::left, this, [this] { viewPage()->setFocus(); });
    connect(m_guidePanel, &GuidePanel::starterChosen, this, [this](const QString &id) {
        if (const Starter *const starter = m_session.guide().starter(id))
            startFrom(StarterSelection::of(*starter));
    });
    connect(m_guidePanel, &GuidePanel::topicChosen, m_explanationPanel, &ExplanationPanel::showTopic);
    connect(m_explanationPanel, &ExplanationPanel::pathChanged, m_explanationDock, &Dock::setDetail);
    connect(m_guidePanel, &GuidePanel::guideRequested, this, &MainWindow::chooseGuide);
    connect(m_start, &StartPage::guideRequested, this, &MainWindow::chooseGuide);
    connect(m_guidePanel, &GuidePanel::fileRequested, this, &MainWindow::openGuideByDialog);
    connect(m_problemsPanel, &ProblemsPanel::countChanged, m_status, &MainStatusBar::setProblemCount);
    connect(m_status, &MainStatusBar::problemsRequested, this, [this] {
        m_problemsDock->show();
        m_problemsDock->raise();
        m_problemsPanel->setFocus();
    });
    connect(m_status, &MainStatusBar::undoRequested, m_actions.action("undo"), &QAction::trigger);
    connect(&m_session.selection(), &NodeSelection::changed, this, &MainWindow::updateActions);
    connect(&m_session.filter(), &ViewFilter::changed, this, &MainWindow::updateActions);
    QUndoStack &history = m_session.editor().history();
    connect(&history, &QUndoStack::indexChanged, this, &MainWindow::updateActions);
    connect(&m_languages, &Languages::changed, this, [this] {
        m_actions.retranslate();
        if (GuideLibrary::isBuiltIn(m_guideSource))
            openGuide(m_guideSource);
    });
}

void MainWindow::startFrom(const StarterSelection &selection)
{
    m_documents->whenSafe([this, selection] {
        const Result<Layout> layout = StarterBuilder::build(m_session.guide(), m_session.guide().proposedName(), selection);
        if (!layout)
            return m_session.tell(layout.error());
        m_session.filter().clear();
        m_documents->start(*layout);
    });
}

void MainWindow::chooseGuide(const QString &idOrPath)
{
    if (openGuide(idOrPath))
        QSettings().setValue(guideKey, m_guideSource);
}

void MainWindow::showFirstLook()
{
    m_tree->expandToFit(firstLookRows);
    m_map->view().showFirstLook();
    viewPage()->setFocus();
}

QWidget *MainWindow::viewPage() const { return m_view == View::Map ? static_cast<QWidget *>(m_map) : m_tree; }

void MainWindow::showView(View view)
{
    m_view = view;
    m_actions.action("viewTree")->setChecked(view == View::Tree);
    m_actions.action("viewMap")->setChecked(view == View::Map);
    if (m_documents->hasDocument()) {
        m_pages->setCurrentWidget(viewPage());
        viewPage()->setFocus();
    }
    updateActions();
}

void MainWindow::showStart(bool start)
{
    m_pages->setCurrentWidget(start ? static_cast<QWidget *>(m_start) : viewPage());
    m_toolBar->setVisible(!start);
    m_status->setDocumentShown(!start);
    if (start) {
        storeState();
        for (Dock *const dock : {m_guideDock, m_explanationDock, m_problemsDock, m_historyDock, m_reportDock})
            dock->hide();
    } else {
        QSettings settings;
        if (!QMainWindow::restoreState(settings.value(QStringLiteral("window/docks")).toByteArray())) {
            m_guideDock->show();
            m_explanationDock->show();
        }
        m_toolBar->show();
    }
    for (Dock *const dock : {m_guideDock, m_explanationDock, m_problemsDock, m_historyDock, m_reportDock})
        dock->toggleViewAction()->setEnabled(!start);
    updateActions();
    updateTitle();
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
    auto *const box = new QMessageBox(QMessageBox::Warning, tr("That did not work"), error.message, QMessageBox::Ok, this);
    if (const QString place = error.where.toString(); !place.isEmpty() && !error.message.contains(error.where.file))
        box->setInformativeText(place);
    box->setTextFormat(Qt::PlainText);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}

void MainWindow::retranslate()
{
    m_guideDock->setName(tr("Guide"));
    m_explanationDock->setName(tr("Explanation"));
    m_problemsDock->setName(tr("Problems"));
    m_historyDock->setName(tr("History"));
    m_reportDock->setName(tr("Report"));
    updateTitle();
}

void MainWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
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

void MainWindow::restoreState()
{
    const QSettings settings;
    restoreGeometry(settings.value(QStringLiteral("window/geometry")).toByteArray());
    showView(settings.value(viewKey).toInt() == int(View::Map) ? View::Map : View::Tree);
}

void MainWindow::storeState()
{
    QSettings settings;
    settings.setValue(QStringLiteral("window/geometry"), saveGeometry());
    settings.setValue(viewKey, int(m_view));
    if (m_documents->hasDocument() && m_pages->currentWidget() != m_start)
        settings.setValue(QStringLiteral("window/docks"), saveState());
}

} // namespace Espalier
