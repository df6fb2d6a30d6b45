// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reportlines.h"

#include "deploymentlines.h"

#include <deploymentjson.h>
#include <expiry.h>
#include <timestamp.h>

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace Landfall {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Landfall::ReportLines)
};

QString rightLine(const Right &right)
{
    if (!right.isHeld)
        return Text::tr("Right %1: not known. Needed for %2.").arg(right.name, right.enables);
    return *right.isHeld
        ? Text::tr("Right %1: held, for %2.").arg(right.name, right.enables)
        : Text::tr("Right %1: missing. Off without it: %2.").arg(right.name, right.enables);
}

QString endLine(const QDateTime &expires, const QDateTime &now)
{
    const std::optional<qint64> days = daysLeft(expires, now);
    if (!days)
        return Text::tr("The service does not tell when the credential ends.");
    const QString time = localTime(expires);
    if (*days < 0)
        return Text::tr("The credential ended on %1.").arg(time);
    return Text::tr("The credential ends on %1, in %n day(s).", nullptr, static_cast<int>(*days))
        .arg(time);
}

QString limitLine(const RateLimit &limit)
{
    return limit.limit ? Text::tr("Requests left: %1 of %2.").arg(limit.left).arg(*limit.limit)
                       : Text::tr("Requests left: %1.").arg(limit.left);
}

QString subjectOf(const SearchedScope &scope)
{
    if (scope.id.isEmpty())
        return scope.kind;
    return scope.name.isEmpty()
        ? Text::tr("%1 %2", "kind, id").arg(scope.kind, scope.id)
        : Text::tr("%1 “%2” (%3)", "kind, name, id").arg(scope.kind, scope.name, scope.id);
}

QString findingOf(const SearchedScope &scope)
{
    QStringList parts;
    if (scope.targets)
        parts.append(Text::tr("%n target(s)", nullptr, *scope.targets));
    if (scope.error)
        parts.append(scope.error->message);
    if (parts.isEmpty())
        parts.append(
            Text::tr("not counted: the field “%1” decides what is searched").arg(scope.field));
    return parts.join(u". "_s);
}

/// Absent facts are null.
QJsonValue textOrNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QJsonObject toJson(const Right &right)
{
    return {{u"name"_s, right.name},
        {u"held"_s, right.isHeld ? QJsonValue(*right.isHeld) : QJsonValue()},
        {u"enables"_s, right.enables}};
}

} // namespace

QStringList reportLines(
    const TestReport &report, const std::optional<RateLimit> &limit, const QDateTime &now)
{
    QStringList lines {report.summary};
    for (const Right &right : report.rights)
        lines.append(rightLine(right));
    lines.append(endLine(report.expires, now));
    if (limit)
        lines.append(limitLine(*limit));
    return lines;
}

QStringList reportWarnings(const TestReport &report, const QDateTime &now)
{
    QStringList warnings = report.warnings;
    const QString end = expiryWarning(report.expires, now);
    if (!end.isEmpty() && !warnings.contains(end))
        warnings.append(end);
    return warnings;
}

QJsonObject toJson(const TestReport &report)
{
    QJsonArray rights;
    for (const Right &right : report.rights)
        rights.append(toJson(right));
    return {{u"summary"_s, report.summary},
        {u"warnings"_s, QJsonArray::fromStringList(report.warnings)}, {u"rights"_s, rights},
        {u"expires"_s, textOrNull(formatTimestamp(report.expires))}};
}

QString scopeLine(const FoundScope &found)
{
    return u"%1: %2: %3"_s.arg(found.account.name, subjectOf(found.scope), findingOf(found.scope));
}

QJsonArray toJson(const QList<FoundScope> &scopes)
{
    QJsonArray array;
    for (const auto &[account, scope] : scopes) {
        array.append(QJsonObject {{u"account"_s, account.name}, {u"provider"_s, account.provider},
            {u"kind"_s, scope.kind}, {u"id"_s, textOrNull(scope.id)},
            {u"name"_s, textOrNull(scope.name)}, {u"field"_s, textOrNull(scope.field)},
            {u"targets"_s, scope.targets ? QJsonValue(*scope.targets) : QJsonValue()},
            {u"error"_s,
                scope.error ? QJsonValue(toJson(*scope.error, account.name)) : QJsonValue()}});
    }
    return array;
}

} // namespace Landfall
