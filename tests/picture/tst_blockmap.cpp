// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "blocksample.h"

#include "picture/blockpainter.h"
#include "picture/mapfonts.h"
#include "support/testprogram.h"

#include <QImage>
#include <QPainter>

using namespace Espalier;

namespace {

QString u(const char *text) { return QString::fromUtf8(text); }

MapGeometry firstLook(const Layout &layout, MapStyle style, const QSizeF &canvas, const NodeBitmap *visible = nullptr)
{
    MapScope scope;
    scope.look = MapLook::First;
    scope.visible = visible;
    return MapGeometry::of(layout, scope, {.style = style, .area = canvas});
}

CanvasUse useOf(const Layout &layout, const MapGeometry &map, const QSizeF &canvas)
{
    const double zoom = map.blocks()->zoom;
    BlockPainter painter(layout, map, Theme::light(), MapFonts::interface());
    RecordingCanvas marks;
    painter.paint(marks, map.bounds(), zoom, {});
    return Espalier::useOf(marks, canvas, zoom);
}

struct Size {
    const char *name;
    QSizeF canvas; ///< what a window of that size leaves to the map
};
constexpr Size sizes[] = {{"1024x640", {640, 455}}, {"1440x900", {780, 715}}, {"1920x1080", {1260, 895}}};

constexpr std::pair<const char *, MapStyle> frames[] = {
    {"poster", MapStyle::Poster}, {"two-sided", MapStyle::TwoSided}, {"arms", MapStyle::Arms}, {"tiers", MapStyle::Tiers}};

} // namespace

class TestBlockMap : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void posterUsesTheCanvas_data();
    void posterUsesTheCanvas();
    void framesAreLegible_data();
    void framesAreLegible();
    void drawsTheSheet();
};

void TestBlockMap::posterUsesTheCanvas_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QSizeF>("canvas");
    for (const QString &name : sampleNames()) {
        for (const Size &size : sizes)
            QTest::addRow("%s %s", qPrintable(name), size.name) << name << size.canvas;
    }
}

/// The first look of every level, project type and career fills what the window leaves to it, legibly.
void TestBlockMap::posterUsesTheCanvas()
{
    QFETCH(const QString, name);
    QFETCH(const QSizeF, canvas);
    const Layout layout = sampleLayout(name);
    const MapGeometry map = firstLook(layout, MapStyle::Poster, canvas);
    const CanvasUse use = useOf(layout, map, canvas);
    const auto said = [&](const char *what) {
        return qPrintable(QStringLiteral("%1: fill %2 ink %3 axes %4 %5 text %6 zoom %7 drawn %8 clashes %9")
                              .arg(u(what)).arg(use.fill, 0, 'f', 2).arg(use.ink, 0, 'f', 2).arg(use.across, 0, 'f', 2).arg(use.down, 0, 'f', 2)
                              .arg(use.smallestText, 0, 'f', 1).arg(map.blocks()->zoom).arg(map.items().size() - 1).arg(use.clashes.join(u';')));
    };
    if (qEnvironmentVariableIsSet("ESPALIER_NUMBERS"))
        qInfo("%s", said("numbers"));
    QVERIFY2(use.fill >= 0.85, said("fill"));
    QVERIFY2(use.ink >= 0.45, said("ink"));
    QVERIFY2(use.across >= 0.95 && use.down >= 0.95, said("axes"));
    QVERIFY2(use.smallestText >= 10.9, said("text"));
    QVERIFY2(use.clashes.isEmpty(), said("overlap"));
    QVERIFY2(use.outside.isEmpty(), qPrintable(use.outside.join(u';')));
}

void TestBlockMap::framesAreLegible_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<MapStyle>("style");
    QTest::addColumn<QSizeF>("canvas");
    for (const char *const level : {"level-beginner", "level-intermediate", "level-advanced", "level-expert"}) {
        for (const auto &[frame, style] : frames) {
            for (const Size &size : sizes)
                QTest::addRow("%s %s %s", level, frame, size.name) << u(level) << style << size.canvas;
        }
    }
}

void TestBlockMap::framesAreLegible()
{
    QFETCH(const QString, name);
    QFETCH(const MapStyle, style);
    QFETCH(const QSizeF, canvas);
    const Layout layout = sampleLayout(name);
    const MapGeometry map = firstLook(layout, style, canvas);
    const CanvasUse use = useOf(layout, map, canvas);
    if (qEnvironmentVariableIsSet("ESPALIER_NUMBERS"))
        qInfo("fill %.2f ink %.2f axes %.2f %.2f text %.1f zoom %.1f drawn %d clashes %d outside %d", use.fill, use.ink, use.across, use.down, use.smallestText,
              map.blocks()->zoom, int(map.items().size()) - 1, int(use.clashes.size()), int(use.outside.size()));
    QVERIFY2(use.smallestText >= 10.9, qPrintable(QString::number(use.smallestText)));
    QVERIFY2(use.clashes.isEmpty(), qPrintable(use.clashes.join(u';')));
}

/// Writes every cell as a picture into ESPALIER_SHEET, for eyes.
void TestBlockMap::drawsTheSheet()
{
    const QString folder = qEnvironmentVariable("ESPALIER_SHEET");
    if (folder.isEmpty())
        QSKIP("ESPALIER_SHEET names no folder: the sheet is for eyes");
    const auto draw = [&](const QString &name, const Layout &layout, const MapGeometry &map, const QSizeF &canvas, const Theme &theme, double zoom) {
        QImage image((canvas).toSize(), QImage::Format_RGB32);
        image.fill(QColor::fromRgb(QRgb(theme.window)));
        QPainter painter(&image);
        painter.scale(zoom, zoom);
        const MapPainter map_(layout, map, theme, MapFonts::interface());
        map_.paint(painter, QRectF(QPointF(), canvas / zoom), zoom);
        painter.end();
        QVERIFY(image.save(folder + u'/' + name + QStringLiteral(".png")));
    };
    for (const char *const level : {"level-beginner", "level-intermediate", "level-advanced", "level-expert"}) {
        const Layout layout = sampleLayout(u(level));
        for (const auto &[frame, style] : frames) {
            for (const Size &size : sizes) {
                const MapGeometry map = firstLook(layout, style, size.canvas);
                for (const Theme *theme : {&Theme::light(), &Theme::dark()})
                    draw(QStringLiteral("%1-%2-%3-%4").arg(u(level).section(u'-', 1), u(frame), u(size.name), theme->kind == Theme::Kind::Dark ? u("dark") : u("light")), layout, map,
                         size.canvas, *theme, map.blocks()->zoom);
            }
        }
        const MapGeometry all = MapGeometry::of(layout, {}, {.area = {1260, 895}});
        draw(u(level).section(u'-', 1) + u("-all"), layout, all, {1260, 895}, Theme::light(), std::min(1260 / all.bounds().width(), 895 / all.bounds().height()));
    }
    const std::pair<const char *, Layout> others[] = {{"crowd", crowdedLayout(300)}, {"chain", chainLayout(12)}, {"names", longNamesLayout(22)}};
    for (const auto &[name, layout] : others) {
        const MapGeometry map = firstLook(layout, MapStyle::Poster, {1260, 895});
        draw(u(name), layout, map, {1260, 895}, Theme::light(), map.blocks()->zoom);
    }
}

ESPALIER_TEST_MAIN(TestBlockMap)
#include "tst_blockmap.moc"
