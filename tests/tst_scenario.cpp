// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <scenario.h>

#include <QSet>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace Landfall;

namespace {

constexpr auto head = R"("provider": "cloudflare-pages", "target": "shop")";

/// A scenario with one deployment that has these members.
QByteArray oneDeployment(const QByteArray &members)
{
    return QByteArray(R"({"deployments": [{)") + head + ", " + members + "}]}";
}

QByteArray azure(const QByteArray &members)
{
    return R"({"deployments": [{"provider": "azure", "target": "api", )" + members + "}]}";
}

QByteArray azureRun(const QByteArray &members)
{
    return azure(R"("source": "azure-logic-apps", "target": "app/flow", )" + members);
}

/// What a step of an Azure deployment sets, in short.
QString wordOf(const ScenarioStep &step)
{
    const QJsonValue counts = step.members.value("numberOfInstancesSuccessful"_L1);
    const QString word = step.members.value("status"_L1).toString();
    return counts.isUndefined() ? word : u"%1 %2 up"_s.arg(word).arg(counts.toInt()).trimmed();
}

QString stageOf(const ScenarioStep &step)
{
    const QJsonObject stage = step.members.value("latest_stage"_L1).toObject();
    return stage.value("name"_L1).toString() + u'/' + stage.value("status"_L1).toString();
}

QStringList stagesOf(const ScenarioDeployment &deployment)
{
    QStringList stages;
    for (const ScenarioStep &step : deployment.steps)
        stages.append(u"%1 %2"_s.arg(step.after).arg(stageOf(step)));
    return stages;
}

} // namespace

class TestScenario : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void readsEveryMember();
    void namesWhatIsWrong_data();
    void namesWhatIsWrong();
    void turnsAFlowIntoSteps_data();
    void turnsAFlowIntoSteps();
    void turnsAnAzureFlowIntoSteps_data();
    void turnsAnAzureFlowIntoSteps();
    void putsActionsOneAfterTheOther();
    void putsStepsInOrder();
    void spreadsTheLog();
    void multipliesByVariantsAndRepeat();
    void inventsTheSameIdsAgain();
    void readsFaultsInEveryForm_data();
    void readsFaultsInEveryForm();
    void demoShowsEveryOutcome_data();
    void demoShowsEveryOutcome();
    void demoEndsWithinAMinute();
};

void TestScenario::readsEveryMember()
{
    const Result<Scenario> scenario = parseScenario(R"({
        "speed": 10, "length": 60,
        "accounts": [{"provider": "cloudflare-pages", "id": "a1", "name": "Mine"}],
        "targets": [{"provider": "cloudflare-pages", "target": "shop", "domains": ["x.example"]}],
        "deployments": [{"provider": "cloudflare-pages", "source": "pages", "target": "shop",
            "environment": "preview", "id": "d1", "at": -2.5, "uses_functions": true,
            "branch": "feat", "trigger": "deploy_hook",
            "steps": [{"after": 1.5, "latest_stage": {"name": "queued", "status": "active"}}],
            "log": [{"after": 1, "line": "one"}]}],
        "faults": [{"path": "/projects", "kind": "slow", "times": 3, "delay": 0.25}]})");
    QVERIFY2(scenario, scenario ? "" : qPrintable(scenario.error().message));
    QCOMPARE(scenario->speed, 10.0);
    QCOMPARE(scenario->length, 60.0);
    QCOMPARE(scenario->accounts.first().name, u"Mine"_s);
    QCOMPARE(scenario->targets.first().members.keys(), QStringList {u"domains"_s});
    const ScenarioDeployment deployment = scenario->deployments.first();
    QCOMPARE(deployment.source, u"pages"_s);
    QCOMPARE(deployment.environment, u"preview"_s);
    QCOMPARE(deployment.id, u"d1"_s);
    QCOMPARE(deployment.at, -2.5);
    QCOMPARE(stagesOf(deployment), QStringList {u"1.5 queued/active"_s});
    QCOMPARE(deployment.log.first().text, u"one"_s);
    QCOMPARE(deployment.members.value("uses_functions"_L1), QJsonValue(true));
    const QJsonObject trigger = deployment.members.value("deployment_trigger"_L1).toObject();
    QCOMPARE(trigger.value("type"_L1), QJsonValue(u"deploy_hook"_s));
    QCOMPARE(trigger.value("metadata"_L1).toObject().value("branch"_L1), QJsonValue(u"feat"_s));
    const Fault fault = scenario->faults.first();
    QCOMPARE(fault.path, u"/projects"_s);
    QCOMPARE(fault.times, 3);
    QCOMPARE(fault.delay, std::chrono::milliseconds(250));
}

