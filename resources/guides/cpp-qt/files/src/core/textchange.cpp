#include "core/textchange.h"

#include <algorithm>

namespace
{

bool isOneCharacter(QStringView text)
{
    return text.size() == 1 || (text.size() == 2 && text.front().isHighSurrogate());
}

} // namespace

TextChange TextChange::between(QStringView before, QStringView after)
{
    const qsizetype shorter = std::min(before.size(), after.size());
    qsizetype head = 0;
    while (head < shorter && before[head] == after[head])
        ++head;
    if (head > 0 && before[head - 1].isHighSurrogate())
        --head;

    qsizetype tail = 0;
    while (tail < shorter - head &&
           before[before.size() - tail - 1] == after[after.size() - tail - 1])
        ++tail;
    if (tail > 0 && before[before.size() - tail].isLowSurrogate())
        --tail;

    return {.position = head,
            .removed = before.sliced(head, before.size() - head - tail).toString(),
            .inserted = after.sliced(head, after.size() - head - tail).toString()};
}

bool TextChange::isOneKey() const
{
    return (removed.isEmpty() && isOneCharacter(inserted)) ||
           (inserted.isEmpty() && isOneCharacter(removed));
}

std::optional<TextChange> TextChange::joinedWith(const TextChange &next) const
{
    if (isEmpty() || next.isEmpty())
        return std::nullopt;
    if (removed.isEmpty() && next.removed.isEmpty()) {
        const bool typedOn = next.position == position + inserted.size();
        const bool beginsWord = inserted.back().isSpace() && !next.inserted.front().isSpace();
        if (typedOn && !beginsWord)
            return TextChange{
                .position = position, .removed = {}, .inserted = inserted + next.inserted};
    }
    if (inserted.isEmpty() && next.inserted.isEmpty()) {
        if (next.position + next.removed.size() == position) // Backspace
            return TextChange{
                .position = next.position, .removed = next.removed + removed, .inserted = {}};
        if (next.position == position) // Delete
            return TextChange{
                .position = position, .removed = removed + next.removed, .inserted = {}};
    }
    return std::nullopt;
}
