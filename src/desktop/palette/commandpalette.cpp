// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/palette/commandpalette.h"

#include "core/name.h"
#include "desktop/actions/actionregistry.h"
#include "desktop/palette/commandsource.h"
#include "desktop/palette/filesource.h"
#include "desktop/palette/nodesource.h"
#include "desktop/palette/palettedelegate.h"
#include "desktop/palette/palettelist.h"
#include "desktop/palette/palettepanel.h"
#include "desktop/palette/palettetabs.h"
#include "desktop/session/recentfiles.h"
#include "desktop/session/session.h"
#include "desktop/theming/appearance.h"
#include "desktop/theming/looks.h"

#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace Espalier {

namespace {

constexpr int paletteLongestText = 200;
constexpr int palettePage = 8; // lines
constexpr int paletteEdge = 16; // from the window's edges, where it is small
constexpr int paletteLowWindow = 600;
constexpr int paletteScrimPercent = 22;
constexpr int paletteShadowDepth = 18;

/// Selects a node and makes it seen, whatever filters.
void showNode(Session &session, NodeIndex node)
{
    if (!session.layout().isLinked(node))
        return;
    session.filter().pin(node);
    session.selection().reveal({node});
}

NodeIndex nodeOfTopic(const Layout &layout, const QString &topic)
{
    for (NodeIndex node = layout.next(rootNode); node != noNode; node = layout.next(node)) {
        if (layout.topic(node) == topic)
            return node;
    }
    return noNode;
}

} // namespace

CommandPalette::CommandPalette(const Parts &parts, QWidget *window)
    : QWidget(window), m_parts(parts), m_focusBefore(QApplication::focusWidget()),
      m_topics(parts.hasDocument ? parts.session.guide() : Guide(), parts.session.layout(), parts.session.limits(),
               [parts](const QString &path) {
                   if (const NodeIndex node = nodeOfTopic(parts.session.layout(), path); node != noNode)
                       showNode(parts.session, node);
                   parts.showTopic(path);
               }),
      m_search(makeSearch()), m_panel(new PalettePanel(this)), m_field(new QLineEdit), m_count(new QLabel),
      m_tabs(new PaletteTabs), m_message(new QLabel), m_list(new PaletteList(m_model)), m_foot(new QWidget),
      m_footLeft(new QLabel), m_footRight(new QLabel)
{
    build();
    setAccessibleName(tr("Command palette"));
    m_field->setPlaceholderText(tr("Find a command, folder, topic or file"));
    m_field->setAccessibleName(tr("Command palette"));
    m_field->setMaxLength(paletteLongestText);
    m_list->setAccessibleName(tr("Results"));
    m_field->installEventFilter(this);
    window->installEventFilter(this);
    connect(m_field, &QLineEdit::textChanged, this, &CommandPalette::search);
    connect(m_tabs, &PaletteTabs::chosen, this, &CommandPalette::setScope);
    connect(m_list, &PaletteList::chosen, this, &CommandPalette::choose);
    connect(m_list, &PaletteList::headingClicked, this, [this](const QModelIndex &index) {
        const int row = index.row();
        m_model.open(index);
        arrange();
        m_list->setCurrentIndex(m_model.index(row + 1));
    });
    connect(m_message, &QLabel::linkActivated, this, [this](const QString &number) {
        const PaletteEntry entry = m_closest[number.toInt()];
        m_model.setResults({.sections = {{{}, {entry}, 1}}, .count = 1, .words = {}, .scope = {}});
        choose(m_model.first());
    });
    search();
    show();
    raise();
    m_field->setFocus(Qt::OtherFocusReason);
}

