// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "scenario.h"

#include <account.h>
#include <result.h>
#include <secret.h>

#include <QJsonObject>
#include <QObject>

#include <memory>

namespace Landfall {

/// An account that the simulator accepts, ready for an AccountStore and a SecretStore.
struct SimulatedAccount {
    Account account;
    Secret secret;
};

/// An HTTP server on loopback that speaks the operations of the services and plays scripted
/// deployments in accelerated time. The only stand-in for a service in the whole project: demo,
/// tests and plugin authors use the same one. Refuses wrong credentials, caps per_page, sends rate
/// headers; misbehaves on demand.
class Simulator : public QObject {
    Q_OBJECT
public:
    explicit Simulator(Scenario scenario, QObject *parent = nullptr);
    ~Simulator() override;

    /// Port 0: a free one. Only on 127.0.0.1.
    Result<Done> listen(quint16 port = 0);
    [[nodiscard]] quint16 port() const;

    /// One account a provider, with the base_url of this server.
    [[nodiscard]] QList<SimulatedAccount> accounts() const;

    /// The one JSON line of `landfall-cli simulate`.
    [[nodiscard]] QJsonObject announcement() const;

    void addFault(const Fault &fault);

    [[nodiscard]] static QStringList faultKinds();

    /// Requests answered so far, faults included; for tests.
    [[nodiscard]] int requestCount() const;

    /// Whether every scripted deployment has played its last step.
    [[nodiscard]] bool isOver() const;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace Landfall
