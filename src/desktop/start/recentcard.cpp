// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/start/recentcard.h"

#include "desktop/session/recentfiles.h"
#include "desktop/start/moment.h"
#include "desktop/start/projectnamecheck.h"
#include "desktop/theming/appearance.h"
#include "formats/formatregistry.h"
#include "picture/tintedicon.h"

#include <QContextMenuEvent>
#include <QDir>
#include <QFileInfo>
#include <QMenu>
#include <QPainter>
#include <QPainterPath>
#include <QToolButton>

#include <utility>

namespace Espalier {

namespace {

constexpr QSize recentPicture(64, 44);
constexpr int recentHeight = 66;
constexpr int recentInset = 9;
constexpr qint64 mostRecentBytes = 4 * 1024 * 1024;

} // namespace

struct RecentCard::Read {
    Layout layout;
    qsizetype folders = 0;
};

RecentCard::RecentCard(const FormatRegistry &formats, const QString &path, bool isPinned, QWidget *parent)
    : ListRow(parent), m_formats(formats), m_path(path), m_folder(shownFolder(QFileInfo(path).absolutePath())),
      m_isPinned(isPinned), m_isThere(QFileInfo::exists(path)), m_pin(new QToolButton(this)), m_thumbnail(*this)
{
    setText(QFileInfo(path).completeBaseName());
    setToolTip(QDir::toNativeSeparators(path));
    m_pin->setAutoRaise(true);
    m_pin->setFocusPolicy(Qt::NoFocus); // by keyboard it is in the context menu
    m_pin->setIconSize({14, 14});
    m_pin->setFixedSize(22, 22);
    m_pin->setToolTip(isPinned ? tr("Unpin") : tr("Pin to the top"));
    m_pin->setAccessibleName(m_pin->toolTip());
    connect(m_pin, &QToolButton::clicked, this, [this] { Q_EMIT pinRequested(!m_isPinned); });
    showPin();
    describe();
}

void RecentCard::showEvent(QShowEvent *event)
{
    ListRow::showEvent(event);
    if (!std::exchange(m_isAsked, true)) // most are never seen
        read();
}

void RecentCard::read()
{
    const QFileInfo file(m_path);
    if (!file.isFile() || file.size() > mostRecentBytes)
        return;
    m_reading.start(
        [&formats = m_formats, path = m_path](Progress &progress) -> Result<std::shared_ptr<Read>> {
            const Result<ReadResult> read = formats.readAny(path, {.progress = &progress, .contents = false});
            if (!read)
                return std::unexpected(read.error());
            return std::make_shared<Read>(read->layout, read->layout.folderCount());
        },
        [this](Result<std::shared_ptr<Read>> read) {
            if (!read)
                return; // whoever opens it is told why
            m_thumbnail.setLayout((*read)->layout);
            m_folders = (*read)->folders;
            describe();
            update();
        });
}

void RecentCard::describe()
{
    QStringList facts;
    if (m_folders >= 0)
        facts.append(tr("%Ln folder(s)", nullptr, int(m_folders)));
    facts.append(m_isThere ? shownMoment(QFileInfo(m_path).lastModified()) : tr("No longer there"));
    m_facts = facts.join(QStringLiteral(" · "));
    QStringList spoken{text()};
    spoken.append(facts);
    spoken.append(m_folder);
    if (m_isPinned)
        spoken.append(tr("pinned"));
    setAccessibleName(spoken.join(QStringLiteral(", ")));
    setAccessibleDescription(m_path);
}

QSize RecentCard::sizeHint() const { return {240, recentHeight}; }

void RecentCard::showPin()
{
    m_pin->setIcon(QIcon(tinted(u"actions/pin", colour(m_isPinned ? currentTheme().accent : currentTheme().dim),
                                {14, 14}, devicePixelRatioF())));
    m_pin->setVisible(m_isPinned || underMouse());
}

void RecentCard::resizeEvent(QResizeEvent *event)
{
    ListRow::resizeEvent(event);
    m_pin->move(mirrored({width() - 22 - 6, 6, 22, 22}).topLeft());
}

void RecentCard::enterEvent(QEnterEvent *event)
{
    ListRow::enterEvent(event);
    showPin();
}

void RecentCard::leaveEvent(QEvent *event)
{
    ListRow::leaveEvent(event);
    m_pin->setVisible(m_isPinned);
}

void RecentCard::contextMenuEvent(QContextMenuEvent *event)
{
    auto *const menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Open"), this, &QAbstractButton::click);
    menu->addAction(m_isPinned ? tr("Unpin") : tr("Pin to the top"), this,
                    [this] { Q_EMIT pinRequested(!m_isPinned); });
    menu->addAction(tr("Remove from This List"), this, &RecentCard::removeRequested);
    menu->popup(event->globalPos());
}

void RecentCard::paintEvent(QPaintEvent *)
{
    const Theme &theme = currentTheme();
    QPainter painter(this);
    paintGround(painter);
    const QRect picture =
        mirrored({recentInset, (height() - recentPicture.height()) / 2, recentPicture.width(), recentPicture.height()});
    QPainterPath shape;
    shape.addRoundedRect(QRectF(picture).adjusted(0.5, 0.5, -0.5, -0.5), Metric::smallRadius, Metric::smallRadius);
    painter.save();
    painter.setClipPath(shape);
    m_thumbnail.paint(painter, picture, theme.window, 4);
    painter.restore();
    painter.setPen(colour(theme.line));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(shape);

    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    const QFont small = smallFont();
    const int left = recentInset + recentPicture.width() + 3 * Metric::step;
    const int room = width() - left - 8;
    const int line = QFontMetrics(bold).height();
    const int smallLine = QFontMetrics(small).height();
    int y = (height() - line - 2 * smallLine) / 2;
    paintWords(painter, mirrored({left, y, room - (m_pin->isVisible() ? 22 : 0), line}), text(), bold,
               colour(theme.text), layoutDirection());
    y += line;
    paintWords(painter, mirrored({left, y, room, smallLine}), m_facts, small,
               colour(m_isThere ? theme.dim : theme.danger), layoutDirection());
    paintWords(painter, mirrored({left, y + smallLine, room, smallLine}), m_folder, small, colour(theme.dim),
               layoutDirection());
}

} // namespace Espalier
