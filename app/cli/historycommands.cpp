// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "historycommands.h"

#include "deploymentlines.h"

#include <deploymentjson.h>
#include <deploymenttext.h>
#include <timestamp.h>

#include <QCoreApplication>
#include <QCoroFuture>
#include <QJsonArray>
#include <QJsonObject>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace Landfall {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Landfall::HistoryCommands)
};

/// Above this a document would not fit into memory.
constexpr int mostDeployments = 10'000;

HistoryQuery asked(Context context, int limit)
{
    const CommandLine &arguments = *context.arguments;
    QDateTime since;
    if (arguments.since)
        since = QDateTime::currentDateTimeUtc().addSecs(-arguments.since->count());
    return {since, arguments.targets.value(0), limit};
}

/// Nothing was found: because nothing ever had that name, or in that time.
QCoro::Task<Result<Done>> checkTarget(Context context)
{
    const QString target = context.arguments->targets.value(0);
    if (target.isEmpty())
        co_return Done {};
    const HistoryQuery query({}, target, 1);
    const auto known = co_await context.engine->history().find(query);
    if (!known)
        co_return known.error();
    if (!known->isEmpty())
        co_return Done {};
    co_return Error {Error::BadInput,
        Text::tr("The history knows no target “%1”. “landfall-cli stats” names those it knows.")
            .arg(target)};
}

QJsonValue orNull(const std::optional<std::chrono::milliseconds> &time)
{
    return time ? QJsonValue(qint64(time->count())) : QJsonValue();
}

std::optional<std::chrono::milliseconds> sinceLastSuccess(
    const TargetStats &stats, const QDateTime &now)
{
    if (!stats.lastSuccess.isValid())
        return std::nullopt;
    return std::chrono::milliseconds(std::max<qint64>(0, stats.lastSuccess.msecsTo(now)));
}

QJsonObject statsJson(const TargetStats &stats, const QDateTime &now)
{
    const std::optional<double> rate = stats.successRate();
    const QString success = formatTimestamp(stats.lastSuccess);
    return {{u"account"_s, stats.account}, {u"provider"_s, stats.provider},
        {u"target"_s, toJson(stats.target)}, {u"count"_s, stats.count},
        {u"succeeded"_s, stats.succeeded}, {u"failed"_s, stats.failed},
        {u"success_rate"_s, rate ? QJsonValue(*rate) : QJsonValue()},
        {u"median_ms"_s, orNull(stats.median)}, {u"p95_ms"_s, orNull(stats.percentile95)},
        {u"last_success"_s, success.isEmpty() ? QJsonValue() : QJsonValue(success)},
        {u"since_last_success_ms"_s, orNull(sinceLastSuccess(stats, now))}};
}

QString orDash(const std::optional<std::chrono::milliseconds> &time)
{
    return time ? durationText(*time) : u"–"_s;
}

QStringList statsRow(const TargetStats &stats, const QDateTime &now)
{
    const std::optional<double> rate = stats.successRate();
    return {stats.target.name, stats.account, QString::number(stats.count),
        QString::number(stats.succeeded), QString::number(stats.failed),
        rate ? QLocale().toString(*rate * 100, 'f', 1) + u" %"_s : u"–"_s, orDash(stats.median),
        orDash(stats.percentile95), orDash(sinceLastSuccess(stats, now))};
}

void printHistory(Context context, const QList<RememberedDeployment> &entries)
{
    QList<Deployment> deployments;
    QJsonArray array;
    for (const RememberedDeployment &entry : entries) {
        if (context.output->isJson())
            array.append(toJson(entry.deployment));
        else
            deployments.append(entry.deployment);
    }
    if (context.output->isJson())
        context.output->document({{u"deployments"_s, array}, {u"problems"_s, QJsonArray()}});
    else if (!deployments.isEmpty())
        context.output->table(deploymentTable(deployments, QDateTime::currentDateTimeUtc()));
    if (entries.isEmpty())
        context.output->note(Text::tr("Nothing was seen in that time."));
    if (entries.size() == mostDeployments)
        context.output->note(Text::tr("These are the newest %1; --since or --target leads further.")
                                 .arg(mostDeployments));
}

void printStats(Context context, const QList<TargetStats> &targets)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    QJsonArray array;
    Table table {{Text::tr("TARGET"), Text::tr("ACCOUNT"), Text::tr("COUNT"), Text::tr("SUCCEEDED"),
                     Text::tr("FAILED"), Text::tr("SUCCESS RATE"), Text::tr("MEDIAN"),
                     Text::tr("95 %"), Text::tr("SINCE LAST SUCCESS")},
        {}};
    for (const TargetStats &stats : targets) {
        array.append(statsJson(stats, now));
        table.rows.append(statsRow(stats, now));
    }
    if (context.output->isJson())
        context.output->document({{u"targets"_s, array}, {u"problems"_s, QJsonArray()}});
    else if (!targets.isEmpty())
        context.output->table(table);
    if (targets.isEmpty())
        context.output->note(Text::tr("Nothing was seen in that time."));
}

} // namespace

QCoro::Task<ExitCode> showHistory(Context context)
{
    const HistoryQuery query = asked(context, mostDeployments);
    const auto entries = co_await context.engine->history().find(query);
    if (!entries)
        co_return fail(context, entries.error());
    if (entries->isEmpty()) {
        const auto known = co_await checkTarget(context);
        if (!known)
            co_return fail(context, known.error());
    }
    printHistory(context, *entries);
    co_return ExitCode::Success;
}

QCoro::Task<ExitCode> showStats(Context context)
{
    const HistoryQuery query = asked(context, 0);
    const auto targets = co_await context.engine->history().stats(query);
    if (!targets)
        co_return fail(context, targets.error());
    if (targets->isEmpty()) {
        const auto known = co_await checkTarget(context);
        if (!known)
            co_return fail(context, known.error());
    }
    printStats(context, *targets);
    co_return ExitCode::Success;
}

} // namespace Landfall
