// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/deployments.h"

#include <timeline/deploymentfilter.h>

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QRegularExpression>
#include <QTest>

using namespace Landfall;
using namespace Qt::StringLiterals;

class DeploymentFilterTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void findsWords_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("found");
        QTest::newRow("nothing asked") << u""_s << true;
        QTest::newRow("blanks") << u"  "_s << true;
        QTest::newRow("name") << u"shop"_s << true;
        QTest::newRow("upper case") << u"SHOP-WEB"_s << true;
        QTest::newRow("branch") << u"feat/cart"_s << true;
        QTest::newRow("commit") << u"7be19"_s << true;
        QTest::newRow("message") << u"vat"_s << true;
        QTest::newRow("author") << u"ada"_s << true;
        QTest::newRow("account") << u"Larkfield"_s << true;
        QTest::newRow("environment") << u"preview"_s << true;
        QTest::newRow("all words count") << u"shop vat"_s << true;
        QTest::newRow("one word missing") << u"shop tax"_s << false;
        QTest::newRow("quoted with blank") << u"\"fix vat\""_s << true;
        QTest::newRow("quoted in other order") << u"\"vat fix\""_s << false;
        QTest::newRow("status") << u"status:failed"_s << true;
        QTest::newRow("status in upper case") << u"STATUS:Failed"_s << true;
        QTest::newRow("provider's word") << u"status:failure"_s << true;
        QTest::newRow("other status") << u"status:succeeded"_s << false;
        QTest::newRow("status alone lets all in") << u"status:"_s << true;
        QTest::newRow("environment key") << u"env:prev"_s << true;
        QTest::newRow("environment key misses") << u"env:production"_s << false;
        QTest::newRow("account key") << u"account:\"larkfield prod\""_s << true;
        QTest::newRow("account key looks there only") << u"account:shop"_s << false;
        QTest::newRow("project key") << u"project:web"_s << true;
        QTest::newRow("project key looks there only") << u"project:vat"_s << false;
        QTest::newRow("unknown key is text") << u"issue:12"_s << true;
        QTest::newRow("unknown key not there") << u"issue:13"_s << false;
        QTest::newRow("no regular expression") << u"shop.*"_s << false;
        QTest::newRow("costly as an expression") << u"(a+)+$"_s << false;
    }

    void findsWords()
    {
        QFETCH(QString, text);
        QFETCH(bool, found);
        Deployment deployment = testDeployment(u"1"_s, 0, Phase::Failed);
        deployment.account = u"Larkfield Prod"_s;
        deployment.environment = u"preview"_s;
        deployment.status = u"failure"_s;
        deployment.branch = u"feat/cart"_s;
        deployment.commit = u"7be1904"_s;
        deployment.message = u"Fix VAT rounding, issue:12"_s;
        deployment.author = u"Ada"_s;
        QCOMPARE(FilterQuery(text).matches(deployment), found);
    }

    void searchesLongTextsQuickly()
    {
        Deployment deployment = testDeployment(u"1"_s, 0);
        deployment.message = QString(1'000'000, u'a');
        const FilterQuery query(QString(100'000, u'a') + u'b');
        QElapsedTimer timer;
        timer.start();
        QVERIFY(query.matches(deployment));
        QVERIFY(timer.elapsed() < 1000);
    }

    void ordersByStartNewestFirst()
    {
        DeploymentModel model;
        DeploymentFilter filter(model);
        QAbstractItemModelTester tester(
            &filter, QAbstractItemModelTester::FailureReportingMode::QtTest);
        Deployment withoutStart = testDeployment(u"never"_s, 0);
        withoutStart.created = QDateTime();
        model.merge({testDeployment(u"old"_s, 500), testDeployment(u"new"_s, 10), withoutStart,
                        testDeployment(u"middle"_s, 100)},
            testNoon());
        QStringList ids;
        for (int row = 0; row < filter.rowCount(); ++row)
            ids.append(filter.deployment(row).id);
        QCOMPARE(ids, QStringList({u"new"_s, u"middle"_s, u"old"_s, u"never"_s}));
    }

    void changedPhaseDoesNotMoveARow()
    {
        DeploymentModel model;
        DeploymentFilter filter(model);
        model.merge(
            {testDeployment(u"a"_s, 10, Phase::Running), testDeployment(u"b"_s, 5)}, testNoon());
        const QPersistentModelIndex row = filter.index(1, 0);
        model.merge({testDeployment(u"a"_s, 10, Phase::Failed)}, testNoon());
        QCOMPARE(row.row(), 1);
        QCOMPARE(filter.deployment(1).phase, Phase::Failed);
    }

    void scopeAndTextCombine()
    {
        DeploymentModel model;
        DeploymentFilter filter(model);
        filter.setNow(testNoon());
        Deployment preview = testDeployment(u"preview"_s, 30, Phase::Failed);
        preview.environment = u"preview"_s;
        Deployment other = testDeployment(u"other"_s, 40, Phase::Failed);
        other.target.name = u"docs"_s;
        model.merge({testDeployment(u"good"_s, 10), testDeployment(u"failed"_s, 20, Phase::Failed),
                        preview, other, testDeployment(u"runs"_s, 50, Phase::Running),
                        testDeployment(u"failed long ago"_s, 200'000, Phase::Failed)},
            testNoon());

        filter.setScope({Scope::FailedLately, {}, {}, {}});
        QCOMPARE(filter.rowCount(), 3);
        filter.setText(u"shop"_s);
        QCOMPARE(filter.rowCount(), 2);
        filter.setScope({Scope::Running, {}, {}, {}});
        QCOMPARE(filter.rowCount(), 1);
        filter.setScope({Scope::Production, {}, {}, {}});
        QCOMPARE(filter.rowCount(), 4);
        filter.setScope({Scope::OfEnvironment, u"WORK"_s, u"acc/shop-web"_s, u"preview"_s});
        QCOMPARE(filter.rowCount(), 1);
        filter.setScope({Scope::OfAccount, u"else"_s, {}, {}});
        QCOMPARE(filter.rowCount(), 0);
    }

    void findsWhatIsSlowerThanUsual()
    {
        using namespace std::chrono_literals;
        DeploymentModel model;
        DeploymentFilter filter(model);
        filter.setNow(testNoon());
        const auto took = [](const QString &id, qint64 secondsAgo, qint64 seconds) {
            Deployment deployment = testDeployment(id, secondsAgo);
            deployment.finished = deployment.created.addSecs(seconds);
            return deployment;
        };
        Deployment elsewhere = took(u"nothing is usual there"_s, 700, 500);
        elsewhere.target.id = u"acc/docs"_s;
        model.merge({took(u"as usual"_s, 600, 60), took(u"slow"_s, 700, 500),
                        took(u"a little over"_s, 650, 65), took(u"slow long ago"_s, 100'000, 500),
                        elsewhere, testDeployment(u"begun"_s, 30, Phase::Running),
                        testDeployment(u"goes on"_s, 400, Phase::Running)},
            testNoon());
        filter.setScope({Scope::Slower, {}, {}, {}});
        QCOMPARE(filter.rowCount(), 0);
        // A forecast that comes later lets them in.
        model.setForecast(u"work"_s, u"acc/shop-web"_s, Forecast {60s, {}});
        QCOMPARE(filter.rowCount(), 2);
        QCOMPARE(filter.deployment(0).id, u"goes on"_s);
        QCOMPARE(filter.deployment(1).id, u"slow"_s);
        // Time does so too, and takes them out.
        filter.setNow(testNoon().addSecs(600));
        QCOMPARE(filter.rowCount(), 3);
        filter.setNow(testNoon().addDays(2));
        QCOMPARE(filter.rowCount(), 2);
    }

    void oldFailuresLeaveWithTime()
    {
        DeploymentModel model;
        DeploymentFilter filter(model);
        filter.setNow(testNoon());
        filter.setScope({Scope::FailedLately, {}, {}, {}});
        model.merge({testDeployment(u"a"_s, 3600, Phase::Failed)}, testNoon());
        QCOMPARE(filter.rowCount(), 1);
        filter.setNow(testNoon().addDays(1));
        QCOMPARE(filter.rowCount(), 0);
    }

    void aKeptRowStaysUntilAnotherOneIsKept()
    {
        DeploymentModel model;
        DeploymentFilter filter(model);
        const QAbstractItemModelTester tester(
            &filter, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.merge({testDeployment(u"a"_s, 10, Phase::Running),
                        testDeployment(u"b"_s, 20, Phase::Running)},
            testNoon());
        filter.setScope({Scope::Running, {}, {}, {}});
        filter.keep(filter.index(1, 0));
        model.merge({testDeployment(u"b"_s, 20)}, testNoon());
        QCOMPARE(filter.rowCount(), 2);
        QVERIFY(!filter.index(0, 0).data(DeploymentFilter::LeftRole).toBool());
        QVERIFY(filter.index(1, 3).data(DeploymentFilter::LeftRole).toBool());

        filter.keep(filter.index(0, 0));
        QCOMPARE(filter.rowCount(), 1);
        QCOMPARE(filter.deployment(0).id, u"a"_s);
        model.merge({testDeployment(u"a"_s, 10)}, testNoon());
        QCOMPARE(filter.rowCount(), 1);
        filter.keep({});
        QCOMPARE(filter.rowCount(), 0);
    }

    void anotherFilterKeepsNothing()
    {
        DeploymentModel model;
        DeploymentFilter filter(model);
        model.merge({testDeployment(u"a"_s, 10, Phase::Running)}, testNoon());
        filter.setText(u"status:running"_s);
        filter.keep(filter.index(0, 0));
        model.merge({testDeployment(u"a"_s, 10)}, testNoon());
        QCOMPARE(filter.rowCount(), 1);
        filter.setText(u"status:running shop"_s);
        QCOMPARE(filter.rowCount(), 0);
    }
};

QTEST_GUILESS_MAIN(DeploymentFilterTest)
#include "tst_deploymentfilter.moc"
