// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "plan/readmelinks.h"

#include "guide/guide.h"
#include "guide/guidepicture.h"

#include <QSet>

#include <algorithm>

namespace Espalier {

namespace {

constexpr qsizetype longestDestination = 1024; // keeps hostile text linear

/// Where the brackets and code spans of a text end, found in one pass: [i] is the place of the "]" that closes the "["
/// at i, or of the end of the code span that starts at i; -1 for everything else.
std::vector<qsizetype> matchesOf(QStringView text)
{
    std::vector<qsizetype> matches(size_t(text.size()), -1);
    std::vector<qsizetype> open;
    QSet<qsizetype> unclosed; // lengths of backtick runs that are known to have no end
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] == u'\\') {
            ++i;
        } else if (text[i] == u'[') {
            open.push_back(i);
        } else if (text[i] == u']' && !open.empty()) {
            matches[size_t(open.back())] = i;
            open.pop_back();
        } else if (text[i] == u'`') {
            const auto runAt = [text](qsizetype at) {
                qsizetype end = at;
                while (end < text.size() && text[end] == u'`')
                    ++end;
                return end - at;
            };
            const qsizetype start = i;
            const qsizetype length = runAt(i);
            i += length - 1;
            if (unclosed.contains(length))
                continue;
            qsizetype end = text.indexOf(u'`', i + 1);
            while (end >= 0 && runAt(end) != length)
                end = text.indexOf(u'`', end + runAt(end));
            if (end < 0) {
                unclosed.insert(length);
                continue;
            }
            i = end + length - 1;
            matches[size_t(start)] = i + 1;
        }
    }
    return matches;
}

/// May begin a link, a picture, a code span or a sign that is meant as it stands.
bool meansSomething(QChar c) { return c == u'[' || c == u'!' || c == u'`' || c == u'\\'; }

/// No address with a scheme, no absolute path, no place within the page.
bool isRelative(QStringView destination)
{
    if (destination.isEmpty() || QStringView(u"/#?").contains(destination.front()))
        return false;
    const qsizetype colon = destination.indexOf(u':');
    return colon < 0 || destination.first(colon).contains(u'/');
}

/// The characters that open or close a fenced block on \a line, which is trimmed; empty when there are none.
QStringView fenceOf(QStringView line)
{
    if (!line.startsWith(u"```") && !line.startsWith(u"~~~"))
        return {};
    const auto end = std::ranges::find_if(line, [line](QChar c) { return c != line.front(); });
    return line.first(end - line.begin());
}

} // namespace

ReadmeLinks::ReadmeLinks(const Plan &plan, const Guide *guide) : m_plan(plan), m_guide(guide) {}

QString ReadmeLinks::rewritten(const QString &markdown, const QByteArray &folder)
{
    if (!markdown.contains(u"]("))
        return markdown;
    // Fenced code stays as it is; what lies between the fences is rewritten in one piece.
    QString result;
    QStringView openFence;
    qsizetype from = 0;
    for (qsizetype line = 0; line < markdown.size();) {
        qsizetype next = markdown.indexOf(u'\n', line) + 1;
        if (next == 0)
            next = markdown.size();
        const QStringView text = QStringView(markdown).sliced(line, next - line).trimmed();
        const QStringView fence = fenceOf(text);
        if (!fence.isEmpty() && openFence.isEmpty()) {
            result += rewrittenInline(QStringView(markdown).sliced(from, line - from), folder);
            from = line;
            openFence = fence;
        } else if (!fence.isEmpty() && fence.startsWith(openFence) && fence.size() == text.size()) {
            result += QStringView(markdown).sliced(from, next - from);
            from = next;
            openFence = {};
        }
        line = next;
    }
    const QStringView rest = QStringView(markdown).sliced(from);
    if (openFence.isEmpty())
        result += rewrittenInline(rest, folder);
    else
        result += rest;
    return result;
}

QString ReadmeLinks::rewrittenInline(QStringView text, const QByteArray &folder)
{
    const std::vector<qsizetype> matches = matchesOf(text);
    struct Ending {
        qsizetype at = -1;  // of the closing bracket
        qsizetype end = -1; // of the whole link
        QString replacement;
    };
    std::vector<Ending> endings; // of the links being passed, the innermost last
    QString result;
    for (qsizetype i = 0; i < text.size();) {
        if (!endings.empty() && endings.back().at == i) {
            result += endings.back().replacement;
            i = endings.back().end;
            endings.pop_back();
            continue;
        }
        const qsizetype match = matches[size_t(i)];
        if (text[i] == u'`' && match >= 0) {
            result += text.sliced(i, match - i);
            i = match;
            continue;
        }
        const bool isImage = text[i] == u'!' && i + 1 < text.size() && text[i + 1] == u'[';
        const qsizetype bracket = isImage ? i + 1 : i;
        const qsizetype close = text[bracket] == u'[' ? matches[size_t(bracket)] : -1;
        const bool hasAddress = close >= 0 && close + 1 < text.size() && text[close + 1] == u'(';
        const Link link = hasAddress ? linkAt(text, close + 1) : Link();
        if (link.end < 0 || !isRelative(link.destination)) {
            // With all behind it that means nothing.
            qsizetype end = i + (text[i] == u'\\' && i + 1 < text.size() ? 2 : 1);
            const qsizetype stop = endings.empty() ? text.size() : endings.back().at;
            while (end < stop && !meansSomething(text[end]))
                ++end;
            result += text.sliced(i, end - i);
            i = end;
            continue;
        }
        const QByteArray target = isImage ? QByteArray() : resolved(link.destination);
        const qsizetype anchor = link.destination.indexOf(u'#');
        QString label = text.sliced(bracket + 1, close - bracket - 1).toString();
        i = bracket + 1;
        if (target.isEmpty()) {
            const QByteArray picture = isImage ? pictureBeside(folder, link.destination) : QByteArray();
            if (!picture.isEmpty())
                result += u"![";
            endings.push_back(
                {close, link.end, picture.isEmpty() ? QString() : QString(u"](" + QString::fromUtf8(picture) + u')')});
            continue;
        }
        QString address = QString::fromUtf8(relativeLink(folder, target));
        if (anchor >= 0)
            address += QStringView(link.destination).sliced(anchor);
        result += u'[';
        const QString plainLabel = QString(label).remove(u'`');
        if (plainLabel == link.destination && plainLabel.toUtf8() != target) {
            // The label names the path, which has another name in this plan.
            result += label.replace(plainLabel, QString::fromUtf8(target));
            i = close;
        }
        endings.push_back({close, link.end, u"](" + address + u')'});
    }
    return result;
}

