// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/azureservice.h"
#include "support/mutations.h"

#include <azurerights.h>
#include <azurescopes.h>
#include <providerregistry.h>

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Landfall;
using namespace Landfall::Azure;

/// Which rights a sign-in has, when it ends, and what the search for targets saw.
class TestAzureRights : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void matchesActions_data();
    void matchesActions();
    void addsUpRoles_data();
    void addsUpRoles();
    void saysWhetherSlotsMayBeCopied_data();
    void saysWhetherSlotsMayBeCopied();
    void readsPermissions();
    void survivesAnyPermissions();
    void readsTheEndOfAToken_data();
    void readsTheEndOfAToken();
    void survivesAnyClaims();
    void saysWhatASignInMay_data();
    void saysWhatASignInMay();
    void tellsTheEndOfAPastedTokenOnly();
    void saysWhyASubscriptionIsPassedOver_data();
    void saysWhyASubscriptionIsPassedOver();
    void countsWhatIsInEachSubscription();
    void explainsThatNothingIsFound();
    void namesEveryReasonWhenNothingAnswers();
    void failsPlainlyWhenTheTokenIsRefused();
    void tellsOfTenants();
    void offersTenantsToChooseFrom_data();
    void offersTenantsToChooseFrom();

private:
    [[nodiscard]] Result<TestReport> test(const QMap<QString, QString> &fields = {});
    [[nodiscard]] Result<TargetListing> targets(const QMap<QString, QString> &fields = {});
    void showSubscriptions(const QJsonArray &items);

    std::unique_ptr<ProviderRegistry> m_registry;
    Provider *m_provider = nullptr;
    std::unique_ptr<HttpClient> m_http;
    std::unique_ptr<Test::AzureService> m_service;
};

