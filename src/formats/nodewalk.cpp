// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formats/nodewalk.h"

#include "formats/imports.h"

namespace Espalier {

NodeWalk::NodeWalk(const Layout &layout, const Filter &filter, Bytes bytes)
    : m_layout(layout), m_showsAll(filter.isEmpty()), m_bytes(bytes)
{
    if (!m_showsAll)
        m_visible = applyFilter(layout, filter).visible;
    m_phase = layout.phase(rootNode);
}

bool NodeWalk::next()
{
    const auto records = m_layout.records();
    NodeIndex node = m_layout.next(m_node);
    while (node != noNode && !m_showsAll && !m_visible.test(node))
        node = m_layout.nextAfter(node); // below what is hidden, nothing shows
    if (node == noNode)
        return false;
    ascendTo(records[node].parent);
    m_node = node;
    m_path.resize(m_above.back().pathSize);
    const std::string_view name = m_layout.text(records[node].name);
    m_path += m_bytes == Bytes::Kept ? name : validUtf8(name, m_scratch);
    m_phase = laterOf(m_above.back().phase, records[node].phase);
    return true;
}

void NodeWalk::ascendTo(NodeIndex parent)
{
    if (m_node == parent) { // one level down
        if (!m_above.empty())
            m_path += '/';
        m_above.push_back({parent, m_path.size(), m_phase});
        return;
    }
    while (m_above.back().node != parent)
        m_above.pop_back();
}

} // namespace Espalier
