// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/explanation/pathlabel.h"

#include "desktop/theming/appearance.h"

#include <QEvent>
#include <QFontMetrics>

namespace Espalier {

namespace {

const QString separator = QStringLiteral(" › ");
const QString leftOut = QStringLiteral("…");
constexpr QChar leftToRight(0x2066); // isolates, whatever stands around
constexpr QChar isolateEnd(0x2069);

} // namespace

PathLabel::PathLabel(QWidget *parent) : QLabel(parent)
{
    setTextFormat(Qt::RichText);
    setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    connect(this, &QLabel::linkActivated, this, [this](const QString &link) { Q_EMIT folderChosen(link.toInt()); });
}

void PathLabel::setNames(const QStringList &names)
{
    m_names = names;
    setToolTip(names.join(separator).toHtmlEscaped());
    setAccessibleName(names.join(separator));
    fit();
}

QString PathLabel::shownText() const
{
    QStringList shown = m_names.mid(m_first);
    if (!shown.isEmpty())
        shown.last() = m_last;
    if (m_first > 0)
        shown.prepend(leftOut);
    return shown.join(separator);
}

void PathLabel::fit()
{
    const QFontMetrics metrics(font());
    const int room = contentsRect().width();
    m_last = m_names.isEmpty() ? QString() : m_names.last();
    m_first = 0;
    while (m_first + 1 < m_names.size() && metrics.horizontalAdvance(shownText()) > room)
        ++m_first;
    const int before = metrics.horizontalAdvance(shownText()) - metrics.horizontalAdvance(m_last);
    m_last = metrics.elidedText(m_last, Qt::ElideRight, qMax(0, room - before));
    QString html = m_first > 0 ? leftOut + separator : QString();
    for (qsizetype index = m_first; index + 1 < m_names.size(); ++index) {
        html += QStringLiteral("<a href=\"%1\" style=\"color:%2;text-decoration:none\">%3</a>")
                    .arg(index)
                    .arg(toHex(currentTheme().accent), m_names[index].toHtmlEscaped());
        html += separator;
    }
    setText(leftToRight + html + m_last.toHtmlEscaped() + isolateEnd);
}

void PathLabel::resizeEvent(QResizeEvent *event)
{
    QLabel::resizeEvent(event);
    fit();
}

void PathLabel::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        fit();
}

} // namespace Espalier
