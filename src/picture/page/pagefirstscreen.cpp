// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "picture/page/pagefirstscreen.h"

#include "core/theme.h"
#include "picture/ink.h"
#include "picture/mapfonts.h"
#include "picture/mapground.h"
#include "picture/nodefigure.h"
#include "picture/page/pageicons.h"
#include "picture/page/pageids.h"
#include "picture/page/pagemap.h"
#include "picture/page/pageskeleton.h"
#include "picture/page/pagewords.h"
#include "picture/phaseshape.h"
#include "picture/tintedicon.h"

#include <QPainter>
#include <QPainterPath>
#include <QSvgRenderer>

#include <algorithm>

namespace Espalier {

namespace {

constexpr QSize screen(1440, 900); // device-independent pixels
constexpr double ratio = 1.5; // sharp enough to look closer
// Places as page.css has them.
constexpr double headHeight = 60;
constexpr double treeWidth = 292;
constexpr double rowHeight = 30;
constexpr double textAt = 340;
constexpr double textWidth = 1052;

class FirstScreen {
public:
    FirstScreen(QPainter &painter, const Layout &layout, const Guide &guide, const PageOptions &options)
        : m_painter(painter), m_layout(layout), m_options(options),
          m_theme(options.theme == PageTheme::Dark ? Theme::dark() : Theme::light()), m_words(guide.language()),
          m_facts(PageFacts::of(layout, guide, options, m_words)),
          m_byPhase(m_facts.last != Phase::None && (m_facts.hasPhases() || usualGround(layout) == MapGround::ByPhase)),
          m_font(MapFonts::interface())
    {
    }

    void paint()
    {
        const QRectF all({}, QSizeF(screen));
        m_painter.fillRect(all, inkOf(m_theme.panel));
        m_painter.fillRect(QRectF(0, headHeight, treeWidth, all.height()), inkOf(m_theme.window));
        paintHead();
        paintTree();
        paintText();
    }

private:
    /// Text in one line from \a x on, its middle at \a y; the place behind it.
    double text(double x, double y, const QString &words, int pixels, Rgb ink, int weight = QFont::Normal,
                double room = 1e6)
    {
        QFont font = m_font;
        font.setPixelSize(pixels);
        font.setWeight(QFont::Weight(weight));
        const QFontMetricsF metrics(font);
        const QString shown = metrics.elidedText(words, Qt::ElideRight, room);
        m_painter.setFont(font);
        m_painter.setPen(inkOf(ink));
        m_painter.drawText(QPointF(x, y + (metrics.ascent() - metrics.descent()) / 2), shown);
        return x + metrics.horizontalAdvance(shown);
    }

    void icon(const QString &name, const QRectF &place, Rgb ink)
    {
        QByteArray svg = iconSource(name);
        svg.replace("currentColor", toHex(ink).toLatin1());
        QSvgRenderer(svg).render(&m_painter, place);
    }

    void figure(NodeIndex node, const QRectF &place, Rgb ink)
    {
        const NodeFigure shown = figureOf(m_layout, node);
        if (!shown.icon.isEmpty())
            icon(shown.icon, place, ink);
        else
            text(place.x(), place.center().y(), shown.pictogram, int(place.height() * 0.9), ink);
    }

    void shape(Phase phase, QPointF centre, double size, Rgb ink)
    {
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(inkOf(ink));
        const QRectF square(centre - QPointF(size, size) / 2, QSizeF(size, size));
        if (phase == Phase::Beginner || phase == Phase::None)
            m_painter.drawEllipse(square);
        else
            m_painter.drawPolygon(phaseShape(square, phase));
        m_painter.setBrush(Qt::NoBrush);
    }

    void box(const QRectF &rect, double radius, Rgb fill, Rgb edge)
    {
        m_painter.setPen(QPen(inkOf(edge), 1));
        m_painter.setBrush(inkOf(fill));
        m_painter.drawRoundedRect(rect, radius, radius);
        m_painter.setBrush(Qt::NoBrush);
    }

