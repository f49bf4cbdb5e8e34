// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/layout.h"
#include "guide/richtext.h"

#include <QByteArray>

namespace Espalier {

class Guide;
class PageIds;

/// Markdown texts of one node on their way into a page. Links lead to nodes of the page or nowhere: an address is
/// printed as text.
class PageMarkup {
public:
    /// \a base: path of the topic that the texts are of. \a pictures: whose drawings stand in the page; with a null
    /// guide there are their descriptions alone. All but \a base must outlive it.
    PageMarkup(const PageIds &ids, const Layout &layout, NodeIndex node, QString base, const Guide &pictures)
        : m_ids(ids), m_layout(layout), m_node(node), m_base(std::move(base)), m_pictures(pictures)
    {
    }

    void markdown(QByteArray &out, const QString &markdown) const { blocks(out, richBlocks(withoutSeparators(markdown))); }
    void list(QByteArray &out, const QStringList &items, bool isNumbered) const;
    /// A paragraph of the first sentence; nothing when there is none.
    void firstSentence(QByteArray &out, const QString &markdown) const;

private:
    /// As richBlocks() says a line break by one, those of the text itself are made visible before.
    static QString withoutSeparators(QString markdown);
    void blocks(QByteArray &out, const QList<RichBlock> &blocks) const;
    void block(QByteArray &out, const RichBlock &block) const;
    void row(QByteArray &out, const RichBlock &block) const;
    /// Nothing where there is no such drawing.
    bool picture(QByteArray &out, const RichBlock &block) const;
    void spans(QByteArray &out, const QList<RichSpan> &spans) const;
    void link(QByteArray &out, const QString &address, const QString &label, const QByteArray &content) const;

    const PageIds &m_ids;
    const Layout &m_layout;
    NodeIndex m_node;
    QString m_base;
    const Guide &m_pictures;
};

} // namespace Espalier
