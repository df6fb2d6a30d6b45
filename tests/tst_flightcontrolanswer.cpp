// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <flightcontrolanswer.h>
#include <flightcontrolproblems.h>

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Landfall;
using namespace Landfall::Flightcontrol;

/// Errors of the service in every shape.
class TestFlightcontrolAnswer : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void readsErrorsOfAnyShape_data();
    void readsErrorsOfAnyShape();
    void boundsHugeErrors();
    void saysWhatAnErrorMeans_data();
    void saysWhatAnErrorMeans();
};

namespace {

/// What `errors` look like as text: code|message|target(details).
QString textOf(const QList<Problem> &problems)
{
    QStringList texts;
    for (const Problem &problem : problems) {
        QString text = problem.code + u'|' + problem.message + u'|' + problem.target;
        if (!problem.details.isEmpty())
            text += u'(' + textOf(problem.details) + u')';
        texts.append(text);
    }
    return texts.join(u"; "_s);
}

} // namespace

void TestFlightcontrolAnswer::readsErrorsOfAnyShape_data()
{
    QTest::addColumn<QByteArray>("error");
    QTest::addColumn<QString>("text");
    QTest::newRow("null") << QByteArray("null") << QString();
    QTest::newRow("false") << QByteArray("false") << QString();
    QTest::newRow("empty text") << QByteArray("\" \"") << QString();
    QTest::newRow("empty object") << QByteArray("{}") << QString();
    QTest::newRow("empty list") << QByteArray("[]") << QString();
    QTest::newRow("text") << QByteArray("\"it broke\"") << u"|it broke|"_s;
    QTest::newRow("number") << QByteArray("137") << u"|137|"_s;
    QTest::newRow("true") << QByteArray("true") << u"|true|"_s;
    QTest::newRow("message") << QByteArray(R"({"message": "m", "code": 7})") << u"7|m|"_s;
    QTest::newRow("error text") << QByteArray(R"({"error": "m", "target": "t"})") << u"|m|t"_s;
    QTest::newRow("error object") << QByteArray(R"({"error": {"message": "m", "code": "c"}})")
                                  << u"c|m|"_s;
    QTest::newRow("both") << QByteArray(R"({"message": "m", "error": {"message": "n"}})")
                          << u"|m|(|n|)"_s;
    QTest::newRow("details") << QByteArray(
        R"({"message": "m", "details": [{"message": "a"}, "b"]})")
                             << u"|m|(|a|; |b|)"_s;
    QTest::newRow("list") << QByteArray(R"(["a", null, {"message": "b"}])") << u"|a|; |b|"_s;
    QTest::newRow("other members") << QByteArray(R"({"exit": 1})") << uR"(|{"exit":1}|)"_s;
}

void TestFlightcontrolAnswer::readsErrorsOfAnyShape()
{
    QFETCH(QByteArray, error);
    QFETCH(QString, text);
    const QJsonValue value = QJsonDocument::fromJson("[" + error + "]").array().first();
    QCOMPARE(textOf(readProblems(value)), text);
}

void TestFlightcontrolAnswer::boundsHugeErrors()
{
    QJsonValue deep = u"end"_s;
    for (int i = 0; i < 200; ++i)
        deep = QJsonObject {{u"message"_s, u"m"_s}, {u"details"_s, QJsonArray {deep}}};
    QJsonArray wide;
    for (int i = 0; i < 5000; ++i)
        wide.append(QString(10000, u'x'));
    qsizetype size = 0;
    for (const QJsonValue &value : {deep, QJsonValue(wide)}) {
        size = textOf(readProblems(value)).size();
        QVERIFY2(size > 0 && size < 300'000, qPrintable(QString::number(size)));
    }
}

void TestFlightcontrolAnswer::saysWhatAnErrorMeans_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<Error::Kind>("kind");
    QTest::addColumn<QString>("quoted");
    const auto row = [](const char *name, int status, const QByteArray &body, Error::Kind kind,
                         const QString &quoted) {
        QTest::newRow(name) << status << body << kind << quoted;
    };
    row("key", 401, R"({"error": "Unauthorized"})", Error::Unauthorized, u"“Unauthorized”"_s);
    row("right", 403, R"({"message": "no"})", Error::Forbidden, u"“no”"_s);
    row("id", 404, R"({"error": {"code": 404, "message": "gone"}})", Error::NotFound, u"“gone”"_s);
    row("rate", 429, "slow down", Error::RateLimited, u"“slow down”"_s);
    row("text", 500, "upstream error", Error::Server, u"“upstream error”"_s);
    row("page", 503, "<html><body>Sorry</body></html>", Error::Server, QString());
    row("nothing", 404, "", Error::NotFound, QString());
    row("a list", 500, R"(["a"])", Error::Server, uR"(“["a"]”)"_s);
    row("a page that went well", 200, "<html>Sign in</html>", Error::BadReply, QString());
    row("a list that went well", 200, "[]", Error::BadReply, QString());
    row("nothing that went well", 200, "", Error::BadReply, QString());
}

void TestFlightcontrolAnswer::saysWhatAnErrorMeans()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(Error::Kind, kind);
    QFETCH(QString, quoted);
    HttpReply reply;
    reply.status = status;
    reply.body = body;
    reply.headers = {{"Retry-After", "7"}};
    reply.url = QUrl(u"https://app.flightcontrol.dev/api/deployments/x"_s);
    const auto answer = readAnswer(reply, reply.json());
    QVERIFY(!answer);
    const Error &error = answer.error();
    QCOMPARE(error.kind, kind);
    QVERIFY(error.message.size() > 20);
    QVERIFY2(error.message.endsWith(quoted), qPrintable(error.message));
    QVERIFY(!error.message.contains(u'<'));
    if (kind == Error::RateLimited)
        QCOMPARE(error.retryAfter, std::chrono::seconds(7));
}

QTEST_GUILESS_MAIN(TestFlightcontrolAnswer)
#include "tst_flightcontrolanswer.moc"
