// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/export/exportdialog.h"

#include "desktop/export/exportform.h"
#include "desktop/export/exportwords.h"
#include "desktop/export/plandelegate.h"
#include "desktop/export/planmodel.h"
#include "desktop/session/session.h"
#include "desktop/theming/appearance.h"
#include "desktop/theming/icons.h"
#include "desktop/theming/looks.h"
#include "formats/formatregistry.h"

#include "ui_exportdialog.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QHeaderView>
#include <QPainter>
#include <QStyle>
#include <QUrl>
#include <QUndoStack>

#include <algorithm>

namespace Espalier {

namespace {

constexpr int exportDialogSettleMs = 180;
constexpr int slowMs = 250;
constexpr int lookMs = 80;
constexpr qsizetype unfoldedEntries = 150; // a plan up to this long is shown whole
constexpr int shownRemarks = 100;
constexpr int detailWidth = 20 * Metric::step;
constexpr int mostRemarkHeight = 44 * Metric::step;
constexpr int successSize = 12 * Metric::step;

QPixmap successPicture(qreal scale)
{
    const Theme &theme = currentTheme();
    QPixmap picture(QSize(successSize, successSize) * scale);
    picture.fill(Qt::transparent);
    picture.setDevicePixelRatio(scale);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour(theme.phase(Phase::Beginner).tint));
    painter.drawEllipse(0, 0, successSize, successSize);
    const int inset = successSize / 4;
    painter.drawPixmap(inset, inset, tinted(u"actions/check", colour(theme.good), {successSize / 2, successSize / 2}, scale));
    return picture;
}

} // namespace

ExportDialog::ExportDialog(Session &session, const QString &projectPath, QWidget *parent)
    : QDialog(parent), m_session(session), m_ui(std::make_unique<Ui::ExportDialog>()), m_model(new PlanModel(this))
{
    m_ui->setupUi(this);
    setUpLooks();
    m_form = new ExportForm(*m_ui, session, projectPath, this);
    setUpPlan(m_ui->planTree);
    setUpPlan(m_ui->madeTree);
    m_settle.setSingleShot(true);
    m_settle.setInterval(exportDialogSettleMs);
    m_slow.setSingleShot(true);
    m_slow.setInterval(slowMs);
    m_look.setInterval(lookMs);
    connect(&m_settle, &QTimer::timeout, this, &ExportDialog::plan);
    connect(&m_slow, &QTimer::timeout, this, [this] { m_ui->planning->show(); });
    connect(&m_look, &QTimer::timeout, this, &ExportDialog::watchProgress);
    connect(m_form, &ExportForm::changed, this, &ExportDialog::planSoon);
    connect(m_ui->leaveOut, &QAbstractButton::toggled, this, &ExportDialog::updateButtons);
    connect(m_ui->exportNow, &QAbstractButton::clicked, this, &ExportDialog::start);
    connect(m_ui->cancel, &QAbstractButton::clicked, this, &ExportDialog::reject);
    connect(m_ui->done, &QAbstractButton::clicked, this, &QDialog::accept);
    connect(m_ui->openFolder, &QAbstractButton::clicked, this, &ExportDialog::openFolder);
    connect(m_ui->openInBrowser, &QAbstractButton::clicked, this, &ExportDialog::openInBrowser);
    connect(m_ui->copyCommand, &QAbstractButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(m_ui->command->text());
        m_session.tell(tr("The command is on the clipboard."));
    });
    if (parent)
        resize(size().boundedTo(parent->window()->size().expandedTo(minimumSize())));
    m_ui->planning->hide();
    m_ui->openInBrowser->hide();
    updateCommand();
    updateButtons();
    m_ui->findFormat->setFocus();
    plan();
}

ExportDialog::~ExportDialog()
{
    delete m_form; // before m_ui, which it still asks while the widgets go
}

void ExportDialog::propose(const QString &format, const QMap<QString, QString> &answers)
{
    m_form->propose(format, answers);
}

void ExportDialog::proposeFile(const QString &name)
{
    m_form->proposeFile(name);
    m_ui->target->setFocus();
}

