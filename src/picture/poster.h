// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/theme.h"

#include <QList>
#include <QRectF>

class QPainter;

namespace Espalier {

class Layout;

/// A layout as a poster of the size of a card, in which no word could be read: its top folders are tinted groups on the
/// wood of the root, and every name is a bar. Made once from a layout of any size, painted at any size; for what people
/// read or click there is MapPainter.
class Poster {
public:
    Poster() = default; ///< of nothing
    explicit Poster(const Layout &layout);

    bool isNull() const { return m_groups.isEmpty() && m_files.isEmpty(); }
    /// Fills \a place, whose ground is the caller's.
    void paint(QPainter &painter, const QRectF &place, const Theme &theme,
               Qt::LayoutDirection direction = Qt::LeftToRight) const;

private:
    struct Bar {
        Phase phase = Phase::None;
        bool isFile = false;
        double length = 0; ///< at scale 1
    };
    struct Group {
        Phase phase = Phase::None;
        double name = 0; ///< length of its bar at scale 1
        QList<Bar> bars;
    };
    struct Composition;
    /// Lines that the bars of a group take, at most \a limit.
    static int linesOf(const Group &group, double width, int limit, double scale);
    static double heightOf(int lines, double scale);
    Composition composed(QSizeF size) const;
    void paintGroup(QPainter &painter, const QRectF &place, const Group &group, const Composition &how,
                    const Theme &theme) const;
    static void paintBars(QPainter &painter, const QRectF &place, const QList<Bar> &bars, int lines, double scale,
                          const Theme &theme);

    QList<Group> m_groups;
    QList<Bar> m_files; // of the root itself
};

} // namespace Espalier
