// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/present/slidewindow.h"

#include "desktop/present/slideoverlay.h"
#include "desktop/present/slideshow.h"
#include "desktop/present/slideview.h"

#include <QAccessible>
#include <QCloseEvent>
#include <QKeyEvent>

namespace Espalier {

SlideWindow::SlideWindow(SlideShow &show, QWidget *parent)
    : QWidget(parent, Qt::Window), m_show(show), m_view(new SlideView(show, SlideView::Role::Audience, this)),
      m_overlay(new SlideOverlay(show, *m_view, this))
{
    setWindowTitle(tr("Presentation"));
    setAccessibleName(tr("Presentation"));
    setFocusPolicy(Qt::StrongFocus);
    connect(m_view, &SlideView::nextRequested, this, [this] { Q_EMIT commanded(SlideCommand::Next); });
    connect(m_view, &SlideView::backRequested, this, [this] { Q_EMIT commanded(SlideCommand::Back); });
    connect(&show, &SlideShow::stepChanged, this, &SlideWindow::announce);
    resize(1280, 720);
}

void SlideWindow::announce()
{
    const LessonStep &step = m_show.current();
    const QString sentence = tr("Step %1 of %2: %3", "number, count and title")
                                 .arg(m_show.numberOf(m_show.step()))
                                 .arg(m_show.count())
                                 .arg(step.title);
    setAccessibleDescription(sentence);
    QAccessibleAnnouncementEvent event(this, sentence);
    QAccessible::updateAccessibility(&event);
}

void SlideWindow::keyPressEvent(QKeyEvent *event)
{
    const std::optional<SlideCommand> command = SlideKeys::commandOf(*event);
    if (m_show.blackout() != SlideShow::Blackout::None) { // any key returns
        m_show.setBlackout(SlideShow::Blackout::None);
    } else if (command) {
        Q_EMIT commanded(*command);
    } else {
        QWidget::keyPressEvent(event);
        return;
    }
    event->accept();
}

void SlideWindow::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_view->setGeometry(rect());
}

void SlideWindow::closeEvent(QCloseEvent *event)
{
    event->accept();
    Q_EMIT closed();
}

} // namespace Espalier
