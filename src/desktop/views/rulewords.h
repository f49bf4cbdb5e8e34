// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/layout.h"

#include <QString>
#include <QStringList>

namespace Espalier {

/// What a check takes for granted where nobody said anything: folders are required, files optional.
NodeRule usualRule(NodeKind kind);
/// What holds for a node: its own rule, or the usual one.
NodeRule ruleInForce(const Layout &layout, NodeIndex node);
/// Does the node say something else than what holds for its kind anyway?
bool isRuleUnusual(const Layout &layout, NodeIndex node);

/// "Required", "Optional", "Forbidden"; the default: as its kind.
QString ruleName(NodeRule rule);
/// A sentence: what a check says of such a node.
QString ruleEffect(NodeRule rule, NodeKind kind);
/// "Forbidden. Check reports …", where the word does not stand beside it already.
QString ruleSentence(NodeRule rule, NodeKind kind);
/// "Tagged ci, week 3"
QString tagsSentence(const QStringList &tags);
/// Its picture, by the name of the icon.
QString ruleIconName(NodeRule rule);

} // namespace Espalier
