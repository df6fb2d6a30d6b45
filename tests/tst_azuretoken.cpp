// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/azureservice.h"
#include "support/mutations.h"
#include "support/replies.h"

#include <azurecloud.h>
#include <azuretokenreply.h>
#include <logging.h>
#include <providerregistry.h>

#include <QJsonArray>
#include <QLoggingCategory>
#include <QRegularExpression>
#include <QTest>

#include <vector>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace Landfall;

/// Signing in to Azure: what an account must say, what the sign-in host answers, and which secret
/// travels where.
class TestAzureToken : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void knowsTheClouds_data();
    void knowsTheClouds();
    void refusesFields_data();
    void refusesFields();
    void offersWhatItCanDo();
    void saysWhichFieldsMatter();
    void readsLifetimes_data();
    void readsLifetimes();
    void wordsRefusals_data();
    void wordsRefusals();
    void neverRepeatsTheSecret();
    void survivesAnyAnswer();
    void sendsEachSecretToItsOwnHost();
    void exchangesOnceForAll();
    void endsAllThatWaitWhenCancelled();
    void keepsATokenUntilShortlyBeforeItsEnd();
    void servesOnWithTheOldTokenWhileItLasts();
    void replacesARefusedTokenOnce_data();
    void replacesARefusedTokenOnce();
    void cannotReplaceAPastedToken();
    void tellsWhyItCannotSignIn();
    void logsNoSecret();

private:
    [[nodiscard]] Result<TestReport> test(const Session &session) const;
    [[nodiscard]] Session session(const QMap<QString, QString> &fields = {}) const;

    std::unique_ptr<ProviderRegistry> m_registry;
    Provider *m_provider = nullptr;
    std::unique_ptr<HttpClient> m_http;
    std::unique_ptr<Test::AzureService> m_service;
};

namespace {

const Secret clientSecret("client+secret/canary");

QJsonObject subscription()
{
    return {{u"subscriptionId"_s, u"s1"_s}, {u"state"_s, u"Enabled"_s}};
}

QJsonObject refusal(const QString &error, int number = 0, const QString &description = {})
{
    return {{u"error"_s, error}, {u"error_codes"_s, QJsonArray {number}},
        {u"error_description"_s, description}};
}

QJsonObject armError(const QString &code)
{
    return {{u"error"_s, QJsonObject {{u"code"_s, code}, {u"message"_s, u"words"_s}}}};
}

Result<Azure::TokenReply> parsed(int status, const QJsonValue &body)
{
    const HttpReply reply = Test::jsonReply(status, body);
    return Azure::parseTokenReply(reply, reply.json(), clientSecret);
}

} // namespace

void TestAzureToken::initTestCase()
{
    m_registry = std::make_unique<ProviderRegistry>(QStringList {QStringLiteral(PROVIDER_DIR)});
    const auto provider = m_registry->provider(u"azure"_s);
    QVERIFY(provider);
    m_provider = *provider;
}

void TestAzureToken::init()
{
    m_http = std::make_unique<HttpClient>();
    m_service = std::make_unique<Test::AzureService>();
    m_service->answerList(u"/subscriptions"_s, {subscription()});
}

Session TestAzureToken::session(const QMap<QString, QString> &fields) const
{
    return m_service->session(*m_provider, *m_http, fields);
}

Result<TestReport> TestAzureToken::test(const Session &session) const
{
    return QCoro::waitFor(m_provider->test(session));
}

void TestAzureToken::knowsTheClouds_data()
{
    QTest::addColumn<QString>("cloud");
    QTest::addColumn<QStringList>("origins");
    QTest::newRow("default") << QString()
                             << QStringList {u"https://management.azure.com"_s,
                                    u"https://login.microsoftonline.com"_s};
    QTest::newRow("public") << u"public"_s
                            << QStringList {u"https://management.azure.com"_s,
                                   u"https://login.microsoftonline.com"_s};
    QTest::newRow("usgov") << u"usgov"_s
                           << QStringList {u"https://management.usgovcloudapi.net"_s,
                                  u"https://login.microsoftonline.us"_s};
    QTest::newRow("china") << u"china"_s
                           << QStringList {u"https://management.chinacloudapi.cn"_s,
                                  u"https://login.chinacloudapi.cn"_s};
}

