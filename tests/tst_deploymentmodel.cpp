// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <deploymentmodel.h>

#include <QAbstractItemModelTester>
#include <QItemSelectionModel>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QSortFilterProxyModel>
#include <QTest>

#include <algorithm>
#include <functional>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using namespace Landfall;

namespace {

const QDateTime now(QDate(2026, 1, 2), QTime(12, 0), Qt::UTC);

Deployment deployment(int number, Phase phase = Phase::Succeeded)
{
    Deployment value;
    value.provider = u"cloudflare-pages"_s;
    value.account = u"cf"_s;
    value.id = u"acc/shop/%1"_s.arg(number);
    value.target = {u"acc/shop"_s, u"shop"_s, u"pages-project"_s, {}};
    value.environment = u"production"_s;
    value.phase = phase;
    value.status = phase == Phase::Running ? u"active"_s : u"success"_s;
    value.created = now.addSecs(-60 * number);
    if (isFinal(phase))
        value.finished = value.created.addSecs(30);
    return value;
}

QList<Deployment> deployments(int count, Phase phase = Phase::Succeeded)
{
    QList<Deployment> list;
    for (int i = 0; i < count; ++i)
        list.append(deployment(i, phase));
    return list;
}

/// Under way, but it may be that nothing more is ever said.
Deployment built()
{
    Deployment value = deployment(0, Phase::Running);
    value.status = u"BuildSuccessful"_s;
    value.stages = {{u"built"_s, Phase::Running, u"BuildSuccessful"_s, now, {}, false}};
    value.errors = {{u"Warned"_s, u"Slow"_s, {}, {}}};
    value.tellsStageOnly = true;
    value.settledAfter = 5min;
    value.stalledAfter = 15min;
    return value;
}

/// A model under the tester, with everything it says counted.
struct Watched {
    DeploymentModel model;
    QAbstractItemModelTester tester {
        &model, QAbstractItemModelTester::FailureReportingMode::QtTest};
    QSignalSpy data {&model, &DeploymentModel::dataChanged};
    QSignalSpy inserted {&model, &DeploymentModel::rowsInserted};
    QSignalSpy removed {&model, &DeploymentModel::rowsRemoved};
    QSignalSpy reset {&model, &DeploymentModel::modelReset};
    QSignalSpy changed {&model, &DeploymentModel::deploymentChanged};

    [[nodiscard]] Deployment before(int i) const { return changed.at(i).at(0).value<Deployment>(); }
    [[nodiscard]] Deployment after(int i) const { return changed.at(i).at(1).value<Deployment>(); }
    void clear()
    {
        for (QSignalSpy *spy : {&data, &inserted, &removed, &reset, &changed})
            spy->clear();
    }
};

} // namespace

class TestDeploymentModel : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void insertsInOneRun();
    void restoresRowsWithoutNews();
    void anAnswerAddsToARestoredRow();
    void aRestoredRowAddsToAnAnswer();
    void aRestoredRowIsNotJudgedBeforeItsAccountAnswers();
    void remembersWhatSilenceHides();
    void saysNothingWithoutADifference();
    void reportsOnlyTheChangedColumns_data();
    void reportsOnlyTheChangedColumns();
    void reportsNeighboursInOneRange();
    void announcesEachDifferenceOnce();
    void takesTheLastOfDuplicates();
    void keysAreWithoutRegardToCase();
    void keepsAccountsApart();
    void seesStalls();
    void aStallEndsWithNews();
    void aSimulatedClockStallsSooner();
    void settlesWhatFallsSilent();
    void newsUndoASettlement();
    void aSettlementLosesNothing();
    void marksOnlyWhatIsUnderWayStale();
    void anEndIsNeverStale();
    void removesAnAccountsRows();
    void selectionSurvivesHundredMerges();
    void aListenerMayMerge();
    void speaksAWholeRow();
    void toolTipsAreNoMarkup();
};

void TestDeploymentModel::insertsInOneRun()
{
    Watched w;
    w.model.merge(deployments(25), now);
    QCOMPARE(w.model.rowCount(), 25);
    QCOMPARE(w.inserted.size(), 1);
    QCOMPARE(w.changed.size(), 25);
    QCOMPARE(w.before(0), Deployment());
    QCOMPARE(w.after(3), deployment(3));
    QCOMPARE(w.model.rowOf(deployment(24)), 24);
    QCOMPARE(w.model.rowOf(deployment(99)), -1);
    w.model.merge({}, now);
    QCOMPARE(w.inserted.size(), 1);
}

