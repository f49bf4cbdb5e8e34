// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "picture/blockface.h"

#include "picture/blockmetrics.h"
#include "picture/blocktree.h"
#include "picture/mapfonts.h"

#include "core/layout.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace Espalier {

namespace {

using namespace BlockMetric;
using Role = BlockText::Role;

struct BlockFaceText {
    Q_DECLARE_TR_FUNCTIONS(Espalier::BlockMap)
};

constexpr qsizetype mostBlockFaces = 16'384;
constexpr double farNamePixels = 15;  // on the screen
constexpr double leastPixels = 11;    // on the screen
constexpr double numberGap = 8;
constexpr int mostWholeLetters = 4096; // of a name that documents keep whole
constexpr double mostRootPixels = 30;
constexpr double tallLetter = 0.76; // of the size of a font

void mirror(BlockFace &face, double width)
{
    for (QRectF *rect : {&face.tile, &face.icon, &face.pill, &face.mark, &face.number, &face.nameRoom}) {
        if (!rect->isNull())
            rect->moveLeft(width - rect->right());
    }
    for (BlockText &text : face.texts)
        text.baseline.setX(width - text.baseline.x() - text.width);
    for (QRectF &flag : face.flags)
        flag.moveLeft(width - flag.right());
}

} // namespace

BlockFaces::BlockFaces(const Layout &layout, const MapGeometry &geometry, const QFont &font)
    : m_layout(layout), m_geometry(geometry), m_texts(font)
{}

double BlockFaces::width(const QString &text, double pixels, bool isSemiBold) const
{
    return m_texts.em(QStringView(text), isSemiBold ? TextTable::SemiBold : TextTable::Regular) * pixels;
}

BlockText BlockFaces::text(const QString &text, QPointF baseline, double pixels, bool isSemiBold, Role role) const
{
    return {text, baseline, width(text, pixels, isSemiBold), pixels, role, isSemiBold};
}

double BlockFaces::flagsWidth(const MapItem &item) const { return BlockMetric::flagsWidth(m_layout.tags(item.node).size()); }

double BlockFaces::addFlags(BlockFace &face, const MapItem &item, double left, double middle) const
{
    const auto count = std::min<qsizetype>(m_layout.tags(item.node).size(), mostFlags);
    for (qsizetype i = 0; i < count; ++i)
        face.flags.append(QRectF(left + 3 + (flagWidth + flagGap) * double(i), middle - flagHeight / 2, flagWidth, flagHeight));
    return left + flagsWidth(item);
}

QString BlockFaces::nameOf(const MapItem &item) const { return shownText(m_layout.nameUtf8(item.node)); }

const BlockFace &BlockFaces::faceOf(qint32 item, double zoom)
{
    const MapItem &place = m_geometry.items()[size_t(item)];
    const bool changes = place.part == MapPart::Root || (place.part == MapPart::Group && zoom < farZoom);
    const bool isMirrored = m_geometry.blocks()->isMirrored;
    if (changes) {
        m_far = made(item, zoom);
        if (isMirrored)
            mirror(m_far, place.rect.width());
        return m_far;
    }
    if (const bool isNear = zoom >= nearZoom; isNear != m_isNear || m_faces.size() >= mostBlockFaces) {
        m_faces.clear();
        m_isNear = isNear;
    }
    if (const auto found = m_faces.constFind(item); found != m_faces.constEnd())
        return *found;
    BlockFace face = made(item, zoom);
    if (isMirrored)
        mirror(face, place.rect.width());
    return *m_faces.insert(item, face);
}

BlockFace BlockFaces::made(qint32 item, double zoom) const
{
    const MapItem &place = m_geometry.items()[size_t(item)];
    switch (place.part) {
    case MapPart::Root:
        return withWholeName(rootFace(place, zoom), place);
    case MapPart::Group:
        return withWholeName(groupFace(place, zoom), place);
    case MapPart::Line:
        return withWholeName(lineFace(place, item, zoom), place);
    case MapPart::Chip:
        return withWholeName(chipFace(place), place);
    case MapPart::Tile:
        break;
    }
    return {};
}

