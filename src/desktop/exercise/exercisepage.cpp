// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/exercise/exercisepage.h"

#include "core/safefile.h"
#include "desktop/exercise/cardlist.h"
#include "desktop/exercise/exercisestart.h"
#include "desktop/exercise/marksview.h"
#include "desktop/exercise/placetree.h"
#include "desktop/exercise/questionpane.h"
#include "desktop/exercise/resultsview.h"
#include "desktop/exercise/touchbutton.h"
#include "desktop/session/job.h"
#include "desktop/theming/appearance.h"
#include "desktop/theming/icons.h"
#include "desktop/theming/looks.h"
#include "desktop/theming/messagebox.h"
#include "formats/exercisejson.h"

#include <QAccessible>
#include <QFileDialog>
#include <QFileInfo>
#include <QKeyEvent>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace Espalier {

namespace {

constexpr int exerciseSideWidth = 304;
constexpr int exerciseHeadHeight = 60;
constexpr int binHeight = 150;
constexpr int tickMs = 1'000;

QPushButton *headButton(const QString &text, const char *look, const char *iconName = nullptr)
{
    auto *const button = new TouchButton(text);
    if (iconName)
        button->setIcon(icon(QString::fromLatin1(iconName)));
    if (look)
        setLook(button, look);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

} // namespace

ExercisePage::ExercisePage(const FormatRegistry &formats, QWidget *parent)
    : QWidget(parent), m_formats(formats), m_pages(new QStackedWidget), m_start(new ExerciseStart),
      m_results(new ResultsView), m_doing(new QWidget), m_tree(new PlaceTree)
{
    setAccessibleName(tr("Exercise"));
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_pages);
    m_pages->addWidget(m_start);
    m_pages->addWidget(m_doing);
    m_pages->addWidget(m_results);
    auto *const rows = new QVBoxLayout(m_doing);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addWidget(makeHead());
    auto *const middle = new QHBoxLayout;
    middle->setSpacing(0);
    middle->addWidget(makeSide());
    auto *const right = new QVBoxLayout;
    right->setContentsMargins(5 * Metric::step, 4 * Metric::step, 5 * Metric::step, 4 * Metric::step);
    m_tree->setAccessibleName(tr("Layout"));
    right->addWidget(m_tree, 1);
    right->addWidget(makeFoot());
    middle->addLayout(right, 1);
    rows->addLayout(middle, 1);
    connectParts();
}

ExercisePage::~ExercisePage() = default;

QWidget *ExercisePage::makeHead()
{
    auto *const head = new QFrame;
    setLook(head, "bar");
    head->setMinimumHeight(exerciseHeadHeight);
    auto *const row = new QHBoxLayout(head);
    row->setContentsMargins(5 * Metric::step, 2 * Metric::step, 5 * Metric::step, 2 * Metric::step);
    row->setSpacing(3 * Metric::step);
    m_title = new QLabel;
    m_title->setFont(titleFont());
    m_title->setTextFormat(Qt::PlainText);
    m_phase = new QLabel;
    setLook(m_phase, "lineChip");
    m_progress = new QProgressBar;
    m_progress->setTextVisible(false);
    m_progress->setFixedSize(220, 8);
    m_progress->setAccessibleName(tr("Progress"));
    m_count = new QLabel;
    m_clock = new QLabel;
    m_name = new QLabel;
    m_name->setTextFormat(Qt::PlainText);
    setLook(m_name, "dim");
    m_undo = headButton({}, nullptr, "actions/undo");
    m_undo->setAccessibleName(tr("Undo"));
    m_undo->setToolTip(tr("Undo (Ctrl+Z)"));
    m_hint = headButton(tr("Hint  H"), nullptr, "actions/help");
    m_hint->setAccessibleName(tr("Hint"));
    m_handIn = headButton(tr("Hand in"), "primary");
    m_solution = headButton({}, nullptr);
    m_again = headButton(tr("Try again"), nullptr);
    m_leave = headButton(tr("Leave"), "flat");
    row->addWidget(m_title);
    row->addWidget(m_phase, 0, Qt::AlignVCenter);
    row->addStretch();
    row->addWidget(m_progress);
    row->addWidget(m_count);
    row->addStretch();
    for (QWidget *const widget :
         std::initializer_list<QWidget *>{m_clock, m_name, m_undo, m_hint, m_solution, m_again, m_handIn, m_leave})
        row->addWidget(widget);
    return head;
}