void TestScenario::namesWhatIsWrong_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const QByteArray &json, const QString &expected) {
        QTest::newRow(name) << json << expected;
    };
    row("no JSON", "{", u"This is not JSON"_s);
    row("not an object", "[]", u"A scenario is a JSON object."_s);
    row("speed is text", R"({"speed": "fast"})", u"speed: expected number, got string"_s);
    row("speed is 0", R"({"speed": 0})", u"speed: must be more than 0"_s);
    row("deployments is an object", R"({"deployments": {}})", u"deployments: expected array"_s);
    row("deployment is text", R"({"deployments": ["x"]})", u"deployments[0]: this is not an"_s);
    row("no target", R"({"deployments": [{"provider": "cloudflare-pages"}]})",
        u"deployments[0].target: missing"_s);
    row("another provider", R"({"deployments": [{"provider": "nobody", "target": "x"}]})",
        u"deployments[0].provider: the simulator does not play “nobody”; it plays azure"_s);
    row("account without id", R"({"accounts": [{"provider": "cloudflare-pages", "name": "x"}]})",
        u"accounts[0].id: missing"_s);
    row("at is text", oneDeployment(R"("at": "now")"), u"deployments[0].at: expected number"_s);
    row("negative step", oneDeployment(R"("steps": [{}, {"after": -1}])"),
        u"deployments[0].steps[1].after: must not be negative"_s);
    row("unknown flow", oneDeployment(R"("flow": "svn")"), u"deployments[0].flow: there is no"_s);
    row("unknown stage", oneDeployment(R"("flow": "git", "durations": {"test": 1})"),
        u"deployments[0].durations.test: there is no such stage"_s);
    row("negative duration", oneDeployment(R"("flow": "git", "durations": {"build": -1})"),
        u"deployments[0].durations.build: must not be negative"_s);
    row("duration is text", oneDeployment(R"("flow": "git", "durations": {"build": "1"})"),
        u"deployments[0].durations.build: expected number"_s);
    row("stage that the flow lacks",
        oneDeployment(R"("flow": "direct-upload", "final": {"name": "build"})"),
        u"deployments[0].final.name: the flow “direct-upload” has no stage “build”"_s);
    row("log line without text", oneDeployment(R"("log": ["a", {"after": 1}])"),
        u"deployments[0].log[1].line: missing"_s);
    row("repeat without every", oneDeployment(R"("repeat": {"times": 2})"),
        u"deployments[0].repeat.every: must be more than 0"_s);
    row("repeat for ever", oneDeployment(R"("repeat": {"every": 1, "times": 1e9})"),
        u"deployments[0].repeat.times: must be from 0"_s);
    row("wrong variant", oneDeployment(R"("variants": [{}, {"at": "now"}])"),
        u"deployments[0].variants[1].at: expected number"_s);
    row("unknown source", azure(R"("source": "azure-functions")"),
        u"deployments[0].source: there is no source “azure-functions”"_s);
    row("target too deep", azure(R"("target": "a/b/c")"), u"deployments[0].target: must be app"_s);
    row("run without workflow", azure(R"("source": "azure-logic-apps")"),
        u"deployments[0].target: must be app/workflow"_s);
    row("unknown azure flow", azure(R"("flow": "git")"),
        u"deployments[0].flow: there is no flow “git”; there are linux"_s);
    row("status of another flow", azure(R"("flow": "slot", "durations": {"RuntimeStarting": 1})"),
        u"deployments[0].durations.RuntimeStarting: there is no such status"_s);
    row("two counts", azure(R"("flow": "linux", "instances": [1, 2])"),
        u"deployments[0].instances: must be three whole numbers"_s);
    row("half an instance", azure(R"("flow": "linux", "instances": [1, 0.5, 0])"),
        u"deployments[0].instances: must be three whole numbers"_s);
    row("unknown record status", azure(R"("flow": "record", "final": 7)"),
        u"deployments[0].final: must be from -1 to 6"_s);
    row("negative run", azureRun(R"("seconds": -1)"),
        u"deployments[0].seconds: must not be negative"_s);
    row("action without name", azureRun(R"("actions": [{"name": "a"}, {}])"),
        u"deployments[0].actions[1].name: missing"_s);
    row("action is text", azureRun(R"("actions": ["a"])"),
        u"deployments[0].actions[0]: this is not an object"_s);
    row("unknown fault", R"({"faults": [{"path": "/", "kind": "418"}]})",
        u"faults[0].kind: there is no fault “418”; there are: 400"_s);
}

