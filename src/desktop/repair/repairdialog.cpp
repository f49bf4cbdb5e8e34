// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/repair/repairdialog.h"

#include "desktop/repair/doubtlist.h"
#include "desktop/repair/readingtreemodel.h"
#include "desktop/repair/repairtext.h"
#include "desktop/repair/repairtree.h"
#include "desktop/session/importrequest.h"
#include "desktop/theming/appearance.h"
#include "desktop/theming/icons.h"
#include "desktop/theming/looks.h"
#include "desktop/theming/segmentedswitch.h"

#include <QAction>
#include <QActionGroup>
#include <QCheckBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QShortcut>
#include <QSplitter>
#include <QVBoxLayout>

#include <utility>

namespace Espalier {

namespace {

constexpr QSize repairDialogSize(1100, 700);
constexpr QSize repairDialogMinimum(860, 560);
constexpr int repairHeadHeight = 9 * Metric::step;

QFrame *repairLine(bool isVertical = false)
{
    auto *const line = new QFrame;
    setLook(line, "line");
    isVertical ? line->setFixedWidth(1) : line->setFixedHeight(1);
    return line;
}

QLabel *repairBold()
{
    auto *const label = new QLabel;
    QFont bold = label->font();
    bold.setWeight(QFont::DemiBold);
    label->setFont(bold);
    return label;
}

QLabel *repairDim()
{
    auto *const label = new QLabel;
    setLook(label, "dim");
    label->setFont(smallFont());
    return label;
}

/// The line above one of the parts: a title at its beginning, something at its end.
QWidget *repairHead(QLabel *title, QList<QWidget *> others)
{
    auto *const head = new QWidget;
    head->setFixedHeight(repairHeadHeight);
    auto *const across = new QHBoxLayout(head);
    across->setContentsMargins(4 * Metric::step, 0, 4 * Metric::step, 0);
    across->setSpacing(3 * Metric::step);
    across->addWidget(title);
    across->addStretch(1);
    for (QWidget *const other : others)
        across->addWidget(other, 0, Qt::AlignVCenter);
    return head;
}

} // namespace

RepairDialog::RepairDialog(const QByteArray &text, std::shared_ptr<const DrawnTree> tree, const Offer &offer,
                           QWidget *parent)
    : QDialog(parent), m_offer(offer), m_reading(new DrawnReading(offer.projectName, this)),
      m_model(new ReadingTreeModel(*m_reading, this)), m_text(new RepairText(*m_reading)),
      m_tree(new RepairTree(*m_model)), m_list(new DoubtList(*m_reading)), m_title(new QLabel), m_summary(new QLabel),
      m_badge(new QPushButton), m_textTitle(repairBold()), m_legend(repairDim()), m_resultTitle(repairBold()),
      m_resultCounts(repairDim()), m_doubtsTitle(repairBold()), m_disagreement(repairDim()), m_key(repairDim()),
      m_doubts(nullptr), m_withRoot(new QCheckBox), m_cancel(new QPushButton), m_insert(new QPushButton)
{
    setAttribute(Qt::WA_StyledBackground);
    setLook(this, "panel");
    build();
    makeVerbs();
    retranslate();
    connectParts();
    setTarget(offer.hasLayout ? offer.target : Target::NewProject);
    m_reading->begin(text, std::move(tree));
    setMinimumSize(repairDialogMinimum);
    resize(repairDialogSize);
    if (parent) {
        // A small screen has less room than is good.
        const QSize room = parent->window()->screen()->availableSize();
        setMinimumSize(repairDialogMinimum.boundedTo(room * 0.96));
        resize(repairDialogSize.boundedTo(room * 0.96));
    }
    const qsizetype doubt = m_list->nextOpen(-1, true);
    select(doubt == DrawnReading::noLine ? 0 : doubt);
    doubt == DrawnReading::noLine ? m_text->setFocus() : m_list->setFocus();
}

RepairDialog::~RepairDialog() = default;

// -- building ---------------------------------------------------------------------------------------------------------

void RepairDialog::build()
{
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeHead());
    column->addWidget(repairLine());
    auto *const sides = new QSplitter(Qt::Horizontal);
    sides->setHandleWidth(1);
    sides->setChildrenCollapsible(false);
    sides->addWidget(makeTextSide());
    sides->addWidget(makeTreeSide());
    sides->setSizes({540, 560});
    column->addWidget(sides, 1);
    column->addWidget(repairLine());
    column->addWidget(makeFoot(m_offer));
}

