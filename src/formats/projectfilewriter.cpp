// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formats/projectfile.h"

#include "core/jsontext.h"
#include "formats/imports.h"

#include <QCoreApplication>
#include <QIODevice>

namespace Espalier {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Espalier::ProjectFile)
};

constexpr qsizetype flushAt = 1 << 20;

/// Writes members of one object, with commas where they belong.
class Members
{
public:
    explicit Members(QByteArray &out) : m_out(out) {}

    void key(const char *name)
    {
        if (!m_first)
            m_out += ", ";
        m_first = false;
        m_out += '"';
        m_out += name;
        m_out += "\": ";
    }
    void text(const char *name, std::string_view value)
    {
        if (value.empty())
            return;
        key(name);
        appendJsonString(m_out, value);
    }
    void text(const char *name, const QString &value)
    {
        if (value.isEmpty())
            return;
        key(name);
        appendJsonString(m_out, QStringView(value));
    }
    void raw(const char *name, const QByteArray &value)
    {
        if (value.isEmpty())
            return;
        key(name);
        m_out += value;
    }
    void members(const QByteArray &unknown)
    {
        if (unknown.isEmpty())
            return;
        if (!m_first)
            m_out += ", ";
        m_first = false;
        m_out += unknown;
    }

private:
    QByteArray &m_out;
    bool m_first = true;
};

const char *ruleId(NodeRule rule)
{
    switch (rule) {
    case NodeRule::Default:
        break;
    case NodeRule::Required:
        return "required";
    case NodeRule::Optional:
        return "optional";
    case NodeRule::Forbidden:
        return "forbidden";
    }
    return "";
}

void writeNode(QByteArray &out, const Layout &layout, NodeIndex node)
{
    out += '{';
    Members members(out);
    const auto id = layout.id(node).toLatin1();
    members.text("id", std::string_view(id.data(), id.size()));
    if (const NodeIndex parent = layout.parent(node); parent != rootNode) {
        const auto parentId = layout.id(parent).toLatin1();
        members.text("in", std::string_view(parentId.data(), parentId.size()));
    }
    members.text("name", layout.nameUtf8(node));
    members.text("kind", std::string_view(layout.isFolder(node) ? "folder" : "file"));
    members.text("summary", layout.summaryUtf8(node));
    if (const Phase phase = layout.phase(node); phase != Phase::None) {
        members.key("phase");
        out += char('0' + toNumber(phase));
    }
    if (const QStringList &tags = layout.tags(node); !tags.isEmpty()) {
        members.key("tags");
        out += '[';
        for (qsizetype i = 0; i < tags.size(); ++i) {
            if (i > 0)
                out += ", ";
            appendJsonString(out, QStringView(tags[i]));
        }
        out += ']';
    }
    members.text("icon", layout.icon(node));
    members.text("topic", layout.topicUtf8(node));
    members.text("notes", layout.notes(node));
    members.text("content", layout.contentUtf8(node));
    members.text("explanation", layout.explanation(node));
    members.text("rule", std::string_view(ruleId(layout.rule(node))));
    members.members(layout.unknown(node));
    out += '}';
}

/// JSON holds only UTF-8; a name from a disk may be something else.
void tellMended(Report &report, const Layout &layout, NodeIndex node)
{
    const std::string_view name = layout.nameUtf8(node);
    if (Imports::isOrdinaryName(name) || QUtf8StringView(name.data(), qsizetype(name.size())).isValidUtf8())
        return;
    const QString path = layout.path(node);
    report.add(Severity::Warning, QStringLiteral("invalid-utf8"),
               Text::tr("The name of “%1” is not valid UTF-8. A project file cannot hold it; it was saved as shown here.").arg(printable(path)), {.path = path});
}

void writeHead(QByteArray &out, const Layout &layout)
{
    const LayoutInfo &info = layout.info();
    out += "{\"espalier\": " + QByteArray::number(projectFileVersion) + ",\n";
    {
        Members members(out);
        members.key("name");
        appendJsonString(out, layout.nameUtf8(rootNode));
        members.text("guide", info.guide);
        if (!info.variables.isEmpty()) {
            members.key("variables");
            out += '{';
            Members variables(out);
            for (const auto &[name, value] : info.variables.asKeyValueRange()) {
                variables.key("");
                out.chop(4); // the empty key: a variable's name is data and needs escapes
                appendJsonString(out, QStringView(name));
                out += ": ";
                appendJsonString(out, QStringView(value));
            }
            out += '}';
        }
    }
    out += ",\n";
    if (info.viewPhase != Phase::None || !info.viewUnknown.isEmpty()) {
        out += "\"view\": {";
        Members view(out);
        if (info.viewPhase != Phase::None) {
            view.key("phase");
            out += char('0' + toNumber(info.viewPhase));
        }
        view.members(info.viewUnknown);
        out += "},\n";
    }
    const auto line = [&out](const char *name, const QByteArray &value) {
        if (!value.isEmpty())
            out += '"' + QByteArray(name) + "\": " + value + ",\n";
    };
    line("lesson", info.lesson);
    line("exercise", info.exercise);
    line("conflicts", info.conflicts);
}

} // namespace

FormatInfo ProjectFileWriter::info() const { return ProjectFileReader().info(); }

Result<void> ProjectFileWriter::write(const Layout &layout, const WriteOptions &options, QIODevice &device, Report &report) const
{
    QByteArray out;
    out.reserve(flushAt + flushAt / 4);
    const auto flush = [&]() -> Result<void> {
        if (device.write(out) != out.size())
            return failure(ErrorKind::Io, Text::tr("The project file could not be written: %1.").arg(printable(device.errorString())));
        out.resize(0);
        return {};
    };

    writeHead(out, layout);
    out += "\"nodes\": [";
    if (options.progress)
        options.progress->setTotal(layout.nodeCount());
    const char *separator = "\n";
    for (NodeIndex node = layout.next(rootNode); node != noNode; node = layout.next(node)) {
        out += separator;
        separator = ",\n";
        tellMended(report, layout, node);
        writeNode(out, layout, node);
        if (out.size() < flushAt)
            continue;
        if (options.progress && options.progress->isCancelled())
            return failure(ErrorKind::Cancelled, {});
        if (const auto flushed = flush(); !flushed)
            return flushed;
    }
    out += "\n]";
    if (const QByteArray &unknown = layout.info().unknown; !unknown.isEmpty())
        out += ",\n" + unknown;
    out += "}\n";
    return flush();
}

} // namespace Espalier
