// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "azureproblems.h"
#include "logicapps.h"
#include "workflowrun.h"

#include <logs/logerror.h>

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace Landfall::Azure {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Landfall::Azure::LogicApps)
};

/// More than are taken, so that those that failed are among them.
constexpr int mostActionsAsked = 3000;

QCoro::Task<Result<QJsonObject>> fetchRunObject(Call call, QString path)
{
    QUrlQuery query;
    query.addQueryItem(u"$expand"_s, u"properties/actions"_s);
    const auto whole = co_await fetchObject(call, path, query);
    if (whole || !isRefusedQuery(whole.error()))
        co_return whole;
    const QUrlQuery plain;
    const auto bare = co_await fetchObject(call, path, plain);
    co_return bare;
}

Error forgotten(const ResourceId &run)
{
    return {Error::NotFound,
        Text::tr("The Logic App “%1” does not have this run any more, nor what its actions did. It "
                 "keeps its runs for a limited time, 90 days unless it is set otherwise.")
            .arg(run.site.name),
        logGone};
}

} // namespace

QString runsPath(const WorkflowId &workflow)
{
    return workflow.site.text()
        + "/hostruntime/runtime/webhooks/workflow/api/management/workflows/"_L1 + workflow.name
        + "/runs"_L1;
}

bool isRefusedQuery(const Error &error)
{
    return error.kind == Error::BadReply;
}

QCoro::Task<Result<RunAnswer>> fetchRunAnswer(Call call, WorkflowId workflow, QString run)
{
    const QString path = runsPath(workflow) + u'/' + run;
    const auto object = co_await fetchRunObject(call, path);
    if (!object)
        co_return object.error();
    RunAnswer answer;
    answer.object = *object;
    answer.actions = object->value("properties"_L1).toObject().value("actions"_L1);
    if (answer.actions.isObject() || answer.actions.isArray())
        co_return answer;
    const QString actionsPath = path + "/actions"_L1;
    const QUrlQuery all;
    const int most = mostActionsAsked;
    const auto items = co_await fetchAll(call, actionsPath, all, most);
    if (!items && items.error().kind == Error::Cancelled)
        co_return items.error();
    // The run itself is known; without its actions it is still worth showing.
    if (items)
        answer.actions = items->items;
    answer.problem = items ? items->problem : std::optional(items.error());
    co_return answer;
}

QCoro::Task<Result<Done>> fetchActionLog(Call call, LogLink link, LogSink *sink)
{
    const auto id = parseResourceId(link.id);
    if (!id || id->kind != ResourceId::WorkflowRun)
        co_return Error(Error::BadInput, Text::tr("“%1” is no log of a run.").arg(link.id));
    const WorkflowId workflow = id->workflowId();
    const QString run = id->id;
    const auto answer = co_await fetchRunAnswer(call, workflow, run);
    if (!answer && answer.error().kind == Error::NotFound)
        co_return forgotten(*id);
    if (!answer)
        co_return about(textOf(workflow), answer.error());
    const auto read = RunReader(workflow).read(answer->object, QString(), run);
    if (!read)
        co_return read.error();
    sink->append(actionLog(*read, answer->object, answer->actions));
    if (answer->problem)
        co_return *answer->problem;
    co_return Done {};
}

} // namespace Landfall::Azure
