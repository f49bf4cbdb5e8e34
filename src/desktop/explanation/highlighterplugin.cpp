// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/explanation/sourcehighlighter.h"

#include <KSyntaxHighlighting/Definition>
#include <KSyntaxHighlighting/Repository>
#include <KSyntaxHighlighting/SyntaxHighlighter>
#include <KSyntaxHighlighting/Theme>

namespace Espalier {

namespace {

class Highlighter final : public KSyntaxHighlighting::SyntaxHighlighter, public SourceHighlighter
{
public:
    Highlighter(QTextDocument &document, KSyntaxHighlighting::Repository &repository)
        : SyntaxHighlighter(&document), m_repository(repository)
    {}

    void setFileName(const QString &name) final
    {
        const KSyntaxHighlighting::Definition wanted = m_repository.definitionForFileName(name);
        if (definition() != wanted)
            setDefinition(wanted);
    }

    void setDark(bool dark) final
    {
        setTheme(m_repository.defaultTheme(dark ? KSyntaxHighlighting::Repository::DarkTheme : KSyntaxHighlighting::Repository::LightTheme));
        if (definition().isValid())
            rehighlight();
    }

private:
    KSyntaxHighlighting::Repository &m_repository;
};

} // namespace

class HighlighterPlugin final : public QObject, public SourceHighlighterPlugin
{
    Q_OBJECT
    Q_PLUGIN_METADATA(IID "org.espalier.SourceHighlighterPlugin/1")
    Q_INTERFACES(Espalier::SourceHighlighterPlugin)

public:
    SourceHighlighter *make(QTextDocument &document) final { return new Highlighter(document, m_repository); }

private:
    KSyntaxHighlighting::Repository m_repository; // reads the list of languages
};

} // namespace Espalier

#include "highlighterplugin.moc"
