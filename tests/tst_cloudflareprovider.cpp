// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <httpclient.h>
#include <logs/logerror.h>
#include <providerregistry.h>
#include <simulator.h>

#include <QCoroTask>
#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace Landfall;

/// The real plugin, loaded as the program loads it, against the simulator.
class TestCloudflareProvider : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();

    void describesItsFields();
    void checksTheFieldsBeforeASecretTravels_data();
    void checksTheFieldsBeforeASecretTravels();
    void testsEveryKindOfCredential_data();
    void testsEveryKindOfCredential();
    void listsTargets();
    void listsTheNewestOfAllProjects();
    void listsOneTarget();
    void showsEveryState_data();
    void showsEveryState();
    void marksTheLiveDeployment();
    void handsOutTheLog();
    void saysWhatWentWrong_data();
    void saysWhatWentWrong();
    void keepsOtherProjectsWhenOneFails();
    void endsAsCancelled();

private:
    [[nodiscard]] Session session(
        QMap<QString, QString> fields = {}, const QString &credential = u"none other"_s);
    [[nodiscard]] QString idOf(const QString &project) const;

    std::unique_ptr<ProviderRegistry> m_registry;
    Provider *m_provider = nullptr;
    std::unique_ptr<Simulator> m_simulator;
    std::unique_ptr<HttpClient> m_http;
};

namespace {

const QString account = u"0123456789abcdef0123456789abcdef"_s;

/// One project a state; `busy` has 30 deployments and is the only one with more than one.
QByteArray scenario()
{
    return R"({"speed": 1, "accounts": [{"provider": "cloudflare-pages",
        "id": "0123456789abcdef0123456789abcdef", "name": "Test"}],
    "deployments": [
        {"provider": "cloudflare-pages", "target": "busy", "flow": "git", "at": -90000,
         "id": "b0000000-0000-4000-8000-000000000000", "repeat": {"every": 100, "times": 29}},
        {"provider": "cloudflare-pages", "target": "git", "flow": "git", "at": -1000,
         "id": "a0000000-0000-4000-8000-000000000001", "branch": "main"},
        {"provider": "cloudflare-pages", "target": "upload", "flow": "direct-upload", "at": -2000,
         "id": "a0000000-0000-4000-8000-000000000002"},
        {"provider": "cloudflare-pages", "target": "failed", "flow": "git", "at": -3000,
         "id": "a0000000-0000-4000-8000-000000000003",
         "final": {"name": "build", "status": "failure"}, "build_log": ["Failed: exit code 1"]},
        {"provider": "cloudflare-pages", "target": "canceled", "flow": "git", "at": -4000,
         "id": "a0000000-0000-4000-8000-000000000004",
         "final": {"name": "clone_repo", "status": "canceled"}},
        {"provider": "cloudflare-pages", "target": "skipped", "flow": "skipped", "at": -5000,
         "id": "a0000000-0000-4000-8000-000000000005", "skip_reason": "superseded_queued_build"},
        {"provider": "cloudflare-pages", "target": "old-skip", "at": -6000, "is_skipped": true,
         "id": "a0000000-0000-4000-8000-000000000006",
         "steps": [{"after": 0, "latest_stage": {"name": "queued", "status": "idle"}}]},
        {"provider": "cloudflare-pages", "target": "running", "flow": "git", "at": -100,
         "id": "a0000000-0000-4000-8000-000000000007",
         "final": {"name": "build", "status": "active"}}
    ]})";
}

} // namespace

void TestCloudflareProvider::initTestCase()
{
    m_registry = std::make_unique<ProviderRegistry>(QStringList {QStringLiteral(PROVIDER_DIR)});
    const auto provider = m_registry->provider(u"cloudflare-pages"_s);
    QVERIFY2(provider, provider ? "" : qPrintable(provider.error().message));
    m_provider = *provider;
}

void TestCloudflareProvider::init()
{
    const auto parsed = parseScenario(scenario());
    QVERIFY2(parsed, parsed ? "" : qPrintable(parsed.error().message));
    m_http = std::make_unique<HttpClient>();
    m_simulator = std::make_unique<Simulator>(*parsed);
    QVERIFY(m_simulator->listen());
}

