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

QTEST_GUILESS_MAIN(TestCloudflareRequests)
#include "tst_cloudflarerequests.moc"
