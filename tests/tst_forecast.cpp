// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/deployments.h"

#include <forecast.h>

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace Landfall;

namespace {

/// A good one that took so many seconds, a fifth of them in its first stage.
Deployment good(int seconds)
{
    Deployment deployment = testDeployment(u"d"_s, 3600);
    deployment.finished = deployment.created.addSecs(seconds);
    const QDateTime middle = deployment.created.addSecs(seconds / 5);
    deployment.stages = {
        {u"build"_s, Phase::Succeeded, {}, deployment.created, middle},
        {u"deploy"_s, Phase::Succeeded, {}, middle, deployment.finished},
    };
    return deployment;
}

QList<Deployment> goodOnes(const QList<int> &seconds)
{
    QList<Deployment> result;
    for (const int length : seconds)
        result.append(good(length));
    return result;
}

Deployment bad(Phase phase, Health health = Health::None)
{
    Deployment deployment = good(1);
    deployment.phase = phase;
    deployment.health = health;
    return deployment;
}

} // namespace

class TestForecast : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void isTheMedianOfTheNewestGoodOnes_data();
    void isTheMedianOfTheNewestGoodOnes();
    void knowsTheScatter_data();
    void knowsTheScatter();
    void knowsTheStages();
    void leavesOutStagesThatAreNotUsual();
    void addsUpAStageThatComesTwice();
    void tellsWhatRemains_data();
    void tellsWhatRemains();
    void rounds_data();
    void rounds();
};

void TestForecast::isTheMedianOfTheNewestGoodOnes_data()
{
    QTest::addColumn<QList<Deployment>>("newestFirst");
    QTest::addColumn<int>("seconds"); ///< -1: none
    QTest::newRow("nothing") << QList<Deployment>() << -1;
    QTest::newRow("two") << goodOnes({100, 200}) << -1;
    QTest::newRow("three") << goodOnes({300, 100, 200}) << 200;
    QTest::newRow("four") << goodOnes({300, 100, 200, 400}) << 250;
    QTest::newRow("more than ten: the newest") << goodOnes({10, 10, 10, 10, 10, 10, 10, 10, 10, 10,
        900, 900, 900, 900, 900, 900, 900, 900, 900, 900, 900, 900})
                                               << 10;
    QTest::newRow("an outlier") << goodOnes({100, 100, 9000, 100, 110}) << 100;
    QTest::newRow("others do not count") << goodOnes({100, 200, 300})
            + QList<Deployment> {bad(Phase::Failed), bad(Phase::Partial), bad(Phase::Canceled),
                bad(Phase::Skipped), bad(Phase::Running), bad(Phase::Succeeded, Health::Failing),
                bad(Phase::Succeeded, Health::Unverified)}
                                         << 200;
    QTest::newRow("too few good among others")
        << goodOnes({100, 200}) + QList<Deployment> {bad(Phase::Failed), bad(Phase::Failed)} << -1;
    QList<Deployment> copies = goodOnes({100, 200, 300});
    for (Deployment &copy : copies) {
        copy.target.kind = u"slot-copy"_s;
        copy.health = Health::Unverified;
    }
    QTest::newRow("slot copies that nobody verified") << copies << 200;
    copies[0].health = Health::Degraded;
    QTest::newRow("a slot copy that does not run") << copies << -1;
    copies[0].health = Health::Unverified;
    copies[0].phase = Phase::Failed;
    QTest::newRow("a slot copy that failed") << copies << -1;
    Deployment endless = good(5);
    endless.finished = {};
    QTest::newRow("an end nobody told") << goodOnes({100, 200}) + QList<Deployment> {endless} << -1;
}

void TestForecast::isTheMedianOfTheNewestGoodOnes()
{
    QFETCH(QList<Deployment>, newestFirst);
    QFETCH(int, seconds);
    const auto forecast = forecastFrom(newestFirst);
    QCOMPARE(forecast.has_value(), seconds >= 0);
    if (forecast)
        QCOMPARE(forecast->whole, std::chrono::seconds(seconds));
}

void TestForecast::knowsTheScatter_data()
{
    QTest::addColumn<QList<Deployment>>("newestFirst");
    QTest::addColumn<double>("least");
    QTest::addColumn<double>("most");
    QTest::newRow("always the same")
        << goodOnes({100, 100, 100, 100, 100, 100, 100, 100, 100, 100}) << 0.05 << 0.1;
    QTest::newRow("the same, but a few") << goodOnes({100, 100, 100}) << 0.1 << 0.2;
    QTest::newRow("far apart") << goodOnes({20, 400, 100, 50, 200, 30, 300, 90, 110, 700}) << 0.7
                               << 1.5;
    QTest::newRow("an outlier") << goodOnes({100, 102, 9000, 99, 101, 98, 103, 100, 97, 101})
                                << 0.05 << 0.12;
    QTest::newRow("no time at all") << goodOnes({0, 0, 0}) << 0.1 << 0.2;
}

