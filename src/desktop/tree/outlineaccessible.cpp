// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/tree/outlineaccessible.h"

#include "desktop/session/session.h"
#include "desktop/tree/layoutmodel.h"
#include "desktop/tree/outlineheader.h"
#include "desktop/tree/outlineview.h"

#include <QPointer>
#include <QWindow>

namespace Espalier {

namespace {

/// A column's title.
class OutlineHeaderItem final : public QAccessibleInterface
{
public:
    OutlineHeaderItem(OutlineView &view, int section) : m_view(&view), m_section(section) {}

    bool isValid() const final { return m_view && !m_view->header().isSectionHidden(m_section); }
    QObject *object() const final { return nullptr; }
    QWindow *window() const final { return m_view ? m_view->window()->windowHandle() : nullptr; }
    QAccessibleInterface *parent() const final { return QAccessible::queryAccessibleInterface(m_view.data()); }
    QAccessibleInterface *child(int) const final { return nullptr; }
    QAccessibleInterface *childAt(int, int) const final { return nullptr; }
    int childCount() const final { return 0; }
    int indexOfChild(const QAccessibleInterface *) const final { return -1; }
    QString text(QAccessible::Text kind) const final;
    void setText(QAccessible::Text, const QString &) final {}
    QRect rect() const final;
    QAccessible::Role role() const final { return QAccessible::ColumnHeader; }
    QAccessible::State state() const final { return {}; }

private:
    QPointer<OutlineView> m_view;
    int m_section;
};

/// What a preview would add: to be heard, not to be worked on.
class OutlineGhostItem final : public QAccessibleInterface {
public:
    OutlineGhostItem(OutlineView &view, int item) : m_view(&view), m_item(item) { }

    int item() const { return m_item; }
    bool isValid() const final { return m_view && m_view->rows().rowOfGhost(m_item) >= 0; }
    QObject *object() const final { return nullptr; }
    QWindow *window() const final { return m_view ? m_view->window()->windowHandle() : nullptr; }
    QAccessibleInterface *parent() const final { return QAccessible::queryAccessibleInterface(m_view.data()); }
    QAccessibleInterface *child(int) const final { return nullptr; }
    QAccessibleInterface *childAt(int, int) const final { return nullptr; }
    int childCount() const final { return 0; }
    int indexOfChild(const QAccessibleInterface *) const final { return -1; }
    QString text(QAccessible::Text kind) const final
    {
        return kind == QAccessible::Name && isValid() ? m_view->session().growing().spoken(m_item) : QString();
    }
    void setText(QAccessible::Text, const QString &) final { }
    QRect rect() const final
    {
        return isValid()
            ? m_view->rowRect(m_view->rows().rowOfGhost(m_item)).translated(m_view->viewport()->mapToGlobal(QPoint()))
            : QRect();
    }
    QAccessible::Role role() const final { return QAccessible::TreeItem; }
    QAccessible::State state() const final
    {
        QAccessible::State state;
        state.invalid = !isValid();
        state.readOnly = true;
        return state;
    }

private:
    QPointer<OutlineView> m_view;
    int m_item;
};

QString OutlineHeaderItem::text(QAccessible::Text kind) const
{
    return kind == QAccessible::Name && m_view
        ? m_view->layoutModel().headerData(m_section, Qt::Horizontal, Qt::DisplayRole).toString()
        : QString();
}

QRect OutlineHeaderItem::rect() const
{
    if (!isValid())
        return {};
    const OutlineHeader &header = m_view->header();
    const QRect section(header.sectionViewportPosition(m_section), 0, header.sectionSize(m_section), header.height());
    return section.translated(header.viewport()->mapToGlobal(QPoint()));
}

} // namespace

OutlineAccessible::OutlineAccessible(OutlineView &view) : NodeTreeAccessible(view), m_outline(view) {}

OutlineAccessible::~OutlineAccessible()
{
    for (const auto &[section, id] : m_headers)
        QAccessible::deleteAccessibleInterface(id);
    for (const auto &[item, id] : m_ghosts)
        QAccessible::deleteAccessibleInterface(id);
}

QAccessibleInterface *OutlineAccessible::ghost(int item) const
{
    if (const auto known = m_ghosts.find(item); known != m_ghosts.end())
        return QAccessible::accessibleInterface(known->second);
    auto *const made = new OutlineGhostItem(m_outline, item);
    m_ghosts.emplace(item, QAccessible::registerAccessibleInterface(made));
    return made;
}

QAccessibleInterface *OutlineAccessible::placeholderAt(int position) const
{
    const OutlineRows::Ghost *const ghost = m_outline.rows().ghostAt(position);
    return ghost ? this->ghost(ghost->item) : NodeTreeAccessible::placeholderAt(position);
}

int OutlineAccessible::positionOfPlaceholder(const QAccessibleInterface *child) const
{
    const auto *const ghost = dynamic_cast<const OutlineGhostItem *>(child);
    return ghost ? int(m_outline.rows().rowOfGhost(ghost->item())) : -1;
}

QAccessibleInterface *OutlineAccessible::header(int section) const
{
    if (const auto known = m_headers.find(section); known != m_headers.end())
        return QAccessible::accessibleInterface(known->second);
    auto *const made = new OutlineHeaderItem(m_outline, section);
    m_headers.emplace(section, QAccessible::registerAccessibleInterface(made));
    return made;
}

QList<QAccessibleInterface *> OutlineAccessible::extras() const
{
    QList<QAccessibleInterface *> titles;
    for (int section = 0; section < LayoutModel::columns; ++section) {
        if (!m_outline.header().isSectionHidden(section))
            titles.append(header(section));
    }
    return titles;
}

QAccessibleInterface *OutlineAccessible::extraAt(const QPoint &point) const
{
    const QPoint inHeader = m_outline.header().viewport()->mapFromGlobal(point);
    const int section =
        m_outline.header().viewport()->rect().contains(inHeader) ? m_outline.header().logicalIndexAt(inHeader.x()) : -1;
    return section < 0 ? nullptr : header(section);
}

} // namespace Espalier
