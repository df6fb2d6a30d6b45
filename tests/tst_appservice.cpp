// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/azureservice.h"

#include <httpclient.h>
#include <logs/logerror.h>
#include <observation.h>
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

/// Deployments of App Service through the plugin, over HTTP: what is asked for, when, and what
/// comes of answers that change or refuse.
class TestAppService : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();

    void followsADeploymentToItsEnd();
    void asksForTheNewestUntilItsEnd();
    void waitsAsLongAsItIsTold();
    void remembersWhatWasNeverTracked();
    void keepsWhatTheServiceForgets();
    void letsTheRecordSpeak_data();
    void letsTheRecordSpeak();
    void namesTheMissingRight();
    void showsWhatIsLeft();
    void showsWithoutTheSite();
    void asksForTheLatest();
    void printsTheBuildLog();
    void addsTheErrorsOfTheBuild();
    void printsTheLogsOfFailedInstances();
    void printsTheLogOfAFailedBuild();
    void asksNoForeignHost_data();
    void asksNoForeignHost();
    void namesTheRightThatLogsNeed_data();
    void namesTheRightThatLogsNeed();

private:
    struct Answer {
        int status = 200;
        QByteArray type;
        QByteArray body;
    };
    void answerScm(const QByteArray &path, const QByteArray &body,
        const QByteArray &type = "application/json", int status = 200)
    {
        m_scmAnswers.insert(path, {status, type, body});
    }
    void answerRecords(const QJsonArray &records);
    [[nodiscard]] QString statusPath(const QString &id) const;
    [[nodiscard]] Result<Listing> list(const QString &target) const;
    [[nodiscard]] Result<Deployment> show(const QString &id) const;
    [[nodiscard]] QString scmUrl(const QString &path) const { return m_scm->url(path).toString(); }

    std::unique_ptr<ProviderRegistry> m_registry;
    Provider *m_provider = nullptr;
    std::unique_ptr<HttpClient> m_http;
    std::unique_ptr<Test::AzureService> m_service;
    std::unique_ptr<FaultServer> m_scm;
    QHash<QByteArray, Answer> m_scmAnswers;
    Session m_session;
};

namespace {

const QString site =
    u"/subscriptions/s1/resourceGroups/rg-shop/providers/Microsoft.Web/sites/shop-api"_s;
const QString staging = site + "/slots/staging"_L1;
const QString one = u"11aa22bb-0001-4000-8000-000000000001"_s;
const QString two = u"11aa22bb-0002-4000-8000-000000000002"_s;

/// From one moment, so that a record that is answered twice is the same.
QString ago(int seconds)
{
    static const QDateTime start = QDateTime::currentDateTimeUtc();
    return start.addSecs(-seconds).toString(Qt::ISODateWithMs);
}

/// Received so long ago; `end`: so long after it, or not complete.
QJsonObject record(const QString &id, int age, int end = -1, int number = 4)
{
    QJsonObject record {{u"id"_s, id}, {u"status"_s, end < 0 ? 0 : number},
        {u"complete"_s, end >= 0}, {u"active"_s, false}, {u"author"_s, u"N/A"_s},
        {u"deployer"_s, u"OneDeploy"_s}, {u"received_time"_s, ago(age)},
        {u"start_time"_s, ago(age - 1)}};
    if (end >= 0)
        record.insert(u"end_time"_s, ago(age - end));
    return {{u"id"_s, site + "/deployments/"_L1 + id}, {u"properties"_s, record}};
}

QJsonObject status(const QString &word, const QJsonValue &succeeded = {},
    const QJsonValue &failed = {}, const QJsonArray &logs = {})
{
    const QJsonObject properties {{u"status"_s, word},
        {u"numberOfInstancesInProgress"_s, QJsonValue()},
        {u"numberOfInstancesSuccessful"_s, succeeded}, {u"numberOfInstancesFailed"_s, failed},
        {u"failedInstancesLogs"_s, logs}, {u"errors"_s, QJsonValue()}};
    return {{u"properties"_s, properties}};
}

/// As App Service writes a refusal.
QJsonObject refusal(const QString &code)
{
    return {{u"Code"_s, code}, {u"Message"_s, u"Some words."_s}, {u"Target"_s, QJsonValue()},
        {u"Details"_s, QJsonArray()}};
}

class Text : public LogSink {
public:
    void append(const QByteArray &text) override { all += text; }
    QByteArray all;
};

} // namespace

