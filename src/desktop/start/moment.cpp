// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/start/moment.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

namespace Espalier {

namespace {

struct MomentText {
    Q_DECLARE_TR_FUNCTIONS(Espalier::Moment)
};

QString dayOf(const QDateTime &moment, const QDate &today)
{
    return QLocale().toString(moment.date(),
                              moment.date().year() == today.year()
                                  ? MomentText::tr("d MMM", "a date without its year, as QLocale has it")
                                  : MomentText::tr("d MMM yyyy", "a date, as QLocale has it"));
}

} // namespace

QString shownMoment(const QDateTime &moment)
{
    const QDateTime local = moment.toLocalTime();
    const QDate today = QDate::currentDate();
    const QString time = QLocale().toString(local.time(), QLocale::ShortFormat);
    const qint64 days = local.date().daysTo(today);
    if (days == 0)
        return time;
    if (days == 1)
        return MomentText::tr("Yesterday %1", "%1 is a time of day").arg(time);
    return days > 0 && days < 7 ? QLocale().standaloneDayName(local.date().dayOfWeek()) : dayOf(local, today);
}

QString saidMoment(const QDateTime &moment)
{
    const QDateTime local = moment.toLocalTime();
    const QDate today = QDate::currentDate();
    const QString time = QLocale().toString(local.time(), QLocale::ShortFormat);
    const qint64 days = local.date().daysTo(today);
    if (days == 0)
        return MomentText::tr("today at %1", "%1 is a time of day").arg(time);
    if (days == 1)
        return MomentText::tr("yesterday at %1", "%1 is a time of day").arg(time);
    if (days > 0 && days < 7)
        return MomentText::tr("%1 at %2", "Tuesday at 18:52").arg(QLocale().dayName(local.date().dayOfWeek()), time);
    return MomentText::tr("%1 at %2", "12 Nov at 18:52").arg(dayOf(local, today), time);
}

} // namespace Espalier
