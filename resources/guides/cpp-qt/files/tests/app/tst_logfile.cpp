#include "app/logfile.h"

#include <QFile>
#include <QLoggingCategory>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

Q_LOGGING_CATEGORY(testLog, "app.test")

class TestLogFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsThisRunAndTheOneBefore();
    void saysWhenThereIsNoPlace();

private:
    static QByteArray contentOf(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
};

void TestLogFile::keepsThisRunAndTheOneBefore()
{
    const QTemporaryDir folder;
    QVERIFY(LogFile::start(folder.path()));
    QTest::ignoreMessage(QtWarningMsg, "first run");
    qCWarning(testLog, "first run");
    // Readable at once, without an orderly end.
    QVERIFY(contentOf(folder.filePath("log.txt")).contains("first run"));

    QVERIFY(LogFile::start(folder.path()));
    QTest::ignoreMessage(QtWarningMsg, "second run");
    qCWarning(testLog, "second run");
    LogFile::stop();
    qInfo("afterward");
    QVERIFY(contentOf(folder.filePath("log.previous.txt")).contains("first run"));
    const QByteArray now = contentOf(folder.filePath("log.txt"));
    QVERIFY(now.contains("second run") && !now.contains("first run") && !now.contains("afterward"));
}

void TestLogFile::saysWhenThereIsNoPlace()
{
    const QTemporaryDir folder;
    QFile taken(folder.filePath("taken"));
    QVERIFY(taken.open(QIODevice::WriteOnly));
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression("^There will be no log: "));
    QVERIFY(!LogFile::start(taken.fileName()));
}

QTEST_GUILESS_MAIN(TestLogFile)
#include "tst_logfile.moc"
