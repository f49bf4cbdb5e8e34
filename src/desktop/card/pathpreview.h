// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "edit/pathaddition.h"

#include <QWidget>

namespace Espalier {

/// What a PathAddition would make, drawn as it will stand: what is new in full, what is there already dim. Shows the
/// first few and says how many more there are.
class PathPreview final : public QWidget {
    Q_OBJECT

public:
    explicit PathPreview(QWidget *parent = nullptr);

    void setPaths(const PathAddition &paths);
    void clear() { setPaths({}); }

    QSize sizeHint() const final;
    QSize minimumSizeHint() const final { return {1, 0}; }

protected:
    void paintEvent(QPaintEvent *event) final;

private:
    int lineCount() const;
    void paintLine(QPainter &painter, const QRect &line, int item) const;

    PathAddition m_paths;
};

/// The whole sentence: "Makes 3 folders and 1 file", or that there is nothing to make.
QString pathPreviewSentence(const PathAddition &paths);

} // namespace Espalier
