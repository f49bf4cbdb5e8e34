// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/start/guidechooser.h"

#include "desktop/theming/appearance.h"
#include "desktop/theming/icons.h"
#include "desktop/theming/looks.h"
#include "guide/guidelibrary.h"

#include <QButtonGroup>
#include <QFrame>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace Espalier {

namespace {

constexpr int widestName = 60 * Metric::step;
constexpr int guideChooserGroove = 3; // between the frame and its buttons

QToolButton *segment(const GuideLibrary::Entry &entry)
{
    auto *const button = new QToolButton;
    setLook(button, "segment");
    button->setText(QFontMetrics(button->font()).elidedText(entry.name, Qt::ElideRight, widestName).replace(u'&', QStringLiteral("&&")));
    button->setAccessibleName(entry.name);
    button->setAccessibleDescription(entry.description);
    button->setToolTip(entry.description);
    button->setCheckable(true);
    button->setCursor(Qt::PointingHandCursor);
    button->setFocusPolicy(Qt::StrongFocus);
    button->setMinimumHeight(Metric::controlHeight - 2 * guideChooserGroove);
    return button;
}

} // namespace

GuideChooser::GuideChooser(const Guide &guide, QWidget *parent) : QWidget(parent), m_row(new QHBoxLayout)
{
    setAccessibleName(tr("Guide"));
    setMinimumWidth(1); // else the row side by side would be the least, and never give way
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(0, 2 * Metric::step, 0, 0);
    column->setSpacing(2 * Metric::step);
    m_row->setSpacing(3 * Metric::step);
    m_row->addWidget(segments(guide), 0, Qt::AlignLeft);
    auto *const other = new QPushButton(tr("Any Markdown File…"));
    setLook(other, "link");
    other->setIcon(icon(u"actions/open"));
    other->setToolTip(tr("Take the starting points from a Markdown file with drawn folder trees"));
    connect(other, &QPushButton::clicked, this, &GuideChooser::fileRequested);
    m_row->addWidget(other, 0, Qt::AlignLeft);
    m_row->addStretch(1);
    column->addLayout(m_row);
    if (guide.description().isEmpty())
        return;
    auto *const about = new QLabel(guide.description());
    about->setTextFormat(Qt::PlainText);
    setLook(about, "dim");
    about->setWordWrap(true);
    column->addWidget(about);
}

QWidget *GuideChooser::segments(const Guide &guide)
{
    auto *const frame = new QFrame;
    setLook(frame, "group");
    auto *const row = new QHBoxLayout(frame);
    row->setContentsMargins(guideChooserGroove, guideChooserGroove, guideChooserGroove, guideChooserGroove);
    row->setSpacing(2);
    auto *const group = new QButtonGroup(frame);
    QList<GuideLibrary::Entry> entries = GuideLibrary::builtIn();
    if (!guide.isNull() && !guide.isBuiltIn())
        entries.append({.id = {}, .name = guide.name().isEmpty() ? guide.id() : guide.name(), .description = guide.description()});
    for (const GuideLibrary::Entry &entry : std::as_const(entries)) {
        QToolButton *const button = segment(entry);
        button->setChecked(entry.id == (guide.isBuiltIn() ? guide.id() : QString()));
        group->addButton(button);
        row->addWidget(button);
        if (!entry.id.isEmpty())
            connect(button, &QToolButton::clicked, this, [this, id = entry.id] { Q_EMIT guideRequested(id); });
    }
    return frame;
}

void GuideChooser::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    int needed = 0;
    for (int i = 0; i < m_row->count(); ++i) {
        if (QWidget *const widget = m_row->itemAt(i)->widget())
            needed += widget->sizeHint().width() + m_row->spacing();
    }
    m_row->setDirection(width() < needed ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

} // namespace Espalier
