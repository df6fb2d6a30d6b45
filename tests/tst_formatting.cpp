// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/samples.h"

#include <deploymenttext.h>
#include <timeline/formatting.h>
#include <timeline/rowtext.h>
#include <widgets/plaintext.h>

#include <QElapsedTimer>
#include <QLocale>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Landfall;
using namespace std::chrono_literals;

class TestFormatting : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void durations_data();
    void durations();
    void ages_data();
    void ages();
    void clocksAreLocal();
    void failuresAreCounted_data();
    void failuresAreCounted();
    void runsAreNamedByTheirApp();
    void wordsOfARow_data();
    void wordsOfARow();
    void originNamesBranchAndCommit();
    void skippedSaysWhy();
    void silentAccountSaysSinceWhen();
    void liveDurationGrowsAndStops();
    void countsPartsWithoutInstances();
    void stageToolTipSaysWhereTimesComeFrom();
    void hiddenCharactersAreSpelledOut_data();
    void hiddenCharactersAreSpelledOut();
    void textIsCutBeforeItIsLaidOut();
    void toolTipsAreNeverMarkup();
};

void TestFormatting::durations_data()
{
    QTest::addColumn<qint64>("ms");
    QTest::addColumn<QString>("text");
    QTest::newRow("zero") << qint64(0) << u"0:00"_s;
    QTest::newRow("negative") << qint64(-5000) << u"0:00"_s;
    QTest::newRow("below a second") << qint64(999) << u"0:00"_s;
    QTest::newRow("seconds") << qint64(9000) << u"0:09"_s;
    QTest::newRow("minutes") << qint64(271'000) << u"4:31"_s;
    QTest::newRow("hours") << qint64(3'723'000) << u"1:02:03"_s;
    QTest::newRow("days") << qint64(360'000'000) << u"100:00:00"_s;
}

void TestFormatting::durations()
{
    QFETCH(qint64, ms);
    QTEST(durationText(std::chrono::milliseconds(ms)), "text");
}

void TestFormatting::ages_data()
{
    QTest::addColumn<int>("seconds");
    QTest::addColumn<QString>("text");
    QTest::newRow("in the future") << -90 << u"0 s ago"_s;
    QTest::newRow("seconds") << 9 << u"9 s ago"_s;
    QTest::newRow("a minute") << 60 << u"1 min ago"_s;
    QTest::newRow("almost an hour") << 3599 << u"59 min ago"_s;
    QTest::newRow("hours") << 16 * 3600 << u"16 h ago"_s;
    QTest::newRow("a day") << 24 * 3600
                           << QLocale().toString(QDate(2026, 11, 19), QLocale::ShortFormat);
}

void TestFormatting::ages()
{
    QFETCH(int, seconds);
    QTEST(formatAge(Samples::start(), Samples::start().addSecs(seconds)), "text");
    QCOMPARE(formatAge({}, Samples::start()), QString());
}

void TestFormatting::clocksAreLocal()
{
    const QDateTime berlin =
        Samples::start().toOffsetFromUtc(2 * 3600); // the same moment in another spelling
    QCOMPARE(formatClock(Samples::start()), Samples::start().toLocalTime().toString(u"HH:mm:ss"_s));
    QCOMPARE(formatClock(berlin), formatClock(Samples::start()));
    QCOMPARE(formatTimeOfDay(berlin), formatClock(berlin).left(5));
    QVERIFY(formatMoment(berlin).contains("2026-11-19 14:02:31 UTC"_L1));
    QCOMPARE(formatClock({}), QString());
    QCOMPARE(formatMoment({}), QString());
}

void TestFormatting::failuresAreCounted_data()
{
    QTest::addColumn<Phase>("phase");
    QTest::addColumn<Health>("health");
    QTest::addColumn<QList<int>>("instances");
    QTest::addColumn<QStringList>("failedParts");
    QTest::addColumn<QString>("note");
    const QList<int> none;
    QTest::newRow("some instances") << Phase::Partial << Health::Degraded << QList<int> {8, 1, 1}
                                    << QStringList() << u"1 of 10 failed"_s;
    QTest::newRow("all instances") << Phase::Failed << Health::Failing << QList<int> {0, 0, 3}
                                   << QStringList() << u"3 of 3 failed"_s;
    QTest::newRow("none up, none failed")
        << Phase::Failed << Health::Failing << QList<int> {0, 0, 0} << QStringList() << QString();
    QTest::newRow("partial without numbers")
        << Phase::Partial << Health::None << none << QStringList() << u"partly failed"_s;
    QTest::newRow("one service") << Phase::Failed << Health::None << none
                                 << QStringList {u"ledger-api"_s} << u"ledger-api"_s;
    QTest::newRow("two services") << Phase::Failed << Health::None << none
                                  << QStringList {u"a"_s, u"b"_s} << u"2 of 3 failed"_s;
    QTest::newRow("not verified") << Phase::Succeeded << Health::Unverified << none << QStringList()
                                  << u"not verified"_s;
    QTest::newRow("success") << Phase::Succeeded << Health::Healthy << QList<int> {3, 0, 0}
                             << QStringList() << QString();
    QTest::newRow("success that does not run")
        << Phase::Succeeded << Health::Failing << QList<int> {0, 0, 2} << QStringList()
        << u"failed · 2 of 2 failed"_s;
}

void TestFormatting::failuresAreCounted()
{
    QFETCH(Health, health);
    QFETCH(QList<int>, instances);
    QFETCH(QStringList, failedParts);
    QFETCH(Phase, phase);
    auto deployment = Samples::deployment(phase);
    deployment.status = u"Word"_s;
    deployment.health = health;
    if (!instances.isEmpty())
        deployment.instances = InstanceCounts {instances.at(0), instances.at(1), instances.at(2)};
    Part good;
    good.name = u"good"_s;
    good.phase = Phase::Succeeded;
    for (const QString &name : std::as_const(failedParts)) {
        if (deployment.parts.isEmpty())
            deployment.parts.append(good);
        Part part;
        part.name = name;
        part.phase = Phase::Failed;
        deployment.parts.append(part);
    }
    QTEST(currentNote(deployment, {}), "note");
}

void TestFormatting::runsAreNamedByTheirApp()
{
    auto run = Samples::deployment(Phase::Succeeded);
    run.target = {u"/sites/la/workflows/order-intake"_s, u"order-intake"_s, u"workflow"_s,
        u"la-fulfilment"_s};
    run.environment.clear();
    run.id = u"/sites/la/workflows/order-intake/runs/08584612345678901234567890CU09"_s;
    run.trigger = u"manual"_s;
    Part action;
    action.phase = Phase::Succeeded;
    run.parts = {action, action};
    QVERIFY(isRun(run));
    QVERIFY(!isProduction(run));
    QCOMPARE(placeText(run), u"la-fulfilment"_s);
    QCOMPARE(originLine(run), u"run 08584…0CU09 · manual"_s);
    QVERIFY(!countsOf(run));
    QCOMPARE(partsLine(run), QString());
    run.stages = {Stage {u"run"_s, Phase::Succeeded, u"Succeeded"_s, run.created, run.finished}};
    run.status = u"Succeeded"_s;
    QCOMPARE(currentWord(run), u"Succeeded"_s);
    run.environment = u"staging"_s;
    QCOMPARE(placeText(run), u"la-fulfilment · staging"_s);
}

void TestFormatting::wordsOfARow_data()
{
    QTest::addColumn<QString>("stageStatus");
    QTest::addColumn<QString>("status");
    QTest::addColumn<QString>("word");
    QTest::addColumn<QString>("note");
    QTest::newRow("the status is the stage's")
        << u"success"_s << u"success"_s << u"build"_s << u"success"_s;
    QTest::newRow("the status stands for itself")
        << u"build"_s << u"RuntimeSuccessful"_s << u"RuntimeSuccessful"_s << QString();
    QTest::newRow("no status") << QString() << QString() << u"build"_s << QString();
}

void TestFormatting::wordsOfARow()
{
    QFETCH(QString, stageStatus);
    QFETCH(QString, status);
    auto deployment = Samples::deployment(Phase::Succeeded, {{u"build"_s, Phase::Succeeded, 30}});
    deployment.stages.first().status = stageStatus;
    deployment.status = status;
    QTEST(currentWord(deployment), "word");
    QTEST(currentNote(deployment, {}), "note");
}

void TestFormatting::originNamesBranchAndCommit()
{
    auto deployment = Samples::deployment(Phase::Succeeded);
    QCOMPARE(originLine(deployment), u"main · Fix VAT rounding for CH"_s);
    deployment.message.clear();
    deployment.commit = u"7be190415b7d"_s;
    QCOMPARE(originLine(deployment), u"main · 7be19041"_s);
    deployment.branch.clear();
    deployment.author = u"ci-release"_s;
    QCOMPARE(originLine(deployment), u"ci-release · 7be19041"_s);
    deployment.author.clear();
    deployment.commit.clear();
    QCOMPARE(originLine(deployment), u"7be19041"_s);
}

void TestFormatting::skippedSaysWhy()
{
    auto deployment = Samples::deployment(Phase::Skipped);
    deployment.status = u"idle"_s;
    deployment.reason = u"paths not changed"_s;
    QCOMPARE(currentWord(deployment), u"skipped"_s);
    QCOMPARE(currentNote(deployment, {}), u"paths not changed"_s);
}

void TestFormatting::silentAccountSaysSinceWhen()
{
    const auto deployment = Samples::deployment(Phase::Running, {{u"build"_s, Phase::Running, 0}});
    QVERIFY(currentNote(deployment, Samples::start()).contains(formatTimeOfDay(Samples::start())));
}

void TestFormatting::liveDurationGrowsAndStops()
{
    auto deployment = Samples::deployment(Phase::Running);
    QCOMPARE(durationText(deployment, Samples::start().addSecs(9)), u"0:09"_s);
    deployment.finished = Samples::start().addSecs(20);
    QCOMPARE(durationText(deployment, Samples::start().addSecs(90)), u"0:20"_s);
    QCOMPARE(durationText(Samples::deployment(Phase::Unknown), Samples::start()), QString());
    deployment = Samples::deployment(Phase::Running);
    deployment.created = {};
    QCOMPARE(durationText(deployment, Samples::start()), QString());
}

void TestFormatting::countsPartsWithoutInstances()
{
    auto deployment = Samples::deployment(Phase::Running);
    QVERIFY(!countsOf(deployment));
    QCOMPARE(partsLine(deployment), QString());
    for (const Phase phase : {Phase::Succeeded, Phase::Running, Phase::Queued, Phase::Failed}) {
        Part part;
        part.phase = phase;
        deployment.parts.append(part);
    }
    QCOMPARE(countsOf(deployment), (InstanceCounts {1, 1, 1}));
    QVERIFY(partsLine(deployment).startsWith(u'4'));
    deployment.instances = InstanceCounts {8, 0, 2};
    QCOMPARE(countsOf(deployment), (InstanceCounts {8, 0, 2}));
}

void TestFormatting::stageToolTipSaysWhereTimesComeFrom()
{
    auto deployment = Samples::deployment(Phase::Succeeded, {{u"build"_s, Phase::Succeeded, 90}});
    const QString reported = stageToolTip(deployment, 0);
    QVERIFY(reported.startsWith("build\n"_L1));
    QVERIFY(reported.contains("14:02:31 UTC"_L1));
    QVERIFY(reported.contains("1:30"_L1));
    QVERIFY(!reported.contains(u'≈'));
    deployment.stages.first().observed = true;
    QVERIFY(stageToolTip(deployment, 0).contains(u"≈1:30"_s));
    QCOMPARE(stageToolTip(deployment, 7), QString());
}

void TestFormatting::hiddenCharactersAreSpelledOut_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("shown");
    QTest::newRow("plain") << u"shop <b>web</b> & more"_s << u"shop <b>web</b> & more"_s;
    QTest::newRow("override") << u"a\u202eb"_s << u"a‹U+202E›b"_s;
    QTest::newRow("isolate") << u"\u2066a\u2069"_s << u"‹U+2066›a‹U+2069›"_s;
    QTest::newRow("zero width") << u"a\u200bb"_s << u"a‹U+200B›b"_s;
    QTest::newRow("tag character") << u"a\U000e0041"_s << u"a‹U+E0041›"_s;
    QTest::newRow("escape") << u"a\u001b[31m"_s << u"a‹U+001B›[31m"_s;
    QTest::newRow("lines become blanks") << u"a\r\nb\tc"_s << u"a b c"_s;
    QTest::newRow("other scripts stay") << u"naïve Straße 東京 🚀"_s << u"naïve Straße 東京 🚀"_s;
}

