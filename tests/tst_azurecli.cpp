// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/azureservice.h"
#include "support/fakeaz.h"
#include "support/fakesecrets.h"

#include <azureclitoken.h>
#include <commandrun.h>
#include <logging.h>
#include <providerregistry.h>
#include <sessions.h>

#include <QCoroFuture>
#include <QJsonArray>
#include <QLoggingCategory>
#include <QRegularExpression>
#include <QTest>

#include <csignal>
#include <ctime>
#include <vector>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace Landfall;
using Azure::CommandResult;
using Azure::CommandRun;

/// Signing in to Azure by the Azure CLI, with a program in its place.
class TestAzureCli : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void readsExpiry_data();
    void readsExpiry();
    void wordsFailures_data();
    void wordsFailures();
    void neverRepeatsWhatMayBeAToken();
    void startsNoShell();
    void endsAProgramThatHangs();
    void endsAProgramThatIsWaitedForNoMore();
    void boundsWhatAProgramWrites_data();
    void boundsWhatAProgramWrites();
    void findsNoProgram();
    void asksAzOnceForAll();
    void needsNoSecret();
    void asksAgainForARefusedToken();
    void saysWhatToDo_data();
    void saysWhatToDo();
    void endsWhenCancelled();
    void asksEachTenant();
    void offersTheTenantsOfAPerson();
    void showsWhatOneTenantHasWhenTheOtherFails();
    void failsWhenNoTenantAnswers();
    void findsTheTenantOfASiteByItself();
    void logsNoToken();

private:
    [[nodiscard]] Session session(const QMap<QString, QString> &fields = {}) const;
    [[nodiscard]] Result<TestReport> test(const Session &session) const;
    [[nodiscard]] QByteArray call(const QByteArray &tenant = {}) const;
    void answerTenants();

    std::unique_ptr<ProviderRegistry> m_registry;
    Provider *m_provider = nullptr;
    std::unique_ptr<HttpClient> m_http;
    std::unique_ptr<Test::AzureService> m_service;
    std::unique_ptr<Test::FakeAz> m_az;
};

namespace {

const QDateTime now(QDate(2023, 11, 14), QTime(23, 0), Qt::UTC);

QJsonObject subscription(const QString &id, const QString &tenant = {})
{
    return {{u"subscriptionId"_s, id}, {u"displayName"_s, id}, {u"state"_s, u"Enabled"_s},
        {u"tenantId"_s, tenant}};
}

CommandResult ran(int exitCode, const QByteArray &output, const QByteArray &errors = {})
{
    CommandResult run;
    run.end = CommandResult::Finished;
    run.exitCode = exitCode;
    run.output = Secret(output);
    run.errors = errors;
    return run;
}

/// Gives tokens "of-TENANT", and none for the tenant that ends in `refused`.
QByteArray byTenant(const QByteArray &refused = "nobody")
{
    return R"(case "$*" in *)" + refused
        + R"() echo "ERROR: Please run 'az login'." >&2; exit 1;; esac
echo '{"accessToken": "of-'${7#--}${8}'", "expires_on": '$(($(date +%s) + 3600))'}')";
}

CommandResult result(CommandRun *run)
{
    QFuture<CommandResult> running = run->start();
    while (!running.isFinished())
        QTest::qWait(5);
    return running.result();
}

/// Id, name and count of each tenant.
QStringList tenantsOf(const TargetListing &listing)
{
    QStringList texts;
    for (const SearchedScope &scope : listing.scopes) {
        if (scope.kind != "tenant"_L1)
            continue;
        QString text = scope.id + u' ' + scope.name;
        if (scope.targets)
            text += u' ' + QString::number(*scope.targets);
        texts.append(text);
    }
    return texts;
}

} // namespace

void TestAzureCli::initTestCase()
{
    m_registry = std::make_unique<ProviderRegistry>(QStringList {QStringLiteral(PROVIDER_DIR)});
    const auto provider = m_registry->provider(u"azure"_s);
    QVERIFY(provider);
    m_provider = *provider;
}

void TestAzureCli::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_http = std::make_unique<HttpClient>();
    m_service = std::make_unique<Test::AzureService>();
    m_service->answerList(u"/subscriptions"_s, {subscription(u"s1"_s)});
    m_az = std::make_unique<Test::FakeAz>();
}

