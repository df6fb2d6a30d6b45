// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/clisession.h"

#include <QHash>
#include <QTcpServer>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace Landfall;

namespace {

const QByteArray everyKind = R"([
    {"provider": "cloudflare-pages", "target": "shop", "flow": "git", "at": -9000,
     "commit_message": "by git"},
    {"provider": "cloudflare-pages", "target": "shop", "flow": "direct-upload", "at": -8000,
     "environment": "preview"},
    {"provider": "cloudflare-pages", "target": "shop", "flow": "git", "at": -7000,
     "commit_message": "failed", "final": {"name": "build", "status": "failure"}},
    {"provider": "cloudflare-pages", "target": "shop", "flow": "git", "at": -6000,
     "commit_message": "canceled", "final": {"name": "build", "status": "canceled"}},
    {"provider": "cloudflare-pages", "target": "docs", "flow": "skipped", "at": -5000,
     "commit_message": "skipped", "skip_reason": "commit_message"},
    {"provider": "cloudflare-pages", "target": "docs", "flow": "skipped", "at": -4000,
     "commit_message": "superseded", "skip_reason": "superseded_queued_build"},
    {"provider": "cloudflare-pages", "target": "docs", "flow": "git", "at": -60,
     "commit_message": "running", "final": {"name": "build", "status": "active"}}])";

QJsonArray deployments(const CliRun &run)
{
    return run.json().value("deployments"_L1).toArray();
}

QJsonObject firstProblem(const CliRun &run)
{
    return run.json().value("problems"_L1).toArray().at(0).toObject();
}

/// `account add` for the first credential that the simulator announces under a name with this part.
bool addSimulated(const Simulator &simulator, const QString &part, const QString &name,
    const QStringList &changes = {})
{
    for (const QJsonValue &provider : simulator.announcement().value("providers"_L1).toArray()) {
        QJsonArray all = provider["others"_L1].toArray();
        all.prepend(provider);
        for (const QJsonValue &known : all) {
            if (!known["name"_L1].toString().contains(part))
                continue;
            QStringList arguments {u"account"_s, u"add"_s, provider["provider"_L1].toString(),
                u"--name"_s, name, u"--secret-stdin"_s};
            const QJsonObject fields = known["fields"_L1].toObject();
            for (auto it = fields.begin(); it != fields.end(); ++it)
                arguments << u"--set"_s << it.key() + u'=' + it.value().toString();
            for (const QString &change : changes)
                arguments << u"--set"_s << change;
            CliRun run(arguments, known["secret"_L1].toString().toLatin1() + '\n');
            return run.finish() && run.exitCode() == 0;
        }
    }
    return false;
}

} // namespace

/// `list`, `targets` and `show` against the real plugin, a simulator and a real Secret Service.
class TestCliList : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void givesThePhasesOfEveryKindOfDeployment();
    void listsOneTarget_data();
    void listsOneTarget();
    void listsPhasesAndNoMoreThanAsked();
    void listsTargets();
    void saysWhereItLookedForTargets();
    void explainsAnEmptyListOfTargets();
    void explainsWhatAzureHides();
    void explainsThatNothingIsWatched();
    void showsWhatOthersSayWhenOneAccountIsRefused();
    void saysWhatIsWrongInOneSentence_data();
    void saysWhatIsWrongInOneSentence();
    void saysThatTheHostIsNotThere();
    void saysThatADeploymentIsUnknown();

private:
    std::unique_ptr<Simulator> m_simulator;
};

void TestCliList::init()
{
    forgetAccounts();
    m_simulator = simulate(everyKind, 1);
    QVERIFY(m_simulator);
    QVERIFY(addAccount(*m_simulator, u"cf"_s));
}

