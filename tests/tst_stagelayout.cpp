// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/samples.h"

#include <timeline/stagelayout.h>

#include <QTest>

#include <numeric>

using namespace Qt::StringLiterals;
using namespace Landfall;

namespace {

constexpr QRect area {10, 4, 200, 16};
const QDateTime later = Samples::start().addSecs(100);

QList<int> lefts(const QList<StageSegment> &segments)
{
    QList<int> result;
    for (const StageSegment &segment : segments)
        result.append(segment.rect.left() - area.left());
    return result;
}

QList<Look> looks(const QList<StageSegment> &segments)
{
    QList<Look> result;
    for (const StageSegment &segment : segments)
        result.append(segment.look);
    return result;
}

Samples::StageSample work(int seconds, bool observed = false)
{
    return {u"build"_s, Phase::Succeeded, seconds, observed};
}

} // namespace

class TestStageLayout : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void widthsFollowDurations_data();
    void widthsFollowDurations();
    void tilesWithOnePixelBetween();
    void keepsTheMinimumForAnyDurations();
    void runningBarEndsNow();
    void mergesNeighboursOfOneStyleFromTheLeft();
    void oneBlockWhenStagesExceedTheRoom();
    void oneBlockWithoutTimes_data();
    void oneBlockWithoutTimes();
    void leavesOutStagesThatDidNothing();
    void endWithoutStartFollowsTheStageBefore();
    void timesRunningBackwardsTakeNoRoom();
    void looksFollowStages_data();
    void looksFollowStages();
    void reportedCutsAreStraight();
    void observedCutsLean_data();
    void observedCutsLean();
    void cutsStayInsideNarrowPieces();
    void findsTheStageUnderThePointer();
    void labelsFit_data();
    void labelsFit();
};

void TestStageLayout::widthsFollowDurations_data()
{
    QTest::addColumn<QList<int>>("seconds");
    QTest::addColumn<QList<int>>("left");

    QTest::newRow("proportional") << QList {20, 30, 50} << QList {0, 40, 100};
    QTest::newRow("rounded cumulatively") << QList {1, 1, 1} << QList {0, 67, 133};
    QTest::newRow("narrow one gets 5 px") << QList {1, 99, 100} << QList {0, 5, 102};
    QTest::newRow("two narrow ones") << QList {1, 99, 1, 99} << QList {0, 5, 100, 105};
    QTest::newRow("no duration at all") << QList {0, 0} << QList {0, 100};
    QTest::newRow("one") << QList {7} << QList {0};
    QTest::newRow("a day beside a second") << QList {86400, 1} << QList {0, 195};
}

void TestStageLayout::widthsFollowDurations()
{
    QFETCH(QList<int>, seconds);
    QList<Samples::StageSample> stages;
    for (const int length : seconds)
        stages.append(work(length));
    const auto segments = layoutStages(Samples::deployment(Phase::Succeeded, stages), area, later);
    QTEST(lefts(segments), "left");
}

void TestStageLayout::tilesWithOnePixelBetween()
{
    const auto deployment =
        Samples::deployment(Phase::Succeeded, {work(7), work(13), work(29), work(3)});
    const auto segments = layoutStages(deployment, area, later);
    QCOMPARE(segments.first().rect.left(), area.left());
    QCOMPARE(segments.last().rect.right(), area.right());
    for (qsizetype i = 1; i < segments.size(); ++i) {
        QCOMPARE(segments.at(i).rect.left(), segments.at(i - 1).rect.right() + 2);
        QCOMPARE(segments.at(i).rect.height(), area.height());
    }
}

void TestStageLayout::keepsTheMinimumForAnyDurations()
{
    for (int seed = 1; seed < 200; ++seed) {
        QList<Samples::StageSample> stages;
        for (int i = 0; i < 2 + seed % 25; ++i)
            stages.append(work(seed * 7919 * (i + 1) % 977));
        const auto segments =
            layoutStages(Samples::deployment(Phase::Succeeded, stages), area, later);
        QCOMPARE(segments.size(), stages.size());
        for (const StageSegment &segment : segments)
            QVERIFY(segment.rect.width() + (segment.atEnd ? 0 : 1) >= listBar.minWidth);
        QCOMPARE(segments.last().rect.right(), area.right());
    }
}

void TestStageLayout::runningBarEndsNow()
{
    const auto deployment =
        Samples::deployment(Phase::Running, {work(50), {u"deploy"_s, Phase::Running, 0}});
    QCOMPARE(
        lefts(layoutStages(deployment, area, Samples::start().addSecs(100))), (QList {0, 100}));
    QCOMPARE(lefts(layoutStages(deployment, area, Samples::start().addSecs(200))), (QList {0, 50}));
}

