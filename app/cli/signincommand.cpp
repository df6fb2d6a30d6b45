// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "signincommand.h"

#include "terminationsignal.h"

#include <accountediting.h>
#include <deploymentjson.h>
#include <providercall.h>
#include <timestamp.h>

#include <QCoreApplication>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace Landfall {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Landfall::SignInCommand)
};

/// Page and code on standard output, so that they can be piped on.
class Screen : public SignInScreen {
public:
    Screen(Output &output, QString account) : m_output(output), m_account(std::move(account)) { }

    void show(const SignInPrompt &prompt) override
    {
        const QString page = prompt.page.toString(QUrl::FullyEncoded);
        if (m_output.isJson()) {
            m_output.jsonLine(
                {{u"event"_s, u"prompt"_s}, {u"account"_s, m_account}, {u"code"_s, prompt.code},
                    {u"page"_s, page}, {u"expires"_s, formatTimestamp(prompt.expires)}});
            return;
        }
        m_output.line(
            Text::tr("Open %1 in a browser and enter the code %2").arg(page, prompt.code));
        m_output.note(Text::tr("Waiting for the sign-in. The code is valid until %1.")
                          .arg(prompt.expires.toLocalTime().toString(u"HH:mm"_s)));
    }

private:
    Output &m_output;
    const QString m_account;
};

/// With --json everything is one object a line, what went wrong too.
ExitCode failLine(Context context, const Error &error, const QString &account)
{
    if (!context.output->isJson())
        return fail(context, error, account);
    context.output->problem(error, account);
    QJsonObject line = toJson(error, account);
    line.insert("event"_L1, u"problem"_s);
    line.insert("at"_L1, formatTimestamp(QDateTime::currentDateTimeUtc()));
    context.output->jsonLine(line);
    return exitCode(error);
}

ExitCode done(Context context, const QString &account, const QString &identity)
{
    const QString sentence = identity.isEmpty()
        ? Text::tr("Signed in. “landfall-cli account test %1” tries it.").arg(account)
        : Text::tr("Signed in as %2. “landfall-cli account test %1” tries it.")
              .arg(account, identity);
    if (context.output->isJson())
        context.output->jsonLine({{u"event"_s, u"signed-in"_s}, {u"account"_s, account},
            {u"identity"_s, identity.isEmpty() ? QJsonValue() : QJsonValue(identity)}});
    else
        context.output->line(sentence);
    return ExitCode::Success;
}

/// The account, checked, with its provider's sign-in.
struct Candidate {
    AccountDraft draft;
    SignIn *signIn = nullptr;
};

Result<Candidate> candidate(Context context)
{
    const Result<Account> account = namedAccount(context);
    if (!account)
        return account.error();
    const Result<AccountDraft> draft = checkAccount(*context.engine, *account);
    if (!draft)
        return draft.error();
    const Result<Provider *> provider = context.engine->providers().provider(account->provider);
    if (!provider)
        return provider.error();
    if (SignIn *signIn = signInOf(**provider, *account))
        return Candidate {*draft, signIn};
    return Error {Error::BadInput,
        Text::tr("“%1” is not an account that a person signs in to. With Azure that is “auth” = "
                 "“device-code”.")
            .arg(account->name)};
}

} // namespace

QCoro::Task<ExitCode> signInToAccount(Context context)
{
    const Result<Candidate> found = candidate(context);
    if (!found)
        co_return failLine(context, found.error(), context.arguments->account);
    const AccountDraft draft = found->draft;
    const QString name = draft.account.name;
    const QList<QUrl> origins(draft.origins.begin(), draft.origins.end());
    const auto client =
        std::make_shared<AccountClient>(context.engine->http(), draft.account, origins);
    const auto ending = std::make_unique<TerminationSignal>();
    QObject::connect(ending.get(), &TerminationSignal::received, ending.get(),
        [client = client.get()] { client->cancel(); });
    const Session session(draft.account, Secret(), client);
    const std::shared_ptr<SignInScreen> screen = std::make_shared<Screen>(*context.output, name);
    const auto signedIn = co_await callSignIn(found->signIn, session, screen);
    if (!signedIn && signedIn.error().kind == Error::Cancelled)
        co_return failLine(
            context, Error(Error::Cancelled, Text::tr("Stopped. Nothing was stored.")), name);
    if (!signedIn)
        co_return failLine(context, signedIn.error(), name);
    const Secret secret = signedIn->secret;
    const QString identity = signedIn->identity;
    const auto stored = co_await changeAccount(context.engine, draft, secret);
    if (!stored)
        co_return failLine(context, stored.error(), name);
    co_return done(context, name, identity);
}

} // namespace Landfall
