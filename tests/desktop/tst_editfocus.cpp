// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/explanation/explanationpanel.h"
#include "desktop/explanation/explanationview.h"
#include "desktop/explanation/nodetextedit.h"
#include "desktop/map/mapview.h"
#include "desktop/tree/outlineview.h"
#include "desktop/views/nodekeys.h"
#include "desktop/window/filterfield.h"
#include "desktop/window/viewstack.h"
#include "desktop/windowworld.h"
#include "support/testprogram.h"

#include <QClipboard>
#include <QDockWidget>
#include <QLineEdit>
#include <QPointer>
#include <QSettings>
#include <QTabBar>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeView>
#include <QUndoStack>

using namespace Espalier;

namespace {

/// A window in front with a document, every pane of it to be seen, and the folder src selected.
struct EditWorld : WindowWorld {
    EditWorld()
    {
        start();
        window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(window.get()));
        select();
    }
    void select() { session().selection().select(at("src")); }
    QString layoutText() { return textOf(session().layout()); }
    template<typename Widget>
    Widget &find()
    {
        for (Widget *const widget : window->findChildren<Widget *>()) {
            if (widget->isVisible())
                return *widget;
        }
        qFatal("no such widget is shown");
    }
    void focus(QWidget &widget)
    {
        widget.setFocus(Qt::OtherFocusReason);
        QCOMPARE(QApplication::focusWidget(), &widget);
    }
};

QString describe(const QWidget *widget)
{
    QStringList way;
    for (; widget && !widget->isWindow(); widget = widget->parentWidget())
        way.prepend(QString::fromLatin1(widget->metaObject()->className()));
    return way.join(u'/');
}

/// Every key that means something to nodes, and those that edit texts.
QList<QKeySequence> editingKeys(ActionRegistry &actions)
{
    // Enter opens what is chosen in a list, and leaves a field: that is not this test's.
    QList<QKeySequence> keys{Qt::Key_Delete, Qt::Key_Backspace, Qt::CTRL | Qt::Key_A, Qt::CTRL | Qt::Key_X, Qt::CTRL | Qt::Key_V};
    for (const auto &[id, verb] : nodeVerbActions())
        keys += actions.action(id)->shortcuts();
    keys.removeIf([](const QKeySequence &sequence) { return sequence == QKeySequence(Qt::Key_Return) || sequence == QKeySequence(Qt::Key_Enter); });
    for (const char *const id : {"phase1", "phase2", "phase3", "phase4"})
        keys += actions.action(id)->shortcuts();
    return keys;
}

void press(QWidget &widget, const QKeySequence &keys)
{
    QTest::keyClick(&widget, keys[0].key(), keys[0].keyboardModifiers());
}

} // namespace

