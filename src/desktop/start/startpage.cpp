// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/start/startpage.h"

#include "desktop/actions/actionregistry.h"
#include "desktop/session/recentfiles.h"
#include "desktop/session/session.h"
#include "desktop/start/arrowgroup.h"
#include "desktop/start/guidechooser.h"
#include "desktop/start/newprojectpage.h"
#include "desktop/start/openpage.h"
#include "desktop/start/projectfields.h"
#include "desktop/start/recoverycard.h"
#include "desktop/theming/appearance.h"
#include "desktop/theming/looks.h"
#include "guide/starterbuilder.h"

#include <QAction>
#include <QApplication>
#include <QEvent>
#include <QLabel>
#include <QLineEdit>
#include <QResizeEvent>
#include <QShortcut>
#include <QToolButton>
#include <QVBoxLayout>

namespace Espalier {

namespace {

constexpr int pageWidth = 1320;
constexpr int leastMargin = 24;
constexpr int pageTop = 14;
constexpr int pageBottom = 30;
constexpr int partGap = 4 * Metric::step;
constexpr qsizetype openTab = 1;
constexpr int nextHeading = 56; // the gap to the next section, its heading, and a little

/// What is scrolled. Only its least size counts within the scroll area; to ask what it would like to have arranges all
/// cards for a width at which each word stands alone.
class StartGround final : public QWidget {
public:
    using QWidget::QWidget;
    QSize sizeHint() const final { return minimumSizeHint(); }
};

} // namespace

StartPage::StartPage(Session &session, RecentFiles &recent, ActionRegistry &actions, QWidget *parent)
    : QScrollArea(parent), m_session(session), m_recent(recent), m_actions(actions)
{
    setWidgetResizable(true);
    setFrameShape(NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(tr("Start"));
    setFocusPolicy(Qt::NoFocus);
    connect(&session, &Session::guideChanged, this, &StartPage::rebuild);
    const struct {
        const char *keys;
        int by;
    } steps[] = {{"F6", 1}, {"Shift+F6", -1}};
    for (const auto &step : steps) {
        auto *const shortcut = new QShortcut(QKeySequence(QString::fromLatin1(step.keys)), this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, [this, by = step.by] { stepRegion(by); });
    }
}

StartPage::~StartPage() = default;

void StartPage::rebuild()
{
    if (m_new)
        build();
}

void StartPage::ensureBuilt()
{
    if (!m_new)
        build();
}

void StartPage::build()
{
    const bool hadFocus = isAncestorOf(QApplication::focusWidget());
    const std::optional<QString> typed =
        m_new && m_new->fields().isTyped() ? std::optional(m_new->fields().name()) : std::nullopt;
    auto *const page = new StartGround(viewport());
    page->resize(viewport()->size());
    m_column = new QVBoxLayout(page);
    m_column->setSpacing(partGap);
    m_tabs.clear();
    m_column->addWidget(bar(page));
    m_card = nullptr;
    if (m_recovery && !m_recovery->list().isEmpty()) {
        m_card = new RecoveryCard(*m_recovery, m_session.formats(), page);
        connect(m_card, &RecoveryCard::recoverRequested, this, &StartPage::recoverRequested);
        m_column->addWidget(m_card);
    }
    m_new = new NewProjectPage(m_session, m_recent, m_actions, page);
    connect(m_new, &NewProjectPage::chosen, this, &StartPage::chosen);
    connect(m_new, &NewProjectPage::fileChosen, this, &StartPage::fileChosen);
    connect(m_new, &NewProjectPage::allRecentRequested, this, [this] { showTab(openTab); });
    if (typed)
        m_new->fields().type(*typed);
    fillTab(0, m_new);
    auto *const open = new OpenPage(m_session, m_recent, m_actions, page);
    connect(open, &OpenPage::fileChosen, this, &StartPage::fileChosen);
    connect(open, &OpenPage::sampleChosen, this, &StartPage::sampleChosen);
    fillTab(openTab, open);
    for (qsizetype i = 0; i < m_makers.size(); ++i)
        fillTab(openTab + 1 + i, m_makers[i](page));
    m_column->addStretch(1);
    m_tabs[m_shown].button->setChecked(true);
    for (qsizetype i = 0; i < m_tabs.size(); ++i) {
        if (i != m_shown)
            m_tabs[i].section->hide();
    }
    // Before anything is shown: whatever is, is measured at once.
    m_isArranged = false;
    if (isVisible())
        arrange();
    // The page before may still be handling the click that led here.
    if (QWidget *const before = takeWidget())
        before->deleteLater();
    setWidget(page);
    if (hadFocus)
        m_tabs[m_shown].section->takeFocus();
}

QWidget *StartPage::bar(QWidget *page)
{
    auto *const widget = new QWidget(page);
    auto *const row = new QHBoxLayout(widget);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(2 * Metric::step);
    // All of them before what they show: Tab goes by the order in which things were made.
    QList<QWidget *> buttons;
    for (qsizetype i = 0; i < openTab + 1 + m_makers.size(); ++i) {
        auto *const button = new QToolButton;
        button->setCheckable(true);
        setLook(button, "tab");
        button->setFixedHeight(Metric::controlHeight + 2);
        button->setCursor(Qt::PointingHandCursor);
        connect(button, &QToolButton::clicked, this, [this, i] { showTab(i); });
        row->addWidget(button);
        m_tabs.append({button, nullptr});
        buttons.append(button);
    }
    auto *const keys = new ArrowGroup(widget);
    keys->setWidgets(buttons, int(buttons.size()));
    row->addStretch();
    auto *const caption = new QLabel(tr("Guide"));
    setLook(caption, "dim");
    row->addWidget(caption);
    auto *const chooser = new GuideChooser(m_session.guide(), widget);
    connect(chooser, &GuideChooser::guideRequested, this, &StartPage::guideRequested);
    connect(chooser, &GuideChooser::fileRequested, m_actions.action("openGuide"), &QAction::trigger);
    row->addWidget(chooser);
    return widget;
}

void StartPage::fillTab(qsizetype index, StartSection *section)
{
    m_tabs[index].section = section;
    m_tabs[index].button->setText(section->title());
    connect(section, &StartSection::entered, this, &StartPage::bringIntoView);
    m_column->addWidget(section);
}

void StartPage::showTab(qsizetype index)
{
    m_shown = index;
    for (qsizetype i = 0; i < m_tabs.size(); ++i) {
        m_tabs[i].button->setChecked(i == index);
        m_tabs[i].section->setVisible(i == index);
    }
}

void StartPage::addSection(SectionMaker maker)
{
    m_makers.append(std::move(maker));
    rebuild();
}

void StartPage::showSection(QLatin1StringView name)
{
    ensureBuilt();
    for (qsizetype i = 0; i < m_tabs.size(); ++i) {
        if (m_tabs[i].section->objectName() == name)
            showTab(i);
    }
}

void StartPage::offerRecovery(const Recovery &recovery)
{
    m_recovery = recovery;
    if (!recovery.list().isEmpty())
        rebuild();
}

QString StartPage::projectName()
{
    ensureBuilt();
    return m_new->fields().name();
}

QString StartPage::projectFolder()
{
    ensureBuilt();
    return m_new->fields().folder();
}

void StartPage::arrange()
{
    if (!m_new)
        return;
    m_isArranged = true;
    const int available = viewport()->width();
    const int margin = std::max(leastMargin, (available - pageWidth) / 2);
    const int width = available - 2 * margin;
    m_column->setContentsMargins(margin, pageTop, margin, pageBottom);
    for (const Tab &tab : std::as_const(m_tabs))
        tab.section->arrange(width);
}

void StartPage::stepRegion(int by)
{
    QList<QWidget *> regions{m_tabs[m_shown].button};
    regions.append(m_tabs[m_shown].section->regions());
    if (m_card && m_card->isVisible() && m_card->firstButton())
        regions.append(m_card->firstButton());
    // The one that the focus is in: it, or the group it belongs to, which its current one stands for.
    const qsizetype at = regions.indexOf(QApplication::focusWidget());
    QWidget *const next = regions[(std::max(at, qsizetype(0)) + by + regions.size()) % regions.size()];
    next->setFocus(Qt::ShortcutFocusReason);
    bringIntoView(next);
}

void StartPage::bringIntoView(QWidget *widget) { ensureWidgetVisible(widget, leastMargin, nextHeading); }

QSize StartPage::sizeHint() const { return QSize(36, 24) * fontMetrics().height(); }

void StartPage::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    arrange();
}

void StartPage::showEvent(QShowEvent *event)
{
    QScrollArea::showEvent(event);
    if (!m_new)
        return;
    if (!m_isArranged)
        arrange();
    m_tabs[m_shown].section->takeFocus();
}

void StartPage::paintEvent(QPaintEvent *event)
{
    QScrollArea::paintEvent(event);
    if (!m_new)
        QMetaObject::invokeMethod(this, &StartPage::fill, Qt::QueuedConnection);
}

bool StartPage::eventFilter(QObject *watched, QEvent *event)
{
    if (!m_hasAppeared && watched == widget() && event->type() == QEvent::Paint) {
        m_hasAppeared = true;
        // What stands on it is painted next.
        QMetaObject::invokeMethod(this, &StartPage::appeared, Qt::QueuedConnection);
    }
    return QScrollArea::eventFilter(watched, event);
}

void StartPage::fill()
{
    ensureBuilt();
    if (isVisible())
        m_tabs[m_shown].section->takeFocus();
}

void StartPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange) {
        setAccessibleName(tr("Start"));
        rebuild();
    }
    QScrollArea::changeEvent(event);
}

} // namespace Espalier