void TestAzureCli::cleanup()
{
    // Nothing of these accounts ever goes to the sign-in host.
    QCOMPARE(m_service->login().connections(), 0);
    m_az.reset();
}

Session TestAzureCli::session(const QMap<QString, QString> &fields) const
{
    QMap<QString, QString> all {
        {u"auth"_s, u"azure-cli"_s}, {u"tenant_id"_s, {}}, {u"client_id"_s, {}}};
    all.insert(fields);
    Session session = m_service->session(*m_provider, *m_http, all);
    session.secret = Secret();
    return session;
}

Result<TestReport> TestAzureCli::test(const Session &session) const
{
    return QCoro::waitFor(m_provider->test(session));
}

QByteArray TestAzureCli::call(const QByteArray &tenant) const
{
    return "account get-access-token --output json --resource " + m_service->armUrl().toLatin1()
        + (tenant.isEmpty() ? QByteArray() : " --tenant " + tenant);
}

void TestAzureCli::readsExpiry_data()
{
    QTest::addColumn<QByteArray>("members");
    QTest::addColumn<qint64>("seconds"); // 0: refused
    const auto row = [](const char *name, const QByteArray &members, qint64 seconds) {
        QTest::newRow(name) << members << seconds;
    };
    row("recorded", R"("expires_on": 1700005846, "expiresOn": "2023-11-14 15:50:46.000000")", 3046);
    row("text", R"("expires_on": "1700005846")", 3046);
    row("local time alone", R"("expiresOn": "2023-11-14 15:50:46.000000")", 3046);
    row("local time without fractions", R"("expiresOn": "2023-11-14T15:50:46")", 3046);
    row("local time beside words",
        R"("expires_on": "soon", "expiresOn": "2023-11-14 15:50:46.000000")", 3046);
    row("words", R"("expires_on": "soon", "expiresOn": "later")", 300);
    row("nothing", R"("tokenType": "Bearer")", 300);
    row("null", R"("expires_on": null, "expiresOn": null)", 300);
    row("seconds that are none", R"("expires_on": 3599)", 300);
    row("far away", R"("expires_on": 99999999999)", 28 * 3600);
    row("past", R"("expires_on": 1700000000)", 0);
    row("local time past", R"("expiresOn": "2023-11-14 13:00:00.000000")", 0);
}

void TestAzureCli::readsExpiry()
{
    QFETCH(QByteArray, members);
    QFETCH(qint64, seconds);
    qputenv("TZ", "PST8");
    ::tzset();
    const auto read =
        Azure::parseAzRun(ran(0, R"({"accessToken": "t", )" + members + "}"), QString(), now);
    qputenv("TZ", "UTC");
    ::tzset();
    QCOMPARE(read.hasValue(), seconds > 0);
    if (read) {
        QCOMPARE(read->token.reveal(), "t");
        QCOMPARE(read->lifetime.count(), seconds);
    } else {
        QCOMPARE(read.error().code, u"az-expired"_s);
    }
}