void TestScenario::namesWhatIsWrong()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, expected);
    const Result<Scenario> scenario = parseScenario(json);
    QVERIFY(!scenario);
    QCOMPARE(scenario.error().kind, Error::BadInput);
    QVERIFY2(scenario.error().message.contains(expected), qPrintable(scenario.error().message));
}

void TestScenario::turnsAFlowIntoSteps_data()
{
    QTest::addColumn<QByteArray>("members");
    QTest::addColumn<QStringList>("expected");

    QTest::newRow("git") << QByteArray(R"("flow": "git")")
                         << QStringList {u"0 queued/active"_s, u"2 initialize/active"_s,
                                u"6 clone_repo/active"_s, u"11 build/active"_s,
                                u"106 deploy/active"_s, u"120 deploy/success"_s};
    QTest::newRow("failed") << QByteArray(R"("flow": "git", "durations": {"build": 30},
                                             "final": {"name": "build", "status": "failure"})")
                            << QStringList {u"0 queued/active"_s, u"2 initialize/active"_s,
                                   u"6 clone_repo/active"_s, u"11 build/active"_s,
                                   u"41 build/failure"_s};
    QTest::newRow("stuck") << QByteArray(R"("flow": "git",
                                            "final": {"name": "initialize", "status": "active"})")
                           << QStringList {u"0 queued/active"_s, u"2 initialize/active"_s};
    QTest::newRow("direct upload")
        << QByteArray(R"("flow": "direct-upload")")
        << QStringList {u"0 queued/active"_s, u"1 deploy/active"_s, u"10 deploy/success"_s};
    QTest::newRow("skipped") << QByteArray(R"("flow": "skipped", "durations": {"queued": 5})")
                             << QStringList {u"0 queued/active"_s, u"5 queued/skipped"_s};
}

void TestScenario::turnsAFlowIntoSteps()
{
    QFETCH(QByteArray, members);
    QFETCH(QStringList, expected);
    const Result<Scenario> scenario = parseScenario(oneDeployment(members));
    QVERIFY(scenario);
    QCOMPARE(stagesOf(scenario->deployments.first()), expected);
}

