// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "formats/format.h"
#include "guide/filter.h"

namespace Espalier {

/// Which lines a drawn tree is made of.
enum class TextGlyphs { Utf8, Ascii };

/// Reads a tree from text of any origin: drawn, indented, a list of paths, mkdir commands (see DrawnTreeReader). Both
/// formats read the same; "ascii" exists as a reader only to be asked for by name.
class TextReader final : public Reader
{
public:
    explicit TextReader(TextGlyphs glyphs) : m_glyphs(glyphs) {}

    FormatInfo info() const final;
    int sniff(QByteArrayView head, const QString &fileName) const final;
    Result<ReadResult> read(const QByteArray &bytes, const ReadOptions &options) const final;
    /// The layout of what DrawnTreeReader made of a text; fails where there is no tree in it.
    static Result<ReadResult> resultOf(std::shared_ptr<const DrawnTree> tree, const QString &fileName);

private:
    TextGlyphs m_glyphs;
};

/// Draws the tree with "/" behind folders and the summaries as comments.
class TextWriter final : public Writer
{
public:
    explicit TextWriter(TextGlyphs glyphs) : m_glyphs(glyphs) {}

    FormatInfo info() const final;
    Result<void> write(const Layout &layout, const WriteOptions &options, QIODevice &device, Report &report) const final;

private:
    TextGlyphs m_glyphs;
};

/// What of a layout is drawn under the options of a writer.
class DrawnSelection
{
public:
    DrawnSelection(const Layout &layout, const WriteOptions &options);

    const Layout &layout() const { return m_layout; }
    Result<void> draw(TextGlyphs glyphs, QIODevice &device, Progress *progress) const;

private:
    Layout m_layout;
    bool m_showsAll;
    NodeBitmap m_visible;
};

/// The words before the last dot of the file's name, for projects that have no name of their own.
QString baseNameOf(const QString &fileName);
/// False for what is surely no text: NULs without a byte order mark that explains them.
bool looksLikeText(QByteArrayView head);

} // namespace Espalier
