// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "context.h"

#include <deploymentjson.h>

#include <QCoreApplication>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace Landfall {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Landfall::Context)
};

} // namespace

Result<QList<Account>> chosenAccounts(Context context)
{
    AccountStore &store = context.engine->accounts();
    if (const QString problem = store.problem(); !problem.isEmpty())
        context.output->note(problem);
    if (context.arguments->account.isEmpty()) {
        if (store.accounts().isEmpty())
            context.output->note(Text::tr("There is no account yet. “landfall-cli account add "
                                          "--help” says how to store one."));
        return store.accounts();
    }
    const Result<Account> account = namedAccount(context);
    if (!account)
        return account.error();
    return QList<Account> {*account};
}

Result<Account> namedAccount(Context context)
{
    const QString name = context.arguments->account;
    if (const std::optional<Account> account = context.engine->accounts().account(name))
        return *account;
    return Error {Error::BadInput,
        Text::tr("There is no account “%1”. “landfall-cli account list” names them.").arg(name)};
}

ExitCode fail(Context context, const Error &error, const QString &account)
{
    context.output->problem(error, account);
    if (context.output->isJson())
        context.output->document({{u"problems"_s, toJson({{account, error}})}});
    return exitCode(error);
}

ExitCode report(Context context, const QList<AccountProblem> &problems)
{
    ExitCode code = ExitCode::Success;
    for (const AccountProblem &problem : problems) {
        context.output->problem(problem.error, problem.account);
        const ExitCode cause = exitCode(problem.error);
        code = graver(code, cause == ExitCode::Usage ? ExitCode::CannotTell : cause);
    }
    return code;
}

QJsonArray toJson(const QList<AccountProblem> &problems)
{
    QJsonArray array;
    for (const AccountProblem &problem : problems)
        array.append(toJson(problem.error, problem.account));
    return array;
}

} // namespace Landfall
