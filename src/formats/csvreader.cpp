// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/text/utf8.h"
#include "formats/csvformat.h"

#include "core/text/textdecoder.h"
#include "formats/csvcell.h"
#include "formats/csvcolumns.h"
#include "formats/fieldvalues.h"
#include "formats/pathsegments.h"
#include "formats/pathtree.h"
#include "formats/textformat.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace Espalier {

namespace {

struct CsvReaderText {
    Q_DECLARE_TR_FUNCTIONS(Espalier::Csv)
};

// Columns by their number; what csvColumns does not list has the number behind.
constexpr size_t pathColumn = 0;
constexpr size_t kindColumn = 1;
constexpr size_t unknownColumn = csvColumns.size();

using Fields = std::vector<std::string>;
using Cells = std::array<std::string_view, csvColumns.size() + 1>; // by column, empty where the line has none

/// Cuts a table into its lines and those into fields.
class Table
{
public:
    explicit Table(std::string_view text) : m_text(text)
    {
        const std::string_view first = text.substr(0, text.find('\n'));
        const size_t mark = first.find_first_of(",;\t");
        if (mark != std::string_view::npos)
            m_separator = first[mark];
    }

    /// False at the end. A field in quotes may hold anything, quotes doubled.
    bool next(Fields &fields)
    {
        fields.assign(1, {});
        if (m_at >= m_text.size())
            return false;
        m_line += m_linesInRecord;
        m_linesInRecord = 1;
        bool isQuoted = false;
        for (; m_at < m_text.size(); ++m_at) {
            const char c = m_text[m_at];
            m_linesInRecord += isQuoted && c == '\n';
            if (isQuoted && c == '"' && m_text.substr(m_at + 1).starts_with('"'))
                fields.back() += m_text[++m_at];
            else if (isQuoted && c == '"')
                isQuoted = false;
            else if (isQuoted)
                fields.back() += c;
            else if (c == '"' && fields.back().empty())
                isQuoted = true;
            else if (c == m_separator)
                fields.emplace_back();
            else if (c == '\n')
                break;
            else if (c != '\r' || !m_text.substr(m_at + 1).starts_with('\n'))
                fields.back() += c;
        }
        ++m_at;
        m_isOpen = isQuoted;
        return true;
    }

    bool isOpen() const { return m_isOpen; } ///< the last one ends within quotes
    qint64 line() const { return m_line; } ///< where the last one begins, 1-based
    size_t at() const { return m_at; }

private:
    std::string_view m_text;
    size_t m_at = 0;
    bool m_isOpen = false;
    char m_separator = ',';
    qint64 m_line = 1;
    qint64 m_linesInRecord = 0;
};

std::string_view trimmed(std::string_view text)
{
    const size_t first = text.find_first_not_of(' ');
    return first == std::string_view::npos ? std::string_view() : text.substr(first, text.find_last_not_of(' ') - first + 1);
}

size_t columnOf(const std::string &heading)
{
    const std::string name = QByteArray::fromStdString(std::string(trimmed(heading))).toLower().toStdString();
    return size_t(std::ranges::find(csvColumns, name) - csvColumns.begin());
}

class CsvImport
{
public:
    CsvImport(const ReadOptions &options, Report &report) : m_options(options), m_report(report), m_imports(options, report), m_segments(m_imports), m_tree(m_imports) {}

    Result<Layout> read(std::string_view text, const QString &name)
    {
        Table table(text);
        Fields fields;
        table.next(fields);
        if (table.isOpen())
            return openQuote(1);
        if (const Result<void> ok = readHeadings(fields); !ok)
            return std::unexpected(ok.error());
        for (quint64 count = 1; table.next(fields); ++count) {
            m_line = table.line();
            if (table.isOpen())
                return openQuote(m_line);
            for (std::string &field : fields) {
                if (isGuarded(field))
                    field.erase(0, 1);
            }
            addLine(fields);
            if (count % 4096 == 0 && m_options.progress) {
                m_options.progress->setDone(qint64(table.at()));
                if (m_options.progress->isCancelled())
                    return failure(ErrorKind::Cancelled, {});
            }
        }
        for (const NodeIndex node : m_unsaid) {
            if (m_tree.layout().childCount(node) == 0)
                m_tree.layout().setKind(node, NodeKind::File);
        }
        return m_tree.take(name, false);
    }

private:
    Result<Layout> openQuote(qint64 line) const
    {
        return failure(
            ErrorKind::Input,
            CsvReaderText::tr("A quote that begins in this line is never closed, so that everything behind it "
                              "would be one field. Close it, or double it where it is a part of a name."),
            {.file = m_options.fileName, .line = line});
    }

