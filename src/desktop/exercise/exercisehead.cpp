// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/exercise/exercisehead.h"

#include "desktop/exercise/exercisework.h"
#include "desktop/exercise/touchbutton.h"
#include "desktop/settings/settingkeys.h"
#include "desktop/theming/appearance.h"
#include "desktop/theming/icons.h"
#include "desktop/theming/looks.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>

namespace Espalier {

namespace {

constexpr int exerciseHeadHeight = 60;
constexpr int progressWidth = 180;

QPushButton *headButton(const QString &text, const char *look, const char *iconName = nullptr)
{
    auto *const button = new TouchButton(text);
    if (iconName)
        button->setIcon(icon(QString::fromLatin1(iconName)));
    if (look)
        setLook(button, look);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

} // namespace

ExerciseHead::ExerciseHead(QWidget *parent)
    : QFrame(parent), m_title(new QLabel), m_phase(new QLabel), m_name(new QLabel), m_clock(new QLabel),
      m_progress(new QProgressBar), m_count(new QLabel), m_tree(headButton({}, nullptr, "actions/tree")),
      m_undo(headButton({}, nullptr, "actions/undo")), m_hint(headButton(tr("Hint  H"), nullptr, "actions/help")),
      m_solution(headButton({}, nullptr)), m_again(headButton(tr("Try again"), nullptr)),
      m_handIn(headButton(tr("Hand in"), "primary")), m_leave(headButton(tr("Leave"), "flat"))
{
    setLook(this, "bar");
    setMinimumHeight(exerciseHeadHeight);
    m_title->setFont(titleFont());
    m_title->setTextFormat(Qt::PlainText);
    setLook(m_phase, "lineChip");
    m_progress->setTextVisible(false);
    m_progress->setFixedSize(progressWidth, 2 * Metric::step);
    m_progress->setAccessibleName(tr("Progress"));
    m_name->setTextFormat(Qt::PlainText);
    setLook(m_name, "dim");
    m_tree->setCheckable(true);
    m_tree->setChecked(Settings().value(SettingKeys::exerciseAsTree));
    m_tree->setAccessibleName(tr("As a tree"));
    m_tree->setToolTip(tr("Show the folders as a tree (T)"));
    m_undo->setAccessibleName(tr("Undo"));
    m_undo->setToolTip(tr("Undo (Ctrl+Z)"));
    m_hint->setAccessibleName(tr("Hint"));
    auto *const row = new QHBoxLayout(this);
    row->setContentsMargins(5 * Metric::step, 2 * Metric::step, 5 * Metric::step, 2 * Metric::step);
    row->setSpacing(3 * Metric::step);
    row->addWidget(m_title);
    row->addWidget(m_phase, 0, Qt::AlignVCenter);
    row->addStretch();
    row->addWidget(m_progress);
    row->addWidget(m_count);
    row->addStretch();
    for (QWidget *const widget : std::initializer_list<QWidget *>{m_clock, m_name, m_tree, m_undo, m_hint, m_solution,
                                                                  m_again, m_handIn, m_leave})
        row->addWidget(widget);
    connect(m_tree, &QPushButton::toggled, this, [this](bool isTree) {
        Settings().setValue(SettingKeys::exerciseAsTree, isTree);
        Q_EMIT viewChosen(!isTree);
    });
    connect(m_undo, &QPushButton::clicked, this, &ExerciseHead::undone);
    connect(m_hint, &QPushButton::clicked, this, &ExerciseHead::hintTaken);
    connect(m_handIn, &QPushButton::clicked, this, &ExerciseHead::handedIn);
    connect(m_solution, &QPushButton::clicked, this, &ExerciseHead::solutionToggled);
    connect(m_again, &QPushButton::clicked, this, &ExerciseHead::begunAgain);
    connect(m_leave, &QPushButton::clicked, this, &ExerciseHead::left);
}

void ExerciseHead::follow(const ExerciseWork &work, bool showsSolution)
{
    const Exercise &exercise = work.exercise();
    const bool isRunning = work.isRunning();
    m_title->setText(exercise.shownTitle());
    m_phase->setText(phaseName(exercise.phase));
    m_phase->setVisible(exercise.phase != Phase::None);
    m_name->setText(work.attempt().name);
    const bool isCounted = isRunning && work.total() > 0;
    m_progress->setVisible(isCounted);
    m_count->setVisible(isCounted);
    m_progress->setMaximum(int(work.total()));
    m_progress->setValue(int(work.placed()));
    m_count->setText(tr("%1 of %2 placed").arg(work.placed()).arg(work.total()));
    m_undo->setVisible(isRunning);
    m_undo->setEnabled(work.canUndo());
    m_hint->setVisible(isRunning && exercise.hints && work.hasKey());
    m_handIn->setText(isRunning ? tr("Hand in") : tr("Handed in"));
    m_handIn->setIcon(isRunning ? QIcon() : icon(u"actions/check"));
    m_handIn->setEnabled(isRunning);
    m_solution->setVisible(!isRunning && work.hasKey());
    m_solution->setText(showsSolution ? tr("Show my answer  A") : tr("Show the solution  A"));
    m_again->setVisible(!isRunning);
    m_clock->setVisible(isRunning && exercise.minutes > 0);
}

void ExerciseHead::setSecondsLeft(qint64 seconds)
{
    m_clock->setText(QStringLiteral("%1:%2").arg(seconds / 60).arg(seconds % 60, 2, 10, QLatin1Char('0')));
}

bool ExerciseHead::isMap() const { return !m_tree->isChecked(); }
bool ExerciseHead::canHint() const { return m_hint->isVisible(); }
bool ExerciseHead::canShowSolution() const { return m_solution->isVisible(); }
void ExerciseHead::toggleSolution() { m_solution->click(); }
void ExerciseHead::toggleView() { m_tree->toggle(); }

} // namespace Espalier
