// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "synthetictree.h"

#include <array>
#include <memory>

namespace Espalier::Bench {

namespace {

constexpr size_t fanOut = 10;
constexpr size_t foldersOfTen = 7;
constexpr size_t maxContent = 400;

constexpr std::array<std::string_view, 64> words{
    "api", "app", "assets", "auth", "batch", "benchmark", "build", "cache", "checks", "client", "cluster", "common", "config", "core", "data", "deploy",
    "docs", "domain", "drift", "edge", "events", "examples", "features", "fixtures", "gateway", "graph", "helm", "images", "infra", "ingest", "jobs", "kernel",
    "labels", "layers", "lineage", "logging", "metrics", "migrations", "mobile", "model", "monitor", "network", "notebooks", "ops", "pipeline", "policy", "ports", "quality",
    "queue", "registry", "reports", "schema", "scripts", "secrets", "serving", "storage", "streams", "tests", "tools", "training", "utils", "vault", "web", "workers"};
constexpr std::array<std::string_view, 6> suffixes{".py", ".md", ".yaml", ".json", ".sh", ".txt"};

/// SplitMix64: the same numbers everywhere.
quint64 mixed(quint64 value)
{
    value += 0x9e3779b97f4a7c15ULL;
    value = (value ^ (value >> 30)) * 0xbf58476d1ce4e5b9ULL;
    value = (value ^ (value >> 27)) * 0x94d049bb133111ebULL;
    return value ^ (value >> 31);
}

std::string prose()
{
    std::string text;
    for (quint64 i = 0; text.size() < 16'384; ++i) {
        text += words[mixed(i) % words.size()];
        text += i % 9 == 8 ? '\n' : ' ';
    }
    return text;
}

/// Which nodes there are, level by level: the children of one stand side by side.
struct Shape {
    std::vector<quint32> parent{0};
    std::vector<quint32> firstChild{0};
    std::vector<quint32> endChild{0};
    std::vector<bool> isFolder{true};
};

Shape shapeOf(size_t nodes)
{
    Shape shape;
    for (size_t at = 0; shape.parent.size() <= nodes; ++at) {
        if (!shape.isFolder[at])
            continue;
        shape.firstChild[at] = quint32(shape.parent.size());
        for (size_t child = 0; child < fanOut && shape.parent.size() <= nodes; ++child) {
            shape.parent.push_back(quint32(at));
            shape.isFolder.push_back(mixed(at * fanOut + child) % 10 < foldersOfTen || (at == 0 && child == 0));
            shape.firstChild.push_back(0);
            shape.endChild.push_back(0);
        }
        shape.endChild[at] = quint32(shape.parent.size());
    }
    return shape;
}

} // namespace

const SyntheticTree &SyntheticTree::of(size_t nodes)
{
    static std::unique_ptr<SyntheticTree> kept;
    if (!kept || kept->m_nodes.size() != nodes + 1) {
        kept.reset();
        kept.reset(new SyntheticTree(nodes));
    }
    return *kept;
}

SyntheticTree::SyntheticTree(size_t nodes) : m_prose(prose())
{
    const Shape shape = shapeOf(nodes);
    struct Level {
        quint32 at;
        quint32 end;
        quint32 parent;
    };
    m_nodes.reserve(nodes + 1);
    m_names.reserve(nodes * 24); // views into it must stay
    m_nodes.push_back({.name = "project"});
    for (std::vector<Level> open{{shape.firstChild[0], shape.endChild[0], 0}}; !open.empty();) {
        Level &level = open.back();
        if (level.at == level.end) {
            open.pop_back();
            continue;
        }
        const quint32 source = level.at++;
        const auto index = quint32(m_nodes.size());
        const quint64 chance = mixed(source * 31ULL + 7);
        SyntheticNode node{.parent = level.parent, .isFolder = shape.isFolder[source], .id = (chance >> 4) | 1};
        const size_t from = m_names.size();
        m_names += words[chance % words.size()];
        m_names += '-';
        m_names += std::to_string(chance / 64 % 200 * fanOut + source % fanOut); // siblings differ in the last digit
        if (!node.isFolder)
            m_names += suffixes[chance / 7 % suffixes.size()];
        node.name = std::string_view(m_names).substr(from);
        const std::string_view text(m_prose);
        if (chance % 5 == 0)
            node.summary = text.substr(text.find_first_of(" \n", chance / 5 % 12'000) + 1).substr(0, 12 + chance / 9 % 40);
        if (const size_t line = node.summary.find('\n'); line != std::string_view::npos)
            node.summary = node.summary.substr(0, line);
        while (node.summary.ends_with(' '))
            node.summary.remove_suffix(1);
        if (chance % 8 == 1)
            node.phase = quint8(1 + chance / 8 % 4);
        if (!node.isFolder)
            node.content = text.substr(chance / 3 % 15'000, chance / 11 % (maxContent + 1));
        m_nodes.push_back(node);
        if (node.isFolder && shape.firstChild[source] != 0)
            open.push_back({shape.firstChild[source], shape.endChild[source], index});
    }
    m_layout = layoutOf(m_nodes);
}

size_t SyntheticTree::textBytes() const
{
    size_t bytes = 0;
    for (const SyntheticNode &node : m_nodes)
        bytes += node.name.size() + node.summary.size() + node.content.size();
    return bytes;
}

Layout layoutOf(const std::vector<SyntheticNode> &nodes)
{
    Layout layout(QString::fromUtf8(nodes.front().name.data(), qsizetype(nodes.front().name.size())));
    layout.reserve(qsizetype(nodes.size()));
    for (size_t i = 1; i < nodes.size(); ++i) {
        const SyntheticNode &node = nodes[i];
        const NodeIndex index = layout.append(node.parent, node.isFolder ? NodeKind::Folder : NodeKind::File, node.name, NodeId::fromValue(node.id));
        if (node.phase != 0)
            layout.setPhase(index, phaseFromNumber(node.phase));
        if (!node.summary.empty())
            layout.setSummaryUtf8(index, node.summary);
        if (!node.content.empty())
            layout.setContentUtf8(index, node.content);
    }
    return layout;
}

} // namespace Espalier::Bench
