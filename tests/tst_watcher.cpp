// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/httpasking.h"
#include "support/scriptedaccounts.h"

#include <httpclient.h>
#include <memorystore.h>
#include <watcher.h>

#include <QSignalSpy>
#include <QTcpServer>
#include <QTest>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using namespace Landfall;

namespace {

/// 5 s between two requests become 25 ms, the deadline of 5 min becomes 1.5 s.
constexpr double speed = 200;

/// Longer than any regular interval at that speed.
constexpr int quiet = 400;

const QByteArray running = R"({"deployments": [{"id": "d-1", "phase": "running"}]})";

} // namespace

class TestWatcher : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void stampsAccountAndProvider();
    void asksAgainAndAgain();
    void asksSeldomAboutWhatIsStalled();
    void followsOneDeployment();
    void reportsProblemsAndGoesOn();
    void anAnswerThatLostEverythingIsAFailure();
    void backsOffAndRecovers();
    void aRefusedCredentialStopsTheAccount();
    void refreshAsksWhatWaits();
    void refreshKeepsToRetryAfter();
    void refreshOvertakesPolls();
    void keepsWatchesThatStay();
    void dropsTheAnswerOfAnEndedWatch();
    void neverTwoRequestsOfAWatch();
    void givesUpWhatDoesNotAnswer();
    void catchesWhatAPluginThrows_data();
    void catchesWhatAPluginThrows();
    void switchesOffAPluginThatKeepsThrowing();
    void saysWhenAnAccountsFieldIsWrong();
    void keepsAccountsToTheirOrigins();
    void aListenerMayEndEverything();

private:
    [[nodiscard]] AccountState state() const { return m_watcher->accountStates().value(0); }
    [[nodiscard]] qsizetype calls(const QString &account = u"a"_s) const
    {
        return m_service->calls(account).size();
    }
    void watch(const QByteArray &script);

    std::unique_ptr<ScriptedAccounts> m_service;
    std::unique_ptr<MemoryStore> m_secrets;
    std::unique_ptr<HttpClient> m_http;
    std::unique_ptr<ProviderRegistry> m_registry;
    std::unique_ptr<Sessions> m_sessions;
    std::unique_ptr<Watcher> m_watcher;
    std::unique_ptr<QSignalSpy> m_fetched;
    std::unique_ptr<QSignalSpy> m_failed;
};

void TestWatcher::init()
{
    m_service = std::make_unique<ScriptedAccounts>();
    m_secrets = std::make_unique<MemoryStore>();
    m_http = std::make_unique<HttpClient>();
    m_registry =
        std::make_unique<ProviderRegistry>(QStringList {QStringLiteral(TEST_PROVIDER_DIR)});
    m_sessions = std::make_unique<Sessions>(*m_registry, *m_secrets, *m_http);
    m_watcher = std::make_unique<Watcher>(*m_sessions, speed);
    m_fetched = std::make_unique<QSignalSpy>(m_watcher.get(), &Watcher::fetched);
    m_failed = std::make_unique<QSignalSpy>(m_watcher.get(), &Watcher::failed);
}

void TestWatcher::cleanup()
{
    m_watcher.reset();
    m_http->cancelAll();
    m_sessions.reset();
    m_http.reset();
}

void TestWatcher::watch(const QByteArray &script)
{
    m_service->setScript(u"a"_s, script);
    m_watcher->setWatches({Watch(m_service->account(u"a"_s), Query())});
}

void TestWatcher::stampsAccountAndProvider()
{
    watch(running);
    QVERIFY(m_fetched->wait());
    const auto deployments = m_fetched->at(0).at(0).value<QList<Deployment>>();
    QCOMPARE(deployments.size(), 1);
    QCOMPARE(deployments.at(0).account, u"a"_s);
    QCOMPARE(ref(deployments.at(0)), u"test:d-1"_s);
    QVERIFY(!state().error && state().lastAnswer.isValid() && state().nextPoll);
}

void TestWatcher::asksAgainAndAgain()
{
    watch(running);
    QTRY_VERIFY(m_fetched->size() >= 5);
    QCOMPARE(m_failed->size(), 0);
}