void TestAppService::initTestCase()
{
    m_registry = std::make_unique<ProviderRegistry>(QStringList {QStringLiteral(PROVIDER_DIR)});
    const auto provider = m_registry->provider(u"azure"_s);
    QVERIFY(provider);
    m_provider = *provider;
}

void TestAppService::init()
{
    m_http = std::make_unique<HttpClient>();
    m_service = std::make_unique<Test::AzureService>();
    m_scmAnswers.clear();
    m_scm = std::make_unique<FaultServer>([this](QTcpSocket &socket, const QByteArray &head) {
        const Answer answer =
            m_scmAnswers.value(head.split(' ').at(1), {404, "text/plain", "nothing"});
        socket.write(FaultServer::answer(
            answer.status, answer.body, "Content-Type: " + answer.type + "\r\n"));
    });
    m_session = m_service->session(*m_provider, *m_http);
    const QUrl scm = m_scm->url();
    const QJsonArray hosts {
        QJsonObject {{u"name"_s, u"shop-api.example"_s}, {u"hostType"_s, u"Standard"_s}},
        QJsonObject {
            {u"name"_s, u"127.0.0.1:%1"_s.arg(scm.port())}, {u"hostType"_s, u"Repository"_s}}};
    const QJsonObject properties {{u"state"_s, u"Running"_s}, {u"hostNameSslStates"_s, hosts},
        {u"defaultHostName"_s, u"shop-api.example"_s}};
    for (const QString &id : {site, staging}) {
        m_service->answer(id,
            QJsonObject {{u"id"_s, id}, {u"name"_s, u"shop-api"_s}, {u"kind"_s, u"app,linux"_s},
                {u"location"_s, u"West Europe"_s}, {u"properties"_s, properties}});
    }
}

void TestAppService::answerRecords(const QJsonArray &records)
{
    m_service->answerList(site + "/deployments"_L1, records);
}

QString TestAppService::statusPath(const QString &id) const
{
    return site + "/deploymentStatus/"_L1 + id;
}

Result<Listing> TestAppService::list(const QString &target) const
{
    return QCoro::waitFor(m_provider->list(m_session, Query(target, 25)));
}

Result<Deployment> TestAppService::show(const QString &id) const
{
    return QCoro::waitFor(m_provider->show(m_session, site + "/deployments/"_L1 + id));
}

void TestAppService::followsADeploymentToItsEnd()
{
    answerRecords({record(one, 20)});
    answerRecords({record(one, 20)});
    answerRecords({record(one, 20, 15)});
    const QString path = statusPath(one);
    m_service->answer(path, refusal(u"NotFound"_s), 404);
    m_service->answer(path, status(u"BuildInProgress"_s), 202);
    m_service->answer(path, status(u"RuntimeStarting"_s, u"1"_s, 0), 202);
    m_service->answer(path, status(u"RuntimeFailed"_s, 8, 1, {scmUrl(u"/api/logs/docker"_s)}));

    Deployment seen;
    QStringList words;
    for (int i = 0; i < 4; ++i) {
        const auto listing = list(site);
        QVERIFY2(listing, listing ? "" : qPrintable(listing.error().message));
        QVERIFY(listing->problems.isEmpty());
        QCOMPARE(listing->deployments.size(), 1);
        seen = observe(seen, listing->deployments.first(), QDateTime::currentDateTimeUtc());
        words.append(seen.status + u' ' + phaseName(seen.phase));
    }
    QCOMPARE(words,
        QStringList({u"Pending running"_s, u"BuildInProgress running"_s,
            u"RuntimeStarting running"_s, u"RuntimeFailed partial"_s}));
    QCOMPARE(seen.health, Health::Degraded);
    QCOMPARE(seen.instances->succeeded, 8);
    QVERIFY(seen.finished.isValid());
    QStringList stages;
    for (const Stage &stage : seen.stages)
        stages.append(stage.name);
    QCOMPARE(
        stages.mid(stages.size() - 2), QStringList({u"BuildInProgress"_s, u"RuntimeStarting"_s}));
    QVERIFY(seen.stages.last().observed);
    // An address over http: is not offered to a browser.
    QVERIFY(seen.logs.last().failed && seen.logs.last().url.isEmpty());

    // Over: only the records are asked for from now on, and the verdict stays.
    QVERIFY(!m_service->takeRequests().isEmpty());
    const auto after = list(site);
    QVERIFY(after);
    QCOMPARE(m_service->takeRequests(), QStringList {site + "/deployments"_L1});
    QCOMPARE(after->deployments.first().phase, Phase::Partial);
}

