// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "picture/page/pageicons.h"

#include "picture/page/pagetext.h"
#include "picture/tintedicon.h"

namespace Espalier {

namespace {

constexpr const char *ownIcons[] = {"app/espalier-symbolic", "nodes/folder",  "nodes/file",  "actions/chevron-right",
                                    "actions/search",        "actions/theme", "actions/menu"};

QByteArray symbolId(QByteArrayView name) { return ":i-" + name.sliced(name.lastIndexOf('/') + 1).toByteArray(); }

/// What stands inside of the element, on one line.
QByteArray drawingOf(const QByteArray &svg)
{
    const qsizetype begin = svg.indexOf('>', svg.indexOf("<svg")) + 1;
    QByteArray drawing;
    for (const QByteArray &line : svg.sliced(begin, svg.lastIndexOf("</svg>") - begin).split('\n'))
        drawing += line.trimmed();
    return drawing;
}

QByteArray useOf(const QByteArray &id) { return "<svg class=ic><use href=#" + id + "></use></svg>"; }

} // namespace

PageIcons::PageIcons(const Layout &layout) : m_layout(layout)
{
    for (const char *const name : ownIcons)
        learn(QString::fromLatin1(name));
    for (NodeIndex node = layout.next(rootNode); node != noNode; node = layout.next(node)) {
        if (const NodeFigure figure = ownFigure(node); !figure.icon.isEmpty())
            learn(figure.icon);
    }
}

void PageIcons::learn(const QString &name)
{
    const QByteArray id = symbolId(name.toUtf8());
    if (!m_drawings.contains(id))
        m_drawings.insert(id, drawingOf(iconSource(name)));
}

NodeFigure PageIcons::ownFigure(NodeIndex node) const
{
    if (m_layout.parent(node) != rootNode && m_layout.icon(node).isEmpty())
        return {};
    const NodeFigure figure = figureOf(m_layout, node);
    return figure.isTile ? figure : NodeFigure();
}

QByteArray PageIcons::of(NodeIndex node) const
{
    const NodeFigure figure = ownFigure(node);
    if (!figure.icon.isEmpty())
        return useOf(symbolId(figure.icon.toUtf8()));
    if (figure.pictogram.isEmpty())
        return {};
    QByteArray pictogram = "<span class=ic aria-hidden=true>";
    PageText::text(pictogram, figure.pictogram);
    return pictogram + "</span>";
}

QByteArray PageIcons::onMap(NodeIndex node) const
{
    const NodeFigure figure = ownFigure(node);
    if (figure.pictogram.isEmpty()) {
        const QByteArray id = figure.icon.isEmpty() ? ":i-folder" : symbolId(figure.icon.toUtf8());
        return "<use class=ic href=#" + id + " x=16 y=17 width=18 height=18 />";
    }
    QByteArray pictogram = "<text x=25 y=32 text-anchor=middle>";
    PageText::text(pictogram, figure.pictogram);
    return pictogram + "</text>";
}

QByteArray PageIcons::own(const char *name) { return useOf(QByteArray(":i-") + name); }

QByteArray PageIcons::definitions() const
{
    QByteArray out = "<svg class=defs aria-hidden=true>";
    for (auto drawing = m_drawings.begin(); drawing != m_drawings.end(); ++drawing)
        out += "<symbol id=" + drawing.key() + " viewBox=\"0 0 24 24\">" + drawing.value() + "</symbol>";
    // The shapes of the phases, as everywhere else: circle, square, triangle, diamond.
    out += "<circle id=:s1 r=4 /><path id=:s2 d=\"M-4-4H4V4H-4z\"/>"
           "<path id=:s3 d=\"M0-4.6 5.2 4H-5.2z\"/><path id=:s4 d=\"M0-5.4 5.4 0 0 5.4-5.4 0z\"/>";
    return out + "</svg>";
}

QByteArray PageIcons::pageIcon()
{
    QByteArray svg = iconSource(u"app/espalier-symbolic").simplified();
    return "data:image/svg+xml," + svg.replace('"', "'").replace("> <", "><").replace('<', "%3C").replace('>', "%3E");
}

} // namespace Espalier
