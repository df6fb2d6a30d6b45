// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/scriptedservice.h"

#include <httpclient.h>
#include <providerregistry.h>

#include <QCoroTask>
#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace Landfall;

/// What the plugin asks for, with which headers, and what it makes of answers that no good service
/// gives.
class TestCloudflareRequests : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();

    void sendsTheCredentialItIsToldTo();
    void encodesWhatStandsInAPath();
    void pollsWithTheProjectsAlone();
    void asksAgainWhenThereIsSomethingNew();
    void readsEveryPageOfProjects();
    void survivesAMovingList();
    void keepsTheOtherAccounts();
    void doesNotBlameTheCredentialForOneAccount();
    void warnsOfTokensThatEnd_data();
    void warnsOfTokensThatEnd();
    void refusesTokensThatEnded();
    void refusesTokensByTheirState_data();
    void refusesTokensByTheirState();
    void tellsWhichRightsThereAre_data();
    void tellsWhichRightsThereAre();
    void namesTheRightToListAccounts();
    void testsWithFewRequests();
    void explainsEachAccount();

private:
    [[nodiscard]] Session session(QMap<QString, QString> fields = {});
    [[nodiscard]] QString path(const QString &more = {}) const;

    std::unique_ptr<ProviderRegistry> m_registry;
    Provider *m_provider = nullptr;
    std::unique_ptr<HttpClient> m_http;
    std::unique_ptr<Test::ScriptedService> m_service;
};

namespace {

QJsonObject deployment(const QString &id, int minute, const QString &stage = u"deploy"_s,
    const QString &status = u"success"_s)
{
    return {{u"id"_s, id},
        {u"created_on"_s, u"2026-03-02T09:%1:00Z"_s.arg(minute, 2, 10, QChar(u'0'))},
        {u"environment"_s, u"production"_s},
        {u"latest_stage"_s, QJsonObject {{u"name"_s, stage}, {u"status"_s, status}}}};
}

QJsonObject project(const QString &name, const QJsonValue &latest)
{
    return {{u"name"_s, name}, {u"latest_deployment"_s, latest},
        {u"canonical_deployment"_s, QJsonValue()}};
}

QStringList idsOf(const Listing &listing)
{
    QStringList ids;
    for (const Deployment &item : listing.deployments)
        ids.append(item.id.section(u'/', -1));
    return ids;
}

} // namespace

void TestCloudflareRequests::initTestCase()
{
    m_registry = std::make_unique<ProviderRegistry>(QStringList {QStringLiteral(PROVIDER_DIR)});
    const auto provider = m_registry->provider(u"cloudflare-pages"_s);
    QVERIFY(provider);
    m_provider = *provider;
}

void TestCloudflareRequests::init()
{
    m_http = std::make_unique<HttpClient>();
    m_service = std::make_unique<Test::ScriptedService>();
}

Session TestCloudflareRequests::session(QMap<QString, QString> fields)
{
    if (!fields.contains(u"accounts"_s))
        fields.insert(u"accounts"_s, u"acc"_s);
    fields.insert(u"base_url"_s, m_service->url().toString() + "/v4"_L1);
    const Account account(u"test"_s, u"cloudflare-pages"_s, fields);
    const auto client =
        std::make_shared<AccountClient>(*m_http, account, *m_provider->origins(account));
    return Session(account, Secret(QByteArray("s3cret")), client);
}

QString TestCloudflareRequests::path(const QString &more) const
{
    return "/v4/accounts/acc/pages/projects"_L1 + more;
}

void TestCloudflareRequests::sendsTheCredentialItIsToldTo()
{
    m_service->answer(path(), QJsonArray());
    QVERIFY(QCoro::waitFor(m_provider->targets(session())));
    QCOMPARE(m_service->lastHeader("Authorization"), "Bearer s3cret");
    QVERIFY(m_service->lastHeader("X-Auth-Key").isEmpty());

    const QMap<QString, QString> key {{u"auth"_s, u"global-key"_s}, {u"email"_s, u"a@b.example"_s}};
    QVERIFY(QCoro::waitFor(m_provider->targets(session(key))));
    QCOMPARE(m_service->lastHeader("X-Auth-Email"), "a@b.example");
    QCOMPARE(m_service->lastHeader("X-Auth-Key"), "s3cret");
    QVERIFY(m_service->lastHeader("Authorization").isEmpty());
}