BlockFace BlockFaces::withWholeName(BlockFace face, const MapItem &item) const
{
    for (BlockText &text : face.texts) {
        if (text.role != Role::Name || !face.isElided)
            continue;
        if (const QString name = shownText(m_layout.nameUtf8(item.node), mostWholeLetters); name != text.text)
            text.whole = name;
    }
    return face;
}

BlockFace BlockFaces::rootFace(const MapItem &item, double zoom) const
{
    BlockFace face;
    face.tile = QRectF(6, 6, rootIcon, rootIcon);
    face.icon = QRectF(11, 11, 18, 18);
    const double left = 16 + rootIcon;
    const QString total = rootTotalText(item.below, m_geometry.options().files);
    const double totalWidth = width(total, textPixels, false);
    const bool hasTotal = m_geometry.blocks()->hasTotal && zoom > 0.9;
    const double right = item.rect.width() - 14 - (hasTotal ? totalWidth + 12 : 0);
    const QString name = nameOf(item);
    // From far it takes what room there is.
    const double fitting = rootPixels * (right - left) / std::max(1.0, width(name, rootPixels, true));
    const double wanted = std::clamp(14 / zoom, rootPixels, mostRootPixels);
    const double pixels = std::clamp(fitting, rootPixels, wanted);
    const QString shown = m_texts.elidedInMiddle(name, pixels, right - left, TextTable::SemiBold);
    face.isElided = shown != name;
    face.nameRoom = QRectF(left, 4, right - left, rootHeight - 8);
    face.texts.append(text(shown, {left, rootHeight / 2 + pixels * 0.36}, pixels, true, Role::Name));
    if (hasTotal)
        face.texts.append(text(total, {item.rect.width() - 14 - totalWidth, 26}, textPixels, false, Role::Summary));
    return face;
}

BlockFace BlockFaces::groupFace(const MapItem &item, double zoom) const
{
    const MapBlocks &blocks = *m_geometry.blocks();
    const auto tight = size_t(blocks.tight);
    const double pad = padding[tight];
    const double size = icon[tight];
    const double whole = item.isInline ? besideHead : item.rect.width();
    const double left = pad + size + iconGap;
    const double room = whole - left - pad;
    const bool isAlone = !item.isInline && item.headHeight >= item.rect.height() - 0.5;
    const double content = std::max(size, 20 + summaryHeight * item.textLines);
    const double top = isAlone ? (item.rect.height() - content) / 2 : pad;
    const QString name = nameOf(item);
    BlockFace face;
    face.tile = QRectF(pad, top, size, size);
    face.icon = QRectF(pad + size * 0.18, top + size * 0.18, size * 0.64, size * 0.64);
    face.nameRoom = QRectF(left, top - 1, room, 22);
    if (zoom < farZoom) {
        const double fitting = blocks.namePixels * room / std::max(1.0, width(name, blocks.namePixels, true));
        // Where there is no room below, it stays within its ground, and may become a bar.
        const bool isBounded = isAlone || item.isInline;
        const double most = isBounded ? (item.rect.height() - 4) / tallLetter : farNamePixels / zoom;
        const double pixels = std::min(most, std::max(leastPixels / zoom, std::min(farNamePixels / zoom, fitting)));
        const double baseline = isAlone ? item.rect.height() / 2 + pixels * 0.36 : std::min(top + pixels * 0.8, item.rect.height() - 2);
        const QString shown = m_texts.elidedInMiddle(name, pixels, room, TextTable::SemiBold);
        face.isElided = true; // its summary is not there
        face.texts.append(text(shown, {left, baseline}, pixels, true, Role::Name));
        const QString number = QLocale().toString(item.below);
        const double numberWidth = width(number, leastPixels / zoom, false);
        if (zoom >= farthestZoom && item.below > 0 && face.texts[0].width + numberWidth + numberGap / zoom < room)
            face.texts.append(text(number, {whole - pad - numberWidth, baseline - 0.5}, leastPixels / zoom, false, Role::Number));
        return face;
    }
    const QString plus = item.isCollapsed ? plusText(item.below) : QString();
    const double plusWidth = plus.isEmpty() ? 0 : width(plus, numberPixels, true) + numberGap;
    QStringList lines;
    m_texts.wrap(m_layout.summaryUtf8(item.node), textPixels, room, item.textLines, &lines);
    // Where the name needs the room, the number goes to the last line of the summary, whose end gives way to it.
    const bool isLow = !plus.isEmpty() && !lines.isEmpty() && width(name, blocks.namePixels, true) > room - plusWidth;
    const double nameRoom = room - (isLow ? 0 : plusWidth) - flagsWidth(item);
    const QString shown = m_texts.elidedInMiddle(name, blocks.namePixels, nameRoom, TextTable::SemiBold);
    face.isElided = shown != name;
    const double baseline = top + (lines.isEmpty() ? size / 2 + 5.5 : 15);
    face.texts.append(text(shown, {left, baseline}, blocks.namePixels, true, Role::Name));
    addFlags(face, item, left + face.texts[0].width + 2, baseline - blocks.namePixels * 0.36);
    if (!plus.isEmpty()) {
        const double y = isLow ? top + 32 + summaryHeight * double(lines.size() - 1) : baseline - 0.5;
        const double x = whole - pad - plusWidth + numberGap;
        face.texts.append(text(plus, {x, y}, numberPixels, true, Role::Number));
        face.number = QRectF(x, y - 10, plusWidth - numberGap, 13);
    }
    addSummary(face, item, left, top + 32, room, zoom);
    if (BlockText &last = face.texts.last(); isLow && last.role == Role::Summary && last.width > room - plusWidth) {
        QStringList shorter;
        m_texts.wrap(last.text.toStdString(), textPixels, room - plusWidth - width(QStringLiteral(" …"), textPixels, false), 1, &shorter);
        last = text(shorter.value(0), last.baseline, textPixels, false, Role::Summary);
        face.isElided = true;
    }
    return face;
}

