#pragma once

#include <QCoreApplication>
#include <QString>

/// Reads and writes whole text files in UTF-8.
class TextFile
{
    Q_DECLARE_TR_FUNCTIONS(TextFile)

public:
    struct Loaded {
        QString text;
        QString error; ///< a sentence for the user; empty when all went well

        bool ok() const { return error.isEmpty(); }
    };

    static Loaded load(const QString &path);

    /// Replaces the file wholly or not at all. Returns a sentence for the user, empty when saved.
    static QString save(const QString &path, const QString &text);
};
