// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/start/newprojectpage.h"

#include "desktop/actions/actionregistry.h"
#include "desktop/session/recentfiles.h"
#include "desktop/session/session.h"
#include "desktop/settings/settingkeys.h"
#include "desktop/start/arrowgroup.h"
#include "desktop/start/cardgroup.h"
#include "desktop/start/listrow.h"
#include "desktop/start/projectfields.h"
#include "desktop/start/recentlist.h"
#include "desktop/start/sectionheading.h"
#include "desktop/theming/appearance.h"
#include "desktop/theming/icons.h"
#include "desktop/theming/looks.h"
#include "learn/lessontext.h"
#include "picture/nodefigure.h"

#include <QAction>
#include <QFrame>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace Espalier {

namespace {

constexpr int sideWidth = 288;
constexpr int sideGap = 6 * Metric::step;
constexpr int sectionGap = 4 * Metric::step + 2;
constexpr int leastLevel = 214;
constexpr int leastType = 164;
constexpr int shownRecent = 4;

/// How the page is arranged, by its width.
enum Arrangement { Wide, Middle, Narrow };

Arrangement arrangementFor(int width)
{
    if (width >= 4 * leastLevel + 48 + sideGap + sideWidth)
        return Wide;
    return width >= 4 * leastLevel + 48 ? Middle : Narrow;
}

/// The guide's pictures of folders stand for careers, by the first folder that has one.
QString careerIcon(const Starter &starter)
{
    if (starter.all)
        return QStringLiteral("topics/security");
    for (const Starter::Folder &folder : starter.folders) {
        const QString icon = topicIconName(folder.topic.section(u'/', 0, 0));
        if (!icon.isEmpty() && folder.topic != u"your_ml_core")
            return icon;
    }
    return QStringLiteral("nodes/folder");
}

} // namespace

NewProjectPage::NewProjectPage(Session &session, RecentFiles &recent, ActionRegistry &actions, QWidget *parent)
    : StartSection(parent), m_session(session), m_recentFiles(recent), m_actions(actions), m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(sideGap);
    m_grid->setVerticalSpacing(sectionGap);
    // In the order in which Tab goes through them, however wide the page is.
    m_question = question();
    m_fields = new ProjectFields(this);
    if (!session.guide().whySoMany().isEmpty())
        m_why = whyText();
    m_recent = recentSection();
    addCards();
    m_begin = beginSection();
    m_fields->propose(session.guide().proposedName());
    connect(&recent, &RecentFiles::changed, this,
            [this] { m_recent->setVisible(m_mode == Wide || !m_recentList->isEmpty()); });
    connect(m_fields, &ProjectFields::usableChanged, this, [this](bool usable) {
        for (const Choice &choice : std::as_const(m_choices))
            choice.card->setStartable(usable);
    });
    connect(m_fields, &ProjectFields::entered, this, [this] {
        const auto outlined =
            std::ranges::find_if(m_choices, [](const Choice &choice) { return choice.card->isChosen(); });
        if (outlined != m_choices.end())
            start(outlined->card);
    });
}

QWidget *NewProjectPage::question()
{
    auto *const widget = new QWidget(this);
    auto *const column = new QVBoxLayout(widget);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Metric::step);
    auto *const words = new QLabel(tr("What are you going to build?"));
    words->setFont(headingFont());
    words->setWordWrap(true);
    column->addWidget(words);
    const QString hint = tr("Pick a starting point. Everything can be changed afterwards.");
    auto *const line = new QLabel(hint);
    line->setWordWrap(true);
    setLook(line, "dim");
    column->addWidget(line);
    if (!m_session.guide().whySoMany().isEmpty()) {
        // The words follow the sentence, as a link within it.
        line->setText(hint.toHtmlEscaped()
                      + QStringLiteral(" <a style=\"text-decoration: none\" href=\"why\">%1</a>")
                            .arg(tr("Why so many folders?").toHtmlEscaped()));
        line->setTextFormat(Qt::RichText);
        line->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
        line->setFocusPolicy(Qt::StrongFocus);
        connect(line, &QLabel::linkActivated, this, [this] { m_why->setVisible(m_why->isHidden()); });
    }
    column->addStretch();
    return widget;
}

