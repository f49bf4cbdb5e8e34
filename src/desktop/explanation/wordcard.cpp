// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/explanation/wordcard.h"

#include "core/theme.h"
#include "desktop/explanation/explanationpage.h"
#include "desktop/theming/appearance.h"
#include "desktop/theming/looks.h"
#include "guide/richtext.h"

#include <QAccessible>
#include <QApplication>
#include <QBoxLayout>
#include <QGraphicsDropShadowEffect>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>

namespace Espalier {

namespace {

constexpr int graceMs = 250;
constexpr int wordCardGap = Metric::step;

} // namespace

WordCard::WordCard(QWidget *over)
    : QFrame(over), m_title(new QLabel), m_meaning(new QLabel), m_seen(new QPushButton), m_kind(new QLabel),
      m_keys(new QLabel)
{
    setLook(this, "bubble");
    setFixedWidth(cardWidth);
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(3 * Metric::step, 2 * Metric::step + 2, 3 * Metric::step, 2 * Metric::step + 2);
    column->setSpacing(Metric::step);
    QFont strong = m_title->font();
    strong.setWeight(QFont::DemiBold);
    m_title->setFont(strong);
    m_title->setTextFormat(Qt::PlainText);
    m_meaning->setTextFormat(Qt::PlainText);
    m_meaning->setWordWrap(true);
    for (QLabel *const label : {m_kind, m_keys}) {
        setLook(label, "dim");
        label->setFont(smallFont());
    }
    setLook(m_seen, "link");
    m_seen->setCursor(Qt::PointingHandCursor);
    m_seen->setFocusPolicy(Qt::NoFocus); // the keyboard stays in the text, where Enter opens
    auto *const head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    head->addWidget(m_kind);
    auto *const foot = new QHBoxLayout;
    foot->addWidget(m_seen);
    foot->addStretch(1);
    foot->addWidget(m_keys);
    column->addLayout(head);
    column->addWidget(m_meaning);
    column->addLayout(foot);
    auto *const shadow = new QGraphicsDropShadowEffect(this);
    shadow->setBlurRadius(4 * Metric::step);
    shadow->setOffset(0, Metric::step / 2.0);
    QColor dark = colour(currentTheme().shadow);
    dark.setAlpha(60);
    shadow->setColor(dark);
    setGraphicsEffect(shadow);
    hide();
    m_delay.setSingleShot(true);
    m_grace.setSingleShot(true);
    m_grace.setInterval(graceMs);
    connect(&m_delay, &QTimer::timeout, this, &WordCard::appear);
    connect(&m_grace, &QTimer::timeout, this, [this] {
        if (!underMouse())
            hide();
    });
    connect(m_seen, &QPushButton::clicked, this, [this] {
        hide();
        Q_EMIT opened(m_term);
    });
}

void WordCard::offer(const Guide &guide, const QString &term, const QRect &place, bool atOnce)
{
    const GlossaryEntry *const word = guide.word(term);
    if (!word)
        return;
    m_grace.stop();
    m_term = word->term;
    m_place = place;
    m_title->setText(word->term);
    m_meaning->setText(plainText(word->meaning));
    m_kind->setText(tr("Glossary"));
    m_seen->setText(tr("Seen in %Ln place(s)", nullptr, int(topicsWith(guide, *word).size())));
    m_keys->setText(tr("Enter opens · Esc closes"));
    m_delay.start(atOnce ? 0 : delayMs);
}

void WordCard::leave()
{
    m_delay.stop();
    m_grace.start();
}

void WordCard::appear()
{
    setFixedHeight(layout()->hasHeightForWidth() ? layout()->totalHeightForWidth(cardWidth) : sizeHint().height());
    const QRect over =
        parentWidget()->rect().adjusted(2 * Metric::step, 2 * Metric::step, -2 * Metric::step, -2 * Metric::step);
    // Below the word, as far as there is room; else above.
    QRect card(QPoint(m_place.center().x() - cardWidth / 2, m_place.bottom() + wordCardGap), size());
    if (card.bottom() > over.bottom())
        card.moveBottom(m_place.top() - wordCardGap);
    card.moveLeft(qBound(over.left(), card.left(), qMax(over.left(), over.right() - cardWidth)));
    move(card.topLeft());
    show();
    raise();
    qApp->installEventFilter(this); // once it is there: until then it lets every event pass
    setAccessibleName(tr("%1: %2", "a word and its meaning").arg(m_title->text(), m_meaning->text()));
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

bool WordCard::eventFilter(QObject *watched, QEvent *event)
{
    if (!isVisible()) {
        qApp->removeEventFilter(this);
        return false;
    }
    if (event->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        event->accept(); // no action of the window is meant
        return false;
    }
    if (event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        hide();
        return true;
    }
    if (event->type() == QEvent::Wheel
        || (event->type() == QEvent::MouseButtonPress && !rect().contains(mapFromGlobal(QCursor::pos()))))
        hide();
    return QFrame::eventFilter(watched, event);
}

void WordCard::leaveEvent(QEvent *event)
{
    QFrame::leaveEvent(event);
    m_grace.start();
}

} // namespace Espalier
