// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "edit/editor.h"
#include "signalpairs.h"

#include <functional>
#include <initializer_list>

namespace Espalier {

/// A document with its editor and somebody who listens, for one test.
class Workbench
{
public:
    /// \a tree: as treeOf() takes it.
    explicit Workbench(const char *tree = "");
    explicit Workbench(const Layout &layout);

    LayoutDocument document;
    Editor editor{document};
    SignalPairs pairs{document};
    QStringList told;                 ///< by done()
    QList<QList<NodeIndex>> touched;  ///< by touched()

    const Layout &layout() const { return document.layout(); }
    /// noNode is a failure of the test itself.
    NodeIndex at(const char *path) const;
    QList<NodeIndex> at(std::initializer_list<const char *> paths) const;
    QString text() const;
    QStringList paths(const QList<NodeIndex> &nodes) const;
    int steps() const;

    using Verb = std::function<Result<void>()>;
    /// Runs a verb that must succeed as one step and make \a expected, then undoes, redoes, undoes and redoes it; each
    /// time all must be as it was, ids and indexes too. The first thing that was wrong, or nothing.
    QString oneStep(const Verb &verb, const char *expected);
    /// Runs a verb that must succeed and leave everything, the history too, as it is.
    QString noStep(const Verb &verb);
    /// Runs a verb that must fail with \a kind and \a message and leave everything as it is.
    QString refused(const Verb &verb, ErrorKind kind, const char *message);

private:
    void listen();
};

/// For verbs that return something, where only the outcome matters.
template<typename T>
Result<void> outcome(const Result<T> &result)
{
    return result ? Result<void>() : std::unexpected(result.error());
}

/// What tells two states of a document apart: every node with index, id, place and data, and what the document says.
QString wholeState(const Layout &layout);

} // namespace Espalier
