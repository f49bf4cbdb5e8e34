// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/theme.h"

#include <QFont>
#include <QTextBlockFormat>
#include <QTextCharFormat>

namespace Espalier {

/// What stands before a paragraph of the explanation, or around it; painted by ExplanationView, because text documents
/// know no rounded corners.
enum class TextMarker {
    None,
    Tile,
    Dot,
    PhaseDot,
    Tick,
    Cross,
    Warning,
    File,
    Step,
    Number,
    Quote,
    Rule,
    Code,
    New,
    Emblem,
    Picture ///< a drawing, as wide as the column
};
/// What lies under a piece of text.
enum class TextPill {
    None,
    Code,
    Tag,
    Phase,
    New, ///< outlined and broken, in the colour of its phase: what is not there yet
    Later, ///< outlined and broken, grey: the phase of what a link leads to
    Word, ///< of the glossary: dotted below
};
/// What paragraphs that follow each other stand in together.
enum class TextFrame {
    None,
    Dashed, ///< nothing is known, and what to do about it
    Tinted, ///< a proposal
    Bar, ///< the person's own words: a bar beside them
};
/// Where a widget stands among the paragraphs.
enum class TextPlace { Facts, Empty, Likely };

/// Properties of formats that tell the view what to paint.
enum TextProperty {
    MarkerProperty = QTextFormat::UserProperty + 1, ///< of a block: int of TextMarker
    MarkerTextProperty, ///< icon name, pictogram or number
    MarkerPhaseProperty, ///< int of Phase
    LineUpProperty, ///< bool: the steps' line comes from above
    LineDownProperty, ///< bool: and goes on below
    BarProperty, ///< double 0 … 1: a bar below the text
    EndTabProperty, ///< bool: what follows the tab stands at the column's end
    PillProperty, ///< of characters: int of TextPill
    FrameProperty, ///< int of TextFrame
    PictureProperty, ///< QByteArray: the drawing, in the colours of the light theme
    PlaceProperty, ///< int of TextPlace: the block is empty, its height that of the widget
};

/// Formats of the explanation's text in the theme and font of the moment.
class ExplanationFormats
{
public:
    ExplanationFormats(const QFont &font, Qt::LayoutDirection direction);

    const Theme &theme() const { return m_theme; }
    bool isMirrored() const { return m_direction == Qt::RightToLeft; }

    /// A paragraph that starts \a indent pixels into the column, \a above pixels below what stands before it.
    QTextBlockFormat block(int indent, int above, bool isTextRightToLeft = false) const;
    /// Puts the paragraph into a frame, with the frame's own distance from its sides.
    void setFrame(QTextBlockFormat &format, TextFrame frame) const;
    static constexpr int framePadding = 4 * Metric::step;
    void setMarker(QTextBlockFormat &format, TextMarker marker, const QString &text = {}, Phase phase = Phase::None) const;

    QTextCharFormat text() const;
    QTextCharFormat dim() const;
    QTextCharFormat title() const;
    QTextCharFormat label() const;
    QTextCharFormat heading(int level) const;
    QTextCharFormat code() const;
    QTextCharFormat small(Rgb rgb) const;

private:
    QTextCharFormat of(const QFont &font, Rgb rgb) const;

    const Theme &m_theme;
    QFont m_font;
    Qt::LayoutDirection m_direction;
    double m_linePercent;
};

} // namespace Espalier
