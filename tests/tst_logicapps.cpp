// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/azureservice.h"
#include "support/replies.h"

#include <deploymentjson.h>
#include <providerregistry.h>

#include <QCoroTask>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLoggingCategory>
#include <QRegularExpression>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace Landfall;

/// Workflow runs over HTTP: what the plugin asks the workflow host for, and what it makes of a host
/// that is down, lists that do not fit and workflows that keep nothing.
class TestLogicApps : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();

    void asksOnlyForWhatMayHaveChanged();
    void doesWithoutAFilterWhereItIsRefused();
    void startsAnewWhenAnAnswerDoesNotFit();
    void followsPages();
    void asksAgainForAListThatWasCutOff();
    void asksNoOtherHostForAPage();
    void asksForActionsWhereTheyMatter();
    void followsWhatNewerRunsPushOff();
    void followsARunToItsEnd();
    void asksForActionsThatAreAbsent();
    void showsARunWithoutActions();
    void retriesAHostThatIsDown();
    void takesLists_data();
    void takesLists();
    void explainsMissingHistory_data();
    void explainsMissingHistory();
    void explainsAMissingRun();
    void tellsTheWorkflowsState();
    void passesOnARequestLimit();
    void leaksNoSignedLink();

private:
    [[nodiscard]] Result<Listing> list(const Session &session, int limit = 25);
    /// What the host was asked since the last call, without the path of the list of runs.
    QStringList asked();
    [[nodiscard]] Result<Deployment> show(const QString &run);
    void serveWorkflow(const QString &kind, const QJsonObject &properties = {});

    std::unique_ptr<ProviderRegistry> m_registry;
    Provider *m_provider = nullptr;
    std::unique_ptr<HttpClient> m_http;
    std::unique_ptr<Test::AzureService> m_service;
    Session m_session;
};

namespace {

const QString site =
    u"/subscriptions/9d3f0c1e-5a64-4b0c-8f0e-2f6f3a1b7c55/resourceGroups/rg/providers/Microsoft.Web/sites/la-orders"_s;
const QString workflow = site + u"/workflows/intake"_s;
const QString runs =
    site + u"/hostruntime/runtime/webhooks/workflow/api/management/workflows/intake/runs"_s;

/// Run `number` began at that minute; names fall with time.
QString nameOf(int number)
{
    return u"0858%1CU00"_s.arg(9999 - number);
}

QString timeOf(int number, int second = 0)
{
    return u"2026-03-02T%1:%2:%3.1234567Z"_s.arg(8 + number / 60, 2, 10, QChar(u'0'))
        .arg(number % 60, 2, 10, QChar(u'0'))
        .arg(second, 2, 10, QChar(u'0'));
}

QJsonObject run(int number, const QString &status = u"Succeeded"_s)
{
    QJsonObject properties {{u"status"_s, status}, {u"startTime"_s, timeOf(number)}};
    if (status != "Running"_L1)
        properties.insert(u"endTime"_s, timeOf(number, 5));
    return {{u"name"_s, nameOf(number)}, {u"properties"_s, properties}};
}

QJsonObject withActions(QJsonObject run, const QJsonObject &actions)
{
    QJsonObject properties = run.value("properties"_L1).toObject();
    properties.insert(u"actions"_s, actions);
    run.insert(u"properties"_s, properties);
    return run;
}

QJsonObject action(const QString &status)
{
    return {{u"status"_s, status}, {u"startTime"_s, timeOf(1)}};
}

QJsonArray runsDown(int newest, int count)
{
    QJsonArray all;
    for (int i = 0; i < count; ++i)
        all.append(run(newest - i));
    return all;
}

QString filter(int number)
{
    return "?$top=25&$filter=startTime ge "_L1 + timeOf(number).left(23) + 'Z'_L1;
}

/// As the host words it when it is down.
QJsonObject outage()
{
    const QString message = u"Encountered an error (ServiceUnavailable) from host runtime."_s;
    return {{u"Code"_s, u"BadRequest"_s}, {u"Message"_s, message}, {u"Target"_s, QJsonValue()},
        {u"Details"_s, QJsonArray {QJsonObject {{u"Message"_s, message}}}}};
}

QStringList namesOf(const Listing &listing)
{
    QStringList names;
    for (const Deployment &item : listing.deployments)
        names.append(item.id.section(u'/', -1));
    return names;
}

QStringList names(std::initializer_list<int> numbers)
{
    QStringList all;
    for (const int number : numbers)
        all.append(nameOf(number));
    return all;
}

} // namespace

