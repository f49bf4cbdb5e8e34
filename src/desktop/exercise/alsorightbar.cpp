// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/exercise/alsorightbar.h"

#include "desktop/exercise/touchbutton.h"
#include "desktop/theming/appearance.h"
#include "desktop/theming/looks.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QLabel>

#include <algorithm>

namespace Espalier {

AlsoRightBar::AlsoRightBar(QWidget *parent)
    : QFrame(parent), m_sentence(new QLabel), m_reason(new QLabel), m_add(new TouchButton(tr("Also right here"))),
      m_undo(new TouchButton(tr("Undo")))
{
    setLook(this, "bar");
    auto *const row = new QHBoxLayout(this);
    row->setContentsMargins(5 * Metric::step, 2 * Metric::step, 5 * Metric::step, 2 * Metric::step);
    auto *const words = new QVBoxLayout;
    words->setSpacing(2);
    setLook(m_reason, "dim");
    for (QLabel *const label : {m_sentence, m_reason}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        words->addWidget(label);
    }
    row->addLayout(words, 1);
    m_add->setToolTip(tr("Adds the place to the key of the exercise and marks all answers anew. The answers themselves "
                         "stay as they are."));
    m_undo->setToolTip(tr("Takes back the place that was added last."));
    setLook(m_undo, "flat");
    row->addWidget(m_add);
    row->addWidget(m_undo);
    connect(m_add, &QPushButton::clicked, this, [this] { Q_EMIT alsoRightWanted(m_item, m_folder); });
    connect(m_undo, &QPushButton::clicked, this, &AlsoRightBar::undoWanted);
    setUndoable(false);
    showNothing();
}

QString AlsoRightBar::folderName(const QString &path) { return path.isEmpty() ? tr("the top folder") : path; }

void AlsoRightBar::say(const QString &sentence, const QString &reason)
{
    m_sentence->setText(sentence);
    m_reason->setText(reason);
    m_reason->setVisible(!reason.isEmpty());
    m_add->hide();
}

void AlsoRightBar::showNothing()
{
    say(tr("Choose a mark to see what stands where, and to let another place be right."), {});
}

void AlsoRightBar::showMark(const QString &who, const MarkedItem &mark, bool canBeRight)
{
    if (mark.path.isEmpty())
        return say(tr("%1 left %2 over.", "student, item").arg(who, mark.name), mark.reason);
    const QString folder = folderName(mark.path.first(std::max<qsizetype>(mark.path.lastIndexOf(u'/'), 0)));
    if (mark.mark == ExerciseMark::Right)
        return say(tr("%1 put %2 into %3, which is right.", "student, item, folder").arg(who, mark.name, folder), {});
    say(tr("%1 put %2 into %3.", "student, item, folder").arg(who, mark.name, folder), mark.reason);
    const bool isElsewhere = mark.mark == ExerciseMark::Wrong || mark.mark == ExerciseMark::Nearly;
    m_item = mark.id;
    m_folder = mark.folder.value_or(QString());
    m_add->setVisible(canBeRight && isElsewhere && mark.folder);
}

void AlsoRightBar::showAdded(const QString &item, const QString &folder, qsizetype better)
{
    const QString sentence = tr("%1 is right in %2, too.", "item, folder").arg(item, folderName(folder));
    say(sentence, tr("%Ln answer(s) have a better mark than before.", nullptr, int(better)));
    QAccessibleAnnouncementEvent event(this, sentence);
    QAccessible::updateAccessibility(&event);
}

void AlsoRightBar::setUndoable(bool undoable) { m_undo->setVisible(undoable); }

void AlsoRightBar::takeFocus()
{
    if (m_add->isVisible())
        m_add->setFocus(Qt::OtherFocusReason);
}

} // namespace Espalier
