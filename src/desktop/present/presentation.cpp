// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/present/presentation.h"

#include "desktop/present/slideoverlay.h"
#include "desktop/present/slideshow.h"
#include "desktop/present/slideview.h"
#include "desktop/present/slidewindow.h"
#include "desktop/present/speakerwindow.h"
#include "desktop/present/stepdialog.h"
#include "desktop/session/audiencescreen.h"
#include "desktop/session/session.h"
#include "formats/lessonjson.h"

#include <QApplication>
#include <QScreen>
#include <QWindow>

#include <algorithm>

namespace Espalier {

namespace {

constexpr double wordStep = 0.1;

} // namespace

Presentation::Presentation(Session &session, QWidget &window) : QObject(&window), m_session(session), m_window(window)
{
    LayoutDocument &document = session.document();
    connect(&document, &LayoutDocument::rearranged, this, &Presentation::offerUpdate);
    connect(&document, &LayoutDocument::infoChanged, this, &Presentation::followLesson);
    connect(&document, &LayoutDocument::inserted, this, &Presentation::offerUpdate);
    connect(&document, &LayoutDocument::removed, this, &Presentation::offerUpdate);
    connect(&document, &LayoutDocument::moved, this, &Presentation::offerUpdate);
    connect(&document, &LayoutDocument::changed, this, &Presentation::offerUpdate);
    connect(&document, &LayoutDocument::reset, this, &Presentation::end); // another project
    connect(qApp, &QGuiApplication::screenRemoved, this, &Presentation::loseScreen);
    connect(qApp, &QGuiApplication::screenAdded, this, &Presentation::gainScreen);
}

Presentation::~Presentation()
{
    delete m_slide;
    delete m_speaker;
}

bool Presentation::isRunning() const { return bool(m_show); }
SlideShow *Presentation::show() const { return m_show.get(); }
SlideWindow *Presentation::slide() const { return m_slide; }
SpeakerWindow *Presentation::speaker() const { return m_speaker; }

LessonSource Presentation::source() const
{
    const Filter &filter = m_session.filter().filter();
    return {.layout = m_session.layout(), .guide = m_session.layoutGuide(), .filter = filter, .phase = filter.upTo};
}

Lesson Presentation::lesson() const { return LessonJson::read(m_session.layout().info().lesson).lesson; }

void Presentation::start()
{
    if (m_show) {
        QWidget *const front = m_slide && m_slide->isVisible() ? static_cast<QWidget *>(m_slide) : m_speaker;
        front->raise();
        front->activateWindow();
        return;
    }
    m_source = source();
    m_lesson = m_session.layout().info().lesson;
    m_show = std::make_unique<SlideShow>(m_source, lesson());
    m_hasChanged = false;
    m_hasLostScreen = false;
    QScreen *const screen = audienceScreen(m_window);
    openSlide(screen);
    if (screen != m_window.screen())
        openSpeaker();
}

void Presentation::startLesson()
{
    start();
    if (m_show && !(m_speaker && m_speaker->isVisible()))
        toggleSpeaker();
}

void Presentation::end()
{
    if (!m_show)
        return;
    if (m_slide)
        m_slide->disconnect(this);
    if (m_speaker)
        m_speaker->disconnect(this);
    if (m_slide)
        m_slide->hide();
    if (m_speaker)
        m_speaker->hide();
    // They refer to the show, and one of them may be asking for the end.
    SlideShow *const show = m_show.release();
    if (m_slide)
        m_slide->deleteLater();
    if (m_speaker)
        m_speaker->deleteLater();
    m_slide = nullptr;
    m_speaker = nullptr;
    show->deleteLater();
    m_window.activateWindow();
    Q_EMIT ended();
}

// -- windows
// -----------------------------------------------------------------------------------------------------------

void Presentation::openSlide(QScreen *screen)
{
    if (!m_slide) {
        m_slide = new SlideWindow(*m_show);
        connect(m_slide, &SlideWindow::commanded, this, qOverload<SlideCommand>(&Presentation::execute));
        connect(m_slide, &SlideWindow::closed, this, &Presentation::end);
    }
    placeOn(screen);
    m_slide->setFocus();
}

void Presentation::placeOn(QScreen *screen)
{
    m_screen = screen;
    m_slide->setScreen(screen);
    m_slide->setGeometry(screen->geometry());
    m_slide->showFullScreen();
    m_slide->activateWindow();
    if (m_speaker)
        m_speaker->setPlace(tr("Presenting on %1 · %2 × %3", "screen, width and height")
                                .arg(screen->name())
                                .arg(screen->size().width())
                                .arg(screen->size().height()),
                            screen->size());
}

void Presentation::openSpeaker()
{
    if (!m_speaker) {
        const Phase phase = m_show->stage()->lesson().phase;
        const QString heading =
            phase == Phase::None ? m_session.layout().name(rootNode) : tr("Teach %1", "a phase").arg(phaseName(phase));
        m_speaker = new SpeakerWindow(*m_show, heading);
        connect(m_speaker, &SpeakerWindow::commanded, this, qOverload<SlideCommand>(&Presentation::execute));
        connect(m_speaker, &SpeakerWindow::endRequested, this, &Presentation::end);
        connect(m_speaker, &SpeakerWindow::closed, this, [this] {
            // Without the slide nobody would see that a show still runs.
            if (!m_slide || !m_slide->isVisible())
                end();
        });
        connect(m_speaker, &SpeakerWindow::editRequested, this, qOverload<StepEdit, qsizetype>(&Presentation::execute));
        connect(m_speaker, &SpeakerWindow::messageAccepted, this, &Presentation::acceptMessage);
        if (m_screen)
            m_speaker->setPlace(tr("Presenting on %1 · %2 × %3", "screen, width and height")
                                    .arg(m_screen->name())
                                    .arg(m_screen->size().width())
                                    .arg(m_screen->size().height()),
                                m_screen->size());
        if (m_hasChanged)
            m_speaker->setMessage(tr("The layout has changed since the show began."), tr("Update steps"));
    }
    m_speaker->setScreen(m_window.screen());
    const QRect room = m_window.screen()->availableGeometry();
    m_speaker->resize(QSize(1440, 900).boundedTo(room.size() * 0.94));
    m_speaker->move(room.center() - m_speaker->rect().center());
    m_speaker->show();
    m_speaker->raise();
    m_speaker->activateWindow();
    m_speaker->setFocus();
}

/// With one screen the two take turns on it.
void Presentation::toggleSpeaker()
{
    const bool isShown = m_speaker && m_speaker->isVisible();
    const bool hasRoom = m_screen && m_screen != m_window.screen();
    if (!isShown) {
        openSpeaker();
        if (!hasRoom && m_slide)
            m_slide->hide();
        return;
    }
    m_speaker->hide();
    if (m_slide && !m_slide->isVisible())
        openSlide(m_screen ? m_screen.data() : m_window.screen());
    if (m_slide)
        m_slide->activateWindow();
}

SlideOverlay *Presentation::overlay() const
{
    if (m_speaker && m_speaker->isVisible() && (m_speaker->isActiveWindow() || !m_slide || !m_slide->isVisible()))
        return &m_speaker->overlay();
    return m_slide ? &m_slide->overlay() : nullptr;
}

void Presentation::closeTopmost()
{
    if (SlideOverlay *const open = overlay(); open && open->page() != SlideOverlay::Page::None)
        open->close();
    else if (m_show->isDrawing())
        m_show->setDrawing(false);
    else if (m_show->hasSpotlight())
        m_show->setSpotlight(false);
    else if (m_speaker && m_speaker->isVisible() && m_slide && !m_slide->isVisible() && !m_hasLostScreen)
        toggleSpeaker();
    else
        end();
}

// -- screens that come and go
// ------------------------------------------------------------------------------------------

void Presentation::loseScreen(QScreen *screen)
{
    if (!m_show || screen != m_screen)
        return;
    m_hasLostScreen = true;
    m_screen = nullptr;
    if (m_slide)
        m_slide->hide();
    openSpeaker();
    m_speaker->setMessage(tr("The projector is gone. Step %1 is kept.").arg(m_show->numberOf(m_show->step())),
                          tr("Show here"));
}

void Presentation::gainScreen(QScreen *screen)
{
    if (!m_show || !m_hasLostScreen)
        return;
    m_hasLostScreen = false;
    if (m_speaker)
        m_speaker->setMessage({});
    openSlide(screen);
}

void Presentation::showHere()
{
    m_hasLostScreen = false;
    m_speaker->setMessage({});
    m_speaker->hide();
    openSlide(m_window.screen());
}

void Presentation::offerUpdate()
{
    if (!m_show || m_hasChanged)
        return;
    m_hasChanged = true;
    if (m_speaker && !m_hasLostScreen)
        m_speaker->setMessage(tr("The layout has changed since the show began."), tr("Update steps"));
}

void Presentation::acceptMessage()
{
    if (m_hasLostScreen)
        return showHere();
    m_hasChanged = false;
    m_speaker->setMessage({});
    m_source = source();
    m_lesson = m_session.layout().info().lesson;
    m_show->update(m_source, lesson());
}

// -- the lesson that is stored
// -----------------------------------------------------------------------------------------

/// An edit of the lesson, an undo of one, too, is seen at once: it changes nothing of the layout.
void Presentation::followLesson()
{
    if (!m_show || m_session.layout().info().lesson == m_lesson)
        return;
    m_lesson = m_session.layout().info().lesson;
    m_show->update(m_source, lesson());
}

void Presentation::put(const Lesson &lesson, const QString &sentence)
{
    Lesson stored = lesson;
    if (stored.phase == Phase::None && !stored.isEmpty())
        stored.phase = m_show->stage()->lesson().phase;
    if (const Result<void> put = m_session.editor().setLesson(LessonJson::write(stored), sentence); !put)
        m_session.tell(put.error());
}

void Presentation::execute(StepEdit edit, qsizetype step)
{
    if (!m_show || step < 0 || step >= m_show->steps().size())
        return;
    if (LessonJson::read(m_session.layout().info().lesson).isReadOnly)
        return m_session.tell(
            Error{ErrorKind::Usage,
                  tr("The lesson was made by a newer version of Espalier: it can be shown, and not changed.")});
    // One lesson is stored, of one phase: what somebody made of it is not lost to an edit of another.
    const Phase stored = lesson().phase;
    if (stored != Phase::None && stored != m_show->stage()->lesson().phase && edit != StepEdit::MakeAgain)
        return m_session.tell(
            Error{ErrorKind::Usage,
                  tr("The stored lesson is about %1. Show that phase to change it, or make all steps again.")
                      .arg(phaseName(stored))});
    const QList<LessonStep> &shown = m_show->steps();
    const QString title = shown[step].title;
    switch (edit) {
    case StepEdit::Words:
        return editWords(step);
    case StepEdit::Hide:
    case StepEdit::Show:
        return put(LessonEdits::hidden(lesson(), shown, step, edit == StepEdit::Hide),
                   edit == StepEdit::Hide ? tr("Hid the step %1").arg(title) : tr("Showed the step %1").arg(title));
    case StepEdit::Earlier:
    case StepEdit::Later:
        return put(LessonEdits::moved(lesson(), shown, step, edit == StepEdit::Earlier ? step - 1 : step + 1),
                   tr("Moved the step %1").arg(title));
    case StepEdit::Remove:
        return put(LessonEdits::removed(lesson(), shown, step), tr("Removed the step %1").arg(title));
    case StepEdit::AddText:
        return put(LessonEdits::withText(lesson(), shown, step, tr("A step of my own")), tr("Added a step"));
    case StepEdit::MakeAgain:
        return put(LessonEdits::madeAgain(lesson()), tr("Made all steps again"));
    }
}

void Presentation::editWords(qsizetype step)
{
    const LessonStep about = m_show->steps()[step];
    auto *const dialog = new StepDialog(LessonEdits::wordsOf(about), m_speaker);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, key = about.key] {
        const QList<LessonStep> shown = m_show ? m_show->steps() : QList<LessonStep>();
        const auto found = std::ranges::find(shown, key, &LessonStep::key);
        if (found == shown.cend())
            return;
        put(LessonEdits::worded(lesson(), shown, LessonSteps::of(m_source).steps, found - shown.cbegin(),
                                dialog->words()),
            tr("Changed the step %1").arg(found->title));
    });
    dialog->open();
}

