// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/theming/style.h"

#include "desktop/theming/appearance.h"
#include "desktop/theming/icons.h"

#include <QIconEngine>
#include <QPainter>
#include <QPointer>
#include <QStyleOption>

#include <functional>
#include <optional>

namespace Espalier {

namespace {

void drawIcon(QPainter *painter, const QRect &rect, QStringView name, Rgb rgb)
{
    const int side = qMin(16, qMin(rect.width(), rect.height()));
    const QRect place(rect.center().x() - side / 2 + 1, rect.center().y() - side / 2 + 1, side, side);
    painter->drawPixmap(place, tinted(name, colour(rgb), place.size(), painter->device()->devicePixelRatioF()));
}

/// What our family has for a box of Qt's; nullptr: nothing.
const char *boxIcon(QStyle::StandardPixmap which)
{
    switch (which) {
    case QStyle::SP_MessageBoxQuestion:
        return "question";
    case QStyle::SP_MessageBoxInformation:
        return "info";
    case QStyle::SP_MessageBoxWarning:
        return "warning";
    case QStyle::SP_MessageBoxCritical:
        return "error";
    default:
        return nullptr;
    }
}

/// Buttons that are made long before anybody sees them, if ever.
bool isSeenLate(QStyle::StandardPixmap which)
{
    return which == QStyle::SP_LineEditClearButton || which == QStyle::SP_ToolBarHorizontalExtensionButton
        || which == QStyle::SP_ToolBarVerticalExtensionButton;
}

/// An icon that is looked for when it is first painted or measured.
class LateIconEngine final : public QIconEngine {
public:
    explicit LateIconEngine(std::function<QIcon()> find) : m_find(std::move(find)) { }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) final
    {
        found().paint(painter, rect, Qt::AlignCenter, mode, state);
    }
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) final
    {
        return found().pixmap(size, 1, mode, state);
    }
    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state, qreal scale) final
    {
        return found().pixmap(size, scale, mode, state);
    }
    QSize actualSize(const QSize &size, QIcon::Mode mode, QIcon::State state) final
    {
        return found().actualSize(size, mode, state);
    }
    QList<QSize> availableSizes(QIcon::Mode mode, QIcon::State state) final
    {
        return found().availableSizes(mode, state);
    }
    QIconEngine *clone() const final { return new LateIconEngine(*this); }
    bool isNull() final { return false; }

private:
    const QIcon &found()
    {
        if (!m_found)
            m_found = m_find();
        return *m_found;
    }

    std::function<QIcon()> m_find;
    std::optional<QIcon> m_found;
};

} // namespace

Style::Style() : QProxyStyle(QStringLiteral("Fusion")) {}

void Style::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    const Theme &theme = currentTheme();
    switch (element) {
    case PE_IndicatorArrowDown:
        return drawIcon(painter, option->rect, u"actions/chevron-down", theme.dim);
    case PE_IndicatorArrowUp:
        return drawIcon(painter, option->rect, u"actions/chevron-up", theme.dim);
    case PE_IndicatorArrowRight:
        return drawIcon(painter, option->rect, option->direction == Qt::RightToLeft ? u"actions/back" : u"actions/chevron-right", theme.dim);
    case PE_IndicatorBranch:
        if (option->state & State_Children)
            drawIcon(painter, option->rect, option->state & State_Open ? u"actions/chevron-down" : u"actions/chevron-right", theme.dim);
        return;
    case PE_IndicatorCheckBox: {
        const bool on = option->state & State_On;
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        const QRectF box = QRectF(option->rect).adjusted(0.5, 0.5, -0.5, -0.5);
        painter->setPen(colour(on || option->state & State_HasFocus ? theme.accent : theme.faint));
        painter->setBrush(colour(on ? theme.accent : theme.panel));
        painter->drawRoundedRect(box, Metric::step, Metric::step);
        if (on)
            drawIcon(painter, option->rect.adjusted(1, 1, -1, -1), u"actions/check", theme.onAccent);
        painter->restore();
        return;
    }
    case PE_IndicatorRadioButton: {
        const bool on = option->state & State_On;
        const bool enabled = option->state & State_Enabled;
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        const QRectF ring = QRectF(option->rect).adjusted(0.5, 0.5, -0.5, -0.5);
        painter->setPen(colour(!enabled ? theme.line : on || option->state & State_HasFocus ? theme.accent : theme.faint));
        painter->setBrush(colour(!enabled ? theme.sunken : on ? theme.accent : theme.panel));
        painter->drawEllipse(ring);
        if (on) {
            painter->setPen(Qt::NoPen);
            painter->setBrush(colour(enabled ? theme.onAccent : theme.faint));
            painter->drawEllipse(ring.center(), ring.width() / 5, ring.width() / 5);
        }
        painter->restore();
        return;
    }
    case PE_FrameFocusRect:
        return; // the style sheet marks focus by the border
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

int Style::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_DockWidgetSeparatorExtent:
        return 1;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return 4 * Metric::step;
    case PM_SmallIconSize:
        return 4 * Metric::step;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

QIcon Style::standardIcon(StandardPixmap which, const QStyleOption *option, const QWidget *widget) const
{
    // Docks make buttons for their own title bar even where another one replaces it. To find these icons in the desktop's
    // theme took longer than to make all docks.
    if (which == SP_TitleBarNormalButton || which == SP_TitleBarCloseButton)
        return {};
    if (const char *const own = boxIcon(which))
        return icon(QString(QStringLiteral("actions/") + QLatin1StringView(own)));
    // To look for them loads every library that reads pictures, before the first window is seen.
    if (isSeenLate(which)) {
        const std::optional<QStyleOption> known = option ? std::optional(*option) : std::nullopt;
        return QIcon(new LateIconEngine([style = QPointer(this), which, known, widget = QPointer(widget)] {
            return style ? style->QProxyStyle::standardIcon(which, known ? &*known : nullptr, widget) : QIcon();
        }));
    }
    return QProxyStyle::standardIcon(which, option, widget);
}

int Style::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget, QStyleHintReturn *data) const
{
    // The words say it; their icons would be of another family.
    if (hint == SH_EtchDisabledText || hint == SH_DitherDisabledText || hint == SH_DialogButtonBox_ButtonsHaveIcons)
        return 0;
    return QProxyStyle::styleHint(hint, option, widget, data);
}

} // namespace Espalier