/// Keys and the Edit menu act on what has the focus.
class TestEditFocus : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_settings.path()); }
    void init() { QSettings().clear(); }

    /// Walks all there is in the window beside the views, and says what a key acted on.
    void outsideOfTheViewsNoKeyReachesANode()
    {
        EditWorld w;
        for (QDockWidget *const dock : w.window->findChildren<QDockWidget *>())
            dock->show();
        const QString before = w.layoutText();
        int walked = 0;
        QStringList wrong;
        for (const bool isNotes : {false, true}) {
            if (isNotes)
                w.find<ExplanationPanel>().findChild<QTabBar *>()->setCurrentIndex(1);
            // Some make room for others while keys are pressed.
            const QList<QWidget *> widgets = w.window->findChildren<QWidget *>();
            for (const QPointer<QWidget> &widget : QList<QPointer<QWidget>>(widgets.begin(), widgets.end())) {
                const bool canHaveFocus = widget && widget->isEnabled() && widget->focusPolicy() != Qt::NoFocus && !widget->focusProxy();
                if (!canHaveFocus || !widget->isVisible() || w.window->views().isAncestorOf(widget))
                    continue;
                ++walked;
                for (const QKeySequence &keys : editingKeys(w.window->actions())) {
                    w.select();
                    if (widget)
                        widget->setFocus(Qt::OtherFocusReason);
                    if (!widget || QApplication::focusWidget() != widget)
                        break; // such as a group of buttons that gives it on
                    QApplication::clipboard()->setText(QStringLiteral("pasted"));
                    const QString place = describe(widget);
                    press(*widget, QKeySequence(Qt::CTRL | Qt::Key_A));
                    if (widget)
                        press(*widget, keys);
                    if (w.session().selection().nodes() != QList<NodeIndex>{w.at("src")} || w.layoutText() != before)
                        wrong << keys.toString() + QStringLiteral(" in %1: ").arg(place) + w.layoutText().simplified() + u' ' + QString::number(w.session().selection().current());
                    while (w.layoutText() != before && w.session().editor().history().canUndo())
                        w.session().editor().history().undo();
                }
            }
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
        QVERIFY2(walked >= 12, qPrintable(QString::number(walked)));
    }

    void inAViewTheyDo_data()
    {
        QTest::addColumn<bool>("isMap");
        QTest::addRow("tree") << false;
        QTest::addRow("map") << true;
    }
    void inAViewTheyDo()
    {
        QFETCH(const bool, isMap);
        EditWorld w;
        w.action(isMap ? "viewMap" : "viewTree")->trigger();
        QWidget &view = isMap ? static_cast<QWidget &>(w.find<MapView>()) : w.find<OutlineView>();
        w.focus(view);
        press(view, QKeySequence(Qt::ALT | Qt::SHIFT | Qt::Key_2));
        QCOMPARE(w.layoutText(), QStringLiteral("src/ [2]\n  main.cpp [1]\ndocs/ [3]\n"));
        press(view, QKeySequence(Qt::Key_Delete));
        QCOMPARE(w.layoutText(), QStringLiteral("docs/ [3]\n"));
        press(view, QKeySequence(Qt::CTRL | Qt::Key_A));
        press(view, QKeySequence(Qt::Key_Delete));
        QCOMPARE(w.layoutText(), QString());
    }

    void aNameThatIsTypedKeepsTheKeys_data() { inAViewTheyDo_data(); }
    void aNameThatIsTypedKeepsTheKeys()
    {
        QFETCH(const bool, isMap);
        EditWorld w;
        w.action(isMap ? "viewMap" : "viewTree")->trigger();
        QWidget &view = isMap ? static_cast<QWidget &>(w.find<MapView>()) : w.find<OutlineView>();
        w.focus(view);
        const QString before = w.layoutText();
        for (const QKeySequence &keys : editingKeys(w.window->actions())) {
            w.action("rename")->trigger();
            auto *const field = qobject_cast<QLineEdit *>(QApplication::focusWidget());
            QVERIFY(field && view.isAncestorOf(field));
            press(*field, keys);
            QVERIFY2(w.layoutText() == before && w.session().editor().history().count() == 0, qPrintable(keys.toString()));
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
            QCOMPARE(QApplication::focusWidget(), &view);
        }
    }

    void theEditMenuMeansTheTextThatIsRead()
    {
        EditWorld w;
        auto &text = w.find<ExplanationView>();
        const QStringList shared{QStringLiteral("cut"), QStringLiteral("copy"), QStringLiteral("paste"),
                                 QStringLiteral("delete"), QStringLiteral("selectAll")};
        w.focus(text);
        QCOMPARE(w.enabled(shared), QStringList{QStringLiteral("selectAll")});
        w.action("selectAll")->trigger();
        QCOMPARE(w.session().selection().nodes(), QList<NodeIndex>{w.at("src")});
        QVERIFY(text.textCursor().hasSelection());
        QCOMPARE(w.enabled(shared), QStringList({QStringLiteral("copy"), QStringLiteral("selectAll")}));
        w.action("copy")->trigger();
        QVERIFY2(QApplication::clipboard()->text().contains(u"src"), qPrintable(QApplication::clipboard()->text()));
        // Back in the tree they mean nodes again.
        w.focus(w.find<OutlineView>());
        w.action("delete")->trigger();
        QCOMPARE(w.layoutText(), QStringLiteral("docs/ [3]\n"));
    }

    void theEditMenuMeansTheTextThatIsWritten()
    {
        EditWorld w;
        w.find<ExplanationPanel>().findChild<QTabBar *>()->setCurrentIndex(1);
        auto &notes = w.find<NodeTextEdit>();
        w.focus(notes);
        QTest::keyClicks(&notes, QStringLiteral("Ask Ana"));
        w.action("selectAll")->trigger();
        w.action("cut")->trigger();
        QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("Ask Ana"));
        QCOMPARE(w.session().layout().notes(w.at("src")), QString());
        w.action("paste")->trigger();
        w.action("paste")->trigger();
        QCOMPARE(w.session().layout().notes(w.at("src")), QStringLiteral("Ask AnaAsk Ana"));
        QCOMPARE(w.layoutText(), QStringLiteral("src/ [1]\n  main.cpp [1]\ndocs/ [3]\n"));
    }

    void aListHasNothingToEdit()
    {
        EditWorld w;
        w.focus(w.find<QTreeView>());
        const QStringList shared{QStringLiteral("cut"), QStringLiteral("copy"), QStringLiteral("paste"),
                                 QStringLiteral("delete"), QStringLiteral("selectAll")};
        QCOMPARE(w.enabled(shared), QStringList());
        w.focus(w.find<OutlineView>());
        QVERIFY(w.enabled(shared).contains(QStringLiteral("delete")));
    }

    void theFilterFieldIsAText()
    {
        EditWorld w;
        auto &field = w.find<FilterField>();
        w.focus(field);
        QTest::keyClicks(&field, QStringLiteral("docs"));
        press(field, QKeySequence(Qt::CTRL | Qt::Key_A));
        press(field, QKeySequence(Qt::Key_Delete));
        QCOMPARE(field.text(), QString());
        QCOMPARE(w.layoutText(), QStringLiteral("src/ [1]\n  main.cpp [1]\ndocs/ [3]\n"));
    }

private:
    QTemporaryDir m_settings;
};

ESPALIER_TEST_MAIN(TestEditFocus)
#include "tst_editfocus.moc"
