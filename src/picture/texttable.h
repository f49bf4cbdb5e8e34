// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFont>
#include <QFontMetricsF>
#include <QHash>
#include <QStringList>

#include <array>
#include <string_view>

namespace Espalier {

/// How wide text is, for composing hundreds of thousands of names: letters are looked up and added, without kerning, so
/// that a text is never wider than told. For one thread at a time.
class TextTable
{
public:
    enum Weight { Regular, SemiBold };

    /// \a base: whose family is meant; sizes are told with every question.
    explicit TextTable(const QFont &base);

    /// Width of one line as shownText() shows it, in a font whose size is 1.
    double em(std::string_view utf8, Weight weight) const;
    double em(QStringView text, Weight weight) const;

    /// \a utf8 in lines of at most \a width at \a pixels, regular, broken between words: how many it takes, \a most at
    /// most. \a lines, if given, takes them; the last one ends in "…" where something is left out.
    int wrap(std::string_view utf8, double pixels, double width, int most, QStringList *lines = nullptr) const;
    /// \a text as it fits: cut in the middle, so that both ends are seen.
    QString elidedInMiddle(const QString &text, double pixels, double width, Weight weight) const;

private:
    struct Face {
        explicit Face(QFont font, QFont::Weight weight);
        double of(QChar letter) const;
        std::array<double, 128> ascii{};
        QFontMetricsF metrics;
        mutable QHash<char16_t, double> others;
    };
    std::array<Face, 2> m_faces;
};

} // namespace Espalier