namespace {

constexpr auto permissions = "/providers/Microsoft.Authorization/permissions"_L1;

QJsonObject role(const QStringList &actions, const QStringList &notActions = {})
{
    return {{u"actions"_s, QJsonArray::fromStringList(actions)},
        {u"notActions"_s, QJsonArray::fromStringList(notActions)},
        {u"dataActions"_s, QJsonArray()}};
}

QJsonObject subscription(const QString &id, const QString &state = u"Enabled"_s)
{
    return {{u"subscriptionId"_s, id}, {u"displayName"_s, "Name of "_L1 + id}, {u"state"_s, state},
        {u"tenantId"_s, u"t-"_s + id}};
}

QJsonObject site(const QString &name, const QString &subscription, const QString &kind = u"app"_s)
{
    return {{u"id"_s, SiteId(subscription, u"rg"_s, name).text()}, {u"kind"_s, kind}};
}

QString slotsOf(const QString &name, const QString &subscription)
{
    return slotsPath(SiteId(subscription, u"rg"_s, name));
}

QJsonObject refused(const QString &scope)
{
    return {{u"error"_s,
        QJsonObject {{u"code"_s, u"AuthorizationFailed"_s},
            {u"message"_s,
                u"The client 'c' does not have authorization to perform action "
                "'Microsoft.Web/sites/read' over scope '%1' or the scope is invalid."_s.arg(
                    scope)}}}};
}

QByteArray part(const QByteArray &text)
{
    return text.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

QByteArray jwt(const QByteArray &claims)
{
    return part(R"({"alg":"RS256"})") + '.' + part(claims) + '.' + part("signature");
}

const SearchedScope *find(const QList<SearchedScope> &scopes, const QString &id)
{
    for (const SearchedScope &scope : scopes) {
        if (scope.id == id)
            return &scope;
    }
    return nullptr;
}

} // namespace

void TestAzureRights::initTestCase()
{
    m_registry = std::make_unique<ProviderRegistry>(QStringList {QStringLiteral(PROVIDER_DIR)});
    const auto provider = m_registry->provider(u"azure"_s);
    QVERIFY(provider);
    m_provider = *provider;
}

void TestAzureRights::init()
{
    m_http = std::make_unique<HttpClient>();
    m_service = std::make_unique<Test::AzureService>();
    showSubscriptions({subscription(u"s1"_s)});
}

Result<TestReport> TestAzureRights::test(const QMap<QString, QString> &fields)
{
    return QCoro::waitFor(m_provider->test(m_service->session(*m_provider, *m_http, fields)));
}

Result<TargetListing> TestAzureRights::targets(const QMap<QString, QString> &fields)
{
    return QCoro::waitFor(m_provider->targets(m_service->session(*m_provider, *m_http, fields)));
}

void TestAzureRights::showSubscriptions(const QJsonArray &items)
{
    m_service->forget(u"/subscriptions"_s);
    m_service->answerList(u"/subscriptions"_s, items);
}

void TestAzureRights::matchesActions_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QString>("action");
    QTest::addColumn<bool>("matches");
    const auto row = [](const char *pattern, const char *action, bool matches) {
        QTest::addRow("%s against %s", pattern, action)
            << QString::fromLatin1(pattern) << QString::fromLatin1(action) << matches;
    };
    const char *read = "Microsoft.Web/sites/read";
    const char *publish = "Microsoft.Web/sites/publish/action";
    row("*", read, true);
    row("*/read", read, true);
    row("*/read", publish, false);
    row("*/Read", read, true);
    row("microsoft.web/SITES/read", read, true);
    row("Microsoft.Web/*", publish, true);
    row("Microsoft.Web/sites/*", publish, true);
    row("Microsoft.Web/sites/*/action", publish, true);
    row("Microsoft.Web/sites/*/action", "Microsoft.Web/sites/slots/publish/action", true);
    row("Microsoft.Web/*/publish/*", publish, true);
    row("Microsoft.Web/sites/publish", publish, false);
    row("Microsoft.Web/sites/publish/action/", publish, false);
    row("Microsoft.Web/sites", read, false);
    row("icrosoft.Web/sites/read", read, false);
    row("Microsoft.Web/sites/rea?", read, false);
    row("Microsoft.Web/sites/.*", read, false);
    row("Microsoft.Sql/*", read, false);
    row("**", read, true);
    row("*e*e*e*", read, true);
    row("*x*", read, false);
    row("*read*", read, true);
    row("*rea", read, false);
    row("", read, false);
    row("", "", true);
    row("*", "", true);
    row("a*b", "ab", true);
    row("a*b", "acbcb", true);
    row("a*b", "acbc", false);
}

void TestAzureRights::matchesActions()
{
    QFETCH(QString, pattern);
    QFETCH(QString, action);
    QTEST(isMatch(pattern, action), "matches");
}

void TestAzureRights::addsUpRoles_data()
{
    QTest::addColumn<QJsonArray>("roles");
    QTest::addColumn<bool>("reads");
    QTest::addColumn<bool>("readsLogs");
    const QJsonObject reader = role({u"*/read"_s});
    QTest::newRow("none") << QJsonArray() << false << false;
    QTest::newRow("reader") << QJsonArray {reader} << true << false;
    QTest::newRow("contributor") << QJsonArray {role(
        {u"*"_s}, {u"Microsoft.Authorization/*/Write"_s})}
                                 << true << true;
    QTest::newRow("website contributor")
        << QJsonArray {role({u"Microsoft.Web/sites/*"_s})} << true << true;
    QTest::newRow("taken out of the same role")
        << QJsonArray {role({u"*"_s}, {u"Microsoft.Web/sites/*/action"_s})} << true << false;
    QTest::newRow("taken out of one role, given by another")
        << QJsonArray {role({u"*"_s}, {u"*/action"_s}),
               role({u"microsoft.web/sites/PUBLISH/action"_s})}
        << true << true;
    QTest::newRow("given by one, taken out of another")
        << QJsonArray {reader, role({}, {u"*"_s})} << true << false;
    QTest::newRow("something else")
        << QJsonArray {role({u"Microsoft.Resources/subscriptions/read"_s})} << false << false;
    QTest::newRow("data only") << QJsonArray {QJsonObject {{u"dataActions"_s, QJsonArray {u"*"_s}}}}
                               << false << false;
}