QWidget *ExercisePage::makeSide()
{
    auto *const frame = new QFrame;
    setLook(frame, "panel");
    frame->setFixedWidth(exerciseSideWidth);
    auto *const column = new QVBoxLayout(frame);
    column->setContentsMargins(4 * Metric::step, 3 * Metric::step, 4 * Metric::step, 4 * Metric::step);
    m_side = new QStackedWidget;
    column->addWidget(m_side);

    m_cardPane = new QWidget;
    auto *const cards = new QVBoxLayout(m_cardPane);
    cards->setContentsMargins(0, 0, 0, 0);
    m_cardCaption = new QLabel(tr("Cards"));
    makeCaption(m_cardCaption, Metric::step);
    m_cards = new CardList;
    m_cards->setAccessibleName(tr("Cards"));
    m_cards->setPlaceholder(tr("All cards are placed."));
    auto *const binCaption = new QLabel(tr("Not needed here"));
    makeCaption(binCaption);
    m_bin = new CardList;
    m_bin->setAccessibleName(tr("Not needed here"));
    m_bin->setPlaceholder(tr("Drop cards here that nobody needs yet."));
    m_bin->setFixedHeight(binHeight);
    cards->addWidget(m_cardCaption);
    cards->addWidget(m_cards, 1);
    cards->addWidget(binCaption);
    cards->addWidget(m_bin);
    m_side->addWidget(m_cardPane);

    m_question = new QuestionPane;
    m_side->addWidget(m_question);
    m_task =
        new QLabel(tr("Drag what stands wrong to its place. Delete what must not be there with Del. How many mistakes "
                      "there are is not told."));
    m_task->setWordWrap(true);
    m_task->setAlignment(Qt::AlignTop);
    m_side->addWidget(m_task);
    m_marks = new MarksView;
    m_side->addWidget(m_marks);
    return frame;
}

QWidget *ExercisePage::makeFoot()
{
    auto *const foot = new QFrame;
    m_foot = foot;
    setLook(foot, "bubble");
    auto *const column = new QVBoxLayout(foot);
    m_hintText = new QLabel;
    m_hintText->setWordWrap(true);
    m_hintText->setTextFormat(Qt::PlainText);
    m_hintStep = new QLabel;
    setLook(m_hintStep, "dim");
    column->addWidget(m_hintText);
    column->addWidget(m_hintStep);
    foot->hide();
    return foot;
}

void ExercisePage::connectParts()
{
    connect(m_start, &ExerciseStart::begun, this, [this](const QString &name, const QString &group) {
        attempt([this, name, group] { return m_work->begin(name, group); });
    });
    connect(m_start, &ExerciseStart::resumed, this,
            [this](const QString &file) { attempt([this, file] { return m_work->resume(file); }); });
    connect(m_start, &ExerciseStart::left, this, &ExercisePage::left);
    connect(m_start, &ExerciseStart::resultsRequested, this, &ExercisePage::askForResults);
    connect(m_results, &ResultsView::left, this, &ExercisePage::left);
    connect(m_leave, &QPushButton::clicked, this, &ExercisePage::left);
    connect(m_tree, &PlaceTree::dropped, this, &ExercisePage::place);
    connect(m_tree, &PlaceTree::entered, this, &ExercisePage::putCard);
    connect(m_tree, &PlaceTree::removed, this, [this](NodeId node) {
        const NodeIndex index = ExerciseWork::nodeOf(m_work->layout(), node);
        if (m_work->canRemove(index))
            attempt([this, index] { return m_work->remove(index); },
                    tr("Deleted %1.").arg(m_work->layout().name(index)));
        else if (m_work->canMove(index))
            attempt([this, node] { return m_work->putIntoBin(node); });
    });
    connect(m_tree, &PlaceTree::currentIdChanged, this, [this] {
        if (m_work && m_work->exercise().kind == ExerciseKind::Name && !m_work->isHandedIn())
            followCards();
    });
    connect(m_cards, &CardList::taken, this, &ExercisePage::setHand);
    connect(m_bin, &CardList::taken, this, &ExercisePage::setHand);
    connect(m_cards, &CardList::binned, this, [this](NodeId card) {
        attempt([this, card] { return m_work->putIntoBin(card); }, tr("Not needed here."));
    });
    connect(m_bin, &CardList::binned, this,
            [this](NodeId card) { attempt([this, card] { return m_work->putBack(card); }); });
    connect(m_cards, &CardList::dropped, this,
            [this](NodeId card) { attempt([this, card] { return m_work->putBack(card); }); });
    connect(m_bin, &CardList::dropped, this,
            [this](NodeId card) { attempt([this, card] { return m_work->putIntoBin(card); }); });
    connect(m_question, &QuestionPane::chosen, this, [this](NodeId blank, int option) {
        attempt([this, blank, option] { return m_work->choose(blank, option); });
    });
    connect(m_undo, &QPushButton::clicked, this, [this] { attempt([this] { return m_work->undo(); }); });
    connect(m_hint, &QPushButton::clicked, this, &ExercisePage::takeHint);
    connect(m_handIn, &QPushButton::clicked, this, [this] { handIn(true); });
    connect(m_again, &QPushButton::clicked, this, [this] { attempt([this] { return m_work->tryAgain(); }); });
    connect(m_solution, &QPushButton::clicked, this, [this] {
        m_showsSolution = !m_showsSolution;
        follow();
    });
    connect(m_marks, &MarksView::chosen, m_tree, &PlaceTree::select);
    m_tick.setInterval(tickMs);
    connect(&m_tick, &QTimer::timeout, this, &ExercisePage::tick);
}