QWidget *RepairDialog::makeHead()
{
    auto *const head = new QWidget;
    auto *const across = new QHBoxLayout(head);
    across->setContentsMargins(6 * Metric::step, 4 * Metric::step, 6 * Metric::step, 4 * Metric::step);
    auto *const words = new QVBoxLayout;
    words->setSpacing(Metric::step);
    m_title->setFont(titleFont());
    m_title->setTextFormat(Qt::PlainText);
    setLook(m_summary, "dim");
    m_summary->setTextFormat(Qt::RichText);
    words->addWidget(m_title);
    words->addWidget(m_summary);
    across->addLayout(words, 1);
    setLook(m_badge, "badge");
    m_badge->setAutoDefault(false);
    across->addWidget(m_badge, 0, Qt::AlignVCenter);
    return head;
}

QWidget *RepairDialog::makeTextSide()
{
    auto *const side = new QWidget;
    auto *const column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_legend->setTextFormat(Qt::RichText);
    column->addWidget(repairHead(m_textTitle, {m_legend}));
    column->addWidget(repairLine());
    column->addWidget(m_text, 1);
    return side;
}

QWidget *RepairDialog::makeTreeSide()
{
    auto *const parts = new QSplitter(Qt::Vertical);
    parts->setHandleWidth(1);
    parts->setChildrenCollapsible(false);
    auto *const result = new QWidget;
    auto *const upper = new QVBoxLayout(result);
    upper->setContentsMargins(0, 0, 0, 0);
    upper->setSpacing(0);
    upper->addWidget(repairHead(m_resultTitle, {m_resultCounts}));
    upper->addWidget(repairLine());
    upper->addWidget(m_tree, 1);
    m_doubts = new QWidget;
    auto *const lower = new QVBoxLayout(m_doubts);
    lower->setContentsMargins(0, 0, 0, Metric::step);
    lower->setSpacing(0);
    setLook(m_key, "key");
    m_key->setText(QStringLiteral("F8"));
    m_disagreement->setTextFormat(Qt::PlainText);
    lower->addWidget(repairHead(m_doubtsTitle, {m_disagreement, m_key}));
    lower->addWidget(m_list, 1);
    parts->addWidget(result);
    parts->addWidget(m_doubts);
    parts->setStretchFactor(0, 3);
    parts->setStretchFactor(1, 2);
    parts->setSizes({330, 200});
    return parts;
}

QWidget *RepairDialog::makeFoot(const Offer &offer)
{
    auto *const foot = new QWidget;
    auto *const across = new QHBoxLayout(foot);
    across->setContentsMargins(6 * Metric::step, 3 * Metric::step, 6 * Metric::step, 3 * Metric::step);
    across->setSpacing(3 * Metric::step);
    auto *const targets = new SegmentedSwitch;
    auto *const group = new QActionGroup(this);
    for (const Target target : {Target::NewProject, Target::Under, Target::Replace}) {
        auto *const action = new QAction(group);
        action->setCheckable(true);
        action->setEnabled(offer.hasLayout || target == Target::NewProject);
        m_targets[size_t(target)] = action;
        targets->addAction(action, false);
        connect(action, &QAction::toggled, this, &RepairDialog::updateFoot);
    }
    targets->setVisible(offer.hasLayout);
    m_withRoot->setChecked(true);
    setLook(m_insert, "primary");
    for (QPushButton *const button : {m_cancel, m_insert})
        button->setAutoDefault(false); // Enter belongs to the parts; Ctrl+Enter accepts
    across->addWidget(targets);
    across->addWidget(m_withRoot);
    across->addStretch(1);
    across->addWidget(m_cancel);
    across->addWidget(m_insert);
    return foot;
}

void RepairDialog::makeVerbs()
{
    const std::array<QKeySequence, verbCount> keys{QKeySequence(Qt::CTRL | Qt::Key_Space),
                                                   QKeySequence(Qt::ALT | Qt::Key_Left),
                                                   QKeySequence(Qt::ALT | Qt::Key_Right),
                                                   {},
                                                   QKeySequence(Qt::CTRL | Qt::Key_D),
                                                   {},
                                                   {},
                                                   QKeySequence(Qt::CTRL | Qt::Key_J),
                                                   {}};
    for (int verb = 0; verb < verbCount; ++verb) {
        auto *const action = new QAction(this);
        action->setShortcut(keys[size_t(verb)]);
        connect(action, &QAction::triggered, this, [this, verb] { act(Verb(verb)); });
        addAction(action);
        m_verbs[size_t(verb)] = action;
    }
    const auto on = [this](const QKeySequence &key, auto &&function) {
        connect(new QShortcut(key, this), &QShortcut::activated, this, function);
    };
    on(QKeySequence(Qt::Key_F8), [this] { goToDoubt(true); });
    on(QKeySequence(Qt::SHIFT | Qt::Key_F8), [this] { goToDoubt(false); });
    for (const Qt::Key enter : {Qt::Key_Return, Qt::Key_Enter})
        on(QKeySequence(Qt::CTRL | enter), [this] { m_insert->click(); });
    for (const QKeySequence &key : QKeySequence::keyBindings(QKeySequence::Undo))
        on(key, [this] { m_reading->undo(); });
    for (const QKeySequence &key : QKeySequence::keyBindings(QKeySequence::Redo))
        on(key, [this] { m_reading->redo(); });
}

