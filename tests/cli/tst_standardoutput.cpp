// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/standardoutput.h"
#include "support/testprogram.h"

#include <QTest>

#include <cstdlib>
#include <fcntl.h>
#include <termios.h>
#include <unistd.h>

using namespace Espalier;

class TestStandardOutput : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void deceivingSignsAreWrittenOut_data();
    void deceivingSignsAreWrittenOut();
    void terminalsSeeThemAndFilesDoNot_data();
    void terminalsSeeThemAndFilesDoNot();
};

void TestStandardOutput::deceivingSignsAreWrittenOut_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("shown");
    QTest::newRow("plain") << QByteArray("a \x1b[1mb\x1b[0m \xc3\xa9 \xe2\x94\x80")
                           << QByteArray("a \x1b[1mb\x1b[0m \xc3\xa9 \xe2\x94\x80");
    QTest::newRow("turned round") << QByteArray("evil\xe2\x80\xaegnp.exe") << QByteArray("evil<U+202E>gnp.exe");
    QTest::newRow("isolates") << QByteArray("\xe2\x81\xa6x\xe2\x81\xa9") << QByteArray("<U+2066>x<U+2069>");
    QTest::newRow("C1") << QByteArray("\xc2\x9b"
                                      "31m")
                        << QByteArray("<U+009B>31m");
    QTest::newRow("Arabic mark") << QByteArray("\xd8\x9c") << QByteArray("<U+061C>");
    QTest::newRow("cut off") << QByteArray("a\xe2\x80") << QByteArray("a\xe2\x80");
}

void TestStandardOutput::deceivingSignsAreWrittenOut()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, shown);
    QCOMPARE(undisguised(text), shown);
}

void TestStandardOutput::terminalsSeeThemAndFilesDoNot_data()
{
    QTest::addColumn<bool>("isTerminal");
    QTest::newRow("terminal") << true;
    QTest::newRow("pipe") << false;
}

void TestStandardOutput::terminalsSeeThemAndFilesDoNot()
{
    QFETCH(bool, isTerminal);
    int ends[2] = {-1, -1};
    if (isTerminal) {
        ends[0] = ::posix_openpt(O_RDWR | O_NOCTTY);
        QVERIFY(ends[0] >= 0 && ::grantpt(ends[0]) == 0 && ::unlockpt(ends[0]) == 0);
        ends[1] = ::open(::ptsname(ends[0]), O_RDWR | O_NOCTTY); // NOLINT: one thread
        termios raw{};
        QVERIFY(::tcgetattr(ends[1], &raw) == 0);
        raw.c_oflag &= ~tcflag_t(OPOST);
        QVERIFY(::tcsetattr(ends[1], TCSANOW, &raw) == 0);
    } else {
        QVERIFY(::pipe(ends) == 0);
    }
    // The sign lies across two pieces.
    const QByteArray text = "evil\xe2\x80\xaegnp.exe\n";
    StandardOutput output(ends[1]);
    output.write(text.first(5));
    QVERIFY(output.isOpen());
    output.write(text.sliced(5));
    QVERIFY(output.flush());
    QByteArray seen(256, '\0');
    seen.truncate(::read(ends[0], seen.data(), size_t(seen.size())));
    QCOMPARE(seen, isTerminal ? QByteArray("evil<U+202E>gnp.exe\n") : text);
    ::close(ends[0]);
    ::close(ends[1]);
}

ESPALIER_TEST_APPLESS_MAIN(TestStandardOutput)
#include "tst_standardoutput.moc"
