// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QCoreApplication>

#include <memory>

namespace Espalier {

/// What fonts and images need, without any display: for the command line. Qt's own options are not looked for.
std::unique_ptr<QCoreApplication> makeOffscreenApplication(const char *program);

} // namespace Espalier