void TestScenario::turnsAnAzureFlowIntoSteps_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char *name, const QByteArray &json, const QStringList &expected) {
        QTest::newRow(name) << json << expected;
    };
    const QStringList building {
        u"0 BuildRequestReceived"_s, u"5 BuildPending"_s, u"9 BuildInProgress"_s};
    const QStringList starting = building
        + QStringList {u"69 BuildSuccessful"_s, u"73 StartPolling"_s, u"79 RuntimeStarting"_s};
    row("up", azure(R"("flow": "linux")"),
        starting + QStringList {u"88 0 up"_s, u"109 1 up"_s, u"139 RuntimeSuccessful 2 up"_s});
    row("down", azure(R"("flow": "linux", "final": "RuntimeFailed")"),
        starting + QStringList {u"88 0 up"_s, u"139 RuntimeFailed 0 up"_s});
    row("partial", azure(R"("flow": "linux", "final": "RuntimeFailed", "instances": [8, 1, 1])"),
        starting + QStringList {u"88 0 up"_s, u"109 4 up"_s, u"139 RuntimeFailed 8 up"_s});
    row("stuck", azure(R"("flow": "linux", "final": "RuntimeStarting")"), starting);
    row("build failed", azure(R"("flow": "linux", "final": "BuildFailed")"),
        building + QStringList {u"69 BuildFailed"_s});
    row("slot", azure(R"("flow": "slot", "durations": {"BuildInProgress": 5})"),
        {u"0 BuildRequestReceived"_s, u"5 BuildInProgress"_s, u"10 BuildSuccessful"_s});
    row("run", azureRun(R"("waiting": 3, "seconds": 4)"),
        {u"0.4 Waiting"_s, u"3.4 Running"_s, u"7.4 Succeeded"_s});
    row("run for ever", azureRun(R"("final": "NotSpecified")"), {u"0.4 NotSpecified"_s});
}

void TestScenario::turnsAnAzureFlowIntoSteps()
{
    QFETCH(QByteArray, json);
    const Result<Scenario> scenario = parseScenario(json);
    QVERIFY2(scenario, scenario ? "" : qPrintable(scenario.error().message));
    QStringList words;
    for (const ScenarioStep &step : scenario->deployments.first().steps)
        words.append(u"%1 %2"_s.arg(step.after).arg(wordOf(step)));
    QTEST(words, "expected");
}

void TestScenario::putsActionsOneAfterTheOther()
{
    const Result<Scenario> scenario = parseScenario(
        azureRun(R"("seconds": 10, "actions": [{"name": "a", "seconds": 3}, {"name": "b"}])"));
    QVERIFY(scenario);
    const QJsonValue actions = scenario->deployments.first().members.value("actions"_L1);
    QCOMPARE(actions[0]["end"_L1].toDouble(), 3.0);
    QCOMPARE(actions[1]["begin"_L1].toDouble(), 3.0);
    QCOMPARE(actions[1]["end"_L1].toDouble(), 10.0);
}