    void paintHead()
    {
        constexpr double middle = headHeight / 2;
        m_painter.fillRect(QRectF(0, headHeight - 1, screen.width(), 1), inkOf(m_theme.line));
        m_painter.fillRect(QRectF(treeWidth - 1, headHeight, 1, screen.height()), inkOf(m_theme.line));
        icon(QStringLiteral("app/espalier-symbolic"), QRectF(20, middle - 12, 24, 24), m_theme.good);
        text(56, middle, m_facts.title, 16, m_theme.text, QFont::DemiBold, treeWidth - 72);
        if (m_facts.hasPhases())
            paintPhases(middle);
        const QRectF search(screen.width() - 20 - 38 - 16 - 340, middle - 19, 340, 38);
        box(search, 8, m_theme.window, m_theme.faint);
        icon(QStringLiteral("actions/search"), QRectF(search.x() + 10, middle - 8, 16, 16), m_theme.dim);
        text(search.x() + 36, middle, m_words(QT_TRANSLATE_NOOP("Espalier::PageWords", "Search folders, files, texts")),
             14, m_theme.dim);
        box(QRectF(screen.width() - 58, middle - 19, 38, 38), 8, m_theme.panel, m_theme.line);
        icon(QStringLiteral("actions/theme"), QRectF(screen.width() - 48, middle - 9, 18, 18), m_theme.text);
    }

    void paintPhases(double middle)
    {
        double x = 308;
        for (const Phase phase : allPhases) {
            if (phase > m_facts.last)
                break;
            const QString count = m_words.number(m_facts.foldersByPhase[size_t(toNumber(phase) - 1)]);
            const bool isChosen = phase == m_facts.last;
            QFont font = m_font;
            font.setPixelSize(14);
            const QFontMetricsF metrics(font);
            const double width =
                50 + metrics.horizontalAdvance(m_words.phase(phase)) + metrics.horizontalAdvance(count);
            box(QRectF(x, middle - 16, width, 32), 6, isChosen ? m_theme.panel : m_theme.sunken,
                isChosen ? m_theme.line : m_theme.sunken);
            shape(phase, {x + 17, middle}, 11, m_theme.phase(phase).text);
            const double end = text(x + 31, middle, m_words.phase(phase), 14, isChosen ? m_theme.text : m_theme.dim,
                                    isChosen ? QFont::Medium : QFont::Normal);
            text(end + 8, middle, count, 14, m_theme.dim);
            x += width + 2;
        }
    }

    void paintTree()
    {
        double y = headHeight + 16;
        for (NodeIndex node = m_layout.firstChild(rootNode); node != noNode && y < screen.height();
             node = m_layout.nextSibling(node), y += rowHeight) {
            const double middle = y + rowHeight / 2;
            const Phase phase = m_layout.toldPhase(node);
            const Rgb ink = m_theme.phase(m_byPhase ? phase : Phase::None).text;
            if (m_layout.isFolder(node) && m_layout.firstChild(node) != noNode) {
                m_painter.setPen(QPen(inkOf(m_theme.dim), 1.5));
                m_painter.drawPolyline(QPolygonF{{21, middle - 4}, {25.5, middle}, {21, middle + 4}});
            }
            figure(node, QRectF(40, middle - 9, 18, 18), ink);
            text(64, middle, m_layout.name(node), 14, m_theme.text, QFont::Medium, treeWidth - 110);
            if (m_byPhase && phase != Phase::None)
                shape(phase, {treeWidth - 22, middle}, 10, ink);
        }
    }

