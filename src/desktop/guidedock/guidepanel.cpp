// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/guidedock/guidepanel.h"

#include "core/theme.h"
#include "desktop/guidedock/guidemodel.h"
#include "desktop/guidedock/guideview.h"
#include "desktop/guidedock/starterchips.h"
#include "desktop/session/layoutmime.h"
#include "desktop/session/pane.h"
#include "desktop/session/session.h"
#include "desktop/theming/appearance.h"
#include "desktop/theming/icons.h"
#include "desktop/theming/looks.h"
#include "guide/guidelibrary.h"

#include <QContextMenuEvent>
#include <QEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QStackedLayout>
#include <QToolButton>
#include <QVBoxLayout>

namespace Espalier {

namespace {

constexpr int presenceMs = 200; // after which a look at the whole layout is due
constexpr int leastTreeHeight = 120;
constexpr int startersPercent = 38; // of the height, at most

} // namespace

GuidePanel::GuidePanel(Session &session, QWidget *parent)
    : QWidget(parent), m_session(session), m_model(new GuideModel(session, this)), m_tree(new GuideView(*m_model)),
      m_search(new QLineEdit), m_match(new QPushButton), m_starters(new StarterChips), m_stack(new QStackedLayout),
      m_emptyText(new QLabel), m_emptyButton(new QPushButton)
{
    setLook(this, "panel");
    setAttribute(Qt::WA_StyledBackground);
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2 * Metric::step);
    auto *const top = new QVBoxLayout;
    top->setContentsMargins(3 * Metric::step, 0, 3 * Metric::step, 0);
    top->addWidget(m_search);
    top->addWidget(m_match);
    column->addLayout(top);
    column->addLayout(m_stack, 1);
    column->addWidget(m_starters);

    m_search->addAction(icon(u"actions/search"), QLineEdit::LeadingPosition);
    m_search->setClearButtonEnabled(true);
    m_search->installEventFilter(this);
    connect(m_search, &QLineEdit::textChanged, this, &GuidePanel::search);

    m_tree->setMinimumHeight(leastTreeHeight);
    m_tree->setContextMenuPolicy(Qt::CustomContextMenu);
    m_stack->addWidget(m_tree);
    m_stack->addWidget(makeEmptyState());
    connect(m_tree, &GuideView::insertRequested, this, &GuidePanel::insertSelected);
    connect(m_tree, &QWidget::customContextMenuRequested, this, &GuidePanel::showMenu);
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this, &GuidePanel::tellTopic);
    setLook(m_match, "offer");
    connect(m_match, &QPushButton::clicked, this, &GuidePanel::matchRequested);
    connect(m_starters, &StarterChips::chosen, this, &GuidePanel::starterChosen);
    connect(m_starters, &StarterChips::generatorRequested, this, &GuidePanel::generatorRequested);

    followSession();
    retranslate();
    showGuide();
}

QWidget *GuidePanel::makeEmptyState()
{
    auto *const empty = new QWidget;
    auto *const middle = new QVBoxLayout(empty);
    middle->setContentsMargins(5 * Metric::step, 0, 5 * Metric::step, 0);
    middle->setSpacing(3 * Metric::step);
    m_emptyText->setWordWrap(true);
    m_emptyText->setAlignment(Qt::AlignCenter);
    m_emptyText->setTextFormat(Qt::PlainText);
    setLook(m_emptyText, "dim");
    middle->addStretch();
    middle->addWidget(m_emptyText);
    middle->addWidget(m_emptyButton, 0, Qt::AlignCenter);
    middle->addStretch();
    connect(m_emptyButton, &QPushButton::clicked, this, [this] {
        if (m_session.guide().isNull())
            Q_EMIT fileRequested();
        else
            m_search->clear();
    });
    return empty;
}