void TestAzureRights::addsUpRoles()
{
    QFETCH(QJsonArray, roles);
    const auto read = readPermissions(roles);
    QVERIFY(read);
    const Finding finding = findingOf(*read, u"there"_s);
    QTEST(finding.mayRead.value(), "reads");
    QTEST(finding.mayReadLogs.value(), "readsLogs");
    const QList<Right> rights = rightsOf(finding);
    QCOMPARE(rights.size(), 3);
    QCOMPARE(rights.first().name, u"Microsoft.Web/sites/read"_s);
    QVERIFY(rights.first().enables.contains(u"there"_s)
        && rights.first().enables.contains(u"“Reader”"_s));
    QVERIFY(rights.last().enables.contains(u"“Website Contributor”"_s));
}

void TestAzureRights::saysWhetherSlotsMayBeCopied_data()
{
    QTest::addColumn<QJsonArray>("roles");
    QTest::addColumn<std::optional<bool>>("may");
    const auto row = [](const char *name, const QJsonArray &roles, std::optional<bool> may) {
        QTest::newRow(name) << roles << may;
    };
    const QString fromProduction = u"microsoft.web/sites/slotcopy/action"_s;
    const QString fromSlots = u"microsoft.web/sites/slots/slotcopy/action"_s;
    row("reader", {role({u"*/read"_s})}, false);
    row("website contributor", {role({u"Microsoft.Web/sites/*"_s})}, true);
    row("both by name", {role({fromProduction}), role({fromSlots})}, true);
    row("one of both", {role({fromProduction})}, std::nullopt);
    row("one taken out", {role({u"*"_s}, {fromSlots})}, std::nullopt);
    row("both taken out", {role({u"*"_s}, {u"*/slotcopy/action"_s})}, false);
}

void TestAzureRights::saysWhetherSlotsMayBeCopied()
{
    QFETCH(QJsonArray, roles);
    const auto read = readPermissions(roles);
    QVERIFY(read);
    const Right right = rightsOf(findingOf(*read, u"there"_s)).last();
    QCOMPARE(right.name, u"Microsoft.Web/sites/slotcopy/action"_s);
    QTEST(right.isHeld, "may");
    QVERIFY2(right.enables.startsWith(u"copying a slot to another one (there;"_s),
        qPrintable(right.enables));
}

void TestAzureRights::readsPermissions()
{
    const auto read = readPermissions({role({u"a"_s, u"b"_s}, {u"c"_s}),
        QJsonObject {{u"actions"_s, QJsonValue()}, {u"notActions"_s, QJsonArray {u"d"_s}}}});
    QVERIFY(read);
    QCOMPARE(*read, QList<Permission>({{{u"a"_s, u"b"_s}, {u"c"_s}}, {QStringList(), {u"d"_s}}}));
    for (const QJsonValue &broken : {QJsonValue(), QJsonValue(7), QJsonValue(u"*"_s),
             QJsonValue(QJsonArray()), QJsonValue(QJsonObject {{u"actions"_s, u"*"_s}}),
             QJsonValue(QJsonObject {{u"notActions"_s, 5}}),
             QJsonValue(QJsonObject {{u"actions"_s, QJsonArray {u"*"_s, 5}}})}) {
        const auto result = readPermissions({role({u"*"_s}), broken});
        QVERIFY(!result);
        QCOMPARE(result.error().kind, Error::BadReply);
        QVERIFY(!result.error().message.isEmpty());
    }
}

