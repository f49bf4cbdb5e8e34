// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formats/projectfile.h"

#include "core/jsontext.h"
#include "core/nodefields.h"
#include "formats/fieldvalues.h"
#include "formats/formatregistry.h"
#include "formats/imports.h"
#include "guide/filter.h"

#include <QCoreApplication>
#include <QIODevice>

#include <algorithm>
#include <string>
#include <utility>

namespace Espalier {

namespace {

struct ProjectFileWriterText {
    Q_DECLARE_TR_FUNCTIONS(Espalier::ProjectFile)
};

constexpr size_t flushAt = 1 << 20;

std::string_view view(const QByteArray &bytes) { return {bytes.constData(), size_t(bytes.size())}; }

/// A member's name with all that stands round it, put together by the compiler: , "name":
template<size_t Size>
struct Key {
    consteval Key(const char (&name)[Size])
    {
        std::ranges::copy(std::string_view(", \""), text);
        std::ranges::copy(std::string_view(name, Size - 1), text + 3);
        std::ranges::copy(std::string_view("\": "), text + 3 + Size - 1);
    }
    char text[Size + 5]{};
};

template<Key key>
consteval std::string_view operator""_key()
{
    return {key.text, sizeof key.text};
}

/// Writes members of one object, with commas where they belong.
class Members
{
public:
    explicit Members(std::string &out) : m_out(out) {}

