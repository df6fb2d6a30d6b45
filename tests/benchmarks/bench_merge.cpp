// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <benchmark/benchmark.h>
#include <cloudflareparser.h>
#include <deploymentmodel.h>

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;
using namespace Landfall;

namespace {

const QDateTime begin(QDate(2026, 1, 2), QTime(12, 0), Qt::UTC);

QString stamp(int seconds)
{
    return begin.addSecs(seconds).toString(Qt::ISODateWithMs);
}

QJsonObject stageObject(const QString &name, int start)
{
    return {{u"name"_s, name}, {u"started_on"_s, stamp(start)}, {u"ended_on"_s, stamp(start + 20)},
        {u"status"_s, u"success"_s}};
}

QJsonObject deploymentObject(int number)
{
    QJsonArray stages;
    const int start = number * 300;
    for (const QString &name :
        {u"queued"_s, u"initialize"_s, u"clone_repo"_s, u"build"_s, u"deploy"_s})
        stages.append(stageObject(name, start + 20 * int(stages.size())));
    const QJsonObject metadata {{u"branch"_s, u"main"_s},
        {u"commit_hash"_s, u"%1"_s.arg(number, 40, 16, QChar(u'0'))},
        {u"commit_message"_s,
            u"Show prices with the tax of the visitor's country (%1)"_s.arg(number)}};
    return {{u"id"_s, u"8e3f1a52-1d7c-4a6b-9c1e-%1"_s.arg(number, 12, 16, QChar(u'0'))},
        {u"short_id"_s, u"8e3f1a52"_s}, {u"project_name"_s, u"shop"_s},
        {u"environment"_s, u"production"_s}, {u"url"_s, u"https://8e3f1a52.shop.example"_s},
        {u"created_on"_s, stamp(start)}, {u"modified_on"_s, stamp(start + 100)},
        {u"is_skipped"_s, false}, {u"aliases"_s, QJsonArray {u"https://shop.example"_s}},
        {u"latest_stage"_s, stages.last()}, {u"stages"_s, stages},
        {u"deployment_trigger"_s,
            QJsonObject {{u"type"_s, u"github:push"_s}, {u"metadata"_s, metadata}}}};
}

/// The page of 25 that begins with the deployment `first`.
HttpReply page(int first)
{
    QJsonArray list;
    for (int i = first; i < first + 25; ++i)
        list.append(deploymentObject(i));
    HttpReply reply;
    reply.status = 200;
    reply.body = QJsonDocument(QJsonObject {{u"success"_s, true}, {u"errors"_s, QJsonArray()},
                                   {u"messages"_s, QJsonArray()}, {u"result"_s, list}})
                     .toJson(QJsonDocument::Compact);
    return reply;
}

QList<Deployment> parse(const HttpReply &reply)
{
    const auto envelope = Cloudflare::parseEnvelope(reply, reply.json());
    if (!envelope)
        return {};
    const Cloudflare::ProjectId shop(u"023e105f4ecef8ad9ca31a8372d0c353"_s, u"shop"_s);
    const auto rows = Cloudflare::parseDeployments(*envelope, shop);
    if (!rows)
        return {};
    QList<Deployment> deployments = rows->items;
    for (Deployment &deployment : deployments) {
        deployment.provider = u"cloudflare-pages"_s;
        deployment.account = u"cf"_s;
    }
    return deployments;
}

QList<Deployment> parsePages(qsizetype count)
{
    QList<Deployment> deployments;
    while (deployments.size() < count)
        deployments += parse(page(int(deployments.size())));
    return deployments;
}

/// Reply bytes to rows of a new model.
void replyToModel(benchmark::State &state)
{
    const HttpReply reply = page(0);
    for (auto iteration : state) {
        DeploymentModel model;
        model.merge(parse(reply), begin);
        if (model.rowCount() != 25)
            state.SkipWithError("the page was not read");
    }
    state.SetBytesProcessed(qint64(state.iterations()) * reply.body.size());
}

/// A refresh that brings nothing new; the answer is parsed anew, so that nothing is shared.
void mergeUnchanged(benchmark::State &state)
{
    DeploymentModel model;
    model.merge(parsePages(state.range(0)), begin);
    const QList<Deployment> again = parsePages(state.range(0));
    for (auto iteration : state)
        model.merge(again, begin);
    if (model.rowCount() != state.range(0))
        state.SkipWithError("the pages were not read");
    state.SetItemsProcessed(qint64(state.iterations()) * again.size());
}

} // namespace

BENCHMARK(replyToModel)->Unit(benchmark::kMicrosecond);
BENCHMARK(mergeUnchanged)->Arg(25)->Arg(1000)->Arg(10'000)->Unit(benchmark::kMicrosecond);

int main(int argc, char *argv[])
{
    const QCoreApplication app(argc, argv);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
