// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/azureservice.h"

#include <azurediscovered.h>
#include <providerregistry.h>

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Landfall;
using namespace Landfall::Azure;

/// Deployments and runs of many targets in one list.
class TestAzureListing : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void mergesAllTargets();
    void letsNoServiceHideTheOther();
    void keepsToOneTarget_data();
    void keepsToOneTarget();
    void refusesOtherTargets();
    void keepsTheOthers();
    void stopsWhenTheTokenIsRefused();
    void showsEitherKind();
    void asksForASiteOnce();
    void knowsScmHostsOnceTheyWereSeen();

private:
    [[nodiscard]] Session session() const;
    [[nodiscard]] Result<Listing> list(const QString &target = {}, int limit = 25) const;

    std::unique_ptr<ProviderRegistry> m_registry;
    Provider *m_provider = nullptr;
    std::unique_ptr<HttpClient> m_http;
    std::unique_ptr<Test::AzureService> m_service;
};

namespace {

const SiteId shop(u"s1"_s, u"rg"_s, u"shop"_s);
const SiteId staging(u"s1"_s, u"rg"_s, u"shop"_s, u"staging"_s);
const SiteId flow(u"s1"_s, u"rg"_s, u"flow"_s);
const WorkflowId intake(flow, u"intake"_s);

QString hostPath(const WorkflowId &workflow)
{
    return workflow.site.text()
        + "/hostruntime/runtime/webhooks/workflow/api/management/workflows/"_L1 + workflow.name
        + "/runs"_L1;
}

QJsonObject site(const SiteId &id, const QString &kind)
{
    const QJsonObject scm {
        {u"name"_s, id.name + id.slot + ".scm.example.net"_L1}, {u"hostType"_s, u"Repository"_s}};
    return {{u"id"_s, id.text()}, {u"kind"_s, kind},
        {u"properties"_s, QJsonObject {{u"hostNameSslStates"_s, QJsonArray {scm}}}}};
}

QString minute(int value)
{
    return u"2026-03-02T09:%1:00Z"_s.arg(value, 2, 10, QChar(u'0'));
}

QJsonObject record(const SiteId &site, const QString &id, int at, bool isComplete = true)
{
    return {{u"id"_s, site.text() + "/deployments/"_L1 + id}, {u"name"_s, id},
        {u"properties"_s,
            QJsonObject {{u"id"_s, id}, {u"status"_s, isComplete ? 4 : 1},
                {u"complete"_s, isComplete}, {u"received_time"_s, minute(at)},
                {u"start_time"_s, minute(at)},
                {u"end_time"_s, isComplete ? QJsonValue(minute(at)) : QJsonValue()}}}};
}

QJsonObject run(const QString &id, int at)
{
    return {{u"name"_s, id},
        {u"properties"_s,
            QJsonObject {{u"status"_s, u"Succeeded"_s}, {u"startTime"_s, minute(at)},
                {u"endTime"_s, minute(at)}}}};
}

QJsonObject armError(const QString &code)
{
    return {{u"error"_s, QJsonObject {{u"code"_s, code}, {u"message"_s, u"words"_s}}}};
}

QStringList idsOf(const Listing &listing)
{
    QStringList ids;
    for (const Deployment &item : listing.deployments)
        ids.append(item.id.section(u'/', -1));
    return ids;
}

} // namespace

void TestAzureListing::initTestCase()
{
    m_registry = std::make_unique<ProviderRegistry>(QStringList {QStringLiteral(PROVIDER_DIR)});
    const auto provider = m_registry->provider(u"azure"_s);
    QVERIFY(provider);
    m_provider = *provider;
}

