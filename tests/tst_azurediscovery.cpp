// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/azureservice.h"
#include "support/mutations.h"

#include <azurediscovered.h>
#include <providerregistry.h>

#include <QJsonArray>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace Landfall;
using namespace Landfall::Azure;

/// What an account can see: subscriptions, sites, slots and workflows, and what stands in the way.
class TestAzureDiscovery : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void findsWhatThereIs();
    void asksOnceForAll();
    void skipsWhatIsNotEnabled();
    void keepsToTheSubscriptionsNamed();
    void saysWhenNothingIsSeen();
    void followsPages_data();
    void followsPages();
    void stopsAtStrangePages_data();
    void stopsAtStrangePages();
    void goesNowhereElse();
    void keepsWhatCameWhenAPageFails();
    void comparesIdsWithoutCase();
    void keepsTheOthers_data();
    void keepsTheOthers();
    void tellsOfALimitOnce();
    void failsWhenNothingAnswers_data();
    void failsWhenNothingAnswers();
    void takesTheScmHostThatTheSiteNames_data();
    void takesTheScmHostThatTheSiteNames();
    void readsSites();
    void readsWorkflows();
    void remembersWhatDidNotAnswer();
    void survivesAnyList();
    void readsManySites();

private:
    [[nodiscard]] Result<TargetListing> targets(const QMap<QString, QString> &fields = {}) const;
    void answerSites(const QString &subscription, const QJsonArray &items);

    std::unique_ptr<ProviderRegistry> m_registry;
    Provider *m_provider = nullptr;
    std::unique_ptr<HttpClient> m_http;
    std::unique_ptr<Test::AzureService> m_service;
};

namespace {

const QUrl publicArm(u"https://management.azure.com"_s);

QJsonObject subscription(const QString &id, const QString &state = u"Enabled"_s)
{
    return {{u"id"_s, "/subscriptions/"_L1 + id}, {u"subscriptionId"_s, id},
        {u"displayName"_s, "Name of "_L1 + id}, {u"state"_s, state}, {u"tenantId"_s, u"t"_s}};
}

QString siteId(const QString &name, const QString &subscription = u"s1"_s)
{
    return SiteId(subscription, u"rg"_s, name).text();
}

QJsonObject site(const QString &id, const QString &kind = u"app,linux"_s)
{
    const QString name = id.section("/sites/"_L1, 1).replace(u"/slots/"_s, u"/"_s);
    const QJsonObject web {{u"name"_s, name + ".example.net"_L1}, {u"hostType"_s, u"Standard"_s}};
    const QJsonObject scm {
        {u"name"_s, name + ".scm.example.net"_L1}, {u"hostType"_s, u"Repository"_s}};
    return {{u"id"_s, id}, {u"name"_s, name}, {u"kind"_s, kind}, {u"location"_s, u"East US 2"_s},
        {u"properties"_s,
            QJsonObject {{u"state"_s, u"Running"_s}, {u"reserved"_s, kind.contains(u"linux"_s)},
                {u"defaultHostName"_s, name + ".example.net"_L1},
                {u"hostNameSslStates"_s, QJsonArray {web, scm}}}}};
}

QJsonObject workflow(const QString &site, const QString &name)
{
    return {{u"id"_s, site + "/workflows/"_L1 + name}, {u"name"_s, u"app/"_s + name},
        {u"kind"_s, u"Stateful"_s},
        {u"properties"_s, QJsonObject {{u"flowState"_s, u"Enabled"_s}}}};
}

QJsonObject armError(const QString &code)
{
    return {{u"error"_s, QJsonObject {{u"code"_s, code}, {u"message"_s, u"words"_s}}}};
}

QStringList idsOf(const TargetListing &listing)
{
    QStringList ids;
    for (const Target &target : listing.targets)
        ids.append(target.id);
    return ids;
}

Rows<Site> sitesOf(const QJsonObject &object, const QUrl &arm = publicArm)
{
    return readSites({object}, arm);
}

} // namespace

void TestAzureDiscovery::initTestCase()
{
    m_registry = std::make_unique<ProviderRegistry>(QStringList {QStringLiteral(PROVIDER_DIR)});
    const auto provider = m_registry->provider(u"azure"_s);
    QVERIFY(provider);
    m_provider = *provider;
}

