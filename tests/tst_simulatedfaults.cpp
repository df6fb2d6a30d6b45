// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/simulatorclient.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Landfall;

class TestSimulatedFaults : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void misbehaves_data();
    void misbehaves();
    void misbehavesAsOftenAsToldAndWhereTold();
    void answersLateWhenSlow();
    void swapsTypes();
    void breaksConnections_data();
    void breaksConnections();
    void takesFaultsAtRunTime();
    void refusesWrongFaults();
};

void TestSimulatedFaults::misbehaves_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("contentType");
    QTest::addColumn<QByteArray>("contains");

    const auto row = [](const char *kind, int status, const char *type, const char *contains) {
        QTest::newRow(kind) << QString::fromLatin1(kind) << status << QByteArray(type)
                            << QByteArray(contains);
    };
    row("400", 400, "application/json", "9106");
    row("401", 401, "application/json", "10000");
    row("403", 403, "application/json", "9109");
    row("404", 404, "application/json", "8000007");
    row("409", 409, "application/json", "8000000");
    row("429", 429, "application/json", "971");
    row("429-silent", 429, "application/json", "971");
    row("500", 500, "application/json", "8000000");
    row("503", 503, "text/html; charset=utf-8", "<html>");
    row("text", 503, "text/plain", "upstream");
    row("html", 200, "text/html; charset=utf-8", "<html>");
    row("bad-json", 200, "application/json", "{\"success\"");
    row("empty", 200, "application/json", "");
    row("empty-list", 200, "application/json", "\"result\":[]");
    row("redirect", 302, "text/plain", "");
}

void TestSimulatedFaults::misbehaves()
{
    QFETCH(QString, kind);
    QFETCH(QByteArray, contains);
    SimulatorClient client(
        {}, R"(, "faults": [{"path": "/projects", "kind": ")" + kind.toLatin1() + "\"}]");
    const SimulatorReply reply = client.get(SimulatorClient::projects());
    QTEST(reply.status, "status");
    QTEST(reply.header("Content-Type"), "contentType");
    QVERIFY2(reply.body.contains(contains), reply.body.constData());
    QCOMPARE(reply.header("Retry-After"), kind == "429"_L1 ? QByteArray("2") : QByteArray());
    QCOMPARE(reply.body.isEmpty(), kind == "empty"_L1);
    if (kind == "redirect"_L1) {
        const QUrl target = QUrl::fromEncoded(reply.header("Location"));
        QCOMPARE(target.host(), u"localhost"_s);
        QCOMPARE(target.path(), "/client/v4"_L1 + SimulatorClient::projects());
    }
    QCOMPARE(client.get(SimulatorClient::projects()).status, 200);
}

void TestSimulatedFaults::misbehavesAsOftenAsToldAndWhereTold()
{
    SimulatorClient client;
    Fault fault;
    fault.path = u"page=2"_s;
    fault.kind = u"500"_s;
    fault.times = 2;
    client.simulator().addFault(fault);
    QCOMPARE(client.get(SimulatorClient::projects(u"/shop/deployments?page=1"_s)).status, 200);
    QCOMPARE(client.get(SimulatorClient::projects(u"/shop/deployments?page=2"_s)).status, 500);
    QCOMPARE(client.get(SimulatorClient::projects(u"/shop/deployments?page=2"_s)).status, 500);
    QCOMPARE(client.get(SimulatorClient::projects(u"/shop/deployments?page=2"_s)).status, 200);
}

void TestSimulatedFaults::answersLateWhenSlow()
{
    SimulatorClient client({}, R"(, "faults": [{"path": "/", "kind": "slow", "delay": 0.2}])");
    QElapsedTimer clock;
    clock.start();
    QCOMPARE(client.get(SimulatorClient::projects()).result().toArray().size(), 2);
    QVERIFY(clock.elapsed() >= 190);
}

void TestSimulatedFaults::swapsTypes()
{
    SimulatorClient client({}, R"(, "faults": [{"path": "/", "kind": "wrong-types"}])");
    const SimulatorReply reply = client.get(SimulatorClient::projects(u"/shop"_s));
    QCOMPARE(reply.json().value("success"_L1), QJsonValue(true));
    QVERIFY(reply.result()["name"_L1].isDouble());
    QVERIFY(reply.result()["latest_deployment"_L1]["latest_stage"_L1]["status"_L1].isDouble());
    QVERIFY(reply.result()["domains"_L1].isArray());
}

void TestSimulatedFaults::breaksConnections_data()
{
    QTest::addColumn<QString>("kind");
    QTest::newRow("truncated") << u"truncated"_s;
    QTest::newRow("reset") << u"reset"_s;
    QTest::newRow("silent") << u"silent"_s;
}

void TestSimulatedFaults::breaksConnections()
{
    QFETCH(QString, kind);
    // Qt sends a GET again when its connection breaks: more than once.
    SimulatorClient client(
        {}, R"(, "faults": [{"path": "/", "times": 9, "kind": ")" + kind.toLatin1() + "\"}]");
    QNetworkRequest bounded = client.request(SimulatorClient::projects());
    bounded.setTransferTimeout(500);
    const SimulatorReply reply = client.get(bounded);
    QCOMPARE_NE(reply.error, QNetworkReply::NoError);
    QCOMPARE(reply.error == QNetworkReply::OperationCanceledError, kind == "silent"_L1);
    QVERIFY(QJsonDocument::fromJson(reply.body).isNull());
}

void TestSimulatedFaults::takesFaultsAtRunTime()
{
    SimulatorClient client;
    const QNetworkRequest faults = client.bareRequest(u"/_simulator/faults"_s);
    QCOMPARE(client.post(faults, R"({"path": "/accounts", "kind": "401"})").status, 200);
    QCOMPARE(client.get(u"/accounts"_s).status, 401);
    QCOMPARE(client.get(u"/accounts"_s).status, 200);
    QCOMPARE(client.simulator().requestCount(), 2);
}

void TestSimulatedFaults::refusesWrongFaults()
{
    SimulatorClient client;
    const QNetworkRequest faults = client.bareRequest(u"/_simulator/faults"_s);
    const SimulatorReply wrong = client.post(faults, R"({"kind": "418"})");
    QCOMPARE(wrong.status, 400);
    QVERIFY2(wrong.body.contains("there is no fault"), wrong.body.constData());
    QCOMPARE(client.get(faults).status, 405);
    QCOMPARE(client.get(client.bareRequest(u"/other"_s)).status, 404);
}

QTEST_GUILESS_MAIN(TestSimulatedFaults)
#include "tst_simulatedfaults.moc"
