// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/tour/tourbubble.h"

#include "core/theme.h"
#include "desktop/theming/appearance.h"
#include "desktop/theming/looks.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace Espalier {

namespace {

constexpr int bubbleWidth = 340;

} // namespace

TourBubble::TourBubble(QWidget *parent)
    : QFrame(parent), m_title(new QLabel), m_text(new QLabel), m_count(new QLabel), m_leave(new QPushButton(tr("Leave the tour"))),
      m_back(new QPushButton(tr("Back"))), m_next(new QPushButton)
{
    setLook(this, "bubble");
    setFixedWidth(bubbleWidth);
    QFont bold = titleFont();
    bold.setPixelSize(QFontInfo(bold).pixelSize() * 4 / 5);
    m_title->setFont(bold);
    m_title->setWordWrap(true);
    m_text->setWordWrap(true);
    setLook(m_count, "dim");
    m_count->setFont(smallFont());
    setLook(m_leave, "link");
    setLook(m_next, "primary");
    for (QPushButton *const button : {m_leave, m_back, m_next})
        button->setAutoDefault(true); // Return presses it

    auto *const box = new QVBoxLayout(this);
    box->setContentsMargins(5 * Metric::step, 4 * Metric::step, 5 * Metric::step, 4 * Metric::step);
    box->setSpacing(2 * Metric::step);
    box->addWidget(m_count);
    box->addWidget(m_title);
    box->addWidget(m_text);
    box->addSpacing(Metric::step);
    auto *const row = new QHBoxLayout;
    row->setSpacing(2 * Metric::step);
    row->addWidget(m_leave);
    row->addStretch(1);
    row->addWidget(m_back);
    row->addWidget(m_next);
    box->addLayout(row);
    connect(m_leave, &QPushButton::clicked, this, &TourBubble::leaveWanted);
    connect(m_back, &QPushButton::clicked, this, &TourBubble::backWanted);
    connect(m_next, &QPushButton::clicked, this, &TourBubble::nextWanted);
}

void TourBubble::tell(const QString &title, const QString &text, qsizetype stop, qsizetype count)
{
    m_title->setText(title);
    m_text->setText(text);
    m_count->setText(tr("%1 of %2", "stop of the tour").arg(stop + 1).arg(count));
    const bool isLast = stop + 1 == count;
    m_next->setText(isLast ? tr("Done") : tr("Next"));
    m_leave->setVisible(!isLast);
    m_back->setVisible(stop > 0);
    // What a screen reader says when the focus comes to the button.
    m_next->setAccessibleDescription(title + u'\n' + text);
    setAccessibleName(title);
    // A label that wraps knows its height only for a width.
    const int inner = bubbleWidth - layout()->contentsMargins().left() - layout()->contentsMargins().right();
    m_text->setFixedHeight(m_text->heightForWidth(inner));
    m_title->setFixedHeight(m_title->heightForWidth(inner));
    layout()->invalidate();
    layout()->activate();
    resize(bubbleWidth, layout()->minimumSize().height());
    m_next->setFocus(Qt::OtherFocusReason);
}

QList<QWidget *> TourBubble::buttons() const
{
    QList<QWidget *> shown;
    for (QPushButton *const button : {m_next, m_leave, m_back}) {
        if (!button->isHidden())
            shown.append(button);
    }
    return shown;
}

} // namespace Espalier
