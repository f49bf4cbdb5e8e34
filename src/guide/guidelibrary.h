// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "guide/guide.h"

namespace Espalier {

/// The guides built into the program, found by id and language.
class GuideLibrary
{
public:
    struct Entry {
        QString id;
        QString name;
        QString description;
    };

    /// All of them, named and described by themselves in the language nearest to \a language (as for load()).
    static QList<Entry> builtIn(const QString &language = {});
    static bool isBuiltIn(QStringView id);
    /// The built-in guide \a id in the language nearest to \a language (BCP 47; empty: the program's language).
    static Result<Guide> load(const QString &id, const QString &language = {});
    /// Begins to read a built-in guide in another thread, so that the load() that asks for the same finds it read: for the
    /// start, which has other things to do meanwhile. Of what is not built in nothing is read.
    static void readAhead(const QString &id, const QString &language = {});
    /// The guide that a layout was made from: \a shown when it is that one or the layout names none, else a built-in one.
    /// Null when it is neither: then its explanations travel with the nodes.
    static Guide explaining(const LayoutInfo &info, const Guide &shown = Guide());
    /// A built-in id, or the path of a Markdown file.
    static Result<Guide> loadAny(const QString &idOrPath, const QString &language = {});
};

} // namespace Espalier
