// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <timeline/ghostlayout.h>
#include <timeline/rowtext.h>

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace Landfall;

namespace {

const QRect area(10, 5, 200, 16);
const QDateTime begin(QDate(2026, 3, 12), QTime(12, 0), Qt::UTC);

/// 20 s in all: build 10 s, test 4 s, deploy 6 s.
Forecast usual()
{
    Forecast forecast;
    forecast.whole = 20s;
    forecast.stages = {{u"build"_s, 10s}, {u"test"_s, 4s}, {u"deploy"_s, 6s}};
    return forecast;
}

Deployment building(Phase phase = Phase::Running)
{
    Deployment deployment;
    deployment.phase = phase;
    deployment.created = begin;
    deployment.stages = {{u"build"_s, Phase::Running, {}, begin, {}}};
    return deployment;
}

} // namespace

class TestGhostLayout : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void sharesTheBarByTime();
    void theRestOfAStageHasNoName();
    void showsTheWholeRestOfAnUnusualStage();
    void marksTheUsualEndWhenThatIsPast();
    void leavesTheBarAlone_data();
    void leavesTheBarAlone();
    void saysWhatIsLeft_data();
    void saysWhatIsLeft();
};

void TestGhostLayout::sharesTheBarByTime()
{
    const BarForecast bar = layoutForecast(building(), area, usual(), begin.addSecs(5));
    // A quarter is over; 1 px is the gap.
    QCOMPARE(bar.seen, QRect(10, 5, 49, 16));
    QVERIFY(!bar.usualEnd);
    QCOMPARE(bar.ghosts.size(), 3);
    QCOMPARE(bar.ghosts.at(0).rect, QRect(60, 5, 50, 16));
    QCOMPARE(bar.ghosts.at(1).rect, QRect(110, 5, 40, 16));
    QCOMPARE(bar.ghosts.at(2).rect, QRect(150, 5, 60, 16));
    QCOMPARE(bar.ghosts.at(2).rect.right(), area.right());
}

void TestGhostLayout::theRestOfAStageHasNoName()
{
    Deployment deployment = building();
    deployment.stages[0].phase = Phase::Succeeded;
    deployment.stages[0].ended = begin.addSecs(10);
    deployment.stages.append({u"test"_s, Phase::Running, {}, begin.addSecs(10), {}});
    const BarForecast bar = layoutForecast(deployment, area, usual(), begin.addSecs(12));
    QCOMPARE(bar.ghosts.size(), 2);
    QCOMPARE(bar.ghosts.at(0).stage, QString());
    QCOMPARE(bar.ghosts.at(0).rect.width(), 20);
    QCOMPARE(bar.ghosts.at(1).stage, u"deploy"_s);
    QCOMPARE(bar.ghosts.at(1).rect.width(), 60);
}

void TestGhostLayout::showsTheWholeRestOfAnUnusualStage()
{
    Deployment deployment = building();
    deployment.stages[0].name = u"migrate"_s;
    const BarForecast bar = layoutForecast(deployment, area, usual(), begin.addSecs(15));
    QCOMPARE(bar.ghosts.size(), 1);
    QCOMPARE(bar.ghosts.at(0).stage, QString());
    QCOMPARE(bar.ghosts.at(0).rect, QRect(160, 5, 50, 16));
}

void TestGhostLayout::marksTheUsualEndWhenThatIsPast()
{
    const BarForecast bar = layoutForecast(building(), area, usual(), begin.addSecs(40));
    QCOMPARE(bar.seen, area);
    QVERIFY(bar.ghosts.isEmpty());
    QVERIFY(bar.usualEnd);
    QCOMPARE(*bar.usualEnd, 110);
}

void TestGhostLayout::leavesTheBarAlone_data()
{
    QTest::addColumn<Phase>("phase");
    QTest::addColumn<bool>("hasForecast");
    QTest::addColumn<int>("age");
    QTest::newRow("no forecast") << Phase::Running << false << 5;
    QTest::newRow("over") << Phase::Succeeded << true << 5;
    QTest::newRow("failed, late") << Phase::Failed << true << 50;
    QTest::newRow("stalled") << Phase::Stalled << true << 5;
    QTest::newRow("not begun") << Phase::Running << true << 0;
}

void TestGhostLayout::leavesTheBarAlone()
{
    QFETCH(Phase, phase);
    QFETCH(bool, hasForecast);
    QFETCH(int, age);
    const auto forecast = hasForecast ? std::optional(usual()) : std::nullopt;
    const BarForecast bar = layoutForecast(building(phase), area, forecast, begin.addSecs(age));
    QCOMPARE(bar.seen, area);
    QVERIFY(bar.ghosts.isEmpty());
    QVERIFY(!bar.usualEnd);
}

void TestGhostLayout::saysWhatIsLeft_data()
{
    QTest::addColumn<Phase>("phase");
    QTest::addColumn<int>("usualSeconds");
    QTest::addColumn<int>("age");
    QTest::addColumn<QString>("note");
    QTest::newRow("seconds") << Phase::Running << 45 << 5 << u"about 40 s left"_s;
    QTest::newRow("minute and seconds") << Phase::Running << 70 << 1 << u"about 1 min 9 s left"_s;
    QTest::newRow("a whole minute") << Phase::Running << 65 << 5 << u"about 1 min left"_s;
    QTest::newRow("ten seconds") << Phase::Running << 300 << 53 << u"about 4 min 10 s left"_s;
    QTest::newRow("hours") << Phase::Running << 7500 << 0 << u"about 2 h 5 min left"_s;
    QTest::newRow("now") << Phase::Running << 45 << 45 << u"about 0 s left"_s;
    QTest::newRow("late") << Phase::Running << 45 << 145 << u"1:40 over usual"_s;
    QTest::newRow("over") << Phase::Failed << 45 << 145 << QString();
    QTest::newRow("queued") << Phase::Queued << 45 << 5 << QString();
}

void TestGhostLayout::saysWhatIsLeft()
{
    QFETCH(Phase, phase);
    QFETCH(int, usualSeconds);
    QFETCH(int, age);
    QFETCH(QString, note);
    Forecast forecast;
    forecast.whole = std::chrono::seconds(usualSeconds);
    QCOMPARE(forecastNote(building(phase), forecast, begin.addSecs(age)), note);
    QCOMPARE(forecastNote(building(phase), std::nullopt, begin.addSecs(age)), QString());
}

QTEST_GUILESS_MAIN(TestGhostLayout)
#include "tst_ghostlayout.moc"
