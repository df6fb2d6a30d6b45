// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/golden.h"
#include "support/replies.h"

#include <cloudflarelog.h>
#include <cloudflareparser.h>
#include <deploymentjson.h>

#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Landfall;
using namespace Landfall::Cloudflare;

/// Replies of the service in, the contract's JSON out.
class TestCloudflareParser : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void readsDeployments_data();
    void readsDeployments();
    void readsLists_data();
    void readsLists();
    void readsProjects();
    void keepsSecretsOut_data();
    void keepsSecretsOut();
    void refusesAnotherDeployment();
    void readsLogsLineByLine();
    void sharesRepeatedWords();
};

namespace {

const ProjectId project(u"acc0"_s, u"shop-web"_s);
const DeploymentId asked(project, u"asked-for"_s);

QStringList deploymentFixtures()
{
    return {u"git-success"_s, u"git-running"_s, u"git-failed-late-stage"_s, u"git-canceled"_s,
        u"git-between-stages"_s, u"git-queued"_s, u"unknown-word"_s, u"skipped-before-2026"_s,
        u"skipped-superseded"_s, u"skipped-composite"_s, u"minimal"_s, u"no-stage-name"_s,
        u"no-state"_s, u"failed-without-times"_s};
}

QStringList listFixtures()
{
    return {u"direct-uploads"_s, u"broken-elements"_s};
}

void addRows(const QStringList &names)
{
    QTest::addColumn<QString>("name");
    for (const QString &name : names)
        QTest::newRow(qPrintable(name)) << u"cloudflare/"_s + name;
}

struct Collector : LogSink {
    QByteArray text;
    void append(const QByteArray &piece) override { text += piece; }
};

/// What an answer comes to that arrives in such pieces.
Result<Done> logOf(HttpReply reply, qsizetype piece, LogSink &sink)
{
    LogBody body(sink);
    const QByteArray bytes = std::exchange(reply.body, {});
    for (qsizetype at = 0; at < bytes.size(); at += piece)
        body.take(bytes.mid(at, piece));
    return body.finish(reply);
}

Result<Envelope> envelopeOf(const HttpReply &reply)
{
    return parseEnvelope(reply, reply.json());
}

QJsonObject good(const QJsonValue &result)
{
    return {{u"success"_s, true}, {u"result"_s, result}};
}

/// Read as what it would be asked for as: the id of its own, where it has one.
Result<Deployment> deploymentOf(const QJsonObject &object)
{
    Envelope envelope;
    envelope.result = object;
    const QString id = object.value("id"_L1).toString();
    return parseDeployment(envelope, id.isEmpty() ? asked : DeploymentId(project, id));
}

QJsonArray problemsOf(const QList<Error> &problems)
{
    QJsonArray messages;
    for (const Error &problem : problems)
        messages.append(kindName(problem.kind) + ": "_L1 + problem.message);
    return messages;
}

} // namespace

void TestCloudflareParser::readsDeployments_data()
{
    addRows(deploymentFixtures());
}

void TestCloudflareParser::readsDeployments()
{
    QFETCH(QString, name);
    const auto envelope = envelopeOf(Test::recordedReply(name));
    QVERIFY(envelope);
    const auto deployment = deploymentOf(envelope->result.toObject());
    QVERIFY(deployment);
    QVERIFY(Test::matchesGolden(name, {toJson(*deployment)}));
}

void TestCloudflareParser::readsLists_data()
{
    addRows(listFixtures());
}

void TestCloudflareParser::readsLists()
{
    QFETCH(QString, name);
    const auto envelope = envelopeOf(Test::recordedReply(name));
    QVERIFY(envelope);
    const auto rows = parseDeployments(*envelope, project);
    QVERIFY(rows);
    QJsonArray actual;
    for (const Deployment &deployment : rows->items)
        actual.append(toJson(deployment));
    actual.append(QJsonObject {{u"problems"_s, problemsOf(rows->problems)}});
    QVERIFY(Test::matchesGolden(name, actual));
}

