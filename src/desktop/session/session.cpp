// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/session/session.h"

namespace Espalier {

Session::Session(const FormatRegistry &formats, QObject *parent) : Session(std::make_shared<Document>(formats), parent) {}

Session::Session(std::shared_ptr<Document> shared, QObject *parent)
    : QObject(parent), m_document(std::move(shared)), m_view(m_document->editor()),
      m_growing(*m_document, m_view.filter())
{
    connect(&editor(), &Editor::done, this, &Session::undoable);
    connect(m_document.get(), &Document::guideChanged, this, &Session::guideChanged);
}

Session::~Session() = default;

void Session::setLimits(const ClassLimits &limits, const QString &why)
{
    editor().setLock(limits.editing ? QString() : why);
    if (limits == m_limits)
        return;
    m_limits = limits;
    filter().setLimit(limits.phase);
    m_growing.followLimits();
    Q_EMIT limitsChanged();
}

Layout Session::allowedLayout() const
{
    Layout allowed = layout();
    if (!m_limits.hasPhase())
        return allowed;
    for (NodeIndex node = allowed.next(rootNode); node != noNode;) {
        const bool isLater = !m_limits.allows(allowed.phase(node));
        const NodeIndex next = isLater ? allowed.nextAfter(node) : allowed.next(node);
        if (isLater)
            allowed.unlink(node); // with all below it
        node = next;
    }
    return allowed;
}

void Session::tell(const Error &error)
{
    if (error.kind != ErrorKind::Cancelled)
        Q_EMIT failed(error);
}

} // namespace Espalier
