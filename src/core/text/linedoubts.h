// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/text/drawntree.h"
#include "core/text/linerepairs.h"

#include <optional>

namespace Espalier {

/// What a reading asks, for one line or for several that are alike.
struct LineDoubt {
    enum class Question : quint8 { Kind, Parent, NamesInLine, NameOrComment, AfterTotal, Dialect, Twin, LastBranch };

    Question question = Question::Kind;
    /// From 0, of DrawnTree::lines. An answer goes to each of them; of Dialect, only Drop does: any other goes to the
    /// first.
    std::vector<quint32> lines;
    std::vector<quint32> about; ///< of DrawnTree::nodes
    std::vector<LineAnswer> answers;
    LineAnswer chosen = LineAnswer::Folder; ///< what the reading did, one of \c answers
};

/// The doubts of a reading, in the order of the text; equal ones ("12 names without an ending") become one, at its
/// first line. Lines that were answered are doubtful no more.
std::vector<LineDoubt> doubtsOf(const DrawnTree &tree);

/// Words of the report and of the file with answers.
const char *idOf(LineDoubt::Question question);
const char *idOf(LineAnswer answer);
const char *idOf(LineKind kind);
const char *idOf(Sureness sureness);
const char *idOf(LineReason reason);
const char *idOf(TextDialect dialect);
std::optional<LineAnswer> lineAnswerOf(std::string_view id);

} // namespace Espalier
