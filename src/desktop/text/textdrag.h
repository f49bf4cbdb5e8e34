// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "desktop/views/nodedrag.h"

namespace Espalier {

class TextView;

/// Dragging over the text: a place between lines is a line at the depth of the pointer, a folder gets a frame.
class TextDrag final : public NodeDrag {
    Q_OBJECT

public:
    explicit TextDrag(TextView &view);

protected:
    Target placeAt(QPoint pointer) final;
    bool moveAtEdge(QPointF by) final;
    void paintPlace(QPainter &painter) const final;

private:
    Target between(qsizetype above, int depth);

    TextView &m_text;
    qsizetype m_row = 0; // between: below it; else the folder's
    int m_depth = 1;
    double m_scrolled = 0; // at an edge, what is less than a row
};

} // namespace Espalier
