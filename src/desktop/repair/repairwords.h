// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "desktop/repair/drawnreading.h"

#include <QCoreApplication>

namespace Espalier {

/// One way to answer a doubt, as a button shows it.
struct RepairChoice {
    QString label;
    LineAnswer answer = LineAnswer::Folder;
    QString to; ///< Under: the path of a folder
    bool asksWhere = false; ///< the folder is to be chosen among all
    bool isChosen = false;
};

/// What the repair preview says about a reading.
class RepairWords {
    Q_DECLARE_TR_FUNCTIONS(Espalier::RepairWords)

public:
    /// One letter for what a line is: ■ node, # comment, ¶ left out, … more, Σ total, ? doubtful, ! unread.
    static QChar markOf(const DrawnReading &reading, qsizetype line);
    /// The same in words, with the reason where there is a doubt: "Doubtful: several names in one line".
    static QString describe(const DrawnReading &reading, qsizetype line);
    static QString reason(LineReason reason);
    static QString dialect(TextDialect dialect);
    static QString question(const DrawnReading &reading, const DrawnReading::Doubt &doubt);
    static QList<RepairChoice> choices(const DrawnReading &reading, const DrawnReading::Doubt &doubt);
    /// "15 nodes, 5 comments, 3 lines of prose left out", as rich text.
    static QString counts(const DrawnReading::Counts &counts);
    /// "15 nodes from 22 lines, 3 left out"
    static QString inserted(const DrawnReading::Counts &counts);
    static QString folderName(const Layout &layout, NodeIndex folder);
};

} // namespace Espalier
