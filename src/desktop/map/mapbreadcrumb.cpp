// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/map/mapbreadcrumb.h"

#include "desktop/session/session.h"
#include "desktop/theming/appearance.h"
#include "desktop/theming/looks.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

#include <algorithm>

namespace Espalier {

namespace {

constexpr int mostOfAName = 160; // pixels
constexpr int linkPadding = 14;
constexpr int separatorRoom = 10;
constexpr int dotsRoom = 30;

QFont bold(QFont font)
{
    font.setWeight(QFont::DemiBold);
    return font;
}

} // namespace

MapBreadcrumb::MapBreadcrumb(Session &session, QWidget *parent) : QWidget(parent), m_session(session), m_row(new QHBoxLayout(this))
{
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(0);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    LayoutDocument &document = session.document();
    connect(&document, &LayoutDocument::reset, this, [this] { setFocusNode(rootNode); });
    connect(&document, &LayoutDocument::changed, this, [this](const QList<NodeIndex> &, NodeAspects aspects) {
        if (aspects & NodeAspect::Name)
            rebuild();
    });
    connect(&document, &LayoutDocument::moved, this, &MapBreadcrumb::rebuild);
    connect(&document, &LayoutDocument::rearranged, this, &MapBreadcrumb::rebuild);
    connect(&session.selection(), &NodeSelection::changed, this, &MapBreadcrumb::rebuild);
    rebuild();
}

void MapBreadcrumb::setFocusNode(NodeIndex node)
{
    m_focus = node;
    rebuild();
}

QSize MapBreadcrumb::sizeHint() const { return {200, Metric::controlHeight - 2 * Metric::step}; }

int MapBreadcrumb::widthOf(const QString &text, bool isBold) const
{
    return QFontMetrics(isBold ? bold(font()) : font()).horizontalAdvance(text);
}

NodeIndex MapBreadcrumb::further() const
{
    const Layout &layout = m_session.layout();
    const NodeIndex current = m_session.selection().current();
    const bool leads = current != noNode && layout.isLinked(current) && layout.isFolder(current) && layout.childCount(current) > 0
        && layout.isAncestor(m_focus, current);
    return leads ? current : noNode;
}

void MapBreadcrumb::rebuild()
{
    while (QLayoutItem *const item = m_row->takeAt(0)) {
        if (QWidget *const widget = item->widget()) {
            widget->hide();
            widget->deleteLater(); // it may be the one that was clicked
        }
        delete item;
    }
    const Layout &layout = m_session.layout();
    if (!layout.isLinked(m_focus))
        m_focus = rootNode;
    QList<NodeIndex> above;
    for (NodeIndex node = layout.parent(m_focus); node != noNode; node = layout.parent(node))
        above.prepend(node);
    const auto shown = [&](NodeIndex node) {
        return fontMetrics().elidedText(printable(layout.name(node)), Qt::ElideMiddle, mostOfAName);
    };
    int room = width() - std::min(mostOfAName, widthOf(layout.name(m_focus), true));
    // As many as there is room for, the project and the nearest ones first.
    const QString dots = QStringLiteral("…");
    bool hasDots = false;
    for (qsizetype i = 0; i < above.size(); ++i) {
        const NodeIndex node = above[i];
        const bool fits = room - widthOf(shown(node), false) - linkPadding > (i + 1 < above.size() ? 60 : 0);
        const bool isEnd = i == 0 || i + 1 == above.size();
        if (fits && (isEnd || above.size() <= 3)) {
            addLink(node, shown(node), tr("Show %1").arg(printable(layout.name(node))));
            room -= widthOf(shown(node), false) + linkPadding;
        } else if (!std::exchange(hasDots, true)) {
            addLink(above.last(), dots, tr("Show %1").arg(printable(layout.name(above.last()))));
            room -= linkPadding + 10;
        } else {
            continue;
        }
        addSeparator();
    }
    addHere(m_focus, std::max(room + mostOfAName, 40));
    addFurther(room);
    m_row->addStretch();
}

void MapBreadcrumb::addFurther(int room)
{
    const Layout &layout = m_session.layout();
    QList<NodeIndex> path;
    for (NodeIndex node = further(); node != noNode && node != m_focus; node = layout.parent(node))
        path.prepend(node);
    const auto shown = [&](NodeIndex node) { return fontMetrics().elidedText(printable(layout.name(node)), Qt::ElideMiddle, mostOfAName); };
    const auto taken = [&](NodeIndex node) { return widthOf(shown(node), false) + linkPadding + separatorRoom; };
    int wanted = 0;
    for (const NodeIndex node : std::as_const(path))
        wanted += taken(node);
    if (path.isEmpty() || room < taken(path.last()) + (wanted > room ? dotsRoom : 0))
        return;
    const qsizetype first = wanted > room ? path.size() - 1 : 0;
    if (first > 0) {
        addSeparator();
        addLink(path[first - 1], QStringLiteral("…"), tr("Show the branch %1 alone").arg(printable(layout.name(path[first - 1]))));
    }
    for (const NodeIndex node : path.sliced(first)) {
        addSeparator();
        addLink(node, shown(node), tr("Show the branch %1 alone").arg(printable(layout.name(node))));
    }
}

void MapBreadcrumb::addSeparator()
{
    auto *const label = new QLabel(isRightToLeft() ? QStringLiteral("‹") : QStringLiteral("›"));
    setLook(label, "dim");
    m_row->addWidget(label);
}

void MapBreadcrumb::addLink(NodeIndex node, const QString &text, const QString &toolTip)
{
    auto *const button = new QToolButton;
    setLook(button, "quiet");
    button->setText(QString(text).replace(u'&', QStringLiteral("&&")));
    button->setToolTip(Qt::convertFromPlainText(toolTip, Qt::WhiteSpaceNormal));
    button->setAccessibleName(toolTip);
    button->setFocusPolicy(Qt::TabFocus);
    button->setCursor(Qt::PointingHandCursor);
    connect(button, &QToolButton::clicked, this, [this, node] { Q_EMIT chosen(node); });
    m_row->addWidget(button);
}

void MapBreadcrumb::addHere(NodeIndex node, int room)
{
    auto *const label = new QLabel;
    label->setTextFormat(Qt::PlainText);
    label->setFont(bold(font()));
    const QString name = printable(m_session.layout().name(node));
    label->setText(QFontMetrics(label->font()).elidedText(name, Qt::ElideMiddle, std::min(room, 2 * mostOfAName)));
    label->setContentsMargins(node == rootNode ? 2 : Metric::step, 0, Metric::step, 0);
    m_row->addWidget(label);
}

void MapBreadcrumb::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    rebuild();
}

void MapBreadcrumb::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::LayoutDirectionChange)
        rebuild();
    QWidget::changeEvent(event);
}

} // namespace Espalier
