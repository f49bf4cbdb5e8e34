// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFont>
#include <QSize>
#include <QWidget>

#include <algorithm>
#include <cmath>

namespace Espalier {

/// Sizes of a quiz: given for a screen of 1920×1080, they follow the window, so that it reads from as far away as the
/// window is large.
class QuizType {
public:
    explicit QuizType(QSize window = {1920, 1080}) : m_unit(std::min(window.width() / 1920.0, window.height() / 1080.0))
    {
    }

    int length(double units) const { return int(std::lround(units * m_unit)); }
    /// Never below \a least pixels.
    QFont font(const QWidget &widget, double units, int least, QFont::Weight weight = QFont::Normal) const
    {
        QFont font = widget.font();
        font.setPixelSize(std::max(least, length(units)));
        font.setWeight(weight);
        return font;
    }

private:
    double m_unit;
};

} // namespace Espalier
