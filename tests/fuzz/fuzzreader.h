// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "formats/exporter.h"
#include "formats/format.h"
#include "fuzz.h"

#include <QBuffer>

namespace Espalier::Fuzz {

/// What must hold of every reader: it says what is wrong, or gives a sound tree and messages for people.
inline void requireReads(const Reader &reader, const QByteArray &bytes)
{
    const auto read = reader.read(bytes, {.fileName = QStringLiteral("fuzz")});
    reader.sniff(bytes, {});
    if (!read)
        return requireReadable(read.error().message);
    requireSound(read->layout);
    for (const ReportItem &item : read->report.items())
        requireReadable(item.message);
}

/// What must hold of every reader of a format that we write, too: it says what is wrong, or gives a sound tree, which
/// written and read once more has settled.
inline void requireSettles(const Reader &reader, const Writer &writer, const QByteArray &bytes)
{
    const auto read = reader.read(bytes, {.fileName = QStringLiteral("fuzz")});
    reader.sniff(bytes, {});
    if (!read)
        return requireReadable(read.error().message);
    requireSound(read->layout);
    for (const ReportItem &item : read->report.items())
        requireReadable(item.message);
    const auto written = [&](const Layout &layout) {
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        Report report;
        require(writer.write(layout, {}, buffer, report).has_value(), "what was read can be written");
        return buffer.data();
    };
    const QByteArray once = written(read->layout);
    const auto again = reader.read(once, {.fileName = QStringLiteral("fuzz")});
    if (!again) // an empty layout may be no tree to this format
        return require(read->layout.nodeCount() == 0, "what we wrote can be read");
    requireSound(again->layout);
    require(written(again->layout) == once, "the second round changes nothing");
}

} // namespace Espalier::Fuzz
