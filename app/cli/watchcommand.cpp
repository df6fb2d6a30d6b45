// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "watchcommand.h"

#include "copyrecords.h"
#include "following.h"

#include <keptdeployments.h>
#include <providercall.h>
#include <reference.h>

#include <QCoreApplication>
#include <QCoroSignal>
#include <QCoroTimer>
#include <QPointer>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Landfall {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Landfall::WatchCommand)
};

/// Between two tries to learn what targets there are.
constexpr auto searchPause = 5s;

Result<Done> checkKeeps(Context context, const Account &account)
{
    const Result<bool> keeps = keepsDeployments(account, context.engine->providers());
    if (!keeps)
        return keeps.error();
    if (*keeps)
        return Done {};
    return Error {Error::BadInput,
        Text::tr("--keep is for accounts that name their deployments; “%1” finds them by itself.")
            .arg(account.name)};
}

/// Adds the id to those that the account watches.
Result<Done> keep(Context context, const Account &account, const QString &id)
{
    if (const Result<Done> keeps = checkKeeps(context, account); !keeps)
        return keeps.error();
    return keepDeployment(account.name, id, context.engine->accounts());
}

/// Finds every REF that names a slot copy; the first that is not known is the error.
QCoro::Task<Result<Done>> addCopies(Context context, QPointer<Following> following)
{
    const QStringList references = context.arguments->references;
    for (const QString &text : references) {
        if (!isCopyReference(text))
            continue;
        const auto record = co_await findCopy(context, text);
        if (!record)
            co_return record.error();
        const Account account(record->account, record->provider);
        const Result<Done> keeps =
            context.arguments->keep ? checkKeeps(context, account) : Result<Done>(Done {});
        if (!keeps)
            co_return keeps.error();
        if (following)
            following->add(*record);
    }
    co_return Done {};
}

/// Resolves every other REF; the first that fits no account is the error.
Result<Done> addReferences(Context context, const QList<Account> &accounts, Following &following)
{
    const CommandLine &arguments = *context.arguments;
    for (const QString &text : arguments.references) {
        if (isCopyReference(text))
            continue;
        const Result<Reference> reference =
            resolveReference(text, accounts, context.engine->providers(), arguments.account);
        if (!reference)
            return reference.error();
        if (arguments.keep) {
            if (const Result<Done> keeps = checkKeeps(context, reference->account); !keeps)
                return keeps.error();
        }
        following.add(reference->account, reference->id);
    }
    return Done {};
}

bool isTransient(const AccountProblem &problem)
{
    const Error::Kind kind = problem.error.kind;
    return kind == Error::Network || kind == Error::RateLimited || kind == Error::Server;
}

/// Follows what was found. What was not found is the fault of an account that could not be asked,
/// or else of the person.
void startFound(const TargetSearch &search, Following &following)
{
    if (!search.missing.isEmpty()) {
        for (const AccountProblem &problem : search.problems)
            following.noteCause(exitCode(problem.error));
    }
    if (!search.missing.isEmpty() && search.problems.isEmpty()) {
        following.tell(unknownTargets(search.missing), {});
        following.noteCause(ExitCode::Usage);
    } else {
        for (const FoundTarget &found : search.found)
            following.add(found);
    }
    following.start();
}

/// Adds what --target names and starts. A service that does not answer is asked again; `following`
/// may end meanwhile, by its time-out.
QCoro::Task<> startTargets(Context context, QList<Account> accounts, QPointer<Following> following)
{
    const QStringList wanted = context.arguments->targets;
    while (true) {
        const auto search = co_await findTargets(context, accounts, wanted);
        if (!following)
            co_return;
        for (const AccountProblem &problem : search.problems)
            following->tell(problem.error, problem.account);
        const bool mayBeFound = !search.missing.isEmpty() && !search.problems.isEmpty();
        if (mayBeFound
            && std::all_of(search.problems.begin(), search.problems.end(), isTransient)) {
            co_await QCoro::sleepFor(searchPause);
            if (!following)
                co_return;
            continue;
        }
        startFound(search, *following);
        co_return;
    }
}

} // namespace

QCoro::Task<ExitCode> watchDeployments(Context context)
{
    const auto following = std::make_unique<Following>(context);
    const Result<QList<Account>> accounts = chosenAccounts(context);
    const QPointer<Following> guarded(following.get());
    auto added = co_await addCopies(context, guarded);
    if (accounts && added)
        added = addReferences(context, *accounts, *following);
    if (!accounts || !added) {
        const Error error = accounts ? added.error() : accounts.error();
        following->tell(error, {});
        co_return exitCode(error);
    }
    // Not before the service knows it: a mistyped id would be a problem of every list.
    if (context.arguments->keep)
        QObject::connect(following.get(), &Following::found, following.get(),
            [context, &following = *following](const Account &account, const QString &id) {
                const Result<Done> kept = keep(context, account, id);
                if (kept)
                    return;
                following.tell(kept.error(), account.name);
                following.noteCause(exitCode(kept.error()));
            });
    // What was seen before goes on: it was perhaps another program that saw it.
    co_await context.engine->recallNewest();
    if (const auto timeout = context.arguments->timeout)
        QTimer::singleShot(*timeout, following.get(), &Following::timeOut);
    if (context.arguments->targets.isEmpty())
        following->start();
    else
        startTargets(context, *accounts, following.get());
    co_await qCoro(following.get(), &Following::ended);
    co_return following->exitCode();
}

} // namespace Landfall
