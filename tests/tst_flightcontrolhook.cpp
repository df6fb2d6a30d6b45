// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <deployhooks.h>
#include <flightcontrolhook.h>

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Landfall;

/// What the service answers to a deploy hook.
class TestFlightcontrolHook : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void readsAnswers_data();
    void readsAnswers();
};

void TestFlightcontrolHook::readsAnswers_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("id"); // empty: an error
    QTest::addColumn<int>("kind");
    QTest::addColumn<bool>("isRefused");
    QTest::addColumn<QString>("said");
    const auto good = [](const char *name, const QByteArray &body) {
        QTest::newRow(name) << 200 << body << u"clcpcxekt000lc9ojqtgtc26y"_s << 0 << false
                            << QString();
    };
    const auto bad = [](const char *name, int status, const QByteArray &body, Error::Kind kind,
                         const QString &said = {}, bool isRefused = false) {
        QTest::newRow(name) << status << body << QString() << int(kind) << isRefused << said;
    };
    good("documented", R"({"success": "true", "deploymentId": "clcpcxekt000lc9ojqtgtc26y"})");
    good("boolean", R"({"success": true, "deploymentId": "clcpcxekt000lc9ojqtgtc26y"})");
    good("upper case", R"({"success": "True", "deploymentId": "clcpcxekt000lc9ojqtgtc26y"})");
    good("more members",
        R"({"success": true, "deploymentId": "clcpcxekt000lc9ojqtgtc26y", "error": null})");
    bad("no", 200, R"({"success": false, "error": "no such branch"})", Error::BadReply,
        u"no such branch"_s, true);
    bad("no as text", 200, R"({"success": "false", "deploymentId": "clcpcxekt000lc9ojqtgtc26y"})",
        Error::BadReply, {}, true);
    bad("no id", 200, R"({"success": "true"})", Error::BadReply);
    bad("empty id", 200, R"({"success": "true", "deploymentId": ""})", Error::BadReply);
    bad("number as id", 200, R"({"success": "true", "deploymentId": 7})", Error::BadReply);
    bad("path as id", 200, R"({"success": "true", "deploymentId": "../x/y"})", Error::BadReply);
    bad("no word", 200, R"({"deploymentId": "clcpcxekt000lc9ojqtgtc26y"})", Error::BadReply);
    bad("another word", 202, R"({"success": "ok", "deploymentId": "clcpcxekt000lc9ojqtgtc26y"})",
        Error::BadReply);
    bad("number", 200, R"({"success": 1, "deploymentId": "clcpcxekt000lc9ojqtgtc26y"})",
        Error::BadReply);
    bad("a page", 200, "<html>sign in</html>", Error::BadReply);
    bad("nothing", 200, "", Error::BadReply);
    bad("a list", 200, "[]", Error::BadReply);
    bad("400", 400, R"({"error": "branch is required"})", Error::BadReply, u"branch is required"_s);
    bad("401", 401, R"({"message": "no"})", Error::Unauthorized, u"“no”"_s);
    bad("404", 404, R"({"error": {"message": "gone"}})", Error::NotFound, u"“gone”"_s);
    bad("404 text", 404, "Not here", Error::NotFound, u"“Not here”"_s);
    bad("429", 429, "", Error::RateLimited, u"No deployment was started"_s);
    bad("500", 500, R"({"success": "true", "deploymentId": "clcpcxekt000lc9ojqtgtc26y"})",
        Error::Server);
    bad("503 page", 503, "<html>down</html>", Error::Server);
    bad("redirect", 307, "", Error::BadReply);
}

void TestFlightcontrolHook::readsAnswers()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(QString, id);
    HttpReply reply;
    reply.status = status;
    reply.body = body;
    reply.url = QUrl(u"https://app.flightcontrol.dev"_s);

    const auto read = Flightcontrol::readHookAnswer(reply);

    QCOMPARE(bool(read), !id.isEmpty());
    if (read) {
        QCOMPARE(*read, id);
        return;
    }
    QTEST(int(read.error().kind), "kind");
    QTEST(read.error().code == QLatin1StringView(DeployHooks::refusedCode), "isRefused");
    QFETCH(QString, said);
    QVERIFY2(read.error().message.contains(said), qPrintable(read.error().message));
    QVERIFY(read.error().message.size() > 20);
    QVERIFY(!read.error().message.contains(u'<'));
}

QTEST_GUILESS_MAIN(TestFlightcontrolHook)
#include "tst_flightcontrolhook.moc"
