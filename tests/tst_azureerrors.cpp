// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/replies.h"

#include <azureerrors.h>

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Landfall;
using namespace Landfall::Azure;

/// What Azure refuses, in its several shapes, and in which words the user hears of it.
class TestAzureErrors : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void readsEachShape_data();
    void readsEachShape();
    void decidesTheKind_data();
    void decidesTheKind();
    void saysWhatToDo_data();
    void saysWhatToDo();
    void namesTheRightTenant();
    void namesTheMissingRight();
    void tellsTheWait();
    void quotesOnlyWhatIsText();
    void showsTheCorrelation();
    void nestsProblems();
    void fillsTemplates();
    void boundsProblems();
    void survivesAnyBody();
};

namespace {

Error errorOf(const HttpReply &reply)
{
    const auto json = reply.json();
    return serviceError(reply, json ? &*json : nullptr);
}

QJsonObject armBody(const QString &code, const QString &message = u"words"_s)
{
    return {{u"error"_s, QJsonObject {{u"code"_s, code}, {u"message"_s, message}}}};
}

QJsonObject appServiceBody(const QString &code, const QString &message = u"words"_s)
{
    return {{u"Code"_s, code}, {u"Message"_s, message}, {u"Target"_s, QJsonValue()},
        {u"Details"_s,
            QJsonArray {QJsonObject {{u"Message"_s, message}}, QJsonObject {{u"Code"_s, code}}}},
        {u"Innererror"_s, QJsonValue()}};
}

HttpReply textReply(int status, const QByteArray &type, const QByteArray &body)
{
    HttpReply reply;
    reply.status = status;
    reply.url = QUrl(u"https://management.azure.com/subscriptions"_s);
    reply.headers.emplace_back("Content-Type", type);
    reply.body = body;
    return reply;
}

} // namespace

void TestAzureErrors::readsEachShape_data()
{
    QTest::addColumn<HttpReply>("reply");
    QTest::addColumn<QString>("code");
    QTest::addColumn<bool>("quotes");

    QTest::newRow("Resource Manager")
        << Test::jsonReply(404, armBody(u"ResourceNotFound"_s)) << u"ResourceNotFound"_s << true;
    QTest::newRow("App Service") << Test::jsonReply(404, appServiceBody(u"NotFound"_s))
                                 << u"NotFound"_s << true;
    QTest::newRow("without a wrapping")
        << Test::jsonReply(404, armBody(u"Gone"_s).value("error"_L1)) << u"Gone"_s << true;
    QTest::newRow("wrapped, with capitals")
        << Test::jsonReply(404, QJsonObject {{u"Error"_s, appServiceBody(u"NotFound"_s)}})
        << u"NotFound"_s << true;
    QTest::newRow("SCM host's object")
        << Test::jsonReply(404, QJsonObject {{u"Message"_s, u"words"_s}}) << QString() << true;
    QTest::newRow("SCM host's text")
        << textReply(404, "text/plain; charset=utf-8", "words") << QString() << true;
    QTest::newRow("page") << textReply(503, "text/html", "<html>words</html>") << QString()
                          << false;
    QTest::newRow("nothing") << textReply(404, "text/plain", "") << QString() << false;
    QTest::newRow("error is text")
        << Test::jsonReply(404, QJsonObject {{u"error"_s, u"words"_s}}) << QString() << false;
    QTest::newRow("members of another type") << Test::jsonReply(
        404, QJsonObject {{u"error"_s, QJsonObject {{u"code"_s, 5}, {u"message"_s, true}}}})
                                             << QString() << false;
}

void TestAzureErrors::readsEachShape()
{
    QFETCH(HttpReply, reply);
    QFETCH(QString, code);
    QFETCH(bool, quotes);
    const Error error = errorOf(reply);
    QCOMPARE(error.code, code);
    QCOMPARE(error.message.contains(u"“words”"_s), quotes);
    const QString mark = code.isEmpty() ? QString::number(reply.status) : code;
    QVERIFY2(error.message.contains(mark), qPrintable(error.message));
}

void TestAzureErrors::decidesTheKind_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("message");
    QTest::addColumn<Error::Kind>("kind");

    const auto row = [](int status, const QString &code, Error::Kind kind,
                         const QString &message = u"words"_s) {
        QTest::addRow("%d %s %s", status, qPrintable(code), qPrintable(message.left(20)))
            << status << code << message << kind;
    };
    row(401, u"ExpiredAuthenticationToken"_s, Error::Unauthorized);
    row(401, u"InvalidAuthenticationToken"_s, Error::Unauthorized);
    row(401, u"InvalidAuthenticationTokenAudience"_s, Error::Unauthorized);
    row(401, u"InvalidAuthenticationTokenTenant"_s, Error::Forbidden);
    row(401, QString(), Error::Unauthorized);
    row(403, u"AuthorizationFailed"_s, Error::Forbidden);
    row(403, u"ReadOnlyDisabledSubscription"_s, Error::Forbidden);
    row(404, u"ResourceGroupNotFound"_s, Error::NotFound);
    row(404, u"NotFound"_s, Error::NotFound);
    row(409, u"Conflict"_s, Error::Server);
    row(429, u"SubscriptionRequestsThrottled"_s, Error::RateLimited);
    row(429, u"TooManyRequests"_s, Error::RateLimited);
    row(500, u"InternalServerError"_s, Error::Server);
    row(503, QString(), Error::Server);
    row(400, u"BadRequest"_s, Error::BadReply);
    row(400, u"BadRequest"_s, Error::Server,
        u"Encountered an error (BadGateway) from host runtime."_s);
    row(404, u"NotFound"_s, Error::NotFound, u"not found by the host, said from host runtime"_s);
    row(301, QString(), Error::BadReply);
}

