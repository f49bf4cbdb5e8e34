// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/exercise/exercisepage.h"

#include "core/safefile.h"
#include "desktop/exercise/cardlist.h"
#include "desktop/exercise/exercisehead.h"
#include "desktop/exercise/exercisestart.h"
#include "desktop/exercise/hintbar.h"
#include "desktop/exercise/marksview.h"
#include "desktop/exercise/placetree.h"
#include "desktop/exercise/questionpane.h"
#include "desktop/exercise/resultsview.h"
#include "desktop/session/job.h"
#include "desktop/theming/looks.h"
#include "desktop/theming/messagebox.h"
#include "formats/exercisejson.h"

#include <QAccessible>
#include <QFileDialog>
#include <QFileInfo>
#include <QKeyEvent>
#include <QLabel>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace Espalier {

namespace {

constexpr int exerciseSideWidth = 304;
constexpr int binHeight = 150;
constexpr int tickMs = 1'000;

} // namespace

ExercisePage::ExercisePage(const FormatRegistry &formats, QWidget *parent)
    : QWidget(parent), m_formats(formats), m_pages(new QStackedWidget), m_start(new ExerciseStart),
      m_results(new ResultsView(formats)), m_doing(new QWidget), m_head(new ExerciseHead), m_tree(new PlaceTree),
      m_hint(new HintBar)
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
    rows->addWidget(m_head);
    auto *const middle = new QHBoxLayout;
    middle->setSpacing(0);
    middle->addWidget(makeSide());
    auto *const right = new QVBoxLayout;
    right->setContentsMargins(5 * Metric::step, 4 * Metric::step, 5 * Metric::step, 4 * Metric::step);
    m_tree->setAccessibleName(tr("Layout"));
    right->addWidget(m_tree, 1);
    right->addWidget(m_hint);
    middle->addLayout(right, 1);
    rows->addLayout(middle, 1);
    connectParts();
}

ExercisePage::~ExercisePage() = default;

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
    auto *const caption = new QLabel(tr("Cards"));
    makeCaption(caption, Metric::step);
    m_cardsLeft = new QLabel;
    setLook(m_cardsLeft, "dim");
    auto *const captions = new QHBoxLayout;
    captions->addWidget(caption);
    captions->addStretch();
    captions->addWidget(m_cardsLeft, 0, Qt::AlignBottom);
    m_cards = new CardList;
    m_cards->setAccessibleName(tr("Cards"));
    m_cards->setPlaceholder(tr("All cards are placed."));
    auto *const binCaption = new QLabel(tr("Not needed here"));
    makeCaption(binCaption);
    m_bin = new CardList;
    m_bin->setAccessibleName(tr("Not needed here"));
    m_bin->setPlaceholder(tr("Drop cards here that nobody needs yet."));
    m_bin->setFixedHeight(binHeight);
    cards->addLayout(captions);
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

void ExercisePage::connectParts()
{
    connect(m_start, &ExerciseStart::begun, this, [this](const QString &name, const QString &group) {
        attempt([this, name, group] { return m_work->begin(name, group); });
    });
    connect(m_start, &ExerciseStart::resumed, this,
            [this](const QString &file) { attempt([this, file] { return m_work->resume(file); }); });
    connect(m_start, &ExerciseStart::left, this, &ExercisePage::left);
    connect(m_start, &ExerciseStart::resultsRequested, this, &ExercisePage::askForResults);
    connect(m_start, &ExerciseStart::makeAgainWanted, this, &ExercisePage::makeAgainWanted);
    connect(m_results, &ResultsView::left, this, &ExercisePage::left);
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
        if (m_work && m_work->isHandedIn())
            m_marks->setCurrent(m_tree->currentId());
    });
    connect(m_marks, &MarksView::chosen, m_tree, &PlaceTree::select);
    connect(m_question, &QuestionPane::chosen, this, [this](NodeId blank, int option) {
        attempt([this, blank, option] { return m_work->choose(blank, option); });
    });
    connect(m_hint, &HintBar::nextRequested, this, &ExercisePage::takeHint);
    m_tick.setInterval(tickMs);
    connect(&m_tick, &QTimer::timeout, this, &ExercisePage::tick);
    connectCards();
    connectHead();
}

void ExercisePage::connectCards()
{
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
}

