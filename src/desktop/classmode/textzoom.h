// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

namespace Espalier {

class Appearance;

/// Ctrl and the wheel make all text of the window larger and smaller, but over what zooms itself, such as the map; kept
/// for the next start.
class TextZoom final : public QObject {
    Q_OBJECT

public:
    static constexpr int least = 100; ///< percent
    static constexpr int most = 200;
    static constexpr int step = 10;

    explicit TextZoom(Appearance &appearance, QObject *parent = nullptr);
    ~TextZoom() override;

    void setOn(bool on);

protected:
    bool eventFilter(QObject *watched, QEvent *event) final;

private:
    void setPercent(int percent);

    Appearance &m_appearance;
    bool m_isOn = false;
    int m_turned = 0; // of the wheel, less than a notch
};

} // namespace Espalier