/// One subscription with an app and its slot, and a Logic App with two workflows.
void TestAzureDiscovery::init()
{
    m_http = std::make_unique<HttpClient>();
    m_service = std::make_unique<Test::AzureService>();
    m_service->answerList(u"/subscriptions"_s, {subscription(u"s1"_s)});
    answerSites(
        u"s1"_s, {site(siteId(u"shop"_s)), site(siteId(u"flow"_s), u"functionapp,workflowapp"_s)});
    const QString staging = siteId(u"shop"_s) + "/slots/staging"_L1;
    m_service->answerList(siteId(u"shop"_s) + "/slots"_L1, {site(staging)});
    m_service->answerList(siteId(u"flow"_s) + "/slots"_L1, {});
    m_service->answerList(siteId(u"flow"_s) + "/workflows"_L1,
        {workflow(siteId(u"flow"_s), u"intake"_s), workflow(siteId(u"flow"_s), u"sync"_s)});
}

Result<TargetListing> TestAzureDiscovery::targets(const QMap<QString, QString> &fields) const
{
    return QCoro::waitFor(m_provider->targets(m_service->session(*m_provider, *m_http, fields)));
}

void TestAzureDiscovery::answerSites(const QString &subscription, const QJsonArray &items)
{
    const QString path = sitesPath(subscription);
    m_service->forget(path);
    m_service->answerList(path, items);
}

void TestAzureDiscovery::findsWhatThereIs()
{
    const auto listing = targets();
    QVERIFY2(listing, listing ? "" : qPrintable(listing.error().message));
    QVERIFY(listing->problems.isEmpty());
    const QString shop = siteId(u"shop"_s);
    const QString flow = siteId(u"flow"_s);
    QCOMPARE(listing->targets,
        QList<Target>({{shop, u"shop"_s, u"web-app"_s, {}}, {flow, u"flow"_s, u"web-app"_s, {}},
            {shop + "/slots/staging"_L1, u"shop"_s, u"web-app-slot"_s, {}},
            {flow + "/workflows/intake"_L1, u"intake"_s, u"workflow"_s, u"flow"_s},
            {flow + "/workflows/sync"_L1, u"sync"_s, u"workflow"_s, u"flow"_s}}));
    const QStringList requests = m_service->takeRequests();
    QCOMPARE(requests.size(), 5);
    for (const QByteArray &head : m_service->arm().requests()) {
        const bool isSubscriptions = head.startsWith("GET /arm/subscriptions?");
        QVERIFY(head.contains(
            isSubscriptions ? "?api-version=2022-12-01 " : "?api-version=2025-05-01 "));
    }
}

void TestAzureDiscovery::asksOnceForAll()
{
    const Session same = m_service->session(*m_provider, *m_http);
    auto first = m_provider->targets(same);
    auto second = m_provider->targets(same);
    QCOMPARE(idsOf(*QCoro::waitFor(std::move(first))), idsOf(*QCoro::waitFor(std::move(second))));
    QVERIFY(QCoro::waitFor(m_provider->targets(same)));
    QCOMPARE(m_service->takeRequests().size(), 5);
    QVERIFY(targets());
    QCOMPARE(m_service->takeRequests().size(), 5);
}

void TestAzureDiscovery::skipsWhatIsNotEnabled()
{
    m_service->forget(u"/subscriptions"_s);
    m_service->answerList(u"/subscriptions"_s,
        {subscription(u"s0"_s, u"Disabled"_s), subscription(u"s1"_s, u"enabled"_s),
            subscription(u"s2"_s, u"Warned"_s), subscription(u"S1"_s)});
    const auto listing = targets();
    QVERIFY(listing);
    QCOMPARE(listing->targets.size(), 5);
    QVERIFY(listing->problems.isEmpty());
    QCOMPARE(m_service->takeRequests().filter(u"providers/Microsoft.Web/sites"_s).size(), 4);
}

void TestAzureDiscovery::keepsToTheSubscriptionsNamed()
{
    m_service->forget(u"/subscriptions"_s);
    m_service->answerList(u"/subscriptions"_s,
        {subscription(u"s1"_s), subscription(u"s2"_s), subscription(u"s3"_s, u"Deleted"_s)});
    const auto listing = targets({{u"subscriptions"_s, u"S1, s3, gone"_s}});
    QVERIFY(listing);
    QCOMPARE(listing->targets.size(), 5);
    QCOMPARE(listing->problems.size(), 2);
    QVERIFY(listing->problems.at(0).message.contains(u"Name of s3"_s));
    QVERIFY(listing->problems.at(1).message.contains(u"gone"_s));
    QVERIFY(m_service->takeRequests().filter(u"/s2/"_s).isEmpty());
}

