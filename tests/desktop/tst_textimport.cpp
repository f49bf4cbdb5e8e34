// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/safefile.h"
#include "desktop/repair/repairdialog.h"
#include "desktop/repair/textimport.h"
#include "desktop/window/mainstatusbar.h"
#include "support/testprogram.h"
#include "support/utf8text.h"
#include "windowworld.h"

#include <QClipboard>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <QUndoStack>

using namespace Espalier;

namespace {

const QString textImportSure = u("top/\n├── a/\n│   └── x.txt\n└── b.txt\n");
const QString textImportDoubtful = u("top/\n├── a/\n│   └── one.py  two.py\n└── b.txt\n");

struct TextImportWorld : WindowWorld {
    RepairDialog *dialog() { return window->findChild<RepairDialog *>(); }
    QString tree() { return textOf(session().layout()); }
    void paste(const QString &text, const char *action)
    {
        QGuiApplication::clipboard()->setText(text);
        this->action(action)->trigger();
    }
    bool tells(const QString &sentence)
    {
        for (const QLabel *const label : window->findChild<MainStatusBar *>()->findChildren<QLabel *>()) {
            if (label->text() == sentence)
                return true;
        }
        return false;
    }
    QPushButton *link(const QString &text)
    {
        for (QPushButton *const button : window->findChild<MainStatusBar *>()->findChildren<QPushButton *>()) {
            if (button->text() == text && button->isVisible())
                return button;
        }
        return nullptr;
    }
    int steps() { return session().editor().history().index(); }
};

} // namespace