Session TestCloudflareProvider::session(QMap<QString, QString> fields, const QString &credential)
{
    const QJsonObject first =
        m_simulator->announcement().value("providers"_L1).toArray().first().toObject();
    QJsonObject accepted = first;
    for (const QJsonValue &other : first.value("others"_L1).toArray()) {
        if (other.toObject().value("name"_L1).toString().contains(credential))
            accepted = other.toObject();
    }
    const QJsonObject needed = accepted.value("fields"_L1).toObject();
    for (auto it = needed.begin(); it != needed.end(); ++it)
        fields.insert(it.key(), it.value().toString());
    const Account test(u"test"_s, u"cloudflare-pages"_s, fields);
    const auto client = std::make_shared<AccountClient>(*m_http, test, *m_provider->origins(test));
    return Session(test, Secret(accepted.value("secret"_L1).toString().toLatin1()), client);
}

QString TestCloudflareProvider::idOf(const QString &project) const
{
    const QStringList known {u"git"_s, u"upload"_s, u"failed"_s, u"canceled"_s, u"skipped"_s,
        u"old-skip"_s, u"running"_s};
    const QString id = u"a0000000-0000-4000-8000-00000000000%1"_s.arg(known.indexOf(project) + 1);
    return account + u'/' + project + u'/' + id;
}

void TestCloudflareProvider::describesItsFields()
{
    QStringList keys;
    for (const AccountField &field : m_provider->accountFields()) {
        QVERIFY(!field.label.isEmpty() && !field.hint.isEmpty());
        if (!field.secret)
            keys.append(field.key);
    }
    QCOMPARE(
        keys, QStringList({u"auth"_s, u"email"_s, u"accounts"_s, u"projects"_s, u"base_url"_s}));
}

void TestCloudflareProvider::checksTheFieldsBeforeASecretTravels_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("part");

    QTest::newRow("http") << u"base_url"_s << u"http://api.example.org/v4"_s << u"https"_s;
    QTest::newRow("no address") << u"base_url"_s << u"cloudflare"_s << u"“base_url”"_s;
    QTest::newRow("file") << u"base_url"_s << u"file:///etc/passwd"_s << u"“base_url”"_s;
    QTest::newRow("password") << u"base_url"_s << u"https://a:b@example.org"_s << u"“base_url”"_s;
    QTest::newRow("key without e-mail") << u"auth"_s << u"global-key"_s << u"“email”"_s;
}

void TestCloudflareProvider::checksTheFieldsBeforeASecretTravels()
{
    QFETCH(QString, key);
    QFETCH(QString, value);
    QFETCH(QString, part);
    const auto origins =
        m_provider->origins(Account(u"a"_s, u"cloudflare-pages"_s, {{key, value}}));
    QVERIFY(!origins);
    QCOMPARE(origins.error().kind, Error::BadInput);
    QVERIFY2(origins.error().message.contains(part), qPrintable(origins.error().message));
}

void TestCloudflareProvider::testsEveryKindOfCredential_data()
{
    QTest::addColumn<QString>("credential");
    QTest::addColumn<QString>("part");

    QTest::newRow("token of a user") << u"none other"_s << u"API token works"_s;
    QTest::newRow("token of an account") << u"account token"_s << u"API token works"_s;
    QTest::newRow("global key") << u"global key"_s << u"global API key works"_s;
}

void TestCloudflareProvider::testsEveryKindOfCredential()
{
    QFETCH(QString, credential);
    QFETCH(QString, part);
    for (const QString &accounts : {QString(), account}) {
        const auto report =
            QCoro::waitFor(m_provider->test(session({{u"accounts"_s, accounts}}, credential)));
        QVERIFY2(report, report ? "" : qPrintable(report.error().message));
        QVERIFY(report->summary.contains(part));
        QVERIFY(report->summary.contains(u"8 project"_s) && report->summary.contains(u"1 acc"_s));
        QVERIFY(report->warnings.isEmpty());
    }
}

