// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/session/session.h"

namespace Espalier {

Session::Session(const FormatRegistry &formats, QObject *parent)
    : QObject(parent), m_formats(formats), m_editor(m_document), m_filter(m_document), m_selection(m_document)
{
    connect(&m_editor, &Editor::touched, this, [this](const QList<NodeIndex> &nodes) {
        m_filter.pin(nodes);
        m_selection.reveal(nodes);
    });
    connect(&m_editor, &Editor::done, this, &Session::undoable);
}

Session::~Session() = default;

void Session::setGuide(const Guide &guide)
{
    m_guide = guide;
    Q_EMIT guideChanged();
}

const Topic *Session::topicOf(NodeIndex node) const
{
    if (node == noNode || node == rootNode)
        return nullptr;
    const QString topic = layout().topic(node);
    return topic.isEmpty() ? nullptr : m_guide.topic(topic);
}

void Session::tell(const Error &error)
{
    if (error.kind != ErrorKind::Cancelled)
        Q_EMIT failed(error);
}

} // namespace Espalier
