// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "synthetictree.h"

#include <functional>
#include <string>
#include <vector>

class QAbstractItemModel;
struct archive;

/// The least code that does the work of each row of tests/bench/README.md: no checks, no messages, no options. What the
/// program takes beyond these is the price of everything else that it does.
namespace Espalier::Bench::Floors {

/// What filtering needs of a tree, as arrays.
struct FlatTree {
    explicit FlatTree(const std::vector<SyntheticNode> &nodes);
    std::vector<quint32> parents;
    std::vector<quint8> phases;
    std::vector<std::string_view> names;
    std::vector<std::string_view> summaries;
};

/// The rows to be seen, the root among them, everything open.
class Filtering
{
public:
    explicit Filtering(const FlatTree &tree) : m_tree(tree) {}
    size_t byPhase(quint8 upTo);
    /// \a word in lower case, in names and summaries.
    size_t byText(std::string_view word);

private:
    size_t rowsOfMatches();

    const FlatTree &m_tree;
    std::vector<quint8> m_phases;
    std::vector<quint64> m_visible;
    std::vector<quint32> m_rows;
};

// -- project files: both come to a number of bytes or nodes
size_t readProjectFile(const std::string &bytes);
/// As the program writes it, byte for byte; pieces go to \a output.
size_t writeProjectFile(const std::vector<SyntheticNode> &nodes, const std::function<void(std::string_view)> &output);

// -- drawn trees
size_t drawTree(const std::vector<SyntheticNode> &nodes, const std::function<void(std::string_view)> &output);
size_t readDrawnTree(std::string_view text);

// -- the disk
/// Makes the nodes below the folder \a root, which is there.
size_t createTree(const std::string &root, const std::vector<SyntheticNode> &nodes);
/// Counts what is below \a root, building a list of names and parents, siblings sorted by name.
size_t scanTree(const std::string &root);

// -- archives: plain libarchive, as its manual shows it. \a format: "tar", "tar.gz" …
size_t writeArchive(const std::string &path, const std::string &format, const std::vector<SyntheticNode> &nodes);
/// A tar compressed by liblzma itself.
size_t writeTarXz(const std::string &path, const std::vector<SyntheticNode> &nodes);
/// A tar by hand, for writeTarXz() and as the floor under everything.
std::string tarOf(const std::vector<SyntheticNode> &nodes);

// -- a model for a plain QTreeView: name, summary, phase, an icon for each kind
std::unique_ptr<QAbstractItemModel> treeModel(const std::vector<SyntheticNode> &nodes);

} // namespace Espalier::Bench::Floors
