// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/exercise/hardslides.h"

#include "desktop/actions/slidekeys.h"
#include "desktop/exercise/hardlist.h"
#include "desktop/theming/appearance.h"
#include "desktop/theming/looks.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace Espalier {

QList<HardSlides::Slide> HardSlides::slidesOf(const ExerciseResults &results,
                                               const QList<ItemStatistics> &hardest)
{
    QList<Slide> slides;
    for (const ItemStatistics &item : hardest) {
        if (item.right == item.of || slides.size() == most)
            break;
        Slide slide{.item = item, .place = {}, .reason = {}};
        // Who had it wrong was told why.
        for (const ExerciseResult &result : results.answers) {
            const auto mark = std::ranges::find(result.marking.items, item.id, &MarkedItem::id);
            if (mark == result.marking.items.end())
                continue;
            slide.place = mark->expected;
            if (!mark->reason.isEmpty() && (slide.reason.isEmpty() || mark->path == item.oftenWrong))
                slide.reason = mark->reason;
        }
        slides.append(slide);
    }
    return slides;
}

HardSlides::HardSlides(QList<Slide> slides, QWidget *parent) : QWidget(parent, Qt::Window), m_slides(std::move(slides))
{
    setWindowTitle(tr("What was hard"));
    setAccessibleName(tr("What was hard"));
    setFocusPolicy(Qt::StrongFocus);
    resize(1280, 720);
    announce();
}

void HardSlides::announce()
{
    const Slide &slide = m_slides[m_index];
    const QString sentence = m_isRevealed
        ? tr("%1 stands at %2. %3", "item, its path, reason").arg(slide.item.name, slide.place, slide.reason)
        : tr("%1 of %2: %3", "number, count, name").arg(number()).arg(m_slides.size()).arg(slide.item.name);
    setAccessibleDescription(sentence);
    QAccessibleAnnouncementEvent event(this, sentence);
    QAccessible::updateAccessibility(&event);
}

void HardSlides::goOn()
{
    if (!m_isRevealed) {
        m_isRevealed = true;
    } else if (m_index + 1 < m_slides.size()) {
        ++m_index;
        m_isRevealed = false;
    } else {
        close();
        return;
    }
    announce();
    update();
}

void HardSlides::goBack()
{
    if (m_isRevealed)
        m_isRevealed = false;
    else if (m_index > 0)
        --m_index;
    announce();
    update();
}

void HardSlides::keyPressEvent(QKeyEvent *event)
{
    const std::optional<SlideCommand> command = SlideKeys::commandOf(*event);
    if (command == SlideCommand::Close)
        close();
    else if (command == SlideCommand::Back)
        goBack();
    else if (command == SlideCommand::Next)
        goOn();
    else
        QWidget::keyPressEvent(event);
}

void HardSlides::mousePressEvent(QMouseEvent *) { goOn(); }

void HardSlides::paintEvent(QPaintEvent *)
{
    const Theme &theme = currentTheme();
    const Slide &slide = m_slides[m_index];
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), colour(theme.window));
    const double unit = std::min(width() / 1920.0, height() / 1080.0);
    const auto font = [&](double units, QFont::Weight weight) {
        QFont made = this->font();
        made.setPixelSize(std::max(16, int(std::lround(units * unit))));
        made.setWeight(weight);
        return made;
    };
    const int flags = int(layoutDirection() == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft) | Qt::TextWordWrap;
    const int margin = int(140 * unit);
    QRect room = rect().adjusted(margin, int(110 * unit), -margin, -int(90 * unit));
    const auto write = [&](const QString &text, const QFont &face, Rgb ink, double gap) {
        painter.setFont(face);
        painter.setPen(colour(ink));
        const QRect used = painter.boundingRect(room, flags | Qt::AlignTop, text);
        painter.drawText(room, flags | Qt::AlignTop, text);
        room.setTop(used.bottom() + int(gap * unit));
    };
    write(tr("%1 of %2 had it right", "students").arg(slide.item.right).arg(slide.item.of), font(36, QFont::Normal),
          theme.dim, 20);
    write(slide.item.name, font(96, QFont::Bold), theme.text, 34);
    const QRectF bar(room.left(), room.top(), room.width(), 26 * unit);
    paintShare(painter, bar, double(slide.item.right) / double(std::max(qsizetype(1), slide.item.of)),
               {.ground = theme.dangerTint, .filled = theme.good}, layoutDirection());
    room.setTop(room.top() + int(58 * unit));
    if (const QString often = HardList::oftenText(slide.item); !often.isEmpty())
        write(often, font(36, QFont::Normal), theme.dim, 70);
    if (m_isRevealed) {
        if (!slide.place.isEmpty())
            write(slide.place + u'/', font(60, QFont::DemiBold), theme.good, 18);
        else
            write(tr("Not needed here"), font(60, QFont::DemiBold), theme.good, 18);
        if (!slide.reason.isEmpty())
            write(slide.reason, font(38, QFont::Normal), theme.text, 0);
    }
    painter.setFont(font(26, QFont::Normal));
    painter.setPen(colour(theme.dim));
    painter.drawText(rect().adjusted(margin, 0, -margin, -int(40 * unit)), Qt::AlignBottom | Qt::AlignTrailing,
                     tr("%1 of %2", "number, count").arg(number()).arg(m_slides.size()));
}

} // namespace Espalier
