// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/explanation/sourcecolours.h"

#include "desktop/theming/appearance.h"

#ifdef ESPALIER_HAS_SYNTAX_HIGHLIGHTING
#include <KSyntaxHighlighting/Definition>
#include <KSyntaxHighlighting/Repository>
#include <KSyntaxHighlighting/SyntaxHighlighter>
#include <KSyntaxHighlighting/Theme>
#endif

#include <QTextDocument>

namespace Espalier {

#ifdef ESPALIER_HAS_SYNTAX_HIGHLIGHTING

namespace {

/// Reading the list of languages takes longer than all else here: once, and only when a file is shown.
KSyntaxHighlighting::Repository &repository()
{
    static KSyntaxHighlighting::Repository all;
    return all;
}

KSyntaxHighlighting::Theme themeInForce()
{
    const bool dark = currentTheme().kind == Theme::Kind::Dark;
    return repository().defaultTheme(dark ? KSyntaxHighlighting::Repository::DarkTheme : KSyntaxHighlighting::Repository::LightTheme);
}

} // namespace

SourceColours::SourceColours(QTextDocument *document) : QObject(document) {}

void SourceColours::setFileName(const QString &name)
{
    auto *highlighter = static_cast<KSyntaxHighlighting::SyntaxHighlighter *>(m_highlighter);
    if (!highlighter) {
        if (name.isEmpty())
            return;
        m_highlighter = highlighter = new KSyntaxHighlighting::SyntaxHighlighter(static_cast<QTextDocument *>(parent()));
        highlighter->setTheme(themeInForce());
    }
    const KSyntaxHighlighting::Definition definition = repository().definitionForFileName(name);
    if (highlighter->definition() != definition)
        highlighter->setDefinition(definition);
}

void SourceColours::updateTheme()
{
    if (auto *const highlighter = static_cast<KSyntaxHighlighting::SyntaxHighlighter *>(m_highlighter)) {
        highlighter->setTheme(themeInForce());
        highlighter->rehighlight();
    }
}

#else

SourceColours::SourceColours(QTextDocument *document) : QObject(document) {}
void SourceColours::setFileName(const QString &) {}
void SourceColours::updateTheme() {}

#endif

} // namespace Espalier