void TestAzureCli::wordsFailures_data()
{
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<QByteArray>("output");
    QTest::addColumn<QByteArray>("errors");
    QTest::addColumn<Error::Kind>("kind");
    QTest::addColumn<QString>("part");
    const auto row = [](const char *name, int code, const QByteArray &output,
                         const QByteArray &errors, Error::Kind kind, const QString &part) {
        QTest::newRow(name) << code << output << errors << kind << part;
    };
    row("signed out", 1, {}, "ERROR: Please run 'az login' to setup account.\n",
        Error::Unauthorized, u"“az login --tenant t”"_s);
    row("ended", 1, {},
        "WARNING: old\nERROR: AADSTS700082: The refresh token has expired.\nTo re-authenticate, "
        "please run:\naz login --tenant t\n",
        Error::Unauthorized, u"“AADSTS700082: The refresh token has expired.”"_s);
    row("too old", 2, {}, "az: error: unrecognized arguments: --resource\n", Error::BadReply,
        u"update it"_s);
    row("other", 1, {}, "\x1b[31mERROR: no route to host\x1b[0m\n", Error::Server,
        u"“no route to host”"_s);
    row("without a word", 7, {}, {}, Error::Server, u"exit code 7"_s);
    row("nothing", 0, {}, {}, Error::BadReply, u"could not be read"_s);
    row("garbage", 0, "Please choose an account: ", {}, Error::BadReply, u"could not be read"_s);
    row("a list", 0, "[]", {}, Error::BadReply, u"could not be read"_s);
    row("no token", 0, R"({"tokenType": "Bearer"})", {}, Error::BadReply, u"could not be read"_s);
    row("an odd token", 0, R"({"accessToken": "a\nb"})", {}, Error::BadReply,
        u"could not be read"_s);
    row("a number", 0, R"({"accessToken": 7})", {}, Error::BadReply, u"could not be read"_s);
}

void TestAzureCli::wordsFailures()
{
    QFETCH(int, exitCode);
    QFETCH(QByteArray, output);
    QFETCH(QByteArray, errors);
    QFETCH(Error::Kind, kind);
    QFETCH(QString, part);
    const auto read = Azure::parseAzRun(ran(exitCode, output, errors), u"t"_s, now);
    QVERIFY(!read);
    QCOMPARE(read.error().kind, kind);
    QVERIFY2(read.error().message.contains(part), qPrintable(read.error().message));
}

