// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/layoutdocument.h"
#include "desktop/session/nodeselection.h"
#include "desktop/session/viewfilter.h"
#include "edit/editor.h"
#include "guide/guide.h"

#include <QObject>

namespace Espalier {

class FormatRegistry;

/// What all parts of one window share: the document and its editor, the guide, the filter and the selection. Panes get
/// it in their constructor and talk to each other through nothing else.
class Session : public QObject
{
    Q_OBJECT

public:
    explicit Session(const FormatRegistry &formats, QObject *parent = nullptr);
    ~Session() override;

    const FormatRegistry &formats() const { return m_formats; }
    LayoutDocument &document() { return m_document; }
    const Layout &layout() const { return m_document.layout(); }
    Editor &editor() { return m_editor; }
    const Editor &editor() const { return m_editor; }
    ViewFilter &filter() { return m_filter; }
    const ViewFilter &filter() const { return m_filter; }
    NodeSelection &selection() { return m_selection; }
    const NodeSelection &selection() const { return m_selection; }

    /// The guide shown in the dock and asked for explanations.
    const Guide &guide() const { return m_guide; }
    void setGuide(const Guide &guide);
    /// What the guide knows of a node; nullptr: nothing (then its own explanation may help).
    const Topic *topicOf(NodeIndex node) const;

    /// A sentence for the person: shown in the status bar for a while.
    void tell(const QString &sentence) { Q_EMIT told(sentence); }
    /// A failure for the person; cancelled ones are passed over. Shown where the person looks, in one way everywhere.
    void tell(const Error &error);

Q_SIGNALS:
    void guideChanged();
    void told(const QString &sentence);
    void failed(const Espalier::Error &error);
    /// Something was done that Undo can take back: "Moved api to backend".
    void undoable(const QString &sentence);

private:
    const FormatRegistry &m_formats;
    LayoutDocument m_document;
    Editor m_editor;
    ViewFilter m_filter; // before any model: see its comment
    NodeSelection m_selection;
    Guide m_guide;
};

} // namespace Espalier
