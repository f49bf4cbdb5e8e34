// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/palette/palettetabs.h"

#include "desktop/palette/palettesearch.h"
#include "desktop/theming/appearance.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QStyle>

#include <algorithm>
#include <iterator>

namespace Espalier {

namespace {

constexpr int paletteTabPadding = 10;
constexpr int paletteTabHeight = 26;
constexpr int paletteSignGap = 6;

int numberOf(PaletteTabs::Scope scope) { return scope ? int(*scope) + 1 : 0; }
PaletteTabs::Scope scopeOfNumber(int number) { return number == 0 ? PaletteTabs::Scope() : paletteGroups[number - 1]; }

} // namespace

PaletteTab::PaletteTab(const QString &text, QChar sign, QWidget *parent) : QAbstractButton(parent), m_sign(sign)
{
    setText(text);
    setCheckable(true);
    setAutoExclusive(true);
    setFocusPolicy(Qt::NoFocus);
    setAttribute(Qt::WA_Hover);
    setAccessibleName(text);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QFont PaletteTab::textFont() const
{
    QFont font = smallFont();
    font.setWeight(isChecked() ? QFont::DemiBold : QFont::Normal);
    return font;
}

QSize PaletteTab::sizeHint() const
{
    QFont bold = smallFont();
    bold.setWeight(QFont::DemiBold); // whichever is chosen, none of them moves
    const int sign = m_sign.isNull() ? 0 : paletteSignGap + QFontMetrics(codeFont()).horizontalAdvance(m_sign);
    return {QFontMetrics(bold).horizontalAdvance(text()) + sign + 2 * paletteTabPadding,
            std::max(paletteTabHeight, fontMetrics().height() + 2 * Metric::step)};
}

void PaletteTab::paintEvent(QPaintEvent *)
{
    const Theme &theme = currentTheme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (isChecked() || underMouse()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(colour(isChecked() ? theme.selection : theme.hover));
        painter.drawRoundedRect(rect(), Metric::smallRadius, Metric::smallRadius);
    }
    const QRect words = rect().adjusted(paletteTabPadding, 0, -paletteTabPadding, 0);
    const int start = int(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft));
    const int end = int(QStyle::visualAlignment(layoutDirection(), Qt::AlignRight));
    painter.setFont(textFont());
    painter.setPen(colour(isChecked() ? theme.accent : theme.dim));
    painter.drawText(words, start | Qt::AlignVCenter | Qt::TextSingleLine, text());
    if (m_sign.isNull())
        return;
    painter.setFont(codeFont());
    painter.setPen(colour(theme.faint));
    painter.drawText(words, end | Qt::AlignVCenter | Qt::TextSingleLine, m_sign);
}

PaletteTabs::PaletteTabs(QWidget *parent) : QWidget(parent)
{
    auto *const row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Metric::step);
    const auto add = [&](const QString &text, QChar sign, Scope scope) {
        auto *const tab = new PaletteTab(text, sign, this);
        connect(tab, &QAbstractButton::clicked, this, [this, scope] { Q_EMIT chosen(scope); });
        row->addWidget(tab);
        m_tabs.append(tab);
    };
    add(tr("All"), {}, {});
    for (const PaletteGroup group : paletteGroups)
        add(group == PaletteGroup::Files ? tr("Recent") : PaletteSearch::titleOf(group), PaletteSearch::prefixOf(group),
            group);
    row->addStretch();
    setScope({});
}

void PaletteTabs::setScope(Scope scope) { m_tabs[numberOf(scope)]->setChecked(true); }

PaletteTabs::Scope PaletteTabs::next(Scope scope, bool forward)
{
    constexpr int count = int(std::size(paletteGroups)) + 1;
    return scopeOfNumber((numberOf(scope) + (forward ? 1 : count - 1)) % count);
}

} // namespace Espalier
