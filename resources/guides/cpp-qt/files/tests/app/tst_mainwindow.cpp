#include "app/mainwindow.h"

#include <QLabel>
#include <QLocale>
#include <QPlainTextEdit>
#include <QTest>

class TestMainWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsWhileTyping();
};

void TestMainWindow::countsWhileTyping()
{
    QLocale::setDefault(QLocale::c());
    MainWindow window;
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));

    auto *editor = window.findChild<QPlainTextEdit *>("editor");
    const auto *statistics = window.findChild<QLabel *>("statistics");
    QVERIFY(editor && statistics);

    QTest::keyClicks(editor, "two words");
    QCOMPARE(statistics->text(), QString::fromUtf8("Words: 2 · Lines: 1 · Characters: 9"));
}

QTEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"