void TestWatcher::asksSeldomAboutWhatIsStalled()
{
    // 60 s are 300 ms, the pause of 30 s that follows is 150 ms.
    watch(R"({"deployments": [{"id": "d-1", "phase": "running", "stalled_after": 60}]})");
    QTRY_VERIFY(m_fetched->size() >= 4);
    QTest::qWait(quiet);
    const qsizetype asked = calls();
    QTest::qWait(2 * quiet);
    QVERIFY(calls() > asked);
    QVERIFY(calls() <= asked + 8);

    // News makes it worth asking again.
    const qsizetype before = calls();
    m_service->setScript(u"a"_s, running);
    QTRY_VERIFY(calls() >= before + 10);
}

void TestWatcher::followsOneDeployment()
{
    m_service->setScript(u"a"_s, running);
    m_watcher->setWatches({Watch(m_service->account(u"a"_s), Query(), u"d-1"_s)});
    QVERIFY(m_fetched->wait());
    QCOMPARE(m_service->calls(u"a"_s).at(0), u"show d-1"_s);
    m_service->setScript(u"a"_s, "{}");
    QVERIFY(m_failed->wait());
    QCOMPARE(m_failed->at(0).at(1).value<Error>().kind, Error::NotFound);
}

void TestWatcher::reportsProblemsAndGoesOn()
{
    watch(R"({"deployments": [{"id": "d-1", "phase": "running"}], "problems": ["forbidden"]})");
    QTRY_VERIFY(m_fetched->size() >= 3);
    QVERIFY(m_failed->size() >= 2);
    QCOMPARE(m_failed->at(0).at(1).value<Error>().kind, Error::Forbidden);
    QVERIFY(!state().error);
}

void TestWatcher::anAnswerThatLostEverythingIsAFailure()
{
    // Nothing was known yet: the account may be empty.
    watch(R"({"problems": ["forbidden", "server"]})");
    QTRY_VERIFY(m_fetched->size() >= 2);
    QVERIFY(!state().error);

    m_service->setScript(u"a"_s, running);
    QTRY_COMPARE(m_fetched->last().at(0).value<QList<Deployment>>().size(), 1);
    m_service->setScript(u"a"_s, R"({"problems": ["forbidden", "server"]})");
    QTRY_VERIFY(state().failures >= 1);
    const QDateTime lastAnswer = state().lastAnswer;
    QTRY_VERIFY(state().failures >= 3);
    QCOMPARE(state().error->kind, Error::Server);
    QCOMPARE(state().lastAnswer, lastAnswer);

    m_service->setScript(u"a"_s, running);
    QTRY_VERIFY(!state().error);
    QCOMPARE(state().failures, 0);
}

void TestWatcher::backsOffAndRecovers()
{
    watch(R"({"error": "server"})");
    QTRY_VERIFY(m_failed->size() >= 3);
    QVERIFY(state().failures >= 3);
    QCOMPARE(state().error->kind, Error::Server);
    m_service->setScript(u"a"_s, running);
    QVERIFY(m_fetched->wait());
    QVERIFY(!state().error);
    QCOMPARE(state().failures, 0);
}

void TestWatcher::aRefusedCredentialStopsTheAccount()
{
    m_service->setScript(u"a"_s, R"({"error": "unauthorized"})");
    m_service->setScript(u"b"_s, running);
    const Account account = m_service->account(u"a"_s);
    m_watcher->setWatches({Watch(account, Query()), Watch(account, Query(u"other"_s, 1)),
        Watch(m_service->account(u"b"_s), Query())});
    QTRY_VERIFY(m_failed->size() > 0);
    const qsizetype before = calls();
    QVERIFY(before <= 2);
    QTest::qWait(quiet);
    QCOMPARE(calls(), before);
    QVERIFY(calls(u"b"_s) > 2);
    QVERIFY(!state().nextPoll);
    QCOMPARE(state().error->kind, Error::Unauthorized);
}

void TestWatcher::refreshAsksWhatWaits()
{
    watch(R"({"error": "keychain-locked"})");
    QVERIFY(m_failed->wait());
    m_service->setScript(u"a"_s, running);
    m_watcher->refresh(u"nobody"_s);
    QVERIFY(!m_fetched->wait(quiet));
    m_watcher->refresh(u"A"_s);
    QVERIFY(m_fetched->wait());
}