    void paintText()
    {
        double y = headHeight + 52;
        text(textAt, y, m_facts.title, 32, m_theme.text, QFont::Bold, textWidth);
        y += 42;
        QFont lead = m_font;
        lead.setPixelSize(19);
        m_painter.setFont(lead);
        m_painter.setPen(inkOf(m_theme.dim));
        QRectF used;
        m_painter.drawText(QRectF(textAt, y - 12, 760, 90), Qt::TextWordWrap, m_facts.summary, &used);
        y += m_facts.summary.isEmpty() ? 0 : used.height() + 20;
        double x = textAt;
        x = text(x, y, m_words(QT_TRANSLATE_N_NOOP("Espalier::PageWords", "%n folder(s)"), int(m_facts.folders)), 15,
                 m_theme.dim)
            + 24;
        x = text(x, y, m_words(QT_TRANSLATE_N_NOOP("Espalier::PageWords", "%n file(s)"), int(m_facts.files)), 15,
                 m_theme.dim)
            + 24;
        const auto fact = [&](const QString &name, const QString &value) {
            x = text(x, y, name, 15, m_theme.dim) + 5;
            x = text(x, y, value, 15, m_theme.text, QFont::DemiBold) + 24;
        };
        if (m_facts.last != Phase::None)
            fact(m_words(QT_TRANSLATE_NOOP("Espalier::PageWords", "Level")), m_words.phase(m_facts.last));
        if (!m_facts.guide.isEmpty())
            fact(m_words(QT_TRANSLATE_NOOP("Espalier::PageWords", "Guide")), m_facts.guide);
        const PageIcons icons(m_layout);
        const PageIds ids(m_layout, Guide());
        const PageMap map(m_layout, ids, icons, m_words, m_byPhase);
        if (!m_options.map || map.isEmpty())
            return;
        y += 72;
        text(textAt, y, m_words(QT_TRANSLATE_NOOP("Espalier::PageWords", "Map")), 22, m_theme.text, QFont::Bold);
        constexpr int columns = 4;
        const double width = (textWidth - (columns - 1) * PageMap::gap) / columns;
        for (const PageMap::Place &place : map.places(columns))
            paintCard(
                map, place,
                QRectF(textAt + place.column * (width + PageMap::gap), y + 32 + place.y, width, place.card.height));
    }

    void paintCard(const PageMap &map, const PageMap::Place &place, const QRectF &rect)
    {
        const PageMap::Card &card = place.card;
        const Phase phase = m_layout.toldPhase(card.node);
        const PhaseColours &branch = m_theme.branches[size_t(card.branch) % m_theme.branches.size()];
        const Rgb ink = m_byPhase ? m_theme.phase(phase).text : branch.text;
        const Rgb tint = m_byPhase ? m_theme.phase(phase).tint : branch.tint;
        box(rect.adjusted(0.5, 0.5, -0.5, -0.5), 10, m_theme.panel, m_theme.line);
        box(QRectF(rect.x() + 10, rect.y() + 11, 30, 30), 8, tint, tint);
        figure(card.node, QRectF(rect.x() + 16, rect.y() + 17, 18, 18), ink);
        text(rect.x() + 50, rect.y() + 26, m_layout.name(card.node), 15, m_theme.text, QFont::DemiBold,
             rect.width() - 86);
        const QString count = m_words.number(card.folders);
        text(rect.right() - 14 - 7 * double(count.size()), rect.y() + 26, count, 12, m_theme.dim);
        double y = rect.y() + PageMap::headHeight + PageMap::rowPitch / 2.0;
        QColor wood = inkOf(ink);
        wood.setAlphaF(0.65F);
        for (const NodeIndex node : card.shown) {
            QPainterPath wire(QPointF(rect.x() + 25, y - (node == card.shown.front() ? 23 : 32)));
            wire.lineTo(rect.x() + 25, y - 8);
            wire.quadTo(rect.x() + 25, y, rect.x() + 33, y);
            wire.lineTo(rect.x() + 39, y);
            m_painter.strokePath(wire, QPen(wood, 1.3));
            const Phase own = m_byPhase ? m_layout.toldPhase(node) : Phase::None;
            shape(own, {rect.x() + 44, y}, 9, m_byPhase ? m_theme.phase(own).text : ink);
            text(rect.x() + PageMap::nameAt, y, m_layout.name(node), 13, m_theme.text, QFont::Normal,
                 rect.width() - PageMap::nameAt - 10);
            y += PageMap::rowPitch;
        }
        if (const QString more = map.moreOf(card); !more.isEmpty())
            text(rect.x() + PageMap::nameAt, y, more, 12, m_theme.dim);
    }

    QPainter &m_painter;
    const Layout &m_layout;
    const PageOptions &m_options;
    const Theme &m_theme;
    PageWords m_words;
    PageFacts m_facts;
    bool m_byPhase;
    QFont m_font;
};

} // namespace

QImage PageFirstScreen::image(const Layout &layout, const Guide &guide, const PageOptions &options)
{
    QImage image(screen * ratio, QImage::Format_RGB32);
    QPainter painter(&image);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter.scale(ratio, ratio);
    FirstScreen(painter, layout, guide, options).paint();
    return image;
}

} // namespace Espalier