void TestAppService::asksForTheNewestUntilItsEnd()
{
    answerRecords({record(one, 500, 60), record(two, 100)});
    answerRecords({record(one, 500, 60), record(two, 100), record(u"three"_s, 5)});
    m_service->answer(statusPath(two), status(u"BuildInProgress"_s), 202);
    m_service->answer(statusPath(two), refusal(u"NotFound"_s), 404);
    m_service->answer(statusPath(u"three"_s), status(u"BuildRequestReceived"_s), 202);
    const auto first = list(site);
    QVERIFY(first);
    QCOMPARE(
        m_service->takeRequests().filter(u"deploymentStatus"_s), QStringList {statusPath(two)});
    QCOMPARE(first->deployments.last().health, Health::Unverified);

    // The one that was followed is asked for twice more; then it is known to be gone.
    for (int i = 0; i < 2; ++i) {
        QVERIFY(list(site));
        QStringList asked = m_service->takeRequests().filter(u"deploymentStatus"_s);
        asked.sort();
        QCOMPARE(asked, QStringList({statusPath(two), statusPath(u"three"_s)}));
    }
    const auto third = list(site);
    QVERIFY(third);
    QCOMPARE(m_service->takeRequests().filter(u"deploymentStatus"_s),
        QStringList {statusPath(u"three"_s)});
    QCOMPARE(third->deployments.at(1).status, u"BuildInProgress"_s);
    QCOMPARE(third->deployments.at(1).phase, Phase::Running);
}

void TestAppService::waitsAsLongAsItIsTold()
{
    answerRecords({record(one, 20)});
    m_service->answer(statusPath(one), status(u"BuildInProgress"_s), 202, "Retry-After: 60\r\n");
    QVERIFY(list(site));
    QVERIFY(!m_service->takeRequests().isEmpty());
    const auto again = list(site);
    QVERIFY(again);
    QVERIFY(m_service->takeRequests().filter(u"deploymentStatus"_s).isEmpty());
    QCOMPARE(again->deployments.first().status, u"BuildInProgress"_s);
}

void TestAppService::remembersWhatWasNeverTracked()
{
    answerRecords({record(one, 600, 60)});
    m_service->answer(statusPath(one), refusal(u"NotFound"_s), 404);
    for (int i = 0; i < 2; ++i) {
        const auto listing = list(site);
        QVERIFY(listing && listing->problems.isEmpty());
        QCOMPARE(listing->deployments.first().phase, Phase::Succeeded);
        QCOMPARE(listing->deployments.first().health, Health::Unverified);
        QVERIFY(!isGood(listing->deployments.first()));
        const auto asked = m_service->takeRequests().filter(u"deploymentStatus"_s);
        QCOMPARE(asked.size(), i == 0 ? 1 : 0);
    }
}

void TestAppService::keepsWhatTheServiceForgets()
{
    answerRecords({record(one, 60, 30)});
    m_service->answer(statusPath(one), status(u"RuntimeStarting"_s, 1, 1), 202);
    m_service->answer(statusPath(one), refusal(u"NotFound"_s), 404);
    QVERIFY(list(site));
    QVERIFY(list(site));
    const auto gone = list(site);
    QVERIFY(gone && gone->problems.isEmpty());
    const Deployment &d = gone->deployments.first();
    QCOMPARE(d.status, u"RuntimeStarting"_s);
    QCOMPARE(d.instances->failed, 1);
    QVERIFY(!isOver(d) && d.settledAfter);
}

