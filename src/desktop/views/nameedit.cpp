// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/views/nameedit.h"

#include "core/nameproblems.h"
#include "core/theme.h"
#include "desktop/theming/appearance.h"
#include "desktop/theming/looks.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QPainter>
#include <QStyle>
#include <QValidator>

#include <algorithm>

namespace Espalier {

namespace {

constexpr int nameEditPadding = 2 * Metric::step;

class NameValidator final : public QValidator
{
public:
    NameValidator(std::function<bool(const QString &)> isGood, QObject *parent) : QValidator(parent), m_isGood(std::move(isGood)) {}
    State validate(QString &text, int &) const final { return m_isGood(text) ? Acceptable : Intermediate; }

private:
    std::function<bool(const QString &)> m_isGood;
};

bool isPath(const QString &text) { return text.contains(u'/') && RelativePath::parse(text).has_value(); }

} // namespace

InplaceHint::InplaceHint(QWidget *parent) : QWidget(parent)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
    setFont(smallFont());
    hide();
}

void InplaceHint::say(const QString &sentence, Tone tone)
{
    m_sentence = sentence;
    m_tone = tone;
    setVisible(!sentence.isEmpty());
    update();
}

void InplaceHint::placeBeside(const QRect &field)
{
    const int most = parentWidget()->width() - 2 * Metric::step;
    const QRect text =
        fontMetrics().boundingRect(QRect(0, 0, most - 2 * nameEditPadding, 10000), Qt::TextWordWrap, m_sentence);
    const QSize size(std::min(most, text.width() + 2 * nameEditPadding + 2), text.height() + nameEditPadding + 2);
    const bool fitsBelow = field.bottom() + Metric::step + size.height() < parentWidget()->height();
    const int x = isRightToLeft() ? field.right() - size.width() + 1 : field.left();
    const int y = fitsBelow ? field.bottom() + Metric::step : field.top() - Metric::step - size.height();
    setGeometry(std::clamp(x, Metric::step, std::max(Metric::step, parentWidget()->width() - size.width() - Metric::step)), y,
                size.width(), size.height());
    raise();
}

void InplaceHint::paintEvent(QPaintEvent *)
{
    const Theme &theme = currentTheme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Rgb edge = m_tone == Tone::Error ? theme.danger : m_tone == Tone::Warning ? theme.warning : theme.accent;
    painter.setPen(colour(edge));
    painter.setBrush(colour(m_tone == Tone::Error         ? theme.dangerTint
                                : m_tone == Tone::Warning ? theme.warningTint
                                                          : theme.panel));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), Metric::smallRadius, Metric::smallRadius);
    painter.setPen(colour(m_tone == Tone::Hint ? theme.text : edge));
    painter.drawText(rect().adjusted(nameEditPadding, 0, -nameEditPadding, 0), Qt::AlignVCenter | Qt::TextWordWrap,
                     m_sentence);
}

NameEdit::NameEdit(Check check, bool offersNested, QWidget *parent)
    : QLineEdit(parent), m_check(std::move(check)), m_offersNested(offersNested), m_hint(new InplaceHint(parent))
{
    setLook(this, "inplace");
    setAccessibleName(tr("Name"));
    setMaxLength(Name::maxLength);
    setValidator(new NameValidator([this](const QString &text) { return (m_offersNested && isPath(text)) || m_check(text).has_value(); }, this));
    connect(this, &QLineEdit::textChanged, this, &NameEdit::look);
}

NameEdit::~NameEdit() { delete m_hint; }

bool NameEdit::isNested() const { return m_offersNested && isPath(text()); }

void NameEdit::selectStem(bool isFile)
{
    const qsizetype dot = isFile ? text().lastIndexOf(u'.') : -1;
    setSelection(0, int(dot > 0 ? dot : text().size()));
}

NameEdit::Remark NameEdit::remarkOn(const QString &text) const
{
    if (text.isEmpty() && !isModified())
        return {}; // nobody has done anything wrong yet
    if (m_offersNested && isPath(text)) {
        const QStringList segments = RelativePath::parse(text)->segments();
        return {tr("Enter creates these, one in the other: %1").arg(printable(segments.join(u" › "), 400))};
    }
    const Result<Name> name = m_check(text);
    if (!name)
        return {name.error().message, InplaceHint::Tone::Error};
    // It can stand in a layout, but not on every disk: told at once, not only by the export.
    const QList<NameProblem> problems = nameProblems(text);
    return problems.isEmpty() ? Remark() : Remark{problems.first().message, InplaceHint::Tone::Warning};
}

void NameEdit::look()
{
    const auto [sentence, tone] = remarkOn(text());
    const bool isError = tone == InplaceHint::Tone::Error;
    m_hint->say(sentence, tone);
    m_hint->placeBeside(geometry());
    if (property("bad").toBool() != isError) {
        setProperty("bad", isError);
        style()->unpolish(this);
        style()->polish(this);
    }
    if (accessibleDescription() != sentence)
        setAccessibleDescription(sentence); // read out by screen readers as it changes
}

void NameEdit::moveEvent(QMoveEvent *event)
{
    QLineEdit::moveEvent(event);
    m_hint->placeBeside(geometry());
}

void NameEdit::resizeEvent(QResizeEvent *event)
{
    QLineEdit::resizeEvent(event);
    m_hint->placeBeside(geometry());
}

void NameEdit::hideEvent(QHideEvent *event)
{
    m_hint->hide();
    QLineEdit::hideEvent(event);
}

void NameEdit::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    // An answer to Enter that cannot be taken: the empty field has said nothing yet.
    if (isEnter && text().isEmpty()) {
        m_hint->say(m_check(text()).error_or(Error{}).message, InplaceHint::Tone::Error);
        m_hint->placeBeside(geometry());
    }
    QLineEdit::keyPressEvent(event);
    if (isEnter)
        event->accept(); // to the view behind, Enter means another node
}

} // namespace Espalier
