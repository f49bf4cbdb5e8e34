// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "desktop/carry.h"
#include "desktop/actions/actionregistry.h"
#include "desktop/session/layoutmime.h"
#include "desktop/session/nodeverbs.h"
#include "desktop/session/session.h"
#include "desktop/tree/layoutmodel.h"
#include "desktop/tree/outlinedrag.h"
#include "desktop/tree/outlineview.h"
#include "desktop/views/dropwords.h"
#include "desktop/window/windowactions.h"
#include "formats/formatregistry.h"
#include "support/drawntree.h"

#include <QDropEvent>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QScrollBar>
#include <QTest>
#include <QUndoStack>

namespace Espalier {

/// A small window that holds an outline over a drawn tree.
struct OutlineWorld {
    explicit OutlineWorld(const char *tree, QSize size = {800, 400})
    {
        registerFormats(formats);
        addWindowActions(actions);
        verbs.setNamer(&view);
        session.editor().adopt(treeOf(tree));
        view.resize(size);
        view.show();
        view.setFocus();
        QVERIFY(QTest::qWaitForWindowActive(&view));
    }

    NodeIndex at(const QString &path) const { return session.layout().find(path); }
    QModelIndex index(const QString &path, int column = 0) const { return view.layoutModel().indexOf(at(path), column); }
    void select(const QString &path) { session.selection().select(at(path)); }
    QString current() const { return session.selection().current() == noNode ? QString() : session.layout().path(session.selection().current()); }
    QStringList selected() const
    {
        QStringList paths;
        for (const NodeIndex node : session.selection().nodes())
            paths << session.layout().path(node);
        return paths;
    }
    /// The rows as they stand there, "." for each depth, "?" for the row of a new node.
    QString rows() const
    {
        QStringList lines;
        for (qsizetype row = 0; row < view.rows().count(); ++row) {
            const NodeIndex node = view.rows().at(row);
            lines << QString(view.rows().depthAt(row), u'.') + (node == noNode ? QStringLiteral("?") : session.layout().name(node));
        }
        return lines.join(u' ');
    }
    QLineEdit *field() const
    {
        for (QLineEdit *const edit : view.viewport()->findChildren<QLineEdit *>(Qt::FindDirectChildrenOnly)) {
            if (edit->isVisible())
                return edit;
        }
        return nullptr;
    }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) { QTest::keyClick(focused(), key, modifiers); }
    void type(const QString &text) { QTest::keyClicks(focused(), text); }
    void click(const QPoint &point, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::mouseClick(view.viewport(), Qt::LeftButton, modifiers, point);
    }
    QPoint middleOf(const QString &path, int column = 0) const { return view.visualRect(index(path, column)).center(); }
    qsizetype steps() const { return session.editor().history().index(); }

    FormatRegistry formats;
    Session session{formats};
    NodeVerbs verbs{session};
    ActionRegistry actions;
    OutlineView view{session, verbs, actions};

private:
    QWidget *focused() { return field() ? static_cast<QWidget *>(field()) : &view; }
};

class OutlineCarry final : public Carry {
public:
    OutlineCarry(OutlineWorld &world, std::unique_ptr<QMimeData> mime)
        : Carry(*world.view.viewport(), std::move(mime)), m_world(world)
    {
    }
    QString sentence() const { return m_world.view.findChild<OutlineDrag *>()->sentence().remove(dropMark); }

private:
    OutlineWorld &m_world;
};

} // namespace Espalier
