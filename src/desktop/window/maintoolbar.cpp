// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/window/maintoolbar.h"

#include "desktop/actions/actionregistry.h"
#include "desktop/session/session.h"
#include "desktop/theming/appearance.h"
#include "desktop/theming/icons.h"
#include "desktop/theming/looks.h"
#include "desktop/theming/segmentedswitch.h"
#include "desktop/views/layoutview.h"
#include "desktop/window/filterfield.h"
#include "desktop/window/layoutviews.h"
#include "desktop/window/phasebar.h"

#include <QAbstractItemView>
#include <QAction>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>
#include <QStylePainter>
#include <QToolButton>

namespace Espalier {

namespace {

constexpr int leastFilter = 92;
constexpr int leastFilterWithTags = 132;
constexpr int leastTypes = 136;
constexpr int roomyTypes = 184; // "All project types" as a whole, in Spanish too
constexpr int buttonIcon = 18;

/// Says with "…" when its words do not fit; under a style sheet Qt's own cuts through a letter.
class ElidingComboBox final : public QComboBox {
protected:
    void paintEvent(QPaintEvent *) final
    {
        QStylePainter painter(this);
        QStyleOptionComboBox option;
        initStyleOption(&option);
        painter.drawComplexControl(QStyle::CC_ComboBox, option);
        const int room =
            style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, this).width();
        option.currentText = option.fontMetrics.elidedText(option.currentText, Qt::ElideRight, room - Metric::step);
        painter.drawControl(QStyle::CE_ComboBoxLabel, option);
    }
};

QToolButton *signButton(QAction *action)
{
    auto *const button = new QToolButton;
    button->setDefaultAction(action);
    button->setIconSize({buttonIcon, buttonIcon});
    button->setFixedSize(Metric::controlHeight, Metric::controlHeight);
    return button;
}

QStringList topicsOf(const Starter &starter)
{
    QStringList topics;
    for (const Starter::Folder &folder : starter.folders)
        topics.append(folder.topic.isEmpty() ? folder.path : folder.topic);
    return topics;
}

} // namespace

MainToolBar::MainToolBar(Session &session, ActionRegistry &actions, QWidget *parent)
    : QToolBar(parent), m_session(session), m_actions(actions), m_phases(new PhaseBar(session)),
      m_types(new ElidingComboBox), m_views(new SegmentedSwitch), m_export(new QPushButton)
{
    setObjectName(QStringLiteral("mainToolBar")); // for saving the window's state
    setMovable(false);
    setContextMenuPolicy(Qt::PreventContextMenu);
    auto *const content = new QWidget(this);
    auto *const row = new QHBoxLayout(content);
    row->setContentsMargins(3 * Metric::step, 2 * Metric::step, 3 * Metric::step, 2 * Metric::step);
    row->setSpacing(2 * Metric::step);
    for (const char *const id : {"undo", "redo"})
        row->addWidget(signButton(actions.action(id)));
    auto *const line = new QFrame;
    setLook(line, "line");
    line->setFixedSize(1, 6 * Metric::step);
    row->addSpacing(Metric::step);
    row->addWidget(line);
    row->addSpacing(Metric::step);
    row->addWidget(m_phases);
    m_types->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_types->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    m_types->setMaximumWidth(260);
    row->addWidget(m_types, 1);
    m_filter = new FilterField(session); // the first that needs a font: as late as can be, they are still being found
    m_filter->setMinimumWidth(leastFilter);
    m_filter->setMaximumWidth(320);
    row->addWidget(m_filter, 4);
    row->addStretch(1);
    for (const LayoutViewKind *const kind : layoutViews())
        m_views->addAction(actions.action(kind->action), true);
    row->addWidget(m_views);
    row->addWidget(signButton(actions.action("present")));
    setLook(m_export, "primary");
    m_export->setIconSize({4 * Metric::step, 4 * Metric::step});
    row->addWidget(m_export);
    addWidget(content);
    content->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);

    QAction *const exportAction = actions.action("export");
    connect(m_export, &QPushButton::clicked, exportAction, &QAction::trigger);
    const auto follow = [this, exportAction] { m_export->setEnabled(exportAction->isEnabled()); };
    connect(exportAction, &QAction::changed, m_export, follow);
    follow();
    connect(m_types, &QComboBox::activated, this, [this](int index) {
        const QString id = m_types->itemData(index).toString();
        const Starter *const starter = m_session.guide().starter(id);
        m_session.filter().setStarter(id, starter && !starter->all ? topicsOf(*starter) : QStringList());
    });
    connect(&session, &Session::guideChanged, this, &MainToolBar::fillTypes);
    connect(m_phases, &PhaseBar::resized, this, &MainToolBar::arrange);
    connect(&session.filter(), &ViewFilter::changed, this, [this] {
        showType();
        // Flags need room beside the words.
        m_filter->setMinimumWidth(m_session.filter().filter().tags.isEmpty() ? leastFilter : leastFilterWithTags);
        arrange();
    });
    fillTypes();
    retranslate();
}

QWidget *MainToolBar::phases() const { return m_phases; }
QWidget *MainToolBar::exportButton() const { return m_export; }

void MainToolBar::fillTypes()
{
    m_types->clear();
    m_types->addItem(tr("All project types"), QString());
    Starter::Group last = Starter::Group::Template;
    for (const Starter &starter : m_session.guide().starters()) {
        if (starter.group == Starter::Group::Template)
            continue;
        if (starter.group != last)
            m_types->insertSeparator(m_types->count());
        last = starter.group;
        m_types->addItem(starter.name, starter.id);
    }
    m_types->view()->setMinimumWidth(m_types->view()->sizeHintForColumn(0) + 8 * Metric::step);
    showType();
}

void MainToolBar::showType()
{
    m_types->setCurrentIndex(qMax(0, m_types->findData(m_session.filter().starter())));
}

void MainToolBar::retranslate()
{
    setWindowTitle(tr("Tool bar"));
    m_views->setAccessibleName(tr("View"));
    m_types->setAccessibleName(tr("Project type"));
    m_types->setToolTip(tr("Show only what a project type or a career path needs"));
    m_export->setText(tr("Export…"));
    m_export->setIcon(QIcon(tinted(u"actions/export", colour(currentTheme().onAccent), m_export->iconSize(), devicePixelRatioF())));
    m_filter->setHint(m_actions.action("find")->shortcut().toString(QKeySequence::NativeText));
}

void MainToolBar::arrange()
{
    m_phases->setCompact(false);
    m_views->setCompact(false);
    m_types->setVisible(true);
    const auto isTooWide = [this] {
        // What the parts ask for now, not what they asked for before.
        m_phases->layout()->activate();
        m_views->layout()->activate();
        QLayout *const row = m_phases->parentWidget()->layout();
        row->invalidate();
        return row->minimumSize().width() > width();
    };
    m_types->setMinimumWidth(roomyTypes);
    if (isTooWide())
        m_types->setMinimumWidth(leastTypes);
    if (isTooWide())
        m_views->setCompact(true);
    if (isTooWide())
        m_phases->setCompact(true);
    if (isTooWide())
        m_types->setVisible(false);
}

void MainToolBar::resizeEvent(QResizeEvent *event)
{
    arrange();
    QToolBar::resizeEvent(event);
}

void MainToolBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        fillTypes();
        retranslate();
        arrange();
    } else if (event->type() == QEvent::PaletteChange) {
        retranslate();
    }
    QToolBar::changeEvent(event);
}

} // namespace Espalier
