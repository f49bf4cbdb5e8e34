// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/layout.h"
#include "core/result.h"
#include "formats/exporter.h"

#include <QPageSize>
#include <QStringList>

#include <memory>

class QIODevice;
class QPainter;

namespace Espalier {

class HandoutParts;
class PaperFlow;
class PictureSheet;
class Progress;
struct HandoutChoice;

/// A hand-out on its pages, for a PDF, a printer, or a preview of what a printer will make of it.
class HandoutPages {
public:
    /// As the format "handout" writes it: \a options have its filter, guide and answers. Takes a while.
    static Result<std::shared_ptr<const HandoutPages>> of(const Layout &layout, const WriteOptions &options);
    ~HandoutPages();

    int count() const;
    QPageSize pageSize() const;
    const QString &title() const;
    /// \a page: counted from 0. \a painter: scaled so that a point is one unit, from the corner of the paper.
    void paint(QPainter &painter, int page) const;
    /// As PDF.
    Result<void> write(QIODevice &device, Progress *progress) const;

private:
    HandoutPages();
    void fill(const HandoutParts &parts, const HandoutChoice &choice);

    std::unique_ptr<PictureSheet> m_map; // which the pages paint
    std::unique_ptr<PaperFlow> m_flow;
};

/// The map of a hand-out, of a layout that is pruned to what it shows.
Result<PictureSheet> handoutMap(const Layout &layout, const WriteOptions &options, const HandoutChoice &choice);
/// \a items: HTML.
QString handoutList(const QStringList &items);

} // namespace Espalier
