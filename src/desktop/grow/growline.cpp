// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/grow/growline.h"

#include "desktop/session/session.h"
#include "desktop/theming/appearance.h"
#include "desktop/theming/icons.h"
#include "desktop/theming/looks.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace Espalier {

namespace {

constexpr int growLineHeight = 36;
constexpr int growLineIcon = 4 * Metric::step;

} // namespace

GrowLine::GrowLine(Session &session, QWidget *parent)
    : QFrame(parent), m_session(session), m_icon(new QLabel), m_next(new QLabel), m_hint(new QLabel),
      m_hide(new QPushButton)
{
    setLook(this, "bar");
    setFixedHeight(growLineHeight);
    auto *const row = new QHBoxLayout(this);
    row->setContentsMargins(4 * Metric::step, 0, 3 * Metric::step, 0);
    row->setSpacing(2 * Metric::step);
    m_next->setTextFormat(Qt::RichText);
    m_next->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
    setLook(m_hint, "dim");
    m_hint->setFont(smallFont());
    setLook(m_hide, "small");
    row->addWidget(m_icon);
    row->addWidget(m_next);
    row->addStretch();
    row->addWidget(m_hint);
    row->addWidget(m_hide);
    connect(m_next, &QLabel::linkActivated, this, [this] {
        GrowPreview &growing = m_session.growing();
        if (growing.isOpen() && growing.targetPhase() == Phase::None)
            growing.openStarter(QString(growing.targetStarter()));
        else
            growing.openPhase(growing.isOpen() ? growing.targetPhase() : growing.next());
    });
    connect(m_hide, &QPushButton::clicked, &session.growing(), &GrowPreview::close);
    connect(&session.growing(), &GrowPreview::outlookChanged, this, &GrowLine::refresh);
    connect(&session.growing(), &GrowPreview::itemsChanged, this, &GrowLine::refresh);
    refresh();
}

void GrowLine::setWanted(bool wanted)
{
    m_isWanted = wanted;
    refresh();
}

void GrowLine::setShowsGhosts(bool shows)
{
    m_showsGhosts = shows;
    updateRoom();
}

void GrowLine::refresh()
{
    const GrowPreview &growing = m_session.growing();
    const Phase next = growing.isOpen() ? growing.targetPhase() : growing.next();
    const bool isWorthALine = growing.isOpen() || (m_isWanted && next != Phase::None);
    setVisible(isWorthALine);
    if (!isWorthALine)
        return;
    m_icon->setPixmap(tinted(u"actions/grow",
                             colour(next == Phase::None ? currentTheme().accent : currentTheme().phase(next).text),
                             {growLineIcon, growLineIcon}, devicePixelRatioF()));
    const QString link = QStringLiteral("<a href=\"grow\" style=\"color:%1;font-weight:600;text-decoration:none\">")
                             .arg(toHex(currentTheme().accent));
    QString text;
    if (next == Phase::None)
        text = tr("Preview: %1%2%3", "%1 and %3 make a link of %2, what would be done")
                   .arg(link, growing.title().toHtmlEscaped(), QStringLiteral("</a>"));
    else
        text = tr("Next: %1Grow to %2%3 (+%Ln folder(s))", "%1 and %3 make a link of what is between; %2 is a phase",
                  int(growing.aheadUpTo(next)))
                   .arg(link, phaseName(next).toHtmlEscaped(), QStringLiteral("</a>"));
    m_next->setText(text);
    m_hint->setText(tr("Dashed rows are a preview, not in your layout"));
    m_hide->setText(tr("Hide preview"));
    updateRoom();
}

void GrowLine::updateRoom()
{
    const bool isOpen = m_session.growing().isOpen();
    m_hide->setVisible(isOpen);
    const int others = m_next->sizeHint().width() + m_hide->sizeHint().width() + growLineIcon + 12 * Metric::step;
    m_hint->setVisible(isOpen && m_showsGhosts && others + m_hint->sizeHint().width() <= width());
}

void GrowLine::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    updateRoom();
}

void GrowLine::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        refresh();
    QFrame::changeEvent(event);
}

} // namespace Espalier
