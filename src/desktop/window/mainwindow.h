// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "desktop/actions/actionregistry.h"
#include "desktop/document/documentcontroller.h"
#include "desktop/session/recentfiles.h"
#include "desktop/session/session.h"

#include <QMainWindow>

class QStackedWidget;

namespace Espalier {

class Appearance;
class ClassRoom;
class EditFocus;
class ExercisePage;
class GrowLine;
class GrowPlace;
class GuideChoice;
class Languages;
class MainMenu;
class MainStatusBar;
class MainToolBar;
class NodeVerbs;
class PaneSet;
class Presentation;
class Recovery;
class StartPage;
class Teaching;
class TextImport;
class ViewStack;
struct StarterSelection;

/// The window: puts the parts together and connects them. What a part does is the part's own business.
class MainWindow final : public QMainWindow
{
    Q_OBJECT

public:
    /// Of a session that outlives it.
    MainWindow(Session &session, Appearance &appearance, Languages &languages);
    ~MainWindow() override;

    Session &session() { return m_session; }
    DocumentController &documents() { return *m_documents; }
    ActionRegistry &actions() { return m_actions; }
    /// Lets what a crash left be recovered from the start page.
    void offerRecovery(const Recovery &recovery);
    /// Makes a layout of the guide and opens it. \a name: empty: as the guide proposes; \a folder: where it will live.
    void startFrom(const StarterSelection &selection, const QString &name = {}, const QString &folder = {});
    GuideChoice &guide() { return *m_guide; }
    ClassRoom &classRoom() { return *m_class; }
    /// The views of the layout.
    ViewStack &views() { return *m_views; }

protected:
    void closeEvent(QCloseEvent *event) final;
    void changeEvent(QEvent *event) final;
    void dragEnterEvent(QDragEnterEvent *event) final;
    void dropEvent(QDropEvent *event) final;
    void paintEvent(QPaintEvent *event) final;

private:
    /// Made once the start page has been painted, which shows none of them, or as soon as somebody asks: they are a fifth
    /// of the work until then.
    PaneSet &panes();
    void connectPanes();
    void connectActions();
    void connectParts();
    void connectLayoutActions();
    /// One of the verbs that texts have, too.
    void editNodes(const char *action);
    void connectGrowing();
    void connectTeaching();
    void connectClass(Appearance &appearance);
    StarterSelection allowed(const StarterSelection &selection);
    /// Offers to say what of a project that came from elsewhere a guide knows.
    void matchGuide();
    void updateTitle();
    void updateActions();
    void showStart(bool start);
    void showExercise(const QString &path, const Layout &layout);
    void showError(const Error &error);
    void openPalette();
    void takeTour();
    void takeQuiz();
    void pasteTree();
    void findNext(bool forward);
    void restoreState();
    void storeState();

    Languages &m_languages;
    Session &m_session;
    ActionRegistry m_actions;
    RecentFiles m_recent;
    DocumentController *m_documents;
    GuideChoice *m_guide;
    NodeVerbs *m_verbs;
    TextImport *m_texts;
    EditFocus *m_editFocus;
    QStackedWidget *m_pages;
    StartPage *m_start;
    ExercisePage *m_exercise = nullptr; // the one opened last; nullptr: none was
    QWidget *m_work; // the views, and the line above them
    ViewStack *m_views;
    GrowLine *m_growLine;
    GrowPlace *m_growPlace;
    MainToolBar *m_toolBar;
    MainStatusBar *m_status;
    MainMenu *m_menu = nullptr;
    Presentation *m_presentation;
    Teaching *m_teaching;
    ClassRoom *m_class = nullptr; // until it is made, which changes what can be done
    PaneSet *m_panes = nullptr; // until panes() makes them
    bool m_closing = false;
};

} // namespace Espalier
