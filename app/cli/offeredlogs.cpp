// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "offeredlogs.h"

#include "deploymentlines.h"

#include <providercall.h>
#include <timestamp.h>

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Landfall {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Landfall::OfferedLogs)
};

QString answerText(std::optional<bool> answer)
{
    if (!answer)
        return {};
    return *answer ? Text::tr("yes") : Text::tr("no");
}

/// What cannot be fetched has no id, but perhaps an address.
QString idText(const LogLink &link)
{
    if (!link.id.isEmpty())
        return link.id;
    return link.url.isEmpty() ? Text::tr("cannot be fetched")
                              : Text::tr("only in a browser: %1").arg(link.url);
}

QJsonObject offeredJson(const OfferedLog &log)
{
    QJsonObject object = logJson(log.link);
    if (log.link.id.isEmpty())
        object.insert("id"_L1, QJsonValue());
    object.insert("machine"_L1, log.machine.isEmpty() ? QJsonValue() : QJsonValue(log.machine));
    object.insert("updated"_L1,
        log.updated.isNull() ? QJsonValue() : QJsonValue(formatTimestamp(log.updated)));
    object.insert("size"_L1, log.size < 0 ? QJsonValue() : QJsonValue(log.size));
    object.insert("looks_failed"_L1, log.looksFailed ? QJsonValue(*log.looksFailed) : QJsonValue());
    return object;
}

bool holds(const QList<OfferedLog> &logs, const LogLink &link)
{
    return std::any_of(
        logs.begin(), logs.end(), [&](const OfferedLog &log) { return log.link.id == link.id; });
}

} // namespace

QCoro::Task<OfferedLogs> offeredLogs(OpenAccount open, QList<LogLink> links)
{
    OfferedLogs offered;
    for (const LogLink &link : links) {
        if (!link.failed) {
            offered.logs.append(OfferedLog(link));
            continue;
        }
        const auto files = co_await callProvider(open, &Provider::logs, link);
        if (!files)
            offered.problems.append({open.session.account.name, files.error()});
        if (!files || !holds(*files, link))
            offered.logs.append(OfferedLog(link));
        if (files)
            offered.logs.append(*files);
    }
    co_return offered;
}

void listLogs(Output &output, const OfferedLogs &offered)
{
    QJsonArray array;
    Table table {{Text::tr("ID"), Text::tr("LOG"), Text::tr("ABOUT A FAILURE"), Text::tr("MACHINE"),
                     Text::tr("WRITTEN"), Text::tr("SIZE"), Text::tr("LOOKS FAILED")},
        {}};
    for (const OfferedLog &log : offered.logs) {
        array.append(offeredJson(log));
        table.rows.append({idText(log.link), log.link.label, answerText(log.link.failed),
            log.machine, log.updated.isNull() ? QString() : localTime(log.updated),
            log.size < 0 ? QString() : QLocale().formattedDataSize(log.size),
            answerText(log.looksFailed)});
    }
    if (output.isJson())
        output.document({{u"logs"_s, array}, {u"problems"_s, toJson(offered.problems)}});
    else
        output.table(table);
}

QJsonObject logJson(const LogLink &link)
{
    return {{u"id"_s, link.id}, {u"label"_s, link.label},
        {u"url"_s, link.url.isEmpty() ? QJsonValue() : QJsonValue(link.url)},
        {u"failed"_s, link.failed}};
}

} // namespace Landfall
