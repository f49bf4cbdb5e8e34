// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QObject>

class QWidget;

namespace Espalier {

/// Makes several widgets one stop of the Tab key, within which arrow keys, Home and End go from one to the next. Owns
/// none of them.
class ArrowGroup final : public QObject {
    Q_OBJECT

public:
    explicit ArrowGroup(QObject *parent) : QObject(parent) { }

    /// In reading order, \a columns beside each other.
    void setWidgets(const QList<QWidget *> &widgets, int columns = 1);
    void setColumns(int columns) { m_columns = columns; }
    const QList<QWidget *> &widgets() const { return m_widgets; }
    /// The one that Tab leads to; nullptr: there is none.
    QWidget *current() const { return m_widgets.value(m_current); }
    void setCurrent(QWidget *widget);

Q_SIGNALS:
    /// It got the focus.
    void entered(QWidget *widget);

protected:
    bool eventFilter(QObject *object, QEvent *event) final;

private:
    /// Where a key leads from the current one; -1: it is none of ours.
    qsizetype targetOf(int key) const;

    QList<QWidget *> m_widgets;
    qsizetype m_current = 0;
    int m_columns = 1;
};

} // namespace Espalier
