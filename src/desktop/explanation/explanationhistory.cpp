// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/explanation/explanationhistory.h"

namespace Espalier {

void ExplanationHistory::visit(const ExplanationSubject &subject, int scroll)
{
    if (m_at >= 0) {
        Place &left = m_places[m_at];
        left.scroll = scroll;
        if (left.subject == subject)
            return;
        m_places.resize(m_at + (left.subject.kind == ExplanationSubject::Kind::Several ? 0 : 1));
    }
    m_places.append({subject, 0});
    if (m_places.size() > mostPlaces)
        m_places.removeFirst();
    m_at = m_places.size() - 1;
}

qsizetype ExplanationHistory::placeFrom(int step, const Stands &stands) const
{
    for (qsizetype at = m_at + step; at >= 0 && at < m_places.size(); at += step) {
        const ExplanationSubject &subject = m_places[at].subject;
        if (subject.kind != ExplanationSubject::Kind::Several && stands(subject) && subject != m_places[m_at].subject)
            return at;
    }
    return -1;
}

const ExplanationHistory::Place *ExplanationHistory::go(int step, int scroll, const Stands &stands)
{
    const qsizetype at = placeFrom(step, stands);
    if (at < 0)
        return nullptr;
    m_places[m_at].scroll = scroll;
    m_at = at;
    return &m_places[m_at];
}

void ExplanationHistory::clear()
{
    m_places.clear();
    m_at = -1;
}

} // namespace Espalier
