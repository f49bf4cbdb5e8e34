// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "desktop/export/exportpreview.h"
#include "desktop/session/latestjob.h"

#include <QDialog>
#include <QTimer>

class QTreeView;

namespace Espalier {

namespace Ui {
class ExportDialog;
}
class ExportForm;
class PlanModel;
class Session;

/// Makes a layout real: asks for format, place and options, shows the exact plan before anything is written, executes
/// that plan, and reports what came of it.
class ExportDialog final : public QDialog
{
    Q_OBJECT

public:
    /// \a projectPath: of the project file, or where it will be; empty: nobody knows.
    ExportDialog(Session &session, const QString &projectPath, QWidget *parent = nullptr);
    ~ExportDialog() override;

    /// Chooses a format and answers what it asks, for the person to change.
    void propose(const QString &format, const QMap<QString, QString> &answers);
    /// In the place of the name that the project gives.
    void proposeFile(const QString &name);
    /// Is what is shown the plan of the form as it stands, or the reason why there is none?
    bool isPlanned() const { return !m_settle.isActive() && !m_planning.isRunning(); }

protected:
    void changeEvent(QEvent *event) final;

public Q_SLOTS:
    void reject() final;

private:
    void setUpLooks();
    void setUpPlan(QTreeView *view);
    void fitPlan(QTreeView *view) const;
    void planSoon();
    void plan();
    void showPreview(std::shared_ptr<const ExportPreview> preview);
    void showPlanError(const Error &error);
    void showNotice();
    void updateCommand();
    void updateButtons();
    void start();
    void finish(Result<FinishedExport> outcome);
    void showReport(const Report &report);
    void showFailure(const QString &message);
    void openFolder();
    void openInBrowser();
    void watchProgress();
    bool isWriting() const { return m_writing.isRunning(); }

    Session &m_session;
    std::unique_ptr<Ui::ExportDialog> m_ui;
    ExportForm *m_form;
    PlanModel *m_model;
    QTimer m_settle; // typing and clicking, before planning
    QTimer m_slow;   // after it, planning is worth a word
    QTimer m_look;   // at the progress
    LatestJob<ExportPreview> m_planning;
    LatestJob<FinishedExport> m_writing;
    std::shared_ptr<const ExportPreview> m_preview; // of the form as it is; nullptr: not known yet
    FormatInfo m_format; // of what is being written
    QString m_target; // where to
};

} // namespace Espalier
