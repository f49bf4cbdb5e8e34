// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/explanation/contenteditor.h"
#include "desktop/explanation/linenumbers.h"
#include "desktop/explanation/markdownedit.h"
#include "desktop/explanation/notespage.h"
#include "explanationworld.h"
#include "support/testprogram.h"

#include <QDialog>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QUndoStack>

using namespace Espalier;

namespace {

struct NotesPageFixture : ExplanationPanelFixture {
    NotesPage &page() { return *panel->findChild<NotesPage *>(); }
    void open(const char *path)
    {
        select(path);
        tabs().setCurrentIndex(1);
    }
    QString labels()
    {
        QString text;
        for (const QLabel *const label : page().findChildren<QLabel *>())
            text += label->text() + u'\n';
        return text;
    }
    ContentEditor &editor() { return *panel->findChild<ContentEditor *>(); }
    QPushButton *way(const char *text)
    {
        for (QPushButton *const button : editor().findChildren<QPushButton *>()) {
            if (button->text() == u(text))
                return button;
        }
        return nullptr;
    }
};

/// "one |two|" with the bars round what is selected.
QString edited(const char *text, void (*edit)(QPlainTextEdit &))
{
    QPlainTextEdit field;
    QString plain = u(text);
    const int start = int(plain.indexOf(u'|'));
    const int end = int(plain.lastIndexOf(u'|')) - (plain.count(u'|') > 1 ? 1 : 0);
    plain.remove(u'|');
    field.setPlainText(plain);
    QTextCursor cursor = field.textCursor();
    cursor.setPosition(start);
    cursor.setPosition(end, QTextCursor::KeepAnchor);
    field.setTextCursor(cursor);
    edit(field);
    return field.toPlainText();
}

} // namespace

class TestNotesPage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void marksGoRoundWordsAndAwayAgain();
    void prefixesGoBeforeEachLine();
    void keysWriteMarkdown();
    void notesCanBeReadWhereTheyAreWritten();
    void ctrlEnterIsDone();
    void projectHasNotes();
    void placeOfNotesIsTold();
    void keptIsToldAfterAPause();
    void contentHasLineNumbers();
    void contentGoesBackToTheGuides();
    void contentCanBeEnlarged();
};

void TestNotesPage::marksGoRoundWordsAndAwayAgain()
{
    const auto strong = [](QPlainTextEdit &edit) { MarkdownEdit::toggleMark(edit, u"**"); };
    const auto weak = [](QPlainTextEdit &edit) { MarkdownEdit::toggleMark(edit, u"*"); };
    QCOMPARE(edited("one |two| three", strong), u("one **two** three"));
    QCOMPARE(edited("one **|two|** three", strong), u("one two three"));
    QCOMPARE(edited("one *|two|* three", weak), u("one two three"));
    QCOMPARE(edited("one **|two|** three", weak), u("one ***two*** three"));
    QCOMPARE(edited("|", strong), u("****"));
    QCOMPARE(edited("|two|", [](QPlainTextEdit &edit) { MarkdownEdit::insertLink(edit, u("../")); }), u("[two](../)"));
}

void TestNotesPage::prefixesGoBeforeEachLine()
{
    const auto list = [](QPlainTextEdit &edit) { MarkdownEdit::togglePrefix(edit, u"- "); };
    QCOMPARE(edited("a\n|b\nc|\nd", list), u("a\n- b\n- c\nd"));
    QCOMPARE(edited("- |b\n- c|", list), u("b\nc"));
    const auto numbers = [](QPlainTextEdit &edit) { MarkdownEdit::toggleNumbers(edit); };
    QCOMPARE(edited("|b\nc|", numbers), u("1. b\n2. c"));
    QCOMPARE(edited("1. |b\n12. c|", numbers), u("b\nc"));
}

void TestNotesPage::keysWriteMarkdown()
{
    NotesPageFixture f;
    f.open("app");
    QTest::keyClick(&f.notes(), Qt::Key_B, Qt::ControlModifier);
    QTest::keyClicks(&f.notes(), u("now"));
    QCOMPARE(f.session.layout().notes(f.node("app")), u("**now**"));
    f.notes().moveCursor(QTextCursor::End);
    QTest::keyClick(&f.notes(), Qt::Key_I, Qt::ControlModifier);
    QCOMPARE(f.session.layout().notes(f.node("app")), u("**now****"));
}

void TestNotesPage::notesCanBeReadWhereTheyAreWritten()
{
    NotesPageFixture f;
    f.open("app");
    f.session.editor().setNotes(f.node("app"), u("## Now\n\nsee [api](api)"));
    for (QToolButton *const button : f.page().findChildren<QToolButton *>()) {
        if (button->text() == u("Read"))
            button->click();
    }
    QVERIFY(!f.notes().isVisible());
    QCOMPARE(f.page().reader().toPlainText(), u("Now\nsee api"));
    Q_EMIT f.page().reader().nodeRequested(u("app/api"));
    QCOMPARE(f.session.selection().current(), f.node("app/api"));
}

