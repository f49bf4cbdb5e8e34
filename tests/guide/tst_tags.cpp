// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "guide/guide.h"
#include "guide/tags.h"
#include "support/drawntree.h"
#include "support/testprogram.h"

#include <QTest>

using namespace Espalier;
using namespace Qt::StringLiterals;

class TestTags : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatMayBeATag_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("tag");
        QTest::addColumn<QString>("message");
        QTest::newRow("word") << u"ci"_s << u"ci"_s << QString();
        QTest::newRow("spaces") << u"  week   3 \n"_s << u"week 3"_s << QString();
        QTest::newRow("as written elsewhere") << u"# ci"_s << u"ci"_s << QString();
        QTest::newRow("other scripts") << u"año-çü 第三周 🌳"_s << u"año-çü 第三周 🌳"_s << QString();
        QTest::newRow("blank") << u"  "_s << QString() << u"A tag needs a word."_s;
        QTest::newRow("mark alone") << u"#"_s << QString() << u"A tag needs a word."_s;
        QTest::newRow("comma") << u"a,b"_s << QString() << u"A tag cannot contain “,”."_s;
        QTest::newRow("semicolon") << u"a;b"_s << QString() << u"A tag cannot contain “;”."_s;
        QTest::newRow("quote") << u"a\"b"_s << QString() << u"A tag cannot contain “\"”."_s;
        QTest::newRow("control") << u"a\u0007b"_s << QString()
                                 << u"A tag cannot contain characters that nobody can see."_s;
        QTest::newRow("half a character")
            << u"a"_s + QChar(0xd83d) << QString() << u"A tag cannot contain characters that nobody can see."_s;
        QTest::newRow("long") << QString(65, u'x') << QString() << u"A tag can have 64 letter(s) at most."_s;
        QTest::newRow("as long as may be") << QString(64, u'x') << QString(64, u'x') << QString();
    }
    void whatMayBeATag()
    {
        QFETCH(QString, text);
        QFETCH(QString, tag);
        QFETCH(QString, message);
        const Result<QString> checked = checkedTag(text);
        QCOMPARE(checked ? *checked : QString(), tag);
        QCOMPARE(checked ? QString() : checked.error().message, message);
    }

    void tagsOfSeveralNodes()
    {
        Layout layout = treeOf("a/\nb/\nc/\n");
        const auto tag = [&layout](QStringView path, const QStringList &tags) {
            layout.setTags(layout.find(path), tags);
        };
        tag(u"a", {u"ci"_s, u"x"_s});
        tag(u"b", {u"y"_s, u"ci"_s, u"y"_s});
        const NodeIndex a = layout.find(u"a");
        const NodeIndex b = layout.find(u"b");
        QCOMPARE(tagsOf(layout, {a}), (QList<SharedTag>{{u"ci"_s, true}, {u"x"_s, true}}));
        QCOMPARE(tagsOf(layout, {rootNode, a, b}),
                 (QList<SharedTag>{{u"ci"_s, true}, {u"x"_s, false}, {u"y"_s, false}}));
        QCOMPARE(tagsOf(layout, {b, layout.find(u"c")}), (QList<SharedTag>{{u"y"_s, false}, {u"ci"_s, false}}));
        QCOMPARE(tagsOf(layout, {}), QList<SharedTag>());
    }

    void whatIsUsedIsKnown()
    {
        Layout layout = treeOf("a/\n  b\nc/\n");
        layout.setTags(layout.find(u"a/b"), {u"Week 3"_s, u"ci"_s});
        layout.setTags(layout.find(u"c"), {u"ci"_s, u"week 12"_s});
        QCOMPARE(knownTags(layout, Guide()), (QStringList{u"ci"_s, u"week 12"_s, u"Week 3"_s}));
    }
};

ESPALIER_TEST_APPLESS_MAIN(TestTags)
#include "tst_tags.moc"