/// What becomes of a text that is pasted or opened: at once, by the preview, or not at all.
class TestTextImport : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_settings.path()); }
    void init() { QSettings().clear(); }
    void cleanup() { QGuiApplication::clipboard()->clear(); }

    void whatIsSureIsPutInAtOnce()
    {
        TextImportWorld w;
        w.start();
        w.session().selection().select(w.at("docs"));
        w.paste(u("Look:\n\n") + textImportSure, "pasteTree"); // by its own way first
        QVERIFY(!w.dialog());
        QCOMPARE(w.session().layout().name(rootNode), u("top"));
        QVERIFY(w.tells(u("3 node(s) from 6 line(s), 1 left out")));
        QVERIFY(w.link(u("Review")));
        QVERIFY(!w.link(u("Undo")));
    }

    void whatIsSureIsPutIntoTheFolder()
    {
        TextImportWorld w;
        w.start();
        w.session().selection().select(w.at("docs"));
        const QString before = w.tree();
        w.paste(textImportSure, "paste");
        QVERIFY(!w.dialog());
        QVERIFY2(w.at("docs/top/a/x.txt") != noNode, qPrintable(w.tree()));
        QVERIFY(w.tells(u("4 node(s) from 4 line(s)")));
        QCOMPARE(w.steps(), 1);
        w.link(u("Undo"))->click();
        QCOMPARE(w.tree(), before);
    }

    void reviewPutsInSomethingElse()
    {
        TextImportWorld w;
        w.start();
        w.session().selection().select(w.at("docs"));
        w.paste(textImportSure, "paste");
        w.link(u("Review"))->click();
        QVERIFY(w.dialog());
        QVERIFY(w.at("docs/top") != noNode); // until something else was accepted
        w.dialog()->reading().answer({3}, LineAnswer::Drop);
        w.dialog()->accept();
        QVERIFY(w.at("docs/top/a/x.txt") != noNode);
        QVERIFY(w.at("docs/top/b.txt") == noNode);
        QCOMPARE(w.steps(), 1);
    }

    void whatIsDoubtfulIsAsked()
    {
        TextImportWorld w;
        w.start();
        w.session().selection().select(w.at("docs"));
        const QString before = w.tree();
        w.paste(textImportDoubtful, "paste");
        QVERIFY(w.dialog());
        QCOMPARE(w.dialog()->target(), RepairDialog::Target::Under);
        QCOMPARE(w.tree(), before);
        w.dialog()->reading().answer({2}, LineAnswer::Split);
        w.dialog()->accept();
        QVERIFY2(w.at("docs/top/a/two.py") != noNode, qPrintable(w.tree()));
        QCOMPARE(w.steps(), 1);
    }

    void cancelLeavesAll()
    {
        TextImportWorld w;
        w.start();
        const QString before = w.tree();
        w.paste(textImportDoubtful, "paste");
        w.dialog()->reject();
        QCOMPARE(w.tree(), before);
        QCOMPARE(w.steps(), 0);
    }

    void replacingIsOneStep()
    {
        TextImportWorld w;
        w.start();
        const QString before = w.tree();
        const QString name = w.session().layout().name(rootNode);
        w.paste(textImportDoubtful, "paste");
        w.dialog()->setTarget(RepairDialog::Target::Replace);
        w.dialog()->accept();
        QVERIFY(w.at("src") == noNode);
        QVERIFY2(w.at("a/one.py") != noNode, qPrintable(w.tree()));
        QCOMPARE(w.session().layout().name(rootNode), u("top"));
        QCOMPARE(w.steps(), 1);
        w.action("undo")->trigger();
        QCOMPARE(w.tree(), before);
        QCOMPARE(w.session().layout().name(rootNode), name);
    }

    void pasteWithReviewAsksAlways()
    {
        TextImportWorld w;
        w.start();
        w.paste(textImportSure, "pasteReviewed");
        QVERIFY(w.dialog());
        QCOMPARE(w.dialog()->reading().counts().doubts, 0);
        w.dialog()->reject();
    }

    void noTreeIsAnAnswer()
    {
        TextImportWorld w;
        w.start();
        const QString before = w.tree();
        w.paste(u("Dear all,\n\nwe meet on Monday, as always. Please bring your own chairs.\n"), "paste");
        QVERIFY(!w.dialog());
        QCOMPARE(w.tree(), before);
        auto *const box = w.window->findChild<QMessageBox *>();
        QVERIFY(box);
        QVERIFY2(box->informativeText().contains(u("There is no tree in this text")),
                 qPrintable(box->informativeText()));
        box->close();
    }

    void oneNameIsOneFolder_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("path");
        QTest::newRow("a word") << u("xyz") << u("docs/xyz");
        QTest::newRow("with a line break") << u("xyz\n") << u("docs/xyz");
        QTest::newRow("with a slash") << u("xyz/") << u("docs/xyz");
        QTest::newRow("a path") << u("a/b/") << u("docs/a/b");
    }
    void oneNameIsOneFolder()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, path);
        TextImportWorld w;
        w.start();
        w.session().selection().select(w.at("docs"));
        w.paste(text, "paste");
        QVERIFY(!w.dialog());
        const NodeIndex made = w.session().layout().find(path);
        QVERIFY2(made != noNode && w.session().layout().isFolder(made), qPrintable(w.tree()));
    }

    void otherFormatsAreLeftToTheirReaders()
    {
        TextImportWorld w;
        w.start();
        w.paste(u(R"([{"type":"directory","name":"top","contents":[{"type":"file","name":"x.txt"}]}])"), "paste");
        QTRY_VERIFY2(w.at("src") != noNode && w.tree().contains(u("x.txt")), qPrintable(w.tree()));
        QVERIFY(!w.dialog());
    }

    void aDoubtfulFileIsAsked()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u("shop.txt"));
        QVERIFY(SafeFile::write(path, textImportDoubtful.toUtf8()));
        TextImportWorld w;
        w.window->documents().open(path);
        QTRY_VERIFY(w.dialog());
        QVERIFY(!w.window->documents().hasDocument());
        QCOMPARE(w.dialog()->target(), RepairDialog::Target::NewProject);
        w.dialog()->reading().answer({2}, LineAnswer::Join);
        w.dialog()->accept();
        QVERIFY(w.window->documents().hasDocument());
        QVERIFY2(w.at("a/one.py  two.py") != noNode, qPrintable(w.tree()));
    }

    void aSureFileIsOpenedAtOnce()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u("shop.txt"));
        QVERIFY(SafeFile::write(path, textImportSure.toUtf8()));
        TextImportWorld w;
        w.window->documents().open(path);
        QTRY_VERIFY(w.window->documents().hasDocument());
        QVERIFY(!w.dialog());
        QVERIFY(w.at("a/x.txt") != noNode);
    }

private:
    QTemporaryDir m_settings;
};

ESPALIER_TEST_MAIN(TestTextImport)
#include "tst_textimport.moc"
