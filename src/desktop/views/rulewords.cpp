// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/views/rulewords.h"

#include "core/result.h"

#include <QCoreApplication>

namespace Espalier {

namespace {

constexpr qsizetype longestTags = 400;

struct RuleText {
    Q_DECLARE_TR_FUNCTIONS(Espalier::Rule)
};

} // namespace

NodeRule usualRule(NodeKind kind) { return kind == NodeKind::Folder ? NodeRule::Required : NodeRule::Optional; }

NodeRule ruleInForce(const Layout &layout, NodeIndex node)
{
    return layout.rule(node) != NodeRule::Default ? layout.rule(node) : usualRule(layout.kind(node));
}

bool isRuleUnusual(const Layout &layout, NodeIndex node)
{
    return node != rootNode && ruleInForce(layout, node) != usualRule(layout.kind(node));
}

QString ruleName(NodeRule rule)
{
    switch (rule) {
    case NodeRule::Required:
        return RuleText::tr("Required");
    case NodeRule::Optional:
        return RuleText::tr("Optional");
    case NodeRule::Forbidden:
        return RuleText::tr("Forbidden");
    default:
        return RuleText::tr("As its kind");
    }
}

QString ruleEffect(NodeRule rule, NodeKind kind)
{
    const bool isFolder = kind == NodeKind::Folder;
    switch (rule == NodeRule::Default ? usualRule(kind) : rule) {
    case NodeRule::Required:
        return isFolder ? RuleText::tr("Check reports this folder when it is missing.")
                        : RuleText::tr("Check reports this file when it is missing.");
    case NodeRule::Forbidden:
        return isFolder ? RuleText::tr("Check reports this folder when it exists.")
                        : RuleText::tr("Check reports this file when it exists.");
    default:
        return RuleText::tr("Check says nothing.");
    }
}

QString ruleSentence(NodeRule rule, NodeKind kind)
{
    return RuleText::tr("%1. %2", "a rule, and a sentence that tells its effect")
        .arg(ruleName(rule), ruleEffect(rule, kind));
}

QString tagsSentence(const QStringList &tags)
{
    return RuleText::tr("Tagged %1", "words, separated by commas")
        .arg(printable(tags.join(QStringLiteral(", ")), longestTags));
}

QString ruleIconName(NodeRule rule)
{
    switch (rule) {
    case NodeRule::Required:
        return QStringLiteral("actions/rule-required");
    case NodeRule::Forbidden:
        return QStringLiteral("actions/rule-forbidden");
    default:
        return QStringLiteral("actions/rule-optional");
    }
}

} // namespace Espalier