ReadmeLinks::Link ReadmeLinks::linkAt(QStringView text, qsizetype parenthesis)
{
    const qsizetype limit = std::min(text.size(), parenthesis + longestDestination);
    qsizetype at = parenthesis + 1;
    const auto skipSpace = [&] {
        while (at < limit && text[at].isSpace())
            ++at;
    };
    skipSpace();
    const qsizetype from = at;
    Link link;
    if (at < limit && text[at] == u'<') {
        while (at < limit && text[at] != u'>')
            ++at;
        if (at >= limit)
            return {};
        link.destination = text.sliced(from + 1, at - from - 1).toString();
        ++at;
    } else {
        for (int depth = 0; at < limit && !text[at].isSpace() && (text[at] != u')' || depth > 0); ++at)
            depth += text[at] == u'(' ? 1 : text[at] == u')' ? -1 : 0;
        link.destination = text.sliced(from, at - from).toString();
    }
    skipSpace();
    if (at < limit && (text[at] == u'"' || text[at] == u'\'')) {
        const QChar quote = text[at++];
        while (at < limit && text[at] != quote)
            ++at;
        ++at;
        skipSpace();
    }
    if (at >= limit || text[at] != u')')
        return {};
    link.end = at + 1;
    return link;
}

QByteArray ReadmeLinks::pictureBeside(const QByteArray &folder, const QString &destination)
{
    if (!m_guide || pictureOf(*m_guide, destination).isEmpty())
        return {};
    indexPlan();
    const QByteArray name = destination.section(u'/', -1).toUtf8();
    const QByteArray path = folder + name;
    const auto found = m_byPath.find(std::string_view(path.constData(), size_t(path.size())));
    const bool isOurs = found != m_byPath.end() && m_plan.entries[found->second].node == noNode;
    return isOurs ? relativeLink(folder, path) : QByteArray();
}

QByteArray ReadmeLinks::resolved(const QString &destination)
{
    indexPlan();
    QByteArray path = QByteArray::fromPercentEncoding(destination.section(u'#', 0, 0).toUtf8());
    while (path.startsWith("./"))
        path.remove(0, 2);
    while (path.endsWith('/'))
        path.chop(1);
    if (path.isEmpty())
        return {};
    const auto find = [this](const auto &index, const QByteArray &key) {
        const auto found = index.find(std::string_view(key.constData(), size_t(key.size())));
        return found == index.end() ? QByteArray() : m_plan.entries[found->second].path;
    };
    const Topic *topic = m_guide ? m_guide->topic(QString::fromUtf8(path)) : nullptr;
    for (const QByteArray &key : {topic ? topic->path.toUtf8() : path, path}) {
        if (const QByteArray entry = find(m_byTopic, key); !entry.isEmpty())
            return entry;
    }
    return find(m_byPath, path);
}

void ReadmeLinks::indexPlan()
{
    if (m_isIndexed)
        return;
    m_isIndexed = true;
    for (qsizetype i = 0; i < m_plan.entries.size(); ++i) {
        const PlanEntry &entry = m_plan.entries[i];
        if (entry.action == PlanAction::Refuse)
            continue;
        const bool isFolder = entry.kind == NodeKind::Folder;
        m_byPath.emplace(std::string_view(entry.path.constData(), size_t(entry.path.size() - isFolder)), i);
        if (entry.node == noNode)
            continue;
        if (const std::string_view topic = m_plan.layout.topicUtf8(entry.node); !topic.empty())
            m_byTopic.emplace(topic, i);
    }
}

QByteArray relativeLink(const QByteArray &from, const QByteArray &to)
{
    const auto [here, there] = std::ranges::mismatch(from, to);
    const qsizetype equal = here - from.begin();
    const qsizetype common = equal > 0 ? from.lastIndexOf('/', equal - 1) + 1 : 0;
    QByteArray link;
    for (qsizetype levels = QByteArrayView(from).sliced(common).count('/'); levels > 0; --levels)
        link += "../";
    for (const char c : QByteArrayView(to).sliced(common)) {
        const auto byte = static_cast<unsigned char>(c);
        const bool isAlnum = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        if (isAlnum || byte >= 0x80 || std::string_view("-._~/@+,=!$&';*").contains(c))
            link += c;
        else
            link += '%' + QByteArray(1, c).toHex().toUpper();
    }
    return link.isEmpty() ? QByteArray("./") : link;
}

} // namespace Espalier
