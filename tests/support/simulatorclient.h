// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <simulator.h>

#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QNetworkRequest>

#include <memory>

namespace Landfall {

struct SimulatorReply {
    int status = 0;
    QByteArray body;
    QNetworkReply::NetworkError error = QNetworkReply::NoError;
    QList<QNetworkReply::RawHeaderPair> headers;

    [[nodiscard]] QJsonObject json() const;
    [[nodiscard]] QJsonValue result() const { return json().value(QStringLiteral("result")); }
    /// Of the first error; 0 without one.
    [[nodiscard]] int code() const;
    [[nodiscard]] QByteArray header(const QByteArray &name) const;
};

/// A simulator and a plain client for it: no redirects, nothing of the product's own client. The
/// scenario plays 100 times as fast as scripted and has the account `accountId` with two projects:
/// "shop" with 30 deployments of yesterday, and "site" with the domain site.example and whatever
/// deployments a test adds; the one with the id "serving" serves.
class SimulatorClient {
public:
    static const QString accountId;

    /// `deployments` are further elements of the scenario's list, `more` further members of it.
    explicit SimulatorClient(const QByteArray &deployments = {}, const QByteArray &more = {});

    [[nodiscard]] Simulator &simulator() { return *m_simulator; }
    [[nodiscard]] QString base() const;

    /// `path` is below the base URL; with the usual account's credential.
    [[nodiscard]] QNetworkRequest request(const QString &path) const;
    /// `path` is the server's; without any credential.
    [[nodiscard]] QNetworkRequest bareRequest(const QString &path) const;

    SimulatorReply get(const QString &path) { return get(request(path)); }
    SimulatorReply get(const QNetworkRequest &request);
    SimulatorReply post(const QNetworkRequest &request, const QByteArray &json);
    SimulatorReply postForm(const QNetworkRequest &request, const QByteArray &form);

    [[nodiscard]] static QString projects(const QString &more = {});
    /// The newest deployment of "site"; empty when there is none yet.
    QJsonObject siteDeployment();
    /// The path of its log.
    QString siteLog();

    [[nodiscard]] static QByteArray scenario(
        const QByteArray &deployments = {}, const QByteArray &more = {});

private:
    SimulatorReply wait(QNetworkReply *reply);

    std::unique_ptr<Simulator> m_simulator;
    QNetworkAccessManager m_network;
};

} // namespace Landfall
