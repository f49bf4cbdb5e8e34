// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "picture/stagetext.h"

#include <algorithm>

namespace Espalier::StageText {

namespace {

constexpr double sizeStep = 2;

bool isStageJoint(QChar letter) { return letter == u'_' || letter == u'-' || letter == u'.' || letter == u'/'; }

/// What stays together: words with the blank before them taken off, and the parts of a long name.
struct StagePiece {
    QStringView text;
    bool isWord = false; ///< a blank stands before it where it does not begin a line
};

QList<StagePiece> piecesOf(QStringView text, bool breaksNames)
{
    QList<StagePiece> pieces;
    for (const QStringView word : text.tokenize(u' ', Qt::SkipEmptyParts)) {
        qsizetype from = 0;
        for (qsizetype i = 1; breaksNames && i + 1 < word.size(); ++i) {
            if (isStageJoint(word[i]) && !isStageJoint(word[i + 1])) {
                pieces.append({word.sliced(from, i + 1 - from), from == 0});
                from = i + 1;
            }
        }
        pieces.append({word.sliced(from), from == 0});
    }
    return pieces;
}

} // namespace

double width(const TextTable &table, const QString &text, double pixels, Weight weight)
{
    return table.em(QStringView(text), weight) * pixels;
}

QStringList lines(const TextTable &table, const QString &text, double pixels, double width, Weight weight)
{
    const double room = width / pixels;
    const double blank = table.em(QStringView(u" "), weight);
    bool hasLongWord = false;
    for (const QStringView word : QStringView(text).tokenize(u' ', Qt::SkipEmptyParts))
        hasLongWord = hasLongWord || table.em(word, weight) > room;
    QStringList result;
    QString line;
    double used = 0;
    for (const StagePiece &piece : piecesOf(text, hasLongWord)) {
        const double own = table.em(piece.text, weight);
        const double before = line.isEmpty() || !piece.isWord ? 0 : blank;
        if (!line.isEmpty() && used + before + own > room) {
            result.append(line);
            line = piece.text.toString();
            used = own;
            continue;
        }
        if (before > 0)
            line += u' ';
        line += piece.text;
        used += before + own;
    }
    if (!line.isEmpty())
        result.append(line);
    return result;
}

QStringList linesWithin(const TextTable &table, const QString &text, double pixels, double width, int most,
                        Weight weight)
{
    const QStringList result = lines(table, text, pixels, width, weight);
    const auto isTooWide = [&](const QString &line) {
        return table.em(QStringView(line), weight) * pixels > width + 0.01;
    };
    return result.size() > most || std::ranges::any_of(result, isTooWide) ? QStringList() : result;
}

Fitted fitted(const TextTable &table, const QString &name, double largest, double smallest, QSizeF room, int most)
{
    const auto isLowEnough = [&](double pixels, qsizetype count) {
        return pixels * nameLine * double(count) <= room.height() + 0.01;
    };
    for (double pixels = largest; pixels > smallest - sizeStep; pixels -= sizeStep) {
        const double size = std::max(pixels, smallest);
        const QStringList found = linesWithin(table, name, size, room.width(), most, TextTable::SemiBold);
        if (!found.isEmpty() && isLowEnough(size, found.size()))
            return {found, size, false};
    }
    const QString cut = table.elidedInMiddle(name, smallest, room.width(), TextTable::SemiBold);
    return cut.size() < 4 || !isLowEnough(smallest, 1) ? Fitted() : Fitted{{cut}, smallest, true};
}

} // namespace Espalier::StageText
