// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "picture/tagflag.h"

#include <QAbstractButton>

namespace Espalier {

/// A tag as a flag to be pressed, with a cross. A click on the word, Space or Enter mean the tag (clicked()); a click
/// on the cross, Delete or Backspace ask to remove it. Decides nothing.
class TagChip final : public QAbstractButton {
    Q_OBJECT

public:
    static constexpr int height = 22;

    explicit TagChip(const QString &tag, QWidget *parent = nullptr);

    const QString &tag() const { return m_tag; }
    /// Another word than the tag itself, such as a number of them.
    void setLabel(const QString &label);
    void setForm(TagFlag::Form form);
    TagFlag::Form form() const { return m_form; }
    QRect crossRect() const;

    QSize sizeHint() const final;
    QSize minimumSizeHint() const final;

Q_SIGNALS:
    void removeRequested();
    /// Arrow keys: to the one before or behind it.
    void stepRequested(int by);

protected:
    bool hitButton(const QPoint &point) const final;
    void mousePressEvent(QMouseEvent *event) final;
    void mouseReleaseEvent(QMouseEvent *event) final;
    void mouseMoveEvent(QMouseEvent *event) final;
    void leaveEvent(QEvent *event) final;
    void keyPressEvent(QKeyEvent *event) final;
    void paintEvent(QPaintEvent *event) final;
    void changeEvent(QEvent *event) final;

private:
    void setCrossHovered(bool hovered);

    QString m_tag;
    TagFlag::Form m_form = TagFlag::Form::Solid;
    bool m_isCrossPressed = false;
    bool m_isCrossHovered = false;
};

} // namespace Espalier
