// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/repair/doubtlist.h"
#include "desktop/repair/folderchooser.h"
#include "desktop/repair/readingtreemodel.h"
#include "desktop/repair/repairdialog.h"
#include "desktop/repair/repairtext.h"
#include "desktop/repair/repairtree.h"
#include "support/drawntree.h"
#include "support/testprogram.h"
#include "support/utf8text.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTextBlock>
#include <QToolButton>

using namespace Espalier;

namespace {

// Prose, several names in a line, a name without an ending, and a line behind the end.
const char *const repairAnswerOfChat = R"(Sure! Here is a clean layout for your service:

shop-api/
├── src/
│   ├── api
│   │   ├── orders.py  customers.py
│   │   └── deps.py
│   ├── core/
│   └── models
├── tests/
│   └── unit/
│       └── test_orders.py
├── Dockerfile
├── conf/
└── README.md

5 directories, 6 files
Note: `core` must never import from `api`.
└ scripts/seed.sh
Let me know if you want Docker Compose too!
)";

struct RepairFixture {
    explicit RepairFixture(const char *text = repairAnswerOfChat, bool hasLayout = true)
        : dialog(QByteArray(text), nullptr,
                 {.target = RepairDialog::Target::Under,
                  .hasLayout = hasLayout,
                  .folder = u("my_ml_core"),
                  .projectName = u("project")})
    {
        dialog.show();
        QVERIFY2(QTest::qWaitForWindowExposed(&dialog), "no window");
    }
    DrawnReading &reading() { return dialog.reading(); }
    RepairText &text() { return *dialog.findChild<RepairText *>(); }
    RepairTree &tree() { return *dialog.findChild<RepairTree *>(); }
    ReadingTreeModel &model() { return *dialog.findChild<ReadingTreeModel *>(); }
    DoubtList &list() { return *dialog.findChild<DoubtList *>(); }
    QString made() { return textOf(reading().layout()); }
    bool has(const char *path) { return reading().layout().find(QString::fromUtf8(path)) != noNode; }
    bool isFolder(const char *path)
    {
        return has(path) && reading().layout().isFolder(reading().layout().find(QString::fromUtf8(path)));
    }
    QPushButton *button(const QString &text)
    {
        for (QPushButton *const button : dialog.findChildren<QPushButton *>()) {
            if (button->text() == text)
                return button;
        }
        return nullptr;
    }
    /// The line (from 0) that holds this text.
    qsizetype lineWith(const char *words) { return text().document()->find(QString::fromUtf8(words)).blockNumber(); }
    /// The row of the list that asks about a line; -1: none does.
    int rowOf(qsizetype line)
    {
        list().showLine(line);
        return list().currentRow();
    }
    QToolButton *answer(int row, const QString &label)
    {
        for (QToolButton *const button : list().itemWidget(list().item(row))->findChildren<QToolButton *>()) {
            if (button->text() == label && button->isVisibleTo(&list()))
                return button;
        }
        return nullptr;
    }

    RepairDialog dialog;
};

} // namespace