void TestCloudflareProvider::listsTargets()
{
    const auto all = QCoro::waitFor(m_provider->targets(session()));
    QVERIFY(all);
    QCOMPARE(all->targets.size(), 8);
    QVERIFY(all->targets.contains(
        Target {account + "/busy"_L1, u"busy"_s, u"pages-project"_s, QString()}));

    const auto some =
        QCoro::waitFor(m_provider->targets(session({{u"projects"_s, u"git, FAILED,typo"_s}})));
    QVERIFY(some);
    QCOMPARE(some->targets.size(), 2);
    QCOMPARE(some->problems.size(), 1);
    QCOMPARE(some->problems.first().kind, Error::NotFound);
    QVERIFY(some->problems.first().message.contains(u"typo"_s));
    QVERIFY(some->problems.first().message.contains(u"“projects”"_s));
}

void TestCloudflareProvider::listsTheNewestOfAllProjects()
{
    const auto listing = QCoro::waitFor(m_provider->list(session(), Query(QString(), 25)));
    QVERIFY(listing);
    QVERIFY(listing->problems.isEmpty());
    QCOMPARE(listing->deployments.size(), 25);
    QCOMPARE(listing->deployments.first().target.name, u"running"_s);
    for (qsizetype i = 1; i < listing->deployments.size(); ++i)
        QVERIFY(listing->deployments.at(i - 1).created >= listing->deployments.at(i).created);
}

void TestCloudflareProvider::listsOneTarget()
{
    const QString busy = account + "/busy"_L1;
    for (const int limit : {1, 24, 25, 26, 30, 100}) {
        const auto listing = QCoro::waitFor(m_provider->list(session(), Query(busy, limit)));
        QVERIFY(listing);
        QCOMPARE(listing->deployments.size(), std::min(limit, 30));
        QSet<QString> ids;
        for (const Deployment &deployment : listing->deployments)
            ids.insert(deployment.id);
        QCOMPARE(ids.size(), listing->deployments.size());
    }
    const auto noTarget = QCoro::waitFor(m_provider->list(session(), Query(u"busy"_s, 1)));
    QCOMPARE(noTarget.error().kind, Error::BadInput);
}

void TestCloudflareProvider::showsEveryState_data()
{
    QTest::addColumn<QString>("project");
    QTest::addColumn<Phase>("phase");
    QTest::addColumn<QString>("status");

    QTest::newRow("git") << u"git"_s << Phase::Succeeded << u"success"_s;
    QTest::newRow("upload") << u"upload"_s << Phase::Succeeded << u"success"_s;
    QTest::newRow("failed") << u"failed"_s << Phase::Failed << u"failure"_s;
    QTest::newRow("canceled") << u"canceled"_s << Phase::Canceled << u"canceled"_s;
    QTest::newRow("skipped") << u"skipped"_s << Phase::Skipped << u"skipped"_s;
    QTest::newRow("old-skip") << u"old-skip"_s << Phase::Skipped << u"idle"_s;
    QTest::newRow("running") << u"running"_s << Phase::Running << u"active"_s;
}

void TestCloudflareProvider::showsEveryState()
{
    QFETCH(QString, project);
    QFETCH(Phase, phase);
    QFETCH(QString, status);
    const auto shown = QCoro::waitFor(m_provider->show(session(), idOf(project)));
    QVERIFY2(shown, shown ? "" : qPrintable(shown.error().message));
    QCOMPARE(shown->id, idOf(project));
    QCOMPARE(shown->target.id, account + u'/' + project);
    QCOMPARE(shown->phase, phase);
    QCOMPARE(shown->status, status);
    QCOMPARE(isOver(*shown), phase != Phase::Running);

    const auto recognized = m_provider->recognize(session().account, shown->dashboardUrl);
    QCOMPARE(recognized, std::optional(shown->id));

    const auto listed = QCoro::waitFor(m_provider->list(session(), Query(shown->target.id, 1)));
    QVERIFY(listed);
    QCOMPARE(listed->deployments, QList<Deployment> {*shown});
}

void TestCloudflareProvider::marksTheLiveDeployment()
{
    const auto busy = QCoro::waitFor(m_provider->list(session(), Query(account + "/busy"_L1, 3)));
    QVERIFY(busy);
    QCOMPARE(busy->deployments.at(0).live, std::optional(true));
    QCOMPARE(busy->deployments.at(1).live, std::optional(false));
    const auto live = QCoro::waitFor(m_provider->show(session(), busy->deployments.at(0).id));
    QVERIFY(live);
    QCOMPARE(live->live, std::optional(true));
    const auto failed = QCoro::waitFor(m_provider->show(session(), idOf(u"failed"_s)));
    QVERIFY(failed);
    QCOMPARE(failed->live, std::optional(false));
}

