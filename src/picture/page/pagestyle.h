// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "picture/page/pageoptions.h"

#include <QByteArray>

namespace Espalier {

class PageWords;

/// Style and script of a page, as they stand in it: our files without comments and most blanks.
namespace PageStyle {
/// \a map: what the map adds to it. \a byPhase: colours tell phases, else top folders.
QByteArray style(const PageWords &words, const QByteArray &map, bool byPhase);
QByteArray script();
/// A script of ours without comments and most blanks.
QByteArray condensedScript(const QByteArray &source);
/// One of the files that pages are made of, as it is.
QByteArray file(const QString &name);
/// For the policy of the page: "sha256-…".
QByteArray hash(const QByteArray &source);
} // namespace PageStyle

} // namespace Espalier
