// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/window/filterfield.h"

#include "desktop/session/documentwatch.h"
#include "desktop/session/session.h"
#include "desktop/theming/appearance.h"
#include "desktop/theming/icons.h"
#include "desktop/window/filterwords.h"

#include <QAbstractItemView>
#include <QAction>
#include <QCompleter>
#include <QEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QPainter>
#include <QStringListModel>
#include <QToolButton>

#include <algorithm>

namespace Espalier {

namespace {

constexpr int roomyWidth = 180; // for a word beside the buttons and the number
constexpr int filterFieldSettleMs = 120; // long enough not to filter a million nodes at every key

} // namespace

FilterField::FilterField(Session &session, QWidget *parent)
    : QLineEdit(parent), m_session(session), m_completer(new QCompleter(new QStringListModel(this), this))
{
    addAction(icon(u"actions/search"), LeadingPosition);
    setClearButtonEnabled(true);
    // The last one stands first from the end, beside the button that clears.
    m_next = addAction(icon(u"actions/chevron-down"), TrailingPosition);
    m_previous = addAction(icon(u"actions/chevron-up"), TrailingPosition);
    connect(m_next, &QAction::triggered, this, &FilterField::nextRequested);
    connect(m_previous, &QAction::triggered, this, &FilterField::previousRequested);
    m_completer->setCaseSensitivity(Qt::CaseInsensitive);
    m_completer->setWidget(this); // not the field's own, which would complete all of its text
    connect(m_completer, qOverload<const QString &>(&QCompleter::activated), this, &FilterField::takeOffered);
    for (QToolButton *const button : findChildren<QToolButton *>())
        button->installEventFilter(this); // the number and the flags stand beside them
    m_settle.setSingleShot(true);
    m_settle.setInterval(filterFieldSettleMs);
    // Only what the person types counts: what is put in here comes from the filter.
    connect(this, &QLineEdit::textEdited, &m_settle, qOverload<>(&QTimer::start));
    connect(this, &QLineEdit::textEdited, this, &FilterField::offerTags);
    connect(&m_settle, &QTimer::timeout, this, [this] { filterNow(); });
    connect(this, &QLineEdit::returnPressed, this, [this] {
        filterNow(true);
        Q_EMIT left();
    });
    connect(&session.filter(), &ViewFilter::changed, this, &FilterField::followFilter);
    auto *const watch = new DocumentWatch(session.document(), this);
    watch->alsoWatch(session.filter());
    connect(watch, &DocumentWatch::changed, this, [this] {
        m_known.reset();
        showMatches();
    });
    alignWords();
    retranslate();
    showMatches();
}

/// By the window, not by their script: what is told of them stands at the other end.
void FilterField::alignWords()
{
    const bool isMirrored = layoutDirection() == Qt::RightToLeft;
    setAlignment((isMirrored ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignAbsolute | Qt::AlignVCenter);
}

void FilterField::filterNow(bool isFinished)
{
    m_settle.stop();
    const FilterWords typed = words(isFinished);
    QStringList tags = flags();
    const auto add = [&tags](const QString &tag) {
        if (!tags.contains(tag, Qt::CaseInsensitive))
            tags.append(tag);
    };
    for (const QString &tag : typed.tags)
        add(tag);
    // One that is being typed filters as soon as it is one; until then the tree stays as it is.
    const qsizetype whole = typed.openAt < 0 ? -1 : known().indexOf(typed.open.simplified(), 0, Qt::CaseInsensitive);
    m_typedTag = whole < 0 || tags.contains(known()[whole], Qt::CaseInsensitive) ? QString() : known()[whole];
    if (!typed.tags.isEmpty()) {
        QStringList rest{typed.text, typed.openAt < 0 ? QString() : text().sliced(typed.openAt)};
        rest.removeAll({});
        setText(rest.join(u' '));
    }
    if (!m_typedTag.isEmpty())
        tags.append(m_typedTag);
    Filter filter = m_session.filter().filter();
    filter.text = typed.text.trimmed();
    filter.tags = tags;
    m_session.filter().setFilter(filter);
    showFlags();
}

void FilterField::emptyNow()
{
    m_settle.stop();
    clear();
    m_typedTag.clear();
    Filter filter = m_session.filter().filter();
    filter.text.clear();
    filter.tags.clear();
    m_session.filter().setFilter(filter);
}

void FilterField::followFilter()
{
    const Filter &filter = m_session.filter().filter();
    const bool isTagGone = !m_typedTag.isEmpty() && !filter.tags.contains(m_typedTag);
    if ((isTagGone || filter.text != words().text.trimmed()) && !m_settle.isActive()) {
        m_typedTag.clear();
        setText(filter.text);
    }
    showFlags();
}

int FilterField::buttonsWidth(bool isTrailing) const
{
    const bool isMirrored = layoutDirection() == Qt::RightToLeft;
    int taken = 0;
    for (const QToolButton *const button : findChildren<QToolButton *>()) {
        const bool isAtTheRight = button->geometry().center().x() > width() / 2;
        if (button->isVisibleTo(this) && isAtTheRight == (isTrailing != isMirrored))
            taken = std::max(taken, isAtTheRight ? width() - button->x() : button->geometry().right());
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
    placeFlags();
    update();
}

void FilterField::setHint(const QString &keys)
{
    m_hint = keys;
    update();
}

void FilterField::retranslate()
{
    setAccessibleName(tr("Filter"));
    setToolTip(tr("Show only what has these words in its name, summary or tags; #ci shows what is tagged ci"));
    m_next->setToolTip(tr("Next match"));
    m_previous->setToolTip(tr("Previous match"));
    showFlags();
}

void FilterField::keyPressEvent(QKeyEvent *event)
{
    const bool isPlain = !(event->modifiers() & ~Qt::KeypadModifier);
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && event->modifiers() & Qt::AltModifier)
        return event->ignore(); // a command of the views, not of words
    if (isOffering() && event->key() == Qt::Key_Escape)
        return event->ignore(); // closes the list
    if (isOffering() && isEnter && m_completer->popup()->currentIndex().isValid())
        return takeOffered(m_completer->popup()->currentIndex().data().toString());
    if (event->key() == Qt::Key_Escape) {
        emptyNow();
        Q_EMIT left();
        return;
    }
    if (event->key() == Qt::Key_Down && isPlain) {
        filterNow(true);
        Q_EMIT left();
        return;
    }
    if (event->key() == Qt::Key_Backspace && isPlain && cursorPosition() == 0 && !hasSelectedText()
        && !flags().isEmpty())
        return m_session.filter().toggleTag(flags().last());
    QLineEdit::keyPressEvent(event);
}

bool FilterField::focusNextPrevChild(bool next)
{
    if (next && isOffering() && m_completer->popup()->currentIndex().isValid()) {
        takeOffered(m_completer->popup()->currentIndex().data().toString());
        return true;
    }
    return QLineEdit::focusNextPrevChild(next);
}

void FilterField::paintEvent(QPaintEvent *event)
{
    QLineEdit::paintEvent(event);
    if (!isRoomy())
        return;
    const bool isSearch = m_session.filter().isSearch();
    const QString said = isSearch ? matchesText() : text().isEmpty() ? m_hint : QString();
    if (said.isEmpty())
        return;
    QPainter painter(this);
    painter.setFont(smallFont());
    const bool isFruitless = isSearch && m_session.filter().matches() == 0;
    painter.setPen(colour(isFruitless ? currentTheme().warning : currentTheme().faint));
    // Behind the words, before the buttons.
    const bool isMirrored = layoutDirection() == Qt::RightToLeft;
    const int taken = isSearch ? trailingWidth() + Metric::step : 3 * Metric::step;
    painter.drawText(isMirrored ? rect().adjusted(taken, 0, 0, 0) : rect().adjusted(0, 0, -taken, 0),
                     int(Qt::AlignVCenter | Qt::AlignAbsolute) | (isMirrored ? Qt::AlignLeft : Qt::AlignRight), said);
}

void FilterField::resizeEvent(QResizeEvent *event)
{
    QLineEdit::resizeEvent(event);
    showMatches();
}

bool FilterField::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Move || event->type() == QEvent::Show || event->type() == QEvent::Hide)
        update();
    return QLineEdit::eventFilter(watched, event);
}

void FilterField::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    } else if (event->type() == QEvent::LayoutDirectionChange) {
        alignWords();
        placeFlags();
    }
    QLineEdit::changeEvent(event);
}

} // namespace Espalier