void TestForecast::knowsTheScatter()
{
    QFETCH(QList<Deployment>, newestFirst);
    QFETCH(double, least);
    QFETCH(double, most);
    const auto forecast = forecastFrom(newestFirst);
    QVERIFY(forecast);
    QVERIFY2(forecast->scatter >= least && forecast->scatter <= most,
        qPrintable(QString::number(forecast->scatter)));
}

void TestForecast::knowsTheStages()
{
    const auto forecast = forecastFrom(goodOnes({100, 200, 300}));
    QVERIFY(forecast);
    QCOMPARE(forecast->stages, QList<UsualStage>({{u"build"_s, 40s}, {u"deploy"_s, 160s}}));
    QCOMPARE(*forecast->stage(u"deploy"_s), 160s);
    QVERIFY(!forecast->stage(u"test"_s));
}

void TestForecast::leavesOutStagesThatAreNotUsual()
{
    QList<Deployment> seen = goodOnes({100, 200, 300, 400});
    seen[0].stages.append({u"extra"_s, Phase::Succeeded, {}, testNoon(), testNoon().addSecs(1)});
    // Known of two only: one has no start, one goes backwards.
    seen[1].stages[0].started = {};
    seen[2].stages[0].ended = seen.at(2).stages.at(0).started.addSecs(-1);
    const auto forecast = forecastFrom(seen);
    QVERIFY(forecast);
    QCOMPARE(forecast->stages, QList<UsualStage>({{u"deploy"_s, 200s}}));
}

void TestForecast::addsUpAStageThatComesTwice()
{
    QList<Deployment> seen = goodOnes({100, 100, 100});
    for (Deployment &deployment : seen)
        deployment.stages.append(
            {u"build"_s, Phase::Succeeded, {}, testNoon(), testNoon().addSecs(7)});
    const auto forecast = forecastFrom(seen);
    QVERIFY(forecast);
    QCOMPARE(forecast->stages, QList<UsualStage>({{u"build"_s, 27s}, {u"deploy"_s, 80s}}));
}

void TestForecast::tellsWhatRemains_data()
{
    QTest::addColumn<Phase>("phase");
    QTest::addColumn<int>("age");
    QTest::addColumn<int>("left"); ///< -1: none
    QTest::addColumn<int>("over"); ///< -1: none
    QTest::newRow("just begun") << Phase::Running << 0 << 200 << -1;
    QTest::newRow("begins in the future") << Phase::Queued << -5 << 200 << -1;
    QTest::newRow("under way") << Phase::Running << 150 << 50 << -1;
    QTest::newRow("at the usual end") << Phase::Running << 200 << 0 << -1;
    QTest::newRow("slower than usual") << Phase::Running << 300 << 0 << 100;
    QTest::newRow("over, as usual") << Phase::Succeeded << 150 << -1 << -1;
    QTest::newRow("over, slower") << Phase::Failed << 260 << -1 << 60;
}

void TestForecast::tellsWhatRemains()
{
    QFETCH(Phase, phase);
    QFETCH(int, age);
    QFETCH(int, left);
    QFETCH(int, over);
    Forecast forecast;
    forecast.whole = 200s;
    Deployment deployment = testDeployment(u"d"_s, age, phase);
    if (isFinal(phase))
        deployment.finished = testNoon();
    const auto rest = remaining(forecast, deployment, testNoon());
    QCOMPARE(rest ? int(rest->count() / 1000) : -1, left);
    const auto late = overrun(forecast, deployment, testNoon());
    QCOMPARE(late ? int(late->count() / 1000) : -1, over);
    deployment.created = {};
    QVERIFY(!remaining(forecast, deployment, testNoon()));
    QVERIFY(!overrun(forecast, deployment, testNoon()));
}

void TestForecast::rounds_data()
{
    QTest::addColumn<int>("milliseconds");
    QTest::addColumn<int>("seconds");
    QTest::newRow("nothing") << 0 << 0;
    QTest::newRow("down to a second") << 41'499 << 41;
    QTest::newRow("up to a second") << 41'500 << 42;
    QTest::newRow("to ten seconds") << 247'000 << 250;
    QTest::newRow("to a minute") << 11 * 60'000 + 31'000 << 12 * 60;
}

void TestForecast::rounds()
{
    QFETCH(int, milliseconds);
    QFETCH(int, seconds);
    QCOMPARE(int(rounded(std::chrono::milliseconds(milliseconds)).count()), seconds);
}

QTEST_GUILESS_MAIN(TestForecast)
#include "tst_forecast.moc"
