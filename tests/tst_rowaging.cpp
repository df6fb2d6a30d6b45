// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/deployments.h"

#include <deploymentmodel.h>
#include <rowaging.h>

#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace Landfall;

namespace {

/// Two clocks that go together unless the wall clock is set or the computer sleeps.
class TwoClocks : public Clock {
public:
    [[nodiscard]] Steady now() const override { return m_steady; }
    [[nodiscard]] QDateTime today() const override { return m_wall; }

    void pass(std::chrono::seconds span)
    {
        m_steady += span;
        set(span);
    }
    void set(std::chrono::seconds by) { m_wall = m_wall.addSecs(by.count()); }

private:
    Steady m_steady = Steady(100h);
    QDateTime m_wall = testNoon();
};

Deployment running(const QString &id)
{
    Deployment deployment = testDeployment(id, 60, Phase::Running);
    deployment.stalledAfter = 15min;
    return deployment;
}

} // namespace

class TestRowAging : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void aClockThatIsSetIsNoSilence_data();
    void aClockThatIsSetIsNoSilence();
    void ticksOnlyWhileSomethingIsUnderWay();
    void oldRowsLeave();
    void whatIsListedStays();

private:
    void merge(const QList<Deployment> &answer)
    {
        m_aging->look();
        m_model->merge(answer, m_clock->today());
    }
    [[nodiscard]] Phase phase() const { return m_model->deployment(0).phase; }
    [[nodiscard]] QStringList ids() const
    {
        QStringList result;
        for (int row = 0; row < m_model->rowCount(); ++row)
            result.append(m_model->deployment(row).id);
        return result;
    }

    TwoClocks *m_clock = nullptr;
    std::unique_ptr<DeploymentModel> m_model;
    std::unique_ptr<RowAging> m_aging;
};

void TestRowAging::init()
{
    auto clock = std::make_unique<TwoClocks>();
    m_clock = clock.get();
    m_model = std::make_unique<DeploymentModel>();
    // The minute is not waited for here but for one test.
    m_aging = std::make_unique<RowAging>(*m_model, std::move(clock), 600);
}

void TestRowAging::aClockThatIsSetIsNoSilence_data()
{
    QTest::addColumn<int>("by");
    QTest::newRow("two hours on") << 7200;
    QTest::newRow("a day back") << -86400;
    QTest::newRow("a night's sleep") << 8 * 3600;
}

void TestRowAging::aClockThatIsSetIsNoSilence()
{
    QFETCH(int, by);
    m_aging->start();
    merge({running(u"d-1"_s)});
    m_clock->pass(10min);
    merge({running(u"d-1"_s)});
    m_clock->set(std::chrono::seconds(by));
    // By the timer, and by an answer.
    QTest::qWait(250);
    QCOMPARE(phase(), Phase::Running);
    merge({running(u"d-1"_s)});
    QCOMPARE(phase(), Phase::Running);
    // The ten minutes before count still, and so do those to come.
    m_clock->pass(3min);
    QTest::qWait(250);
    QCOMPARE(phase(), Phase::Running);
    m_clock->pass(3min);
    QTRY_COMPARE(phase(), Phase::Stalled);
}

void TestRowAging::ticksOnlyWhileSomethingIsUnderWay()
{
    m_aging->start();
    QVERIFY(!m_aging->isTicking());
    merge({testDeployment(u"over"_s, 600)});
    QVERIFY(!m_aging->isTicking());
    merge({running(u"d-1"_s)});
    QVERIFY(m_aging->isTicking());
    // What is stalled may still come to life.
    m_clock->pass(20min);
    QTRY_COMPARE(m_model->deployment(1).phase, Phase::Stalled);
    QCOMPARE(m_aging->isTicking(), m_model->underWay() > 0);
    merge({testDeployment(u"d-1"_s, 60)});
    QVERIFY(!m_aging->isTicking());
    merge({running(u"d-2"_s)});
    QVERIFY(m_aging->isTicking());
    m_model->removeAccount(u"work"_s);
    QVERIFY(!m_aging->isTicking());
}

void TestRowAging::oldRowsLeave()
{
    m_aging->start();
    const auto remembered = [](const Deployment &deployment) {
        return RememberedDeployment(deployment, std::nullopt, deployment.created);
    };
    const int day = 86400;
    m_model->restore({remembered(testDeployment(u"fresh"_s, day)),
                         remembered(testDeployment(u"old"_s, 29 * day)),
                         remembered(testDeployment(u"endless"_s, 29 * day, Phase::Running))},
        testNoon());
    QSignalSpy told(m_model.get(), &DeploymentModel::deploymentChanged);
    m_clock->pass(30min);
    m_aging->look();
    QCOMPARE(ids(), QStringList({u"fresh"_s, u"old"_s, u"endless"_s}));
    m_clock->pass(36h);
    m_aging->look();
    QCOMPARE(ids(), QStringList({u"fresh"_s, u"endless"_s}));
    QCOMPARE(m_model->rowOf(testDeployment(u"endless"_s, 0)), 1);
    QCOMPARE(told.size(), 0);
}

void TestRowAging::whatIsListedStays()
{
    m_aging->start();
    const Deployment old = testDeployment(u"old"_s, 40 * 86400);
    merge({old});
    QSignalSpy inserted(m_model.get(), &DeploymentModel::rowsInserted);
    // A target that was not deployed for long: its service tells of it with every answer.
    for (int hour = 0; hour < 50; ++hour) {
        m_clock->pass(1h);
        merge({old});
        QCOMPARE(ids(), QStringList(u"old"_s));
    }
    QCOMPARE(inserted.size(), 0);
    // Then of others only.
    for (int hour = 0; hour < 25; ++hour) {
        m_clock->pass(1h);
        merge({});
    }
    QCOMPARE(ids(), QStringList());
}

QTEST_GUILESS_MAIN(TestRowAging)
#include "tst_rowaging.moc"
