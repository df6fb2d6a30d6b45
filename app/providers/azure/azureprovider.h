// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "devicecodesignin.h"

#include <landfall_core_export.h>
#include <provider.h>
#include <slotcopier.h>

#include <QObject>

#include <map>
#include <memory>

namespace Landfall {

namespace Azure {
struct Memory;
struct Call;
} // namespace Azure

/// Azure: deployments of App Service sites and slots, copies of slots, runs of Logic Apps
/// (Standard).
class AzureProvider : public QObject, public Provider, public SlotCopier {
    Q_OBJECT
    Q_PLUGIN_METADATA(IID LANDFALL_PROVIDER_IID FILE "azure.json")
    Q_INTERFACES(Landfall::Provider)
public:
    [[nodiscard]] QList<AccountField> accountFields() const override;
    [[nodiscard]] bool needsSecret(const Account &account) const override;
    [[nodiscard]] Result<QList<QUrl>> origins(const Account &account) const override;
    [[nodiscard]] std::optional<QString> recognize(
        const Account &account, const QString &reference) const override;
    QCoro::Task<Result<TestReport>> test(Session session) override;
    QCoro::Task<Result<TargetListing>> targets(Session session) override;
    QCoro::Task<Result<Listing>> list(Session session, Query query) override;
    QCoro::Task<Result<Deployment>> show(Session session, QString id) override;
    QCoro::Task<Result<QList<OfferedLog>>> logs(Session session, LogLink link) override;
    QCoro::Task<Result<Done>> log(Session session, LogLink link, LogSink *sink) override;
    [[nodiscard]] SignIn *signIn() override { return &m_signIn; }

    QCoro::Task<Result<CopyApp>> copyApp(Session session, QString app) override;
    QCoro::Task<Result<QJsonObject>> slotConfig(Session session, QString slotId) override;
    [[nodiscard]] Result<CopyRequest> copyRequest(
        const Account &account, const SlotCopy &copy) const override;
    [[nodiscard]] Deployment copyRow(
        const Account &account, const SlotCopy &copy, const QString &uuid) const override;
    QCoro::Task<Result<CopyState>> startCopy(Session session, SlotCopy copy) override;
    QCoro::Task<Result<CopyState>> pollCopy(
        Session session, SlotCopy copy, CopyState state) override;
    QCoro::Task<Result<CopyState>> findCopy(
        Session session, SlotCopy copy, CopyState state) override;

private:
    struct Entry {
        Account account;
        std::weak_ptr<AccountClient> client;
        std::shared_ptr<Azure::Memory> memory;
    };
    /// With the session's memory: made at its first call, dropped with its client (another secret
    /// or other fields make another session).
    [[nodiscard]] Azure::Call callOf(const Session &session);

    Azure::DeviceCodeSignIn m_signIn;
    std::map<const AccountClient *, Entry> m_memories;
};

} // namespace Landfall
