// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <landfall_core_export.h>
#include <provider.h>

#include <QObject>

namespace Landfall {

class CloudflareProvider : public QObject, public Provider {
    Q_OBJECT
    Q_PLUGIN_METADATA(IID LANDFALL_PROVIDER_IID FILE "cloudflare.json")
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
    QCoro::Task<Result<Done>> log(Session session, LogLink link, LogSink *sink) override;
};

} // namespace Landfall
