// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/teach/teachpage.h"

#include "desktop/actions/actionregistry.h"
#include "desktop/classmode/classmode.h"
#include "desktop/session/session.h"
#include "desktop/settings/settingkeys.h"
#include "desktop/start/arrowgroup.h"
#include "desktop/start/sectionheading.h"
#include "desktop/teach/classtile.h"
#include "desktop/teach/lessoncard.h"
#include "desktop/theming/appearance.h"
#include "desktop/theming/looks.h"

#include <QAction>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Espalier {

namespace {

constexpr int lessonGap = 4 * Metric::step;
constexpr int leastLesson = 236;
constexpr int leastTile = 220;
constexpr int mostBeside = 4;

/// Four, two or one beside each other: none is ever alone in its row.
int teachColumns(int width, int least, qsizetype count)
{
    for (int columns = int(std::min(count, qsizetype(mostBeside))); columns > 1; --columns) {
        if (count % columns == 0 && columns * (least + lessonGap) - lessonGap <= width)
            return columns;
    }
    return 1;
}

void placeInColumns(QGridLayout &grid, const QList<QWidget *> &widgets, int columns)
{
    for (qsizetype i = 0; i < widgets.size(); ++i)
        grid.addWidget(widgets[i], int(i) / columns, int(i) % columns);
    for (int column = 0; column < mostBeside; ++column)
        grid.setColumnStretch(column, column < columns ? 1 : 0);
}

} // namespace

TeachPage::TeachPage(Session &session, ActionRegistry &actions, ClassMode &classMode, QWidget *parent)
    : StartSection(parent), m_session(session), m_actions(actions), m_classMode(classMode), m_column(new QVBoxLayout(this))
{
    setObjectName(sectionName);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(2 * Metric::step);
}

TeachPage::~TeachPage() = default;

void TeachPage::fill()
{
    m_isFilled = true;
    auto *const heading = new QLabel(tr("Teach a lesson"));
    heading->setFont(headingFont());
    m_column->addWidget(heading);
    auto *const line = new QLabel(tr("Ready to start. Everything works without a network."));
    line->setWordWrap(true);
    setLook(line, "dim");
    m_column->addWidget(line);
    m_column->addSpacing(2 * Metric::step);
    m_waiting = new QLabel(tr("Counting what the guide teaches…"));
    setLook(m_waiting, "dim");
    m_column->addWidget(m_waiting);
    m_grid = new QGridLayout;
    m_grid->setSpacing(lessonGap);
    m_column->addLayout(m_grid);
    m_column->addSpacing(3 * Metric::step);
    m_column->addWidget(sectionHeading(tr("For today's class")), 0, Qt::AlignLeft);
    m_column->addWidget(makeTiles());
    m_column->addStretch(1);
    m_reading.start([guide = m_session.guide()](
                        Progress &progress) -> Result<QList<LessonOffer>> { return lessonOffers(guide, &progress); },
                    [this](const Result<QList<LessonOffer>> &offers) {
                        if (offers)
                            showOffers(*offers);
                    });
}

QWidget *TeachPage::makeTiles()
{
    auto *const tiles = new QWidget;
    m_tileGrid = new QGridLayout(tiles);
    m_tileGrid->setContentsMargins(0, 0, 0, 0);
    m_tileGrid->setSpacing(lessonGap);
    auto *const handOut = new ClassTile(u"actions/share"_s, tr("Hand out…"), tr("The exercise of a lesson, as a file"));
    connect(handOut, &QAbstractButton::clicked, this,
            [this] { Q_EMIT requested(m_chosen, TeachTask::HandOutExercise); });
    m_tiles.append(handOut);
    addTile(u"actions/open"_s, tr("Open results…"), tr("A folder of answers, one table"), "classResults");
    m_modeTile = addTile(u"actions/lock"_s, {}, {}, "learnClassMode");
    followClassMode();
    connect(&m_classMode, &ClassMode::changed, this, &TeachPage::followClassMode);
    addTile(u"actions/undo"_s, tr("Reset for the next class…"), tr("Names, attempts, locks"), "learnResetClass");
    m_tileKeys = new ArrowGroup(this);
    m_tileKeys->setWidgets(m_tiles);
    connect(m_tileKeys, &ArrowGroup::entered, this, &TeachPage::entered);
    return tiles;
}

