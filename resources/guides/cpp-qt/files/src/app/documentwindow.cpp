#include "app/documentwindow.h"

#include "core/textchange.h"
#include "storage/textfile.h"
#include "ui_mainwindow.h"

#include <QCloseEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>

#include <utility>

using namespace Qt::StringLiterals;

DocumentWindow::DocumentWindow(QWidget *parent) : MainWindow(parent)
{
    addFileActions();
    addEditMenu();

    QPlainTextEdit *editor = form().editor;
    editor->setUndoRedoEnabled(false); // a second history would take back what the first has done
    editor->installEventFilter(this);
    editor->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(editor, &QWidget::customContextMenuRequested, this, &DocumentWindow::showContextMenu);

    // Both ways, and no loop: each side takes over only what differs.
    connect(editor, &QPlainTextEdit::textChanged, this, [this] { m_note.edit(editorText()); });
    connect(&m_note, &Note::textChanged, this, &DocumentWindow::showText);
    connect(&m_note.history(), &QUndoStack::cleanChanged, this,
            [this](bool clean) { setWindowModified(!clean); });
    showPath({});
}

void DocumentWindow::addFileActions()
{
    const auto add = [this](const QString &text, QKeySequence::StandardKey keys, auto slot) {
        auto *action = new QAction(text, this);
        action->setShortcuts(keys);
        connect(action, &QAction::triggered, this, slot);
        form().menuFile->insertAction(form().actionQuit, action);
    };
    add(tr("&Open…"), QKeySequence::Open, [this] { leave([this] { askForFile(); }); });
    add(tr("&Save"), QKeySequence::Save, [this] { save(); });
    add(tr("Save &As…"), QKeySequence::SaveAs, [this] { saveAs(); });
    form().menuFile->insertSeparator(form().actionQuit);
}

void DocumentWindow::addEditMenu()
{
    auto *menu = new QMenu(tr("&Edit"), form().menuBar);
    menu->setObjectName(u"menuEdit"_s);
    form().menuBar->insertMenu(form().menuHelp->menuAction(), menu);

    QUndoStack *history = &m_note.history();
    m_undo = addHistoryAction(menu, u"actionUndo"_s, QKeySequence::Undo);
    m_redo = addHistoryAction(menu, u"actionRedo"_s, QKeySequence::Redo);
    connect(m_undo, &QAction::triggered, history, &QUndoStack::undo);
    connect(m_redo, &QAction::triggered, history, &QUndoStack::redo);
    connect(history, &QUndoStack::canUndoChanged, m_undo, &QAction::setEnabled);
    connect(history, &QUndoStack::canRedoChanged, m_redo, &QAction::setEnabled);

    // createUndoAction() would put both words one behind the other; not every language does.
    const auto showUndo = [this](const QString &step) {
        m_undo->setText(step.isEmpty() ? tr("&Undo") : tr("&Undo %1").arg(step));
    };
    const auto showRedo = [this](const QString &step) {
        m_redo->setText(step.isEmpty() ? tr("&Redo") : tr("&Redo %1").arg(step));
    };
    connect(history, &QUndoStack::undoTextChanged, this, showUndo);
    connect(history, &QUndoStack::redoTextChanged, this, showRedo);
    showUndo({});
    showRedo({});

    menu->addSeparator();
    QAction *windowsEnds = menu->addAction(tr("&Windows Line Ends"));
    windowsEnds->setObjectName(u"actionWindowsLineEnds"_s);
    windowsEnds->setCheckable(true);
    connect(windowsEnds, &QAction::triggered, this, [this](bool checked) {
        m_note.setLineEnds(checked ? Note::LineEnds::Windows : Note::LineEnds::Unix);
    });
    connect(&m_note, &Note::lineEndsChanged, this, [this, windowsEnds] {
        windowsEnds->setChecked(m_note.lineEnds() == Note::LineEnds::Windows);
    });
}

QAction *DocumentWindow::addHistoryAction(QMenu *menu, const QString &name,
                                          QKeySequence::StandardKey keys)
{
    QAction *action = menu->addAction(QString());
    action->setObjectName(name);
    action->setShortcuts(keys);
    action->setEnabled(false);
    return action;
}

