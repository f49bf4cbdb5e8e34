// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/report/reportpanel.h"

#include "core/theme.h"
#include "desktop/session/pane.h"
#include "desktop/session/session.h"
#include "desktop/theming/appearance.h"
#include "desktop/theming/icons.h"
#include "desktop/theming/looks.h"

#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace Espalier {

namespace {

QIcon severityIcon(Severity severity, qreal ratio)
{
    const Theme &theme = currentTheme();
    switch (severity) {
    case Severity::Note:
        return QIcon(tinted(u"actions/info", colour(theme.dim), {16, 16}, ratio));
    case Severity::Warning:
        return QIcon(tinted(u"actions/warning", colour(theme.warning), {16, 16}, ratio));
    case Severity::Problem:
        return QIcon(tinted(u"actions/error", colour(theme.danger), {16, 16}, ratio));
    }
    return {};
}

} // namespace

ReportPanel::ReportPanel(QWidget *parent) : QWidget(parent), m_title(new QLabel), m_list(new QTreeWidget)
{
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_title->setContentsMargins(3 * Metric::step, Metric::step, 3 * Metric::step, Metric::step);
    setLook(m_title, "dim");
    m_title->setTextFormat(Qt::PlainText);
    m_title->setWordWrap(true);
    m_list->setColumnCount(2);
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_list->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_list->header()->setStretchLastSection(false);
    column->addWidget(m_title);
    column->addWidget(m_list);
    setFocusProxy(m_list);
    retranslate();
}

void ReportPanel::showReport(const QString &title, const Report &report)
{
    m_list->clear();
    QList<QTreeWidgetItem *> rows;
    for (const ReportItem &item : report.items()) {
        const QString place = item.where.line > 0 ? tr("line %1").arg(item.where.line) : item.where.path;
        auto *const row = new QTreeWidgetItem({item.message, place});
        row->setIcon(0, severityIcon(item.severity, devicePixelRatioF()));
        row->setToolTip(0, item.message);
        rows.append(row);
    }
    m_list->addTopLevelItems(rows);
    m_title->setText(report.omitted() > 0
                         ? tr("%1: %Ln remark(s), the first %L2 of them listed", nullptr, int(report.count()))
                               .arg(title)
                               .arg(rows.size())
                         : tr("%1: %Ln remark(s)", nullptr, int(report.count())).arg(title));
}

void ReportPanel::retranslate()
{
    m_list->setAccessibleName(tr("Report"));
    m_list->setHeaderLabels({tr("Remark"), tr("Place")});
    if (m_list->topLevelItemCount() == 0)
        m_title->setText(tr("What an import or an export could not take as it was is listed here."));
}

void ReportPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

Pane reportPane(Session &session)
{
    auto *const panel = new ReportPanel;
    QObject::connect(&session, &Session::reported, panel, &ReportPanel::showReport);
    return {.id = QStringLiteral("reportDock"), .content = panel, .title = [] { return ReportPanel::tr("Report"); }};
}

} // namespace Espalier
