// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formats/gitrepository.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QtEndian>

#include <algorithm>
#include <cctype>

namespace Espalier {

namespace {

constexpr qint64 mostIndexBytes = qint64(512) << 20;
constexpr qint64 mostRuleBytes = 1 << 20;
constexpr int mostFoldersAbove = 256;

QByteArray fileBytes(const QByteArray &path, qint64 limit)
{
    const QFileInfo info(QFile::decodeName(path));
    QFile file(info.filePath());
    if (!info.isFile() || info.size() > limit || !file.open(QIODevice::ReadOnly)) // no pipe is waited for
        return {};
    return file.read(limit);
}

/// "gitdir: ../.git/worktrees/x", as it stands in a file ".git"; \a folder holds it.
QByteArray linkedStore(const QByteArray &text, const QByteArray &folder)
{
    if (!text.startsWith("gitdir:"))
        return {};
    const QByteArray path = text.mid(7).trimmed();
    return path.startsWith('/') ? path : folder + '/' + path;
}

/// What all working trees of a repository share.
QByteArray commonStore(const QByteArray &store)
{
    const QByteArray common = fileBytes(store + "/commondir", 4096).trimmed();
    if (common.isEmpty())
        return store;
    return common.startsWith('/') ? common : store + '/' + common;
}

QByteArray homePath() { return QFile::encodeName(QDir::homePath()); }

QByteArray configFolder()
{
    const QByteArray folder = qgetenv("XDG_CONFIG_HOME");
    return folder.isEmpty() ? homePath() + "/.config" : folder;
}

QByteArray expandedHome(const QByteArray &path)
{
    return path.startsWith("~/") ? homePath() + path.mid(1) : path;
}

/// The person's own ignore file, for all repositories.
QByteArray ownExcludes(const QByteArray &repositoryConfig)
{
    QByteArray path = configFolder() + "/git/ignore";
    for (const QByteArray &config : {fileBytes(configFolder() + "/git/config", mostRuleBytes),
                                     fileBytes(homePath() + "/.gitconfig", mostRuleBytes), repositoryConfig}) {
        if (const auto named = GitRepository::configValue({config.data(), size_t(config.size())}, "core", "excludesfile"))
            path = expandedHome(QByteArray::fromStdString(*named));
    }
    return path;
}

bool isSameWord(std::string_view a, std::string_view b)
{
    return std::ranges::equal(a, b, [](unsigned char x, unsigned char y) { return std::tolower(x) == std::tolower(y); });
}

std::string_view trimmedConfig(std::string_view text)
{
    const auto isSpace = [](char c) { return c == ' ' || c == '\t' || c == '\r'; };
    while (!text.empty() && isSpace(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && isSpace(text.back()))
        text.remove_suffix(1);
    return text;
}

/// Without the comment behind it, without quotes.
std::string plainConfig(std::string_view value)
{
    std::string plain;
    bool isQuoted = false;
    for (size_t i = 0; i < value.size(); ++i) {
        const char c = value[i];
        if (c == '"')
            isQuoted = !isQuoted;
        else if (c == '\\' && i + 1 < value.size())
            plain += value[++i];
        else if (!isQuoted && (c == '#' || c == ';'))
            break;
        else
            plain += c;
    }
    return std::string(trimmedConfig(plain));
}

/// Reads the numbers of an index from its beginning on; false: there is no more.
class IndexBytes
{
public:
    explicit IndexBytes(std::string_view bytes) : m_bytes(bytes) {}

    size_t at() const { return m_at; }
    bool skip(size_t count)
    {
        if (m_bytes.size() - m_at < count)
            return false;
        m_at += count;
        return true;
    }
    template<typename Number>
    bool read(Number &number)
    {
        const size_t from = m_at;
        if (!skip(sizeof number))
            return false;
        number = qFromBigEndian<Number>(m_bytes.data() + from);
        return true;
    }
    /// As git writes the length of what two names share.
    bool readOffset(size_t &number)
    {
        quint8 byte = 0;
        if (!read(byte))
            return false;
        number = byte & 0x7f;
        while (byte & 0x80) {
            if (number > (size_t(1) << 40) || !read(byte))
                return false;
            number = ((number + 1) << 7) | (byte & 0x7f);
        }
        return true;
    }
    bool readName(std::string_view &name)
    {
        const size_t end = m_bytes.find('\0', m_at);
        if (end == std::string_view::npos)
            return false;
        name = m_bytes.substr(m_at, end - m_at);
        m_at = end + 1;
        return true;
    }
    std::string_view rest() const { return m_bytes.substr(m_at); }

private:
    std::string_view m_bytes;
    size_t m_at = 0;
};

/// A split index keeps most of its entries in another file.
bool isSplit(std::string_view extensions, size_t hashBytes)
{
    IndexBytes bytes(extensions);
    while (bytes.rest().size() > hashBytes) {
        const std::string_view name = bytes.rest().substr(0, 4);
        quint32 size = 0;
        if (name == "link")
            return true;
        if (!bytes.skip(4) || !bytes.read(size) || !bytes.skip(size))
            return false;
    }
    return false;
}

} // namespace

std::optional<std::vector<std::string>> GitRepository::trackedIn(std::string_view index, size_t hashBytes)
{
    constexpr size_t statBytes = 40;
    constexpr quint16 isExtended = 0x4000;
    IndexBytes bytes(index);
    quint32 version = 0;
    quint32 count = 0;
    if (!index.starts_with("DIRC") || !bytes.skip(4) || !bytes.read(version) || !bytes.read(count) || version < 2
        || version > 4)
        return {};
    std::vector<std::string> paths;
    std::string path;
    for (quint32 i = 0; i < count; ++i) {
        const size_t begin = bytes.at();
        quint16 flags = 0;
        if (!bytes.skip(statBytes + hashBytes) || !bytes.read(flags) || (flags & isExtended && !bytes.skip(2)))
            return {};
        std::string_view name;
        size_t gone = 0;
        if (version == 4 && (!bytes.readOffset(gone) || gone > path.size()))
            return {};
        if (!bytes.readName(name))
            return {};
        path.resize(version == 4 ? path.size() - gone : 0);
        path += name;
        // Entries before version 4 end at a multiple of eight bytes.
        if (version < 4 && !bytes.skip((8 - (bytes.at() - begin) % 8) % 8))
            return {};
        while (path.ends_with('/')) // a folder that a sparse working tree leaves out
            path.pop_back();
        if (paths.empty() || paths.back() != path) // several stages of a merge
            paths.push_back(path);
    }
    if (isSplit(bytes.rest(), hashBytes))
        return {};
    return paths;
}

std::optional<std::string> GitRepository::configValue(std::string_view config, std::string_view section, std::string_view key)
{
    std::optional<std::string> found;
    bool isInside = false;
    while (!config.empty()) {
        const size_t end = std::min(config.find('\n'), config.size());
        const std::string_view line = trimmedConfig(config.substr(0, end));
        config.remove_prefix(std::min(end + 1, config.size()));
        if (line.starts_with('[')) {
            const std::string_view name = line.substr(1, line.find(']') - 1);
            isInside = isSameWord(trimmedConfig(name), section);
            continue;
        }
        const size_t equals = line.find('=');
        if (isInside && equals != std::string_view::npos && isSameWord(trimmedConfig(line.substr(0, equals)), key))
            found = plainConfig(line.substr(equals + 1));
    }
    return found;
}

void GitRepository::readRules(const QByteArray &top, const QByteArray &store, const QByteArray &config,
                              const QByteArray &folder)
{
    const auto add = [this](const QByteArray &file, std::string about) {
        if (const QByteArray text = fileBytes(file, mostRuleBytes); !text.isEmpty())
            m_rules.push_back({.text = text.toStdString(), .folder = std::move(about), .file = file});
    };
    add(ownExcludes(config), {});
    add(store + "/info/exclude", {});
    // Those above the folder; its own is read with it.
    for (qsizetype at = top.size(); at >= 0 && at < folder.size(); at = folder.indexOf('/', at + 1)) {
        const QByteArray above = folder.first(at);
        add(above + "/.gitignore", at == top.size() ? std::string() : above.mid(top.size() + 1).toStdString() + '/');
    }
}

std::optional<GitRepository> GitRepository::around(const QByteArray &folder)
{
    const QByteArray start = QFile::encodeName(QFileInfo(QFile::decodeName(folder)).canonicalFilePath());
    QByteArray top = start;
    for (int i = 0; i < mostFoldersAbove && !top.isEmpty(); ++i) {
        const QByteArray git = top + "/.git";
        QByteArray store;
        if (QFileInfo(QFile::decodeName(git + "/HEAD")).isFile())
            store = git;
        else if (const QByteArray text = fileBytes(git, 4096); !text.isEmpty())
            store = linkedStore(text, top);
        if (!store.isEmpty()) {
            GitRepository found;
            if (start.size() > top.size())
                found.m_prefix = start.mid(top.size() + 1).toStdString() + '/';
            const QByteArray common = commonStore(store);
            const QByteArray config = fileBytes(common + "/config", mostRuleBytes);
            found.readRules(top, common, config, start);
            const auto hash = configValue({config.data(), size_t(config.size())}, "extensions", "objectformat");
            const QByteArray index = fileBytes(store + "/index", mostIndexBytes);
            if (auto tracked = trackedIn({index.data(), size_t(index.size())}, hash == "sha256" ? 32 : 20))
                found.m_tracked = std::move(*tracked);
            std::ranges::sort(found.m_tracked); // stages and sparse folders may have disturbed it
            return found;
        }
        top.truncate(std::max<qsizetype>(0, top.lastIndexOf('/')));
    }
    return {};
}

bool GitRepository::isTracked(std::string_view path) const
{
    return std::ranges::binary_search(m_tracked, path, std::less<>());
}

bool GitRepository::hasTrackedBelow(std::string_view path) const
{
    std::string below(path);
    below += '/';
    const auto first = std::ranges::lower_bound(m_tracked, below);
    return first != m_tracked.end() && first->starts_with(below);
}

} // namespace Espalier
