// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/simulatorclient.h"

#include <azureroutes.h>

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Landfall;

namespace {

constexpr auto tenant = "7c1f0e52-93aa-4b0e-8d55-5a0c6a1de0f4"_L1;
constexpr auto principal = "e2a4c7d8-1b36-4f59-9c02-6d7f8a9b0c1d"_L1;
constexpr auto person = "0f7d3a51-6e0b-4f2e-9d4c-3b1a2c5d7e90"_L1;
constexpr auto firstRefreshToken = "landfall-simulator-refresh-token"_L1;
constexpr auto deviceGrant = "urn:ietf:params:oauth:grant-type:device_code"_L1;
constexpr auto scope = "http://127.0.0.1:1/azure/arm/.default offline_access openid profile"_L1;

using Form = QMap<QString, QString>;

/// The routes alone, asked at chosen seconds after their start.
class Service {
public:
    Service()
        : m_start(QDateTime::currentDateTimeUtc()),
          m_routes(demoScenario(), PlayClock(m_start, 1), [this] { return ++m_port; })
    {
    }

    SimulatedAnswer post(const QString &path, const Form &form, double seconds)
    {
        QUrlQuery body;
        for (auto it = form.begin(); it != form.end(); ++it)
            body.addQueryItem(it.key(), QString::fromLatin1(QUrl::toPercentEncoding(*it)));
        return post(path, "application/x-www-form-urlencoded",
            body.toString(QUrl::FullyEncoded).toLatin1(), seconds);
    }
    SimulatedAnswer post(
        const QString &path, const QByteArray &type, const QByteArray &body, double seconds)
    {
        SimulatedRequest request;
        request.verb = "POST";
        request.path = path;
        request.headers.insert("host", "127.0.0.1:1");
        request.headers.insert("content-type", type);
        request.body = body;
        return m_routes.answer(request, m_start.addMSecs(qRound64(seconds * 1000)));
    }
    int control(const QByteArray &body)
    {
        return post(m_routes.controlPath(), "application/json", body, 0).status;
    }

    /// A code, with its bearer.
    QJsonObject code(double seconds = 0)
    {
        return json(post("/azure/login/"_L1 + tenant + "/oauth2/v2.0/devicecode"_L1,
            {{u"client_id"_s, person}, {u"scope"_s, scope}}, seconds));
    }
    SimulatedAnswer token(const Form &changes, double seconds = 0)
    {
        Form form {{u"client_id"_s, person}};
        form.insert(changes);
        return post("/azure/login/"_L1 + tenant + "/oauth2/v2.0/token"_L1, form, seconds);
    }
    /// The word that a question about the code is answered with; "token" for a token.
    QString ask(const QJsonObject &code, double seconds)
    {
        return word(token({{u"grant_type"_s, deviceGrant},
                              {u"device_code"_s, code.value("device_code"_L1).toString()}},
            seconds));
    }
    SimulatedAnswer refresh(const QString &token, double seconds = 0)
    {
        return this->token({{u"grant_type"_s, u"refresh_token"_s}, {u"refresh_token"_s, token},
                               {u"scope"_s, scope}},
            seconds);
    }

    static QJsonObject json(const SimulatedAnswer &answer)
    {
        return QJsonDocument::fromJson(answer.body).object();
    }
    static QString word(const SimulatedAnswer &answer)
    {
        return answer.status == 200 ? u"token"_s : json(answer).value("error"_L1).toString();
    }

private:
    QDateTime m_start;
    quint16 m_port = 1000;
    AzureRoutes m_routes;
};

} // namespace

/// The simulated sign-in of people to Azure.
class TestSimulatedSignIn : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void announcesAPerson();
    void givesACodeThatIsApprovedByItself();
    void waitsForTheControl_data();
    void waitsForTheControl();
    void wantsAPauseBetweenQuestions();
    void meansOneCodeOfMany();
    void endsACodeByItsTime();
    void takesACodeOnce();
    void renewsRefreshTokens();
    void revokesRefreshTokens();
    void givesWhatIsAskedFor();
    void refusesWhatDoesNotFit_data();
    void refusesWhatDoesNotFit();
    void refusesStrangeControls();
    void answersOverHttp();
};

void TestSimulatedSignIn::announcesAPerson()
{
    SimulatorClient client;
    for (const QJsonValue &entry :
        client.simulator().announcement().value("providers"_L1).toArray()) {
        if (entry["provider"_L1] != "azure"_L1)
            continue;
        const QJsonValue other = entry["others"_L1].toArray().at(2);
        QCOMPARE(other["fields"_L1]["auth"_L1].toString(), u"device-code"_s);
        QCOMPARE(other["fields"_L1]["client_id"_L1].toString(), person);
        QCOMPARE(other["secret"_L1].toString(), firstRefreshToken);
        return;
    }
    QFAIL("azure is not announced");
}

