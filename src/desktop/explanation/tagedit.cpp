// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/explanation/tagedit.h"

#include "core/theme.h"
#include "desktop/theming/appearance.h"
#include "desktop/theming/flowlayout.h"
#include "desktop/theming/icons.h"
#include "desktop/theming/looks.h"
#include "desktop/views/tagchip.h"

#include <QAccessible>
#include <QCompleter>
#include <QEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QStringListModel>
#include <QTextDocument>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace Espalier {

namespace {

constexpr int fieldWidth = 32 * Metric::step;

} // namespace

TagEdit::TagEdit(QWidget *parent)
    : QWidget(parent), m_row(new QWidget), m_flow(new FlowLayout(Metric::step + 2)), m_add(new QToolButton),
      m_field(new QLineEdit), m_problem(new QLabel)
{
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Metric::step);
    m_row->setLayout(m_flow);
    column->addWidget(m_row);
    m_problem->setFont(smallFont());
    m_problem->setWordWrap(true);
    m_problem->setTextFormat(Qt::PlainText);
    setLook(m_problem, "danger");
    m_problem->hide();
    column->addWidget(m_problem);
    setLook(m_add, "outlined");
    m_add->setFixedHeight(6 * Metric::step);
    m_add->setFocusPolicy(Qt::StrongFocus);
    m_add->installEventFilter(this);
    setLook(m_field, "inplace");
    m_field->setFixedWidth(fieldWidth);
    m_field->hide();
    m_field->installEventFilter(this);
    m_flow->addWidget(m_add);
    m_flow->addWidget(m_field);
    connect(m_add, &QToolButton::clicked, this, &TagEdit::openField);
    connect(m_field, &QLineEdit::textEdited, this, [this](const QString &text) {
        complain({});
        if (text.contains(u','))
            addTyped();
    });
    // Not a key of the field: with the list of words open, keys come another way.
    connect(m_field, &QLineEdit::returnPressed, this, [this] {
        if (m_field->text().trimmed().isEmpty())
            leaveField();
        else
            addTyped(); // the field stays for the next one
    });
    retranslate();
}

// -- the flags
// ---------------------------------------------------------------------------------------------------------

void TagEdit::setTags(const QList<SharedTag> &tags, const QStringList &filtered)
{
    if (tags == m_tags && filtered == m_filtered && m_chips.size() == tags.size())
        return;
    const auto focused = std::ranges::find_if(m_chips, [](const TagChip *chip) { return chip->hasFocus(); });
    const qsizetype focusedAt = focused == m_chips.end() ? -1 : focused - m_chips.begin();
    m_tags = tags;
    m_filtered = filtered;
    for (TagChip *const chip : std::as_const(m_chips)) {
        m_flow->removeWidget(chip);
        chip->hide();
        chip->deleteLater(); // it may be the one that was pressed
    }
    m_chips.clear();
    m_flow->removeWidget(m_add);
    m_flow->removeWidget(m_field);
    for (const SharedTag &tag : tags) {
        TagChip *const chip = makeChip(tag);
        m_flow->addWidget(chip);
        m_chips.append(chip);
        chip->show();
    }
    m_flow->addWidget(m_add);
    m_flow->addWidget(m_field);
    if (m_field->isVisibleTo(m_row))
        offer();
    if (focusedAt >= 0)
        m_chips.isEmpty() ? m_add->setFocus(Qt::OtherFocusReason)
                          : m_chips[std::min(focusedAt, m_chips.size() - 1)]->setFocus(Qt::OtherFocusReason);
    arrange();
}

void TagEdit::arrange()
{
    m_flow->update(); // what moved within the same size, too
    m_row->updateGeometry();
    updateGeometry();
}

TagChip *TagEdit::makeChip(const SharedTag &tag)
{
    auto *const chip = new TagChip(tag.tag, m_row);
    chip->setForm(m_filtered.contains(tag.tag, Qt::CaseInsensitive) ? TagFlag::Form::Inverted
                      : tag.isOnAll                                 ? TagFlag::Form::Solid
                                                                    : TagFlag::Form::Outlined);
    chip->setContextMenuPolicy(Qt::CustomContextMenu);
    describe(chip);
    connect(chip, &TagChip::clicked, this, [this, word = tag.tag] { Q_EMIT filterRequested(word); });
    connect(chip, &TagChip::removeRequested, this, [this, word = tag.tag] { Q_EMIT removeRequested(word); });
    connect(chip, &TagChip::stepRequested, this, [this, chip](int by) { step(chip, by); });
    connect(chip, &TagChip::customContextMenuRequested, this,
            [this, chip](const QPoint &place) { showMenu(chip, chip->mapToGlobal(place)); });
    return chip;
}

void TagEdit::describe(TagChip *chip) const
{
    const QString word = printable(chip->tag());
    chip->setAccessibleName(chip->form() == TagFlag::Form::Outlined ? tr("Tag %1, on some of them").arg(word)
                                                                    : tr("Tag %1").arg(word));
    chip->setAccessibleDescription(chip->form() == TagFlag::Form::Inverted
                                       ? tr("Shows everything again; Delete removes the tag")
                                       : tr("Shows only what is tagged with it; Delete removes the tag"));
    const QString tip = chip->form() == TagFlag::Form::Inverted
        ? tr("Only what is tagged “%1” is shown. Click to show everything again.").arg(word)
        : tr("Click to show only what is tagged “%1”").arg(word);
    chip->setToolTip(Qt::convertFromPlainText(tip, Qt::WhiteSpaceNormal));
}

