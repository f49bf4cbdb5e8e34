// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/window/phasebar.h"

#include "desktop/session/documentwatch.h"
#include "desktop/session/session.h"
#include "desktop/theming/appearance.h"
#include "desktop/theming/looks.h"

#include <QEvent>
#include <QButtonGroup>
#include <QHBoxLayout>
#include <QLocale>
#include <QPainter>

namespace Espalier {

namespace {

constexpr int phaseBarDotSize = 8;
constexpr int phaseBarPadding = 3 * Metric::step;
constexpr int phaseBarGap = 2 * Metric::step;
constexpr int phaseBarGroove = 3; // between the group's frame and its buttons

} // namespace

PhaseButton::PhaseButton(Phase phase, QWidget *parent) : QAbstractButton(parent), m_phase(phase)
{
    setCheckable(true);
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
    retranslate();
}

void PhaseButton::setCount(qsizetype count)
{
    if (m_count == count)
        return;
    m_count = count;
    setAccessibleDescription(tr("%Ln folder(s)", nullptr, int(count)));
    updateGeometry();
    update();
}

void PhaseButton::setCompact(bool compact)
{
    m_compact = compact;
    updateGeometry();
    update();
}

void PhaseButton::retranslate()
{
    setText(phaseName(m_phase));
    setAccessibleName(phaseName(m_phase));
    setToolTip(m_phase == Phase::Beginner ? tr("Show what a first project needs")
                                          : tr("Show everything up to %1").arg(phaseName(m_phase)));
    updateGeometry();
}

QSize PhaseButton::sizeHint() const
{
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    int width = 2 * phaseBarPadding + phaseBarDotSize + phaseBarGap + QFontMetrics(bold).horizontalAdvance(text());
    if (!m_compact && m_count >= 0)
        width += phaseBarGap + QFontMetrics(smallFont()).horizontalAdvance(QLocale().toString(m_count));
    return {width, Metric::controlHeight - 2 * phaseBarGroove};
}

void PhaseButton::paintEvent(QPaintEvent *)
{
    const Theme &theme = currentTheme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF frame = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    if (isChecked() || hasFocus()) {
        painter.setPen(colour(hasFocus() ? theme.accent : theme.line));
        painter.setBrush(isChecked() ? QBrush(colour(theme.panel)) : QBrush(Qt::NoBrush));
        painter.drawRoundedRect(frame, Metric::controlRadius - 2, Metric::controlRadius - 2);
    }
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    QRect place = rect().adjusted(phaseBarPadding, 0, -phaseBarPadding, 0);
    const QRectF dot(mirrored ? place.right() - phaseBarDotSize : place.left(), (height() - phaseBarDotSize) / 2.0,
                     phaseBarDotSize, phaseBarDotSize);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour(theme.phase(m_phase).text));
    painter.drawEllipse(dot);
    mirrored ? place.setRight(place.right() - phaseBarDotSize - phaseBarGap)
             : place.setLeft(place.left() + phaseBarDotSize + phaseBarGap);

    QFont font = this->font();
    if (isChecked())
        font.setWeight(QFont::DemiBold);
    painter.setFont(font);
    painter.setPen(colour(isChecked() || underMouse() ? theme.text : theme.dim));
    const QFontMetrics metrics(font);
    painter.drawText(place, int(Qt::AlignVCenter) | (mirrored ? Qt::AlignRight : Qt::AlignLeft), text());
    if (m_compact || m_count < 0)
        return;
    painter.setFont(smallFont());
    painter.setPen(colour(theme.dim));
    painter.drawText(place, int(Qt::AlignVCenter) | (mirrored ? Qt::AlignLeft : Qt::AlignRight), QLocale().toString(m_count));
}

PhaseBar::PhaseBar(Session &session, QWidget *parent) : QFrame(parent), m_session(session)
{
    setLook(this, "group");
    auto *const row = new QHBoxLayout(this);
    row->setContentsMargins(phaseBarGroove, phaseBarGroove, phaseBarGroove, phaseBarGroove);
    row->setSpacing(2);
    auto *const group = new QButtonGroup(this);
    for (const Phase phase : allPhases) {
        auto *const button = new PhaseButton(phase, this);
        group->addButton(button);
        row->addWidget(button);
        m_buttons.append(button);
        connect(button, &QAbstractButton::clicked, this, [this, phase] { m_session.filter().setPhase(phase); });
    }
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    connect(&session.filter(), &ViewFilter::changed, this, &PhaseBar::updateChecked);
    auto *const watch = new DocumentWatch(session.document(), this);
    watch->alsoWatch(session.filter());
    connect(watch, &DocumentWatch::changed, this, &PhaseBar::updateCounts);
    updateChecked();
    updateCounts();
}

void PhaseBar::setCompact(bool compact)
{
    for (PhaseButton *const button : std::as_const(m_buttons))
        button->setCompact(compact);
}

void PhaseBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        for (PhaseButton *const button : std::as_const(m_buttons))
            button->retranslate();
    }
    QFrame::changeEvent(event);
}

void PhaseBar::updateChecked()
{
    const Phase phase = m_session.filter().filter().upTo;
    for (PhaseButton *const button : std::as_const(m_buttons))
        button->setChecked(button->phase() == (phase == Phase::None ? Phase::Expert : phase));
}

void PhaseBar::updateCounts()
{
    const auto &counts = m_session.filter().foldersByPhase();
    for (PhaseButton *const button : std::as_const(m_buttons))
        button->setCount(counts[size_t(toNumber(button->phase()) - 1)]);
}

} // namespace Espalier