void TestDeploymentModel::saysNothingWithoutADifference()
{
    Watched w;
    w.model.merge(deployments(25) + deployments(40, Phase::Running).mid(25), now);
    w.clear();
    for (int i = 0; i < 5; ++i)
        w.model.merge(
            deployments(25) + deployments(40, Phase::Running).mid(25), now.addSecs(5 * i));
    QCOMPARE(w.data.size(), 0);
    QCOMPARE(w.inserted.size(), 0);
    QCOMPARE(w.changed.size(), 0);
    QCOMPARE(w.reset.size(), 0);
}

void TestDeploymentModel::reportsOnlyTheChangedColumns_data()
{
    using M = DeploymentModel;
    using Change = std::function<void(Deployment &)>;
    QTest::addColumn<Change>("change");
    QTest::addColumn<QList<int>>("columns");

    QTest::newRow("message") << Change([](Deployment &d) { d.message = u"fix"_s; })
                             << QList<int> {M::DeploymentColumn};
    QTest::newRow("health") << Change([](Deployment &d) { d.health = Health::Failing; })
                            << QList<int> {M::PhaseColumn};
    QTest::newRow("instances") << Change([](Deployment &d) {
        d.instances = InstanceCounts {1, 0, 0};
    }) << QList<int> {M::InstancesColumn};
    QTest::newRow("status") << Change([](Deployment &d) { d.status = u"deploy"_s; })
                            << QList<int> {M::PhaseColumn, M::StagesColumn};
    QTest::newRow("a log, shown by no column") << Change([](Deployment &d) {
        d.logs.append({u"log"_s, u"Build log"_s});
    }) << QList<int> {M::DeploymentColumn};
    QTest::newRow("an end") << Change([](Deployment &d) {
        d.phase = Phase::Failed;
        d.finished = now;
    }) << QList<int> {M::PhaseColumn, M::StagesColumn, M::DurationColumn};
}

void TestDeploymentModel::reportsOnlyTheChangedColumns()
{
    QFETCH(std::function<void(Deployment &)>, change);
    QFETCH(QList<int>, columns);
    Watched w;
    w.model.merge(deployments(3, Phase::Running), now);
    w.clear();
    Deployment changed = deployment(1, Phase::Running);
    change(changed);
    w.model.merge({changed}, now.addSecs(5));
    QList<int> reported;
    for (const QList<QVariant> &signal : std::as_const(w.data)) {
        const auto topLeft = signal.at(0).toModelIndex();
        const auto bottomRight = signal.at(1).toModelIndex();
        QCOMPARE(topLeft.row(), 1);
        QCOMPARE(bottomRight.row(), 1);
        for (int column = topLeft.column(); column <= bottomRight.column(); ++column)
            reported.append(column);
    }
    QCOMPARE(reported, columns);
    QCOMPARE(w.changed.size(), 1);
    QCOMPARE(w.before(0), deployment(1, Phase::Running));
    QCOMPARE(w.after(0), changed);
}

void TestDeploymentModel::reportsNeighboursInOneRange()
{
    Watched w;
    QList<Deployment> list = deployments(100);
    w.model.merge(list, now);
    w.clear();
    for (int row : {10, 11, 12, 50})
        list[row].message = u"amended"_s;
    std::reverse(list.begin(), list.end());
    w.model.merge(list, now.addSecs(5));
    QCOMPARE(w.data.size(), 2);
    QCOMPARE(w.data.at(0).at(0).toModelIndex().row(), 10);
    QCOMPARE(w.data.at(0).at(1).toModelIndex().row(), 12);
    QCOMPARE(w.data.at(1).at(0).toModelIndex().row(), 50);
    QCOMPARE(w.changed.size(), 4);
}

void TestDeploymentModel::announcesEachDifferenceOnce()
{
    Watched w;
    w.model.merge({deployment(1, Phase::Queued)}, now);
    w.model.merge({deployment(1, Phase::Running)}, now.addSecs(5));
    w.model.merge({deployment(1, Phase::Running)}, now.addSecs(10));
    w.model.merge({deployment(1)}, now.addSecs(15));
    QCOMPARE(w.changed.size(), 3);
    QCOMPARE(w.before(1).phase, Phase::Queued);
    QCOMPARE(w.after(1).phase, Phase::Running);
    QCOMPARE(w.before(2).phase, Phase::Running);
    QCOMPARE(w.after(2).phase, Phase::Succeeded);
}