void TestLogicApps::initTestCase()
{
    m_registry = std::make_unique<ProviderRegistry>(QStringList {QStringLiteral(PROVIDER_DIR)});
    const auto provider = m_registry->provider(u"azure"_s);
    QVERIFY2(provider, provider ? "" : qPrintable(provider.error().message));
    m_provider = *provider;
}

void TestLogicApps::init()
{
    m_http = std::make_unique<HttpClient>();
    m_service = std::make_unique<Test::AzureService>();
    m_session = m_service->session(*m_provider, *m_http);
    serveWorkflow(u"Stateful"_s);
}

void TestLogicApps::serveWorkflow(const QString &kind, const QJsonObject &properties)
{
    const QString path = site + "/workflows"_L1;
    m_service->forget(path);
    m_service->answerList(path,
        {QJsonObject {
            {u"name"_s, u"la-orders/intake"_s}, {u"kind"_s, kind}, {u"properties"_s, properties}}});
}

Result<Listing> TestLogicApps::list(const Session &session, int limit)
{
    return QCoro::waitFor(m_provider->list(session, Query(workflow, limit)));
}

QStringList TestLogicApps::asked()
{
    QStringList all = m_service->takeRequests().filter(runs);
    return all.replaceInStrings(runs, QString());
}

Result<Deployment> TestLogicApps::show(const QString &name)
{
    return QCoro::waitFor(m_provider->show(m_session, workflow + "/runs/"_L1 + name));
}

void TestLogicApps::asksOnlyForWhatMayHaveChanged()
{
    const QString one = u'/' + nameOf(2) + "?$expand=properties/actions"_L1;
    m_service->answerList(runs, {run(3), run(2, u"Running"_s), run(1)});
    m_service->answer(runs + u'/' + nameOf(2), withActions(run(2, u"Running"_s), {}));
    const auto first = list(m_session);
    QVERIFY2(first, first ? "" : qPrintable(first.error().message));
    QCOMPARE(namesOf(*first), names({3, 2, 1}));
    QCOMPARE(asked(), QStringList({u"?$top=25"_s, one}));

    m_service->answerList(runs + filter(2), {run(4), run(3), run(2)});
    const auto second = list(m_session);
    QVERIFY(second);
    QCOMPARE(namesOf(*second), names({4, 3, 2, 1}));
    QCOMPARE(second->deployments.at(2).phase, Phase::Succeeded);
    QCOMPARE(asked(), QStringList(filter(2)));

    m_service->answerList(runs + filter(4), {run(4)});
    const auto third = list(m_session);
    QVERIFY(third && third->problems.isEmpty());
    QCOMPARE(third->deployments, second->deployments);
    QCOMPARE(asked(), QStringList(filter(4)));

    QVERIFY(list(m_session, 30));
    QCOMPARE(asked(), QStringList({u"?$top=30"_s, one}));
}

void TestLogicApps::doesWithoutAFilterWhereItIsRefused()
{
    const QJsonObject refused {{u"error"_s, QJsonObject {{u"code"_s, u"InvalidFilterInQuery"_s}}}};
    m_service->answerList(runs, {run(1)});
    m_service->answer(runs + filter(1), refused, 400);
    QVERIFY(list(m_session));
    asked();
    for (const int expected : {2, 1, 1}) {
        const auto again = list(m_session);
        QVERIFY(again && again->problems.isEmpty());
        QCOMPARE(namesOf(*again), names({1}));
        const QStringList paths = asked();
        QCOMPARE(paths.size(), expected);
        QCOMPARE(paths.last(), u"?$top=25"_s);
    }
}

