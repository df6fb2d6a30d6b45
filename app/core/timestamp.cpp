// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "timestamp.h"

#include <QLocale>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace Landfall {

QDateTime parseTimestamp(const QString &text)
{
    // Qt reads a zone-less stamp as local time, which does not exist in a daylight-saving gap: the
    // zone is decided here, before Qt sees the text.
    static const QRegularExpression form(
        uR"(^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d:\d\d)(?:\.(\d{1,9}))?\s?(Z|z|[+-]\d\d:?\d\d)?$)"_s);
    const QRegularExpressionMatch match = form.match(text.trimmed());
    if (!match.hasMatch())
        return {};
    QString zone = match.captured(4).toUpper();
    if (zone.isEmpty())
        zone = u"Z"_s;
    else if (zone.size() == 5)
        zone.insert(3, u':');
    const QString fraction = match.captured(3).leftJustified(3, u'0').left(3);
    const QString iso = match.captured(1) + u'T' + match.captured(2) + u'.' + fraction + zone;
    const QDateTime time = QDateTime::fromString(iso, Qt::ISODateWithMs).toUTC();
    if (!time.isValid() || time.date().year() < 2000 || time.date().year() > 2100)
        return {};
    return time;
}

QDateTime parseHttpDate(const QByteArray &text)
{
    // Qt::RFC2822Date refuses the "GMT" that HTTP prescribes.
    QDateTime time = QLocale::c().toDateTime(
        QString::fromLatin1(text).trimmed(), u"ddd, dd MMM yyyy HH:mm:ss 'GMT'"_s);
    time.setTimeSpec(Qt::UTC);
    return time.isValid() ? time : QDateTime();
}

QString formatTimestamp(const QDateTime &time)
{
    return time.isValid() ? time.toUTC().toString(Qt::ISODateWithMs) : QString();
}

} // namespace Landfall