void TestCloudflareProvider::handsOutTheLog()
{
    struct Collector : LogSink {
        QByteArray text;
        void append(const QByteArray &piece) override { text += piece; }
    };
    const auto failed = QCoro::waitFor(m_provider->show(session(), idOf(u"failed"_s)));
    QVERIFY(failed && failed->logs.size() == 1);
    QVERIFY(failed->logs.first().failed);
    Collector log;
    QVERIFY(QCoro::waitFor(m_provider->log(session(), failed->logs.first(), &log)));
    QVERIFY(log.text.contains("Failed: exit code 1\n"));
    QVERIFY(log.text.endsWith('\n'));

    const auto refused = QCoro::waitFor(m_provider->log(session(), LogLink(u"x"_s, {}), &log));
    QCOMPARE(refused.error().kind, Error::BadInput);

    LogLink forgotten = failed->logs.first();
    forgotten.id.replace(failed->id.section(u'/', -1), u"00000000-0000-4000-8000-00000000dead"_s);
    const auto gone = QCoro::waitFor(m_provider->log(session(), forgotten, &log));
    QCOMPARE(gone.error().kind, Error::NotFound);
    QCOMPARE(gone.error().code, logGone);
}

void TestCloudflareProvider::saysWhatWentWrong_data()
{
    QTest::addColumn<QString>("fault");
    QTest::addColumn<Error::Kind>("kind");
    QTest::newRow("401") << u"401"_s << Error::Unauthorized;
    QTest::newRow("403") << u"403"_s << Error::Forbidden;
    QTest::newRow("404") << u"404"_s << Error::NotFound;
    QTest::newRow("429") << u"429"_s << Error::RateLimited;
    QTest::newRow("429-silent") << u"429-silent"_s << Error::RateLimited;
    QTest::newRow("500") << u"500"_s << Error::Server;
    QTest::newRow("503") << u"503"_s << Error::Server;
    QTest::newRow("text") << u"text"_s << Error::Server;
    QTest::newRow("html") << u"html"_s << Error::BadReply;
    QTest::newRow("bad-json") << u"bad-json"_s << Error::BadReply;
    QTest::newRow("empty") << u"empty"_s << Error::BadReply;
    QTest::newRow("wrong-types") << u"wrong-types"_s << Error::BadReply;
    QTest::newRow("no accounts") << u"empty-list"_s << Error::Forbidden;
}

void TestCloudflareProvider::saysWhatWentWrong()
{
    QFETCH(QString, fault);
    QFETCH(Error::Kind, kind);
    m_simulator->addFault({u"/accounts"_s, fault, 100});
    const auto listing = QCoro::waitFor(m_provider->list(session(), Query()));
    QVERIFY(!listing);
    QCOMPARE(listing.error().kind, kind);
    QVERIFY(!listing.error().message.isEmpty());
    if (fault == "empty-list"_L1)
        QVERIFY(listing.error().message.contains(u"“accounts”"_s));
}

void TestCloudflareProvider::keepsOtherProjectsWhenOneFails()
{
    m_simulator->addFault({u"/projects/busy/deployments"_s, u"403"_s, 100});
    const auto listing = QCoro::waitFor(m_provider->list(session(), Query(QString(), 100)));
    QVERIFY(listing);
    QCOMPARE(listing->deployments.size(), 8);
    QCOMPARE(listing->problems.size(), 1);
    QVERIFY(listing->problems.first().message.contains(u"busy"_s));
}

void TestCloudflareProvider::endsAsCancelled()
{
    m_simulator->addFault({u"/deployments"_s, u"silent"_s, 100});
    const Session asked = session();
    auto task = m_provider->list(asked, Query(QString(), 100));
    QTRY_VERIFY(m_simulator->requestCount() >= 3);
    asked.http->cancel();
    const auto listing = QCoro::waitFor(std::move(task));
    QVERIFY(!listing);
    QCOMPARE(listing.error().kind, Error::Cancelled);
}

QTEST_GUILESS_MAIN(TestCloudflareProvider)
#include "tst_cloudflareprovider.moc"
