// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/golden.h"
#include "support/mutations.h"
#include "support/replies.h"

#include <appservicedeployment.h>
#include <deploymentjson.h>
#include <deploymentlog.h>
#include <timestamp.h>

#include <QDir>
#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Landfall;
using namespace Landfall::Azure;

/// Deployment records and `deploymentStatus` in, the contract's JSON out; and what logs become.
class TestAppServiceParser : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void readsDeployments_data();
    void readsDeployments();
    void readsLists();
    void keepsSignaturesOut();
    void readsMessages_data();
    void readsMessages();
    void readsCounters_data();
    void readsCounters();
    void refusesOtherAnswers();
    void survivesEveryMutation_data();
    void survivesEveryMutation();
    void readsLogEntries();
    void readsContainerLogs();
    void readsNoMoreFilesThanItShows();
    void writesTheErrorsOfABuild();
    void keepsToLogFiles_data();
    void keepsToLogFiles();
    void knowsTheIdsOfFiles();
    void keepsToTheScmHost_data();
    void keepsToTheScmHost();
    void numbersFailedLogs();
    void sharesRepeatedTexts();
};

namespace {

const SiteId app(u"9d3f0c1e-5a64-4b0c-8f0e-2f6f3a1b7c55"_s, u"rg-shop"_s, u"shop-api"_s);
const QString ownId = u"11aa22bb-0001-4000-8000-000000000001"_s;
const QUrl scm(u"https://shop-api-x1.scm.westeurope-01.azurewebsites.net"_s);

QStringList fixtures()
{
    QDir dir(QStringLiteral(TEST_DATA) + "/azure"_L1);
    QStringList names;
    for (const QString &file : dir.entryList({u"site-*.in.json"_s})) {
        if (file != "site-records.in.json"_L1)
            names.append("azure/"_L1 + file.chopped(8));
    }
    return names;
}

void addRows(const QStringList &names)
{
    QTest::addColumn<QString>("name");
    for (const QString &name : names)
        QTest::newRow(qPrintable(name)) << name;
}

QJsonObject body(const QString &name)
{
    const auto json = Test::recordedReply(name).json();
    return json ? json->object() : QJsonObject();
}

Site siteOf(const QJsonObject &fixture)
{
    const QJsonObject told = fixture.value("site"_L1).toObject();
    Site site(app);
    site.id.slot = told.value("slot"_L1).toString();
    site.isLinux = told.value("linux"_L1).toBool();
    site.location = u"West Europe"_s;
    site.defaultHost = u"shop-api.azurewebsites.net"_s;
    return site;
}

Told toldOf(const QJsonObject &fixture)
{
    Told told;
    if (fixture.value("tracking"_L1) == "told"_L1)
        told.tracking = Tracking::Told;
    for (const QJsonValue &word : fixture.value("seen"_L1).toArray())
        told.seen.append(word.toString());
    told.endSeen = QDateTime::fromString(u"2026-03-02T09:05:00Z"_s, Qt::ISODate);
    if (!fixture.contains("deploymentStatus"_L1))
        return told;
    const QJsonDocument status(fixture.value("deploymentStatus"_L1).toObject());
    const auto report = readStatus(status, fixture.value("http"_L1).toInt(), ownId);
    if (report)
        told.report = *report;
    return told;
}

Deployment deploymentOf(const QJsonObject &fixture)
{
    std::optional<Record> record;
    if (const auto read = readRecord(fixture.value("record"_L1).toObject(), app))
        record = *read;
    return deployment(siteOf(fixture), record ? record->id : ownId, record, toldOf(fixture));
}

QJsonObject recordWith(const QString &key, const QJsonValue &value)
{
    return {{u"id"_s, u"one"_s}, {u"status"_s, 4}, {u"complete"_s, true}, {key, value}};
}

} // namespace

void TestAppServiceParser::readsDeployments_data()
{
    QVERIFY(fixtures().size() > 20);
    addRows(fixtures());
}

void TestAppServiceParser::readsDeployments()
{
    QFETCH(QString, name);
    const Deployment d = deploymentOf(body(name));
    QJsonObject limits {{u"tellsStageOnly"_s, d.tellsStageOnly}};
    if (d.stalledAfter)
        limits.insert(u"stalledAfter"_s, qint64(d.stalledAfter->count()));
    if (d.settledAfter)
        limits.insert(u"settledAfter"_s, qint64(d.settledAfter->count()));
    QVERIFY(Test::matchesGolden(name, {toJson(d), limits}));
}

