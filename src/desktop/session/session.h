// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/report.h"
#include "desktop/session/document.h"
#include "desktop/session/growpreview.h"
#include "desktop/session/viewstate.h"
#include "learn/classlimits.h"

#include <QObject>

#include <memory>
#include <utility>

namespace Espalier {

class FormatRegistry;

/// What all parts of one window share: a document and this window's way of looking at it, and what they have to say to
/// the person. Parts get it in their constructor and talk to each other through nothing else.
class Session : public QObject
{
    Q_OBJECT

public:
    /// Of a document of its own.
    explicit Session(const FormatRegistry &formats, QObject *parent = nullptr);
    /// Another look at a document that is open already.
    explicit Session(std::shared_ptr<Document> shared, QObject *parent = nullptr);
    ~Session() override;

    const std::shared_ptr<Document> &shared() const { return m_document; }
    const FormatRegistry &formats() const { return m_document->formats(); }
    LayoutDocument &document() { return m_document->nodes(); }
    const Layout &layout() const { return std::as_const(*m_document).layout(); }
    Editor &editor() { return m_document->editor(); }
    const Editor &editor() const { return std::as_const(*m_document).editor(); }
    const Guide &guide() const { return m_document->guide(); }
    void setGuide(const Guide &guide) { m_document->setGuide(guide); }
    const Guide &layoutGuide() const { return m_document->layoutGuide(); }
    const Topic *topicOf(NodeIndex node) const { return m_document->topicOf(node); }

    ViewFilter &filter() { return m_view.filter(); }
    const ViewFilter &filter() const { return m_view.filter(); }
    NodeSelection &selection() { return m_view.selection(); }
    const NodeSelection &selection() const { return m_view.selection(); }
    MapChoice &mapChoice() { return m_view.mapChoice(); }

    /// What a class may see and do here; parts that offer more than that look at them.
    const ClassLimits &limits() const { return m_limits; }
    /// \a why: the sentence for who tries to edit, if that is off.
    void setLimits(const ClassLimits &limits, const QString &why);
    /// The layout without what lies beyond the limits, for whatever leaves the window. Indexes are those of layout().
    Layout allowedLayout() const;

    GrowPreview &growing() { return m_growing; }
    const GrowPreview &growing() const { return m_growing; }

    /// A sentence for the person: shown in the status bar for a while.
    void tell(const QString &sentence) { Q_EMIT told(sentence); }
    /// A failure for the person; cancelled ones are passed over. Shown where the person looks, in one way everywhere.
    void tell(const Error &error);
    /// What was met on the way of \a title, such as an import; not empty.
    void report(const QString &title, const Report &report) { Q_EMIT reported(title, report); }

Q_SIGNALS:
    void guideChanged();
    void limitsChanged();
    void told(const QString &sentence);
    void failed(const Espalier::Error &error);
    /// Something was done that Undo can take back: "Moved api to backend".
    void undoable(const QString &sentence);
    void reported(const QString &title, const Espalier::Report &report);

private:
    std::shared_ptr<Document> m_document;
    ViewState m_view;
    GrowPreview m_growing;
    ClassLimits m_limits;
};

} // namespace Espalier