ClassTile *TeachPage::addTile(const QString &icon, const QString &text, const QString &line, const char *action)
{
    auto *const tile = new ClassTile(icon, text, line);
    connect(tile, &QAbstractButton::clicked, m_actions.action(action), &QAction::trigger);
    m_tiles.append(tile);
    return tile;
}

void TeachPage::followClassMode()
{
    if (m_classMode.isOn())
        m_modeTile->setWords(tr("Class mode: on"), m_classMode.sentence());
    else
        m_modeTile->setWords(tr("Class mode: off"), tr("Lock phases and editing"));
}

void TeachPage::showOffers(const QList<LessonOffer> &offers)
{
    m_waiting->setVisible(offers.isEmpty());
    if (offers.isEmpty()) {
        m_waiting->setText(tr(
            "This guide knows no phases, so it gives no lesson by itself. Open a layout and press F5 to present it."));
        m_waiting->setWordWrap(true);
        m_tiles.first()->setEnabled(false);
        return;
    }
    QWidget *before = m_waiting;
    for (const LessonOffer &offer : offers) {
        auto *const card = new LessonCard(offer, int(offers.size()), this);
        connect(card, &LessonCard::requested, this, [this](Phase phase, TeachTask task) {
            choose(phase);
            Settings().setValue(SettingKeys::lessonPhase, toNumber(phase), m_session.guide().id());
            Q_EMIT requested(phase, task);
        });
        // Before the tiles, as they are read.
        for (QWidget *const button : card->findChildren<QWidget *>()) {
            if (button->focusPolicy() & Qt::TabFocus) {
                setTabOrder(before, button);
                before = button;
            }
        }
        m_cards.append(card);
    }
    const auto known =
        std::ranges::find(m_cards, phaseFromNumber(Settings().value(SettingKeys::lessonPhase, m_session.guide().id())),
                          &LessonCard::phase);
    choose(known == m_cards.end() ? m_cards.first()->phase() : (*known)->phase());
    followLimits();
    connect(&m_session, &Session::limitsChanged, this, &TeachPage::followLimits);
    arrange(m_width);
    if (isVisible())
        takeFocus();
}

void TeachPage::followLimits()
{
    const ClassLimits &limits = m_session.limits();
    for (LessonCard *const card : std::as_const(m_cards)) {
        card->setEnabled(limits.allows(card->phase()));
        card->setToolTip(card->isEnabled() ? QString() : tr("Class mode ends before this phase."));
    }
}

void TeachPage::choose(Phase phase)
{
    m_chosen = phase;
    for (LessonCard *const card : std::as_const(m_cards))
        card->setChosen(card->phase() == phase);
}

void TeachPage::arrange(int width)
{
    m_width = width;
    if (!m_isFilled)
        return;
    if (!m_cards.isEmpty())
        placeInColumns(*m_grid, {m_cards.begin(), m_cards.end()}, teachColumns(width, leastLesson, m_cards.size()));
    const int columns = teachColumns(width, leastTile, m_tiles.size());
    placeInColumns(*m_tileGrid, m_tiles, columns);
    m_tileKeys->setColumns(columns);
}

QList<QWidget *> TeachPage::regions() const
{
    QList<QWidget *> regions;
    for (const LessonCard *const card : m_cards)
        regions.append(card->startButton());
    if (m_tileKeys)
        regions.append(m_tileKeys->current());
    return regions;
}

void TeachPage::takeFocus()
{
    for (const LessonCard *const card : std::as_const(m_cards)) {
        if (card->phase() == m_chosen)
            card->startButton()->setFocus(Qt::OtherFocusReason);
    }
}

void TeachPage::showEvent(QShowEvent *event)
{
    StartSection::showEvent(event);
    if (!m_isFilled) {
        fill();
        arrange(m_width);
    }
}

} // namespace Espalier