void TestAppServiceParser::readsLists()
{
    const auto json = Test::recordedReply(u"azure/site-records"_s).json();
    QVERIFY(json);
    const Rows<Record> rows = readRecords(json->array(), app);
    QStringList ids;
    for (const Record &record : rows.items)
        ids.append(record.id);
    QCOMPARE(ids, QStringList({ownId, u"4f6b2c8d9e0a41b2a3c4d5e6f7081920"_s}));
    QCOMPARE(rows.problems.size(), 3);
    for (const Error &problem : rows.problems)
        QCOMPARE(problem.kind, Error::BadReply);
}

void TestAppServiceParser::keepsSignaturesOut()
{
    const QJsonObject fixture = body(u"azure/site-runtime-failed"_s);
    QVERIFY(QJsonDocument(fixture).toJson().contains("leak-me-not"));
    const Deployment d = deploymentOf(fixture);
    QVERIFY(!QJsonDocument(toJson(d)).toJson().contains("leak-me-not"));
    QCOMPARE(d.logs.size(), 3);
    QVERIFY(d.logs.at(1).url.isEmpty() && d.logs.at(1).failed);
    QVERIFY(d.logs.at(2).url.endsWith("/api/logs/docker"_L1) && d.logs.at(2).failed);
}

void TestAppServiceParser::readsMessages_data()
{
    QTest::addColumn<QJsonValue>("message");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("commit");
    QTest::addColumn<QString>("author");
    const auto row = [](const char *name, const QJsonValue &message, const QString &text,
                         const QString &commit = {}, const QString &author = {}) {
        QTest::newRow(name) << message << text << commit << author;
    };
    row("sentence", u"Fix {it}"_s, u"Fix {it}"_s);
    row("object", u"{\"commitMessage\":\"Fix\",\"sha\":\"ab12\",\"actor\":\"mira\"}"_s, u"Fix"_s,
        u"ab12"_s, u"mira"_s);
    row("object without a sentence", u"{\"sha\":\"ab12\"}"_s, u"{\"sha\":\"ab12\"}"_s, u"ab12"_s);
    row("members of other types", u"{\"commitMessage\":[1],\"sha\":7}"_s,
        u"{\"commitMessage\":[1],\"sha\":7}"_s);
    row("broken object", u"{\"sha\":"_s, u"{\"sha\":"_s);
    row("deep", QString(5000, u'{'), QString(5000, u'{'));
    row("null", QJsonValue(), QString());
    row("number", 3, QString());
}

void TestAppServiceParser::readsMessages()
{
    QFETCH(QJsonValue, message);
    const auto record = readRecord(recordWith(u"message"_s, message), app);
    QVERIFY(record);
    QTEST(record->message, "text");
    QTEST(record->commit, "commit");
    QTEST(record->author, "author");
}

void TestAppServiceParser::readsCounters_data()
{
    QTest::addColumn<QJsonValue>("failed");
    QTest::addColumn<int>("count"); // -1: no counts at all
    QTest::newRow("number") << QJsonValue(2) << 2;
    QTest::newRow("text") << QJsonValue(u"2"_s) << 2;
    QTest::newRow("null") << QJsonValue() << 0;
    QTest::newRow("negative") << QJsonValue(-1) << -1;
    QTest::newRow("beyond int") << QJsonValue(3e9) << -1;
    QTest::newRow("fraction") << QJsonValue(1.5) << -1;
    QTest::newRow("word") << QJsonValue(u"two"_s) << -1;
    QTest::newRow("object") << QJsonValue(QJsonObject()) << -1;
}

void TestAppServiceParser::readsCounters()
{
    QFETCH(QJsonValue, failed);
    QFETCH(int, count);
    const QJsonObject properties {{u"status"_s, u"RuntimeFailed"_s},
        {u"numberOfInstancesSuccessful"_s, 1}, {u"numberOfInstancesFailed"_s, failed}};
    const QJsonDocument answer(QJsonObject {{u"properties"_s, properties}});
    const auto report = readStatus(answer, 200, ownId);
    QVERIFY(report);
    QCOMPARE(report->instances ? report->instances->failed : -1, count);
    QVERIFY(!report->instances || report->instances->succeeded == 1);
}

void TestAppServiceParser::refusesOtherAnswers()
{
    const QJsonObject other {{u"deploymentId"_s, u"another"_s}};
    QVERIFY(!readStatus(QJsonDocument(QJsonObject {{u"properties"_s, other}}), 200, ownId));
    QVERIFY(!readStatus(QJsonDocument(QJsonArray()), 200, ownId));
    QVERIFY(!readStatus(QJsonDocument(), 202, ownId));
    for (const QString &id : {QString(), u"a/b"_s, u".."_s, u"a\nb"_s})
        QVERIFY2(!readRecord({{u"id"_s, id}}, app), qPrintable(id));
}

