// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/present/speakerwindow.h"

#include "desktop/present/ratiobox.h"
#include "desktop/present/slideoverlay.h"
#include "desktop/present/slideshow.h"
#include "desktop/present/slideview.h"
#include "desktop/settings/settingkeys.h"
#include "desktop/theming/appearance.h"
#include "desktop/theming/icons.h"
#include "desktop/theming/looks.h"

#include <QCloseEvent>
#include <QFrame>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QScrollArea>
#include <QTime>
#include <QTimerEvent>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <cstdlib>

namespace Espalier {

namespace {

constexpr int speakerSideWidth = 372;
constexpr int leastNotes = 14;
constexpr int mostNotes = 32;
constexpr int notesStep = 2;
constexpr int clockPixels = 26;
constexpr int nextWidth = 168;
constexpr int stripPicture = 108;
constexpr int speakerStripHeight = 132;
constexpr int roomyHeight = 620; // from here on there is room for the next picture
constexpr int leastStripHeight = 600;
constexpr int goodSeconds = 60; // from the plan
constexpr int fairSeconds = 300;

QLabel *caption(const QString &text)
{
    auto *const label = new QLabel(text);
    makeCaption(label, 0);
    return label;
}

/// "10:14", or as the language has it; seconds would only move.
QString clockTime(QTime time)
{
    const QString format = QLocale().timeFormat(QLocale::ShortFormat).remove(QStringLiteral(":ss"));
    return QLocale().toString(time, format);
}

QLabel *figures()
{
    auto *const label = new QLabel;
    QFont font = label->font();
    font.setPixelSize(clockPixels);
    font.setWeight(QFont::DemiBold);
    label->setFont(font);
    return label;
}

} // namespace

SpeakerWindow::SpeakerWindow(SlideShow &show, const QString &heading, QWidget *parent)
    : QWidget(parent, Qt::Window), m_show(show), m_mirror(new SlideView(show, SlideView::Role::Mirror))
{
    setWindowTitle(tr("Speaker view"));
    setAccessibleName(tr("Speaker view"));
    setFocusPolicy(Qt::StrongFocus);
    setMinimumSize(900, 560);
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeHead(heading));
    m_messageBar = new QFrame;
    setLook(m_messageBar, "bar");
    auto *const message = new QHBoxLayout(m_messageBar);
    message->setContentsMargins(20, 6, 20, 6);
    m_message = new QLabel;
    setLook(m_message, "warning");
    m_messageButton = new QPushButton;
    setLook(m_messageButton, "offer");
    m_messageButton->setFocusPolicy(Qt::TabFocus);
    message->addWidget(m_message, 1);
    message->addWidget(m_messageButton);
    m_messageBar->hide();
    column->addWidget(m_messageBar);
    auto *const middle = new QHBoxLayout;
    middle->setContentsMargins(20, 16, 20, 12);
    middle->setSpacing(24);
    middle->addWidget(makeStage(), 1);
    middle->addWidget(makeSide());
    column->addLayout(middle, 1);
    m_strip = new SlideStrip(show, *m_mirror, SlideStrip::Form::Line);
    m_strip->setFocusPolicy(Qt::TabFocus);
    m_strip->setPictureWidth(stripPicture);
    m_strip->setFixedHeight(speakerStripHeight);
    column->addWidget(m_strip);
    m_overlay = new SlideOverlay(show, *m_mirror, this);

    connect(m_messageButton, &QPushButton::clicked, this, &SpeakerWindow::messageAccepted);
    connect(m_strip, &SlideStrip::chosen, &show, &SlideShow::goTo);
    connect(m_strip, &SlideStrip::editRequested, this, &SpeakerWindow::editRequested);
    connect(&show, &SlideShow::stepChanged, this, &SpeakerWindow::followStep);
    connect(&show, &SlideShow::lookChanged, this, &SpeakerWindow::followLook);
    connect(&show, &SlideShow::stageReplaced, this, &SpeakerWindow::followStep);
    setNotesPixels(Settings().value(SettingKeys::notesPixels));
    startTimer(1000);
    resize(1280, 800);
    followStep();
    followLook();
    showTime();
}

