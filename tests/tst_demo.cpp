// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <demo.h>
#include <democopy.h>
#include <simulator.h>

#include <QCoroTask>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Landfall;

class TestDemo : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void fillsAnEngine();
    void showsEveryPhaseThroughTheRealPlugin();
    void copiesASlot();
};

void TestDemo::fillsAnEngine()
{
    Demo demo;
    QVERIFY(demo.start());
    const QList<Account> accounts = demo.engine().accounts().accounts();
    const QList<SimulatedAccount> simulated = demo.simulator().accounts();
    QCOMPARE(accounts.size(), simulated.size());
    QSet<QString> providers;
    for (qsizetype i = 0; i < accounts.size(); ++i) {
        QCOMPARE(accounts.at(i), simulated.at(i).account);
        providers.insert(accounts.at(i).provider);
        const Result<Secret> secret =
            QCoro::waitFor(demo.engine().secrets().read(accounts.at(i).name));
        QVERIFY(secret);
        QCOMPARE(*secret, simulated.at(i).secret);
    }
    QVERIFY(
        providers.contains(QSet<QString> {u"azure"_s, u"cloudflare-pages"_s, u"flightcontrol"_s}));
}

void TestDemo::showsEveryPhaseThroughTheRealPlugin()
{
    Demo demo;
    QVERIFY(demo.start());
    demo.engine().start();
    DeploymentModel &model = demo.engine().model();
    const auto phases = [&] {
        QSet<Phase> seen;
        for (int row = 0; row < model.rowCount(); ++row)
            seen.insert(model.deployment(row).phase);
        return seen;
    };
    const QSet<Phase> wanted {Phase::Queued, Phase::Running, Phase::Succeeded, Phase::Failed,
        Phase::Canceled, Phase::Skipped, Phase::Unknown};
    QTRY_VERIFY_WITH_TIMEOUT(phases().contains(wanted), 15000);
    QTRY_VERIFY_WITH_TIMEOUT(model.rowCount() >= 40, 15000);
    for (int row = 0; row < model.rowCount(); ++row) {
        const Deployment &shown = model.deployment(row);
        QVERIFY2(shown.phase != Phase::Unknown || shown.status == "NotSpecified"_L1,
            qPrintable(shown.status));
    }
}

void TestDemo::copiesASlot()
{
    Demo demo;
    QVERIFY(demo.start());
    SlotCopies &copies = demo.engine().slotCopies();
    const auto begun = QCoro::waitFor(copyDemoSlot(&demo.engine()));
    QVERIFY2(begun, begun ? "" : qPrintable(begun.error().message));
    QCOMPARE(begun->state, ActionRecord::Accepted);
    QCOMPARE(demo.simulator().requestCount(u"POST"_s, u"/slotcopy"_s), 1);
    const auto now = [&] { return *copies.record(begun->id); };
    QTRY_VERIFY_WITH_TIMEOUT(!now().isOpen(), 45000);
    QCOMPARE(now().state, ActionRecord::Done);
    QVERIFY(stepsOf(now()).size() > 3);
    QCOMPARE(demo.simulator().requestCount(u"POST"_s, u"/slotcopy"_s), 1);
}

QTEST_GUILESS_MAIN(TestDemo)
#include "tst_demo.moc"
