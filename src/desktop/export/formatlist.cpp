// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/export/formatlist.h"

#include "desktop/theming/appearance.h"
#include "desktop/theming/icons.h"

#include <QPainter>
#include <QStandardItemModel>
#include <QStyledItemDelegate>

#include <algorithm>

namespace Espalier {

namespace {

constexpr int formatListStep = Metric::step;
constexpr int formatListIconSize = 18;
constexpr int rowHeight = 9 * formatListStep;
constexpr int side = 3 * formatListStep;
constexpr qsizetype manyFormats = 12; // fewer are seen at once
constexpr qsizetype mostShownAsUsed = 3;

enum Role { NumberRole = Qt::UserRole, SuffixRole, IconRole };

bool isHeading(const QModelIndex &index) { return !index.data(NumberRole).isValid(); }

class FormatDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const final
    {
        const int text = option.fontMetrics.height();
        return {0, std::max(rowHeight, text + (isHeading(index) ? 4 : 3) * formatListStep)};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const final
    {
        const Theme &theme = currentTheme();
        const int alignment = int(QStyle::visualAlignment(option.direction, Qt::AlignLeft)) | Qt::TextSingleLine;
        const auto visual = [&](const QRect &rect) { return QStyle::visualRect(option.direction, option.rect, rect); };
        if (isHeading(index)) {
            painter->setFont(labelFont());
            painter->setPen(colour(theme.dim));
            painter->drawText(option.rect.adjusted(side + formatListStep, 0, -side, -formatListStep - 2),
                              alignment | Qt::AlignBottom, index.data().toString().toUpper());
            return;
        }
        const bool isSelected = option.state & QStyle::State_Selected;
        const bool hasFocus = isSelected && option.state & QStyle::State_HasFocus;
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        const QRectF row = QRectF(option.rect).adjusted(2 * formatListStep + 0.5, 1.5, -2 * formatListStep - 0.5, -1.5);
        painter->setPen(hasFocus ? QPen(colour(theme.accent)) : QPen(Qt::NoPen));
        if (isSelected || option.state & QStyle::State_MouseOver)
            painter->setBrush(colour(isSelected ? theme.selection : theme.hover));
        painter->drawRoundedRect(row, Metric::controlRadius, Metric::controlRadius);
        painter->restore();

        const QRect picture(option.rect.left() + side + formatListStep + 2,
                            option.rect.top() + (option.rect.height() - formatListIconSize) / 2, formatListIconSize,
                            formatListIconSize);
        painter->drawPixmap(visual(picture), tinted(index.data(IconRole).toString(), colour(isSelected ? theme.accent : theme.dim),
                                                    picture.size(), painter->device()->devicePixelRatioF()));
        const QFontMetrics small(smallFont());
        const QString suffix = index.data(SuffixRole).toString();
        const int suffixWidth = suffix.isEmpty() ? 0 : small.horizontalAdvance(suffix) + 2 * formatListStep;
        const QRect words(picture.right() + 2 * formatListStep + 2, option.rect.top(),
                          option.rect.right() - side - formatListStep - picture.right() - 2 * formatListStep,
                          option.rect.height());
        QFont font = option.font;
        font.setWeight(isSelected ? QFont::DemiBold : QFont::Normal);
        painter->setFont(font);
        painter->setPen(colour(theme.text));
        painter->drawText(visual(words), alignment | Qt::AlignVCenter,
                          QFontMetrics(font).elidedText(index.data().toString(), Qt::ElideRight, words.width() - suffixWidth));
        painter->setFont(smallFont());
        painter->setPen(colour(theme.dim));
        const Qt::LayoutDirection before = painter->layoutDirection();
        painter->setLayoutDirection(Qt::LeftToRight); // or the dot would stand behind the word
        painter->drawText(visual(words), int(QStyle::visualAlignment(option.direction, Qt::AlignRight)) | Qt::AlignVCenter | Qt::TextSingleLine, suffix);
        painter->setLayoutDirection(before);
    }
};

} // namespace

FormatList::FormatList(QWidget *parent) : QListView(parent), m_rows(new QStandardItemModel(this))
{
    setModel(m_rows);
    setItemDelegate(new FormatDelegate(this));
    setFrameShape(NoFrame);
    setEditTriggers(NoEditTriggers);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    setMouseTracking(true);
    viewport()->setAttribute(Qt::WA_Hover);
}

void FormatList::setFormats(const QList<FormatInfo> &formats, const QStringList &lastUsed)
{
    const QString before = m_formats.isEmpty() ? QString() : current().id;
    const QSignalBlocker quiet(this);
    m_formats = formats;
    m_lastUsed = lastUsed;
    rebuild();
    setCurrent(before);
}

void FormatList::search(const QString &words)
{
    const bool begins = m_search.isEmpty() && !words.isEmpty();
    const QString before = current().id;
    if (begins)
        m_before = before;
    m_search = words;
    {
        const QSignalBlocker quiet(this);
        rebuild();
        setCurrent(words.isEmpty() ? m_before : QString());
    }
    if (current().id != before)
        Q_EMIT chosen();
}

void FormatList::rebuild()
{
    m_rows->clear();
    if (!m_search.trimmed().isEmpty()) {
        const QList<qsizetype> found = formatsLike(m_formats, m_search);
        addHeading(found.isEmpty() ? tr("Nothing found") : tr("Found"));
        for (const qsizetype number : found)
            addRow(number);
        return;
    }
    if (m_formats.size() >= manyFormats && !m_lastUsed.isEmpty()) {
        addHeading(tr("Last used"));
        for (const QString &id : m_lastUsed.first(std::min<qsizetype>(mostShownAsUsed, m_lastUsed.size()))) {
            if (const qsizetype number = numberOf(id); number >= 0)
                addRow(number);
        }
    }
    for (qsizetype number = 0; number < m_formats.size(); ++number) {
        if (number == 0 || m_formats[number - 1].group != m_formats[number].group)
            addHeading(groupName(m_formats[number].group));
        addRow(number);
    }
}

qsizetype FormatList::numberOf(QStringView id) const
{
    for (qsizetype number = 0; number < m_formats.size(); ++number) {
        if (m_formats[number].id == id)
            return number;
    }
    return -1;
}

void FormatList::addHeading(const QString &text)
{
    auto *const heading = new QStandardItem(text);
    heading->setFlags(Qt::NoItemFlags);
    m_rows->appendRow(heading);
}

void FormatList::addRow(qsizetype number)
{
    const FormatInfo &format = m_formats[number];
    auto *const row = new QStandardItem(format.name);
    row->setData(int(number), NumberRole);
    row->setData(format.isFolder() ? QString() : u'.' + format.suffixes.first(), SuffixRole);
    row->setData(format.icon, IconRole);
    row->setData(format.description, Qt::AccessibleDescriptionRole);
    row->setToolTip(format.description);
    m_rows->appendRow(row);
}

const FormatInfo &FormatList::current() const
{
    // While nothing is found, the one that was chosen before stays.
    if (!currentIndex().isValid() && !m_before.isEmpty()) {
        if (const qsizetype number = numberOf(m_before); number >= 0)
            return m_formats[number];
    }
    return m_formats[std::max(0, currentIndex().data(NumberRole).toInt())];
}

void FormatList::setCurrent(QStringView id)
{
    QModelIndex wanted;
    bool isNamed = false;
    for (int row = 0; row < m_rows->rowCount() && !isNamed; ++row) {
        const QModelIndex index = m_rows->index(row, 0);
        if (isHeading(index))
            continue;
        isNamed = m_formats[index.data(NumberRole).toInt()].id == id;
        if (!wanted.isValid() || isNamed)
            wanted = index;
    }
    setCurrentIndex(wanted);
}

void FormatList::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QListView::currentChanged(current, previous);
    if (current.isValid() && !isHeading(current))
        Q_EMIT chosen();
}

} // namespace Espalier