void TestLogicApps::startsAnewWhenAnAnswerDoesNotFit()
{
    m_service->answerList(runs, {run(5), run(4)});
    m_service->answerList(runs, {run(3)});
    m_service->answerList(runs + filter(5), {});
    QCOMPARE(namesOf(*list(m_session)), names({5, 4}));
    QCOMPARE(namesOf(*list(m_session)), names({3}));
}

void TestLogicApps::followsPages()
{
    const QString second = m_service->armUrl() + runs + "?$skiptoken=2&api-version=2025-05-01"_L1;
    m_service->answer(runs, QJsonObject {{u"value"_s, runsDown(90, 30)}, {u"nextLink"_s, second}});
    m_service->answer(runs + "?$skiptoken=2"_L1,
        QJsonObject {{u"value"_s, runsDown(61, 30)}, {u"nextLink"_s, second}});
    const auto whole = list(m_session, 60);
    QVERIFY(whole);
    QCOMPARE(whole->deployments.size(), 59);
    QCOMPARE(namesOf(*whole).first(), nameOf(90));
    QCOMPARE(namesOf(*whole).last(), nameOf(32));

    const Session other = m_service->session(*m_provider, *m_http);
    asked();
    QCOMPARE(list(other, 30)->deployments.size(), 30);
    QCOMPARE(asked(), QStringList(u"?$top=30"_s));
}

void TestLogicApps::asksAgainForAListThatWasCutOff()
{
    const QString rest = runs + "?$skiptoken=2"_L1;
    m_service->answer(runs,
        QJsonObject {
            {u"value"_s, QJsonArray {run(2)}}, {u"nextLink"_s, m_service->armUrl() + rest}});
    m_service->answer(rest, QJsonObject(), 500);
    m_service->answerList(rest, {run(1)});
    const auto cut = list(m_session);
    QVERIFY(cut);
    QCOMPARE(namesOf(*cut), names({2}));
    QCOMPARE(cut->problems.size(), 1);
    const auto whole = list(m_session);
    QVERIFY(whole && whole->problems.isEmpty());
    QCOMPARE(namesOf(*whole), names({2, 1}));
}

void TestLogicApps::asksNoOtherHostForAPage()
{
    FaultServer other([](QTcpSocket &, const QByteArray &) {});
    m_service->answer(runs,
        QJsonObject {{u"value"_s, QJsonArray {run(1)}},
            {u"nextLink"_s, other.url(u"/arm"_s).toString() + runs}});
    const auto listing = list(m_session);
    QVERIFY(listing);
    QCOMPARE(namesOf(*listing), names({1}));
    QCOMPARE(listing->problems.size(), 1);
    QVERIFY(listing->problems.first().message.contains(u"incomplete"_s));
    QCOMPARE(other.connections(), 0);
}

void TestLogicApps::asksForActionsWhereTheyMatter()
{
    m_service->answerList(runs,
        {run(9, u"Running"_s), run(8, u"Failed"_s), run(7), run(6, u"Skipped"_s),
            run(5, u"Later"_s), run(4, u"Failed"_s)});
    const QJsonObject failed {{u"Post"_s, action(u"Failed"_s)}};
    m_service->answer(runs + u'/' + nameOf(9),
        withActions(run(9, u"Running"_s), {{u"Wait"_s, action(u"Running"_s)}}));
    m_service->answer(runs + u'/' + nameOf(8), withActions(run(8, u"Failed"_s), failed));
    m_service->answer(runs + u'/' + nameOf(5), withActions(run(5, u"Later"_s), failed));
    const auto detailed = [&] {
        QStringList names;
        for (const QString &path : asked().filter(QRegularExpression(u"^/"_s)))
            names.append(path.sliced(1).section(u'?', 0, 0));
        names.sort(); // newest first
        return names;
    };
    for (const QStringList &expected : {names({9, 8, 5}), names({9}), names({9})}) {
        const auto listing = list(m_session);
        QVERIFY(listing);
        QCOMPARE(detailed(), expected);
        QCOMPARE(listing->deployments.size(), 6);
        QCOMPARE(listing->deployments.at(0).parts.value(0).name, u"Wait"_s);
        QCOMPARE(listing->deployments.at(1).parts.value(0).phase, Phase::Failed);
        QVERIFY(listing->deployments.at(2).parts.isEmpty());
        QVERIFY(listing->deployments.at(5).parts.isEmpty());
    }
}