Result<void> ExercisePage::open(const QString &path, const Layout &layout, const Guide &guide)
{
    const std::optional<Exercise> exercise = exerciseOf(layout.info());
    const bool isAnswer = exercise && exercise->attempt;
    const std::optional<Layout> given = isAnswer ? ExerciseWork::exerciseOfAnswer(path, layout) : std::optional(layout);
    if (!given)
        return failure(ErrorKind::Input,
                       tr("This is an answer; to show it, the exercise that it answers must lie beside it."),
                       {.file = path});
    m_path = path;
    m_given = *given;
    m_guide = guide;
    m_tree->setWork(nullptr);
    m_work = std::make_unique<ExerciseWork>(path, *given, guide);
    m_tree->setWork(m_work.get());
    connect(m_work.get(), &ExerciseWork::changed, this, &ExercisePage::follow);
    m_hand = NodeId();
    m_showsSolution = false;
    m_foot->hide();
    m_start->setWork(*m_work);
    m_pages->setCurrentWidget(m_start);
    return isAnswer ? m_work->resume(path) : Result<void>();
}

QString ExercisePage::title() const { return m_work ? m_work->exercise().shownTitle() : QString(); }

void ExercisePage::follow()
{
    const Exercise &exercise = m_work->exercise();
    const bool isRunning = m_work->isRunning();
    m_showsSolution = m_showsSolution && !isRunning;
    const bool wasStarting = m_pages->currentWidget() == m_start;
    m_pages->setCurrentWidget(m_doing);
    m_title->setText(exercise.shownTitle());
    m_phase->setText(phaseName(exercise.phase));
    m_phase->setVisible(exercise.phase != Phase::None);
    m_name->setText(m_work->attempt().name);
    const bool isCounted = isRunning && m_work->total() > 0;
    m_progress->setVisible(isCounted);
    m_count->setVisible(isCounted);
    m_progress->setMaximum(int(m_work->total()));
    m_progress->setValue(int(m_work->placed()));
    m_count->setText(tr("%1 of %2 placed").arg(m_work->placed()).arg(m_work->total()));
    m_undo->setVisible(isRunning);
    m_undo->setEnabled(m_work->canUndo());
    m_hint->setVisible(isRunning && exercise.hints && m_work->hasKey());
    m_handIn->setText(isRunning ? tr("Hand in") : tr("Handed in"));
    m_handIn->setEnabled(isRunning);
    m_solution->setVisible(!isRunning && m_work->hasKey());
    m_solution->setText(m_showsSolution ? tr("Show my answer  A") : tr("Show the solution  A"));
    m_again->setVisible(!isRunning);
    m_clock->setVisible(isRunning && exercise.minutes > 0);
    m_tree->follow(m_showsSolution);
    followCards();
    if (isRunning)
        m_tick.start();
    else
        m_tick.stop();
    tick();
    if (!isRunning) {
        m_foot->hide();
        m_marks->setWork(*m_work);
        m_side->setCurrentWidget(m_marks);
    }
    if (wasStarting && isRunning)
        (exercise.kind == ExerciseKind::Place || exercise.kind == ExerciseKind::Complete
             ? static_cast<QWidget *>(m_cards)
             : m_tree)
            ->setFocus();
}

void ExercisePage::followCards()
{
    if (!m_work->isRunning())
        return;
    switch (m_work->exercise().kind) {
    case ExerciseKind::Name: {
        const NodeId blank = m_tree->currentId();
        m_question->setQuestion(m_work->exercise().item(blank), m_work->chosen(blank), true);
        m_side->setCurrentWidget(m_question);
        break;
    }
    case ExerciseKind::Mistakes:
        m_side->setCurrentWidget(m_task);
        break;
    default:
        m_cards->setCards(m_work->cards());
        m_bin->setCards(m_work->bin());
        m_cards->setTaken(m_hand);
        m_side->setCurrentWidget(m_cardPane);
        break;
    }
}

