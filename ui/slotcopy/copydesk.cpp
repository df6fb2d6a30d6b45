// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "copydesk.h"

#include <providercall.h>

namespace Landfall {

QStringList EngineDesk::accounts()
{
    QStringList names;
    for (const Account &account : m_engine.accounts().accounts()) {
        const Result<Provider *> provider = m_engine.providers().provider(account.provider);
        if (provider && slotCopier(**provider))
            names.append(account.name);
    }
    return names;
}

QCoro::Task<Result<TargetListing>> EngineDesk::targets(QString account)
{
    const std::optional<Account> stored = m_engine.accounts().account(account);
    if (!stored)
        co_return Error();
    const Account known = *stored;
    const auto open = co_await m_engine.sessions().open(known);
    if (!open)
        co_return open.error();
    const auto listing = co_await callProvider(*open, &Provider::targets);
    co_return listing;
}

QCoro::Task<Result<CopyApp>> EngineDesk::look(QString account, QString app)
{
    return m_engine.slotCopies().look(account, app);
}

QCoro::Task<Result<QJsonObject>> EngineDesk::currentConfig(QString account, QString slotId)
{
    return m_engine.slotCopies().currentConfig(account, slotId);
}

Result<CopyRequest> EngineDesk::request(const QString &account, const SlotCopy &copy) const
{
    return m_engine.slotCopies().request(account, copy);
}

QCoro::Task<Result<std::optional<ActionRecord>>> EngineDesk::last(QString account, QString targetId)
{
    return m_engine.slotCopies().last(account, targetId);
}

QCoro::Task<Result<ActionRecord>> EngineDesk::begin(ConfirmedCopy confirmed)
{
    return m_engine.slotCopies().begin(confirmed);
}

} // namespace Landfall