void TestLogicApps::followsWhatNewerRunsPushOff()
{
    const QString one = runs + u'/' + nameOf(1);
    m_service->answerList(runs, {run(3), run(2, u"Running"_s), run(1, u"Running"_s)});
    m_service->answerList(
        runs + "?$top=3&$filter="_L1 + filter(1).section(u'=', -1), {run(6), run(5), run(4)});
    m_service->answerList(runs + "?$top=3&$filter="_L1 + filter(6).section(u'=', -1), {run(6)});
    for (const QString &word : {u"Running"_s, u"Running"_s, u"Succeeded"_s})
        m_service->answer(one, withActions(run(1, word), {}));
    const QList<QPair<QStringList, Phase>> polls {{names({3, 2, 1}), Phase::Running},
        {names({6, 5, 4, 2, 1}), Phase::Running}, {names({6, 5, 4, 2, 1}), Phase::Succeeded},
        {names({6, 5, 4}), Phase::Succeeded}};
    m_service->answer(runs + u'/' + nameOf(2), run(2, u"Running"_s));
    for (qsizetype i = 0; i < polls.size(); ++i) {
        if (i == 3) {
            m_service->forget(runs + u'/' + nameOf(2));
            asked();
        }
        const auto listing = list(m_session, 3);
        QVERIFY(listing);
        QCOMPARE(namesOf(*listing), polls.at(i).first);
        QCOMPARE(listing->deployments.last().phase, polls.at(i).second);
    }
    QCOMPARE(asked().filter(nameOf(1)), QStringList());
}

void TestLogicApps::followsARunToItsEnd()
{
    const QString path = runs + u'/' + nameOf(1) + "?$expand=properties/actions"_L1;
    m_service->answer(path, withActions(run(1, u"Running"_s), {{u"Post"_s, action(u"Running"_s)}}));
    m_service->answer(path, withActions(run(1, u"FAILED"_s), {{u"Post"_s, action(u"Failed"_s)}}));
    const auto open = show(nameOf(1));
    QVERIFY2(open, open ? "" : qPrintable(open.error().message));
    QCOMPARE(open->id, workflow + "/runs/"_L1 + nameOf(1));
    QCOMPARE(open->target.id, workflow);
    QCOMPARE(open->phase, Phase::Running);
    QVERIFY(!open->finished.isValid());
    QCOMPARE(open->parts.first().phase, Phase::Running);
    const auto over = show(nameOf(1));
    QVERIFY(over);
    QCOMPARE(over->phase, Phase::Failed);
    QCOMPARE(over->status, u"FAILED"_s);
    QCOMPARE(duration(*over), std::chrono::seconds(5));
    QCOMPARE(over->parts.first().phase, Phase::Failed);
}

void TestLogicApps::asksForActionsThatAreAbsent()
{
    const QString path = runs + u'/' + nameOf(1);
    m_service->answer(path, run(1));
    m_service->answer(path + "/actions"_L1,
        QJsonObject {{u"value"_s,
                         QJsonArray {QJsonObject {
                             {u"name"_s, u"One"_s}, {u"properties"_s, action(u"Succeeded"_s)}}}},
            {u"nextLink"_s, m_service->armUrl() + path + "/actions?$skiptoken=1"_L1}});
    m_service->answerList(path + "/actions?$skiptoken=1"_L1,
        {QJsonObject {{u"name"_s, u"Two"_s}, {u"properties"_s, action(u"Skipped"_s)}}});
    const auto shown = show(nameOf(1));
    QVERIFY(shown);
    QCOMPARE(shown->phase, Phase::Succeeded);
    QCOMPARE(shown->parts.size(), 2);
    QCOMPARE(shown->parts.at(1).name, u"Two"_s);
}

