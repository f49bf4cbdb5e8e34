// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "desktop/session/layoutmime.h"
#include "guide/guide.h"

#include <QMimeData>
#include <QTemporaryDir>

#include <memory>

namespace Espalier {

class FormatRegistry;

/// Nodes at the moment they were picked up, as a snapshot that costs nothing; forms are made when asked for. Real
/// folders stand among the temporary files until the program ends, because nobody tells when they have been taken.
class NodesMime final : public QMimeData {
    Q_OBJECT

public:
    NodesMime(const Session &session, const QList<NodeIndex> &nodes, LayoutMime::Use use);

    /// Names one window of one running program, so that what came from it is known again.
    static QByteArray tokenOf(const Session &session);

    /// The nodes as children of a root of their own.
    Layout piece() const;
    QStringList formats() const final;
    bool hasFormat(const QString &type) const final { return formats().contains(type); }

protected:
    QVariant retrieveData(const QString &type, QMetaType wanted) const final;

private:
    QString drawn() const;
    QVariant urls() const;
    Layout pieceOf(const QList<NodeIndex> &nodes) const;

    const FormatRegistry &m_registry;
    const Layout m_layout;
    const Guide m_guide; ///< that explains it
    const QList<NodeIndex> m_nodes;
    const bool m_givesFolders;
    QByteArray m_own;
    mutable QVariantList m_urls; ///< once made
};

} // namespace Espalier