void TestAzureErrors::decidesTheKind()
{
    QFETCH(int, status);
    QFETCH(QString, code);
    QFETCH(QString, message);
    QFETCH(Error::Kind, kind);
    for (const QJsonObject &body : {armBody(code, message), appServiceBody(code, message)}) {
        const Error error = errorOf(Test::jsonReply(status, body));
        QCOMPARE(error.kind, kind);
        QCOMPARE(error.code, code);
    }
}

void TestAzureErrors::saysWhatToDo_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("message");
    QTest::addColumn<QString>("part");
    QTest::newRow("right") << 403 << u"no"_s << u"“Reader”"_s;
    QTest::newRow("gone") << 404 << u"no"_s << u"deleted"_s;
    QTest::newRow("limit") << 429 << u"no"_s << u"by themselves"_s;
    QTest::newRow("fault") << 502 << u"no"_s << u"by itself"_s;
    QTest::newRow("host") << 400 << u"ServiceUnavailable from host runtime"_s
                          << u"The Logic App's host"_s;
    QTest::newRow("unheard of") << 418 << u"no"_s << u"update Landfall"_s;
}

void TestAzureErrors::saysWhatToDo()
{
    QFETCH(int, status);
    QFETCH(QString, message);
    QFETCH(QString, part);
    const Error error = errorOf(Test::jsonReply(status, armBody(u"Code"_s, message)));
    QVERIFY2(error.message.contains(part), qPrintable(error.message));
}

void TestAzureErrors::namesTheRightTenant()
{
    const QString own = u"aaaaaaaa-1111-4000-8000-000000000001"_s;
    const QString right = u"bbbbbbbb-2222-4000-8000-000000000002"_s;
    const QString words = "The access token is from the wrong issuer 'https://sts.windows.net/"_L1
        + own + "/'. It must match the tenant 'https://sts.windows.net/"_L1 + right
        + "/' associated with this subscription."_L1;
    const Error error =
        errorOf(Test::jsonReply(401, armBody(u"InvalidAuthenticationTokenTenant"_s, words)));
    QVERIFY2(error.message.contains("the tenant "_L1 + right), qPrintable(error.message));
    const Error silent =
        errorOf(Test::jsonReply(401, armBody(u"InvalidAuthenticationTokenTenant"_s)));
    QVERIFY2(silent.message.contains(u"another tenant"_s), qPrintable(silent.message));
}

void TestAzureErrors::namesTheMissingRight()
{
    const auto refusal = [](const QString &action) {
        return errorOf(Test::jsonReply(403,
            armBody(u"AuthorizationFailed"_s,
                "The client 'c' with object id 'o' may not perform action '"_L1 + action
                    + "' over scope '/subscriptions/s/resourceGroups/g' or it is invalid."_L1)));
    };
    const Error read = refusal(u"Microsoft.Web/sites/Read"_s);
    QVERIFY2(read.message.contains(u"Microsoft.Web/sites/Read"_s)
            && read.message.contains(u"/subscriptions/s/resourceGroups/g"_s)
            && read.message.contains(u"“Reader”"_s),
        qPrintable(read.message));
    const Error logs = refusal(u"Microsoft.Web/sites/publish/action"_s);
    QVERIFY2(logs.message.contains(u"“Website Contributor”"_s), qPrintable(logs.message));
}

void TestAzureErrors::tellsTheWait()
{
    HttpReply reply = Test::jsonReply(429, armBody(u"TooManyRequests"_s));
    QCOMPARE(errorOf(reply).retryAfter, std::chrono::seconds(0));
    reply.headers.emplace_back("retry-after", "17");
    QCOMPARE(errorOf(reply).retryAfter, std::chrono::seconds(17));
}