void TestLogicApps::showsARunWithoutActions()
{
    const QString path = runs + u'/' + nameOf(1);
    m_service->answer(path + "?$expand=properties/actions"_L1,
        QJsonObject {{u"Code"_s, u"BadRequest"_s}, {u"Message"_s, u"no $expand here"_s}}, 400);
    m_service->answer(path, run(1));
    m_service->answer(path + "/actions"_L1, outage(), 400);
    const auto shown = show(nameOf(1));
    QVERIFY2(shown, shown ? "" : qPrintable(shown.error().message));
    QCOMPARE(shown->phase, Phase::Succeeded);
    QVERIFY(shown->parts.isEmpty());
}

void TestLogicApps::retriesAHostThatIsDown()
{
    m_service->answer(runs, outage(), 400);
    m_service->answerList(runs, {run(1)});
    const auto down = list(m_session);
    QVERIFY(!down);
    QCOMPARE(down.error().kind, Error::Server);
    QVERIFY2(down.error().message.contains(u"la-orders"_s), qPrintable(down.error().message));
    QCOMPARE(namesOf(*list(m_session)), names({1}));

    m_service->answer(runs + filter(1), outage(), 400);
    asked();
    QCOMPARE(list(m_session).error().kind, Error::Server);
    QCOMPARE(asked(), QStringList(filter(1)));

    m_service->answer(runs + u'/' + nameOf(1), outage(), 400);
    QCOMPARE(show(nameOf(1)).error().kind, Error::Server);
}

void TestLogicApps::takesLists_data()
{
    QTest::addColumn<QJsonValue>("body");
    QTest::addColumn<int>("count"); // -1: an error
    QTest::newRow("bare array") << QJsonValue(QJsonArray {run(1)}) << 1;
    QTest::newRow("empty") << QJsonValue(QJsonObject {{u"value"_s, QJsonArray()}}) << 0;
    QTest::newRow("error in a good answer")
        << QJsonValue(QJsonObject {{u"error"_s, QJsonObject {{u"code"_s, u"Odd"_s}}}}) << -1;
    QTest::newRow("null") << QJsonValue(QJsonObject {{u"value"_s, QJsonValue()}}) << -1;
    QTest::newRow("page of a proxy") << QJsonValue(u"<html>busy</html>"_s) << -1;
}

void TestLogicApps::takesLists()
{
    QFETCH(QJsonValue, body);
    QFETCH(int, count);
    m_service->answer(runs, body);
    const auto listing = list(m_session);
    QCOMPARE(listing ? int(listing->deployments.size()) : -1, count);
    if (!listing)
        QCOMPARE(listing.error().kind, Error::BadReply);
}

void TestLogicApps::explainsMissingHistory_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<int>("status"); // of the answer to the list of runs
    QTest::addColumn<QString>("problem"); // what it holds; empty: there is none
    QTest::addColumn<bool>("isError");
    const QString setting = u"Workflows.intake.OperationOptions"_s;
    QTest::newRow("stateless, empty") << u"Stateless"_s << 200 << setting << false;
    QTest::newRow("stateless, unknown") << u"stateless"_s << 404 << setting << false;
    QTest::newRow("stateful, empty") << u"Stateful"_s << 200 << QString() << false;
    QTest::newRow("stateful, unknown") << u"Stateful"_s << 404 << u"does not know"_s << true;
    QTest::newRow("stateless, forbidden") << u"Stateless"_s << 403 << u"Reader"_s << true;
}

void TestLogicApps::explainsMissingHistory()
{
    QFETCH(QString, kind);
    QFETCH(int, status);
    QFETCH(QString, problem);
    QFETCH(bool, isError);
    serveWorkflow(kind);
    m_service->answer(runs, QJsonObject {{u"value"_s, QJsonArray()}}, status);
    const auto listing = list(m_session);
    QCOMPARE(!listing, isError);
    if (isError) {
        QVERIFY2(listing.error().message.contains(problem), qPrintable(listing.error().message));
        return;
    }
    QCOMPARE(listing->problems.size(), problem.isEmpty() ? 0 : 1);
    if (!problem.isEmpty())
        QVERIFY(listing->problems.first().message.contains(problem));
    // Once is enough.
    QVERIFY(list(m_session)->problems.isEmpty());
}

