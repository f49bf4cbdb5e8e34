// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "desktop/actions/actionregistry.h"
#include "desktop/map/mapdrag.h"
#include "desktop/map/mapmotion.h"
#include "desktop/map/mapview.h"
#include "desktop/session/layoutmime.h"
#include "desktop/session/nodeverbs.h"
#include "desktop/session/session.h"
#include "desktop/views/dropwords.h"
#include "desktop/window/windowactions.h"
#include "formats/formatregistry.h"
#include "support/drawntree.h"

#include <QDropEvent>
#include <QLineEdit>
#include <QMimeData>
#include <QTest>
#include <QUndoStack>

namespace Espalier {

/// A small window that holds a map of a drawn tree, every folder open, at zoom 1. It stands still: what is asked of it
/// is there at once.
struct MapWorld {
    explicit MapWorld(const char *tree, QSize size = {1000, 700}) : MapWorld(treeOf(tree), size) {}
    explicit MapWorld(const Layout &layout, QSize size = {1000, 700})
    {
        qputenv("ESPALIER_REDUCED_MOTION", "1");
        registerFormats(formats);
        addWindowActions(actions);
        verbs.setNamer(&view);
        session.editor().adopt(layout);
        view.resize(size);
        view.show();
        view.setFocus();
        QVERIFY(QTest::qWaitForWindowActive(&view));
        view.expandAll();
        view.setCamera({1, {}}, false);
    }

    NodeIndex at(const QString &path) const { return session.layout().find(path); }
    QPoint middleOf(const QString &path) const { return view.rectOf(at(path)).center().toPoint(); }
    QStringList selected() const
    {
        QStringList paths;
        for (const NodeIndex node : session.selection().nodes())
            paths << session.layout().path(node);
        return paths;
    }
    QString current() const { return session.layout().path(session.selection().current()); }
    /// What is shown, in the order of the document.
    QString shown() const
    {
        QStringList names;
        for (const MapItem &item : view.model().geometry().items())
            names << session.layout().name(item.node);
        return names.join(u' ');
    }
    void click(const QString &path, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::mouseClick(&view, Qt::LeftButton, modifiers, middleOf(path));
    }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) { QTest::keyClick(focused(), key, modifiers); }
    void type(const QString &text) { QTest::keyClicks(focused(), text); }
    QLineEdit *field() const
    {
        for (QLineEdit *const edit : view.findChildren<QLineEdit *>(Qt::FindDirectChildrenOnly)) {
            if (edit->isVisible())
                return edit;
        }
        return nullptr;
    }
    qsizetype steps() const { return session.editor().history().index(); }

    FormatRegistry formats;
    Session session{formats};
    NodeVerbs verbs{session};
    ActionRegistry actions;
    MapView view{session, verbs, actions};

private:
    QWidget *focused() { return field() ? static_cast<QWidget *>(field()) : &view; }
};

/// Drags over a map as Qt's platform would.
class MapCarry
{
public:
    MapCarry(MapWorld &world, std::unique_ptr<QMimeData> mime) : m_world(world), m_mime(std::move(mime)) {}
    MapCarry(MapWorld &world, const QStringList &paths) : m_world(world)
    {
        QList<NodeIndex> nodes;
        for (const QString &path : paths)
            nodes << world.at(path);
        m_mime = LayoutMime::ofNodes(world.session, nodes);
    }
    ~MapCarry() { leave(); } // Qt remembers what was last dragged over, and would go on with it in the next test
    Q_DISABLE_COPY_MOVE(MapCarry)

    bool over(const QPoint &point, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        if (!std::exchange(m_entered, true)) {
            QDragEnterEvent event(point, Qt::MoveAction | Qt::CopyAction, m_mime.get(), Qt::LeftButton, modifiers);
            QCoreApplication::sendEvent(&m_world.view, &event);
        }
        QDragMoveEvent event(point, Qt::MoveAction | Qt::CopyAction, m_mime.get(), Qt::LeftButton, modifiers);
        event.ignore();
        QCoreApplication::sendEvent(&m_world.view, &event);
        return event.isAccepted();
    }
    bool drop(const QPoint &point, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        over(point, modifiers);
        QDropEvent event(point, Qt::MoveAction | Qt::CopyAction, m_mime.get(), Qt::LeftButton, modifiers);
        event.ignore();
        QCoreApplication::sendEvent(&m_world.view, &event);
        return event.isAccepted();
    }
    void leave()
    {
        QDragLeaveEvent event;
        QCoreApplication::sendEvent(&m_world.view, &event);
    }
    QString sentence() const { return m_world.view.drag().sentence().remove(dropMark); }

private:
    MapWorld &m_world;
    std::unique_ptr<QMimeData> m_mime;
    bool m_entered = false;
};

} // namespace Espalier
