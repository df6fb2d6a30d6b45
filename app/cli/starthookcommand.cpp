// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "starthookcommand.h"

#include "deploymentlines.h"
#include "following.h"

#include <actions/hookstarts.h>
#include <deploymentjson.h>
#include <hookstore.h>
#include <timestamp.h>

#include <QCoreApplication>
#include <QCoroSignal>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Landfall {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Landfall::StartHookCommand)
};

using Last = std::optional<ActionRecord>;

bool isUnknown(const Last &last)
{
    return last && last->isUnclear();
}

QString unknownBefore(const ActionRecord &last)
{
    return Text::tr("The outcome of the last attempt (%1) is unknown: it may have started a "
                    "deployment. Look at what runs there before you start another one.")
        .arg(localTime(last.prepared));
}

/// The label as it is stored.
Result<QString> storedLabel(Context context, const Account &account, const QStringList &labels)
{
    const QString wanted = context.arguments->hook;
    const auto found = std::find_if(labels.begin(), labels.end(),
        [&](const QString &label) { return label.compare(wanted, Qt::CaseInsensitive) == 0; });
    if (found != labels.end())
        return *found;
    // Perhaps the secret itself, which must not be repeated.
    if (const Result<Done> label = checkHookLabel(wanted); !label)
        return label.error();
    if (labels.isEmpty())
        return Error {Error::BadInput,
            Text::tr("“%1” has no deploy hook. Store one with “account add-hook”.")
                .arg(account.name)};
    return Error {Error::BadInput,
        Text::tr("“%1” has no deploy hook “%2”. It has: %3.")
            .arg(account.name, wanted, labels.join(u", "_s))};
}

QJsonObject lastJson(const ActionRecord &last)
{
    return {{u"at"_s, formatTimestamp(last.prepared)}, {u"state"_s, stateName(last.state)}};
}

/// What would be done, and how to have it done.
ExitCode rehearse(Context context, const Account &account, const QString &label, const Last &last)
{
    const Error refusal {
        Error::BadInput, Text::tr("Nothing was sent: give --confirm “%1” to start it.").arg(label)};
    if (context.output->isJson()) {
        const QJsonValue before = last ? QJsonValue(lastJson(*last)) : QJsonValue();
        context.output->problem(refusal);
        context.output->document({{u"account"_s, account.name}, {u"hook"_s, label},
            {u"last"_s, before}, {u"problems"_s, toJson({{account.name, refusal}})}});
        return ExitCode::Usage;
    }
    context.output->line(
        Text::tr("This would ask once for the deploy hook “%1” of “%2”, which starts a deployment, "
                 "and then watch that deployment.")
            .arg(label, account.name));
    if (isUnknown(last))
        context.output->line(unknownBefore(*last));
    context.output->problem(refusal);
    return ExitCode::Usage;
}

ConfirmedHook confirmedBy(
    Context context, const Account &account, const QString &label, const Last &last)
{
    ConfirmedHook confirmed;
    confirmed.account = account.name;
    confirmed.label = label;
    confirmed.confirmation =
        std::make_shared<Confirmation>(label, std::chrono::steady_clock::now());
    confirmed.typed = context.arguments->confirm;
    if (isUnknown(last))
        confirmed.supersedes = last->id;
    return confirmed;
}

QString sentenceOf(const ActionRecord &record)
{
    const QString label = record.request.value("hook"_L1).toString();
    if (record.state == ActionRecord::Done)
        return Text::tr("The deploy hook “%1” started the deployment %2.")
            .arg(label, record.progress.value("deployment"_L1).toString());
    if (record.state == ActionRecord::Failed)
        return Text::tr("The deploy hook “%1” started nothing.").arg(label);
    return Text::tr("It is not known whether the deploy hook “%1” started a deployment. It was "
                    "asked for once and is not asked for again: look at what runs there.")
        .arg(label);
}

/// Says how the start went; a line of its own kind before those of the deployment.
void tell(Context context, const ActionRecord &record)
{
    for (const Problem &problem : record.errors)
        context.output->problem({Error::BadReply, problem.message}, record.account);
    if (record.state == ActionRecord::Done && !context.output->isJson())
        context.output->line(sentenceOf(record));
    else if (record.state != ActionRecord::Done)
        context.output->note(sentenceOf(record));
    if (context.output->isJson())
        context.output->jsonLine(
            {{u"event"_s, u"hook"_s}, {u"at"_s, formatTimestamp(QDateTime::currentDateTimeUtc())},
                {u"account"_s, record.account}, {u"hook"_s, record.request.value("hook"_L1)},
                {u"state"_s, stateName(record.state)},
                {u"deployment"_s, record.progress.value("deployment"_L1)},
                {u"errors"_s, toJson(record.errors)}});
}

QCoro::Task<ExitCode> follow(Context context, QString id)
{
    const Result<Account> account = namedAccount(context);
    if (!account)
        co_return fail(context, account.error());
    const auto following = std::make_unique<Following>(context);
    following->add(*account, id);
    co_await context.engine->recallNewest();
    following->start();
    co_await qCoro(following.get(), &Following::ended);
    co_return following->exitCode();
}

QCoro::Task<ExitCode> start(Context context, ConfirmedHook confirmed)
{
    const auto begun = co_await context.engine->hookStarts().begin(confirmed);
    if (!begun)
        co_return fail(context, begun.error(), confirmed.account);
    const ActionRecord record = *begun;
    tell(context, record);
    if (record.state != ActionRecord::Done)
        co_return ExitCode::CannotTell;
    const QString id = record.progress.value("deployment"_L1).toString();
    const auto code = co_await follow(context, id);
    co_return code;
}

} // namespace

QCoro::Task<ExitCode> startThroughHook(Context context)
{
    const Result<Account> named = namedAccount(context);
    if (!named)
        co_return fail(context, named.error());
    const Account account = *named;
    HookStarts *starts = &context.engine->hookStarts();
    const auto labels = co_await starts->labels(account.name);
    if (!labels)
        co_return fail(context, labels.error(), account.name);
    const Result<QString> stored = storedLabel(context, account, *labels);
    if (!stored)
        co_return fail(context, stored.error());
    const QString label = *stored;
    // What a killed program left behind would be in the way.
    const auto settled = co_await starts->settle();
    if (!settled)
        co_return fail(context, settled.error(), account.name);
    const auto last = co_await starts->last(account.name, label);
    if (!last)
        co_return fail(context, last.error(), account.name);
    const Last before = *last;
    if (context.arguments->confirm != label)
        co_return rehearse(context, account, label, before);
    if (isUnknown(before))
        context.output->note(unknownBefore(*before));
    const ConfirmedHook confirmed = confirmedBy(context, account, label, before);
    const auto code = co_await start(context, confirmed);
    co_return code;
}

} // namespace Landfall