/// Nothing that is damaged gives a right that the whole list does not.
void TestAzureRights::survivesAnyPermissions()
{
    const QJsonArray reader {role({u"*/read"_s}, {u"*/write"_s})};
    for (const QJsonValue &value : Test::mutations(reader)) {
        const auto read = readPermissions(value.toArray());
        if (read)
            QVERIFY(!isAllowed(*read, logAction()));
    }
}

void TestAzureRights::readsTheEndOfAToken_data()
{
    QTest::addColumn<QByteArray>("token");
    QTest::addColumn<QDateTime>("end");
    const QDateTime end(QDate(2026, 3, 2), QTime(9, 30), Qt::UTC);
    const QDateTime none;
    const QByteArray seconds = QByteArray::number(end.toSecsSinceEpoch());
    QTest::newRow("a token") << jwt("{\"exp\":" + seconds + "}") << end;
    QTest::newRow("with other claims")
        << jwt(R"({"aud":"x","nbf":1,"exp":)" + seconds + ".75}") << end;
    QTest::newRow("a blank around it") << ' ' + jwt("{\"exp\":" + seconds + "}") + '\n' << end;
    QTest::newRow("opaque") << QByteArray("landfall-simulator-bearer-token") << none;
    QTest::newRow("empty") << QByteArray() << none;
    QTest::newRow("no claims") << jwt("{}") << none;
    QTest::newRow("no object") << jwt("[1]") << none;
    QTest::newRow("no JSON") << jwt("exp=5") << none;
    QTest::newRow("two parts") << part("{}") + '.' + part("{\"exp\":" + seconds + "}") << none;
    QTest::newRow("encrypted, five parts") << QByteArray("a.b.c.d.e") << none;
    QTest::newRow("no Base64") << QByteArray("a.{\"exp\":1}.c") << none;
    QTest::newRow("text") << jwt("{\"exp\":\"" + seconds + "\"}") << none;
    QTest::newRow("null") << jwt(R"({"exp":null})") << none;
    QTest::newRow("negative") << jwt(R"({"exp":-5})") << none;
    QTest::newRow("milliseconds") << jwt("{\"exp\":" + seconds + "000}") << none;
    QTest::newRow("huge") << jwt(R"({"exp":1e300})") << none;
    QTest::newRow("only dots") << QByteArray("..") << none;
}

void TestAzureRights::readsTheEndOfAToken()
{
    QFETCH(QByteArray, token);
    QTEST(endOfToken(Secret(token)), "end");
}

