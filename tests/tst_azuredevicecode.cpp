// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/azureservice.h"
#include "support/fakesecrets.h"

#include <logging.h>
#include <providercall.h>
#include <providerregistry.h>
#include <sessions.h>
#include <simulator.h>

#include <QElapsedTimer>
#include <QJsonArray>
#include <QLoggingCategory>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace Landfall;

namespace {

class Screen : public SignInScreen {
public:
    void show(const SignInPrompt &prompt) override { prompts.append(prompt); }
    QList<SignInPrompt> prompts;
};

QJsonObject refusal(const QString &word, int number = 0, const QString &description = {})
{
    return {{u"error"_s, word}, {u"error_codes"_s, QJsonArray {number}},
        {u"error_description"_s, description}};
}

QJsonObject tokens(const QString &access, const QString &refresh, int seconds = 3600)
{
    return {{u"access_token"_s, access}, {u"refresh_token"_s, refresh}, {u"expires_in"_s, seconds}};
}

QJsonObject codeReply()
{
    return {{u"device_code"_s, u"canary-device-code"_s}, {u"user_code"_s, u"FJK4R7ZQ9"_s},
        {u"verification_uri"_s, u"https://login.example/device"_s}, {u"expires_in"_s, 900},
        {u"interval"_s, 1}};
}

} // namespace

/// Signing in to Azure with a code, and what is kept of it.
class TestAzureDeviceCode : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void signsIn();
    void endsWithWords_data();
    void endsWithWords();
    void goesOnAfter_data();
    void goesOnAfter();
    void endsWithTheCodesTime();
    void endsAtOnceWhenCancelled();
    void needsAnApplicationOfItsOwn();
    void saysThatTheApplicationMustBePublic();
    void sendsOnlyWhatItMust();
    void keepsARenewedRefreshToken();
    void goesOnWithARenewedRefreshToken();
    void saysWhenTheSignInHasEnded_data();
    void saysWhenTheSignInHasEnded();
    void showsWhatOneTenantHasWhenTheOtherFails();
    void saysToSignInWhereNothingIsStored();
    void logsNoSecret();

private:
    [[nodiscard]] Account simulated() const;
    [[nodiscard]] Session sessionOf(const Account &account, const Secret &secret = {}) const;
    [[nodiscard]] Session served(
        const QMap<QString, QString> &fields = {}, const Secret &secret = {}) const;
    [[nodiscard]] QCoro::Task<Result<SignedIn>> signIn(const Session &session) const;
    void control(const QByteArray &body);

    std::unique_ptr<ProviderRegistry> m_registry;
    Provider *m_provider = nullptr;
    std::unique_ptr<HttpClient> m_http;
    std::unique_ptr<Simulator> m_simulator;
    std::unique_ptr<Test::AzureService> m_service;
    std::shared_ptr<Screen> m_screen;
};

void TestAzureDeviceCode::initTestCase()
{
    m_registry = std::make_unique<ProviderRegistry>(QStringList {QStringLiteral(PROVIDER_DIR)});
    const auto provider = m_registry->provider(u"azure"_s);
    QVERIFY(provider);
    m_provider = *provider;
}

void TestAzureDeviceCode::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_http = std::make_unique<HttpClient>();
    Scenario scenario = demoScenario();
    scenario.speed = 100;
    m_simulator = std::make_unique<Simulator>(scenario);
    QVERIFY(m_simulator->listen());
    m_service = std::make_unique<Test::AzureService>();
    m_service->answerList(u"/subscriptions"_s,
        {QJsonObject {{u"subscriptionId"_s, u"s1"_s}, {u"state"_s, u"Enabled"_s}}});
    m_screen = std::make_shared<Screen>();
}

