// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "guide/glossary.h"

namespace Espalier {

/// Those of \a entries that the running text of \a markdown uses, code and links apart, in the glossary's order. For
/// the places of the words: GlossaryFinder.
QList<GlossaryEntry> wordsUsedIn(const QString &markdown, const QList<GlossaryEntry> &entries);

} // namespace Espalier