QWidget *NewProjectPage::whyText()
{
    auto *const frame = new QFrame(this);
    setLook(frame, "bubble");
    auto *const box = new QVBoxLayout(frame);
    box->setContentsMargins(4 * Metric::step, 3 * Metric::step, 4 * Metric::step, 3 * Metric::step);
    auto *const text = new QLabel(m_session.guide().purpose() + QStringLiteral("\n\n") + m_session.guide().whySoMany());
    text->setTextFormat(Qt::MarkdownText);
    text->setWordWrap(true);
    text->setMaximumWidth(75 * fontMetrics().averageCharWidth());
    text->setTextInteractionFlags(Qt::TextBrowserInteraction);
    box->addWidget(text);
    frame->hide();
    return frame;
}

// -- cards -----------------------------------------------------------------------------------------------------------

Result<Layout> NewProjectPage::folders(StarterSelection selection) const
{
    selection.outline = true;
    return StarterBuilder::build(m_session.guide(), QStringLiteral("project"), selection);
}

StartCard *NewProjectPage::card(const QString &id, const StartCardText &text, const Layout &layout,
                                StartCard::Form form, const StarterSelection &selection)
{
    auto *const card = new StartCard(text, layout, form);
    connect(card, &QAbstractButton::clicked, this, [this, card] { start(card); });
    m_choices.append({id, card, selection});
    return card;
}

QList<StartCard *> NewProjectPage::levelCards()
{
    const Guide &guide = m_session.guide();
    QList<StartCard *> cards;
    NodeIndex nodes = 0;
    qsizetype before = 0;
    for (const Phase phase : allPhases) {
        const StarterSelection selection{.level = phase};
        const Result<Layout> layout = folders(selection);
        if (!layout || layout->folderCount() == 0 || layout->nodeCount() == nodes)
            continue;
        nodes = layout->nodeCount();
        StartCardText text{.title = guide.phases().isEmpty() ? tr("Everything") : phaseName(phase),
                           .folders = layout->folderCount(),
                           .added = cards.isEmpty() ? 0 : layout->folderCount() - before,
                           .phase = guide.phases().isEmpty() ? Phase::None : phase};
        before = layout->folderCount();
        if (const GuidePhase *const about = guide.phase(phase)) {
            text.time = about->card.time;
            text.audience = about->card.audience;
            text.line = !about->card.outcome.isEmpty() ? about->card.outcome
                : about->text.isEmpty()                ? about->project
                                                       : LessonText::firstSentence(about->text);
        }
        cards.append(card(QStringLiteral("level:") + QString::number(toNumber(phase)), text, *layout,
                          StartCard::Form::Level, selection));
    }
    return cards;
}

QList<StartCard *> NewProjectPage::starterCards(bool careers)
{
    QList<StartCard *> cards;
    for (const Starter &starter : m_session.guide().starters()) {
        if (starter.group != (careers ? Starter::Group::Career : Starter::Group::ProjectType))
            continue;
        // Not "(careers ? a : b).append()": GCC 14.2 at -O2 reads the list's size before it is set.
        StarterSelection selection;
        if (careers)
            selection.careers = {starter.id};
        else
            selection.types = {starter.id};
        const Result<Layout> layout = folders(selection);
        if (!layout || layout->folderCount() == 0)
            continue;
        StartCardText text{.title = starter.name,
                           .time = starter.card.time,
                           .audience = starter.card.audience,
                           .folders = layout->folderCount()};
        text.line = !starter.card.outcome.isEmpty() ? starter.card.outcome
            : !careers                              ? LessonText::firstSentence(starter.text)
            : !starter.focus.isEmpty()              ? starter.focus
            : starter.all                           ? tr("Everything in the guide")
                                                    : LessonText::firstSentence(starter.text);
        if (careers) {
            text.icon = careerIcon(starter);
            text.phase = layout->firstChild(rootNode) == noNode ? Phase::None : Phase::Beginner;
            for (NodeIndex node = layout->firstChild(rootNode); node != noNode; node = layout->nextSibling(node))
                text.phase = laterOf(text.phase, layout->effectivePhase(node));
        }
        cards.append(card((careers ? QStringLiteral("career:") : QStringLiteral("type:")) + starter.id, text, *layout,
                          careers ? StartCard::Form::Career : StartCard::Form::Type, selection));
    }
    return cards;
}

