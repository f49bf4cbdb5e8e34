// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/nodedata.h"

namespace Espalier {

const char *nodeKindId(NodeKind kind) { return kind == NodeKind::Folder ? "folder" : "file"; }

std::optional<NodeKind> nodeKindFromId(std::string_view id)
{
    for (const NodeKind kind : {NodeKind::Folder, NodeKind::File}) {
        if (id == nodeKindId(kind))
            return kind;
    }
    return {};
}

const char *nodeRuleId(NodeRule rule)
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

std::optional<NodeRule> nodeRuleFromId(std::string_view id)
{
    for (const NodeRule rule : {NodeRule::Required, NodeRule::Optional, NodeRule::Forbidden}) {
        if (id == nodeRuleId(rule))
            return rule;
    }
    return {};
}

const char *nodeReadmeId(NodeReadme readme) { return readme == NodeReadme::None ? "none" : ""; }

std::optional<NodeReadme> nodeReadmeFromId(std::string_view id)
{
    return id == nodeReadmeId(NodeReadme::None) ? std::optional(NodeReadme::None) : std::nullopt;
}

} // namespace Espalier
