// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <demo.h>
#include <details/detailspanel.h>
#include <details/errortree.h>
#include <details/instancesection.h>
#include <details/logtable.h>
#include <details/stagetable.h>
#include <widgets/marklabel.h>
#include <window/mainwindow.h>

#include <QSet>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <chrono>

using namespace Landfall;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// The demo's deployment that goes from its request to a failure of one instance of ten.
const QString failing = u"eacfd68b-3bbd-4ad9-99c5-98614d890c1f"_s;

constexpr int patience = 60000;

std::optional<Deployment> deploymentOf(const DeploymentModel &model)
{
    for (int row = 0; row < model.rowCount(); ++row) {
        if (model.deployment(row).id.endsWith(failing))
            return model.deployment(row);
    }
    return std::nullopt;
}

QStringList column(const QAbstractItemModel &model, int number)
{
    QStringList texts;
    for (int row = 0; row < model.rowCount(); ++row)
        texts.append(model.index(row, number).data().toString());
    return texts;
}

QStringList visibleMarks(const QWidget &section)
{
    QStringList texts;
    for (const MarkLabel *mark : section.findChildren<MarkLabel *>()) {
        if (mark->isVisible())
            texts.append(mark->text());
    }
    return texts;
}

} // namespace

class DemoWindowTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void followsADeploymentToItsFailure();
};

void DemoWindowTest::followsADeploymentToItsFailure()
{
    Demo demo;
    QVERIFY(demo.start());
    const DeploymentModel &model = demo.engine().model();
    MainWindow window(demo.engine(), true);
    window.show();
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    demo.engine().start();
    QTRY_VERIFY_WITH_TIMEOUT(deploymentOf(model), patience);
    window.showDeployment(*deploymentOf(model));
    const auto *stages = window.findChild<StageTable *>();
    const auto *instances = window.findChild<InstanceSection *>();
    const auto seen = [&] { return column(*stages->model(), StageTable::NameColumn); };
    QTRY_VERIFY_WITH_TIMEOUT(seen().contains(u"BuildInProgress"_s), patience);
    QVERIFY(!instances->isVisible() || visibleMarks(*instances).isEmpty());

    const QStringList counts {u"8 succeeded"_s, u"1 in progress"_s, u"1 failed"_s};
    QTRY_COMPARE_WITH_TIMEOUT(visibleMarks(*instances), counts, patience);
    const Deployment last = *deploymentOf(model);
    QCOMPARE(last.status, u"RuntimeFailed"_s);
    QCOMPARE(last.phase, Phase::Partial);
    QVERIFY(seen().contains(u"BuildRequestReceived"_s));
    QVERIFY(seen().contains(u"RuntimeStarting"_s));
    QCOMPARE(seen().last(), u"RuntimeFailed"_s); // the final word

    const QAbstractItemModel &errors = *window.findChild<ErrorTree *>()->model();
    const QModelIndex first = errors.index(0, 0);
    const QModelIndex second = errors.index(0, 0, first);
    QVERIFY(first.data().toString().contains(u"RuntimeStartFailed"_s));
    QVERIFY(second.data().toString().contains(u"ContainerPingTimeout"_s));
    QVERIFY(errors.index(0, 0, second).data().toString().contains(u"HealthCheckFailed"_s));
    const auto *logs = window.findChild<LogTable *>();
    QVERIFY(logs->isVisible());
    QVERIFY(std::any_of(
        last.logs.begin(), last.logs.end(), [](const LogLink &log) { return log.failed; }));
    // Read once the details are looked at: a link for each machine that failed.
    QTRY_VERIFY(
        logs->model()->index(0, 0).data().toString().startsWith(u"Log of failed instance 1 of"_s));
    QCOMPARE(resets.size(), 0);
}

QTEST_MAIN(DemoWindowTest)
#include "tst_demowindow.moc"
