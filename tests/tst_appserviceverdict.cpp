// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <appservicememory.h>
#include <appservicestages.h>
#include <observation.h>

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace Landfall;
using namespace Landfall::Azure;

/// How the record and `deploymentStatus` of a deployment become one verdict.
class TestAppServiceVerdict : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void takesTheRecordAlone_data();
    void takesTheRecordAlone();
    void joins_data();
    void joins();
    void isNeverGreenWithoutInstances();
    void tellsWhatA404Means_data();
    void tellsWhatA404Means();
    void keepsWhatWasKnown();
    void knowsAnotherAttempt();
    void waitsAsTold();
    void stringsStagesTogether();
    void tellsTheRecordsStepsAtFirstSight();
};

namespace {

using State = KnownStatus::State;

QDateTime at(int second)
{
    return QDateTime(QDate(2026, 3, 2), QTime(9, 0), Qt::UTC).addSecs(second);
}

Site site(bool isLinux, bool isSlot)
{
    Site site(SiteId(u"s"_s, u"g"_s, u"shop"_s, isSlot ? u"staging"_s : QString()));
    site.isLinux = isLinux;
    return site;
}

const Site linuxSite = site(true, false);
const Site linuxSlot = site(true, true);
const Site windowsSite = site(false, false);
const Site windowsSlot = site(false, true);

Record record(std::optional<qint64> number, bool isComplete, bool hasStarted = true)
{
    Record record;
    record.id = u"d1"_s;
    record.number = number;
    record.isComplete = isComplete;
    record.received = at(0);
    if (hasStarted)
        record.started = at(2);
    if (isComplete)
        record.ended = at(60);
    return record;
}

StatusReport report(const QString &word, int http, std::optional<InstanceCounts> counts = {})
{
    StatusReport report;
    report.word = word;
    report.isLast = http == 200;
    report.instances = counts;
    return report;
}

InstanceCounts counts(int succeeded, int inProgress, int failed)
{
    InstanceCounts counts;
    counts.succeeded = succeeded;
    counts.inProgress = inProgress;
    counts.failed = failed;
    return counts;
}

HttpReply statusReply(int status, const QByteArray &fields = {})
{
    HttpReply reply;
    reply.status = status;
    reply.headers.emplace_back("Date", "Mon, 02 Mar 2026 09:01:30 GMT");
    if (!fields.isEmpty())
        reply.headers.emplace_back("Retry-After", fields);
    return reply;
}

QJsonDocument statusBody(const QString &word)
{
    return QJsonDocument(QJsonObject {{u"properties"_s, QJsonObject {{u"status"_s, word}}}});
}

QString stageText(const Deployment &deployment)
{
    QStringList texts;
    for (const Stage &stage : deployment.stages) {
        const auto second = [](const QDateTime &time) {
            return time.isValid() ? QString::number(at(0).secsTo(time)) : u"?"_s;
        };
        texts.append(stage.name + u' ' + second(stage.started) + u'-' + second(stage.ended)
            + (stage.observed ? u"~"_s : QString()));
    }
    return texts.join("; "_L1);
}

/// A row of joins(): `number` is the record's, 0 where it is not complete; `settles` in minutes.
void row(const QString &word, int number, bool told, Phase phase, Health health,
    const QString &status, int settles = 0)
{
    QTest::addRow("%s, %d, %s", qPrintable(word), number, told ? "Linux" : "slot or Windows")
        << word << number << told << phase << health << status << settles;
}

void both(const QString &word, int number, Phase phase, Health health, const QString &status)
{
    row(word, number, true, phase, health, status);
    row(word, number, false, phase, health, status);
}

} // namespace

