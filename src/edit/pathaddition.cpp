// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "edit/pathaddition.h"

#include "core/name.h"
#include "core/nameproblems.h"
#include "core/text/bracelist.h"
#include "core/text/namekind.h"
#include "core/text/utf8.h"

#include <QCoreApplication>
#include <QHash>
#include <QStringList>

namespace Espalier {

namespace {

struct PathAdditionText {
    Q_DECLARE_TR_FUNCTIONS(Espalier::PathAddition)
};

struct TypedPath {
    QStringView text;
    qint64 line = 0;
};

bool isEscapable(QChar c) { return c == u',' || c == u'{' || c == u'}' || c == u'\\'; }

/// Cuts at line ends and at commas outside braces; parts that are only white space are left out. Braces do not reach
/// over lines, so that one that is never closed spoils no other path.
std::vector<TypedPath> pathsIn(QStringView text)
{
    std::vector<TypedPath> paths;
    qint64 line = 1;
    qsizetype begin = 0;
    int open = 0;
    const qsizetype lastClose = text.lastIndexOf(u'}');
    const auto cut = [&](qsizetype end) {
        if (const QStringView path = text.sliced(begin, end - begin).trimmed(); !path.isEmpty())
            paths.push_back({path, line});
        begin = end + 1;
    };
    for (qsizetype at = 0; at < text.size(); ++at) {
        const QChar c = text[at];
        if (c == u'\\' && at + 1 < text.size() && isEscapable(text[at + 1])) {
            ++at;
        } else if (c == u'\n' || c == u'\r' || c == QChar::LineSeparator || c == QChar::ParagraphSeparator) {
            cut(at);
            line += c != u'\r' ? 1 : 0;
            open = 0;
        } else if (c == u'{' && at < lastClose) {
            ++open;
        } else if (c == u'}' && open > 0) {
            --open;
        } else if (c == u',' && open == 0) {
            cut(at);
        }
    }
    cut(text.size());
    return paths;
}

/// One typed path as all that it stands for.
Result<QStringList> expanded(QStringView path)
{
    if (!path.contains(u'{') && !path.contains(u'\\'))
        return QStringList{path.toString()};
    // To bash every backslash means something; here only those before what it could hide.
    QString pattern;
    for (qsizetype at = 0; at < path.size(); ++at) {
        const bool escapes = path[at] == u'\\' && at + 1 < path.size() && isEscapable(path[at + 1]);
        pattern += path[at];
        if (escapes)
            pattern += path[++at];
        else if (path[at] == u'\\')
            pattern += u'\\';
    }
    const auto words = BraceList::expand(pattern.toStdString());
    if (!words)
        return std::unexpected(words.error());
    QStringList paths;
    for (const std::string &word : *words) {
        if (!word.empty())
            paths.append(fromUtf8(word));
    }
    return paths;
}

} // namespace

class PathAdditionParser {
public:
    PathAdditionParser(const Layout &layout, NodeIndex folder) : m_layout(layout) { m_result.m_folder = folder; }

    Result<PathAddition> parse(QStringView text)
    {
        if (text.size() > PathAddition::maxText)
            return tooMany();
        const std::vector<TypedPath> paths = pathsIn(text);
        const bool hasLines = !paths.empty() && paths.back().line > 1;
        for (const TypedPath &path : paths) {
            if (Result<void> added = addTyped(path.text); !added) {
                Error error = added.error();
                error.where.line = hasLines ? path.line : 0;
                return std::unexpected(error);
            }
        }
        if (Result<void> settled = settle(); !settled)
            return std::unexpected(settled.error());
        return std::move(m_result);
    }

private:
    /// What the text says of an item beside its name.
    struct Said {
        bool isFolder = false; // by a slash or by what is in it
    };

    static std::unexpected<Error> tooMany()
    {
        return failure(ErrorKind::Input,
                       PathAdditionText::tr("These are too many at once: at most %Ln folder(s) and file(s).", nullptr,
                                            int(PathAddition::maxNodes)));
    }

