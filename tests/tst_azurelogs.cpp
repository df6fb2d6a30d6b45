// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/azureservice.h"

#include <httpclient.h>
#include <logs/logerror.h>
#include <providerregistry.h>

#include <QCoroTask>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTcpSocket>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace Landfall;

/// The files of failed instances and the actions of runs, through the plugin, from servers that do
/// what they like.
class TestAzureLogs : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();

    void offersTheFilesNewestFirst();
    void looksAtTheEndsOfTheNewest();
    void offersFiftyOfMany();
    void offersOneWhereItIsOne_data();
    void offersOneWhereItIsOne();
    void fetchesNoForeignFile_data();
    void fetchesNoForeignFile();
    void refusesOtherIds_data();
    void refusesOtherIds();
    void streamsAFile();
    void saysWhyNot_data();
    void saysWhyNot();
    void keepsWhatCameBeforeACut();
    void stopsAtABomb();
    void writesWhatTheActionsDid();
    void saysThatARunIsGone();

private:
    struct Answer {
        int status = 200;
        QByteArray type = {};
        QByteArray body = {};
        bool knowsRanges = false;
        QByteArray fields = {};
    };
    void respond(QTcpSocket &socket, const QByteArray &head) const;
    [[nodiscard]] QString scmUrl(const QString &path) const { return m_scm->url(path).toString(); }
    [[nodiscard]] QJsonObject file(int number, const QString &address = {}) const;
    void answerList(const QJsonArray &files)
    {
        m_answers.insert(
            "/api/logs/docker", {200, "application/json", QJsonDocument(files).toJson()});
    }
    [[nodiscard]] LogLink failedLog(const QString &path = u"/api/logs/docker"_s) const;
    [[nodiscard]] Result<QList<OfferedLog>> logs(const LogLink &link) const
    {
        return QCoro::waitFor(m_provider->logs(m_session, link));
    }

    std::unique_ptr<ProviderRegistry> m_registry;
    Provider *m_provider = nullptr;
    std::unique_ptr<HttpClient> m_http;
    std::unique_ptr<Test::AzureService> m_service;
    QHash<QByteArray, Answer> m_answers;
    std::unique_ptr<FaultServer> m_scm;
    Session m_session;
};

namespace {

const QString site =
    u"/subscriptions/s1/resourceGroups/rg-shop/providers/Microsoft.Web/sites/shop-api"_s;
const QString deployment = site + "/deployments/11aa22bb-0001-4000-8000-000000000001"_L1;

class Text : public LogSink {
public:
    void append(const QByteArray &text) override
    {
        bytes += text.size();
        ++pieces;
        if (all.size() < 4 * 1024 * 1024)
            all += text;
    }
    QByteArray all;
    qint64 bytes = 0;
    int pieces = 0;
};

LogLink fileLink(const QString &path)
{
    return LogLink(
        deployment + "/failedlogs/1/files/"_L1 + QString::fromLatin1(QUrl::toPercentEncoding(path)),
        u"Log"_s, QString(), true);
}

} // namespace

void TestAzureLogs::initTestCase()
{
    m_registry = std::make_unique<ProviderRegistry>(QStringList {QStringLiteral(PROVIDER_DIR)});
    const auto provider = m_registry->provider(u"azure"_s);
    QVERIFY(provider);
    m_provider = *provider;
}

void TestAzureLogs::init()
{
    m_http = std::make_unique<HttpClient>();
    m_service = std::make_unique<Test::AzureService>();
    m_answers.clear();
    m_scm = std::make_unique<FaultServer>(
        [this](QTcpSocket &socket, const QByteArray &head) { respond(socket, head); });
    m_session = m_service->session(*m_provider, *m_http);
    const QJsonArray hosts {QJsonObject {
        {u"name"_s, u"127.0.0.1:%1"_s.arg(m_scm->url().port())}, {u"hostType"_s, u"Repository"_s}}};
    m_service->answer(site,
        QJsonObject {{u"id"_s, site}, {u"name"_s, u"shop-api"_s}, {u"kind"_s, u"app,linux"_s},
            {u"properties"_s, QJsonObject {{u"hostNameSslStates"_s, hosts}}}});
}

void TestAzureLogs::respond(QTcpSocket &socket, const QByteArray &head) const
{
    const Answer answer = m_answers.value(head.split(' ').at(1), {404, "text/plain", "nothing"});
    const QByteArray fields = "Content-Type: " + answer.type + "\r\n" + answer.fields;
    if (answer.knowsRanges && head.toLower().contains("range: bytes=-8192\r\n")) {
        const QByteArray end = answer.body.right(8192);
        const qsizetype size = answer.body.size();
        socket.write(FaultServer::answer(206, end,
            fields + "Content-Range: bytes " + QByteArray::number(size - end.size()) + '-'
                + QByteArray::number(size - 1) + '/' + QByteArray::number(size) + "\r\n"));
        return;
    }
    socket.write(FaultServer::answer(answer.status, answer.body, fields));
}

