// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "desktop/actions/actionregistry.h"
#include "desktop/card/nodecards.h"
#include "desktop/card/nodepopup.h"
#include "desktop/map/mappage.h"
#include "desktop/map/mapview.h"
#include "desktop/session/nodeverbs.h"
#include "desktop/session/session.h"
#include "desktop/tree/outlineview.h"
#include "desktop/tree/treepage.h"
#include "desktop/window/viewstack.h"
#include "desktop/window/windowactions.h"
#include "formats/formatregistry.h"
#include "support/drawntree.h"

#include <QApplication>
#include <QLineEdit>
#include <QTest>
#include <QUndoStack>

#include <memory>

namespace Espalier {

/// The views of a drawn tree in a window, one of them in front, and the cards over them. Stands still.
struct CardWorld {
    explicit CardWorld(const char *tree, bool isMap, QSize size = {1000, 640})
    {
        qputenv("ESPALIER_REDUCED_MOTION", "1");
        registerFormats(formats);
        addWindowActions(actions);
        session.editor().adopt(treeOf(tree));
        views = std::make_unique<ViewStack>(session, verbs, actions);
        views->resize(size);
        views->updateActions(true);
        views->show();
        QVERIFY(QTest::qWaitForWindowActive(views.get()));
        views->setFront(isMap ? QStringLiteral("map") : QStringLiteral("tree"));
        views->front().expandAll();
        QObject::connect(&session, &Session::told, views.get(), [this](const QString &sentence) { told << sentence; });
    }

    NodeIndex at(const QString &path) const { return session.layout().find(path); }
    void select(const QStringList &paths)
    {
        QList<NodeIndex> nodes;
        for (const QString &path : paths)
            nodes << at(path);
        session.selection().select(nodes, nodes.first());
    }
    QStringList selected() const
    {
        QStringList paths;
        for (const NodeIndex node : session.selection().nodes())
            paths << session.layout().path(node);
        return paths;
    }
    NodeView &view() { return *views->front().nodes(); }
    /// In the window.
    QRect inWindow(const QRectF &rect)
    {
        return rect.toAlignedRect().translated(view().viewport()->mapTo(views.get(), QPoint()));
    }
    QRect rectOf(const QString &path) { return inWindow(view().rectOf(at(path))); }
    NodePopup *card() const { return views->cards().card(); }
    template <typename Widget> Widget *in(const QString &accessibleName) const
    {
        for (Widget *const widget : views->findChildren<Widget *>()) {
            if (widget->accessibleName() == accessibleName && widget->isVisible())
                return widget;
        }
        return nullptr;
    }
    QLineEdit *line(const char *accessibleName) const { return in<QLineEdit>(QString::fromLatin1(accessibleName)); }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    }
    void type(const QString &text) { QTest::keyClicks(QApplication::focusWidget(), text); }
    /// Instead of what is in the field that has the focus.
    void retype(const QString &text)
    {
        key(Qt::Key_A, Qt::ControlModifier);
        type(text);
    }
    int steps() const { return session.editor().history().index(); }

    FormatRegistry formats;
    ActionRegistry actions;
    Session session{formats};
    NodeVerbs verbs{session};
    QStringList told;
    std::unique_ptr<ViewStack> views;
};

} // namespace Espalier
