// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/copydesk.h"

#include <httpclient.h>

#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using namespace Landfall;
using namespace Landfall::Test;

namespace {

const QString slotsAsShown = uR"("slots": [{"name": "", "newest": "p-1"},
    {"name": "staging", "newest": "s-1", "records": ["s-1", "s-0"]}])"_s;

/// What the service says from now on: `start`, and more members.
QByteArray script(const QString &start, const QString &more = {})
{
    const QString rest = more.isEmpty() ? QString() : u", "_s + more;
    return uR"({"deployments": [], %1, "start": %2%3})"_s.arg(slotsAsShown, start, rest).toUtf8();
}

} // namespace

/// From the confirmation to the answer: one sending, and the truth about it in the history.
class TestSlotCopies : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void sendsWhatWasConfirmedOnce();
    void looksFirst();
    void aHundredActivationsSendOnce();
    void aHundredConfirmationsSendOnce();
    void twoProgramsSendOnce();
    void takesNoOtherConfirmation_data();
    void takesNoOtherConfirmation();
    void refusesWhatMakesNoSense();
    void seesThatTheTargetChanged_data();
    void seesThatTheTargetChanged();
    void anAnswerEndsIt_data();
    void anAnswerEndsIt();
    void whatAPluginThrowsMayHaveBeenSent();
    void sendsNothingWithoutAHistory();
    void aNewAttemptSupersedesAnUnknownOne();
    void keepsNoSecretOfTheSettings();

private:
    [[nodiscard]] qsizetype sent() const;

    std::unique_ptr<ScriptedAccounts> m_service;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<CopyDesk> m_desk;
};

void TestSlotCopies::init()
{
    m_desk.reset();
    m_service = std::make_unique<ScriptedAccounts>();
    m_folder = std::make_unique<QTemporaryDir>();
    m_service->setScript(u"a"_s, script(uR"({"outcome": "done"})"_s));
    m_desk = std::make_unique<CopyDesk>(m_folder->path(), *m_service);
}

qsizetype TestSlotCopies::sent() const
{
    return m_service->calls(u"a"_s).count(u"start staging"_s);
}

void TestSlotCopies::sendsWhatWasConfirmedOnce()
{
    QStringList states;
    connect(&m_desk->log, &ActionLog::written, this,
        [&](const ActionRecord &record) { states.append(stateName(record.state)); });
    QStringList told;
    connect(&m_desk->copies, &SlotCopies::changed, this,
        [&](const ActionRecord &record) { told.append(stateName(record.state)); });
    const auto record = m_desk->begin(m_desk->confirmed());
    QVERIFY2(record, record ? "" : qPrintable(record.error().message));
    QCOMPARE(record->state, ActionRecord::Done);
    QCOMPARE(states, QStringList({u"prepared"_s, u"sent"_s, u"done"_s}));
    QCOMPARE(told, states);
    QCOMPARE(sent(), 1);
    QCOMPARE(record->subject, u"shop/slots/staging"_s);
    QCOMPARE(slotCopyFromJson(record->request), CopyDesk::usual());
    QCOMPARE(copyStateFromJson(record->progress).before, QStringList({u"s-1"_s, u"s-0"_s}));
    QCOMPARE(stepsOf(*record).size(), 1);
    QCOMPARE(m_desk->newest(), *record);
    QCOMPARE(*m_desk->copies.record(record->id), *record);
    const Deployment row = m_desk->row();
    QCOMPARE(row.id, u"shop/slots/staging/slotcopies/"_s + record->id);
    QCOMPARE(row.account, u"a"_s);
    QCOMPARE(row.phase, Phase::Succeeded);
    // Nobody said that it runs.
    QCOMPARE(row.health, Health::Unverified);
    QVERIFY(!isGood(row));
    const auto last = QCoro::waitFor(m_desk->copies.last(u"A"_s, u"shop/slots/STAGING"_s));
    QVERIFY(last && *last && (*last)->id == record->id);
}

void TestSlotCopies::looksFirst()
{
    const auto record = m_desk->begin(m_desk->confirmed());
    QVERIFY(record);
    QCOMPARE(m_service->calls(u"a"_s), QStringList({u"look"_s, u"look"_s, u"start staging"_s}));
    m_service->setScript(u"a"_s, R"({"look_error": "network"})");
    const auto refused = m_desk->begin(m_desk->confirmed());
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, Error::Network);
    QCOMPARE(sent(), 1);
}

