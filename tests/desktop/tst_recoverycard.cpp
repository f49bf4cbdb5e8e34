// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/safefile.h"
#include "desktop/document/documentfile.h"
#include "desktop/start/recoverycard.h"
#include "desktop/start/recoveryview.h"
#include "formats/formatregistry.h"
#include "support/drawntree.h"
#include "support/testprogram.h"

#include <QFile>
#include <QFileInfo>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeWidget>

using namespace Espalier;

namespace {

struct RecoveryCardWorld {
    RecoveryCardWorld() { registerFormats(formats); }

    /// Leaves work behind as a crash would.
    QString leave(const char *name, RecoveryHeader header = {}, const QByteArray &project = "{}") const
    {
        header.name = QString::fromUtf8(name);
        header.owner = ProcessIdentity::current();
        header.owner.boot = QStringLiteral("another boot");
        if (header.written.isNull())
            header.written = QDateTime::currentDateTimeUtc();
        const QString path = recovery.newPath();
        if (!recovery.prepare() || !RecoveryFile::write(path, header, project))
            qFatal("not written");
        return QFileInfo(path).fileName();
    }
    QByteArray project(const char *tree) const { return *DocumentFile::encode(formats, treeOf(tree)); }
    /// What can be read on the card.
    static QString words(const RecoveryCard &card)
    {
        QStringList texts;
        for (const QLabel *const label : card.findChildren<QLabel *>()) {
            if (label->isVisibleTo(&card))
                texts.append(label->text());
        }
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

    static bool isPrimary(const QPushButton *button) { return button->property("look").toString() == u"primary"; }

    FormatRegistry formats;
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
        const RecoveryCardWorld world;
        const RecoveryCard card(world.recovery, world.formats);
        QVERIFY(card.isHidden());
    }

    void tellsTheNewestAndHowManyMore()
    {
        const RecoveryCardWorld world;
        const QDateTime now = QDateTime::currentDateTimeUtc();
        world.leave("older", {.written = now.addSecs(-60)});
        const QString id = world.leave("shop", {.written = now, .edits = 12, .folders = 40});
        world.leave("oldest", {.written = now.addDays(-3)});
        RecoveryCard card(world.recovery, world.formats);
        card.show();
        const QString words = RecoveryCardWorld::words(card);
        for (const QString &fact :
             {QStringLiteral("Recovered: shop"), QStringLiteral("12 edit(s) are here"), QStringLiteral("never saved")})
            QVERIFY2(words.contains(fact), qPrintable(words));
        QVERIFY2(!words.contains(u"older"), qPrintable(words));
        QVERIFY(card.accessibleName().contains(u"shop"));
        QSignalSpy asked(&card, &RecoveryCard::recoverRequested);
        QTest::keyClick(&card, Qt::Key_Return);
        QCOMPARE(asked.size(), 0); // a blind Enter decides nothing
        RecoveryCardWorld::button(card, "Recover")->click();
        QCOMPARE(asked.value(0).value(0).toString(), id);
        RecoveryCardWorld::button(card, "2 more")->click();
        QVERIFY(RecoveryCardWorld::words(card).contains(u"Recovered: older")
                && RecoveryCardWorld::words(card).contains(u"Recovered: oldest"));
    }

    /// "0 edits" would be told of a project that was started and not touched.
    void noEditsAreNotCounted()
    {
        const RecoveryCardWorld world;
        world.leave("shop", {.written = QDateTime::currentDateTimeUtc(), .edits = 0, .folders = 3});
        RecoveryCard card(world.recovery, world.formats);
        card.show();
        QVERIFY2(!RecoveryCardWorld::words(card).contains(u"edit"), qPrintable(RecoveryCardWorld::words(card)));
        QVERIFY2(RecoveryCardWorld::words(card).contains(u"as it was today at"),
                 qPrintable(RecoveryCardWorld::words(card)));
    }

