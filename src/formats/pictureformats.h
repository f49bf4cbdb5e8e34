// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "formats/formatinfo.h"

#include <QCoreApplication>

namespace Espalier {

/// What is to be known of the formats that the picture room writes, for programs without it. The choices stand in the
/// order of the values they mean there.
class PictureFormats
{
    Q_DECLARE_TR_FUNCTIONS(Espalier::PictureFormats)

public:
    static constexpr double leastScale = 0.1;
    static constexpr double mostScale = 8;

    static FormatInfo html();
    static FormatInfo svg();
    static FormatInfo png();
    static FormatInfo pdf();
    static FormatInfo handout();
    static FormatInfo quizSheet();
    static FormatInfo slides();

    // Those that other formats ask, too.
    static OptionSpec direction();
    static OptionSpec files();

private:
    static OptionSpec style();
    static OptionSpec theme(const QString &usual);
    static OptionSpec paper();
    static OptionSpec sheet();
    static QList<OptionSpec> handoutParts();
    static OptionSpec scale();
    static OptionSpec transparent();
    static OptionSpec title();
    static OptionSpec explanations();
    static OptionSpec map();
    static OptionSpec notes();
};

} // namespace Espalier
