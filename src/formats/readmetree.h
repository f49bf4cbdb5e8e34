// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/layout.h"
#include "core/result.h"
#include "guide/filter.h"

#include <QCoreApplication>
#include <QList>

namespace Espalier {

/// The drawn trees that a Markdown file keeps between two lines, `<!-- espalier:tree [depth=N] [level=L] -->` and
/// `<!-- /espalier:tree -->`. Lines in fenced code are no markers: they may be there to explain them. Everything
/// outside stays byte for byte, and so do the line ends of the file.
class ReadmeTree {
    Q_DECLARE_TR_FUNCTIONS(Espalier::ReadmeTree)

public:
    struct Block {
        qint64 line = 0; ///< of the first marker, from 1
        qsizetype from = 0; ///< the bytes between the markers' lines
        qsizetype to = 0;
        QByteArray indent; ///< of the first marker, as in a list
        QByteArray lineEnd;
        int depth = 0; ///< levels below the project; 0: all
        Phase level = Phase::None; ///< None: says nothing
    };

    /// All of \a markdown, in their order; none is no error. \a fileName: for messages.
    static Result<QList<Block>> blocksOf(const QByteArray &markdown, const QString &fileName);
    /// \a markdown with every tree drawn anew. A level at the marker counts before that of \a filter. An error when
    /// there are no markers.
    static Result<QByteArray> refreshed(const QByteArray &markdown, const Layout &layout, const Filter &filter,
                                        const QString &fileName);
    /// The two lines, to be shown to somebody who has none yet.
    static QString markers();

private:
    static Result<void> readSettings(QByteArrayView settings, Block &block, const QString &fileName);
    static QByteArray drawn(const Block &block, const Layout &layout, const Filter &filter);
};

} // namespace Espalier