void TestSlotCopies::aHundredActivationsSendOnce()
{
    m_service->setScript(u"a"_s, script(uR"({"outcome": "done", "wait": 50})"_s));
    const ConfirmedCopy what = m_desk->confirmed();
    std::vector<QCoro::Task<Result<ActionRecord>>> tasks;
    for (int i = 0; i < 100; ++i)
        tasks.push_back(m_desk->copies.begin(what));
    int worked = 0;
    for (auto &task : tasks) {
        const auto record = QCoro::waitFor(std::move(task));
        worked += record ? 1 : 0;
        if (!record)
            QCOMPARE(record.error().code, QLatin1StringView(Confirmation::usedCode));
    }
    QCOMPARE(worked, 1);
    QCOMPARE(sent(), 1);
}

void TestSlotCopies::aHundredConfirmationsSendOnce()
{
    m_service->setScript(u"a"_s, script(uR"({"outcome": "accepted", "wait": 50})"_s));
    std::vector<QCoro::Task<Result<ActionRecord>>> tasks;
    const ConfirmedCopy first = m_desk->confirmed();
    for (int i = 0; i < 100; ++i) {
        ConfirmedCopy what = first;
        what.confirmation = std::make_shared<Confirmation>(u"staging"_s, m_desk->clock->now());
        tasks.push_back(m_desk->copies.begin(what));
    }
    int worked = 0;
    for (auto &task : tasks) {
        const auto record = QCoro::waitFor(std::move(task));
        worked += record ? 1 : 0;
        if (!record)
            QCOMPARE(record.error().code, QLatin1StringView(ActionLog::runningCode));
    }
    QCOMPARE(worked, 1);
    QCOMPARE(sent(), 1);
}

void TestSlotCopies::twoProgramsSendOnce()
{
    m_service->setScript(u"a"_s, script(uR"({"outcome": "accepted", "wait": 50})"_s));
    CopyDesk other(m_folder->path(), *m_service);
    const ConfirmedCopy here = m_desk->confirmed();
    const ConfirmedCopy there = other.confirmed();
    auto first = m_desk->copies.begin(here);
    auto second = other.copies.begin(there);
    const auto one = QCoro::waitFor(std::move(first));
    const auto two = QCoro::waitFor(std::move(second));
    QVERIFY(one.hasValue() != two.hasValue());
    const Error &refused = one ? two.error() : one.error();
    QCOMPARE(refused.code, QLatin1StringView(ActionLog::runningCode));
    QCOMPARE(sent(), 1);
}

void TestSlotCopies::takesNoOtherConfirmation_data()
{
    QTest::addColumn<QString>("expected");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<int>("minutes");
    QTest::addColumn<QString>("code");
    QTest::newRow("too late") << u"staging"_s << u"staging"_s << 6
                              << QString::fromLatin1(Confirmation::expiredCode);
    QTest::newRow("other name") << u"staging"_s << u"Staging"_s << 0
                                << QString::fromLatin1(Confirmation::otherCode);
    QTest::newRow("other slot") << u"canary"_s << u"canary"_s << 0
                                << QString::fromLatin1(Confirmation::otherCode);
}

void TestSlotCopies::takesNoOtherConfirmation()
{
    QFETCH(QString, expected);
    QFETCH(QString, typed);
    QFETCH(int, minutes);
    QFETCH(QString, code);
    ConfirmedCopy what = m_desk->confirmed();
    what.confirmation = std::make_shared<Confirmation>(expected, m_desk->clock->now());
    what.typed = typed;
    m_desk->clock->move(std::chrono::minutes(minutes));
    const auto refused = m_desk->begin(what);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, Error::BadInput);
    QCOMPARE(refused.error().code, code);
    what.confirmation.reset();
    QVERIFY(!m_desk->begin(what));
    QCOMPARE(sent(), 0);
    QCOMPARE(m_desk->newest(), ActionRecord());
}

