// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/golden.h"
#include "support/mutations.h"
#include "support/replies.h"

#include <deploymentjson.h>
#include <workflowaction.h>
#include <workflowrun.h>
#include <workflowrunfailure.h>
#include <workflowrunwords.h>

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Landfall;
using namespace Landfall::Azure;

/// Runs as the workflow host tells them in, the contract's JSON out.
class TestWorkflowRun : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void readsRuns_data();
    void readsRuns();
    void readsAPage();
    void readsAListOfActions();
    void takesEveryWord_data();
    void takesEveryWord();
    void keepsSignedLinksOut();
    void masksSignatures_data();
    void masksSignatures();
    void boundsTheActions();
    void refusesAnotherRun();
    void sharesRepeatedTexts();
    void survivesEveryMutation_data();
    void survivesEveryMutation();
};

namespace {

const WorkflowId production(
    SiteId(u"9d3f0c1e-5a64-4b0c-8f0e-2f6f3a1b7c55"_s, u"rg-Flows"_s, u"la-orders"_s), u"intake"_s);
const WorkflowId staged(
    SiteId(production.site.subscription, u"rg-Flows"_s, u"la-orders"_s, u"staging"_s), u"intake"_s);

QJsonObject body(const QString &name)
{
    const auto json = Test::recordedReply(name).json();
    return json ? json->object() : QJsonObject();
}

/// As it is read when it was asked for.
Deployment readRun(const QJsonObject &object, const WorkflowId &workflow = production)
{
    const QString name = object.value("name"_L1).toString();
    auto run = RunReader(workflow).read(object, {}, name.isEmpty() ? u"asked-for"_s : name);
    if (!run)
        return {};
    setActions(*run, object["properties"_L1]["actions"_L1], object);
    return *run;
}

QStringList runFixtures()
{
    const QDir folder(QStringLiteral(TEST_DATA "/azure"));
    QStringList names;
    for (const QString &file : folder.entryList({u"run-*.in.json"_s})) {
        if (!file.startsWith("run-actions"_L1))
            names.append("azure/"_L1 + file.chopped(8));
    }
    return names;
}

void addRows(const QStringList &names)
{
    QTest::addColumn<QString>("name");
    for (const QString &name : names)
        QTest::newRow(qPrintable(name)) << name;
}

QJsonObject runWith(const QString &status, bool isEnded)
{
    QJsonObject properties {{u"status"_s, status}, {u"startTime"_s, u"2026-03-02T09:00:00Z"_s}};
    if (isEnded)
        properties.insert(u"endTime"_s, u"2026-03-02T09:00:07.5Z"_s);
    return {{u"name"_s, u"08584CU00"_s}, {u"properties"_s, properties}};
}

} // namespace

void TestWorkflowRun::readsRuns_data()
{
    addRows(runFixtures());
    QVERIFY(runFixtures().size() > 10);
}

void TestWorkflowRun::readsRuns()
{
    QFETCH(QString, name);
    const Deployment run = readRun(body(name), name.contains("waited"_L1) ? staged : production);
    QVERIFY(Test::matchesGolden(name, {toJson(run)}));
}

void TestWorkflowRun::readsAPage()
{
    const QString name = u"azure/runs-page"_s;
    const auto rows = RunReader(staged).readAll(body(name).value("value"_L1).toArray());
    QJsonArray actual;
    for (const Deployment &run : rows.items)
        actual.append(toJson(run));
    for (const Error &problem : rows.problems)
        actual.append(kindName(problem.kind) + ": "_L1 + problem.message);
    QVERIFY(Test::matchesGolden(name, actual));
}

void TestWorkflowRun::readsAListOfActions()
{
    const QString name = u"azure/run-actions"_s;
    Deployment run = readRun(runWith(u"Succeeded"_s, true));
    setActions(run, body(name).value("value"_L1), {});
    QCOMPARE(run.phase, Phase::Succeeded);
    QVERIFY(Test::matchesGolden(name, {toJson(run).value("parts"_L1)}));
}

