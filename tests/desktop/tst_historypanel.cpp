// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/history/historypanel.h"
#include "desktop/session/session.h"
#include "formats/formatregistry.h"
#include "markingtranslator.h"
#include "support/drawntree.h"
#include "support/testprogram.h"

#include <QTest>
#include <QUndoStack>

using namespace Espalier;

namespace {

struct HistoryWorld {
    HistoryWorld()
    {
        panel.resize(300, 300);
        panel.show();
        session.editor().adopt(treeOf("a/\nb/\n"));
    }
    bool remove(const char *path) { return session.editor().removeNodes({session.layout().find(QString::fromLatin1(path))}).has_value(); }
    QStringList rows()
    {
        QStringList rows;
        for (int row = 0; row < panel.model()->rowCount(); ++row)
            rows << panel.model()->index(row, 0).data().toString();
        return rows;
    }
    void click(int row) { QTest::mouseClick(panel.viewport(), Qt::LeftButton, {}, panel.visualRect(panel.model()->index(row, 0)).center()); }
    QString tree() { return textOf(session.layout()).replace(u'\n', u' ').trimmed(); }

    FormatRegistry formats;
    Session session{formats};
    HistoryPanel panel{session};
};

} // namespace

class TestHistoryPanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listsEveryStepInWords()
    {
        HistoryWorld w;
        QCOMPARE(w.rows(), QStringList{QStringLiteral("As it was opened")});
        QVERIFY(w.remove("a"));
        QVERIFY(w.session.editor().rename(w.session.layout().find(u"b"), QStringLiteral("c")));
        QCOMPARE(w.rows().size(), 3);
        QVERIFY2(w.rows().at(1).contains(u'a') && w.rows().at(1) != w.rows().at(2), qPrintable(w.rows().join(u'|')));
        QCOMPARE(w.panel.currentIndex().row(), 2);
    }

    void aClickGoesThere()
    {
        HistoryWorld w;
        QVERIFY(w.remove("a"));
        QVERIFY(w.remove("b"));
        QCOMPARE(w.tree(), QString());
        w.click(1);
        QCOMPARE(w.tree(), QStringLiteral("b/"));
        w.click(0);
        QCOMPARE(w.tree(), QStringLiteral("a/ b/"));
        QCOMPARE(w.rows().size(), 3); // the way back stays
        w.click(2);
        QCOMPARE(w.tree(), QString());
    }

    void anotherDocumentHasNoSteps()
    {
        HistoryWorld w;
        QVERIFY(w.remove("a"));
        w.session.editor().adopt(treeOf("x/"));
        QCOMPARE(w.rows(), QStringList{QStringLiteral("As it was opened")});
    }

    void followsTheLanguage()
    {
        HistoryWorld w;
        const MarkingTranslator marking;
        QTRY_COMPARE(w.rows(), QStringList{QStringLiteral("«As it was opened»")});
        QCOMPARE(w.panel.accessibleName(), QStringLiteral("«History»"));
    }
};

ESPALIER_TEST_MAIN(TestHistoryPanel)
#include "tst_historypanel.moc"
