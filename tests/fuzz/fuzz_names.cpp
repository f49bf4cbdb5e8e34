// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/nameproblems.h"
#include "fuzz.h"

#include <cstring>

using namespace Espalier;

namespace {

void check(const QString &text)
{
    bool changed = false;
    const Name nearest = Name::nearest(text, &changed);
    const auto parsed = Name::parse(nearest.toString());
    Fuzz::require(parsed.has_value(), "the nearest name is a name");
    Fuzz::require(changed == (nearest.toString() != text), "whether it differs is told");
    Fuzz::require(Name::nearest(nearest.toString()) == nearest, "the nearest name is its own nearest");
    if (const auto name = Name::parse(text))
        Fuzz::require(nearest == *name, "a valid name is the nearest to itself");
    else
        Fuzz::requireReadable(name.error().message);

    for (const NameProblem &problem : nameProblems(nearest.toString(), Platform::Windows)) {
        Fuzz::requireReadable(problem.message);
        Fuzz::require(Name::parse(problem.suggestion).has_value(), "the suggested name is a name");
    }
    collisionKey(text);

    const auto path = RelativePath::parse(text);
    if (!path) {
        Fuzz::requireReadable(path.error().message);
        return;
    }
    Fuzz::require(!path->segments().isEmpty(), "a path has a segment");
    for (const QString &segment : path->segments())
        Fuzz::require(Name::parse(segment).has_value(), "every segment is a name");
    const auto again = RelativePath::parse(path->toString());
    Fuzz::require(again.has_value() && again->segments() == path->segments(), "a path reads back the same");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    check(QString::fromUtf8(reinterpret_cast<const char *>(data), qsizetype(size)));
    // Lone surrogates come only this way.
    QString wide(qsizetype(size / 2), Qt::Uninitialized);
    std::memcpy(wide.data(), data, size / 2 * 2);
    check(wide);
    return 0;
}
