// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/views/emptystate.h"

#include "desktop/session/nodeverbs.h"
#include "desktop/session/session.h"
#include "desktop/theming/appearance.h"
#include "desktop/theming/icons.h"
#include "desktop/theming/looks.h"

#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace Espalier {

namespace {

constexpr QSize artSize(112, 84);

} // namespace

EmptyState::EmptyState(Session &session, NodeVerbs &verbs, QWidget *viewport)
    : QWidget(viewport), m_session(session), m_verbs(verbs), m_text(new QLabel), m_button(new QPushButton)
{
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(0, artSize.height() + 4 * Metric::step, 0, 0);
    column->setSpacing(4 * Metric::step);
    m_text->setAlignment(Qt::AlignCenter);
    m_text->setWordWrap(true);
    setLook(m_text, "dim");
    column->addWidget(m_text);
    column->addWidget(m_button, 0, Qt::AlignHCenter);
    column->addStretch();
    connect(m_button, &QPushButton::clicked, this, [this] {
        if (m_isFiltered)
            m_session.filter().clear();
        else
            m_verbs.addNode(rootNode, noNode, NodeKind::Folder);
    });
    hide();
}

void EmptyState::follow()
{
    const bool isEmpty = m_session.layout().nodeCount() == 0;
    m_isFiltered = !isEmpty && m_session.filter().isActive();
    const bool nothing = isEmpty || (m_isFiltered && m_session.filter().result().folders + m_session.filter().result().files == 0);
    if (!nothing) {
        hide();
        return;
    }
    m_text->setText(isEmpty ? tr("This layout is empty. Add a folder, drag one from the guide, or drop files and folders here.")
                            : tr("Nothing in this layout matches the filter."));
    m_button->setVisible(isEmpty ? m_session.limits().editing : m_session.filter().canClear());
    m_button->setText(isEmpty ? tr("Add a folder") : tr("Show everything"));
    const int width = std::min(360, parentWidget()->width() - 8 * Metric::step);
    const int top = 3 * Metric::rowHeight;
    setGeometry((parentWidget()->width() - width) / 2, top, width, std::max(180, parentWidget()->height() - top));
    show();
}

void EmptyState::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QRect place((width() - artSize.width()) / 2, 0, artSize.width(), artSize.height());
    painter.drawPixmap(place, tinted(m_isFiltered ? u"art/no-match" : u"art/empty-layout", colour(currentTheme().faint), artSize, devicePixelRatioF()));
}

} // namespace Espalier