void TestAppServiceVerdict::takesTheRecordAlone_data()
{
    QTest::addColumn<int>("number");
    QTest::addColumn<bool>("isComplete");
    QTest::addColumn<bool>("hasStarted");
    QTest::addColumn<Phase>("phase");
    QTest::addColumn<QString>("status");
    const auto row = [](int number, bool isComplete, bool hasStarted, Phase phase,
                         const QString &status) {
        QTest::addRow(
            "%d%s%s", number, isComplete ? ", complete" : "", hasStarted ? "" : ", not started")
            << number << isComplete << hasStarted << phase << status;
    };
    row(0, false, false, Phase::Queued, u"Pending"_s);
    row(0, false, true, Phase::Running, u"Pending"_s);
    row(1, false, true, Phase::Running, u"Building"_s);
    row(2, false, true, Phase::Running, u"Deploying"_s);
    row(3, false, true, Phase::Running, u"Failed"_s);
    row(4, false, true, Phase::Running, u"Success"_s);
    row(9, false, true, Phase::Unknown, u"9"_s);
    row(0, true, true, Phase::Unknown, u"Pending"_s);
    row(1, true, true, Phase::Unknown, u"Building"_s);
    row(2, true, true, Phase::Unknown, u"Deploying"_s);
    row(3, true, true, Phase::Failed, u"Failed"_s);
    row(4, true, true, Phase::Succeeded, u"Success"_s);
    row(-1, true, true, Phase::Canceled, u"Cancelled"_s);
    row(5, true, true, Phase::Canceled, u"Conflict"_s);
    row(6, true, true, Phase::Partial, u"PartialSuccess"_s);
    row(7, true, true, Phase::Unknown, u"7"_s);
    row(-2, true, true, Phase::Unknown, u"-2"_s);
}

void TestAppServiceVerdict::takesTheRecordAlone()
{
    QFETCH(int, number);
    QFETCH(bool, isComplete);
    QFETCH(bool, hasStarted);
    QFETCH(Phase, phase);
    for (const Site &where : {linuxSite, linuxSlot, windowsSite, windowsSlot}) {
        const Record alone = record(number, isComplete, hasStarted);
        const Verdict verdict = judge(where, alone, std::nullopt, Tracking::None);
        QCOMPARE(verdict.phase, phase);
        QTEST(verdict.status, "status");
        QCOMPARE(verdict.isOver, isComplete);
        QCOMPARE(verdict.health, phase == Phase::Succeeded ? Health::Unverified : Health::None);
        QCOMPARE(verdict.stalledAfter.has_value(), !isComplete);
        QVERIFY(!verdict.settledAfter);
        const Deployment d = deployment(where, u"d1"_s, alone, Told());
        QCOMPARE(isOver(d), isComplete);
        QCOMPARE(d.finished, isComplete ? at(60) : QDateTime());
    }
}

void TestAppServiceVerdict::joins_data()
{
    QTest::addColumn<QString>("word");
    QTest::addColumn<int>("number");
    QTest::addColumn<bool>("runtimeIsTold");
    QTest::addColumn<Phase>("phase");
    QTest::addColumn<Health>("health");
    QTest::addColumn<QString>("status");
    QTest::addColumn<int>("settles");
    for (const QString &word : {u"BuildRequestReceived"_s, u"BuildPending"_s}) {
        both(word, 0, Phase::Queued, Health::None, word);
        row(word, 4, true, Phase::Running, Health::None, u"Success"_s, 5);
        row(word, 4, false, Phase::Succeeded, Health::Unverified, u"Success"_s);
        both(word, 3, Phase::Failed, Health::None, u"Failed"_s);
    }
    both(u"BuildInProgress"_s, 0, Phase::Running, Health::None, u"BuildInProgress"_s);
    row(u"BuildInProgress"_s, 4, true, Phase::Running, Health::None, u"Success"_s, 5);
    row(u"BuildInProgress"_s, 4, false, Phase::Succeeded, Health::Unverified, u"Success"_s);
    both(u"BuildInProgress"_s, 3, Phase::Failed, Health::None, u"Failed"_s);
    both(u"BuildInProgress"_s, 5, Phase::Canceled, Health::None, u"Conflict"_s);
    for (const QString &word : {u"BuildSuccessful"_s, u"PostBuildRestartRequired"_s}) {
        row(word, 0, true, Phase::Running, Health::None, word, 5);
        row(word, 0, false, Phase::Running, Health::None, word, 5);
        row(word, 4, true, Phase::Running, Health::None, word, 5);
        row(word, 4, false, Phase::Succeeded, Health::Unverified, word);
        both(word, 3, Phase::Failed, Health::None, u"Failed"_s);
    }
    for (const QString &word :
        {u"StartPolling"_s, u"StartPollingWithRestart"_s, u"RuntimeStarting"_s}) {
        for (int number : {0, 3, 4})
            both(word, number, Phase::Running, Health::None, word);
    }
    for (int number : {0, 3, 4}) {
        both(u"BuildFailed"_s, number, Phase::Failed, Health::None, u"BuildFailed"_s);
        both(u"BuildAborted"_s, number, Phase::Canceled, Health::None, u"BuildAborted"_s);
        both(u"RuntimeSuccessful"_s, number, Phase::Succeeded, Health::Healthy,
            u"RuntimeSuccessful"_s);
        both(u"RuntimeFailed"_s, number, Phase::Failed, Health::Failing, u"RuntimeFailed"_s);
        both(u"TimedOut"_s, number, Phase::Failed, Health::None, u"TimedOut"_s);
        both(u"Hibernated"_s, number, Phase::Unknown, Health::None, u"Hibernated"_s);
        both(u"runtimesuccessful"_s, number, Phase::Unknown, Health::None, u"runtimesuccessful"_s);
        both(
            u"RuntimeSuccessful "_s, number, Phase::Unknown, Health::None, u"RuntimeSuccessful "_s);
    }
}

