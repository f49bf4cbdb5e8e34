// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAbstractButton>

namespace Espalier {

/// Something for today's class: an icon, what it does, and a line about it; clicked as a whole.
class ClassTile final : public QAbstractButton {
    Q_OBJECT

public:
    ClassTile(const QString &icon, const QString &text, const QString &line, QWidget *parent = nullptr);

    /// Other words: what it says may depend on what is on.
    void setWords(const QString &text, const QString &line);
    QSize sizeHint() const final;
    QSize minimumSizeHint() const final { return {180, sizeHint().height()}; }

protected:
    void keyPressEvent(QKeyEvent *event) final;
    void paintEvent(QPaintEvent *event) final;

private:
    QString m_icon;
    QString m_line;
};

} // namespace Espalier
