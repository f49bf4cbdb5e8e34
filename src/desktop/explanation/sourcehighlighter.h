// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtPlugin>

class QTextDocument;

namespace Espalier {

/// What colours the source text of one document, which owns it: nobody else deletes it.
class SourceHighlighter
{
public:
    virtual void setFileName(const QString &name) = 0;
    virtual void setDark(bool dark) = 0;

protected:
    ~SourceHighlighter() = default;
};

/// The one object of the plugin that makes them. It is a plugin because KSyntaxHighlighting brings a network stack along,
/// three dozen libraries that took longer to load than all of the program's own start.
class SourceHighlighterPlugin
{
public:
    static constexpr char fileName[] = "espalier_highlighter";

    virtual ~SourceHighlighterPlugin() = default;
    virtual SourceHighlighter *make(QTextDocument &document) = 0;
};

} // namespace Espalier

Q_DECLARE_INTERFACE(Espalier::SourceHighlighterPlugin, "org.espalier.SourceHighlighterPlugin/1")
