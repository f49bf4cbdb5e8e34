// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "guide/guide.h"

#include <QCoreApplication>

namespace Espalier {

/// What a guide says of one topic, in the forms that `explain` prints.
class ExplanationText
{
    Q_DECLARE_TR_FUNCTIONS(Espalier::Explanation)

public:
    explicit ExplanationText(const Topic &topic) : m_topic(topic) {}

    struct TextStyle {
        int columns = 80;
        bool bold = false; ///< headings in bold, by ANSI sequences
    };
    QByteArray toText(const TextStyle &style) const;
    /// \a level: of its heading, 1 to 6.
    QByteArray toMarkdown(int level) const;
    /// One object without a line feed: path, title, summary, phase, body, sections.
    QByteArray toJson() const;

private:
    QString shownPath() const;
    QString phaseLine() const;

    const Topic &m_topic;
};

} // namespace Espalier
