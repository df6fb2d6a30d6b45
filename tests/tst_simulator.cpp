// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <simulator.h>
#include <timestamp.h>

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace Landfall;

namespace {

constexpr auto accountId = "0123456789abcdef0123456789abcdef"_L1;

struct Reply {
    int status = 0;
    QByteArray body;
    QNetworkReply::NetworkError error = QNetworkReply::NoError;
    QList<QNetworkReply::RawHeaderPair> headers;

    [[nodiscard]] QJsonObject json() const { return QJsonDocument::fromJson(body).object(); }
    [[nodiscard]] QJsonValue result() const { return json().value("result"_L1); }
    [[nodiscard]] int code() const
    {
        return json().value("errors"_L1).toArray().at(0).toObject().value("code"_L1).toInt();
    }
    [[nodiscard]] QByteArray header(const QByteArray &name) const
    {
        for (const auto &[key, value] : headers) {
            if (key.compare(name, Qt::CaseInsensitive) == 0)
                return value;
        }
        return {};
    }
};

/// Two projects; one with 30 deployments of the past, one with what a test adds.
QByteArray scenarioText(const QByteArray &deployments = {}, const QByteArray &more = {})
{
    return R"({"speed": 100, "accounts": [
        {"provider": "cloudflare-pages", "id": "0123456789abcdef0123456789abcdef", "name": "Test"}],
        "targets": [{"provider": "cloudflare-pages", "target": "site", "domains": ["site.example"]}],
        "deployments": [{"provider": "cloudflare-pages", "target": "shop", "flow": "git",
            "at": -90000, "repeat": {"every": 100, "times": 29}})"
        + (deployments.isEmpty() ? QByteArray() : ", " + deployments) + "]" + more + "}";
}

} // namespace

class TestSimulator : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void listsAccountsAndProjects();

private:
    void start(const QByteArray &deployments = {}, const QByteArray &more = {});
    QNetworkRequest request(const QString &path) const;
    Reply wait(QNetworkReply *reply) const;
    Reply get(const QString &path);
    [[nodiscard]] static QString projects(const QString &more = {});

    QNetworkAccessManager m_network;
    std::unique_ptr<Simulator> m_simulator;
};

void TestSimulator::start(const QByteArray &deployments, const QByteArray &more)
{
    const Result<Scenario> scenario = parseScenario(scenarioText(deployments, more));
    if (!scenario)
        QFAIL(qPrintable(scenario.error().message));
    m_simulator = std::make_unique<Simulator>(*scenario);
    QVERIFY(m_simulator->listen());
}

QNetworkRequest TestSimulator::request(const QString &path) const
{
    const SimulatedAccount account = m_simulator->accounts().first();
    QNetworkRequest request(QUrl(account.account.field(u"base_url"_s) + path));
    request.setRawHeader("Authorization", "Bearer " + account.secret.reveal());
    request.setAttribute(
        QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    return request;
}

Reply TestSimulator::wait(QNetworkReply *reply) const
{
    QSignalSpy finished(reply, &QNetworkReply::finished);
    if (!reply->isFinished())
        finished.wait(5000);
    reply->deleteLater();
    return {reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), reply->readAll(),
        reply->error(), reply->rawHeaderPairs()};
}

Reply TestSimulator::get(const QString &path)
{
    return wait(m_network.get(request(path)));
}

QString TestSimulator::projects(const QString &more)
{
    return "/accounts/"_L1 + accountId + "/pages/projects"_L1 + more;
}

void TestSimulator::listsAccountsAndProjects()
{
    start();
    const Reply accounts = get(u"/accounts"_s);
    QCOMPARE(accounts.status, 200);
}

QTEST_GUILESS_MAIN(TestSimulator)
#include "tst_simulator.moc"
