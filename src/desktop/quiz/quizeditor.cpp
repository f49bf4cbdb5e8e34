// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/quiz/quizeditor.h"

#include "core/nodeid.h"
#include "desktop/quiz/quizquestiondialog.h"
#include "desktop/session/session.h"
#include "desktop/theming/appearance.h"
#include "desktop/theming/looks.h"
#include "formats/lessonjson.h"
#include "formats/lessonquizjson.h"
#include "formats/quiz/quizoptions.h"
#include "guide/filter.h"
#include "learn/random.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QRegularExpressionValidator>
#include <QScopedValueRollback>
#include <QSet>
#include <QShortcut>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QUndoStack>

#include <algorithm>

namespace Espalier {

namespace {

constexpr int choicesWidth = 280;
constexpr int quizIdRole = Qt::UserRole;

QString quizKindName(QuizKind kind)
{
    switch (kind) {
    case QuizKind::Own:
        return QuizEditor::tr("The guide’s own questions");
    case QuizKind::What:
        return QuizEditor::tr("What a folder is for");
    case QuizKind::Holds:
        return QuizEditor::tr("What belongs in a folder");
    case QuizKind::Instead:
        return QuizEditor::tr("Where something belongs instead");
    case QuizKind::When:
        return QuizEditor::tr("When a folder is wanted");
    case QuizKind::Mistake:
        return QuizEditor::tr("Common mistakes");
    case QuizKind::Phase:
        return QuizEditor::tr("When a folder comes in");
    case QuizKind::NotYet:
        return QuizEditor::tr("What can wait");
    case QuizKind::Odd:
        return QuizEditor::tr("Which does not stand with the others");
    case QuizKind::Inside:
        return QuizEditor::tr("Where a file is");
    }
    Q_UNREACHABLE_RETURN({});
}

/// Everything is checked where nothing was chosen.
void setChecks(QListWidget &list, const QStringList &chosen)
{
    for (int row = 0; row < list.count(); ++row) {
        QListWidgetItem *const item = list.item(row);
        const bool isChosen = chosen.isEmpty() || chosen.contains(item->data(quizIdRole).toString());
        item->setCheckState(isChosen ? Qt::Checked : Qt::Unchecked);
    }
}

/// Empty: all of them, or none.
QStringList checkedIn(const QListWidget &list)
{
    QStringList checked;
    for (int row = 0; row < list.count(); ++row) {
        if (list.item(row)->checkState() == Qt::Checked)
            checked.append(list.item(row)->data(quizIdRole).toString());
    }
    return checked.size() == list.count() ? QStringList() : checked;
}

void addCheck(QListWidget &list, const QString &id, const QString &text)
{
    auto *const item = new QListWidgetItem(text, &list);
    item->setData(quizIdRole, id);
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
    item->setCheckState(Qt::Checked);
}

} // namespace

QuizEditor::QuizEditor(Session &session, QWidget *parent)
    : QDialog(parent), m_session(session), m_firstStep(session.editor().history().index()), m_count(new QSpinBox),
      m_seed(new QLineEdit), m_summary(new QLabel), m_list(new QListWidget),
      m_edit(new QPushButton(tr("&Edit…"))), m_toggle(new QPushButton),
      m_restore(new QPushButton(tr("As It &Was Made"))), m_undo(new QPushButton(tr("&Undo")))
{
    setWindowTitle(tr("Questions of the Quiz"));
    auto *const column = new QVBoxLayout(this);
    auto *const halves = new QHBoxLayout;
    halves->setSpacing(4 * Metric::step);
    halves->addWidget(makeChoices());
    halves->addWidget(makeQuestions(), 1);
    column->addLayout(halves, 1);
    auto *const foot = new QHBoxLayout;
    auto *const about = new QLabel(tr("Stored with the project. On the screen, on the projector and in exports the quiz "
                                      "is as it stands here."));
    setLook(about, "dim");
    about->setWordWrap(true);
    foot->addWidget(about, 1);
    foot->addWidget(m_undo);
    auto *const close = new QPushButton(tr("Close"));
    setLook(close, "primary");
    close->setDefault(true);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    foot->addWidget(close);
    column->addLayout(foot);
    connect(m_undo, &QPushButton::clicked, this, &QuizEditor::undo);
    connect(new QShortcut(QKeySequence::Undo, this), &QShortcut::activated, this, &QuizEditor::undo);
    connect(&session.document(), &LayoutDocument::infoChanged, this, &QuizEditor::follow);
    // The history tells where it is after what it changed.
    const QUndoStack &history = session.editor().history();
    const auto followHistory = [this, &history] { m_undo->setEnabled(history.index() > m_firstStep); };
    connect(&history, &QUndoStack::indexChanged, this, followHistory);
    followHistory();
    resize(1000, 640);
    m_follows = false;
    follow();
}

QuizEditor::~QuizEditor() = default;

QListWidget *QuizEditor::makeCheckList(QVBoxLayout *column, const QString &caption)
{
    auto *const label = new QLabel(caption);
    auto *const list = new QListWidget;
    label->setBuddy(list);
    list->setAccessibleName(QString(caption).remove(u'&'));
    list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    column->addWidget(label);
    column->addWidget(list, 1);
    connect(list, &QListWidget::itemChanged, this, &QuizEditor::choose);
    return list;
}

QWidget *QuizEditor::makeChoices()
{
    auto *const side = new QWidget;
    side->setFixedWidth(choicesWidth);
    auto *const column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    const auto caption = [column](const QString &text, QWidget *field) {
        auto *const label = new QLabel(text);
        label->setBuddy(field);
        field->setAccessibleName(QString(text).remove(u'&'));
        column->addWidget(label);
        column->addWidget(field);
    };
    m_count->setRange(0, int(QuizRequest::mostQuestions));
    m_count->setSpecialValueText(tr("As many as are usual"));
    m_count->setKeyboardTracking(false);
    caption(tr("How &many"), m_count);
    m_seed->setPlaceholderText(tr("Others each time"));
    m_seed->setToolTip(tr("The same number gives the same questions in the same order."));
    m_seed->setValidator(new QRegularExpressionValidator(QRegularExpression(QStringLiteral("\\d{0,15}")), m_seed));
    caption(tr("Num&ber that they are drawn with"), m_seed);
    connect(m_count, &QSpinBox::valueChanged, this, &QuizEditor::choose);
    connect(m_seed, &QLineEdit::editingFinished, this, &QuizEditor::choose);
    m_phases = makeCheckList(column, tr("&Phases"));
    for (const Phase phase : allPhases)
        addCheck(*m_phases, QString::number(toNumber(phase)), phaseName(phase));
    m_topics = makeCheckList(column, tr("&Folders"));
    const Layout &layout = m_session.layout();
    for (NodeIndex node = layout.firstChild(rootNode); node != noNode; node = layout.nextSibling(node)) {
        if (layout.isFolder(node))
            addCheck(*m_topics, layout.path(node), layout.name(node));
    }
    m_kinds = makeCheckList(column, tr("&Kinds"));
    for (const QuizKind kind : allQuizKinds)
        addCheck(*m_kinds, quizKindId(kind), quizKindName(kind));
    return side;
}

QWidget *QuizEditor::makeQuestions()
{
    auto *const half = new QWidget;
    auto *const column = new QVBoxLayout(half);
    column->setContentsMargins(0, 0, 0, 0);
    m_summary->setWordWrap(true);
    column->addWidget(m_summary);
    m_list->setAccessibleName(tr("Questions"));
    m_list->setWordWrap(true);
    m_list->setSpacing(2);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    column->addWidget(m_list, 1);
    auto *const row = new QHBoxLayout;
    auto *const own = new QPushButton(tr("&Add Your Own…"));
    for (QPushButton *const button : {m_edit, m_toggle, m_restore}) {
        button->setAutoDefault(false);
        row->addWidget(button);
    }
    row->addStretch();
    own->setAutoDefault(false);
    row->addWidget(own);
    column->addLayout(row);
    connect(m_list, &QListWidget::currentRowChanged, this, &QuizEditor::followCurrent);
    connect(m_list, &QListWidget::itemActivated, this, &QuizEditor::editCurrent);
    auto *const remove = new QShortcut(QKeySequence::Delete, m_list);
    remove->setContext(Qt::WidgetShortcut);
    connect(remove, &QShortcut::activated, this, &QuizEditor::toggleCurrent);
    connect(m_edit, &QPushButton::clicked, this, &QuizEditor::editCurrent);
    connect(m_toggle, &QPushButton::clicked, this, &QuizEditor::toggleCurrent);
    connect(m_restore, &QPushButton::clicked, this, &QuizEditor::restoreCurrent);
    connect(own, &QPushButton::clicked, this, &QuizEditor::editOwn);
    return half;
}

// -- what is stored

QuizPlan QuizEditor::plan() const { return LessonQuizJson::of(m_session.layout().info()); }

void QuizEditor::put(const QuizPlan &changed, const QString &sentence)
{
    const LessonJson::Reading stored = LessonJson::read(m_session.layout().info().lesson);
    if (changed == plan())
        return;
    Lesson lesson = stored.lesson;
    lesson.quiz = LessonQuizJson::write(changed);
    const Result<void> put = stored.isReadOnly
        ? failure(ErrorKind::Usage,
                  tr("The lesson was made by a newer version of Espalier: it can be shown, and not changed."))
        : m_session.editor().setLesson(LessonJson::write(lesson), sentence);
    if (put)
        return;
    m_session.tell(put.error());
    follow();
}

void QuizEditor::undo()
{
    if (m_session.editor().history().index() > m_firstStep)
        m_session.editor().history().undo();
}

void QuizEditor::choose()
{
    if (m_follows)
        return;
    QuizPlan changed = plan();
    changed.count = m_count->value() > 0 ? std::optional(qsizetype(m_count->value())) : std::nullopt;
    changed.seed = m_seed->text().isEmpty() ? std::nullopt : std::optional(m_seed->text().toULongLong());
    changed.topics = checkedIn(*m_topics);
    changed.phases.clear();
    for (const QString &phase : checkedIn(*m_phases))
        changed.phases.append(phaseFromNumber(phase.toInt()));
    changed.kinds.clear();
    for (const QString &kind : checkedIn(*m_kinds))
        changed.kinds.append(*quizKindFromId(kind));
    put(changed, tr("Chose what the quiz asks"));
    followChoices(); // where the last one was taken away, all are meant
}

void QuizEditor::follow()
{
    followChoices();
    read();
}

void QuizEditor::followChoices()
{
    const QScopedValueRollback follows(m_follows, true);
    const QuizPlan stored = plan();
    m_count->setValue(int(stored.count.value_or(0)));
    m_seed->setText(stored.seed ? QString::number(*stored.seed) : QString());
    setChecks(*m_topics, stored.topics);
    QStringList phases;
    for (const Phase phase : stored.phases)
        phases.append(QString::number(toNumber(phase)));
    setChecks(*m_phases, phases);
    QStringList kinds;
    for (const QuizKind kind : stored.kinds)
        kinds.append(quizKindId(kind));
    setChecks(*m_kinds, kinds);
}

// -- questions

void QuizEditor::read()
{
    m_reading.start(
        [layout = m_session.layout(), guide = m_session.layoutGuide(), filter = m_session.filter().filter(),
         stored = plan()](Progress &) -> Result<Questions> {
            const Layout shown = prunedTo(layout, filter);
            QuizRequest request = stored.request(1);
            Questions questions{.quiz = makeQuiz(shown, guide, request), .others = {}};
            request.count.reset();
            request.removed.clear();
            questions.others = makeQuiz(shown, guide, request);
            QSet<std::uint64_t> asked;
            for (const QuizQuestion &question : std::as_const(questions.quiz))
                asked.insert(question.id);
            questions.others.removeIf([&](const QuizQuestion &question) { return asked.contains(question.id); });
            return questions;
        },
        [this](const Result<Questions> &questions) {
            if (questions)
                showQuestions(*questions);
        });
}

void QuizEditor::showQuestions(const Questions &questions)
{
    const std::uint64_t before = current().id;
    const QuizPlan stored = plan();
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    m_questions = questions.quiz + questions.others;
    for (qsizetype i = 0; i < m_questions.size(); ++i)
        addRow(m_questions[i], i < questions.quiz.size() ? i + 1 : 0, stored);
    const auto known = std::ranges::find(m_questions, before, &QuizQuestion::id);
    m_list->setCurrentRow(known == m_questions.end() ? 0 : int(known - m_questions.begin()));
    m_summary->setText(summaryOf(questions));
    followCurrent();
}

QString QuizEditor::summaryOf(const Questions &questions)
{
    const int asked = int(questions.quiz.size());
    if (asked == 0 && questions.others.isEmpty())
        return QuizOptions::nothingToAsk();
    if (questions.others.isEmpty())
        return tr("Asks every possible question: %Ln.", nullptr, asked);
    return tr("Asks %1 of %Ln possible question(s).", nullptr, int(asked + questions.others.size())).arg(asked);
}

void QuizEditor::addRow(const QuizQuestion &question, qsizetype number, const QuizPlan &stored)
{
    const bool isRemoved = stored.removed.contains(question.idText());
    QString text = number > 0 ? tr("%1. %2", "number, question").arg(number).arg(question.text) : question.text;
    text += u'\n' + tr("Answer: %1").arg(question.options.value(question.right).text);
    if (isRemoved)
        text += u" · " + tr("left out", "a question");
    else if (stored.edit(question.idText()))
        text += u" · " + tr("changed", "a question");
    else if (question.path.isEmpty())
        text += u" · " + tr("your own", "a question");
    auto *const row = new QListWidgetItem(text, m_list);
    if (number == 0)
        row->setForeground(colour(currentTheme().dim));
    if (isRemoved) {
        QFont struck = m_list->font();
        struck.setStrikeOut(true);
        row->setFont(struck);
    }
}

QuizQuestion QuizEditor::current() const { return m_questions.value(m_list->currentRow()); }

QString QuizEditor::currentId() const
{
    const QuizQuestion question = current();
    for (const QuizEdit &edit : plan().edited) {
        if (edit.isOwn() && fnv1a(edit.id.toLatin1()) == question.id)
            return edit.id;
    }
    return question.idText();
}

void QuizEditor::followCurrent()
{
    const bool hasCurrent = current().id != 0;
    const QuizPlan stored = plan();
    const QString id = currentId();
    const bool isOwn = QuizEdit{.id = id}.isOwn();
    m_edit->setEnabled(hasCurrent);
    m_toggle->setEnabled(hasCurrent);
    m_toggle->setText(isOwn                        ? tr("&Delete")
                          : stored.removed.contains(id) ? tr("&Take In Again")
                                                        : tr("&Leave Out"));
    m_restore->setEnabled(hasCurrent && !isOwn && stored.edit(id));
}

void QuizEditor::editCurrent()
{
    const QuizQuestion question = current();
    if (question.id == 0)
        return;
    const QuizPlan stored = plan();
    const QuizEdit *const known = stored.edit(currentId());
    openWords(question, known ? *known : QuizEdit{.id = question.idText()});
}

void QuizEditor::editOwn() { openWords({}, {.id = NodeId::random().toString()}); }

void QuizEditor::openWords(const QuizQuestion &question, const QuizEdit &stored)
{
    auto *const dialog = new QuizQuestionDialog(question, stored, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        QuizPlan changed = plan();
        changed.put(dialog->edit());
        put(changed, tr("Changed a question of the quiz"));
    });
    dialog->open();
}

void QuizEditor::toggleCurrent()
{
    if (current().id == 0)
        return;
    const QString id = currentId();
    QuizPlan changed = plan();
    const bool isRemoved = changed.removed.contains(id);
    changed.setRemoved(id, !isRemoved);
    put(changed, isRemoved ? tr("Took a question into the quiz") : tr("Left a question out of the quiz"));
}

void QuizEditor::restoreCurrent()
{
    QuizPlan changed = plan();
    changed.put({.id = currentId()});
    put(changed, tr("Took back the changes of a question"));
}

} // namespace Espalier