void TestAzureDiscovery::saysWhenNothingIsSeen()
{
    m_service->forget(u"/subscriptions"_s);
    m_service->answerList(u"/subscriptions"_s, {});
    for (const bool isNamed : {false, true}) {
        const QMap<QString, QString> fields {{u"subscriptions"_s, isNamed ? u"s9"_s : QString()}};
        const auto listing = targets(fields);
        QVERIFY(!listing);
        QVERIFY2(
            listing.error().message.contains(u"“Reader”"_s), qPrintable(listing.error().message));
        const auto report =
            QCoro::waitFor(m_provider->test(m_service->session(*m_provider, *m_http, fields)));
        QVERIFY(!report);
        QCOMPARE(report.error(), listing.error());
    }
}

void TestAzureDiscovery::followsPages_data()
{
    QTest::addColumn<QString>("origin");
    QTest::newRow("as asked") << u"%1"_s;
    QTest::newRow("in capitals") << u"HTTP://127.0.0.1:%2/arm"_s;
}

void TestAzureDiscovery::followsPages()
{
    QFETCH(QString, origin);
    const QString base = origin.contains(u"%2"_s)
        ? QString(origin).replace(u"%2"_s, QString::number(QUrl(m_service->armUrl()).port()))
        : m_service->armUrl();
    const QString path = sitesPath(u"s1"_s);
    m_service->forget(path);
    m_service->answer(path,
        QJsonObject {{u"value"_s, QJsonArray {site(siteId(u"shop"_s))}},
            {u"nextLink"_s, base + path + "?%24skiptoken=a%2Bb%2Fc&api-version=2025-05-01"_L1}});
    m_service->answer(path + "?$skiptoken=a+b/c"_L1,
        QJsonObject {
            {u"value"_s, QJsonArray {site(siteId(u"flow"_s))}}, {u"nextLink"_s, QJsonValue()}});
    const auto listing = targets();
    QVERIFY(listing);
    QVERIFY2(listing->problems.isEmpty(),
        listing->problems.isEmpty() ? "" : qPrintable(listing->problems.first().message));
    QVERIFY(idsOf(*listing).contains(siteId(u"flow"_s)));
    QVERIFY(std::any_of(m_service->arm().requests().begin(), m_service->arm().requests().end(),
        [](const QByteArray &head) { return head.contains("skiptoken=a%2Bb%2Fc&"); }));
}

void TestAzureDiscovery::stopsAtStrangePages_data()
{
    QTest::addColumn<QString>("next");
    QTest::newRow("another host") << u"https://evil.example%2"_s;
    QTest::newRow("another port") << u"http://127.0.0.1:1%2"_s;
    QTest::newRow("another scheme") << u"https://127.0.0.1:%3/arm%2"_s;
    QTest::newRow("with a user") << u"http://user@127.0.0.1:%3/arm%2"_s;
    QTest::newRow("above the base") << u"http://127.0.0.1:%3/other%2"_s;
    QTest::newRow("out of the base") << u"http://127.0.0.1:%3/arm/../other"_s;
    QTest::newRow("relative") << u"/arm%2?page=2"_s;
    QTest::newRow("nonsense") << u"::::"_s;
    QTest::newRow("a loop") << u"%1%2?api-version=2025-05-01"_s;
}

void TestAzureDiscovery::stopsAtStrangePages()
{
    QFETCH(QString, next);
    const QString path = sitesPath(u"s1"_s);
    next.replace(u"%1"_s, m_service->armUrl());
    next.replace(u"%2"_s, path);
    next.replace(u"%3"_s, QString::number(QUrl(m_service->armUrl()).port()));
    m_service->forget(path);
    m_service->answer(path,
        QJsonObject {{u"value"_s, QJsonArray {site(siteId(u"shop"_s))}}, {u"nextLink"_s, next}});
    const auto listing = targets();
    QVERIFY(listing);
    QVERIFY(idsOf(*listing).contains(siteId(u"shop"_s)));
    QCOMPARE(listing->problems.size(), 1);
    QVERIFY2(listing->problems.first().message.contains(u"incomplete"_s),
        qPrintable(listing->problems.first().message));
    QCOMPARE(m_service->takeRequests().filter(path).size(), 1);
}

