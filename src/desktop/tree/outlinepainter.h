// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/nodedata.h"
#include "core/theme.h"
#include "picture/nodefigure.h"

#include <QCoreApplication>
#include <QFont>
#include <QFontMetrics>
#include <QRect>
#include <QString>
#include <QStringList>

class QPainter;

namespace Espalier {

/// What one row of the outline says.
struct OutlineRow {
    QString name;
    QString summary;
    NodeFigure figure;
    Phase phase = Phase::None; ///< None: no word in the phase column
    int depth = 0;
    bool isFile = false;
    QStringList tags;
    NodeRule rule = NodeRule::Default; ///< shown, unless it is the default
    bool hasNameProblem = false; ///< carries a warning on its picture
    bool isBold = false;
    bool isExpandable = false;
    bool isExpanded = false;
    qsizetype hiddenCount = 0;
    Phase hiddenFrom = Phase::None; ///< shown beside the count, unless None
    double ghost = 0; ///< what a preview would add: how strong it is, up to 1; 0: a node
    double closing = 0; ///< just added: how much of the ghost is still to be seen
    qsizetype newCount = 0; ///< what the preview would add in it
    Phase newPhase = Phase::None;
    bool isNameTaken = false; ///< where the preview would put something
};

/// How it stands there just now.
struct OutlineRowState {
    bool isSelected = false;
    bool isOutlined = false; ///< the current row, where that is not clear from the selection
    bool isHovered = false;
    bool hasFocus = false; ///< the view has
    bool isQuiet = false; ///< selected, while something else is being read
    bool isDropTarget = false;
    bool isNameEdited = false;
};

/// Where the columns are, in the row's coordinates; null: hidden.
struct OutlineCells {
    QRect name;
    QRect summary;
    QRect phase;
};

/// Paints rows, and knows where in a row everything is. Mirrors itself for right-to-left. Stateless between rows, so
/// that a page costs what its rows cost.
class OutlinePainter
{
    Q_DECLARE_TR_FUNCTIONS(Espalier::OutlinePainter)

public:
    OutlinePainter(const QFont &font, Qt::LayoutDirection direction, bool isCompact);

    int rowHeight() const { return m_rowHeight; }
    static constexpr int indentStep = 22;
    static constexpr int margin = 10; ///< before the root's chevron

    /// Logical x of the given depth's chevron within a name cell of that width; deep rows stop moving on.
    int indentOf(int depth, int cellWidth) const;
    /// The depth of the rows whose pictures stand round \a x: for choosing one by the pointer.
    int depthAt(const QRect &nameCell, int x) const;
    QRect chevronRect(const QRect &nameCell, int depth) const;
    QRect figureRect(const QRect &nameCell, int depth) const;
    /// From where a name begins to the end of its cell: where it is edited.
    QRect nameRect(const QRect &nameCell, int depth) const;
    QRect summaryRect(const QRect &summaryCell) const;

    struct NameParts {
        QString name;
        QRect nameRect; ///< of the text itself
        QString chip;
        QRect chipRect; ///< null: none, or no room
        enum class Chip { Hidden, New, Taken } chipKind = Chip::Hidden;
        bool isElided = false;
        QRect ruleRect; ///< null: none, or no room
        struct Flag {
            QString tag;
            QRect rect;
        };
        QList<Flag> flags; ///< those for which there is room that the name leaves
        bool haveFlagsWords = false;
    };
    NameParts layOutName(const OutlineRow &row, const QRect &nameCell) const;
    bool isSummaryElided(const OutlineRow &row, const QRect &summaryCell) const;

    /// \a words: of the filter, to be marked in the texts.
    void paintRow(QPainter &painter, const QRect &rect, const OutlineCells &cells, const OutlineRow &row,
                  const OutlineRowState &state, QStringView words) const;
    /// The node's picture alone, on its tile where it has one.
    void paintFigure(QPainter &painter, const QRect &rect, const NodeFigure &figure, Phase phase) const;

private:
    QRect visual(const QRect &cell, const QRect &logical) const;
    const QFont &nameFont(const OutlineRow &row) const { return row.isBold ? m_boldFont : m_nameFont; }
    void paintBackground(QPainter &painter, const QRect &rect, const OutlineRowState &state) const;
    void paintName(QPainter &painter, const QRect &cell, const OutlineRow &row, const OutlineRowState &state, QStringView words) const;
    void paintWarning(QPainter &painter, const QRect &figure) const;
    void paintPhase(QPainter &painter, const QRect &cell, const OutlineRow &row, const OutlineRowState &state) const;
    void paintGhostGround(QPainter &painter, const QRect &rect, const OutlineRow &row) const;
    void paintGhostFigure(QPainter &painter, const QRect &rect, const OutlineRow &row) const;
    /// Between two logical places of the room of a name; returns where they end.
    int layOutFlags(const OutlineRow &row, const QRect &room, int from, int to, NameParts &parts) const;
    void paintFlags(QPainter &painter, const NameParts &parts, const OutlineRow &row) const;
    void paintChip(QPainter &painter, const NameParts &parts, const OutlineRow &row,
                   const OutlineRowState &state) const;
    /// What stands behind the name, the longest first that fits.
    QStringList chipTexts(const OutlineRow &row, NameParts::Chip &kind) const;
    void paintText(QPainter &painter, const QRect &rect, const QFont &font, Rgb rgb, const QString &text, QStringView words) const;

    QFont m_font;
    QFont m_nameFont;
    QFont m_boldFont;
    QFont m_chipFont;
    Qt::LayoutDirection m_direction;
    int m_rowHeight;
    int m_tile;
};

} // namespace Espalier
