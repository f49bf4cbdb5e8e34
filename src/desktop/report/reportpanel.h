// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/report.h"

#include <QWidget>

class QLabel;
class QTreeWidget;

namespace Espalier {

class Session;
struct Pane;

/// What an import or export met on its way, item by item.
class ReportPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit ReportPanel(QWidget *parent = nullptr);

    void showReport(const QString &title, const Report &report);

protected:
    void changeEvent(QEvent *event) final;

private:
    void retranslate();

    QLabel *m_title;
    QTreeWidget *m_list;
};

/// Shows what the session reports.
Pane reportPane(Session &session);

} // namespace Espalier