void ExercisePage::attempt(const std::function<Result<void>()> &move, const QString &sentence)
{
    const Result<void> done = move();
    if (done) {
        m_foot->hide(); // what it said was of the move before
        if (!sentence.isEmpty())
            announce(sentence);
        return;
    }
    if (done.error().kind == ErrorKind::Io)
        return askForFolder(done.error(), move);
    announce(done.error().message);
    m_hintText->setText(done.error().message);
    m_hintStep->clear();
    m_foot->show();
}

void ExercisePage::askForFolder(const Error &error, const std::function<Result<void>()> &move)
{
    auto *const box =
        new MessageBox(MessageBox::Warning, tr("Your answer cannot be stored here"),
                       error.message + u'\n' + tr("Nothing is lost. Choose another folder for it."), this);
    box->addAnswer(tr("&Choose a Folder…"), MessageBox::AcceptRole, [this, move] {
        const QString folder = QFileDialog::getExistingDirectory(this, tr("Where to store your answer"));
        if (folder.isEmpty())
            return;
        m_work->setFolder(folder);
        attempt(move);
    });
    box->addAnswer(tr("&Try Again"), MessageBox::ActionRole, [this, move] { attempt(move); });
    box->addCancel();
    box->open();
}

void ExercisePage::place(NodeId card, NodeIndex folder)
{
    const NodeIndex node = ExerciseWork::nodeOf(m_work->layout(), card);
    const ExerciseItem *const item = m_work->exercise().item(card);
    const QString name = node != noNode ? m_work->layout().name(node) : item ? item->name : QString();
    const QString sentence = tr("%1 is in %2 now.").arg(name, m_work->layout().name(folder));
    attempt([this, card, folder] { return m_work->place(card, folder); }, sentence);
    setHand(NodeId());
}

void ExercisePage::putCard(NodeIndex folder)
{
    if (!m_work->isRunning())
        return;
    if (!m_hand.isNull()) {
        const NodeId card = m_hand;
        place(card, folder);
        m_tree->select(card);
        m_cards->setFocus();
        return;
    }
    // Nothing in hand: Enter takes what stands there.
    const NodeId current = m_tree->currentId();
    if (m_work->canMove(ExerciseWork::nodeOf(m_work->layout(), current)))
        setHand(current);
}

void ExercisePage::setHand(NodeId card)
{
    m_hand = card;
    m_cards->setTaken(card);
    m_bin->setTaken(card);
    if (card.isNull())
        return;
    const NodeIndex node = ExerciseWork::nodeOf(m_work->layout(), card);
    const ExerciseItem *const item = m_work->exercise().item(card);
    m_tree->setFocus();
    announce(tr("%1 in hand: go to its folder and press Enter; Esc puts it back.")
                 .arg(node != noNode ? m_work->layout().name(node)
                          : item     ? item->name
                                     : QString()));
}

void ExercisePage::takeHint()
{
    if (!m_work || !m_work->isRunning() || !m_hint->isVisible())
        return;
    NodeId item = !m_hand.isNull() ? m_hand : m_cards->currentCard();
    if (m_tree->hasFocus() || item.isNull()) {
        if (const NodeId current = m_tree->currentId(); m_work->exercise().item(current))
            item = current;
    }
    const Result<ExerciseWork::Hint> hint = m_work->hint(item);
    m_foot->show();
    if (!hint) {
        m_hintText->setText(hint.error().message);
        m_hintStep->clear();
        return announce(hint.error().message);
    }
    const ExerciseItem *const card = m_work->exercise().item(item);
    const bool isNamed = card && m_work->exercise().kind != ExerciseKind::Name;
    m_hintText->setText(isNamed ? QString(card->name + u": " + hint->text) : hint->text);
    m_hintStep->setText(tr("Hint %1 of %2").arg(hint->step).arg(hint->of));
    if (hint->branch != noNode)
        m_tree->light(hint->branch);
    announce(m_hintText->text());
}

void ExercisePage::handIn(bool isAsked)
{
    const qsizetype left = m_work->cards().size();
    const auto handInNow = [this] { attempt([this] { return m_work->handIn(); }, tr("Handed in.")); };
    if (!isAsked || left == 0)
        return handInNow();
    auto *const box = new MessageBox(MessageBox::Question, tr("Hand in now?"),
                                     tr("%Ln card(s) are not placed yet.", nullptr, int(left)), this);
    box->addAnswer(tr("&Hand In"), MessageBox::AcceptRole, handInNow);
    box->addCancel();
    box->open();
}

