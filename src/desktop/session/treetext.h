// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QStringView>

namespace Espalier {

class DrawnTree;

/// Is \a bytes a tree that somebody drew, to be read by DrawnTreeReader, and no guide that says more of its folders?
/// \a format: of the reader that recognised it; empty: none did.
bool isTreeText(QStringView format, const QByteArray &bytes);
/// Has it a line that was guessed at, or could not be read? Then a person looks at it before it is taken.
bool isDoubtful(const DrawnTree &tree);

} // namespace Espalier
