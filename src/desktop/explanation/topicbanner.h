// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFrame>

class QLabel;
class QPushButton;

namespace Espalier {

/// Stands above a topic that is read without being selected: says whether the layout has it and where it would go, and
/// offers what leads there.
class TopicBanner final : public QFrame {
    Q_OBJECT

public:
    explicit TopicBanner(QWidget *parent = nullptr);

    /// \a place: path of the folder that it would go into, empty for the project itself; what comes along beside it.
    void offerAdding(const QString &place, qsizetype folders, qsizetype files);
    /// It is there already.
    void offerShowing(const QString &path);
    /// Nothing can be done: a file stands in its way.
    void refuse();

Q_SIGNALS:
    void addRequested();
    void showRequested();

protected:
    void paintEvent(QPaintEvent *event) final;

private:
    void say(const QString &title, const QString &text, const QString &button, bool isAdding);

    QLabel *m_title;
    QLabel *m_text;
    QPushButton *m_button;
    bool m_isAdding = false;
};

} // namespace Espalier