void TestAppServiceVerdict::joins()
{
    QFETCH(QString, word);
    QFETCH(int, number);
    QFETCH(bool, runtimeIsTold);
    QFETCH(Phase, phase);
    QFETCH(int, settles);
    const QList<Site> sites =
        runtimeIsTold ? QList {linuxSite} : QList {linuxSlot, windowsSite, windowsSlot};
    for (const Site &where : sites) {
        for (int http : {200, 202}) {
            const Record half = record(number, number != 0);
            Told told;
            told.tracking = Tracking::Told;
            told.report = report(word, http);
            told.endSeen = at(99);
            const Verdict verdict = judge(where, half, told.report, told.tracking);
            QCOMPARE(verdict.phase, phase);
            QTEST(verdict.health, "health");
            QTEST(verdict.status, "status");
            const std::chrono::seconds settled =
                verdict.settledAfter.value_or(std::chrono::seconds(0));
            QCOMPARE(settled.count(), settles * 60);
            const bool isOverIndeed = isFinal(phase) || (phase == Phase::Unknown && http == 200);
            QCOMPARE(verdict.isOver, isOverIndeed);
            QCOMPARE(verdict.stalledAfter.has_value(), !isOverIndeed && settles == 0);

            const Deployment d = deployment(where, u"d1"_s, half, told);
            QCOMPARE(isOver(d), isOverIndeed);
            QDateTime finished;
            if (isOverIndeed && half.isComplete)
                finished = half.ended;
            else if (phase == Phase::Unknown && http == 200)
                finished = at(99);
            QCOMPARE(d.finished, finished);
        }
    }
}

void TestAppServiceVerdict::isNeverGreenWithoutInstances()
{
    const Record half = record(4, true);
    const auto verdict = [&](const QString &word, const InstanceCounts &instances) {
        return judge(linuxSite, half, report(word, 200, instances), Tracking::Told);
    };
    QCOMPARE(verdict(u"RuntimeSuccessful"_s, counts(9, 0, 0)).health, Health::Healthy);
    QCOMPARE(verdict(u"RuntimeSuccessful"_s, counts(8, 0, 1)).health, Health::Degraded);
    QCOMPARE(verdict(u"RuntimeSuccessful"_s, counts(0, 0, 2)).health, Health::Failing);
    QCOMPARE(verdict(u"RuntimeFailed"_s, counts(8, 0, 1)).phase, Phase::Partial);
    QCOMPARE(verdict(u"RuntimeFailed"_s, counts(8, 0, 1)).health, Health::Degraded);
    QCOMPARE(verdict(u"RuntimeFailed"_s, counts(0, 1, 1)).phase, Phase::Failed);
    QCOMPARE(verdict(u"RuntimeFailed"_s, counts(0, 0, 0)).health, Health::Failing);

    // Forgotten while the instances started: nobody will tell any more.
    const StatusReport starting = report(u"RuntimeStarting"_s, 202, counts(0, 1, 0));
    const Verdict gone = judge(linuxSite, half, starting, Tracking::Gone);
    QCOMPARE(gone.phase, Phase::Running);
    QCOMPARE(gone.settledAfter, std::optional<std::chrono::seconds>(5min));
    const Verdict failed = judge(linuxSite, record(3, true), starting, Tracking::Gone);
    QCOMPARE(failed.phase, Phase::Failed);
    // Not known yet: the record's success must not end a watch.
    QCOMPARE(judge(linuxSite, half, {}, Tracking::Awaited).phase, Phase::Running);
    QCOMPARE(judge(linuxSlot, half, {}, Tracking::Awaited).phase, Phase::Succeeded);
}

