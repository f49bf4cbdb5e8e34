// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/layout.h"
#include "formats/format.h"

#include <QByteArray>
#include <QStringList>

namespace Espalier {

class FormatRegistry;

/// Files and folders, or a text, that were dropped or pasted and are to become nodes below \c parent. A value, so that
/// reading may happen in another thread.
struct ImportRequest {
    QStringList paths;   ///< local files and folders
    QStringList skipped; ///< addresses of what is not on this computer
    QByteArray text;     ///< read when there are no paths
    NodeIndex parent = rootNode;
    NodeIndex before = noNode;
    bool isPasted = false; ///< else it was dropped
    bool isReviewed = false; ///< a text is to be looked at before it is put in, whatever it is

    /// Worth no thread: a short text.
    bool isSmall() const;
};

/// Makes one layout of it, whose root's children are to be inserted: each folder with what is in it, each file with its
/// content as far as it is text and within the options' limit, a text by whichever reader recognises it. What could not
/// be read or was passed over is in the report; an error only when nothing at all came of it. Knows no window.
Result<ReadResult> readImport(const FormatRegistry &formats, const ImportRequest &request, const ReadOptions &options = {});

/// A tree with a name at its top as that folder, to be inserted as a whole.
Layout rootAsFolder(const Layout &whole);

} // namespace Espalier