void TestWorkflowRun::takesEveryWord_data()
{
    QTest::addColumn<QString>("word");
    QTest::addColumn<Phase>("phase"); // while it has no end
    const QList<std::pair<const char *, Phase>> words {{"Waiting", Phase::Queued},
        {"Paused", Phase::Queued}, {"Suspended", Phase::Queued}, {"Running", Phase::Running},
        {"Succeeded", Phase::Succeeded}, {"Failed", Phase::Failed}, {"Faulted", Phase::Failed},
        {"TimedOut", Phase::Failed}, {"Cancelled", Phase::Canceled}, {"Aborted", Phase::Canceled},
        {"Skipped", Phase::Skipped}, {"Ignored", Phase::Skipped}, {"NotSpecified", Phase::Unknown}};
    for (const auto &[word, phase] : words) {
        const QString text = QString::fromLatin1(word);
        QTest::newRow(word) << text << phase;
        QTest::newRow(qPrintable(text.toUpper())) << text.toUpper() << phase;
        QTest::newRow(qPrintable(text.toLower())) << text.toLower() << phase;
        QTest::addRow("%s with a blank", word) << text + u' ' << Phase::Unknown;
    }
    for (const char *word : {"", "Succeeded!", "Success", "Canceled", "OK", "42", "succ\u0119eded"})
        QTest::addRow("no word: %s", word) << QString::fromUtf8(word) << Phase::Unknown;
}

void TestWorkflowRun::takesEveryWord()
{
    QFETCH(QString, word);
    QFETCH(Phase, phase);
    const Deployment open = readRun(runWith(word, false));
    QCOMPARE(open.status, word);
    QCOMPARE(open.phase, phase);
    QVERIFY(!open.finished.isValid());
    QCOMPARE(isOver(open), isFinal(phase));
    QCOMPARE(open.health, Health::None);
    QVERIFY(!open.live && !open.stalledAfter && !open.instances);

    const Deployment ended = readRun(runWith(word, true));
    QCOMPARE(ended.status, word);
    QCOMPARE(ended.phase, isFinal(phase) ? phase : Phase::Unknown);
    QVERIFY(isOver(ended));
    QCOMPARE(duration(ended), std::chrono::milliseconds(7500));
}

void TestWorkflowRun::keepsSignedLinksOut()
{
    for (const QString &name : runFixtures()) {
        const QByteArray text = QJsonDocument(toJson(readRun(body(name)))).toJson();
        QVERIFY(text.contains("\"ref\""));
        QVERIFY2(!text.contains("leak-me-not"), text.constData());
    }
    QVERIFY(Test::recordedReply(u"azure/run-failed"_s).body.contains("leak-me-not-sig"));
}

void TestWorkflowRun::masksSignatures_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("masked");
    const auto row = [](const char *title, const QString &text, const QString &masked) {
        QTest::newRow(title) << text << masked;
    };
    row("plain", u"a https://h/x?sp=1&sig=abc%2Fd&y=2 b"_s,
        u"a https://h/x?sp=1&sig=[redacted]&y=2 b"_s);
    row("first", u"https://h/x?code=abc==&y=2"_s, u"https://h/x?code=[redacted]&y=2"_s);
    row("in JSON", u"{\"u\":\"https://h/x?a=1\\u0026sig=abc\\u0026b=2\"}"_s,
        u"{\"u\":\"https://h/x?a=1\\u0026sig=[redacted]\\u0026b=2\"}"_s);
    row("encoded", u"to=https%3A%2F%2Fh%3Fa%3D1%26SIG%3Dabc"_s,
        u"to=https%3A%2F%2Fh%3Fa%3D1%26SIG%3D[redacted]"_s);
    row("encoded, more", u"https%3A%2F%2Fh%3Fcode%3Dabc%26y%3D2"_s,
        u"https%3A%2F%2Fh%3Fcode%3D[redacted]"_s);
    row("alone", u"sig=abc"_s, u"sig=[redacted]"_s);
    row("a code in words", u"failed, code=502, design=3"_s, u"failed, code=502, design=3"_s);
}

