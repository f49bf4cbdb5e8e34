// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "learn/exercise.h"

#include <QListWidget>

namespace Espalier {

/// Cards one below the other: those still to be placed, or those that are not needed. Cards are dragged out of it and
/// back into it; Enter takes the current one in hand.
class CardList final : public QListWidget {
    Q_OBJECT

public:
    explicit CardList(QWidget *parent = nullptr);

    /// The current card stays, or the one that takes its place becomes it.
    void setCards(const QList<ExerciseItem> &cards);
    NodeId currentCard() const; ///< null: there is none
    void setCurrentCard(NodeId card);
    /// The one in hand, which is marked; null: none.
    void setTaken(NodeId card);
    /// What is said where there is no card.
    void setPlaceholder(const QString &text) { m_placeholder = text; }

Q_SIGNALS:
    void taken(Espalier::NodeId card); ///< by Enter
    void binned(Espalier::NodeId card); ///< by Del
    void dropped(Espalier::NodeId card); ///< from elsewhere
    void currentCardChanged();

protected:
    QMimeData *mimeData(const QList<QListWidgetItem *> &items) const final;
    QStringList mimeTypes() const final;
    void startDrag(Qt::DropActions actions) final;
    void dragEnterEvent(QDragEnterEvent *event) final;
    void dragMoveEvent(QDragMoveEvent *event) final;
    void dropEvent(QDropEvent *event) final;
    void keyPressEvent(QKeyEvent *event) final;
    void paintEvent(QPaintEvent *event) final;

private:
    QString m_placeholder;
};

} // namespace Espalier
