// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/session/documentwatch.h"

#include "desktop/session/viewfilter.h"

namespace Espalier {

DocumentWatch::DocumentWatch(LayoutDocument &document, QObject *parent, int settleMs) : QObject(parent)
{
    m_settle.setSingleShot(true);
    m_settle.setInterval(settleMs);
    connect(&m_settle, &QTimer::timeout, this, &DocumentWatch::changed);
    connect(&document, &LayoutDocument::inserted, this, &DocumentWatch::touch);
    connect(&document, &LayoutDocument::removed, this, &DocumentWatch::touch);
    connect(&document, &LayoutDocument::moved, this, &DocumentWatch::touch);
    connect(&document, &LayoutDocument::rearranged, this, &DocumentWatch::touch);
    connect(&document, &LayoutDocument::reset, this, &DocumentWatch::touch);
    connect(&document, &LayoutDocument::changed, this, [this](const QList<NodeIndex> &, NodeAspects aspects) {
        if (aspects.testAnyFlags(m_aspects))
            touch();
    });
}

void DocumentWatch::alsoWatch(ViewFilter &filter) { connect(&filter, &ViewFilter::changed, this, &DocumentWatch::touch); }

} // namespace Espalier
