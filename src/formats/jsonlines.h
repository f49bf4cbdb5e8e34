// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArrayView>

struct yyjson_val;

namespace Espalier {

/// Finds the line of a value that was parsed in place. Lines are counted only when somebody asks, and in the text as it
/// was: parsing in place has turned escapes into line ends.
class JsonLines
{
public:
    /// \a parsed: the buffer that the values point into; \a original: the same bytes before. Both must live on.
    JsonLines(QByteArrayView parsed, QByteArrayView original) : m_parsed(parsed), m_original(original) {}

    /// 1-based; 0: not known. Of an object or list: the line of the first thing in it.
    qint64 lineOf(yyjson_val *value) const;

private:
    QByteArrayView m_parsed;
    QByteArrayView m_original;
};

} // namespace Espalier