void TestAzureCli::neverRepeatsWhatMayBeAToken()
{
    const QByteArray token =
        "eyJ0eXAiOiJKV1QiLCJhbGciOiJSUzI1NiJ9.eyJhdWQiOiJjYW5hcnkifQ.c2lnbmF0dXJl";
    const auto read = Azure::parseAzRun(ran(1, R"({"accessToken": ")" + token + R"("})",
                                            "ERROR: got " + token + " \x07\xe2\x80\xae here\n"),
        QString(), now);
    QVERIFY(!read);
    QVERIFY2(!read.error().message.contains(u"eyJhdWQ"_s), qPrintable(read.error().message));
    for (const QChar c : read.error().message)
        QVERIFY(c.category() != QChar::Other_Control && c.category() != QChar::Other_Format);
    const auto endless = Azure::parseAzRun(ran(1, {}, QByteArray(100'000, 'x')), QString(), now);
    QVERIFY(endless.error().message.size() < 400);
}

void TestAzureCli::startsNoShell()
{
    m_az->does("for a in \"$@\"; do echo \"<$a>\"; done");
    const CommandResult run =
        result(new CommandRun(u"az"_s, {u"$(touch x)"_s, u"a b"_s, u";'\""_s}, 10s, 1000));
    QCOMPARE(run.end, CommandResult::Finished);
    QCOMPARE(run.output.reveal(), "<$(touch x)>\n<a b>\n<;'\">\n");
    QVERIFY(!QFile::exists(m_az->path("x")));
}

void TestAzureCli::endsAProgramThatHangs()
{
    m_az->does("sleep 60 & echo $! >child; wait");
    QElapsedTimer clock;
    clock.start();
    const CommandResult run = result(new CommandRun(u"az"_s, {}, 700ms, 1000));
    QCOMPARE(run.end, CommandResult::TimedOut);
    QVERIFY(clock.elapsed() < 10'000);
    QFile child(m_az->path("child"));
    QVERIFY(child.open(QIODevice::ReadOnly));
    const int id = child.readAll().trimmed().toInt();
    QVERIFY(id > 1);
    // Dead, or a zombie that nobody in this session collects.
    QTRY_VERIFY(::kill(id, 0) != 0 || [id] {
        QFile status(u"/proc/%1/stat"_s.arg(id));
        return !status.open(QIODevice::ReadOnly) || status.readAll().contains(") Z ");
    }());
    const auto read = Azure::parseAzRun(run, QString(), now);
    QCOMPARE(read.error().kind, Error::Network);
}

void TestAzureCli::endsAProgramThatIsWaitedForNoMore()
{
    m_az->does("exec sleep 60");
    auto *run = new CommandRun(u"az"_s, {}, 30s, 1000);
    QFuture<CommandResult> running = run->start();
    QTRY_VERIFY(!m_az->calls().isEmpty());
    delete run;
    QVERIFY(running.isFinished());
    QCOMPARE(running.result().end, CommandResult::Cancelled);
}

void TestAzureCli::boundsWhatAProgramWrites_data()
{
    QTest::addColumn<QByteArray>("lines");
    QTest::addColumn<int>("end");
    QTest::newRow("output") << "exec yes"_ba << int(CommandResult::TooMuch);
    QTest::newRow("errors") << "yes x | head -c 5000000 >&2"_ba << int(CommandResult::Finished);
    QTest::newRow("crash") << "kill -SEGV $$"_ba << int(CommandResult::Crashed);
}

void TestAzureCli::boundsWhatAProgramWrites()
{
    QFETCH(QByteArray, lines);
    QFETCH(int, end);
    m_az->does(lines);
    const CommandResult run = result(new CommandRun(u"az"_s, {}, 20s, 10'000));
    QCOMPARE(int(run.end), end);
    QVERIFY(run.errors.size() <= 16 * 1024);
    if (run.end != CommandResult::Finished)
        QVERIFY(!Azure::parseAzRun(run, QString(), now));
}

void TestAzureCli::findsNoProgram()
{
    const CommandResult run = result(new CommandRun(u"landfall-no-such-program"_s, {}, 5s, 10));
    QCOMPARE(run.end, CommandResult::NotFound);
    const auto read = Azure::parseAzRun(run, QString(), now);
    QCOMPARE(read.error().kind, Error::Unauthorized);
    QVERIFY(read.error().message.contains(u"not installed"_s));
}

void TestAzureCli::asksAzOnceForAll()
{
    m_az->gives("az-token");
    const Session same = session();
    std::vector<QCoro::Task<Result<TestReport>>> waiting;
    for (int i = 0; i < 10; ++i)
        waiting.push_back(m_provider->test(same));
    for (auto &task : waiting)
        QVERIFY(QCoro::waitFor(std::move(task)));
    QVERIFY(test(same));
    QCOMPARE(m_az->calls(), QList<QByteArray> {call()});
    QCOMPARE(m_service->tokens("/subscriptions"), QList<QByteArray>(11, "az-token"));

    m_az->gives("short", 2);
    const Session other = session();
    QVERIFY(test(other));
    QTest::qWait(2100);
    QVERIFY(test(other));
    QCOMPARE(m_az->calls().size(), 3);
}

void TestAzureCli::needsNoSecret()
{
    m_az->gives("az-token");
    const Account account = session().account;
    QVERIFY(!m_provider->needsSecret(account));
    QCOMPARE(m_provider->origins(account)->size(), 1);
    QVERIFY(!m_provider->needsSecret(Account(u"a"_s, u"azure"_s)));

    FakeSecrets secrets;
    Sessions sessions(*m_registry, secrets, *m_http);
    const auto open = QCoro::waitFor(sessions.open(account));
    QVERIFY(open);
    QVERIFY(test(open->session));
    QVERIFY(secrets.reads.isEmpty());
}

void TestAzureCli::asksAgainForARefusedToken()
{
    m_az->does("n=$(wc -l <calls); echo \"{\\\"accessToken\\\": \\\"az-$n\\\"}\"");
    m_service->forget(u"/subscriptions"_s);
    m_service->answer(u"/subscriptions"_s,
        QJsonObject {{u"error"_s, QJsonObject {{u"code"_s, u"ExpiredAuthenticationToken"_s}}}},
        401);
    m_service->answerList(u"/subscriptions"_s, {subscription(u"s1"_s)});
    QVERIFY(test(session()));
    QCOMPARE(m_service->tokens("/subscriptions"), QList<QByteArray>({"az-1", "az-2"}));
}

void TestAzureCli::saysWhatToDo_data()
{
    QTest::addColumn<QByteArray>("lines");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("part");
    QTest::newRow("signed out")
        << "echo \"ERROR: Please run 'az login' to setup account.\" >&2; exit 1"_ba
        << u"unauthorized"_s << u"“az login”"_s;
    QTest::newRow("garbage") << "echo 'Welcome!'"_ba << u"bad-reply"_s << u"Update it"_s;
    QTest::newRow("endless") << "exec yes"_ba << u"bad-reply"_s << u"could not be read"_s;
    QTest::newRow("no program") << QByteArray() << u"unauthorized"_s << u"not installed"_s;
}

void TestAzureCli::saysWhatToDo()
{
    QFETCH(QByteArray, lines);
    QFETCH(QString, kind);
    QFETCH(QString, part);
    if (lines.isEmpty())
        qputenv("PATH", m_az->path("nowhere").toLocal8Bit());
    else
        m_az->does(lines);
    const auto report = test(session());
    QVERIFY(!report);
    QCOMPARE(kindName(report.error().kind), kind);
    QVERIFY2(report.error().message.contains(part), qPrintable(report.error().message));
    QCOMPARE(m_service->arm().connections(), 0);
}

void TestAzureCli::endsWhenCancelled()
{
    m_az->does("exec sleep 60");
    const Session same = session();
    auto asking = m_provider->test(same);
    QTRY_VERIFY(!m_az->calls().isEmpty());
    same.http->cancel();
    const auto report = QCoro::waitFor(std::move(asking));
    QVERIFY(!report);
    QCOMPARE(report.error().kind, Error::Cancelled);
}

/// Two tenants; each shows its own subscription, and the first one of the other's as well.
void TestAzureCli::answerTenants()
{
    m_service->answerListFor("of-tenantone", u"/subscriptions"_s,
        {subscription(u"s1"_s, u"one"_s), subscription(u"s2"_s, u"two"_s)});
    m_service->answerListFor(
        "of-tenanttwo", u"/subscriptions"_s, {subscription(u"s2"_s, u"two"_s)});
    const auto tenant = [](const QString &id, const QString &name) {
        return QJsonObject {{u"tenantId"_s, id}, {u"displayName"_s, name}};
    };
    m_service->answerListFor("of-tenantone", u"/tenants"_s,
        {tenant(u"one"_s, u"First"_s), tenant(u"two"_s, u"Second"_s),
            tenant(u"three"_s, u"Third"_s), QJsonObject {{u"displayName"_s, u"Nameless"_s}}});
    for (const QString &id : {u"s1"_s, u"s2"_s})
        m_service->answerList(
            "/subscriptions/"_L1 + id + "/providers/Microsoft.Web/sites"_L1, QJsonArray());
}

void TestAzureCli::asksEachTenant()
{
    m_az->does(byTenant());
    answerTenants();
    const auto found =
        QCoro::waitFor(m_provider->targets(session({{u"tenant_id"_s, u"one, two"_s}})));
    QVERIFY(found);
    QCOMPARE(found->problems, QList<Error>());
    QList<QByteArray> calls = m_az->calls();
    std::sort(calls.begin(), calls.end());
    QCOMPARE(calls, QList<QByteArray>({call("one"), call("two")}));
    QHash<QString, QByteArray> tokens;
    const QStringList paths = m_service->takeRequests();
    for (qsizetype i = 0; i < paths.size(); ++i)
        tokens.insert(paths.at(i), m_service->tokens().at(i));
    QCOMPARE(tokens.value(u"/subscriptions/s1/providers/Microsoft.Web/sites"_s), "of-tenantone");
    QCOMPARE(tokens.value(u"/subscriptions/s2/providers/Microsoft.Web/sites"_s), "of-tenanttwo");
    QCOMPARE(paths.size(), 5);
    QCOMPARE(tokens.value(u"/tenants"_s), "of-tenantone");
    QCOMPARE(
        tenantsOf(*found), QStringList({u"one First 0"_s, u"two Second 0"_s, u"three Third"_s}));
}

void TestAzureCli::offersTheTenantsOfAPerson()
{
    m_az->does(byTenant());
    answerTenants();
    const auto found = QCoro::waitFor(m_provider->targets(session({{u"tenant_id"_s, u"one"_s}})));
    QVERIFY(found);
    QCOMPARE(
        tenantsOf(*found), QStringList({u"one First 0"_s, u"two Second 0"_s, u"three Third"_s}));

    // A list that is refused is told of; what can be watched is there all the same.
    m_service->answer(u"/tenants"_s,
        QJsonObject {{u"error"_s,
            QJsonObject {{u"code"_s, u"AuthorizationFailed"_s}, {u"message"_s, u"no"_s}}}},
        403);
    const auto less = QCoro::waitFor(m_provider->targets(session({{u"tenant_id"_s, u"two"_s}})));
    QVERIFY(less);
    QCOMPARE(less->problems.size(), 1);
    QVERIFY(less->problems.first().message.startsWith("The list of tenants"_L1));
    QCOMPARE(tenantsOf(*less), QStringList());
    QCOMPARE(less->scopes.size(), 1);
}

void TestAzureCli::showsWhatOneTenantHasWhenTheOtherFails()
{
    m_az->does(byTenant("two"));
    answerTenants();
    const auto found =
        QCoro::waitFor(m_provider->targets(session({{u"tenant_id"_s, u"one,two"_s}})));
    QVERIFY(found);
    QCOMPARE(found->problems.size(), 1);
    // Not Unauthorized: that would end the whole account.
    QCOMPARE(found->problems.first().kind, Error::Forbidden);
    const QString message = found->problems.first().message;
    QVERIFY2(message.startsWith(u"Tenant “two”: "_s), qPrintable(message));
    QVERIFY2(message.contains(u"“az login --tenant two”"_s), qPrintable(message));
    QVERIFY(!m_service->tokens().contains("of-tenanttwo"));
}

void TestAzureCli::failsWhenNoTenantAnswers()
{
    m_az->does(byTenant("o*"));
    const auto report = test(session({{u"tenant_id"_s, u"one,two"_s}}));
    QVERIFY(!report);
    QCOMPARE(report.error().kind, Error::Unauthorized);
    QVERIFY(report.error().message.startsWith(u"Tenant “one”: "_s));
    QCOMPARE(m_service->arm().connections(), 0);
}

void TestAzureCli::findsTheTenantOfASiteByItself()
{
    m_az->does(byTenant());
    answerTenants();
    const QString id =
        u"/subscriptions/s2/resourceGroups/g/providers/Microsoft.Web/sites/a/deployments/1"_s;
    const auto shown =
        QCoro::waitFor(m_provider->show(session({{u"tenant_id"_s, u"one,two"_s}}), id));
    QVERIFY(!shown);
    const QStringList paths = m_service->takeRequests();
    const qsizetype asked =
        paths.indexOf(u"/subscriptions/s2/resourceGroups/g/providers/Microsoft.Web/sites/a"_s);
    QVERIFY2(asked >= 0, qPrintable(paths.join(u' ')));
    QCOMPARE(m_service->tokens().at(asked), "of-tenanttwo");
}

void TestAzureCli::logsNoToken()
{
    static QStringList lines;
    lines.clear();
    const auto before = qInstallMessageHandler(
        [](QtMsgType, const QMessageLogContext &, const QString &text) { lines.append(text); });
    QLoggingCategory::setFilterRules(u"landfall.*=true"_s);
    m_az->gives("canary-token-of-az");
    const Session same = session();
    const auto report = test(same);
    QLoggingCategory::setFilterRules(QString());
    qInstallMessageHandler(before);
    QVERIFY(report);
    QVERIFY(!redact(u"echoed: canary-token-of-az"_s).contains(u"canary"_s));
    QVERIFY2(!lines.join(u'\n').contains(u"canary"_s), qPrintable(lines.join(u'\n')));
}

QTEST_GUILESS_MAIN(TestAzureCli)
#include "tst_azurecli.moc"
