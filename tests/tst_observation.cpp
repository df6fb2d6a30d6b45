// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <observation.h>

#include <QTest>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using namespace Landfall;

namespace {

const QDateTime begin(QDate(2026, 1, 2), QTime(12, 0), Qt::UTC);
const QDateTime now = begin.addSecs(600);

Stage stage(const QString &name, Phase phase, QDateTime started = {}, QDateTime ended = {})
{
    return {name, phase, phaseName(phase), std::move(started), std::move(ended), false};
}

Deployment deployment(Phase phase, QList<Stage> stages = {})
{
    Deployment value;
    value.provider = u"p"_s;
    value.account = u"a"_s;
    value.id = u"1"_s;
    value.phase = phase;
    value.status = phaseName(phase);
    value.created = begin;
    value.stages = std::move(stages);
    return value;
}

/// As a list answer that tells only the bare state.
Deployment bare(Phase phase)
{
    Deployment value;
    value.provider = u"p"_s;
    value.account = u"a"_s;
    value.id = u"1"_s;
    value.phase = phase;
    value.status = phaseName(phase);
    return value;
}

Deployment full(Phase phase)
{
    Deployment value = deployment(phase, {stage(u"build"_s, phase, begin, begin.addSecs(60))});
    value.source = u"source"_s;
    value.target = {u"acc/shop"_s, u"shop"_s, u"pages-project"_s, u"app"_s};
    value.environment = u"production"_s;
    value.health = Health::Healthy;
    value.live = true;
    value.reason = u"why"_s;
    value.started = begin.addSecs(1);
    if (isFinal(phase))
        value.finished = begin.addSecs(60);
    value.branch = u"main"_s;
    value.commit = u"abc"_s;
    value.message = u"fix"_s;
    value.author = u"someone"_s;
    value.trigger = u"push"_s;
    value.url = u"https://shop.example"_s;
    value.dashboardUrl = u"https://dash.example"_s;
    value.aliases = QStringList {u"www.shop.example"_s};
    value.properties = {{u"Region"_s, u"fra"_s}};
    value.instances = InstanceCounts {3, 0, 0};
    value.parts = {Part()};
    value.errors = {Problem()};
    value.logs = {LogLink(u"log"_s, u"Build log"_s)};
    value.stalledAfter = 25min;
    return value;
}

} // namespace

class TestObservation : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void keepsWhatTheProviderForgot();
    void aNewFactReplacesTheOld();
    void aVerdictIsNotCarriedOverToAnotherState();
    void aRetryIsTakenAsItIs();
    void stampsAStageThatBegan();
    void stampsAStageThatEnded();
    void leavesReportedTimesAlone();
    void aReportedEndDropsAStartThatWasSeen();
    void stampsNothingAtFirstSight_data();
    void stampsNothingAtFirstSight();
    void keepsStampsInLaterAnswers();
    void followsStagesOfTheSameName();
    void skipsWhatWasLeftOpen();
    void theStageUnderWayTakesTheFinalWord();
    void theFinalWordIsNotForAnEarlierStage();
    void aClosedStageStaysClosed();
    void measuresAStall_data();
    void measuresAStall();
    void newsAreNeverOfTheFuture();
};

void TestObservation::keepsWhatTheProviderForgot()
{
    for (const Phase phase : {Phase::Running, Phase::Succeeded})
        QCOMPARE(observe(full(phase), bare(phase), now), full(phase));
}

void TestObservation::aNewFactReplacesTheOld()
{
    Deployment fetched = full(Phase::Running);
    fetched.branch = u"next"_s;
    fetched.live = false;
    fetched.aliases = QStringList {u"new.shop.example"_s};
    fetched.properties = {{u"Region"_s, u"ams"_s}, {u"Size"_s, u"2"_s}};
    QCOMPARE(observe(full(Phase::Running), fetched, now), fetched);
}

void TestObservation::aVerdictIsNotCarriedOverToAnotherState()
{
    const Deployment seen = observe(full(Phase::Running), bare(Phase::Failed), now);
    QCOMPARE(seen.health, Health::None);
    QVERIFY(!seen.instances);
    QVERIFY(seen.reason.isEmpty());
    QCOMPARE(seen.branch, u"main"_s);
}

void TestObservation::aRetryIsTakenAsItIs()
{
    const Deployment retried = deployment(Phase::Running, {stage(u"build"_s, Phase::Running)});
    const Deployment seen = observe(full(Phase::Failed), retried, now);
    QCOMPARE(seen.phase, Phase::Running);
    QCOMPARE(seen.stages, retried.stages);
    QVERIFY(seen.finished.isNull());
    QVERIFY(seen.errors.isEmpty());
    QCOMPARE(seen.branch, u"main"_s);
}

