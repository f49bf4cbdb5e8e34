// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QToolButton;

namespace Espalier {

class PathLabel;

/// The row above the explanation: back, forward, the path of what is explained, and the pin that holds it.
class ExplanationBar final : public QWidget {
    Q_OBJECT

public:
    explicit ExplanationBar(QWidget *parent = nullptr);

    PathLabel &path() { return *m_path; }
    void setCanGo(bool back, bool forward);
    void setPinned(bool pinned);

Q_SIGNALS:
    /// -1: back, 1: forward.
    void stepRequested(int step);
    void pinToggled(bool pinned);

protected:
    void changeEvent(QEvent *event) final;

private:
    QToolButton *addButton(QStringView iconName);
    void retranslate();

    QToolButton *m_back;
    QToolButton *m_forward;
    PathLabel *m_path;
    QToolButton *m_pin;
};

} // namespace Espalier
