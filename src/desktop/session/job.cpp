// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/session/job.h"

#include "core/theme.h"

#include <QDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>

namespace Espalier {

namespace {

constexpr int showAfterMs = 250;
constexpr int lookEveryMs = 80;

} // namespace

class JobDialog::Impl
{
public:
    Impl(QWidget *window, const QString &what, std::shared_ptr<Progress> progress)
        : dialog(window), watched(std::move(progress))
    {
        dialog.setWindowModality(Qt::WindowModal);
        dialog.setWindowTitle(what);
        auto *const column = new QVBoxLayout(&dialog);
        column->setContentsMargins(5 * Metric::step, 5 * Metric::step, 5 * Metric::step, 4 * Metric::step);
        column->setSpacing(3 * Metric::step);
        auto *const label = new QLabel(what);
        label->setWordWrap(true);
        label->setMinimumWidth(320);
        bar.setTextVisible(false);
        bar.setRange(0, 0);
        bar.setAccessibleName(what);
        column->addWidget(label);
        column->addWidget(&bar);
        auto *const buttons = new QHBoxLayout;
        auto *const cancel = new QPushButton(JobDialog::tr("Cancel"));
        buttons->addStretch();
        buttons->addWidget(cancel);
        column->addLayout(buttons);
        QObject::connect(cancel, &QPushButton::clicked, &dialog, [this] { watched->cancel(); });
        QObject::connect(&dialog, &QDialog::rejected, &dialog, [this] { watched->cancel(); });
        QObject::connect(&look, &QTimer::timeout, &dialog, [this] { update(); });
        QObject::connect(&appear, &QTimer::timeout, &dialog, [this] { dialog.open(); });
        appear.setSingleShot(true);
        appear.start(showAfterMs);
        look.start(lookEveryMs);
    }

    void update()
    {
        if (const int part = watched->thousandths(); part >= 0) {
            bar.setRange(0, 1000);
            bar.setValue(part);
        }
    }

    QDialog dialog;
    QProgressBar bar;
    QTimer appear;
    QTimer look;
    std::shared_ptr<Progress> watched;
};

JobDialog::JobDialog(QWidget *window, const QString &what, std::shared_ptr<Progress> progress)
    : QObject(window), m_impl(std::make_unique<Impl>(window, what, std::move(progress)))
{}

JobDialog::~JobDialog() = default;

} // namespace Espalier