void TestDeploymentModel::takesTheLastOfDuplicates()
{
    Watched w;
    w.model.merge({deployment(1, Phase::Running), deployment(2), deployment(1)}, now);
    QCOMPARE(w.model.rowCount(), 2);
    QCOMPARE(w.model.deployment(w.model.rowOf(deployment(1))).phase, Phase::Succeeded);
    Deployment failed = deployment(1);
    failed.phase = Phase::Failed;
    w.clear();
    w.model.merge({failed, deployment(1)}, now);
    QCOMPARE(w.changed.size(), 0);
}

void TestDeploymentModel::keysAreWithoutRegardToCase()
{
    Watched w;
    Deployment upper = deployment(1);
    upper.id = upper.id.toUpper();
    upper.account = u"CF"_s;
    w.model.merge({deployment(1)}, now);
    QCOMPARE(w.model.rowOf(upper), 0);
}

void TestDeploymentModel::keepsAccountsApart()
{
    Watched w;
    Deployment other = deployment(1);
    other.account = u"second"_s;
    w.model.merge({deployment(1), other}, now);
    QCOMPARE(w.model.rowCount(), 2);
}

void TestDeploymentModel::seesStalls()
{
    Watched w;
    Deployment running = deployment(1, Phase::Running);
    running.stalledAfter = 25min;
    w.model.merge({running, deployment(2)}, now);
    w.clear();
    w.model.checkSilence(now.addSecs(23 * 60));
    QCOMPARE(w.changed.size(), 0);
    w.model.checkSilence(now.addSecs(25 * 60));
    QCOMPARE(w.changed.size(), 1);
    QCOMPARE(w.before(0).phase, Phase::Running);
    QCOMPARE(w.after(0).phase, Phase::Stalled);
    w.model.checkSilence(now.addSecs(26 * 60));
    w.model.merge({running}, now.addSecs(27 * 60));
    QCOMPARE(w.changed.size(), 1);
    QCOMPARE(w.model.deployment(0).phase, Phase::Stalled);
}

void TestDeploymentModel::aStallEndsWithNews()
{
    Watched w;
    Deployment running = deployment(1, Phase::Running);
    running.stalledAfter = 25min;
    w.model.merge({running}, now.addSecs(30 * 60));
    QCOMPARE(w.model.deployment(0).phase, Phase::Stalled);
    running.status = u"deploy"_s;
    w.model.merge({running}, now.addSecs(31 * 60));
    QCOMPARE(w.model.deployment(0).phase, Phase::Running);
    w.model.merge({running}, now.addSecs(55 * 60));
    QCOMPARE(w.model.deployment(0).phase, Phase::Running);
    w.model.merge({running}, now.addSecs(57 * 60));
    QCOMPARE(w.model.deployment(0).phase, Phase::Stalled);
}

void TestDeploymentModel::aSimulatedClockStallsSooner()
{
    Watched w;
    w.model.setSpeed(60);
    Deployment running = deployment(0, Phase::Running);
    running.stalledAfter = 25min;
    w.model.merge({running}, now.addSecs(24));
    QCOMPARE(w.model.deployment(0).phase, Phase::Running);
    w.model.checkSilence(now.addSecs(26));
    QCOMPARE(w.model.deployment(0).phase, Phase::Stalled);
}

void TestDeploymentModel::settlesWhatFallsSilent()
{
    Watched w;
    w.model.merge({built()}, now);
    w.clear();
    w.model.checkSilence(now.addSecs(4 * 60));
    w.model.merge({built()}, now.addSecs(5 * 60));
    QCOMPARE(w.changed.size(), 0);
    w.model.checkSilence(now.addSecs(5 * 60 + 1));
    QCOMPARE(w.changed.size(), 1);
    QCOMPARE(w.before(0).phase, Phase::Running);
    QCOMPARE(w.after(0).phase, Phase::Succeeded);
    QCOMPARE(w.after(0).health, Health::Unverified);
    QCOMPARE(w.after(0).finished, now);
    QVERIFY(isOver(w.after(0)));
    QVERIFY(!isGood(w.after(0)));
    w.model.merge({built()}, now.addSecs(6 * 60));
    w.model.checkSilence(now.addSecs(60 * 60));
    QCOMPARE(w.changed.size(), 1);
}

