// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "formats/exporter.h"

#include <QCoreApplication>

namespace Espalier {

struct QuizQuestion;

/// Writes a quiz for paper: lines for name and date, six to eight questions a page, and on pages of its own the key
/// with the reasons; the seed, which makes it again, stands at the foot.
class QuizSheetWriter final : public Writer {
    Q_DECLARE_TR_FUNCTIONS(Espalier::QuizSheetWriter)

public:
    FormatInfo info() const final;
    Result<void> write(const Layout &layout, const WriteOptions &options, QIODevice &device,
                       Report &report) const final;

private:
    static QString questionHtml(const QuizQuestion &question, qsizetype number);
    static QString keyHtml(const QuizQuestion &question, qsizetype number);
};

} // namespace Espalier
