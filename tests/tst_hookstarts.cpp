// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/fakesecrets.h"
#include "support/faultserver.h"
#include "support/httpasking.h"

#include <accountentries.h>
#include <actions/hookoutcome.h>
#include <actions/hookstarts.h>
#include <historystore.h>

#include <QJsonDocument>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace Landfall;
using HttpAsking::message;

namespace {

const QString id = u"clcpcxekt000lc9ojqtgtc26y"_s;

QByteArray started()
{
    return FaultServer::answer(
        200, R"({"success": "true", "deploymentId": "clcpcxekt000lc9ojqtgtc26y"})");
}

/// What a start needs, with a service that does what the script says.
struct Desk {
    explicit Desk(FaultServer::Script script) : server(std::move(script))
    {
        const QString base = server.url(QString()).toString();
        isReady = accounts.add(Account(u"apps"_s, u"flightcontrol"_s, {{u"base_url"_s, base}}))
                      .hasValue();
        secrets.secrets.insert(u"apps"_s, Secret("key-canary"));
        const QJsonObject hooks {{u"prod"_s, base + u"/api/deploy-hook/env-one/hook-canary"_s}};
        secrets.secrets.insert(
            hooksKey(u"apps"_s), Secret(QJsonDocument(hooks).toJson(QJsonDocument::Compact)));
    }

    [[nodiscard]] ConfirmedHook confirmed(
        std::chrono::minutes age = 0min, const QString &typed = u"prod"_s) const
    {
        ConfirmedHook confirmed;
        confirmed.account = u"apps"_s;
        confirmed.label = u"prod"_s;
        confirmed.confirmation =
            std::make_shared<Confirmation>(u"prod"_s, std::chrono::steady_clock::now() - age);
        confirmed.typed = typed;
        return confirmed;
    }

    Result<ActionRecord> begin(const ConfirmedHook &hook)
    {
        return QCoro::waitFor(starts.begin(hook));
    }
    [[nodiscard]] std::optional<ActionRecord> last()
    {
        return *QCoro::waitFor(starts.last(u"APPS"_s, u"Prod"_s));
    }

    bool isReady = false;
    QTemporaryDir folder;
    FaultServer server;
    AccountStore accounts {folder.filePath(u"accounts.json"_s)};
    ProviderRegistry registry {QStringList {QStringLiteral(PROVIDER_DIR)}};
    FakeSecrets secrets;
    HttpClient http;
    Sessions sessions {registry, secrets, http};
    HistoryStore history {folder.filePath(u"history.sqlite"_s), HistoryRetention()};
    ActionLog log {history, folder.filePath(u"actions"_s)};
    HookStarts starts {accounts, registry, secrets, sessions, log};
};

} // namespace

class TestHookStarts : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void startsOnce();
    void writesAheadOfTheRequest();
    void sendsNothingUnconfirmed_data();
    void sendsNothingUnconfirmed();
    void countsOneConfirmationOnce();
    void tellsTheOutcome_data();
    void tellsTheOutcome();
    void asksForAnUnknownOneToBeSeen();
    void checksTheHookAgain();
    void sendsNothingThatCannotBeWritten();
    void closesWhatWasLeft_data();
    void closesWhatWasLeft();
    void listsLabels();
    void redactsAddresses();
};

void TestHookStarts::startsOnce()
{
    Desk desk(HttpAsking::always(started()));
    QVERIFY(desk.isReady);
    QSignalSpy spy(&desk.starts, &HookStarts::started);

    const auto begun = desk.begin(desk.confirmed());

    QVERIFY2(begun, message(begun).constData());
    QCOMPARE(begun->state, ActionRecord::Done);
    QCOMPARE(begun->progress.value("deployment"_L1).toString(), id);
    QCOMPARE(begun->errors, QList<Problem>());
    QVERIFY(begun->sent.isValid() && begun->ended.isValid());
    QCOMPARE(desk.server.requests().size(), 1);
    QCOMPARE(desk.accounts.account(u"apps"_s)->list(u"deployments"_s), QStringList {id});
    QCOMPARE(spy.size(), 1);
    QCOMPARE(spy.first().at(1).toString(), id);
    QCOMPARE(desk.last()->state, ActionRecord::Done);
    QCOMPARE(desk.last()->kind, ActionRecord::DeployHook);
    QCOMPARE(desk.last()->subject, u"hooks/prod"_s);
    const QByteArray kept = QJsonDocument(desk.last()->request).toJson();
    QVERIFY2(!kept.contains("canary") && !kept.contains("env-one"), kept.constData());
}

void TestHookStarts::writesAheadOfTheRequest()
{
    std::optional<ActionRecord> seen;
    Desk *place = nullptr;
    Desk desk([&](QTcpSocket &socket, const QByteArray &) {
        seen = place->last();
        socket.write(started());
    });
    place = &desk;
    QVERIFY(desk.begin(desk.confirmed()));
    QVERIFY(seen);
    QCOMPARE(seen->state, ActionRecord::Sent);
    QVERIFY(seen->isOpen());
}

