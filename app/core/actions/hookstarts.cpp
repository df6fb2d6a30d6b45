// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hookstarts.h"

namespace Landfall {

HookStarts::HookStarts(AccountStore &accounts, ProviderRegistry &providers, SecretStore &secrets,
    Sessions &sessions, ActionLog &log, QObject *parent)
    : QObject(parent), m_accounts(accounts), m_providers(providers), m_secrets(secrets),
      m_sessions(sessions), m_log(log)
{
}

void HookStarts::start() { }

QCoro::Task<Result<QStringList>> HookStarts::labels(QString)
{
    co_return Error();
}

QCoro::Task<Result<std::optional<ActionRecord>>> HookStarts::last(QString, QString)
{
    co_return Error();
}

QCoro::Task<Result<ActionRecord>> HookStarts::begin(ConfirmedHook)
{
    co_return Error();
}

} // namespace Landfall
