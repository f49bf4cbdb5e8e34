// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/start/recentcard.h"

#include "desktop/theming/appearance.h"
#include "formats/formatregistry.h"

#include <QDir>
#include <QFileInfo>
#include <QKeyEvent>
#include <QPainter>

namespace Espalier {

namespace {

constexpr int recentCardCardHeight = 56;
constexpr int pictureWidth = 80;
constexpr qint64 mostBytes = 4 * 1024 * 1024;

} // namespace

RecentCard::RecentCard(const FormatRegistry &formats, const QString &path, QWidget *parent)
    : QAbstractButton(parent), m_folder(QDir::toNativeSeparators(QFileInfo(path).absolutePath()))
{
    setText(QFileInfo(path).completeBaseName());
    setAccessibleName(text());
    setAccessibleDescription(path);
    setToolTip(QDir::toNativeSeparators(path));
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    const QFileInfo file(path);
    if (!file.isFile() || file.size() > mostBytes)
        return;
    m_reading.start(
        [&formats, path, direction = layoutDirection()](Progress &progress) -> Result<Thumbnail> {
            const Result<ReadResult> read = formats.readAny(path, {.progress = &progress, .contents = false});
            if (!read)
                return std::unexpected(read.error());
            return Thumbnail(read->layout, direction);
        },
        [this](Result<Thumbnail> thumbnail) {
            if (!thumbnail)
                return; // whoever opens it is told why
            m_thumbnail = *thumbnail;
            update();
        });
}

QSize RecentCard::sizeHint() const { return {240, recentCardCardHeight}; }

void RecentCard::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

void RecentCard::paintEvent(QPaintEvent *)
{
    const Theme &theme = currentTheme();
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colour(hasFocus() ? theme.accent : underMouse() ? theme.faint : theme.line), hasFocus() ? 2 : 1));
    painter.setBrush(colour(isDown() ? theme.hover : theme.panel));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), Metric::controlRadius, Metric::controlRadius);

    constexpr int inset = 2 * Metric::step;
    const QRect picture(mirrored ? width() - inset - pictureWidth : inset, inset, pictureWidth, height() - 2 * inset);
    m_thumbnail.paint(painter, picture, font());
    const QRect words = mirrored ? rect().adjusted(inset, inset, -pictureWidth - 3 * Metric::step, -inset)
                                 : rect().adjusted(pictureWidth + inset + 3 * Metric::step, inset, -inset, -inset);
    const int start = mirrored ? Qt::AlignRight : Qt::AlignLeft;
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    painter.setFont(bold);
    painter.setPen(colour(theme.text));
    painter.drawText(words, start | Qt::AlignTop, QFontMetrics(bold).elidedText(text(), Qt::ElideMiddle, words.width()));
    painter.setFont(smallFont());
    painter.setPen(colour(theme.dim));
    painter.drawText(words, start | Qt::AlignBottom, QFontMetrics(smallFont()).elidedText(m_folder, Qt::ElideMiddle, words.width()));
}

} // namespace Espalier