Account TestAzureDeviceCode::simulated() const
{
    for (const QJsonValue &entry : m_simulator->announcement().value("providers"_L1).toArray()) {
        if (entry["provider"_L1] != "azure"_L1)
            continue;
        const QJsonObject fields = entry["others"_L1].toArray().at(2)["fields"_L1].toObject();
        Account account(u"work"_s, u"azure"_s);
        for (auto it = fields.begin(); it != fields.end(); ++it)
            account.fields.insert(it.key(), it->toString());
        return account;
    }
    return {};
}

Session TestAzureDeviceCode::sessionOf(const Account &account, const Secret &secret) const
{
    const auto origins = m_provider->origins(account);
    return Session(account, secret,
        std::make_shared<AccountClient>(*m_http, account, origins ? *origins : QList<QUrl>()));
}

/// Of the service whose answers are written down.
Session TestAzureDeviceCode::served(
    const QMap<QString, QString> &fields, const Secret &secret) const
{
    QMap<QString, QString> all {{u"auth"_s, u"device-code"_s}, {u"tenant_id"_s, {}}};
    all.insert(fields);
    Session session = m_service->session(*m_provider, *m_http, all);
    session.secret = secret;
    return session;
}

QCoro::Task<Result<SignedIn>> TestAzureDeviceCode::signIn(const Session &session) const
{
    return callSignIn(m_provider->signIn(), session, m_screen);
}

void TestAzureDeviceCode::control(const QByteArray &body)
{
    QNetworkAccessManager network;
    QNetworkRequest request(
        QUrl(u"http://127.0.0.1:%1/_simulator/azure/sign-in"_s.arg(m_simulator->port())));
    request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
    const std::unique_ptr<QNetworkReply> reply(network.post(request, body));
    QTRY_VERIFY(reply->isFinished());
    QCOMPARE(reply->error(), QNetworkReply::NoError);
}

void TestAzureDeviceCode::signsIn()
{
    const Account account = simulated();
    QElapsedTimer clock;
    clock.start();
    const auto signedIn = QCoro::waitFor(signIn(sessionOf(account)));
    QVERIFY2(signedIn, signedIn ? "" : qPrintable(signedIn.error().message));
    // The third question is answered, and a second lies before each.
    QVERIFY(clock.elapsed() >= 2700);
    QCOMPARE(signedIn->identity, u"mira@larkfield.example"_s);
    QCOMPARE(m_screen->prompts.size(), 1);
    QVERIFY(m_screen->prompts.first().page.toString().endsWith(u"/azure/login/device"_s));
    const qint64 left = QDateTime::currentDateTimeUtc().secsTo(m_screen->prompts.first().expires);
    QVERIFY(left > 800 && left <= 900);

    const auto report = QCoro::waitFor(m_provider->test(sessionOf(account, signedIn->secret)));
    QVERIFY2(report, report ? "" : qPrintable(report.error().message));
}

void TestAzureDeviceCode::endsWithWords_data()
{
    QTest::addColumn<QByteArray>("happens");
    QTest::addColumn<QString>("code");
    QTest::newRow("declined") << R"({"do": "decline"})"_ba << u"authorization_declined"_s;
    QTest::newRow("expired") << R"({"do": "expire"})"_ba << u"expired_token"_s;
}

void TestAzureDeviceCode::endsWithWords()
{
    QFETCH(QByteArray, happens);
    QFETCH(QString, code);
    control(R"({"approve_after": 0})");
    auto signingIn = signIn(sessionOf(simulated()));
    QTRY_COMPARE(m_screen->prompts.size(), 1);
    control(happens);
    const auto signedIn = QCoro::waitFor(std::move(signingIn));
    QVERIFY(!signedIn);
    QCOMPARE(signedIn.error().kind, Error::Unauthorized);
    QCOMPARE(signedIn.error().code, code);
    QVERIFY(!signedIn.error().message.isEmpty());
}

void TestAzureDeviceCode::goesOnAfter_data()
{
    QTest::addColumn<QString>("fault"); // empty: slow_down
    QTest::addColumn<int>("least"); // seconds that it takes
    QTest::newRow("slow down") << QString() << 7;
    for (const char *fault : {"reset", "503", "429", "500"})
        QTest::newRow(fault) << QString::fromLatin1(fault) << 3;
}