void NewProjectPage::addCards()
{
    const struct {
        QString title;
        QList<StartCard *> cards;
        StartCard::Form form;
        int leastWidth;
    } kinds[] = {{tr("Start by level"), levelCards(), StartCard::Form::Level, leastLevel},
                 {tr("Start by project type"), starterCards(false), StartCard::Form::Type, leastType},
                 {tr("Start by career"), starterCards(true), StartCard::Form::Career, leastLevel}};
    for (const auto &kind : kinds) {
        if (kind.cards.isEmpty())
            continue;
        auto *const group = new CardGroup(kind.title, kind.cards, kind.form, kind.leastWidth, this);
        connect(&group->keys(), &ArrowGroup::entered, this, [this](QWidget *widget) {
            choose(static_cast<StartCard *>(widget));
            Q_EMIT entered(widget);
        });
        m_groups.append(group);
    }
    const QString last = Settings().value(SettingKeys::startCard, m_session.guide().id());
    const auto known = std::ranges::find_if(m_choices, [&last](const Choice &choice) { return choice.id == last; });
    if (known != m_choices.end())
        choose(known->card);
    else if (!m_choices.isEmpty())
        choose(m_choices.first().card);
}

void NewProjectPage::choose(const StartCard *card)
{
    for (const Choice &choice : std::as_const(m_choices))
        choice.card->setChosen(choice.card == card);
    for (const CardGroup *const group : std::as_const(m_groups)) {
        if (group->cards().contains(card))
            group->keys().setCurrent(const_cast<StartCard *>(card));
    }
}

void NewProjectPage::start(const StartCard *card)
{
    const auto choice = std::ranges::find_if(m_choices, [card](const Choice &other) { return other.card == card; });
    if (choice == m_choices.end())
        return;
    choose(card);
    if (!m_fields->isUsable())
        return m_fields->focusName();
    Settings().setValue(SettingKeys::startCard, choice->id, m_session.guide().id());
    const StarterSelection selection = choice->selection;
    Q_EMIT chosen(selection);
    // The next one has a name of its own.
    m_fields->reset();
    m_fields->propose(m_session.guide().proposedName());
}

// -- what else there is ----------------------------------------------------------------------------------------------

QWidget *NewProjectPage::recentSection()
{
    auto *const widget = new QWidget(this);
    auto *const column = new QVBoxLayout(widget);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2 * Metric::step);
    auto *const head = new QHBoxLayout;
    head->addWidget(sectionHeading(tr("Recent")), 1, Qt::AlignLeft);
    auto *const all = new QPushButton(tr("All", "recent files"));
    setLook(all, "headlink");
    all->setAutoDefault(false);
    all->setMaximumHeight(16);
    connect(&m_recentFiles, &RecentFiles::changed, all,
            [this, all] { all->setVisible(!m_recentFiles.paths().isEmpty()); });
    all->setAccessibleName(tr("All recent projects"));
    all->setCursor(Qt::PointingHandCursor);
    connect(all, &QPushButton::clicked, this, &NewProjectPage::allRecentRequested);
    head->addWidget(all, 0, Qt::AlignVCenter);
    column->addLayout(head);
    all->setVisible(
        !m_recentFiles.paths().isEmpty()); // not before it stands somewhere, or a window would be made of it
    m_recentList = new RecentList(m_recentFiles, m_session.formats(), shownRecent, widget);
    connect(m_recentList, &RecentList::fileChosen, this, &NewProjectPage::fileChosen);
    column->addWidget(m_recentList);
    return widget;
}

QWidget *NewProjectPage::beginSection()
{
    auto *const widget = new QWidget(this);
    auto *const column = new QVBoxLayout(widget);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2 * Metric::step);
    column->addWidget(sectionHeading(tr("Begin with what you have")), 0, Qt::AlignLeft);
    auto *const frame = new QFrame(widget);
    setLook(frame, "bubble");
    m_beginRows = new QGridLayout(frame);
    m_beginRows->setContentsMargins(4, 4, 4, 4);
    m_beginRows->setSpacing(0);
    const struct {
        const char *action;
        const char *icon;
        QString text;
        QString hint;
    } rows[] = {{"pasteTree", "actions/clipboard", tr("Paste a Tree…"), {}},
                {"openFolder", "actions/open", tr("Open a Folder…"), {}},
                {"openGuide", "actions/guide", tr("Open a Guide…"), QStringLiteral("Markdown")},
                {"newEmpty", "actions/add-file", tr("Empty Layout"), {}}};
    QList<QWidget *> all;
    for (const auto &row : rows) {
        QAction *const action = m_actions.action(row.action);
        const QString keys = action->shortcut().toString(QKeySequence::NativeText);
        auto *const button =
            new ActionRow(QString::fromLatin1(row.icon), row.text, row.hint.isEmpty() ? keys : row.hint);
        connect(button, &QAbstractButton::clicked, action, &QAction::trigger);
        all.append(button);
    }
    m_beginKeys = new ArrowGroup(this);
    m_beginKeys->setWidgets(all);
    column->addWidget(frame);
    auto *const tour = new QPushButton(icon(u"actions/play"), tr("Take the tour"));
    setLook(tour, "link");
    tour->setAutoDefault(false);
    tour->setCursor(Qt::PointingHandCursor);
    connect(tour, &QPushButton::clicked, m_actions.action("tour"), &QAction::trigger);
    column->addWidget(tour, 0, Qt::AlignLeft);
    QAction *const program = m_actions.action("exportGenerator");
    auto *const generator = new QPushButton(icon(u"actions/export"), tr("Python generator of all levels…"));
    generator->setObjectName(QStringLiteral("generator"));
    generator->setToolTip(tr("One file that makes every level of this guide with Python 3 alone"));
    setLook(generator, "link");
    generator->setAutoDefault(false);
    generator->setCursor(Qt::PointingHandCursor);
    column->addWidget(generator, 0, Qt::AlignLeft);
    generator->setVisible(program->isEnabled()); // once it stands there, or a window would be made of it
    connect(generator, &QPushButton::clicked, program, &QAction::trigger);
    connect(program, &QAction::enabledChanged, generator, &QWidget::setVisible);
    return widget;
}

