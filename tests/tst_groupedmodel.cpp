// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/deployments.h"

#include <timeline/groupedmodel.h>

#include <QAbstractItemModelTester>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace Landfall;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 day = 24 * 60 * 60;

/// The tree as text: a line a day, its deployments' ids behind it.
QStringList lines(const GroupedModel &model)
{
    QStringList result;
    for (int row = 0; row < model.rowCount(); ++row) {
        const QModelIndex parent = model.index(row, 0);
        QStringList ids;
        for (int child = 0; child < model.rowCount(parent); ++child) {
            const QVariant value =
                model.index(child, 0, parent).data(DeploymentModel::DeploymentRole);
            ids.append(value.value<Deployment>().id);
        }
        result.append(parent.data(GroupedModel::DayRole).toDate().toString(Qt::ISODate) + u": "_s
            + ids.join(u' '));
    }
    return result;
}

} // namespace

class GroupedModelTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void groupsByDay()
    {
        DeploymentModel model;
        DeploymentFilter filter(model);
        GroupedModel grouped(filter);
        QAbstractItemModelTester tester(
            &grouped, QAbstractItemModelTester::FailureReportingMode::QtTest);
        Deployment withoutStart = testDeployment(u"x"_s, 0);
        withoutStart.created = QDateTime();
        model.merge({testDeployment(u"b"_s, day), testDeployment(u"a"_s, 10), withoutStart,
                        testDeployment(u"c"_s, day + 60)},
            testNoon());
        QCOMPARE(lines(grouped), QStringList({u"2026-03-12: a"_s, u"2026-03-11: b c"_s, u": x"_s}));

        model.merge({testDeployment(u"d"_s, day + 30), testDeployment(u"e"_s, 3 * day),
                        testDeployment(u"f"_s, 5)},
            testNoon());
        QCOMPARE(lines(grouped),
            QStringList(
                {u"2026-03-12: f a"_s, u"2026-03-11: b d c"_s, u"2026-03-09: e"_s, u": x"_s}));
        QCOMPARE(grouped.deploymentCount(), 7);
    }

    void namesDays()
    {
        DeploymentModel model;
        DeploymentFilter filter(model);
        GroupedModel grouped(filter);
        model.merge({testDeployment(u"a"_s, 0), testDeployment(u"b"_s, day),
                        testDeployment(u"c"_s, day), testDeployment(u"d"_s, 2 * day)},
            testNoon());
        grouped.setToday(testNoon().date());
        QCOMPARE(grouped.index(0, 0).data(GroupedModel::DayNameRole).toString(), u"Today"_s);
        QCOMPARE(grouped.index(1, 0).data(GroupedModel::DayNameRole).toString(), u"Yesterday"_s);
        QCOMPARE(grouped.index(2, 0).data(GroupedModel::DayNameRole).toString(), QString());
        QVERIFY(grouped.index(0, 0).data().toString().contains(u"12"_s));

        QSignalSpy changed(&grouped, &QAbstractItemModel::dataChanged);
        grouped.setToday(testNoon().date().addDays(1));
        QCOMPARE(changed.count(), 1);
        QCOMPARE(grouped.index(0, 0).data(GroupedModel::DayNameRole).toString(), u"Yesterday"_s);
    }

    void filterTakesRowsAndDaysOutAndIn()
    {
        DeploymentModel model;
        DeploymentFilter filter(model);
        GroupedModel grouped(filter);
        QAbstractItemModelTester tester(
            &grouped, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.merge(
            {testDeployment(u"a"_s, 10), testDeployment(u"b"_s, 20, Phase::Failed),
                testDeployment(u"c"_s, day), testDeployment(u"d"_s, 2 * day, Phase::Failed)},
            testNoon());
        filter.setText(u"status:failed"_s);
        QCOMPARE(lines(grouped), QStringList({u"2026-03-12: b"_s, u"2026-03-10: d"_s}));
        filter.setText(u"nothing like it"_s);
        QCOMPARE(grouped.rowCount(), 0);
        filter.setText(QString());
        QCOMPARE(lines(grouped),
            QStringList({u"2026-03-12: a b"_s, u"2026-03-11: c"_s, u"2026-03-10: d"_s}));
    }

    void changeReachesTheRightRowOnly()
    {
        DeploymentModel model;
        DeploymentFilter filter(model);
        GroupedModel grouped(filter);
        model.merge({testDeployment(u"a"_s, 10), testDeployment(u"b"_s, 20, Phase::Running),
                        testDeployment(u"c"_s, day)},
            testNoon());
        const QPersistentModelIndex first = grouped.index(0, 0, grouped.index(0, 0));
        QSignalSpy changed(&grouped, &QAbstractItemModel::dataChanged);
        model.merge({testDeployment(u"b"_s, 20, Phase::Succeeded)}, testNoon());
        QVERIFY(!changed.isEmpty());
        for (const QList<QVariant> &signal : changed) {
            QCOMPARE(signal.at(0).toModelIndex().parent(), grouped.index(0, 0));
            QCOMPARE(signal.at(0).toModelIndex().row(), 1);
            QCOMPARE(signal.at(1).toModelIndex().row(), 1);
        }
        QVERIFY(first.isValid());
    }

    void mapsBothWays()
    {
        DeploymentModel model;
        DeploymentFilter filter(model);
        GroupedModel grouped(filter);
        model.merge({testDeployment(u"a"_s, 10), testDeployment(u"b"_s, day),
                        testDeployment(u"c"_s, day + 1)},
            testNoon());
        for (int row = 0; row < filter.rowCount(); ++row) {
            const QModelIndex index = grouped.mapFromFilter(filter.index(row, 3));
            QCOMPARE(grouped.mapToFilter(index), filter.index(row, 3));
        }
        QVERIFY(!grouped.mapToFilter(grouped.index(0, 0)).isValid());
    }

    void newRowsWaitWhileHolding()
    {
        DeploymentModel model;
        DeploymentFilter filter(model);
        GroupedModel grouped(filter);
        QAbstractItemModelTester tester(
            &grouped, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.merge({testDeployment(u"a"_s, 100), testDeployment(u"b"_s, 300)}, testNoon());
        QSignalSpy waiting(&grouped, &GroupedModel::waitingChanged);
        grouped.setHolding(true);
        model.merge({testDeployment(u"new"_s, 50), testDeployment(u"between"_s, 200)}, testNoon());
        QCOMPARE(lines(grouped), QStringList({u"2026-03-12: a between b"_s}));
        QCOMPARE(grouped.waiting(), 1);
        QCOMPARE(waiting.constLast().constFirst().toInt(), 1);

        grouped.setHolding(false);
        QCOMPARE(lines(grouped), QStringList({u"2026-03-12: new a between b"_s}));
        QCOMPARE(grouped.waiting(), 0);
    }

    void waitingRowsThatLeaveTheFilterAreForgotten()
    {
        DeploymentModel model;
        DeploymentFilter filter(model);
        GroupedModel grouped(filter);
        model.merge({testDeployment(u"a"_s, 100)}, testNoon());
        grouped.setHolding(true);
        model.merge({testDeployment(u"new"_s, 50, Phase::Running)}, testNoon());
        QCOMPARE(grouped.waiting(), 1);
        filter.setText(u"status:succeeded"_s);
        QCOMPARE(grouped.waiting(), 0);
        QCOMPARE(lines(grouped), QStringList({u"2026-03-12: a"_s}));
    }
};

QTEST_GUILESS_MAIN(GroupedModelTest)
#include "tst_groupedmodel.moc"