void TestAzureDeviceCode::goesOnAfter()
{
    QFETCH(QString, fault);
    QFETCH(int, least);
    control(R"({"approve_after": 1})");
    QElapsedTimer clock;
    clock.start();
    auto signingIn = signIn(sessionOf(simulated()));
    QTRY_COMPARE(m_screen->prompts.size(), 1);
    if (fault.isEmpty())
        control(R"({"do": "slow-down"})");
    else
        // Some, because the client itself asks again after a reset.
        m_simulator->addFault({u"/oauth2/v2.0/token"_s, fault, fault == "reset"_L1 ? 4 : 1});
    const auto signedIn = QCoro::waitFor(std::move(signingIn));
    QVERIFY2(signedIn, signedIn ? "" : qPrintable(signedIn.error().message));
    QVERIFY2(clock.elapsed() >= least * 1000 - 300, qPrintable(QString::number(clock.elapsed())));
}

void TestAzureDeviceCode::endsWithTheCodesTime()
{
    QJsonObject code = codeReply();
    code.insert("expires_in"_L1, 2);
    m_service->answerSignIn(code);
    m_service->answerSignIn(refusal(u"authorization_pending"_s), 400);
    const auto signedIn = QCoro::waitFor(signIn(served()));
    QVERIFY(!signedIn);
    QCOMPARE(signedIn.error().code, u"expired_token"_s);
    QVERIFY(m_service->login().requests().size() <= 3);
}

void TestAzureDeviceCode::endsAtOnceWhenCancelled()
{
    QJsonObject code = codeReply();
    code.insert("interval"_L1, 60);
    m_service->answerSignIn(code);
    const Session session = served();
    auto signingIn = signIn(session);
    QTRY_COMPARE(m_screen->prompts.size(), 1);
    QElapsedTimer clock;
    clock.start();
    session.http->cancel();
    const auto signedIn = QCoro::waitFor(std::move(signingIn));
    QVERIFY(!signedIn);
    QCOMPARE(signedIn.error().kind, Error::Cancelled);
    QVERIFY(clock.elapsed() < 5000);
    QCOMPARE(m_service->login().requests().size(), 1);
    // Also when it never began.
    QCOMPARE(QCoro::waitFor(signIn(session)).error().kind, Error::Cancelled);
}

void TestAzureDeviceCode::needsAnApplicationOfItsOwn()
{
    const auto signedIn = QCoro::waitFor(signIn(served({{u"client_id"_s, {}}})));
    QVERIFY(!signedIn);
    QCOMPARE(signedIn.error().kind, Error::BadInput);
    QVERIFY(signedIn.error().message.contains(u"“client_id”"_s));
    QVERIFY(signedIn.error().message.contains(u"README"_s));
    QCOMPARE(m_service->login().connections(), 0);
}

void TestAzureDeviceCode::saysThatTheApplicationMustBePublic()
{
    Account account = simulated();
    account.fields.insert(u"client_id"_s, u"e2a4c7d8-1b36-4f59-9c02-6d7f8a9b0c1d"_s);
    const auto signedIn = QCoro::waitFor(signIn(sessionOf(account)));
    QVERIFY(!signedIn);
    QCOMPARE(signedIn.error().kind, Error::Unauthorized);
    QVERIFY2(signedIn.error().message.contains(u"public client flows"_s),
        qPrintable(signedIn.error().message));
    QVERIFY(m_screen->prompts.isEmpty());
}

