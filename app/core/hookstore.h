// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "account.h"
#include "deployhooks.h"
#include "landfall_core_export.h"
#include "secretstore.h"

#include <QCoroTask>
#include <QString>
#include <QStringList>

namespace Landfall {

/// The deploy hooks of accounts, under labels. Those of an account are one entry of the secret
/// store, `NAME/hooks`: a JSON object of label to URL. A URL that passes through here is masked in
/// logs and is never asked for. Labels are told apart without regard to case.
///
/// Errors are the secret store's; of an entry that is no such object BadReply, and it is left as it
/// is.
class LANDFALL_CORE_EXPORT HookStore {
public:
    /// `secrets` must outlive this and every task of it.
    explicit HookStore(SecretStore &secrets) : m_secrets(secrets) { }

    /// In alphabetical order; empty when there are none.
    QCoro::Task<Result<QStringList>> labels(QString account);
    /// BadInput when there is no hook of that label.
    QCoro::Task<Result<Secret>> url(QString account, QString label);
    /// BadInput when the label is in use or not a label, or when there is no room for more.
    QCoro::Task<Result<Done>> add(QString account, QString label, Secret url);
    /// BadInput when there is no hook of that label. The last one takes the entry along.
    QCoro::Task<Result<Done>> remove(QString account, QString label);

private:
    SecretStore &m_secrets;
};

/// Checks a label: as an account's name.
[[nodiscard]] LANDFALL_CORE_EXPORT Result<Done> checkHookLabel(const QString &label);

/// Checks a pasted hook: an address without user name and fragment, https (http only to this
/// computer), that the provider takes for one of the account's hooks. No message repeats it.
[[nodiscard]] LANDFALL_CORE_EXPORT Result<Done> checkHookUrl(
    const DeployHooks &hooks, const Account &account, const Secret &url);

} // namespace Landfall
