// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/layoutdocument.h"
#include "edit/editor.h"
#include "guide/guide.h"

#include <QObject>

namespace Espalier {

class FormatRegistry;

/// What is worked on, whoever looks at it: the layout with its editor and history, the guide that explains it, and the
/// formats it can be read from and written to. Knows nothing of views: several may show it, each with its ViewState.
class Document : public QObject
{
    Q_OBJECT

public:
    explicit Document(const FormatRegistry &formats, QObject *parent = nullptr);

    const FormatRegistry &formats() const { return m_formats; }
    LayoutDocument &nodes() { return m_nodes; }
    const Layout &layout() const { return m_nodes.layout(); }
    Editor &editor() { return m_editor; }
    const Editor &editor() const { return m_editor; }

    /// The guide shown in the dock and asked for explanations.
    const Guide &guide() const { return m_guide; }
    void setGuide(const Guide &guide);
    /// The guide that the layout was made from or matched with: the one that is shown, or another built-in one. Null:
    /// it came from elsewhere, or from a guide that is not at hand.
    const Guide &layoutGuide() const;
    /// What its guide knows of a node; nullptr: nothing (then its own explanation may help). Where the layout names no
    /// guide, its topics are taken for those of the one that is shown.
    const Topic *topicOf(NodeIndex node) const;

Q_SIGNALS:
    void guideChanged();

private:
    const FormatRegistry &m_formats;
    LayoutDocument m_nodes;
    Editor m_editor;
    Guide m_guide;
    mutable Guide m_layoutGuide; // when it is not the one that is shown
};

} // namespace Espalier
