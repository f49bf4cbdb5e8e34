// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "floors.h"

#include <archive.h>
#include <archive_entry.h>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <lzma.h>
#include <unistd.h>

namespace Espalier::Bench::Floors {

namespace {

/// The path of each node, as a list is walked in document order.
class Paths
{
public:
    explicit Paths(const std::vector<SyntheticNode> &nodes) : m_nodes(nodes) {}

    const std::string &of(size_t node)
    {
        const SyntheticNode &self = m_nodes[node];
        if (node == 0) {
            m_path = self.name;
        } else {
            while (m_open.back().node != self.parent)
                m_open.pop_back();
            m_path.resize(m_open.back().length);
            (m_path += '/') += self.name;
        }
        if (self.isFolder)
            m_open.push_back({quint32(node), m_path.size()});
        return m_path;
    }

private:
    struct Level {
        quint32 node;
        size_t length;
    };
    const std::vector<SyntheticNode> &m_nodes;
    std::vector<Level> m_open;
    std::string m_path;
};

} // namespace

size_t writeArchive(const std::string &path, const std::string &format, const std::vector<SyntheticNode> &nodes)
{
    archive *const writer = archive_write_new();
    if (format == "zip")
        archive_write_set_format_zip(writer);
    else if (format == "7z")
        archive_write_set_format_7zip(writer);
    else
        archive_write_set_format_pax_restricted(writer);
    if (format == "tar.gz")
        archive_write_add_filter_gzip(writer);
    else if (format == "tar.bz2")
        archive_write_add_filter_bzip2(writer);
    else if (format == "tar.xz")
        archive_write_add_filter_xz(writer);
    else if (format == "tar.zst")
        archive_write_add_filter_zstd(writer);
    archive_write_open_filename(writer, path.c_str());
    archive_entry *const entry = archive_entry_new();
    Paths paths(nodes);
    for (size_t node = 0; node < nodes.size(); ++node) {
        archive_entry_clear(entry);
        archive_entry_set_pathname(entry, paths.of(node).c_str());
        archive_entry_set_filetype(entry, nodes[node].isFolder ? AE_IFDIR : AE_IFREG);
        archive_entry_set_perm(entry, nodes[node].isFolder ? 0755 : 0644);
        archive_entry_set_size(entry, la_int64_t(nodes[node].content.size()));
        archive_write_header(writer, entry);
        archive_write_data(writer, nodes[node].content.data(), nodes[node].content.size());
    }
    archive_entry_free(entry);
    archive_write_close(writer);
    archive_write_free(writer);
    return nodes.size();
}

std::string tarOf(const std::vector<SyntheticNode> &nodes)
{
    constexpr size_t block = 512;
    std::string tar;
    tar.reserve(nodes.size() * block * 3 / 2);
    Paths paths(nodes);
    for (size_t node = 0; node < nodes.size(); ++node) {
        const std::string &path = paths.of(node);
        const size_t at = tar.size();
        tar.append(block, '\0');
        char *const header = tar.data() + at;
        std::memcpy(header, path.data(), std::min<size_t>(path.size(), 100));
        std::memcpy(header + 100, nodes[node].isFolder ? "0000755" : "0000644", 7);
        std::memcpy(header + 108, "0000000\0000000000", 15);
        std::snprintf(header + 124, 12, "%011zo", nodes[node].content.size());
        std::memcpy(header + 136, "00000000000", 11);
        std::memset(header + 148, ' ', 8);
        header[156] = nodes[node].isFolder ? '5' : '0';
        std::memcpy(header + 257, "ustar\00000", 8);
        unsigned sum = 0;
        for (size_t i = 0; i < block; ++i)
            sum += quint8(header[i]);
        std::snprintf(header + 148, 8, "%06o", sum);
        tar += nodes[node].content;
        tar.append((block - tar.size() % block) % block, '\0');
    }
    return tar.append(2 * block, '\0');
}

size_t writeTarXz(const std::string &path, const std::vector<SyntheticNode> &nodes)
{
    const std::string tar = tarOf(nodes);
    std::string out(lzma_stream_buffer_bound(tar.size()), '\0');
    size_t size = 0;
    lzma_easy_buffer_encode(LZMA_PRESET_DEFAULT, LZMA_CHECK_CRC64, nullptr, reinterpret_cast<const uint8_t *>(tar.data()), tar.size(),
                            reinterpret_cast<uint8_t *>(out.data()), &size, out.size());
    const int file = ::open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
    const bool ok = ::write(file, out.data(), size) == ssize_t(size);
    ::close(file);
    return ok ? nodes.size() : 0;
}

} // namespace Espalier::Bench::Floors
