// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/layoutdocument.h"

#include <QObject>
#include <QTimer>

namespace Espalier {

class ViewFilter;

/// Says once that a document changed, however many of its signals told so: for what counts, looks through or writes the
/// whole of it. Never inside a change; when control is back at the event loop, or \a settleMs after the last change.
class DocumentWatch : public QObject
{
    Q_OBJECT

public:
    explicit DocumentWatch(LayoutDocument &document, QObject *parent, int settleMs = 0);

    /// Only these values of nodes count, beside every change of structure.
    void setAspects(NodeAspects aspects) { m_aspects = aspects; }
    /// What \a filter shows counts, too.
    void alsoWatch(ViewFilter &filter);
    /// As if something had changed.
    void touch()
    {
        // Started anew, a timer of no time at all would stand behind changes that never pause.
        if (m_settle.interval() > 0 || !m_settle.isActive())
            m_settle.start();
    }

Q_SIGNALS:
    void changed();

private:
    QTimer m_settle;
    NodeAspects m_aspects = NodeAspects::fromInt(~0u);
};

} // namespace Espalier
