// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formats/readingreport.h"

#include "core/jsontext.h"
#include "core/text/linedoubts.h"
#include "core/text/utf8.h"

#include <algorithm>
#include <array>

namespace Espalier {

namespace {

class ReadingReport {
public:
    ReadingReport(const DrawnTree &tree, bool everyLine)
        : m_tree(tree), m_everyLine(everyLine), m_doubts(doubtsOf(tree))
    {
    }

    QByteArray toJson(const QString &source, const QString &projectName)
    {
        m_json = "{\"source\":";
        appendJsonString(m_json, source);
        m_json += ",\"encoding\":";
        m_json += m_tree.report.contains(u"encoding") ? "\"decoded\"" : "\"UTF-8\"";
        appendDialects();
        m_json += ",\"root\":";
        appendJsonString(m_json, projectName);
        appendSummary();
        appendLines();
        appendDoubts();
        appendItems();
        m_json += "}\n";
        return std::move(m_json);
    }

private:
    void comma()
    {
        if (!m_json.endsWith('['))
            m_json += ',';
    }

    void appendKey(QByteArrayView key, qint64 value)
    {
        if (!m_json.endsWith('{'))
            m_json += ',';
        m_json += '"';
        m_json += key;
        m_json += "\":" + QByteArray::number(value);
    }

    void appendWord(QByteArrayView key, const char *value)
    {
        m_json += ",\"";
        m_json += key;
        m_json += "\":\"";
        m_json += value;
        m_json += '"';
    }

    qint64 number(quint32 line) const { return qint64(line) + m_tree.firstLine; }

    void appendDialects()
    {
        m_json += ",\"dialects\":[";
        for (const TextBlock &block : m_tree.blocks) {
            if (block.dialect == TextDialect::None)
                continue;
            comma();
            m_json += "{\"id\":\"" + QByteArray(idOf(block.dialect))
                + "\",\"from\":" + QByteArray::number(number(block.firstLine))
                + ",\"to\":" + QByteArray::number(number(block.endLine - 1)) + '}';
        }
        m_json += ']';
    }

    void appendSummary()
    {
        std::array<qint64, 12> kinds{};
        for (const LineRecord &record : m_tree.lines)
            ++kinds[size_t(record.kind)];
        qint64 folders = 0;
        qint64 comments = 0;
        for (const DrawnNode &entry : m_tree.entries()) {
            folders += entry.kind == NodeKind::Folder;
            comments += !entry.comment.empty();
        }
        const auto nodes = qint64(m_tree.entries().size());
        m_json += ",\"summary\":{";
        appendKey("lines", qint64(m_tree.lines.size()));
        appendKey("nodes", nodes);
        appendKey("folders", folders);
        appendKey("files", nodes - folders);
        appendKey("comments", comments);
        appendKey("leftOut", kinds[size_t(LineKind::Prose)] + kinds[size_t(LineKind::More)]);
        appendKey("doubts", qint64(m_doubts.size()));
        appendKey("unread", kinds[size_t(LineKind::Unread)]);
        m_json += '}';
    }

    void appendLines()
    {
        m_json += ",\"lines\":[";
        for (quint32 line = 0; line < m_tree.lines.size(); ++line) {
            const LineRecord &record = m_tree.lines[line];
            const Sureness sure = m_tree.sureness(line);
            const bool isPlain =
                record.kind == LineKind::Blank || (record.kind == LineKind::Node && sure == Sureness::Certain);
            if (isPlain && !m_everyLine)
                continue;
            comma();
            m_json += "{\"line\":" + QByteArray::number(number(line));
            appendWord("kind", idOf(record.kind));
            appendWord("sure", idOf(record.kind == LineKind::Unread ? Sureness::None : sure));
            appendWord("why", idOf(m_tree.reason(line)));
            m_json += ",\"depth\":" + QByteArray::number(std::max(0, record.depth - m_tree.rootEntry().depth)) + ",\"text\":";
            appendJsonString(m_json, fromUtf8(m_tree.lineText(line)));
            appendPaths("nodes", m_tree.nodesOf(line));
            m_json += '}';
        }
        m_json += ']';
    }

    void appendPaths(QByteArrayView key, const std::vector<quint32> &nodes)
    {
        m_json += ",\"";
        m_json += key;
        m_json += "\":[";
        for (const quint32 node : nodes) {
            if (node == m_tree.root)
                continue;
            comma();
            appendJsonString(m_json, m_tree.path(node));
        }
        m_json += ']';
    }

    void appendDoubts()
    {
        m_json += ",\"doubts\":[";
        for (const LineDoubt &doubt : m_doubts) {
            comma();
            m_json += "{\"lines\":[";
            for (const quint32 line : doubt.lines) {
                comma();
                m_json += QByteArray::number(number(line));
            }
            m_json += ']';
            appendWord("question", idOf(doubt.question));
            appendPaths("about", doubt.about);
            m_json += ",\"answers\":[";
            for (const LineAnswer answer : doubt.answers) {
                comma();
                m_json += "{\"id\":\"" + QByteArray(idOf(answer)) + '"'
                    + (answer == doubt.chosen ? ",\"chosen\":true}" : "}");
            }
            m_json += "]}";
        }
        m_json += ']';
    }

    void appendItems()
    {
        constexpr std::array severities{"note", "warning", "problem"};
        m_json += ",\"items\":[";
        for (const ReportItem &item : m_tree.report.items()) {
            comma();
            m_json += "{\"line\":" + (item.where.line > 0 ? QByteArray::number(item.where.line) : QByteArray("null"));
            appendWord("severity", severities[size_t(item.severity)]);
            m_json += ",\"code\":";
            appendJsonString(m_json, item.code);
            m_json += ",\"message\":";
            appendJsonString(m_json, item.message);
            m_json += '}';
        }
        m_json += ']';
    }

    const DrawnTree &m_tree;
    const bool m_everyLine;
    const std::vector<LineDoubt> m_doubts;
    QByteArray m_json;
};

} // namespace

QByteArray readingReport(const DrawnTree &tree, const QString &source, const QString &projectName, bool everyLine)
{
    return ReadingReport(tree, everyLine).toJson(source, projectName);
}

} // namespace Espalier
