// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "desktop/actions/slidekeys.h"
#include "desktop/present/slidestrip.h"

#include <QWidget>

class QFrame;
class QLabel;
class QPushButton;
class QToolButton;

namespace Espalier {

class RatioBox;
class SlideOverlay;
class SlideShow;
class SlideView;

/// What whoever speaks sees: the slide that is on, notes, the next one, clocks, all steps. Decides nothing: what is
/// asked for it passes on.
class SpeakerWindow final : public QWidget {
    Q_OBJECT

public:
    /// \a heading: "Teach Beginner".
    SpeakerWindow(SlideShow &show, const QString &heading, QWidget *parent = nullptr);
    ~SpeakerWindow() override;

    SlideOverlay &overlay() { return *m_overlay; }
    /// Where the slide is shown: "Projector · 1920 × 1080"; and its shape.
    void setPlace(const QString &place, QSize size);
    /// The line above everything, with a button for what can be done; empty: none.
    void setMessage(const QString &text, const QString &button = {});

Q_SIGNALS:
    void commanded(Espalier::SlideCommand command);
    void editRequested(Espalier::StepEdit edit, qsizetype step);
    void messageAccepted(); ///< the button of the message
    void endRequested();
    void closed(); ///< by the window system

protected:
    void keyPressEvent(QKeyEvent *event) final;
    void closeEvent(QCloseEvent *event) final;
    void timerEvent(QTimerEvent *event) final;
    void resizeEvent(QResizeEvent *event) final;

private:
    QWidget *makeHead(const QString &heading);
    QWidget *makeStage();
    QWidget *makeButtons();
    QWidget *makeSide();
    QWidget *makeClocks();
    QWidget *makeNotes();
    QWidget *makeNext();
    QPushButton *button(const char *icon, SlideCommand command);
    void followStep();
    void followLook();
    void showNext();
    void showTime();
    void showPlan();
    void setNotesPixels(int pixels);

    SlideShow &m_show;
    SlideView *m_mirror;
    SlideOverlay *m_overlay = nullptr;
    SlideStrip *m_strip = nullptr;
    RatioBox *m_box = nullptr;
    QFrame *m_messageBar = nullptr;
    QLabel *m_message = nullptr;
    QPushButton *m_messageButton = nullptr;
    QLabel *m_place = nullptr;
    QLabel *m_now = nullptr;
    QLabel *m_clock = nullptr;
    QLabel *m_running = nullptr;
    QLabel *m_lateCaption = nullptr;
    QLabel *m_late = nullptr;
    QLabel *m_planned = nullptr;
    QLabel *m_notes = nullptr;
    QLabel *m_nextPicture = nullptr;
    QLabel *m_nextTitle = nullptr;
    QLabel *m_nextText = nullptr;
    QPushButton *m_next = nullptr;
    QPushButton *m_back = nullptr;
    QPushButton *m_black = nullptr;
    QPushButton *m_draw = nullptr;
    QPushButton *m_spot = nullptr;
};

} // namespace Espalier