void TestHookStarts::sendsNothingUnconfirmed_data()
{
    QTest::addColumn<int>("age");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("code");
    QTest::newRow("too old") << 5 << u"prod"_s << QString::fromLatin1(Confirmation::expiredCode);
    QTest::newRow("another") << 0 << u"Prod"_s << QString::fromLatin1(Confirmation::otherCode);
    QTest::newRow("nothing") << 0 << QString() << QString::fromLatin1(Confirmation::otherCode);
}

void TestHookStarts::sendsNothingUnconfirmed()
{
    QFETCH(int, age);
    QFETCH(QString, typed);
    Desk desk(HttpAsking::always(started()));
    const auto begun = desk.begin(desk.confirmed(std::chrono::minutes(age), typed));
    QVERIFY(!begun);
    QTEST(begun.error().code, "code");
    QCOMPARE(desk.server.connections(), 0);
    QVERIFY(!desk.last());
    ConfirmedHook nobody = desk.confirmed();
    nobody.confirmation.reset();
    QVERIFY(!desk.begin(nobody));
    QCOMPARE(desk.server.connections(), 0);
}

void TestHookStarts::countsOneConfirmationOnce()
{
    Desk desk(HttpAsking::always(started()));
    const ConfirmedHook hook = desk.confirmed();
    std::vector<QCoro::Task<Result<ActionRecord>>> tasks;
    for (int i = 0; i < 100; ++i)
        tasks.push_back(desk.starts.begin(hook));
    int done = 0;
    for (auto &task : tasks) {
        const auto begun = QCoro::waitFor(task);
        done += begun ? 1 : 0;
    }
    QCOMPARE(done, 1);
    QCOMPARE(desk.server.requests().size(), 1);
    // Each with a confirmation of its own: while one is open there is no other.
    for (auto &task : tasks)
        task = desk.starts.begin(desk.confirmed());
    done = 0;
    for (auto &task : tasks) {
        const auto begun = QCoro::waitFor(task);
        done += begun ? 1 : 0;
        QVERIFY(begun || begun.error().code == QLatin1StringView(ActionLog::runningCode));
    }
    QCOMPARE(desk.server.requests().size(), 1 + done);
    QVERIFY(done >= 1);
}

void TestHookStarts::tellsTheOutcome_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<int>("state");
    const auto row = [](const char *name, const QByteArray &answer, ActionRecord::State state) {
        QTest::newRow(name) << answer << int(state);
    };
    const QByteArray echo = "Cannot GET /api/deploy-hook/env-one/hook-canary";
    row("refused", FaultServer::answer(404, echo), ActionRecord::Failed);
    row("redirect", FaultServer::answer(307, "", "Location: /hook-canary\r\n"),
        ActionRecord::Failed);
    row("a clear no",
        FaultServer::answer(200, R"({"success": false, "error": "hook-canary is off"})"),
        ActionRecord::Failed);
    row("limit", FaultServer::answer(429, echo), ActionRecord::Failed);
    row("fault", FaultServer::answer(500, echo), ActionRecord::Unknown);
    row("page", FaultServer::answer(200, "<html>" + echo), ActionRecord::Unknown);
    row("no id", FaultServer::answer(200, R"({"success": true})"), ActionRecord::Unknown);
    row("cut", "HTTP/1.1 2", ActionRecord::Unknown);
    row("nothing", "", ActionRecord::Unknown);
}

void TestHookStarts::tellsTheOutcome()
{
    QFETCH(QByteArray, answer);
    QFETCH(int, state);
    Desk desk(HttpAsking::once(answer));

    const auto begun = desk.begin(desk.confirmed());

    QVERIFY2(begun, message(begun).constData());
    QCOMPARE(int(begun->state), state);
    QVERIFY(!begun->isOpen());
    QCOMPARE(begun->errors.size(), 1);
    const QString said = begun->errors.first().message;
    QVERIFY(!said.isEmpty());
    QVERIFY2(!said.contains(u"canary"_s) && !said.contains(u"env-one"_s), qPrintable(said));
    QCOMPARE(*desk.last(), *begun);
    QCOMPARE(desk.server.requests().size(), 1);
    QCOMPARE(desk.accounts.account(u"apps"_s)->list(u"deployments"_s), QStringList());
}

void TestHookStarts::asksForAnUnknownOneToBeSeen()
{
    int asked = 0;
    Desk desk([&](QTcpSocket &socket, const QByteArray &) {
        if (++asked > 1)
            socket.write(started());
        else
            socket.abort();
    });
    const auto lost = desk.begin(desk.confirmed());
    QVERIFY2(lost && lost->state == ActionRecord::Unknown, message(lost).constData());
    const auto blind = desk.begin(desk.confirmed());
    QVERIFY(!blind);
    QCOMPARE(blind.error().code, QLatin1StringView(HookStarts::lastUnknownCode));
    QCOMPARE(desk.server.requests().size(), 1);
    ConfirmedHook seeing = desk.confirmed();
    seeing.supersedes = lost->id;
    const auto again = desk.begin(seeing);
    QVERIFY2(again, message(again).constData());
    QCOMPARE(again->state, ActionRecord::Done);
    QCOMPARE(desk.server.requests().size(), 2);
}