void TestAppServiceVerdict::tellsWhatA404Means_data()
{
    QTest::addColumn<int>("age"); // seconds since the receipt; -1: no record
    QTest::addColumn<QString>("word"); // told before
    QTest::addColumn<int>("state");
    QTest::newRow("young") << 10 << QString() << int(State::Awaited);
    QTest::newRow("ahead of the clock") << -30 << QString() << int(State::Awaited);
    QTest::newRow("almost two minutes") << 119 << QString() << int(State::Awaited);
    QTest::newRow("two minutes") << 120 << QString() << int(State::NeverTracked);
    QTest::newRow("no record") << -1 << QString() << int(State::NeverTracked);
    QTest::newRow("told before") << 10 << u"RuntimeStarting"_s << int(State::Gone);
    QTest::newRow("told long ago") << 9999 << u"BuildSuccessful"_s << int(State::Gone);
}

void TestAppServiceVerdict::tellsWhatA404Means()
{
    QFETCH(int, age);
    QFETCH(QString, word);
    std::optional<Record> half;
    if (age != -1) {
        half = record(0, false);
        half->received = at(90 - age); // the answer's clock says 90
    }
    KnownStatus known;
    if (!word.isEmpty()) {
        const QJsonDocument body = statusBody(word);
        remember(known, statusReply(202), &body, u"d1"_s, half);
        QCOMPARE(known.state, State::Told);
    }
    remember(known, statusReply(404), nullptr, u"d1"_s, half);
    if (!word.isEmpty()) {
        QCOMPARE(known.state, State::Told); // once is no more than a slip
        remember(known, statusReply(404), nullptr, u"d1"_s, half);
    }
    QTEST(int(known.state), "state");
    QCOMPARE(isDue(known), known.state == State::Awaited);
    QVERIFY(!worthTelling(known, half, at(90)));
    QCOMPARE(told(known, half, at(90)).report.has_value(), !word.isEmpty());
    // What is awaited is not awaited for ever.
    if (known.state == State::Awaited)
        QCOMPARE(told(known, half, half->received.addSecs(121)).tracking, Tracking::None);
}

void TestAppServiceVerdict::keepsWhatWasKnown()
{
    const std::optional<Record> half = record(4, true);
    KnownStatus known;
    rememberProblem(known, Error(Error::Server, u"down"_s));
    QCOMPARE(known.state, State::Refused);
    QCOMPARE(told(known, half, at(70)).tracking, Tracking::Awaited);
    QVERIFY(worthTelling(known, half, at(70)));
    QCOMPARE(told(known, half, at(600)).tracking, Tracking::None);
    QVERIFY(!worthTelling(known, half, at(600)));

    const QJsonDocument starting = statusBody(u"RuntimeStarting"_s);
    const QJsonDocument wordless(QJsonObject {{u"properties"_s, QJsonValue()}});
    remember(known, statusReply(202), &starting, u"d1"_s, half);
    remember(known, statusReply(404), nullptr, u"d1"_s, half);
    remember(known, statusReply(202), &wordless, u"d1"_s, half);
    remember(known, statusReply(404), nullptr, u"d1"_s, half);
    QCOMPARE(known.state, State::Told);
    QCOMPARE(told(known, half, at(600)).report->word, u"RuntimeStarting"_s);

    const QJsonDocument failed = statusBody(u"RuntimeFailed"_s);
    remember(known, statusReply(202), &failed, u"d1"_s, half);
    QCOMPARE(known.state, State::Over);
    QVERIFY(!isDue(known));
    rememberProblem(known, Error(Error::Network, u"cut"_s));
    QCOMPARE(told(known, half, at(600)).report->word, u"RuntimeFailed"_s);

    KnownStatus refused;
    rememberProblem(refused, Error(Error::Unauthorized, u"no"_s));
    QCOMPARE(refused.problem->kind, Error::Forbidden);
    QVERIFY(!isDue(refused));
    QCOMPARE(told(refused, half, at(61)).tracking, Tracking::None);
    QVERIFY(worthTelling(refused, half, at(99999)));
}

void TestAppServiceVerdict::knowsAnotherAttempt()
{
    const QJsonDocument good = statusBody(u"RuntimeSuccessful"_s);
    Record half = record(0, false, false);
    KnownStatus known;
    rememberStart(known, half);
    remember(known, statusReply(200), &good, u"d1"_s, half);
    for (const QDateTime &start : {QDateTime(), at(2), QDateTime(), at(2)}) {
        half.started = start;
        rememberStart(known, half);
        QCOMPARE(known.state, State::Over);
    }
    half.started = at(900);
    rememberStart(known, half);
    QCOMPARE(known.state, State::Unasked);
    QVERIFY(!known.report && isDue(known));
}