void TestCliList::givesThePhasesOfEveryKindOfDeployment()
{
    CliRun run({u"list"_s, u"--json"_s});
    QVERIFY(run.finish());
    QVERIFY2(run.exitCode() == 0, run.err().constData());
    QCOMPARE(run.json().value("problems"_L1).toArray().size(), 0);
    QHash<QString, QString> phases;
    for (const QJsonValue &value : deployments(run)) {
        const QJsonObject deployment = value.toObject();
        QCOMPARE(deployment.value("account"_L1).toString(), u"cf"_s);
        QVERIFY(deployment.value("ref"_L1).toString().startsWith("cloudflare-pages:"_L1));
        const QString message = deployment.value("environment"_L1) == "preview"_L1
            ? u"upload"_s
            : deployment.value("message"_L1).toString();
        phases.insert(message, deployment.value("phase"_L1).toString());
        if (message == "superseded"_L1)
            QCOMPARE(deployment.value("reason"_L1).toString(), u"superseded_queued_build"_s);
    }
    const QHash<QString, QString> expected {{u"by git"_s, u"succeeded"_s},
        {u"upload"_s, u"succeeded"_s}, {u"failed"_s, u"failed"_s}, {u"canceled"_s, u"canceled"_s},
        {u"skipped"_s, u"skipped"_s}, {u"superseded"_s, u"skipped"_s},
        {u"running"_s, u"running"_s}};
    QCOMPARE(phases, expected);
}

void TestCliList::listsOneTarget_data()
{
    QTest::addColumn<QString>("target");
    QTest::newRow("name") << u"docs"_s;
    QTest::newRow("name, other case") << u"DOCS"_s;
    QTest::newRow("id") << QLatin1StringView(clientAccount) + "/docs"_L1;
}

void TestCliList::listsOneTarget()
{
    QFETCH(QString, target);
    CliRun run({u"list"_s, u"--json"_s, u"--target"_s, target});
    QVERIFY(run.finish());
    QVERIFY2(run.exitCode() == 0, run.err().constData());
    QCOMPARE(deployments(run).size(), 3);
    for (const QJsonValue &value : deployments(run))
        QCOMPARE(
            value.toObject().value("target"_L1).toObject().value("name"_L1).toString(), u"docs"_s);
}

void TestCliList::listsPhasesAndNoMoreThanAsked()
{
    CliRun skipped({u"list"_s, u"--json"_s, u"--phase"_s, u"skipped,canceled"_s});
    CliRun newest({u"list"_s, u"--json"_s, u"--limit"_s, u"2"_s});
    QVERIFY(skipped.finish() && newest.finish());
    QCOMPARE(deployments(skipped).size(), 3);
    QCOMPARE(deployments(newest).size(), 2);
    QCOMPARE(deployments(newest).at(0).toObject().value("phase"_L1).toString(), u"running"_s);
}

void TestCliList::listsTargets()
{
    CliRun run({u"targets"_s, u"--json"_s});
    QVERIFY(run.finish());
    QVERIFY2(run.exitCode() == 0, run.err().constData());
    QStringList ids;
    for (const QJsonValue &value : run.json().value("targets"_L1).toArray()) {
        QCOMPARE(value.toObject().value("kind"_L1).toString(), u"pages-project"_s);
        ids.append(value.toObject().value("id"_L1).toString());
    }
    ids.sort();
    const QString account = QString::fromLatin1(clientAccount);
    QCOMPARE(ids, QStringList({account + "/docs"_L1, account + "/shop"_L1}));
}

void TestCliList::saysWhereItLookedForTargets()
{
    CliRun run({u"targets"_s, u"--json"_s});
    CliRun text({u"targets"_s});
    QVERIFY(run.finish() && text.finish());
    const QJsonArray scopes = run.json().value("scopes"_L1).toArray();
    QCOMPARE(scopes.size(), 1);
    const QJsonObject scope = scopes.first().toObject();
    QCOMPARE(scope.value("account"_L1).toString(), u"cf"_s);
    QCOMPARE(scope.value("provider"_L1).toString(), u"cloudflare-pages"_s);
    QCOMPARE(scope.value("kind"_L1).toString(), u"account"_s);
    QCOMPARE(scope.value("id"_L1).toString(), QString::fromLatin1(clientAccount));
    QCOMPARE(scope.value("name"_L1).toString(), u"Test"_s);
    QCOMPARE(scope.value("field"_L1).toString(), u"accounts"_s);
    QCOMPARE(scope.value("targets"_L1).toInt(), 2);
    QVERIFY(scope.value("error"_L1).isNull());
    QVERIFY2(text.err().isEmpty(), text.err().constData());
}

