// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <result.h>

#include <QJsonObject>
#include <QList>
#include <QString>

#include <optional>

namespace Landfall::Flightcontrol {

/// A service of a project, as far as it tells where deployments happen.
struct Service {
    QString name;
    QString environmentId; ///< of a preview its own; never empty
    QString projectId;

    friend bool operator==(const Service &, const Service &) = default;
};

/// A page of the list of services.
struct ServicePage {
    QList<Service> services;
    qsizetype unreadable = 0; ///< elements without an environment
    bool hasMore = false;
    std::optional<qint64> next; ///< how many come before the next page, where it tells
};

/// BadReply when the answer is no list of services.
[[nodiscard]] Result<ServicePage> readServices(const QJsonObject &object);

/// An environment with what is in it.
struct Environment {
    QString id;
    QString projectId;
    QStringList services; ///< names, each once

    friend bool operator==(const Environment &, const Environment &) = default;
};

/// The environments that the services are in, in their order.
[[nodiscard]] QList<Environment> environmentsOf(const QList<Service> &services);

} // namespace Landfall::Flightcontrol