void TestAzureDiscovery::goesNowhereElse()
{
    FaultServer other([](QTcpSocket &, const QByteArray &) {});
    const QString path = sitesPath(u"s1"_s);
    m_service->forget(path);
    m_service->answer(path,
        QJsonObject {
            {u"value"_s, QJsonArray()}, {u"nextLink"_s, other.url(u"/arm"_s).toString() + path}});
    QVERIFY(targets());
    QTest::qWait(50);
    QCOMPARE(other.connections(), 0);
}

void TestAzureDiscovery::keepsWhatCameWhenAPageFails()
{
    const QString path = sitesPath(u"s1"_s);
    m_service->forget(path);
    m_service->answer(path,
        QJsonObject {{u"value"_s, QJsonArray {site(siteId(u"shop"_s))}},
            {u"nextLink"_s, m_service->armUrl() + path + "?page=2"_L1}});
    m_service->answer(path + "?page=2"_L1, u"<html>away</html>"_s, 503);
    const auto listing = targets();
    QVERIFY(listing);
    QVERIFY(idsOf(*listing).contains(siteId(u"shop"_s)));
    QCOMPARE(listing->problems.size(), 1);
    QCOMPARE(listing->problems.first().kind, Error::Server);
}

void TestAzureDiscovery::comparesIdsWithoutCase()
{
    const QString lower = siteId(u"shop"_s).replace(u"resourceGroups"_s, u"resourcegroups"_s);
    answerSites(u"s1"_s, {site(siteId(u"shop"_s)), site(lower), site(siteId(u"SHOP"_s))});
    const auto listing = targets();
    QVERIFY(listing);
    QCOMPARE(
        idsOf(*listing), QStringList({siteId(u"shop"_s), siteId(u"shop"_s) + "/slots/staging"_L1}));
}

void TestAzureDiscovery::keepsTheOthers_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("code");
    QTest::addColumn<Error::Kind>("kind");
    QTest::addColumn<QString>("part");
    QTest::newRow("right") << 403 << u"AuthorizationFailed"_s << Error::Forbidden
                           << u"Name of bad"_s;
    QTest::newRow("tenant") << 401 << u"InvalidAuthenticationTokenTenant"_s << Error::Forbidden
                            << u"another tenant"_s;
    QTest::newRow("token") << 401 << u"InvalidAuthenticationTokenAudience"_s << Error::Forbidden
                           << u"refused"_s;
    QTest::newRow("gone") << 404 << u"SubscriptionNotFound"_s << Error::NotFound
                          << u"Name of bad"_s;
    QTest::newRow("fault") << 500 << u"InternalServerError"_s << Error::Server << u"fault"_s;
    QTest::newRow("limit") << 429 << u"SubscriptionRequestsThrottled"_s << Error::RateLimited
                           << u"limit"_s;
}

void TestAzureDiscovery::keepsTheOthers()
{
    QFETCH(int, status);
    QFETCH(QString, code);
    QFETCH(Error::Kind, kind);
    QFETCH(QString, part);
    m_service->forget(u"/subscriptions"_s);
    m_service->answerList(u"/subscriptions"_s, {subscription(u"bad"_s), subscription(u"s1"_s)});
    m_service->answer(sitesPath(u"bad"_s), armError(code), status);
    const auto listing = targets();
    QVERIFY(listing);
    QCOMPARE(listing->targets.size(), 5);
    QCOMPARE(listing->problems.size(), 1);
    QCOMPARE(listing->problems.first().kind, kind);
    QVERIFY2(listing->problems.first().message.contains(part),
        qPrintable(listing->problems.first().message));
}

void TestAzureDiscovery::tellsOfALimitOnce()
{
    const QString path = workflowsPath(SiteId(u"s1"_s, u"rg"_s, u"flow"_s));
    m_service->forget(path);
    m_service->answer(path, armError(u"TooManyRequests"_s), 429, "Retry-After: 7\r\n");
    const Session same = m_service->session(*m_provider, *m_http);
    const auto first = QCoro::waitFor(m_provider->targets(same));
    QVERIFY(first);
    QCOMPARE(first->problems.size(), 1);
    QCOMPARE(first->problems.first().retryAfter, std::chrono::seconds(7));
    const auto second = QCoro::waitFor(m_provider->targets(same));
    QVERIFY(second && second->problems.isEmpty());
    QCOMPARE(second->targets, first->targets);
}

