// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "picture/svgdocument.h"

#include "core/progress.h"
#include "formats/chunkedoutput.h"
#include "picture/blockpainter.h"
#include "picture/ink.h"
#include "picture/phasepattern.h"
#include "picture/svgcanvas.h"
#include "picture/svgtext.h"
#include "picture/tintedicon.h"

namespace Espalier {

namespace {

constexpr std::array everyPhase{Phase::None, Phase::Beginner, Phase::Intermediate, Phase::Advanced, Phase::Expert};
constexpr std::array<const char *, mapTextKinds> textClasses{"n", "m", "w", "a", "c"}; // by MapTextKind

constexpr double iconGrid = 24; // our icons are drawn on

QByteArray digit(Phase phase) { return QByteArray::number(toNumber(phase)); }

QByteArray fill(const char *name, Phase phase, Rgb colour)
{
    return QByteArray(".") + name + digit(phase) + "{fill:" + toHex(colour).toLatin1() + '}';
}

void roundedRect(QByteArray &out, const QByteArray &style, const QRectF &rect, double radius)
{
    out += "<rect class=\"" + style + '"';
    SvgText::rect(out, rect);
    SvgText::attribute(out, "rx", radius);
    out += "/>";
}

/// The marks of a phase's pattern along a bar.
void marks(QByteArray &out, Phase phase, const QRectF &bar)
{
    const QList<QPolygonF> one = PhasePattern::marks(phase, bar.width());
    const int count = int(bar.height() / PhasePattern::period);
    if (one.isEmpty() || count == 0)
        return;
    const QPointF first(bar.left(), bar.top() + (bar.height() - count * PhasePattern::period) / 2);
    out += "<path class=\"q" + digit(phase) + "\" d=\"";
    for (int i = 0; i < count; ++i) {
        for (const QPolygonF &mark : one) {
            // A closed polygon of Qt's repeats its first corner.
            const qsizetype corners = mark.isClosed() ? mark.size() - 1 : mark.size();
            for (qsizetype corner = 0; corner < corners; ++corner) {
                const QPointF point = mark[corner] + first + QPointF(0, i * PhasePattern::period);
                out += corner == 0 ? 'M' : 'L';
                SvgText::number(out, point.x());
                out += ' ';
                SvgText::number(out, point.y());
            }
            out += 'Z';
        }
    }
    out += "\"/>";
}

} // namespace

SvgDocument::SvgDocument(const PictureSheet &sheet)
    : m_sheet(sheet), m_theme(sheet.theme()), m_faces(sheet.layout(), sheet.geometry(), MapFonts::interface(), sheet.choice().theme)
{
    m_faces.setLeastFit(0.7);
}

Result<void> SvgDocument::write(QIODevice &device, Progress *progress)
{
    ChunkedOutput output(device, progress);
    head(output.text());
    if (isBlocks() && !blocks(output))
        return output.result();
    const auto count = isBlocks() ? 0 : qint32(m_sheet.geometry().items().size());
    for (qint32 index = 0; index < count; ++index) {
        item(output.text(), index);
        if (!output.flushIfFull())
            return output.result();
    }
    for (const MapMore &joined : m_sheet.geometry().mores())
        more(output.text(), joined);
    output.text() += "</g>\n</svg>\n";
    return output.finish();
}

void SvgDocument::head(QByteArray &out)
{
    const double scale = m_sheet.choice().scale.value_or(1);
    const QSizeF size = m_sheet.size();
    out += "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\"";
    SvgText::attribute(out, "width", size.width() * scale);
    SvgText::attribute(out, "height", size.height() * scale);
    out += " viewBox=\"0 0 ";
    SvgText::number(out, size.width());
    out += ' ';
    SvgText::number(out, size.height());
    out += "\" role=\"img\" aria-labelledby=\"title desc\">\n<title id=\"title\">";
    const QString name = m_sheet.title().isEmpty() ? shownText(m_sheet.layout().nameUtf8(rootNode)) : m_sheet.title();
    SvgText::text(out, name);
    out += "</title>\n<desc id=\"desc\">";
    SvgText::text(out, tr("The structure of “%1” as a map: %2.").arg(name, m_sheet.numbers()));
    out += "</desc>\n";
    styles(out);
    definitions(out);
    if (!m_sheet.choice().isTransparent) {
        out += "<rect class=\"z\"";
        SvgText::rect(out, QRectF(QPointF(), size));
        out += "/>\n";
    }
    heading(out);
    legend(out);
    out += "<g transform=\"translate(";
    SvgText::number(out, m_sheet.mapOffset().x());
    out += ' ';
    SvgText::number(out, m_sheet.mapOffset().y());
    out += ")\">\n";
}

void SvgDocument::textStyle(QByteArray &out, const char *name, MapTextKind kind, const QByteArray &more) const
{
    out += QByteArray(".") + name + "{font-size:" + QByteArray::number(MapFonts::pixels(kind)) + "px";
    if (MapFonts::isBold(kind))
        out += ";font-weight:600";
    out += more + '}';
}

void SvgDocument::styles(QByteArray &out) const
{
    const auto hex = [](Rgb colour) { return toHex(colour).toLatin1(); };
    QByteArray family;
    const QString own = m_sheet.fonts().title().font.family();
    SvgText::text(family, QString(own).remove(u'\'').remove(u'\\'));
    out += "<style>\ntext{font-family:'" + family + "',Inter,system-ui,sans-serif;fill:" + hex(m_theme.text) + ";white-space:pre}\n";
    out += ".h{font-size:" + QByteArray::number(Metric::titlePixels) + "px;font-weight:600}";
    const QByteArray dim = ";fill:" + hex(m_theme.dim);
    textStyle(out, "s", MapTextKind::SmallName, dim);
    textStyle(out, "n", MapTextKind::Name);
    textStyle(out, "m", MapTextKind::SmallName);
    textStyle(out, "w", MapTextKind::HeadName);
    textStyle(out, "a", MapTextKind::Summary, dim);
    textStyle(out, "c", MapTextKind::Number, dim);
    out += "\n.z{fill:" + hex(m_theme.window) + "}.k{fill:" + hex(m_theme.panel) + ";stroke:" + hex(m_theme.line) + '}';
    out += ".o{fill:" + hex(m_theme.panel) + "}.u{text-anchor:middle}";
    out += ".i{color:" + hex(m_theme.dim) + "}\n";
    if (!m_sheet.geometry().mores().empty())
        out += ".v{fill:" + hex(m_theme.sunken) + ";stroke:" + hex(m_theme.line) + "}\n";
    for (const Phase phase : everyPhase) {
        const PhaseColours &colours = m_theme.phase(phase);
        out += fill("p", phase, colours.text) + fill("t", phase, colours.tint) + fill("q", phase, MapInk::pattern(m_theme, phase));
        out += ".i" + digit(phase) + "{color:" + hex(colours.text) + '}';
        if (!isBlocks()) {
            const QByteArray stroke = ";stroke:" + hex(MapInk::holderLine(m_theme, phase)) + '}';
            out += ".f" + digit(phase) + "{fill:" + hex(colours.tint) + stroke;
            for (const int depth : {0, 1})
                out += (depth == 0 ? ".g" : ".j") + digit(phase) + "{fill:" + hex(MapInk::holder(m_theme, phase, depth)) + stroke;
            out += ".d" + digit(phase) + " text{fill:" + hex(colours.text) + '}';
        }
        out += '\n';
    }
    out += "</style>\n";
}

void SvgDocument::definitions(QByteArray &out)
{
    out += "<defs>\n";
    if (!isBlocks()) {
        iconDefinitions(out);
        patternDefinitions(out);
    }
    out += "</defs>\n";
}

void SvgDocument::iconDefinitions(QByteArray &out)
{
    for (const MapItem &item : m_sheet.geometry().items()) {
        const QString &icon = m_faces.figureOf(item.node).icon;
        if (icon.isEmpty() || m_icons.contains(icon))
            continue;
        m_icons.insert(icon, int(m_icons.size()) + 1);
        // Our own icons are plain: attributes of the root, then shapes.
        const QByteArray source = iconSource(icon).simplified();
        const qsizetype begin = source.indexOf("<svg");
        const qsizetype end = source.indexOf('>', begin);
        const qsizetype close = source.lastIndexOf("</svg>");
        if (begin < 0 || end < 0 || close < end)
            continue;
        const QByteArray attributes = source.sliced(begin + 4, end - begin - 4).replace(" xmlns=\"http://www.w3.org/2000/svg\"", "").replace(" viewBox=\"0 0 24 24\"", "");
        out += "<symbol id=\"" + iconId(icon) + '"' + attributes + '>' + source.sliced(end + 1, close - end - 1).replace("> <", "><").trimmed() + "</symbol>\n";
    }
}

void SvgDocument::patternDefinitions(QByteArray &out) const
{
    const double width = m_faces.barWidth();
    for (const Phase phase : allPhases) {
        out += "<pattern id=\"b" + digit(phase) + "\" patternUnits=\"userSpaceOnUse\"";
        SvgText::attribute(out, "width", width);
        SvgText::attribute(out, "height", PhasePattern::period);
        out += '>';
        roundedRect(out, 'p' + digit(phase), QRectF(0, 0, width, PhasePattern::period), 0);
        if (m_theme.kind == Theme::Kind::Print)
            marks(out, phase, QRectF(0, 0, width, PhasePattern::period));
        out += "</pattern>\n";
    }
}

void SvgDocument::heading(QByteArray &out) const
{
    if (m_sheet.shownTitle().isEmpty())
        return;
    const auto line = [&](const char *name, QPointF at, const QString &text) {
        out += QByteArray("<text class=\"") + name + '"';
        SvgText::point(out, at);
        out += '>';
        SvgText::text(out, text);
        out += "</text>\n";
    };
    line("h", m_sheet.titleBaseline(), m_sheet.shownTitle());
    line("s", m_sheet.numbersBaseline(), m_sheet.numbers());
}

void SvgDocument::legend(QByteArray &out) const
{
    for (const MapPainter::LegendEntry &entry : MapPainter::legendEntries(m_sheet.fonts()[MapTextKind::Name].font, m_sheet.legendAt(),
                                                                         m_sheet.isMirrored() ? Qt::RightToLeft : Qt::LeftToRight)) {
        roundedRect(out, 'p' + digit(entry.phase), entry.swatch, 2);
        if (m_theme.kind == Theme::Kind::Print)
            marks(out, entry.phase, entry.swatch);
        out += "<text class=\"s\"";
        SvgText::point(out, entry.baseline);
        out += '>';
        SvgText::text(out, phaseName(entry.phase));
        out += "</text>\n";
    }
}

/// Group by group, so that memory stays small however large the map is.
bool SvgDocument::blocks(ChunkedOutput &output)
{
    const MapGeometry &geometry = m_sheet.geometry();
    BlockPainter painter(m_sheet.layout(), geometry, m_theme, MapFonts::interface());
    SvgCanvas canvas(m_theme);
    painter.paint(canvas, geometry.bounds(), 1, {});
    output.text() += canvas.take();
    return output.flushIfFull();
}

void SvgDocument::item(QByteArray &out, qint32 index)
{
    const MapItem &item = m_sheet.geometry().items()[size_t(index)];
    const Phase phase = m_faces.phaseOf(index);
    const MapFace face = m_faces.faceOf(index);
    out += "<g class=\"d" + digit(phase) + '"';
    out += " transform=\"translate(";
    SvgText::number(out, item.rect.x());
    out += ' ';
    SvgText::number(out, item.rect.y());
    out += ")\">";
    tooltip(out, item, face);
    ground(out, index, face);
    icon(out, item, phase, face);
    chip(out, face);
    texts(out, face);
    out += "</g>\n";
}

void SvgDocument::more(QByteArray &out, const MapMore &more) const
{
    if (more.rect.isNull())
        return;
    out += "<g transform=\"translate(";
    SvgText::number(out, more.rect.x());
    out += ' ';
    SvgText::number(out, more.rect.y());
    out += ")\">";
    roundedRect(out, "v", QRectF(QPointF(), more.rect.size()).adjusted(0.5, 0.5, -0.5, -0.5), Metric::step / 2.0);
    text(out, "a", m_faces.moreText(more, more.rect.size()));
    out += "</g>\n";
}

void SvgDocument::tooltip(QByteArray &out, const MapItem &item, const MapFace &face) const
{
    if (!face.isElided)
        return;
    const Layout &layout = m_sheet.layout();
    out += "<title>";
    SvgText::text(out, shownText(layout.nameUtf8(item.node), 4096));
    if (const QString summary = shownText(layout.summaryUtf8(item.node), 4096); !summary.isEmpty()) {
        out += '\n';
        SvgText::text(out, summary);
    }
    out += "</title>";
}

void SvgDocument::ground(QByteArray &out, qint32 index, const MapFace &face) const
{
    const MapItem &item = m_sheet.geometry().items()[size_t(index)];
    const Phase phase = m_faces.phaseOf(index);
    const bool isHolder = m_sheet.choice().style == MapStyle::Treemap && item.end > index + 1;
    const char *const kind = !isHolder ? "f" : item.depth % 2 == 0 ? "g" : "j";
    const QRectF area = QRectF(QPointF(), item.rect.size()).adjusted(0.5, 0.5, -0.5, -0.5);
    roundedRect(out, kind + digit(phase), area, std::min(MapFaces::radius, std::min(area.width(), area.height()) / 3));
    if (face.bar.isNull())
        return;
    // Moved as a whole, because the pattern begins where its rect does.
    out += "<rect fill=\"url(#b" + digit(phase) + ")\" transform=\"translate(";
    SvgText::number(out, face.bar.x());
    out += ' ';
    SvgText::number(out, face.bar.y());
    out += ")\"";
    SvgText::rect(out, QRectF(QPointF(), face.bar.size()));
    SvgText::attribute(out, "rx", 1.5);
    out += "/>";
}

void SvgDocument::icon(QByteArray &out, const MapItem &item, Phase phase, const MapFace &face)
{
    if (face.icon.isNull())
        return;
    const NodeFigure &figure = m_faces.figureOf(item.node);
    if (figure.icon.isEmpty()) {
        out += "<text class=\"u\"";
        SvgText::point(out, {face.icon.center().x(), face.icon.bottom() - face.icon.height() * 0.15});
        out += " style=\"font-size:";
        SvgText::number(out, face.icon.height() * 0.9);
        out += "px\">";
        SvgText::text(out, shownText(figure.pictogram.toStdString()));
        out += "</text>";
        return;
    }
    out += "<use href=\"#" + iconId(figure.icon) + "\" class=\"i" + digit(phase) + '"';
    // Scaled by hand: not every viewer scales a symbol by its view box.
    out += " transform=\"translate(";
    SvgText::number(out, face.icon.x());
    out += ' ';
    SvgText::number(out, face.icon.y());
    out += ") scale(";
    SvgText::number(out, face.icon.width() / iconGrid);
    out += ")\"/>";
}

void SvgDocument::chip(QByteArray &out, const MapFace &face) const
{
    if (!face.chip.isNull())
        roundedRect(out, "o", face.chip, face.chip.height() / 2);
}

void SvgDocument::texts(QByteArray &out, const MapFace &face) const
{
    for (const MapFaceText *line : {&face.name, &face.summary, &face.number})
        text(out, textClasses[size_t(line->kind)], *line);
}

void SvgDocument::text(QByteArray &out, const char *name, const MapFaceText &line) const
{
    if (line.text.isEmpty())
        return;
    out += QByteArray("<text class=\"") + name + '"';
    if (line.isUpright) {
        out += " transform=\"translate(";
        SvgText::number(out, line.baseline.x());
        out += ' ';
        SvgText::number(out, line.baseline.y());
        out += ") rotate(-90)\"";
    } else {
        SvgText::point(out, line.baseline);
    }
    if (line.fit < 1) {
        out += " style=\"font-size:";
        SvgText::number(out, MapFonts::pixels(line.kind) * line.fit);
        out += "px\"";
    }
    out += '>';
    SvgText::text(out, line.text);
    out += "</text>";
}

} // namespace Espalier