// -- where it stands -------------------------------------------------------------------------------------------------

void NewProjectPage::place(int mode)
{
    while (QLayoutItem *const item = m_grid->takeAt(0))
        delete item;
    for (int row = 0; row < 12; ++row)
        m_grid->setRowStretch(row, 0);
    const bool isWide = mode == Wide;
    m_grid->setColumnStretch(0, 1);
    m_recent->setFixedWidth(isWide ? sideWidth : QWIDGETSIZE_MAX);
    m_begin->setFixedWidth(isWide ? sideWidth : QWIDGETSIZE_MAX);
    if (!isWide) { // setFixedWidth() set the least, too
        m_recent->setMinimumWidth(0);
        m_begin->setMinimumWidth(0);
    }
    m_recentList->setColumns(isWide ? 1 : mode == Middle ? 4 : 2);
    const QList<QWidget *> begin = m_beginKeys->widgets();
    const int beginColumns = isWide ? 1 : mode == Middle ? 4 : 2;
    m_beginKeys->setColumns(beginColumns);
    for (qsizetype i = 0; i < begin.size(); ++i)
        m_beginRows->addWidget(begin[i], int(i) / beginColumns, int(i) % beginColumns);
    auto *const head = new QGridLayout;
    head->setHorizontalSpacing(4 * Metric::step);
    head->setVerticalSpacing(2 * Metric::step);
    head->addWidget(m_question, 0, 0);
    head->addWidget(m_fields, mode == Narrow ? 1 : 0, mode == Narrow ? 0 : 1,
                    mode == Narrow ? Qt::AlignLeft : Qt::AlignRight | Qt::AlignTop);
    head->setColumnStretch(0, 1);
    int row = 0;
    m_grid->addLayout(head, row++, 0, 1, 2);
    if (m_why)
        m_grid->addWidget(m_why, row++, 0, 1, 2);
    if (!isWide)
        m_grid->addWidget(m_recent, row++, 0, 1, 2);
    if (isWide) {
        auto *const side = new QVBoxLayout;
        side->setSpacing(sectionGap);
        side->addWidget(m_recent);
        side->addWidget(m_begin);
        side->addStretch();
        m_grid->addLayout(side, row, 1, std::max(1, int(m_groups.size())), 1);
    }
    for (CardGroup *const group : std::as_const(m_groups))
        m_grid->addWidget(group, row++, 0, 1, isWide ? 1 : 2);
    if (!isWide)
        m_grid->addWidget(m_begin, row++, 0, 1, 2);
    m_grid->setRowStretch(row, 1);
}

void NewProjectPage::arrange(int width)
{
    const int mode = arrangementFor(width);
    if (mode != m_mode)
        place(mode);
    m_mode = mode;
    for (CardGroup *const group : std::as_const(m_groups))
        group->arrange(mode == Wide ? width - sideGap - sideWidth : width);
    m_recent->setVisible(mode == Wide || !m_recentList->isEmpty()); // last: what is shown is measured at once
}

// A blind Enter starts what is outlined, and decides nothing about what a crash left.
void NewProjectPage::takeFocus() { m_fields->focusName(); }

QList<QWidget *> NewProjectPage::regions() const
{
    QList<QWidget *> regions{m_fields->nameField()};
    for (const CardGroup *const group : m_groups)
        regions.append(group->keys().current());
    if (QWidget *const recent = m_recentList->keys().current())
        regions.append(recent);
    regions.append(m_beginKeys->current());
    return regions;
}

} // namespace Espalier