void TestStageLayout::mergesNeighboursOfOneStyleFromTheLeft()
{
    QList<Samples::StageSample> stages(5, work(10));
    stages.append({u"deploy"_s, Phase::Failed, 10});
    const auto deployment = Samples::deployment(Phase::Failed, stages);
    const auto segments = layoutStages(deployment, QRect(0, 0, 20, 16), later);
    QCOMPARE(segments.size(), 4);
    QCOMPARE(segments.first().count, 3);
    QCOMPARE(segments.at(1).stage, 3);
    QCOMPARE(segments.last().look, Look::Failed);
}

void TestStageLayout::oneBlockWhenStagesExceedTheRoom()
{
    QList<Samples::StageSample> stages;
    for (int i = 0; i < 20'000; ++i)
        stages.append({u"s"_s, i % 2 ? Phase::Succeeded : Phase::Canceled, 1});
    const auto segments = layoutStages(Samples::deployment(Phase::Failed, stages), area, later);
    QCOMPARE(segments.size(), 1);
    QCOMPARE(segments.first().rect, area);
    QCOMPARE(segments.first().look, Look::Failed);
}

void TestStageLayout::oneBlockWithoutTimes_data()
{
    QTest::addColumn<Phase>("phase");
    QTest::addColumn<Look>("look");
    QTest::newRow("queued") << Phase::Queued << Look::Queued;
    QTest::newRow("running") << Phase::Running << Look::Running;
    QTest::newRow("succeeded") << Phase::Succeeded << Look::Succeeded;
    QTest::newRow("skipped") << Phase::Skipped << Look::Skipped;
    QTest::newRow("unknown") << Phase::Unknown << Look::Unknown;
}

void TestStageLayout::oneBlockWithoutTimes()
{
    QFETCH(Phase, phase);
    Deployment deployment = Samples::deployment(phase);
    deployment.stages.append({u"deploy"_s, phase, {}, {}, {}, false});
    const auto segments = layoutStages(deployment, area, later);
    QCOMPARE(segments.size(), 1);
    QCOMPARE(segments.first().rect, area);
    QCOMPARE(segments.first().stage, -1);
    QTEST(segments.first().look, "look");
    QVERIFY(!stageAt(segments, area.center()));
}

void TestStageLayout::leavesOutStagesThatDidNothing()
{
    const auto deployment = Samples::deployment(
        Phase::Succeeded, {{u"queued"_s, Phase::Skipped, 5}, work(20), work(20)});
    const auto segments = layoutStages(deployment, area, later);
    QCOMPARE(segments.size(), 2);
    QCOMPARE(segments.first().stage, 1);
}

void TestStageLayout::endWithoutStartFollowsTheStageBefore()
{
    auto deployment = Samples::deployment(Phase::Succeeded, {work(50), work(50)});
    deployment.stages.last().started = {};
    QCOMPARE(lefts(layoutStages(deployment, area, later)), (QList {0, 100}));

    deployment.stages.removeFirst();
    const auto alone = layoutStages(deployment, area, later);
    QCOMPARE(alone.size(), 1);
    QCOMPARE(alone.first().stage, 0);
}

void TestStageLayout::timesRunningBackwardsTakeNoRoom()
{
    auto deployment = Samples::deployment(Phase::Succeeded, {work(50), work(10), work(50)});
    deployment.stages[1].started = Samples::start().addDays(-3);
    deployment.stages[1].ended = Samples::start().addDays(-2);
    const auto segments = layoutStages(deployment, area, later);
    QCOMPARE(segments.size(), 3);
    QCOMPARE(segments.first().rect.left(), area.left());
    QCOMPARE(segments.last().rect.right(), area.right());
}

void TestStageLayout::looksFollowStages_data()
{
    QTest::addColumn<Phase>("deployment");
    QTest::addColumn<QString>("name");
    QTest::addColumn<Phase>("stage");
    QTest::addColumn<Look>("look");

    QTest::newRow("ended work") << Phase::Succeeded << u"build"_s << Phase::Succeeded
                                << Look::Succeeded;
    QTest::newRow("ended waiting")
        << Phase::Succeeded << u"queued"_s << Phase::Succeeded << Look::Queued;
    QTest::newRow("waiting now") << Phase::Running << u"queued"_s << Phase::Running << Look::Queued;
    QTest::newRow("failed while waiting")
        << Phase::Failed << u"queued"_s << Phase::Failed << Look::Failed;
    QTest::newRow("running") << Phase::Running << u"build"_s << Phase::Running << Look::Running;
    QTest::newRow("no news") << Phase::Stalled << u"build"_s << Phase::Running << Look::Stalled;
    QTest::newRow("canceled") << Phase::Canceled << u"build"_s << Phase::Canceled << Look::Canceled;
    QTest::newRow("strange word") << Phase::Running << u"bake"_s << Phase::Unknown << Look::Unknown;
}

void TestStageLayout::looksFollowStages()
{
    QFETCH(Phase, deployment);
    QFETCH(QString, name);
    QFETCH(Phase, stage);
    QFETCH(Look, look);
    const auto sample = Samples::deployment(deployment, {{name, stage, 30}});
    QCOMPARE(looks(layoutStages(sample, area, later)), QList {look});
}

void TestStageLayout::reportedCutsAreStraight()
{
    const auto segments =
        layoutStages(Samples::deployment(Phase::Succeeded, {work(50), work(50)}), area, later);
    for (const StageSegment &segment : segments) {
        QCOMPARE(segment.leftSlant, 0);
        QCOMPARE(segment.rightSlant, 0);
        QCOMPARE(segmentShape(segment).boundingRect(), QRectF(segment.rect));
    }
}

void TestStageLayout::observedCutsLean_data()
{
    QTest::addColumn<int>("seconds");
    QTest::addColumn<BarMetrics>("metrics");
    QTest::addColumn<int>("slant");
    QTest::newRow("as wide as the time is uncertain") << 50 << listBar << 10;
    QTest::newRow("at least 5 px") << 5000 << listBar << 5;
    QTest::newRow("at least 7 px in details") << 5000 << detailsBar << 7;
    QTest::newRow("at most 14 px") << 5 << listBar << 14;
}

void TestStageLayout::observedCutsLean()
{
    QFETCH(int, seconds);
    QFETCH(BarMetrics, metrics);
    QFETCH(int, slant);
    const auto deployment =
        Samples::deployment(Phase::Succeeded, {work(seconds, true), work(seconds, true)});
    const auto segments = layoutStages(deployment, area, later, metrics);
    QCOMPARE(segments.size(), 2);
    QCOMPARE(segments.first().leftSlant, 0);
    QCOMPARE(segments.first().rightSlant, slant);
    QCOMPARE(segments.last().leftSlant, slant);
    QCOMPARE(segments.last().rightSlant, slant);

    const QPolygonF last = segmentShape(segments.last());
    QCOMPARE(last.at(0).x(), segments.last().rect.left() + slant / 2.0);
    QCOMPARE(last.at(3).x(), segments.last().rect.left() - slant / 2.0);
    QCOMPARE(last.at(1).x(), qreal(area.right() + 1));
    QCOMPARE(last.at(2).x(), qreal(area.right() + 1 - slant));
}

void TestStageLayout::cutsStayInsideNarrowPieces()
{
    QList<Samples::StageSample> stages(30, work(0, true));
    stages.append(work(1, true));
    const auto segments = layoutStages(Samples::deployment(Phase::Succeeded, stages), area, later);
    for (const StageSegment &segment : segments) {
        const QPolygonF shape = segmentShape(segment);
        QVERIFY(shape.at(0).x() < shape.at(1).x());
        QVERIFY(shape.at(3).x() < shape.at(2).x());
        QVERIFY(shape.boundingRect().left() >= area.left());
        QVERIFY(shape.boundingRect().right() <= area.right() + 1);
    }
}

void TestStageLayout::findsTheStageUnderThePointer()
{
    const auto deployment = Samples::deployment(Phase::Succeeded, {work(50, true), work(50, true)});
    const auto segments = layoutStages(deployment, area, later);
    const int cut = segments.last().rect.left();
    QCOMPARE(stageAt(segments, {area.left(), area.top()}), 0);
    QCOMPARE(stageAt(segments, {area.right(), area.bottom()}), 1);
    QCOMPARE(stageAt(segments, {cut + 2, area.top()}), 0);
    QCOMPARE(stageAt(segments, {cut - 2, area.bottom()}), 1);
    QVERIFY(!stageAt(segments, {area.left() - 1, area.top()}));
    QVERIFY(!stageAt(segments, {cut, area.bottom() + 1}));
    QVERIFY(!stageAt({}, area.center()));
}

void TestStageLayout::labelsFit_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("fitting");
    QTest::addColumn<QString>("label");
    QTest::newRow("whole") << u"BuildInProgress"_s << u"BuildInProgress"_s << u"BuildInProgress"_s;
    QTest::newRow("short form") << u"BuildInProgress"_s << u"Build"_s << u"Build"_s;
    QTest::newRow("none") << u"BuildInProgress"_s << u"Bu"_s << QString();
    QTest::newRow("no short form") << u"de"_s << u"d"_s << QString();
    QTest::newRow("hidden characters shown") << u"a\u202eb"_s << u"a‹U+202E›b"_s << u"a‹U+202E›b"_s;
}

void TestStageLayout::labelsFit()
{
    QFETCH(QString, name);
    QFETCH(QString, fitting);
    const QFontMetrics metrics {QFont()};
    const int room = metrics.horizontalAdvance(fitting);
    const QString label = stageLabel(name, room, metrics);
    QTEST(label, "label");
    QVERIFY(metrics.horizontalAdvance(label) <= room);

    for (int width = 0; width < 120; ++width)
        QVERIFY(metrics.horizontalAdvance(stageLabel(name.repeated(50), width, metrics)) <= width);
}

QTEST_MAIN(TestStageLayout)
#include "tst_stagelayout.moc"