void TestAzureToken::knowsTheClouds()
{
    QFETCH(QString, cloud);
    QFETCH(QStringList, origins);
    Account account(u"a"_s, u"azure"_s,
        {{u"cloud"_s, cloud}, {u"auth"_s, u"service-principal"_s}, {u"tenant_id"_s, u"t"_s},
            {u"client_id"_s, u"c"_s}});
    const auto found = m_provider->origins(account);
    QVERIFY(found);
    QCOMPARE(QUrl::toStringList(*found), origins);
    QCOMPARE(Azure::cloudOf(account)->scope, origins.first() + "/.default"_L1);
    for (const QString &way : {u"token"_s, u"azure-cli"_s}) {
        account.fields.insert(u"auth"_s, way);
        QCOMPARE(QUrl::toStringList(*m_provider->origins(account)), QStringList {origins.first()});
    }
    account.fields.insert(u"auth"_s, u"device-code"_s);
    QCOMPARE(QUrl::toStringList(*m_provider->origins(account)), origins);
    QCOMPARE(Azure::cloudOf(account)->resource, origins.first());
}

void TestAzureToken::refusesFields_data()
{
    using Fields = QMap<QString, QString>;
    QTest::addColumn<Fields>("fields");
    QTest::addColumn<QString>("named");
    const Fields good {{u"auth"_s, u"service-principal"_s}, {u"tenant_id"_s, u"t.example"_s},
        {u"client_id"_s, u"c"_s}};
    const auto row = [&](const char *name, const Fields &changes, const QString &named) {
        Fields fields = good;
        fields.insert(changes);
        QTest::newRow(name) << fields << named;
    };
    row("no tenant", {{u"tenant_id"_s, u" "_s}}, u"tenant_id"_s);
    row("no application", {{u"client_id"_s, {}}}, u"client_id"_s);
    row("any tenant", {{u"tenant_id"_s, u"Common"_s}}, u"tenant_id"_s);
    row("all organizations", {{u"tenant_id"_s, u"organizations"_s}}, u"tenant_id"_s);
    row("several tenants", {{u"tenant_id"_s, u"a,b"_s}}, u"tenant_id"_s);
    row("a path for a tenant", {{u"tenant_id"_s, u"a/../b"_s}}, u"tenant_id"_s);
    row("a path among tenants", {{u"auth"_s, u"azure-cli"_s}, {u"tenant_id"_s, u"a, b/../c"_s}},
        u"tenant_id"_s);
    row("an option for a tenant", {{u"auth"_s, u"azure-cli"_s}, {u"tenant_id"_s, u"--debug"_s}},
        u"tenant_id"_s);
    row("any tenant among tenants",
        {{u"auth"_s, u"device-code"_s}, {u"tenant_id"_s, u"a,common"_s}}, u"tenant_id"_s);
    row("several tenants of a token", {{u"auth"_s, u"token"_s}, {u"tenant_id"_s, u"a,b"_s}},
        u"tenant_id"_s);
    row("no application for a code", {{u"auth"_s, u"device-code"_s}, {u"client_id"_s, {}}},
        u"client_id"_s);
    row("unknown cloud", {{u"cloud"_s, u"moon"_s}}, u"cloud"_s);
    row("address without its cloud", {{u"base_url"_s, u"https://arm.example"_s}}, u"base_url"_s);
    row("sign-in without its cloud", {{u"login_url"_s, u"https://l.example"_s}}, u"login_url"_s);
    row("own cloud without an address",
        {{u"cloud"_s, u"custom"_s}, {u"login_url"_s, u"https://l.example"_s}}, u"base_url"_s);
    row("own cloud without a sign-in",
        {{u"cloud"_s, u"custom"_s}, {u"base_url"_s, u"https://arm.example"_s}}, u"login_url"_s);
    row("unprotected address",
        {{u"cloud"_s, u"custom"_s}, {u"base_url"_s, u"http://arm.example"_s},
            {u"login_url"_s, u"https://l.example"_s}},
        u"base_url"_s);
    row("unprotected sign-in",
        {{u"cloud"_s, u"custom"_s}, {u"base_url"_s, u"https://arm.example"_s},
            {u"login_url"_s, u"http://l.example"_s}},
        u"login_url"_s);
}

