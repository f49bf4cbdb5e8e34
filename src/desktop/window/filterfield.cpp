// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/window/filterfield.h"

#include "desktop/session/documentwatch.h"
#include "desktop/session/session.h"
#include "desktop/theming/appearance.h"
#include "desktop/theming/icons.h"

#include <QAction>
#include <QEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QPainter>
#include <QToolButton>

#include <algorithm>

namespace Espalier {

namespace {

constexpr int roomyWidth = 180; // for a word beside the buttons and the number
constexpr int filterFieldSettleMs = 120; // long enough not to filter a million nodes at every key

} // namespace

FilterField::FilterField(Session &session, QWidget *parent) : QLineEdit(parent), m_session(session)
{
    addAction(icon(u"actions/search"), LeadingPosition);
    setClearButtonEnabled(true);
    // The last one stands first from the end, beside the button that clears.
    m_next = addAction(icon(u"actions/chevron-down"), TrailingPosition);
    m_previous = addAction(icon(u"actions/chevron-up"), TrailingPosition);
    connect(m_next, &QAction::triggered, this, &FilterField::nextRequested);
    connect(m_previous, &QAction::triggered, this, &FilterField::previousRequested);
    m_settle.setSingleShot(true);
    m_settle.setInterval(filterFieldSettleMs);
    // Only what the person types counts: what is put in here comes from the filter.
    connect(this, &QLineEdit::textEdited, &m_settle, qOverload<>(&QTimer::start));
    connect(&m_settle, &QTimer::timeout, this, &FilterField::filterNow);
    connect(this, &QLineEdit::returnPressed, this, [this] {
        filterNow();
        Q_EMIT left();
    });
    connect(&session.filter(), &ViewFilter::changed, this, [this] {
        if (m_session.filter().filter().text != text().trimmed() && !m_settle.isActive())
            setText(m_session.filter().filter().text);
    });
    auto *const watch = new DocumentWatch(session.document(), this);
    watch->alsoWatch(session.filter());
    connect(watch, &DocumentWatch::changed, this, &FilterField::showMatches);
    retranslate();
    showMatches();
}

void FilterField::filterNow()
{
    m_settle.stop();
    m_session.filter().setText(text());
}

int FilterField::trailingWidth() const
{
    const bool isMirrored = layoutDirection() == Qt::RightToLeft;
    int taken = 0;
    for (const QToolButton *const button : findChildren<QToolButton *>()) {
        const bool isAtTheRight = button->geometry().center().x() > width() / 2;
        if (button->isVisible() && isAtTheRight != isMirrored)
            taken = std::max(taken, isMirrored ? button->geometry().right() : width() - button->x());
    }
    return taken;
}

bool FilterField::isRoomy() const { return width() >= roomyWidth; }

QString FilterField::matchesText() const
{
    const std::optional<qsizetype> matches = m_session.filter().matches();
    if (!matches)
        return {};
    return *matches == 0 ? tr("None") : QLocale().toString(*matches);
}

void FilterField::showMatches()
{
    const std::optional<qsizetype> matches = m_session.filter().matches();
    const bool canStep = matches.value_or(0) > 0 && isRoomy();
    m_next->setVisible(canStep);
    m_previous->setVisible(canStep);
    setAccessibleDescription(matches ? tr("%Ln match(es)", nullptr, int(*matches)) : QString());
    const int room =
        isRoomy() && matches ? QFontMetrics(smallFont()).horizontalAdvance(matchesText()) + 2 * Metric::step : 0;
    layoutDirection() == Qt::RightToLeft ? setTextMargins(room, 0, 0, 0) : setTextMargins(0, 0, room, 0);
    update();
}

void FilterField::setHint(const QString &keys)
{
    m_hint = keys;
    update();
}

void FilterField::retranslate()
{
    setPlaceholderText(tr("Filter"));
    setAccessibleName(tr("Filter"));
    setToolTip(tr("Show only what has these words in its name, summary or tags"));
    m_next->setToolTip(tr("Next match"));
    m_previous->setToolTip(tr("Previous match"));
    showMatches();
}

void FilterField::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        clear();
        filterNow();
        Q_EMIT left();
        return;
    }
    if (event->key() == Qt::Key_Down && !(event->modifiers() & ~Qt::KeypadModifier)) {
        filterNow();
        Q_EMIT left();
        return;
    }
    QLineEdit::keyPressEvent(event);
}

void FilterField::paintEvent(QPaintEvent *event)
{
    QLineEdit::paintEvent(event);
    if (!isRoomy())
        return;
    const QString matches = matchesText();
    const QString &said = text().isEmpty() ? m_hint : matches;
    if (said.isEmpty())
        return;
    QPainter painter(this);
    painter.setFont(smallFont());
    const bool isFruitless = !text().isEmpty() && m_session.filter().matches() == 0;
    painter.setPen(colour(isFruitless ? currentTheme().warning : currentTheme().faint));
    // Behind the words, before the buttons.
    const bool isMirrored = layoutDirection() == Qt::RightToLeft;
    const int taken = text().isEmpty() ? 3 * Metric::step : trailingWidth() + Metric::step;
    painter.drawText(isMirrored ? rect().adjusted(taken, 0, 0, 0) : rect().adjusted(0, 0, -taken, 0),
                     int(Qt::AlignVCenter) | (isMirrored ? Qt::AlignLeft : Qt::AlignRight), said);
}

void FilterField::resizeEvent(QResizeEvent *event)
{
    QLineEdit::resizeEvent(event);
    showMatches();
}

void FilterField::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QLineEdit::changeEvent(event);
}

} // namespace Espalier
