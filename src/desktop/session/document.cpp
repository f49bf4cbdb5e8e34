// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/session/document.h"

namespace Espalier {

Document::Document(const FormatRegistry &formats, QObject *parent) : QObject(parent), m_formats(formats), m_editor(m_nodes) {}

void Document::setGuide(const Guide &guide)
{
    m_guide = guide;
    Q_EMIT guideChanged();
}

const Topic *Document::topicOf(NodeIndex node) const
{
    if (node == noNode || node == rootNode)
        return nullptr;
    const QString topic = layout().topic(node);
    return topic.isEmpty() ? nullptr : m_guide.topic(topic);
}

} // namespace Espalier