void TestAzureListing::init()
{
    m_http = std::make_unique<HttpClient>();
    m_service = std::make_unique<Test::AzureService>();
    m_service->answerList(u"/subscriptions"_s,
        {QJsonObject {{u"subscriptionId"_s, u"s1"_s}, {u"state"_s, u"Enabled"_s}}});
    m_service->answerList(
        sitesPath(u"s1"_s), {site(shop, u"app,linux"_s), site(flow, u"functionapp,workflowapp"_s)});
    m_service->answerList(slotsPath(shop), {site(staging, u"app,linux"_s)});
    m_service->answerList(slotsPath(flow), {});
    m_service->answerList(workflowsPath(flow),
        {QJsonObject {{u"name"_s, u"flow/intake"_s}, {u"kind"_s, u"Stateful"_s}}});
    m_service->answerList(
        shop.text() + "/deployments"_L1, {record(shop, u"d1"_s, 1), record(shop, u"d5"_s, 5)});
    m_service->answerList(staging.text() + "/deployments"_L1, {record(staging, u"d3"_s, 3, false)});
    m_service->answerList(flow.text() + "/deployments"_L1, {});
    m_service->answerList(hostPath(intake), {run(u"r4"_s, 4), run(u"r2"_s, 2)});
}

Session TestAzureListing::session() const
{
    return m_service->session(*m_provider, *m_http);
}

Result<Listing> TestAzureListing::list(const QString &target, int limit) const
{
    return QCoro::waitFor(m_provider->list(session(), Query(target, limit)));
}

void TestAzureListing::mergesAllTargets()
{
    const auto listing = list();
    QVERIFY2(listing, listing ? "" : qPrintable(listing.error().message));
    QVERIFY2(listing->problems.isEmpty(),
        listing->problems.isEmpty() ? "" : qPrintable(listing->problems.first().message));
    QCOMPARE(idsOf(*listing), QStringList({u"d5"_s, u"r4"_s, u"d3"_s, u"r2"_s, u"d1"_s}));
    QCOMPARE(listing->deployments.at(1).source, u"azure-logic-apps"_s);
    QCOMPARE(listing->deployments.at(2).environment, u"staging"_s);
    QCOMPARE(listing->deployments.at(2).target.id, staging.text());
}

void TestAzureListing::letsNoServiceHideTheOther()
{
    const auto listing = list({}, 1);
    QVERIFY(listing);
    QCOMPARE(idsOf(*listing), QStringList({u"d5"_s, u"r4"_s, u"d3"_s}));
    QVERIFY(!isOver(listing->deployments.last()));
}

void TestAzureListing::keepsToOneTarget_data()
{
    QTest::addColumn<QString>("target");
    QTest::addColumn<QStringList>("ids");
    QTest::newRow("app") << shop.text() << QStringList {u"d5"_s, u"d1"_s};
    QTest::newRow("in capitals") << shop.text().toUpper() << QStringList {u"d5"_s, u"d1"_s};
    QTest::newRow("slot") << staging.text() << QStringList {u"d3"_s};
    QTest::newRow("workflow") << intake.text() << QStringList {u"r4"_s, u"r2"_s};
}

void TestAzureListing::keepsToOneTarget()
{
    QFETCH(QString, target);
    QFETCH(QStringList, ids);
    const Session same = session();
    QVERIFY(QCoro::waitFor(m_provider->targets(same)));
    QCOMPARE(m_service->takeRequests().size(), 5);
    const auto listing = QCoro::waitFor(m_provider->list(same, Query(target, 25)));
    QVERIFY(listing);
    QCOMPARE(idsOf(*listing), ids);
    QVERIFY(m_service->takeRequests().filter(u"/sites/flow/workflows"_s).isEmpty());
}

void TestAzureListing::refusesOtherTargets()
{
    for (const QString &target :
        {u"shop"_s, u"/subscriptions/s1"_s, shop.text() + "/deployments/d1"_L1}) {
        const auto listing = list(target);
        QVERIFY(!listing);
        QCOMPARE(listing.error().kind, Error::BadInput);
    }
    QCOMPARE(m_service->arm().connections(), 0);
    const auto gone = list(SiteId(u"s1"_s, u"rg"_s, u"gone"_s).text());
    QCOMPARE(gone.error().kind, Error::NotFound);
    QVERIFY2(gone.error().message.contains(u"gone"_s), qPrintable(gone.error().message));
    const auto none = list(WorkflowId(flow, u"none"_s).text());
    QCOMPARE(none.error().kind, Error::NotFound);
    QVERIFY2(none.error().message.contains(u"none"_s), qPrintable(none.error().message));
}

