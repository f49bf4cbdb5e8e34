// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "guide/frontmatter.h"

#include "core/name.h"
#include "core/text/utf8.h"

#include <QCoreApplication>

namespace Espalier {

namespace {

struct FrontMatterText {
    Q_DECLARE_TR_FUNCTIONS(Espalier::GuideReader)
};

QStringView unquoted(QStringView text)
{
    text = text.trimmed();
    const bool isQuoted = text.size() >= 2 && (text.front() == u'"' || text.front() == u'\'') && text.back() == text.front();
    return isQuoted ? text.sliced(1, text.size() - 2) : text;
}

QString frontMatterWithoutSlash(QStringView path) { return (path.endsWith(u'/') ? path.chopped(1) : path).toString(); }

class Reader
{
public:
    Reader(Guide::Data &data, const QString &fileName) : m_data(data), m_fileName(fileName) {}

    void readLine(QStringView line, qint64 number)
    {
        const QStringView text = line.trimmed();
        if (text.isEmpty() || text.startsWith(u'#'))
            return;
        const bool isIndented = line.front().isSpace();
        if (isIndented && m_map == u"no_readme" && text.startsWith(u"- "))
            return addFolder(text.sliced(2), number);
        const qsizetype colon = text.indexOf(u": ") >= 0 ? text.indexOf(u": ") : text.endsWith(u':') ? text.size() - 1 : -1;
        if (colon <= 0)
            return reject(text, number);
        const QStringView key = unquoted(text.first(colon));
        const QStringView value = text.sliced(colon + 1).trimmed();
        if (!isIndented) {
            m_map = key.toString();
            readKey(key, value, text, number);
        } else if (!addToMap(key, unquoted(value))) {
            reject(text, number);
        }
    }

private:
    void readKey(QStringView key, QStringView value, QStringView text, qint64 number)
    {
        if (key == u"id")
            m_data.id = unquoted(value).toString();
        else if (key == u"language")
            m_data.language = unquoted(value).toString();
        else if (key == u"licence" || key == u"license")
            m_data.licence = unquoted(value).toString();
        else if (key == u"title")
            m_data.title = unquoted(value).toString();
        else if (key == u"name")
            m_data.name = unquoted(value).toString();
        else if (key == u"description")
            m_data.description = unquoted(value).toString();
        else if (key == u"project" && Name::parse(unquoted(value)))
            m_data.proposedName = unquoted(value).toString();
        else if (key == u"no_readme" && value.startsWith(u'[') && value.endsWith(u']'))
            readList(value.sliced(1, value.size() - 2), number);
        else if (key != u"variables" && key != u"aliases" && key != u"no_readme")
            reject(text, number);
        else if (key != u"no_readme" && value.startsWith(u'{') && value.endsWith(u'}'))
            readInline(value.sliced(1, value.size() - 2), number);
        else if (!value.isEmpty())
            reject(text, number);
    }

    void readInline(QStringView pairs, qint64 number)
    {
        for (const QStringView pair : pairs.tokenize(u',', Qt::SkipEmptyParts)) {
            const qsizetype colon = pair.indexOf(u':');
            if (colon < 0 || !addToMap(unquoted(pair.first(colon)), unquoted(pair.sliced(colon + 1))))
                reject(pair, number);
        }
    }

    void readList(QStringView paths, qint64 number)
    {
        for (const QStringView path : paths.tokenize(u',', Qt::SkipEmptyParts))
            addFolder(path, number);
    }

    void addFolder(QStringView path, qint64 number)
    {
        const QString folder = frontMatterWithoutSlash(unquoted(path));
        if (folder.isEmpty())
            reject(path, number);
        else
            m_data.noReadme.insert(folder, number);
    }

    bool addToMap(QStringView name, QStringView value)
    {
        if (name.isEmpty() || value.isEmpty())
            return false;
        if (m_map == u"variables")
            m_data.variables.insert(name.toString(), value.toString());
        else if (m_map == u"aliases")
            m_data.aliases.insert(frontMatterWithoutSlash(name), frontMatterWithoutSlash(value));
        else
            return false;
        return true;
    }

    void reject(QStringView text, qint64 number)
    {
        m_data.report.add(Severity::Warning, QStringLiteral("front-matter"),
                          FrontMatterText::tr("The front matter line “%1” is not understood.").arg(printable(text)),
                          {.file = m_fileName, .line = number});
    }

    Guide::Data &m_data;
    const QString &m_fileName;
    QString m_map; // the key whose indented lines follow
};

} // namespace

size_t FrontMatter::read(std::string_view text, const QString &fileName, Guide::Data &data)
{
    constexpr std::string_view rule = "---\n";
    if (!text.starts_with(rule))
        return 0;
    const size_t end = text.find("\n---", rule.size() - 1);
    if (end == std::string_view::npos)
        return 0;
    Reader reader(data, fileName);
    qint64 number = 1;
    for (size_t begin = rule.size(); begin <= end;) {
        const size_t lineEnd = text.find('\n', begin);
        const std::string_view line = text.substr(begin, lineEnd - begin);
        reader.readLine(fromUtf8(line), ++number);
        begin = lineEnd + 1;
    }
    const size_t behind = text.find('\n', end + 1);
    return behind == std::string_view::npos ? text.size() : behind + 1;
}

} // namespace Espalier
