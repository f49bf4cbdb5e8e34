// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/session/document.h"

#include "guide/guidelibrary.h"

namespace Espalier {

Document::Document(const FormatRegistry &formats, QObject *parent) : QObject(parent), m_formats(formats), m_editor(m_nodes) {}

void Document::setGuide(const Guide &guide)
{
    m_guide = guide;
    m_layoutGuide = {}; // it may be another language now
    Q_EMIT guideChanged();
}

const Guide &Document::layoutGuide() const
{
    static const Guide none;
    const QString &id = layout().info().guide;
    if (id.isEmpty())
        return none;
    if (id == m_guide.id())
        return m_guide;
    if (id != m_layoutGuide.id())
        m_layoutGuide =
            GuideLibrary::isBuiltIn(id) ? GuideLibrary::load(id, m_guide.language()).value_or(Guide()) : Guide();
    return m_layoutGuide;
}

const Topic *Document::topicOf(NodeIndex node) const
{
    if (node == noNode || node == rootNode)
        return nullptr;
    const QString topic = layout().topic(node);
    return topic.isEmpty() ? nullptr : (layout().info().guide.isEmpty() ? m_guide : layoutGuide()).topic(topic);
}

} // namespace Espalier
