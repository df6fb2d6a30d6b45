// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "handovercollection.h"

#include "engine.h"
#include "providercall.h"

#include <QCoroFuture>

#include <memory>

using namespace Qt::StringLiterals;

namespace Landfall {

namespace {

constexpr qsizetype mostLogs = 12;
/// How far back the history is looked through for what runs.
constexpr qint64 daysBack = 180;
constexpr qsizetype keptLine = 4000;

class BufferSink : public LogSink {
public:
    void append(const QByteArray &text) override { buffer.append(text); }

    LogBuffer buffer;
};

/// Of the logs that a link stands for those that look failed, else the newest.
QList<LogLink> failedOnes(const QList<OfferedLog> &offered)
{
    QList<LogLink> links;
    for (const OfferedLog &log : offered) {
        if (log.looksFailed.value_or(false))
            links.append(log.link);
    }
    if (links.isEmpty() && !offered.isEmpty())
        links.append(offered.constFirst().link);
    return links;
}

QCoro::Task<QList<LogLink>> failedLinks(OpenAccount open, Deployment deployment)
{
    QList<LogLink> links;
    for (const LogLink &link : deployment.logs) {
        if (!link.failed || links.size() >= mostLogs)
            continue;
        const auto offered = co_await callProvider(open, &Provider::logs, link);
        // Without the list the link itself is read, and says why it cannot be.
        links += offered ? failedOnes(*offered) : QList<LogLink> {link};
    }
    co_return links.mid(0, mostLogs);
}

QCoro::Task<HandedLog> readLog(
    QPointer<Engine> engine, OpenAccount open, Deployment deployment, LogLink link)
{
    const auto sink = std::make_shared<BufferSink>();
    const auto fetched = co_await callProvider(open, &Provider::log, link, sink.get());
    HandedLog log = handedLog(link.label, sink->buffer);
    if (!fetched)
        log.problem = fetched.error();
    const std::optional<LoggedError> error = firstErrorOf(deployment, sink->buffer);
    if (!engine || !error)
        co_return log;
    const auto earlier = co_await engine->history().noteError(*error);
    if (earlier)
        log.earlier = *earlier;
    co_return log;
}

QList<Deployment> known(Engine &engine, const HistoryStore::Entries &remembered)
{
    QList<Deployment> all;
    const DeploymentModel &model = engine.model();
    for (int row = 0; row < model.rowCount(); ++row)
        all.append(model.deployment(row));
    if (!remembered)
        return all;
    for (const RememberedDeployment &entry : *remembered) {
        Deployment deployment = entry.deployment;
        if (model.rowOf(deployment) >= 0)
            continue;
        // Whether it still serves nobody has told since.
        deployment.live.reset();
        all.append(deployment);
    }
    return all;
}

QString providerName(Engine &engine, const QString &id)
{
    const std::optional<ProviderInfo> info = engine.providers().info(id);
    return info ? info->name : id;
}

} // namespace

std::optional<LoggedError> firstErrorOf(const Deployment &deployment, const LogBuffer &buffer)
{
    const std::optional<qsizetype> line = buffer.firstError();
    if (!line)
        return std::nullopt;
    const QByteArrayView text = buffer.line(*line);
    return LoggedError(deployment, errorSignature(text), readLogLine(text, keptLine).text);
}

QCoro::Task<Result<HandOver>> collectHandOver(QPointer<Engine> engine, Deployment deployment)
{
    const Error gone(Error::Cancelled, QString());
    const std::optional<Account> account = engine->accounts().account(deployment.account);
    if (!account)
        co_return gone;
    const auto open = co_await engine->sessions().open(*account);
    if (!open)
        co_return open.error();
    HandOver handOver;
    handOver.deployment = deployment;
    const auto links = co_await failedLinks(*open, deployment);
    for (const LogLink &link : links) {
        const auto log = co_await readLog(engine, *open, deployment, link);
        handOver.logs.append(log);
    }
    if (!engine)
        co_return gone;
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const QDateTime since = now.addDays(-daysBack);
    const auto remembered = co_await engine->history().ofAccount(account->name, since);
    if (!engine)
        co_return gone;
    handOver.at = now;
    handOver.provider = providerName(*engine, deployment.provider);
    handOver.running = inEachSlot(known(*engine, remembered), deployment);
    handOver.requests = engine->http().recentRequests(account->name);
    co_return handOver;
}

} // namespace Landfall
