// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/window/dock.h"

#include "desktop/theming/appearance.h"
#include "desktop/theming/icons.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

namespace Espalier {

namespace {

constexpr int crossSize = 22;
constexpr int titleMargin = 7;

} // namespace

Dock::Dock(const QString &id, QWidget *content, QWidget *parent)
    : QDockWidget(parent), m_name(new QLabel), m_detail(new QLabel), m_title(new QWidget)
{
    setObjectName(id);
    setFeatures(DockWidgetClosable | DockWidgetMovable);
    setWidget(content);
    m_title->setProperty("look", QStringLiteral("panel"));
    m_title->setAttribute(Qt::WA_StyledBackground);
    auto *const row = new QHBoxLayout(m_title);
    // By its margins: a dock asks for the size hint and heeds no fixed height.
    row->setContentsMargins(3 * Metric::step + 2, titleMargin, 2 * Metric::step, titleMargin);
    row->setSpacing(2 * Metric::step);
    QFont bold = m_name->font();
    bold.setWeight(QFont::DemiBold);
    m_name->setFont(bold);
    m_detail->setFont(smallFont());
    m_detail->setProperty("look", QStringLiteral("dim"));
    m_detail->setTextFormat(Qt::PlainText);
    row->addWidget(m_name);
    row->addStretch();
    row->addWidget(m_detail);
    auto *const cross = new QToolButton;
    cross->setIcon(icon(u"actions/close"));
    cross->setIconSize({12, 12});
    cross->setFixedSize(crossSize, crossSize);
    cross->setFocusPolicy(Qt::NoFocus);
    cross->setAccessibleName(tr("Close"));
    cross->setToolTip(tr("Close this pane; the View menu brings it back"));
    connect(cross, &QToolButton::clicked, this, &QWidget::close);
    row->addWidget(cross);
    setTitleBarWidget(m_title);
}

void Dock::setName(const QString &name)
{
    setWindowTitle(name);
    setAccessibleName(name);
    m_name->setText(name);
}

void Dock::setDetail(const QString &detail)
{
    m_detail->setText(detail);
}

void Dock::setCorner(QWidget *corner)
{
    auto *const row = static_cast<QHBoxLayout *>(m_title->layout());
    row->insertWidget(row->count() - 1, corner);
}

} // namespace Espalier
