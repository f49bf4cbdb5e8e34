// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "guide/guide.h"

#include <QHash>

namespace Espalier {

/// Which node a topic of the guide is in a layout, and what it is called there: guides say your_ml_core, layouts the
/// name that they gave it.
struct LessonNames {
    LessonNames(const Layout &layout, const Guide &guide);

    NodeIndex nodeOf(QStringView topicPath) const; ///< noNode: the layout has none
    /// The path of a topic as the layout would call it, whether it has it or not.
    QString pathOf(const QString &topicPath) const;
    /// \a text with the names of the layout in it.
    QString in(QString text) const;
    const Guide &guide() const { return m_guide; }

private:
    const Layout &m_layout;
    const Guide &m_guide;
    QHash<QString, NodeIndex> m_nodes;
    QHash<QString, QString> m_renamed; ///< of top folders: the guide's name → the layout's
};

} // namespace Espalier
