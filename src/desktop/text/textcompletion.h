// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/layout.h"

#include <QFrame>

class QKeyEvent;

namespace Espalier {

class TextView;

/// What a name that is being typed may become: the guide's children of this folder, then its other topics, then names
/// that the layout has elsewhere. Tab takes; Enter takes only after an arrow key, as it makes lines otherwise.
class TextCompletion final : public QFrame {
    Q_OBJECT

public:
    struct Proposal {
        NodeData data;
        Phase phase = Phase::None;
        bool isOfGuide = false;
    };

    explicit TextCompletion(TextView &view);

    /// As it is after a key; opens from two letters on.
    void follow();
    /// Whatever was typed.
    void open();
    void close();
    /// True: the key was its own.
    bool press(const QKeyEvent &event);
    /// The rest of the proposal that Tab would take, to be shown behind the caret.
    QString ghost() const;
    const QList<Proposal> &proposals() const { return m_proposals; }
    int current() const { return m_current; }

protected:
    void paintEvent(QPaintEvent *event) final;
    void mousePressEvent(QMouseEvent *event) final;

private:
    void show(qsizetype letters);
    void collect(NodeIndex folder, const QString &typed);
    void take(int proposal);
    void placeAtCaret();

    TextView &m_view;
    QList<Proposal> m_proposals;
    QString m_typed;
    int m_current = 0;
    bool m_hasChosen = false; // by an arrow key
};

} // namespace Espalier