bool DocumentWindow::open(const QString &path)
{
    const auto loaded = TextFile::load(path);
    if (!loaded.ok()) {
        tell(loaded.error);
        return false;
    }
    m_note.setContent(loaded.text);
    showPath(path);
    return true;
}

bool DocumentWindow::saveTo(const QString &path)
{
    if (const QString error = TextFile::save(path, m_note.content()); !error.isEmpty()) {
        tell(error);
        return false;
    }
    m_note.history().setClean();
    showPath(path);
    return true;
}

void DocumentWindow::askForFile()
{
    auto *dialog = new QFileDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &DocumentWindow::open);
    dialog->open();
}

void DocumentWindow::save(const Continuation &then)
{
    if (m_path.isEmpty())
        saveAs(then);
    else if (saveTo(m_path) && then)
        then();
}

void DocumentWindow::saveAs(const Continuation &then)
{
    auto *dialog = new QFileDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"txt"_s);
    connect(dialog, &QFileDialog::fileSelected, this, [this, then](const QString &path) {
        if (saveTo(path) && then)
            then();
    });
    dialog->open();
}

/// Goes on with \a then once no change can be lost by it, which may be after a question, or never.
void DocumentWindow::leave(const Continuation &then)
{
    if (m_note.history().isClean()) {
        then();
        return;
    }
    auto *question =
        new QMessageBox(QMessageBox::Question, QString(), tr("Save the changes to the text?"),
                        QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel, this);
    question->setAttribute(Qt::WA_DeleteOnClose);
    connect(question, &QDialog::finished, this, [this, question, then] {
        const auto answer = question->standardButton(question->clickedButton());
        if (answer == QMessageBox::Save)
            save(then);
        else if (answer == QMessageBox::Discard)
            then();
    });
    question->open(); // not exec(), which would let anything happen meanwhile
}

void DocumentWindow::tell(const QString &sentence)
{
    auto *box = new QMessageBox(QMessageBox::Warning, QString(), sentence, QMessageBox::Ok, this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}

void DocumentWindow::closeEvent(QCloseEvent *event)
{
    if (std::exchange(m_mayClose, false) || m_note.history().isClean())
        return;
    event->ignore();
    leave([this] {
        m_mayClose = true;
        close();
    });
}

/// A text field claims the keys of undo and redo even where its own history is off. Unclaimed, they
/// reach the menu.
bool DocumentWindow::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->matches(QKeySequence::Undo) || key->matches(QKeySequence::Redo)) {
            event->ignore();
            return true;
        }
    }
    return MainWindow::eventFilter(watched, event);
}

QString DocumentWindow::editorText() const
{
    QString text = form().editor->document()->toRawText(); // toPlainText() loses no-break spaces
    text.replace(QChar(QChar::ParagraphSeparator), u'\n');
    text.replace(QChar(QChar::LineSeparator), u'\n');
    return text;
}

/// Changes the text field where it differs, and puts the cursor there.
void DocumentWindow::showText()
{
    const auto change = TextChange::between(editorText(), m_note.text());
    if (change.isEmpty())
        return;
    QTextCursor cursor(form().editor->document());
    cursor.setPosition(int(change.position));
    cursor.setPosition(int(change.position + change.removed.size()), QTextCursor::KeepAnchor);
    cursor.insertText(change.inserted);
    form().editor->setTextCursor(cursor);
}

void DocumentWindow::showPath(const QString &path)
{
    m_path = path;
    const QString name = path.isEmpty() ? tr("Unnamed") : QFileInfo(path).fileName();
    setWindowTitle(name + u"[*]"_s); // the mark of changes stands there
    setWindowFilePath(path);
    setWindowModified(!m_note.history().isClean());
}

void DocumentWindow::showContextMenu(const QPoint &position)
{
    QPlainTextEdit *editor = form().editor;
    QMenu *menu = editor->createStandardContextMenu(position);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const auto name : {"edit-undo"_L1, "edit-redo"_L1})
        delete menu->findChild<QAction *>(name);
    menu->insertActions(menu->actions().value(0), {m_undo, m_redo});
    menu->popup(editor->viewport()->mapToGlobal(position));
}
