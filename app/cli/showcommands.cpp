// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "showcommands.h"

#include "copyrecords.h"
#include "deploymentlines.h"
#include "listcommands.h"

#include <deploymentjson.h>
#include <providercall.h>
#include <reference.h>
#include <watchanswer.h>

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace Landfall {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Landfall::ShowCommands)
};

/// What the history knows of a deployment that its service does not know any more.
QCoro::Task<std::optional<Deployment>> forgotten(Context context, Reference reference)
{
    Deployment wanted;
    wanted.id = reference.id;
    const QList<Deployment> asked = stamped({wanted}, reference.account);
    const auto entries = co_await context.engine->history().recall(asked);
    if (!entries || entries->isEmpty())
        co_return std::nullopt;
    const RememberedDeployment entry = entries->constFirst();
    context.output->note(
        Text::tr("Its service does not know this deployment any more. It was last heard of at %1.")
            .arg(localTime(entry.lastNews)));
    co_return entry.deployment;
}

ExitCode print(Context context, const Deployment &deployment)
{
    if (context.output->isJson())
        context.output->document(toJson(deployment));
    else
        printDeployment(*context.output, deployment, QDateTime::currentDateTimeUtc());
    return ExitCode::Success;
}

} // namespace

QCoro::Task<Result<Found>> findDeployment(Context context)
{
    const Result<QList<Account>> accounts = chosenAccounts(context);
    if (!accounts)
        co_return accounts.error();
    const Result<Reference> reference = resolveReference(context.arguments->references.constFirst(),
        *accounts, context.engine->providers(), context.arguments->account);
    if (!reference)
        co_return reference.error();
    const auto open = co_await context.engine->sessions().open(reference->account);
    if (!open)
        co_return open.error();
    const auto deployment = co_await callProvider(*open, &Provider::show, reference->id);
    Found found(*open, {});
    if (deployment) {
        found.deployment = co_await observed(context, *deployment, reference->account);
        co_return found;
    }
    if (deployment.error().kind != Error::NotFound)
        co_return deployment.error();
    const Reference asked = *reference;
    const auto remembered = co_await forgotten(context, asked);
    if (!remembered)
        co_return deployment.error();
    found.deployment = *remembered;
    co_return found;
}

QCoro::Task<ExitCode> showDeployment(Context context)
{
    const QString reference = context.arguments->references.constFirst();
    if (isCopyReference(reference)) {
        const auto record = co_await findCopy(context, reference);
        if (!record)
            co_return fail(context, record.error());
        co_return print(context, copyRow(context, *record));
    }
    const auto found = co_await findDeployment(context);
    if (!found)
        co_return fail(context, found.error());
    co_return print(context, found->deployment);
}

} // namespace Landfall
