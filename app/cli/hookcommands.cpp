// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hookcommands.h"

#include "terminal.h"

#include <hookstore.h>

#include <QCoreApplication>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace Landfall {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Landfall::HookCommands)
};

/// The provider's hooks, for an account that can have some.
Result<const DeployHooks *> hooksOf(Context context, const Account &account)
{
    const Result<Provider *> provider = context.engine->providers().provider(account.provider);
    if (!provider)
        return provider.error();
    if (const DeployHooks *hooks = deployHooks(**provider))
        return hooks;
    return Error {Error::BadInput,
        Text::tr("“%1” is an account of %2, which has no deploy hooks.")
            .arg(account.name, account.provider)};
}

Result<Secret> askForHook(Context context)
{
    const CommandLine &arguments = *context.arguments;
    if (!arguments.secretFromInput && !hasInputTerminal())
        return Error {Error::BadInput,
            Text::tr("A deploy hook is a secret: give --secret-stdin and one line with its URL on "
                     "standard input.")};
    return readSecret(
        Text::tr("Deploy hook “%1” of “%2”: ").arg(arguments.hook, arguments.account));
}

/// Everything that can be told without the keychain.
Result<Secret> checkedHook(Context context, const Account &account)
{
    const Result<const DeployHooks *> hooks = hooksOf(context, account);
    if (!hooks)
        return hooks.error();
    if (const Result<Done> label = checkHookLabel(context.arguments->hook); !label)
        return label.error();
    Result<Secret> url = askForHook(context);
    if (!url)
        return url;
    if (const Result<Done> checked = checkHookUrl(**hooks, account, *url); !checked)
        return checked.error();
    return url;
}

ExitCode done(Context context, const Account &account, const QString &sentence)
{
    if (context.output->isJson())
        context.output->document(
            {{u"account"_s, account.name}, {u"hook"_s, context.arguments->hook}});
    else
        context.output->line(sentence);
    return ExitCode::Success;
}

} // namespace

QCoro::Task<ExitCode> addHook(Context context)
{
    const Result<Account> named = namedAccount(context);
    if (!named)
        co_return fail(context, named.error());
    const Account account = *named;
    const Result<Secret> url = checkedHook(context, account);
    if (!url)
        co_return fail(context, url.error(), account.name);
    HookStore store(context.engine->secrets());
    const QString label = context.arguments->hook;
    const auto added = co_await store.add(account.name, label, *url);
    if (!added)
        co_return fail(context, added.error(), account.name);
    co_return done(context, account,
        Text::tr("Stored the deploy hook “%1” of “%2”. It was not asked for.")
            .arg(label, account.name));
}

QCoro::Task<ExitCode> removeHook(Context context)
{
    const Result<Account> named = namedAccount(context);
    if (!named)
        co_return fail(context, named.error());
    const Account account = *named;
    const Result<const DeployHooks *> hooks = hooksOf(context, account);
    if (!hooks)
        co_return fail(context, hooks.error(), account.name);
    HookStore store(context.engine->secrets());
    const QString label = context.arguments->hook;
    const auto removed = co_await store.remove(account.name, label);
    if (!removed)
        co_return fail(context, removed.error(), account.name);
    co_return done(context, account,
        Text::tr("Removed the deploy hook “%1” of “%2”.").arg(label, account.name));
}

} // namespace Landfall