void ExportDialog::setUpLooks()
{
    setAttribute(Qt::WA_StyledBackground);
    setLook(this, "panel");
    for (QLabel *const label : {m_ui->targetLabel, m_ui->whatLabel, m_ui->variablesLabel, m_ui->platformLabel, m_ui->policyLabel})
        makeCaption(label);
    for (QLabel *const label : {m_ui->commandLabel, m_ui->madeLabel})
        makeCaption(label, Metric::step);
    for (QLabel *const label : {m_ui->fullPath, m_ui->whatHint, m_ui->policyHint, m_ui->commandHint, m_ui->planning, m_ui->reportPath}) {
        setLook(label, "dim");
        label->setFont(smallFont());
    }
    for (QLabel *const label : {m_ui->subtitle, m_ui->message, m_ui->progressLabel})
        setLook(label, "dim");
    setLook(m_ui->failure, "danger");
    for (QFrame *const line : {m_ui->firstLine, m_ui->secondLine})
        line->setFixedWidth(1);
    for (QFrame *const line : {m_ui->bottomLine, m_ui->reportLine})
        line->setFixedHeight(1);
    for (QFrame *const line : {m_ui->firstLine, m_ui->secondLine, m_ui->bottomLine, m_ui->reportLine})
        setLook(line, "line");
    setLook(m_ui->formats, "side");
    setLook(m_ui->formatSide, "side");
    m_ui->findFormat->addAction(icon(u"actions/search"), QLineEdit::LeadingPosition);
    for (QLabel *const large : {m_ui->title, m_ui->reportTitle})
        large->setFont(titleFont());
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    m_ui->planTitle->setFont(bold);
    m_ui->summary->setFont(bold);
    setLook(m_ui->text, "field");
    m_ui->text->setFont(codeFont());
    m_ui->command->setFont(codeFont());
    m_ui->text->setLayoutDirection(Qt::LeftToRight);
    m_ui->command->setLayoutDirection(Qt::LeftToRight);
    setLook(m_ui->variables, "field");
    setLook(m_ui->exportNow, "primary");
    setLook(m_ui->done, "primary");
    m_ui->copyCommand->setIcon(icon(u"actions/copy"));
    m_ui->whatHint->setContentsMargins(6 * Metric::step, 0, 0, 0);
}

void ExportDialog::setUpPlan(QTreeView *view)
{
    view->setModel(m_model);
    view->setItemDelegate(new PlanDelegate(view));
    QHeaderView *const header = view->header();
    header->setMinimumSectionSize(1);
    header->setStretchLastSection(false);
    header->setSectionResizeMode(PlanModel::NameColumn, QHeaderView::Stretch);
    header->setSectionResizeMode(PlanModel::ActionColumn, QHeaderView::Fixed);
    header->setSectionResizeMode(PlanModel::DetailColumn, QHeaderView::Fixed);
}

/// Sizes need little room, reasons more.
void ExportDialog::fitPlan(QTreeView *view) const
{
    const bool hasReasons = std::ranges::any_of(m_preview->plan.entries, [](const PlanEntry &entry) { return !entry.reason.isEmpty(); });
    view->header()->resizeSection(PlanModel::ActionColumn, PlanDelegate::chipColumnWidth(view == m_ui->madeTree));
    view->header()->resizeSection(PlanModel::DetailColumn, hasReasons ? std::max(detailWidth, view->width() * 2 / 5) : detailWidth);
    if (m_preview->plan.entries.size() <= unfoldedEntries)
        view->expandAll();
    const QModelIndexList remarkable = m_model->remarkable(shownRemarks);
    for (const QModelIndex &index : remarkable) {
        for (QModelIndex above = index.parent(); above.isValid() && !view->isExpanded(above); above = above.parent())
            view->expand(above);
    }
    if (!remarkable.isEmpty())
        view->scrollTo(remarkable.first(), QAbstractItemView::PositionAtCenter);
}

// -- the plan ----------------------------------------------------------------------------------------------------------

void ExportDialog::planSoon()
{
    m_planning.cancel();
    m_preview.reset();
    m_ui->leaveOut->setChecked(false);
    m_ui->failure->clear();
    m_settle.start();
    updateCommand();
    updateButtons();
}

void ExportDialog::plan()
{
    const ExportJob job(m_session.formats(), m_form->request());
    m_slow.start();
    m_planning.start(
        [job, format = m_form->format()](Progress &progress) { return ExportPreview::of(job, format, progress); },
        [this](Result<ExportPreview> preview) {
            m_slow.stop();
            m_ui->planning->hide();
            if (preview)
                showPreview(std::make_shared<ExportPreview>(std::move(*preview)));
            else
                showPlanError(preview.error());
        });
}

