// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>
#include <QWidget>

class QLineEdit;
class QToolButton;

namespace Espalier {

class FlowLayout;

/// A few words as chips, to be added to and taken from: Enter or a comma adds what is typed, Backspace in the empty
/// field takes the last, a chip's cross takes that one. Completes what is used elsewhere. Asks for changes and shows
/// what it is given; decides nothing.
class TagEdit final : public QWidget {
    Q_OBJECT

public:
    explicit TagEdit(QWidget *parent = nullptr);

    void setTags(const QStringList &tags);
    /// Those to complete, without those that are there.
    void setKnown(const QStringList &tags) { m_known = tags; }

Q_SIGNALS:
    void changeRequested(const QStringList &tags);
    /// The field opens: setKnown() is due.
    void typingBegins();

protected:
    void changeEvent(QEvent *event) final;
    bool eventFilter(QObject *watched, QEvent *event) final;

private:
    void openField();
    void closeField();
    void take(const QString &tag);
    void addTyped();
    void retranslate();

    QStringList m_tags;
    QStringList m_known;
    FlowLayout *m_flow;
    QList<QToolButton *> m_chips;
    QToolButton *m_add;
    QLineEdit *m_field;
};

} // namespace Espalier
