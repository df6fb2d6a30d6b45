// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "providercall.h"

#include "logging.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace Landfall {

namespace {

constexpr auto faultCode = "plugin-fault"_L1;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Landfall::ProviderCall)
};

QString whatOf(const std::exception_ptr &thrown)
{
    try {
        std::rethrow_exception(thrown);
    } catch (const std::exception &exception) {
        return QString::fromUtf8(exception.what());
    } catch (...) {
        return u"unknown exception"_s;
    }
}

} // namespace

Error pluginFault(const QString &provider, const std::exception_ptr &thrown)
{
    qCWarning(pluginLog).noquote() << provider << "threw:" << whatOf(thrown);
    return {Error::BadReply,
        Text::tr("The plugin “%1” failed on its own. Look for an update of it.").arg(provider),
        faultCode};
}

bool isPluginFault(const Error &error)
{
    return error.code == faultCode;
}

Result<AccountNeeds> needsOf(const Provider &provider, const Account &account)
{
    const auto fields = askPlugin(account.provider, provider, &Provider::accountFields);
    if (!fields)
        return fields.error();
    if (const auto checked = checkAccountFields(account, *fields); !checked)
        return checked.error();
    const auto origins = askPlugin(account.provider, provider, &Provider::origins, account);
    if (!origins)
        return origins.error();
    const auto secret = askPlugin(account.provider, provider, &Provider::needsSecret, account);
    if (!secret)
        return secret.error();
    return AccountNeeds {*origins, *secret};
}

SignIn *signInOf(Provider &provider, const Account &account)
{
    try {
        SignIn *signIn = provider.signIn();
        return signIn && signIn->appliesTo(account) ? signIn : nullptr;
    } catch (...) {
        static_cast<void>(pluginFault(account.provider, std::current_exception()));
        return nullptr;
    }
}

QCoro::Task<Result<SignedIn>> callSignIn(
    SignIn *signIn, Session session, std::shared_ptr<SignInScreen> screen)
{
    std::exception_ptr thrown;
    try {
        const auto signedIn = co_await signIn->signIn(session, screen);
        co_return signedIn;
    } catch (...) {
        thrown = std::current_exception();
    }
    co_return pluginFault(session.account.provider, thrown);
}

QCoro::Task<Result<Listing>> askProvider(Sessions *sessions, Watch watch, bool isUrgent)
{
    const auto open = co_await sessions->open(watch.account);
    if (!open)
        co_return open.error();
    std::optional<AccountClient::Hurry> hurry;
    if (isUrgent)
        hurry.emplace(*open->session.http);
    if (watch.id.isEmpty()) {
        const auto listing = co_await callProvider(*open, &Provider::list, watch.query);
        co_return listing;
    }
    const auto shown = co_await callProvider(*open, &Provider::show, watch.id);
    if (!shown)
        co_return shown.error();
    Listing single;
    single.deployments.append(*shown);
    co_return single;
}

} // namespace Landfall
