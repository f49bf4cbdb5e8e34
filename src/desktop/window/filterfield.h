// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLineEdit>

namespace Espalier {

class Session;

/// The field that filters the tree by text. Escape empties it and gives the focus back.
class FilterField final : public QLineEdit
{
    Q_OBJECT

public:
    FilterField(Session &session, QWidget *parent = nullptr);

    /// The keys shown in the empty field.
    void setHint(const QString &keys);

Q_SIGNALS:
    /// The person is done with it: the tree should have the focus.
    void left();

protected:
    void keyPressEvent(QKeyEvent *event) final;
    void paintEvent(QPaintEvent *event) final;
    void changeEvent(QEvent *event) final;

private:
    void retranslate();

    Session &m_session;
    QString m_hint;
    QAction *m_icon;
};

} // namespace Espalier
