// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QCursor>
#include <QObject>

namespace Espalier {

/// A pointer of 64 pixels in all windows of the program, so that it can be followed from the last row. Arrows, hands
/// and text cursors are large; others stay what they are.
class LargePointer final : public QObject {
    Q_OBJECT

public:
    static constexpr int side = 64;

    explicit LargePointer(QObject *parent = nullptr);
    ~LargePointer() override;

    bool isOn() const { return m_isOn; }
    void setOn(bool on);
    /// As it is drawn on a screen of \a ratio device pixels to one. \a cursor itself, if it has no large form.
    static QCursor largeCursor(const QCursor &cursor, qreal ratio);

protected:
    bool eventFilter(QObject *watched, QEvent *event) final;

private:
    void show(const QCursor &cursor, qreal ratio);

    bool m_isOn = false;
    Qt::CursorShape m_shape = Qt::BitmapCursor; // shown now; BitmapCursor: another one
};

} // namespace Espalier