void TestLogicApps::explainsAMissingRun()
{
    const QJsonObject unknown {{u"error"_s, QJsonObject {{u"code"_s, u"WorkflowRunNotFound"_s}}}};
    m_service->answer(runs + u'/' + nameOf(1), unknown, 404);
    const auto shown = show(nameOf(1));
    QVERIFY(!shown);
    QCOMPARE(shown.error().kind, Error::NotFound);
    for (const QString &words : {u"WorkflowRunNotFound"_s, u"limited time"_s})
        QVERIFY2(shown.error().message.contains(words), qPrintable(shown.error().message));
}

void TestLogicApps::tellsTheWorkflowsState()
{
    serveWorkflow(u"Stateful"_s,
        {{u"flowState"_s, u"Disabled"_s},
            {u"health"_s,
                QJsonObject {{u"state"_s, u"Unhealthy"_s},
                    {u"error"_s,
                        QJsonObject {{u"code"_s, u"InvalidDefinition"_s},
                            {u"message"_s, u"The trigger is missing."_s}}}}}});
    m_service->answerList(runs, {run(1)});
    m_service->answerList(runs, {});
    const auto listing = list(m_session);
    QVERIFY(listing && listing->problems.isEmpty());
    QCOMPARE(listing->deployments.first().properties.value(u"Workflow"_s),
        u"Disabled: The trigger is missing."_s);

    const Session other = m_service->session(*m_provider, *m_http);
    const auto empty = list(other);
    QVERIFY(empty);
    QCOMPARE(empty->problems.size(), 1);
    QVERIFY(empty->problems.first().message.contains(u"The trigger is missing."_s));
}

void TestLogicApps::passesOnARequestLimit()
{
    m_service->answerList(runs, {run(1, u"Running"_s)});
    m_service->answer(runs + u'/' + nameOf(1), QJsonObject(), 429, "Retry-After: 7\r\n");
    const auto listing = list(m_session);
    QVERIFY(listing);
    QCOMPARE(namesOf(*listing), names({1}));
    QCOMPARE(listing->problems.size(), 1);
    QCOMPARE(listing->problems.first().kind, Error::RateLimited);
    QCOMPARE(listing->problems.first().retryAfter, std::chrono::seconds(7));
}

void TestLogicApps::leaksNoSignedLink()
{
    static QString logged;
    logged.clear();
    QLoggingCategory::setFilterRules(u"landfall.*=true"_s);
    const auto handler = qInstallMessageHandler(
        [](QtMsgType, const QMessageLogContext &, const QString &text) { logged += text; });
    const auto failed = Test::recordedReply(u"azure/run-failed"_s).json();
    const auto good = Test::recordedReply(u"azure/run-succeeded"_s).json();
    const bool isRead = failed.hasValue() && good.hasValue();
    QByteArray told;
    for (const QJsonObject &body : {failed->object(), good->object()}) {
        const QString name = body.value("name"_L1).toString();
        m_service->forget(runs);
        m_service->answerList(runs, {body});
        m_service->answer(runs + u'/' + name, body);
        const Session session = m_service->session(*m_provider, *m_http);
        const auto listing = list(session);
        for (const Deployment &deployment : listing->deployments)
            told += QJsonDocument(toJson(deployment)).toJson();
        told += QJsonDocument(toJson(*show(name))).toJson();
    }
    qInstallMessageHandler(handler);
    QLoggingCategory::setFilterRules(QString());
    QVERIFY(isRead && told.contains("ServiceRequestFailed") && logged.contains(u"/runs"_s));
    for (const QByteArray &request : m_service->arm().requests())
        QVERIFY(!request.contains("leak-me-not"));
    QVERIFY2(!told.contains("leak-me-not"), told.constData());
    QVERIFY2(!logged.contains(u"leak-me-not"_s), qPrintable(logged));
}

QTEST_GUILESS_MAIN(TestLogicApps)
#include "tst_logicapps.moc"
