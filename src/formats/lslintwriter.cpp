// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formats/lslintwriter.h"

#include "formats/chunkedoutput.h"
#include "formats/formatregistry.h"
#include "formats/nodewalk.h"
#include "formats/yamltext.h"

#include <QMap>
#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace Espalier {

namespace {

struct NamingStyle {
    QString id; ///< as ls-lint calls it
    QRegularExpression pattern;
};

const QList<NamingStyle> &namingStyles()
{
    const auto pattern = [](const char *text) { return QRegularExpression(QRegularExpression::anchoredPattern(QLatin1StringView(text))); };
    static const QList<NamingStyle> styles{
        {QStringLiteral("snake_case"), pattern("[a-z][a-z0-9]*(_[a-z0-9]+)*")},
        {QStringLiteral("kebab-case"), pattern("[a-z][a-z0-9]*(-[a-z0-9]+)*")},
        {QStringLiteral("SCREAMING_SNAKE_CASE"), pattern("[A-Z][A-Z0-9]*(_[A-Z0-9]+)*")},
        {QStringLiteral("PascalCase"), pattern("([A-Z][a-z0-9]+)+")},
        {QStringLiteral("camelCase"), pattern("[a-z][a-z0-9]*([A-Z][a-z0-9]+)+")},
    };
    return styles;
}

/// A regular expression of Go that means \a name alone; "|" would cut the rule in two.
QString regexOf(const QString &name)
{
    QString regex = QStringLiteral("regex:");
    for (const char32_t code : name.toUcs4()) {
        const bool isPlain = (QChar::isLetterOrNumber(code) && QChar::category(code) != QChar::Number_Other) || code == '_' || code == '-';
        regex += isPlain ? QString::fromUcs4(&code, 1) : QStringLiteral("\\x{%1}").arg(uint(code), 0, 16);
    }
    return regex;
}

/// The names of one suffix, or of folders.
class NamingRule
{
public:
    void add(const QString &name)
    {
        for (qsizetype style = 0; style < namingStyles().size(); ++style) {
            if (namingStyles()[style].pattern.match(name).hasMatch()) {
                m_kept[size_t(style)] = true;
                m_styled.append({name, style});
                return;
            }
        }
        if (!m_odd.contains(name))
            m_odd.append(name);
    }

    /// "kebab-case | regex:README"
    QString toString() const
    {
        std::array<bool, 5> kept = m_kept;
        // A single word keeps the first style and the second: which it is, the names of several words say.
        const auto isOneWord = [](const std::pair<QString, qsizetype> &entry) { return entry.second == 0 && !entry.first.contains(u'_'); };
        if (kept[1] && std::ranges::all_of(m_styled, [&](const auto &entry) { return entry.second != 0 || isOneWord(entry); }))
            kept[0] = false;
        QStringList words;
        for (size_t style = 0; style < kept.size(); ++style) {
            if (kept[style])
                words.append(namingStyles()[qsizetype(style)].id);
        }
        for (const QString &name : m_odd)
            words.append(regexOf(name));
        return words.join(QStringLiteral(" | "));
    }

private:
    std::array<bool, 5> m_kept{};
    QList<std::pair<QString, qsizetype>> m_styled;
    QStringList m_odd;
};

bool isPlainSuffix(QStringView suffix)
{
    return std::ranges::all_of(suffix, [](QChar c) { return c.unicode() < 0x80 && (c.isLetterOrNumber() || c == u'.' || c == u'_' || c == u'-'); });
}

} // namespace

FormatInfo LsLintWriter::info() const
{
    return {.id = QStringLiteral("ls-lint"),
            .name = tr("Rules for ls-lint"),
            .description = tr("How the names of folders and files are written, as a file .ls-lint.yml that ls-lint checks projects by."),
            .suffixes = {QStringLiteral("yml")},
            .fileName = QStringLiteral(".ls-lint.yml"),
            .group = FormatGroup::Data,
            .icon = QStringLiteral("nodes/file-config")};
}

Result<void> LsLintWriter::write(const Layout &layout, const WriteOptions &options, QIODevice &device, Report &) const
{
    NamingRule folders;
    QMap<QString, NamingRule> files; // by suffix
    for (NodeWalk walk(layout, options.plan.filter); walk.next();) {
        const QString name = layout.name(walk.node());
        if (layout.isFolder(walk.node())) {
            folders.add(name);
            continue;
        }
        // ls-lint's suffix begins at the first dot; what is nothing but a suffix has no name to write in some style.
        const qsizetype dot = name.indexOf(u'.');
        if (dot > 0 && dot + 1 < name.size() && isPlainSuffix(QStringView(name).sliced(dot)))
            files[name.sliced(dot)].add(name.first(dot));
    }
    ChunkedOutput output(device, options.progress);
    QByteArray &yaml = output.text();
    yaml += "# How names are written here; https://ls-lint.org checks it.\nls:\n";
    if (const QString rule = folders.toString(); !rule.isEmpty())
        yaml += "  .dir: " + yamlQuoted(rule) + '\n';
    for (const auto &[suffix, rule] : files.asKeyValueRange())
        yaml += "  " + yamlQuoted(suffix) + ": " + yamlQuoted(rule.toString()) + '\n';
    if (folders.toString().isEmpty() && files.isEmpty())
        yaml += "  .dir: \"snake_case | kebab-case\"\n"; // it takes no empty list
    yaml += "\nignore:\n  - .git\n  - node_modules\n";
    return output.finish();
}

void addLsLintFormat(FormatRegistry &registry) { registry.add(std::make_unique<LsLintWriter>()); }

} // namespace Espalier
