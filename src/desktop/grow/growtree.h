// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QSet>
#include <QTreeView>

namespace Espalier {

class GrowModel;

/// The list of what would be added: boxes to tick, names with their summaries, sums at the end. Space ticks the current
/// row, Enter asks for all that is ticked. What was open stays open when the model is made anew.
class GrowTree final : public QTreeView {
    Q_OBJECT

public:
    explicit GrowTree(GrowModel &model, QWidget *parent = nullptr);

    int heightOf(const QModelIndex &index) const;
    /// Opens what is above it, scrolls there and makes it the current row.
    void reveal(int item);

Q_SIGNALS:
    void addRequested();

protected:
    void drawRow(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const final;
    void drawBranches(QPainter *, const QRect &, const QModelIndex &) const final { }
    void keyPressEvent(QKeyEvent *event) final;
    void mousePressEvent(QMouseEvent *event) final;
    void mouseDoubleClickEvent(QMouseEvent *event) final;

private:
    struct Places {
        QRect chevron;
        QRect box;
        QRect figure;
        QRect text;
        QRect sum;
    };
    Places placesIn(const QRect &row, const QModelIndex &index) const;
    QRect rowOf(const QModelIndex &index) const;
    void drawText(QPainter &painter, const Places &places, const QModelIndex &index) const;
    void drawBox(QPainter &painter, const QRect &box, const QModelIndex &index) const;
    void rememberOpen();
    void restoreOpen();

    GrowModel &m_model;
    QSet<QString> m_open; // topics of the rows that are, while the model changes
    QString m_current;
    int m_scroll = 0;
    bool m_wasFilled = false;
};

} // namespace Espalier
