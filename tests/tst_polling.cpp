// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/pollsimulation.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace PollSimulation;

/// What the poll policy is good for, in simulated working days.
class TestPolling : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void knowsOfEndsInHalfTheTime_data();
    void knowsOfEndsInHalfTheTime();
};

void TestPolling::knowsOfEndsInHalfTheTime_data()
{
    QTest::addColumn<std::size_t>("number");
    std::size_t number = 0;
    for (const Scenario &scenario : scenarios())
        QTest::newRow(qPrintable(scenario.name)) << number++;
}

/// Than a fixed interval of as many requests over the same hours.
void TestPolling::knowsOfEndsInHalfTheTime()
{
    QFETCH(std::size_t, number);
    const Scenario scenario = scenarios().at(number);
    const Outcome outcome = run(scenario);
    QVERIFY(outcome.requests > scenario.days * 100);
    for (const Delay &delay : outcome.delays) {
        const QString told =
            u"%1, %2: %3"_s.arg(delay.kind, delay.isFailure ? u"failed"_s : u"well"_s)
                .arg(delay.ratio());
        QVERIFY2(delay.ends >= 30, qPrintable(told));
        QVERIFY2(delay.ratio() <= delay.mostRatio, qPrintable(told));
    }
}

QTEST_GUILESS_MAIN(TestPolling)
#include "tst_polling.moc"
