// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/deployments.h"

#include <sightings.h>

#include <QTest>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using namespace Landfall;

namespace {

const Steady start = Steady() + 24h;

/// Begun `secondsAgo` before the service's noon.
Deployment running(qint64 secondsAgo)
{
    return testDeployment(u"d-1"_s, secondsAgo, Phase::Running);
}

} // namespace

class TestSightings : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void believesTheServiceOfTheFirstAnswer();
    void knowsBetterThanAClockThatIsWrong();
    void beginsAnewAfterAnEnd();
};

void TestSightings::believesTheServiceOfTheFirstAnswer()
{
    Sightings sightings;
    sightings.take({running(100)}, start);
    QCOMPARE(sightings.soFar(running(100), start, testNoon()), 100s);
    QCOMPARE(sightings.soFar(running(100), start + 20s, testNoon().addSecs(20)), 120s);
    Deployment timeless = running(100);
    timeless.created = {};
    QCOMPARE(sightings.soFar(timeless, start + 20s, testNoon().addSecs(20)), 20s);
}

void TestSightings::knowsBetterThanAClockThatIsWrong()
{
    Sightings sightings;
    sightings.take({}, start);
    sightings.take({running(10)}, start + 30s);
    // An hour too late, an hour too early: it began within the 30 s between the answers.
    QCOMPARE(sightings.soFar(running(10), start + 40s, testNoon().addSecs(3600)), 40s);
    QCOMPARE(sightings.soFar(running(10), start + 40s, testNoon().addSecs(-3600)), 10s);
    sightings.take({running(10)}, start + 50s);
    QCOMPARE(sightings.soFar(running(10), start + 50s, testNoon().addSecs(-3600)), 20s);
}

void TestSightings::beginsAnewAfterAnEnd()
{
    Sightings sightings;
    sightings.take({running(10)}, start);
    sightings.take({testDeployment(u"d-1"_s, 10)}, start + 60s);
    sightings.take({running(10)}, start + 90s);
    QCOMPARE(sightings.soFar(running(10), start + 90s, testNoon().addSecs(-3600)), 0s);
    QCOMPARE(sightings.soFar(running(10), start + 90s, testNoon().addSecs(3600)), 30s);
}

QTEST_GUILESS_MAIN(TestSightings)
#include "tst_sightings.moc"
