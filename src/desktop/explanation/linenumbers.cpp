// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/explanation/linenumbers.h"

#include "core/theme.h"
#include "desktop/explanation/nodetextedit.h"
#include "desktop/theming/appearance.h"

#include <QCoreApplication>
#include <QPaintEvent>
#include <QPainter>
#include <QTextBlock>

#include <algorithm>

namespace Espalier {

LineNumbers::LineNumbers(NodeTextEdit &text) : QWidget(&text), m_text(text) { setCursor(Qt::ArrowCursor); }

int LineNumbers::wantedWidth() const
{
    const qsizetype digits = std::max<qsizetype>(2, QString::number(m_text.blockCount()).size());
    return int(m_text.fontMetrics().horizontalAdvance(u'9') * digits) + 3 * Metric::step;
}

void LineNumbers::paintEvent(QPaintEvent *event)
{
    const Theme &theme = currentTheme();
    QPainter painter(this);
    painter.setFont(m_text.font());
    const int current = m_text.textCursor().blockNumber();
    for (QTextBlock block = m_text.firstSeenBlock(); block.isValid(); block = block.next()) {
        const QRectF rect = m_text.rectOf(block);
        if (rect.top() > event->rect().bottom())
            break;
        painter.setPen(colour(block.blockNumber() == current ? theme.dim : theme.faint));
        painter.drawText(QRectF(0, rect.top(), width() - 2 * Metric::step, m_text.fontMetrics().height()),
                         Qt::AlignRight | Qt::AlignVCenter, QString::number(block.blockNumber() + 1));
    }
}

void LineNumbers::wheelEvent(QWheelEvent *event) { QCoreApplication::sendEvent(m_text.viewport(), event); }

} // namespace Espalier
