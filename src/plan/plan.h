// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/layout.h"
#include "core/nameproblems.h"
#include "core/report.h"
#include "core/result.h"

#include <QCoreApplication>
#include <QList>
#include <QMap>

#include <memory>
#include <optional>

namespace Espalier {

class TargetLock;
struct TargetPath;

enum class PlanAction : quint8 { Create, Keep, Overwrite, Conflict, Refuse };
/// What happens to what already stands inside a target directory (see the command line contract).
enum class ConflictPolicy { Merge, Skip, Overwrite, Fail };

QString planActionId(PlanAction action); ///< "create" …
inline constexpr ConflictPolicy allConflictPolicies[] = {ConflictPolicy::Merge, ConflictPolicy::Skip,
                                                         ConflictPolicy::Overwrite, ConflictPolicy::Fail};
std::optional<ConflictPolicy> conflictPolicyFromId(QStringView id);
QString conflictPolicyId(ConflictPolicy policy);

/// One folder or file that an export is about.
struct PlanEntry {
    QByteArray path; ///< UTF-8, from the plan's root, folders with a slash at the end
    NodeKind kind = NodeKind::Folder;
    PlanAction action = PlanAction::Create;
    bool executable = false;
    qint64 bytes = 0;   ///< of the content that would be written
    QString reason;     ///< a full sentence, translated; empty for a plain create
    NodeIndex node = noNode; ///< in the layout it was made from; noNode: made by the export (README, .gitkeep)
    int content = -1;        ///< number of a generated text in Plan::texts; -1: the node's own content, as it is
};

/// A document or an archive as the target of an export, and what happens with the one that is there.
struct TargetFile {
    QString path; ///< empty: there is no such file
    PlanAction action = PlanAction::Create;
    QString reason; ///< a full sentence, translated; empty for a plain create
    ErrorKind refusal = ErrorKind::Refused; ///< of which kind the error is when the action is to refuse
    bool replaces = true; ///< off: should a file have come into its place since, it is not replaced
    bool replacesProtected = false; ///< also if it is write-protected: only "overwrite" does
    /// Number in Plan::texts of what is to stand in it, where the entries are what it makes when it is run; -1: the
    /// entries are in it, or the only one is the file itself.
    int content = -1;
};

/// The exact list of what an export would create, keep, overwrite or refuse, parents before children. What is shown,
/// printed by a dry run and executed is this same value.
struct Plan {
    Q_DECLARE_TR_FUNCTIONS(Espalier::Plan)

public:
    QString root; ///< absolute path of a directory, or the name of an archive's top folder
    QList<PlanEntry> entries;
    QByteArrayList texts; ///< generated contents: READMEs, and files whose variables were filled in
    Layout layout;        ///< the snapshot that PlanEntry::node and contents refer to
    Report report;
    TargetFile file; ///< that holds everything; of a directory there is none, and each entry has a fate of its own
    std::shared_ptr<const TargetPath> target; ///< the directory, held open: the very one that was looked at; else null
    std::shared_ptr<const TargetLock> lock; ///< keeps other exports out of it; null: none is wanted, or none can be had

    struct Summary {
        qint64 create = 0, keep = 0, overwrite = 0, conflict = 0, refuse = 0;
        qint64 folders = 0, files = 0; ///< that will be written
        qint64 bytes = 0;
    };
    Summary summary() const;
    /// Valid as long as the plan lives.
    std::string_view contentOf(const PlanEntry &entry) const;
    bool isRefused() const; ///< anything is refused: the run ends with exit 4
    bool hasConflict() const; ///< anything conflicts under "fail": exit 3
    /// Why nothing at all can be written, as it stands; nothing: it can. Refused entries are left out, not obstacles.
    std::optional<Error> obstacle() const;
    /// The error of an export that was cancelled before it wrote anything, or that writes at once or not at all.
    static Error cancelled();
    /// Would both do the same, in the same place? For plans of one layout.
    bool isSameAs(const Plan &other) const;
    /// The document of the command line contract, compact JSON with a newline at the end.
    QByteArray toJson() const;
};

} // namespace Espalier
