// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/grow/namestaken.h"

#include "desktop/grow/comparedialog.h"
#include "desktop/session/session.h"
#include "desktop/theming/appearance.h"
#include "desktop/theming/icons.h"
#include "desktop/theming/looks.h"

#include <QButtonGroup>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

namespace Espalier {

namespace {

constexpr int namesTakenIcon = 4 * Metric::step;
constexpr int longestPathShown = 24;
constexpr int longestNameShown = 18;

QString shortened(const QString &text, int longest, bool end)
{
    if (text.size() <= longest)
        return text;
    if (end)
        return u'…' + text.right(longest - 1);
    return text.left(longest / 2) + u'…' + text.right(longest - longest / 2 - 1);
}

QToolButton *namesTakenButton(const char *look)
{
    auto *const button = new QToolButton;
    setLook(button, look);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

} // namespace

NamesTaken::NamesTaken(Session &session, QWidget *parent)
    : QWidget(parent), m_session(session), m_icon(new QLabel), m_count(new QLabel), m_path(new QLabel),
      m_previous(namesTakenButton("quiet")), m_next(namesTakenButton("quiet")), m_sentence(new QLabel),
      m_leave(namesTakenButton("segment")), m_beside(namesTakenButton("segment")),
      m_compare(namesTakenButton("segment"))
{
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(5 * Metric::step, 3 * Metric::step, 4 * Metric::step, 3 * Metric::step);
    column->setSpacing(Metric::step + 2);
    column->addWidget(makeHead());
    setLook(m_sentence, "dim");
    m_sentence->setIndent(namesTakenIcon + 2 * Metric::step);
    column->addWidget(m_sentence);
    column->addWidget(makeChoice());

    connect(m_previous, &QToolButton::clicked, this, [this] { showName(m_at - 1); });
    connect(m_next, &QToolButton::clicked, this, [this] { showName(m_at + 1); });
    connect(m_leave, &QToolButton::clicked, this, [this] { m_session.growing().setBeside(m_items[m_at], false); });
    connect(m_beside, &QToolButton::clicked, this, [this] { m_session.growing().setBeside(m_items[m_at], true); });
    connect(m_compare, &QToolButton::clicked, this, &NamesTaken::compare);
    connect(&session.growing(), &GrowPreview::itemsChanged, this, &NamesTaken::refresh);
    retranslate();
}

QWidget *NamesTaken::makeHead()
{
    auto *const head = new QWidget;
    auto *const row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(2 * Metric::step);
    QFont bold = m_count->font();
    bold.setWeight(QFont::DemiBold);
    m_count->setFont(bold);
    m_path->setFont(codeFont());
    setLook(m_path, "dim");
    m_path->setTextFormat(Qt::PlainText);
    row->addWidget(m_icon);
    row->addWidget(m_count);
    row->addStretch();
    row->addWidget(m_path);
    m_previous->setArrowType(Qt::LeftArrow);
    m_next->setArrowType(Qt::RightArrow);
    for (QToolButton *const button : {m_previous, m_next}) {
        button->setFixedSize(5 * Metric::step, 5 * Metric::step);
        row->addWidget(button);
    }
    return head;
}

QWidget *NamesTaken::makeChoice()
{
    auto *const groove = new QFrame;
    setLook(groove, "group");
    auto *const row = new QHBoxLayout(groove);
    row->setContentsMargins(3, 3, 3, 3);
    row->setSpacing(2);
    auto *const group = new QButtonGroup(groove);
    for (QToolButton *const button : {m_leave, m_beside}) {
        button->setCheckable(true);
        group->addButton(button);
    }
    for (QToolButton *const button : {m_leave, m_beside, m_compare}) {
        button->setFont(smallFont());
        button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        row->addWidget(button, button == m_beside ? 2 : 1);
    }
    auto *const inset = new QWidget;
    auto *const indented = new QHBoxLayout(inset);
    indented->setContentsMargins(namesTakenIcon + 2 * Metric::step, 0, 0, 0);
    indented->addWidget(groove);
    return inset;
}

void NamesTaken::refresh()
{
    const GrowPreview &preview = m_session.growing();
    const int shown = m_items.value(m_at, -1);
    m_items.clear();
    for (int i = 0; i < int(preview.growth().items().size()); ++i) {
        const Growth::Item &item = preview.growth().items()[size_t(i)];
        // Of what was left out so far nobody wants to be asked.
        if (item.takenBy != noNode && item.isProposed && (item.above < 0 || preview.offered()[size_t(item.above)]))
            m_items.append(i);
    }
    setVisible(!m_items.isEmpty());
    showName(std::max<qsizetype>(0, m_items.indexOf(shown)));
}

void NamesTaken::showName(qsizetype at)
{
    m_at = at;
    const bool several = m_items.size() > 1;
    m_previous->setVisible(several);
    m_next->setVisible(several);
    m_previous->setEnabled(m_at > 0);
    m_next->setEnabled(m_at + 1 < m_items.size());
    if (m_items.isEmpty())
        return;
    const Growth &growth = m_session.growing().growth();
    const int index = m_items[m_at];
    const Growth::Item &item = growth.items()[size_t(index)];
    const QString path = printable(growth.layout().path(item.takenBy), Name::maxLength);
    m_count->setText(tr("%Ln name(s) is/are taken", nullptr, int(m_items.size())));
    m_path->setText(shortened(path, longestPathShown, true));
    m_path->setToolTip(path);
    const bool bothFiles = item.kind == NodeKind::File && !growth.layout().isFolder(item.takenBy);
    m_sentence->setText(item.kind == NodeKind::File ? tr("Yours stays as it is. The guide’s file:")
                                                    : tr("Yours stays as it is. The guide’s folder:"));
    const QString name = growth.name(index);
    m_beside->setText(
        tr("Add as %1").arg(shortened(name, longestNameShown, false)).replace(u'&', QStringLiteral("&&")));
    m_beside->setToolTip(tr("Add as %1").arg(name));
    const bool beside = m_session.growing().choice().beside.contains(growth.key(index));
    m_beside->setChecked(beside);
    m_leave->setChecked(!beside);
    m_compare->setEnabled(bothFiles);
}

void NamesTaken::compare()
{
    const Growth &growth = m_session.growing().growth();
    const int index = m_items[m_at];
    const NodeIndex mine = growth.items()[size_t(index)].takenBy;
    auto *const dialog = new CompareDialog(printable(growth.layout().path(mine), Name::maxLength),
                                           growth.layout().content(mine), growth.content(index), window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void NamesTaken::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        retranslate();
    QWidget::changeEvent(event);
}

void NamesTaken::retranslate()
{
    m_icon->setPixmap(tinted(u"actions/warning", colour(currentTheme().warning), {namesTakenIcon, namesTakenIcon},
                             devicePixelRatioF()));
    m_leave->setText(tr("Leave out"));
    m_compare->setText(tr("Compare…"));
    m_previous->setAccessibleName(tr("Previous name"));
    m_next->setAccessibleName(tr("Next name"));
    refresh();
}

} // namespace Espalier
