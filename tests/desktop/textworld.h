// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "desktop/session/nodeverbs.h"
#include "desktop/session/session.h"
#include "desktop/text/textview.h"
#include "formats/formatregistry.h"
#include "support/drawntree.h"

#include <QTest>
#include <QUndoStack>

namespace Espalier {

/// A small window that holds the text view over a drawn tree, all of it open.
struct TextWorld {
    explicit TextWorld(const char *tree, QSize size = {800, 500})
    {
        registerFormats(formats);
        session.editor().adopt(treeOf(tree));
        unfold();
        view.resize(size);
        view.show();
        view.setFocus();
        QVERIFY(QTest::qWaitForWindowActive(&view));
    }

    TextEditing &editing() { return view.editing(); }
    NodeIndex at(const QString &path) const { return session.layout().find(path); }
    qsizetype row(const QString &path) { return editing().lines().rowOf(at(path)); }
    void unfold()
    {
        Expansion all;
        all.setAll(session.layout().indexEnd());
        editing().setExpansion(all);
    }
    void goTo(const QString &path) { editing().setCaret(editing().startOf(row(path))); }
    void goToEnd(const QString &path)
    {
        editing().setCaret({row(path), false, editing().textOf(row(path)).name.size()});
    }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) { QTest::keyClick(&view, key, modifiers); }
    void type(const QString &text) { QTest::keyClicks(&view, text); }
    void undo() { session.editor().history().undo(); }
    qsizetype steps() const { return session.editor().history().index(); }
    QString layoutText() const { return textOf(session.layout()); }
    /// What stands there, line by line, bars and all.
    QString shown()
    {
        QString text;
        for (qsizetype row = 0; row < editing().lines().count(); ++row) {
            const TextLine &line = editing().lines().at(row);
            text += editing().lines().bars(session.layout(), row)
                + (line.kind == TextLine::Kind::Hidden ? QStringLiteral("+%1").arg(line.extra)
                                                       : editing().textOf(row).toString())
                + (editing().lines().at(row).isFolded ? QStringLiteral(" …") : QString()) + u'\n';
        }
        return text;
    }
    QString caretLine() { return editing().textOf(editing().caret().row).toString(); }

    FormatRegistry formats;
    Session session{formats};
    NodeVerbs verbs{session};
    TextView view{session, verbs};
};

} // namespace Espalier
