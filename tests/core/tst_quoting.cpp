// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/text/quoting.h"
#include "support/testprogram.h"
#include "support/utf8text.h"

#include <QProcess>

using namespace Espalier;

class TestQuoting : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shellWordsAreQuoted()
    {
        QCOMPARE(shellQuoted(u("/a/b-c_d.txt")), u("/a/b-c_d.txt"));
        QCOMPARE(shellQuoted(u("it's $HOME")), u("'it'\\''s $HOME'"));
        QCOMPARE(shellQuoted(u("ünï")), u("'ünï'"));
        QCOMPARE(shellQuoted(QString()), u("''"));
        QCOMPARE(shellQuoted(u("a\nb")), u("'a\nb'"));
    }
    void theShellSeesTheWord()
    {
        for (const char *const word :
             {"plain", "", "a b", "it's", "\"$HOME\" `id` \\", "*", "~", "#x", "a\nb", "-n", "!x", "ünï"}) {
            QProcess shell;
            shell.start(u("sh"), {u("-c"), u("printf %s ") + shellQuoted(u(word))});
            QVERIFY(shell.waitForFinished());
            QCOMPARE(QString::fromUtf8(shell.readAllStandardOutput()), u(word));
        }
    }
};

ESPALIER_TEST_GUILESS_MAIN(TestQuoting)
#include "tst_quoting.moc"
