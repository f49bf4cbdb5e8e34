// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/start/startcard.h"

#include "core/layout.h"
#include "desktop/theming/appearance.h"
#include "desktop/theming/phasemark.h"
#include "picture/tintedicon.h"

#include <QEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QPainter>
#include <QPainterPath>
#include <QStyle>

#include <algorithm>
#include <tuple>

namespace Espalier {

namespace {

constexpr int levelPicture = 112;
constexpr int typePicture = 66;
constexpr QSize rowPicture(56, 34);
constexpr int levelPadding = 15;
constexpr int typePadding = 12;
constexpr int careerMark = 32;
constexpr int startHeight = 26;
constexpr int phaseMarkSize = 10;
constexpr qsizetype mostArrangements = 8;

QFont resizedFont(QFont font, int pixels, QFont::Weight weight = QFont::Normal)
{
    font = scaledFont(font, pixels);
    font.setWeight(weight);
    return font;
}

/// As high as \a text gets when it is wrapped at \a width.
int wrappedHeight(const QString &text, const QFont &font, int width)
{
    return text.isEmpty()
        ? 0
        : QFontMetrics(font).boundingRect(QRect(0, 0, width, 10'000), Qt::TextWordWrap, text).height();
}

int widthOf(const QString &text, const QFont &font)
{
    return text.isEmpty() ? 0 : QFontMetrics(font).horizontalAdvance(text) + 2;
}

/// "First project" within a sentence; "ML" stays.
QString lowerFirst(QString text)
{
    if (text.size() > 1 && !text[1].isUpper())
        text[0] = text[0].toLower();
    return text;
}

} // namespace

StartCard::StartCard(StartCardText text, const Layout &layout, Form form, QWidget *parent)
    : QAbstractButton(parent), m_text(std::move(text)), m_form(form), m_thumbnail(*this, layout)
{
    setText(m_text.title);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setPlace(0, 0);
}

void StartCard::setForm(Form form)
{
    if (form == m_form)
        return;
    m_form = form;
    m_arrangements.clear();
    updateGeometry();
    update();
}

void StartCard::setPlace(qsizetype number, qsizetype count)
{
    QStringList parts{m_text.title, countText()};
    for (const QString &part : {m_text.time, lowerFirst(m_text.audience)}) {
        if (!part.isEmpty())
            parts.append(part);
    }
    if (count > 0)
        parts.append(tr("%L1 of %L2", "one of several cards").arg(number).arg(count));
    setAccessibleName(parts.join(QStringLiteral(", ")));
    setAccessibleDescription(m_text.line);
}

void StartCard::setChosen(bool chosen)
{
    m_isChosen = chosen;
    update();
}

void StartCard::setStartable(bool startable)
{
    m_isStartable = startable;
    update();
}

QString StartCard::countText() const { return tr("%Ln folder(s)", nullptr, int(m_text.folders)); }

// -- where the words stand -------------------------------------------------------------------------------------------

StartCard::Arrangement StartCard::arrangedLevel(int width) const
{
    Arrangement all;
    const int room = width - 2 * levelPadding;
    const QFont title = resizedFont(font(), 15, QFont::DemiBold);
    const QFont small = smallFont();
    const QFont bold = resizedFont(font(), 13, QFont::DemiBold);
    all.picture = {0, 0, width, levelPicture};
    int y = levelPicture + 10;
    const int titleLeft = levelPadding + (m_text.phase == Phase::None ? 0 : phaseMarkSize + 8);
    const int timeWidth = widthOf(m_text.time, small);
    const bool isBeside = titleLeft + widthOf(m_text.title, title) + 8 + timeWidth <= width - levelPadding;
    const int titleWidth = width - levelPadding - titleLeft - (isBeside ? timeWidth : 0);
    const int titleHeight = wrappedHeight(m_text.title, title, titleWidth);
    all.words.append({m_text.title, title, {titleLeft, y, titleWidth, titleHeight}});
    if (m_text.phase != Phase::None)
        all.mark = {levelPadding, y + QFontMetrics(title).height() / 2 - phaseMarkSize / 2, phaseMarkSize,
                    phaseMarkSize};
    if (isBeside && timeWidth > 0)
        all.words.append({m_text.time,
                          small,
                          {width - levelPadding - timeWidth, y, timeWidth, titleHeight},
                          Ink::Dim,
                          Qt::AlignRight | Qt::AlignVCenter,
                          true});
    y += titleHeight + 4;
    const int lineHeight = std::max(2 * QFontMetrics(font()).lineSpacing(), wrappedHeight(m_text.line, font(), room));
    all.words.append({m_text.line, font(), {levelPadding, y, room, lineHeight}});
    y += lineHeight + 5;

    const int startWidth = widthOf(tr("Start"), bold) + 24;
    const int besideStart = room - startWidth - 8;
    const QString count = countText();
    const int countWidth = widthOf(count, bold);
    const int boldHeight = QFontMetrics(bold).height();
    all.words.append({count, bold, {levelPadding, y, countWidth, boldHeight}, Ink::Text, Qt::AlignLeft, true});
    QString beside;
    if (m_text.added > 0)
        beside = QStringLiteral("+") + QLocale().toString(m_text.added);
    if (!isBeside && !m_text.time.isEmpty())
        beside = beside.isEmpty() ? m_text.time : beside + QStringLiteral(" · ") + m_text.time;
    int below = y + boldHeight;
    if (const int needed = widthOf(beside, small); needed > 0 && countWidth + 6 + needed <= besideStart) {
        all.words.append({beside,
                          small,
                          {levelPadding + countWidth + 6, y, needed, boldHeight},
                          Ink::Dim,
                          Qt::AlignLeft | Qt::AlignVCenter,
                          true});
    } else if (needed > 0) {
        all.words.append({beside,
                          small,
                          {levelPadding, below, needed, QFontMetrics(small).height()},
                          Ink::Dim,
                          Qt::AlignLeft,
                          true});
        below += QFontMetrics(small).height();
    }
    const int audienceHeight = wrappedHeight(m_text.audience, small, besideStart);
    if (audienceHeight > 0) {
        all.words.append({m_text.audience, small, {levelPadding, below + 2, besideStart, audienceHeight}, Ink::Dim});
        below += 2 + audienceHeight;
    }
    all.height = std::max(below, y + startHeight + 2) + 13;
    all.start = {width - 13 - startWidth, all.height - 13 - startHeight, startWidth, startHeight};
    return all;
}

StartCard::Arrangement StartCard::arrangedType(int width) const
{
    Arrangement all;
    const int room = width - 2 * typePadding;
    const QFont small = smallFont();
    const QFont bold = resizedFont(font(), 13, QFont::DemiBold);
    const QFont count = resizedFont(font(), 12, QFont::DemiBold);
    all.picture = {0, 0, width, typePicture};
    int y = typePicture + 6;
    const int titleHeight = wrappedHeight(m_text.title, bold, room);
    all.words.append({m_text.title, bold, {typePadding, y, room, titleHeight}});
    y += titleHeight + 1;
    const int lineHeight = wrappedHeight(m_text.line, small, room);
    all.words.append({m_text.line, small, {typePadding, y, room, lineHeight}, Ink::Dim});
    y += lineHeight + 1;
    const QString folders = countText();
    const int countWidth = widthOf(folders, count);
    const int countHeight = QFontMetrics(count).height();
    const QString time = m_text.time.isEmpty() ? QString() : QStringLiteral(" · ") + m_text.time;
    const bool isBeside = countWidth + widthOf(time, small) <= room;
    const int countTop = std::max(y, 166 - 8 - countHeight);
    all.words.append(
        {folders, count, {typePadding, countTop, countWidth, countHeight}, Ink::Text, Qt::AlignLeft, true});
    if (isBeside)
        all.words.append({time,
                          small,
                          {typePadding + countWidth, countTop, widthOf(time, small), countHeight},
                          Ink::Dim,
                          Qt::AlignLeft | Qt::AlignVCenter,
                          true});
    else
        all.words.append({m_text.time,
                          small,
                          {typePadding, countTop + countHeight, room, countHeight},
                          Ink::Dim,
                          Qt::AlignLeft,
                          true});
    all.height = countTop + countHeight * (isBeside ? 1 : 2) + 8;
    const int startWidth = widthOf(tr("Start"), bold) + 20;
    all.start = {width - 8 - startWidth, typePicture - 8 - startHeight, startWidth, startHeight};
    return all;
}

StartCard::Arrangement StartCard::arrangedCareer(int width) const
{
    Arrangement all;
    const QFont small = smallFont();
    const QFont bold = resizedFont(font(), 13, QFont::DemiBold);
    const QFont count = resizedFont(font(), 12, QFont::DemiBold);
    const int left = levelPadding + careerMark + 12;
    const int room = width - left - 12;
    int y = 9;
    for (const auto &[text, font, ink] :
         {std::tuple(m_text.title, bold, Ink::Text), std::tuple(m_text.line, small, Ink::Dim),
          std::tuple(countText(), count, Ink::Text)}) {
        const int height = wrappedHeight(text, font, room);
        all.words.append({text, font, {left, y, room, height}, ink});
        y += height + 1;
    }
    all.height = std::max(76, y + 8);
    all.mark = {levelPadding, (all.height - careerMark) / 2, careerMark, careerMark};
    const int startWidth = widthOf(tr("Start"), bold) + 20;
    all.start = {width - 9 - startWidth, all.height - 8 - startHeight + 2, startWidth, startHeight - 2};
    return all;
}

StartCard::Arrangement StartCard::arrangedRow(int width) const
{
    Arrangement all;
    const QFont small = smallFont();
    const QFont bold = resizedFont(font(), 13, QFont::DemiBold);
    const QFont count = resizedFont(font(), 12, QFont::DemiBold);
    const int startWidth = widthOf(tr("Start"), bold) + 20;
    const int left = 5 + rowPicture.width() + 12;
    const int right = std::max({widthOf(countText(), count), widthOf(m_text.time, small), startWidth});
    const int room = width - left - right - 12 - 12;
    const int titleHeight = wrappedHeight(m_text.title, bold, room);
    const int lineHeight = wrappedHeight(m_text.line, small, room);
    all.height = std::max(44, titleHeight + lineHeight + 8);
    const int y = (all.height - titleHeight - lineHeight) / 2;
    all.words.append({m_text.title, bold, {left, y, room, titleHeight}});
    all.words.append({m_text.line, small, {left, y + titleHeight, room, lineHeight}, Ink::Dim});
    const int countHeight = QFontMetrics(count).height();
    const int lines = m_text.time.isEmpty() ? 1 : 2;
    const int top = (all.height - lines * countHeight) / 2;
    all.words.append(
        {countText(), count, {width - 12 - right, top, right, countHeight}, Ink::Text, Qt::AlignRight, true});
    if (lines == 2)
        all.words.append({m_text.time,
                          small,
                          {width - 12 - right, top + countHeight, right, countHeight},
                          Ink::Dim,
                          Qt::AlignRight,
                          true});
    all.picture = {5, (all.height - rowPicture.height()) / 2, rowPicture.width(), rowPicture.height()};
    all.start = {width - 9 - startWidth, (all.height - startHeight) / 2, startWidth, startHeight};
    return all;
}

StartCard::Arrangement StartCard::arranged(int width) const
{
    switch (m_form) {
    case Form::Level:
        return arrangedLevel(width);
    case Form::Type:
        return arrangedType(width);
    case Form::Career:
        return arrangedCareer(width);
    case Form::Row:
        break;
    }
    return arrangedRow(width);
}

const StartCard::Arrangement &StartCard::arrangement(int width) const
{
    const auto known = m_arrangements.constFind(width);
    if (known != m_arrangements.cend())
        return *known;
    if (m_arrangements.size() > mostArrangements)
        m_arrangements.clear(); // somebody drags the window's edge
    return *m_arrangements.insert(width, arranged(width));
}

/// Its height follows from its width alone, and to find it takes laying out every word.
QSize StartCard::sizeHint() const
{
    return {m_form == Form::Type ? 182 : m_form == Form::Row ? 400 : 232, minimumSizeHint().height()};
}

QSize StartCard::minimumSizeHint() const { return {160, 44}; }

int StartCard::heightForWidth(int width) const { return arrangement(width).height; }

bool StartCard::isCut() const
{
    const Arrangement all = arranged(width());
    return all.height > height() || std::ranges::any_of(all.words, [this](const Words &words) {
               const QRect needed = QFontMetrics(words.font).boundingRect(words.place, words.flags(), words.text);
               return !words.text.isEmpty()
                   && (needed.width() > words.place.width() || needed.height() > words.place.height()
                       || !rect().contains(words.place));
           });
}

// -- painting --------------------------------------------------------------------------------------------------------

QRect StartCard::mirrored(const QRect &rect) const
{
    return layoutDirection() == Qt::RightToLeft
        ? QRect(width() - rect.right() - 1, rect.y(), rect.width(), rect.height())
        : rect;
}

void StartCard::paintMark(QPainter &painter, const QRect &place) const
{
    const PhaseColours &colours = currentTheme().phase(m_text.phase);
    painter.setPen(Qt::NoPen);
    if (m_form == Form::Career) {
        painter.setBrush(colour(colours.tint));
        painter.drawRoundedRect(place, Metric::controlRadius, Metric::controlRadius);
        const QRect inner = place.adjusted(7, 7, -7, -7);
        painter.drawPixmap(inner.topLeft(),
                           tinted(m_text.icon, colour(colours.text), inner.size(), devicePixelRatioF()));
        return;
    }
    paintPhaseMark(painter, place, m_text.phase);
}

void StartCard::paintStart(QPainter &painter, const QRect &place) const
{
    const Theme &theme = currentTheme();
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour(!m_isStartable ? theme.sunken : isDown() ? theme.accentHover : theme.accent));
    painter.drawRoundedRect(place, Metric::controlRadius - 2, Metric::controlRadius - 2);
    painter.setFont(resizedFont(font(), 12, QFont::DemiBold));
    painter.setPen(colour(m_isStartable ? theme.onAccent : theme.faint));
    painter.drawText(place, Qt::AlignCenter, tr("Start"));
}

void StartCard::paintEvent(QPaintEvent *)
{
    const Theme &theme = currentTheme();
    const Arrangement &all = arrangement();
    const bool isOutlined = m_isChosen || hasFocus();
    const int radius = m_form == Form::Row ? Metric::controlRadius : Metric::cardRadius;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath shape;
    shape.addRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
    painter.fillPath(shape, colour(isDown() ? theme.hover : theme.panel));
    painter.save();
    painter.setClipPath(shape);
    const Rgb ground = m_form == Form::Level ? theme.phase(m_text.phase).tint : theme.sunken;
    if (!all.picture.isNull())
        m_thumbnail.paint(painter, mirrored(all.picture), ground,
                          m_form == Form::Level      ? 14
                              : m_form == Form::Type ? 8
                                                     : 3);
    painter.restore();
    if (!all.mark.isNull())
        paintMark(painter, mirrored(all.mark));
    painter.setLayoutDirection(Qt::LayoutDirectionAuto); // as the words run; "+102" is the same everywhere
    for (const Words &words : all.words) {
        painter.setFont(words.font);
        painter.setPen(colour(words.ink == Ink::Dim ? theme.dim : theme.text));
        painter.drawText(mirrored(words.place),
                         int(QStyle::visualAlignment(layoutDirection(), words.alignment))
                             | (words.flags() & ~int(words.alignment)),
                         words.text);
    }
    // Beside others of its row it may be higher than it needs.
    if (m_isChosen || underMouse())
        paintStart(painter,
                   mirrored(m_form == Form::Level ? all.start.translated(0, height() - all.height) : all.start));
    painter.setBrush(Qt::NoBrush);
    const int pen = isOutlined ? 2 : 1;
    painter.setPen(QPen(colour(isOutlined ? theme.accent : underMouse() ? theme.faint : theme.line), pen));
    painter.drawRoundedRect(QRectF(rect()).adjusted(pen / 2.0, pen / 2.0, -pen / 2.0, -pen / 2.0), radius, radius);
}

void StartCard::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

void StartCard::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        m_arrangements.clear();
    QAbstractButton::changeEvent(event);
}

} // namespace Espalier
