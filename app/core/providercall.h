// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "landfall_core_export.h"
#include "provider.h"
#include "result.h"
#include "sessions.h"
#include "signin.h"
#include "watch.h"

#include <QCoroTask>

#include <exception>
#include <memory>
#include <type_traits>

namespace Landfall {

/// What a plugin threw, as a BadReply with the code `plugin-fault` that says so; the log has what
/// it was.
[[nodiscard]] LANDFALL_CORE_EXPORT Error pluginFault(
    const QString &provider, const std::exception_ptr &thrown);

/// Whether an error is one that pluginFault() made.
[[nodiscard]] LANDFALL_CORE_EXPORT bool isPluginFault(const Error &error);

/// Calls a coroutine of the account's provider; every such call goes through here. An exception
/// that leaves the plugin, at once or later, becomes a pluginFault().
///
///     const auto shown = co_await callProvider(*open, &Provider::show, id);
template <typename T, typename... Arguments>
QCoro::Task<Result<T>> callProvider(OpenAccount open,
    QCoro::Task<Result<T>> (Provider::*call)(Session, Arguments...),
    std::type_identity_t<Arguments>... arguments)
{
    // The one place where an exception may cross a coroutine: a plugin is code of others.
    std::exception_ptr thrown;
    try {
        const auto answer = co_await (open.provider->*call)(open.session, arguments...);
        co_return answer;
    } catch (...) {
        thrown = std::current_exception();
    }
    co_return pluginFault(open.session.account.provider, thrown);
}

/// Calls a plain function of a provider; every such call goes through here too.
///
///     const Result<QList<AccountField>> fields =
///         askPlugin(id, *provider, &Provider::accountFields);
template <typename T, typename... Arguments>
Result<T> askPlugin(const QString &id, const Provider &provider,
    T (Provider::*function)(Arguments...) const, std::type_identity_t<Arguments>... arguments)
{
    try {
        return (provider.*function)(arguments...);
    } catch (...) {
        return pluginFault(id, std::current_exception());
    }
}
template <typename T, typename... Arguments>
Result<T> askPlugin(const QString &id, const Provider &provider,
    Result<T> (Provider::*function)(Arguments...) const,
    std::type_identity_t<Arguments>... arguments)
{
    try {
        return (provider.*function)(arguments...);
    } catch (...) {
        return pluginFault(id, std::current_exception());
    }
}

/// What the provider says of an account.
struct AccountNeeds {
    QList<QUrl> origins; ///< where its credential may travel
    bool secret = false; ///< it has one
};

/// Checks an account's fields and asks its provider what it needs.
[[nodiscard]] LANDFALL_CORE_EXPORT Result<AccountNeeds> needsOf(
    const Provider &provider, const Account &account);

/// The provider's sign-in when a person signs in to this account, else null. The provider's.
[[nodiscard]] LANDFALL_CORE_EXPORT SignIn *signInOf(Provider &provider, const Account &account);

/// Has a person sign in, as SignIn::signIn() says; a plugin's exception becomes a pluginFault().
LANDFALL_CORE_EXPORT QCoro::Task<Result<SignedIn>> callSignIn(
    SignIn *signIn, Session session, std::shared_ptr<SignInScreen> screen);

/// Opens the watch's account and asks its provider for what the watch names; when somebody waits
/// for it (`isUrgent`) in a Hurry.
LANDFALL_CORE_EXPORT QCoro::Task<Result<Listing>> askProvider(
    Sessions *sessions, Watch watch, bool isUrgent = false);

} // namespace Landfall
