// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "accountcommands.h"

#include "reportlines.h"
#include "terminal.h"

#include <accountediting.h>
#include <providercall.h>

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace Landfall {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Landfall::AccountCommands)
};

/// Takes `FIELD=VALUE` in; what the provider does not know is found by checkAccountFields().
Result<Done> setField(Account &account, const QString &text)
{
    const qsizetype sign = text.indexOf(u'=');
    if (sign < 1)
        return Error {Error::BadInput, Text::tr("--set takes FIELD=VALUE, not “%1”.").arg(text)};
    account.fields.insert(text.left(sign), text.mid(sign + 1));
    return Done {};
}

/// Everything that can be told without the secret.
Result<AccountDraft> checkedDraft(Context context)
{
    const CommandLine &arguments = *context.arguments;
    Account account(arguments.account, arguments.provider);
    if (const Result<Done> free = checkNameIsFree(*context.engine, account.name); !free)
        return free.error();
    for (const QString &text : arguments.fields) {
        if (const Result<Done> set = setField(account, text); !set)
            return set.error();
    }
    return checkAccount(*context.engine, account);
}

/// Where a person signs in, there is nothing to enter.
bool wantsSecret(Context context, const AccountDraft &draft)
{
    return draft.needsSecret && (!draft.isSignedInTo || context.arguments->secretFromInput);
}

Result<Secret> askForSecret(Context context)
{
    if (!context.arguments->secretFromInput && !hasInputTerminal())
        return Error {Error::BadInput,
            Text::tr("This account needs a secret: give --secret-stdin and one line with it on "
                     "standard input.")};
    return readSecret(Text::tr("Secret for “%1”: ").arg(context.arguments->account));
}

ExitCode done(Context context, const QString &sentence, const Account &account)
{
    if (context.output->isJson())
        context.output->document({{u"account"_s, account.name}, {u"provider"_s, account.provider}});
    else
        context.output->line(sentence);
    return ExitCode::Success;
}

} // namespace

QCoro::Task<ExitCode> listAccounts(Context context)
{
    const Result<QList<Account>> accounts = chosenAccounts(context);
    if (!accounts)
        co_return fail(context, accounts.error());
    QJsonArray array;
    Table table {{Text::tr("ACCOUNT"), Text::tr("PROVIDER"), Text::tr("FIELDS")}, {}};
    for (const Account &account : *accounts) {
        QJsonObject fields;
        QStringList words;
        for (auto it = account.fields.cbegin(); it != account.fields.cend(); ++it) {
            fields.insert(it.key(), it.value());
            words.append(it.key() + u'=' + it.value());
        }
        array.append(QJsonObject {
            {u"name"_s, account.name}, {u"provider"_s, account.provider}, {u"fields"_s, fields}});
        table.rows.append({account.name, account.provider, words.join(u' ')});
    }
    if (context.output->isJson())
        context.output->document({{u"accounts"_s, array}});
    else if (!table.rows.isEmpty())
        context.output->table(table);
    co_return ExitCode::Success;
}

QCoro::Task<ExitCode> addAccount(Context context)
{
    const Result<AccountDraft> checked = checkedDraft(context);
    if (!checked)
        co_return fail(context, checked.error());
    const AccountDraft draft = *checked;
    const Result<Secret> asked =
        wantsSecret(context, draft) ? askForSecret(context) : Result<Secret>(Secret());
    if (!asked)
        co_return fail(context, asked.error());
    const Secret secret = *asked;
    const auto stored = co_await storeAccount(context.engine, draft, secret);
    if (!stored)
        co_return fail(context, stored.error());
    const QString next = draft.isSignedInTo && secret.isEmpty()
        ? Text::tr("Stored “%1”. Sign in next: “landfall-cli account sign-in %1”.")
        : Text::tr("Stored “%1”. “landfall-cli account test %1” tries it.");
    co_return done(context, next.arg(draft.account.name), draft.account);
}

QCoro::Task<ExitCode> removeAccount(Context context)
{
    const Result<Account> named = namedAccount(context);
    if (!named)
        co_return fail(context, named.error());
    const Account account = *named;
    const auto removed = co_await dropAccount(context.engine, account.name);
    if (!removed)
        co_return fail(context, removed.error(), account.name);
    co_return done(context, Text::tr("Removed “%1” and its secret.").arg(account.name), account);
}

QCoro::Task<ExitCode> testAccount(Context context)
{
    const Result<Account> named = namedAccount(context);
    if (!named)
        co_return fail(context, named.error());
    const Account account = *named;
    const auto open = co_await context.engine->sessions().open(account);
    if (!open)
        co_return fail(context, open.error(), account.name);
    const auto tested = co_await callProvider(*open, &Provider::test);
    if (!tested)
        co_return fail(context, tested.error(), account.name);
    const QDateTime now = QDateTime::currentDateTimeUtc();
    if (context.output->isJson()) {
        QJsonObject document = toJson(*tested);
        document.insert(u"account"_s, account.name);
        context.output->document(document);
    } else {
        for (const QString &line : reportLines(*tested, open->session.http->rateLimit(), now))
            context.output->line(line);
    }
    for (const QString &warning : reportWarnings(*tested, now))
        context.output->note(warning);
    co_return ExitCode::Success;
}

} // namespace Landfall