void TestAppServiceVerdict::waitsAsTold()
{
    const QJsonDocument body = statusBody(u"BuildInProgress"_s);
    const std::optional<Record> running = record(0, false);
    KnownStatus known;
    remember(known, statusReply(202), &body, u"d1"_s, running);
    QVERIFY(isDue(known));
    remember(known, statusReply(202, "600"), &body, u"d1"_s, running);
    QVERIFY(!isDue(known));

    // A row that stays open long after its deployment is asked for seldom.
    std::optional<Record> old = record(4, true);
    old->ended = at(90 - 3601);
    KnownStatus stuck;
    remember(stuck, statusReply(202), &body, u"d1"_s, old);
    QVERIFY(!isDue(stuck));
    QCOMPARE(stuck.state, State::Told);
}

void TestAppServiceVerdict::stringsStagesTogether()
{
    struct Step {
        QString word;
        int http;
        std::optional<Record> record;
        QString stages;
    };
    const std::optional<Record> running = record(0, false);
    const std::optional<Record> complete = record(4, true);
    const QList<Step> steps {
        {u"BuildRequestReceived"_s, 202, record(0, false, false), u"BuildRequestReceived 0-?"_s},
        {u"BuildInProgress"_s, 202, running, u"BuildRequestReceived 0-2; BuildInProgress 2-?"_s},
        {u"BuildSuccessful"_s, 202, complete,
            u"BuildRequestReceived 0-2; BuildInProgress 2-60; BuildSuccessful 60-?"_s},
        {u"RuntimeStarting"_s, 202, complete,
            u"BuildRequestReceived 0-2; BuildInProgress 2-60; BuildSuccessful 60-80~; "
            "RuntimeStarting 80-?~"_s},
        {u"RuntimeFailed"_s, 200, complete,
            u"BuildRequestReceived 0-2; BuildInProgress 2-60; BuildSuccessful 60-80~; "
            "RuntimeStarting 80-100~"_s}};
    KnownStatus known;
    Deployment before;
    for (int i = 0; i < steps.size(); ++i) {
        const Step &step = steps.at(i);
        const QDateTime now = at(20 * (i + 1));
        const QJsonDocument body = statusBody(step.word);
        remember(known, statusReply(step.http), &body, u"d1"_s, step.record);
        const Deployment fetched =
            deployment(linuxSite, u"d1"_s, step.record, told(known, step.record, now));
        before = observe(before, fetched, now);
        QCOMPARE(stageText(before), step.stages);
    }
    QCOMPARE(before.phase, Phase::Failed);
    QCOMPARE(before.finished, at(100));
    QCOMPARE(before.stages.last().phase, Phase::Failed);
}

void TestAppServiceVerdict::tellsTheRecordsStepsAtFirstSight()
{
    const std::optional<Record> complete = record(4, true);
    KnownStatus late;
    const QJsonDocument body = statusBody(u"RuntimeSuccessful"_s);
    remember(late, statusReply(200), &body, u"d1"_s, complete);
    const Deployment atLast =
        deployment(linuxSite, u"d1"_s, complete, told(late, complete, at(500)));
    const Deployment first = observe(Deployment(), atLast, at(500));
    QCOMPARE(stageText(first), u"Pending 0-2; Deploying 2-60"_s);
    QCOMPARE(first.finished, at(60));
    // After a restart the steps that were seen stay, and the record's do not come on top.
    KnownStatus known;
    Deployment seen;
    for (const QString &word : {u"BuildRequestReceived"_s, u"RuntimeStarting"_s}) {
        const QJsonDocument earlier = statusBody(word);
        remember(known, statusReply(202), &earlier, u"d1"_s, complete);
        const QDateTime now = at(word.startsWith(u'B') ? 20 : 80);
        seen = observe(
            seen, deployment(linuxSite, u"d1"_s, complete, told(known, complete, now)), now);
    }
    const Deployment again = observe(seen, atLast, at(500));
    QCOMPARE(stageText(again), u"BuildRequestReceived 0-80~; RuntimeStarting 80-500~"_s);
    QCOMPARE(again.finished, at(500));
}

QTEST_GUILESS_MAIN(TestAppServiceVerdict)
#include "tst_appserviceverdict.moc"
