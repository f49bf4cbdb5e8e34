#pragma once

#include <QStringView>

/// How long a text is, counted as a reader would.
struct TextStatistics {
    qsizetype words = 0;
    qsizetype lines = 0;      ///< a line break at the very end opens no further line
    qsizetype characters = 0; ///< as seen: a letter with its accent is one

    static TextStatistics of(QStringView text);

    bool operator==(const TextStatistics &other) const = default;
};