void BlockFaces::addSummary(BlockFace &face, const MapItem &item, double left, double baseline, double room, double zoom) const
{
    QStringList lines;
    m_texts.wrap(m_layout.summaryUtf8(item.node), textPixels, room, std::max<int>(item.textLines, 1), &lines);
    if (item.textLines == 0)
        return;
    const QString &notes = m_layout.notes(item.node);
    if (zoom >= nearZoom && !notes.isEmpty() && item.textLines > 1) {
        QStringList first;
        m_texts.wrap(notes.section(u'\n', 0, 0).toStdString(), textPixels, room, 1, &first);
        if (!first.isEmpty())
            lines = {lines.value(0), first.first()};
    }
    for (qsizetype i = 0; i < lines.size(); ++i) {
        // A single word may be longer than its line.
        const QString line = m_texts.elidedInMiddle(lines[i], textPixels, room, TextTable::Regular);
        face.isElided = face.isElided || line.endsWith(u'…') || line != lines[i];
        face.texts.append(text(line, {left, baseline + summaryHeight * double(i)}, textPixels, false, Role::Summary));
    }
}

BlockFace BlockFaces::lineFace(const MapItem &item, qint32 index, double zoom) const
{
    const bool isFolder = m_layout.isFolder(item.node);
    const QString name = nameOf(item);
    BlockFace face;
    const double start = isFolder ? 5 : 0; // the item begins before its bud
    const double pixels = isFolder ? linePixels : textPixels;
    const double left = start + (isFolder ? 10 : pillPadding);
    const QString plus = item.isCollapsed ? plusText(item.below) : QString();
    const double plusWidth = plus.isEmpty() ? 0 : width(plus, numberPixels, true) + numberGap;
    const double room = item.rect.width() - left - plusWidth - flagsWidth(item) - (isFolder ? 0 : pillPadding);
    const QString shown = m_texts.elidedInMiddle(name, pixels, room, isFolder ? TextTable::SemiBold : TextTable::Regular);
    face.isElided = shown != name;
    face.nameRoom = QRectF(left - 2, 0, std::max(room, 60.0), pillHeight);
    face.texts.append(text(shown, {left, pillHeight / 2 + 4.5}, pixels, isFolder, Role::Name));
    double end = addFlags(face, item, left + face.texts[0].width, pillHeight / 2);
    if (isFolder) {
        face.mark = QRectF(start - budRadius, pillHeight / 2 - budRadius, 2 * budRadius, 2 * budRadius);
    } else {
        end += pillPadding;
        face.pill = QRectF(start, 0, end - start, pillHeight);
    }
    if (!plus.isEmpty()) {
        face.texts.append(text(plus, {end + numberGap, pillHeight / 2 + 4}, numberPixels, true, Role::Number));
        face.number = QRectF(end + numberGap, 3, plusWidth - numberGap, 14);
        end += plusWidth;
    }
    if (item.isInline) {
        const QString summary = shownText(m_layout.summaryUtf8(item.node));
        face.texts.append(text(summary, {end + 10, pillHeight / 2 + 4}, textPixels, false, Role::Summary));
    } else {
        const MapBlocks &blocks = *m_geometry.blocks();
        const double below = blocks.rows[size_t(blocks.rowOf[size_t(index)])].rect.width() - 10;
        addSummary(face, item, start + 10, pillHeight / 2 + 6 + summaryHeight, below, zoom);
    }
    return face;
}

