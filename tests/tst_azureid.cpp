// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <azurecloud.h>
#include <azureid.h>
#include <azurereference.h>

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Landfall;
using namespace Landfall::Azure;

/// Ids of sites, deployments and runs, and the references that become one.
class TestAzureId : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void readsSites_data();
    void readsSites();
    void refusesSites_data();
    void refusesSites();
    void comparesWithoutCase();
    void readsWorkflows();
    void recognizes_data();
    void recognizes();
    void refuses_data();
    void refuses();
    void keepsToTheSubscriptionsNamed();
    void recognizesKnownScmHosts();
    void neverLeavesThePath();
    void linksToThePortal();
};

namespace {

const QUrl publicArm(u"https://management.azure.com"_s);
const QUrl ownArm(u"http://127.0.0.1:8080/azure/arm"_s);
const QString subscription = u"5f0c8a11-0000-4000-8000-00000000abcd"_s;
const QString app = "/subscriptions/"_L1 + subscription
    + "/resourceGroups/rg-shop/providers/Microsoft.Web/sites/shop-api"_L1;
const QString staging = app + "/slots/staging"_L1;
const QString id = u"11aa22bb-0001-4000-8000-000000000001"_s;
const QString run = u"08584000000000000000000000001CU12"_s;

} // namespace

void TestAzureId::readsSites_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("read");
    QTest::newRow("app") << app << app;
    QTest::newRow("slot") << staging << staging;
    QTest::newRow("trailing slash") << app + u'/' << app;
    QTest::newRow("no leading slash") << app.sliced(1) << app;
    QTest::newRow("the production slot") << app + "/slots/Production"_L1 << app;
    QTest::newRow("other spelling of the words") << "/SUBSCRIPTIONS/"_L1 + subscription.toUpper()
            + "/resourcegroups/rg-shop/Providers/microsoft.web/Sites/shop-api/SLOTS/staging"_L1
                                                 << staging;
    QTest::newRow("group with odd characters")
        << u"/subscriptions/s/resourceGroups/Grün (1)_x.y-z/providers/Microsoft.Web/sites/a"_s
        << u"/subscriptions/s/resourceGroups/Grün (1)_x.y-z/providers/Microsoft.Web/sites/a"_s;
}

void TestAzureId::readsSites()
{
    QFETCH(QString, text);
    QFETCH(QString, read);
    const auto site = parseSiteId(text);
    QVERIFY(site);
    QCOMPARE(site->text(), read);
    QCOMPARE(site->app(), read.section(u"/slots/"_s, 0, 0));
    QCOMPARE(*parseSiteId(site->text()), *site);
}

void TestAzureId::refusesSites_data()
{
    QTest::addColumn<QString>("text");
    for (const QString &text :
        {u""_s, u"/"_s, u"shop-api"_s, app + "/slots"_L1, app + "/deployments/x"_L1,
            staging + "/more"_L1, app.section(u'/', 0, -2), app + "/slots/.."_L1,
            u"/subscriptions/s/resourceGroups/../providers/Microsoft.Web/sites/a"_s,
            u"/subscriptions/s/resourceGroups/g/providers/Microsoft.Sql/servers/a"_s,
            u"/subscriptions/s/resourceGroups/g/providers/Microsoft.Web/sites/a?x"_s,
            u"/subscriptions/s/resourceGroups/g/providers/Microsoft.Web/sites/a#x"_s,
            u"/subscriptions/s/resourceGroups/g/providers/Microsoft.Web/sites/a%2fb"_s,
            u"/subscriptions/s/resourceGroups/g/providers/Microsoft.Web/sites/a\\b"_s,
            u"/subscriptions/s/resourceGroups/g/providers/Microsoft.Web/sites/a\nb"_s,
            u"/subscriptions/s/resourceGroups/g/providers/Microsoft.Web/sites/a\u202eb"_s})
        QTest::addRow("%s", qPrintable(text)) << text;
}

void TestAzureId::refusesSites()
{
    QFETCH(QString, text);
    QVERIFY(!parseSiteId(text));
}

void TestAzureId::comparesWithoutCase()
{
    const SiteId one = *parseSiteId(app);
    const SiteId other = *parseSiteId(app.toUpper());
    QVERIFY(one.isSame(other));
    QCOMPARE(one.key(), other.key());
    QVERIFY(!one.isSame(*parseSiteId(staging)));
    QVERIFY(one.isSame(parseSiteId(staging)->production()));
}

void TestAzureId::readsWorkflows()
{
    const auto workflow = parseWorkflowId(staging + "/Workflows/order intake"_L1);
    QVERIFY(workflow);
    QCOMPARE(workflow->site.slot, u"staging"_s);
    QCOMPARE(workflow->text(), staging + "/workflows/order intake"_L1);
    QVERIFY(!parseWorkflowId(app));
    QVERIFY(!parseWorkflowId(app + "/workflows"_L1));
    QVERIFY(!parseWorkflowId(app + "/workflows/a/runs/b"_L1));
}

