// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <session.h>

#include <QJsonObject>
#include <QString>

namespace Landfall {

/// The account's script as it is now; the call is noted.
QJsonObject readScript(const Session &session, const QString &call);

/// The kind of that name; Network where there is none.
Error::Kind kindFromName(const QString &name);

/// An error of that kind, with what else the script says of errors.
Error scriptedError(const QString &kind, const QJsonObject &script);

/// Throws what the script's member `throw` says.
void throwIfTold(const QJsonObject &script);

} // namespace Landfall
