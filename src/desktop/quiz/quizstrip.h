// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QWidget>

namespace Espalier {

/// How a sitting goes, as a strip of pieces: right ones high, wrong ones low, those to come empty. Only an ornament:
/// the words beside it say the same.
class QuizStrip final : public QWidget {
    Q_OBJECT

public:
    enum class Piece { ToCome, Current, Right, Wrong };

    explicit QuizStrip(QWidget *parent = nullptr);
    void setPieces(const QList<Piece> &pieces);
    const QList<Piece> &pieces() const { return m_pieces; }

    QSize sizeHint() const final;

protected:
    void paintEvent(QPaintEvent *event) final;

private:
    QList<Piece> m_pieces;
};

} // namespace Espalier
