// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "handovercommand.h"

#include "showcommands.h"

#include <handovercollection.h>
#include <providercall.h>
#include <watchanswer.h>

#include <QCoreApplication>
#include <QCoroFuture>
#include <QDir>
#include <QDirIterator>
#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace Landfall {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Landfall::HandOverCommand)
};

/// Enough to hold what runs in each slot.
constexpr int listed = 25;

/// Brings what its account runs into the model. Without it the history has to do.
QCoro::Task<> lookAround(Context context, Deployment deployment)
{
    const std::optional<Account> account = context.engine->accounts().account(deployment.account);
    if (!account)
        co_return;
    const Watch watch(*account, Query(QString(), listed));
    Sessions *sessions = &context.engine->sessions();
    const auto listing = co_await askProvider(sessions, watch);
    if (!listing) {
        context.output->problem(listing.error(), account->name);
        co_return;
    }
    const QList<Deployment> answers = stamped(listing->deployments, *account);
    co_await context.engine->recall(answers);
    context.engine->model().merge(answers, QDateTime::currentDateTimeUtc());
}

QStringList filesIn(const QString &folder)
{
    QStringList files;
    QDirIterator all(folder, QDir::Files, QDirIterator::Subdirectories);
    while (all.hasNext())
        files.append(QDir(folder).relativeFilePath(all.next()));
    files.sort();
    return files;
}

ExitCode tell(Context context, const HandOver &handOver, const QString &folder)
{
    const QString summary = handOverSummary(handOver);
    QList<AccountProblem> problems;
    for (const HandedLog &log : handOver.logs) {
        if (log.problem)
            problems.append({handOver.deployment.account, *log.problem});
    }
    if (context.output->isJson()) {
        context.output->document({{u"folder"_s, folder}, {u"summary"_s, summary},
            {u"files"_s, QJsonArray::fromStringList(filesIn(folder))},
            {u"problems"_s, toJson(problems)}});
    } else if (context.arguments->output.isEmpty()) {
        for (const QString &line : summary.chopped(1).split(u'\n'))
            context.output->line(line);
        context.output->note(Text::tr("Written to “%1”.").arg(folder));
    } else {
        context.output->line(folder);
    }
    return report(context, problems);
}

} // namespace

QCoro::Task<ExitCode> writeHandOver(Context context)
{
    const auto found = co_await findDeployment(context);
    if (!found)
        co_return fail(context, found.error());
    const Deployment deployment = found->deployment;
    co_await lookAround(context, deployment);
    const QPointer<Engine> engine(context.engine);
    const auto handOver = co_await collectHandOver(engine, deployment);
    if (!handOver)
        co_return fail(context, handOver.error());
    const QString output = context.arguments->output;
    const QString parent = output.isEmpty() ? QDir::currentPath() : output;
    const auto folder = co_await startHandOver(*handOver, parent);
    if (!folder)
        co_return fail(context, folder.error());
    co_return tell(context, *handOver, *folder);
}

} // namespace Landfall
