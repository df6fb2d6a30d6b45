// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "democopy.h"

#include <providercall.h>

#include <QPointer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Landfall {

namespace {

constexpr auto providerId = "azure"_L1;
constexpr auto appKind = "web-app"_L1;
constexpr auto appName = "larkfield-basket"_L1;
constexpr auto target = "staging"_L1;

QCoro::Task<Result<QString>> findApp(Sessions *sessions, Account account)
{
    const auto open = co_await sessions->open(account);
    if (!open)
        co_return open.error();
    const auto listing = co_await callProvider(*open, &Provider::targets);
    if (!listing)
        co_return listing.error();
    const auto found = std::find_if(listing->targets.begin(), listing->targets.end(),
        [](const Target &entry) { return entry.kind == appKind && entry.name == appName; });
    if (found == listing->targets.end())
        co_return Error {Error::NotFound, QString(appName)};
    co_return found->id;
}

} // namespace

QCoro::Task<Result<ActionRecord>> copyDemoSlot(Engine *engine)
{
    const QList<Account> accounts = engine->accounts().accounts();
    const auto account = std::find_if(accounts.begin(), accounts.end(),
        [](const Account &entry) { return entry.provider == providerId; });
    if (account == accounts.end())
        co_return Error {Error::NotFound, QString(providerId)};
    ConfirmedCopy confirmed;
    confirmed.account = account->name;
    const QPointer<Engine> alive(engine);
    const Account asked = *account;
    const auto app = co_await findApp(&engine->sessions(), asked);
    if (!app)
        co_return app.error();
    if (!alive)
        co_return Error {Error::Cancelled, {}};
    const auto shown = co_await alive->slotCopies().look(confirmed.account, *app);
    if (!shown)
        co_return shown.error();
    if (!alive)
        co_return Error {Error::Cancelled, {}};
    confirmed.copy = SlotCopy(shown->id, {}, target);
    confirmed.shown = *shown;
    confirmed.confirmation =
        std::make_shared<Confirmation>(target, std::chrono::steady_clock::now());
    confirmed.typed = target;
    const auto begun = co_await alive->slotCopies().begin(confirmed);
    co_return begun;
}

} // namespace Landfall