void TestHookStarts::checksTheHookAgain()
{
    Desk desk(HttpAsking::always(started()));
    desk.secrets.secrets.insert(hooksKey(u"apps"_s),
        Secret(R"({"prod": "https://evil.example/api/deploy-hook/env-one/hook-canary"})"));
    const ConfirmedHook hook = desk.confirmed();
    const auto begun = desk.begin(hook);
    QVERIFY(!begun);
    QCOMPARE(begun.error().kind, Error::BadInput);
    QVERIFY2(!begun.error().message.contains(u"canary"_s), message(begun).constData());
    QVERIFY(!hook.confirmation->isUsed());
    desk.secrets.error = Error(Error::KeychainLocked, u"locked"_s);
    QCOMPARE(desk.begin(hook).error().kind, Error::KeychainLocked);
    QVERIFY(desk.accounts.remove(u"apps"_s));
    QCOMPARE(desk.begin(hook).error().kind, Error::BadInput);
    QCOMPARE(desk.server.connections(), 0);
    QVERIFY(!desk.last());
}

void TestHookStarts::sendsNothingThatCannotBeWritten()
{
    Desk desk(HttpAsking::always(started()));
    // A file where the folder of the locks should be.
    QFile file(desk.folder.filePath(u"actions"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    const auto begun = desk.begin(desk.confirmed());
    QVERIFY(!begun);
    QVERIFY2(begun.error().message.contains(u"Nothing was sent"_s), message(begun).constData());
    QCOMPARE(desk.server.connections(), 0);
}

void TestHookStarts::closesWhatWasLeft_data()
{
    QTest::addColumn<bool>("wasSent");
    QTest::newRow("prepared") << false;
    QTest::newRow("sent") << true;
}

void TestHookStarts::closesWhatWasLeft()
{
    QFETCH(bool, wasSent);
    Desk desk(HttpAsking::always(started()));
    {
        ActionLog earlier(desk.history, desk.folder.filePath(u"actions"_s));
        ActionRecord record;
        record.kind = ActionRecord::DeployHook;
        record.account = u"apps"_s;
        record.provider = u"flightcontrol"_s;
        record.subject = HookStarts::subject(u"prod"_s);
        auto prepared = QCoro::waitFor(earlier.prepare(record));
        QVERIFY2(prepared, message(prepared).constData());
        prepared->state = ActionRecord::Sent;
        if (wasSent)
            QVERIFY(QCoro::waitFor(earlier.note(*prepared)));
    }
    QSignalSpy spy(&desk.starts, &HookStarts::changed);
    desk.starts.start();
    QTRY_COMPARE(spy.size(), 1);
    const auto last = desk.last();
    QVERIFY(last && !last->isOpen());
    QCOMPARE(last->state, wasSent ? ActionRecord::Unknown : ActionRecord::NotSent);
    QCOMPARE(desk.server.connections(), 0);
}

void TestHookStarts::listsLabels()
{
    Desk desk(HttpAsking::always(started()));
    const auto labels = QCoro::waitFor(desk.starts.labels(u"apps"_s));
    QVERIFY2(labels, message(labels).constData());
    QCOMPARE(*labels, QStringList {u"prod"_s});
    QVERIFY(desk.accounts.add(Account(u"cf"_s, u"cloudflare-pages"_s)));
    const auto none = QCoro::waitFor(desk.starts.labels(u"cf"_s));
    QVERIFY2(none, message(none).constData());
    QCOMPARE(*none, QStringList());
    QVERIFY(!QCoro::waitFor(desk.starts.labels(u"nobody"_s)));
}

void TestHookStarts::redactsAddresses()
{
    const Secret url("https://app.example/api/deploy-hook/env%20one/s3cr%2Bet?branch=main");
    for (const QString &text : {u"GET https://app.example/api/deploy-hook/env%20one/s3cr%2Bet"_s,
             u"no /api/deploy-hook/env one/s3cr+et here"_s, u"hook S3CR+ET is off"_s,
             u"env one?"_s}) {
        const QString clean = withoutAddress(text, url);
        QVERIFY2(clean.contains(u"[redacted]"_s), qPrintable(clean));
        QVERIFY2(!clean.contains(u"s3cr"_s, Qt::CaseInsensitive), qPrintable(clean));
    }
    QCOMPARE(withoutAddress(u"no such branch"_s, url), u"no such branch"_s);
}

QTEST_GUILESS_MAIN(TestHookStarts)
#include "tst_hookstarts.moc"
