// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "desktop/session/session.h"
#include "desktop/window/actionregistry.h"
#include "desktop/window/documentcontroller.h"
#include "desktop/window/recentfiles.h"

#include <QMainWindow>

class QStackedWidget;

namespace Espalier {

class Appearance;
class Dock;
class ExplanationPanel;
class FormatRegistry;
class GuidePanel;
class HistoryPanel;
class Languages;
class MainMenu;
class MainStatusBar;
class MainToolBar;
class NodeVerbs;
class ProblemsPanel;
class ReportPanel;
class StartPage;
class ViewStack;
struct StarterSelection;

/// The window: puts the parts together and connects them. What a part does is the part's own business.
class MainWindow final : public QMainWindow
{
    Q_OBJECT

public:
    MainWindow(const FormatRegistry &formats, Appearance &appearance, Languages &languages);
    ~MainWindow() override;

    Session &session() { return m_session; }
    DocumentController &documents() { return *m_documents; }
    ActionRegistry &actions() { return m_actions; }
    /// Makes a layout of the guide, called as the guide proposes, and opens it.
    void startFrom(const StarterSelection &selection);
    /// A built-in guide's id, or the path of a Markdown file. Says itself what is wrong with it.
    bool openGuide(const QString &idOrPath);
    /// The views of the layout.
    ViewStack &views() { return *m_views; }

protected:
    void closeEvent(QCloseEvent *event) final;
    void changeEvent(QEvent *event) final;
    void dragEnterEvent(QDragEnterEvent *event) final;
    void dropEvent(QDropEvent *event) final;

private:
    void makeDocks();
    void connectActions();
    void connectParts();
    void connectLayoutActions();
    void retranslate();
    void updateTitle();
    void updateActions();
    void showStart(bool start);
    void showError(const Error &error);
    /// By the person, who finds it again next time.
    void chooseGuide(const QString &idOrPath);
    void openGuideByDialog();
    void takeTour();
    void pasteTree();
    void grow();
    void findNext(bool forward);
    void restoreState();
    void storeState();

    Appearance &m_appearance;
    Languages &m_languages;
    Session m_session;
    ActionRegistry m_actions;
    RecentFiles m_recent;
    DocumentController *m_documents;
    NodeVerbs *m_verbs;
    QStackedWidget *m_pages;
    StartPage *m_start;
    ViewStack *m_views;
    MainToolBar *m_toolBar;
    MainStatusBar *m_status;
    MainMenu *m_menu = nullptr;
    GuidePanel *m_guidePanel;
    ExplanationPanel *m_explanationPanel;
    ProblemsPanel *m_problemsPanel;
    HistoryPanel *m_historyPanel;
    ReportPanel *m_reportPanel;
    Dock *m_guideDock = nullptr;
    Dock *m_explanationDock = nullptr;
    Dock *m_problemsDock = nullptr;
    Dock *m_historyDock = nullptr;
    Dock *m_reportDock = nullptr;
    QString m_guideSource; // id or path, for loading it again in another language
    bool m_closing = false;
};

} // namespace Espalier