    void separate()
    {
        if (!std::exchange(m_first, false))
            m_out += ", ";
    }
    void key(std::string_view name) { m_out += std::exchange(m_first, false) ? name.substr(2) : name; }
    void text(std::string_view name, std::string_view value)
    {
        if (value.empty())
            return;
        key(name);
        appendJsonString(m_out, value);
    }
    void text(std::string_view name, const QString &value) { text(name, std::string_view(value.toStdString())); }
    void members(const QByteArray &unknown)
    {
        if (unknown.isEmpty())
            return;
        separate();
        m_out += view(unknown);
    }

private:
    std::string &m_out;
    bool m_first = true;
};

template<typename Field>
constexpr auto fieldKey = Key(Field::key);

void writeFields(Members &members, std::string &out, const Layout &layout, NodeIndex node)
{
    const NodeRecord &record = layout.records()[node];
    forEachNodeField([&]<typename Field>(Field) {
        constexpr std::string_view key(fieldKey<Field>.text, sizeof fieldKey<Field>.text);
        using Value = typename Field::Value;
        if constexpr (Field::storage == NodeStorage::Text) {
            members.text(key, layout.text(record.*Field::recorded));
        } else if constexpr (Field::storage == NodeStorage::Small) {
            if (const Value value = record.*Field::recorded; value != Value()) {
                members.key(key);
                FieldForm<Value>::appendJson(out, value);
            }
        } else if (record.extra != 0) {
            if (const Value &value = Field::get(layout, node); value != Value()) {
                members.key(key);
                FieldForm<Value>::appendJson(out, value);
            }
        }
    });
}

void writeNode(std::string &out, const Layout &layout, NodeIndex node)
{
    const NodeRecord &record = layout.records()[node];
    const auto appendId = [&out](const NodeRecord &of) {
        const auto id = of.id.toLatin1();
        out += '"';
        out.append(id.data(), id.size());
        out += '"';
    };
    out += '{';
    Members members(out);
    members.key("id"_key);
    appendId(record);
    if (record.parent != rootNode) {
        members.key("in"_key);
        appendId(layout.records()[record.parent]);
    }
    members.text("name"_key, layout.text(record.name));
    members.key("kind"_key);
    ((out += '"') += nodeKindId(record.kind)) += '"';
    writeFields(members, out, layout, node);
    if (record.extra != 0)
        members.members(layout.unknown(node));
    out += '}';
}

void appendLoose(std::string &out, const QList<LooseLine> &lines)
{
    out += '[';
    for (qsizetype i = 0; i < lines.size(); ++i) {
        out += i == 0 ? "{" : ", {";
        Members line(out);
        if (!lines[i].after.isNull())
            line.text("after"_key, lines[i].after.toString());
        line.key("text"_key); // even an empty one
        appendJsonString(out, lines[i].text.toStdString());
        if (lines[i].isInstead) {
            line.key("instead"_key);
            out += "true";
        }
        out += '}';
    }
    out += ']';
}

/// JSON holds only UTF-8; a name from a disk may be something else.
void tellMended(Report &report, const Layout &layout, NodeIndex node)
{
    const std::string_view name = layout.nameUtf8(node);
    if (Imports::isOrdinaryName(name) || QUtf8StringView(name.data(), qsizetype(name.size())).isValidUtf8())
        return;
    const QString path = layout.path(node);
    report.add(Severity::Warning, QStringLiteral("invalid-utf8"),
               ProjectFileWriterText::tr(
                   "The name of “%1” is not valid UTF-8. A project file cannot hold it; it was saved as shown here.")
                   .arg(printable(path)),
               {.path = path});
}

void writeHead(std::string &out, const Layout &layout)
{
    const LayoutInfo &info = layout.info();
    out += "{\"espalier\": " + std::to_string(projectFileVersion) + ",\n";
    {
        Members members(out);
        members.key("name"_key);
        appendJsonString(out, layout.nameUtf8(rootNode));
        members.text("notes"_key, layout.notes(rootNode));
        members.text("guide"_key, info.guide);
        if (!info.variables.isEmpty()) {
            members.key("variables"_key);
            out += '{';
            Members variables(out);
            for (const auto &[name, value] : info.variables.asKeyValueRange()) {
                variables.separate();
                appendJsonString(out, name.toStdString());
                out += ": ";
                appendJsonString(out, value.toStdString());
            }
            out += '}';
        }
    }
    out += ",\n";
    if (info.viewPhase != Phase::None || !info.viewFrame.isEmpty() || !info.viewGround.isEmpty()
        || !info.viewLoose.isEmpty() || !info.viewUnknown.isEmpty()) {
        out += "\"view\": {";
        Members view(out);
        if (info.viewPhase != Phase::None) {
            view.key("phase"_key);
            out += char('0' + toNumber(info.viewPhase));
        }
        view.text("frame"_key, info.viewFrame);
        view.text("ground"_key, info.viewGround);
        if (!info.viewLoose.isEmpty()) {
            view.key("loose"_key);
            appendLoose(out, info.viewLoose);
        }
        view.members(info.viewUnknown);
        out += "},\n";
    }
    const auto line = [&out](std::string_view name, const QByteArray &value) {
        if (!value.isEmpty())
            ((((out += '"') += name) += "\": ") += view(value)) += ",\n";
    };
    line("lesson", info.lesson);
    line("exercise", info.exercise);
    line("conflicts", info.conflicts);
}

} // namespace

FormatInfo ProjectFileWriter::info() const { return ProjectFileReader().info(); }

Result<void> ProjectFileWriter::write(const Layout &whole, const WriteOptions &options, QIODevice &device,
                                      Report &report) const
{
    const Layout layout = options.plan.filter.isEmpty() ? whole : prunedTo(whole, options.plan.filter);
    std::string out;
    out.reserve(flushAt + flushAt / 4);
    const auto flush = [&]() -> Result<void> {
        if (device.write(out.data(), qint64(out.size())) != qint64(out.size()))
            return failure(ErrorKind::Io,
                           ProjectFileWriterText::tr("The project file could not be written: %1.")
                               .arg(printable(device.errorString())));
        out.clear();
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
        layout.prefetchAhead(node);
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
        (out += ",\n") += view(unknown);
    out += "}\n";
    return flush();
}

void addProjectFileFormat(FormatRegistry &registry)
{
    registry.add(std::make_unique<ProjectFileReader>());
    registry.add(std::make_unique<ProjectFileWriter>());
}

} // namespace Espalier