SpeakerWindow::~SpeakerWindow() = default;

QWidget *SpeakerWindow::makeHead(const QString &heading)
{
    auto *const head = new QFrame;
    setLook(head, "bar");
    auto *const row = new QHBoxLayout(head);
    row->setContentsMargins(20, 8, 20, 8);
    row->setSpacing(16);
    auto *const title = new QLabel(heading);
    QFont font = title->font();
    font.setWeight(QFont::DemiBold);
    title->setFont(font);
    m_place = new QLabel;
    setLook(m_place, "good");
    auto *const end = new QPushButton(icon(u"actions/close"), tr("End"));
    end->setToolTip(tr("End the presentation (Esc)"));
    end->setFocusPolicy(Qt::TabFocus);
    connect(end, &QPushButton::clicked, this, &SpeakerWindow::endRequested);
    row->addWidget(title);
    row->addWidget(m_place, 1);
    row->addWidget(end);
    return head;
}

QWidget *SpeakerWindow::makeStage()
{
    auto *const stage = new QWidget;
    auto *const column = new QVBoxLayout(stage);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    auto *const line = new QHBoxLayout;
    m_now = new QLabel;
    setLook(m_now, "dim");
    line->addWidget(caption(tr("On the screen now")), 1);
    line->addWidget(m_now);
    m_box = new RatioBox(m_mirror);
    column->addLayout(line);
    column->addWidget(m_box, 1);
    column->addWidget(makeButtons());
    return stage;
}

QPushButton *SpeakerWindow::button(const char *name, SlideCommand command)
{
    auto *const button = new QPushButton(icon(QString(QStringLiteral("actions/") + QLatin1String(name))), QString());
    button->setMinimumHeight(44);
    button->setFocusPolicy(Qt::TabFocus); // a click leaves the keys to the show
    connect(button, &QPushButton::clicked, this, [this, command] { Q_EMIT commanded(command); });
    return button;
}

QWidget *SpeakerWindow::makeButtons()
{
    auto *const bar = new QWidget;
    auto *const row = new QHBoxLayout(bar);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    m_back = button("back", SlideCommand::Back);
    m_back->setText(tr("Back"));
    m_next = button("forward", SlideCommand::Next);
    setLook(m_next, "primary");
    m_next->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_next->setMaximumWidth(360);
    m_black = button("eye-off", SlideCommand::Black);
    m_black->setText(tr("Black"));
    m_black->setCheckable(true);
    m_draw = button("rename", SlideCommand::Draw);
    m_draw->setText(tr("Draw"));
    m_draw->setCheckable(true);
    m_spot = button("search", SlideCommand::Spotlight);
    m_spot->setText(tr("Spotlight"));
    m_spot->setCheckable(true);
    QPushButton *const overview = button("more", SlideCommand::Overview);
    overview->setText(tr("Overview"));
    for (QPushButton *const each : {m_back, m_next, m_black, m_draw, m_spot, overview})
        row->addWidget(each);
    row->addStretch(1);
    const std::pair<QPushButton *, const char *> keys[] = {{m_back, "P"}, {m_next, "N"}, {m_black, "B"},
                                                           {m_draw, "D"}, {m_spot, "L"}, {overview, "O"}};
    for (const auto &[each, key] : keys)
        each->setToolTip(tr("Key: %1").arg(QLatin1String(key)));
    m_back->setAccessibleName(tr("Back"));
    m_next->setAccessibleName(tr("Next"));
    return bar;
}

QWidget *SpeakerWindow::makeSide()
{
    auto *const side = new QWidget;
    side->setFixedWidth(speakerSideWidth);
    auto *const column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addWidget(makeClocks());
    column->addWidget(makeNotes(), 1);
    column->addWidget(makeNext());
    return side;
}