void TestAzureDeviceCode::sendsOnlyWhatItMust()
{
    m_service->answerSignIn(codeReply());
    m_service->answerSignIn(tokens(u"access"_s, u"refresh"_s));
    const auto signedIn =
        QCoro::waitFor(signIn(served({{u"tenant_id"_s, u"one.example, two.example"_s}})));
    QVERIFY(signedIn);
    QCOMPARE(signedIn->secret.reveal(), "refresh");
    QCOMPARE(signedIn->identity, QString());
    const QByteArray scope =
        QUrl::toPercentEncoding(m_service->armUrl() + "/.default offline_access openid profile"_L1);
    const QList<QByteArray> bodies = m_service->login().bodies();
    QCOMPARE(bodies.size(), 2);
    QCOMPARE(bodies.at(0), "client_id=app-1&scope=" + scope);
    QCOMPARE(bodies.at(1),
        "grant_type=urn%3Aietf%3Aparams%3Aoauth%3Agrant-type%3Adevice_code&client_id=app-1"
        "&device_code=canary-device-code");
    const QList<QByteArray> requests = m_service->login().requests();
    QVERIFY(
        requests.at(0).startsWith("POST /login/one.example/oauth2/v2.0/devicecode HTTP/1.1\r\n"));
    QVERIFY(requests.at(1).startsWith("POST /login/one.example/oauth2/v2.0/token HTTP/1.1\r\n"));
    QCOMPARE(m_service->arm().connections(), 0);
}

void TestAzureDeviceCode::keepsARenewedRefreshToken()
{
    FakeSecrets secrets;
    const Account account = served().account;
    secrets.secrets.insert(account.name, Secret("first-refresh"));
    m_service->answerSignIn(tokens(u"one"_s, u"second-refresh"_s, 2));
    m_service->answerSignIn(tokens(u"two"_s, u"third-refresh"_s));
    Sessions sessions(*m_registry, secrets, *m_http);
    const auto open = QCoro::waitFor(sessions.open(account));
    QVERIFY(open);
    QVERIFY(QCoro::waitFor(m_provider->test(open->session)));
    QTRY_VERIFY(!sessions.isStoring());
    QCOMPARE(secrets.secrets.value(account.name).reveal(), "second-refresh");
    QTest::qWait(2100);
    // The session of before, too.
    QVERIFY(QCoro::waitFor(m_provider->test(open->session)));
    QTRY_VERIFY(!sessions.isStoring());
    QCOMPARE(secrets.secrets.value(account.name).reveal(), "third-refresh");
    QCOMPARE(m_service->tokens("/subscriptions"), QList<QByteArray>({"one", "two"}));
    const QList<QByteArray> bodies = m_service->login().bodies();
    QVERIFY(bodies.at(0).startsWith("grant_type=refresh_token&client_id=app-1&scope="));
    QVERIFY(bodies.at(0).endsWith("&refresh_token=first-refresh"));
    QVERIFY(bodies.at(1).endsWith("&refresh_token=second-refresh"));
    QVERIFY(m_service->login().requests().at(0).startsWith(
        "POST /login/organizations/oauth2/v2.0/token "));
}

void TestAzureDeviceCode::goesOnWithARenewedRefreshToken()
{
    // Where nobody keeps it, as in a test of an account.
    m_service->answerSignIn(tokens(u"one"_s, u"second-refresh"_s, 2));
    m_service->answerSignIn({{u"access_token"_s, u"two"_s}, {u"expires_in"_s, 2}});
    m_service->answerSignIn(tokens(u"three"_s, u"second-refresh"_s));
    const Session session = served({}, Secret("first-refresh"));
    for (int i = 0; i < 3; ++i) {
        QVERIFY(QCoro::waitFor(m_provider->test(session)));
        QTest::qWait(2100);
    }
    const QList<QByteArray> bodies = m_service->login().bodies();
    QCOMPARE(bodies.size(), 3);
    QVERIFY(bodies.at(0).endsWith("=first-refresh"));
    QVERIFY(bodies.at(1).endsWith("=second-refresh"));
    QVERIFY(bodies.at(2).endsWith("=second-refresh"));
}

void TestAzureDeviceCode::saysWhenTheSignInHasEnded_data()
{
    QTest::addColumn<QString>("word"); // empty: the simulator's own
    QTest::newRow("revoked") << QString();
    QTest::newRow("interaction") << u"interaction_required"_s;
    QTest::newRow("consent") << u"consent_required"_s;
}

