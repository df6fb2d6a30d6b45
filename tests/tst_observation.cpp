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
    void keepsTheVerdictThatTheProviderForgot_data();
    void keepsTheVerdictThatTheProviderForgot();
    void countsSilence_data();
    void countsSilence();
    void settlesAtTheLastNews();
    void aLimitOfSettlingIsForOneAnswer();
    void newsAreNeverOfTheFuture();
    void aStageOfUnknownBeginningIsNews();
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

void TestObservation::keepsTheVerdictThatTheProviderForgot_data()
{
    QTest::addColumn<Phase>("beforePhase");
    QTest::addColumn<Health>("beforeHealth");
    QTest::addColumn<Phase>("phase");
    QTest::addColumn<Health>("health");
    QTest::addColumn<bool>("keeps");
    const auto row = [](const char *name, Phase phaseBefore, Health healthBefore, Phase phase,
                         Health health, bool keeps) {
        QTest::newRow(name) << phaseBefore << healthBefore << phase << health << keeps;
    };
    using P = Phase;
    using H = Health;
    row("healthy", P::Succeeded, H::Healthy, P::Succeeded, H::Unverified, true);
    row("failing", P::Failed, H::Failing, P::Succeeded, H::Unverified, true);
    row("degraded", P::Partial, H::Degraded, P::Succeeded, H::Unverified, true);
    row("failing, only failed now", P::Failed, H::Failing, P::Failed, H::None, true);
    row("healthy, failed now", P::Succeeded, H::Healthy, P::Failed, H::None, false);
    row("failing, healthy now", P::Failed, H::Failing, P::Succeeded, H::Healthy, false);
    row("unverified, healthy now", P::Succeeded, H::Unverified, P::Succeeded, H::Healthy, false);
    row("none before", P::Succeeded, H::None, P::Succeeded, H::Unverified, false);
    row("healthy, under way again", P::Succeeded, H::Healthy, P::Running, H::None, false);
}

void TestObservation::keepsTheVerdictThatTheProviderForgot()
{
    QFETCH(Phase, beforePhase);
    QFETCH(Health, beforeHealth);
    QFETCH(Phase, phase);
    QFETCH(Health, health);
    QFETCH(bool, keeps);
    Deployment before = full(beforePhase);
    before.health = beforeHealth;
    before.status = u"RuntimeTold"_s;
    Deployment fetched = full(phase);
    fetched.health = health;
    fetched.status = u"Success"_s;
    fetched.stages = before.stages;
    fetched.instances.reset();
    fetched.errors.clear();
    fetched.logs = {LogLink(u"build"_s, u"Build log"_s)};
    fetched.finished = isOver(fetched) ? begin.addSecs(30) : QDateTime();
    fetched.live = false;

    const Deployment seen = observe(before, fetched, now);
    Deployment expected = before;
    expected.live = false;
    if (keeps) {
        QCOMPARE(seen, expected);
    } else {
        QCOMPARE(seen.phase, phase);
        QCOMPARE(seen.health, health);
        QCOMPARE(seen.status, u"Success"_s);
        QCOMPARE(seen.finished, fetched.finished);
    }
}

void TestObservation::countsSilence_data()
{
    QTest::addColumn<Phase>("phase");
    QTest::addColumn<int>("settled"); // minutes; 0: no such limit
    QTest::addColumn<int>("stalled");
    QTest::addColumn<int>("seconds");
    QTest::addColumn<double>("speed");
    QTest::addColumn<Phase>("counts");
    const auto row = [](const char *name, Phase phase, int settled, int stalled, int seconds,
                         double speed, Phase counts) {
        QTest::newRow(name) << phase << settled << stalled << seconds << speed << counts;
    };
    using P = Phase;
    row("within the limit", P::Running, 0, 25, 1500, 1.0, P::Running);
    row("past the limit", P::Running, 0, 25, 1501, 1.0, P::Stalled);
    row("queued", P::Queued, 0, 25, 1501, 1.0, P::Stalled);
    row("unknown, without an end", P::Unknown, 0, 25, 1501, 1.0, P::Stalled);
    row("over", P::Failed, 5, 25, 9999, 1.0, P::Failed);
    row("no limit known", P::Running, 0, 0, 99999, 1.0, P::Running);
    row("simulated, within", P::Running, 0, 25, 15, 100.0, P::Running);
    row("simulated, past", P::Running, 0, 25, 16, 100.0, P::Stalled);
    row("not settled yet", P::Running, 5, 15, 300, 1.0, P::Running);
    row("settled", P::Running, 5, 15, 301, 1.0, P::Succeeded);
    row("settled, not stalled", P::Running, 5, 15, 9999, 1.0, P::Succeeded);
    row("simulated, settled", P::Running, 5, 15, 4, 100.0, P::Succeeded);
    row("time ran backwards", P::Running, 5, 15, -9999, 1.0, P::Running);
}

