// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "desktop/actions/slidekeys.h"

#include <QWidget>

class QLabel;
class QLineEdit;

namespace Espalier {

class SlideShow;
class SlideStrip;
class SlideView;

/// What lies over a slide or the speaker view for a moment: the overview, the keys, the field to go to a step. One at a
/// time; Esc closes it. Fills its parent.
class SlideOverlay final : public QWidget {
    Q_OBJECT

public:
    /// \a view: by which small pictures are painted.
    SlideOverlay(SlideShow &show, SlideView &view, QWidget *parent);

    enum class Page { None, Overview, Help, GoTo };
    void open(Page page); ///< the same again: closes it
    void close();
    Page page() const { return m_page; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) final;
    void keyPressEvent(QKeyEvent *event) final;
    void mousePressEvent(QMouseEvent *event) final;
    void paintEvent(QPaintEvent *event) final;

private:
    QWidget *makeOverview();
    QWidget *makeHelp();
    QWidget *makeGoTo();
    /// By number, else by a name that begins so, else one that holds it; -1: none.
    qsizetype found(const QString &words) const;
    void arrange();

    SlideShow &m_show;
    SlideView &m_view;
    Page m_page = Page::None;
    QWidget *m_content = nullptr;
};

} // namespace Espalier
