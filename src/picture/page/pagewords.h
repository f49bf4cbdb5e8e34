// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/phase.h"

#include <QLocale>
#include <QTranslator>

namespace Espalier {

class Guide;

/// What a page says of itself, in the language of the page: that of its guide, whatever the program speaks.
class PageWords {
public:
    /// \a language: BCP 47. Empty: that of the program. One that there are no texts of is English.
    explicit PageWords(const QString &language);

    /// \a text is one of those marked for the context "Espalier::PageWords"; \a count stands for its %n.
    QString operator()(const char *text, int count = -1) const;
    QString phase(Phase phase) const;
    /// The label of a section, where it is one that the program knows.
    QString label(const QString &written) const;
    /// A step of a learning path, the phase that it begins with in the language of the page.
    QString step(const QString &markdown) const;
    QString number(qint64 number) const { return m_locale.toString(number); }
    QString code() const { return m_code; } ///< "es"
    bool isRightToLeft() const { return m_locale.textDirection() == Qt::RightToLeft; }

private:
    QString translated(const char *context, const char *text, int count = -1) const;

    QString m_code;
    QLocale m_locale;
    QTranslator m_translator;
};

} // namespace Espalier
