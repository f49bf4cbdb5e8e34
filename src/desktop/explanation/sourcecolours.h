// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

class QTextDocument;

namespace Espalier {

class SourceHighlighter;

/// Colours the source text in a document by the language that a file name stands for. The plugin that can is loaded when
/// the first file is shown; where it is not installed the text stays as it is.
class SourceColours final : public QObject
{
    Q_OBJECT

public:
    explicit SourceColours(QTextDocument *document);

    void setFileName(const QString &name);
    /// Takes the colours of the theme in force.
    void updateTheme();

private:
    QTextDocument &m_document;
    SourceHighlighter *m_highlighter = nullptr; // the document's
};

} // namespace Espalier
