// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/deployments.h"

#include <timeline/groupedmodel.h>

#include <QAbstractItemModelTester>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace Landfall;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 day = 24 * 60 * 60;

QString idOf(const QModelIndex &index)
{
    return index.data(DeploymentModel::DeploymentRole).value<Deployment>().id;
}

/// "c(c b a)" for three runs in one row.
QString rowText(const GroupedModel &model, const QModelIndex &index)
{
    QStringList runs;
    for (int run = 0; run < model.rowCount(index); ++run)
        runs.append(idOf(model.index(run, 0, index)));
    return runs.isEmpty() ? idOf(index) : u"%1(%2)"_s.arg(idOf(index), runs.join(u' '));
}

Deployment run(const QString &id, qint64 secondsAgo, Phase phase = Phase::Succeeded,
    const QString &workflow = u"order-intake"_s)
{
    Deployment result = testDeployment(id, secondsAgo, phase);
    result.target = {u"/sites/la/workflows/"_s + workflow, workflow, u"workflow"_s, u"la"_s};
    result.environment.clear();
    return result;
}

/// The tree as text: a line a day, its deployments' ids behind it.
QStringList lines(const GroupedModel &model)
{
    QStringList result;
    for (int row = 0; row < model.rowCount(); ++row) {
        const QModelIndex parent = model.index(row, 0);
        QStringList ids;
        for (int child = 0; child < model.rowCount(parent); ++child)
            ids.append(rowText(model, model.index(child, 0, parent)));
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

    void successiveGoodRunsAreOneRow_data()
    {
        QTest::addColumn<QList<Deployment>>("runs");
        QTest::addColumn<QStringList>("rows");
        const auto line = [](const QString &rows) { return QStringList(u"2026-03-12: "_s + rows); };
        QTest::newRow("one is no group") << QList {run(u"a"_s, 10)} << line(u"a"_s);
        QTest::newRow("three") << QList {run(u"a"_s, 30), run(u"b"_s, 20), run(u"c"_s, 10)}
                               << line(u"c(c b a)"_s);
        QTest::newRow("others between") << QList {run(u"a"_s, 30), testDeployment(u"x"_s, 25),
            run(u"b"_s, 20), run(u"o"_s, 15, Phase::Succeeded, u"other"_s), run(u"c"_s, 10)}
                                        << line(u"c(c b a) o x"_s);
        QTest::newRow("a failed one parts them") << QList {run(u"a"_s, 50), run(u"b"_s, 40),
            run(u"f"_s, 30, Phase::Failed), run(u"c"_s, 20), run(u"d"_s, 10)}
                                                 << line(u"d(d c) f b(b a)"_s);
        QTest::newRow("a running one stays apart") << QList {run(u"a"_s, 30), run(u"b"_s, 20),
            run(u"r"_s, 10, Phase::Running)} << line(u"r b(b a)"_s);
        Deployment unverified = run(u"u"_s, 20);
        unverified.health = Health::Unverified;
        QTest::newRow("not good") << QList {run(u"a"_s, 30), unverified, run(u"c"_s, 10)}
                                  << line(u"c u a"_s);
        QTest::newRow("deployments never")
            << QList {testDeployment(u"a"_s, 20), testDeployment(u"b"_s, 10)} << line(u"b a"_s);
        QTest::newRow("days part them") << QList {run(u"a"_s, day + 5), run(u"b"_s, day),
            run(u"c"_s, 10)} << QStringList {u"2026-03-12: c"_s, u"2026-03-11: b(b a)"_s};
    }

    /// Whether they come at once or one after the other, in any order, the rows are the same.
    void successiveGoodRunsAreOneRow()
    {
        QFETCH(QList<Deployment>, runs);
        for (int turn = 0; turn < 3; ++turn) {
            DeploymentModel model;
            DeploymentFilter filter(model);
            GroupedModel grouped(filter);
            QAbstractItemModelTester tester(
                &grouped, QAbstractItemModelTester::FailureReportingMode::QtTest);
            if (turn == 0)
                model.merge(runs, testNoon());
            for (const Deployment &one : std::as_const(runs))
                model.merge({one}, testNoon());
            QTEST(lines(grouped), "rows");
            QCOMPARE(grouped.deploymentCount(), int(runs.size()));
            for (int row = 0; row < filter.rowCount(); ++row) {
                const QModelIndex index = grouped.mapFromFilter(filter.index(row, 2));
                QCOMPARE(grouped.mapToFilter(index), filter.index(row, 2));
            }
            std::reverse(runs.begin(), runs.end());
        }
    }

    void indexesFollowRunsThatComeTogetherAndPart()
    {
        DeploymentModel model;
        DeploymentFilter filter(model);
        GroupedModel grouped(filter);
        QAbstractItemModelTester tester(
            &grouped, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.merge({run(u"a"_s, 40), run(u"b"_s, 30), testDeployment(u"x"_s, 25)}, testNoon());
        const QPersistentModelIndex group = grouped.find(run(u"a"_s, 40)).parent();
        const QPersistentModelIndex a = grouped.find(run(u"a"_s, 40));
        // The header's widths hang on the cells of the first row.
        const QPersistentModelIndex cell = grouped.index(0, DeploymentModel::StagesColumn);
        const QPersistentModelIndex x = grouped.find(testDeployment(u"x"_s, 25));
        QVERIFY(grouped.isGroup(group));
        QCOMPARE(group.data(GroupedModel::RunsRole).toInt(), 2);
        QCOMPARE(group.data(GroupedModel::SinceRole).toDateTime(), testNoon().addSecs(-40));

        model.merge({run(u"c"_s, 20, Phase::Running)}, testNoon());
        const QPersistentModelIndex c = grouped.find(run(u"c"_s, 20));
        QCOMPARE(lines(grouped), QStringList(u"2026-03-12: c x b(b a)"_s));
        model.merge({run(u"c"_s, 20)}, testNoon());
        QCOMPARE(lines(grouped), QStringList(u"2026-03-12: c(c b a) x"_s));
        QCOMPARE(idOf(group), u"c"_s);
        QVERIFY(grouped.isGroup(group));
        QCOMPARE(idOf(c), u"c"_s);
        QCOMPARE(c.parent(), QModelIndex(group));
        QCOMPARE(a.row(), 2);
        QCOMPARE(idOf(x), u"x"_s);
        QCOMPARE(cell, grouped.index(0, DeploymentModel::StagesColumn));

        // The filter takes the middle one away, then all but one.
        filter.setText(u"order"_s);
        QCOMPARE(lines(grouped), QStringList(u"2026-03-12: c(c b a)"_s));
        QVERIFY(!x.isValid());
        Deployment named = run(u"a"_s, 40);
        named.message = u"needle"_s;
        model.merge({named}, testNoon());
        filter.setText(u"needle"_s);
        QCOMPARE(lines(grouped), QStringList(u"2026-03-12: a"_s));
        QCOMPARE(idOf(a), u"a"_s);
        filter.setText({});
        QCOMPARE(lines(grouped), QStringList(u"2026-03-12: c(c b a) x"_s));
    }

    void aRemovedFailureLetsItsNeighboursTogether()
    {
        DeploymentModel model;
        DeploymentFilter filter(model);
        GroupedModel grouped(filter);
        QAbstractItemModelTester tester(
            &grouped, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.merge({run(u"a"_s, 30), run(u"f"_s, 20, Phase::Failed), run(u"c"_s, 10)}, testNoon());
        QCOMPARE(lines(grouped), QStringList(u"2026-03-12: c f a"_s));
        filter.setText(u"status:succeeded"_s);
        QCOMPARE(lines(grouped), QStringList(u"2026-03-12: c(c a)"_s));
        filter.setText({});
        QCOMPARE(lines(grouped), QStringList(u"2026-03-12: c f a"_s));
    }

    void runsDoNotComeTogetherWhileHolding()
    {
        DeploymentModel model;
        DeploymentFilter filter(model);
        GroupedModel grouped(filter);
        model.merge({run(u"a"_s, 30), run(u"b"_s, 20, Phase::Running)}, testNoon());
        grouped.setHolding(true);
        model.merge({run(u"b"_s, 20)}, testNoon());
        QCOMPARE(lines(grouped), QStringList(u"2026-03-12: b a"_s));
        grouped.setHolding(false);
        QCOMPARE(lines(grouped), QStringList(u"2026-03-12: b(b a)"_s));
    }

    void changesReachTheRunAndItsGroup()
    {
        DeploymentModel model;
        DeploymentFilter filter(model);
        GroupedModel grouped(filter);
        model.merge({run(u"a"_s, 30), run(u"b"_s, 20)}, testNoon());
        QSignalSpy changed(&grouped, &QAbstractItemModel::dataChanged);
        Deployment newest = run(u"b"_s, 20);
        newest.message = u"other"_s;
        model.merge({newest}, testNoon());
        QStringList reached;
        for (const QList<QVariant> &signal : changed) {
            const auto index = signal.at(0).toModelIndex();
            QCOMPARE(signal.at(1).toModelIndex().row(), index.row());
            reached.append(grouped.isGroup(index) ? u"group"_s : idOf(index));
        }
        reached.removeDuplicates();
        QCOMPARE(reached, QStringList({u"group"_s, u"b"_s}));
    }
};

QTEST_GUILESS_MAIN(GroupedModelTest)
#include "tst_groupedmodel.moc"
