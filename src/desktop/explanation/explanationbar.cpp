// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/explanation/explanationbar.h"

#include "core/theme.h"
#include "desktop/explanation/pathlabel.h"
#include "desktop/theming/icons.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QToolButton>

namespace Espalier {

namespace {

constexpr int barButton = 7 * Metric::step - 2;

QString withKeys(const QString &text, const QToolButton &button)
{
    return QStringLiteral("%1 (%2)").arg(text, button.shortcut().toString(QKeySequence::NativeText));
}

} // namespace

ExplanationBar::ExplanationBar(QWidget *parent)
    : QWidget(parent), m_back(addButton(u"actions/back")), m_forward(addButton(u"actions/forward")),
      m_path(new PathLabel), m_pin(addButton(u"actions/pin"))
{
    auto *const row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Metric::step / 2);
    row->addWidget(m_back);
    row->addWidget(m_forward);
    row->addSpacing(Metric::step);
    row->addWidget(m_path, 1);
    row->addWidget(m_pin);
    m_back->setShortcut(QKeySequence(Qt::ALT | Qt::Key_Left));
    m_forward->setShortcut(QKeySequence(Qt::ALT | Qt::Key_Right));
    m_pin->setCheckable(true);
    connect(m_back, &QToolButton::clicked, this, [this] { Q_EMIT stepRequested(-1); });
    connect(m_forward, &QToolButton::clicked, this, [this] { Q_EMIT stepRequested(1); });
    connect(m_pin, &QToolButton::toggled, this, &ExplanationBar::pinToggled);
    setCanGo(false, false);
    retranslate();
}

QToolButton *ExplanationBar::addButton(QStringView iconName)
{
    auto *const button = new QToolButton(this);
    button->setIcon(icon(iconName));
    button->setIconSize({4 * Metric::step, 4 * Metric::step});
    button->setFixedSize(barButton, barButton);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

void ExplanationBar::setCanGo(bool back, bool forward)
{
    m_back->setEnabled(back);
    m_forward->setEnabled(forward);
}

void ExplanationBar::setPinned(bool pinned) { m_pin->setChecked(pinned); }

void ExplanationBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void ExplanationBar::retranslate()
{
    m_back->setAccessibleName(tr("Back"));
    m_back->setToolTip(withKeys(tr("Back"), *m_back));
    m_forward->setAccessibleName(tr("Forward"));
    m_forward->setToolTip(withKeys(tr("Forward"), *m_forward));
    m_pin->setAccessibleName(tr("Keep this explanation"));
    m_pin->setToolTip(tr("Keep this explanation while something else is selected"));
}

} // namespace Espalier
