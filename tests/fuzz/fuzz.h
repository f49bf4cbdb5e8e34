// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/layout.h"
#include "core/name.h"

#include <QByteArray>

#include <cstdint>
#include <cstdio>
#include <cstdlib>

namespace Espalier::Fuzz {

inline QByteArray bytesOf(const uint8_t *data, size_t size) { return {reinterpret_cast<const char *>(data), qsizetype(size)}; }

/// What must hold of every input. Ends the program, so that the fuzzer keeps the input.
inline void require(bool condition, const char *promise)
{
    if (condition)
        return;
    std::fprintf(stderr, "broken promise: %s\n", promise);
    std::abort();
}

/// A message for a person: there is one, and it cannot harm a terminal.
inline void requireReadable(const QString &message)
{
    require(!message.trimmed().isEmpty(), "an error says something");
    for (const QChar c : message)
        require(c == u'\n' || c.category() != QChar::Other_Control, qPrintable(QStringLiteral("a message has no control characters: ") + message));
}

/// The links of the tree fit, and no name could lead out of a folder.
inline void requireSound(const Layout &layout)
{
    qsizetype nodes = 0;
    for (NodeIndex node = layout.next(rootNode); node != noNode; node = layout.next(node)) {
        ++nodes;
        require(layout.isFolder(layout.parent(node)), "only folders hold others");
        const std::string_view name = layout.nameUtf8(node);
        require(!name.empty() && name != "." && name != "..", "a name is a name");
        require(name.find('/') == name.npos && name.find('\0') == name.npos, "no name holds a separator");
    }
    require(nodes == layout.nodeCount(), "the count of nodes is right");
}

} // namespace Espalier::Fuzz

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);
