// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "flightcontrolid.h"

#include <provider.h>

#include <QJsonObject>
#include <QUrlQuery>

namespace Landfall::Flightcontrol {

/// How this account's API is asked; the error names the field that is wrong.
[[nodiscard]] Result<Api> apiOf(const Account &account);

/// One request below the API's root, with the key in the form that the account names and no other.
/// `path` is in segments that need no encoding.
QCoro::Task<Result<QJsonObject>> fetch(Session session, QStringList path, QUrlQuery query = {});

/// One deployment. NotFound and BadReply name the id.
QCoro::Task<Result<Deployment>> fetchDeployment(Session session, QString id);

} // namespace Landfall::Flightcontrol
