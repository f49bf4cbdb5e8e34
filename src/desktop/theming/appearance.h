// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/theme.h"
#include "desktop/settings/themechoice.h"

#include <QColor>
#include <QFont>
#include <QObject>

class QApplication;

namespace Espalier {

/// Colours of the theme in force; the light one until an Appearance has been applied.
const Theme &currentTheme();

/// Does the person want things to stand still (ESPALIER_REDUCED_MOTION)? Then nothing is animated.
bool hasReducedMotion();

inline QColor colour(Rgb rgb) { return QColor::fromRgb(QRgb(rgb)); }

/// Lets another thread find out which fonts there are, for which the first text waits otherwise. To be called when it
/// is certain that there will be a window: a program that ends at once would take from the thread what it works with.
void readFontsAhead();

/// Fonts of the type scale, made from the application's own.
QFont headingFont(); ///< what a page is about
QFont titleFont();
QFont labelFont(); ///< small capitals of section labels; the text itself is to be upper case
QFont smallFont();
QFont codeFont();
/// \a font as large as \a pixels are beside \a base: the person's own size is the measure, the scale keeps proportions.
QFont scaledFont(const QFont &font, int pixels, int base = Metric::fontPixels);

/// Keeps the application's style, palette, style sheet and icons in one look: light, dark, or as the system has it.
class Appearance : public QObject
{
    Q_OBJECT

public:
    using Choice = ThemeChoice;

    explicit Appearance(QApplication &application);

    Choice choice() const { return m_choice; }
    void setChoice(Choice choice);
    /// How large all text is, in percent of the person's own size: the window's fonts, and those made from them.
    int textPercent() const { return m_textPercent; }
    void setTextPercent(int percent);

Q_SIGNALS:
    /// Everything that paints with currentTheme() repaints by itself (palette change); caches of pictures must go.
    void changed();

private:
    void apply();

    QApplication &m_application;
    Choice m_choice = Choice::System;
    QFont m_ownFont; // the application's at 100 %, once that was changed
    int m_textPercent = 100;
};

} // namespace Espalier
