// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/text/drawntreebuilder.h"

#include "core/name.h"
#include "core/text/namekind.h"
#include "core/text/utf8.h"

#include <QCoreApplication>

#include <algorithm>
#include <cstring>

namespace Espalier {

namespace {

struct DrawnTreeBuilderText {
    Q_DECLARE_TR_FUNCTIONS(Espalier::DrawnTree)
};

constexpr size_t longestName = Name::maxLength; // fewer bytes are never more characters

bool isAscii(std::string_view text)
{
    constexpr quint64 highBits = 0x8080808080808080ULL;
    size_t at = 0;
    for (; at + 8 <= text.size(); at += 8) {
        quint64 word;
        std::memcpy(&word, text.data() + at, 8);
        if (word & highBits)
            return false;
    }
    for (; at < text.size(); ++at) {
        if (static_cast<signed char>(text[at]) < 0)
            return false;
    }
    return true;
}

bool isValidUtf8(std::string_view text)
{
    return QUtf8StringView(text.data(), qsizetype(text.size())).isValidUtf8();
}

/// Does it begin with a byte that white space begins with, or hold what no name may? Then it is worth a closer look.
bool mayBeInvalid(std::string_view name)
{
    const auto first = static_cast<unsigned char>(name[0]);
    return first <= 0x20 || first == 0xc2 || (first >= 0xe1 && first <= 0xe3) || std::memchr(name.data(), '\0', name.size())
        || std::memchr(name.data(), '/', name.size());
}

} // namespace

void DrawnTreeBuilder::markAsFolder(DrawnNode &entry)
{
    entry.hasSlash = true;
    entry.kind = NodeKind::Folder;
}

DrawnTreeBuilder::DrawnTreeBuilder(DrawnTree &tree, QString fileName, qint64 firstLine)
    : m_tree(tree), m_fileName(std::move(fileName)), m_firstLine(firstLine)
{
    m_tree.nodes.clear();
    m_tree.strings.clear();
    m_tree.pictograms.assign(1, {});
    m_tree.nodes.emplace_back();
    m_tree.root = 0;
}

void DrawnTreeBuilder::note(Severity severity, const char *code, const QString &message, qint64 line)
{
    m_tree.report.add(severity, QString::fromLatin1(code), message, {.file = m_fileName, .line = line + m_firstLine - 1});
}

bool DrawnTreeBuilder::hasRoom(qint64 line)
{
    if (m_tree.nodes.size() < maxNodes)
        return true;
    if (!m_full) {
        note(Severity::Problem, "too-many",
             DrawnTreeBuilderText::tr("The text holds more than %Ln entries; the rest was left out.", nullptr,
                                      int(maxNodes)),
             line);
    }
    m_full = true;
    return false;
}

std::string_view DrawnTreeBuilder::keep(std::string text) { return m_tree.strings.emplace_back(std::move(text)); }

std::string_view DrawnTreeBuilder::validName(std::string_view name, qint64 line)
{
    const bool isUtf8 = isValidUtf8(name);
    if (!isUtf8 && !m_isTextUtf8) {
        m_invalidUtf8 = true;
        return "_";
    }
    bool changed = false;
    const QString wanted = fromUtf8(name);
    const QString valid = Name::nearest(wanted, &changed).toString();
    if (!changed && !isUtf8)
        note(
            Severity::Warning, "invalid-utf8",
            DrawnTreeBuilderText::tr("The name of “%1” is not valid UTF-8. It is shown with replacements; an export to "
                                     "a directory makes the original name again.")
                .arg(printable(wanted)),
            line);
    if (!changed)
        return name;
    note(Severity::Warning, "name-replaced",
         DrawnTreeBuilderText::tr("“%1” cannot be a name; “%2” was put in its place.")
             .arg(printable(wanted), printable(valid)),
         line);
    return keep(valid.toStdString());
}

quint32 DrawnTreeBuilder::addName(quint32 parent, std::string_view name, bool unusual, qint64 line)
{
    if (name == ".")
        return parent;
    if (name == "..") {
        note(Severity::Warning, "entry-dropped",
             DrawnTreeBuilderText::tr("“..” leads out of the project and was left out."), line);
        return parent;
    }
    if (unusual || name.empty() || name.size() > longestName || mayBeInvalid(name))
        name = validName(name, line);
    std::vector<DrawnNode> &nodes = m_tree.nodes;
    if (nodes[parent].depth >= maxDepth) {
        if (m_tooDeep++ == 0)
            m_tooDeepLine = line;
        parent = nodes[parent].parent;
    }
    DrawnNode &above = nodes[parent];
    if (!above.hasChildren) {
        above.hasChildren = true;
        above.kind = NodeKind::Folder;
        m_plainFolders += !above.hasSlash && parent != 0;
    }
    m_tops += parent == 0;
    m_hasExplicitParents = m_hasExplicitParents || above.hasLine;
    if (parent == m_chainParent)
        m_chain.clear();
    DrawnNode entry;
    entry.kind = NodeKind::File; // until something speaks for a folder; see decideKinds()
    entry.name = name;
    entry.parent = parent;
    entry.depth = quint16(above.depth + 1);
    entry.line = quint32(line + m_firstLine - 1);
    nodes.push_back(entry);
    return quint32(nodes.size() - 1);
}

quint32 DrawnTreeBuilder::addSegments(quint32 parent, std::string_view path, bool unusual, qint64 line)
{
    // "src/a" and, on the next line, "src/b" mean one folder "src".
    std::vector<quint32> chain;
    const std::vector<quint32> last = parent == m_chainParent ? std::exchange(m_chain, {}) : std::vector<quint32>();
    quint32 at = parent;
    for (size_t begin = 0; begin <= path.size();) {
        const size_t slash = std::min(path.find('/', begin), path.size());
        const std::string_view segment = path.substr(begin, slash - begin);
        begin = slash + 1;
        if (segment.empty())
            continue;
        if (slash < path.size() && chain.size() < last.size() && m_tree.nodes[last[chain.size()]].name == segment
            && (chain.empty() || chain.back() == last[chain.size() - 1])) {
            at = last[chain.size()];
        } else {
            at = addName(at, segment, unusual, line);
        }
        chain.push_back(at);
        if (slash < path.size() && at != parent && !m_tree.nodes[at].hasSlash) {
            markAsFolder(m_tree.nodes[at]);
            m_plainFolders -= m_tree.nodes[at].hasChildren;
        }
    }
    m_chain = std::move(chain);
    m_chainParent = parent;
    return at;
}

quint32 DrawnTreeBuilder::add(quint32 parent, const DrawnEntry &entry, qint64 line)
{
    quint32 node;
    std::string_view name = entry.name;
    if (entry.nameEscaped)
        name = keep(nameText(entry));
    const bool unusual = entry.nameUnusual || entry.nameEscaped;
    if (name.empty()) {
        note(Severity::Warning, "unnamed",
             DrawnTreeBuilderText::tr("There is no name on this line; it was called “unnamed”."), line);
        node = addName(parent, "unnamed", false, line);
        m_tree.nodes[node].doubtful = true;
    } else if (!entry.nameQuoted && std::memchr(name.data(), '/', name.size())) {
        node = addSegments(parent, name, unusual, line);
    } else {
        node = addName(parent, name, unusual, line);
    }
    m_slashes += entry.folder;
    if (node == parent)
        return node;
    DrawnNode &made = m_tree.nodes[node];
    made.hasLine = true;
    if (!entry.pictogram.empty()) {
        made.pictogram = quint32(m_tree.pictograms.size());
        m_tree.pictograms.push_back(entry.pictogram);
    }
    if (entry.folder || entry.mode == 'd')
        markAsFolder(made);
    made.byMode = entry.mode != '\0';
    made.isFile = entry.link || entry.executable || (entry.mode != '\0' && entry.mode != 'd');
    setComment(node, entry);
    return node;
}

void DrawnTreeBuilder::checkComment(std::string_view comment)
{
    m_invalidUtf8 = m_invalidUtf8 || (!isAscii(comment) && !isValidUtf8(comment));
}

void DrawnTreeBuilder::setComment(quint32 node, const DrawnEntry &entry)
{
    if (entry.comment.empty())
        return;
    DrawnNode &target = m_tree.nodes[node];
    if (entry.link)
        target.comment = keep("→ " + std::string(entry.comment));
    else
        target.comment = entry.commentEscaped ? keep(unescapedComment(entry.comment)) : entry.comment;
    checkComment(target.comment);
}

void DrawnTreeBuilder::addToComment(quint32 node, std::string_view words)
{
    DrawnNode &target = m_tree.nodes[node];
    // Many lines may be added to one comment: its text stays the last one kept, and grows in its place.
    if (m_tree.strings.empty() || target.comment.data() != m_tree.strings.back().data())
        keep(std::string(target.comment));
    std::string &text = m_tree.strings.back();
    if (!text.empty())
        text += ' ';
    text += words;
    target.comment = text;
    checkComment(words);
}

void DrawnTreeBuilder::setCounts(qint64 folders, qint64 files)
{
    m_countedFolders = folders;
    m_countedFiles = files;
}

void DrawnTreeBuilder::finish(bool soleTopIsRoot)
{
    std::vector<DrawnNode> &nodes = m_tree.nodes;
    if (soleTopIsRoot && nodes.size() > 1) {
        if (m_tops == 1 && (nodes[1].hasChildren || (m_countedFolders == 0 && m_countedFiles == 0)))
            m_tree.root = 1;
    }
    decideKinds();
    if (m_tooDeep > 0) {
        note(Severity::Warning, "too-deep",
             DrawnTreeBuilderText::tr("%Ln entries lie deeper than %1 levels and were put into the last one.", nullptr,
                                      int(m_tooDeep))
                 .arg(maxDepth),
             m_tooDeepLine);
    }
}

void DrawnTreeBuilder::decideKinds()
{
    std::vector<DrawnNode> &nodes = m_tree.nodes;
    nodes[0].kind = NodeKind::Folder;
    const auto isOpen = [](const DrawnNode &entry) { return !entry.hasChildren && !entry.hasSlash && !entry.isFile; };
    qint64 leaves = 0;
    if (m_countedFiles > 0)
        leaves = std::count_if(nodes.begin() + 1, nodes.end(), [&](const DrawnNode &entry) { return isOpen(entry) || entry.isFile; });
    const bool onlyFolders = m_countedFiles == 0 && m_countedFolders > 0;
    // Who writes a slash behind every folder that has something in it writes one behind the empty ones too.
    bool allFiles = (m_slashes > 0 && m_plainFolders == 0) || (m_countedFiles > 0 && leaves == m_countedFiles);
    if (m_tree.dialect == TextDialect::Paths || m_tree.dialect == TextDialect::Listing)
        allFiles = m_slashes > 0 || !m_hasExplicitParents;
    if (m_tree.dialect == TextDialect::Folders)
        allFiles = true; // each folder has its heading
    // What was told and what has children is decided already, and all others are files so far.
    const bool allFolders = onlyFolders && !allFiles;
    for (size_t i = 1; i < nodes.size() && !allFiles; ++i) {
        DrawnNode &entry = nodes[i];
        if (!isOpen(entry))
            continue;
        entry.kind = allFolders ? NodeKind::Folder : guessedKind(entry.name);
        entry.kindGuessed = !allFolders;
    }
    if (m_tree.root > 0)
        nodes[m_tree.root].kind = NodeKind::Folder;
}

void DrawnTreeBuilder::indexNodes()
{
    for (; m_indexed < m_tree.nodes.size(); ++m_indexed) {
        const DrawnNode &entry = m_tree.nodes[m_indexed];
        const std::pair key(entry.parent, QByteArrayView(entry.name.data(), qsizetype(entry.name.size())));
        if (!m_byPath.contains(key))
            m_byPath.insert(key, quint32(m_indexed));
    }
}

quint32 DrawnTreeBuilder::findPath(std::string_view path, quint32 from)
{
    m_tree.mayBeUnsorted = true;
    indexNodes();
    quint32 at = from;
    for (size_t begin = 0; begin < path.size();) {
        const size_t slash = std::min(path.find('/', begin), path.size());
        const std::string_view segment = path.substr(begin, slash - begin);
        begin = slash + 1;
        if (segment.empty() || segment == ".")
            continue;
        const auto found = m_byPath.constFind(std::pair(at, QByteArrayView(segment.data(), qsizetype(segment.size()))));
        if (found == m_byPath.cend())
            return nowhere;
        at = *found;
    }
    return at;
}

quint32 DrawnTreeBuilder::addPath(std::string_view path, bool isFolder, qint64 line, quint32 from)
{
    m_tree.mayBeUnsorted = true;
    quint32 at = from;
    for (size_t begin = 0; begin < path.size();) {
        const size_t slash = std::min(path.find('/', begin), path.size());
        const std::string_view segment = path.substr(begin, slash - begin);
        begin = slash + 1;
        if (segment.empty() || segment == ".")
            continue;
        const std::pair key(at, QByteArrayView(segment.data(), qsizetype(segment.size())));
        if (const auto found = m_byPath.constFind(key); found != m_byPath.cend()) {
            at = *found;
            continue;
        }
        const quint32 parent = at;
        at = addName(parent, segment, !isAscii(segment), line);
        if (at != parent)
            m_byPath.insert(key, at);
    }
    if (at == from)
        return at;
    DrawnNode &entry = m_tree.nodes[at];
    if (isFolder || path.ends_with('/')) {
        markAsFolder(entry);
        ++m_slashes;
    }
    entry.hasLine = true;
    m_hasExplicitParents = m_hasExplicitParents || entry.hasChildren;
    return at;
}

} // namespace Espalier
