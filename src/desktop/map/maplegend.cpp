// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/map/maplegend.h"

#include "core/theme.h"
#include "desktop/session/documentwatch.h"
#include "desktop/session/session.h"
#include "desktop/theming/appearance.h"
#include "desktop/theming/looks.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>

#include <utility>

namespace Espalier {

LegendButton::LegendButton(Phase phase, QWidget *parent)
    : PhaseMarkButton(phase, {.height = 6 * Metric::step, .padding = 6, .gap = 5, .isSmall = true}, parent)
{
}

void LegendButton::tell(qsizetype folders, State state, bool saysWhence)
{
    const QString name = phaseName(phase());
    const QString count = QLocale().toString(folders);
    const QString added = state == State::Ahead ? u'+' + count : count;
    setText(name);
    // Isolated, so that the sign stays before its number in words that run from the right.
    const QString isolated = QChar(0x2066) + added + QChar(0x2069);
    setNumber(added, saysWhence ? tr("%1 from the guide", "%1 is “+180”").arg(isolated) : QString());
    setAhead(state == State::Ahead);
    setPassedOver(state == State::Hidden);
    const int n = int(folders);
    switch (state) {
    case State::Shown:
        setAccessibleName(tr("%1, %Ln folder(s), shown", nullptr, n).arg(name));
        setToolTip(tr("%1: %Ln folder(s) that it adds. Click to show no later phase.", nullptr, n).arg(name));
        break;
    case State::Hidden:
        setAccessibleName(tr("%1, %Ln folder(s), hidden", nullptr, n).arg(name));
        setToolTip(tr("%1: %Ln folder(s) that it adds, hidden now. Click to show them.", nullptr, n).arg(name));
        break;
    case State::Ahead:
        setAccessibleName(tr("%1, %Ln folder(s), in the guide", nullptr, n).arg(name));
        setToolTip(tr("%1: %Ln folder(s) that only the guide has. Click to see what growing would add.", nullptr, n)
                       .arg(name));
        break;
    }
    if (isChecked())
        setToolTip(tr("%1 is the last phase that is shown. Click to show all.").arg(name));
}

MapLegend::MapLegend(Session &session, QWidget *parent) : QWidget(parent), m_session(session), m_ground(new QLabel)
{
    auto *const row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(2);
    for (const Phase phase : allPhases) {
        auto *const button = new LegendButton(phase, this);
        row->addWidget(button);
        m_buttons.append(button);
        connect(button, &QAbstractButton::clicked, this, [this, phase] { choose(phase); });
    }
    setLook(m_ground, "dim");
    m_ground->setFont(smallFont());
    m_ground->setContentsMargins(2 * Metric::step, 0, Metric::step, 0);
    row->addWidget(m_ground);
    connect(&session.filter(), &ViewFilter::changed, this, &MapLegend::follow);
    connect(&session.growing(), &GrowPreview::itemsChanged, this, &MapLegend::follow);
    connect(&session.growing(), &GrowPreview::outlookChanged, this, &MapLegend::follow);
    connect(&session, &Session::limitsChanged, this, &MapLegend::follow);
    auto *const watch = new DocumentWatch(session.document(), this);
    watch->alsoWatch(session.filter());
    connect(watch, &DocumentWatch::changed, this, &MapLegend::follow);
    follow();
}

QList<QWidget *> MapLegend::buttons() const { return {m_buttons.begin(), m_buttons.end()}; }

void MapLegend::setGround(MapGround ground)
{
    m_isByBranch = ground == MapGround::ByBranch;
    follow();
}

void MapLegend::setWords(Words words)
{
    m_words = words;
    for (LegendButton *const button : std::as_const(m_buttons))
        button->setCompact(words == Words::None);
    tell();
}

void MapLegend::choose(Phase phase)
{
    ViewFilter &filter = m_session.filter();
    if (filter.filter().upTo == phase && !m_session.growing().isAhead(phase))
        filter.setPhase(Phase::None);
    else
        m_session.growing().choose(phase);
    follow(); // it is not the click that checks
}

void MapLegend::follow()
{
    tell();
    Q_EMIT resized();
}

void MapLegend::tell()
{
    const GrowPreview &growing = m_session.growing();
    const Phase upTo = m_session.filter().filter().upTo;
    const auto &counts = m_session.filter().foldersByPhase(); // cumulative
    bool saysWhence = m_words == Words::All;
    qsizetype before = 0;
    for (LegendButton *const button : std::as_const(m_buttons)) {
        const Phase phase = button->phase();
        const qsizetype upToIt = counts[size_t(toNumber(phase) - 1)];
        const bool isAhead = growing.isAhead(phase);
        // A phase that neither has anything of means nothing here.
        button->setVisible((isAhead || phase <= growing.phase()) && m_session.limits().allows(phase));
        button->setChecked(upTo == phase && !isAhead);
        button->setPreviewed(growing.isOpen() && growing.targetPhase() == phase);
        if (isAhead)
            button->tell(growing.ahead(phase), LegendButton::State::Ahead, std::exchange(saysWhence, false));
        else
            button->tell(upToIt - before,
                         upTo != Phase::None && phase > upTo ? LegendButton::State::Hidden : LegendButton::State::Shown,
                         false);
        before = upToIt;
    }
    setAccessibleName(tr("Legend"));
    m_ground->setText(tr("Colours: one for each branch"));
    m_ground->setVisible(m_isByBranch && m_words != Words::None);
}

void MapLegend::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        follow();
    else if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        QMetaObject::invokeMethod(this, &MapLegend::resized, Qt::QueuedConnection); // as the tool bar's phases do
    QWidget::changeEvent(event);
}

} // namespace Espalier
