// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

namespace Espalier {

class NodeTextEdit;

/// The numbers of a text's lines, beside it. Stands in the margin that the text leaves it.
class LineNumbers final : public QWidget {
    Q_OBJECT

public:
    explicit LineNumbers(NodeTextEdit &text);

    /// For as many lines as the text has.
    int wantedWidth() const;
    QSize sizeHint() const final { return {wantedWidth(), 0}; }

protected:
    void paintEvent(QPaintEvent *event) final;
    void wheelEvent(QWheelEvent *event) final;

private:
    NodeTextEdit &m_text;
};

} // namespace Espalier
