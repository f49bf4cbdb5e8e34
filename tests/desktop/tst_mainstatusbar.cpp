// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/session/nodeverbs.h"
#include "desktop/session/session.h"
#include "desktop/window/mainstatusbar.h"
#include "formats/formatregistry.h"
#include "markingtranslator.h"
#include "support/drawntree.h"
#include "support/testprogram.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QUndoStack>

using namespace Espalier;

namespace {

struct StatusWorld {
    StatusWorld()
    {
        bar.resize(900, 30);
        bar.show();
        session.editor().adopt(treeOf(R"(
            core/ [1]
              main.py [1]
            app/ [2]
            ops/ [4]
              run.sh [4]
        )"));
    }
    /// The labels and buttons that are to be seen, from left to right.
    QStringList shown()
    {
        QMap<int, QString> texts;
        for (const QWidget *const child : bar.findChildren<QWidget *>()) {
            const auto *const label = qobject_cast<const QLabel *>(child);
            const auto *const button = qobject_cast<const QPushButton *>(child);
            if (child->isVisible() && (label || button) && !(label ? label->text() : button->text()).isEmpty())
                texts.insert(child->mapTo(&bar, QPoint()).x(), label ? label->text() : QStringLiteral("[%1]").arg(button->text()));
        }
        return texts.values();
    }
    QPushButton *button(const char *text)
    {
        for (QPushButton *const button : bar.findChildren<QPushButton *>()) {
            if (button->isVisible() && button->text() == QString::fromUtf8(text))
                return button;
        }
        return nullptr;
    }
    void layOut() { QCoreApplication::sendPostedEvents(); }

    FormatRegistry formats;
    Session session{formats};
    NodeVerbs verbs{session};
    MainStatusBar bar{session};
};

const QString allCounted = QStringLiteral("3 folder(s) · 2 file(s)");

} // namespace

class TestMainStatusBar : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsWhatThereIsAndWhatIsHidden()
    {
        StatusWorld w;
        QTRY_COMPARE(w.shown(), QStringList{allCounted});
        w.session.filter().setPhase(Phase::Intermediate);
        QTRY_COMPARE(w.shown(), QStringList{QStringLiteral("2 of 3 folder(s) · Intermediate · 2 hidden")});
        w.session.filter().setText(QStringLiteral("core"));
        QTRY_VERIFY2(w.shown().value(0).startsWith(u"1 match(es) · Intermediate"), qPrintable(w.shown().join(u'|')));
        w.session.filter().clear();
        QTRY_COMPARE(w.shown(), QStringList{allCounted});
        QVERIFY(w.session.editor().removeNodes({w.session.layout().find(u"ops")}));
        QTRY_VERIFY2(w.shown().contains(QStringLiteral("2 folder(s) · 1 file(s)")), qPrintable(w.shown().join(u'|')));
    }

    void thePlaceStandsBeforeTheCounts()
    {
        StatusWorld w;
        w.bar.setDocumentShown(true);
        w.bar.setPlace(QStringLiteral("Line 3, column 7"));
        QTRY_COMPARE(w.shown(), (QStringList{QStringLiteral("Line 3, column 7"), allCounted}));
        w.bar.setPlace({});
        QTRY_COMPARE(w.shown(), QStringList{allCounted});
    }

    void saysByWhichTagsItIsFiltered()
    {
        StatusWorld w;
        QVERIFY(w.session.editor().setTags({w.session.layout().find(u"core")}, {QStringLiteral("ci")}));
        w.session.filter().setTags({QStringLiteral("ci")});
        QTRY_COMPARE(w.shown(), QStringList{QStringLiteral("1 match(es) · tagged ci · 4 hidden")});
        w.session.filter().setTags({QStringLiteral("ci"), QStringLiteral("secret")});
        QTRY_COMPARE(w.shown(), QStringList{QStringLiteral("1 match(es) · tagged with one of ci, secret · 4 hidden")});
    }

    void aStepOffersItsUndoUntilTheNext()
    {
        StatusWorld w;
        QSignalSpy undo(&w.bar, &MainStatusBar::undoRequested);
        QVERIFY(w.session.editor().moveNodes({w.session.layout().find(u"app")}, w.session.layout().find(u"core"), noNode));
        QVERIFY2(w.shown().value(0).contains(u"Moved app"), qPrintable(w.shown().join(u'|')));
        QVERIFY(w.button("Undo"));
        QTest::mouseClick(w.button("Undo"), Qt::LeftButton);
        QCOMPARE(undo.size(), 1);
        w.session.editor().history().undo();
        QVERIFY(!w.button("Undo")); // what it would take back is gone
        QVERIFY(!w.shown().value(0).contains(u"Moved app"));

        w.session.tell(QStringLiteral("Saved to /tmp/x"));
        QCOMPARE(w.shown().value(0), QStringLiteral("Saved to /tmp/x"));
        QVERIFY(!w.button("Undo")); // telling is no step
    }

    void sentencesAreNoMarkup()
    {
        StatusWorld w;
        w.session.tell(QStringLiteral("<b>x</b>"));
        const auto labels = w.bar.findChildren<QLabel *>();
        const auto told = std::ranges::find(labels, QStringLiteral("<b>x</b>"), &QLabel::text);
        QVERIFY(told != labels.end());
        QCOMPARE((*told)->textFormat(), Qt::PlainText);
    }

    void problemsAreALink()
    {
        StatusWorld w;
        QSignalSpy wanted(&w.bar, &MainStatusBar::problemsRequested);
        w.bar.setProblemCount(3);
        QVERIFY(w.button("3 problem(s)"));
        QTest::mouseClick(w.button("3 problem(s)"), Qt::LeftButton);
        QCOMPARE(wanted.size(), 1);
        w.bar.setProblemCount(0);
        QVERIFY(!w.button("0 problem(s)") && !w.button("3 problem(s)"));
    }

    void withoutADocumentNothingIsCounted()
    {
        StatusWorld w;
        w.bar.setFileState(QStringLiteral("Not saved"));
        w.bar.setProblemCount(3);
        w.session.tell(QStringLiteral("Moved something"));
        QTRY_VERIFY(w.shown().contains(allCounted));
        QVERIFY(w.shown().contains(QStringLiteral("Not saved")));
        w.bar.setDocumentShown(false);
        QCOMPARE(w.shown(), QStringList());
        w.bar.setDocumentShown(true);
        QVERIFY(w.shown().contains(allCounted));
    }

    void followsTheLanguage()
    {
        StatusWorld w;
        w.bar.setProblemCount(3);
        const MarkingTranslator marking;
        QTRY_VERIFY(w.button("«3 problem(s)»"));
        QTRY_VERIFY2(w.shown().value(0).contains(u"«3 folder(s)»"), qPrintable(w.shown().join(u'|')));
    }
};

ESPALIER_TEST_MAIN(TestMainStatusBar)
#include "tst_mainstatusbar.moc"
