// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QApplication>
#include <QEvent>
#include <QFile>
#include <QWidget>

#include <cstdio>
#include <unistd.h>

namespace Espalier::Bench {

/// Ends the process as soon as its window, or the first widget of a class in it, has been painted for the first time,
/// all that is painted with it included.
class EndAtFirstPaint final : public QObject
{
public:
    /// \a part: the name of that class; null for the window itself.
    explicit EndAtFirstPaint(QWidget &window, const char *part = nullptr) : m_window(window), m_part(part)
    {
        QApplication::instance()->installEventFilter(this);
    }

    bool eventFilter(QObject *watched, QEvent *event) final
    {
        // The paint events of all widgets are sent out of one event; what is queued comes behind it.
        if (event->type() == QEvent::Paint && watched->isWidgetType()
            && static_cast<QWidget *>(watched)->window() == &m_window && (!m_part || watched->inherits(m_part))
            && !m_ends) {
            m_ends = true;
            QMetaObject::invokeMethod(this, [] { sayPeak(); ::_exit(0); }, Qt::QueuedConnection);
        }
        return false;
    }

private:
    /// In KiB, to the standard output. (What wait4() tells whoever started this counts the starter's memory, too.)
    static void sayPeak()
    {
        QFile status(QStringLiteral("/proc/self/status"));
        if (!status.open(QIODevice::ReadOnly))
            return;
        const QByteArray text = status.readAll();
        const qsizetype at = text.indexOf("VmHWM:");
        std::printf("%lld\n", at < 0 ? 0LL : text.mid(at + 6, text.indexOf("kB", at) - at - 6).trimmed().toLongLong());
        std::fflush(stdout);
    }

    QWidget &m_window;
    const char *m_part;
    bool m_ends = false;
};

} // namespace Espalier::Bench
