// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/dialogs/aboutdialog.h"

#include "desktop/theming/appearance.h"
#include "desktop/theming/icons.h"

#include "desktop/theming/looks.h"
#include "ui_aboutdialog.h"

#include <QCoreApplication>

namespace Espalier {

AboutDialog::AboutDialog(QWidget *parent) : QDialog(parent), m_ui(std::make_unique<Ui::AboutDialog>())
{
    m_ui->setupUi(this);
    m_ui->picture->setPixmap(tinted(u"app/espalier", colour(currentTheme().text), {96, 96}, devicePixelRatioF()));
    m_ui->title->setFont(titleFont());
    m_ui->version->setText(tr("Version %1").arg(QCoreApplication::applicationVersion()));
    setLook(m_ui->version, "dim");
    setLook(m_ui->licence, "dim");
    m_ui->licence->setFont(smallFont());
}

AboutDialog::~AboutDialog() = default;

} // namespace Espalier
