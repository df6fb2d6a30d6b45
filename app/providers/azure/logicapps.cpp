// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "logicapps.h"

#include "azurecloud.h"
#include "azureproblems.h"
#include "workflowrun.h"
#include "workflowrunfailure.h"

#include <timestamp.h>

#include <QCoreApplication>

#include <vector>

using namespace Qt::StringLiterals;

namespace Landfall::Azure {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Landfall::Azure::LogicApps)
};

/// The size of a page that the service gives by itself.
constexpr int runsPerPage = 30;

bool isStateless(const Workflow &workflow)
{
    return workflow.kind.compare("Stateless"_L1, Qt::CaseInsensitive) == 0;
}

QString historyHint(const Workflow &workflow)
{
    return Text::tr("A stateless workflow keeps no runs unless the app setting "
                    "“Workflows.%1.OperationOptions” is “WithStatelessRunHistory”.")
        .arg(workflow.name);
}

/// Why there is nothing to see; none when the list is simply empty.
std::optional<Error> explanation(const Workflow &workflow)
{
    if (!workflow.healthError.isEmpty())
        return Error(Error::NotFound,
            textOf(workflow.id()) + ": "_L1
                + Text::tr("its host cannot run it (“%1”).")
                      .arg(withoutSignatures(workflow.healthError)));
    if (isStateless(workflow))
        return Error(Error::NotFound, textOf(workflow.id()) + ": "_L1 + historyHint(workflow));
    return std::nullopt;
}

Error notFound(const Workflow &workflow, Error error)
{
    error.message += u' '
        + Text::tr("A Logic App keeps its runs for a limited time, 90 days unless it is set "
                   "otherwise.");
    if (workflow.kind.isEmpty() || isStateless(workflow))
        error.message += u' ' + historyHint(workflow);
    return error;
}

/// What the workflow and the account tell about each of its runs.
void describe(Deployment &run, const Workflow &workflow, const Account &account)
{
    run.dashboardUrl = portalUrl(account, workflow.site);
    QStringList state {workflow.flowState, withoutSignatures(workflow.healthError)};
    state.removeAll(QString());
    // Always there when it is known, so that it does not stay after a change.
    if (!state.isEmpty())
        run.properties.insert(Text::tr("Workflow"), state.join(": "_L1));
}

QCoro::Task<Result<Items>> fetchList(Call call, Workflow workflow, QDateTime since, int limit)
{
    const QString path = runsPath(workflow.id());
    QUrlQuery query;
    query.addQueryItem(u"$top"_s, QString::number(std::min(limit, runsPerPage)));
    if (since.isValid())
        query.addQueryItem(u"$filter"_s, "startTime ge "_L1 + formatTimestamp(since));
    const auto items = co_await fetchAll(call, path, query, limit);
    co_return items;
}

struct RunList {
    Rows<Deployment> rows;
    std::optional<Error> problem; ///< why it is incomplete
    QDateTime since; ///< what was asked for

    RunList() = default;
};

/// The runs that may have changed, asked for without a filter where the host takes none.
QCoro::Task<Result<RunList>> fetchChanged(Call call, Workflow workflow, int limit)
{
    RunMemory &memory = call.memory->runs;
    RunList list;
    if (!memory.refusesFilter)
        list.since = memory.feeds[workflow.id().key()].since(limit);
    auto items = co_await fetchList(call, workflow, list.since, limit);
    if (!items && list.since.isValid() && isRefusedQuery(items.error())) {
        list.since = QDateTime();
        items = co_await fetchList(call, workflow, list.since, limit);
        call.memory->runs.refusesFilter = items.hasValue();
    }
    if (!items)
        co_return items.error();
    list.problem = items->problem;
    list.rows = RunReader(workflow.id()).readAll(items->items);
    co_return list;
}

/// A run, and whether its actions could be asked for.
struct DetailedRun {
    Deployment run;
    bool hasActions = false;

    DetailedRun() = default;
};

QCoro::Task<Result<DetailedRun>> fetchDetailed(Call call, Workflow workflow, QString run)
{
    const WorkflowId id = workflow.id();
    const auto answer = co_await fetchRunAnswer(call, id, run);
    if (!answer)
        co_return answer.error();
    const auto read = RunReader(id).read(answer->object, QString(), run);
    if (!read)
        co_return read.error();
    DetailedRun detailed;
    detailed.run = *read;
    describe(detailed.run, workflow, call.session.account);
    detailed.hasActions = answer->actions.isObject() || answer->actions.isArray();
    setActions(detailed.run, answer->actions, answer->object);
    co_return detailed;
}

