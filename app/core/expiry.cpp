// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "expiry.h"

#include <QCoreApplication>
#include <QLocale>

namespace Landfall {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Landfall::Expiry)
};

constexpr qint64 secondsOfADay = 24 * 60 * 60;
constexpr qint64 daysOfWarning = 7;

} // namespace

std::optional<qint64> daysLeft(const QDateTime &expires, const QDateTime &now)
{
    if (!expires.isValid() || !now.isValid())
        return std::nullopt;
    const qint64 seconds = now.secsTo(expires);
    const bool hasEnded = now >= expires;
    return hasEnded ? seconds / secondsOfADay - 1 : seconds / secondsOfADay;
}

QString expiryWarning(const QDateTime &expires, const QDateTime &now)
{
    const std::optional<qint64> days = daysLeft(expires, now);
    if (!days || now.addDays(daysOfWarning) < expires)
        return QString();
    const QString date = QLocale().toString(expires.toLocalTime().date());
    if (*days < 0)
        return Text::tr("The credential has ended, on %1. Make a new one and enter it.").arg(date);
    if (*days == 0)
        return Text::tr("The credential ends in less than a day, on %1. Make a new one now.")
            .arg(date);
    return Text::tr("The credential ends in %n day(s), on %1. Make a new one in time.", nullptr,
        static_cast<int>(*days))
        .arg(date);
}

} // namespace Landfall
