// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <provider.h>

#include <QObject>

/// Reads `BASE_URL/deployments`: `[{"id", "project", "state", "created"}…]`, newest first, with a
/// bearer token.
class SampleProvider : public QObject, public Landfall::Provider {
    Q_OBJECT
    Q_PLUGIN_METADATA(IID LANDFALL_PROVIDER_IID FILE "sample.json")
    Q_INTERFACES(Landfall::Provider)
public:
    [[nodiscard]] QList<Landfall::AccountField> accountFields() const override;
    [[nodiscard]] bool needsSecret(const Landfall::Account &account) const override;
    [[nodiscard]] Landfall::Result<QList<QUrl>> origins(
        const Landfall::Account &account) const override;
    [[nodiscard]] std::optional<QString> recognize(
        const Landfall::Account &account, const QString &reference) const override;
    QCoro::Task<Landfall::Result<Landfall::TestReport>> test(Landfall::Session session) override;
    QCoro::Task<Landfall::Result<Landfall::TargetListing>> targets(
        Landfall::Session session) override;
    QCoro::Task<Landfall::Result<Landfall::Listing>> list(
        Landfall::Session session, Landfall::Query query) override;
    QCoro::Task<Landfall::Result<Landfall::Deployment>> show(
        Landfall::Session session, QString id) override;
    QCoro::Task<Landfall::Result<Landfall::Done>> log(
        Landfall::Session session, Landfall::LogLink link, Landfall::LogSink *sink) override;
};
