// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

class QTextDocument;

namespace Espalier {

/// Colours the source text in a document by the language that a file name stands for. Does nothing where the program
/// was built without KSyntaxHighlighting, which is optional.
class SourceColours final : public QObject
{
    Q_OBJECT

public:
    explicit SourceColours(QTextDocument *document);

    void setFileName(const QString &name);
    /// Takes the colours of the theme in force.
    void updateTheme();

private:
    QObject *m_highlighter = nullptr;
};

} // namespace Espalier
