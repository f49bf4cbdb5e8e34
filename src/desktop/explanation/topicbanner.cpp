// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/explanation/topicbanner.h"

#include "core/theme.h"
#include "desktop/theming/appearance.h"
#include "desktop/theming/icons.h"
#include "desktop/theming/looks.h"

#include <QBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QPushButton>

namespace Espalier {

namespace {

constexpr int bannerIcon = 4 * Metric::step;
constexpr int bannerPadding = 3 * Metric::step;

/// Paths stand out and are never broken by the words around them.
QString asCode(const QString &path) { return QStringLiteral("<code>%1</code>").arg(path.toHtmlEscaped()); }

} // namespace

TopicBanner::TopicBanner(QWidget *parent)
    : QFrame(parent), m_title(new QLabel), m_text(new QLabel), m_button(new QPushButton)
{
    auto *const row = new QHBoxLayout(this);
    row->setContentsMargins(bannerPadding + bannerIcon + 2 * Metric::step, 2 * Metric::step, bannerPadding,
                            2 * Metric::step);
    row->setSpacing(3 * Metric::step);
    auto *const words = new QVBoxLayout;
    words->setSpacing(0);
    QFont strong = m_title->font();
    strong.setWeight(QFont::DemiBold);
    m_title->setFont(strong);
    m_title->setWordWrap(true);
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::RichText);
    m_text->setFont(smallFont());
    setLook(m_text, "dim");
    words->addWidget(m_title);
    words->addWidget(m_text);
    row->addLayout(words, 1);
    row->addWidget(m_button, 0, Qt::AlignVCenter);
    connect(m_button, &QPushButton::clicked, this, [this] {
        if (m_isAdding)
            Q_EMIT addRequested();
        else
            Q_EMIT showRequested();
    });
}

void TopicBanner::say(const QString &title, const QString &text, const QString &button, bool isAdding)
{
    m_isAdding = isAdding;
    m_title->setText(title);
    m_text->setText(text);
    m_button->setText(button);
    m_button->setVisible(!button.isEmpty());
    setLook(m_button, isAdding ? "primary" : "");
    update();
}

void TopicBanner::offerAdding(const QString &place, qsizetype folders, qsizetype files)
{
    const QString with = folders > 0 && files > 0
        ? tr("%1 and %2", "folders and files")
              .arg(tr("%Ln folder(s)", nullptr, int(folders)), tr("%Ln file(s)", nullptr, int(files)))
        : folders > 0 ? tr("%Ln folder(s)", nullptr, int(folders))
        : files > 0   ? tr("%Ln file(s)", nullptr, int(files))
                      : QString();
    const QString text = place.isEmpty()
        ? (with.isEmpty() ? tr("Goes into the project itself") : tr("Goes into the project itself, with %1").arg(with))
        : with.isEmpty() ? tr("Goes into %1").arg(asCode(place))
                         : tr("Goes into %1, with %2", "a folder; folders and files").arg(asCode(place), with);
    say(tr("Not in your layout"), text, tr("Add to layout"), true);
}

void TopicBanner::offerShowing(const QString &path)
{
    say(tr("In your layout"), tr("It is %1 there").arg(asCode(path)), tr("Select it"), false);
}

void TopicBanner::refuse() { say(tr("Not in your layout"), tr("A file stands where its folder would be"), {}, false); }

void TopicBanner::paintEvent(QPaintEvent *)
{
    const Theme &theme = currentTheme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QPen pen(colour(m_isAdding ? theme.accent : theme.faint), 1);
    pen.setDashPattern({3, 2.5});
    pen.setCapStyle(Qt::FlatCap);
    painter.setPen(pen);
    painter.setBrush(colour(m_isAdding ? theme.selection : theme.panel));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), Metric::controlRadius,
                            Metric::controlRadius);
    const int x = layoutDirection() == Qt::RightToLeft ? width() - bannerPadding - bannerIcon : bannerPadding;
    painter.drawPixmap(QPoint(x, (height() - bannerIcon) / 2),
                       tinted(m_isAdding ? u"actions/folder-plus" : u"actions/check",
                              colour(m_isAdding ? theme.accent : theme.dim), {bannerIcon, bannerIcon},
                              devicePixelRatioF()));
}

} // namespace Espalier