void TestObservation::countsSilence()
{
    QFETCH(Phase, phase);
    QFETCH(int, settled);
    QFETCH(int, stalled);
    QFETCH(int, seconds);
    QFETCH(double, speed);
    Deployment value = deployment(phase);
    if (settled > 0)
        value.settledAfter = std::chrono::minutes(settled);
    if (stalled > 0)
        value.stalledAfter = std::chrono::minutes(stalled);
    const Deployment judged = afterSilence(value, begin, begin.addSecs(seconds), speed);
    QTEST(judged.phase, "counts");
    QVERIFY(!isGood(judged));
    QCOMPARE(afterSilence(value, {}, begin.addSecs(seconds), speed), value);
}

void TestObservation::settlesAtTheLastNews()
{
    for (const bool tellsStageOnly : {false, true}) {
        Deployment value = deployment(Phase::Running,
            {stage(u"poll"_s, Phase::Succeeded, begin, begin.addSecs(9)),
                stage(u"start"_s, Phase::Succeeded, begin.addSecs(9), begin.addSecs(20)),
                stage(u"poll"_s, Phase::Running, begin.addSecs(20))});
        value.settledAfter = 5min;
        value.tellsStageOnly = tellsStageOnly;
        const QDateTime news = begin.addSecs(60);
        const Deployment judged = afterSilence(value, news, news.addSecs(301));
        QCOMPARE(judged.phase, Phase::Succeeded);
        QCOMPARE(judged.health, Health::Unverified);
        QCOMPARE(judged.finished, news);
        QCOMPARE(judged.status, value.status);
        QCOMPARE(judged.stages.size(), 3);
        QCOMPARE(judged.stages.mid(0, 2), value.stages.mid(0, 2));
        QCOMPARE(judged.stages.at(2).phase, Phase::Succeeded);
        QCOMPARE(judged.stages.at(2).started, begin.addSecs(20));
        QCOMPARE(judged.stages.at(2).ended, news);
        QVERIFY(judged.stages.at(2).observed);
    }
}

void TestObservation::aLimitOfSettlingIsForOneAnswer()
{
    Deployment before = deployment(Phase::Running);
    before.settledAfter = 5min;
    before.tellsStageOnly = true;
    const Deployment seen = observe(before, bare(Phase::Running), now);
    QVERIFY(!seen.settledAfter);
    QVERIFY(seen.tellsStageOnly);
}

void TestObservation::newsAreNeverOfTheFuture()
{
    Deployment value = deployment(Phase::Running,
        {stage(u"build"_s, Phase::Succeeded, begin.addSecs(5), begin.addSecs(50)),
            stage(u"deploy"_s, Phase::Running, now.addDays(1))});
    QCOMPARE(lastNews(value, now), begin.addSecs(50));
    QCOMPARE(lastNews(bare(Phase::Running), now), now);
}

void TestObservation::aStageOfUnknownBeginningIsNews()
{
    Deployment value = deployment(Phase::Running,
        {stage(u"build"_s, Phase::Succeeded, begin.addSecs(5), begin.addSecs(50)),
            stage(u"start"_s, Phase::Running)});
    QCOMPARE(lastNews(value, now), begin.addSecs(50));
    value.tellsStageOnly = true;
    QCOMPARE(lastNews(value, now), now);
    value.stages.last().started = begin.addSecs(55);
    QCOMPARE(lastNews(value, now), begin.addSecs(55));
}

QTEST_GUILESS_MAIN(TestObservation)
#include "tst_observation.moc"
