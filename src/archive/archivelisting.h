// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

#include <optional>
#include <string>
#include <vector>

namespace Espalier {

/// Which folders and files an archive holds, and how large they are. Equal lists have the same entries, in any order.
class ArchiveListing
{
public:
    void add(std::string path, bool isFolder, qint64 size);
    /// Read with libarchive; nothing when it cannot be read to its end.
    static std::optional<ArchiveListing> of(const QByteArray &archive);

    friend bool operator==(ArchiveListing a, ArchiveListing b);

private:
    struct Item {
        std::string path;
        bool isFolder;
        qint64 size;
        friend auto operator<=>(const Item &, const Item &) = default;
    };
    std::vector<Item> m_items;
};

} // namespace Espalier