void GuidePanel::followSession()
{
    connect(&m_session, &Session::guideChanged, this, &GuidePanel::showGuide);
    const auto followLimits = [this] { m_starters->setEnabled(m_session.limits().editing); };
    connect(&m_session, &Session::limitsChanged, this, [this, followLimits] {
        followLimits();
        showGuide();
    });
    followLimits();
    connect(&m_session.selection(), &NodeSelection::changed, this, &GuidePanel::followSelection);
    m_presence.setSingleShot(true);
    m_presence.setInterval(presenceMs);
    connect(&m_presence, &QTimer::timeout, m_model, &GuideModel::updatePresence);
    const auto later = [this] { m_presence.start(); };
    const LayoutDocument &document = m_session.document();
    connect(&document, &LayoutDocument::inserted, this, later);
    connect(&document, &LayoutDocument::removed, this, later);
    connect(&document, &LayoutDocument::rearranged, this, later);
    connect(&document, &LayoutDocument::reset, this, [this] {
        m_inserted.clear();
        m_model->updatePresence();
    });
    connect(&document, &LayoutDocument::changed, this, [later](const QList<NodeIndex> &, NodeAspects aspects) {
        if (aspects & (NodeAspects(NodeAspect::Topic) | NodeAspect::Name))
            later();
    });
    connect(&document, &LayoutDocument::infoChanged, this, &GuidePanel::updateOffer);
    connect(&document, &LayoutDocument::reset, this, &GuidePanel::updateOffer);
}

// -- guide and search --------------------------------------------------------------------------------------------------

void GuidePanel::showGuide()
{
    if (m_model->search().isEmpty())
        rememberExpansion();
    m_model->setGuide(m_session.guide());
    m_starters->setGuide(m_session.guide());
    if (m_model->search().isEmpty())
        restoreExpansion();
    else
        search(m_search->text());
    followSelection();
    updateState();
    retranslateChooser();
}

void GuidePanel::search(const QString &words)
{
    const bool hadSearch = !m_model->search().isEmpty();
    if (!hadSearch)
        rememberExpansion();
    const QString current = m_tree->currentIndex().data(GuideModel::PathRole).toString();
    m_following = true;
    m_model->setSearch(words);
    if (m_model->search().isEmpty())
        restoreExpansion();
    for (const QModelIndex &match : m_model->matches()) {
        for (QModelIndex above = match.parent(); above.isValid() && !m_tree->isExpanded(above); above = above.parent())
            m_tree->expand(above);
    }
    if (const QModelIndex index = m_model->indexOf(current); index.isValid()) {
        m_tree->setCurrentIndex(index);
        m_tree->scrollTo(index);
    }
    m_following = false;
    updateState();
}

void GuidePanel::rememberExpansion()
{
    m_expanded.clear();
    for (const Topic &topic : m_model->guide().topics()) {
        if (!topic.children.isEmpty() && m_tree->isExpanded(m_model->indexOf(topic.path)))
            m_expanded.insert(topic.path);
    }
}

void GuidePanel::restoreExpansion()
{
    for (const QString &path : std::as_const(m_expanded)) {
        if (const QModelIndex index = m_model->indexOf(path); index.isValid())
            m_tree->expand(index);
    }
}

void GuidePanel::updateOffer()
{
    m_match->setVisible(m_session.layout().info().guide.isEmpty() && m_session.layout().nodeCount() > 0);
    m_presence.start();
}

void GuidePanel::updateState()
{
    const bool isEmpty = m_model->rowCount() == 0;
    m_stack->setCurrentIndex(isEmpty ? 1 : 0);
    if (!isEmpty)
        return;
    const bool hasGuide = !m_session.guide().isNull();
    m_emptyText->setText(hasGuide ? tr("No topic of this guide holds “%1”.").arg(m_search->text().trimmed())
                                  : tr("No guide is open. Any Markdown file with drawn folder trees can be one."));
    m_emptyButton->setText(hasGuide ? tr("Clear the Search") : tr("Open a Markdown File…"));
}

// -- selection ---------------------------------------------------------------------------------------------------------

