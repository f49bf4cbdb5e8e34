// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"

#include <QList>

namespace Espalier {

enum class Severity { Note, Warning, Problem };

/// One odd thing that an import or export met and survived.
struct ReportItem {
    Severity severity = Severity::Warning;
    QString code;    ///< stable, untranslated word for machines, e.g. "name-replaced"
    QString message; ///< a full sentence, translated; harmless() when it came through add()
    Position where;
};

/// What was odd on the way, item by item. Keeps the first \c maxItems of them and counts the rest, so that a hostile
/// input cannot fill the memory.
class Report
{
public:
    static constexpr qsizetype maxItems = 10'000;

    void add(Severity severity, QString code, QString message, Position where = {});
    void append(const Report &other);

    const QList<ReportItem> &items() const { return m_items; }
    qint64 count() const { return m_items.size() + m_omitted; }
    qint64 omitted() const { return m_omitted; }
    bool isEmpty() const { return m_items.isEmpty(); }
    bool contains(QStringView code) const;

private:
    QList<ReportItem> m_items;
    qint64 m_omitted = 0;
};

} // namespace Espalier