void TestSlotCopies::refusesWhatMakesNoSense()
{
    ConfirmedCopy what = m_desk->confirmed({u"shop"_s, u"staging"_s, u"staging"_s});
    const auto onto = m_desk->begin(what);
    QVERIFY(!onto);
    QCOMPARE(onto.error().kind, Error::BadInput);
    // Nothing was confirmed by that.
    QVERIFY(!what.confirmation->isUsed());
    what.account = u"nobody"_s;
    const auto nobody = m_desk->begin(what);
    QVERIFY(!nobody);
    QCOMPARE(nobody.error().kind, Error::BadInput);
    QCOMPARE(sent(), 0);
}

void TestSlotCopies::seesThatTheTargetChanged_data()
{
    QTest::addColumn<QString>("there");
    QTest::addColumn<QString>("said");
    QTest::newRow("a new deployment")
        << uR"([{"name": "", "newest": "p-1"}, {"name": "staging", "newest": "s-2"}])"_s
        << u"s-2"_s;
    QTest::newRow("another phase") << uR"([{"name": "", "newest": "p-1"},
                {"name": "staging", "newest": "s-1", "phase": "running"}])"_s
                                   << u"running"_s;
    QTest::newRow("another source")
        << uR"([{"name": "", "newest": "p-2"}, {"name": "staging", "newest": "s-1"}])"_s
        << u"p-2"_s;
    QTest::newRow("no target") << uR"([{"name": "", "newest": "p-1"}])"_s << u"staging"_s;
    QTest::newRow("emptied") << uR"([{"name": "", "newest": "p-1"}, {"name": "staging"}])"_s
                             << u"none"_s;
}

void TestSlotCopies::seesThatTheTargetChanged()
{
    QFETCH(QString, there);
    QFETCH(QString, said);
    const ConfirmedCopy what = m_desk->confirmed();
    m_service->setScript(
        u"a"_s, uR"({"slots": %1, "start": {"outcome": "done"}})"_s.arg(there).toUtf8());
    const auto refused = m_desk->begin(what);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, Error::BadInput);
    QCOMPARE(refused.error().code, QLatin1StringView(SlotCopies::targetChangedCode));
    QVERIFY2(refused.error().message.contains(said), qPrintable(refused.error().message));
    // It was about something else.
    QVERIFY(what.confirmation->isUsed());
    QCOMPARE(sent(), 0);
}

void TestSlotCopies::anAnswerEndsIt_data()
{
    QTest::addColumn<QString>("start");
    QTest::addColumn<QString>("state");
    QTest::addColumn<QString>("phase");
    QTest::addColumn<QString>("health");
    QTest::addColumn<QString>("code");
    const auto add = [](const char *name, const QString &start, const QString &state,
                         const QString &phase, const QString &health, const QString &code) {
        QTest::newRow(name) << start << state << phase << health << code;
    };
    add("runs", uR"({"outcome": "done", "seen": {"id": "s-2", "health": "healthy"}})"_s, u"done"_s,
        u"succeeded"_s, u"healthy"_s, {});
    add("runs badly", uR"({"outcome": "done", "seen": {"id": "s-2", "health": "degraded"}})"_s,
        u"done"_s, u"succeeded"_s, u"degraded"_s, {});
    add("went wrong", uR"({"outcome": "failed", "errors": ["Conflict"]})"_s, u"failed"_s,
        u"failed"_s, {}, u"Conflict"_s);
    add("forbidden", uR"({"error": "forbidden", "error_code": "AuthorizationFailed"})"_s,
        u"failed"_s, u"failed"_s, {}, u"AuthorizationFailed"_s);
    add("conflict", uR"({"error": "server", "error_code": "Conflict"})"_s, u"failed"_s, u"failed"_s,
        {}, u"Conflict"_s);
    add("too many", uR"({"error": "rate-limited", "retry_after": 60})"_s, u"failed"_s, u"failed"_s,
        {}, u"rate-limited"_s);
    add("not sent",
        uR"({"error": "network", "error_code": "%1"})"_s.arg(QString::fromLatin1(notSentCode)),
        u"not-sent"_s, u"canceled"_s, {}, QString::fromLatin1(notSentCode));
}

