// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "archive/archiveformats.h"
#include "formats/formatregistry.h"
#include "support/drawntree.h"
#include "support/testpaths.h"
#include "support/testprogram.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace Espalier;

/// tests/data/<format>/<case>/: "input", with or without a suffix, is read by that format and must give "expected": the
/// project's name, then the tree. "report", if there is one, lists the codes of what must have been reported, else it
/// must be nothing. A new case needs no code.
class TestGoldenFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void readsAsExpected_data();
    void readsAsExpected();
    void isRecognised_data() { readsAsExpected_data(); }
    void isRecognised();

private:
    FormatRegistry m_registry;
};

namespace {

QString textIn(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

} // namespace

void TestGoldenFiles::initTestCase()
{
    registerFormats(m_registry);
    registerArchiveFormats(m_registry);
}

void TestGoldenFiles::readsAsExpected_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("folder");
    QTest::addColumn<QString>("input");
    FormatRegistry registry;
    registerFormats(registry);
    registerArchiveFormats(registry);
    for (const FormatInfo &format : registry.formats()) {
        const QDir data(testDataPath(QString()) + format.id);
        for (const QString &name : data.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
            const QDir folder(data.filePath(name));
            for (const QString &input : folder.entryList({QStringLiteral("input*")}, QDir::Files))
                QTest::addRow("%s/%s/%s", qPrintable(format.id), qPrintable(name), qPrintable(input)) << format.id << folder.path() << folder.filePath(input);
        }
    }
}

void TestGoldenFiles::readsAsExpected()
{
    QFETCH(QString, id);
    QFETCH(QString, folder);
    QFETCH(QString, input);
    const Result<ReadResult> result = m_registry.readAny(input, {}, id);
    QVERIFY2(result.has_value(), result ? "" : qPrintable(result.error().message));
    QCOMPARE(result->layout.name(rootNode) + u'\n' + textOf(result->layout), textIn(folder + u"/expected"));
    QString codes;
    for (const ReportItem &item : result->report.items())
        codes += item.code + u'\n';
    QCOMPARE(codes, textIn(folder + u"/report"));
}

void TestGoldenFiles::isRecognised()
{
    QFETCH(QString, folder);
    QFETCH(QString, input);
    const Result<ReadResult> result = m_registry.readAny(input, {});
    QVERIFY2(result.has_value(), result ? "" : qPrintable(result.error().message));
    QCOMPARE(result->layout.name(rootNode) + u'\n' + textOf(result->layout), textIn(folder + u"/expected"));
}

ESPALIER_TEST_APPLESS_MAIN(TestGoldenFiles)
#include "tst_goldenfiles.moc"
