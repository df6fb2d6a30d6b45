// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "simulatorclient.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSignalSpy>

using namespace Qt::StringLiterals;

namespace Landfall {

namespace {

constexpr int patience = 10'000;

} // namespace

const QString SimulatorClient::accountId = u"0123456789abcdef0123456789abcdef"_s;

QJsonObject SimulatorReply::json() const
{
    return QJsonDocument::fromJson(body).object();
}

int SimulatorReply::code() const
{
    return json().value("errors"_L1).toArray().at(0).toObject().value("code"_L1).toInt();
}

QByteArray SimulatorReply::header(const QByteArray &name) const
{
    for (const auto &[key, value] : headers) {
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

QByteArray SimulatorClient::scenario(const QByteArray &deployments, const QByteArray &more)
{
    return R"({"speed": 100, "accounts": [{"provider": "cloudflare-pages", "name": "Test",
            "id": "0123456789abcdef0123456789abcdef"}],
        "targets": [{"provider": "cloudflare-pages", "target": "site", "domains": ["site.example"],
            "canonical_deployment": "serving"}],
        "deployments": [{"provider": "cloudflare-pages", "target": "shop", "flow": "git",
            "at": -90000, "repeat": {"every": 100, "times": 29}})"
        + (deployments.isEmpty() ? QByteArray() : ", " + deployments) + ']' + more + '}';
}

SimulatorClient::SimulatorClient(const QByteArray &deployments, const QByteArray &more)
{
    const Result<Scenario> parsed = parseScenario(scenario(deployments, more));
    if (!parsed)
        qFatal("%s", qPrintable(parsed.error().message));
    m_simulator = std::make_unique<Simulator>(*parsed);
    if (!m_simulator->listen())
        qFatal("the simulator does not listen");
}

QString SimulatorClient::base() const
{
    return m_simulator->accounts().first().account.field(u"base_url"_s);
}

QNetworkRequest SimulatorClient::request(const QString &path) const
{
    QNetworkRequest request(QUrl(base() + path));
    request.setRawHeader(
        "Authorization", "Bearer " + m_simulator->accounts().first().secret.reveal());
    request.setAttribute(
        QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    return request;
}

QNetworkRequest SimulatorClient::bareRequest(const QString &path) const
{
    return QNetworkRequest(QUrl(u"http://127.0.0.1:%1%2"_s.arg(m_simulator->port()).arg(path)));
}

SimulatorReply SimulatorClient::get(const QNetworkRequest &request)
{
    return wait(m_network.get(request));
}

SimulatorReply SimulatorClient::post(const QNetworkRequest &request, const QByteArray &json)
{
    QNetworkRequest typed = request;
    typed.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
    return wait(m_network.post(typed, json));
}

SimulatorReply SimulatorClient::postForm(const QNetworkRequest &request, const QByteArray &form)
{
    QNetworkRequest typed = request;
    typed.setHeader(QNetworkRequest::ContentTypeHeader, u"application/x-www-form-urlencoded"_s);
    return wait(m_network.post(typed, form));
}

SimulatorReply SimulatorClient::wait(QNetworkReply *reply)
{
    QSignalSpy finished(reply, &QNetworkReply::finished);
    if (!reply->isFinished())
        finished.wait(patience);
    reply->deleteLater();
    SimulatorReply result;
    result.status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    result.error = reply->error();
    result.headers = reply->rawHeaderPairs();
    if (reply->isOpen())
        result.body = reply->readAll();
    return result;
}

QString SimulatorClient::projects(const QString &more)
{
    return "/accounts/"_L1 + accountId + "/pages/projects"_L1 + more;
}

QJsonObject SimulatorClient::siteDeployment()
{
    return get(projects(u"/site/deployments"_s)).result().toArray().at(0).toObject();
}

QString SimulatorClient::siteLog()
{
    return projects(
        u"/site/deployments/%1/history/logs"_s.arg(siteDeployment().value("id"_L1).toString()));
}

} // namespace Landfall
