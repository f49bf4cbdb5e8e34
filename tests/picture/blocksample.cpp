// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "blocksample.h"

#include "support/testpaths.h"

#include <QDir>
#include <QFile>
#include <QPainterPath>

#include <algorithm>
#include <array>
#include <cmath>
#include <set>

namespace Espalier {

namespace {

QString sampleFolder() { return sourcePath(QStringLiteral("tests/picture/layouts")); }

} // namespace

QStringList sampleNames()
{
    QStringList names = QDir(sampleFolder()).entryList({QStringLiteral("*.tsv")}, QDir::Files, QDir::Name);
    for (QString &name : names)
        name.chop(4);
    return names;
}

Layout sampleLayout(const QString &name)
{
    QFile file(sampleFolder() + u'/' + name + QStringLiteral(".tsv"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no such layout: %s", qPrintable(name));
    Layout layout(QStringLiteral("my-ml-project"));
    while (!file.atEnd()) {
        const QList<QByteArray> fields = file.readLine().trimmed().split('\t');
        const QString path = QString::fromUtf8(fields.value(2));
        const NodeIndex parent = path.contains(u'/') ? layout.find(path.section(u'/', 0, -2)) : rootNode;
        const NodeIndex node = layout.append(parent, fields.value(1) == "folder" ? NodeKind::Folder : NodeKind::File,
                                             path.section(u'/', -1).toStdString());
        layout.setPhase(node, Phase(fields.value(0).toInt()));
        layout.setSummaryUtf8(node, fields.value(3).toStdString());
    }
    return layout;
}

Layout crowdedLayout(int files)
{
    Layout layout(QStringLiteral("photos"));
    const NodeIndex folder = layout.append(rootNode, NodeKind::Folder, "images");
    for (int i = 0; i < files; ++i)
        layout.append(folder, NodeKind::File, "picture-" + std::to_string(i) + ".png");
    layout.append(rootNode, NodeKind::Folder, "labels");
    return layout;
}

Layout chainLayout(int folders)
{
    Layout layout(QStringLiteral("deep"));
    NodeIndex parent = rootNode;
    for (int i = 0; i < folders; ++i)
        parent = layout.append(parent, NodeKind::Folder, "level-" + std::to_string(i + 1));
    return layout;
}

Layout longNamesLayout(int folders)
{
    Layout layout(QStringLiteral("a-project-with-names-that-say-everything"));
    for (int i = 0; i < folders; ++i) {
        const NodeIndex folder = layout.append(rootNode, NodeKind::Folder, "customer_facing_recommendation_service_" + std::to_string(i));
        layout.setSummaryUtf8(folder, "Answers what customers ask for and keeps what was answered for as long as the law wants it");
        layout.append(folder, NodeKind::File, "recommendation_service_configuration_" + std::to_string(i) + ".yaml");
    }
    return layout;
}

void RecordingCanvas::box(const QRectF &rect, double radius, std::optional<Rgb> fill, const Edge &edge)
{
    const bool isBar = radius < 4 && edge.width <= 0;
    const bool isChip = edge.width > 0 && std::abs(rect.height() - 20) < 0.1;
    const bool isTile = edge.width <= 0 && rect.width() == rect.height();
    if (fill || edge.width > 0)
        marks.append({isBar ? Kind::Line : isTile ? Kind::Icon : isChip ? Kind::Chip : Kind::Ground, rect, {}, 0, m_opacity});
}

void RecordingCanvas::fill(const QPainterPath &path, Rgb) { marks.append({Kind::Line, path.boundingRect(), {}, 0, m_opacity}); }

void RecordingCanvas::stroke(const QPainterPath &path, double, Rgb)
{
    marks.append({Kind::Line, path.boundingRect(), {}, 0, m_opacity});
}

void RecordingCanvas::text(const BlockText &text, QPointF origin, Rgb)
{
    const QPointF at = origin + text.baseline;
    marks.append({Kind::Text, QRectF(at.x(), at.y() - text.pixels * 0.75, text.width, text.pixels * 0.95), text.text, text.pixels, m_opacity});
}

void RecordingCanvas::icon(const QRectF &rect, const NodeFigure &, Rgb) { marks.append({Kind::Icon, rect, {}, 0, m_opacity}); }

CanvasUse useOf(const RecordingCanvas &canvas, const QSizeF &size, double zoom, QPointF offset)
{
    constexpr double block = 24;
    const int columns = int(size.width() / block);
    const int rows = int(size.height() / block);
    std::set<std::pair<int, int>> any;
    std::set<std::pair<int, int>> ink;
    CanvasUse use;
    use.smallestText = 1000;
    QList<RecordingCanvas::Mark> texts;
    for (RecordingCanvas::Mark mark : canvas.marks) {
        const QRectF rect(mark.rect.topLeft() * zoom + offset, mark.rect.size() * zoom);
        if (mark.opacity < 0.5)
            continue;
        const bool isInk = mark.kind == RecordingCanvas::Kind::Text || mark.kind == RecordingCanvas::Kind::Icon || mark.kind == RecordingCanvas::Kind::Chip;
        for (int row = std::max(0, int(rect.top() / block)); row <= std::min(rows - 1, int(rect.bottom() / block)); ++row) {
            for (int column = std::max(0, int(rect.left() / block)); column <= std::min(columns - 1, int(rect.right() / block)); ++column) {
                any.emplace(column, row);
                if (isInk)
                    ink.emplace(column, row);
            }
        }
        // Of a level line, contains() knows nothing.
        if (rect.left() < -1 || rect.top() < -1 || rect.right() > size.width() + 1 || rect.bottom() > size.height() + 1)
            use.outside.append(mark.text.isEmpty() ? QStringLiteral("%1").arg(int(mark.kind)) : mark.text);
        if (mark.kind != RecordingCanvas::Kind::Text)
            continue;
        use.smallestText = std::min(use.smallestText, mark.pixels * zoom);
        mark.rect = rect;
        texts.append(mark);
    }
    std::ranges::sort(texts, {}, [](const RecordingCanvas::Mark &mark) { return mark.rect.left(); });
    for (qsizetype i = 0; i < texts.size(); ++i) {
        for (qsizetype j = i + 1; j < texts.size() && texts[j].rect.left() < texts[i].rect.right() - 1; ++j) {
            if (texts[i].rect.intersects(texts[j].rect.adjusted(0, 0.5, 0, -0.5)))
                use.clashes.append(texts[i].text + QStringLiteral(" / ") + texts[j].text);
        }
    }
    const auto span = [&](auto part) {
        const auto [least, most] = std::ranges::minmax_element(any, {}, part);
        return any.empty() ? 0 : part(*most) - part(*least) + 1;
    };
    use.fill = double(any.size()) / (columns * rows);
    use.ink = double(ink.size()) / (columns * rows);
    use.across = double(span([](const std::pair<int, int> &at) { return at.first; })) / columns;
    use.down = double(span([](const std::pair<int, int> &at) { return at.second; })) / rows;
    return use;
}

} // namespace Espalier
