// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/quiz/quizstrip.h"

#include "desktop/theming/appearance.h"

#include <QPainter>

namespace Espalier {

namespace {

constexpr int stripHeight = 12;
constexpr int pieceGap = 4;
constexpr int mostPieceWidth = 48;
constexpr int lowHeight = 6;

} // namespace

QuizStrip::QuizStrip(QWidget *parent) : QWidget(parent) { setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed); }

void QuizStrip::setPieces(const QList<Piece> &pieces)
{
    m_pieces = pieces;
    update();
}

QSize QuizStrip::sizeHint() const { return {int(m_pieces.size()) * (mostPieceWidth + pieceGap), stripHeight}; }

void QuizStrip::paintEvent(QPaintEvent *)
{
    if (m_pieces.isEmpty())
        return;
    const Theme &theme = currentTheme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double step =
        std::min(double(mostPieceWidth + pieceGap), double(width() + pieceGap) / double(m_pieces.size()));
    for (qsizetype i = 0; i < m_pieces.size(); ++i) {
        const Piece piece = m_pieces[i];
        const double left = layoutDirection() == Qt::RightToLeft ? width() - double(i + 1) * step : double(i) * step;
        const bool isLow = piece == Piece::Wrong;
        const QRectF place(left, isLow ? stripHeight - lowHeight : 0, std::max(2.0, step - pieceGap),
                           isLow ? lowHeight : stripHeight);
        const bool isDone = piece == Piece::Right || piece == Piece::Wrong;
        painter.setPen(isDone ? QPen(Qt::NoPen)
                              : QPen(colour(piece == Piece::Current ? theme.accent : theme.line),
                                     piece == Piece::Current ? 2 : 1));
        painter.setBrush(piece == Piece::Right       ? QBrush(colour(theme.good))
                             : piece == Piece::Wrong ? QBrush(colour(theme.danger))
                                                     : QBrush(Qt::NoBrush));
        painter.drawRoundedRect(isDone ? place : place.adjusted(1, 1, -1, -1), 3, 3);
    }
}

} // namespace Espalier