void TestAppService::letsTheRecordSpeak_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QJsonValue>("body");
    QTest::newRow("fault") << 500 << QJsonValue(refusal(u"InternalServerError"_s));
    QTest::newRow("page of the edge") << 503 << QJsonValue(u"<html>Our services</html>"_s);
    QTest::newRow("page with 200") << 200 << QJsonValue(u"<html>Sign in</html>"_s);
    QTest::newRow("list for an object") << 200 << QJsonValue(QJsonArray {1});
    QTest::newRow("no properties") << 200 << QJsonValue(QJsonObject());
    QTest::newRow("nothing") << 204 << QJsonValue(QString());
}

void TestAppService::letsTheRecordSpeak()
{
    QFETCH(int, status);
    QFETCH(QJsonValue, body);
    // One that is over for long, then one whose instances may be starting just now.
    answerRecords({record(one, 900, 60)});
    answerRecords({record(two, 30, 20)});
    m_service->answer(statusPath(one), body, status);
    m_service->answer(statusPath(two), body, status);
    const auto old = list(site);
    QVERIFY(old);
    const bool isAnswer = body.isObject() && status == 200;
    QVERIFY(old->problems.isEmpty());
    QCOMPARE(old->deployments.first().phase, Phase::Succeeded);
    QCOMPARE(old->deployments.first().health, Health::Unverified);
    const auto fresh = list(site);
    QVERIFY(fresh);
    QCOMPARE(fresh->problems.size(), isAnswer ? 0 : 1);
    QCOMPARE(fresh->deployments.first().phase, Phase::Running);
}

void TestAppService::namesTheMissingRight()
{
    answerRecords({record(one, 900, 60)});
    const QString message = u"The client 'x' does not have authorization to perform action "
                            "'Microsoft.Web/sites/deploymentStatus/read' over scope '/s/x'."_s;
    const QJsonObject error {{u"code"_s, u"AuthorizationFailed"_s}, {u"message"_s, message}};
    m_service->answer(statusPath(one), QJsonObject {{u"error"_s, error}}, 403);
    for (int i = 0; i < 2; ++i) {
        const auto listing = list(site);
        QVERIFY(listing);
        QCOMPARE(listing->deployments.first().phase, Phase::Succeeded);
        QVERIFY(listing->deployments.first().errors.isEmpty());
        QCOMPARE(listing->problems.size(), 1);
        QCOMPARE(listing->problems.first().kind, Error::Forbidden);
        QVERIFY(listing->problems.first().message.contains("deploymentStatus/read"_L1));
    }
    QCOMPARE(m_service->takeRequests().filter(u"deploymentStatus"_s).size(), 1);
}

void TestAppService::showsWhatIsLeft()
{
    // Its record is gone.
    m_service->answer(statusPath(one), status(u"RuntimeFailed"_s, 0, 2));
    const auto recordless = show(one);
    QVERIFY(recordless);
    QCOMPARE(recordless->phase, Phase::Failed);
    QCOMPARE(recordless->id, site + "/deployments/"_L1 + one);
    // Its record cannot be read just now.
    m_service->answer(site + "/deployments/"_L1 + one, u"<html>"_s, 503);
    QVERIFY(show(one));
    // Its state is not told.
    m_service->answer(site + "/deployments/"_L1 + two, record(two, 900, 60, 3));
    const auto stateless = show(two);
    QVERIFY(stateless);
    QCOMPARE(stateless->status, u"Failed"_s);
    // Neither.
    const auto nothing = show(u"three"_s);
    QCOMPARE(nothing.error().kind, Error::NotFound);
    QVERIFY(nothing.error().message.contains("Kudu"_L1));
    m_service->answer(site + "/deployments/four"_L1, u"<html>"_s, 503);
    QCOMPARE(show(u"four"_s).error().kind, Error::Server);
    // Another one's.
    m_service->answer(site + "/deployments/five"_L1, record(two, 900, 60));
    QCOMPARE(show(u"five"_s).error().kind, Error::BadReply);
    // One that stands for an upload.
    m_service->answer(site + "/deployments/temp-6"_L1, record(u"temp-6"_s, 5));
    QVERIFY(!m_service->takeRequests().isEmpty());
    QVERIFY(show(u"temp-6"_s));
    QVERIFY(m_service->takeRequests().filter(u"deploymentStatus"_s).isEmpty());
}

