// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "formats/format.h"

#include <QCoreApplication>

namespace Espalier {

/// Makes an exercise of a layout: a project file that holds what is given, the cards, and the solution out of sight.
/// Asked for by name alone, since its suffix is that of projects.
class ExerciseExporter final : public Exporter {
    Q_DECLARE_TR_FUNCTIONS(Espalier::ExerciseExporter)

public:
    FormatInfo info() const final;
    Result<Plan> plan(const Layout &layout, const WriteOptions &options, const QString &target) const final;
    std::unique_ptr<Sink> sink(const QString &target, const Plan &plan) const final;
    Result<Plan> stream(const Layout &layout, const WriteOptions &options, QIODevice &device) const final;

    /// Where the key of the exercise at \a target stands when it is kept apart.
    static QString keyFileOf(const QString &target);
};

/// Reads exercises and answers, and refuses other projects. Asked for by name alone.
class ExerciseReader final : public Reader {
    Q_DECLARE_TR_FUNCTIONS(Espalier::ExerciseReader)

public:
    FormatInfo info() const final { return ExerciseExporter().info(); }
    int sniff(QByteArrayView, const QString &) const final { return 0; }
    Result<ReadResult> read(const QByteArray &bytes, const ReadOptions &options) const final;
};

} // namespace Espalier