    Result<void> readHeadings(const Fields &fields)
    {
        for (const std::string &field : fields) {
            m_columns.push_back(columnOf(field));
            if (m_columns.back() == unknownColumn && !trimmed(field).empty())
                tell("unknown-column",
                     CsvReaderText::tr("The column “%1” means nothing here and was passed over.")
                         .arg(printable(QString::fromStdString(field))));
        }
        if (std::ranges::find(m_columns, pathColumn) != m_columns.end())
            return {};
        return failure(ErrorKind::Input,
                       CsvReaderText::tr("The first line must name the columns, with one called “path”."),
                       {.file = m_options.fileName, .line = 1});
    }

    void addLine(const Fields &fields)
    {
        Cells cells;
        for (size_t i = 0; i < std::min(fields.size(), m_columns.size()); ++i)
            cells[m_columns[i]] = fields[i];
        const std::string_view path = cells[pathColumn];
        const PathSegments::Verdict verdict = m_segments.set(path);
        if (verdict != PathSegments::Verdict::Fine) {
            if (fields.size() > 1 || !fields[0].empty())
                tell("entry-dropped",
                     CsvReaderText::tr("Line %1 names no path inside the project and was left out.").arg(m_line));
            return;
        }
        const std::optional<NodeKind> kind = nodeKindFromId(trimmed(cells[kindColumn]));
        const PathTree::Added added = m_tree.add(m_segments.segments(), kind.value_or(NodeKind::Folder));
        if (added.wasListed)
            tell("duplicate",
                 CsvReaderText::tr("The path in line %1 is in the table more than once; the last one counts.")
                     .arg(m_line));
        if (!kind && !path.ends_with('/'))
            m_unsaid.push_back(added.node);
        setValues(added.node, cells);
    }

    void setValues(NodeIndex node, const Cells &cells)
    {
        Layout &layout = m_tree.layout();
        forEachCsvField([&]<typename Field>(Field) {
            using Value = typename Field::Value;
            const std::string_view cell = cells[1 + Field::column];
            if constexpr (Field::storage == NodeStorage::Text) {
                Field::setUtf8(layout, node, cell);
            } else {
                const QString text = fromUtf8(cell);
                const std::optional<Value> value = FieldForm<Value>::fromCsv(text);
                if (!value)
                    tell("unknown-value", FieldForm<Value>::csvProblem().arg(printable(text.trimmed())).arg(m_line));
                else if (*value != Value())
                    Field::set(layout, node, *value);
            }
        });
    }

    void tell(const char *code, const QString &message)
    {
        m_report.add(Severity::Warning, QString::fromLatin1(code), message, {.file = m_options.fileName, .line = m_line});
    }

    const ReadOptions &m_options;
    Report &m_report;
    Imports m_imports;
    PathSegments m_segments;
    PathTree m_tree;
    std::vector<size_t> m_columns;
    std::vector<NodeIndex> m_unsaid; // nothing but what is below them tells their kind
    qint64 m_line = 1;
};

} // namespace

FormatInfo CsvReader::info() const
{
    return {.id = QStringLiteral("csv"),
            .name = CsvReaderText::tr("Table (CSV)"),
            .description = CsvReaderText::tr("A line for each folder and file, for spreadsheets."),
            .suffixes = {QStringLiteral("csv")}};
}

int CsvReader::sniff(QByteArrayView head, const QString &fileName) const
{
    if (!looksLikeText(head) || head.trimmed().isEmpty())
        return 0;
    const QByteArray first = head.first(std::max<qsizetype>(head.indexOf('\n'), 0)).toByteArray().toLower();
    const bool hasPath = first.startsWith("path,") || first.startsWith("path;") || first.startsWith("path\t");
    return hasPath ? 80 : fileName.endsWith(u".csv", Qt::CaseInsensitive) ? 60 : 0;
}

Result<ReadResult> CsvReader::read(const QByteArray &bytes, const ReadOptions &options) const
{
    ReadResult result;
    // Line ends inside of fields are data; only what is surely no UTF-8 is decoded.
    QByteArray text = bytes.startsWith("\xff\xfe") || bytes.startsWith("\xfe\xff") ? decodedText(bytes, result.report) : bytes;
    if (text.startsWith("\xef\xbb\xbf"))
        text.remove(0, 3);
    if (!text.isValidUtf8())
        text = repairedText(text, result.report);
    const QString name = baseNameOf(options.fileName);
    Result<Layout> layout =
        CsvImport(options, result.report)
            .read({text.constData(), size_t(text.size())}, name.isEmpty() ? CsvReaderText::tr("project") : name);
    if (!layout)
        return std::unexpected(layout.error());
    result.layout = std::move(*layout);
    return result;
}

} // namespace Espalier