void TestCliList::explainsAnEmptyListOfTargets()
{
    forgetAccounts();
    const QString other = u"fedcba9876543210fedcba9876543210"_s;
    QVERIFY(addAccount(*m_simulator, u"cf"_s, {},
        {u"projects=typo"_s, "accounts="_L1 + QLatin1StringView(clientAccount) + u',' + other}));
    CliRun text({u"targets"_s});
    CliRun json({u"targets"_s, u"--json"_s});
    QVERIFY(text.finish() && json.finish());
    QCOMPARE(text.exitCode(), 3);
    QVERIFY2(text.out().isEmpty(), text.out().constData());
    QVERIFY2(text.err().contains(QByteArray("cf: account ") + clientAccount + ": 0 target")
            && text.err().contains(
                QByteArray("cf: account ") + other.toLatin1() + ": Cloudflare does not"),
        text.err().constData());
    const QJsonArray scopes = json.json().value("scopes"_L1).toArray();
    QCOMPARE(scopes.size(), 2);
    QCOMPARE(scopes.at(0)["targets"_L1].toInt(-1), 0);
    QVERIFY(scopes.at(1)["targets"_L1].isNull());
    QCOMPARE(scopes.at(1)["error"_L1]["kind"_L1].toString(), u"forbidden"_s);
    QCOMPARE(scopes.at(1)["error"_L1]["account"_L1].toString(), u"cf"_s);
}

void TestCliList::explainsWhatAzureHides()
{
    QVERIFY(addSimulated(*m_simulator, u"restricted token"_s, u"azure"_s));
    CliRun targets({u"targets"_s, u"--account"_s, u"azure"_s});
    CliRun test({u"account"_s, u"test"_s, u"azure"_s});
    CliRun json({u"account"_s, u"test"_s, u"azure"_s, u"--json"_s});
    QVERIFY(targets.finish() && test.finish() && json.finish());
    QCOMPARE(targets.exitCode(), 3);
    QVERIFY2(targets.out().isEmpty(), targets.out().constData());
    for (const char *part : {"azure: subscription “Closed projects” (d15ab1ed-0000-4000-8000-"
                             "000000000000): This subscription is disabled and was passed over.",
             "azure: subscription “Simulated Azure” (", "): 0 target",
             "azure: subscription “Locked away” (", "Microsoft.Web/sites/read"})
        QVERIFY2(targets.err().contains(part), targets.err().constData());

    QVERIFY2(test.exitCode() == 0, test.err().constData());
    QVERIFY2(test.out().contains("Right Microsoft.Web/sites/read: held")
            && test.out().contains("Right Microsoft.Web/sites/publish/action: missing. Off without "
                                   "it: reading the logs of failed instances")
            && test.out().contains("The credential ends on 2099-01-01"),
        test.out().constData());
    const QJsonArray rights = json.json().value("rights"_L1).toArray();
    QCOMPARE(rights.at(0)["held"_L1], QJsonValue(true));
    QCOMPARE(rights.at(1)["held"_L1], QJsonValue(false));
    QCOMPARE(json.json().value("expires"_L1).toString(), u"2099-01-01T00:00:00.000Z"_s);
}

void TestCliList::explainsThatNothingIsWatched()
{
    QVERIFY(addSimulated(*m_simulator, u"Flightcontrol"_s, u"apps"_s, {u"deployments=cgone"_s}));
    QVERIFY(addSimulated(*m_simulator, u"Flightcontrol"_s, u"bare"_s));
    CliRun gone({u"targets"_s, u"--account"_s, u"apps"_s});
    CliRun bare({u"targets"_s, u"--account"_s, u"bare"_s});
    CliRun test({u"account"_s, u"test"_s, u"bare"_s});
    QVERIFY(gone.finish() && bare.finish() && test.finish());
    QCOMPARE(gone.exitCode(), 3);
    QVERIFY2(gone.err().contains("apps: deployment cgone: "), gone.err().constData());
    QCOMPARE(bare.exitCode(), 0);
    QVERIFY2(bare.out().isEmpty() && bare.err().startsWith("bare: organization")
            && bare.err().contains("watch --keep"),
        bare.err().constData());
    QVERIFY2(test.out().contains("Right deployments: not known.")
            && test.out().contains("does not tell when the credential ends"),
        test.out().constData());
}

