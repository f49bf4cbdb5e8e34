// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/theming/appearance.h"

#include "desktop/theming/style.h"
#include "desktop/theming/stylesheet.h"

#include <QApplication>
#include <QFontDatabase>
#include <QPalette>
#include <QPointer>
#include <QStyleHints>
#include <QThreadPool>
#include <QToolTip>
#include <QWidget>

#include <utility>

namespace Espalier {

namespace {

const Theme *theme = &Theme::light();

QPalette paletteOf(const Theme &t)
{
    QPalette palette;
    const auto set = [&](QPalette::ColorRole role, Rgb rgb) { palette.setColor(role, colour(rgb)); };
    set(QPalette::Window, t.window);
    set(QPalette::WindowText, t.text);
    set(QPalette::Base, t.panel);
    set(QPalette::AlternateBase, t.window);
    set(QPalette::Text, t.text);
    set(QPalette::Button, t.panel);
    set(QPalette::ButtonText, t.text);
    set(QPalette::BrightText, t.onAccent);
    set(QPalette::ToolTipBase, t.panel);
    set(QPalette::ToolTipText, t.text);
    set(QPalette::PlaceholderText, t.faint);
    set(QPalette::Highlight, t.accent);
    set(QPalette::HighlightedText, t.onAccent);
    set(QPalette::Accent, t.accent);
    set(QPalette::Link, t.accent);
    set(QPalette::LinkVisited, t.accent);
    set(QPalette::Light, t.panel);
    set(QPalette::Midlight, t.hover);
    set(QPalette::Mid, t.line);
    set(QPalette::Dark, t.faint);
    set(QPalette::Shadow, t.line);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, colour(t.faint));
    palette.setColor(QPalette::Disabled, QPalette::Highlight, colour(t.sunken));
    palette.setColor(QPalette::Disabled, QPalette::HighlightedText, colour(t.faint));
    return palette;
}

qreal fontSizeOf(const QFont &font) { return font.pixelSize() > 0 ? font.pixelSize() : font.pointSizeF(); }

QFont fontOfSize(QFont font, qreal size)
{
    if (font.pixelSize() > 0)
        font.setPixelSize(qMax(1, qRound(size)));
    else
        font.setPointSizeF(size);
    return font;
}

constexpr const char *usualFontSize = "usualFontSize"; // at 100 %: rounding does not add up
constexpr const char *setFontSize = "setFontSize";

/// What the size of a widget's font is at 100 %. \a percent: now.
qreal usualSizeOf(const QWidget &widget, int percent)
{
    const qreal size = fontSizeOf(widget.font());
    return qFuzzyCompare(widget.property(setFontSize).toReal(), size) ? widget.property(usualFontSize).toReal()
                                                                      : size * 100 / percent;
}

void resizeFont(QWidget &widget, qreal usual, int percent)
{
    const QFont font = fontOfSize(widget.font(), usual * percent / 100);
    widget.setFont(font);
    widget.setProperty(usualFontSize, usual);
    widget.setProperty(setFontSize, fontSizeOf(font));
}

} // namespace

const Theme &currentTheme() { return *theme; }

bool hasReducedMotion() { return qEnvironmentVariableIntValue("ESPALIER_REDUCED_MOTION") > 0; }

void readFontsAhead()
{
    QThreadPool::globalInstance()->start([] { QFontDatabase::families(); });
}

QFont scaledFont(const QFont &font, int pixels, int base) { return fontOfSize(font, fontSizeOf(font) * pixels / base); }

QFont headingFont()
{
    QFont font = scaledFont(QApplication::font(), Metric::headingPixels);
    font.setWeight(QFont::DemiBold);
    return font;
}

QFont titleFont()
{
    QFont font = scaledFont(QApplication::font(), Metric::titlePixels);
    font.setWeight(QFont::DemiBold);
    return font;
}

QFont labelFont()
{
    QFont font = scaledFont(QApplication::font(), Metric::labelPixels);
    font.setWeight(QFont::DemiBold);
    font.setLetterSpacing(QFont::PercentageSpacing, 106);
    return font;
}

QFont smallFont() { return scaledFont(QApplication::font(), Metric::smallPixels); }

QFont codeFont()
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    font.setPixelSize(QFontInfo(QApplication::font()).pixelSize());
    return font;
}

Appearance::Appearance(QApplication &application) : QObject(&application), m_application(application)
{
    connect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, this, [this] {
        if (m_choice == Choice::System)
            apply();
    });
    QApplication::setStyle(new Style);
    apply();
}

void Appearance::setChoice(Choice choice)
{
    m_choice = choice;
    apply();
}

void Appearance::setTextPercent(int percent)
{
    if (percent == m_textPercent)
        return;
    if (m_textPercent == 100)
        m_ownFont = QApplication::font();
    const int before = std::exchange(m_textPercent, percent);
    // Under a style sheet widgets do not hear of the application's font; each gets its own.
    QList<std::pair<QPointer<QWidget>, qreal>> sizes;
    const QWidgetList widgets = QApplication::allWidgets();
    for (QWidget *const widget : widgets)
        sizes.append({widget, usualSizeOf(*widget, before)});
    QApplication::setFont(fontOfSize(m_ownFont, fontSizeOf(m_ownFont) * percent / 100));
    for (const auto &[widget, usual] : std::as_const(sizes)) {
        if (widget)
            resizeFont(*widget, usual, percent);
    }
    Q_EMIT changed(); // of what measures text
}

void Appearance::apply()
{
    // setColorScheme() has no effect on many desktops (tests/ROBUSTNESS.md F13), so the palettes are our own.
    const bool systemIsDark = QGuiApplication::styleHints()->colorScheme() == Qt::ColorScheme::Dark;
    const bool dark = m_choice == Choice::Dark || (m_choice == Choice::System && systemIsDark);
    theme = dark ? &Theme::dark() : &Theme::light();
    QApplication::setPalette(paletteOf(*theme));
    QToolTip::setPalette(paletteOf(*theme));
    m_application.setStyleSheet(styleSheetOf(*theme));
    Q_EMIT changed();
}

} // namespace Espalier
