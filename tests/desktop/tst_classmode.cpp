// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/classmode/classcodedialog.h"
#include "desktop/classmode/classmode.h"
#include "desktop/classmode/classmodedialog.h"
#include "desktop/classmode/classroom.h"
#include "desktop/classmode/largepointer.h"
#include "desktop/explanation/explanationpanel.h"
#include "desktop/explanation/notespage.h"
#include "desktop/explanation/nodetextedit.h"
#include "desktop/guidedock/guidemodel.h"
#include "desktop/session/nodesmime.h"
#include "desktop/settings/settingkeys.h"
#include "desktop/text/textview.h"
#include "desktop/window/phasebar.h"
#include "desktop/window/viewstack.h"
#include "desktop/windowworld.h"
#include "guide/starterbuilder.h"
#include "smallguide.h"
#include "support/testprogram.h"
#include "support/utf8text.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDockWidget>
#include <QLabel>
#include <QLineEdit>
#include <QMenuBar>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QUndoStack>
#include <QWheelEvent>

using namespace Espalier;

namespace {

const char *const classTree = "src/ [1]\n  main.cpp [1]\n  later/ [2]\nops/ [2]\n  alerts/ [3]\ndocs/ [3]\n";

struct ClassWorld : WindowWorld {
    ClassWorld() { window->resize(1280, 800); }
    ClassMode &mode() { return window->classRoom().mode(); }
    void begin() { window->documents().start(treeOf(classTree), false); }
    void turnOn(Phase phase, bool editing, const char *code = "")
    {
        mode().turnOn({.limits = {.phase = phase, .editing = editing}}, u(code));
    }
    QStringList visible()
    {
        QStringList names;
        const Layout &layout = session().layout();
        for (NodeIndex node = layout.next(rootNode); node != noNode; node = layout.next(node)) {
            if (session().filter().isVisible(node))
                names.append(layout.path(node));
        }
        return names;
    }
    QPushButton *lock() { return window->findChild<QPushButton *>(u("classLock")); }
};

} // namespace

