// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cli/standardoutput.h"
#include "core/report.h"

#include <QString>

#include <memory>

namespace Espalier {

class FormatRegistry;

/// What surrounds one run of the program: its three streams, the terminal if there is one, and the formats. Results go
/// to out(), everything said to a person to the standard error.
class Context
{
public:
    /// \a addPictures: adds the formats that need fonts and images; nullptr: this program has none of them.
    explicit Context(void (*addPictures)(FormatRegistry &));
    ~Context();
    Q_DISABLE_COPY_MOVE(Context)

    void setJson(bool json) { m_json = json; }
    void setQuiet(bool quiet) { m_quiet = quiet; }
    /// One JSON document on the standard output is wanted.
    bool isJson() const { return m_json; }
    bool isQuiet() const { return m_quiet; }

    StandardOutput &out() { return m_out; }
    bool isOutputTerminal() const;
    bool isErrorTerminal() const;
    /// The output is a terminal, and nobody asked for no colours.
    bool usesColours() const;
    /// Of the terminal; 80 if there is none.
    int columns() const;
    /// All of the standard input.
    static Result<QByteArray> readInput();

    /// One line on the standard error, unless quiet; line feeds and control characters become visible.
    void say(const QString &message);
    /// The same even if quiet.
    static void sayAlways(const QString &message);
    /// "file:line: message"; the place is left out where the message names the file itself and no line is known.
    static void sayAlways(const Error &error);
    /// Warnings and problems of \a report, a line each; the first ones only when there are very many.
    void say(const Report &report);

    bool hasPictures() const { return m_addPictures != nullptr; }
    /// Every reader and writer there is; made when first asked for.
    const FormatRegistry &formats();

private:
    StandardOutput m_out;
    std::unique_ptr<FormatRegistry> m_formats;
    void (*m_addPictures)(FormatRegistry &);
    bool m_json = false;
    bool m_quiet = false;
};

} // namespace Espalier
