// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "formats/gitrepository.h"
#include "formats/ignorerules.h"
#include "formats/imports.h"
#include "core/filedescriptor.h"

#include <QCoreApplication>
#include <QSet>

#include <memory>
#include <vector>

#include <sys/types.h>

namespace Espalier {

/// One walk over a folder of the disk, by descriptors alone: no path is ever given to the system, so that neither
/// PATH_MAX nor names that are no UTF-8 matter, and nothing that is moved meanwhile leads elsewhere. Holds a bounded
/// number of descriptors: from below the way back is "..", checked to be the very folder that was left.
///
/// Reads with getdents64() into one buffer for the whole walk, because opendir() takes 32 KiB of fresh memory and a
/// further call for each folder.
class DirectoryScan
{
    Q_DECLARE_TR_FUNCTIONS(Espalier::DirectoryScan)

public:
    DirectoryScan(Layout &layout, Report &report, const ReadOptions &options);
    ~DirectoryScan();

    /// Fills the layout below its root with what is in \a folder, which lies in \a repository, or in none.
    Result<void> run(FileDescriptor folder, const GitRepository *repository = nullptr);

private:
    static constexpr size_t maxOpen = 48;

    struct Entry {
        quint64 key; // the name's first eight bytes in order: decides nearly all comparisons
        quint32 name; // its place in m_names
        quint16 length;
        quint8 type; // DT_…
    };
    struct FolderKey {
        dev_t device = 0;
        ino_t inode = 0;
        friend bool operator==(const FolderKey &, const FolderKey &) = default;
        friend size_t qHash(const FolderKey &key, size_t seed = 0) { return qHashMulti(seed, quint64(key.device), quint64(key.inode)); }
    };
    struct Level {
        FileDescriptor folder; // invalid: closed for now
        FolderKey key;
        NodeIndex node = rootNode;
        size_t at = 0; // the next entry
        size_t end = 0;
        size_t first = 0;
        size_t names = 0;    // size of m_names before it
        size_t pathSize = 0; // of m_path, with a slash at its end
        size_t rules = 0;    // how many ignore files apply
        bool wasReachedByLink = false;
        bool isIgnored = false; // only what git tracks is taken
    };
    /// The rules of one ignore file, and how much of m_path to pass over for them.
    struct Scope {
        IgnoreRules rules;
        size_t pathSize;
    };

    void takeRulesOf(const GitRepository &repository);
    bool enter(FileDescriptor folder, NodeIndex node, bool byLink, bool isIgnored = false);
    bool mayEnter(const FolderKey &key, NodeIndex node);
    bool readEntries(int folder, NodeIndex node);
    void addEntry(const char *name, quint8 type);
    void leave();
    void relieve();
    void takeNext();
    void takeFolder(const Entry &entry, NodeIndex node, bool byLink, bool isIgnored);
    void takeLink(const Entry &entry, NodeIndex node);
    void takeFile(const Entry &entry, NodeIndex node);
    void readIgnoreRules();
    void tellBadPatterns(const std::vector<IgnoreRules::BadPattern> &bad, const QString &path);
    bool isIgnored(const Entry &entry, bool isFolder);
    bool isTracked(const Entry &entry, bool isFolder);
    IgnoreRules::Verdict verdictOn(std::string_view path, size_t rules, bool isFolder) const;
    NodeIndex append(const Entry &entry, NodeKind kind);
    quint8 typeOf(const Entry &entry, int flags) const; ///< DT_UNKNOWN: it is gone
    FileDescriptor openAt(const char *name, int flags);
    void tell(Severity severity, const char *code, const QString &message, NodeIndex node);
    QString shown(NodeIndex node) const;

    const char *nameOf(const Entry &entry) const { return m_names.data() + entry.name; }
    std::string_view viewOf(const Entry &entry) const { return {nameOf(entry), entry.length}; }

    Layout &m_layout;
    const ReadOptions &m_options;
    Imports m_imports;
    std::vector<Level> m_levels;
    std::vector<Entry> m_entries; // of all levels, one behind the other
    std::string m_names;          // the same; each ends with NUL
    std::string m_path;           // of the folder at hand, from the top of the working tree; for ignore rules
    std::vector<Scope> m_scopes;
    const GitRepository *m_repository = nullptr;
    size_t m_prefixSize = 0; // of m_path: what lies above the folder that is read
    QSet<FolderKey> m_entered; // kept only when links are followed
    dev_t m_device = 0;
    bool m_takesContents;
    bool m_isFull = false;
    qint64 m_ignored = 0;
    bool m_leftGitOut = false;
    std::unique_ptr<char[]> m_buffer;  // for getdents64()
    std::vector<char> m_content; // for files
};

} // namespace Espalier