void TestWatcher::refreshKeepsToRetryAfter()
{
    watch(R"({"error": "rate-limited", "retry_after": 60})");
    QVERIFY(m_failed->wait());
    const auto pause = *state().nextPoll - std::chrono::steady_clock::now();
    QVERIFY(pause > 200ms && pause < 340ms);
    m_service->setScript(u"a"_s, running);
    m_watcher->refresh();
    QCOMPARE(calls(), 1);
    QVERIFY(!m_fetched->wait(100));
    QVERIFY(m_fetched->wait());
}

void TestWatcher::refreshOvertakesPolls()
{
    QList<QPointer<QTcpSocket>> held;
    const FaultServer server([&](QTcpSocket &socket, const QByteArray &head) {
        if (head.startsWith("GET /poll"))
            held.append(&socket);
        else
            socket.write(FaultServer::answer(200, "{}"));
    });
    const Account account = m_service->account(u"a"_s, {{u"base_url"_s, server.url().toString()}});
    m_service->setScript(u"a"_s, R"({"get": ")" + server.url(u"/watched"_s).toEncoded() + "\"}");
    Watcher watcher(*m_sessions);
    watcher.setWatches({Watch(account, Query())});
    QTRY_COMPARE(server.requests().size(), 1);

    AccountClient other(*m_http, HttpAsking::account(), {server.url()});
    std::vector<QCoro::Task<Result<HttpReply>>> polls;
    for (int i = 0; i < 10; ++i)
        polls.push_back(other.get(server.url(u"/poll"_s), {}));
    QTRY_COMPARE(held.size(), 6);
    watcher.refresh(u"a"_s);
    QTRY_COMPARE(m_service->calls(u"a"_s).size(), 2);
    held.constFirst()->write(FaultServer::answer(200, "{}"));

    QTRY_VERIFY(server.requests().size() >= 8);
    QVERIFY(server.requests().at(7).startsWith("GET /watched"));
}

void TestWatcher::keepsWatchesThatStay()
{
    watch(R"({"deployments": []})");
    QVERIFY(m_fetched->wait());
    const AccountState before = state();
    m_service->setScript(u"b"_s, running);
    m_watcher->setWatches(
        {Watch(m_service->account(u"b"_s), Query()), Watch(m_service->account(u"a"_s), Query())});
    QCOMPARE(state().lastAnswer, before.lastAnswer);
    QCOMPARE(*state().nextPoll, *before.nextPoll);
    QTRY_COMPARE(m_service->calls(u"b"_s).value(0), u"list"_s);
    m_watcher->setWatches({});
    QVERIFY(m_watcher->accountStates().isEmpty());
}

void TestWatcher::dropsTheAnswerOfAnEndedWatch()
{
    QTcpServer silent;
    QVERIFY(silent.listen(QHostAddress::LocalHost));
    const QString url = u"http://127.0.0.1:%1"_s.arg(silent.serverPort());
    m_service->setScript(u"a"_s, QByteArray(R"({"get": ")") + url.toUtf8() + "/\"}");
    const Account account = m_service->account(u"a"_s, {{u"base_url"_s, url}});
    m_watcher->setWatches({Watch(account, Query())});
    QTRY_VERIFY(silent.hasPendingConnections());
    m_watcher->stop();
    m_sessions->forget(account.name);
    QTest::qWait(50);
    QCOMPARE(m_fetched->size() + m_failed->size(), 0);
}

void TestWatcher::neverTwoRequestsOfAWatch()
{
    QTcpServer silent;
    QVERIFY(silent.listen(QHostAddress::LocalHost));
    const QString url = u"http://127.0.0.1:%1"_s.arg(silent.serverPort());
    m_service->setScript(u"a"_s, QByteArray(R"({"get": ")") + url.toUtf8() + "/\"}");
    m_watcher->setWatches({Watch(m_service->account(u"a"_s, {{u"base_url"_s, url}}), Query())});
    QTRY_COMPARE(calls(), 1);
    for (int i = 0; i < 10; ++i) {
        m_watcher->refresh();
        QTest::qWait(20);
    }
    QCOMPARE(calls(), 1);
}