void TestAzureId::recognizes_data()
{
    QTest::addColumn<QString>("reference");
    QTest::addColumn<QString>("expected");
    QTest::addColumn<QUrl>("arm");

    const QString deployment = app + "/deployments/"_L1 + id;
    const QString inSlot = staging + "/deployments/"_L1 + id;
    const QString workflowRun = app + "/workflows/order-intake/runs/"_L1 + run;
    const QString host = "/hostruntime/runtime/webhooks/workflow/api/management"_L1;
    const QString arm = publicArm.toString();
    QTest::newRow("id") << deployment << deployment << publicArm;
    QTest::newRow("pasted with blanks") << u' ' + deployment + u'\n' << deployment << publicArm;
    QTest::newRow("trailing slash") << deployment + u'/' << deployment << publicArm;
    QTest::newRow("id in capitals")
        << app + "/Deployments/"_L1 + id.toUpper() << deployment << publicArm;
    QTest::newRow("status") << app + "/deploymentStatus/"_L1 + id << deployment << publicArm;
    QTest::newRow("status in a slot")
        << staging + "/deploymentstatus/"_L1 + id << inSlot << publicArm;
    QTest::newRow("its log") << inSlot + "/log"_L1 << inSlot << publicArm;
    QTest::newRow("production slot")
        << app + "/slots/production/deployments/"_L1 + id << deployment << publicArm;
    QTest::newRow("run") << workflowRun << workflowRun << publicArm;
    QTest::newRow("run's host path")
        << app + host + "/workflows/order-intake/runs/"_L1 + run << workflowRun << publicArm;
    QTest::newRow("run's actions") << workflowRun + "/actions/x"_L1 << workflowRun << publicArm;
    QTest::newRow("run in a slot")
        << staging + host + "/Workflows/order-intake/Runs/"_L1 + run
        << staging + "/workflows/order-intake/runs/"_L1 + run << publicArm;
    QTest::newRow("address") << arm + app + "/deploymentStatus/"_L1 + id
            + "?api-version=2025-05-01&t=1&c=x"_L1
                             << deployment << publicArm;
    QTest::newRow("address with its port")
        << "HTTPS://Management.Azure.com:443"_L1 + inSlot << inSlot << publicArm;
    QTest::newRow("own cloud's address") << ownArm.toString() + inSlot << inSlot << ownArm;
    QTest::newRow("encoded address")
        << arm + QString(workflowRun).replace(u"-intake"_s, u"%20x"_s)
        << QString(workflowRun).replace(u"-intake"_s, u" x"_s) << publicArm;
    QTest::newRow("portal") << "https://portal.azure.com/#@larkfield.example/resource"_L1
            + deployment << deployment
                            << publicArm;
    QTest::newRow("portal without a tenant")
        << "https://portal.azure.us/#resource"_L1 + inSlot << inSlot << ownArm;
    QTest::newRow("portal with a query")
        << "https://portal.azure.cn/?feature.x=true#@t/resource"_L1 + deployment + "?a=b"_L1
        << deployment << publicArm;
    QTest::newRow("portal's view")
        << "https://portal.azure.com/#view/WebsitesExtension/DeploymentDetails/id/"_L1
            + QString::fromLatin1(QUrl::toPercentEncoding(deployment)) + "/kind/app"_L1
        << deployment << publicArm;
    QTest::newRow("portal's view of a run")
        << "https://portal.azure.com/#view/Microsoft_Azure_EMA/RunBlade/id/"_L1
            + QString::fromLatin1(QUrl::toPercentEncoding(workflowRun))
        << workflowRun << publicArm;
}

void TestAzureId::recognizes()
{
    QFETCH(QString, reference);
    QFETCH(QString, expected);
    QFETCH(QUrl, arm);
    const auto found = recognizeResource(reference, arm, {});
    QVERIFY(found);
    QCOMPARE(found->text(), expected);
    QCOMPARE(parseResourceId(expected)->text(), expected);
}

void TestAzureId::refuses_data()
{
    QTest::addColumn<QString>("reference");
    const QString deployment = app + "/deployments/"_L1 + id;
    for (const QString &text : {QString(), u"/"_s, id, run, app, staging, app + "/deployments"_L1,
             app + "/workflows/w"_L1, app + "/workflows/w/runs"_L1, app + "/deployments/.."_L1,
             app + "/hostruntime/workflows/w/runs/r"_L1, app + "/processes/1"_L1,
             "https://management.azure.com.example.org"_L1 + deployment,
             "https://management.azure.com:8443"_L1 + deployment,
             "http://management.azure.com"_L1 + deployment,
             "https://management.usgovcloudapi.net"_L1 + deployment,
             "https://management.azure.com"_L1 + app + "/deployments/%2e%2e"_L1,
             "https://management.azure.com"_L1 + app + "/deployments/a%2fb"_L1,
             "https://portal.azure.com.example.org/#resource"_L1 + deployment,
             "https://example.org/#resource"_L1 + deployment, u"https://portal.azure.com/"_s,
             "https://portal.azure.com/#@t/resource"_L1 + app,
             "https://shop-api.scm.azurewebsites.net/api/deployments/"_L1 + id})
        QTest::addRow("%s", qPrintable(text)) << text;
}

