// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formatting.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Landfall {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Landfall::Formatting)
};

} // namespace

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

QString formatPauseEnd(const QDateTime &end, const QDateTime &now)
{
    constexpr qint64 day = 24 * 3600;
    return now.secsTo(end) < day ? formatTimeOfDay(end)
                                 : QLocale().toString(end.toLocalTime(), QLocale::ShortFormat);
}

} // namespace Landfall