void TestAzureDiscovery::failsWhenNothingAnswers_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<int>("status");
    QTest::addColumn<QJsonValue>("body");
    QTest::addColumn<Error::Kind>("kind");
    const QString sites = sitesPath(u"s1"_s);
    const auto row = [](const char *name, const QString &path, int status, const QJsonValue &body,
                         Error::Kind kind) {
        QTest::newRow(name) << path << status << body << kind;
    };
    row("refused", u"/subscriptions"_s, 401, armError(u"InvalidAuthenticationTokenAudience"_s),
        Error::Unauthorized);
    row("no right", sites, 403, armError(u"AuthorizationFailed"_s), Error::Forbidden);
    row("page of the edge", sites, 503, u"<html>away</html>"_s, Error::Server);
    row("page instead of JSON", u"/subscriptions"_s, 200, u"<html>sign in</html>"_s,
        Error::BadReply);
    row("no list", u"/subscriptions"_s, 200, QJsonObject {{u"value"_s, u"x"_s}}, Error::BadReply);
    row("error in a good answer", sites, 200, armError(u"Odd"_s), Error::BadReply);
}

void TestAzureDiscovery::failsWhenNothingAnswers()
{
    QFETCH(QString, path);
    QFETCH(int, status);
    QFETCH(QJsonValue, body);
    QFETCH(Error::Kind, kind);
    m_service->forget(path);
    m_service->answer(path, body, status);
    const auto listing = targets();
    QVERIFY(!listing);
    QCOMPARE(listing.error().kind, kind);
    QVERIFY(!listing.error().message.isEmpty());
}

void TestAzureDiscovery::takesTheScmHostThatTheSiteNames_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QUrl>("arm");
    QTest::addColumn<QString>("scm");
    const QUrl local(u"http://127.0.0.1:8080/arm"_s);
    const QString plain = u"shop-1a2b.scm.eastus2-01.azurewebsites.net"_s;
    QTest::newRow("plain") << plain << publicArm << "https://"_L1 + plain;
    QTest::newRow("plain beside a simulator") << plain << local << "https://"_L1 + plain;
    QTest::newRow("local") << u"127.0.0.1:9090"_s << local << u"http://127.0.0.1:9090"_s;
    QTest::newRow("local beside the real one") << u"127.0.0.1:9090"_s << publicArm << QString();
    QTest::newRow("localhost beside the real one") << u"localhost"_s << publicArm << QString();
    for (const char *name :
        {"", " ", "user@host.example", "host.example/path", "host.example?q", "host.example#f",
            "host.example.", "host.example:444", "https://host.example", "a b", "host.example\\x"})
        QTest::addRow("“%s”", name) << QString::fromLatin1(name) << publicArm << QString();
}

void TestAzureDiscovery::takesTheScmHostThatTheSiteNames()
{
    QFETCH(QString, name);
    QFETCH(QUrl, arm);
    QFETCH(QString, scm);
    QJsonObject object = site(siteId(u"shop"_s));
    QJsonObject properties = object.value("properties"_L1).toObject();
    properties.insert(u"hostNameSslStates"_s,
        QJsonArray {5, QJsonObject {{u"name"_s, u"web.example"_s}, {u"hostType"_s, u"Standard"_s}},
            QJsonObject {{u"name"_s, name}, {u"hostType"_s, u"repository"_s}}});
    object.insert(u"properties"_s, properties);
    QCOMPARE(sitesOf(object, arm).items.first().scm, QUrl(scm));
}

void TestAzureDiscovery::readsSites()
{
    const Site web = sitesOf(site(siteId(u"shop"_s))).items.first();
    QVERIFY(web.isLinux && !web.isWorkflowApp);
    QCOMPARE(web.state, u"Running"_s);
    QCOMPARE(web.location, u"East US 2"_s);
    QCOMPARE(web.defaultHost, u"shop.example.net"_s);
    const Site windows = sitesOf(site(siteId(u"shop"_s), u"app"_s)).items.first();
    QVERIFY(!windows.isLinux && !windows.isWorkflowApp);
    const Site logic = sitesOf(site(siteId(u"shop"_s), u"functionapp,WorkflowApp"_s)).items.first();
    QVERIFY(!logic.isLinux && logic.isWorkflowApp);

    const SiteId asked(u"S1"_s, u"RG"_s, u"Shop"_s);
    QVERIFY(readSite(site(siteId(u"shop"_s)), asked, publicArm));
    const auto other = readSite(site(siteId(u"other"_s)), asked, publicArm);
    QVERIFY(!other && other.error().kind == Error::BadReply);
    QCOMPARE(readSite(QJsonObject(), asked, publicArm)->id, asked);
}

