// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QStringView>

#include <string_view>

namespace Espalier {

/// What stands in an HTML page, appended to bytes: text that cannot be anything but text, wherever it stands.
namespace PageText {
enum class Breaks : quint8 { Shown, Kept }; ///< what line ends and tabs are: odd, or part of the text

/// Escaped, for content and for quoted attributes. What cannot be seen (control and direction-changing characters, lone
/// surrogates) is shown as \u202E.
void text(QByteArray &out, QStringView text, Breaks breaks = Breaks::Shown);
/// The same for names and summaries as a layout holds them; bytes that are no UTF-8 are U+FFFD.
void text(QByteArray &out, std::string_view utf8);
/// ` name=value`, quoted unless nothing in the value asks for it.
void attribute(QByteArray &out, const char *name, const QByteArray &escaped);
/// The part of an id that stands for one name: every byte but A-Z a-z 0-9 - . _ ~ percent-encoded.
void idPart(QByteArray &out, std::string_view name);
/// A CSS string, in quotes.
QByteArray cssString(const QString &text);
} // namespace PageText

} // namespace Espalier