    void withAFileItTellsTheLastSave()
    {
        const RecoveryCardWorld world;
        const QString path = world.own.filePath(QStringLiteral("shop.espalier"));
        QVERIFY(SafeFile::write(path, "before"));
        world.leave("shop.espalier", {.path = path, .hash = DocumentFile::hashOf("before"), .edits = 14});
        RecoveryCard card(world.recovery, world.formats);
        card.show();
        const QString words = RecoveryCardWorld::words(card);
        for (const QString &fact :
             {QStringLiteral("Recovered: shop\n"), QStringLiteral("14 edit(s) after your last save (today at "),
              QStringLiteral("Your file is untouched.")})
            QVERIFY2(words.contains(fact), qPrintable(words));
    }

    void whatIsDamagedIsViewedFirst()
    {
        const RecoveryCardWorld world;
        const QString id = world.leave("shop", {.folders = 3}, world.project("src/\n  lib/\ndocs/\n"));
        const QString path = world.recovery.folder() + u'/' + id;
        QByteArray bytes = *SafeFile::read(path);
        bytes.replace("\"lib\"", "\"lib");
        QVERIFY(SafeFile::write(path, bytes));
        RecoveryCard card(world.recovery, world.formats);
        card.show();
        QTRY_VERIFY2(RecoveryCardWorld::words(card).contains(u"2 of 3 folder(s) could be read."),
                     qPrintable(RecoveryCardWorld::words(card)));
        QVERIFY(RecoveryCardWorld::isPrimary(RecoveryCardWorld::button(card, "View")));
        QVERIFY(!RecoveryCardWorld::isPrimary(RecoveryCardWorld::button(card, "Recover")));
    }

    /// S11
    void whatTheProgramEndedWithTwiceIsNotEvenRead()
    {
        const RecoveryCardWorld world;
        const QString id = world.leave("shop", {.folders = 1}, world.project("src/\n"));
        QString twice = id;
        twice.replace(QStringLiteral(".0."), QStringLiteral(".2."));
        QVERIFY(QFile::rename(world.recovery.folder() + u'/' + id, world.recovery.folder() + u'/' + twice));
        // It would be told damaged if anybody read it.
        QVERIFY(QFile::resize(world.recovery.folder() + u'/' + twice,
                              QFileInfo(world.recovery.folder() + u'/' + twice).size() - 2));
        RecoveryCard card(world.recovery, world.formats);
        card.show();
        QTest::qWait(100);
        QVERIFY2(RecoveryCardWorld::words(card).contains(u"It ended 2 time(s) with this open"),
                 qPrintable(RecoveryCardWorld::words(card)));
        QVERIFY2(!RecoveryCardWorld::words(card).contains(u"could be read"),
                 qPrintable(RecoveryCardWorld::words(card)));
        QVERIFY(RecoveryCardWorld::isPrimary(RecoveryCardWorld::button(card, "View")));
    }

