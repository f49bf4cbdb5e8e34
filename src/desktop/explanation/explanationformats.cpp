// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/explanation/explanationformats.h"

#include "desktop/theming/appearance.h"

#include <QFontInfo>
#include <QFontMetricsF>

#include <algorithm>

namespace Espalier {

namespace {

QFont explanationFormatsScaled(QFont font, int pixels)
{
    const int own = QFontInfo(font).pixelSize();
    font.setPixelSize(std::max(1, own * pixels / Metric::fontPixels));
    return font;
}

} // namespace

ExplanationFormats::ExplanationFormats(const QFont &font, Qt::LayoutDirection direction)
    : m_theme(currentTheme()), m_font(font), m_direction(direction),
      // The look measures lines by the font's size, text documents by the height that the font asks for.
      m_linePercent(100 * Metric::lineHeight * QFontInfo(font).pixelSize() / QFontMetricsF(font).height())
{}

QTextBlockFormat ExplanationFormats::block(int indent, int above, bool isTextRightToLeft) const
{
    QTextBlockFormat format;
    // Where things stand follows the program's direction, how a line reads the text's own.
    format.setLayoutDirection(isTextRightToLeft ? Qt::RightToLeft : Qt::LeftToRight);
    format.setAlignment((isMirrored() ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignAbsolute);
    if (isMirrored())
        format.setRightMargin(indent);
    else
        format.setLeftMargin(indent);
    format.setTopMargin(above);
    format.setLineHeight(std::max(100.0, m_linePercent), QTextBlockFormat::ProportionalHeight);
    return format;
}

void ExplanationFormats::setFrame(QTextBlockFormat &format, TextFrame frame) const
{
    if (frame == TextFrame::None)
        return;
    format.setProperty(FrameProperty, int(frame));
    const bool isBoth = frame != TextFrame::Bar;
    if (isBoth || !isMirrored())
        format.setLeftMargin(format.leftMargin() + framePadding);
    if (isBoth || isMirrored())
        format.setRightMargin(format.rightMargin() + framePadding);
}

void ExplanationFormats::setMarker(QTextBlockFormat &format, TextMarker marker, const QString &text, Phase phase) const
{
    format.setProperty(MarkerProperty, int(marker));
    format.setProperty(MarkerTextProperty, text);
    format.setProperty(MarkerPhaseProperty, toNumber(phase));
}

QTextCharFormat ExplanationFormats::of(const QFont &font, Rgb rgb) const
{
    QTextCharFormat format;
    format.setFont(font);
    format.setForeground(colour(rgb));
    return format;
}

QTextCharFormat ExplanationFormats::text() const { return of(m_font, m_theme.text); }
QTextCharFormat ExplanationFormats::dim() const { return of(m_font, m_theme.dim); }

QTextCharFormat ExplanationFormats::title() const
{
    QFont font = explanationFormatsScaled(m_font, Metric::titlePixels);
    font.setWeight(QFont::DemiBold);
    return of(font, m_theme.text);
}

QTextCharFormat ExplanationFormats::label() const
{
    QFont font = explanationFormatsScaled(m_font, Metric::labelPixels);
    font.setWeight(QFont::DemiBold);
    font.setLetterSpacing(QFont::PercentageSpacing, 106);
    // Only shown in capitals: who listens or copies gets words.
    font.setCapitalization(QFont::AllUppercase);
    return of(font, m_theme.dim);
}

QTextCharFormat ExplanationFormats::heading(int level) const
{
    QFont font = explanationFormatsScaled(m_font,
                                          level <= 1       ? Metric::fontPixels + 3
                                              : level == 2 ? Metric::fontPixels + 2
                                                           : Metric::fontPixels);
    font.setWeight(QFont::DemiBold);
    return of(font, m_theme.text);
}

QTextCharFormat ExplanationFormats::code() const
{
    QFont font = codeFont();
    font.setPixelSize(std::max(1, QFontInfo(m_font).pixelSize() * (Metric::smallPixels) / Metric::fontPixels));
    return of(font, m_theme.text);
}

QTextCharFormat ExplanationFormats::small(Rgb rgb) const
{
    QFont font = explanationFormatsScaled(m_font, Metric::smallPixels);
    font.setWeight(QFont::Medium);
    return of(font, rgb);
}

} // namespace Espalier