void TestWorkflowRun::masksSignatures()
{
    QFETCH(QString, text);
    QFETCH(QString, masked);
    QCOMPARE(withoutSignatures(text), masked);
}

void TestWorkflowRun::boundsTheActions()
{
    QJsonObject many;
    for (int i = 0; i < 1200; ++i) {
        const QString minute = u"2026-03-02T%1:%2:00Z"_s.arg(i / 60, 2, 10, QChar(u'0'))
                                   .arg(i % 60, 2, 10, QChar(u'0'));
        many.insert(u"Step_%1"_s.arg(i),
            QJsonObject {
                {u"startTime"_s, minute}, {u"status"_s, i == 1100 ? u"Failed"_s : u"Succeeded"_s}});
    }
    Deployment run = readRun(runWith(u"Failed"_s, true));
    setActions(run, many, {});
    QCOMPARE(run.parts.size(), RunActions::mostActions);
    QCOMPARE(run.parts.first().name, u"Step_0"_s);
    QCOMPARE(run.parts.last().name, u"Step_1100"_s);
    QCOMPARE(run.properties.value(u"Actions"_s), u"500 of 1200 are shown"_s);
}

void TestWorkflowRun::refusesAnotherRun()
{
    RunReader reader(production);
    const QJsonObject object = runWith(u"Succeeded"_s, true);
    QVERIFY(reader.read(object, {}, u"08584cu00"_s));
    QCOMPARE(reader.read(object, {}, u"08585CU00"_s).error().kind, Error::BadReply);
    for (const QString &name : {u""_s, u".."_s, u"a/b"_s, u"a?b"_s, QString(5000, u'1')}) {
        QJsonObject odd = object;
        odd.insert(u"name"_s, name);
        QCOMPARE(reader.read(odd).error().kind, Error::BadReply);
    }
}

void TestWorkflowRun::sharesRepeatedTexts()
{
    const QJsonArray items {body(u"azure/run-waited"_s), body(u"azure/run-succeeded"_s)};
    const auto rows = RunReader(production).readAll(items);
    QCOMPARE(rows.items.size(), 2);
    const Deployment &a = rows.items.at(0);
    const Deployment &b = rows.items.at(1);
    QCOMPARE(a.target.id.constData(), b.target.id.constData());
    QCOMPARE(a.trigger.constData(), b.trigger.constData());
    QCOMPARE(a.status.constData(), b.status.constData());
    QCOMPARE(a.properties.first().constData(), b.properties.first().constData());
}

void TestWorkflowRun::survivesEveryMutation_data()
{
    addRows(runFixtures());
}

void TestWorkflowRun::survivesEveryMutation()
{
    QFETCH(QString, name);
    const auto mutated =
        Test::mutations(body(name), {u"Succeeded"_s, u"Running"_s, u"2026-03-02T09:00:03Z"_s});
    QVERIFY(mutated.size() > 10);
    for (const QJsonValue &value : mutated) {
        const QJsonObject object = value.toObject();
        const Deployment run = readRun(object);
        if (run.id.isEmpty())
            continue;
        const QString word = object["properties"_L1]["status"_L1].toString();
        QVERIFY(!isGood(run) || word.compare("Succeeded"_L1, Qt::CaseInsensitive) == 0);
        QCOMPARE(run.status, word);
        QVERIFY(!run.finished.isValid() || isOver(run));
        QVERIFY(!duration(run) || duration(run)->count() >= 0);
        for (const Stage &stage : run.stages) {
            QVERIFY(stage.started.isValid() && !stage.observed);
            QVERIFY(!stage.ended.isValid() || stage.ended > stage.started);
            const bool isOpen = stage.phase == Phase::Running || stage.phase == Phase::Queued;
            QVERIFY(!isOver(run) || !isOpen);
        }
        for (const Part &part : run.parts)
            QVERIFY(!isOver(run) || part.phase != Phase::Running);
        QVERIFY(!QJsonDocument(toJson(run)).toJson(QJsonDocument::Compact).contains("leak-me-not"));
    }
}

QTEST_GUILESS_MAIN(TestWorkflowRun)
#include "tst_workflowrun.moc"