void TestAzureDiscovery::readsWorkflows()
{
    const SiteId app(u"s1"_s, u"rg"_s, u"flow"_s, u"blue"_s);
    QJsonObject sick = workflow(app.text(), u"sync"_s);
    sick.insert(u"name"_s, u"flow/blue/sync"_s);
    sick.insert(u"properties"_s,
        QJsonObject {{u"flowState"_s, u"Disabled"_s},
            {u"health"_s,
                QJsonObject {{u"state"_s, u"Unhealthy"_s},
                    {u"error"_s,
                        QJsonObject {{u"code"_s, u"Bad"_s}, {u"message"_s, u"not  valid"_s}}}}}});
    const Rows<Workflow> rows =
        Azure::readWorkflows({workflow(app.text(), u"intake"_s), sick, sick, QJsonObject()}, app);
    QCOMPARE(rows.items.size(), 2);
    QCOMPARE(rows.problems.size(), 1);
    QCOMPARE(rows.items.at(0).id().text(), app.text() + "/workflows/intake"_L1);
    QCOMPARE(rows.items.at(0).kind, u"Stateful"_s);
    QCOMPARE(rows.items.at(1).name, u"sync"_s);
    QCOMPARE(rows.items.at(1).flowState, u"Disabled"_s);
    QCOMPARE(rows.items.at(1).healthError, u"not valid"_s);
}

void TestAzureDiscovery::remembersWhatDidNotAnswer()
{
    const SiteId shop(u"s1"_s, u"rg"_s, u"shop"_s);
    const SiteId staging(u"s1"_s, u"rg"_s, u"shop"_s, u"staging"_s);
    const SiteId flow(u"s2"_s, u"rg"_s, u"flow"_s);
    Discovered before;
    before.sites = {Site(shop), Site(staging), Site(flow)};
    before.workflows = {Workflow(flow, u"intake"_s)};

    Discovered now;
    now.sites = {Site(shop)};
    QCOMPARE(merged(now, before).sites, now.sites);
    now.unheard = {listKey(slotsPath(shop))};
    QCOMPARE(merged(now, before).sites, QList<Site>({Site(shop), Site(staging)}));
    QVERIFY(merged(now, before).workflows.isEmpty());
    now.unheard = {listKey(sitesPath(u"S2"_s))};
    QCOMPARE(merged(now, before).sites, QList<Site>({Site(shop), Site(flow)}));
    QCOMPARE(merged(now, before).workflows, before.workflows);
    now.unheard = {listKey(workflowsPath(flow))};
    QCOMPARE(merged(now, before).workflows, before.workflows);
    now.workflows = before.workflows;
    QCOMPARE(merged(now, before).workflows, before.workflows);
}

void TestAzureDiscovery::survivesAnyList()
{
    const SiteId app(u"s1"_s, u"rg"_s, u"flow"_s);
    const QJsonObject one = site(siteId(u"shop"_s));
    for (const QJsonValue &value : Test::mutations(one)) {
        const Rows<Site> rows = readSites({value, one}, publicArm);
        QCOMPARE_GE(rows.items.size(), 1);
        QCOMPARE_LE(rows.items.size() + rows.problems.size(), 2);
        for (const Site &item : rows.items)
            QVERIFY(item.scm.isEmpty() || item.scm.scheme() == u"https"_s);
    }
    for (const QJsonValue &value : Test::mutations(workflow(app.text(), u"a"_s)))
        QCOMPARE_LE(readWorkflows({value}, app).items.size(), 1);
    for (const QJsonValue &value : Test::mutations(subscription(u"s1"_s))) {
        const Rows<Subscription> rows = readSubscriptions({value, subscription(u"s2"_s)});
        QCOMPARE(rows.items.last().id, u"s2"_s);
        QCOMPARE(rows.items.size() + rows.problems.size(), 2);
    }
}

void TestAzureDiscovery::readsManySites()
{
    QJsonArray many;
    for (int i = 0; i < 400; ++i) {
        QJsonObject object = site(siteId(u"app-%1"_s.arg(i)));
        object.insert(u"padding"_s, QString(9000, u'x'));
        many.append(object);
        m_service->answerList(siteId(u"app-%1"_s.arg(i)) + "/slots"_L1, {});
    }
    answerSites(u"s1"_s, many);
    const auto listing = targets();
    QVERIFY(listing);
    QCOMPARE(listing->targets.size(), 400);
    QVERIFY(listing->problems.isEmpty());
}

QTEST_GUILESS_MAIN(TestAzureDiscovery)
#include "tst_azurediscovery.moc"