    Result<void> addTyped(QStringView typed)
    {
        const Result<QStringList> paths = expanded(typed);
        if (!paths)
            return std::unexpected(paths.error());
        m_paths += paths->size();
        if (m_paths > PathAddition::maxNodes)
            return tooMany();
        for (const QString &path : *paths) {
            const Result<RelativePath> parsed = RelativePath::parse(QStringView(path).trimmed());
            if (!parsed)
                return std::unexpected(parsed.error());
            if (Result<void> added = add(*parsed); !added)
                return added;
        }
        return {};
    }

    Result<void> add(const RelativePath &path)
    {
        const QStringList &names = path.segments();
        if (names.size() > PathAddition::maxDepth)
            return failure(
                ErrorKind::Input,
                PathAdditionText::tr("“%1” is too deep: at most %Ln level(s).", nullptr, int(PathAddition::maxDepth))
                    .arg(printable(path.toString(), 60)));
        int above = -1;
        for (qsizetype i = 0; i < names.size(); ++i) {
            const int item = itemOf(above, names[i]);
            if (qsizetype(m_result.m_items.size()) > PathAddition::maxNodes)
                return tooMany();
            const bool isLast = i + 1 == names.size();
            m_result.m_items[size_t(item)].isNamed |= isLast;
            m_said[size_t(item)].isFolder |= !isLast || path.endsWithSlash();
            above = item;
        }
        return {};
    }

    int itemOf(int above, const QString &name)
    {
        int &known = m_known[{above, name}]; // 0: not yet; else one more than its number
        if (known > 0)
            return known - 1;
        known = int(m_result.m_items.size()) + 1;
        const NodeIndex parent = above < 0 ? m_result.m_folder : m_result.m_items[size_t(above)].node;
        m_result.m_items.push_back(
            {.name = name, .above = above, .node = parent == noNode ? noNode : nodeIn(parent, name)});
        m_said.emplace_back();
        return known - 1;
    }

    /// Of many children, the names are looked up rather than gone through for each path.
    NodeIndex nodeIn(NodeIndex parent, const QString &name)
    {
        constexpr qsizetype few = 64;
        if (m_layout.childCount(parent) <= few)
            return m_layout.child(parent, name);
        QHash<QString, NodeIndex> &names = m_children[parent];
        if (names.isEmpty()) {
            for (NodeIndex child = m_layout.lastChild(parent); child != noNode; child = m_layout.previousSibling(child))
                names.insert(m_layout.name(child), child); // of equal names, which a file may bring, the first stays
        }
        return names.value(name, noNode);
    }

    /// Every path has been read: now the kinds are certain.
    Result<void> settle()
    {
        for (size_t i = 0; i < m_result.m_items.size(); ++i) {
            PathAddition::Item &item = m_result.m_items[i];
            if (!item.isNew()) {
                item.kind = m_layout.kind(item.node);
                if (item.kind == NodeKind::File && m_said[i].isFolder)
                    return failure(ErrorKind::Conflict,
                                   PathAdditionText::tr("“%1” is a file and cannot hold anything.")
                                       .arg(printable(m_layout.path(item.node))));
                continue;
            }
            item.kind = m_said[i].isFolder ? NodeKind::Folder : guessedKind(item.name.toStdString());
            ++(item.kind == NodeKind::Folder ? m_result.m_newFolders : m_result.m_newFiles);
        }
        return {};
    }

    const Layout &m_layout;
    PathAddition m_result;
    std::vector<Said> m_said; // by item
    qsizetype m_paths = 0;
    QHash<std::pair<int, QString>, int> m_known;
    QHash<NodeIndex, QHash<QString, NodeIndex>> m_children;
};

Result<PathAddition> PathAddition::parse(const Layout &layout, NodeIndex folder, QStringView text)
{
    return PathAdditionParser(layout, folder).parse(text);
}

int PathAddition::depthOf(int item) const
{
    int depth = 0;
    for (int above = m_items[size_t(item)].above; above >= 0; above = m_items[size_t(above)].above)
        ++depth;
    return depth;
}

QString PathAddition::warning() const
{
    for (const Item &item : m_items) {
        if (!item.isNew() || isPortableName(item.name.toStdString()))
            continue;
        if (const QList<NameProblem> problems = nameProblems(item.name); !problems.isEmpty())
            return problems.first().message;
    }
    return {};
}

} // namespace Espalier
