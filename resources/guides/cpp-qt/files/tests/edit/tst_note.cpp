#include "edit/note.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

class TestNote : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void typingIsOneStepAWord();
    void aPasteStaysAlone();
    void cleanIsWhatWasSaved();
    void aChoiceTakenBackLeavesNoStep();
    void keepsTheLineEndsOfTheFile();
    void mixedLineEndsAreAChange();
    void everyWayBackIsTheSameText();

private:
    static void type(Note &note, const QString &keys)
    {
        for (const QChar key : keys)
            note.edit(note.text() + key);
    }
};

void TestNote::typingIsOneStepAWord()
{
    Note note;
    type(note, u"two words"_s);
    QCOMPARE(note.history().count(), 2);

    note.history().undo();
    QCOMPARE(note.text(), u"two "_s);
    note.history().undo();
    QCOMPARE(note.text(), QString());
    note.history().redo();
    note.history().redo();
    QCOMPARE(note.text(), u"two words"_s);

    note.edit(u"two word"_s);
    note.edit(u"two wor"_s);
    QCOMPARE(note.history().count(), 3);
    note.edit(u"two wor"_s); // nothing is no step
    QCOMPARE(note.history().count(), 3);
}

void TestNote::aPasteStaysAlone()
{
    Note note;
    note.edit(u"pasted"_s);
    type(note, u"on"_s);
    note.history().undo();
    QCOMPARE(note.text(), u"pasted"_s);
}

void TestNote::cleanIsWhatWasSaved()
{
    Note note;
    const QSignalSpy clean(&note.history(), &QUndoStack::cleanChanged);
    type(note, u"ab"_s);
    note.history().setClean();
    // The same word, yet not the same step: there must be a way back to the saved text.
    type(note, u"c"_s);
    QCOMPARE(note.history().count(), 2);
    QVERIFY(!note.history().isClean());

    note.history().undo();
    QCOMPARE(note.text(), u"ab"_s);
    QVERIFY(note.history().isClean());
    QCOMPARE(clean.count(), 4); // changed, saved, changed, back
}

void TestNote::aChoiceTakenBackLeavesNoStep()
{
    Note note;
    note.setLineEnds(Note::LineEnds::Windows);
    QCOMPARE(note.history().count(), 1);
    note.setLineEnds(Note::LineEnds::Unix);
    QCOMPARE(note.history().count(), 0);
    QVERIFY(note.history().isClean());
}

void TestNote::keepsTheLineEndsOfTheFile()
{
    Note note;
    note.setContent(u"a\r\nb\r\n"_s);
    QCOMPARE(note.text(), u"a\nb\n"_s);
    note.edit(u"a\nb\nc\n"_s);
    QCOMPARE(note.content(), u"a\r\nb\r\nc\r\n"_s);

    note.setLineEnds(Note::LineEnds::Unix);
    QCOMPARE(note.content(), u"a\nb\nc\n"_s);
    note.history().undo();
    QCOMPARE(note.content(), u"a\r\nb\r\nc\r\n"_s);
}

void TestNote::mixedLineEndsAreAChange()
{
    Note note;
    note.setContent(u"a\nb\n"_s);
    QVERIFY(note.history().isClean());
    note.setContent(u"a\r\nb\n"_s);
    QVERIFY(!note.history().isClean());
    QVERIFY(!note.history().canUndo());
}

void TestNote::everyWayBackIsTheSameText()
{
    Note note;
    note.setContent(u"Grüße 😀\n"_s);
    const QStringList texts{u"Grüße 😁\n"_s, u"Grüße\n"_s,   u"G\n"_s,
                            u"\n"_s,         u"Go on\n\n"_s, u""_s};
    QStringList contents{note.content()};
    for (const QString &text : texts) {
        note.edit(text);
        contents.append(note.content());
    }
    for (qsizetype i = contents.size() - 2; i >= 0; --i) {
        note.history().undo();
        QCOMPARE(note.content(), contents.at(i));
    }
    QVERIFY(!note.history().canUndo());
}

QTEST_GUILESS_MAIN(TestNote)
#include "tst_note.moc"
