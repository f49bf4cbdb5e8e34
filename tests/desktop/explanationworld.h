// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "desktop/explanation/explanationpanel.h"
#include "desktop/explanation/explanationview.h"
#include "desktop/explanation/nodetextedit.h"
#include "desktop/session/session.h"
#include "formats/formatregistry.h"
#include "guide/starterbuilder.h"
#include "smallguide.h"
#include "support/utf8text.h"

#include <QTabBar>
#include <QTextBlock>
#include <QUrl>

#include <memory>

namespace Espalier {

/// The explanation of a small project, as wide as its pane is at first.
struct ExplanationPanelFixture {
    ExplanationPanelFixture() : ExplanationPanelFixture(*StarterBuilder::build(smallGuide(), u("shop"), {})) { }
    explicit ExplanationPanelFixture(const Layout &layout)
    {
        session.setGuide(smallGuide());
        session.editor().adopt(layout);
        panel = std::make_unique<ExplanationPanel>(session);
        panel->resize(372, 700);
        panel->show();
    }
    ExplanationView &view() { return *panel->findChild<ExplanationView *>(); }
    QTabBar &tabs() { return *panel->findChild<QTabBar *>(); }
    NodeTextEdit &notes() { return *named(u("Notes")); }
    NodeTextEdit &content() { return *named(u("Content")); }
    NodeTextEdit *named(const QString &name)
    {
        for (NodeTextEdit *const edit : panel->findChildren<NodeTextEdit *>()) {
            if (edit->accessibleName() == name)
                return edit;
        }
        return nullptr;
    }
    /// What is to be read now, block by block.
    QStringList lines() { return view().toPlainText().split(QChar(u'\n')); }
    QString text() { return view().toPlainText(); }
    NodeIndex node(const char *path) { return session.layout().find(u(path)); }
    void select(const char *path) { session.selection().select(node(path)); }
    QStringList tabNames()
    {
        QStringList names;
        for (int tab = 0; tab < tabs().count(); ++tab) {
            if (tabs().isTabVisible(tab))
                names.append(tabs().tabText(tab));
        }
        return names;
    }
    /// Targets of all links, in order.
    QStringList links()
    {
        QStringList all;
        for (QTextBlock block = view().document()->begin(); block.isValid(); block = block.next()) {
            for (auto it = block.begin(); !it.atEnd(); ++it) {
                const QString target = it.fragment().charFormat().anchorHref();
                if (!target.isEmpty())
                    all.append(target);
            }
        }
        return all;
    }
    void click(const QString &target) { Q_EMIT view().anchorClicked(QUrl(target)); }

    FormatRegistry formats;
    Session session{formats};
    std::unique_ptr<ExplanationPanel> panel;
};

} // namespace Espalier
