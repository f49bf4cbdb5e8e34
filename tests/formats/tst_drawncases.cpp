// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/text/drawntree.h"
#include "core/text/linedoubts.h"
#include "formats/formatregistry.h"
#include "support/testpaths.h"
#include "support/testprogram.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace Espalier;

/// tests/data/drawn/: a text as people paste it beside the paths that must come out, one a line. A folder ends in "/",
/// a
/// "?" says that the text does not tell the kind; no paths: there is no tree, which must be said. A new case needs no
/// code.
class TestDrawnCases : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { registerFormats(m_registry); }
    void readsAsExpected_data() { addCases(); }
    void readsAsExpected();
    void losesNothing_data() { addCases(); }
    void losesNothing();

private:
    static void addCases();

    FormatRegistry m_registry;
};

namespace {

QStringList linesOf(const QString &path)
{
    QFile file(path);
    const QString text = file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    return text.split(u'\n', Qt::SkipEmptyParts);
}

/// The paths as the case writes them: where it leaves the kind open, so does this.
QStringList pathsOf(const Layout &layout, const QStringList &expected)
{
    QStringList paths;
    for (NodeIndex node = layout.next(rootNode); node != noNode; node = layout.next(node)) {
        const QString path = layout.path(node);
        paths.append(expected.contains(path + u'?') ? QString(path + u'?')
                         : layout.isFolder(node)    ? QString(path + u'/')
                                                    : path);
    }
    paths.sort();
    return paths;
}

} // namespace

void TestDrawnCases::addCases()
{
    QTest::addColumn<QString>("input");
    const QDir folder(testDataPath(QStringLiteral("drawn")));
    const QStringList inputs = folder.entryList({QStringLiteral("*.txt"), QStringLiteral("*.md")}, QDir::Files);
    QVERIFY(inputs.size() > 80);
    for (const QString &input : inputs)
        QTest::addRow("%s", qPrintable(input)) << folder.filePath(input);
}

void TestDrawnCases::readsAsExpected()
{
    QFETCH(QString, input);
    QStringList expected = linesOf(input.first(input.lastIndexOf(u'.')) + u".paths");
    expected.sort();
    const Result<ReadResult> result = m_registry.readAny(input, {});
    if (expected.isEmpty()) {
        QVERIFY2(!result, "there is no tree in it");
        QVERIFY2(result.error().message.contains(u"no tree"), qPrintable(result.error().message));
        return;
    }
    QVERIFY2(result.has_value(), result ? "" : qPrintable(result.error().message));
    QCOMPARE(pathsOf(result->layout, expected).join(u'\n'), expected.join(u'\n'));
}

/// Each line that is not blank is a node, goes on with a comment, or is known as what it is; what could not be read is
/// reported.
void TestDrawnCases::losesNothing()
{
    QFETCH(QString, input);
    const Result<ReadResult> result = m_registry.readAny(input, {});
    if (!result || !result->reading)
        return;
    const DrawnTree &tree = *result->reading;
    QByteArray joined;
    for (size_t line = 0; line < tree.lines.size(); ++line) {
        const std::string_view text = tree.lineText(line);
        joined.append(text.data(), qsizetype(text.size())).append('\n');
        const bool isBlank = QByteArrayView(text.data(), qsizetype(text.size())).trimmed().isEmpty();
        QVERIFY2(isBlank || tree.lines[line].kind != LineKind::Blank, qPrintable(QString::number(line + 1)));
        if (tree.lines[line].kind == LineKind::Unread)
            QVERIFY(!tree.report.isEmpty());
        if (tree.lines[line].kind == LineKind::Node)
            QVERIFY2(!tree.nodesOf(line).empty() || text.find("./") != text.npos,
                     qPrintable(QString::number(line + 1)));
    }
    if (!tree.text.endsWith('\n'))
        joined.chop(1);
    QCOMPARE(joined, tree.text);
}

ESPALIER_TEST_APPLESS_MAIN(TestDrawnCases)
#include "tst_drawncases.moc"
