// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/start/openpage.h"

#include "desktop/actions/actionregistry.h"
#include "desktop/session/recentfiles.h"
#include "desktop/session/session.h"
#include "desktop/start/arrowgroup.h"
#include "desktop/start/cardgroup.h"
#include "desktop/start/recentlist.h"
#include "desktop/start/sectionheading.h"
#include "desktop/theming/appearance.h"
#include "guide/guidelibrary.h"
#include "guide/starterbuilder.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace Espalier {

namespace {

constexpr int openPageRecentWidth = 280;
constexpr int leastSample = 280;

} // namespace

OpenPage::OpenPage(Session &session, RecentFiles &recent, ActionRegistry &actions, QWidget *parent)
    : StartSection(parent), m_session(session), m_actions(actions),
      m_recent(new RecentList(recent, session.formats(), RecentFiles::maxFiles, this)), m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(2 * Metric::step);
    auto *const row = new QHBoxLayout;
    row->setSpacing(2 * Metric::step);
    for (const char *const id : {"open", "openFolder", "pasteTree"}) {
        QAction *const action = m_actions.action(id);
        auto *const button = new QPushButton(action->icon(), action->text().remove(u'&'));
        button->setAutoDefault(true); // Enter opens, too
        connect(button, &QPushButton::clicked, action, &QAction::trigger);
        row->addWidget(button);
        if (!m_firstAction)
            m_firstAction = button;
    }
    row->addStretch();
    m_column->addLayout(row);
    m_column->addSpacing(2 * Metric::step);
    m_column->addWidget(sectionHeading(tr("Recent")), 0, Qt::AlignLeft);
    m_column->addWidget(m_recent);
    m_column->addStretch(1);
    connect(m_recent, &RecentList::fileChosen, this, &OpenPage::fileChosen);
    connect(&m_recent->keys(), &ArrowGroup::entered, this, &OpenPage::entered);
}

void OpenPage::readSamples()
{
    m_reading.start(
        [language = m_session.guide().language()](Progress &) -> Result<QList<Sample>> {
            QList<Sample> samples;
            for (const GuideLibrary::Entry &entry : GuideLibrary::builtIn(language)) {
                const Result<Guide> guide = GuideLibrary::load(entry.id, language);
                if (!guide)
                    continue;
                StarterSelection whole;
                whole.contents = false;
                if (const Result<Layout> layout = StarterBuilder::build(*guide, guide->proposedName(), whole))
                    samples.append({entry.id, entry.name, entry.description, *layout});
            }
            return samples;
        },
        [this](Result<QList<Sample>> samples) {
            if (samples)
                showSamples(*samples);
        });
}

void OpenPage::showSamples(const QList<Sample> &samples)
{
    QList<StartCard *> cards;
    for (const Sample &sample : samples) {
        auto *const card =
            new StartCard({.title = sample.name, .line = sample.description, .folders = sample.layout.folderCount()},
                          sample.layout, StartCard::Form::Type);
        connect(card, &QAbstractButton::clicked, this, [this, id = sample.guideId] { Q_EMIT sampleChosen(id); });
        cards.append(card);
    }
    if (cards.isEmpty())
        return;
    m_samples = new CardGroup(tr("Samples to look around in"), cards, StartCard::Form::Type, leastSample, this);
    connect(&m_samples->keys(), &ArrowGroup::entered, this, &OpenPage::entered);
    m_column->insertSpacing(m_column->count() - 1, 2 * Metric::step);
    m_column->insertWidget(m_column->count() - 1, m_samples);
    arrange(m_width);
}

void OpenPage::showEvent(QShowEvent *event)
{
    StartSection::showEvent(event);
    if (!m_samples && !m_reading.isRunning())
        readSamples();
}

void OpenPage::arrange(int width)
{
    m_width = width;
    m_recent->setColumns(std::max(1, std::min(4, width / openPageRecentWidth)));
    if (m_samples)
        m_samples->arrange(std::min(width, 4 * leastSample));
}

QList<QWidget *> OpenPage::regions() const
{
    QList<QWidget *> regions{m_firstAction};
    if (QWidget *const recent = m_recent->keys().current())
        regions.append(recent);
    if (m_samples)
        regions.append(m_samples->keys().current());
    return regions;
}

} // namespace Espalier