void TestAzureId::refuses()
{
    QFETCH(QString, reference);
    QVERIFY(!recognizeResource(reference, publicArm, {}));
}

void TestAzureId::keepsToTheSubscriptionsNamed()
{
    const QString deployment = app + "/deployments/"_L1 + id;
    QVERIFY(recognizeResource(deployment, publicArm, {u"other"_s, subscription.toUpper()}));
    QVERIFY(!recognizeResource(deployment, publicArm, {u"other"_s}));
}

void TestAzureId::recognizesKnownScmHosts()
{
    Site site(*parseSiteId(staging));
    site.scm = QUrl(u"https://shop-api-staging.scm.example.net"_s);
    const QList<Site> sites {Site(*parseSiteId(app)), site};
    const QString place = u"https://shop-api-staging.scm.example.net/api/deployments/"_s;
    for (const QString &text :
        {place + id, place + id.toUpper() + "/log"_L1, place + id + "?a=b"_L1}) {
        const auto found = recognizeScm(text, sites);
        QVERIFY2(found, qPrintable(text));
        QCOMPARE(found->text(), staging + "/deployments/"_L1 + id);
    }
    for (const QString &text : {place, place + "%2e%2e"_L1, place + "a%2fb"_L1,
             "https://shop-api.scm.example.net/api/deployments/"_L1 + id,
             "http://shop-api-staging.scm.example.net/api/deployments/"_L1 + id,
             u"https://shop-api-staging.scm.example.net/api/logs/docker"_s,
             "/api/deployments/"_L1 + id})
        QVERIFY2(!recognizeScm(text, sites), qPrintable(text));
}

void TestAzureId::neverLeavesThePath()
{
    QRandomGenerator random(20261121);
    const QStringList pieces {app, u"/"_s, u".."_s, u"%2e%2e"_s, u"%2f"_s, u"deployments"_s,
        u"deploymentStatus"_s, u"workflows"_s, u"runs"_s, u"slotcopies"_s, u"hostruntime"_s,
        u"slots"_s, u"\0"_s, u"?x=1"_s, u"#"_s, u"\\"_s, u"\u202e"_s,
        u"https://portal.azure.com/#resource"_s, id, u" "_s, u"\n"_s, QString(QChar(0xd800)),
        u"@"_s, u":"_s, publicArm.toString(), QString(300, u'a')};
    int recognized = 0;
    for (int i = 0; i < 20'000; ++i) {
        QString text = random.bounded(2) ? app + "/deployments/"_L1 : QString();
        for (int j = random.bounded(8); j >= 0; --j)
            text += pieces.at(random.bounded(pieces.size())) + (random.bounded(3) ? u"/"_s : u""_s);
        const auto found = recognizeResource(text, publicArm, {});
        if (!found)
            continue;
        ++recognized;
        const QString whole = found->text();
        const auto same = parseResourceId(whole);
        QVERIFY2(same && same->text() == whole, qPrintable(text));
        for (const QString &part : whole.sliced(1).split(u'/'))
            QVERIFY2(!part.isEmpty() && part != u"."_s && part != u".."_s, qPrintable(text));
        for (const QChar c : u"\\?#%\n\u202e"_s)
            QVERIFY2(!whole.contains(c), qPrintable(text));
    }
    QVERIFY(recognized > 100);
}

void TestAzureId::linksToThePortal()
{
    const SiteId site(u"s"_s, u"Grün (1)"_s, u"shop"_s, u"staging"_s);
    Account account(u"a"_s, u"azure"_s, {{u"auth"_s, u"token"_s}});
    const QString page = "resource/subscriptions/s/resourceGroups/Gr%C3%BCn%20%281%29/providers/"
                         "Microsoft.Web/sites/shop/slots/staging"_L1;
    QCOMPARE(portalUrl(account, site), "https://portal.azure.com/#"_L1 + page);
    account.fields.insert(u"cloud"_s, u"usgov"_s);
    account.fields.insert(u"tenant_id"_s, u"t"_s);
    QCOMPARE(portalUrl(account, site), "https://portal.azure.us/#@t/"_L1 + page);
    account.fields.insert(u"cloud"_s, u"custom"_s);
    account.fields.insert(u"base_url"_s, ownArm.toString());
    account.fields.insert(u"login_url"_s, ownArm.toString());
    QVERIFY(cloudOf(account));
    QVERIFY(portalUrl(account, site).isEmpty());
}

QTEST_GUILESS_MAIN(TestAzureId)
#include "tst_azureid.moc"