void TestAzureDeviceCode::saysWhenTheSignInHasEnded()
{
    QFETCH(QString, word);
    Session session = served({}, Secret("first-refresh"));
    if (word.isEmpty()) {
        session = sessionOf(simulated(), Secret("landfall-simulator-refresh-token"));
        QVERIFY(QCoro::waitFor(m_provider->test(session)));
        control(R"({"do": "revoke"})");
        session = sessionOf(simulated(), Secret("landfall-simulator-refresh-token"));
    } else {
        m_service->answerSignIn(refusal(word), 400);
    }
    const auto report = QCoro::waitFor(m_provider->test(session));
    QVERIFY(!report);
    QCOMPARE(report.error().kind, Error::Unauthorized);
    QVERIFY2(
        report.error().message.contains(u"sign in again"_s), qPrintable(report.error().message));
}

void TestAzureDeviceCode::showsWhatOneTenantHasWhenTheOtherFails()
{
    m_service->answerSignInOf(u"one"_s, tokens(u"of-one"_s, u"r1"_s));
    m_service->answerSignInOf(
        u"two"_s, refusal(u"interaction_required"_s, 50076, u"Use a second factor."_s), 400);
    m_service->answerList(u"/subscriptions/s1/providers/Microsoft.Web/sites"_s, QJsonArray());
    const Session session = served({{u"tenant_id"_s, u"one,two"_s}}, Secret("first-refresh"));
    const auto found = QCoro::waitFor(m_provider->targets(session));
    QVERIFY(found);
    QCOMPARE(found->problems.size(), 1);
    QCOMPARE(found->problems.first().kind, Error::Forbidden);
    QVERIFY(found->problems.first().message.startsWith(u"Tenant “two”: "_s));
    QVERIFY(found->problems.first().message.contains(u"second factor"_s));
    QCOMPARE(m_service->tokens(), QList<QByteArray>({"of-one", "of-one", "of-one"}));
}

void TestAzureDeviceCode::saysToSignInWhereNothingIsStored()
{
    FakeSecrets secrets;
    Sessions sessions(*m_registry, secrets, *m_http);
    const auto open = QCoro::waitFor(sessions.open(simulated()));
    QVERIFY(!open);
    QCOMPARE(open.error().kind, Error::SecretMissing);
    QVERIFY2(open.error().message.contains(u"“landfall-cli account sign-in work”"_s),
        qPrintable(open.error().message));
}

void TestAzureDeviceCode::logsNoSecret()
{
    static QStringList lines;
    lines.clear();
    const auto before = qInstallMessageHandler(
        [](QtMsgType, const QMessageLogContext &, const QString &text) { lines.append(text); });
    QLoggingCategory::setFilterRules(u"landfall.*=true"_s);
    m_service->answerSignIn(codeReply());
    m_service->answerSignIn(
        refusal(u"authorization_pending"_s, 0, u"for canary-device-code"_s), 400);
    m_service->answerSignIn(tokens(u"canary-access"_s, u"canary-refresh"_s));
    const auto signedIn = QCoro::waitFor(signIn(served()));
    Result<TestReport> report;
    if (signedIn)
        report = QCoro::waitFor(m_provider->test(served({}, signedIn->secret)));
    QLoggingCategory::setFilterRules(QString());
    qInstallMessageHandler(before);
    QVERIFY(signedIn);
    QVERIFY(report);
    QVERIFY(!redact(u"echoed: canary-refresh"_s).contains(u"canary"_s));
    const QString all = lines.join(u'\n');
    QVERIFY2(all.contains(u"/oauth2/v2.0/devicecode"_s), qPrintable(all));
    QVERIFY2(!all.contains(u"canary"_s), qPrintable(all));
}

QTEST_GUILESS_MAIN(TestAzureDeviceCode)
#include "tst_azuredevicecode.moc"