QWidget *SpeakerWindow::makeClocks()
{
    auto *const frame = new QFrame;
    setLook(frame, "bubble");
    auto *const grid = new QGridLayout(frame);
    grid->setContentsMargins(20, 12, 20, 12);
    m_clock = figures();
    m_running = figures();
    m_clock->setAccessibleName(tr("Clock"));
    m_running->setAccessibleName(tr("Running"));
    grid->addWidget(caption(tr("Clock")), 0, 0);
    grid->addWidget(caption(tr("Running")), 0, 1);
    grid->addWidget(m_clock, 1, 0);
    grid->addWidget(m_running, 1, 1);
    m_late = figures();
    m_late->setAccessibleName(tr("Against the plan"));
    m_lateCaption = caption(tr("Against the plan"));
    m_planned = new QLabel;
    m_planned->setWordWrap(true);
    setLook(m_planned, "dim");
    grid->addWidget(m_lateCaption, 0, 2, Qt::AlignTrailing);
    grid->addWidget(m_late, 1, 2, Qt::AlignTrailing);
    grid->addWidget(m_planned, 2, 0, 1, 3);
    return frame;
}

QWidget *SpeakerWindow::makeNotes()
{
    auto *const frame = new QFrame;
    setLook(frame, "bubble");
    auto *const column = new QVBoxLayout(frame);
    column->setContentsMargins(20, 12, 12, 12);
    auto *const head = new QHBoxLayout;
    head->addWidget(caption(tr("Notes")), 1);
    for (const int step : {-notesStep, notesStep}) {
        auto *const size = new QToolButton;
        size->setIcon(icon(step < 0 ? u"actions/minus" : u"actions/plus"));
        size->setToolTip(step < 0 ? tr("Smaller notes") : tr("Larger notes"));
        size->setAccessibleName(size->toolTip());
        size->setFocusPolicy(Qt::TabFocus);
        connect(size, &QToolButton::clicked, this,
                [this, step] { setNotesPixels(m_notes->font().pixelSize() + step); });
        head->addWidget(size);
    }
    m_notes = new QLabel;
    m_notes->setWordWrap(true);
    m_notes->setTextFormat(Qt::PlainText);
    m_notes->setAlignment(Qt::AlignTop | Qt::AlignLeading);
    m_notes->setAccessibleName(tr("Notes"));
    auto *const scroll = new QScrollArea;
    scroll->setWidget(m_notes);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::TabFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    column->addLayout(head);
    column->addWidget(scroll, 1);
    return frame;
}

QWidget *SpeakerWindow::makeNext()
{
    auto *const next = new QWidget;
    auto *const row = new QHBoxLayout(next);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(16);
    m_nextPicture = new QLabel;
    m_nextPicture->setFixedSize(nextWidth, nextWidth * 9 / 16);
    row->addWidget(m_nextPicture, 0, Qt::AlignTop);
    auto *const words = new QVBoxLayout;
    words->setSpacing(4);
    m_nextTitle = new QLabel;
    m_nextTitle->setWordWrap(true);
    QFont font = m_nextTitle->font();
    font.setWeight(QFont::DemiBold);
    m_nextTitle->setFont(font);
    m_nextText = new QLabel;
    m_nextText->setWordWrap(true);
    setLook(m_nextText, "dim");
    words->addWidget(caption(tr("Next")));
    words->addWidget(m_nextTitle);
    words->addWidget(m_nextText);
    words->addStretch(1);
    row->addLayout(words, 1);
    return next;
}

void SpeakerWindow::setNotesPixels(int pixels)
{
    QFont font = m_notes->font();
    font.setPixelSize(std::clamp(pixels, leastNotes, mostNotes));
    m_notes->setFont(font);
    Settings().setValue(SettingKeys::notesPixels, font.pixelSize());
}

void SpeakerWindow::setPlace(const QString &place, QSize size)
{
    m_place->setText(place);
    if (!size.isEmpty())
        m_box->setShape(size);
}

void SpeakerWindow::setMessage(const QString &text, const QString &button)
{
    m_message->setText(text);
    m_messageButton->setText(button);
    m_messageButton->setVisible(!button.isEmpty());
    m_messageBar->setVisible(!text.isEmpty());
}

