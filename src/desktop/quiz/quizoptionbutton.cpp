// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/quiz/quizoptionbutton.h"

#include "desktop/theming/appearance.h"
#include "desktop/theming/looks.h"
#include "learn/quizquestion.h"
#include "picture/ink.h"
#include "picture/phaseshape.h"

#include <QLocale>
#include <QPainter>

namespace Espalier {

namespace {

constexpr int sentenceMargin = 4;
constexpr int optionLeast = 15; // pixels of the type, however small the window is

} // namespace

QuizOptionButton::QuizOptionButton(int place, QWidget *parent) : QAbstractButton(parent), m_place(place)
{
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void QuizOptionButton::setAnswer(const QString &text)
{
    m_answer = text;
    setText(text);
    setToolTip(text);
    setState(State::Open);
}

void QuizOptionButton::setState(State state)
{
    m_state = state;
    setCursor(state == State::Open ? Qt::PointingHandCursor : Qt::ArrowCursor);
    updateWords();
    update();
}

void QuizOptionButton::updateWords()
{
    const QString letter = quizLetter(m_place);
    switch (m_state) {
    case State::Right:
        setAccessibleName(tr("%1: %2, right", "letter and answer").arg(letter, m_answer));
        break;
    case State::Wrong:
        setAccessibleName(tr("%1: %2, your answer, wrong", "letter and answer").arg(letter, m_answer));
        break;
    case State::Open:
    case State::Passed:
        setAccessibleName(tr("%1: %2", "letter and answer").arg(letter, m_answer));
        break;
    }
}

void QuizOptionButton::setHands(int hands, int all)
{
    m_hands = hands;
    m_all = all;
    setAccessibleDescription(all > 0 ? tr("%Ln hand(s)", "of a class, for this answer", hands) : QString());
    update();
}

void QuizOptionButton::setType(const QuizType &type)
{
    m_type = type;
    updateGeometry();
    update();
}

QSize QuizOptionButton::sizeHint() const { return {m_type.length(860), std::max(60, m_type.length(154))}; }
QSize QuizOptionButton::minimumSizeHint() const { return {200, std::max(60, m_type.length(130))}; }

QColor QuizOptionButton::ground() const
{
    const Theme &theme = currentTheme();
    switch (m_state) {
    case State::Right:
        return colour(mixed(theme.panel, theme.good, 0.18));
    case State::Wrong:
        return colour(theme.dangerTint);
    case State::Open:
        return isDown() ? colour(theme.sunken) : underMouse() ? colour(theme.hover) : colour(theme.panel);
    case State::Passed:
        break;
    }
    return colour(theme.panel);
}

void QuizOptionButton::paintEvent(QPaintEvent *)
{
    const Theme &theme = currentTheme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool isMarked = m_state == State::Right || m_state == State::Wrong;
    const double edgeWidth = isMarked || hasFocus() ? 2.5 : 1;
    const QColor edge = m_state == State::Right ? colour(theme.good)
        : m_state == State::Wrong               ? colour(theme.danger)
        : hasFocus()                            ? colour(theme.accent)
                                                : colour(theme.line);
    painter.setPen(QPen(edge, edgeWidth));
    painter.setBrush(ground());
    const double radius = std::max(10, m_type.length(22));
    painter.drawRoundedRect(QRectF(rect()).adjusted(edgeWidth / 2, edgeWidth / 2, -edgeWidth / 2, -edgeWidth / 2),
                            radius, radius);
    if (isMarked && hasFocus()) {
        painter.setPen(QPen(colour(theme.accent), 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(5, 5, -5, -5), radius - 4, radius - 4);
    }

    const int side = std::max(20, m_type.length(44));
    const int margin = std::max(14, m_type.length(46));
    const int letterWidth = std::max(26, m_type.length(76));
    const bool isMirrored = layoutDirection() == Qt::RightToLeft;
    const auto placed = [&](QRect place) {
        return isMirrored ? QRect(width() - place.right() - 1, place.top(), place.width(), place.height()) : place;
    };
    paintShape(painter, placed({margin, (height() - side) / 2, side, side}));
    painter.setPen(colour(m_state == State::Passed ? theme.dim : theme.text));
    painter.setFont(m_type.font(*this, 42, optionLeast, QFont::Bold));
    painter.drawText(placed({margin + side, 0, letterWidth + margin, height()}), Qt::AlignCenter, quizLetter(m_place));
    const int left = 2 * margin + side + letterWidth;
    const int handWidth = m_all >= 0 ? std::max(30, m_type.length(80)) : 0;
    paintPath(painter, placed({left, 0, width() - left - margin - side - margin / 2 - handWidth, height()}));
    if (isMarked)
        paintMark(painter, placed({width() - margin - side - handWidth, (height() - side) / 2, side, side}));
    if (m_all > 0)
        paintHands(painter, placed({width() - margin - handWidth, 0, handWidth, height()}));
}

void QuizOptionButton::paintShape(QPainter &painter, const QRectF &square) const
{
    const Theme &theme = currentTheme();
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_state == State::Right        ? colour(theme.good)
                         : m_state == State::Wrong  ? colour(theme.danger)
                         : m_state == State::Passed ? colour(theme.faint)
                                                    : colour(theme.accent));
    // A circle, a triangle, a square, a diamond, in the order of the letters.
    constexpr Phase shapes[] = {Phase::Beginner, Phase::Advanced, Phase::Intermediate, Phase::Expert};
    const QPolygonF corners = phaseShape(square, shapes[size_t(m_place)]);
    corners.isEmpty() ? painter.drawEllipse(square) : painter.drawPolygon(corners);
}

/// On one line if there is room, else the folders above on a line of their own; cut in the middle at last, which the
/// tool tip mends.
void QuizOptionButton::paintPath(QPainter &painter, const QRect &room) const
{
    if (m_answer.contains(u' '))
        return paintSentence(painter, room);
    const Theme &theme = currentTheme();
    const qsizetype slash = m_answer.lastIndexOf(u'/');
    const QString above = m_answer.first(slash + 1);
    const QString name = m_answer.sliced(slash + 1);
    const QColor dim = colour(theme.dim);
    const QColor strong = m_state == State::Passed ? dim : colour(theme.text);
    const QFont plain = m_type.font(*this, 40, optionLeast);
    const QFont bold = m_type.font(*this, 40, optionLeast, QFont::DemiBold);
    const int aboveWidth = QFontMetrics(plain).horizontalAdvance(above);
    const int nameWidth = QFontMetrics(bold).horizontalAdvance(name);
    const bool isMirrored = layoutDirection() == Qt::RightToLeft;
    const int edge = isMirrored ? Qt::AlignRight : Qt::AlignLeft;
    const auto draw = [&](const QRect &place, const QFont &font, const QColor &ink, const QString &text,
                          int alignment) {
        painter.setFont(font);
        painter.setPen(ink);
        painter.drawText(place, alignment | edge, QFontMetrics(font).elidedText(text, Qt::ElideMiddle, place.width()));
    };
    if (above.isEmpty())
        return draw(room, bold, strong, name, Qt::AlignVCenter);
    if (aboveWidth + nameWidth <= room.width() && !isMirrored) {
        draw(room, plain, dim, above, Qt::AlignVCenter);
        return draw(room.adjusted(aboveWidth, 0, 0, 0), bold, strong, name, Qt::AlignVCenter);
    }
    const QFont small = m_type.font(*this, 30, optionLeast - 2);
    const int smallHeight = QFontMetrics(small).height();
    const int top = room.center().y() - (smallHeight + QFontMetrics(bold).height()) / 2;
    draw({room.left(), top, room.width(), smallHeight}, small, dim, above, Qt::AlignVCenter);
    draw({room.left(), top + smallHeight, room.width(), QFontMetrics(bold).height()}, bold, strong, name,
         Qt::AlignVCenter);
}

/// An answer in the guide's own words: as large as there is room for all of it.
void QuizOptionButton::paintSentence(QPainter &painter, const QRect &room) const
{
    const int flags = int(Qt::TextWordWrap) | int(Qt::AlignVCenter)
        | int(layoutDirection() == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft);
    const QRect place = room.adjusted(0, sentenceMargin, 0, -sentenceMargin);
    for (const double units : {40.0, 34.0, 30.0, 26.0, 22.0}) {
        painter.setFont(m_type.font(*this, units, optionLeast - 2, QFont::DemiBold));
        if (painter.boundingRect(place, flags, m_answer).height() <= place.height())
            break;
    }
    painter.setPen(colour(m_state == State::Passed ? currentTheme().dim : currentTheme().text));
    painter.drawText(place, flags, m_answer);
}

void QuizOptionButton::paintHands(QPainter &painter, const QRect &number) const
{
    const Theme &theme = currentTheme();
    const bool isMirrored = layoutDirection() == Qt::RightToLeft;
    const Rgb ink = m_state == State::Right ? theme.good : m_state == State::Passed ? theme.dim : theme.text;
    painter.setFont(m_type.font(*this, 34, optionLeast, QFont::DemiBold));
    painter.setPen(colour(m_state == State::Right ? theme.text : ink));
    painter.drawText(number, int(isMirrored ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter,
                     QLocale().toString(m_hands));
    const int margin = std::max(14, m_type.length(36));
    const double thick = std::max(3.0, m_type.length(6) * 1.0);
    const QRectF groove(margin, height() - std::max(9, m_type.length(22)), width() - 2 * margin, thick);
    const Rgb filled = m_state == State::Right ? theme.good : m_state == State::Passed ? theme.faint : theme.accent;
    paintShare(painter, groove, double(m_hands) / m_all, {.ground = theme.sunken, .filled = filled}, layoutDirection());
}

/// Right and wrong are told apart without colours.
void QuizOptionButton::paintMark(QPainter &painter, const QRectF &square) const
{
    const bool isRight = m_state == State::Right;
    painter.setPen(QPen(colour(isRight ? currentTheme().good : currentTheme().danger),
                        std::max(2.5, square.width() / 9), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    const auto at = [&square](double x, double y) {
        return QPointF(square.left() + x * square.width(), square.top() + y * square.height());
    };
    if (isRight) {
        painter.drawPolyline(QPolygonF{at(0.05, 0.55), at(0.38, 0.85), at(0.95, 0.18)});
    } else {
        painter.drawLine(at(0.15, 0.15), at(0.85, 0.85));
        painter.drawLine(at(0.85, 0.15), at(0.15, 0.85));
    }
}

} // namespace Espalier
