#pragma once

#include "app/mainwindow.h"
#include "edit/note.h"

#include <QKeySequence>

#include <functional>

class QAction;
class QMenu;

/// The window with a document in it: opens and saves a note, takes every change back, and lets
/// nobody lose one by closing. Its text field only shows the note; the note's history is the only
/// one.
class DocumentWindow : public MainWindow
{
    Q_OBJECT

public:
    explicit DocumentWindow(QWidget *parent = nullptr);

    /// False: the user is told why, and nothing has changed.
    bool open(const QString &path);
    bool saveTo(const QString &path);

protected:
    void closeEvent(QCloseEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    using Continuation = std::function<void()>;

    void addFileActions();
    void addEditMenu();
    QAction *addHistoryAction(QMenu *menu, const QString &name, QKeySequence::StandardKey keys);

    void askForFile();
    void save(const Continuation &then = {});
    void saveAs(const Continuation &then = {});
    void leave(const Continuation &then);
    void tell(const QString &sentence);

    QString editorText() const;
    void showText();
    void showPath(const QString &path);
    void showContextMenu(const QPoint &position);

    QString m_path; ///< empty: never saved
    bool m_mayClose = false;
    QAction *m_undo = nullptr;
    QAction *m_redo = nullptr;
    Note m_note; ///< last, so that the signals of its end find all the rest
};