void TestAzureErrors::quotesOnlyWhatIsText()
{
    const QString markup = u"<b>bold</b>\nnext"_s;
    const Error error = errorOf(Test::jsonReply(500, armBody(u"X"_s, markup)));
    QVERIFY(error.message.contains(u"“<b>bold</b> next”"_s));
    const Error huge = errorOf(Test::jsonReply(500, armBody(u"X"_s, QString(100'000, u'x'))));
    QVERIFY(huge.message.size() < 1000);
    const Error page = errorOf(textReply(503, "text/plain", "<!DOCTYPE html><p>away"));
    QVERIFY(!page.message.contains(u"away"_s));
}

void TestAzureErrors::showsTheCorrelation()
{
    HttpReply reply = Test::jsonReply(500, armBody(u"X"_s));
    reply.headers.emplace_back(
        "X-Ms-Correlation-Request-Id", "0a1b2c3d-0000-4000-8000-00000000ffff");
    QVERIFY(errorOf(reply).message.contains(u"0a1b2c3d-0000-4000-8000-00000000ffff"_s));
    reply.headers.last().second = "<script>";
    QVERIFY(!errorOf(reply).message.contains(u"script"_s));
}

void TestAzureErrors::nestsProblems()
{
    const QJsonObject innermost {{u"extendedCode"_s, u"04070"_s}, {u"message"_s, u"no answer"_s}};
    const QJsonObject inner {{u"code"_s, u"PingTimeout"_s},
        {u"innerErrors"_s, QJsonArray {innermost}}, {u"details"_s, QJsonValue()}};
    const QJsonObject outer {{u"code"_s, u"StartFailed"_s}, {u"message"_s, u"did not start"_s},
        {u"target"_s, u"shop-api"_s}, {u"details"_s, QJsonArray {inner, inner}},
        {u"innerErrors"_s, QJsonArray {QJsonObject {{u"message"_s, u"second"_s}}}}};
    const QList<Problem> read = problems(QJsonArray {outer, QJsonObject(), QJsonValue(), 5});
    QCOMPARE(read.size(), 1);
    QCOMPARE(read.first().code, u"StartFailed"_s);
    QCOMPARE(read.first().target, u"shop-api"_s);
    QCOMPARE(read.first().details.size(), 2);
    const Problem ping = read.first().details.first();
    QCOMPARE(ping.code, u"PingTimeout"_s);
    QCOMPARE(ping.details.first().code, u"04070"_s);
    QCOMPARE(ping.details.first().message, u"no answer"_s);
    QCOMPARE(read.first().details.last().message, u"second"_s);

    QCOMPARE(problems(outer), read);
    QCOMPARE(problems(QJsonArray {u"only words"_s}).first().message, u"only words"_s);
    QVERIFY(problems(QJsonValue()).isEmpty());
}

void TestAzureErrors::fillsTemplates()
{
    const auto messageOf = [](const QString &text, const QJsonArray &parameters) {
        const QJsonObject error {{u"messageTemplate"_s, text}, {u"parameters"_s, parameters}};
        return problems(error).first().message;
    };
    QCOMPARE(messageOf(u"The site {0} has {1} of {0}."_s, {u"a{1}"_s, 3}),
        u"The site a{1} has 3 of a{1}."_s);
    QCOMPARE(messageOf(u"{2} is not there, {x} neither"_s, {u"a"_s}),
        u"{2} is not there, {x} neither"_s);
    const QJsonObject both {{u"message"_s, u"plain"_s}, {u"messageTemplate"_s, u"{0}"_s}};
    QCOMPARE(problems(both).first().message, u"plain"_s);
}

void TestAzureErrors::boundsProblems()
{
    QJsonObject nested {{u"code"_s, u"x"_s}};
    for (int i = 0; i < 100; ++i)
        nested = {{u"code"_s, u"x"_s}, {u"details"_s, QJsonArray {nested}}};
    int depth = 0;
    for (QList<Problem> at = problems(nested); !at.isEmpty(); at = at.first().details)
        ++depth;
    QCOMPARE(depth, 8);

    QJsonArray many;
    for (int i = 0; i < 1000; ++i)
        many.append(
            QJsonObject {{u"code"_s, QString::number(i)}, {u"message"_s, QString(10'000, u'm')}});
    QCOMPARE(problems(many).size(), 50);
    QCOMPARE(problems(many).first().message.size(), 4000);
}

void TestAzureErrors::survivesAnyBody()
{
    const QList<QJsonValue> odd {QJsonValue(), true, 5, u""_s, u"text"_s, QString(100'000, u'z'),
        QJsonArray(), QJsonArray {1, QJsonValue()}, QJsonObject()};
    for (const QJsonObject &body : {armBody(u"X"_s), appServiceBody(u"X"_s)}) {
        for (const QString &key : body.keys() + QStringList {u"error"_s, u"code"_s, u"message"_s}) {
            for (const QJsonValue &value : odd) {
                QJsonObject mutated = body;
                mutated.insert(key, value);
                const Error error = errorOf(Test::jsonReply(500, mutated));
                QCOMPARE(error.kind, Error::Server);
                QVERIFY(!error.message.isEmpty() && error.message.size() < 1000);
            }
        }
    }
    QCOMPARE(errorOf(textReply(404, "application/json", "{\"Code\":")).kind, Error::NotFound);
}

QTEST_GUILESS_MAIN(TestAzureErrors)
#include "tst_azureerrors.moc"