void GuidePanel::tellTopic()
{
    if (m_following)
        return;
    if (const Topic *const topic = m_model->topic(m_tree->currentIndex()))
        Q_EMIT topicChosen(topic->path);
}

void GuidePanel::followSelection()
{
    // While the person walks in this tree, it does not move under them.
    if (m_tree->hasFocus())
        return;
    const NodeIndex node = m_session.selection().current();
    const Topic *const topic = m_session.topicOf(node);
    QModelIndex index = topic ? m_model->nearestTo(topic->path) : QModelIndex();
    for (QModelIndex above = index.parent(); above.isValid(); above = above.parent()) {
        if (!m_tree->isExpanded(above))
            index = above;
    }
    m_following = true;
    if (index.isValid()) {
        m_tree->setCurrentIndex(index);
    } else {
        m_tree->selectionModel()->clear();
    }
    m_following = false;
}

// -- into the layout ---------------------------------------------------------------------------------------------------

NodeIndex GuidePanel::insertionParent() const
{
    const Layout &layout = m_session.layout();
    const NodeSelection &selection = m_session.selection();
    if (!m_inserted.isEmpty() && selection.nodes() == m_inserted && (m_insertedInto == rootNode || layout.isLinked(m_insertedInto)))
        return m_insertedInto;
    const NodeIndex node = selection.current();
    if (node == noNode)
        return rootNode;
    return layout.isFolder(node) ? node : layout.parent(node);
}

void GuidePanel::insertSelected()
{
    const QStringList paths = m_model->topmostPaths(m_tree->selectionModel()->selectedRows());
    if (paths.isEmpty())
        return;
    const std::unique_ptr<QMimeData> mime = LayoutMime::ofTopics(m_model->guide(), paths);
    const std::optional<Result<Layout>> piece = LayoutMime::piece(m_session, *mime);
    if (!piece)
        return;
    if (!*piece)
        return m_session.tell(piece->error());
    const NodeIndex parent = insertionParent();
    const Result<QList<NodeIndex>> inserted = m_session.editor().insertLayout(**piece, parent, noNode);
    if (!inserted)
        return m_session.tell(inserted.error());
    m_inserted = m_session.selection().nodes();
    m_insertedInto = parent;
}

void GuidePanel::showInLayout()
{
    const QStringList paths = m_model->topmostPaths(m_tree->selectionModel()->selectedRows());
    const Layout &layout = m_session.layout();
    QList<NodeIndex> nodes;
    for (NodeIndex node = layout.next(rootNode); node != noNode; node = layout.next(node)) {
        const Topic *const topic = m_session.topicOf(node);
        if (topic && paths.contains(topic->path))
            nodes.append(node);
    }
    m_session.filter().pin(nodes);
    m_session.selection().reveal(nodes);
}

void GuidePanel::showMenu(const QPoint &position)
{
    const QModelIndexList selected = m_tree->selectionModel()->selectedRows();
    if (selected.isEmpty())
        return;
    auto *const menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QAction *const add = menu->addAction(icon(u"actions/add"), tr("Add to the layout"), this, &GuidePanel::insertSelected);
    add->setToolTip(tr("Puts it into “%1”").arg(printable(m_session.layout().name(insertionParent()), 60)));
    menu->setToolTipsVisible(true);
    QAction *const show = menu->addAction(icon(u"actions/pin"), tr("Show in the layout"), this, &GuidePanel::showInLayout);
    show->setEnabled(std::ranges::any_of(selected, [this](const QModelIndex &index) { return m_model->isPresent(index); }));
    menu->addSeparator();
    menu->addAction(icon(u"actions/expand-all"), tr("Expand All"), m_tree, &QTreeView::expandAll);
    menu->addAction(icon(u"actions/collapse-all"), tr("Collapse All"), m_tree, &QTreeView::collapseAll);
    menu->popup(m_tree->viewport()->mapToGlobal(position));
}