void TestWatcher::givesUpWhatDoesNotAnswer()
{
    QTcpServer silent;
    QVERIFY(silent.listen(QHostAddress::LocalHost));
    const QString url = u"http://127.0.0.1:%1"_s.arg(silent.serverPort());
    m_service->setScript(u"a"_s, QByteArray(R"({"get": ")") + url.toUtf8() + "/\"}");
    m_watcher->setWatches({Watch(m_service->account(u"a"_s, {{u"base_url"_s, url}}), Query())});
    QVERIFY(m_failed->wait());
    QCOMPARE(m_failed->at(0).at(1).value<Error>().kind, Error::Network);
    QVERIFY(state().nextPoll);
}

void TestWatcher::catchesWhatAPluginThrows_data()
{
    QTest::addColumn<QByteArray>("script");
    QTest::addColumn<QString>("id");
    QTest::newRow("std::exception from list") << QByteArray(R"({"throw": "boom"})") << QString();
    QTest::newRow("a number from list") << QByteArray(R"({"throw": 1})") << QString();
    QTest::newRow("from show") << QByteArray(R"({"throw": "boom"})") << u"d-1"_s;
}

void TestWatcher::catchesWhatAPluginThrows()
{
    QFETCH(QByteArray, script);
    QFETCH(QString, id);
    m_service->setScript(u"a"_s, script);
    m_watcher->setWatches({Watch(m_service->account(u"a"_s), Query(), id)});
    QVERIFY(m_failed->wait());
    const auto error = m_failed->at(0).at(1).value<Error>();
    QCOMPARE(error.kind, Error::BadReply);
    QCOMPARE(error.code, u"plugin-fault"_s);
    m_service->setScript(u"a"_s, running);
    QVERIFY(m_fetched->wait());
}

void TestWatcher::switchesOffAPluginThatKeepsThrowing()
{
    watch(R"({"throw": "boom"})");
    QTRY_COMPARE(calls(), 3);
    QTRY_COMPARE(m_failed->size(), 4);
    QCOMPARE(m_failed->at(3).at(1).value<Error>().kind, Error::BadInput);
    m_watcher->refresh();
    QTRY_COMPARE(m_failed->size(), 5);
    QCOMPARE(calls(), 3);
    QVERIFY(!state().nextPoll);
}

void TestWatcher::saysWhenAnAccountsFieldIsWrong()
{
    m_watcher->setWatches({Watch(m_service->account(u"a"_s, {{u"colour"_s, u"red"_s}}), Query())});
    QVERIFY(m_failed->wait());
    QCOMPARE(m_failed->at(0).at(1).value<Error>().kind, Error::BadInput);
    QCOMPARE(calls(), 0);
    QVERIFY(!state().nextPoll);
}

void TestWatcher::keepsAccountsToTheirOrigins()
{
    QTcpServer foreign;
    QVERIFY(foreign.listen(QHostAddress::LocalHost));
    const QByteArray url = "http://127.0.0.1:" + QByteArray::number(foreign.serverPort()) + "/";
    m_service->setScript(u"a"_s, R"({"get": ")" + url + "\"}");
    const Account account = m_service->account(u"a"_s, {{u"base_url"_s, u"http://127.0.0.1:1"_s}});
    m_watcher->setWatches({Watch(account, Query())});
    QVERIFY(m_failed->wait());
    QVERIFY(!foreign.hasPendingConnections());
}

void TestWatcher::aListenerMayEndEverything()
{
    connect(m_watcher.get(), &Watcher::fetched, this, [this] { m_watcher->setWatches({}); });
    watch(running);
    QVERIFY(m_fetched->wait());
    QTest::qWait(quiet);
    QCOMPARE(calls(), 1);
    disconnect(m_watcher.get(), &Watcher::fetched, this, nullptr);
    connect(m_watcher.get(), &Watcher::fetched, this, [this] { m_watcher.reset(); });
    watch(running);
    QTRY_VERIFY(!m_watcher);
}

QTEST_GUILESS_MAIN(TestWatcher)
#include "tst_watcher.moc"
