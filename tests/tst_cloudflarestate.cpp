// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/mutations.h"
#include "support/replies.h"

#include <cloudflareparser.h>

#include <QDir>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Landfall;
using namespace Landfall::Cloudflare;

/// How a deployment's phase comes about, also from replies that are not as documented.
class TestCloudflareState : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void takesStateFromTheLatestStageAlone_data();
    void takesStateFromTheLatestStageAlone();
    void survivesEveryMutation_data();
    void survivesEveryMutation();
};

namespace {

const ProjectId project(u"acc0"_s, u"shop-web"_s);

Result<Envelope> envelopeOf(const HttpReply &reply)
{
    return parseEnvelope(reply, reply.json());
}

/// Read as what it would be asked for as: the id of its own, where it has one.
Result<Deployment> deploymentOf(const QJsonObject &object)
{
    Envelope envelope;
    envelope.result = object;
    const QString id = object.value("id"_L1).toString();
    return parseDeployment(envelope, DeploymentId(project, id.isEmpty() ? u"asked-for"_s : id));
}

} // namespace

void TestCloudflareState::takesStateFromTheLatestStageAlone_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("status");
    QTest::addColumn<bool>("isSkipped");
    QTest::addColumn<Phase>("phase");

    const auto row = [](const char *title, const QString &name, const QString &status,
                         bool isSkipped, Phase phase) {
        QTest::newRow(title) << name << status << isSkipped << phase;
    };
    row("deployed", u"deploy"_s, u"success"_s, false, Phase::Succeeded);
    row("built, deploy is due", u"build"_s, u"success"_s, false, Phase::Running);
    row("cloned, build is due", u"clone_repo"_s, u"success"_s, false, Phase::Running);
    row("a stage of tomorrow", u"publish"_s, u"success"_s, false, Phase::Running);
    row("success of nothing", u""_s, u"success"_s, false, Phase::Running);
    row("deploy in capitals", u"Deploy"_s, u"success"_s, false, Phase::Running);
    row("waits", u"queued"_s, u"active"_s, false, Phase::Queued);
    row("builds", u"build"_s, u"active"_s, false, Phase::Running);
    row("deploys", u"deploy"_s, u"active"_s, false, Phase::Running);
    row("not begun", u"queued"_s, u"idle"_s, false, Phase::Queued);
    row("stage not begun", u"build"_s, u"idle"_s, false, Phase::Queued);
    row("failed", u"build"_s, u"failure"_s, false, Phase::Failed);
    row("failed in the queue", u"queued"_s, u"failure"_s, false, Phase::Failed);
    row("canceled", u"build"_s, u"canceled"_s, false, Phase::Canceled);
    row("skipped by word", u"queued"_s, u"skipped"_s, false, Phase::Skipped);
    row("skipped by flag, left idle", u"queued"_s, u"idle"_s, true, Phase::Skipped);
    row("skipped by flag, beside a success", u"deploy"_s, u"success"_s, true, Phase::Skipped);
    row("skipped by flag, beside a failure", u"build"_s, u"failure"_s, true, Phase::Skipped);
    row("word in capitals", u"deploy"_s, u"SUCCESS"_s, false, Phase::Unknown);
    row("word with a blank", u"deploy"_s, u"success "_s, false, Phase::Unknown);
    row("two l", u"build"_s, u"cancelled"_s, false, Phase::Unknown);
    row("no word", u"deploy"_s, u""_s, false, Phase::Unknown);
}

void TestCloudflareState::takesStateFromTheLatestStageAlone()
{
    QFETCH(QString, name);
    QFETCH(QString, status);
    QFETCH(bool, isSkipped);
    QFETCH(Phase, phase);
    const QJsonObject misleading {{u"name"_s, u"deploy"_s}, {u"status"_s, u"success"_s}};
    const QJsonObject latest {{u"name"_s, name}, {u"status"_s, status}};
    const auto deployment = deploymentOf({{u"latest_stage"_s, latest}, {u"is_skipped"_s, isSkipped},
        {u"stages"_s, QJsonArray {misleading}}});
    QVERIFY(deployment);
    QCOMPARE(deployment->phase, phase);
    QCOMPARE(deployment->status, status);
    QCOMPARE(deployment->health, Health::None);
    QCOMPARE(deployment->stalledAfter.has_value(), !isFinal(phase));
    if (phase == Phase::Queued)
        QCOMPARE(*deployment->stalledAfter, std::chrono::hours(2));
    else if (phase == Phase::Running)
        QCOMPARE(*deployment->stalledAfter, std::chrono::minutes(25));
}

void TestCloudflareState::survivesEveryMutation_data()
{
    QTest::addColumn<QString>("name");
    const QDir folder(QStringLiteral(TEST_DATA "/cloudflare"));
    for (const QString &file : folder.entryList({u"*.in.json"_s})) {
        const QString name = u"cloudflare/"_s + file.chopped(8);
        const auto envelope = envelopeOf(Test::recordedReply(name));
        if (envelope && envelope->result.toObject().contains("latest_stage"_L1))
            QTest::newRow(qPrintable(file)) << name;
    }
}

void TestCloudflareState::survivesEveryMutation()
{
    QFETCH(QString, name);
    const auto envelope = envelopeOf(Test::recordedReply(name));
    QVERIFY(envelope);
    const auto mutated = Test::mutations(envelope->result, {u"success"_s});
    QVERIFY(mutated.size() > 20);
    for (const QJsonValue &result : mutated) {
        const QJsonObject object = result.toObject();
        const auto deployment = deploymentOf(object);
        QVERIFY(deployment);
        const QJsonObject latest = object.value("latest_stage"_L1).toObject();
        const bool isGoodIndeed = latest.value("name"_L1) == "deploy"_L1
            && latest.value("status"_L1) == "success"_L1
            && !object.value("is_skipped"_L1).toBool(false);
        QVERIFY2(deployment->phase != Phase::Succeeded || isGoodIndeed,
            qPrintable(QString::fromUtf8(QJsonDocument(object).toJson())));
        QVERIFY(!deployment->finished.isValid() || isFinal(deployment->phase));
        QVERIFY(!duration(*deployment) || duration(*deployment)->count() >= 0);
        for (const Stage &stage : deployment->stages) {
            const bool isOpen = stage.phase == Phase::Running || stage.phase == Phase::Queued;
            QVERIFY(!isOver(*deployment) || !isOpen);
        }
    }
}

QTEST_GUILESS_MAIN(TestCloudflareState)
#include "tst_cloudflarestate.moc"