/// Class mode in the window: what cannot be chosen any more, and how one gets out.
class TestClassMode : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_settings.path()); }
    void init() { QSettings().clear(); }

    // -- phases
    void nothingBeyondThePhaseIsShown()
    {
        ClassWorld w;
        w.begin();
        const qsizetype all = w.visible().size();
        w.turnOn(Phase::Beginner, true);
        QCOMPARE(w.visible(), (QStringList{u("src"), u("src/main.cpp")}));
        // Whatever is tried.
        w.session().filter().setPhase(Phase::Expert);
        w.session().filter().clear();
        w.session().growing().choose(Phase::Advanced);
        w.session().filter().pin(w.at("docs"));
        w.session().filter().setText(u("docs"));
        QVERIFY(!w.session().filter().isVisible(w.at("docs")));
        w.session().filter().setText({});
        QCOMPARE(w.visible(), (QStringList{u("src"), u("src/main.cpp")}));
        QVERIFY(w.mode().leave({}));
        QCOMPARE(w.visible().size(), all); // as it was before
    }
    void laterPhasesCannotBeChosen()
    {
        ClassWorld w;
        w.begin();
        w.turnOn(Phase::Intermediate, true);
        QCOMPARE(w.enabled({u("show1"), u("show2"), u("show3"), u("show4")}), (QStringList{u("show1"), u("show2")}));
        QVERIFY(w.action("show4")->toolTip().contains(u("Intermediate")));
        for (PhaseButton *const button : w.window->findChildren<PhaseButton *>()) {
            QCOMPARE(button->isEnabled(), button->phase() <= Phase::Intermediate);
            if (!button->isEnabled())
                QVERIFY(button->toolTip().contains(u("goes up to Intermediate")));
        }
        QTest::keyClick(w.window.get(), Qt::Key_4, Qt::AltModifier);
        QVERIFY(!w.session().filter().isVisible(w.at("docs")));
    }
    void guideEndsThere()
    {
        ClassWorld w;
        w.session().setGuide(smallGuide());
        w.begin();
        GuideModel model(w.session());
        const auto count = [&model] {
            int rows = 0;
            const auto walk = [&](auto &&self, const QModelIndex &parent) -> void {
                for (int row = 0; row < model.rowCount(parent); ++row, ++rows)
                    self(self, model.index(row, 0, parent));
            };
            walk(walk, {});
            return rows;
        };
        const int all = count();
        w.turnOn(Phase::Beginner, true);
        model.setGuide(w.session().guide());
        QVERIFY(count() < all);
        for (const Topic &topic : w.session().guide().topics()) {
            if (topic.phase > Phase::Beginner)
                QVERIFY2(!model.indexOf(topic.path).isValid(), qPrintable(topic.path));
        }
    }
    void copiesLeaveLaterNodesOut()
    {
        ClassWorld w;
        w.begin();
        w.turnOn(Phase::Beginner, true);
        const NodesMime mime(w.session(), {w.at("src")}, LayoutMime::Use::Clipboard);
        QVERIFY(mime.text().contains(u("main.cpp")));
        QVERIFY(!mime.text().contains(u("later")));
        const QByteArray nodes = mime.data(LayoutMime::nodesType());
        QVERIFY(nodes.contains("main.cpp"));
        QVERIFY(!nodes.contains("later"));
    }
    void newProjectsGoAsFar()
    {
        ClassWorld w;
        w.session().setGuide(smallGuide());
        w.turnOn(Phase::Beginner, true);
        w.window->startFrom({.level = Phase::Expert}, u("mine"));
        for (NodeIndex node = w.session().layout().next(rootNode); node != noNode;
             node = w.session().layout().next(node))
            QVERIFY(w.session().layout().effectivePhase(node) <= Phase::Beginner);
        QVERIFY(w.session().layout().nodeCount() > 0);
        QVERIFY(w.session().growing().next() == Phase::None); // and nothing beyond is offered
        w.mode().leave({});
        QVERIFY(w.session().growing().next() != Phase::None);
    }
    void fileRemembersWhatWasAskedFor()
    {
        ClassWorld w;
        w.begin();
        w.session().filter().setPhase(Phase::Advanced);
        w.turnOn(Phase::Beginner, true);
        QCOMPARE(w.session().filter().filter().upTo, Phase::Beginner);
        w.session().filter().setText(u("main"));
        QCOMPARE(w.session().filter().wantedPhase(), Phase::Advanced);
    }

    // -- editing
    void everyEditCommandIsOffAndSaysWhy()
    {
        ClassWorld w;
        w.begin();
        QVERIFY(w.session().editor().rename(w.at("docs"), u("words")));
        w.session().selection().select(w.at("src"));
        const QStringList edits{u("undo"),           u("cut"),           u("paste"),      u("duplicate"),
                                u("rename"),         u("delete"),        u("addSibling"), u("group"),
                                u("addChildFolder"), u("addChildFile"),  u("addByPath"),  u("properties"),
                                u("moveUp"),         u("moveDown"),      u("indent"),     u("outdent"),
                                u("toFile"),         u("phase1"),        u("editTags"),   u("ruleRequired"),
                                u("sortByName"),     u("pasteReviewed"), u("matchGuide"), u("grow")};
        QCOMPARE(w.enabled(edits), edits);
        w.turnOn(Phase::None, false);
        QCOMPARE(w.enabled(edits), QStringList());
        for (const QString &id : edits)
            QVERIFY2(w.action(id.toLatin1().constData())->toolTip().contains(u("only be looked at")), qPrintable(id));
        // Looking and exporting go on.
        const QStringList looks{u("copy"), u("find"), u("export"), u("save"), u("show1"), u("show4"), u("present")};
        QCOMPARE(w.enabled(looks), looks);
        w.mode().leave({});
        QCOMPARE(w.enabled(edits), edits);
        QVERIFY(!w.action("delete")->toolTip().contains(u("only be looked at")));
    }
    void nothingElseEditsEither()
    {
        ClassWorld w;
        w.begin();
        QVERIFY(w.session().editor().rename(w.at("docs"), u("words")));
        w.turnOn(Phase::None, false);
        Editor &editor = w.session().editor();
        const QByteArray before = textOf(w.session().layout()).toUtf8();
        const int steps = editor.history().count();
        QCOMPARE(editor.canMove({w.at("words")}, w.at("src")).error().kind, ErrorKind::Refused);
        QVERIFY(!editor.moveNodes({w.at("words")}, w.at("src"), noNode));
        QVERIFY(!editor.removeNodes({w.at("words")}));
        QVERIFY(!editor.addPath(rootNode, noNode, u("a/b"), NodeKind::Folder));
        QVERIFY(!editor.duplicate({w.at("words")}));
        QVERIFY(!editor.groupIntoFolder({w.at("words")}, u("g")));
        QVERIFY(!editor.moveUp({w.at("words")}));
        QVERIFY(!editor.setSummary({w.at("words")}, u("s")));
        QVERIFY(!editor.setPhase({w.at("words")}, Phase::Beginner));
        QVERIFY(!editor.addTags({w.at("words")}, {u("t")}));
        QVERIFY(!editor.removeTag({w.at("words")}, u("t")));
        QVERIFY(!editor.setRules({{w.at("words"), NodeRule::Required}}));
        QVERIFY(!editor.setKind({w.at("words")}, NodeKind::File));
        QVERIFY(!editor.setNotes(w.at("words"), u("n")));
        QVERIFY(!editor.setProjectName(u("other")));
        QVERIFY(!editor.setVariable(u("a"), u("b")));
        QVERIFY(!editor.setLesson("{}", u("l")));
        QVERIFY(!editor.sortChildren(rootNode, Editor::SortOrder::ByName, true));
        QVERIFY(!editor.matchGuide(smallGuide(), {}));
        QVERIFY(!editor.growToPhase(smallGuide(), Phase::Expert));
        QCOMPARE(textOf(w.session().layout()).toUtf8(), before);
        QCOMPARE(editor.history().count(), steps);
    }
    void typingInTheTextViewIsRefused()
    {
        ClassWorld w;
        w.begin();
        w.window->views().setFront(u("text"));
        auto *const text = w.window->findChild<TextView *>();
        if (!text)
            QSKIP("this window has no text view");
        text->setFocus();
        w.turnOn(Phase::None, false);
        const QString before = textOf(w.session().layout());
        QSignalSpy told(&w.session(), &Session::told);
        QTest::keyClicks(text, u("new"));
        QTest::keyClick(text, Qt::Key_Return);
        QTest::keyClick(text, Qt::Key_Delete);
        text->editing().commit(true);
        QCOMPARE(textOf(w.session().layout()), before);
        QVERIFY(told.size() >= 5); // each says why
        QTest::keyClick(text, Qt::Key_End); // but one can look round
        QVERIFY(text->isTextReadOnly());
    }
    void notesCannotBeWritten()
    {
        ClassWorld w;
        w.begin();
        w.session().selection().select(w.at("src"));
        auto *const notes = w.window->findChild<NotesPage *>();
        QVERIFY(notes);
        notes->setNode(w.at("src"));
        QVERIFY(!notes->text().isReadOnly());
        w.turnOn(Phase::None, false);
        QVERIFY(notes->text().isReadOnly());
        notes->setNode(w.at("docs"));
        QVERIFY(notes->text().isReadOnly());
        w.mode().leave({});
        QVERIFY(!notes->text().isReadOnly());
    }

    // -- the lock
    void lockIsShown()
    {
        ClassWorld w;
        w.begin();
        QVERIFY(w.lock()->isHidden());
        w.turnOn(Phase::Beginner, false);
        QVERIFY(!w.lock()->isHidden());
        QCOMPARE(w.lock()->accessibleName(), u("Locked: class mode"));
        QVERIFY(w.lock()->accessibleDescription().contains(u("Nothing beyond Beginner")));
        w.mode().leave({});
        QVERIFY(w.lock()->isHidden());
    }
    void survivesARestart()
    {
        {
            ClassWorld w;
            w.turnOn(Phase::Intermediate, false, "maple-7");
        }
        ClassWorld w;
        w.begin();
        QVERIFY(w.mode().isOn());
        QVERIFY(w.mode().wantsCode());
        QVERIFY(!w.session().filter().isVisible(w.at("docs")));
        QVERIFY(w.session().editor().isLocked());
        QVERIFY(!w.mode().leave(u("maple-8")));
        QVERIFY(w.mode().leave(u("maple-7")));
        const ClassWorld again;
        QVERIFY(!again.window->classRoom().mode().isOn());
    }
    void fiveWrongCodesWaitAcrossRestarts()
    {
        qint64 now = 1'000'000;
        const auto clock = [&now] { return now; };
        {
            ClassWorld w;
            w.mode().setClock(clock);
            w.turnOn(Phase::Beginner, true, "maple-7");
            for (int i = 0; i < 5; ++i)
                QVERIFY(!w.mode().leave(u("wrong")));
            QCOMPARE(w.mode().waitMs(), 30'000);
            QVERIFY(!w.mode().leave(u("maple-7"))); // not even the right one
        }
        ClassWorld w;
        w.mode().setClock(clock);
        now += 10'000;
        QCOMPARE(w.mode().waitMs(), 20'000);
        ClassCodeDialog dialog(w.mode());
        QVERIFY(!dialog.findChild<QLineEdit *>()->isEnabled());
        QStringList texts;
        for (const QLabel *const label : dialog.findChildren<QLabel *>())
            texts.append(label->text());
        QVERIFY2(texts.join(u'|').contains(u("in 20 second")), qPrintable(texts.join(u'|')));
        now += 20'000;
        QVERIFY(w.mode().leave(u("maple-7")));
    }
    void dialogBeginsIt()
    {
        ClassWorld w;
        w.begin();
        ClassModeDialog dialog(w.mode(), true);
        QList<QLineEdit *> fields = dialog.findChildren<QLineEdit *>();
        fields.removeIf([](const QLineEdit *field) { return field->echoMode() != QLineEdit::Password; });
        QCOMPARE(fields.size(), 2);
        QPushButton *start = nullptr;
        for (QPushButton *const button : dialog.findChildren<QPushButton *>()) {
            if (button->isDefault())
                start = button;
        }
        QVERIFY(start && start->isEnabled());
        fields[0]->setText(u("abc"));
        QVERIFY(!start->isEnabled()); // too short
        fields[0]->setText(u("abcd"));
        QVERIFY(!start->isEnabled()); // not repeated
        fields[1]->setText(u("abce"));
        QVERIFY(!start->isEnabled());
        fields[1]->setText(u("abcd"));
        QVERIFY(start->isEnabled());
        dialog.findChild<QComboBox *>()->setCurrentIndex(1);
        start->click();
        QVERIFY(w.mode().isOn());
        QVERIFY(w.mode().wantsCode());
        QCOMPARE(w.session().limits().phase, Phase::Intermediate);
        QVERIFY(w.session().limits().editing);
        // Where it is on, the command asks for the code instead.
        w.action("learnClassMode")->trigger();
        auto *const code = w.window->findChild<ClassCodeDialog *>();
        QVERIFY(code && code->isVisible());
        code->findChild<QLineEdit *>()->setText(u("abcd"));
        QTest::keyClick(code, Qt::Key_Return);
        QVERIFY(!w.mode().isOn());
    }

    // -- a file's own control
    void fileLocksItself()
    {
        ClassWorld w;
        Layout layout = treeOf(classTree);
        LayoutInfo info = layout.info();
        info.lesson = "{\"control\": {\"phase\": 1, \"editing\": false}}";
        layout.setInfo(info);
        w.window->documents().start(layout, false);
        QVERIFY(!w.mode().isOn());
        QVERIFY(w.mode().isFileLocked());
        QCOMPARE(w.lock()->accessibleName(), u("Locked project"));
        QVERIFY(!w.session().filter().isVisible(w.at("ops")));
        QVERIFY(w.session().editor().isLocked());
        QVERIFY(w.mode().leave({}));
        QVERIFY(w.session().filter().isVisible(w.at("ops")));
        // Opened again, it is locked again; another project is not.
        w.window->documents().start(layout, false);
        QVERIFY(w.mode().isFileLocked());
        w.begin();
        QVERIFY(!w.mode().isLocked());
        QVERIFY(!w.session().editor().isLocked());
    }
    void limitsGoIntoTheFileAndOut()
    {
        ClassWorld w;
        w.begin();
        QVERIFY(w.mode().putIntoFile({.phase = Phase::Beginner}, u("maple-7")));
        QVERIFY(w.mode().isFileLocked());
        w.session().editor().history().undo(); // no way out
        QVERIFY(w.mode().isFileLocked());
        w.session().editor().history().redo();
        const Layout stored = w.session().layout();
        w.window->documents().start(stored, false);
        QVERIFY(w.mode().isFileLocked());
        QVERIFY(!w.mode().leave(u("maple-8")));
        QVERIFY(w.mode().leave(u("maple-7")));
        QVERIFY(w.mode().putIntoFile({}, {}));
        QVERIFY(w.session().layout().info().lesson.isEmpty());
        QVERIFY(!w.mode().isFileLocked());
    }
    void bothTogetherAllowWhatBothDo()
    {
        ClassWorld w;
        Layout layout = treeOf(classTree);
        LayoutInfo info = layout.info();
        info.lesson = "{\"control\": {\"phase\": 1}}";
        layout.setInfo(info);
        w.turnOn(Phase::Intermediate, false, "maple-7");
        w.window->documents().start(layout, false);
        QCOMPARE(w.session().limits(), (ClassLimits{.phase = Phase::Beginner, .editing = false}));
        QVERIFY(w.mode().leave(u("maple-7"))); // the file has no code
        QVERIFY(!w.mode().isLocked());
    }

    // -- to be seen from the last row
    void pointerIsLarge()
    {
        const QCursor arrow = LargePointer::largeCursor(Qt::ArrowCursor, 1);
        QCOMPARE(arrow.pixmap().size(), QSize(64, 64));
        QCOMPARE(LargePointer::largeCursor(Qt::IBeamCursor, 2).pixmap().size(), QSize(128, 128));
        QCOMPARE(LargePointer::largeCursor(Qt::SplitHCursor, 1).shape(), Qt::SplitHCursor);
        ClassWorld w;
        QVERIFY(!QApplication::overrideCursor());
        w.mode().turnOn({.limits = {}, .hasLargePointer = true}, {});
        QVERIFY(QApplication::overrideCursor());
        QCOMPARE(QApplication::overrideCursor()->pixmap().size(), QSize(64, 64) * qApp->devicePixelRatio());
        w.mode().leave({});
        QVERIFY(!QApplication::overrideCursor());
    }
    void wheelMakesTextLarger()
    {
        ClassWorld w;
        w.begin();
        const QFont usual = QApplication::font();
        const auto size = [](const QFont &font) { return font.pixelSize() > 0 ? font.pixelSize() : font.pointSizeF(); };
        const auto turn = [&w](int notches, Qt::KeyboardModifiers modifiers) {
            QWidget *const where = w.window->menuBar();
            const QPointF place(5, 5);
            QWheelEvent event(place, where->mapToGlobal(place), {}, {0, 120 * notches}, Qt::NoButton, modifiers,
                              Qt::NoScrollPhase, false);
            QApplication::sendEvent(where, &event);
        };
        turn(2, Qt::ControlModifier);
        QCOMPARE(QApplication::font(), usual); // not without class mode
        w.mode().turnOn({.limits = {}, .hasTextZoom = true}, {});
        turn(2, Qt::NoModifier);
        QCOMPARE(QApplication::font(), usual);
        turn(5, Qt::ControlModifier);
        QCOMPARE(w.appearance.textPercent(), 150);
        QVERIFY(size(QApplication::font()) > 1.4 * size(usual));
        QCOMPARE(Settings().value(SettingKeys::classTextPercent), 150);
        turn(-9, Qt::ControlModifier);
        QCOMPARE(w.appearance.textPercent(), 100);
        turn(30, Qt::ControlModifier);
        QCOMPARE(w.appearance.textPercent(), 200);
        w.mode().leave({});
        QCOMPARE(w.appearance.textPercent(), 100);
        QCOMPARE(size(QApplication::font()), size(usual));
    }

private:
    QTemporaryDir m_settings;
};

ESPALIER_TEST_MAIN(TestClassMode)
#include "tst_classmode.moc"
