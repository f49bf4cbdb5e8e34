// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QListWidget>

namespace Espalier {

class SlideShow;
class SlideView;

/// What is done to a step of a lesson where its picture stands.
enum class StepEdit { Words, Hide, Show, Earlier, Later, Remove, AddText, MakeAgain };

/// The steps of a show as small pictures: all of them on a page to choose from, or in one line. Those that are passed
/// over stand there, too, and say so. Pictures are made one after the other, so that the window never waits for all.
class SlideStrip final : public QListWidget {
    Q_OBJECT

public:
    enum class Form { Page, Line };

    /// \a view: by which the pictures are painted; it outlives the strip.
    SlideStrip(SlideShow &show, SlideView &view, Form form, QWidget *parent = nullptr);

    /// Of the pictures, in pixels; their shape is that of a screen.
    void setPictureWidth(int width);

Q_SIGNALS:
    void chosen(qsizetype step);
    void editRequested(Espalier::StepEdit edit, qsizetype step); ///< only of a line

protected:
    void resizeEvent(QResizeEvent *event) final;
    void changeEvent(QEvent *event) final;
    void timerEvent(QTimerEvent *event) final;
    void contextMenuEvent(QContextMenuEvent *event) final;
    void keyPressEvent(QKeyEvent *event) final;

private:
    void fill();
    void followStep();
    void paintLater();
    QString labelOf(qsizetype step) const;

    SlideShow &m_show;
    SlideView &m_view;
    const Form m_form;
    int m_width = 0;
    int m_timer = 0;
    int m_painted = 0; ///< items that have their picture
};

} // namespace Espalier