void TestObservation::stampsAStageThatBegan()
{
    const Deployment before = deployment(Phase::Queued, {stage(u"build"_s, Phase::Queued)});
    const Deployment fetched = deployment(Phase::Running, {stage(u"build"_s, Phase::Running)});
    const Stage seen = observe(before, fetched, now).stages.at(0);
    QCOMPARE(seen.started, now);
    QVERIFY(seen.ended.isNull());
    QVERIFY(seen.observed);
}

void TestObservation::stampsAStageThatEnded()
{
    const Deployment before = deployment(Phase::Running,
        {stage(u"build"_s, Phase::Running, begin), stage(u"deploy"_s, Phase::Queued)});
    const Deployment fetched = deployment(
        Phase::Running, {stage(u"build"_s, Phase::Succeeded), stage(u"deploy"_s, Phase::Running)});
    const Deployment seen = observe(before, fetched, now);
    QCOMPARE(seen.stages.at(0).started, begin);
    QCOMPARE(seen.stages.at(0).ended, now);
    QCOMPARE(seen.stages.at(1).started, now);
    QVERIFY(seen.stages.at(0).observed && seen.stages.at(1).observed);
}

void TestObservation::leavesReportedTimesAlone()
{
    const Deployment before =
        deployment(Phase::Running, {stage(u"build"_s, Phase::Running, begin)});
    const Deployment fetched =
        deployment(Phase::Running, {stage(u"build"_s, Phase::Succeeded, begin, begin.addSecs(9))});
    QCOMPARE(observe(before, fetched, now), fetched);
}

void TestObservation::aReportedEndDropsAStartThatWasSeen()
{
    const Stage queued = stage(u"queued"_s, Phase::Succeeded, begin, begin.addSecs(1));
    const QDateTime end = now.addSecs(2);
    const Deployment before =
        deployment(Phase::Queued, {queued, stage(u"deploy"_s, Phase::Queued)});
    const Deployment running =
        deployment(Phase::Running, {queued, stage(u"deploy"_s, Phase::Running)});
    const Deployment over =
        deployment(Phase::Succeeded, {queued, stage(u"deploy"_s, Phase::Succeeded, {}, end)});
    Deployment seen = observe(before, running, now);
    QVERIFY(seen.stages.at(1).observed);
    seen = observe(seen, over, now.addSecs(5));
    QCOMPARE(seen.stages, over.stages);
    QCOMPARE(observe(seen, over, now.addSecs(10)).stages, over.stages);
}

void TestObservation::stampsNothingAtFirstSight_data()
{
    QTest::addColumn<Phase>("phase");
    QTest::newRow("under way") << Phase::Running;
    QTest::newRow("over") << Phase::Failed;
}

void TestObservation::stampsNothingAtFirstSight()
{
    QFETCH(Phase, phase);
    const Deployment fetched = deployment(phase, {stage(u"build"_s, phase)});
    QCOMPARE(observe({}, fetched, now), fetched);
    QCOMPARE(observe(fetched, fetched, now), fetched);
}

void TestObservation::keepsStampsInLaterAnswers()
{
    const Deployment first = deployment(Phase::Queued, {stage(u"build"_s, Phase::Queued)});
    const Deployment second = deployment(Phase::Running, {stage(u"build"_s, Phase::Running)});
    const Deployment third = deployment(Phase::Succeeded, {stage(u"build"_s, Phase::Succeeded)});
    Deployment seen = observe(observe({}, first, begin), second, now);
    QCOMPARE(observe(seen, second, now.addSecs(5)), seen);
    seen = observe(seen, third, now.addSecs(10));
    QCOMPARE(seen.stages.at(0).started, now);
    QCOMPARE(seen.stages.at(0).ended, now.addSecs(10));
    QCOMPARE(observe(seen, third, now.addSecs(15)), seen);
}

void TestObservation::followsStagesOfTheSameName()
{
    const Deployment before = deployment(
        Phase::Running, {stage(u"run"_s, Phase::Running, begin), stage(u"run"_s, Phase::Queued)});
    const Deployment fetched = deployment(
        Phase::Running, {stage(u"run"_s, Phase::Running), stage(u"run"_s, Phase::Running)});
    const Deployment seen = observe(before, fetched, now);
    QCOMPARE(seen.stages.at(0).started, begin);
    QCOMPARE(seen.stages.at(1).started, now);
}

