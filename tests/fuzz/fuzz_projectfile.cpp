// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formats/projectfile.h"
#include "fuzz.h"

#include <QBuffer>

using namespace Espalier;

namespace {

QByteArray written(const Layout &layout)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    Report report;
    Fuzz::require(ProjectFileWriter().write(layout, {}, buffer, report).has_value(), "what was read can be written");
    return buffer.data();
}

/// What reads must write, read back the same, and write the same bytes again.
void check(const QByteArray &bytes, bool recover)
{
    const auto read = ProjectFileReader().read(bytes, {.fileName = QStringLiteral("fuzz.espalier"), .recover = recover});
    if (!read) {
        Fuzz::requireReadable(read.error().message);
        return;
    }
    Fuzz::requireSound(read->layout);
    const QByteArray once = written(read->layout);
    const auto again = ProjectFileReader().read(once, {.fileName = QStringLiteral("fuzz.espalier")});
    Fuzz::require(again.has_value(), "what we wrote can be read");
    Fuzz::require(Layout::isSameTree(read->layout, again->layout, true), "what we wrote is what was read");
    Fuzz::require(written(again->layout) == once, "saving what we wrote changes no byte");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes = Fuzz::bytesOf(data, size);
    check(bytes, false);
    check(bytes, true);
    ProjectFileReader().sniff(bytes, {});
    return 0;
}