void TestCloudflareRequests::encodesWhatStandsInAPath()
{
    const QString target = u"acc/a b?c#d%e"_s;
    m_service->answer(path(u"/a b?c#d%e"_s), project(u"x"_s, deployment(u"one"_s, 1)));
    const auto listing = QCoro::waitFor(m_provider->list(session(), Query(target, 1)));
    QVERIFY2(listing, listing ? "" : qPrintable(listing.error().message));
    QCOMPARE(listing->deployments.first().id, target + "/one"_L1);
    const auto away = QCoro::waitFor(m_provider->show(session(), u"acc/../x"_s));
    QCOMPARE(away.error().kind, Error::BadInput);
}

void TestCloudflareRequests::pollsWithTheProjectsAlone()
{
    const QJsonObject first = deployment(u"a1"_s, 10, u"build"_s, u"active"_s);
    m_service->answer(path(),
        QJsonArray {project(u"a"_s, first), project(u"b"_s, deployment(u"b1"_s, 9)),
            project(u"never"_s, QJsonValue())});
    m_service->answer(path(),
        QJsonArray {project(u"a"_s, deployment(u"a1"_s, 10)),
            project(u"b"_s, deployment(u"b1"_s, 9)), project(u"never"_s, QJsonValue())});
    m_service->answer(path(u"/a/deployments"_s), QJsonArray {first, deployment(u"a0"_s, 1)});
    m_service->answer(path(u"/b/deployments"_s), QJsonArray {deployment(u"b1"_s, 9)});

    const Session same = session();
    const auto before = QCoro::waitFor(m_provider->list(same, Query(QString(), 25)));
    QVERIFY(before);
    QCOMPARE(idsOf(*before), QStringList({u"a1"_s, u"b1"_s, u"a0"_s}));
    QCOMPARE(before->deployments.first().phase, Phase::Running);
    QCOMPARE(m_service->takeRequests().size(), 3);

    const auto after = QCoro::waitFor(m_provider->list(same, Query(QString(), 25)));
    QVERIFY(after);
    QCOMPARE(idsOf(*after), idsOf(*before));
    QCOMPARE(after->deployments.first().phase, Phase::Succeeded);
    QCOMPARE(m_service->takeRequests(), QStringList {path(u"?page=1&per_page=10"_s)});

    QVERIFY(QCoro::waitFor(m_provider->list(session(), Query(QString(), 25))));
    QCOMPARE(m_service->takeRequests().size(), 3);
}

void TestCloudflareRequests::asksAgainWhenThereIsSomethingNew()
{
    const QJsonObject one = deployment(u"1"_s, 1, u"build"_s, u"active"_s);
    const QJsonObject two = deployment(u"2"_s, 2);
    m_service->answer(path(), QJsonArray {project(u"a"_s, one)});
    m_service->answer(path(), QJsonArray {project(u"a"_s, two)});
    m_service->answer(path(u"/a/deployments"_s), QJsonArray {one});
    m_service->answer(path(u"/a/deployments"_s), QJsonArray {two, one});
    m_service->answer(path(u"/a/deployments"_s), QJsonArray {two, deployment(u"1"_s, 1)});

    const Session same = session();
    const QList<QPair<QStringList, int>> polls {
        {{u"1"_s}, 2}, {{u"2"_s, u"1"_s}, 2}, {{u"2"_s, u"1"_s}, 2}, {{u"2"_s, u"1"_s}, 1}};
    for (const auto &[ids, requests] : polls) {
        const auto listing = QCoro::waitFor(m_provider->list(same, Query(QString(), 25)));
        QVERIFY(listing);
        QCOMPARE(idsOf(*listing), ids);
        QCOMPARE(m_service->takeRequests().size(), requests);
    }
}

