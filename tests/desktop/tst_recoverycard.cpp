// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/safefile.h"
#include "desktop/start/recoverycard.h"
#include "support/testprogram.h"

#include <QFileInfo>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Espalier;

namespace {

struct CardWorld {
    /// Leaves work behind as a crash would.
    QString leave(const char *name, RecoveryHeader header = {}) const
    {
        header.name = QString::fromUtf8(name);
        header.owner = ProcessIdentity::current();
        header.owner.boot = QStringLiteral("another boot");
        if (header.written.isNull())
            header.written = QDateTime::currentDateTimeUtc();
        const QString path = recovery.newPath();
        if (!recovery.prepare() || !RecoveryFile::write(path, header, "{}"))
            qFatal("not written");
        return QFileInfo(path).fileName();
    }
    static QString words(const RecoveryCard &card)
    {
        QStringList texts;
        for (const QLabel *const label : card.findChildren<QLabel *>())
            texts.append(label->text());
        return texts.join(u'\n');
    }
    static QPushButton *button(const RecoveryCard &card, const char *text)
    {
        for (QPushButton *const button : card.findChildren<QPushButton *>()) {
            if (button->isVisibleTo(&card) && button->text() == QString::fromUtf8(text))
                return button;
        }
        return nullptr;
    }

    QTemporaryDir own;
    Recovery recovery{own.filePath(QStringLiteral("recovery"))};
};

} // namespace

class TestRecoveryCard : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void withNothingLeftThereIsNone()
    {
        const CardWorld world;
        const RecoveryCard card(world.recovery);
        QVERIFY(card.isHidden());
    }

    void tellsTheNewestAndHowManyMore()
    {
        const CardWorld world;
        const QDateTime now = QDateTime::currentDateTimeUtc();
        world.leave("older", {.written = now.addSecs(-60)});
        const QString id = world.leave("shop", {.written = now, .edits = 12, .folders = 40});
        world.leave("oldest", {.written = now.addDays(-3)});
        RecoveryCard card(world.recovery);
        card.show();
        const QString words = CardWorld::words(card);
        QVERIFY2(words.contains(u"“shop”"), qPrintable(words));
        for (const QString &fact : {QStringLiteral("12 edit(s)"), QStringLiteral("40 folder(s)"), QStringLiteral("2 more"), QStringLiteral("in no file yet")})
            QVERIFY2(words.contains(fact), qPrintable(words));
        QVERIFY(card.accessibleName().contains(u"shop"));
        QSignalSpy asked(&card, &RecoveryCard::recoverRequested);
        QTest::keyClick(&card, Qt::Key_Return);
        QCOMPARE(asked.size(), 0); // a blind Enter decides nothing
        CardWorld::button(card, "Recover")->click();
        QCOMPARE(asked.value(0).value(0).toString(), id);
    }

    void tellsWhatBecameOfTheFile_data()
    {
        QTest::addColumn<QByteArray>("now");
        QTest::addColumn<QString>("told");
        QTest::newRow("as it was") << QByteArray("before") << QStringLiteral("as it was");
        QTest::newRow("changed") << QByteArray("after") << QStringLiteral("opens a copy");
        QTest::newRow("gone") << QByteArray() << QStringLiteral("opens a copy");
    }

    void tellsWhatBecameOfTheFile()
    {
        QFETCH(QByteArray, now);
        QFETCH(QString, told);
        const CardWorld world;
        const QString path = world.own.filePath(QStringLiteral("shop.espalier"));
        if (!now.isEmpty())
            QVERIFY(SafeFile::write(path, now));
        world.leave("shop.espalier", {.path = path, .hash = DocumentFile::hashOf("before")});
        const RecoveryCard card(world.recovery);
        QVERIFY2(CardWorld::words(card).contains(told), qPrintable(CardWorld::words(card)));
    }

    void whatIsDiscardedCanBeBroughtBack()
    {
        const CardWorld world;
        world.leave("shop");
        RecoveryCard card(world.recovery);
        card.show();
        CardWorld::button(card, "Discard")->click();
        QVERIFY(CardWorld::words(card).contains(u"Discarded"));
        QVERIFY(!CardWorld::button(card, "Recover"));
        QVERIFY(world.recovery.list().isEmpty());
        CardWorld::button(card, "Undo")->click();
        QCOMPARE(world.recovery.list().size(), 1);
        QVERIFY(CardWorld::button(card, "Recover"));
        QVERIFY(!CardWorld::button(card, "Undo"));
    }

    void whatWasRecoveredIsNotOfferedAgain()
    {
        const CardWorld world;
        const QString id = world.leave("shop");
        RecoveryCard card(world.recovery);
        card.show();
        QVERIFY(world.recovery.discard(id)); // by another window
        card.hide();
        card.show(); // back on the start page
        QTRY_VERIFY(card.isHidden());
    }
};

ESPALIER_TEST_MAIN(TestRecoveryCard)
#include "tst_recoverycard.moc"
