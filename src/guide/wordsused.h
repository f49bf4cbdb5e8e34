// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "guide/glossary.h"

#include <QHash>

namespace Espalier {

/// Tells which words of a glossary a text uses. Every word of a text is looked up once, however long the glossary is: a
/// project has hundreds of texts. For the places of the words: GlossaryFinder.
class WordsUsed {
public:
    explicit WordsUsed(const QList<GlossaryEntry> &entries);

    /// Those that the running text of \a markdown uses, code and links apart, in the glossary's order.
    QList<GlossaryEntry> in(const QString &markdown) const;

private:
    struct Form {
        QString folded;
        qsizetype before; ///< how many characters of it stand before its first word
        qsizetype entry;
    };

    QList<GlossaryEntry> m_entries;
    QHash<QString, QList<Form>> m_forms; // by their first word
};

} // namespace Espalier