BlockFace BlockFaces::chipFace(const MapItem &item) const
{
    const bool isFolder = m_layout.isFolder(item.node);
    const double width = item.rect.width();
    const QString name = nameOf(item);
    BlockFace face;
    face.pill = QRectF(0, 0, width, pillHeight);
    const double left = isFolder ? 15 : pillPadding;
    double right = width - (isFolder ? 7 : pillPadding);
    if (isFolder)
        face.mark = QRectF(6, pillHeight / 2 - 3, 6, 6);
    if (isFolder && item.isCollapsed && item.below > 0) {
        const QString plus = plusText(item.below);
        const double plusWidth = this->width(plus, numberPixels, false);
        if (right - plusWidth - pillGap > left + 16) {
            face.number = QRectF(right - plusWidth, 3, plusWidth, 14);
            face.texts.append(text(plus, {right - plusWidth, 14}, numberPixels, false, Role::Number));
            right -= plusWidth + pillGap;
        }
    }
    right -= flagsWidth(item);
    const QString shown = m_texts.elidedInMiddle(name, textPixels, right - left + 0.01, isFolder ? TextTable::SemiBold : TextTable::Regular);
    face.isElided = shown != name;
    face.nameRoom = QRectF(left - 2, 0, std::max(right - left + 4, 60.0), pillHeight);
    face.texts.append(text(shown, {left, 14.2}, textPixels, isFolder, Role::Name));
    addFlags(face, item, left + face.texts.last().width, pillHeight / 2);
    return face;
}

QVarLengthArray<BlockText, 2> BlockFaces::capTexts(const MapPiece &piece, double zoom) const
{
    const double pixels = std::max(12.0, leastPixels / zoom);
    const QString name = QStringLiteral("… ") + nameOf(m_geometry.items()[size_t(piece.item)]);
    const QString further = BlockFaceText::tr("continued", "behind the name of a folder whose list goes on here");
    const double furtherWidth = width(further, pixels, false) + 8;
    const bool hasFurther = zoom >= farZoom;
    const double room = piece.cap.width() - 4 - (hasFurther ? furtherWidth : 0);
    const QString shown = m_texts.elidedInMiddle(name, pixels, room, TextTable::SemiBold);
    QVarLengthArray<BlockText, 2> texts;
    texts.append(text(shown, {4, 13}, pixels, true, Role::Name));
    if (hasFurther)
        texts.append(text(further, {12 + texts[0].width, 13}, pixels, false, Role::Summary));
    if (m_geometry.blocks()->isMirrored) {
        for (BlockText &text : texts)
            text.baseline.setX(piece.cap.width() - text.baseline.x() - text.width);
    }
    return texts;
}

} // namespace Espalier