void TestAppService::showsWithoutTheSite()
{
    m_service->forget(site);
    m_service->answer(site + "/deployments/"_L1 + two, record(two, 300, 60));
    m_service->answer(statusPath(two), status(u"BuildSuccessful"_s), 202);
    const auto siteless = show(two);
    QVERIFY2(siteless, siteless ? "" : qPrintable(siteless.error().message));
    QCOMPARE(siteless->status, u"BuildSuccessful"_s);
    QCOMPARE(siteless->phase, Phase::Running);
    QCOMPARE(show(u"nothing"_s).error().kind, Error::NotFound);
    m_service->answer(site, QJsonObject(), 503);
    QCOMPARE(show(two).error().kind, Error::Server);
}

void TestAppService::asksForTheLatest()
{
    m_service->answer(site + "/deployments/latest"_L1, record(two, 20));
    m_service->answer(statusPath(two), status(u"BuildInProgress"_s), 202);
    const auto latest = show(u"latest"_s);
    QVERIFY(latest);
    QCOMPARE(latest->id, site + "/deployments/"_L1 + two);
    QCOMPARE(latest->status, u"BuildInProgress"_s);
}

void TestAppService::printsTheBuildLog()
{
    const QString path = site + "/deployments/"_L1 + one + "/log"_L1;
    const auto entry = [](const QString &id, const QString &message, int type,
                           const QJsonValue &details = {}) {
        return QJsonObject {{u"id"_s, id}, {u"message"_s, message}, {u"type"_s, type},
            {u"log_time"_s, u"2026-03-02T09:00:00Z"_s}, {u"details_url"_s, details}};
    };
    // Where details lie is not taken from what the service says: it may say anything.
    const QString foreign = u"https://elsewhere.example/log"_s;
    m_service->answer(path,
        QJsonArray {entry(u"a"_s, u"Fetching"_s, 0), entry(u"b"_s, u"Building"_s, 0, foreign),
            entry(u"c"_s, u"No build"_s, 2, foreign), entry(u"../x"_s, u"End"_s, 0, foreign)});
    m_service->answerList(path + "/b"_L1, {entry(u"b1"_s, u"npm ci"_s, 1)});
    Text text;
    const LogLink link(path, u"Build log"_s);
    const auto done = QCoro::waitFor(m_provider->log(m_session, link, &text));
    QVERIFY2(done, done ? "" : qPrintable(done.error().message));
    const QByteArray time = "2026-03-02T09:00:00.000Z ";
    QCOMPARE(text.all,
        time + "Fetching\n" + time + "Building\n    " + time + "WARN npm ci\n" + time
            + "ERROR No build\n    (Its details could not be fetched.)\n" + time + "End\n");
    QCOMPARE(m_service->takeRequests(), QStringList({path, path + "/b"_L1, path + "/c"_L1}));

    const LogLink none(site + "/deployments/gone/log"_L1, u"Build log"_s);
    const auto missing = QCoro::waitFor(m_provider->log(m_session, none, &text));
    QCOMPARE(missing.error().kind, Error::NotFound);
    QCOMPARE(missing.error().code, logGone);
}

void TestAppService::addsTheErrorsOfTheBuild()
{
    QJsonObject failed = record(one, 600, 60, 3);
    QJsonObject properties = failed.value("properties"_L1).toObject();
    properties.insert(u"build_summary"_s,
        QJsonObject {{u"errors"_s,
            QJsonArray {QJsonObject {{u"code"_s, u"NPM1"_s}, {u"message"_s, u"No space"_s}}}}});
    failed.insert(u"properties"_s, properties);
    const QString path = site + "/deployments/"_L1 + one;
    m_service->answer(path, failed);
    m_service->answer(path + "/log"_L1,
        QJsonArray {QJsonObject {{u"id"_s, u"a"_s}, {u"message"_s, u"Building"_s}}});
    for (const bool hasFailed : {true, false}) {
        Text text;
        const LogLink link(path + "/log"_L1, u"Build log"_s, QString(), hasFailed);
        QVERIFY(QCoro::waitFor(m_provider->log(m_session, link, &text)));
        QCOMPARE(text.all, hasFailed ? "Building\nERROR NPM1: No space\n" : "Building\n");
    }
}

