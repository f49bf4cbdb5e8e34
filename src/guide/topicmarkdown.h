// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace Espalier {

struct GuideSection;
struct Topic;

/// One labelled section as Markdown, without a blank line at its end: "**Label**: text", or the label above its list.
QString sectionMarkdown(const GuideSection &section);

/// The whole explanation of a topic, body and sections: what travels with a node whose guide is not built in.
QString topicMarkdown(const Topic &topic);

} // namespace Espalier
