// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formatting.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;
using namespace std::chrono;

namespace Landfall {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Landfall::Formatting)
};

QString twoDigits(qint64 number)
{
    return QString::number(number).rightJustified(2, u'0');
}

} // namespace

QString formatDuration(milliseconds duration)
{
    const qint64 total = std::max<qint64>(0, duration_cast<seconds>(duration).count());
    const qint64 hours = total / 3600;
    const qint64 minutes = total / 60 % 60;
    const QString rest = u':' + twoDigits(total % 60);
    if (hours == 0)
        return QString::number(minutes) + rest;
    return QString::number(hours) + u':' + twoDigits(minutes) + rest;
}

QString formatAge(const QDateTime &time, const QDateTime &now)
{
    if (!time.isValid())
        return {};
    const qint64 age = std::max<qint64>(0, time.secsTo(now));
    if (age < 60)
        return Text::tr("%n s ago", nullptr, int(age));
    if (age < 3600)
        return Text::tr("%n min ago", nullptr, int(age / 60));
    if (age < 24 * 3600)
        return Text::tr("%n h ago", nullptr, int(age / 3600));
    return QLocale().toString(time.toLocalTime().date(), QLocale::ShortFormat);
}

QString formatClock(const QDateTime &time)
{
    return time.isValid() ? time.toLocalTime().toString(u"HH:mm:ss"_s) : QString();
}

QString formatTimeOfDay(const QDateTime &time)
{
    return time.isValid() ? time.toLocalTime().toString(u"HH:mm"_s) : QString();
}

QString formatMoment(const QDateTime &time)
{
    if (!time.isValid())
        return {};
    const QDateTime utc = time.toUTC();
    return Text::tr("%1 %2 (%3 UTC)")
        .arg(QLocale().toString(time.toLocalTime().date(), QLocale::ShortFormat), formatClock(time),
            utc.toString(u"yyyy-MM-dd HH:mm:ss"_s));
}

} // namespace Landfall
