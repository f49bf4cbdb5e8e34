// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formats/scripts/pythonscript.h"

#include "formats/formatregistry.h"
#include "formats/placeholder.h"
#include "formats/scripts/pythonprogram.h"

#include <QHash>
#include <QList>
#include <QStringDecoder>
#include <QUtf8StringView>

#include <algorithm>
#include <array>

namespace Espalier {

namespace {

/// What no text shows, or shows as something else, is escaped; all other letters stand as they are.
bool isEscapedInPython(char32_t code)
{
    switch (QChar::category(code)) {
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Other_Surrogate:
    case QChar::Other_PrivateUse:
    case QChar::Other_NotAssigned:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return true;
    case QChar::Separator_Space:
        return code != ' ';
    default:
        return false;
    }
}

QByteArray pythonString(const QString &text)
{
    QByteArray literal = "\"";
    for (const char32_t code : text.toUcs4()) {
        if (code == '\n')
            literal += "\\n";
        else if (code == '"' || code == '\\')
            (literal += '\\') += char(code);
        else if (!isEscapedInPython(code))
            literal += QString::fromUcs4(&code, 1).toUtf8();
        else if (code < 0x10000)
            literal += "\\u" + QByteArray::number(uint(code), 16).rightJustified(4, '0');
        else
            literal += "\\U" + QByteArray::number(uint(code), 16).rightJustified(8, '0');
    }
    return literal + '"';
}

/// Other than QString's own function, it keeps a byte order mark.
QString textOf(const QByteArray &utf8)
{
    return QStringDecoder(QStringDecoder::Utf8, QStringDecoder::Flag::ConvertInitialBom).decode(utf8);
}

/// For what is no UTF-8.
QByteArray pythonBytes(std::string_view bytes)
{
    QByteArray literal = "b\"";
    for (const char c : bytes)
        literal += "\\x" + QByteArray(1, c).toHex();
    return literal + '"';
}

/// One line of the literal for each line of the text, so that people and git can read it.
QByteArray pythonLines(const QByteArray &text)
{
    if (text.isEmpty())
        return "\"\"";
    const bool isUtf8 = QUtf8StringView(text).isValidUtf8();
    QByteArrayList lines;
    for (qsizetype from = 0; from < text.size();) {
        const qsizetype feed = text.indexOf('\n', from);
        const QByteArray line = text.sliced(from, (feed < 0 ? text.size() : feed + 1) - from);
        lines.append(isUtf8 ? pythonString(textOf(line)) : pythonBytes({line.constData(), size_t(line.size())}));
        from += line.size();
    }
    return lines.join("\n    ");
}

/// Everything that comes out at some level, and under which number its text stands there.
class LevelTable {
public:
    static constexpr size_t levels = allPhases.size();

    void add(size_t level, const PlanEntry &entry, std::string_view content)
    {
        Row &row = rowOf(entry);
        row.numbers[level] = numberOf(content);
        row.isExecutable |= entry.executable;
    }

    QByteArray textsLiteral() const
    {
        QByteArray literal = "TEXTS = (\n";
        for (qsizetype number = 0; number < m_texts.size(); ++number)
            literal += "    # " + QByteArray::number(number) + "\n    " + pythonLines(m_texts[number]) + ",\n";
        return literal + ")\n";
    }

    QByteArray entriesLiteral() const
    {
        QByteArray literal = "ENTRIES = (\n";
        for (const Row &row : m_rows) {
            literal +=
                "    (" + pythonString(QString::fromUtf8(row.path)) + (row.isExecutable ? ", True, (" : ", False, (");
            for (size_t level = 0; level < levels; ++level)
                literal += (level > 0 ? ", " : "")
                    + (row.numbers[level] < 0 ? QByteArray("None") : QByteArray::number(row.numbers[level]));
            literal += ")),\n";
        }
        return literal + ")\n";
    }

private:
    struct Row {
        QByteArray path;
        bool isExecutable = false;
        std::array<qsizetype, levels> numbers{-1, -1, -1, -1};
    };

    Row &rowOf(const PlanEntry &entry)
    {
        const auto known = m_byPath.constFind(entry.path);
        if (known != m_byPath.cend())
            return m_rows[*known];
        m_byPath.insert(entry.path, m_rows.size());
        return m_rows.emplaceBack(Row{.path = entry.path});
    }

    qsizetype numberOf(std::string_view content)
    {
        const QByteArray text(content.data(), qsizetype(content.size()));
        const auto known = m_byText.constFind(text);
        if (known != m_byText.cend())
            return *known;
        m_byText.insert(text, m_texts.size());
        m_texts.append(text);
        return m_texts.size() - 1;
    }

    QList<Row> m_rows;
    QByteArrayList m_texts;
    QHash<QByteArray, qsizetype> m_byPath;
    QHash<QByteArray, qsizetype> m_byText;
};

} // namespace

FormatInfo PythonScript::info() const
{
    return {.id = QStringLiteral("python"),
            .name = tr("Python generator"),
            .description = tr("A program in Python 3, without anything else, that asks for name and level and makes "
                              "the folders and files."),
            .suffixes = {QStringLiteral("py")},
            .group = FormatGroup::Scripts,
            .icon = QStringLiteral("nodes/file-script"),
            .makesTree = true,
            .holdsContents = true,
            .options = {contentsOption()}};
}

Result<QByteArray> PythonScript::script(const Plan &plan, const WriteOptions &options) const
{
    const Layout shown = prunedTo(plan.layout, options.plan.filter);
    const QString stand = placeholderFor(plan, QStringLiteral("project-name"));
    LevelTable table;
    // From the last level on, so that the order is that of the whole.
    for (size_t level = LevelTable::levels; level-- > 0;) {
        PlanOptions planning = options.plan;
        planning.filter = {};
        Layout layout = prunedTo(shown, Filter{.upTo = allPhases[level]});
        layout.setName(rootNode, stand);
        const Result<Plan> made = Planner::plan(layout, {}, planning, options.progress);
        if (!made)
            return std::unexpected(made.error());
        for (const PlanEntry &entry : made->entries) {
            if (isMade(entry))
                table.add(level, entry, contentOf(*made, entry, options));
        }
    }
    QByteArray text = pythonProgram.toByteArray();
    text += "PROJECT = " + pythonString(plan.root) + '\n';
    text += "# Where the project's name goes in the texts; the second in a heading of Markdown.\n";
    text += "NAME = " + pythonString(stand) + '\n';
    text += "ESCAPED_NAME = " + pythonString(markdownPlaceholder(stand)) + '\n';
    text += table.textsLiteral();
    text += "# Path, whether it can be run, and the number of its text at each level.\n" + table.entriesLiteral();
    return text + "\nif __name__ == \"__main__\":\n    sys.exit(main())\n";
}

void addPythonScriptFormat(FormatRegistry &registry) { registry.add(std::make_unique<PythonScript>()); }

} // namespace Espalier