void TestAppServiceParser::survivesEveryMutation_data()
{
    addRows(fixtures());
}

void TestAppServiceParser::survivesEveryMutation()
{
    QFETCH(QString, name);
    const QJsonObject fixture = body(name);
    const bool wasGood = isGood(deploymentOf(fixture));
    const Phase before = deploymentOf(fixture).phase;
    for (const QString &half : {u"record"_s, u"deploymentStatus"_s}) {
        const auto mutated = Test::mutations(
            fixture.value(half), {u"RuntimeHibernating"_s, u"2026-03-02T09:00:03Z"_s});
        QVERIFY(!fixture.contains(half) || mutated.size() > 10);
        for (const QJsonValue &value : mutated) {
            QJsonObject changed = fixture;
            changed.insert(half, value);
            const Deployment d = deploymentOf(changed);
            const QByteArray text = QJsonDocument(changed).toJson();
            QVERIFY2(wasGood || !isGood(d), text.constData());
            const bool isSuccess = d.phase == Phase::Succeeded;
            QVERIFY2(!isSuccess || before == Phase::Succeeded || before == Phase::Running
                    || d.health == Health::Unverified,
                text.constData());
            QVERIFY(!d.finished.isValid() || isOver(d));
            QVERIFY(!duration(d) || duration(d)->count() >= 0);
            for (const Stage &stage : d.stages) {
                const bool isOpen = stage.phase == Phase::Running || stage.phase == Phase::Queued;
                QVERIFY2(!isOver(d) || !isOpen, text.constData());
                QVERIFY(!stage.ended.isValid() || stage.started.isValid());
            }
            QVERIFY(!QJsonDocument(toJson(d)).toJson().contains("leak-me-not"));
        }
    }
}

void TestAppServiceParser::readsLogEntries()
{
    const QJsonObject entry {{u"id"_s, u"e1"_s}, {u"log_time"_s, u"2026-03-02T09:00:01.5Z"_s},
        {u"message"_s, u"Building."_s}, {u"type"_s, 0}, {u"details_url"_s, QJsonValue()}};
    QJsonObject failure = entry;
    failure.insert(u"type"_s, 2);
    failure.insert(u"details_url"_s, u"https://elsewhere.example/log"_s);
    QJsonObject timeless {{u"message"_s, u"two\nlines\n"_s}, {u"type"_s, 1}};
    const QJsonArray bare {entry, failure, timeless};
    const QJsonObject wrapped {
        {u"value"_s, QJsonArray {QJsonObject {{u"name"_s, u"x"_s}, {u"properties"_s, entry}}}}};

    const auto entries = readLogEntries(QJsonDocument(bare));
    QVERIFY(entries && entries->size() == 3);
    QCOMPARE(entries->at(0).text, "2026-03-02T09:00:01.500Z Building.\n");
    QVERIFY(!entries->at(0).hasDetails);
    QCOMPARE(entries->at(1).text, "2026-03-02T09:00:01.500Z ERROR Building.\n");
    QVERIFY(entries->at(1).hasDetails);
    QCOMPARE(entries->at(2).text, "WARN two\nlines\n");
    const auto one = readLogEntries(QJsonDocument(wrapped));
    QVERIFY(one && one->size() == 1);
    QCOMPARE(one->at(0).text, entries->at(0).text);
    QVERIFY(readLogEntries(QJsonDocument(QJsonArray()))->isEmpty());
    QVERIFY(!readLogEntries(QJsonDocument(QJsonArray {1, QJsonObject()})));
    QVERIFY(!readLogEntries(QJsonDocument(QJsonObject())));
}