void TestSimulatedSignIn::givesACodeThatIsApprovedByItself()
{
    Service service;
    const QJsonObject code = service.code();
    QCOMPARE(code.value("user_code"_L1).toString().size(), 9);
    QCOMPARE(
        code.value("verification_uri"_L1).toString(), u"http://127.0.0.1:1/azure/login/device"_s);
    QCOMPARE(code.value("expires_in"_L1).toInt(), 900);
    QCOMPARE(code.value("interval"_L1).toInt(), 5);
    QCOMPARE(service.ask(code, 5), u"authorization_pending"_s);
    QCOMPARE(service.ask(code, 10), u"authorization_pending"_s);
    QCOMPARE(service.ask(code, 15), u"token"_s);
}

void TestSimulatedSignIn::waitsForTheControl_data()
{
    QTest::addColumn<QByteArray>("control");
    QTest::addColumn<QString>("word");
    QTest::newRow("approved") << R"({"do": "approve"})"_ba << u"token"_s;
    QTest::newRow("declined") << R"({"do": "decline"})"_ba << u"authorization_declined"_s;
    QTest::newRow("expired") << R"({"do": "expire"})"_ba << u"expired_token"_s;
    QTest::newRow("slow down") << R"({"do": "slow-down"})"_ba << u"slow_down"_s;
}

void TestSimulatedSignIn::waitsForTheControl()
{
    QFETCH(QByteArray, control);
    QFETCH(QString, word);
    Service service;
    QCOMPARE(service.control(R"({"approve_after": 0})"), 200);
    const QJsonObject code = service.code();
    for (int i = 1; i < 20; ++i)
        QCOMPARE(service.ask(code, i * 5), u"authorization_pending"_s);
    QCOMPARE(service.control(control), 200);
    QCOMPARE(service.ask(code, 105), word);
}

void TestSimulatedSignIn::wantsAPauseBetweenQuestions()
{
    Service service;
    const QJsonObject code = service.code();
    QCOMPARE(service.ask(code, 1), u"slow_down"_s);
    QCOMPARE(service.ask(code, 7), u"slow_down"_s);
    QCOMPARE(service.ask(code, 23), u"authorization_pending"_s);
}

void TestSimulatedSignIn::meansOneCodeOfMany()
{
    Service service;
    const QJsonObject first = service.code();
    const QJsonObject second = service.code();
    QVERIFY(first.value("user_code"_L1) != second.value("user_code"_L1));
    const QJsonObject approval {{u"do"_s, u"approve"_s},
        {u"user_code"_s, second.value("user_code"_L1).toString().toLower()}};
    QCOMPARE(service.control(QJsonDocument(approval).toJson()), 200);
    QCOMPARE(service.ask(first, 5), u"authorization_pending"_s);
    QCOMPARE(service.ask(second, 5), u"token"_s);
    QCOMPARE(service.control(R"({"do": "approve", "user_code": "AAAAAAAAA"})"), 404);
}

void TestSimulatedSignIn::endsACodeByItsTime()
{
    Service service;
    const QJsonObject code = service.code();
    QCOMPARE(service.ask(code, 901), u"expired_token"_s);
}

void TestSimulatedSignIn::takesACodeOnce()
{
    Service service;
    QCOMPARE(service.control(R"({"approve_after": 1})"), 200);
    const QJsonObject code = service.code();
    QCOMPARE(service.ask(code, 5), u"token"_s);
    QCOMPARE(service.ask(code, 10), u"bad_verification_code"_s);
    QCOMPARE(service.ask({{u"device_code"_s, u"x"_s}}, 10), u"bad_verification_code"_s);
}

void TestSimulatedSignIn::renewsRefreshTokens()
{
    Service service;
    const QJsonObject first = Service::json(service.refresh(firstRefreshToken));
    const QString second = first.value("refresh_token"_L1).toString();
    QVERIFY(!second.isEmpty() && second != firstRefreshToken);
    QVERIFY(!first.value("access_token"_L1).toString().isEmpty());
    const QJsonObject next = Service::json(service.refresh(second));
    QVERIFY(next.value("refresh_token"_L1).toString() != second);
    QCOMPARE(Service::word(service.refresh(firstRefreshToken)), u"token"_s);
}

void TestSimulatedSignIn::revokesRefreshTokens()
{
    Service service;
    QCOMPARE(service.control(R"({"do": "revoke"})"), 200);
    QCOMPARE(Service::word(service.refresh(firstRefreshToken)), u"invalid_grant"_s);
    QCOMPARE(service.control(R"({"approve_after": 1})"), 200);
    const QJsonObject code = service.code();
    const QJsonObject tokens = Service::json(
        service.token({{u"grant_type"_s, deviceGrant},
                          {u"device_code"_s, code.value("device_code"_L1).toString()}},
            5));
    const QString fresh = tokens.value("refresh_token"_L1).toString();
    QCOMPARE(Service::word(service.refresh(fresh)), u"token"_s);
}

