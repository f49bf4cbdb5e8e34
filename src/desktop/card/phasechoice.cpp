// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/card/phasechoice.h"

#include "core/theme.h"
#include "desktop/theming/appearance.h"
#include "desktop/theming/looks.h"
#include "desktop/theming/phasemark.h"

#include <QButtonGroup>
#include <QEvent>
#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

namespace Espalier {

namespace {

constexpr int phaseChoiceHeight = 6 * Metric::step;
constexpr Phase offeredPhases[] = {Phase::Beginner, Phase::Intermediate, Phase::Advanced, Phase::Expert, Phase::None};

} // namespace

PhaseChoice::PhaseChoice(QWidget *parent) : QWidget(parent), m_buttons(new QButtonGroup(this)), m_word(new QLabel)
{
    auto *const row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(2 * Metric::step);
    auto *const groove = new QFrame;
    setLook(groove, "group");
    auto *const segments = new QHBoxLayout(groove);
    segments->setContentsMargins(2, 2, 2, 2);
    segments->setSpacing(1);
    for (const Phase phase : offeredPhases) {
        auto *const button = new QToolButton;
        setLook(button, "segment");
        button->setCheckable(true);
        button->setFixedSize(phaseChoiceHeight + 2 * Metric::step, phaseChoiceHeight);
        button->setIconSize({phaseMarkIconSide, phaseMarkIconSide});
        button->setFocusPolicy(Qt::TabFocus);
        m_buttons->addButton(button, toNumber(phase));
        segments->addWidget(button);
    }
    row->addWidget(groove);
    setLook(m_word, "dim");
    m_word->setFont(smallFont());
    m_word->setMinimumWidth(1);
    m_word->setWordWrap(true);
    row->addWidget(m_word, 1);
    connect(m_buttons, &QButtonGroup::idClicked, this, [this](int id) {
        retranslate();
        Q_EMIT chosen(phaseFromNumber(id));
    });
    paintMarks();
    setPhase(Phase::None, Phase::None);
}

void PhaseChoice::setPhase(Phase phase, Phase inherited)
{
    m_inherited = inherited;
    m_buttons->button(toNumber(phase))->setChecked(true);
    retranslate();
}

Phase PhaseChoice::phase() const { return phaseFromNumber(m_buttons->checkedId()); }

void PhaseChoice::paintMarks()
{
    for (const Phase offered : offeredPhases)
        m_buttons->button(toNumber(offered))->setIcon(phaseMarkIcon(offered, devicePixelRatioF()));
}

void PhaseChoice::retranslate()
{
    for (const Phase offered : offeredPhases) {
        const QString name = offered == Phase::None ? tr("As the folder above") : phaseName(offered);
        m_buttons->button(toNumber(offered))->setAccessibleName(name);
        m_buttons->button(toNumber(offered))->setToolTip(name);
    }
    m_word->setText(phase() != Phase::None ? phaseName(phase())
                        : m_inherited == Phase::None
                        ? tr("None", "phase")
                        : tr("%1, as above", "phase of the folder above").arg(phaseName(m_inherited)));
}

void PhaseChoice::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::PaletteChange)
        paintMarks();
    QWidget::changeEvent(event);
}

} // namespace Espalier
