#include "app/documentwindow.h"

#include <QFile>
#include <QLocale>
#include <QMenu>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

class TestDocumentWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void undoesByKeyWhileTheTextHasTheFocus();
    void namesTheStepInTheMenu();
    void isModifiedUntilItIsAsSaved();
    void takesLineEndsBackToo();
    void hasOneHistoryInItsContextMenu();
    void asksBeforeAChangeIsLost();
    void saysWhyAFileIsNotOpened();
    void showsEveryCharacterAsItIs();

private:
    static QPlainTextEdit *editorOf(const DocumentWindow &window)
    {
        return window.findChild<QPlainTextEdit *>("editor");
    }
    static QByteArray contentOf(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    /// Presses a button of the question that stands before \a window.
    static bool answer(const DocumentWindow &window, QMessageBox::StandardButton button)
    {
        auto *question = window.findChild<QMessageBox *>();
        if (!question || !question->button(button))
            return false;
        question->button(button)->click();
        return true;
    }

    QTemporaryDir m_folder;
};

void TestDocumentWindow::initTestCase()
{
    QLocale::setDefault(QLocale::c());
    QVERIFY(m_folder.isValid());
}

void TestDocumentWindow::undoesByKeyWhileTheTextHasTheFocus()
{
    DocumentWindow window;
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    QPlainTextEdit *editor = editorOf(window);
    editor->setFocus();

    QTest::keyClicks(editor, "two words");
    QTest::keySequence(editor, QKeySequence::Undo);
    QCOMPARE(editor->toPlainText(), u"two "_s);
    QTest::keySequence(editor, QKeySequence::Undo);
    QCOMPARE(editor->toPlainText(), QString());
    QTest::keySequence(editor, QKeySequence::Redo);
    QCOMPARE(editor->toPlainText(), u"two "_s);

    // What is typed then begins a branch of its own, where the cursor is.
    QTest::keyClicks(editor, "more");
    QCOMPARE(editor->toPlainText(), u"two more"_s);
    QVERIFY(!window.findChild<QAction *>("actionRedo")->isEnabled());
}

void TestDocumentWindow::namesTheStepInTheMenu()
{
    DocumentWindow window;
    const auto *undo = window.findChild<QAction *>("actionUndo");
    const auto *redo = window.findChild<QAction *>("actionRedo");
    QVERIFY(undo && redo);
    QVERIFY(window.findChild<QMenu *>("menuEdit")->actions().contains(undo));
    QCOMPARE(undo->text(), u"&Undo"_s);
    QVERIFY(!undo->isEnabled());

    QTest::keyClicks(editorOf(window), "x");
    QCOMPARE(undo->text(), u"&Undo Typing"_s);
    QVERIFY(undo->isEnabled());
    window.findChild<QAction *>("actionUndo")->trigger();
    QCOMPARE(redo->text(), u"&Redo Typing"_s);
    QVERIFY(redo->isEnabled() && !undo->isEnabled());
}

void TestDocumentWindow::isModifiedUntilItIsAsSaved()
{
    DocumentWindow window;
    QPlainTextEdit *editor = editorOf(window);
    QVERIFY(!window.isWindowModified());
    QTest::keyClicks(editor, "saved");
    QVERIFY(window.isWindowModified());

    const QString path = m_folder.filePath(u"note.txt"_s);
    QVERIFY(window.saveTo(path));
    QCOMPARE(contentOf(path), QByteArray("saved"));
    QVERIFY(!window.isWindowModified());
    QCOMPARE(window.windowTitle(), u"note.txt[*]"_s);

    QTest::keyClicks(editor, " and");
    QVERIFY(window.isWindowModified());
    auto *undo = window.findChild<QAction *>("actionUndo");
    undo->trigger(); // the word
    undo->trigger(); // the space, which did not merge into what was saved
    QCOMPARE(editor->toPlainText(), u"saved"_s);
    QVERIFY(!window.isWindowModified());
    undo->trigger(); // further back is as different from the file as further on
    QVERIFY(window.isWindowModified());
    window.findChild<QAction *>("actionRedo")->trigger();
    QVERIFY(!window.isWindowModified());

    QVERIFY(window.open(path));
    QVERIFY(!undo->isEnabled()); // another document, another history
}

