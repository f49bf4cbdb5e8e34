// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/actions/actionregistry.h"
#include "desktop/dialogs/shortcutsdialog.h"
#include "desktop/window/windowactions.h"
#include "support/testprogram.h"

#include <QAction>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeWidget>

using namespace Espalier;

namespace {

struct ShortcutsWorld {
    ShortcutsWorld()
    {
        addWindowActions(actions);
        dialog = std::make_unique<ShortcutsDialog>(actions, nullptr);
        dialog->show();
    }
    QTreeWidget &list() { return *dialog->findChild<QTreeWidget *>(); }
    QTreeWidgetItem *row(const char *command)
    {
        for (int row = 0; row < list().topLevelItemCount(); ++row) {
            if (list().topLevelItem(row)->text(0) == QString::fromUtf8(command))
                return list().topLevelItem(row);
        }
        return nullptr;
    }
    void choose(const char *command) { list().setCurrentItem(row(command)); }
    QString keys(const char *command) { return row(command)->text(1); }
    QPushButton &button(const char *text)
    {
        for (QPushButton *const button : dialog->findChildren<QPushButton *>()) {
            if (button->text().remove(u'&') == QString::fromLatin1(text))
                return *button;
        }
        qFatal("no button %s", text);
    }
    void press(const char *portable) { dialog->findChild<QKeySequenceEdit *>()->setKeySequence(QKeySequence(QString::fromLatin1(portable))); }
    void assign(const char *command, const char *portable)
    {
        choose(command);
        press(portable);
        button("Assign").click();
    }
    bool warns(const char *other)
    {
        for (const QLabel *const label : dialog->findChildren<QLabel *>()) {
            if (label->text().contains(QString::fromUtf8(other)) && label->text().contains(u"has these keys"))
                return true;
        }
        return false;
    }
    /// Commands that these keys would reach: with two of them Qt runs neither.
    QStringList reachedBy(const char *portable)
    {
        QStringList reached;
        for (const QAction *const action : actions.all()) {
            if (action->shortcuts().contains(QKeySequence(QString::fromLatin1(portable))))
                reached << action->objectName();
        }
        return reached;
    }

    ActionRegistry actions;
    std::unique_ptr<ShortcutsDialog> dialog;
};

} // namespace

class TestShortcutsDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_settings.path()); }
    void init() { QSettings().clear(); }

    void listsEveryCommandWithItsKeys()
    {
        ShortcutsWorld w;
        QCOMPARE(w.list().topLevelItemCount(), w.actions.all().size());
        QCOMPARE(w.keys("Save"), QStringLiteral("Ctrl+S"));
        QCOMPARE(w.keys("Redo"), QStringLiteral("Ctrl+Y; Ctrl+Shift+Z"));
        QCOMPARE(w.keys("New"), QStringLiteral("Ctrl+N")); // its text is "&New…"
    }

    void commandsAreFoundByNameAndByKeys()
    {
        ShortcutsWorld w;
        QLineEdit &search = *w.dialog->findChild<QLineEdit *>(QStringLiteral("search"));
        search.setText(QStringLiteral("duplicate"));
        QVERIFY(!w.row("Duplicate")->isHidden());
        QVERIFY(w.row("Save")->isHidden());
        search.setText(QStringLiteral("ctrl+shift+s"));
        QVERIFY(!w.row("Save As")->isHidden());
        QVERIFY(w.row("Duplicate")->isHidden());
        search.clear();
        QVERIFY(!w.row("Save")->isHidden());
    }

    void newKeysHoldAtOnceAndNextTime()
    {
        {
            ShortcutsWorld w;
            w.choose("Duplicate");
            QVERIFY(!w.button("Assign").isEnabled()); // they are what they were
            QVERIFY(!w.button("Restore Default").isEnabled());
            w.assign("Duplicate", "Ctrl+Alt+D");
            QCOMPARE(w.keys("Duplicate"), QStringLiteral("Ctrl+Alt+D"));
            QCOMPARE(w.reachedBy("Ctrl+Alt+D"), QStringList{QStringLiteral("duplicate")});
            QVERIFY(w.button("Restore Default").isEnabled());
            QCOMPARE(w.list().currentItem()->text(0), QStringLiteral("Duplicate"));
        }
        ShortcutsWorld w;
        QCOMPARE(w.keys("Duplicate"), QStringLiteral("Ctrl+Alt+D"));
        w.choose("Duplicate");
        w.button("Restore Default").click();
        QCOMPARE(w.keys("Duplicate"), QStringLiteral("Ctrl+D"));
        QVERIFY(!w.button("Restore Default").isEnabled());
    }

    void aClashIsToldAndTheOtherGivesWay()
    {
        ShortcutsWorld w;
        w.choose("Duplicate");
        w.press("Ctrl+Y");
        QVERIFY(w.warns("Redo"));
        w.button("Assign").click();
        QVERIFY(!w.warns("Redo"));
        QCOMPARE(w.reachedBy("Ctrl+Y"), QStringList{QStringLiteral("duplicate")});
        QCOMPARE(w.keys("Redo"), QStringLiteral("Ctrl+Shift+Z")); // its other keys stay
    }

    void emptyKeysTakeTheShortcutAway()
    {
        ShortcutsWorld w;
        w.assign("Quit", "");
        QCOMPARE(w.keys("Quit"), QString());
        QVERIFY(w.button("Restore Default").isEnabled());
    }

    /// Default keys that another command was given meanwhile come back from there: with both, neither would run.
    void restoredKeysReachOneCommand()
    {
        ShortcutsWorld w;
        w.assign("Duplicate", "Ctrl+S");
        QCOMPARE(w.keys("Save"), QString());
        w.choose("Save");
        w.button("Restore Default").click();
        QCOMPARE(w.keys("Save"), QStringLiteral("Ctrl+S"));
        QCOMPARE(w.reachedBy("Ctrl+S"), QStringList{QStringLiteral("save")});
        QCOMPARE(w.keys("Duplicate"), QString());
    }

private:
    const QTemporaryDir m_settings;
};

ESPALIER_TEST_MAIN(TestShortcutsDialog)
#include "tst_shortcutsdialog.moc"
