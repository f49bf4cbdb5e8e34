// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formats/textformat.h"

#include "core/name.h"
#include "core/text/drawntreereader.h"
#include "core/text/drawntreewriter.h"
#include "core/text/textdecoder.h"
#include "formats/formatregistry.h"

#include <QCoreApplication>
#include <QIODevice>

#include <memory>

namespace Espalier {

namespace {

struct TextFormatText {
    Q_DECLARE_TR_FUNCTIONS(Espalier::TextFormat)
};

FormatInfo infoOf(TextGlyphs glyphs)
{
    if (glyphs == TextGlyphs::Ascii)
        return {.id = QStringLiteral("ascii"),
                .name = TextFormatText::tr("Drawn tree, ASCII"),
                .description = TextFormatText::tr("The tree drawn with plain characters, for everywhere."),
                .suffixes = {QStringLiteral("txt")},
                .group = FormatGroup::Texts,
                .icon = QStringLiteral("actions/text")};
    return {.id = QStringLiteral("text"),
            .name = TextFormatText::tr("Drawn tree"),
            .description =
                TextFormatText::tr("The tree drawn as text, as “tree” does it, with the summaries as comments."),
            .suffixes = {QStringLiteral("txt")},
            .group = FormatGroup::Texts,
            .icon = QStringLiteral("actions/text")};
}

} // namespace

QString baseNameOf(const QString &fileName)
{
    const QString name = fileName.section(u'/', -1);
    const qsizetype dot = name.lastIndexOf(u'.');
    const QString base = dot > 0 ? name.first(dot) : name;
    return base.isEmpty() || base == u"-" ? QString() : Name::nearest(base).toString();
}

bool looksLikeText(QByteArrayView head)
{
    return !head.contains('\0') || head.startsWith("\xff\xfe") || head.startsWith("\xfe\xff");
}

FormatInfo TextReader::info() const { return infoOf(m_glyphs); }

int TextReader::sniff(QByteArrayView head, const QString &fileName) const
{
    if (m_glyphs == TextGlyphs::Ascii || !looksLikeText(head))
        return 0;
    Report report;
    const QByteArray text = decodedText(head.toByteArray(), report);
    switch (DrawnTreeReader::dialectOf(text)) {
    case TextDialect::None:
        // To say that there is no tree in it, if nobody else knows better.
        return fileName.endsWith(u".txt", Qt::CaseInsensitive) && !QByteArrayView(text).trimmed().isEmpty() ? 2 : 0;
    case TextDialect::Drawn:
    case TextDialect::Windows:
        return 70;
    case TextDialect::Listing:
    case TextDialect::Folders:
    case TextDialect::Markup:
        return 60;
    case TextDialect::Shell:
        return 50;
    case TextDialect::Paths:
    case TextDialect::Headings:
        return 40;
    case TextDialect::Indented:
        break;
    }
    // Nearly any text can be taken for an indented list; those of other languages are none.
    const QByteArrayView trimmed = QByteArrayView(text).trimmed();
    if (trimmed.startsWith('{') || trimmed.startsWith('[') || trimmed.startsWith('<') || trimmed.startsWith("#!"))
        return 0;
    return fileName.endsWith(u".txt", Qt::CaseInsensitive) ? 30 : 20;
}

Result<ReadResult> TextReader::read(const QByteArray &bytes, const ReadOptions &options) const
{
    Result<DrawnTree> tree = DrawnTreeReader::read(
        bytes, {.fileName = options.fileName, .progress = options.progress, .repairs = options.repairs});
    if (!tree)
        return std::unexpected(tree.error());
    return resultOf(std::make_shared<const DrawnTree>(std::move(*tree)), options.fileName);
}

Result<ReadResult> TextReader::resultOf(std::shared_ptr<const DrawnTree> tree, const QString &fileName)
{
    const bool hasNothing = tree->nodes.size() == 1 && tree->rootPath.empty();
    if (tree->dialect == TextDialect::None || hasNothing)
        return failure(ErrorKind::Input,
                       TextFormatText::tr("There is no tree in this text: no line of it names a folder or file."),
                       {.file = fileName});
    const QString fallback = baseNameOf(fileName);
    Layout layout = tree->toLayout(fallback.isEmpty() ? TextFormatText::tr("project") : fallback);
    Report report = tree->report;
    return ReadResult{.layout = std::move(layout), .report = std::move(report), .reading = std::move(tree)};
}

FormatInfo TextWriter::info() const { return infoOf(m_glyphs); }

Result<void> TextWriter::write(const Layout &layout, const WriteOptions &options, QIODevice &device, Report &) const
{
    return DrawnSelection(layout, options).draw(m_glyphs, device, options.progress);
}

DrawnSelection::DrawnSelection(const Layout &layout, const WriteOptions &options)
    : m_layout(layout), m_showsAll(options.plan.filter.isEmpty())
{
    if (!m_showsAll)
        m_visible = applyFilter(m_layout, options.plan.filter).visible;
}

Result<void> DrawnSelection::draw(TextGlyphs glyphs, QIODevice &device, Progress *progress) const
{
    DrawnTreeWriter::Options options{.ascii = glyphs == TextGlyphs::Ascii};
    if (!m_showsAll)
        options.shows = [this](NodeIndex node) { return m_visible.test(node); };
    const bool complete = DrawnTreeWriter::write(m_layout, options, [&](QByteArrayView piece) {
        return !(progress && progress->isCancelled()) && device.write(piece.data(), piece.size()) == piece.size();
    });
    if (complete)
        return {};
    if (progress && progress->isCancelled())
        return failure(ErrorKind::Cancelled, {});
    return failure(ErrorKind::Io,
                   TextFormatText::tr("The tree could not be written: %1.").arg(printable(device.errorString())));
}

void addTextFormat(FormatRegistry &registry)
{
    for (const TextGlyphs glyphs : {TextGlyphs::Utf8, TextGlyphs::Ascii}) {
        registry.add(std::make_unique<TextReader>(glyphs));
        registry.add(std::make_unique<TextWriter>(glyphs));
    }
}

} // namespace Espalier