void TestAzureToken::refusesFields()
{
    using Fields = QMap<QString, QString>;
    QFETCH(Fields, fields);
    QFETCH(QString, named);
    const auto origins = m_provider->origins(Account(u"a"_s, u"azure"_s, fields));
    QVERIFY(!origins);
    QCOMPARE(origins.error().kind, Error::BadInput);
    QVERIFY2(
        origins.error().message.contains(u'“' + named + u'”'), qPrintable(origins.error().message));
}

void TestAzureToken::offersWhatItCanDo()
{
    const QList<AccountField> fields = m_provider->accountFields();
    Account account(u"a"_s, u"azure"_s);
    QVERIFY(checkAccountFields(account, fields));
    QVERIFY(!m_provider->needsSecret(account));
    const QStringList ways {u"azure-cli"_s, u"service-principal"_s, u"device-code"_s, u"token"_s};
    for (const QString &way : ways) {
        account.fields.insert(u"auth"_s, way);
        QVERIFY(checkAccountFields(account, fields));
        QCOMPARE(m_provider->needsSecret(account), way != ways.first());
        QCOMPARE(m_provider->signIn()->appliesTo(account), way == u"device-code"_s);
    }
    account.fields.insert(u"auth"_s, u"magic"_s);
    QVERIFY(!checkAccountFields(account, fields));
    const auto auth = std::find_if(fields.begin(), fields.end(),
        [](const AccountField &field) { return field.key == "auth"_L1; });
    QCOMPARE(auth->choices, ways);
}

void TestAzureToken::saysWhichFieldsMatter()
{
    QHash<QString, QStringList> when;
    for (const AccountField &field : m_provider->accountFields()) {
        when.insert(field.key, QStringList {field.whenKey} + field.whenValues);
        QVERIFY(field.choiceLabels.isEmpty() || field.choiceLabels.size() == field.choices.size());
        QVERIFY(field.choiceHints.isEmpty() || field.choiceHints.size() == field.choices.size());
    }
    QCOMPARE(when.value(u"client_id"_s),
        QStringList({u"auth"_s, u"service-principal"_s, u"device-code"_s}));
    QCOMPARE(when.value(u"secret"_s), QStringList({u"auth"_s, u"service-principal"_s, u"token"_s}));
    QCOMPARE(when.value(u"base_url"_s), QStringList({u"cloud"_s, u"custom"_s}));
}

void TestAzureToken::readsLifetimes_data()
{
    QTest::addColumn<QJsonValue>("told");
    QTest::addColumn<qint64>("seconds");
    const auto row = [](const char *name, const QJsonValue &told, qint64 seconds) {
        QTest::newRow(name) << told << seconds;
    };
    row("number", 3599, 3599);
    row("text", u"3599"_s, 3599);
    row("a day and more", 90'000, 90'000);
    row("absurd", 1e12, 28 * 3600);
    row("nothing", QJsonValue::Undefined, 300);
    row("null", QJsonValue(), 300);
    row("words", u"soon"_s, 300);
    row("past", -5, 300);
    row("none", 0, 300);
}

void TestAzureToken::readsLifetimes()
{
    QFETCH(QJsonValue, told);
    QFETCH(qint64, seconds);
    QJsonObject body {{u"access_token"_s, u"t"_s}};
    body.insert(u"expires_in"_s, told);
    const auto reply = parsed(200, body);
    QVERIFY(reply);
    QCOMPARE(reply->lifetime.count(), seconds);
    QCOMPARE(reply->token.reveal(), "t");
}