    void viewShowsItBesideTheFile()
    {
        const RecoveryCardWorld world;
        const QString path = world.own.filePath(QStringLiteral("shop.espalier"));
        const Layout saved = treeOf("src/\n  lib/\ndocs/\nold/\n");
        Layout work = saved;
        work.setName(work.find(u"docs"), QStringLiteral("manual"));
        work.move(work.find(u"src/lib"), rootNode);
        work.append(rootNode, {.name = QStringLiteral("fresh")});
        work.unlink(work.find(u"old"));
        const QByteArray bytes = *DocumentFile::encode(world.formats, saved);
        QVERIFY(SafeFile::write(path, bytes));
        const QString id = world.leave("shop.espalier", {.path = path, .hash = DocumentFile::hashOf(bytes), .edits = 4},
                                       *DocumentFile::encode(world.formats, work));
        const QByteArray before = *SafeFile::read(world.recovery.folder() + u'/' + id);
        RecoveryCard card(world.recovery, world.formats);
        card.show();
        QSignalSpy asked(&card, &RecoveryCard::recoverRequested);
        RecoveryCardWorld::button(card, "View")->click();
        QTRY_VERIFY(card.findChild<RecoveryView *>());
        auto *const view = card.findChild<RecoveryView *>();
        QStringList texts;
        for (const QLabel *const label : view->findChildren<QLabel *>())
            texts.append(label->text());
        QVERIFY2(texts.contains(QStringLiteral("1 added · 1 removed · 2 changed")), qPrintable(texts.join(u'\n')));
        QStringList rows;
        for (const QTreeWidget *const tree : view->findChildren<QTreeWidget *>()) {
            for (const QTreeWidgetItem *item = tree->topLevelItem(0); item; item = tree->itemBelow(item)) {
                if (!item->text(1).isEmpty())
                    rows.append(item->text(0) + QStringLiteral(" ") + item->text(1));
            }
        }
        QCOMPARE(rows,
                 (QStringList{QStringLiteral("lib ~ changed"), QStringLiteral("docs ~ changed"),
                              QStringLiteral("old − removed"), QStringLiteral("manual ~ was docs"),
                              QStringLiteral("lib ~ moved from src"), QStringLiteral("fresh + added")}));
        // Nothing was touched by looking, and nothing opens without being asked.
        QCOMPARE(*SafeFile::read(path), bytes);
        QCOMPARE(*SafeFile::read(world.recovery.folder() + u'/' + id), before);
        QTest::keyClick(view, Qt::Key_Return);
        QVERIFY(!view->isVisible());
        QCOMPARE(asked.size(), 0);
    }

    void tellsWhatBecameOfTheFile_data()
    {
        QTest::addColumn<QByteArray>("now");
        QTest::addColumn<QString>("told");
        QTest::newRow("as it was") << QByteArray("before") << QStringLiteral("Your file is untouched.");
        QTest::newRow("changed") << QByteArray("after") << QStringLiteral("has changed since: Recover opens a copy");
        QTest::newRow("gone") << QByteArray() << QStringLiteral("is gone: Recover opens a copy");
    }

    void tellsWhatBecameOfTheFile()
    {
        QFETCH(QByteArray, now);
        QFETCH(QString, told);
        const RecoveryCardWorld world;
        const QString path = world.own.filePath(QStringLiteral("shop.espalier"));
        if (!now.isEmpty())
            QVERIFY(SafeFile::write(path, now));
        world.leave("shop.espalier", {.path = path, .hash = DocumentFile::hashOf("before")});
        const RecoveryCard card(world.recovery, world.formats);
        QVERIFY2(RecoveryCardWorld::words(card).contains(told), qPrintable(RecoveryCardWorld::words(card)));
    }

    void whatIsDiscardedCanBeBroughtBack()
    {
        const RecoveryCardWorld world;
        world.leave("shop");
        RecoveryCard card(world.recovery, world.formats);
        card.show();
        RecoveryCardWorld::button(card, "Discard")->click();
        QVERIFY(RecoveryCardWorld::words(card).contains(u"Discarded"));
        QVERIFY(!RecoveryCardWorld::button(card, "Recover"));
        QVERIFY(world.recovery.list().isEmpty());
        RecoveryCardWorld::button(card, "Undo")->click();
        QCOMPARE(world.recovery.list().size(), 1);
        QVERIFY(RecoveryCardWorld::button(card, "Recover"));
        QVERIFY(!RecoveryCardWorld::button(card, "Undo"));
    }

    void whatWasRecoveredIsNotOfferedAgain()
    {
        const RecoveryCardWorld world;
        const QString id = world.leave("shop");
        RecoveryCard card(world.recovery, world.formats);
        card.show();
        QVERIFY(world.recovery.discard(id)); // by another window
        card.hide();
        card.show(); // back on the start page
        QTRY_VERIFY(card.isHidden());
    }
};

ESPALIER_TEST_MAIN(TestRecoveryCard)
#include "tst_recoverycard.moc"