void ExercisePage::connectHead()
{
    connect(m_head, &ExerciseHead::left, this, &ExercisePage::left);
    connect(m_head, &ExerciseHead::undone, this, [this] { attempt([this] { return m_work->undo(); }); });
    connect(m_head, &ExerciseHead::hintTaken, this, &ExercisePage::takeHint);
    connect(m_head, &ExerciseHead::handedIn, this, [this] { handIn(true); });
    connect(m_head, &ExerciseHead::begunAgain, this, [this] { attempt([this] { return m_work->tryAgain(); }); });
    connect(m_head, &ExerciseHead::solutionToggled, this, [this] {
        m_showsSolution = !m_showsSolution;
        follow();
        announce(m_showsSolution ? tr("This is the solution.") : tr("This is your answer."));
    });
    connect(m_head, &ExerciseHead::viewChosen, this, [this](bool isMap) {
        m_tree->setAsMap(isMap);
        announce(isMap ? tr("The folders are a map now.") : tr("The folders are a tree now."));
    });
    m_tree->setAsMap(m_head->isMap());
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
    m_hint->hide();
    m_start->setWork(*m_work);
    if (!isAnswer)
        m_start->lookForSource(path, *given);
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
    m_head->follow(*m_work, m_showsSolution);
    m_tree->follow(m_showsSolution);
    followCards();
    if (isRunning)
        m_tick.start();
    else
        m_tick.stop();
    tick();
    if (!isRunning) {
        m_hint->hide();
        m_marks->setWork(*m_work);
        if (m_side->currentWidget() != m_marks)
            m_tree->setFocus(); // all of it is looked at first
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
        m_cardsLeft->setText(tr("%Ln left", "cards", int(m_work->cards().size())));
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
        m_hint->hide(); // what it said was of the move before
        if (!sentence.isEmpty())
            announce(sentence);
        return;
    }
    if (done.error().kind == ErrorKind::Io)
        return askForFolder(done.error(), move);
    announce(done.error().message);
    m_hint->say(done.error().message);
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
    m_tree->setHand(card);
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
    if (!m_work || !m_work->isRunning() || !m_head->canHint())
        return;
    NodeId item = !m_hand.isNull() ? m_hand : m_cards->currentCard();
    if (m_tree->hasFocus() || item.isNull()) {
        if (const NodeId current = m_tree->currentId(); m_work->exercise().item(current))
            item = current;
    }
    const Result<ExerciseWork::Hint> hint = m_work->hint(item);
    if (!hint) {
        m_hint->say(hint.error().message);
        return announce(hint.error().message);
    }
    const ExerciseItem *const card = m_work->exercise().item(item);
    const bool isNamed = card && m_work->exercise().kind != ExerciseKind::Name;
    m_hint->setHint(isNamed ? card->name : QString(), hint->text, hint->step, hint->of);
    if (hint->branch != noNode)
        m_tree->light(hint->branch);
    announce(m_hint->text());
}

void ExercisePage::handIn(bool isAsked)
{
    const qsizetype left = m_work->cards().size();
    const auto handInNow = [this] {
        attempt([this] { return m_work->handIn(); });
        if (const std::optional<ExerciseMarking> &marking = m_work->marking())
            announce(tr("Handed in: %1 of %2 right.").arg(marking->right).arg(marking->of));
        else if (m_work->isHandedIn())
            announce(tr("Handed in."));
    };
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
        [this, folder, keyFile](const Result<Marked> &marked) {
            if (marked) {
                m_results->setResults(marked->first, marked->second,
                                      {.exercise = m_path, .folder = folder, .keyFile = keyFile});
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
    m_head->setSecondsLeft(left);
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
    const bool isPlain = event->modifiers() == Qt::NoModifier;
    if (event->matches(QKeySequence::Undo) && m_work->canUndo())
        attempt([this] { return m_work->undo(); });
    else if (event->key() == Qt::Key_F6)
        nextPane(!event->modifiers().testFlag(Qt::ShiftModifier));
    else if (event->key() == Qt::Key_H && isPlain)
        takeHint();
    else if (event->key() == Qt::Key_A && isPlain && m_head->canShowSolution())
        m_head->toggleSolution();
    else if (event->key() == Qt::Key_T && isPlain)
        m_head->toggleView();
    else if (event->key() == Qt::Key_Escape && !m_hand.isNull()) {
        setHand(NodeId());
        m_cards->setFocus();
    } else
        QWidget::keyPressEvent(event);
}

} // namespace Espalier