void CommandPalette::build()
{
    auto *const bar = new QWidget;
    auto *const barRow = new QHBoxLayout(bar);
    barRow->setContentsMargins(PalettePanel::textStart, 0, PaletteDelegate::margin, 0);
    QFont large = m_field->font();
    large.setPixelSize(QFontInfo(large).pixelSize() * 16 / Metric::fontPixels);
    m_field->setFont(large);
    setLook(m_field, "bare");
    m_count->setFont(smallFont());
    setLook(m_count, "dim");
    barRow->addWidget(m_field, 1);
    barRow->addWidget(m_count);
    bar->setFixedHeight(PalettePanel::barHeight);

    m_message->setTextFormat(Qt::RichText);
    m_message->setWordWrap(true);
    m_message->setContentsMargins(PaletteDelegate::margin, Metric::step, PaletteDelegate::margin, 2 * Metric::step);
    auto *const footRow = new QHBoxLayout(m_foot);
    footRow->setContentsMargins(PaletteDelegate::margin, 0, PaletteDelegate::margin, 0);
    for (QLabel *const label : {m_footLeft, m_footRight}) {
        label->setFont(smallFont());
        label->setTextFormat(Qt::PlainText);
        setLook(label, "dim");
    }
    m_footLeft->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred); // the keys come first
    footRow->addWidget(m_footLeft, 1);
    footRow->addWidget(m_footRight);
    m_foot->setFixedHeight(PalettePanel::footHeight);

    auto *const column = new QVBoxLayout(m_panel);
    column->setContentsMargins(1, 0, 1, 0);
    column->setSpacing(0);
    column->addWidget(bar);
    column->addSpacing(2 * Metric::step);
    auto *const tabRow = new QHBoxLayout;
    tabRow->setContentsMargins(PaletteDelegate::margin - Metric::step, 0, PaletteDelegate::margin, 0);
    tabRow->addWidget(m_tabs);
    column->addLayout(tabRow);
    column->addSpacing(Metric::step);
    column->addWidget(m_message);
    column->addWidget(m_list);
    column->addStretch();
    column->addWidget(m_foot);
}

PaletteSearch CommandPalette::makeSearch()
{
    const Parts &parts = m_parts;
    std::vector<std::unique_ptr<PaletteSource>> sources;
    sources.push_back(std::make_unique<PaletteListSource>(
        PaletteGroup::Commands, paletteCommands(parts.menus, parts.actions, parts.session, parts.hasDocument)));
    if (parts.hasDocument) {
        sources.push_back(std::make_unique<NodeSource>(parts.session.allowedLayout(), [parts](NodeIndex node) {
            showNode(parts.session, node);
            parts.focusLayout();
        }));
        sources.push_back(std::make_unique<PaletteListSource>(PaletteGroup::Topics, m_topics.candidates()));
    }
    sources.push_back(
        std::make_unique<PaletteListSource>(PaletteGroup::Files, paletteFiles(parts.recent.paths(), parts.openFile)));
    return PaletteSearch(std::move(sources));
}

// -- what is found
// -----------------------------------------------------------------------------------------------------

void CommandPalette::search()
{
    PaletteSearch::Results results = m_search.find(m_field->text());
    m_tabs->setScope(results.scope);
    m_closest.clear();
    m_offered.clear();
    m_message->clear();
    if (results.count == 0 && !results.words.isEmpty())
        offerInstead(results);
    else if (results.count == 0)
        m_message->setText(tr("There is nothing here yet."));
    showResults(results);
}

void CommandPalette::offerInstead(PaletteSearch::Results &results)
{
    m_offered = results.words;
    m_closest = m_search.closest(m_field->text());
    QStringList links;
    for (qsizetype i = 0; i < m_closest.size(); ++i)
        links.append(QStringLiteral("<a href=\"%1\" style=\"text-decoration: none\">%2</a>")
                         .arg(i)
                         .arg(m_closest[i].title.toHtmlEscaped()));
    QString text = QStringLiteral("<p style=\"margin: 0; font-size: 15px; font-weight: 600\">%1</p>")
                       .arg(tr("Nothing is called “%1”").arg(printable(results.words, 60)).toHtmlEscaped());
    if (!links.isEmpty())
        text += QStringLiteral("<p style=\"margin: 4px 0 0 0; color: %1\">%2</p>")
                    .arg(toHex(currentTheme().dim), tr("Closest: %1").arg(links.join(QStringLiteral(", "))));
    m_message->setText(text);

    QList<PaletteEntry> offers;
    const auto isAbout = [&](PaletteGroup group) {
        return m_parts.hasDocument && results.scope.value_or(group) == group;
    };
    if (isAbout(PaletteGroup::Topics) && !m_topics.candidates().isEmpty()) {
        offers.append({.icon = QStringLiteral("actions/search"),
                       .title = tr("Search the explanations for “%1”").arg(printable(results.words, 60)),
                       .context = tr("Guide"),
                       .staysOpen = true,
                       .run = [this, words = results.words] { searchExplanations(words); }});
    }
    if (const PaletteEntry entry = addFolderEntry(results.words); isAbout(PaletteGroup::Nodes) && entry.canRun())
        offers.append(entry);
    if (!offers.isEmpty())
        results.sections.append({{}, offers, offers.size()});
}