// -- the chooser -------------------------------------------------------------------------------------------------------

QWidget *GuidePanel::chooser()
{
    if (m_chooser)
        return m_chooser;
    m_chooser = new QToolButton;
    setLook(m_chooser, "quiet");
    m_chooser->setFont(smallFont());
    m_chooser->setPopupMode(QToolButton::InstantPopup);
    auto *const menu = new QMenu(m_chooser);
    m_chooser->setMenu(menu);
    // Made when it opens: in the language and with the guide of that moment.
    connect(menu, &QMenu::aboutToShow, this, [this, menu] {
        menu->clear();
        for (const GuideLibrary::Entry &entry : GuideLibrary::builtIn()) {
            QAction *const action = menu->addAction(entry.name, this, [this, id = entry.id] { Q_EMIT guideRequested(id); });
            action->setToolTip(entry.description);
            action->setCheckable(true);
            action->setChecked(m_session.guide().isBuiltIn() && entry.id == m_session.guide().id());
        }
        if (const Guide &guide = m_session.guide(); !guide.isNull() && !guide.isBuiltIn()) {
            QAction *const action = menu->addAction(QString(guide.name()).replace(u'&', QStringLiteral("&&")));
            action->setCheckable(true);
            action->setChecked(true);
        }
        menu->addSeparator();
        menu->addAction(icon(u"actions/open"), tr("Open a Markdown file…"), this, &GuidePanel::fileRequested);
    });
    retranslateChooser();
    return m_chooser;
}

void GuidePanel::retranslateChooser()
{
    if (!m_chooser)
        return;
    const Guide &guide = m_session.guide();
    const QString name = guide.name().isEmpty() ? tr("No guide") : guide.name();
    const QString shown = QFontMetrics(m_chooser->font()).elidedText(name, Qt::ElideRight, 30 * Metric::step);
    m_chooser->setText(QString(shown).replace(u'&', QStringLiteral("&&")) + QStringLiteral(" ▾"));
    m_chooser->setAccessibleName(tr("Guide: %1").arg(name));
    m_chooser->setToolTip(tr("Choose another guide"));
}

// -- events ------------------------------------------------------------------------------------------------------------

bool GuidePanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Escape && !m_search->text().isEmpty()) {
            m_search->clear();
            return true;
        }
        const bool enter = key == Qt::Key_Return || key == Qt::Key_Enter;
        if ((enter || key == Qt::Key_Down) && m_model->rowCount() > 0) {
            const QModelIndexList matches = m_model->matches();
            m_tree->setFocus(Qt::ShortcutFocusReason);
            if (!matches.isEmpty() && (enter || !m_tree->currentIndex().isValid()))
                m_tree->setCurrentIndex(matches.first());
            else if (!m_tree->currentIndex().isValid())
                m_tree->setCurrentIndex(m_model->index(0, 0));
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void GuidePanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    } else if (event->type() == QEvent::FontChange) {
        m_starters->setGuide(m_session.guide());
    }
    QWidget::changeEvent(event);
}

void GuidePanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_starters->setMostHeight(height() * startersPercent / 100);
}

void GuidePanel::retranslate()
{
    m_search->setPlaceholderText(tr("Find a topic"));
    m_search->setAccessibleName(tr("Find a topic"));
    m_tree->setAccessibleName(tr("Guide"));
    m_match->setText(tr("Match with a guide…"));
    m_match->setToolTip(tr("This project came without a guide: say what in it a guide knows"));
    updateOffer();
    m_starters->retranslate();
    retranslateChooser();
    updateState();
}

Pane guidePane(Session &session)
{
    auto *const panel = new GuidePanel(session);
    return {.id = QStringLiteral("guideDock"), .area = Qt::LeftDockWidgetArea, .isShownAtFirst = true, .extent = Metric::guideDockWidth,
            .content = panel, .corner = panel->chooser(), .title = [] { return GuidePanel::tr("Guide"); }};
}

} // namespace Espalier