void TestDeploymentModel::newsUndoASettlement()
{
    Watched w;
    w.model.merge({built()}, now.addSecs(10 * 60));
    QCOMPARE(w.model.deployment(0).phase, Phase::Succeeded);
    Deployment starting = built();
    starting.status = u"RuntimeStarting"_s;
    starting.stages = {{u"start"_s, Phase::Running, u"start"_s, {}, {}, false}};
    starting.settledAfter.reset();
    w.model.merge({starting}, now.addSecs(11 * 60));
    const Deployment &after = w.model.deployment(0);
    QCOMPARE(after.phase, Phase::Running);
    QCOMPARE(after.health, Health::None);
    QVERIFY(after.finished.isNull());
    QCOMPARE(after.errors, built().errors);
    QCOMPARE(after.stages.size(), 2);
    QCOMPARE(after.stages.at(0).ended, now.addSecs(11 * 60));
    w.model.checkSilence(now.addSecs(12 * 60 * 60));
    QCOMPARE(w.model.deployment(0).phase, Phase::Stalled);
}

void TestDeploymentModel::aSettlementLosesNothing()
{
    Watched w;
    w.model.merge({built()}, now.addSecs(10 * 60));
    Deployment failed = built();
    failed.phase = Phase::Failed;
    failed.health = Health::Failing;
    failed.status = u"RuntimeFailed"_s;
    failed.stages.clear();
    w.model.merge({failed}, now.addSecs(20 * 60));
    const Deployment &after = w.model.deployment(0);
    QCOMPARE(after.phase, Phase::Failed);
    QCOMPARE(after.health, Health::Failing);
    QCOMPARE(after.finished, now.addSecs(20 * 60));
    QCOMPARE(after.stages.at(0).phase, Phase::Failed);
}

void TestDeploymentModel::marksOnlyWhatIsUnderWayStale()
{
    Watched w;
    w.model.merge({deployment(1, Phase::Running), deployment(2)}, now);
    w.clear();
    w.model.setStale(u"CF"_s, now);
    QCOMPARE(w.data.size(), 1);
    QCOMPARE(w.data.at(0).at(1).toModelIndex().row(), 0);
    const auto stale = [&](int row) {
        return w.model.index(row, 0).data(DeploymentModel::StaleRole);
    };
    QCOMPARE(stale(0).toDateTime(), now);
    QVERIFY(stale(1).isNull());
    w.model.setStale(u"cf"_s, now);
    w.model.setStale(u"other"_s, now);
    QCOMPARE(w.data.size(), 1);
    w.model.setStale(u"cf"_s, {});
    QCOMPARE(w.data.size(), 2);
    QVERIFY(stale(0).isNull());
}

void TestDeploymentModel::anEndIsNeverStale()
{
    Watched w;
    w.model.merge({deployment(1, Phase::Running)}, now);
    w.model.setStale(u"cf"_s, now);
    w.model.merge({deployment(1)}, now.addSecs(60));
    QVERIFY(w.model.index(0, 0).data(DeploymentModel::StaleRole).isNull());
}

void TestDeploymentModel::removesAnAccountsRows()
{
    Watched w;
    QList<Deployment> list = deployments(10);
    for (int row : {0, 4, 5, 9})
        list[row].account = u"other"_s;
    w.model.merge(list, now);
    w.model.removeAccount(u"Other"_s);
    QCOMPARE(w.model.rowCount(), 6);
    QCOMPARE(w.removed.size(), 3);
    for (int row = 0; row < w.model.rowCount(); ++row)
        QCOMPARE(w.model.rowOf(w.model.deployment(row)), row);
    QCOMPARE(w.model.rowOf(list.at(4)), -1);
    w.model.removeAccount(u"other"_s);
    QCOMPARE(w.removed.size(), 3);
}

