// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "listcommands.h"

#include "copyrecords.h"
#include "deploymentlines.h"
#include "reportlines.h"
#include "targetsearch.h"

#include <deploymentjson.h>
#include <providercall.h>
#include <watchanswer.h>

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Landfall {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Landfall::ListCommands)
};

/// How far back --phase looks: what it leaves out would otherwise be missing from the N in all.
constexpr int filteredDepth = 100;

/// What one account is asked for; a target's id, or empty for everything.
struct Question {
    Account account;
    QString target;
};

/// The model's rows and the copies that were asked for: newest first, at most --limit.
QList<Deployment> selected(Context context, const QList<Deployment> &copies)
{
    const CommandLine &arguments = *context.arguments;
    const DeploymentModel &model = context.engine->model();
    QList<Deployment> all = copies;
    for (int row = 0; row < model.rowCount(); ++row)
        all.append(model.deployment(row));
    QList<Deployment> result;
    for (const Deployment &deployment : std::as_const(all)) {
        if (arguments.phases.isEmpty() || arguments.phases.contains(deployment.phase))
            result.append(deployment);
    }
    std::stable_sort(result.begin(), result.end(),
        [](const Deployment &a, const Deployment &b) { return a.created > b.created; });
    return result.mid(0, arguments.limit);
}

ExitCode printList(
    Context context, const QList<Deployment> &copies, const QList<AccountProblem> &problems)
{
    const QList<Deployment> deployments = selected(context, copies);
    if (context.output->isJson()) {
        QJsonArray array;
        for (const Deployment &deployment : deployments)
            array.append(toJson(deployment));
        context.output->document({{u"deployments"_s, array}, {u"problems"_s, toJson(problems)}});
    } else if (!deployments.isEmpty()) {
        context.output->table(deploymentTable(deployments, QDateTime::currentDateTimeUtc()));
    }
    return report(context, problems);
}

/// An empty list says where it was looked.
void explainNothing(Context context, const QList<FoundScope> &scopes)
{
    for (const FoundScope &scope : scopes)
        context.output->note(scopeLine(scope));
}

QCoro::Task<ExitCode> askAll(
    Context context, QList<Question> questions, QList<AccountProblem> problems)
{
    const int limit = context.arguments->phases.isEmpty()
        ? context.arguments->limit
        : std::max(context.arguments->limit, filteredDepth);
    Sessions *sessions = &context.engine->sessions();
    std::vector<QCoro::Task<Result<Listing>>> tasks;
    for (const Question &question : questions)
        tasks.push_back(
            askProvider(sessions, Watch(question.account, Query(question.target, limit))));
    QList<Deployment> answers;
    for (std::size_t i = 0; i < tasks.size(); ++i) {
        const auto listing = co_await std::move(tasks.at(i));
        const Account &account = questions.at(static_cast<qsizetype>(i)).account;
        if (!listing) {
            problems.append({account.name, listing.error()});
            continue;
        }
        for (const Error &problem : listing->problems)
            problems.append({account.name, problem});
        answers += stamped(listing->deployments, account);
    }
    co_await context.engine->recall(answers);
    context.engine->model().merge(answers, QDateTime::currentDateTimeUtc());
    QList<Deployment> copies;
    for (const Question &question : questions) {
        const QList<Account> accounts {question.account};
        const auto own = co_await copiesOf(context, accounts, question.target);
        copies += own;
    }
    co_return printList(context, copies, problems);
}

} // namespace

QCoro::Task<Deployment> observed(Context context, Deployment deployment, Account account)
{
    const QList<Deployment> answer = stamped({deployment}, account);
    DeploymentModel &model = context.engine->model();
    co_await context.engine->recall(answer);
    model.merge(answer, QDateTime::currentDateTimeUtc());
    co_return model.deployment(model.rowOf(answer.constFirst()));
}

QCoro::Task<ExitCode> listTargets(Context context)
{
    const Result<QList<Account>> accounts = chosenAccounts(context);
    if (!accounts)
        co_return fail(context, accounts.error());
    const QStringList everything;
    const auto search = co_await findTargets(context, *accounts, everything);
    QJsonArray array;
    Table table {{Text::tr("TARGET"), Text::tr("KIND"), Text::tr("ACCOUNT"), Text::tr("ID")}, {}};
    for (const FoundTarget &found : search.found) {
        QJsonObject object = toJson(found.target);
        object.insert("account"_L1, found.account.name);
        object.insert("provider"_L1, found.account.provider);
        array.append(object);
        table.rows.append(
            {found.target.name, found.target.kind, found.account.name, found.target.id});
    }
    if (context.output->isJson())
        context.output->document({{u"targets"_s, array}, {u"problems"_s, toJson(search.problems)},
            {u"scopes"_s, toJson(search.scopes)}});
    else if (!table.rows.isEmpty())
        context.output->table(table);
    else
        explainNothing(context, search.scopes);
    co_return report(context, search.problems);
}

QCoro::Task<ExitCode> listDeployments(Context context)
{
    const Result<QList<Account>> accounts = chosenAccounts(context);
    if (!accounts)
        co_return fail(context, accounts.error());
    QList<Question> questions;
    QList<AccountProblem> problems;
    if (context.arguments->targets.isEmpty()) {
        for (const Account &account : *accounts)
            questions.append({account, QString()});
    } else {
        const QStringList wanted = context.arguments->targets;
        const auto search = co_await findTargets(context, *accounts, wanted);
        problems = search.problems;
        // An account that could not be asked may be the one that knows it.
        if (!search.missing.isEmpty() && problems.isEmpty())
            co_return fail(context, unknownTargets(search.missing));
        for (const FoundTarget &found : search.found)
            questions.append({found.account, found.target.id});
    }
    const auto code = co_await askAll(context, questions, problems);
    co_return code;
}

} // namespace Landfall