void TestAppServiceParser::readsContainerLogs()
{
    const auto file = [](const QString &machine, const QString &updated, const QString &href) {
        return QJsonObject {{u"machineName"_s, machine}, {u"lastUpdated"_s, updated},
            {u"size"_s, 83694}, {u"href"_s, href}, {u"path"_s, u"/home/LogFiles/x.log"_s}};
    };
    const QJsonArray list {file(u"lw0"_s, u"2026-03-02T09:00:00Z"_s,
                               scm.toString() + "/api/vfs/LogFiles/a%20b.log"_L1),
        file(u"lw1"_s, u"2026-03-02T09:10:00.5Z"_s, u"https://elsewhere.example/b.log"_s)};
    const auto files = readContainerLogs(QJsonDocument(list), scm);
    QVERIFY(files && files->size() == 2);
    QCOMPARE(files->at(0).machine, u"lw1"_s);
    QVERIFY(files->at(0).path.isEmpty());
    QCOMPARE(files->at(0).url, u"https://elsewhere.example/b.log"_s);
    QCOMPARE(files->at(0).size, 83694);
    QCOMPARE(files->at(1).path, u"/api/vfs/LogFiles/a%20b.log"_s);
    QVERIFY(!readContainerLogs(QJsonDocument(QJsonObject()), scm));
    QVERIFY(
        !readContainerLogs(QJsonDocument(QJsonArray {QJsonObject {{u"message"_s, u"x"_s}}}), scm));

    QVERIFY(tellsOfFailedStart("a\nContainer has exited, failing site start\n"));
    QVERIFY(!tellsOfFailedStart("failing site start\n" + QByteArray(20'000, 'x')));
    QVERIFY(!tellsOfFailedStart("Container is running.\n"));
}

void TestAppServiceParser::readsNoMoreFilesThanItShows()
{
    QJsonArray list;
    for (int i = 0; i < 100'000; ++i)
        list.append(QJsonObject {{u"machineName"_s, QString::number(i)},
            {u"lastUpdated"_s, formatTimestamp(QDateTime::fromSecsSinceEpoch(1'700'000'000 + i))},
            {u"href"_s, scm.toString() + "/api/vfs/LogFiles/a.log"_L1}});
    const auto files = readContainerLogs(QJsonDocument(list), scm);
    QVERIFY(files && files->size() == 50);
    QCOMPARE(files->first().machine, u"9999"_s);
}

void TestAppServiceParser::writesTheErrorsOfABuild()
{
    Record record;
    QVERIFY(buildErrorLines(record).isEmpty());
    Problem problem;
    problem.code = u"NPM1"_s;
    problem.message = u"one\ntwo"_s;
    record.buildErrors = {problem, Problem {{}, u"No space left"_s, {}, {}}};
    QCOMPARE(buildErrorLines(record), "ERROR NPM1: one\n    two\nERROR No space left\n");
}

void TestAppServiceParser::keepsToLogFiles_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<bool>("isLog");
    QTest::newRow("file") << u"/api/vfs/LogFiles/2026_08_24_lw0sdlwk000DJX_docker.log"_s << true;
    QTest::newRow("space") << u"/api/vfs/LogFiles/a%20b.log"_s << true;
    QTest::newRow("logs") << u"/api/logs/docker/a.log"_s << true;
    QTest::newRow("settings") << u"/api/settings"_s << false;
    QTest::newRow("folder alone") << u"/api/vfs/"_s << false;
    QTest::newRow("upwards") << u"/api/vfs/../settings"_s << false;
    QTest::newRow("upwards, encoded") << u"/api/vfs/%2e%2e/settings"_s << false;
    QTest::newRow("upwards, encoded twice") << u"/api/vfs/%252e%252e/settings"_s << false;
    QTest::newRow("slash, encoded") << u"/api/vfs/..%2Fsettings"_s << false;
    QTest::newRow("slash alone, encoded") << u"/api/vfs/a%2fb"_s << false;
    QTest::newRow("backslash") << u"/api/vfs/a\\b"_s << false;
    QTest::newRow("backslash, encoded") << u"/api/vfs/a%5Cb"_s << false;
    QTest::newRow("here") << u"/api/vfs/./a"_s << false;
    QTest::newRow("doubled slash") << u"/api/vfs//a"_s << false;
    QTest::newRow("query") << u"/api/vfs/a.log?x=1"_s << false;
    QTest::newRow("fragment") << u"/api/vfs/a.log#x"_s << false;
    QTest::newRow("line end") << u"/api/vfs/a%0d%0aX"_s << false;
    QTest::newRow("upper case") << u"/API/VFS/a"_s << false;
    QTest::newRow("letter") << u"/api/vfs/ä"_s << false;
    QTest::newRow("broken UTF-8") << u"/api/vfs/%ff"_s << false;
    QTest::newRow("huge") << "/api/vfs/"_L1 + QString(2000, u'a') << false;
    QTest::newRow("host") << u"//evil.example/api/vfs/a"_s << false;
}

void TestAppServiceParser::keepsToLogFiles()
{
    QFETCH(QString, path);
    QFETCH(bool, isLog);
    QCOMPARE(isLogFilePath(path), isLog);
    const QString deployment = ResourceId::deployment(app, ownId).text();
    const QString id = containerLogId(failedLogId(deployment, 3), path);
    QCOMPARE(containerLogPath(id).value_or(QString()), isLog ? path : QString());
    // What the id is of is found all the same.
    QCOMPARE(parseResourceId(id)->text(), deployment);
    QVERIFY(!failedLogNumber(id));
}

void TestAppServiceParser::knowsTheIdsOfFiles()
{
    const QString deployment = ResourceId::deployment(app, ownId).text();
    const QString file = u"/files/%2Fapi%2Fvfs%2Fa.log"_s;
    QVERIFY(containerLogPath(deployment + "/failedlogs/1"_L1 + file));
    for (const auto part : {"/failedlogs/0"_L1, "/failedlogs/100"_L1, "/failedlogs/x"_L1,
             "/more/failedlogs/1"_L1, "/log"_L1, ""_L1})
        QVERIFY2(!containerLogPath(deployment + part + file), part.data());
    QVERIFY(!containerLogPath(u"/failedlogs/1"_s + file));
    QVERIFY(!containerLogPath(deployment + "/failedlogs/1"_L1 + file + "/x"_L1));
    const QString run = ResourceId::run({app, u"w"_s}, u"r"_s).text();
    QVERIFY(!containerLogPath(run + "/failedlogs/1"_L1 + file));
}

void TestAppServiceParser::keepsToTheScmHost_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("path"); // empty: refused
    const QString host = u"shop-api-x1.scm.westeurope-01.azurewebsites.net"_s;
    const QString path = u"/api/logs/docker"_s;
    QTest::newRow("own") << "https://"_L1 + host + path << path;
    QTest::newRow("own port") << "https://"_L1 + host + ":443"_L1 + path << path;
    QTest::newRow("upper case") << "HTTPS://"_L1 + host.toUpper() + path << path;
    QTest::newRow("query") << "https://"_L1 + host + path + "?a=%2F"_L1 << path + "?a=%2F"_L1;
    QTest::newRow("other port") << "https://"_L1 + host + ":8443"_L1 + path << QString();
    QTest::newRow("http") << "http://"_L1 + host + path << QString();
    QTest::newRow("user") << "https://x@"_L1 + host + path << QString();
    QTest::newRow("host as user") << "https://"_L1 + host + "@evil.example"_L1 + path << QString();
    QTest::newRow("trailing dot") << "https://"_L1 + host + u'.' + path << QString();
    QTest::newRow("longer") << "https://"_L1 + host + ".evil.example"_L1 + path << QString();
    QTest::newRow("homograph") << u"https://shоp-api-x1.scm.westeurope-01.azurewebsites.net/a"_s
                               << QString();
    QTest::newRow("relative") << path << QString();
    QTest::newRow("upwards") << "https://"_L1 + host + "/a/../../b"_L1 << QString();
    QTest::newRow("empty") << QString() << QString();
}

void TestAppServiceParser::keepsToTheScmHost()
{
    QFETCH(QString, address);
    QFETCH(QString, path);
    QCOMPARE(pathOnScm(address, scm).value_or(QString()), path);
    QVERIFY(!pathOnScm(address, QUrl()));
}

void TestAppServiceParser::numbersFailedLogs()
{
    const QString id = ResourceId::deployment(app, ownId).text();
    for (qsizetype number : {1, 20}) {
        const QString log = failedLogId(id, number);
        QCOMPARE(failedLogNumber(log), number);
        QCOMPARE(parseResourceId(log)->text(), id);
    }
    QVERIFY(!failedLogNumber(buildLogId(id)));
    QCOMPARE(parseResourceId(buildLogId(id))->text(), id);
    QVERIFY(!failedLogNumber(id + "/failedlogs/0"_L1));
    QVERIFY(!failedLogNumber(id + "/failedlogs/x"_L1));
}

void TestAppServiceParser::sharesRepeatedTexts()
{
    const QJsonObject fixture = body(u"azure/site-built-linux"_s);
    QList<Deployment> list {deploymentOf(fixture), deploymentOf(fixture)};
    const QList<Deployment> before = list;
    shareTexts(list);
    QCOMPARE(list, before);
    QCOMPARE(list.at(0).target.id.constData(), list.at(1).target.id.constData());
    QCOMPARE(list.at(0).stages.at(1).name.constData(), list.at(1).stages.at(1).status.constData());
    QCOMPARE(list.at(0).properties.first().constData(), list.at(1).properties.first().constData());
}

QTEST_GUILESS_MAIN(TestAppServiceParser)
#include "tst_appserviceparser.moc"
