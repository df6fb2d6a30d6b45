// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <deployhooks.h>
#include <provider.h>

#include <QObject>

#include <map>
#include <memory>

namespace Landfall {

namespace Flightcontrol {
struct Memory;
}

/// Flightcontrol: environments as targets, the deployments that the account names with their
/// services as parts. The service has neither a list of deployments nor logs.
class FlightcontrolProvider : public QObject, public Provider, public DeployHooks {
    Q_OBJECT
    Q_PLUGIN_METADATA(IID LANDFALL_PROVIDER_IID FILE "flightcontrol.json")
    Q_INTERFACES(Landfall::Provider)
public:
    [[nodiscard]] QList<AccountField> accountFields() const override;
    [[nodiscard]] bool needsSecret(const Account &account) const override;
    [[nodiscard]] Result<QList<QUrl>> origins(const Account &account) const override;
    [[nodiscard]] std::optional<QString> recognize(
        const Account &account, const QString &reference) const override;
    [[nodiscard]] Result<Done> checkHook(const Account &account, const QUrl &url) const override;
    [[nodiscard]] Result<QString> readHookAnswer(const HttpReply &reply) const override;
    QCoro::Task<Result<TestReport>> test(Session session) override;
    QCoro::Task<Result<TargetListing>> targets(Session session) override;
    QCoro::Task<Result<Listing>> list(Session session, Query query) override;
    QCoro::Task<Result<Deployment>> show(Session session, QString id) override;
    QCoro::Task<Result<Done>> log(Session session, LogLink link, LogSink *sink) override;

private:
    struct Entry {
        std::weak_ptr<AccountClient> client;
        std::shared_ptr<Flightcontrol::Memory> memory;
    };
    /// Made at the session's first call, dropped with its client: another secret or other fields
    /// make another session.
    [[nodiscard]] std::shared_ptr<Flightcontrol::Memory> memoryOf(const Session &session);

    std::map<const AccountClient *, Entry> m_memories;
};

} // namespace Landfall