void TestCloudflareRequests::readsEveryPageOfProjects()
{
    for (int page = 1; page <= 3; ++page) {
        QJsonArray projects;
        for (int i = 0; i < (page < 3 ? 10 : 4); ++i)
            projects.append(project(u"p%1-%2"_s.arg(page).arg(i), QJsonValue()));
        m_service->answer(path(u"?page=%1&per_page=10"_s.arg(page)), projects);
    }
    const auto targets = QCoro::waitFor(m_provider->targets(session()));
    QVERIFY(targets);
    QCOMPARE(targets->targets.size(), 24);
    QCOMPARE(m_service->takeRequests().size(), 3);
}

void TestCloudflareRequests::survivesAMovingList()
{
    QJsonArray page;
    for (int i = 0; i < 25; ++i)
        page.append(deployment(u"d%1"_s.arg(i), 50 - i));
    m_service->answer(path(u"/a"_s), project(u"a"_s, page.first()));
    m_service->answer(path(u"/a/deployments"_s), page);
    const auto listing = QCoro::waitFor(m_provider->list(session(), Query(u"acc/a"_s, 60)));
    QVERIFY(listing);
    QCOMPARE(listing->deployments.size(), 25);
    QCOMPARE(m_service->takeRequests().size(), 3);
    QCOMPARE(listing->problems.size(), 1);
    QVERIFY(listing->problems.first().message.contains(u"incomplete"_s));
}

void TestCloudflareRequests::keepsTheOtherAccounts()
{
    m_service->answer(path(), QJsonArray {project(u"a"_s, deployment(u"1"_s, 1))});
    const auto listing = QCoro::waitFor(
        m_provider->list(session({{u"accounts"_s, u"acc,gone"_s}}), Query(QString(), 1)));
    QVERIFY(listing);
    QCOMPARE(idsOf(*listing), QStringList {u"1"_s});
    QCOMPARE(listing->problems.size(), 1);
    QVERIFY(listing->problems.first().message.contains(u"gone"_s));
}

void TestCloudflareRequests::doesNotBlameTheCredentialForOneAccount()
{
    const QJsonObject refused {
        {u"success"_s, false}, {u"errors"_s, QJsonArray {QJsonObject {{u"code"_s, 10000}}}}};
    m_service->answerBody(u"/v4/accounts/other/pages/projects"_s, refused, 401);
    m_service->answer(path(), QJsonArray());
    const auto both = QCoro::waitFor(
        m_provider->list(session({{u"accounts"_s, u"other,acc"_s}}), Query(QString(), 1)));
    QVERIFY(both);
    QCOMPARE(both->problems.first().kind, Error::Forbidden);
    const auto alone = QCoro::waitFor(
        m_provider->list(session({{u"accounts"_s, u"other"_s}}), Query(QString(), 1)));
    QVERIFY(!alone);
    QCOMPARE(alone.error().kind, Error::Unauthorized);
}

void TestCloudflareRequests::warnsOfTokensThatEnd_data()
{
    QTest::addColumn<QByteArray>("date");
    QTest::addColumn<bool>("warns");
    QTest::newRow("today") << QByteArray("Thu, 05 Mar 2026 08:00:00 GMT") << true;
    QTest::newRow("in three days") << QByteArray("Mon, 02 Mar 2026 08:00:00 GMT") << true;
    QTest::newRow("in a month") << QByteArray("Tue, 03 Feb 2026 08:00:00 GMT") << false;
    QTest::newRow("the service does not say what day it is") << QByteArray() << false;
}

void TestCloudflareRequests::warnsOfTokensThatEnd()
{
    QFETCH(QByteArray, date);
    QFETCH(bool, warns);
    m_service->setDate(date);
    m_service->answer(u"/v4/user/tokens/verify"_s,
        QJsonObject {{u"status"_s, u"active"_s}, {u"expires_on"_s, u"2026-03-05T09:00:00Z"_s}});
    m_service->answer(path(), QJsonArray {project(u"a"_s, QJsonValue())});
    const auto report = QCoro::waitFor(m_provider->test(session()));
    QVERIFY(report);
    QCOMPARE(!report->warnings.isEmpty(), warns);
}

void TestCloudflareRequests::refusesTokensThatEnded()
{
    m_service->answer(u"/v4/user/tokens/verify"_s, QJsonObject {{u"status"_s, u"expired"_s}});
    m_service->answer(path(), QJsonArray());
    const auto report = QCoro::waitFor(m_provider->test(session()));
    QVERIFY(!report);
    QCOMPARE(report.error().kind, Error::Unauthorized);
    QVERIFY(report.error().message.contains(u"expired"_s));
}