QJsonObject TestAzureLogs::file(int number, const QString &address) const
{
    const QString path = u"/api/vfs/LogFiles/lw%1_docker.log"_s.arg(number);
    const QDateTime updated = QDateTime::fromSecsSinceEpoch(1'770'000'000 + number, Qt::UTC);
    return {{u"machineName"_s, u"lw%1"_s.arg(number)},
        {u"lastUpdated"_s, updated.toString(Qt::ISODate)}, {u"size"_s, 100 + number},
        {u"href"_s, address.isEmpty() ? scmUrl(path) : address}};
}

LogLink TestAzureLogs::failedLog(const QString &path) const
{
    return LogLink(deployment + "/failedlogs/1"_L1, u"Log"_s, scmUrl(path), true);
}

void TestAzureLogs::offersTheFilesNewestFirst()
{
    answerList({file(1), file(3), file(2), file(0, u"https://elsewhere.example/lw0.log"_s)});
    m_answers.insert(
        "/api/vfs/LogFiles/lw3_docker.log", {200, "text/plain", "failing site start\n", true});
    m_answers.insert("/api/vfs/LogFiles/lw2_docker.log",
        {200, "text/plain", "failing site start\n" + QByteArray(20'000, 'x'), false});
    const auto offered = logs(failedLog());
    QVERIFY2(offered, offered ? "" : qPrintable(offered.error().message));
    QCOMPARE(offered->size(), 4);
    QStringList machines;
    for (const OfferedLog &log : *offered)
        machines.append(log.machine);
    QCOMPARE(machines, QStringList({u"lw3"_s, u"lw2"_s, u"lw1"_s, u"lw0"_s}));
    const OfferedLog &newest = offered->first();
    QCOMPARE(newest.link,
        LogLink(
            fileLink(u"/api/vfs/LogFiles/lw3_docker.log"_s).id, u"Log of lw3"_s, QString(), true));
    QCOMPARE(newest.updated.toSecsSinceEpoch(), 1'770'000'003);
    QCOMPARE(newest.size, 103);
    QCOMPARE(newest.looksFailed, std::optional(true));
    QCOMPARE(offered->at(1).looksFailed, std::optional(false));
    QVERIFY(!offered->at(2).looksFailed); // it was not there
    const LogLink &foreign = offered->last().link;
    QVERIFY(foreign.id.isEmpty());
    QCOMPARE(foreign.url, u"https://elsewhere.example/lw0.log"_s);
    Text text;
    const auto refused = QCoro::waitFor(m_provider->log(m_session, foreign, &text));
    QCOMPARE(refused.error().code, logElsewhere);
    QVERIFY(refused.error().message.contains("elsewhere.example"_L1));

    QVERIFY(QCoro::waitFor(m_provider->log(m_session, newest.link, &text)));
    QCOMPARE(text.all, "failing site start\n");
}

void TestAzureLogs::looksAtTheEndsOfTheNewest()
{
    QJsonArray files;
    for (int i = 0; i < 30; ++i)
        files.append(file(i));
    answerList(files);
    const auto offered = logs(failedLog());
    QVERIFY(offered && offered->size() == 30);
    QCOMPARE(m_scm->requests().size(), 11);
    for (const QByteArray &head : m_scm->requests().mid(1))
        QVERIFY2(head.toLower().contains("range: bytes=-8192\r\n"), head.constData());
}

void TestAzureLogs::offersFiftyOfMany()
{
    QJsonArray files;
    for (int i = 0; i < 100'000; ++i)
        files.append(file(i));
    answerList(files);
    const auto offered = logs(failedLog());
    QVERIFY2(offered, offered ? "" : qPrintable(offered.error().message));
    QCOMPARE(offered->size(), 50);
}

void TestAzureLogs::offersOneWhereItIsOne_data()
{
    QTest::addColumn<QString>("path");
    QTest::newRow("build log") << u"/api/deployments/x/log"_s;
    QTest::newRow("file") << u"/api/vfs/LogFiles/a.log"_s;
    QTest::newRow("text below the logs") << u"/api/logs/text"_s;
    QTest::newRow("no list") << u"/api/logs/object"_s;
}

void TestAzureLogs::offersOneWhereItIsOne()
{
    QFETCH(QString, path);
    m_answers.insert("/api/logs/text", {200, "text/plain", "a line\n"});
    m_answers.insert("/api/logs/object", {200, "application/json", "{}"});
    const auto offered = logs(failedLog(path));
    QVERIFY2(offered, offered ? "" : qPrintable(offered.error().message));
    QCOMPARE(*offered, QList<OfferedLog> {OfferedLog(failedLog(path))});
}

void TestAzureLogs::fetchesNoForeignFile_data()
{
    QTest::addColumn<QString>("address"); // %2: another server's port, %3: the SCM host's
    QTest::newRow("other port") << u"http://127.0.0.1:%2/api/vfs/a.log"_s;
    QTest::newRow("other name") << u"http://localhost:%2/api/vfs/a.log"_s;
    QTest::newRow("host as user") << u"http://127.0.0.1:%3@127.0.0.1:%2/api/vfs/a.log"_s;
    QTest::newRow("user") << u"http://x@127.0.0.1:%3/api/vfs/a.log"_s;
    QTest::newRow("trailing dot") << u"http://127.0.0.1.:%2/api/vfs/a.log"_s;
    QTest::newRow("homograph") << u"http://lоcalhost:%2/api/vfs/a.log"_s;
    QTest::newRow("upper case, other") << u"HTTP://LOCALHOST:%2/api/vfs/a.log"_s;
    QTest::newRow("no scheme") << u"//127.0.0.1:%2/api/vfs/a.log"_s;
    QTest::newRow("other folder") << u"http://127.0.0.1:%3/api/settings"_s;
    QTest::newRow("upwards") << u"http://127.0.0.1:%3/api/vfs/%2e%2e/settings"_s;
    QTest::newRow("query") << u"http://127.0.0.1:%3/api/vfs/a.log?sig=leak-me-not"_s;
    QTest::newRow("signed elsewhere") << u"https://elsewhere.example/a.log?sig=leak-me-not"_s;
}

void TestAzureLogs::fetchesNoForeignFile()
{
    QFETCH(QString, address);
    FaultServer other([](QTcpSocket &socket, const QByteArray &) {
        socket.write(FaultServer::answer(200, "x", "Content-Type: text/plain\r\n"));
    });
    // Not "%2e".
    address.replace(":%2/"_L1, u":%1/"_s.arg(other.url().port()));
    address.replace("%3"_L1, QString::number(m_scm->url().port()));
    answerList({file(1, address)});
    const auto offered = logs(failedLog());
    QVERIFY2(offered, offered ? "" : qPrintable(offered.error().message));
    QCOMPARE(offered->size(), 1);
    const LogLink link = offered->first().link;
    QVERIFY(link.id.isEmpty());
    QVERIFY(!link.url.contains("leak-me-not"_L1));
    Text text;
    QCOMPARE(QCoro::waitFor(m_provider->log(m_session, link, &text)).error().code, logElsewhere);
    QVERIFY(QCoro::waitFor(m_provider->log(m_session, failedLog(), &text)));
    QVERIFY2(text.all.contains("another host"), text.all.constData());
    QCOMPARE(other.connections(), 0);
    for (const QByteArray &head : m_scm->requests())
        QVERIFY2(head.startsWith("GET /api/logs/docker "), head.constData());
}

void TestAzureLogs::refusesOtherIds_data()
{
    QTest::addColumn<QString>("id");
    QTest::newRow("settings") << fileLink(u"/api/settings"_s).id;
    QTest::newRow("upwards") << fileLink(u"/api/vfs/../settings"_s).id;
    QTest::newRow("upwards, encoded") << fileLink(u"/api/vfs/%2e%2e/settings"_s).id;
    QTest::newRow("another host") << fileLink(u"//evil.example/api/vfs/a"_s).id;
    QTest::newRow("address") << fileLink(u"https://evil.example/api/vfs/a"_s).id;
    QTest::newRow("not encoded") << deployment + "/failedlogs/1/files//api/vfs/a"_L1;
    QTest::newRow("nothing") << deployment + "/failedlogs/1/files/"_L1;
    QTest::newRow("deployment") << deployment;
    QTest::newRow("other word") << deployment + "/logs"_L1;
}

void TestAzureLogs::refusesOtherIds()
{
    QFETCH(QString, id);
    Text text;
    const auto refused =
        QCoro::waitFor(m_provider->log(m_session, LogLink(id, u"Log"_s, {}, true), &text));
    QCOMPARE(refused.error().kind, Error::BadInput);
    QCOMPARE(m_scm->connections(), 0);
}

void TestAzureLogs::streamsAFile()
{
    const QByteArray body = QByteArray(1024 * 1024, 'x') + "\nlast";
    m_answers.insert("/api/vfs/LogFiles/a.log", {200, "text/plain; charset=utf-8", body});
    Text text;
    const auto done =
        QCoro::waitFor(m_provider->log(m_session, fileLink(u"/api/vfs/LogFiles/a.log"_s), &text));
    QVERIFY2(done, done ? "" : qPrintable(done.error().message));
    QCOMPARE(text.all, body + '\n');
    QVERIFY(text.pieces >= 16);
    QVERIFY(m_scm->requests().first().toLower().contains("authorization: bearer token-1"));
}

void TestAzureLogs::saysWhyNot_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QString>("code");
    QTest::newRow("reader alone") << 403 << QByteArray("text/html") << QString(scmRights);
    QTest::newRow("sign-in") << 401 << QByteArray("text/html") << QString(scmRights);
    QTest::newRow("rolled") << 404 << QByteArray("text/plain") << QString(logRolled);
    QTest::newRow("expired") << 410 << QByteArray("text/plain") << QString(logExpired);
    QTest::newRow("archive") << 200 << QByteArray("application/zip") << QString(logNoText);
    QTest::newRow("page") << 200 << QByteArray("text/html") << QString(logNoText);
    QTest::newRow("fault") << 503 << QByteArray("text/html") << QString();
}

void TestAzureLogs::saysWhyNot()
{
    QFETCH(int, status);
    QFETCH(QByteArray, type);
    QFETCH(QString, code);
    m_answers.insert("/api/vfs/LogFiles/a.log", {status, type, "PK"});
    Text text;
    const auto done =
        QCoro::waitFor(m_provider->log(m_session, fileLink(u"/api/vfs/LogFiles/a.log"_s), &text));
    QVERIFY(!done);
    QCOMPARE(done.error().code, code);
    QVERIFY(!done.error().message.isEmpty());
    QVERIFY(text.all.isEmpty());
    // The same of an address that was signed for a time.
    m_answers.insert("/api/vfs/LogFiles/a.log?sig=s", {status, type, "PK"});
    const auto signedOne = QCoro::waitFor(
        m_provider->log(m_session, failedLog(u"/api/vfs/LogFiles/a.log?sig=s"_s), &text));
    QVERIFY(!signedOne);
    if (status == 401 || status == 403)
        QCOMPARE(signedOne.error().code, logExpired);
    QVERIFY(!signedOne.error().message.contains("sig="_L1));
}

void TestAzureLogs::keepsWhatCameBeforeACut()
{
    m_scm = nullptr;
    m_scm = std::make_unique<FaultServer>([](QTcpSocket &socket, const QByteArray &) {
        socket.write("HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 1000\r\n\r\n"
                     "first\nsec");
        socket.disconnectFromHost();
    });
    const QJsonArray hosts {QJsonObject {
        {u"name"_s, u"127.0.0.1:%1"_s.arg(m_scm->url().port())}, {u"hostType"_s, u"Repository"_s}}};
    m_service->forget(site);
    m_service->answer(site,
        QJsonObject {{u"id"_s, site}, {u"name"_s, u"shop-api"_s},
            {u"properties"_s, QJsonObject {{u"hostNameSslStates"_s, hosts}}}});
    Text text;
    const auto done =
        QCoro::waitFor(m_provider->log(m_session, fileLink(u"/api/vfs/LogFiles/a.log"_s), &text));
    QVERIFY(!done);
    QCOMPARE(done.error().kind, Error::Network);
    QCOMPARE(text.all, "first\nsec\n");
}

void TestAzureLogs::stopsAtABomb()
{
    // qCompress() puts the length before what HTTP calls deflate.
    const QByteArray small = qCompress(QByteArray(130 * 1024 * 1024, '\0'), 1).mid(4);
    m_answers.insert("/api/vfs/LogFiles/lw1_docker.log",
        {200, "text/plain", small, false, "Content-Encoding: deflate\r\n"});
    answerList({file(1)});
    const auto offered = logs(failedLog());
    QVERIFY(offered && offered->size() == 1);
    QVERIFY(!offered->first().looksFailed);
    Text text;
    const auto done = QCoro::waitFor(m_provider->log(m_session, offered->first().link, &text));
    QVERIFY(!done);
    QVERIFY(text.bytes <= 128 * 1024 * 1024 + 1);
}

void TestAzureLogs::writesWhatTheActionsDid()
{
    const auto link = [](int size) {
        return QJsonObject {{u"uri"_s, u"https://x.example/c?code=leak-me-not&sig=leak-me-not"_s},
            {u"contentType"_s, u"application/json"_s}, {u"contentSize"_s, size}};
    };
    const auto action = [&](const QString &status, const QString &begin, const QString &end,
                            const QString &code, const QString &message) {
        QJsonObject object {{u"status"_s, status}, {u"startTime"_s, begin}, {u"endTime"_s, end},
            {u"code"_s, code}, {u"inputsLink"_s, link(69)}};
        if (!message.isEmpty())
            object.insert(u"error"_s, QJsonObject {{u"code"_s, u"E1"_s}, {u"message"_s, message}});
        return object;
    };
    const QString embedded =
        u"Failed with: {\"error\":{\"code\":\"Declined\",\"message\":\"See https://x.example/?a=1"
        "\\u0026sig=leak-me-not\\nfor more\"}}"_s;
    const QJsonObject actions {{u"Charge"_s,
                                   action(u"Failed"_s, u"2026-03-02T09:00:02Z"_s,
                                       u"2026-03-02T09:00:09.5Z"_s, u"BadRequest"_s, embedded)},
        {u"Notify"_s,
            action(u"Skipped"_s, u"2026-03-02T09:00:10Z"_s, u"2026-03-02T09:00:10Z"_s,
                u"ActionSkipped"_s, u"'Charge' did not succeed {not JSON}"_s)},
        {u"Read\nERROR forged"_s,
            action(u"SUCCEEDED"_s, u"2026-03-02T09:00:01Z"_s, u"2026-03-02T09:00:01.25Z"_s, u"OK"_s,
                {})}};
    const QJsonObject trigger {{u"name"_s, u"Recurrence"_s}, {u"status"_s, u"Succeeded"_s},
        {u"startTime"_s, u"2026-03-02T09:00:00Z"_s}, {u"outputsLink"_s, link(5)}};
    const QString run = site + "/workflows/orders/runs/r1"_L1;
    m_service->answer(
        site + "/hostruntime/runtime/webhooks/workflow/api/management/workflows/orders/runs/r1"_L1,
        QJsonObject {{u"name"_s, u"r1"_s},
            {u"properties"_s,
                QJsonObject {{u"status"_s, u"Failed"_s}, {u"code"_s, u"ActionFailed"_s},
                    {u"startTime"_s, u"2026-03-02T09:00:00Z"_s},
                    {u"endTime"_s, u"2026-03-02T09:01:11Z"_s}, {u"trigger"_s, trigger},
                    {u"actions"_s, actions}}}});
    const auto shown = QCoro::waitFor(m_provider->show(m_session, run));
    QVERIFY2(shown, shown ? "" : qPrintable(shown.error().message));
    QCOMPARE(shown->logs,
        QList<LogLink> {LogLink(run + "/actionlog"_L1, u"Actions"_s, QString(), true)});
    Text text;
    const auto done = QCoro::waitFor(m_provider->log(m_session, shown->logs.constFirst(), &text));
    QVERIFY2(done, done ? "" : qPrintable(done.error().message));
    QCOMPARE(QString::fromUtf8(text.all),
        u"2026-03-02T09:00:00.000Z INFO Succeeded trigger Recurrence\n"
        "    outputs application/json 5 bytes\n"
        "2026-03-02T09:00:01.000Z INFO SUCCEEDED Read ERROR forged 250 ms\n"
        "    inputs application/json 69 bytes\n"
        "2026-03-02T09:00:02.000Z ERROR Failed Charge 7.5 s BadRequest\n"
        "    E1: Failed with:\n"
        "    Declined: See https://x.example/?a=1&sig=[redacted]\n"
        "    for more\n"
        "    inputs application/json 69 bytes\n"
        "2026-03-02T09:00:10.000Z INFO Skipped Notify 0 ms ActionSkipped\n"
        "    E1: 'Charge' did not succeed {not JSON}\n"
        "    inputs application/json 69 bytes\n"
        "2026-03-02T09:01:11.000Z ERROR Failed run r1 1 min 11 s ActionFailed\n"_s);
    QCOMPARE(
        *logs(shown->logs.constFirst()), QList<OfferedLog> {OfferedLog(shown->logs.constFirst())});
}

void TestAzureLogs::saysThatARunIsGone()
{
    Text text;
    const LogLink link(site + "/workflows/orders/runs/gone/actionlog"_L1, u"Actions"_s);
    const auto done = QCoro::waitFor(m_provider->log(m_session, link, &text));
    QVERIFY(!done);
    QCOMPARE(done.error().code, logGone);
}

QTEST_GUILESS_MAIN(TestAzureLogs)
#include "tst_azurelogs.moc"
