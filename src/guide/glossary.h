// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace Espalier {

/// A word of a guide and what it means there.
struct GlossaryEntry {
    QString term;
    QStringList forms; ///< other ways to write it: plural, synonym
    QString meaning; ///< Markdown
};

/// The words of a guide stand beside it: `glossary.md` for guide.md, `glossary.es.md` for guide.es.md. Each is an item
/// of a list, `- **Term** (form, form): meaning`, its further lines indented; all other text is for people alone. A
/// term that stands there twice counts once.
QList<GlossaryEntry> glossaryOf(const QString &markdown);

/// Finds the words of a glossary in running text, each of them only the first time.
class GlossaryFinder {
public:
    explicit GlossaryFinder(const QList<GlossaryEntry> &entries)
        : m_entries(entries), m_found(entries.size(), false) { }

    struct Use {
        qsizetype at;
        qsizetype length;
        qsizetype entry;
    };
    /// Those in \a text that were in none before, in order; never one inside another.
    QList<Use> take(const QString &text);

    /// Whether \a text uses the word at all.
    static bool mentions(const QString &text, const GlossaryEntry &entry);

private:
    QList<GlossaryEntry> m_entries;
    QList<bool> m_found;
};

} // namespace Espalier
