// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/actions/actionregistry.h"
#include "desktop/window/windowactions.h"
#include "markingtranslator.h"
#include "support/testprogram.h"

#include <QAction>
#include <QHash>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace Espalier;

namespace {

QList<QKeySequence> keysOf(const char *portable) { return QKeySequence::listFromString(QString::fromLatin1(portable), QKeySequence::PortableText); }

} // namespace

/// The commands of the window and their keys.
class TestActionRegistry : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_settings.path()); }
    void init() { QSettings().clear(); }

    /// Two with the same keys, and neither would run.
    void noTwoCommandsShareKeys()
    {
        ActionRegistry actions;
        addWindowActions(actions);
        QHash<QKeySequence, QString> owners;
        for (const QAction *const action : actions.all()) {
            for (const QKeySequence &keys : action->shortcuts()) {
                if (keys.isEmpty())
                    continue;
                QVERIFY2(!owners.contains(keys), qPrintable(action->objectName() + u" and " + owners.value(keys) + u": " + keys.toString()));
                owners.insert(keys, action->objectName());
            }
        }
        QVERIFY(owners.size() > 40);
    }

    void everyCommandHasATextOfItsOwn()
    {
        ActionRegistry actions;
        addWindowActions(actions);
        QHash<QString, QString> owners;
        for (const QAction *const action : actions.all()) {
            QVERIFY(!action->text().isEmpty());
            QVERIFY2(!owners.contains(action->text()), qPrintable(action->objectName() + u" and " + owners.value(action->text())));
            owners.insert(action->text(), action->objectName());
            QCOMPARE(actions.action(action->objectName().toLatin1().constData()), action);
        }
    }

    void thePersonsOwnKeysWinNextTime()
    {
        {
            ActionRegistry actions;
            addWindowActions(actions);
            actions.setShortcuts(actions.action("save"), keysOf("Ctrl+Alt+S; F12"));
            QCOMPARE(actions.action("save")->shortcuts(), keysOf("Ctrl+Alt+S; F12"));
        }
        ActionRegistry actions;
        addWindowActions(actions);
        QCOMPARE(actions.action("save")->shortcuts(), keysOf("Ctrl+Alt+S; F12"));
        QCOMPARE(actions.defaultShortcuts(actions.action("save")), keysOf("Ctrl+S"));
        QCOMPARE(actions.action("open")->shortcuts(), keysOf("Ctrl+O"));
    }

    void noKeysAtAllIsAChoiceToo()
    {
        {
            ActionRegistry actions;
            addWindowActions(actions);
            actions.setShortcuts(actions.action("quit"), {});
        }
        ActionRegistry actions;
        addWindowActions(actions);
        QVERIFY(actions.action("quit")->shortcut().isEmpty());
    }

    /// So that a later version may have better ones.
    void theDefaultIsNotKept()
    {
        ActionRegistry actions;
        addWindowActions(actions);
        actions.setShortcuts(actions.action("redo"), keysOf("F9"));
        QVERIFY(!QSettings().allKeys().isEmpty());
        actions.setShortcuts(actions.action("redo"), keysOf("Ctrl+Y; Ctrl+Shift+Z"));
        QCOMPARE(QSettings().allKeys(), QStringList());
    }

    void textsFollowTheLanguageAndKeysStay()
    {
        ActionRegistry actions;
        addWindowActions(actions);
        actions.setShortcuts(actions.action("save"), keysOf("F12"));
        const MarkingTranslator marking;
        actions.retranslate();
        QCOMPARE(actions.action("save")->text(), QStringLiteral("«&Save»"));
        QCOMPARE(actions.action("save")->shortcuts(), keysOf("F12"));
    }

private:
    const QTemporaryDir m_settings;
};

ESPALIER_TEST_MAIN(TestActionRegistry)
#include "tst_actionregistry.moc"
