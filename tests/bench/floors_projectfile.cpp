// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "floors.h"

#include <unordered_map>
#include <yyjson.h>

namespace Espalier::Bench::Floors {

namespace {

struct FloorNode {
    quint32 parent = 0;
    bool isFolder = true;
    int phase = 0;
    std::string name;
    std::string summary;
    std::string content;
};

std::string_view text(yyjson_val *object, const char *key)
{
    yyjson_val *const value = yyjson_obj_get(object, key);
    return value ? std::string_view(yyjson_get_str(value), yyjson_get_len(value)) : std::string_view();
}

constexpr char digits[] = "0123456789abcdefghjkmnpqrstvwxyz";

void appendId(std::string &out, quint64 id)
{
    for (int shift = 55; shift >= 0; shift -= 5)
        out += digits[id >> shift & 31];
}

void appendEscaped(std::string &out, std::string_view value)
{
    out += '"';
    for (const char c : value) {
        if (c == '\n')
            out += "\\n";
        else if (c == '"' || c == '\\')
            (out += '\\') += c;
        else
            out += c;
    }
    out += '"';
}

} // namespace

size_t readProjectFile(const std::string &bytes)
{
    yyjson_doc *const document = yyjson_read(bytes.data(), bytes.size(), 0);
    yyjson_val *const list = yyjson_obj_get(yyjson_doc_get_root(document), "nodes");
    std::vector<FloorNode> nodes(1);
    nodes.reserve(yyjson_arr_size(list) + 1);
    std::unordered_map<std::string_view, quint32> indexes(yyjson_arr_size(list));
    size_t at;
    size_t count;
    yyjson_val *node;
    yyjson_arr_foreach(list, at, count, node) {
        const std::string_view parent = text(node, "in");
        indexes.emplace(text(node, "id"), quint32(nodes.size()));
        nodes.push_back({.parent = parent.empty() ? 0 : indexes[parent],
                         .isFolder = text(node, "kind") == "folder",
                         .phase = yyjson_get_int(yyjson_obj_get(node, "phase")),
                         .name = std::string(text(node, "name")),
                         .summary = std::string(text(node, "summary")),
                         .content = std::string(text(node, "content"))});
    }
    yyjson_doc_free(document);
    return nodes.size() - 1;
}

size_t writeProjectFile(const std::vector<SyntheticNode> &nodes, const std::function<void(std::string_view)> &output)
{
    constexpr size_t piece = 1 << 20;
    std::string out;
    out.reserve(piece + piece / 4);
    size_t bytes = 0;
    out += "{\"espalier\": 1,\n\"name\": \"project\",\n\"nodes\": [";
    for (size_t i = 1; i < nodes.size(); ++i) {
        const SyntheticNode &node = nodes[i];
        out += i == 1 ? "\n{\"id\": \"" : ",\n{\"id\": \"";
        appendId(out, node.id);
        if (node.parent != 0) {
            out += "\", \"in\": \"";
            appendId(out, nodes[node.parent].id);
        }
        out += "\", \"name\": ";
        appendEscaped(out, node.name);
        out += node.isFolder ? ", \"kind\": \"folder\"" : ", \"kind\": \"file\"";
        if (!node.summary.empty()) {
            out += ", \"summary\": ";
            appendEscaped(out, node.summary);
        }
        if (node.phase != 0) {
            out += ", \"phase\": ";
            out += char('0' + node.phase);
        }
        if (!node.content.empty()) {
            out += ", \"content\": ";
            appendEscaped(out, node.content);
        }
        out += '}';
        if (out.size() >= piece) {
            output(out);
            bytes += out.size();
            out.clear();
        }
    }
    out += "\n]}\n";
    output(out);
    return bytes + out.size();
}

} // namespace Espalier::Bench::Floors