void TestAzureRights::survivesAnyClaims()
{
    const QJsonObject claims {{u"exp"_s, 1'772'443'800}, {u"aud"_s, QJsonArray {u"x"_s}}};
    for (const QJsonValue &value : Test::mutations(claims)) {
        const QByteArray text = QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact);
        const QDateTime end = endOfToken(Secret(jwt(text)));
        QVERIFY(end.isNull() || end.toSecsSinceEpoch() == 1'772'443'800);
    }
}

void TestAzureRights::saysWhatASignInMay_data()
{
    QTest::addColumn<QJsonValue>("subscription"); ///< roles there; null: the call is refused
    QTest::addColumn<int>("sites"); ///< the status of the list; 204 stands for an empty one
    QTest::addColumn<QJsonValue>("group"); ///< roles in the resource group
    QTest::addColumn<QString>("reads");
    QTest::addColumn<QString>("readsLogs");
    QTest::addColumn<int>("requests");
    const QJsonValue none = QJsonArray();
    const QJsonValue unknown;
    const QJsonValue reader = QJsonArray {role({u"*/read"_s})};
    const QJsonValue owner = QJsonArray {role({u"*"_s})};
    const QJsonValue odd = QJsonArray {QJsonObject {{u"actions"_s, 7}}};
    const auto row = [](const char *name, const QJsonValue &subscription, int sites,
                         const QJsonValue &group, const QString &reads, const QString &readsLogs,
                         int requests) {
        QTest::newRow(name) << subscription << sites << group << reads << readsLogs << requests;
    };
    row("all", owner, 500, none, u"held"_s, u"held"_s, 2);
    row("reader", reader, 500, none, u"held"_s, u"missing"_s, 2);
    row("reader of a group", none, 200, reader, u"held"_s, u"missing"_s, 4);
    row("owner of a group", none, 200, owner, u"held"_s, u"held"_s, 4);
    row("a group that does not tell", none, 200, unknown, u"held"_s, u"unknown"_s, 4);
    row("nothing at all", none, 403, none, u"missing"_s, u"missing"_s, 3);
    row("nothing to see", none, 204, none, u"missing"_s, u"missing"_s, 3);
    row("not told, refused", unknown, 403, none, u"missing"_s, u"unknown"_s, 3);
    row("not told, a fault", unknown, 500, none, u"unknown"_s, u"unknown"_s, 3);
    row("not told, nothing to see", unknown, 204, none, u"unknown"_s, u"unknown"_s, 3);
    row("not told, but shown", unknown, 200, unknown, u"held"_s, u"unknown"_s, 4);
    row("not to be read", odd, 500, none, u"unknown"_s, u"unknown"_s, 3);
}

void TestAzureRights::saysWhatASignInMay()
{
    QFETCH(QJsonValue, subscription);
    QFETCH(int, sites);
    QFETCH(QJsonValue, group);
    QFETCH(QString, reads);
    QFETCH(QString, readsLogs);
    QFETCH(int, requests);
    const auto answer = [this](const QString &scope, const QJsonValue &roles) {
        if (roles.isNull())
            m_service->answer(scope + permissions, refused(scope), 403);
        else
            m_service->answerList(scope + permissions, roles.toArray());
    };
    answer(u"/subscriptions/s1"_s, subscription);
    answer(u"/subscriptions/s1/resourceGroups/rg"_s, group);
    const QJsonArray items = sites == 200 ? QJsonArray {site(u"shop"_s, u"s1"_s)} : QJsonArray();
    const bool isList = sites == 200 || sites == 204;
    m_service->answer(sitesPath(u"s1"_s),
        isList ? QJsonObject {{u"value"_s, items}} : refused(u"/subscriptions/s1"_s),
        isList ? 200 : sites);

    const auto report = test();
    QVERIFY2(report, report ? "" : qPrintable(report.error().message));
    const auto word = [](const std::optional<bool> &isHeld) {
        return !isHeld ? u"unknown"_s : *isHeld ? u"held"_s : u"missing"_s;
    };
    QCOMPARE(report->rights.size(), 3);
    QCOMPARE(word(report->rights.at(0).isHeld), reads);
    QCOMPARE(word(report->rights.at(1).isHeld), readsLogs);
    const bool isOfGroup = sites == 200 && !group.isNull();
    QVERIFY2(report->rights.at(1).enables.contains(
                 isOfGroup ? u"resource group “rg”"_s : u"subscription “Name of s1”"_s),
        qPrintable(report->rights.at(1).enables));
    QCOMPARE(m_service->takeRequests().size(), requests);
    for (const QByteArray &head : m_service->arm().requests()) {
        if (head.contains("Microsoft.Authorization"))
            QVERIFY(head.contains("/permissions?api-version=2022-04-01 "));
    }
    QVERIFY(report->expires.isNull());
}

void TestAzureRights::tellsTheEndOfAPastedTokenOnly()
{
    m_service->answerList("/subscriptions/s1"_L1 + permissions, {role({u"*"_s})});
    const QDateTime end(QDate(2026, 3, 2), QTime(9, 30), Qt::UTC);
    const Secret token(jwt("{\"exp\":" + QByteArray::number(end.toSecsSinceEpoch()) + '}'));
    for (const bool isPasted : {true, false}) {
        Session session = m_service->session(
            *m_provider, *m_http, {{u"auth"_s, isPasted ? u"token"_s : u"service-principal"_s}});
        session.secret = token;
        const auto report = QCoro::waitFor(m_provider->test(session));
        QVERIFY(report);
        QCOMPARE(report->expires, isPasted ? end : QDateTime());
    }
}

void TestAzureRights::saysWhyASubscriptionIsPassedOver_data()
{
    QTest::addColumn<QString>("state");
    QTest::addColumn<QString>("part");
    QTest::newRow("Disabled") << u"Disabled"_s << u"is disabled and was passed over"_s;
    QTest::newRow("in capitals") << u"DISABLED"_s << u"is disabled and was passed over"_s;
    QTest::newRow("Deleted") << u"Deleted"_s << u"is deleted and was passed over"_s;
    QTest::newRow("PastDue") << u"PastDue"_s << u"past due and was passed over"_s;
    QTest::newRow("Warned") << u"Warned"_s << u"“Warned”"_s;
    QTest::newRow("a new word") << u"Sleeping"_s << u"“Sleeping”"_s;
    QTest::newRow("none") << QString() << u"does not say"_s;
}

void TestAzureRights::saysWhyASubscriptionIsPassedOver()
{
    QFETCH(QString, state);
    QFETCH(QString, part);
    showSubscriptions({subscription(u"s1"_s), subscription(u"s2"_s, state)});
    m_service->answerList(sitesPath(u"s1"_s), {});
    const auto listing = targets();
    QVERIFY(listing);
    QVERIFY(listing->problems.isEmpty());
    QCOMPARE(listing->scopes.size(), 2);
    const SearchedScope &passed = listing->scopes.last();
    QCOMPARE(passed.id, u"s2"_s);
    QVERIFY(passed.error && !passed.targets);
    QVERIFY2(passed.error->message.contains(part), qPrintable(passed.error->message));
    QCOMPARE(listing->scopes.first().targets, std::optional(0));
    QVERIFY(!listing->scopes.first().error);
    QVERIFY(m_service->takeRequests().filter(u"/s2/"_s).isEmpty());
}

void TestAzureRights::countsWhatIsInEachSubscription()
{
    showSubscriptions({subscription(u"s1"_s), subscription(u"s2"_s), subscription(u"s3"_s)});
    m_service->answerList(sitesPath(u"s1"_s),
        {site(u"shop"_s, u"S1"_s), site(u"flow"_s, u"s1"_s, u"functionapp,workflowapp"_s)});
    m_service->answerList(slotsOf(u"shop"_s, u"s1"_s),
        {QJsonObject {{u"id"_s, slotsOf(u"shop"_s, u"s1"_s) + "/staging"_L1}}});
    m_service->answer(slotsOf(u"flow"_s, u"s1"_s), refused(u"/flow"_s), 403);
    m_service->answerList(workflowsPath(SiteId(u"s1"_s, u"rg"_s, u"flow"_s)),
        {QJsonObject {{u"name"_s, u"flow/intake"_s}}, QJsonObject {{u"name"_s, u"flow/sync"_s}}});
    m_service->answer(sitesPath(u"s2"_s), refused(u"/subscriptions/s2"_s), 403);
    const auto listing = targets({{u"subscriptions"_s, u"S1,s2,gone"_s}});
    QVERIFY2(listing, listing ? "" : qPrintable(listing.error().message));
    QCOMPARE(listing->targets.size(), 5);
    QCOMPARE(listing->scopes.size(), 4);
    for (const SearchedScope &scope : listing->scopes) {
        QCOMPARE(scope.kind, u"subscription"_s);
        QCOMPARE(scope.field, u"subscriptions"_s);
    }
    const SearchedScope *first = find(listing->scopes, u"s1"_s);
    QVERIFY(first && first->error);
    QCOMPARE(first->name, u"Name of s1"_s);
    QCOMPARE(first->targets, std::optional(5));
    QVERIFY2(first->error->message.contains(u"App “flow”"_s), qPrintable(first->error->message));
    const SearchedScope *second = find(listing->scopes, u"s2"_s);
    QVERIFY(second && second->error && !second->targets);
    QVERIFY2(second->error->message.contains(u"“Microsoft.Web/sites/read”"_s)
            && second->error->message.contains(u"“Reader”"_s),
        qPrintable(second->error->message));
    const SearchedScope *leftOut = find(listing->scopes, u"s3"_s);
    QVERIFY(leftOut && !leftOut->error && !leftOut->targets);
    const SearchedScope *gone = find(listing->scopes, u"gone"_s);
    QVERIFY(gone && gone->error && gone->name.isEmpty());
    QCOMPARE(gone->error->kind, Error::NotFound);
}

void TestAzureRights::explainsThatNothingIsFound()
{
    showSubscriptions({subscription(u"s1"_s, u"Disabled"_s), subscription(u"s2"_s, u"Deleted"_s)});
    const auto listing = targets();
    QVERIFY(listing);
    QVERIFY(listing->targets.isEmpty());
    QVERIFY(!listing->problems.isEmpty());
    QCOMPARE(listing->scopes.size(), 2);
    QVERIFY(listing->scopes.first().error->message.contains(u"disabled"_s));
    QVERIFY(listing->scopes.last().error->message.contains(u"deleted"_s));
    const auto deployments =
        QCoro::waitFor(m_provider->list(m_service->session(*m_provider, *m_http), Query()));
    QVERIFY(!deployments);
    QCOMPARE(deployments.error().kind, Error::Forbidden);
}

void TestAzureRights::namesEveryReasonWhenNothingAnswers()
{
    showSubscriptions({subscription(u"s1"_s), subscription(u"s2"_s), subscription(u"s3"_s)});
    m_service->answer(sitesPath(u"s1"_s), refused(u"/subscriptions/s1"_s), 403);
    m_service->answer(sitesPath(u"s2"_s), u"<html>away</html>"_s, 503);
    m_service->answer(sitesPath(u"s3"_s),
        QJsonObject {{u"error"_s,
            QJsonObject {{u"code"_s, u"InvalidAuthenticationTokenTenant"_s},
                {u"message"_s,
                    u"The access token is from the wrong issuer 'https://sts/1/'. It must match "
                    "'https://sts/00000000-0000-4000-8000-00000000000a/'."_s}}}},
        401);
    const Session same = m_service->session(*m_provider, *m_http);
    const auto listing = QCoro::waitFor(m_provider->targets(same));
    QVERIFY2(listing, listing ? "" : qPrintable(listing.error().message));
    QVERIFY(listing->targets.isEmpty());
    QCOMPARE(listing->problems.size(), 3);
    QCOMPARE(listing->scopes.size(), 3);
    const QList<Error::Kind> kinds {Error::Forbidden, Error::Server, Error::Forbidden};
    for (qsizetype i = 0; i < kinds.size(); ++i) {
        QVERIFY(listing->scopes.at(i).error && !listing->scopes.at(i).targets);
        QCOMPARE(listing->scopes.at(i).error->kind, kinds.at(i));
    }
    QVERIFY2(listing->scopes.at(2).error->message.contains(
                 u"tenant 00000000-0000-4000-8000-00000000000a"_s),
        qPrintable(listing->scopes.at(2).error->message));

    // It is asked again, and one that answers then is there.
    m_service->forget(sitesPath(u"s2"_s));
    m_service->answerList(sitesPath(u"s2"_s), {});
    const auto second = QCoro::waitFor(m_provider->targets(same));
    QVERIFY(second);
    QCOMPARE(second->scopes.at(1).targets, std::optional(0));
}

void TestAzureRights::failsPlainlyWhenTheTokenIsRefused()
{
    showSubscriptions({subscription(u"s1"_s), subscription(u"s2"_s)});
    const QJsonObject audience {
        {u"error"_s, QJsonObject {{u"code"_s, u"InvalidAuthenticationTokenAudience"_s}}}};
    for (const auto id : {"s1"_L1, "s2"_L1})
        m_service->answer(sitesPath(id), audience, 401);
    const auto listing = targets();
    QVERIFY(!listing);
    QCOMPARE(listing.error().kind, Error::Unauthorized);
}

void TestAzureRights::tellsOfTenants()
{
    Discovered found;
    Subscription one;
    one.id = u"s1"_s;
    one.tenant = u"T-1"_s;
    one.state = u"Enabled"_s;
    one.isEnabled = true;
    found.visible = {one};
    found.subscriptions = {one};
    found.sites = {Site(SiteId(u"S1"_s, u"rg"_s, u"shop"_s))};
    found.tenantErrors.insert(u"t-2"_s, Error(Error::Unauthorized, u"refused there"_s));
    const auto scopes = [&](const QString &tenants) {
        return scopesOf(found, Account(u"a"_s, u"azure"_s, {{u"tenant_id"_s, tenants}}));
    };
    QCOMPARE(scopes(u"t-1"_s).size(), 1);
    const QList<SearchedScope> several = scopes(u"t-1, T-2, larkfield.example"_s);
    QCOMPARE(several.size(), 4);
    for (qsizetype i = 0; i < 3; ++i) {
        QCOMPARE(several.at(i).kind, u"tenant"_s);
        QCOMPARE(several.at(i).field, u"tenant_id"_s);
    }
    QCOMPARE(several.at(0).targets, std::optional(1));
    QVERIFY(!several.at(0).error);
    QVERIFY(!several.at(1).targets && several.at(1).error);
    QCOMPARE(several.at(1).error->message, u"refused there"_s);
    QVERIFY(!several.at(2).targets && !several.at(2).error);
    QCOMPARE(several.at(3).targets, std::optional(1));
}

void TestAzureRights::offersTenantsToChooseFrom_data()
{
    QTest::addColumn<QString>("named");
    QTest::addColumn<QStringList>("offered");
    const QString partner = u"t-2 Partner"_s;
    QTest::newRow("none") << QString() << QStringList {u"T-1 Larkfield 1"_s, partner};
    QTest::newRow("by id") << u"t-1"_s << QStringList {u"t-1 Larkfield 1"_s, partner};
    QTest::newRow("by domain") << u"larkfield.example"_s
                               << QStringList {u"larkfield.example Larkfield 1"_s, partner};
    QTest::newRow("one more") << u"t-9,T-1"_s
                              << QStringList {u"t-9 "_s, u"T-1 Larkfield 1"_s, partner};
}

void TestAzureRights::offersTenantsToChooseFrom()
{
    QFETCH(QString, named);
    Discovered found;
    Subscription one;
    one.id = u"s1"_s;
    one.tenant = u"t-1"_s;
    one.isEnabled = true;
    found.visible = {one};
    found.subscriptions = {one};
    found.sites = {Site(SiteId(u"S1"_s, u"rg"_s, u"shop"_s))};
    const QList<Tenant> tenants {
        {u"T-1"_s, u"larkfield.example"_s, u"Larkfield"_s}, {u"t-2"_s, {}, u"Partner"_s}};
    const Account account(u"a"_s, u"azure"_s, {{u"tenant_id"_s, named}});
    QStringList offered;
    for (const SearchedScope &scope : scopesOf(found, account, tenants)) {
        if (scope.kind != "tenant"_L1)
            continue;
        QVERIFY(scope.isOnlyIfNamed);
        QString text = scope.id + u' ' + scope.name;
        if (scope.targets)
            text += u' ' + QString::number(*scope.targets);
        offered.append(text);
    }
    QTEST(offered, "offered");
    // There is nothing to choose where there is one.
    QCOMPARE(scopesOf(found, Account(u"a"_s, u"azure"_s), tenants.mid(0, 1)).size(), 1);
}

QTEST_GUILESS_MAIN(TestAzureRights)
#include "tst_azurerights.moc"
