// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/phase.h"

#include <functional>

class QMenu;
class QWidget;

namespace Espalier {

/// The four phases with their dots, and "as the folder above"; \a own is marked.
QMenu *makePhaseMenu(Phase own, const std::function<void(Phase)> &chosen, QWidget *parent);

} // namespace Espalier
