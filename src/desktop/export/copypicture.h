// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "picture/pictureoptions.h"

class QWidget;

namespace Espalier {

class Session;

/// Puts the layout, as the session's filter shows it, onto the clipboard as a picture; drawn in another thread, while
/// \a window shows that it goes on. Told through the session.
void copyPicture(Session &session, QWidget *window, const PictureOptions &choice);

} // namespace Espalier
