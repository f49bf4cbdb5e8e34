// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/tree/outlineheader.h"

#include "core/theme.h"
#include "desktop/theming/appearance.h"
#include "desktop/tree/layoutmodel.h"
#include "desktop/tree/outlinepainter.h"

#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace Espalier {

namespace {

constexpr int phaseWidth = 130;
constexpr int outlineHeaderLeastName = 200;
constexpr int leastSummary = 140;
constexpr int nameTextOffset = OutlinePainter::margin + OutlinePainter::indentStep + Metric::step;
constexpr int outlineHeaderCellPadding = 6;

} // namespace

OutlineHeader::OutlineHeader(QWidget *parent) : QHeaderView(Qt::Horizontal, parent)
{
    setSectionsMovable(false);
    setSectionsClickable(false);
    setHighlightSections(false);
    setStretchLastSection(false);
    setMinimumSectionSize(1);
    setFocusPolicy(Qt::NoFocus);
    connect(this, &QHeaderView::sectionResized, this, [this](int section, int, int size) {
        if (m_fitting || section != LayoutModel::NameColumn || m_width <= 0)
            return;
        m_nameShare = double(size) / m_width;
        fit(m_width);
    });
}

void OutlineHeader::setNameShare(double share)
{
    m_nameShare = share;
    fit(m_width);
}

void OutlineHeader::fit(int width)
{
    m_width = width;
    if (count() < LayoutModel::columns)
        return;
    m_fitting = true;
    const bool hasPhase = width >= outlineHeaderLeastName + phaseWidth;
    const bool hasSummary = width >= outlineHeaderLeastName + leastSummary + phaseWidth;
    setSectionHidden(LayoutModel::SummaryColumn, !hasSummary);
    setSectionHidden(LayoutModel::PhaseColumn, !hasPhase);
    const int rest = width - (hasPhase ? phaseWidth : 0);
    const int name =
        hasSummary ? std::clamp(int(m_nameShare * width), outlineHeaderLeastName, rest - leastSummary) : rest;
    setSectionResizeMode(LayoutModel::NameColumn, hasSummary ? Interactive : Fixed);
    setSectionResizeMode(LayoutModel::SummaryColumn, Fixed);
    setSectionResizeMode(LayoutModel::PhaseColumn, Fixed);
    resizeSection(LayoutModel::NameColumn, name);
    if (hasSummary)
        resizeSection(LayoutModel::SummaryColumn, rest - name);
    if (hasPhase)
        resizeSection(LayoutModel::PhaseColumn, phaseWidth);
    m_fitting = false;
}

QSize OutlineHeader::sizeHint() const
{
    return {QHeaderView::sizeHint().width(), std::max(30, QFontMetrics(smallFont()).height() + 3 * Metric::step)};
}

void OutlineHeader::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), colour(currentTheme().panel));
    painter.fillRect(QRect(0, viewport()->height() - 1, viewport()->width(), 1), colour(currentTheme().line));
    painter.end();
    QHeaderView::paintEvent(event);
}

void OutlineHeader::paintSection(QPainter *painter, const QRect &rect, int section) const
{
    const Theme &theme = currentTheme();
    painter->fillRect(rect, colour(theme.panel));
    painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), colour(theme.line));
    const int offset = section == LayoutModel::NameColumn ? nameTextOffset : outlineHeaderCellPadding;
    const QRect text =
        QStyle::visualRect(layoutDirection(), rect, rect.adjusted(offset, 0, -outlineHeaderCellPadding, -1));
    painter->setPen(colour(theme.dim));
    painter->setFont(smallFont());
    const QString title = model()->headerData(section, Qt::Horizontal).toString();
    painter->drawText(text, int(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft) | Qt::AlignVCenter),
                      painter->fontMetrics().elidedText(title, Qt::ElideRight, text.width()));
}

} // namespace Espalier