void TestSlotCopies::anAnswerEndsIt()
{
    QFETCH(QString, start);
    QFETCH(QString, state);
    QFETCH(QString, phase);
    QFETCH(QString, health);
    QFETCH(QString, code);
    m_service->setScript(u"a"_s, script(start));
    const auto record = m_desk->begin(m_desk->confirmed());
    const bool isError = start.contains("\"error\""_L1);
    QCOMPARE(record.hasValue(), !isError);
    const ActionRecord kept = m_desk->newest();
    QCOMPARE(stateName(kept.state), state);
    QVERIFY(!kept.isOpen());
    const Deployment row = m_desk->row();
    QCOMPARE(phaseName(row.phase), phase);
    QCOMPARE(healthName(row.health), health);
    QCOMPARE(row.status, state);
    QVERIFY(isOver(row));
    QCOMPARE(row.errors.value(0).code, code);
    for (const Stage &stage : row.stages)
        QVERIFY(isFinal(stage.phase));
    // The next one may begin, and nothing is asked any more.
    m_service->setScript(u"a"_s, script(uR"({"outcome": "done"})"_s));
    QVERIFY(m_desk->begin(m_desk->confirmed()));
    QTest::qWait(50);
    QCOMPARE(m_service->calls(u"a"_s).constLast(), u"start staging"_s);
}

void TestSlotCopies::whatAPluginThrowsMayHaveBeenSent()
{
    m_service->setScript(u"a"_s, script(uR"({"throw": "oops"})"_s));
    const auto record = m_desk->begin(m_desk->confirmed());
    QVERIFY(record);
    QCOMPARE(record->state, ActionRecord::Unknown);
    QVERIFY(record->isOpen());
    QTRY_VERIFY(m_service->calls(u"a"_s).contains(u"find"_s));
    QCOMPARE(sent(), 1);
}

void TestSlotCopies::sendsNothingWithoutAHistory()
{
    const QTemporaryDir folder;
    QVERIFY(QDir().mkpath(Paths::below(folder.path()).data + u"/history.db"_s));
    CopyDesk desk(folder.path(), *m_service);
    const auto refused = desk.begin(desk.confirmed());
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, Error::Storage);
    QCOMPARE(sent(), 0);
    QCOMPARE(desk.model.rowCount(), 0);
}

void TestSlotCopies::aNewAttemptSupersedesAnUnknownOne()
{
    m_service->setScript(u"a"_s, script(uR"({"outcome": "lost"})"_s));
    const auto lost = m_desk->begin(m_desk->confirmed());
    QVERIFY(lost && lost->isUnclear());
    const auto refused = m_desk->begin(m_desk->confirmed());
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, QLatin1StringView(ActionLog::runningCode));
    m_service->setScript(u"a"_s, script(uR"({"outcome": "done"})"_s));
    ConfirmedCopy again = m_desk->confirmed();
    again.supersedes = lost->id;
    const auto done = m_desk->begin(again);
    QVERIFY2(done, done ? "" : qPrintable(done.error().message));
    QCOMPARE(done->state, ActionRecord::Done);
    QTRY_VERIFY(!m_desk->copies.record(lost->id)->isOpen());
    QCOMPARE(m_desk->copies.record(lost->id)->state, ActionRecord::Unknown);
    QVERIFY(isOver(m_desk->model.deployment(0)));
    const auto asked = m_service->calls(u"a"_s).size();
    QTest::qWait(100);
    QCOMPARE(m_service->calls(u"a"_s).size(), asked);
    QCOMPARE(sent(), 2);
}

void TestSlotCopies::keepsNoSecretOfTheSettings()
{
    SlotCopy copy = CopyDesk::usual();
    const QJsonObject setting {{u"name"_s, u"db"_s}, {u"connectionString"_s, u"hunter2"_s}};
    copy.siteConfig =
        QJsonObject {{u"alwaysOn"_s, true}, {u"connectionStrings"_s, QJsonArray {setting}}};
    const auto record = m_desk->begin(m_desk->confirmed(copy));
    QVERIFY(record);
    const QByteArray kept = QJsonDocument(m_desk->newest().request).toJson();
    QVERIFY(kept.contains("alwaysOn"));
    QVERIFY2(!kept.contains("hunter2"), kept.constData());
    QVERIFY(m_desk->row().properties.values().contains(u"2 override(s)"_s));
}

QTEST_GUILESS_MAIN(TestSlotCopies)
#include "tst_slotcopies.moc"