void SpeakerWindow::followStep()
{
    const LessonStep &step = m_show.current();
    m_now->setText(tr("%1 of %2 · %3", "number, count and title of a step")
                       .arg(m_show.numberOf(m_show.step()))
                       .arg(m_show.count())
                       .arg(step.title));
    m_notes->setText(step.notes.isEmpty() ? tr("No notes for this step.") : step.notes);
    m_back->setEnabled(m_show.numberOf(m_show.step()) > 1 || m_show.part() > 0);
    showNext();
    showPlan();
}

void SpeakerWindow::showNext()
{
    const qsizetype after = m_show.nextStep();
    const bool isRevealed = m_show.part() + 1 < m_show.current().parts();
    if (isRevealed)
        m_next->setText(tr("Reveal the answer"));
    else
        m_next->setText(after < 0 ? tr("Next")
                                  : fontMetrics().elidedText(
                                        tr("Next: %1", "the step that follows").arg(m_show.steps()[after].title),
                                        Qt::ElideMiddle, 250));
    m_next->setEnabled(isRevealed || after >= 0);
    m_nextPicture->setVisible(after >= 0);
    if (after < 0) {
        m_nextTitle->setText(tr("This is the last step."));
        m_nextText->clear();
        return;
    }
    const LessonStep &step = m_show.steps()[after];
    m_nextTitle->setText(step.title);
    m_nextText->setText(step.subtitle.isEmpty() ? step.sentences.value(0) : step.subtitle);
    m_nextPicture->setPixmap(m_mirror->picture(after, m_nextPicture->size(), devicePixelRatioF()));
}

void SpeakerWindow::followLook()
{
    m_black->setChecked(m_show.blackout() == SlideShow::Blackout::Black);
    m_draw->setChecked(m_show.isDrawing());
    m_spot->setChecked(m_show.hasSpotlight());
}

void SpeakerWindow::showTime()
{
    const qint64 seconds = m_show.seconds();
    m_clock->setText(clockTime(QTime::currentTime()));
    showPlan();
    m_running->setText(QStringLiteral("%1:%2").arg(seconds / 60).arg(seconds % 60, 2, 10, QLatin1Char('0')));
}

/// How far the show is from its plan, and what the plan wants now.
void SpeakerWindow::showPlan()
{
    const std::optional<qint64> late = m_show.secondsLate();
    m_late->setVisible(late.has_value());
    m_lateCaption->setVisible(late.has_value());
    if (late) {
        const qint64 away = std::abs(*late);
        const QString time = QStringLiteral("%1:%2").arg(away / 60).arg(away % 60, 2, 10, QLatin1Char('0'));
        m_late->setText(*late > 0       ? tr("+%1", "minutes late").arg(time)
                            : *late < 0 ? tr("−%1", "minutes early").arg(time)
                                        : time);
        setLook(m_late, away <= goodSeconds ? "good" : away <= fairSeconds ? "warning" : "danger");
        m_late->setFont(m_running->font()); // polishing sets it back
    }
    const LessonPlan::Part *const part = m_show.plan().partAt(m_show.seconds());
    m_planned->setVisible(part);
    if (!part)
        return;
    const QTime until = QTime::currentTime().addSecs(int(part->to * 60 - m_show.seconds()));
    m_planned->setText(tr("%1 · until %2", "a part of the plan and a time").arg(part->title, clockTime(until)));
    m_planned->setToolTip(part->text);
}

void SpeakerWindow::timerEvent(QTimerEvent *) { showTime(); }

void SpeakerWindow::keyPressEvent(QKeyEvent *event)
{
    if (const std::optional<SlideCommand> command = SlideKeys::commandOf(*event)) {
        if (m_show.blackout() != SlideShow::Blackout::None)
            m_show.setBlackout(SlideShow::Blackout::None);
        else
            Q_EMIT commanded(*command);
        event->accept();
        return;
    }
    QWidget::keyPressEvent(event);
}

void SpeakerWindow::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_strip->setVisible(height() >= leastStripHeight);
    m_nextPicture->setVisible(height() >= roomyHeight && m_show.nextStep() >= 0);
}

void SpeakerWindow::closeEvent(QCloseEvent *event)
{
    event->accept();
    Q_EMIT closed();
}

} // namespace Espalier