void TestNotesPage::ctrlEnterIsDone()
{
    NotesPageFixture f;
    f.open("app");
    QTest::keyClicks(&f.notes(), u("mine"));
    QTest::keyClick(&f.notes(), Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(f.tabs().currentIndex(), 0);
    QVERIFY(f.lines().contains(u("mine")));
    QCOMPARE(f.session.layout().notes(f.node("app")), u("mine"));
}

void TestNotesPage::projectHasNotes()
{
    NotesPageFixture f;
    QSignalSpy failed(&f.session, &Session::failed);
    f.session.selection().clear();
    f.tabs().setCurrentIndex(1);
    QTest::keyClicks(&f.notes(), u("why"));
    QCOMPARE(f.session.layout().notes(rootNode), u("why"));
    QCOMPARE(failed.size(), 0);
    f.tabs().setCurrentIndex(0);
    QVERIFY(f.lines().contains(u("why")));
}

void TestNotesPage::placeOfNotesIsTold()
{
    NotesPageFixture f;
    f.open("app");
    QVERIFY2(f.labels().contains(u("They go into this folder’s README.")), qPrintable(f.labels()));
    f.open("README.md");
    QVERIFY2(f.labels().contains(u("They stay in the project file.")), qPrintable(f.labels()));
    f.session.selection().clear();
    QVERIFY2(f.labels().contains(u("They go into the project’s README.")), qPrintable(f.labels()));
}

void TestNotesPage::keptIsToldAfterAPause()
{
    NotesPageFixture f;
    f.open("app");
    QVERIFY(f.page().kept().isEmpty());
    QTest::keyClicks(&f.notes(), u("x"));
    QTRY_VERIFY(!f.page().kept().isEmpty());
    QVERIFY(f.labels().contains(f.page().kept()));
    f.tabs().setCurrentIndex(0);
    QTRY_VERIFY(f.text().contains(f.page().kept()));
    f.select("data"); // not of this one
    QVERIFY(f.page().kept().isEmpty());
}

void TestNotesPage::contentHasLineNumbers()
{
    NotesPageFixture f;
    f.session.editor().setContent(f.node("README.md"), u("a\n").repeated(120));
    f.select("README.md");
    f.tabs().setCurrentIndex(2);
    LineNumbers *const numbers = f.editor().findChild<LineNumbers *>();
    QVERIFY(numbers && numbers->isVisible());
    QVERIFY(numbers->geometry().right() < f.content().viewport()->geometry().left());
    const int three = numbers->width();
    f.session.editor().setContent(f.node("README.md"), u("a\n").repeated(1200));
    QVERIFY(numbers->width() > three);
    QVERIFY(!f.notes().findChild<LineNumbers *>());
}

void TestNotesPage::contentGoesBackToTheGuides()
{
    const QTemporaryDir folder;
    const auto write = [&](const QString &name, const QByteArray &text) {
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(text) == text.size());
    };
    QVERIFY(QDir(folder.path()).mkdir(u("files")));
    write(u("guide.md"), "# G\n\n```\np/\n├── a/\n└── run.sh\n```\n");
    write(u("files/run.sh"), "echo guide\n");
    NotesPageFixture f;
    f.session.setGuide(*GuideReader::readFile(folder.filePath(u("guide.md"))));
    f.session.editor().adopt(*StarterBuilder::build(f.session.guide(), u("shop"), {}));
    f.select("run.sh");
    f.tabs().setCurrentIndex(2);
    QPushButton *const back = f.way("Back to the guide’s text");
    QVERIFY(back && !back->isVisible()); // it is the guide's
    f.content().setFocus();
    f.content().moveCursor(QTextCursor::Start);
    QTest::keyClicks(&f.content(), u("mine "));
    QTRY_VERIFY(back->isVisible());
    back->click();
    QCOMPARE(f.session.layout().content(f.node("run.sh")), u("echo guide\n"));
    QCOMPARE(f.content().toPlainText(), u("echo guide\n"));
    f.session.editor().history().undo();
    QCOMPARE(f.session.layout().content(f.node("run.sh")), u("mine echo guide\n"));
}

void TestNotesPage::contentCanBeEnlarged()
{
    NotesPageFixture f;
    f.select("README.md");
    f.tabs().setCurrentIndex(2);
    f.way("Enlarge")->click();
    QDialog *const large = f.panel->findChild<QDialog *>();
    QVERIFY(large && large->isVisible());
    NodeTextEdit *const text = large->findChild<NodeTextEdit *>();
    QTest::keyClicks(text, u("typed there"));
    QCOMPARE(f.session.layout().content(f.node("README.md")), u("typed there"));
    QCOMPARE(f.content().toPlainText(), u("typed there"));
    f.session.editor().removeNodes({f.node("README.md")});
    QVERIFY(!large->isVisible());
}

ESPALIER_TEST_MAIN(TestNotesPage)
#include "tst_notespage.moc"