void ExportDialog::showPreview(std::shared_ptr<const ExportPreview> preview)
{
    m_preview = std::move(preview);
    m_model->setPreview(m_preview);
    const FormatInfo &format = m_form->format();
    const qsizetype count = m_preview->plan.entries.size();
    if (!format.makesTree && !format.binary && m_preview->picture.isNull()) {
        m_ui->text->setPlainText(QString::fromUtf8(m_preview->text));
        m_ui->planPages->setCurrentWidget(m_ui->textPage);
    } else if (!m_preview->picture.isNull()) {
        m_ui->picturePage->setPicture(m_preview->picture);
        m_ui->planPages->setCurrentWidget(m_ui->picturePage);
    } else if (count == 0) {
        m_ui->messageIcon->clear();
        m_ui->message->setText(tr("There is nothing to export: the layout is empty, or the filter hides all of it."));
        m_ui->planPages->setCurrentWidget(m_ui->messagePage);
    } else {
        m_ui->planPages->setCurrentWidget(m_ui->treePage);
        fitPlan(m_ui->planTree);
    }
    m_ui->openInBrowser->setVisible(!m_preview->picture.isNull() && !m_preview->text.isEmpty());
    m_ui->summary->setText(ExportWords::ofPlan(m_preview->plan));
    m_ui->summary->show();
    showNotice();
    updateButtons();
}

void ExportDialog::openInBrowser()
{
    const Result<QString> file = m_preview->temporaryPage();
    if (!file)
        return m_session.tell(file.error());
    if (!QDesktopServices::openUrl(QUrl::fromLocalFile(*file)))
        m_session.tell(tr("No browser could be started. The page stands in %1.").arg(printable(*file)));
}

void ExportDialog::showPlanError(const Error &error)
{
    if (error.kind == ErrorKind::Cancelled)
        return;
    m_preview.reset();
    m_model->setPreview(nullptr);
    m_ui->openInBrowser->hide();
    m_ui->messageIcon->setPixmap(tinted(u"actions/warning", colour(currentTheme().warning), {32, 32}, devicePixelRatioF()));
    m_ui->message->setText(error.message);
    m_ui->planPages->setCurrentWidget(m_ui->messagePage);
    m_ui->summary->hide();
    m_ui->notice->hide();
    m_ui->leaveOut->hide();
    updateButtons();
}

void ExportDialog::showNotice()
{
    const Plan &plan = m_preview->plan;
    const Plan::Summary summary = plan.summary();
    const bool isKept = plan.file.action == PlanAction::Refuse;
    QStringList sentences;
    if (isKept)
        sentences.append(plan.file.reason);
    else if (summary.conflict > 0)
        sentences.append(tr("Nothing is written while a file is in conflict. Choose another way to deal with what is there, or another folder."));
    if (summary.refuse > 0 && !isKept)
        sentences.append(tr("What is refused cannot be made here; the reason stands beside it."));
    if (plan.file.action == PlanAction::Overwrite)
        sentences.append(tr("A file of this name is there; it is replaced when the new one is complete."));
    for (const ReportItem &item : plan.report.items().first(std::min<qsizetype>(2, plan.report.items().size())))
        sentences.append(item.message);
    if (const qint64 more = plan.report.count() - 2; more > 0)
        sentences.append(tr("%Ln more remark(s) will stand in the report.", nullptr, int(more)));
    m_ui->notice->setText(sentences.join(u' '));
    m_ui->notice->setVisible(!sentences.isEmpty());
    setLook(m_ui->notice, summary.conflict + summary.refuse > 0 ? "danger" : "dim");
    m_ui->leaveOut->setText(tr("Go on without what is refused"));
    m_ui->leaveOut->setVisible(summary.refuse > 0 && !isKept);
}

void ExportDialog::updateCommand()
{
    const QString &project = m_form->projectPath();
    const bool isSaved = !project.isEmpty();
    m_ui->command->setVisible(isSaved);
    m_ui->copyCommand->setVisible(isSaved);
    if (!isSaved) {
        m_ui->commandHint->setText(tr("Save the project first: then its file can be exported by a command, too."));
        m_ui->commandHint->show();
        return;
    }
    m_ui->command->setText(exportCommand(m_session.formats().catalogue(), m_form->request(), project));
    m_ui->command->setCursorPosition(0);
    const bool isChanged = !m_session.editor().history().isClean();
    m_ui->commandHint->setText(!m_form->isSaidByCommand() ? tr("The command knows the level, but no selection, filter "
                                                               "by words or tags, project type or changed variable.")
                                   : isChanged            ? tr("The command takes the project as it was last saved.")
                                                          : QString());
    m_ui->commandHint->setVisible(!m_ui->commandHint->text().isEmpty());
}