/// The repair preview by keyboard and mouse: what comes out is what was meant.
class TestRepairDialog : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsNotSureIsAsked()
    {
        RepairFixture f;
        QCOMPARE(f.dialog.windowTitle(), u("Read a drawn tree"));
        QCOMPARE(f.text().accessibleName(), u("Text"));
        QCOMPARE(f.tree().accessibleName(), u("Result"));
        QCOMPARE(f.list().accessibleName(), u("Doubts"));
        QVERIFY(f.has("src/api/orders.py"));
        QVERIFY(f.has("src/api/customers.py"));
        QVERIFY(f.rowOf(f.lineWith("customers.py")) >= 0);
        QVERIFY(f.rowOf(f.lineWith("models")) >= 0);
        QVERIFY(f.rowOf(f.lineWith("seed.sh")) >= 0);
        QCOMPARE(f.rowOf(f.lineWith("Dockerfile")), -1);
        QVERIFY(f.button(u("%1 doubt(s)").arg(f.reading().counts().doubts)));
        QCOMPARE(f.reading().counts().leftOut, 3);
    }

    void oneSelectionJoinsAllThree()
    {
        RepairFixture f;
        const qsizetype line = f.lineWith("models");
        f.text().showLine(line);
        QCOMPARE(f.tree().currentIndex().data().toString(), u("models"));
        QVERIFY(f.list().item(f.list().currentRow())->data(Qt::AccessibleTextRole).toString().contains(u("models")));
        f.tree().setCurrentIndex(f.model().indexOf(f.reading().layout().find(u("tests/unit"))));
        QCOMPARE(f.text().currentLine(), f.lineWith("unit"));
        QCOMPARE(f.list().currentRow(), -1);
        QTest::mouseClick(f.list().viewport(), Qt::LeftButton, {},
                          f.list().visualItemRect(f.list().item(0)).center() - QPoint(120, 0));
        QCOMPARE(f.text().currentLine(), qsizetype(f.reading().doubts().front().lines.front()));
    }

    void keysGoFromDoubtToDoubt()
    {
        RepairFixture f;
        f.dialog.select(0);
        QList<qsizetype> seen;
        for (qsizetype i = 0; i < f.reading().counts().doubts; ++i) {
            QTest::keyClick(&f.dialog, Qt::Key_F8);
            seen << f.dialog.currentLine();
        }
        QVERIFY(std::ranges::is_sorted(seen));
        QVERIFY(f.reading().isDoubtful(seen.first()));
        QTest::keyClick(&f.dialog, Qt::Key_F8); // round
        QCOMPARE(f.dialog.currentLine(), seen.first());
        QTest::keyClick(&f.dialog, Qt::Key_F8, Qt::ShiftModifier);
        QCOMPARE(f.dialog.currentLine(), seen.last());
    }

    void aButtonAnswersAndStays()
    {
        RepairFixture f;
        const qsizetype line = f.lineWith("models");
        const int row = f.rowOf(line);
        const qsizetype open = f.reading().counts().doubts;
        QVERIFY(f.answer(row, u("Folder")) && f.answer(row, u("File")));
        const bool wasFolder = f.isFolder("src/models");
        QVERIFY(f.answer(row, wasFolder ? u("Folder") : u("File"))->isChecked());
        QTest::mouseClick(f.answer(row, wasFolder ? u("File") : u("Folder")), Qt::LeftButton);
        QCOMPARE(f.isFolder("src/models"), !wasFolder);
        QCOMPARE(f.reading().counts().doubts, open - 1);
        QCOMPARE(f.rowOf(line), row);
        QVERIFY(f.answer(row, wasFolder ? u("File") : u("Folder"))->isChecked());
        QVERIFY(!f.answer(row, wasFolder ? u("Folder") : u("File"))->isChecked());
        QVERIFY(!f.reading().isDoubtful(line));
    }

    void aNumberAnswersInTheList()
    {
        RepairFixture f;
        const qsizetype line = f.lineWith("customers.py");
        f.dialog.select(line);
        f.list().setFocus();
        QTest::keyClick(&f.list(), Qt::Key_2);
        QVERIFY(f.has("src/api/orders.py  customers.py"));
        QVERIFY(!f.has("src/api/customers.py"));
        QTest::keyClick(&f.list(), Qt::Key_1);
        QVERIFY(f.has("src/api/orders.py") && f.has("src/api/customers.py"));
    }

    void keysRepairALine()
    {
        RepairFixture f;
        f.dialog.select(f.lineWith("models"));
        f.tree().setFocus();
        const bool wasFolder = f.isFolder("src/models");
        QTest::keyClick(&f.tree(), Qt::Key_Space, Qt::ControlModifier);
        QCOMPARE(f.isFolder("src/models"), !wasFolder);

        f.dialog.select(f.lineWith("customers.py"));
        QTest::keyClick(&f.tree(), Qt::Key_J, Qt::ControlModifier);
        QVERIFY(f.has("src/api/orders.py  customers.py"));
        QTest::keyClick(&f.tree(), Qt::Key_J, Qt::ControlModifier);
        QVERIFY(f.has("src/api/customers.py"));

        f.dialog.select(f.lineWith("deps.py"));
        QTest::keyClick(&f.tree(), Qt::Key_Left, Qt::AltModifier);
        QVERIFY2(f.has("src/deps.py"), qPrintable(f.made()));
        QTest::keyClick(&f.tree(), Qt::Key_Right, Qt::AltModifier);
        QVERIFY2(!f.has("src/deps.py"), qPrintable(f.made()));

        f.dialog.select(f.lineWith("Dockerfile"));
        QTest::keyClick(&f.tree(), Qt::Key_D, Qt::ControlModifier);
        QVERIFY(!f.has("Dockerfile"));
        QCOMPARE(f.reading().counts().leftOut, 4);
    }

    void keysOfTheTextRepairAllOfTheSelection()
    {
        RepairFixture f("a/\n├── one.txt\n├── two.txt\n└── three.txt\n");
        f.text().setFocus();
        QTextCursor cursor(f.text().document()->findBlockByNumber(1));
        cursor.movePosition(QTextCursor::Down, QTextCursor::KeepAnchor);
        f.text().setTextCursor(cursor);
        QTest::keyClick(&f.text(), Qt::Key_D, Qt::ControlModifier);
        QCOMPARE(f.made(), u("three.txt\n"));
    }

    void undoCoversTextAndAnswers()
    {
        RepairFixture f("a/\n├── one.txt\n└── two.txt\n");
        const QString before = f.made();
        f.text().setFocus();
        f.dialog.select(1);
        QTest::keyClick(&f.text(), Qt::Key_D, Qt::ControlModifier);
        QCOMPARE(f.made(), u("two.txt\n"));
        f.text().moveCursor(QTextCursor::End);
        QTest::keyClicks(&f.text(), u("`-- more.md"));
        QCOMPARE(f.made(), u("two.txt\nmore.md\n"));
        QTest::keyClick(&f.text(), Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(f.made(), u("two.txt\n")); // a run of letters is one step
        QTest::keyClick(&f.text(), Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(f.made(), before);
        QVERIFY(!f.reading().canUndo());
        QTest::keyClick(&f.text(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QTest::keyClick(&f.text(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(f.made(), u("two.txt\nmore.md\n"));
        QCOMPARE(f.text().document()->toPlainText(), f.reading().text());
    }

    void answersOutliveEdits()
    {
        RepairFixture f("a/\n├── one.txt\n├── two.txt\n└── three.txt\n");
        f.dialog.select(2);
        f.tree().setFocus();
        QTest::keyClick(&f.tree(), Qt::Key_D, Qt::ControlModifier);
        f.text().setFocus();
        QTextCursor cursor(f.text().document()->findBlockByNumber(1));
        cursor.insertText(u("├── zero.txt\n"));
        QCOMPARE(f.made(), u("zero.txt\none.txt\nthree.txt\n"));
        QVERIFY(f.reading().isAnswered(3));
        cursor = QTextCursor(f.text().document()->findBlockByNumber(3));
        cursor.select(QTextCursor::LineUnderCursor);
        cursor.insertText(u("├── other.txt"));
        QCOMPARE(f.reading().tree().lostRepairs, 1);
        QVERIFY(f.has("other.txt"));
    }

    void draggingIsAnAnswer()
    {
        RepairFixture f;
        const Layout &layout = f.reading().layout();
        QAbstractItemModelTester tester(&f.model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
        const auto indexOf = [&](const char *path) { return f.model().indexOf(layout.find(QString::fromUtf8(path))); };
        QVERIFY(f.model().flags(indexOf("Dockerfile")) & Qt::ItemIsDragEnabled);
        QVERIFY(!(f.model().flags(indexOf("")) & Qt::ItemIsDragEnabled));
        QVERIFY(!(f.model().flags(indexOf("README.md")) & Qt::ItemIsDropEnabled));
        const std::unique_ptr<QMimeData> mime(f.model().mimeData({indexOf("Dockerfile")}));
        QVERIFY(!f.model().canDropMimeData(mime.get(), Qt::MoveAction, -1, -1, indexOf("README.md")));
        f.model().dropMimeData(mime.get(), Qt::MoveAction, -1, -1, indexOf("conf"));
        QTRY_VERIFY2(f.has("conf/Dockerfile"), qPrintable(f.made()));
        QVERIFY(!f.has("Dockerfile"));
        const std::unique_ptr<QMimeData> folder(f.model().mimeData({indexOf("src")}));
        QVERIFY(!f.model().canDropMimeData(folder.get(), Qt::MoveAction, -1, -1, indexOf("src/api")));
    }

    void aFolderIsChosenAmongAll()
    {
        RepairFixture f;
        const qsizetype line = f.lineWith("seed.sh");
        const int row = f.rowOf(line);
        QVERIFY(f.answer(row, u("Choose…")));
        QTest::mouseClick(f.answer(row, u("Choose…")), Qt::LeftButton);
        auto *const chooser = f.dialog.findChild<FolderChooser *>();
        QVERIFY(chooser);
        chooser->findChild<QLineEdit *>()->setText(u("src/co"));
        QCOMPARE(chooser->path(), u("src/core"));
        chooser->accept();
        QVERIFY2(f.has("src/core/scripts/seed.sh"), qPrintable(f.made()));
    }

    void theFootSaysWhatIsMade()
    {
        RepairFixture f("shop/\n├── a.txt\n└── b.txt\n");
        QVERIFY(f.button(u("Insert 3 node(s)")));
        auto *const root = f.dialog.findChild<QCheckBox *>();
        QCOMPARE(root->text(), u("with shop itself"));
        QCOMPARE(textOf(f.dialog.piece()), u("shop/\n  a.txt\n  b.txt\n"));
        root->click();
        QVERIFY(f.button(u("Insert 2 node(s)")));
        QCOMPARE(textOf(f.dialog.piece()), u("a.txt\nb.txt\n"));
        f.dialog.setTarget(RepairDialog::Target::Replace);
        QVERIFY(f.button(u("Replace by 2 node(s)")));
        QVERIFY(!root->isVisible());
        f.dialog.setTarget(RepairDialog::Target::NewProject);
        QVERIFY(f.button(u("Open 2 node(s)")));
        QCOMPARE(f.dialog.piece().name(rootNode), u("shop"));
        QSignalSpy accepted(&f.dialog, &QDialog::accepted);
        QTest::keyClick(&f.text(), Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(accepted.size(), 1);
    }

    void nothingIsNotInserted()
    {
        RepairFixture f("Dear all,\n\nthere is nothing here to see, and no tree.\n", false);
        QCOMPARE(f.reading().counts().nodes, 0);
        QSignalSpy accepted(&f.dialog, &QDialog::accepted);
        QTest::keyClick(&f.text(), Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(accepted.size(), 0);
        QTest::keyClick(&f.dialog, Qt::Key_Escape);
        QVERIFY(!f.dialog.isVisible());
    }

    void barsKeepTheirBlanks()
    {
        // tree draws with no-break spaces, of which editors like to make blanks.
        RepairFixture f("a\n├── b\n│\u00a0\u00a0 └── c.txt\n└── d.txt\n");
        f.text().moveCursor(QTextCursor::End);
        QTest::keyClicks(&f.text(), u("x"));
        QTest::keyClick(&f.text(), Qt::Key_Backspace);
        QVERIFY(f.reading().text().contains(QChar(QChar::Nbsp)));
        QVERIFY(f.has("b/c.txt"));
    }

    void longTextsAreReadInAnotherThread()
    {
        QByteArray text("big/\n");
        while (text.size() < 2'400'000)
            text += "├── folder-" + QByteArray::number(text.size()) + "/\n";
        RepairFixture f(text.constData());
        const qsizetype nodes = f.reading().counts().nodes;
        f.text().moveCursor(QTextCursor::End);
        f.text().insertPlainText(u("└── last.txt"));
        QVERIFY(f.reading().isReading());
        QVERIFY(!f.button(u("Insert %L1 node(s)").arg(nodes + 1))
                || !f.button(u("Insert %L1 node(s)").arg(nodes + 1))->isEnabled());
        QTRY_COMPARE_WITH_TIMEOUT(f.reading().counts().nodes, nodes + 1, 30'000);
        QVERIFY(f.has("last.txt"));
    }

    void whatALineWasReadAsIsSpoken()
    {
        RepairFixture f;
        f.dialog.select(f.lineWith("Sure!"));
        QCOMPARE(f.text().accessibleDescription(), u("Line 1: Left out"));
        f.dialog.select(f.lineWith("customers.py"));
        QVERIFY2(f.text().accessibleDescription().startsWith(u("Line 6: Doubtful: several names")),
                 qPrintable(f.text().accessibleDescription()));
    }

    void onlySeenLinesAreColoured()
    {
        QByteArray text("big/\n");
        for (int i = 0; i < 20'000; ++i)
            text += "├── file-" + QByteArray::number(i) + ".txt\n";
        RepairFixture f(text.constData());
        f.text().viewport()->repaint();
        QVERIFY(!f.text().document()->findBlockByNumber(2).layout()->formats().isEmpty());
        QVERIFY(f.text().document()->findBlockByNumber(15'000).layout()->formats().isEmpty());
    }
};

ESPALIER_TEST_MAIN(TestRepairDialog)
#include "tst_repairdialog.moc"