void TestAzureToken::wordsRefusals_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QJsonObject>("body");
    QTest::addColumn<Error::Kind>("kind");
    QTest::addColumn<QString>("part");
    const auto row = [](int status, const QString &word, int number, Error::Kind kind,
                         const QString &part) {
        QTest::addRow("%s %d with %d", qPrintable(word), number, status)
            << status << refusal(word, number) << kind << part;
    };
    const QString client = u"invalid_client"_s;
    row(401, client, 7000215, Error::Unauthorized, u"not its id"_s);
    row(401, client, 7000222, Error::Unauthorized, u"expired"_s);
    row(400, u"unauthorized_client"_s, 700016, Error::Unauthorized, u"“client_id”"_s);
    row(401, client, 0, Error::Unauthorized, u"“client_id”"_s);
    row(400, u"invalid_request"_s, 90002, Error::Unauthorized, u"no such tenant"_s);
    row(400, u"invalid_request"_s, 0, Error::Unauthorized, u"“tenant_id”"_s);
    row(400, u"invalid_request"_s, 90038, Error::Unauthorized, u"“cloud”"_s);
    row(400, u"invalid_scope"_s, 70011, Error::Unauthorized, u"“base_url”"_s);
    row(400, u"invalid_resource"_s, 50001, Error::Unauthorized, u"“cloud”"_s);
    row(400, u"invalid_grant"_s, 53003, Error::Unauthorized, u"administrator"_s);
    row(400, u"interaction_required"_s, 50076, Error::Unauthorized, u"administrator"_s);
    row(400, u"consent_required"_s, 65001, Error::Unauthorized, u"administrator"_s);
    row(400, u"something_new"_s, 0, Error::Unauthorized, u"refused the sign-in"_s);
    row(400, u"temporarily_unavailable"_s, 90033, Error::Server, u"by itself"_s);
    row(500, u"server_error"_s, 0, Error::Server, u"by itself"_s);
    row(503, client, 0, Error::Server, u"by itself"_s);
    row(429, client, 90055, Error::RateLimited, u"limit"_s);
    QTest::newRow("no word") << 404 << QJsonObject() << Error::BadReply << u"“login_url”"_s;
    QTest::newRow("strange word") << 400 << refusal(u"<script>"_s) << Error::BadReply
                                  << u"“login_url”"_s;
    QTest::newRow("away") << 503 << QJsonObject() << Error::Server << u"(503)"_s;
    QTest::newRow("no token") << 200 << QJsonObject() << Error::BadReply << u"“login_url”"_s;
}

void TestAzureToken::wordsRefusals()
{
    QFETCH(int, status);
    QFETCH(QJsonObject, body);
    QFETCH(Error::Kind, kind);
    QFETCH(QString, part);
    const auto reply = parsed(status, body);
    QVERIFY(!reply);
    QCOMPARE(reply.error().kind, kind);
    QVERIFY2(reply.error().message.contains(part), qPrintable(reply.error().message));
}

void TestAzureToken::neverRepeatsTheSecret()
{
    const QString echo = QString::fromUtf8(clientSecret.reveal());
    const QString encoded = QString::fromLatin1(clientSecret.reveal().toPercentEncoding());
    for (const QString &text : {echo, encoded}) {
        const auto reply =
            parsed(401, refusal(u"invalid_client"_s, 0, "wrong: "_L1 + text + " it is"_L1));
        QVERIFY2(!reply.error().message.contains(text), qPrintable(reply.error().message));
    }
    const auto quoted =
        parsed(401, refusal(u"invalid_client"_s, 0, u"The reason.\r\nTrace ID: 1"_s));
    QVERIFY(quoted.error().message.endsWith(u"“The reason.”"_s));
}