void TestObservation::skipsWhatWasLeftOpen()
{
    Deployment fetched = deployment(Phase::Succeeded,
        {stage(u"queued"_s, Phase::Running, begin), stage(u"build"_s, Phase::Queued),
            stage(u"deploy"_s, Phase::Succeeded, begin, now)});
    const Deployment seen = observe({}, fetched, now);
    QCOMPARE(seen.stages.at(0).phase, Phase::Skipped);
    QCOMPARE(seen.stages.at(0).status, u"running"_s);
    QVERIFY(seen.stages.at(0).ended.isNull());
    QCOMPARE(seen.stages.at(1).phase, Phase::Skipped);
    QCOMPARE(seen.stages.at(2), fetched.stages.at(2));
}

void TestObservation::theStageUnderWayTakesTheFinalWord()
{
    const QList<Stage> stages {stage(u"build"_s, Phase::Succeeded, begin, begin.addSecs(9)),
        stage(u"start"_s, Phase::Running, begin.addSecs(9))};
    const Deployment before = deployment(Phase::Running, stages);
    Deployment fetched = deployment(Phase::Failed, stages);
    const Stage unreported = observe(before, fetched, now).stages.at(1);
    QCOMPARE(unreported.phase, Phase::Failed);
    QCOMPARE(unreported.ended, now);
    QVERIFY(unreported.observed);
    fetched.finished = now.addSecs(-3);
    const Stage reported = observe(before, fetched, now).stages.at(1);
    QCOMPARE(reported.ended, fetched.finished);
    QVERIFY(!reported.observed);
}

void TestObservation::theFinalWordIsNotForAnEarlierStage()
{
    const Deployment before = deployment(Phase::Running,
        {stage(u"queued"_s, Phase::Running, begin), stage(u"deploy"_s, Phase::Queued)});
    const Deployment fetched = deployment(Phase::Succeeded,
        {stage(u"queued"_s, Phase::Running, begin),
            stage(u"deploy"_s, Phase::Succeeded, begin, now)});
    QCOMPARE(observe(before, fetched, now).stages.at(0).phase, Phase::Skipped);
}

void TestObservation::aClosedStageStaysClosed()
{
    const QList<Stage> open {stage(u"start"_s, Phase::Running)};
    const Deployment before = observe({}, deployment(Phase::Running, open), begin);
    const Deployment seen = observe(before, deployment(Phase::Failed, open), now);
    QCOMPARE(seen.stages.at(0).phase, Phase::Failed);
    QCOMPARE(observe(seen, deployment(Phase::Failed, open), now.addSecs(60)), seen);
}

void TestObservation::measuresAStall_data()
{
    QTest::addColumn<Phase>("phase");
    QTest::addColumn<bool>("hasLimit");
    QTest::addColumn<int>("seconds");
    QTest::addColumn<double>("speed");
    QTest::addColumn<bool>("stalled");
    QTest::newRow("within the limit") << Phase::Running << true << 1500 << 1.0 << false;
    QTest::newRow("past the limit") << Phase::Running << true << 1501 << 1.0 << true;
    QTest::newRow("queued") << Phase::Queued << true << 1501 << 1.0 << true;
    QTest::newRow("unknown, without an end") << Phase::Unknown << true << 1501 << 1.0 << true;
    QTest::newRow("over") << Phase::Failed << true << 9999 << 1.0 << false;
    QTest::newRow("no limit known") << Phase::Running << false << 99999 << 1.0 << false;
    QTest::newRow("simulated, within") << Phase::Running << true << 15 << 100.0 << false;
    QTest::newRow("simulated, past") << Phase::Running << true << 16 << 100.0 << true;
}

void TestObservation::measuresAStall()
{
    QFETCH(Phase, phase);
    QFETCH(bool, hasLimit);
    QFETCH(int, seconds);
    QFETCH(double, speed);
    Deployment value = deployment(phase);
    if (hasLimit)
        value.stalledAfter = 25min;
    QTEST(isStalled(value, begin, begin.addSecs(seconds), speed), "stalled");
}

void TestObservation::newsAreNeverOfTheFuture()
{
    Deployment value = deployment(Phase::Running,
        {stage(u"build"_s, Phase::Succeeded, begin.addSecs(5), begin.addSecs(50)),
            stage(u"deploy"_s, Phase::Running, now.addDays(1))});
    QCOMPARE(lastNews(value, now), begin.addSecs(50));
    QCOMPARE(lastNews(bare(Phase::Running), now), now);
}

QTEST_GUILESS_MAIN(TestObservation)
#include "tst_observation.moc"
