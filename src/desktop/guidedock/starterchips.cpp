// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/guidedock/starterchips.h"

#include "desktop/guidedock/flowlayout.h"
#include "desktop/theming/appearance.h"
#include "desktop/theming/icons.h"
#include "guide/guide.h"

#include <QToolButton>
#include <QVBoxLayout>

namespace Espalier {

namespace {

constexpr int widestChip = 216;

/// The first paragraph of a Markdown text, without its marks.
QString firstParagraph(const QString &markdown)
{
    QString text = markdown.trimmed().section(QStringLiteral("\n\n"), 0, 0).simplified();
    return text.remove(u'*').remove(u'`');
}

} // namespace

StarterChips::StarterChips(QWidget *parent) : QWidget(parent), m_heading(new QToolButton), m_chips(new QWidget)
{
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(3 * Metric::step, 0, 3 * Metric::step, 3 * Metric::step);
    column->setSpacing(2 * Metric::step);
    m_heading->setProperty("look", QStringLiteral("fold"));
    m_heading->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_heading->setIconSize({3 * Metric::step, 3 * Metric::step});
    m_heading->setCheckable(true);
    m_heading->setChecked(true);
    m_chips->setLayout(new FlowLayout(Metric::step + 2));
    column->addWidget(m_heading, 0, Qt::AlignLeft);
    column->addWidget(m_chips);
    connect(m_heading, &QToolButton::toggled, this, [this](bool open) {
        m_heading->setIcon(icon(open ? u"actions/chevron-down" : u"actions/chevron-up"));
        m_chips->setVisible(open);
    });
    m_heading->setIcon(icon(u"actions/chevron-down"));
    retranslate();
}

void StarterChips::setGuide(const Guide &guide)
{
    while (QLayoutItem *const item = m_chips->layout()->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const QFontMetrics metrics(smallFont());
    for (const auto group : {Starter::Group::Template, Starter::Group::ProjectType, Starter::Group::Career}) {
        for (const Starter &starter : guide.starters()) {
            if (starter.group != group)
                continue;
            auto *const chip = new QToolButton;
            chip->setProperty("look", QStringLiteral("chip"));
            chip->setFont(smallFont());
            // An ampersand would be taken for a shortcut's mark.
            chip->setText(metrics.elidedText(starter.name, Qt::ElideRight, widestChip).replace(u'&', QStringLiteral("&&")));
            chip->setAccessibleName(starter.name);
            const QString about = firstParagraph(starter.text);
            chip->setAccessibleDescription(about);
            chip->setToolTip(QStringLiteral("<b>%1</b><br>%2").arg(starter.name.toHtmlEscaped(), about.toHtmlEscaped()));
            chip->setCursor(Qt::PointingHandCursor);
            connect(chip, &QToolButton::clicked, this, [this, id = starter.id] { Q_EMIT chosen(id); });
            m_chips->layout()->addWidget(chip);
        }
    }
    setVisible(m_chips->layout()->count() > 0);
}

void StarterChips::retranslate()
{
    m_heading->setText(tr("Starters"));
    m_heading->setToolTip(tr("Starting points of this guide: each makes a fresh layout"));
    m_chips->setAccessibleName(tr("Starters"));
}

} // namespace Espalier