void TestScenario::putsStepsInOrder()
{
    const Result<Scenario> scenario = parseScenario(oneDeployment(R"("flow": "skipped",
        "durations": {"queued": 5}, "steps": [{"after": 9}, {"after": 3}])"));
    QVERIFY(scenario);
    const QList<ScenarioStep> steps = scenario->deployments.first().steps;
    QVERIFY(std::is_sorted(steps.begin(), steps.end(),
        [](const ScenarioStep &a, const ScenarioStep &b) { return a.after < b.after; }));
    QCOMPARE(steps.size(), 4);
}

void TestScenario::spreadsTheLog()
{
    const Result<Scenario> scenario = parseScenario(
        oneDeployment(R"("steps": [{"after": 40}], "log": ["a", "b", {"after": 2, "line": "c"}])"));
    QVERIFY(scenario);
    QStringList lines;
    for (const ScenarioLogLine &line : scenario->deployments.first().log)
        lines.append(u"%1 %2"_s.arg(line.after).arg(line.text));
    QCOMPARE(lines, (QStringList {u"2 c"_s, u"10 a"_s, u"20 b"_s}));
}

void TestScenario::multipliesByVariantsAndRepeat()
{
    const Result<Scenario> scenario = parseScenario(oneDeployment(R"("at": 5, "branch": "main",
        "variants": [{"at": 7, "branch": "feat"}], "repeat": {"every": 100, "times": 2})"));
    QVERIFY(scenario);
    QList<double> times;
    QSet<QString> ids;
    for (const ScenarioDeployment &deployment : scenario->deployments) {
        times.append(deployment.at);
        ids.insert(deployment.id);
        QCOMPARE(deployment.target, u"shop"_s);
    }
    QCOMPARE(times, (QList<double> {5, 7, 105, 107, 205, 207}));
    QCOMPARE(ids.size(), 6);
}

void TestScenario::inventsTheSameIdsAgain()
{
    const QByteArray json = oneDeployment(R"("variants": [{"at": 7}])");
    const Result<Scenario> one = parseScenario(json);
    const Result<Scenario> other = parseScenario(json);
    QVERIFY(one && other);
    QCOMPARE(one->deployments.at(1).id, other->deployments.at(1).id);
    QCOMPARE_NE(one->deployments.at(1).id, one->deployments.at(0).id);
}

void TestScenario::readsFaultsInEveryForm_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<int>("count");

    QTest::newRow("one") << QByteArray(R"({"path": "/x", "kind": "500"})") << 1;
    QTest::newRow("array") << QByteArray(R"([{"kind": "500"}, {"kind": "429"}])") << 2;
    QTest::newRow("as in a scenario") << QByteArray(R"({"faults": [{"kind": "500"}]})") << 1;
    QTest::newRow("none") << QByteArray("[]") << 0;
}

void TestScenario::readsFaultsInEveryForm()
{
    QFETCH(QByteArray, json);
    const Result<QList<Fault>> faults = parseFaults(json);
    QVERIFY(faults);
    QTEST(static_cast<int>(faults->size()), "count");
}

void TestScenario::demoShowsEveryOutcome_data()
{
    QTest::addColumn<QString>("provider");
    QTest::addColumn<QStringList>("outcomes");
    QTest::addColumn<int>("targets");

    QTest::newRow("Cloudflare") << u"cloudflare-pages"_s
                                << QStringList {u"deploy/success"_s, u"build/failure"_s,
                                       u"build/canceled"_s, u"queued/skipped"_s, u"queued/idle"_s,
                                       u"build/active"_s, u"deploy/failure"_s}
                                << 5;
    QTest::newRow("Azure") << u"azure"_s
                           << QStringList {u"RuntimeSuccessful 10 up"_s, u"RuntimeFailed 8 up"_s,
                                  u"RuntimeFailed 0 up"_s, u"RuntimeStarting"_s,
                                  u"BuildInProgress"_s, u"BuildSuccessful"_s, u"BuildFailed"_s,
                                  u"PostBuildRestartRequired"_s, u"record"_s, u"Succeeded"_s,
                                  u"Failed"_s, u"TimedOut"_s, u"Waiting"_s, u"NotSpecified"_s}
                           << 13;
}

void TestScenario::demoShowsEveryOutcome()
{
    QFETCH(QString, provider);
    QFETCH(QStringList, outcomes);
    QSet<QString> shown;
    QSet<QString> targets;
    int past = 0;
    for (const ScenarioDeployment &deployment : demoScenario().deployments) {
        if (deployment.provider != provider)
            continue;
        const ScenarioStep &last = deployment.steps.last();
        const bool isRecord = last.members.contains("record"_L1);
        shown.insert(last.members.contains("latest_stage"_L1) ? stageOf(last)
                : isRecord                                    ? u"record"_s
                                                              : wordOf(last));
        targets.insert(deployment.target);
        past += deployment.at < 0 ? 1 : 0;
    }
    QVERIFY(past >= 20);
    QTEST(static_cast<int>(targets.size()), "targets");
    for (const QString &outcome : outcomes)
        QVERIFY2(shown.contains(outcome), qPrintable(outcome));
}

void TestScenario::demoEndsWithinAMinute()
{
    const Scenario demo = demoScenario();
    QVERIFY(demo.length);
    QVERIFY2(*demo.length / demo.speed < 55, "landfall-cli --demo ends within 60 s");
}

QTEST_GUILESS_MAIN(TestScenario)
#include "tst_scenario.moc"