void TestAzureToken::survivesAnyAnswer()
{
    const QJsonObject good {
        {u"token_type"_s, u"Bearer"_s}, {u"expires_in"_s, 3599}, {u"access_token"_s, u"t"_s}};
    for (const QJsonValue &body : Test::mutations(good)) {
        const auto reply = parsed(200, body);
        if (reply)
            QVERIFY(!reply->token.isEmpty() && reply->lifetime > 0s);
    }
    for (const QJsonValue &body : Test::mutations(refusal(u"invalid_client"_s, 7, u"x"_s))) {
        const auto reply = parsed(401, body);
        QVERIFY(!reply && !reply.error().message.isEmpty());
        QVERIFY(reply.error().message.size() < 1000);
    }
}

void TestAzureToken::sendsEachSecretToItsOwnHost()
{
    QVERIFY(test(session()));
    QCOMPARE(m_service->login().requests().size(), 1);
    const QByteArray head = m_service->login().requests().first();
    QVERIFY(head.startsWith("POST /login/larkfield.example/oauth2/v2.0/token HTTP/1.1\r\n"));
    QVERIFY(!head.toLower().contains("authorization:"));
    const QByteArray scope = QUrl::toPercentEncoding(m_service->armUrl() + "/.default"_L1);
    QCOMPARE(m_service->login().bodies().first(),
        "grant_type=client_credentials&client_id=app-1&scope=" + scope
            + "&client_secret=client%2Bsecret%2Fcanary");

    QCOMPARE(m_service->tokens("/subscriptions"), QList<QByteArray> {"token-1"});
    for (const QByteArray &request : m_service->arm().requests()) {
        QVERIFY(request.startsWith("GET "));
        QVERIFY(!request.contains("canary"));
    }
}

void TestAzureToken::exchangesOnceForAll()
{
    m_service->delaySignIn(50);
    const Session same = session();
    std::vector<QCoro::Task<Result<TestReport>>> waiting;
    for (int i = 0; i < 10; ++i)
        waiting.push_back(m_provider->test(same));
    for (auto &task : waiting)
        QVERIFY(QCoro::waitFor(std::move(task)));
    QCOMPARE(m_service->login().requests().size(), 1);
    QCOMPARE(m_service->takeRequests().count(u"/subscriptions"_s), 10);
}

void TestAzureToken::endsAllThatWaitWhenCancelled()
{
    m_service->delaySignIn(60'000);
    const Session same = session();
    std::vector<QCoro::Task<Result<TestReport>>> waiting;
    for (int i = 0; i < 3; ++i)
        waiting.push_back(m_provider->test(same));
    QTRY_COMPARE(m_service->login().requests().size(), 1);
    same.http->cancel();
    for (auto &task : waiting) {
        const auto report = QCoro::waitFor(std::move(task));
        QVERIFY(!report);
        QCOMPARE(report.error().kind, Error::Cancelled);
    }
    QCOMPARE(m_service->arm().connections(), 0);
}

void TestAzureToken::keepsATokenUntilShortlyBeforeItsEnd()
{
    m_service->answerSignIn({{u"access_token"_s, u"short"_s}, {u"expires_in"_s, u"2"_s}});
    m_service->answerSignIn({{u"access_token"_s, u"long"_s}, {u"expires_in"_s, 3600}});
    const Session same = session();
    QVERIFY(test(same));
    QVERIFY(test(same));
    QTest::qWait(2100);
    QVERIFY(test(same));
    QVERIFY(test(same));
    QCOMPARE(
        m_service->tokens("/subscriptions"), QList<QByteArray>({"short", "short", "long", "long"}));
    QCOMPARE(m_service->login().requests().size(), 2);
    QVERIFY(test(session()));
    QCOMPARE(m_service->login().requests().size(), 3);
}

void TestAzureToken::servesOnWithTheOldTokenWhileItLasts()
{
    m_service->answerSignIn({{u"access_token"_s, u"old"_s}, {u"expires_in"_s, 4}});
    m_service->answerSignIn(refusal(u"temporarily_unavailable"_s), 503);
    const Session same = session();
    QVERIFY(test(same));
    QTest::qWait(3100);
    QVERIFY(test(same));
    QCOMPARE(m_service->login().requests().size(), 2);
    QVERIFY(test(same));
    QCOMPARE(m_service->login().requests().size(), 2);
    QCOMPARE(m_service->tokens("/subscriptions"), QList<QByteArray>({"old", "old", "old"}));
}

void TestAzureToken::replacesARefusedTokenOnce_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<bool>("forGood");
    QTest::addColumn<int>("requests");
    QTest::addColumn<int>("kind"); // -1: it worked

    const auto row = [](const char *name, const QString &code, bool forGood, int requests,
                         int kind) { QTest::newRow(name) << code << forGood << requests << kind; };
    row("expired", u"ExpiredAuthenticationToken"_s, false, 2, -1);
    row("invalid", u"InvalidAuthenticationToken"_s, false, 2, -1);
    row("invalid again", u"InvalidAuthenticationToken"_s, true, 2, Error::Unauthorized);
    row("for another audience", u"InvalidAuthenticationTokenAudience"_s, true, 1,
        Error::Unauthorized);
    row("of another tenant", u"InvalidAuthenticationTokenTenant"_s, true, 1, Error::Forbidden);
}