void CommandPalette::searchExplanations(const QString &words)
{
    const PaletteSource::Found found = m_topics.explaining(words, PaletteSearch::mostInSection);
    PaletteSearch::Results results{.sections = {}, .count = found.count, .words = words, .scope = PaletteGroup::Topics};
    m_closest.clear();
    m_offered.clear();
    m_message->clear();
    if (found.count > 0) {
        results.sections.append({tr("In the explanations"), found.best, found.count});
    } else {
        m_offered = words;
        m_message->setText(QStringLiteral("<p style=\"margin: 0; font-size: 15px; font-weight: 600\">%1</p>")
                               .arg(tr("No explanation holds “%1”").arg(printable(words, 60)).toHtmlEscaped()));
        if (const PaletteEntry entry = addFolderEntry(words); entry.canRun())
            results.sections.append({{}, {entry}, 1});
    }
    showResults(results);
}

NodeIndex CommandPalette::folderForNew() const
{
    const Layout &layout = m_parts.session.layout();
    const NodeIndex current = m_parts.session.selection().current();
    if (current == noNode)
        return rootNode;
    return layout.isFolder(current) ? current : layout.parent(current);
}

PaletteEntry CommandPalette::addFolderEntry(const QString &path) const
{
    Session &session = m_parts.session;
    const NodeIndex parent = folderForNew();
    const Result<RelativePath> parsed = RelativePath::parse(path);
    const bool isNested = parsed && parsed->segments().size() > 1;
    if (!parsed || !session.editor().checkName(parent, parsed->segments().first()))
        return {};
    const QString place = parent == rootNode ? session.layout().name(rootNode)
                                             : session.layout().path(parent).replace(u'/', QStringLiteral(" / "));
    return {.icon = QStringLiteral("actions/add-folder"),
            .title = tr("Add folder “%1”").arg(printable(parsed->toString(), 60)),
            .context = tr("in %1").arg(printable(place)),
            .run = [&session, parent, path = parsed->toString(), isNested, focus = m_parts.focusLayout] {
                const Result<NodeIndex> added = isNested
                    ? session.editor().addPath(parent, noNode, path, NodeKind::Folder)
                    : session.editor().addNode(parent, noNode, {.name = path, .kind = NodeKind::Folder});
                if (!added)
                    return session.tell(added.error());
                focus();
            }};
}

void CommandPalette::showResults(const PaletteSearch::Results &results)
{
    const bool isIdle = results.words.isEmpty() && !results.scope;
    const QString count = isIdle ? QString()
        : results.count == 0     ? tr("No results")
                                 : tr("%Ln result(s)", nullptr, int(results.count));
    m_count->setText(count);
    m_message->setVisible(!m_message->text().isEmpty());
    m_model.setResults(results);
    m_list->setCurrentIndex(m_model.first());
    if (m_list->currentIndex().row() <= 1)
        m_list->scrollToTop();
    updateFoot();
    arrange();
    if (isIdle)
        return;
    QStringList spoken{count};
    for (const PaletteEntry &entry : std::as_const(m_closest))
        spoken.append(entry.title);
    if (const QModelIndex current = m_list->currentIndex(); current.isValid())
        spoken.append(PaletteModel::spoken(m_model.entry(current)));
    announce(spoken.join(QStringLiteral(". ")));
}

void CommandPalette::updateFoot()
{
    const PaletteSearch::Results &results = m_model.results();
    const bool isIdle = results.words.isEmpty() && !results.scope;
    const NodeSelection &selection = m_parts.session.selection();
    const bool keeps = m_parts.hasDocument && !isIdle && m_offered.isEmpty() && selection.nodes().size() == 1;
    m_footLeft->setText(keeps ? tr("“%1” stays selected until you choose")
                                    .arg(printable(m_parts.session.layout().name(selection.current()), 40))
                              : QString());
    const QKeySequence keys = m_parts.actions.action("commandPalette")->shortcut();
    if (!m_offered.isEmpty())
        m_footRight->setText(tr("Enter runs · Esc empties, again closes"));
    else if (isIdle)
        m_footRight->setText(
            tr("%1 closes")
                .arg((keys.isEmpty() ? QKeySequence(Qt::Key_Escape) : keys).toString(QKeySequence::NativeText)));
    else
        m_footRight->setText(tr("↑ ↓ choose · Enter opens · Tab narrows"));
}

// -- keys
// --------------------------------------------------------------------------------------------------------------

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_field) {
        switch (event->type()) {
        case QEvent::ShortcutOverride:
            event->accept(); // no key means anything to the window behind
            return false;
        case QEvent::KeyPress:
            return pressed(static_cast<QKeyEvent *>(event));
        case QEvent::FocusOut: {
            const Qt::FocusReason reason = static_cast<QFocusEvent *>(event)->reason();
            if (reason != Qt::PopupFocusReason && reason != Qt::ActiveWindowFocusReason
                && reason != Qt::MenuBarFocusReason)
                dismiss();
            return false;
        }
        default:
            return false;
        }
    }
    if (event->type() == QEvent::Resize)
        arrange();
    else if (event->type() == QEvent::LanguageChange)
        dismiss();
    return false;
}