void TestCliList::showsWhatOthersSayWhenOneAccountIsRefused()
{
    QVERIFY(addAccount(*m_simulator, u"refused"_s, "wrong-token"));
    CliRun run({u"list"_s, u"--json"_s});
    QVERIFY(run.finish());
    QCOMPARE(run.exitCode(), 3);
    QCOMPARE(deployments(run).size(), 7);
    QCOMPARE(run.json().value("problems"_L1).toArray().size(), 1);
    QCOMPARE(firstProblem(run).value("account"_L1).toString(), u"refused"_s);
    QCOMPARE(firstProblem(run).value("kind"_L1).toString(), u"unauthorized"_s);
    QVERIFY(run.err().startsWith("refused: "));
}

void TestCliList::saysWhatIsWrongInOneSentence_data()
{
    QTest::addColumn<QString>("fault");
    QTest::addColumn<QString>("kind");
    QTest::newRow("refused token") << u"401"_s << u"unauthorized"_s;
    QTest::newRow("missing right") << u"403"_s << u"forbidden"_s;
    QTest::newRow("too many requests") << u"429"_s << u"rate-limited"_s;
    QTest::newRow("server error") << u"500"_s << u"server"_s;
    QTest::newRow("error page") << u"503"_s << u"server"_s;
    QTest::newRow("page instead of JSON") << u"html"_s << u"bad-reply"_s;
    QTest::newRow("cut JSON") << u"bad-json"_s << u"bad-reply"_s;
    QTest::newRow("redirect elsewhere") << u"redirect"_s << u"bad-reply"_s;
    QTest::newRow("reset") << u"reset"_s << u"network"_s;
}

void TestCliList::saysWhatIsWrongInOneSentence()
{
    QFETCH(QString, fault);
    QFETCH(QString, kind);
    Fault always;
    always.path = u"/client/v4/accounts"_s;
    always.kind = fault;
    always.times = 1000;
    m_simulator->addFault(always);
    CliRun run({u"list"_s, u"--json"_s});
    QVERIFY(run.finish());
    QCOMPARE(run.exitCode(), 3);
    QCOMPARE(deployments(run).size(), 0);
    QCOMPARE(firstProblem(run).value("kind"_L1).toString(), kind);
    QVERIFY2(run.err().count('\n') == 1 && run.err().startsWith("cf: ") && run.err().size() > 20,
        run.err().constData());
}

void TestCliList::saysThatTheHostIsNotThere()
{
    QTcpServer placeholder;
    QVERIFY(placeholder.listen(QHostAddress::LocalHost));
    const QString url = u"http://127.0.0.1:%1/client/v4"_s.arg(placeholder.serverPort());
    placeholder.close();
    QVERIFY(addAccount(*m_simulator, u"gone"_s, {}, {u"base_url="_s + url}));
    CliRun run({u"list"_s, u"--json"_s, u"--account"_s, u"gone"_s});
    QVERIFY(run.finish());
    QCOMPARE(run.exitCode(), 3);
    QCOMPARE(firstProblem(run).value("kind"_L1).toString(), u"network"_s);
    QVERIFY2(run.err().contains("127.0.0.1"), run.err().constData());
}

void TestCliList::saysThatADeploymentIsUnknown()
{
    const QString ref = "cloudflare-pages:"_L1 + QLatin1StringView(clientAccount)
        + "/nothing/00000000-0000-4000-8000-000000000000"_L1;
    CliRun run({u"show"_s, ref});
    QVERIFY(run.finish());
    QVERIFY2(run.exitCode() == 3, run.err().constData());
    QCOMPARE(run.err().count('\n'), 1);
}

QTEST_GUILESS_MAIN(TestCliList)
#include "tst_clilist.moc"
