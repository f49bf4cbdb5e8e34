// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/document/documentquestions.h"
#include "desktop/theming/appearance.h"
#include "desktop/theming/messagebox.h"
#include "core/result.h"
#include "support/testprogram.h"

#include <QApplication>
#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QSet>
#include <QTest>

using namespace Espalier;

namespace {

struct QuestionWorld {
    QuestionWorld()
    {
        QGuiApplication::setApplicationDisplayName(QStringLiteral("Espalier"));
        window.show();
    }
    QMessageBox *box() const { return window.findChild<QMessageBox *>(); }
    DocumentQuestions::Then then(const char *name)
    {
        return [this, name] { did << QString::fromLatin1(name); };
    }

    Appearance appearance{*qApp};
    QWidget window;
    DocumentQuestions questions{window};
    QStringList did;
};

} // namespace

/// Every box of the program, as DocumentQuestions asks them: whose it is, what it shows, and its keys.
class TestMessageBox : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyBoxIsOurs_data()
    {
        QTest::addColumn<int>("which");
        for (int which = 0; which < 5; ++which)
            QTest::addRow("%d", which) << which;
    }
    void everyBoxIsOurs()
    {
        QFETCH(const int, which);
        QuestionWorld w;
        ask(w, which);
        QMessageBox &box = *w.box();
        QVERIFY(QTest::qWaitForWindowActive(&box));
        QCOMPARE(box.windowTitle(), QStringLiteral("Espalier")); // what it says stands in it
        QVERIFY(!box.text().isEmpty() && !box.informativeText().isEmpty());
        // Its picture is of our family: in one colour of the palette.
        const QImage picture = box.iconPixmap().toImage().convertToFormat(QImage::Format_ARGB32);
        QVERIFY(!picture.isNull());
        QSet<QRgb> colours;
        for (int y = 0; y < picture.height(); ++y) {
            for (int x = 0; x < picture.width(); ++x) {
                if (qAlpha(picture.pixel(x, y)) == 255)
                    colours.insert(picture.pixel(x, y));
            }
        }
        QCOMPARE(colours, QSet<QRgb>{colour(currentTheme().text).rgb()});
        QSet<QChar> mnemonics;
        for (const QAbstractButton *const button : box.buttons()) {
            QVERIFY2(button->icon().isNull(), qPrintable(button->text()));
            const qsizetype mark = button->text().indexOf(u'&');
            QVERIFY2(mark >= 0, qPrintable(button->text()));
            mnemonics.insert(button->text()[mark + 1].toLower());
        }
        QCOMPARE(mnemonics.size(), box.buttons().size());
        QTest::keyClick(&box, Qt::Key_Escape);
        QVERIFY(w.did.isEmpty());
        QTRY_VERIFY(!w.box());
    }

    void itsKeysAnswer()
    {
        for (const auto &[key, answer] :
             {std::pair(Qt::Key_D, "discard"), std::pair(Qt::Key_S, "save"), std::pair(Qt::Key_C, "")}) {
            QuestionWorld w;
            w.questions.unsavedChanges(QStringLiteral("shop"), w.then("save"), w.then("discard"));
            QVERIFY(QTest::qWaitForWindowActive(w.box()));
            QTest::keyClick(w.box(), key, Qt::AltModifier);
            QTRY_VERIFY(!w.box());
            QCOMPARE(w.did.join(u' '), QString::fromLatin1(answer));
        }
        QuestionWorld w;
        w.questions.unsavedChanges(QStringLiteral("shop"), w.then("save"), w.then("discard"));
        QVERIFY(QTest::qWaitForWindowActive(w.box()));
        QTest::keyClick(w.box(), Qt::Key_Return); // what loses nothing
        QTRY_COMPARE(w.did, QStringList{QStringLiteral("save")});
    }

    void namesAreNoMarkup()
    {
        QuestionWorld w;
        w.questions.unsavedChanges(QStringLiteral("<b>x</b>"), {}, {});
        for (const QLabel *const label : w.box()->findChildren<QLabel *>())
            QVERIFY(label->text().isEmpty() || label->textFormat() == Qt::PlainText);
    }

private:
    static void ask(QuestionWorld &w, int which)
    {
        const Error error{ErrorKind::Input, QStringLiteral("A sentence."), {}};
        const QString path = QStringLiteral("/tmp/shop.espalier");
        switch (which) {
        case 0:
            return w.questions.damaged(error, w.then("recover"));
        case 1:
            return w.questions.changedElsewhere(path, w.then("save as"), w.then("overwrite"), w.then("reload"));
        case 2:
            return w.questions.vanished(path, w.then("save as"), w.then("save"));
        case 3:
            return w.questions.notSaved(error, w.then("save as"));
        default:
            return w.questions.unsavedChanges(QStringLiteral("shop"), w.then("save"), w.then("discard"));
        }
    }
};

ESPALIER_TEST_MAIN(TestMessageBox)
#include "tst_messagebox.moc"
