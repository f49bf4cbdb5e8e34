// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

namespace Espalier {

/// The languages that a program was built with: those that there is a catalogue of texts for in its resources. English
/// is always one of them, since the source speaks it; its catalogue has the plural forms alone.
namespace AvailableLanguages {

/// Their codes, "en" first, the others in order.
QStringList codes();
/// In its own words, as a line of a menu: "Español".
QString nameOf(const QString &code);
/// Where the texts of that language stand in the resources.
QString catalogueOf(const QString &code);

} // namespace AvailableLanguages

} // namespace Espalier