void TestAppService::printsTheLogsOfFailedInstances()
{
    const auto file = [](const QString &machine, const QString &updated, const QString &url) {
        return QJsonObject {
            {u"machineName"_s, machine}, {u"lastUpdated"_s, updated}, {u"href"_s, url}};
    };
    const QJsonArray files {
        file(u"lw0"_s, u"2026-03-02T09:00:00Z"_s, scmUrl(u"/api/vfs/LogFiles/lw0.log"_s)),
        file(u"lw1"_s, u"2026-03-02T09:10:00Z"_s, scmUrl(u"/api/vfs/LogFiles/lw1.log"_s)),
        file(u"lw2"_s, u"2026-03-02T08:00:00Z"_s, m_service->login().url(u"/lw2"_s).toString())};
    answerScm("/api/logs/docker", QJsonDocument(files).toJson());
    answerScm("/api/vfs/LogFiles/lw0.log", "starting\nready", "text/plain");
    answerScm(
        "/api/vfs/LogFiles/lw1.log", "Container has exited, failing site start\n", "text/plain");
    answerRecords({record(one, 600, 60)});
    m_service->answer(
        statusPath(one), status(u"RuntimeFailed"_s, 1, 1, {scmUrl(u"/api/logs/docker"_s)}));
    const auto listing = list(site);
    QVERIFY(listing);
    const LogLink link = listing->deployments.first().logs.last();
    const int signIns = m_service->login().connections();
    Text text;
    const auto done = QCoro::waitFor(m_provider->log(m_session, link, &text));
    QVERIFY2(done, done ? "" : qPrintable(done.error().message));
    QCOMPARE(text.all,
        "==== Machine lw1, 2026-03-02T09:10:00Z: holds a failed start ====\n"
        "Container has exited, failing site start\n"
        "==== Machine lw0, 2026-03-02T09:00:00Z ====\nstarting\nready\n"
        "==== Machine lw2, 2026-03-02T08:00:00Z ====\n"
        "(It lies on another host and is not fetched.)\n");
    QCOMPARE(m_service->login().connections(), signIns);
    for (const QByteArray &head : m_scm->requests())
        QVERIFY(head.toLower().contains("authorization: bearer token-1"));

    // A file that is gone by now does not lose the others.
    m_scmAnswers.remove("/api/vfs/LogFiles/lw1.log");
    text.all.clear();
    const auto partly = QCoro::waitFor(m_provider->log(m_session, link, &text));
    QCOMPARE(partly.error().kind, Error::NotFound);
    QCOMPARE(partly.error().code, logRolled);
    QVERIFY(text.all.contains("ready\n"));
}

void TestAppService::printsTheLogOfAFailedBuild()
{
    const QString path = "/api/deployments/"_L1 + one + "/log"_L1;
    answerScm(path.toLatin1(), R"([{"id": "a", "message": "No space left", "type": 2}])");
    answerScm("/api/plain", "as it is\n", "text/plain; charset=utf-8");
    answerScm("/api/logs/docker/zip", "PK", "application/zip");
    answerRecords({record(one, 600, 60, 3)});
    m_service->answer(statusPath(one),
        status(u"BuildFailed"_s, 0, 0,
            {scmUrl(path), scmUrl(u"/api/plain"_s), scmUrl(u"/api/logs/docker/zip"_s)}));
    const auto listing = list(site);
    QVERIFY(listing);
    const QList<LogLink> logs = listing->deployments.first().logs;
    QCOMPARE(logs.size(), 4);
    const QList<QByteArray> expected {"ERROR No space left\n", "as it is\n"};
    for (int i = 0; i < 2; ++i) {
        Text text;
        QVERIFY(QCoro::waitFor(m_provider->log(m_session, logs.at(i + 1), &text)));
        QCOMPARE(text.all, expected.at(i));
    }
    Text text;
    const auto zip = QCoro::waitFor(m_provider->log(m_session, logs.at(3), &text));
    QCOMPARE(zip.error().kind, Error::BadReply);
    QCOMPARE(zip.error().code, logNoText);
    QVERIFY(text.all.isEmpty());
}

