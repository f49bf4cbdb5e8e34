// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "desktop/actions/slidekeys.h"
#include "desktop/present/slidestrip.h"
#include "learn/lesson.h"

#include <QObject>
#include <QPointer>

#include <memory>

class QScreen;
class QWidget;

namespace Espalier {

class Session;
class SlideOverlay;
class SlideShow;
class SlideWindow;
class SpeakerWindow;

/// Runs shows of one window's document: opens the slide on the screen for the audience and the speaker view on the
/// other, carries out what their keys ask for, and keeps a show going when a screen goes away. One show at a time; it
/// keeps the layout as it was when it began until somebody asks for the new one.
class Presentation final : public QObject {
    Q_OBJECT

public:
    /// \a window: whose document it is; the show is on another screen where there is one.
    Presentation(Session &session, QWidget &window);
    ~Presentation() override;

    /// Shows the layout as it is filtered now; a show that runs comes to the front.
    void start();
    /// The same with the speaker view in front, from which a lesson is given; on one screen the slide waits behind it.
    void startLesson();
    /// Ends the show, whatever is on.
    void end();
    bool isRunning() const;
    SlideShow *show() const;
    SlideWindow *slide() const;
    SpeakerWindow *speaker() const;

    void execute(SlideCommand command);
    /// The document's lesson, with undo. Words are asked for.
    void execute(StepEdit edit, qsizetype step);

Q_SIGNALS:
    void ended();

private:
    LessonSource source() const;
    Lesson lesson() const;
    void editWords(qsizetype step);
    void followLesson();
    void put(const Lesson &lesson, const QString &sentence);
    void openSlide(QScreen *screen);
    void openSpeaker();
    void placeOn(QScreen *screen);
    void toggleSpeaker();
    void closeTopmost();
    void loseScreen(QScreen *screen);
    void gainScreen(QScreen *screen);
    void showHere();
    void offerUpdate();
    void acceptMessage();
    SlideOverlay *overlay() const;

    Session &m_session;
    QWidget &m_window;
    std::unique_ptr<SlideShow> m_show;
    QPointer<SlideWindow> m_slide;
    QPointer<SpeakerWindow> m_speaker;
    LessonSource m_source; ///< the show's own
    QByteArray m_lesson; ///< the document's, as it was taken
    QPointer<QScreen> m_screen; ///< of the slide
    bool m_hasLostScreen = false;
    bool m_hasChanged = false; ///< the layout, since the show took it
};

} // namespace Espalier