struct RunTask {
    QString run;
    QCoro::Task<Result<DetailedRun>> task;
};

/// What could not be asked stays as the list told it; only a request limit is worth a word.
QCoro::Task<Result<QList<Error>>> fetchWanted(Call call, Workflow workflow)
{
    const QString key = workflow.id().key();
    QList<Error> problems;
    std::vector<RunTask> tasks;
    for (const QString &run : call.memory->runs.feeds[key].wanted())
        tasks.push_back({run, fetchDetailed(call, workflow, run)});
    for (RunTask &entry : tasks) {
        const auto detailed = co_await entry.task;
        if (!detailed && detailed.error().kind == Error::Cancelled)
            co_return detailed.error();
        if (!detailed && detailed.error().kind == Error::RateLimited)
            problems = {detailed.error()};
        if (!detailed && detailed.error().kind == Error::NotFound)
            call.memory->runs.feeds[key].dropFollowed(entry.run);
        if (detailed)
            call.memory->runs.feeds[key].takeRun(detailed->run, detailed->hasActions);
    }
    co_return problems;
}

/// A host that is down is so for all of its workflows: one sentence that names the app. What
/// concerns the workflow alone says so where several are asked for.
Error ofHost(const Workflow &workflow, Error error)
{
    if (error.kind == Error::Server)
        error.message = textOf(workflow.site) + ": "_L1 + error.message;
    return error;
}

/// Fills the feed of the workflow; a feed that turns out not to fit is filled anew.
QCoro::Task<Result<QList<Error>>> fillFeed(Call call, Workflow workflow, int limit)
{
    const QString key = workflow.id().key();
    for (bool isAnew = false;; isAnew = true) {
        const auto list = co_await fetchChanged(call, workflow, limit);
        if (!list)
            co_return list.error();
        QList<Error> problems = list->rows.problems;
        if (list->problem)
            problems.append(*list->problem);
        QList<Deployment> runs = list->rows.items;
        for (Deployment &run : runs)
            describe(run, workflow, call.session.account);
        RunFeed &feed = call.memory->runs.feeds[key];
        const bool fits = feed.take(runs, list->since, limit);
        if (list->problem)
            feed.askForAllNext();
        if (fits || isAnew)
            co_return problems;
    }
}

/// Whether the host's refusal says no more than that a workflow keeps no history.
bool meansNoHistory(const Workflow &workflow, const Error &error)
{
    return isStateless(workflow)
        && (error.kind == Error::NotFound || error.kind == Error::BadReply);
}

} // namespace

QCoro::Task<Result<Listing>> fetchRuns(Call call, Workflow workflow, int limit, Explains explains)
{
    const QString key = workflow.id().key();
    const int wanted = std::max(1, limit);
    Listing listing;
    const auto filled = co_await fillFeed(call, workflow, wanted);
    if (filled) {
        for (const Error &problem : *filled)
            listing.problems.append(ofHost(workflow, problem));
        const auto wantedRuns = co_await fetchWanted(call, workflow);
        if (!wantedRuns)
            co_return wantedRuns.error();
        listing.problems += *wantedRuns;
        listing.deployments = call.memory->runs.feeds[key].newest(wanted);
    } else if (!meansNoHistory(workflow, filled.error())) {
        co_return ofHost(workflow, filled.error());
    }
    if (explains == Explains::No || !listing.deployments.isEmpty()
        || call.memory->runs.explained.contains(key))
        co_return listing;
    if (const auto why = explanation(workflow)) {
        call.memory->runs.explained.insert(key);
        listing.problems.append(*why);
    }
    co_return listing;
}

QCoro::Task<Result<Deployment>> fetchRun(Call call, Workflow workflow, QString run)
{
    const auto detailed = co_await fetchDetailed(call, workflow, run);
    if (!detailed && detailed.error().kind == Error::NotFound)
        co_return notFound(workflow, detailed.error());
    if (!detailed)
        co_return ofHost(workflow, detailed.error());
    co_return detailed->run;
}

} // namespace Landfall::Azure