bool CommandPalette::pressed(QKeyEvent *event)
{
    const bool control = event->modifiers() & Qt::ControlModifier;
    switch (event->key()) {
    case Qt::Key_Escape:
        m_field->text().isEmpty() ? dismiss() : m_field->clear();
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        choose(m_list->currentIndex());
        return true;
    case Qt::Key_Tab:
    case Qt::Key_Backtab:
        setScope(PaletteTabs::next(PaletteSearch::scopeOf(m_field->text()), event->key() == Qt::Key_Tab));
        return true;
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown: {
        const bool isPage = event->key() == Qt::Key_PageUp || event->key() == Qt::Key_PageDown;
        const bool isUp = event->key() == Qt::Key_Up || event->key() == Qt::Key_PageUp;
        m_list->step((isPage ? palettePage : 1) * (isUp ? -1 : 1));
        announceCurrent();
        return true;
    }
    case Qt::Key_Home:
    case Qt::Key_End:
        if (!control)
            return false;
        m_list->goToEnd(event->key() == Qt::Key_End);
        announceCurrent();
        return true;
    default:
        break;
    }
    const QList<QKeySequence> own = m_parts.actions.action("commandPalette")->shortcuts();
    if (!own.contains(QKeySequence(event->keyCombination())))
        return false;
    dismiss();
    return true;
}

void CommandPalette::setScope(std::optional<PaletteGroup> scope)
{
    const QString words = PaletteSearch::wordsOf(m_field->text());
    m_field->setText(scope ? PaletteSearch::prefixOf(*scope) + words : words);
}

void CommandPalette::choose(const QModelIndex &index)
{
    if (!index.isValid() || m_model.isHeading(index))
        return;
    const PaletteEntry entry = m_model.entry(index);
    if (!entry.canRun())
        return announce(entry.reason);
    if (entry.staysOpen)
        return entry.run();
    m_search.remember(entry);
    dismiss();
    // Once the focus is where it was: a command may mean what has it, and may open a dialog of its own.
    QTimer::singleShot(0, parentWidget(), entry.run);
}

void CommandPalette::dismiss()
{
    if (isHidden())
        return;
    m_field->removeEventFilter(this);
    hide();
    if (m_focusBefore)
        m_focusBefore->setFocus(Qt::OtherFocusReason);
    deleteLater();
}

void CommandPalette::announce(const QString &sentence)
{
    QAccessibleAnnouncementEvent event(m_field, sentence);
    QAccessible::updateAccessibility(&event);
}

void CommandPalette::announceCurrent()
{
    if (const QModelIndex current = m_list->currentIndex(); current.isValid())
        announce(PaletteModel::spoken(m_model.entry(current)));
}

// -- how it looks
// ------------------------------------------------------------------------------------------------------

void CommandPalette::arrange()
{
    const QSize window = parentWidget()->size();
    setGeometry(QRect(QPoint(0, 0), window));
    const int width = std::min(panelWidth, window.width() - 2 * paletteEdge);
    const int top = window.height() < paletteLowWindow ? paletteEdge : panelTop;
    const int most = std::min(panelMostHeight, window.height() - top - paletteEdge);
    const int message = m_message->isVisibleTo(m_panel) ? m_message->heightForWidth(width - 2) : 0;
    const int others =
        PalettePanel::barHeight + PalettePanel::footHeight + m_tabs->sizeHint().height() + message + 6 * Metric::step;
    const int list = std::clamp(m_list->contentHeight(), 0, std::max(0, most - others));
    m_list->setFixedHeight(list);
    m_panel->setGeometry((window.width() - width) / 2, top, width, others + list);
    update();
}

void CommandPalette::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = currentTheme();
    QColor scrim = colour(theme.kind == Theme::Kind::Dark ? theme.shadow : theme.text);
    scrim.setAlphaF(paletteScrimPercent / 100.0F);
    painter.fillRect(rect(), scrim);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    QColor shadow = colour(theme.shadow);
    shadow.setAlphaF(0.012F);
    painter.setBrush(shadow);
    for (int depth = 1; depth <= paletteShadowDepth; ++depth)
        painter.drawRoundedRect(m_panel->geometry().adjusted(-depth, -depth + 4, depth, depth + 4),
                                Metric::cardRadius + depth, Metric::cardRadius + depth);
}

void CommandPalette::mousePressEvent(QMouseEvent *event)
{
    // Beside the panel.
    dismiss();
    event->accept();
}

} // namespace Espalier