void TestCloudflareRequests::refusesTokensByTheirState_data()
{
    QTest::addColumn<QJsonObject>("token");
    QTest::addColumn<QString>("part"); ///< of the error; empty: it works
    const QString past = u"2026-01-01T00:00:00Z"_s;
    const QString future = u"2026-04-05T00:00:00Z"_s;
    const auto row = [](const char *name, const QString &status, const QString &begins,
                         const QString &expires, const QString &part) {
        QJsonObject token {{u"status"_s, status}};
        if (!begins.isEmpty())
            token.insert(u"not_before"_s, begins);
        if (!expires.isEmpty())
            token.insert(u"expires_on"_s, expires);
        QTest::newRow(name) << token << part;
    };
    row("active", u"active"_s, past, future, QString());
    row("for ever", u"active"_s, QString(), QString(), QString());
    row("not yet", u"active"_s, future, QString(), u"not valid yet"_s);
    row("disabled", u"disabled"_s, past, future, u"Enable it"_s);
    row("expired", u"expired"_s, past, past, u"since"_s);
    row("expired, not told when", u"expired"_s, past, QString(), u"“expired”"_s);
    row("a new word", u"sleeping"_s, past, future, u"“sleeping”"_s);
}

void TestCloudflareRequests::refusesTokensByTheirState()
{
    QFETCH(QJsonObject, token);
    QFETCH(QString, part);
    m_service->setDate("Mon, 02 Mar 2026 08:00:00 GMT");
    m_service->answer(u"/v4/user/tokens/verify"_s, token);
    m_service->answer(path(), QJsonArray());
    const auto report = QCoro::waitFor(m_provider->test(session()));
    QCOMPARE(report.hasValue(), part.isEmpty());
    if (report) {
        const QString end = token.value("expires_on"_L1).toString();
        QCOMPARE(report->expires, QDateTime::fromString(end, Qt::ISODate));
        return;
    }
    QCOMPARE(report.error().kind, Error::Unauthorized);
    QVERIFY2(report.error().message.contains(part), qPrintable(report.error().message));
    QCOMPARE(m_service->takeRequests().size(), 1);
}

void TestCloudflareRequests::tellsWhichRightsThereAre_data()
{
    QTest::addColumn<int>("accounts"); ///< the status of their list; 204 stands for an empty one
    QTest::addColumn<QString>("lists");
    QTest::newRow("both") << 200 << u"held"_s;
    QTest::newRow("no account is shown") << 204 << u"missing"_s;
    QTest::newRow("forbidden") << 403 << u"missing"_s;
    QTest::newRow("a fault") << 500 << u"unknown"_s;
    QTest::newRow("not there") << 404 << u"unknown"_s;
}

void TestCloudflareRequests::tellsWhichRightsThereAre()
{
    QFETCH(int, accounts);
    QFETCH(QString, lists);
    const QJsonObject owner {{u"id"_s, u"acc"_s}, {u"name"_s, u"Larkfield"_s}};
    const QJsonArray shown = accounts == 200 ? QJsonArray {owner} : QJsonArray();
    m_service->answer(u"/v4/accounts"_s, shown, accounts == 204 ? 200 : accounts);
    m_service->answer(path(), QJsonArray {project(u"a"_s, QJsonValue())});
    const auto report = QCoro::waitFor(m_provider->test(session()));
    QVERIFY2(report, report ? "" : qPrintable(report.error().message));
    QCOMPARE(report->rights.size(), 2);
    QCOMPARE(report->rights.first().name, u"Cloudflare Pages: Read"_s);
    QCOMPARE(report->rights.first().isHeld, std::optional(true));
    const Right &right = report->rights.last();
    QCOMPARE(right.name, u"Account Settings: Read"_s);
    QCOMPARE(!right.isHeld ? u"unknown"_s : *right.isHeld ? u"held"_s : u"missing"_s, lists);
    QVERIFY(right.enables.contains(u"“accounts”"_s));
}

