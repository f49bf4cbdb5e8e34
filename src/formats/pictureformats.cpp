// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formats/pictureformats.h"

#include "formats/formatregistry.h"
#include "formats/quiz/quizoptions.h"

#include <QLocale>

namespace Espalier {

FormatInfo PictureFormats::html()
{
    OptionSpec colours = theme(QStringLiteral("auto"));
    colours.hint = tr("The colours that the page begins with; “auto” is those of the reader’s system.");
    colours.choices = {{QStringLiteral("auto"), tr("As the reader’s system")},
                       {QStringLiteral("light"), tr("Light")},
                       {QStringLiteral("dark"), tr("Dark")}};
    OptionSpec heading = title();
    heading.label = tr("Title");
    return {.id = QStringLiteral("html"),
            .name = tr("HTML page"),
            .description = tr("A page to share, in one file: the tree, the explanations and the map, to read and to "
                              "search in any browser."),
            .suffixes = {QStringLiteral("html"), QStringLiteral("htm")},
            .group = FormatGroup::Texts,
            .icon = QStringLiteral("actions/page"),
            .explains = true,
            .needs = FormatNeeds::Pictures,
            .options = {explanations(), colours, map(), heading}};
}

FormatInfo PictureFormats::svg()
{
    OptionSpec size = scale();
    size.usual = QStringLiteral("1");
    return {.id = QStringLiteral("svg"),
            .name = tr("SVG picture"),
            .description = tr("The map as a picture for web pages and documents, with real text."),
            .suffixes = {QStringLiteral("svg")},
            .group = FormatGroup::Pictures,
            .icon = QStringLiteral("actions/image"),
            .needs = FormatNeeds::Pictures,
            .options = {style(), direction(), theme(QStringLiteral("light")), size, files(), transparent(), title()}};
}

FormatInfo PictureFormats::png()
{
    OptionSpec size = scale();
    size.usual = QStringLiteral("1");
    size.label = tr("Size");
    return {.id = QStringLiteral("png"),
            .name = tr("PNG picture"),
            .description = tr("The map as a picture of pixels, at any scale."),
            .suffixes = {QStringLiteral("png")},
            .group = FormatGroup::Pictures,
            .icon = QStringLiteral("actions/image"),
            .binary = true,
            .needs = FormatNeeds::Pictures,
            .options = {style(), direction(), theme(QStringLiteral("light")), size, files(), transparent(), title()}};
}

FormatInfo PictureFormats::pdf()
{
    OptionSpec ground = transparent();
    ground.label.clear(); // paper has one of its own
    return {
        .id = QStringLiteral("pdf"),
        .name = tr("PDF document"),
        .description = tr("The map for printing, on one page or several, with text that can be searched."),
        .suffixes = {QStringLiteral("pdf")},
        .group = FormatGroup::Pictures,
        .icon = QStringLiteral("actions/page"),
        .binary = true,
        .needs = FormatNeeds::Pictures,
        .options = {style(), direction(), theme(QStringLiteral("print")), paper(), scale(), files(), ground, title()}};
}

FormatInfo PictureFormats::handout()
{
    return {.id = QStringLiteral("handout"),
            .name = tr("Hand-out"),
            .description = tr(
                "To take home: objectives, the map on one page, the tree with summaries, explanations of what is new "
                "in the phase, a glossary and lines for notes. A name that ends in .html makes a page for browsers."),
            .suffixes = {QStringLiteral("pdf"), QStringLiteral("html")},
            .group = FormatGroup::Teaching,
            .icon = QStringLiteral("actions/page"),
            .binary = true,
            .explains = true,
            .needs = FormatNeeds::Pictures,
            .options = handoutParts() + QList{sheet()}};
}

FormatInfo PictureFormats::quizSheet()
{
    return {.id = QStringLiteral("quiz-sheet"),
            .name = tr("Quiz to print"),
            .description = tr("Questions made from the guide on paper, with lines for name and date, and the key with "
                              "the reasons on pages of its own."),
            .suffixes = {QStringLiteral("pdf")},
            .group = FormatGroup::Teaching,
            .icon = QStringLiteral("actions/quiz"),
            .binary = true,
            .explains = true,
            .needs = FormatNeeds::Pictures,
            .options = QuizOptions::specs() + QList{sheet()}};
}

FormatInfo PictureFormats::slides()
{
    OptionSpec heading = title();
    heading.label = tr("Title");
    return {.id = QStringLiteral("slides"),
            .name = tr("Slides"),
            .description = tr("The lesson of the phase that is shown, a step a slide: as PDF, or as a page for any "
                              "browser (.html) with the keys of the presentation."),
            .suffixes = {QStringLiteral("pdf"), QStringLiteral("html")},
            .group = FormatGroup::Teaching,
            .icon = QStringLiteral("actions/present"),
            .binary = true,
            .explains = true,
            .needs = FormatNeeds::Pictures,
            .options = {theme(QStringLiteral("light")), notes(), heading}};
}

OptionSpec PictureFormats::style()
{
    return {.id = QStringLiteral("style"),
            .type = OptionType::Choice,
            .usual = QStringLiteral("poster"),
            .label = tr("Style"),
            .hint = tr("How the map is drawn."),
            .flag = QStringLiteral("style"),
            .choices = {{QStringLiteral("poster"), tr("Poster")},
                        {QStringLiteral("two-sided"), tr("Two-sided")},
                        {QStringLiteral("arms"), tr("Arms")},
                        {QStringLiteral("tiers"), tr("Tiers")},
                        {QStringLiteral("icicle"), tr("Icicle")},
                        {QStringLiteral("treemap"), tr("Treemap")}},
            .former = {{QStringLiteral("cards"),
                        QStringLiteral("tiers"),
                        {QStringLiteral("direction"), {QStringLiteral("top-down")}}},
                       {QStringLiteral("cards"), QStringLiteral("poster"), {}}}};
}

OptionSpec PictureFormats::direction()
{
    return {.id = QStringLiteral("direction"),
            .type = OptionType::Choice,
            .usual = QStringLiteral("left-to-right"),
            .label = tr("Direction"),
            .hint = tr("Where children stand, seen from their folder."),
            .flag = QStringLiteral("direction"),
            // Only left and right are told apart by a treemap, and nobody asks for that.
            .when = {QStringLiteral("style"), {QStringLiteral("icicle")}},
            .choices = {{QStringLiteral("left-to-right"), tr("From left to right")},
                        {QStringLiteral("right-to-left"), tr("From right to left")},
                        {QStringLiteral("top-down"), tr("From top to bottom")}}};
}

OptionSpec PictureFormats::theme(const QString &usual)
{
    return {.id = QStringLiteral("theme"),
            .type = OptionType::Choice,
            .usual = usual,
            .label = tr("Colours"),
            .hint = tr("The colours; “print” is black on white."),
            .flag = QStringLiteral("theme"),
            .choices = {{QStringLiteral("light"), tr("Light")},
                        {QStringLiteral("dark"), tr("Dark")},
                        {QStringLiteral("print"), tr("For print")}}};
}

OptionSpec PictureFormats::paper()
{
    return {.id = QStringLiteral("page"),
            .type = OptionType::Choice,
            .usual = QStringLiteral("a4"),
            .label = tr("Paper"),
            .hint =
                tr("The paper, several sheets if one is not enough; “one” is a single page as large as the map."),
            .flag = QStringLiteral("page"),
            .choices = {{QStringLiteral("a4"), tr("A4")},
                        {QStringLiteral("a3"), tr("A3")},
                        {QStringLiteral("letter"), tr("Letter")},
                        {QStringLiteral("one"), tr("One page as large as the map")}}};
}

OptionSpec PictureFormats::sheet()
{
    const bool isAmerican = QLocale().measurementSystem() == QLocale::ImperialUSSystem;
    return {.id = QStringLiteral("page"),
            .type = OptionType::Choice,
            .usual = isAmerican ? QStringLiteral("letter") : QStringLiteral("a4"),
            .label = tr("Paper"),
            .hint = tr("The size of the paper."),
            .flag = QStringLiteral("page"),
            .choices = {{QStringLiteral("a4"), tr("A4")}, {QStringLiteral("letter"), tr("Letter")}}};
}

QList<OptionSpec> PictureFormats::handoutParts()
{
    const auto part = [](const QString &id, const QString &label, const QString &hint) {
        return OptionSpec{
            .id = id, .usual = QStringLiteral("yes"), .label = label, .hint = hint, .flag = QStringLiteral("no-") + id};
    };
    return {map(), part(QStringLiteral("tree"), tr("Tree with summaries"), tr("Without the tree.")),
            part(QStringLiteral("explained"), tr("Explanations of what is new"), tr("Without the explanations.")),
            part(QStringLiteral("glossary"), tr("Glossary"), tr("Without the glossary.")),
            part(QStringLiteral("lines"), tr("Lines for notes"), tr("Without the lines for notes."))};
}

OptionSpec PictureFormats::scale()
{
    return {.id = QStringLiteral("scale"),
            .type = OptionType::Number,
            .hint = tr("How large; where there is no default, what suits the page."),
            .flag = QStringLiteral("scale"),
            .choices = {{QStringLiteral("0.5"), tr("Half")},
                        {QStringLiteral("1"), tr("As on the screen")},
                        {QStringLiteral("2"), tr("Double")},
                        {QStringLiteral("4"), tr("Fourfold")}},
            .minimum = leastScale,
            .maximum = mostScale};
}

OptionSpec PictureFormats::files()
{
    return {.id = QStringLiteral("files"),
            .usual = QStringLiteral("yes"),
            .label = tr("Files, not folders alone"),
            .hint = tr("Folders alone."),
            .flag = QStringLiteral("no-files")};
}

OptionSpec PictureFormats::transparent()
{
    return {.id = QStringLiteral("transparent"),
            .label = tr("Transparent background"),
            .hint = tr("Without a background."),
            .flag = QStringLiteral("transparent")};
}

OptionSpec PictureFormats::title()
{
    return {.id = QStringLiteral("title"),
            .type = OptionType::Text,
            .hint = tr("The heading. Default: the name of the project."),
            .flag = QStringLiteral("title")};
}

OptionSpec PictureFormats::explanations()
{
    return {.id = QStringLiteral("explanations"),
            .type = OptionType::Choice,
            .usual = QStringLiteral("main"),
            .label = tr("Explanations"),
            .hint = tr("How much of the explanations: names and summaries alone, a sentence for each folder, the first "
                       "levels and less of what lies deeper (at most 300,000 bytes), or everything."),
            .flag = QStringLiteral("explanations"),
            .choices = {{QStringLiteral("none"), tr("None")},
                        {QStringLiteral("short"), tr("Short")},
                        {QStringLiteral("main"), tr("The main ones")},
                        {QStringLiteral("all"), tr("All")}}};
}

OptionSpec PictureFormats::map()
{
    return {.id = QStringLiteral("map"),
            .usual = QStringLiteral("yes"),
            .label = tr("Map"),
            .hint = tr("Without the map."),
            .flag = QStringLiteral("no-map")};
}

OptionSpec PictureFormats::notes()
{
    return {.id = QStringLiteral("notes"),
            .label = tr("Notes of whoever speaks"),
            .hint = tr("With the notes of whoever speaks, folded, below the slides of a page."),
            .flag = QStringLiteral("notes")};
}

void addPicturesFormat(FormatRegistry &registry)
{
    registry.declare(&PictureFormats::html);
    registry.declare(&PictureFormats::svg);
    registry.declare(&PictureFormats::png);
    registry.declare(&PictureFormats::pdf);
    registry.declare(&PictureFormats::slides);
}

void addTeachingPicturesFormat(FormatRegistry &registry)
{
    registry.declare(&PictureFormats::handout);
    registry.declare(&PictureFormats::quizSheet);
}

} // namespace Espalier