void ExportDialog::updateButtons()
{
    const bool isReport = m_ui->pages->currentWidget() == m_ui->reportPage;
    const bool isPossible = m_preview && !m_preview->plan.entries.isEmpty() && !m_preview->plan.obstacle()
        && (!m_preview->plan.isRefused() || m_ui->leaveOut->isChecked());
    m_ui->exportNow->setEnabled(isPossible && !isWriting());
    m_ui->exportNow->setVisible(!isReport);
    m_ui->cancel->setVisible(!isReport);
    m_ui->cancel->setEnabled(!isWriting() || !m_writing.progress()->isCancelled());
    m_ui->done->setVisible(isReport);
    m_ui->openFolder->setVisible(isReport);
    m_ui->progress->setVisible(isWriting());
    m_ui->progressLabel->setVisible(isWriting());
    m_ui->failure->setVisible(!isWriting() && !m_ui->failure->text().isEmpty());
    m_ui->setupPage->setEnabled(!isWriting());
}

// -- writing -----------------------------------------------------------------------------------------------------------

void ExportDialog::start()
{
    if (!m_preview || isWriting())
        return;
    showFailure({});
    const ExportJob job(m_session.formats(), m_form->request());
    m_format = m_form->format();
    m_target = job.request().target;
    m_form->remember();
    m_writing.start([job, shown = m_preview](Progress &progress) { return FinishedExport::of(job, *shown, progress); },
                    [this](Result<FinishedExport> outcome) { finish(std::move(outcome)); });
    m_ui->progressLabel->setText(tr("Writing…"));
    m_ui->progress->setRange(0, 0);
    m_look.start();
    updateButtons();
}

void ExportDialog::watchProgress()
{
    const Progress *const progress = m_writing.progress();
    if (!progress)
        return;
    if (const int part = progress->thousandths(); part >= 0) {
        m_ui->progress->setRange(0, 1000);
        m_ui->progress->setValue(part);
    }
}

void ExportDialog::finish(Result<FinishedExport> outcome)
{
    m_look.stop();
    updateButtons();
    if (!outcome) {
        showFailure(outcome.error().message);
        return plan();
    }
    if (outcome->changed) {
        showPreview(outcome->changed);
        return showFailure(tr("The target has changed since the plan was made. This is the new plan: look at it, then export again."));
    }
    showReport(outcome->report);
}

void ExportDialog::showFailure(const QString &message)
{
    m_ui->failure->setText(message);
    updateButtons();
}

void ExportDialog::showReport(const Report &report)
{
    m_ui->reportIcon->setPixmap(successPicture(devicePixelRatioF()));
    m_model->setDone(true);
    m_ui->reportTitle->setText(tr("Exported"));
    m_ui->reportText->setText(ExportWords::ofDone(m_format, m_preview->plan));
    m_ui->reportPath->setText(QDir::toNativeSeparators(m_target));
    m_ui->reportList->clear();
    for (const ReportItem &item : report.items()) {
        const Rgb rgb = item.severity == Severity::Note ? currentTheme().dim : currentTheme().warning;
        const QString place = item.where.path.isEmpty() ? item.where.file : item.where.path;
        auto *const row = new QListWidgetItem(QIcon(tinted(item.severity == Severity::Note ? u"actions/info" : u"actions/warning", colour(rgb),
                                                           {16, 16}, devicePixelRatioF())),
                                              place.isEmpty() || item.message.contains(place) ? item.message : place + u'\n' + item.message);
        m_ui->reportList->addItem(row);
    }
    if (report.omitted() > 0)
        m_ui->reportList->addItem(tr("%Ln more remark(s) of the same kind.", nullptr, int(report.omitted())));
    m_ui->reportList->setVisible(!report.isEmpty());
    m_ui->reportList->setMaximumHeight(report.isEmpty() ? 0 : mostRemarkHeight);
    fitPlan(m_ui->madeTree);
    m_ui->pages->setCurrentWidget(m_ui->reportPage);
    updateButtons();
    m_ui->done->setDefault(true);
    m_ui->done->setFocus();
    m_session.tell(tr("Exported to %1").arg(QDir::toNativeSeparators(m_target)));
}

void ExportDialog::openFolder()
{
    const QString folder = m_format.isFolder() ? m_target : QFileInfo(m_target).path();
    if (!QDesktopServices::openUrl(QUrl::fromLocalFile(folder)))
        showFailure(tr("No program opens folders here. It is %1.").arg(QDir::toNativeSeparators(folder)));
}

void ExportDialog::reject()
{
    if (!isWriting())
        return QDialog::reject();
    // Not before everything is taken back: the dialog is where one would hear of it.
    m_writing.progress()->cancel();
    m_ui->progressLabel->setText(tr("Undoing…"));
    updateButtons();
}

void ExportDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        m_form->retranslate();
        m_model->retranslate();
        updateCommand();
        if (m_preview)
            showPreview(m_preview);
    } else if (event->type() == QEvent::PaletteChange && m_preview) {
        m_ui->planTree->viewport()->update();
    }
    QDialog::changeEvent(event);
}

} // namespace Espalier
