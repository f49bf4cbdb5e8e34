// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/exercise/markdelegate.h"

#include "desktop/exercise/placedelegate.h"
#include "desktop/theming/appearance.h"
#include "picture/tintedicon.h"

#include <QAbstractItemView>
#include <QPainter>
#include <QPainterPath>

namespace Espalier {

namespace {

constexpr int markPadding = 12;
constexpr int markBar = 4; // at the side, in the mark's colour
constexpr int markGap = 8; // to the next card
constexpr int markIcon = 16;
constexpr int quoteIndent = 12;
constexpr int mostTextHeight = 10'000;

QFont markNameFont(const QFont &font)
{
    QFont bold = font;
    bold.setWeight(QFont::DemiBold);
    return bold;
}

/// Where the three texts of a card stand, from its upper left corner.
struct MarkPlaces {
    MarkPlaces(const QStyleOptionViewItem &option, const QString &text, int width) : lines(text.split(u'\n'))
    {
        const int room = width - 2 * markPadding - markBar;
        const auto place = [&](QRect &rect, const QFont &font, int left, qsizetype line, int below) {
            if (lines.value(line).isEmpty())
                return;
            const QRect needed = QFontMetrics(font).boundingRect(QRect(0, 0, room - left, mostTextHeight),
                                                                 Qt::TextWordWrap, lines[line]);
            rect = QRect(markBar + markPadding + left, height + below, room - left, needed.height());
            height = rect.bottom() + 1;
        };
        place(name, markNameFont(option.font), markIcon + markGap, 0, 0);
        place(sentence, option.font, 0, 1, 4);
        place(reason, smallFont(), quoteIndent, 2, 5);
        height += markPadding - 2;
    }

    QStringList lines;
    QRect name;
    QRect sentence;
    QRect reason;
    int height = markPadding - 2;
};

/// Beside the scroll bar, if there is one.
int widthOfMark(const QStyleOptionViewItem &option)
{
    const auto *const view = qobject_cast<const QAbstractItemView *>(option.widget);
    return view ? view->viewport()->width() : option.rect.width();
}

} // namespace

QSize MarkDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    return {10, MarkPlaces(option, index.data(Qt::DisplayRole).toString(), widthOfMark(option)).height + markGap};
}

void MarkDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = currentTheme();
    const MarkLook look = lookOf(ExerciseMark(index.data(MarkKindRole).toInt()));
    const MarkPlaces places(option, index.data(Qt::DisplayRole).toString(), option.rect.width());
    const QRect card = option.rect.adjusted(0, 0, 0, -markGap);
    const auto placed = [&](const QRect &rect) {
        return QStyle::visualRect(option.direction, card, rect.translated(card.topLeft()));
    };
    const bool isCurrent = option.state.testFlag(QStyle::State_Selected);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    QPainterPath path;
    path.addRoundedRect(QRectF(card).adjusted(1, 1, -1, -1), Metric::controlRadius, Metric::controlRadius);
    painter->fillPath(path, colour(isCurrent ? theme.selection : theme.panel));
    painter->setClipPath(path);
    painter->fillRect(placed({0, 0, markBar, card.height()}), colour(look.line));
    painter->setClipping(false);
    painter->setPen(QPen(colour(isCurrent ? theme.accent : theme.line), isCurrent ? 2 : 1));
    painter->drawPath(path);
    const QRect sign = placed({markBar + markPadding, places.name.center().y() - markIcon / 2 + 1, markIcon, markIcon});
    painter->drawPixmap(sign.topLeft(),
                        tinted(look.icon, colour(look.line), sign.size(), painter->device()->devicePixelRatio()));
    const auto write = [&](const QRect &rect, const QFont &font, Rgb ink, qsizetype line) {
        painter->setFont(font);
        painter->setPen(colour(ink));
        painter->drawText(placed(rect),
                          int(QStyle::visualAlignment(option.direction, Qt::AlignLeft)) | Qt::TextWordWrap,
                          places.lines.value(line));
    };
    write(places.name, markNameFont(option.font), theme.text, 0);
    write(places.sentence, option.font, theme.text, 1);
    if (!places.reason.isNull()) {
        painter->fillRect(placed({places.reason.left() - quoteIndent, places.reason.top(), 2, places.reason.height()}),
                          colour(theme.line));
        write(places.reason, smallFont(), theme.dim, 2);
    }
    painter->restore();
}

} // namespace Espalier
