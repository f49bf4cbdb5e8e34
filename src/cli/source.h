// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/layout.h"
#include "core/report.h"
#include "guide/guide.h"

#include <QCoreApplication>

#include <memory>
#include <optional>

namespace Espalier {

class Context;
class DrawnTree;

/// What a SOURCE on the command line stands for, read: a file or folder, a guide, the standard input, a git tree.
struct Source {
    Layout layout;
    Report report;
    std::optional<Guide> guide; ///< named by its id, or loaded by explainingGuide()
    QString folder;             ///< absolute; the source is a folder
    std::shared_ptr<const DrawnTree> reading; ///< of a text: what was understood of each line
    QByteArray project;         ///< the bytes of a project file, if asked for
    bool migrated = false;      ///< a project file of an older version

    struct Options {
        QString format;        ///< empty: recognised
        bool contents = true;  ///< take what stands in files; off: names alone
        bool keepsProject = false;
        bool lineRecords = false; ///< say what was understood of each line of a text
        bool recover = false; ///< take what can be read of what is damaged
    };
    static Result<Source> read(Context &context, const QString &text, const Options &options);

    /// The built-in guide that the layout shows or was made from, loaded when asked for; nullptr: there is none.
    /// Explanations from other guides travel with the nodes.
    const Guide *explainingGuide();

private:
    Q_DECLARE_TR_FUNCTIONS(Espalier::Source)

    static Result<Source> ofPath(Context &context, const QString &path, const Options &options);
    static Result<Source> ofInput(Context &context, const Options &options);
    static Result<Source> ofBytes(Context &context, const QByteArray &bytes, const QString &fileName, const QString &format, const Options &options);
    static Source ofGuide(Guide guide);
    static Error unknown(const QString &text);
};

} // namespace Espalier