std::optional<QString> ExercisePage::askForKey()
{
    if (m_work->hasKey())
        return QString();
    const QString key =
        QFileDialog::getOpenFileName(this, tr("The key of the exercise"), QFileInfo(m_path).absolutePath(),
                                     tr("Key of an exercise (*.espalier-key)"));
    return key.isEmpty() ? std::nullopt : std::optional(key);
}

void ExercisePage::askForResults()
{
    const std::optional<QString> key = askForKey();
    if (!key)
        return;
    const QString folder =
        QFileDialog::getExistingDirectory(this, tr("The folder with the answers"), QFileInfo(m_path).absolutePath());
    if (!folder.isEmpty())
        showResults(folder, *key);
}

void ExercisePage::openResults(const QString &folder)
{
    if (const std::optional<QString> key = askForKey())
        showResults(folder, *key);
}

void ExercisePage::showResults(const QString &folder, const QString &keyFile)
{
    using Marked = std::pair<ExerciseCheck, ExerciseResults>;
    runJob<Marked>(
        this, tr("Marking the answers"),
        [&formats = m_formats, path = m_path, given = m_given, guide = m_guide, folder,
         keyFile](Progress &progress) -> Result<Marked> {
            const Result<QByteArray> key = keyFile.isEmpty() ? QByteArray() : SafeFile::read(keyFile);
            if (!key)
                return std::unexpected(key.error());
            const Result<ExerciseCheck> check = ExerciseCheck::of(given, keyFile, *key, guide);
            if (!check)
                return std::unexpected(check.error());
            const Result<ExerciseResults> results = check->markFolder(folder, path, formats, &progress);
            if (!results)
                return std::unexpected(results.error());
            return Marked(*check, *results);
        },
        [this](const Result<Marked> &marked) {
            if (marked) {
                m_results->setResults(marked->first, marked->second);
                m_pages->setCurrentWidget(m_results);
            } else if (marked.error().kind != ErrorKind::Cancelled) {
                auto *const box = new MessageBox(MessageBox::Warning, tr("The answers could not be marked"),
                                                 marked.error().message, this);
                box->addOk();
                box->open();
            }
        });
}

void ExercisePage::tick()
{
    const qint64 left = m_work ? m_work->secondsLeft() : -1;
    if (left < 0 || !m_work->isRunning())
        return;
    m_clock->setText(QStringLiteral("%1:%2").arg(left / 60).arg(left % 60, 2, 10, QLatin1Char('0')));
    if (left == 0) {
        m_tick.stop();
        handIn(false);
    }
}

void ExercisePage::announce(const QString &sentence)
{
    QAccessibleAnnouncementEvent event(this, sentence);
    QAccessible::updateAccessibility(&event);
}

void ExercisePage::nextPane(bool forward)
{
    const QList<QWidget *> panes = m_side->currentWidget() == m_cardPane ? QList<QWidget *>{m_cards, m_tree, m_bin}
        : m_side->currentWidget() == m_task                              ? QList<QWidget *>{m_tree}
                                            : QList<QWidget *>{m_side->currentWidget(), m_tree};
    qsizetype at = 0;
    while (at < panes.size() && !panes[at]->isAncestorOf(focusWidget()) && panes[at] != focusWidget())
        ++at;
    at = (at + (forward ? 1 : panes.size() - 1)) % panes.size();
    panes[at]->setFocus(Qt::TabFocusReason);
    if (panes[at] == m_side->currentWidget())
        panes[at]->nextInFocusChain()->setFocus(Qt::TabFocusReason);
}

void ExercisePage::keyPressEvent(QKeyEvent *event)
{
    if (!m_work || m_pages->currentWidget() != m_doing)
        return QWidget::keyPressEvent(event);
    if (event->matches(QKeySequence::Undo) && m_undo->isEnabled())
        m_undo->click();
    else if (event->key() == Qt::Key_F6)
        nextPane(!event->modifiers().testFlag(Qt::ShiftModifier));
    else if (event->key() == Qt::Key_H && event->modifiers() == Qt::NoModifier)
        takeHint();
    else if (event->key() == Qt::Key_A && event->modifiers() == Qt::NoModifier && m_solution->isVisible())
        m_solution->click();
    else if (event->key() == Qt::Key_Escape && !m_hand.isNull()) {
        setHand(NodeId());
        m_cards->setFocus();
    } else
        QWidget::keyPressEvent(event);
}

} // namespace Espalier
