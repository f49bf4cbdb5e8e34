// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/window/dock.h"

#include "desktop/theming/appearance.h"
#include "desktop/theming/icons.h"
#include "desktop/theming/looks.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

namespace Espalier {

namespace {

constexpr int crossSize = 22;
constexpr int titleMargin = 7;

} // namespace

Dock::Dock(const Pane &pane, QWidget *parent)
    : QDockWidget(parent), m_pane(pane), m_title(new QWidget(this)), m_name(new QLabel(this)), m_cross(new QToolButton)
{
    setObjectName(pane.id);
    setFeatures(DockWidgetClosable | DockWidgetMovable);
    setWidget(pane.content);
    setLook(m_title, "panel");
    m_title->setAttribute(Qt::WA_StyledBackground);
    auto *const row = new QHBoxLayout(m_title);
    // By its margins: a dock asks for the size hint and heeds no fixed height.
    row->setContentsMargins(3 * Metric::step + 2, titleMargin, 2 * Metric::step, titleMargin);
    row->setSpacing(2 * Metric::step);
    QFont bold = m_name->font();
    bold.setWeight(QFont::DemiBold);
    m_name->setFont(bold);
    m_name->setVisible(!pane.head);
    if (pane.head) {
        row->addWidget(pane.head, 1); // the pane's own tells more than its name
    } else {
        row->addWidget(m_name);
        row->addStretch();
    }
    if (pane.corner)
        row->addWidget(pane.corner);
    m_cross->setIcon(icon(u"actions/close"));
    m_cross->setIconSize({12, 12});
    m_cross->setFixedSize(crossSize, crossSize);
    m_cross->setFocusPolicy(Qt::NoFocus);
    connect(m_cross, &QToolButton::clicked, this, &QWidget::close);
    row->addWidget(m_cross);
    setTitleBarWidget(m_title);
    retranslate();
}

void Dock::setTabbed(bool tabbed)
{
    m_name->setVisible(!tabbed && !m_pane.head);
    if (m_pane.head || m_pane.corner || tabbed == (titleBarWidget() != m_title))
        return;
    if (!m_noTitle)
        m_noTitle = new QWidget(this);
    setTitleBarWidget(tabbed ? m_noTitle : m_title);
    m_title->setVisible(!tabbed);
}

void Dock::cover(QWidget *cover)
{
    if (m_cover == cover)
        return raise();
    m_wasShown = !isHidden();
    m_cover = cover;
    if (!m_noTitle)
        m_noTitle = new QWidget(this);
    m_titleBefore = titleBarWidget();
    setTitleBarWidget(m_noTitle);
    m_title->hide();
    m_pane.content->hide();
    setWidget(cover);
    cover->show();
    show();
    raise();
}

void Dock::uncover()
{
    if (!m_cover)
        return;
    m_cover->hide();
    m_cover->setParent(nullptr);
    m_cover = nullptr;
    setWidget(m_pane.content);
    m_pane.content->show();
    setTitleBarWidget(m_titleBefore);
    m_title->setVisible(m_titleBefore == m_title);
    setVisible(m_wasShown);
}

void Dock::retranslate()
{
    setWindowTitle(m_pane.title());
    setAccessibleName(m_pane.title());
    m_name->setText(m_pane.title());
    m_cross->setAccessibleName(tr("Close"));
    m_cross->setToolTip(tr("Close this pane; the View menu brings it back"));
}

void Dock::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDockWidget::changeEvent(event);
}

} // namespace Espalier
