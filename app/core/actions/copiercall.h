// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "providercall.h"
#include "slotcopier.h"

namespace Landfall {

/// Says that the account's service copies no slots; BadInput.
[[nodiscard]] LANDFALL_CORE_EXPORT Error noCopier(const QString &account);

/// callProvider() of the provider's slot copier; BadInput where it has none.
///
///     const auto app = co_await callCopier(*open, &SlotCopier::copyApp, id);
template <typename T, typename... Arguments>
QCoro::Task<Result<T>> callCopier(OpenAccount open,
    QCoro::Task<Result<T>> (SlotCopier::*call)(Session, Arguments...),
    std::type_identity_t<Arguments>... arguments)
{
    SlotCopier *copier = slotCopier(*open.provider);
    if (!copier)
        co_return noCopier(open.session.account.name);
    std::exception_ptr thrown;
    try {
        const auto answer = co_await (copier->*call)(open.session, arguments...);
        co_return answer;
    } catch (...) {
        thrown = std::current_exception();
    }
    co_return pluginFault(open.session.account.provider, thrown);
}

/// askPlugin() of its slot copier.
template <typename T, typename... Arguments>
Result<T> askCopier(const QString &id, const SlotCopier &copier,
    T (SlotCopier::*function)(Arguments...) const, std::type_identity_t<Arguments>... arguments)
{
    try {
        return (copier.*function)(arguments...);
    } catch (...) {
        return pluginFault(id, std::current_exception());
    }
}
template <typename T, typename... Arguments>
Result<T> askCopier(const QString &id, const SlotCopier &copier,
    Result<T> (SlotCopier::*function)(Arguments...) const,
    std::type_identity_t<Arguments>... arguments)
{
    try {
        return (copier.*function)(arguments...);
    } catch (...) {
        return pluginFault(id, std::current_exception());
    }
}

} // namespace Landfall