void TestSimulatedSignIn::givesWhatIsAskedFor()
{
    Service service;
    const QJsonObject bare = Service::json(service.token(
        {{u"grant_type"_s, u"refresh_token"_s}, {u"refresh_token"_s, firstRefreshToken},
            {u"scope"_s, u"http://127.0.0.1:1/azure/arm/.default"_s}}));
    QVERIFY(!bare.contains("refresh_token"_L1) && !bare.contains("id_token"_L1));
    const QJsonObject all = Service::json(service.refresh(firstRefreshToken));
    const QString claims = all.value("id_token"_L1).toString().section(u'.', 1, 1);
    const QByteArray decoded =
        QByteArray::fromBase64(claims.toLatin1(), QByteArray::Base64UrlEncoding);
    QVERIFY(decoded.contains("mira@larkfield.example"));
}

void TestSimulatedSignIn::refusesWhatDoesNotFit_data()
{
    QTest::addColumn<QString>("end");
    QTest::addColumn<Form>("form");
    QTest::addColumn<QString>("word");
    const Form asking {{u"client_id"_s, person}, {u"scope"_s, scope}};
    const Form refreshing {{u"client_id"_s, person}, {u"scope"_s, scope},
        {u"grant_type"_s, u"refresh_token"_s}, {u"refresh_token"_s, firstRefreshToken}};
    const auto row = [](const char *name, const QString &end, Form form, const QString &key,
                         const QString &value, const QString &word) {
        if (value.isEmpty())
            form.remove(key);
        else
            form.insert(key, value);
        QTest::newRow(name) << end << form << word;
    };
    const QString code = u"devicecode"_s;
    const QString token = u"token"_s;
    row("code: no client", code, asking, u"client_id"_s, {}, u"invalid_request"_s);
    row("code: no scope", code, asking, u"scope"_s, {}, u"invalid_request"_s);
    row("code: other scope", code, asking, u"scope"_s, u"https://x/.default"_s, u"invalid_scope"_s);
    row("code: other client", code, asking, u"client_id"_s, u"x"_s, u"unauthorized_client"_s);
    row("code: confidential client", code, asking, u"client_id"_s, principal, u"invalid_client"_s);
    row("refresh: none", token, refreshing, u"refresh_token"_s, {}, u"invalid_request"_s);
    row("refresh: unknown", token, refreshing, u"refresh_token"_s, u"x"_s, u"invalid_grant"_s);
    row("refresh: confidential client", token, refreshing, u"client_id"_s, principal,
        u"invalid_client"_s);
    row("refresh: no scope", token, refreshing, u"scope"_s, {}, u"invalid_request"_s);
    row("a person's client as a service", token, refreshing, u"grant_type"_s,
        u"client_credentials"_s, u"unauthorized_client"_s);
}

void TestSimulatedSignIn::refusesWhatDoesNotFit()
{
    QFETCH(QString, end);
    QFETCH(Form, form);
    QFETCH(QString, word);
    Service service;
    const QString path = "/azure/login/"_L1 + tenant + "/oauth2/v2.0/"_L1 + end;
    QCOMPARE(Service::word(service.post(path, form, 0)), word);
    const QString other = "/azure/login/other/oauth2/v2.0/"_L1 + end;
    QCOMPARE(Service::word(service.post(other, form, 0)), u"invalid_request"_s);
}

void TestSimulatedSignIn::refusesStrangeControls()
{
    Service service;
    QCOMPARE(service.control(R"({"do": "dance"})"), 400);
    QCOMPARE(service.control("no JSON"), 400);
    QCOMPARE(service.control(R"({"do": "approve"})"), 404);
}

void TestSimulatedSignIn::answersOverHttp()
{
    SimulatorClient client;
    const QByteArray form = "client_id=" + QByteArray(person.data()) + "&scope="
        + QUrl::toPercentEncoding(
            u"http://127.0.0.1:%1/azure/arm/.default"_s.arg(client.simulator().port()));
    const int before = client.simulator().requestCount();
    const SimulatorReply code = client.postForm(
        client.bareRequest(u"/azure/login/organizations/oauth2/v2.0/devicecode"_s), form);
    QCOMPARE(code.status, 200);
    // The scenario plays 100 times as fast.
    QCOMPARE(code.json().value("interval"_L1).toInt(), 1);
    QCOMPARE(client.get(client.bareRequest(u"/azure/login/device"_s)).status, 200);
    const QNetworkRequest control = client.bareRequest(u"/_simulator/azure/sign-in"_s);
    QCOMPARE(client.post(control, R"({"do": "approve"})").status, 200);
    QCOMPARE(client.get(control).status, 405);
    QCOMPARE(client.simulator().requestCount(), before + 2);
}

QTEST_GUILESS_MAIN(TestSimulatedSignIn)
#include "tst_simulatedsignin.moc"