void RepairDialog::connectParts()
{
    connect(m_reading, &DrawnReading::changed, this, &RepairDialog::follow);
    connect(m_text, &QPlainTextEdit::cursorPositionChanged, this, [this] { select(m_text->currentLine()); });
    connect(m_tree, &RepairTree::nodeChosen, this, [this](NodeIndex node) {
        if (const qsizetype line = m_reading->lineOf(node); line != DrawnReading::noLine)
            select(line);
    });
    connect(m_list, &DoubtList::lineChosen, this, &RepairDialog::select);
    connect(m_list, &DoubtList::answered, this, &RepairDialog::take);
    // Only after the drop has ended: it goes on in the tree that is made anew.
    connect(m_model, &ReadingTreeModel::moveRequested, this, &RepairDialog::moveTo, Qt::QueuedConnection);
    connect(m_text, &RepairText::answersRequested, this, &RepairDialog::showAnswers);
    connect(m_tree, &RepairTree::answersRequested, this, &RepairDialog::showAnswers);
    connect(m_badge, &QPushButton::clicked, this, [this] { goToDoubt(true); });
    connect(m_withRoot, &QCheckBox::toggled, this, &RepairDialog::updateFoot);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_insert, &QPushButton::clicked, this, &QDialog::accept);
}

// -- showing ----------------------------------------------------------------------------------------------------------

void RepairDialog::retranslate()
{
    setWindowTitle(tr("Read a drawn tree"));
    m_title->setText(windowTitle());
    m_textTitle->setText(tr("Text"));
    m_resultTitle->setText(tr("Result"));
    m_doubtsTitle->setText(tr("Doubts"));
    m_key->setToolTip(tr("Goes to the next doubt; Shift+F8 to the one before"));
    const Theme &theme = currentTheme();
    const auto sign = [](Rgb rgb, const QString &mark, const QString &words) {
        return QStringLiteral("<span style='color:%1'><b>%2</b></span>&nbsp;%3").arg(toHex(rgb), mark, words);
    };
    m_legend->setText(QStringList{sign(theme.good, QStringLiteral("■"), tr("read", "a mark of lines")),
                                  sign(theme.good, QStringLiteral("#"), tr("comment", "a mark of lines")),
                                  sign(theme.dim, QStringLiteral("¶"), tr("left out", "a mark of lines")),
                                  sign(theme.warning, QStringLiteral("?"), tr("doubtful", "a mark of lines"))}
                          .join(QStringLiteral("&nbsp;&nbsp;&nbsp;")));
    m_targets[size_t(Target::NewProject)]->setText(tr("New project"));
    m_targets[size_t(Target::Under)]->setText(tr("Under %1").arg(printable(m_offer.folder, 24)));
    m_targets[size_t(Target::Replace)]->setText(tr("Replace layout"));
    m_cancel->setText(tr("Cancel"));
    const std::array<QString, verbCount> names{QString(),
                                               tr("Move &Out of Its Folder"),
                                               tr("Move &Into the Folder Above"),
                                               tr("Move &to…"),
                                               tr("&Drop the Line"),
                                               tr("&Comment of the Line Above"),
                                               tr("&All of It Is a Name"),
                                               QString(),
                                               tr("Ta&ke Back What Was Answered")};
    for (size_t verb = 0; verb < verbCount; ++verb) {
        if (!names[verb].isEmpty())
            m_verbs[verb]->setText(names[verb]);
    }
}

