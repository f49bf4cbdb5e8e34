// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/window/phasebar.h"

#include "desktop/session/documentwatch.h"
#include "desktop/session/session.h"
#include "desktop/theming/appearance.h"
#include "desktop/theming/looks.h"
#include "desktop/theming/phasemark.h"

#include <QButtonGroup>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLocale>
#include <QPainter>

namespace Espalier {

namespace {

constexpr int phaseBarMarkSize = 8;
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

void PhaseButton::setCount(qsizetype count, bool ahead)
{
    if (m_count == count && m_isAhead == ahead)
        return;
    m_count = count;
    m_isAhead = ahead;
    retranslate();
    update();
}

void PhaseButton::setPreviewed(bool previewed)
{
    m_isPreviewed = previewed;
    update();
}

void PhaseButton::setCompact(bool compact)
{
    m_isCompact = compact;
    updateGeometry();
    update();
}

void PhaseButton::retranslate()
{
    setText(phaseName(m_phase));
    setAccessibleName(phaseName(m_phase));
    if (m_count < 0)
        setAccessibleDescription({});
    else if (m_isAhead)
        setAccessibleDescription(tr("%Ln folder(s) more in the guide", nullptr, int(m_count)));
    else
        setAccessibleDescription(tr("%Ln folder(s)", nullptr, int(m_count)));
    // Where words have gone the tip begins with the name.
    const QString what = m_count < 0 ? tr("This project came without phases: match it with a guide first")
        : m_isAhead ? tr("The guide has %Ln folder(s) more here: see what growing would add", nullptr, int(m_count))
        : m_phase == Phase::Beginner ? tr("Show what a first project needs")
                                     : tr("Show everything up to %1").arg(phaseName(m_phase));
    setToolTip(tr("%1: %2", "a phase and what its button does").arg(phaseName(m_phase), what));
    updateGeometry();
}

QString PhaseButton::number() const
{
    const QString count = m_count < 0 ? QString() : QLocale().toString(m_count);
    return m_isAhead ? u'+' + count : count;
}

QSize PhaseButton::sizeHint() const
{
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    int width = 2 * phaseBarPadding + phaseBarMarkSize;
    if (!m_isCompact)
        width += phaseBarGap + QFontMetrics(bold).horizontalAdvance(text());
    if (m_count >= 0)
        width += phaseBarGap + QFontMetrics(smallFont()).horizontalAdvance(number());
    return {width, Metric::controlHeight - 2 * phaseBarGroove};
}

void PhaseButton::paintFrame(QPainter &painter) const
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

void PhaseButton::paintEvent(QPaintEvent *)
{
    const Theme &theme = currentTheme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintFrame(painter);
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    QRect place = rect().adjusted(phaseBarPadding, 0, -phaseBarPadding, 0);
    const QRectF mark(mirrored ? place.right() + 1 - phaseBarMarkSize : place.left(),
                      (height() - phaseBarMarkSize) / 2.0, phaseBarMarkSize, phaseBarMarkSize);
    paintPhaseMark(painter, mark, isEnabled() ? m_phase : Phase::None,
                   m_isAhead ? PhaseMarkForm::Broken : PhaseMarkForm::Solid);
    mirrored ? place.setRight(place.right() - phaseBarMarkSize - phaseBarGap)
             : place.setLeft(place.left() + phaseBarMarkSize + phaseBarGap);

    if (!m_isCompact) {
        QFont font = this->font();
        if (isChecked())
            font.setWeight(QFont::DemiBold);
        painter.setFont(font);
        painter.setPen(colour(!isEnabled() ? theme.faint : isChecked() || underMouse() ? theme.text : theme.dim));
        painter.drawText(place, int(Qt::AlignVCenter) | (mirrored ? Qt::AlignRight : Qt::AlignLeft), text());
    }
    painter.setFont(smallFont());
    painter.setPen(colour(m_isCompact && (isChecked() || underMouse()) ? theme.text : theme.dim));
    painter.setLayoutDirection(Qt::LeftToRight); // "+76", everywhere
    painter.drawText(place, int(Qt::AlignVCenter) | (mirrored ? Qt::AlignLeft : Qt::AlignRight), number());
}

void PhaseButton::keyPressEvent(QKeyEvent *event)
{
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    const int key = event->key();
    const bool back = key == Qt::Key_Up || key == (mirrored ? Qt::Key_Right : Qt::Key_Left);
    const bool forth = key == Qt::Key_Down || key == (mirrored ? Qt::Key_Left : Qt::Key_Right);
    if (key == Qt::Key_Return || key == Qt::Key_Enter)
        return click();
    if ((!back && !forth) || !group())
        return QAbstractButton::keyPressEvent(event);
    const QList<QAbstractButton *> buttons = group()->buttons();
    const qsizetype to = buttons.indexOf(this) + (forth ? 1 : -1);
    if (to < 0 || to >= buttons.size())
        return;
    auto *const next = static_cast<PhaseButton *>(buttons[to]);
    next->setFocus(Qt::TabFocusReason);
    // Walking along shows what there is; what there is not yet wants to be asked for.
    if (!next->isAhead())
        next->click();
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
        connect(button, &QAbstractButton::clicked, this, [this, phase] {
            m_session.growing().choose(phase);
            updateChecked(); // it is not the click that checks
        });
    }
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    connect(&session.filter(), &ViewFilter::changed, this, &PhaseBar::updateChecked);
    connect(&session.growing(), &GrowPreview::itemsChanged, this, &PhaseBar::updateChecked);
    connect(&session.growing(), &GrowPreview::outlookChanged, this, &PhaseBar::updateCounts);
    auto *const watch = new DocumentWatch(session.document(), this);
    watch->alsoWatch(session.filter());
    connect(watch, &DocumentWatch::changed, this, &PhaseBar::updateCounts);
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
        Q_EMIT resized();
    }
    QFrame::changeEvent(event);
}

void PhaseBar::updateChecked()
{
    const GrowPreview &growing = m_session.growing();
    const Phase upTo = m_session.filter().filter().upTo;
    // What goes beyond the layout shows all of it.
    const Phase shown =
        upTo == Phase::None || (growing.phase() != Phase::None && upTo > growing.phase()) ? growing.phase() : upTo;
    QButtonGroup *const group = m_buttons.first()->group();
    group->setExclusive(false); // else one would stay checked in a project without phases
    for (PhaseButton *const button : std::as_const(m_buttons)) {
        button->setChecked(button->phase() == shown);
        button->setPreviewed(growing.isOpen() && growing.targetPhase() == button->phase());
    }
    group->setExclusive(true);
}

void PhaseBar::updateCounts()
{
    const GrowPreview &growing = m_session.growing();
    const bool hasPhases = growing.phase() != Phase::None || growing.next() != Phase::None;
    const auto &counts = m_session.filter().foldersByPhase();
    for (PhaseButton *const button : std::as_const(m_buttons)) {
        const bool isAhead = growing.isAhead(button->phase());
        button->setEnabled(hasPhases);
        button->setCount(!hasPhases    ? -1
                             : isAhead ? growing.ahead(button->phase())
                                       : counts[size_t(toNumber(button->phase()) - 1)],
                         isAhead);
    }
    updateChecked();
    Q_EMIT resized();
}

} // namespace Espalier
