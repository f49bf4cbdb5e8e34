// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/views/phasemarkbutton.h"

#include "desktop/theming/appearance.h"
#include "desktop/theming/phasemark.h"

#include <QEvent>
#include <QPainter>

namespace Espalier {

namespace {

constexpr int phaseButtonMarkSize = 8;

} // namespace

PhaseMarkButton::PhaseMarkButton(Phase phase, const Form &form, QWidget *parent)
    : QAbstractButton(parent), m_phase(phase), m_form(form)
{
    setCheckable(true);
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
    setText(phaseName(phase));
}

void PhaseMarkButton::changeShape()
{
    updateGeometry();
    update();
}

void PhaseMarkButton::changeEvent(QEvent *event)
{
    QAbstractButton::changeEvent(event);
    // The number is set in a font of its own, which the style alone may have made larger.
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        changeShape();
}

void PhaseMarkButton::setNumber(const QString &number, const QString &sentence)
{
    m_number = number;
    m_sentence = sentence;
    changeShape();
}

void PhaseMarkButton::setAhead(bool ahead)
{
    m_isAhead = ahead;
    update();
}

void PhaseMarkButton::setPassedOver(bool passedOver)
{
    m_isPassedOver = passedOver;
    update();
}

void PhaseMarkButton::setPreviewed(bool previewed)
{
    m_isPreviewed = previewed;
    update();
}

void PhaseMarkButton::setCompact(bool compact)
{
    m_isCompact = compact;
    changeShape();
}

QFont PhaseMarkButton::nameFont(bool isBold) const
{
    QFont font = m_form.isSmall ? smallFont() : this->font();
    if (isBold)
        font.setWeight(QFont::DemiBold);
    return font;
}

QString PhaseMarkButton::numberText() const { return m_isCompact || m_sentence.isEmpty() ? m_number : m_sentence; }

QSize PhaseMarkButton::sizeHint() const
{
    int width = 2 * m_form.padding + phaseButtonMarkSize;
    if (!m_isCompact)
        width += m_form.gap + QFontMetrics(nameFont(true)).horizontalAdvance(text());
    if (!m_number.isEmpty())
        width += m_form.gap + QFontMetrics(smallFont()).horizontalAdvance(numberText());
    return {width, m_form.height};
}

void PhaseMarkButton::paintFrame(QPainter &painter) const
{
    const Theme &theme = currentTheme();
    const bool isEmphasized = hasFocus() || m_isPreviewed;
    if (!isChecked() && !m_isAhead && !isEmphasized)
        return;
    QPen pen(colour(isEmphasized ? theme.accent : m_isAhead ? theme.faint : theme.line));
    if (m_isAhead && !hasFocus()) {
        pen.setDashPattern({4, 3});
        pen.setCapStyle(Qt::FlatCap);
    }
    painter.setPen(pen);
    painter.setBrush(isChecked()         ? QBrush(colour(theme.panel))
                         : m_isPreviewed ? QBrush(colour(theme.selection))
                                         : QBrush(Qt::NoBrush));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), Metric::controlRadius - 2,
                            Metric::controlRadius - 2);
}

void PhaseMarkButton::paintEvent(QPaintEvent *)
{
    const Theme &theme = currentTheme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setLayoutDirection(Qt::LayoutDirectionAuto); // as the words run; "+76" is the same everywhere
    paintFrame(painter);
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    QRect place = rect().adjusted(m_form.padding, 0, -m_form.padding, 0);
    const QRectF mark(mirrored ? place.right() + 1 - phaseButtonMarkSize : place.left(),
                      (height() - phaseButtonMarkSize) / 2.0, phaseButtonMarkSize, phaseButtonMarkSize);
    paintPhaseMark(painter, mark, isEnabled() ? m_phase : Phase::None,
                   m_isAhead || m_isPassedOver ? PhaseMarkForm::Broken : PhaseMarkForm::Solid);
    mirrored ? place.setRight(place.right() - phaseButtonMarkSize - m_form.gap)
             : place.setLeft(place.left() + phaseButtonMarkSize + m_form.gap);

    const bool isFaint = !isEnabled() || (m_isPassedOver && !underMouse());
    if (!m_isCompact) {
        painter.setFont(nameFont(isChecked()));
        painter.setPen(colour(isFaint ? theme.faint : isChecked() || underMouse() ? theme.text : theme.dim));
        painter.drawText(place, int(Qt::AlignVCenter | Qt::AlignAbsolute) | (mirrored ? Qt::AlignRight : Qt::AlignLeft),
                         text());
    }
    painter.setFont(smallFont());
    painter.setPen(colour(isFaint                                            ? theme.faint
                              : m_isCompact && (isChecked() || underMouse()) ? theme.text
                                                                             : theme.dim));
    painter.drawText(place, int(Qt::AlignVCenter | Qt::AlignAbsolute) | (mirrored ? Qt::AlignLeft : Qt::AlignRight),
                     numberText());
}

} // namespace Espalier