void RepairDialog::follow()
{
    m_line = m_text->currentLine(); // while one types, the caret is there before it says so
    const DrawnReading::Counts &counts = m_reading->counts();
    const int lines = int(counts.lines);
    QStringList parts;
    switch (m_offer.origin) {
    case Origin::Clipboard:
        parts << tr("%Ln line(s) from the clipboard", nullptr, lines);
        break;
    case Origin::Drop:
        parts << tr("%Ln dropped line(s)", nullptr, lines);
        break;
    case Origin::File:
        parts << tr("%Ln line(s) of %1", nullptr, lines).arg(printable(m_offer.file, 40).toHtmlEscaped());
        break;
    }
    parts << RepairWords::dialect(m_reading->tree().dialect) << RepairWords::counts(counts);
    if (m_reading->isReading())
        parts << tr("reading…");
    if (const qsizetype lost = m_reading->tree().lostRepairs; lost > 0)
        parts << tr("%Ln answer(s) for lines that are gone", nullptr, int(lost));
    m_summary->setText(parts.join(QStringLiteral(" · ")));
    m_badge->setText(counts.doubts > 0 ? tr("%Ln doubt(s)", nullptr, int(counts.doubts)) : tr("No doubts"));
    m_badge->setIcon(QIcon(tinted(counts.doubts > 0 ? u"actions/warning" : u"actions/check",
                                  colour(counts.doubts > 0 ? currentTheme().warning : currentTheme().good), {16, 16},
                                  devicePixelRatioF())));
    setLook(m_badge, counts.doubts > 0 ? "badge" : "badgeGood");
    m_resultCounts->setText(
        tr("%1, %2", "folders, files")
            .arg(tr("%Ln folder(s)", nullptr, int(counts.folders)), tr("%Ln file(s)", nullptr, int(counts.files))));
    m_disagreement->setText(m_reading->disagreement());
    m_doubts->setVisible(!m_reading->doubts().empty() || !m_reading->disagreement().isEmpty());
    updateFoot();
    select(m_line);
}

void RepairDialog::updateFoot()
{
    const bool hasRoot = m_reading->hasNamedRoot();
    m_withRoot->setVisible(target() == Target::Under && hasRoot);
    m_withRoot->setText(tr("with %1 itself", "the root").arg(printable(m_reading->layout().name(rootNode), 24)));
    const int nodes = int(m_reading->counts().nodes) + (takesRoot() ? 1 : 0);
    m_insert->setText(target() == Target::Under         ? tr("Insert %Ln node(s)", nullptr, nodes)
                          : target() == Target::Replace ? tr("Replace by %Ln node(s)", nullptr, nodes)
                                                        : tr("Open %Ln node(s)", nullptr, nodes));
    m_insert->setEnabled(nodes > 0 && !m_reading->isReading());
}

RepairDialog::Target RepairDialog::target() const
{
    for (const Target target : {Target::Under, Target::Replace}) {
        if (m_targets[size_t(target)]->isChecked())
            return target;
    }
    return Target::NewProject;
}

void RepairDialog::setTarget(Target target) { m_targets[size_t(target)]->setChecked(true); }

bool RepairDialog::takesRoot() const
{
    return target() == Target::Under && m_reading->hasNamedRoot() && m_withRoot->isChecked();
}

Layout RepairDialog::piece() const { return takesRoot() ? rootAsFolder(m_reading->layout()) : m_reading->layout(); }

void RepairDialog::select(qsizetype line)
{
    if (std::exchange(m_selecting, true))
        return;
    m_line = std::clamp<qsizetype>(line, 0, std::max<qsizetype>(m_text->blockCount() - 1, 0));
    m_text->showLine(m_line);
    // One of several names of a line stays the current one.
    if (m_tree->currentNode() == noNode || m_reading->lineOf(m_tree->currentNode()) != m_line)
        m_tree->showNode(m_reading->nodeOf(m_line));
    m_list->showLine(m_line);
    updateVerbs();
    m_selecting = false;
}

void RepairDialog::goToDoubt(bool isForward)
{
    const qsizetype line = m_list->nextOpen(m_line, isForward);
    if (line == DrawnReading::noLine)
        return;
    select(line);
    m_list->setFocus(Qt::ShortcutFocusReason);
}

void RepairDialog::showAnswers(const QPoint &place)
{
    auto *const menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const Verb verb : {Flip, Outward, Inward, Move, Drop, AsComment, AsName, SplitOrJoin, TakeBack}) {
        if (verb == Outward || verb == Drop || verb == TakeBack)
            menu->addSeparator();
        menu->addAction(m_verbs[verb]);
    }
    if (m_text->hasFocus()) {
        menu->addSeparator();
        menu->addAction(icon(u"actions/cut"), tr("Cu&t"), m_text, &QPlainTextEdit::cut)
            ->setEnabled(m_text->textCursor().hasSelection());
        menu->addAction(icon(u"actions/copy"), tr("Cop&y"), m_text, &QPlainTextEdit::copy)
            ->setEnabled(m_text->textCursor().hasSelection());
        menu->addAction(icon(u"actions/paste"), tr("&Paste"), m_text, &QPlainTextEdit::paste)
            ->setEnabled(m_text->canPaste());
    }
    menu->popup(place);
}

void RepairDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange) {
        retranslate();
        follow();
    }
    QDialog::changeEvent(event);
}

} // namespace Espalier