void TestDeploymentModel::selectionSurvivesHundredMerges()
{
    Watched w;
    QSortFilterProxyModel proxy;
    proxy.setSourceModel(&w.model);
    proxy.setSortRole(DeploymentModel::SortRole);
    proxy.sort(DeploymentModel::StartedColumn, Qt::DescendingOrder);
    QItemSelectionModel selection(&proxy);
    QList<Deployment> list = deployments(50, Phase::Running);
    w.model.merge(list, now);
    const int row = w.model.rowOf(list.at(20));
    selection.setCurrentIndex(proxy.mapFromSource(w.model.index(row, 0)),
        QItemSelectionModel::Select | QItemSelectionModel::Rows);
    for (int i = 1; i <= 100; ++i) {
        list[i % 50].message = u"attempt %1"_s.arg(i);
        list.prepend(deployment(-i));
        w.model.merge(list, now.addSecs(i));
    }
    QCOMPARE(w.reset.size(), 0);
    QCOMPARE(selection.selectedRows().size(), 1);
    const auto selected =
        selection.currentIndex().data(DeploymentModel::DeploymentRole).value<Deployment>();
    QCOMPARE(selected.id, deployment(20).id);
    QVERIFY(selection.isRowSelected(selection.currentIndex().row()));
}

void TestDeploymentModel::aListenerMayMerge()
{
    Watched w;
    bool again = true;
    connect(&w.model, &DeploymentModel::deploymentChanged, &w.model, [&] {
        if (std::exchange(again, false))
            w.model.merge(deployments(5), now);
    });
    w.model.merge(deployments(2), now);
    QCOMPARE(w.model.rowCount(), 5);
    QCOMPARE(w.changed.size(), 5);
}

void TestDeploymentModel::speaksAWholeRow()
{
    DeploymentModel model;
    model.setProviderNames({{u"cloudflare-pages"_s, u"Cloudflare Pages"_s}});
    Deployment value = deployment(1);
    value.instances = InstanceCounts {8, 1, 1};
    value.stages = {
        {u"queued"_s, Phase::Succeeded, u"success"_s, now, now.addSecs(5), false},
        {u"clone"_s, Phase::Succeeded, u"success"_s, now, now.addSecs(110), true},
        {u"build"_s, Phase::Failed, u"failure"_s, now, now.addSecs(131), true},
        {u"deploy"_s, Phase::Skipped, u"skipped"_s, {}, {}, false},
    };
    model.merge({value}, now);
    const auto spoken = [&](DeploymentModel::Column column, int role) {
        return model.index(0, column).data(role).toString();
    };
    const QString row = spoken(DeploymentModel::PhaseColumn, Qt::AccessibleDescriptionRole);
    const QString started = value.created.toLocalTime().toString(u"HH:mm:ss"_s);
    QCOMPARE(row,
        u"shop, production, Cloudflare Pages, succeeded, success, instances 8 succeeded, "
        "1 in progress, 1 failed, took 30 second(s), started "_s
            + started);
    const QString stages = spoken(DeploymentModel::StagesColumn, Qt::AccessibleTextRole);
    QCOMPARE(stages,
        u"4 stage(s). queued, 5 second(s). clone, about 1 minute(s) 50 second(s). "
        "build, failed after about 2 minute(s) 11 second(s)."_s);
    QCOMPARE(spoken(DeploymentModel::DurationColumn, Qt::DisplayRole), u"0:30"_s);
    QCOMPARE(spoken(DeploymentModel::DeploymentColumn, Qt::DisplayRole), u"shop, production"_s);
}

void TestDeploymentModel::toolTipsAreNoMarkup()
{
    Watched w;
    Deployment value = deployment(1);
    value.message = u"<img src=file:///etc/passwd> a < b && c"_s;
    w.model.merge({value}, now);
    const QString tip =
        w.model.index(0, DeploymentModel::DeploymentColumn).data(Qt::ToolTipRole).toString();
    QVERIFY(tip.contains(u"&lt;img"_s));
    QVERIFY(!tip.contains(u"<img"_s));
}