void TagEdit::showMenu(TagChip *chip, const QPoint &globalPlace)
{
    const QString tag = chip->tag();
    const QString word = printable(tag).replace(u'&', QStringLiteral("&&"));
    auto *const menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const QString filter = chip->form() == TagFlag::Form::Inverted ? tr("Show Everything Again")
                                                                   : tr("Show Only What Is Tagged “%1”").arg(word);
    connect(menu->addAction(icon(u"actions/filter"), filter), &QAction::triggered, this,
            [this, tag] { Q_EMIT filterRequested(tag); });
    if (m_tags.contains({tag, false}))
        connect(menu->addAction(icon(u"actions/tag"), tr("Add “%1” to All of Them").arg(word)), &QAction::triggered,
                this, [this, tag] { Q_EMIT addRequested({tag}); });
    connect(menu->addAction(icon(u"actions/close"), tr("Remove “%1”").arg(word)), &QAction::triggered, this,
            [this, tag] { Q_EMIT removeRequested(tag); });
    menu->popup(globalPlace);
}

void TagEdit::step(const TagChip *chip, int by)
{
    const auto at = std::ranges::find(m_chips, chip) - m_chips.begin() + by;
    if (at >= m_chips.size())
        m_add->setFocus(Qt::OtherFocusReason);
    else if (at >= 0)
        m_chips[at]->setFocus(Qt::OtherFocusReason);
}

// -- the field
// ---------------------------------------------------------------------------------------------------------

void TagEdit::openField()
{
    Q_EMIT typingBegins();
    offer();
    m_add->hide();
    m_field->clear();
    m_field->show();
    m_field->setFocus(Qt::OtherFocusReason);
    arrange();
}

void TagEdit::offer()
{
    QStringList offered = m_known;
    offered.removeIf([this](const QString &tag) { return isThere(tag); });
    if (!m_field->completer()) {
        auto *const completer = new QCompleter(new QStringListModel(m_field), m_field);
        completer->setCaseSensitivity(Qt::CaseInsensitive);
        // One that was clicked in the list is meant, and the field is for the next one again. Enter has added it
        // already.
        connect(
            completer, qOverload<const QString &>(&QCompleter::activated), this,
            [this](const QString &tag) { isThere(tag) ? m_field->clear() : void(addTyped()); }, Qt::QueuedConnection);
        m_field->setCompleter(completer);
    }
    qobject_cast<QStringListModel *>(m_field->completer()->model())->setStringList(offered);
}

bool TagEdit::isThere(const QString &word) const
{
    return std::ranges::any_of(m_tags, [&word](const SharedTag &tag) {
        return tag.isOnAll && tag.tag.compare(word, Qt::CaseInsensitive) == 0;
    });
}

void TagEdit::closeField()
{
    complain({});
    m_field->clear();
    m_field->hide();
    m_add->show();
    arrange();
}

void TagEdit::leaveField()
{
    closeField();
    m_add->setFocus(Qt::OtherFocusReason);
}

void TagEdit::refuse(const QString &why)
{
    m_isRefused = true;
    complain(why);
}

void TagEdit::complain(const QString &what)
{
    if (m_problem->text() == what && m_problem->isVisibleTo(this) == !what.isEmpty())
        return;
    m_problem->setText(what);
    m_problem->setVisible(!what.isEmpty());
    m_field->setAccessibleDescription(what);
    arrange();
    if (what.isEmpty())
        return;
    QAccessibleEvent event(m_problem, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

bool TagEdit::addTyped()
{
    QStringList wanted;
    QString known;
    for (const QString &part : m_field->text().split(u',', Qt::SkipEmptyParts)) {
        const QString word = part.simplified();
        if (isThere(word))
            known = word;
        else if (!word.isEmpty())
            wanted.append(word);
    }
    m_isRefused = false;
    if (!wanted.isEmpty())
        Q_EMIT addRequested(wanted);
    if (m_isRefused)
        return false;
    m_field->clear();
    complain(known.isEmpty() ? QString() : tr("“%1” is there already.").arg(printable(known)));
    return true;
}

bool TagEdit::fieldKeyPressed(int key)
{
    const bool isEmpty = m_field->text().isEmpty();
    if (key == Qt::Key_Escape) {
        leaveField();
        return true;
    }
    if (!isEmpty || m_chips.isEmpty())
        return false;
    if (key == Qt::Key_Backspace) {
        Q_EMIT removeRequested(m_tags.last().tag);
        return true;
    }
    if (key == (layoutDirection() == Qt::RightToLeft ? Qt::Key_Right : Qt::Key_Left)) {
        m_chips.last()->setFocus(Qt::OtherFocusReason);
        return true;
    }
    return false;
}

bool TagEdit::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (watched == m_field)
            return fieldKeyPressed(key) || QWidget::eventFilter(watched, event);
        const int back = layoutDirection() == Qt::RightToLeft ? Qt::Key_Right : Qt::Key_Left;
        if ((key == back || key == Qt::Key_Backspace) && !m_chips.isEmpty()) {
            m_chips.last()->setFocus(Qt::OtherFocusReason);
            return true;
        }
    }
    if (watched == m_field && event->type() == QEvent::FocusOut) {
        const Qt::FocusReason reason = static_cast<QFocusEvent *>(event)->reason();
        // Nothing typed is thrown away.
        if (reason != Qt::PopupFocusReason && reason != Qt::ActiveWindowFocusReason && addTyped())
            closeField();
    }
    return QWidget::eventFilter(watched, event);
}

void TagEdit::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void TagEdit::retranslate()
{
    m_add->setText(tr("+ Tag"));
    m_add->setAccessibleName(tr("Add a tag"));
    m_field->setAccessibleName(tr("New tag"));
    m_field->setPlaceholderText(tr("New tag"));
    for (TagChip *const chip : std::as_const(m_chips))
        describe(chip);
}

} // namespace Espalier
