// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/explanation/tagedit.h"

#include "core/theme.h"
#include "desktop/theming/appearance.h"
#include "desktop/theming/flowlayout.h"
#include "desktop/theming/icons.h"
#include "desktop/theming/looks.h"

#include <QCompleter>
#include <QEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QToolButton>

#include <utility>

namespace Espalier {

namespace {

constexpr int fieldWidth = 28 * Metric::step;
constexpr int chipHeight = 6 * Metric::step;

} // namespace

TagEdit::TagEdit(QWidget *parent)
    : QWidget(parent), m_flow(new FlowLayout(Metric::step + 2)), m_add(new QToolButton(this)),
      m_field(new QLineEdit(this))
{
    setLayout(m_flow);
    setLook(m_add, "outlined");
    m_add->setFixedHeight(chipHeight);
    m_add->setFocusPolicy(Qt::StrongFocus);
    setLook(m_field, "inplace");
    m_field->setFixedWidth(fieldWidth);
    m_field->hide();
    m_field->installEventFilter(this);
    m_flow->addWidget(m_add);
    m_flow->addWidget(m_field);
    connect(m_add, &QToolButton::clicked, this, &TagEdit::openField);
    connect(m_field, &QLineEdit::textEdited, this, [this](const QString &text) {
        if (text.contains(u','))
            addTyped();
    });
    retranslate();
}

void TagEdit::setTags(const QStringList &tags)
{
    if (tags == m_tags && m_chips.size() == tags.size())
        return;
    m_tags = tags;
    for (QToolButton *const chip : std::as_const(m_chips)) {
        m_flow->removeWidget(chip);
        chip->hide();
        chip->deleteLater(); // it may be the one that was pressed
    }
    m_chips.clear();
    m_flow->removeWidget(m_add);
    m_flow->removeWidget(m_field);
    for (const QString &tag : tags) {
        auto *const chip = new QToolButton(this);
        setLook(chip, "tag");
        chip->setFixedHeight(chipHeight);
        chip->setLayoutDirection(layoutDirection() == Qt::RightToLeft ? Qt::LeftToRight
                                                                      : Qt::RightToLeft); // the cross behind the word
        chip->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        chip->setIcon(icon(u"actions/close"));
        chip->setIconSize({10, 10});
        chip->setText(tag);
        chip->setAccessibleName(tr("Tag %1; remove").arg(tag));
        chip->setToolTip(tr("Remove the tag “%1”").arg(tag).toHtmlEscaped());
        connect(chip, &QToolButton::clicked, this, [this, tag] { take(tag); });
        m_flow->addWidget(chip);
        m_chips.append(chip);
        chip->show();
    }
    m_flow->addWidget(m_add);
    m_flow->addWidget(m_field);
    updateGeometry();
}

void TagEdit::openField()
{
    Q_EMIT typingBegins();
    QStringList offered = m_known;
    offered.removeIf([this](const QString &tag) { return m_tags.contains(tag); });
    auto *const completer = new QCompleter(offered, m_field);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    delete m_field->completer();
    m_field->setCompleter(completer);
    m_add->hide();
    m_field->clear();
    m_field->show();
    m_field->setFocus(Qt::OtherFocusReason);
    updateGeometry();
}

void TagEdit::closeField()
{
    m_field->hide();
    m_add->show();
    updateGeometry();
}

void TagEdit::take(const QString &tag)
{
    QStringList tags = m_tags;
    tags.removeOne(tag);
    Q_EMIT changeRequested(tags);
}

void TagEdit::addTyped()
{
    QStringList tags = m_tags;
    for (const QString &part : m_field->text().split(u',')) {
        const QString tag = part.simplified();
        if (!tag.isEmpty() && !tags.contains(tag))
            tags.append(tag);
    }
    m_field->clear();
    if (tags != m_tags)
        Q_EMIT changeRequested(tags);
}

bool TagEdit::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_field)
        return QWidget::eventFilter(watched, event);
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            if (m_field->text().trimmed().isEmpty()) {
                closeField();
                m_add->setFocus(Qt::OtherFocusReason);
            } else {
                addTyped(); // the field stays for the next one
            }
            return true;
        }
        if (key == Qt::Key_Escape) {
            closeField();
            m_add->setFocus(Qt::OtherFocusReason);
            return true;
        }
        if (key == Qt::Key_Backspace && m_field->text().isEmpty() && !m_tags.isEmpty()) {
            take(m_tags.last());
            return true;
        }
    }
    if (event->type() == QEvent::FocusOut && static_cast<QFocusEvent *>(event)->reason() != Qt::PopupFocusReason
        && static_cast<QFocusEvent *>(event)->reason() != Qt::ActiveWindowFocusReason) {
        addTyped(); // nothing typed is thrown away
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
}

} // namespace Espalier
