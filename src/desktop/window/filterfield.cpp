// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/window/filterfield.h"

#include "desktop/session/session.h"
#include "desktop/theming/appearance.h"
#include "desktop/theming/icons.h"

#include <QAction>
#include <QEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QTimer>

namespace Espalier {

namespace {

constexpr int filterFieldSettleMs = 120; // long enough not to filter a million nodes at every key

} // namespace

FilterField::FilterField(Session &session, QWidget *parent) : QLineEdit(parent), m_session(session)
{
    m_icon = addAction(icon(u"actions/search"), LeadingPosition);
    setClearButtonEnabled(true);
    auto *const settle = new QTimer(this);
    settle->setSingleShot(true);
    settle->setInterval(filterFieldSettleMs);
    connect(this, &QLineEdit::textChanged, settle, qOverload<>(&QTimer::start));
    connect(settle, &QTimer::timeout, this, [this] { m_session.filter().setText(text()); });
    connect(this, &QLineEdit::returnPressed, this, [this, settle] {
        settle->stop();
        m_session.filter().setText(text());
        Q_EMIT left();
    });
    connect(&session.filter(), &ViewFilter::changed, this, [this, settle] {
        if (m_session.filter().filter().text != text().trimmed() && !settle->isActive())
            setText(m_session.filter().filter().text);
    });
    retranslate();
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
}

void FilterField::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        clear();
        m_session.filter().setText({});
        Q_EMIT left();
        return;
    }
    if (event->key() == Qt::Key_Down) {
        m_session.filter().setText(text());
        Q_EMIT left();
        return;
    }
    QLineEdit::keyPressEvent(event);
}

void FilterField::paintEvent(QPaintEvent *event)
{
    QLineEdit::paintEvent(event);
    if (!text().isEmpty() || m_hint.isEmpty() || width() < 160)
        return;
    QPainter painter(this);
    painter.setFont(smallFont());
    painter.setPen(colour(currentTheme().faint));
    painter.drawText(rect().adjusted(3 * Metric::step, 0, -3 * Metric::step, 0),
                     int(Qt::AlignVCenter) | (layoutDirection() == Qt::RightToLeft ? Qt::AlignLeft : Qt::AlignRight), m_hint);
}

void FilterField::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QLineEdit::changeEvent(event);
}

} // namespace Espalier
