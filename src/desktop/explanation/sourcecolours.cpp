// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/explanation/sourcecolours.h"

#include "desktop/explanation/sourcehighlighter.h"
#include "desktop/theming/appearance.h"

#include <QCoreApplication>
#include <QPluginLoader>
#include <QTextDocument>

namespace Espalier {

namespace {

/// Null where it is not installed. Looked for once: beside the program, as where it was built, then among its libraries.
SourceHighlighterPlugin *highlighterPlugin()
{
    static SourceHighlighterPlugin *const plugin = [] {
        QCoreApplication::addLibraryPath(QCoreApplication::applicationDirPath() + QStringLiteral("/" ESPALIER_PLUGIN_FOLDER));
        QPluginLoader loader(QString::fromLatin1(SourceHighlighterPlugin::fileName));
        return qobject_cast<SourceHighlighterPlugin *>(loader.instance());
    }();
    return plugin;
}

bool isDark() { return currentTheme().kind == Theme::Kind::Dark; }

} // namespace

SourceColours::SourceColours(QTextDocument *document) : QObject(document), m_document(*document) {}

void SourceColours::setFileName(const QString &name)
{
    if (!m_highlighter) {
        if (name.isEmpty() || !highlighterPlugin())
            return;
        m_highlighter = highlighterPlugin()->make(m_document);
        m_highlighter->setDark(isDark());
    }
    m_highlighter->setFileName(name);
}

void SourceColours::updateTheme()
{
    if (m_highlighter)
        m_highlighter->setDark(isDark());
}

} // namespace Espalier