void TestDocumentWindow::takesLineEndsBackToo()
{
    const QString path = m_folder.filePath(u"windows.txt"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("a\r\nb\r\n");
    file.close();

    DocumentWindow window;
    QVERIFY(window.open(path));
    auto *windowsEnds = window.findChild<QAction *>("actionWindowsLineEnds");
    QVERIFY(windowsEnds->isChecked() && !window.isWindowModified());
    windowsEnds->trigger();
    QVERIFY(window.isWindowModified());
    QVERIFY(window.saveTo(path));
    QCOMPARE(contentOf(path), QByteArray("a\nb\n"));
    window.findChild<QAction *>("actionUndo")->trigger();
    QVERIFY(windowsEnds->isChecked() && window.isWindowModified());
}

void TestDocumentWindow::hasOneHistoryInItsContextMenu()
{
    DocumentWindow window;
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    QPlainTextEdit *editor = editorOf(window);
    QTest::keyClicks(editor, "x");
    Q_EMIT editor->customContextMenuRequested(QPoint(5, 5));

    const auto *menu = editor->findChild<QMenu *>();
    QVERIFY(menu);
    const auto *undo = window.findChild<QAction *>("actionUndo");
    QCOMPARE(menu->actions().value(0), undo);
    QCOMPARE(menu->actions().value(1), window.findChild<QAction *>("actionRedo"));
    QVERIFY(!menu->findChild<QAction *>("edit-undo") && !menu->findChild<QAction *>("edit-redo"));
    QVERIFY(menu->findChild<QAction *>("edit-paste"));
}

void TestDocumentWindow::asksBeforeAChangeIsLost()
{
    DocumentWindow window;
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    const QString path = m_folder.filePath(u"asked.txt"_s);
    QVERIFY(window.saveTo(path));
    QTest::keyClicks(editorOf(window), "kept");

    QVERIFY(!window.close());
    QVERIFY(answer(window, QMessageBox::Cancel));
    QTRY_VERIFY(!window.findChild<QMessageBox *>());
    QVERIFY(window.isVisible());

    QVERIFY(!window.close());
    QVERIFY(answer(window, QMessageBox::Save));
    QTRY_VERIFY(!window.isVisible());
    QCOMPARE(contentOf(path), QByteArray("kept"));

    window.show();
    QTest::keyClicks(editorOf(window), " not");
    QTRY_VERIFY(!window.findChild<QMessageBox *>());
    QVERIFY(!window.close());
    QVERIFY(answer(window, QMessageBox::Discard));
    QTRY_VERIFY(!window.isVisible());
    QCOMPARE(contentOf(path), QByteArray("kept"));
}

void TestDocumentWindow::saysWhyAFileIsNotOpened()
{
    DocumentWindow window;
    QTest::keyClicks(editorOf(window), "still here");
    QVERIFY(!window.open(m_folder.filePath(u"missing.txt"_s)));
    const auto *box = window.findChild<QMessageBox *>();
    QVERIFY(box && box->text().contains(u"missing.txt"_s));
    QCOMPARE(editorOf(window)->toPlainText(), u"still here"_s);
    QVERIFY(window.isWindowModified());
}

void TestDocumentWindow::showsEveryCharacterAsItIs()
{
    const QString path = m_folder.filePath(u"spaces.txt"_s);
    const auto text = u"100\u00A0km\ttab 😀\n\n"_s;
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text.toUtf8());
    file.close();

    DocumentWindow window;
    QVERIFY(window.open(path));
    QVERIFY(!window.isWindowModified());
    editorOf(window)->moveCursor(QTextCursor::End);
    QTest::keyClicks(editorOf(window), "x");
    QVERIFY(window.saveTo(path));
    QCOMPARE(contentOf(path), (text + u'x').toUtf8());
}

QTEST_MAIN(TestDocumentWindow)
#include "tst_documentwindow.moc"