void TestAzureListing::keepsTheOthers()
{
    const QString path = shop.text() + "/deployments"_L1;
    m_service->forget(path);
    m_service->answer(path, armError(u"AuthorizationFailed"_s), 403);
    const auto listing = list();
    QVERIFY(listing);
    QCOMPARE(idsOf(*listing), QStringList({u"r4"_s, u"d3"_s, u"r2"_s}));
    QCOMPARE(listing->problems.size(), 1);
    QCOMPARE(listing->problems.first().kind, Error::Forbidden);
    QCOMPARE(listing->problems.first().message.count(u"“shop”"_s), 1);
}

void TestAzureListing::stopsWhenTheTokenIsRefused()
{
    for (const QString &path : {shop.text() + "/deployments"_L1, staging.text() + "/deployments"_L1,
             flow.text() + "/deployments"_L1, hostPath(intake)}) {
        m_service->forget(path);
        m_service->answer(path, armError(u"InvalidAuthenticationTokenAudience"_s), 401);
    }
    const auto listing = list();
    QVERIFY(!listing);
    QCOMPARE(listing.error().kind, Error::Unauthorized);
}

void TestAzureListing::showsEitherKind()
{
    const QString deployment = shop.text() + "/deployments/d1"_L1;
    m_service->answer(shop.text(), site(shop, u"app,linux"_s));
    m_service->answer(deployment, record(shop, u"d1"_s, 1));
    const auto shown = QCoro::waitFor(m_provider->show(session(), deployment));
    QVERIFY2(shown, shown ? "" : qPrintable(shown.error().message));
    QCOMPARE(shown->id, deployment);

    m_service->answer(hostPath(intake) + "/r4"_L1, run(u"r4"_s, 4));
    const QString runId = intake.text() + "/runs/r4"_L1;
    const auto shownRun = QCoro::waitFor(m_provider->show(session(), runId));
    QVERIFY2(shownRun, shownRun ? "" : qPrintable(shownRun.error().message));
    QCOMPARE(shownRun->id, runId);
    m_service->forget(workflowsPath(flow));
    m_service->answer(workflowsPath(flow), armError(u"AuthorizationFailed"_s), 403);
    QVERIFY(QCoro::waitFor(m_provider->show(session(), runId)));

    const auto none = QCoro::waitFor(m_provider->show(session(), shop.text()));
    QCOMPARE(none.error().kind, Error::BadInput);
}

void TestAzureListing::asksForASiteOnce()
{
    m_service->answer(shop.text(), site(shop, u"app,linux"_s));
    const Session same = session();
    for (int i = 0; i < 2; ++i)
        QVERIFY(QCoro::waitFor(m_provider->list(same, Query(shop.text(), 25))));
    QCOMPARE(m_service->takeRequests().count(shop.text()), 1);
    for (int i = 0; i < 2; ++i)
        QVERIFY(QCoro::waitFor(m_provider->list(same, Query(intake.text(), 25))));
    QCOMPARE(m_service->takeRequests().count(workflowsPath(flow)), 1);
}

void TestAzureListing::knowsScmHostsOnceTheyWereSeen()
{
    const Session same = session();
    const QString reference = u"https://shopstaging.scm.example.net/api/deployments/d3/log"_s;
    QVERIFY(!m_provider->recognize(same.account, reference));
    QVERIFY(QCoro::waitFor(m_provider->targets(same)));
    QCOMPARE(m_provider->recognize(same.account, reference), staging.text() + "/deployments/d3"_L1);
    Account other = same.account;
    other.name = u"other"_s;
    QVERIFY(!m_provider->recognize(other, reference));
}

QTEST_GUILESS_MAIN(TestAzureListing)
#include "tst_azurelisting.moc"
