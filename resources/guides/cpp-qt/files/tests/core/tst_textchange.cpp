#include "core/textchange.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TestTextChange : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsTheSmallestChange_data();
    void findsTheSmallestChange();
    void joinsWhatIsOneStep_data();
    void joinsWhatIsOneStep();
};

void TestTextChange::findsTheSmallestChange_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::addColumn<TextChange>("change");

    QTest::newRow("nothing") << u"same"_s << u"same"_s << TextChange{4, u""_s, u""_s};
    QTest::newRow("typed in the middle")
        << u"fiend"_s << u"friend"_s << TextChange{1, u""_s, u"r"_s};
    QTest::newRow("erased") << u"a b c"_s << u"a c"_s << TextChange{2, u"b "_s, u""_s};
    QTest::newRow("replaced") << u"one two"_s << u"one six"_s << TextChange{4, u"two"_s, u"six"_s};
    QTest::newRow("everything") << u"a"_s << u""_s << TextChange{0, u"a"_s, u""_s};
    QTest::newRow("overlapping ends") << u"aa"_s << u"aaa"_s << TextChange{2, u""_s, u"a"_s};
    // These differ in their second halves alone; a change of half a character would be no text.
    QTest::newRow("same beginning") << u"x😀"_s << u"x😁"_s << TextChange{1, u"😀"_s, u"😁"_s};
    QTest::newRow("same end") << u"\U0001F600y"_s << u"\U0001FA00y"_s
                              << TextChange{0, u"\U0001F600"_s, u"\U0001FA00"_s};
}

void TestTextChange::findsTheSmallestChange()
{
    QFETCH(QString, before);
    QFETCH(QString, after);
    const auto change = TextChange::between(before, after);
    QTEST(change, "change");

    QString text = before;
    change.applyTo(text);
    QCOMPARE(text, after);
    change.reversed().applyTo(text);
    QCOMPARE(text, before);
}

void TestTextChange::joinsWhatIsOneStep_data()
{
    QTest::addColumn<TextChange>("first");
    QTest::addColumn<TextChange>("next");
    QTest::addColumn<bool>("isOneStep");
    QTest::addColumn<TextChange>("joined");

    const auto typed = [](qsizetype position, const QString &text) {
        return TextChange{.position = position, .removed = {}, .inserted = text};
    };
    const auto erased = [](qsizetype position, const QString &text) {
        return TextChange{.position = position, .removed = text, .inserted = {}};
    };
    QTest::newRow("typed on") << typed(3, u"tw"_s) << typed(5, u"o"_s) << true
                              << typed(3, u"two"_s);
    QTest::newRow("the space behind")
        << typed(0, u"a"_s) << typed(1, u" "_s) << true << typed(0, u"a "_s);
    QTest::newRow("next word") << typed(0, u"a "_s) << typed(2, u"b"_s) << false << TextChange();
    QTest::newRow("elsewhere") << typed(0, u"a"_s) << typed(7, u"b"_s) << false << TextChange();
    QTest::newRow("Backspace") << erased(4, u"o"_s) << erased(3, u"w"_s) << true
                               << erased(3, u"wo"_s);
    QTest::newRow("Delete") << erased(3, u"w"_s) << erased(3, u"o"_s) << true << erased(3, u"wo"_s);
    QTest::newRow("typed, then erased")
        << typed(0, u"a"_s) << erased(0, u"a"_s) << false << TextChange();
}

void TestTextChange::joinsWhatIsOneStep()
{
    QFETCH(TextChange, first);
    QFETCH(TextChange, next);
    const auto joined = first.joinedWith(next);
    QTEST(joined.has_value(), "isOneStep");
    QTEST(joined.value_or(TextChange()), "joined");
}

QTEST_APPLESS_MAIN(TestTextChange)
#include "tst_textchange.moc"