void TestFormatting::hiddenCharactersAreSpelledOut()
{
    QFETCH(QString, text);
    QTEST(visibleText(text), "shown");
}

void TestFormatting::textIsCutBeforeItIsLaidOut()
{
    QCOMPARE(visibleText(QString(1'000'000, u'x')).size(), 201);
    QCOMPARE(visibleText(u"ab🚀"_s, 3), u"ab…"_s); // never half a character
    QCOMPARE(visibleLines(u"a\nb"_s), u"a\nb"_s);
    QElapsedTimer timer;
    timer.start();
    const QString pile = u"e"_s + QString(1'000'000, QChar(0x301));
    for (int i = 0; i < 100; ++i)
        QVERIFY(visibleText(pile).size() <= 201);
    QVERIFY(timer.elapsed() < 500);
}

void TestFormatting::toolTipsAreNeverMarkup()
{
    const QString tip = plainToolTip(u"<img src='file:///etc/passwd'>\n\u202ex"_s);
    QVERIFY(tip.startsWith("<p style=\"white-space:pre-wrap\">&lt;img"_L1));
    QVERIFY(tip.contains(u"‹U+202E›"_s));
    QVERIFY(tip.contains(u'\n'));
    QCOMPARE(plainToolTip({}), QString());
    QVERIFY(plainToolTip(QString(100'000, u'x')).size() < 2100);
}

QTEST_GUILESS_MAIN(TestFormatting)
#include "tst_formatting.moc"