void TestCloudflareParser::readsProjects()
{
    const QString name = u"cloudflare/projects"_s;
    const auto envelope = envelopeOf(Test::recordedReply(name));
    QVERIFY(envelope);
    const auto rows = parseProjects(*envelope, u"acc0"_s);
    QVERIFY(rows);
    QJsonArray actual;
    for (const Project &item : rows->items) {
        actual.append(QJsonObject {{u"id"_s, item.id.text()}, {u"empty"_s, item.isEmpty},
            {u"canonical"_s, item.canonical ? QJsonValue(*item.canonical) : QJsonValue()},
            {u"latest"_s, item.latest ? QJsonValue(toJson(*item.latest)) : QJsonValue()}});
    }
    actual.append(QJsonObject {{u"problems"_s, problemsOf(rows->problems)}});
    QVERIFY(Test::matchesGolden(name, actual));
}

void TestCloudflareParser::keepsSecretsOut_data()
{
    addRows({u"git-success"_s, u"projects"_s});
}

void TestCloudflareParser::keepsSecretsOut()
{
    QFETCH(QString, name);
    const HttpReply reply = Test::recordedReply(name);
    const auto envelope = envelopeOf(reply);
    QVERIFY(envelope && reply.body.contains("leak-me-not"));
    QJsonArray all;
    if (const auto projects = parseProjects(*envelope, u"acc0"_s)) {
        for (const Project &item : projects->items)
            all.append(item.latest ? toJson(*item.latest) : QJsonObject());
    } else {
        all.append(toJson(*deploymentOf(envelope->result.toObject())));
    }
    const QByteArray text = QJsonDocument(all).toJson();
    QVERIFY(!text.contains("leak-me-not") && !text.contains("not-shown"));
    QVERIFY(!text.contains("API_TOKEN"));
}

void TestCloudflareParser::refusesAnotherDeployment()
{
    Envelope envelope;
    envelope.result = QJsonObject {{u"id"_s, u"another"_s}};
    const auto deployment = parseDeployment(envelope, asked);
    QVERIFY(!deployment);
    QCOMPARE(deployment.error().kind, Error::BadReply);

    envelope.result = QJsonObject {{u"id"_s, u"asked-for-in-full"_s}};
    const auto whole = parseDeployment(envelope, asked);
    QVERIFY(whole);
    QCOMPARE(whole->id, u"acc0/shop-web/asked-for-in-full"_s);
}

void TestCloudflareParser::readsLogsLineByLine()
{
    const HttpReply recorded = Test::recordedReply(u"cloudflare/log"_s);
    for (qsizetype piece = 1; piece <= recorded.body.size(); piece += 7) {
        Collector log;
        QVERIFY(logOf(recorded, piece, log));
        QCOMPARE(log.text,
            "Cloning repository...\n\ntwo\nlines\ntwo\nlines\nends itself\n"
            "Failed: build command exited with code: 1\n");
    }
    Collector log;
    for (const QJsonValue &result : {QJsonValue(), QJsonValue(3), QJsonValue(QJsonArray()),
             QJsonValue(QJsonObject {{u"data"_s, u"text"_s}})})
        QVERIFY(!logOf(Test::jsonReply(200, good(result)), 5, log));
    const QJsonObject empty {{u"total"_s, 6}, {u"data"_s, QJsonValue()}};
    QVERIFY(logOf(Test::jsonReply(200, good(empty)), 5, log));
    QVERIFY(log.text.isEmpty());
}

void TestCloudflareParser::sharesRepeatedWords()
{
    const auto one = envelopeOf(Test::recordedReply(u"cloudflare/git-success"_s));
    QVERIFY(one);
    const HttpReply twice = Test::jsonReply(200, good(QJsonArray {one->result, one->result}));
    const auto rows = parseDeployments(*envelopeOf(twice), project);
    QVERIFY(rows && rows->items.size() == 2);
    const Deployment &a = rows->items.at(0);
    const Deployment &b = rows->items.at(1);
    QCOMPARE(a.branch.constData(), b.branch.constData());
    QCOMPARE(a.target.id.constData(), b.target.id.constData());
    QCOMPARE(a.stages.at(3).name.constData(), b.stages.at(3).name.constData());
    QCOMPARE(a.properties.first().constData(), b.properties.first().constData());
}

QTEST_GUILESS_MAIN(TestCloudflareParser)
#include "tst_cloudflareparser.moc"
