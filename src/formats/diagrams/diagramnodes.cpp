// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formats/diagrams/diagramnodes.h"

#include "formats/pictureformats.h"

namespace Espalier {

namespace {

constexpr qsizetype longestLabel = 1000;

} // namespace

OptionSpec DiagramNodes::filesOption() { return PictureFormats::files(); }

OptionSpec DiagramNodes::depthOption()
{
    return {.id = QStringLiteral("depth"),
            .type = OptionType::Integer,
            .usual = QStringLiteral("0"),
            .label = tr("Levels of folders"),
            .hint = tr("How many levels below the project are drawn; 0 is all of them."),
            .flag = QStringLiteral("depth"),
            .maximum = 100};
}

DiagramNodes::DiagramNodes(const Layout &layout, const WriteOptions &options, const OptionValues &values)
    : m_layout(layout), m_walk(layout, options.plan.filter), m_takesFiles(values.isOn(u"files")),
      m_maxDepth(int(values.integer(u"depth")))
{
}

bool DiagramNodes::next()
{
    if (!m_started) {
        m_started = true;
        return true;
    }
    m_isRoot = false;
    while (m_walk.next()) {
        if ((m_takesFiles || m_layout.isFolder(m_walk.node())) && (m_maxDepth == 0 || m_walk.depth() <= m_maxDepth))
            return true;
    }
    return false;
}

QString DiagramNodes::label() const
{
    const QString name = m_layout.name(node());
    if (name.isEmpty()) // as the drawn tree has it
        return QStringLiteral("./");
    return printable(name, longestLabel) + (isFolder() ? QStringLiteral("/") : QString());
}

QString DiagramNodes::summary() const { return printable(m_layout.summary(node()).simplified(), longestLabel); }

} // namespace Espalier