void TestAppService::asksNoForeignHost_data()
{
    QTest::addColumn<QString>("address"); // %1: the other host, %2: its port, %3: the SCM host's
    QTest::newRow("other port") << u"http://127.0.0.1:%2/api/logs/docker"_s;
    QTest::newRow("other name") << u"http://localhost:%3/api/logs/docker"_s;
    QTest::newRow("host as user") << u"http://127.0.0.1:%3@127.0.0.1:%2/api/logs/docker"_s;
    QTest::newRow("user") << u"http://x@127.0.0.1:%3/api/logs/docker"_s;
    QTest::newRow("no scheme") << u"//127.0.0.1:%2/api/logs/docker"_s;
    QTest::newRow("other scheme") << u"https://127.0.0.1:%3/api/logs/docker"_s;
    QTest::newRow("trailing dot") << u"http://127.0.0.1.:%2/api/logs/docker"_s;
    QTest::newRow("homograph") << u"http://1２7.0.0.1:%2/api/logs/docker"_s;
    QTest::newRow("no address") << u"never written"_s;
}

void TestAppService::asksNoForeignHost()
{
    QFETCH(QString, address);
    FaultServer other([](QTcpSocket &socket, const QByteArray &) {
        socket.write(FaultServer::answer(200, "[]", "Content-Type: application/json\r\n"));
    });
    address.replace("%2"_L1, QString::number(other.url().port()));
    address.replace("%3"_L1, QString::number(m_scm->url().port()));
    answerRecords({record(one, 600, 60)});
    m_service->answer(statusPath(one), status(u"RuntimeFailed"_s, 0, 1, {address}));
    const auto listing = list(site);
    QVERIFY(listing);
    LogLink link = listing->deployments.first().logs.last();
    QVERIFY(link.failed);
    for (const QString &url : {link.url, address}) {
        link.url = url;
        Text text;
        const auto refused = QCoro::waitFor(m_provider->log(m_session, link, &text));
        QCOMPARE(refused.error().kind, Error::BadInput);
        QCOMPARE(refused.error().code, logElsewhere);
        QVERIFY(text.all.isEmpty());
        const auto list = QCoro::waitFor(m_provider->logs(m_session, link));
        QVERIFY(!list);
        QCOMPARE(list.error().code, logElsewhere);
    }
    QCOMPARE(other.connections(), 0);
    QCOMPARE(m_scm->connections(), 0);
}

void TestAppService::namesTheRightThatLogsNeed_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<Error::Kind>("kind");
    QTest::addColumn<QString>("code");
    QTest::newRow("401") << 401 << Error::Forbidden << QString(scmRights);
    QTest::newRow("403") << 403 << Error::Forbidden << QString(scmRights);
    QTest::newRow("404") << 404 << Error::NotFound << QString(logGone);
    QTest::newRow("410") << 410 << Error::NotFound << QString(logExpired);
    QTest::newRow("503") << 503 << Error::Server << QString();
}

void TestAppService::namesTheRightThatLogsNeed()
{
    QFETCH(int, status);
    answerScm("/api/logs/docker", "no", "text/html", status);
    const LogLink link(site + "/deployments/"_L1 + one + "/failedlogs/1"_L1, u"Log"_s,
        scmUrl(u"/api/logs/docker"_s), true);
    Text text;
    const auto refused = QCoro::waitFor(m_provider->log(m_session, link, &text));
    QVERIFY(!refused);
    QTEST(refused.error().kind, "kind");
    QTEST(refused.error().code, "code");
    const auto list = QCoro::waitFor(m_provider->logs(m_session, link));
    QVERIFY(!list);
    QTEST(list.error().code, "code");
    if (refused.error().kind == Error::Forbidden)
        QVERIFY(refused.error().message.contains("Website Contributor"_L1));
}

QTEST_GUILESS_MAIN(TestAppService)
#include "tst_appservice.moc"
