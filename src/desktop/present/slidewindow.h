// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "desktop/actions/slidekeys.h"

#include <QWidget>

namespace Espalier {

class SlideOverlay;
class SlideShow;
class SlideView;

/// The slide for the audience, without a frame. What keys and hands ask for it passes on.
class SlideWindow final : public QWidget {
    Q_OBJECT

public:
    explicit SlideWindow(SlideShow &show, QWidget *parent = nullptr);

    SlideView &view() { return *m_view; }
    SlideOverlay &overlay() { return *m_overlay; }

Q_SIGNALS:
    void commanded(Espalier::SlideCommand command);
    void closed(); ///< by the window system

protected:
    void keyPressEvent(QKeyEvent *event) final;
    void resizeEvent(QResizeEvent *event) final;
    void closeEvent(QCloseEvent *event) final;

private:
    void announce();

    SlideShow &m_show;
    SlideView *m_view;
    SlideOverlay *m_overlay;
};

} // namespace Espalier
