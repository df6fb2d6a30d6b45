// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "daytext.h"

#include <QCoreApplication>
#include <QLocale>

namespace Landfall {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Landfall::DayText)
};

} // namespace

QString dayName(const QDate &date, const QDate &today)
{
    if (!date.isValid() || !today.isValid())
        return {};
    switch (date.daysTo(today)) {
    case 0:
        return Text::tr("Today");
    case 1:
        return Text::tr("Yesterday");
    default:
        return {};
    }
}

QString dayText(const QDate &date, int deployments)
{
    const QString count = Text::tr("%n deployment(s)", nullptr, deployments);
    if (!date.isValid())
        return Text::tr("Without a start · %1").arg(count);
    //: A date as QLocale spells its parts, e.g. "Wed 19 Nov"
    const QString format = Text::tr("ddd d MMM");
    return Text::tr("%1 · %2").arg(QLocale().toString(date, format), count);
}

} // namespace Landfall
