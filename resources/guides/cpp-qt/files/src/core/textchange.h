#pragma once

#include <QString>

#include <optional>

/// What turns one text into another: at one place, something goes and something comes.
struct TextChange {
    qsizetype position = 0;
    QString removed;
    QString inserted;

    /// The smallest change that makes \a after of \a before. No character is cut in two.
    static TextChange between(QStringView before, QStringView after);

    bool isEmpty() const { return removed.isEmpty() && inserted.isEmpty(); }
    bool isOneKey() const; ///< as typing and erasing make it, and pasting does not
    TextChange reversed() const
    {
        return {.position = position, .removed = inserted, .inserted = removed};
    }
    void applyTo(QString &text) const { text.replace(position, removed.size(), inserted); }

    /// This change and \a next as one, if a person would call them one step: a word typed on, or
    /// erasing continued.
    std::optional<TextChange> joinedWith(const TextChange &next) const;

    bool operator==(const TextChange &other) const = default;
};
