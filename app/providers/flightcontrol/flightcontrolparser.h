// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "flightcontrolid.h"

#include <deployment.h>
#include <result.h>

#include <QJsonObject>
#include <QString>

namespace Landfall::Flightcontrol {

/// What an answer does not tell about its deployment.
struct Asked {
    QString id;
    QString organization; ///< for the dashboard's link; empty: no link
};

/// A status word of a deployment or of a service in it; Unknown for a word that is not documented.
[[nodiscard]] Phase phaseOf(const QString &status);

/// Reads a deployment with its services as parts.
///
/// - The state is `status` alone; one that is malformed makes the deployment unknown, with the
///   place among its errors. `SUCCESS` is believed only as far as the services bear it out: with a
///   service that failed or was cancelled it is partial, with one that is still under way or cannot
///   be read it is not verified. Any other malformed member is an absent fact.
/// - The only time that the service reports is `createdAt`, UTC also without a zone; where it is
///   missing or unreadable the id tells it. An end is not reported.
/// - The stage under way is the deployment's word, of one that is INPROGRESS the word of the
///   service that has come farthest. Stages before it are not told.
///
/// BadReply when the answer is about another deployment or about none.
[[nodiscard]] Result<Deployment> parseDeployment(const QJsonObject &object, const Asked &asked);

/// How many services the key may see; none when the answer is not a list of services.
[[nodiscard]] std::optional<qint64> parseServiceCount(const QJsonObject &object);

} // namespace Landfall::Flightcontrol