void TestAzureToken::replacesARefusedTokenOnce()
{
    QFETCH(QString, code);
    QFETCH(bool, forGood);
    QFETCH(int, requests);
    QFETCH(int, kind);
    m_service->forget(u"/subscriptions"_s);
    m_service->answer(u"/subscriptions"_s, armError(code), 401);
    if (!forGood)
        m_service->answerList(u"/subscriptions"_s, {subscription()});
    const auto report = test(session());
    QCOMPARE(report ? -1 : int(report.error().kind), kind);
    QCOMPARE(m_service->takeRequests().count(u"/subscriptions"_s), requests);
    QCOMPARE(m_service->login().requests().size(), requests);
    if (requests == 2)
        QCOMPARE(m_service->tokens("/subscriptions"), QList<QByteArray>({"token-1", "token-2"}));
}

void TestAzureToken::cannotReplaceAPastedToken()
{
    m_service->forget(u"/subscriptions"_s);
    m_service->answer(u"/subscriptions"_s, armError(u"ExpiredAuthenticationToken"_s), 401);
    const auto report = test(session({{u"auth"_s, u"token"_s}}));
    QVERIFY(!report);
    QCOMPARE(report.error().kind, Error::Unauthorized);
    QVERIFY2(report.error().message.contains(u"new one"_s), qPrintable(report.error().message));
    QCOMPARE(m_service->login().connections(), 0);
    QCOMPARE(m_service->tokens("/subscriptions"), QList<QByteArray> {clientSecret.reveal()});
}

void TestAzureToken::tellsWhyItCannotSignIn()
{
    m_service->answerSignIn(refusal(u"invalid_client"_s, 7000222), 401);
    const auto report = test(session());
    QVERIFY(!report);
    QCOMPARE(report.error().kind, Error::Unauthorized);
    QVERIFY(report.error().message.contains(u"expired"_s));
    QCOMPARE(m_service->arm().connections(), 0);
}

void TestAzureToken::logsNoSecret()
{
    static QStringList lines;
    lines.clear();
    const auto before = qInstallMessageHandler(
        [](QtMsgType, const QMessageLogContext &, const QString &text) { lines.append(text); });
    QLoggingCategory::setFilterRules(u"landfall.*=true"_s);
    m_service->answerSignIn({{u"access_token"_s, u"canary-token"_s}, {u"expires_in"_s, 60}});
    const Session same = session();
    const auto report = test(same);
    QLoggingCategory::setFilterRules(QString());
    qInstallMessageHandler(before);
    QVERIFY(report);
    QVERIFY(!redact(u"echoed: canary-token"_s).contains(u"canary"_s));
    const QString all = lines.join(u'\n');
    QVERIFY2(all.contains(u"/oauth2/v2.0/token"_s), qPrintable(all));
    QVERIFY2(!all.contains(u"canary"_s), qPrintable(all));
}

QTEST_GUILESS_MAIN(TestAzureToken)
#include "tst_azuretoken.moc"