void TestCloudflareRequests::namesTheRightToListAccounts()
{
    m_service->answer(u"/v4/accounts"_s, QJsonArray(), 403);
    const Session all = session({{u"accounts"_s, u","_s}});
    const auto listing = QCoro::waitFor(m_provider->targets(all));
    const auto report = QCoro::waitFor(m_provider->test(all));
    QVERIFY(!listing && !report);
    QCOMPARE(listing.error().kind, Error::Forbidden);
    QVERIFY2(listing.error().message.contains(u"“Account Settings: Read”"_s)
            && listing.error().message.contains(u"“accounts”"_s),
        qPrintable(listing.error().message));
    QCOMPARE(report.error(), listing.error());
}

void TestCloudflareRequests::testsWithFewRequests()
{
    QJsonArray owners;
    for (int i = 0; i < 20; ++i) {
        const QString id = u"acc%1"_s.arg(i);
        owners.append(QJsonObject {{u"id"_s, id}, {u"name"_s, id}});
        QJsonArray projects;
        for (int j = 0; j < 10; ++j)
            projects.append(project(u"p%1"_s.arg(j), QJsonValue()));
        m_service->answer("/v4/accounts/"_L1 + id + "/pages/projects"_L1, projects);
    }
    m_service->answer(u"/v4/accounts"_s, owners);
    const auto report = QCoro::waitFor(m_provider->test(session({{u"accounts"_s, u","_s}})));
    QVERIFY2(report, report ? "" : qPrintable(report.error().message));
    QVERIFY2(report->summary.contains(u"30 project(s) or more"_s)
            && report->summary.contains(u"20 account"_s),
        qPrintable(report->summary));
    QCOMPARE_LE(m_service->takeRequests().size(), 6);
}

void TestCloudflareRequests::explainsEachAccount()
{
    const QJsonObject refused {
        {u"success"_s, false}, {u"errors"_s, QJsonArray {QJsonObject {{u"code"_s, 9109}}}}};
    m_service->answer(u"/v4/accounts"_s,
        QJsonArray {QJsonObject {{u"id"_s, u"acc"_s}, {u"name"_s, u"Larkfield"_s}},
            QJsonObject {{u"id"_s, u"other"_s}, {u"name"_s, u"Other"_s}}});
    m_service->answerBody(u"/v4/accounts/other/pages/projects"_s, refused, 403);
    m_service->answer(
        path(), QJsonArray {project(u"a"_s, QJsonValue()), project(u"b"_s, QJsonValue())});
    const auto some = QCoro::waitFor(m_provider->targets(session({{u"accounts"_s, u","_s}})));
    QVERIFY2(some, some ? "" : qPrintable(some.error().message));
    QCOMPARE(some->targets.size(), 2);
    QCOMPARE(some->scopes.size(), 2);
    const SearchedScope &well = some->scopes.first();
    QCOMPARE(well.kind, u"account"_s);
    QCOMPARE(well.id, u"acc"_s);
    QCOMPARE(well.name, u"Larkfield"_s);
    QCOMPARE(well.field, u"accounts"_s);
    QCOMPARE(well.targets, std::optional(2));
    QVERIFY(!well.error);
    const SearchedScope &closed = some->scopes.last();
    QVERIFY(!closed.targets && closed.error);
    QVERIFY2(closed.error->message.contains(u"“Cloudflare Pages: Read”"_s),
        qPrintable(closed.error->message));

    const auto named =
        QCoro::waitFor(m_provider->targets(session({{u"accounts"_s, u"other,gone"_s}})));
    QVERIFY2(named, named ? "" : qPrintable(named.error().message));
    QVERIFY(named->targets.isEmpty());
    QCOMPARE(named->problems.size(), 2);
    QCOMPARE(named->scopes.size(), 2);
    for (const SearchedScope &scope : named->scopes)
        QVERIFY(scope.error && !scope.targets);

    const auto filtered = QCoro::waitFor(
        m_provider->targets(session({{u"accounts"_s, u"acc"_s}, {u"projects"_s, u"b,typo"_s}})));
    QVERIFY(filtered);
    QCOMPARE(filtered->scopes.first().targets, std::optional(1));
}

QTEST_GUILESS_MAIN(TestCloudflareRequests)
#include "tst_cloudflarerequests.moc"
