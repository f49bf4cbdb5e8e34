// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/card/pathpreview.h"

#include "desktop/theming/appearance.h"
#include "desktop/theming/icons.h"

#include <QPainter>

#include <algorithm>

namespace Espalier {

namespace {

constexpr int previewLine = 5 * Metric::step;
constexpr int previewLines = 8;
constexpr int previewIcon = 14;
constexpr int previewIndent = 4 * Metric::step;
constexpr int previewDeepest = 8; // further levels stand below each other

struct PathPreviewText {
    Q_DECLARE_TR_FUNCTIONS(Espalier::PathPreview)
};

} // namespace

PathPreview::PathPreview(QWidget *parent) : QWidget(parent)
{
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    setSizePolicy(policy);
}

void PathPreview::setPaths(const PathAddition &paths)
{
    m_paths = paths;
    setVisible(!paths.items().empty());
    updateGeometry();
    update();
}

int PathPreview::lineCount() const { return std::min(int(m_paths.items().size()), previewLines); }
QSize PathPreview::sizeHint() const { return {1, lineCount() * previewLine}; }

void PathPreview::paintLine(QPainter &painter, const QRect &line, int item) const
{
    const Theme &theme = currentTheme();
    const PathAddition::Item &shown = m_paths.items()[size_t(item)];
    const bool isFolder = shown.kind == NodeKind::Folder;
    const int indent = std::min(m_paths.depthOf(item), previewDeepest) * previewIndent;
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    QRect place = mirrored ? line.adjusted(0, 0, -indent, 0) : line.adjusted(indent, 0, 0, 0);
    const QRect figure(mirrored ? place.right() + 1 - previewIcon : place.left(), line.center().y() - previewIcon / 2,
                       previewIcon, previewIcon);
    const Rgb ink = shown.isNew() ? theme.text : theme.faint;
    painter.drawPixmap(figure,
                       tinted(isFolder ? QStringLiteral("nodes/folder") : QStringLiteral("nodes/file"),
                              colour(shown.isNew() ? theme.accent : theme.faint), figure.size(), devicePixelRatioF()));
    const int beside = previewIcon + 2 * Metric::step;
    place = mirrored ? place.adjusted(0, 0, -beside, 0) : place.adjusted(beside, 0, 0, 0);
    painter.setPen(colour(ink));
    const QString name = printable(shown.name) + (isFolder ? QStringLiteral("/") : QString());
    const QString text = shown.isNew() ? name : tr("%1 is there already").arg(name);
    painter.drawText(place,
                     int(Qt::AlignVCenter | Qt::TextSingleLine) | (mirrored ? int(Qt::AlignRight) : int(Qt::AlignLeft)),
                     painter.fontMetrics().elidedText(text, Qt::ElideMiddle, place.width()));
}

void PathPreview::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setFont(smallFont());
    const int all = int(m_paths.items().size());
    const int named = all > previewLines ? previewLines - 1 : all;
    QRect line(0, 0, width(), previewLine);
    for (int item = 0; item < named; ++item) {
        paintLine(painter, line, item);
        line.translate(0, previewLine);
    }
    if (named == all)
        return;
    painter.setPen(colour(currentTheme().dim));
    painter.drawText(line, Qt::AlignVCenter | (layoutDirection() == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft),
                     tr("and %Ln more", nullptr, all - named));
}

QString pathPreviewSentence(const PathAddition &paths)
{
    if (paths.items().empty())
        return {};
    if (paths.addsNothing())
        return PathPreviewText::tr("All of it is there already.");
    const QString folders = PathPreviewText::tr("%Ln folder(s)", nullptr, int(paths.newFolders()));
    const QString files = PathPreviewText::tr("%Ln file(s)", nullptr, int(paths.newFiles()));
    return paths.newFiles() == 0 ? PathPreviewText::tr("Enter adds %1.").arg(folders)
        : paths.newFolders() == 0
        ? PathPreviewText::tr("Enter adds %1.").arg(files)
        : PathPreviewText::tr("Enter adds %1 and %2.", "folders and files").arg(folders, files);
}

} // namespace Espalier
