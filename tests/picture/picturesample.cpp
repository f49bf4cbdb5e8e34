// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "picturesample.h"

#include "core/safefile.h"
#include "formats/formatregistry.h"
#include "guide/guidelibrary.h"
#include "guide/starterbuilder.h"
#include "picture/mapfonts.h"
#include "support/testpaths.h"

#include <QBuffer>

namespace Espalier {

Layout guideLayout(Phase level)
{
    const Result<Guide> guide = GuideLibrary::load(QStringLiteral("mlops"));
    if (!guide)
        qFatal("the built-in guide cannot be loaded");
    return StarterBuilder::build(*guide, QStringLiteral("taxi"), {.level = level}).value();
}

Layout knownExpert()
{
    const auto bytes = SafeFile::read(testDataPath(QStringLiteral("layouts/mlops-expert.espalier")));
    if (!bytes)
        qFatal("%s", qPrintable(bytes.error().message));
    FormatRegistry formats;
    registerFormats(formats);
    Result<ReadResult> read = formats.reader(u"espalier")->read(*bytes, {});
    if (!read)
        qFatal("%s", qPrintable(read.error().message));
    return std::move(read->layout);
}

Layout hostileLayout()
{
    Layout layout(QStringLiteral("<svg onload=\"alert(1)\">"));
    const auto add = [&layout](NodeIndex parent, const QString &name) { return layout.append(parent, NodeData{.name = name, .summary = name}); };
    add(rootNode, QStringLiteral("<script>alert('x')<"));
    add(rootNode, QStringLiteral("a & b ]]> \"quoted\""));
    add(rootNode, QStringLiteral("bell\u0007 and escape\u001b[31m"));
    add(rootNode, QStringLiteral("right\u202eto left"));
    add(rootNode, QStringLiteral("two\nlines"));
    add(rootNode, QStringLiteral("שלום עולם"));
    add(rootNode, QStringLiteral("😀 smile"));
    add(rootNode, QStringLiteral("no character\uffff"));
    add(rootNode, QString(4000, u'w'));
    add(rootNode, QStringLiteral("two  spaces"));
    return layout;
}

QStringList shownNames(const Layout &layout)
{
    QStringList names;
    for (NodeIndex node = rootNode; node != noNode; node = layout.next(node))
        names.append(shownText(layout.nameUtf8(node), 4096));
    return names;
}

Written written(const Writer &writer, const Layout &layout, const QMap<QString, QString> &words, Phase level)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    const Result<OptionValues> values = OptionValues::parse(writer.info().options, words);
    if (!values)
        return {{}, std::unexpected(values.error())};
    WriteOptions options{.values = *values};
    options.plan.filter.upTo = level;
    Report report;
    const Result<void> result = writer.write(layout, options, buffer, report);
    return {buffer.data(), result};
}

} // namespace Espalier
