// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/problems/problemspanel.h"

#include "desktop/session/documentwatch.h"
#include "desktop/session/pane.h"
#include "desktop/session/session.h"
#include "desktop/theming/appearance.h"
#include "desktop/theming/icons.h"
#include "desktop/theming/looks.h"
#include "formats/lessonproblems.h"

#include <QEvent>
#include <QFutureWatcher>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QStackedLayout>
#include <QTreeWidget>
#include <QtConcurrentRun>

namespace Espalier {

namespace {

constexpr int problemsPanelSettleMs = 250;
constexpr qsizetype maxProblems = 1000;

} // namespace

ProblemsPanel::ProblemsPanel(Session &session, QWidget *parent)
    : QWidget(parent), m_session(session), m_empty(new QLabel), m_list(new QTreeWidget),
      m_watch(new DocumentWatch(session.document(), this, problemsPanelSettleMs))
{
    auto *const stack = new QStackedLayout(this);
    m_empty->setAlignment(Qt::AlignCenter);
    setLook(m_empty, "dim");
    m_empty->setWordWrap(true);
    m_list->setColumnCount(3);
    m_list->setRootIsDecorated(false);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_list->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_list->header()->setSectionResizeMode(2, QHeaderView::ResizeToContents);
    stack->addWidget(m_empty);
    stack->addWidget(m_list);
    connect(m_list, &QTreeWidget::itemActivated, this, [this](QTreeWidgetItem *item) {
        const Problem problem = m_problems.value(m_list->indexOfTopLevelItem(item));
        if (problem.kind == Problem::Kind::Lesson)
            return; // it stands in no folder
        const NodeIndex node = problem.node;
        m_session.filter().pin(node);
        m_session.selection().reveal({node});
    });

    m_watch->setAspects(NodeAspect::Name | NodeAspect::Kind);
    connect(m_watch, &DocumentWatch::changed, this, &ProblemsPanel::look);
    connect(&session.document(), &LayoutDocument::infoChanged, m_watch, &DocumentWatch::touch); // loose lines
    retranslate();
}

ProblemsPanel::~ProblemsPanel()
{
    if (m_cancelled)
        *m_cancelled = true;
}

void ProblemsPanel::look()
{
    if (m_cancelled)
        *m_cancelled = true;
    m_cancelled = std::make_shared<std::atomic<bool>>(false);
    auto *const watcher = new QFutureWatcher<QList<Problem>>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, cancelled = m_cancelled] {
        watcher->deleteLater();
        if (!*cancelled)
            show(watcher->result());
    });
    watcher->setFuture(QtConcurrent::run([layout = m_session.layout(), cancelled = m_cancelled] {
        return lessonProblems(layout) + findProblems(layout, maxProblems, *cancelled);
    }));
}

void ProblemsPanel::show(const QList<Problem> &problems)
{
    m_problems = problems;
    m_list->clear();
    for (const Problem &problem : problems) {
        const bool isOfNode = problem.kind != Problem::Kind::Lesson;
        auto *const row =
            new QTreeWidgetItem({problem.message,
                                 isOfNode            ? m_session.layout().path(problem.node)
                                     : problem.line > 0 ? tr("Line %1 of the project file").arg(problem.line)
                                                        : tr("The project file")});
        row->setIcon(0, QIcon(tinted(u"actions/warning", colour(currentTheme().warning), {16, 16}, devicePixelRatioF())));
        row->setToolTip(0, problem.message);
        m_list->addTopLevelItem(row);
        if (problem.suggestion.isEmpty())
            continue;
        auto *const button = new QPushButton(tr("Rename to “%1”").arg(printable(problem.suggestion, 40)));
        setLook(button, "link");
        connect(button, &QPushButton::clicked, this, [this, problem] { fix(problem); });
        auto *const cell = new QWidget;
        auto *const place = new QHBoxLayout(cell);
        place->setContentsMargins(3 * Metric::step, 0, 3 * Metric::step, 0); // apart from the path
        place->addWidget(button);
        place->addStretch();
        m_list->setItemWidget(row, 2, cell);
    }
    static_cast<QStackedLayout *>(layout())->setCurrentIndex(problems.isEmpty() ? 0 : 1);
    Q_EMIT countChanged(int(problems.size()));
}

void ProblemsPanel::fix(const Problem &problem)
{
    if (!m_session.layout().isLinked(problem.node))
        return; // gone since the last look; the next one is on its way
    const QString name = m_session.editor().freeName(m_session.layout().parent(problem.node), problem.suggestion, m_session.layout().kind(problem.node));
    if (const auto renamed = m_session.editor().rename(problem.node, name); !renamed)
        m_session.tell(renamed.error());
}

void ProblemsPanel::retranslate()
{
    m_list->setAccessibleName(tr("Problems"));
    m_list->setHeaderLabels({tr("Problem"), tr("Path"), tr("Fix")});
    m_empty->setText(tr("No problems: every name works on Linux, macOS and Windows."));
}

void ProblemsPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        m_watch->touch();
    }
    QWidget::changeEvent(event);
}

Pane problemsPane(Session &session)
{
    return {.id = QStringLiteral("problemsDock"), .content = new ProblemsPanel(session), .title = [] { return ProblemsPanel::tr("Problems"); }};
}

} // namespace Espalier