void TestDeploymentModel::restoresRowsWithoutNews()
{
    DeploymentModel model;
    const QAbstractItemModelTester tester(&model);
    QSignalSpy news(&model, &DeploymentModel::deploymentChanged);
    QSignalSpy inserted(&model, &DeploymentModel::rowsInserted);
    const QDateTime heard = now.addSecs(-500);
    const QList<RememberedDeployment> entries {{deployment(1, Phase::Running), std::nullopt, heard},
        {deployment(2), std::nullopt, heard}, {deployment(2), std::nullopt, heard}};
    model.restore(entries, now);
    model.restore(entries, now);
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(inserted.size(), 1);
    QCOMPARE(news.size(), 0);
    QCOMPARE(model.deployment(0), deployment(1, Phase::Running));
    QCOMPARE(model.index(0, 0).data(DeploymentModel::StaleRole).toDateTime(), heard);
    QVERIFY(!model.index(1, 0).data(DeploymentModel::StaleRole).isValid());
    QCOMPARE(model.remembered(0), entries.at(0));
    model.setStale(u"cf"_s, {});
    QVERIFY(!model.index(0, 0).data(DeploymentModel::StaleRole).isValid());
}

void TestDeploymentModel::anAnswerAddsToARestoredRow()
{
    DeploymentModel model;
    Deployment before = deployment(1, Phase::Running);
    before.branch = u"main"_s;
    before.stages = {{u"build"_s, Phase::Running, {}, now.addSecs(-90), {}, true}};
    model.restore({{before, std::nullopt, now.addSecs(-80)}}, now);
    QSignalSpy news(&model, &DeploymentModel::deploymentChanged);
    Deployment after = deployment(1);
    after.stages = {{u"build"_s, Phase::Succeeded, {}, {}, {}, false}};
    model.merge({after}, now);
    QCOMPARE(news.size(), 1);
    QCOMPARE(news.at(0).at(0).value<Deployment>(), before);
    QCOMPARE(model.deployment(0).branch, u"main"_s);
    const Stage stage = model.deployment(0).stages.constFirst();
    QCOMPARE(stage.started, now.addSecs(-90));
    QCOMPARE(stage.ended, now);
    QVERIFY(stage.observed);
}

void TestDeploymentModel::aRestoredRowAddsToAnAnswer()
{
    DeploymentModel model;
    const QAbstractItemModelTester tester(&model);
    model.merge({deployment(1)}, now);
    QSignalSpy news(&model, &DeploymentModel::deploymentChanged);
    Deployment known = deployment(1);
    known.branch = u"main"_s;
    known.stages = {{u"build"_s, Phase::Succeeded, {}, now.addSecs(-90), now.addSecs(-80), true}};
    model.restore({{known, std::nullopt, now.addSecs(-80)}}, now);
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(news.size(), 1);
    QCOMPARE(model.deployment(0), known);
}

void TestDeploymentModel::aRestoredRowIsNotJudgedBeforeItsAccountAnswers()
{
    DeploymentModel model;
    Deployment known = deployment(1, Phase::Running);
    known.stalledAfter = 15min;
    model.restore({{known, std::nullopt, now.addSecs(-7200)}}, now);
    model.checkSilence(now);
    QCOMPARE(model.deployment(0).phase, Phase::Running);
    // Its account answers, and says nothing of it.
    model.setStale(u"cf"_s, {});
    model.checkSilence(now);
    QCOMPARE(model.deployment(0).phase, Phase::Stalled);
}

void TestDeploymentModel::remembersWhatSilenceHides()
{
    DeploymentModel before;
    before.merge({built()}, now);
    before.checkSilence(now.addSecs(600));
    QCOMPARE(before.deployment(0).phase, Phase::Succeeded);
    const RememberedDeployment kept = before.remembered(0);
    QVERIFY(kept.told);
    QCOMPARE(kept.told->phase, Phase::Running);

    // After a restart the same answer is no news, and the next stage joins the ones seen.
    DeploymentModel after;
    after.restore({kept}, now.addSecs(700));
    QCOMPARE(after.deployment(0), before.deployment(0));
    after.merge({built()}, now.addSecs(710));
    QCOMPARE(after.deployment(0).phase, Phase::Succeeded);
    Deployment next = built();
    next.stages = {{u"starting"_s, Phase::Running, u"RuntimeStarting"_s, {}, {}, false}};
    next.status = u"RuntimeStarting"_s;
    next.settledAfter.reset();
    after.merge({next}, now.addSecs(720));
    QCOMPARE(after.deployment(0).phase, Phase::Running);
    QCOMPARE(after.deployment(0).stages.size(), 2);
    QCOMPARE(after.deployment(0).stages.at(0).started, now);
}

QTEST_GUILESS_MAIN(TestDeploymentModel)
#include "tst_deploymentmodel.moc"