// -- commands
// ----------------------------------------------------------------------------------------------------------

void Presentation::execute(SlideCommand command)
{
    if (!m_show)
        return;
    using Blackout = SlideShow::Blackout;
    const auto toggle = [this](Blackout blackout) {
        m_show->setBlackout(m_show->blackout() == blackout ? Blackout::None : blackout);
    };
    const auto open = [this](SlideOverlay::Page page) {
        if (SlideOverlay *const over = overlay())
            over->open(page);
    };
    switch (command) {
    case SlideCommand::Next:
        return m_show->next();
    case SlideCommand::Back:
        return m_show->back();
    case SlideCommand::First:
        return m_show->goToFirst();
    case SlideCommand::Last:
        return m_show->goToLast();
    case SlideCommand::GoTo:
        return open(SlideOverlay::Page::GoTo);
    case SlideCommand::Black:
        return toggle(Blackout::Black);
    case SlideCommand::White:
        return toggle(Blackout::White);
    case SlideCommand::Speaker:
        return toggleSpeaker();
    case SlideCommand::Overview:
        return open(SlideOverlay::Page::Overview);
    case SlideCommand::Timer:
        return m_show->setTimerShown(!m_show->showsTimer());
    case SlideCommand::Draw:
        return m_show->setDrawing(!m_show->isDrawing());
    case SlideCommand::Pen1:
    case SlideCommand::Pen2:
    case SlideCommand::Pen3:
    case SlideCommand::Pen4:
        return m_show->setPen(int(command) - int(SlideCommand::Pen1));
    case SlideCommand::Undo:
        return m_show->undoStroke();
    case SlideCommand::Erase:
        return m_show->eraseAll();
    case SlideCommand::Spotlight:
        return m_show->setSpotlight(!m_show->hasSpotlight());
    case SlideCommand::Larger:
        return m_show->setWordScale(m_show->wordScale() + wordStep);
    case SlideCommand::Smaller:
        return m_show->setWordScale(m_show->wordScale() - wordStep);
    case SlideCommand::UsualSize:
        return m_show->setWordScale(1);
    case SlideCommand::MapAlone:
        return m_show->setMapAlone(!m_show->isMapAlone());
    case SlideCommand::Help:
        return open(SlideOverlay::Page::Help);
    case SlideCommand::Close:
        return closeTopmost();
    }
}

} // namespace Espalier
