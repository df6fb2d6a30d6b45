// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/actions.h"
#include "support/copydesk.h"

#include <QFileInfo>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using namespace Landfall;
using namespace Landfall::Test;

namespace {

const QString accepted = uR"({"outcome": "accepted", "operation": "op-1"})"_s;
const QString lost = uR"({"outcome": "lost"})"_s;

} // namespace

/// From the answer to the known end, also of what another program began.
class TestSlotCopyFollowing : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void followsAnAcceptedCopyToItsEnd_data();
    void followsAnAcceptedCopyToItsEnd();
    void goesOnAfterErrors();
    void findsALostCopy();
    void looksAtTheSlotWithoutAnOperation();
    void givesUpAfterHalfAnHour_data();
    void givesUpAfterHalfAnHour();
    void waitsAsAgreed();
    void waitsAsTheServiceSays();
    void goesOnAfterARestart_data();
    void goesOnAfterARestart();
    void asksOnceAfterALongTime();
    void takesOverWhatAnotherProgramLeft();
    void showsWhatAnotherProgramDoes();
    void endsWithTheAccount();
    void goesOnUnderANewName_data();
    void goesOnUnderANewName();
    void goesOnUnderANameOfAnotherProgram();
    void showsWhatGotANewName();
    void showsItsRowsAgain();
    void tellsWhatItCannotWrite();

private:
    void say(const QString &start, const QString &poll = {}, const QString &find = {}) const;
    [[nodiscard]] qsizetype calls(const QString &beginning) const;
    /// Whether something is asked then, within so many milliseconds.
    [[nodiscard]] bool asksAfter(std::chrono::milliseconds pause, int within = 5000);
    [[nodiscard]] bool isQuietAfter(std::chrono::milliseconds pause)
    {
        return !asksAfter(pause, 300);
    }
    void make(double speed = 1000);
    /// As the engine of `desk` does.
    static void rename(CopyDesk &desk);
    [[nodiscard]] static QStringList accountsOf(const DeploymentModel &model);

    std::unique_ptr<ScriptedAccounts> m_service;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<CopyDesk> m_desk;
};

void TestSlotCopyFollowing::init()
{
    m_service = std::make_unique<ScriptedAccounts>();
    m_folder = std::make_unique<QTemporaryDir>();
    make();
}

void TestSlotCopyFollowing::cleanup()
{
    m_desk.reset();
}

void TestSlotCopyFollowing::make(double speed)
{
    m_desk.reset();
    m_desk = std::make_unique<CopyDesk>(m_folder->path(), *m_service, speed);
}

void TestSlotCopyFollowing::say(
    const QString &start, const QString &poll, const QString &find) const
{
    const auto orLost = [](const QString &text) { return text.isEmpty() ? lost : text; };
    m_service->setScript(u"a"_s,
        uR"({"slots": [{"name": "", "newest": "p-1"}, {"name": "staging", "newest": "s-1"}],
             "start": %1, "poll": %2, "find": %3})"_s.arg(start, orLost(poll), orLost(find))
            .toUtf8());
}

qsizetype TestSlotCopyFollowing::calls(const QString &beginning) const
{
    const QStringList all = m_service->calls(u"a"_s);
    return std::count_if(
        all.begin(), all.end(), [&](const QString &call) { return call.startsWith(beginning); });
}

bool TestSlotCopyFollowing::asksAfter(std::chrono::milliseconds pause, int within)
{
    // Until the last answer is written and the next question planned.
    QTest::qWait(250);
    const auto before = calls(u"poll"_s) + calls(u"find"_s);
    m_desk->clock->move(pause);
    return QTest::qWaitFor([&] { return calls(u"poll"_s) + calls(u"find"_s) > before; }, within);
}

void TestSlotCopyFollowing::followsAnAcceptedCopyToItsEnd_data()
{
    QTest::addColumn<QString>("end");
    QTest::addColumn<QString>("state");
    QTest::addColumn<QString>("phase");
    QTest::addColumn<QString>("health");
    QTest::newRow("runs") << uR"({"outcome": "done", "seen": {"id": "s-2", "health": "healthy"}})"_s
                          << u"done"_s << u"succeeded"_s << u"healthy"_s;
    QTest::newRow("not told whether it runs")
        << uR"({"outcome": "done"})"_s << u"done"_s << u"succeeded"_s << u"unverified"_s;
    QTest::newRow("went wrong") << uR"({"outcome": "failed", "errors": ["Conflict"]})"_s
                                << u"failed"_s << u"failed"_s << QString();
}

void TestSlotCopyFollowing::followsAnAcceptedCopyToItsEnd()
{
    QFETCH(QString, end);
    QFETCH(QString, state);
    QFETCH(QString, phase);
    QFETCH(QString, health);
    say(accepted, uR"({"outcome": "accepted", "operation": "op-2"})"_s);
    const auto begun = m_desk->begin(m_desk->confirmed());
    QVERIFY(begun);
    QCOMPARE(begun->state, ActionRecord::Accepted);
    QCOMPARE(m_desk->row().phase, Phase::Running);
    QCOMPARE(m_desk->row().stages.value(0).phase, Phase::Succeeded);
    QVERIFY(!m_desk->row().stages.value(0).observed);
    QCOMPARE(m_desk->row().stages.value(1).phase, Phase::Running);
    QVERIFY(m_desk->row().stages.value(1).observed);
    // Each answer says where to ask next.
    QTRY_VERIFY(calls(u"poll op-2"_s) > 0);
    QCOMPARE(calls(u"poll op-1"_s), 1);
    say(accepted, end);
    QTRY_VERIFY(isOver(m_desk->row()));
    QCOMPARE(phaseName(m_desk->row().phase), phase);
    QCOMPARE(healthName(m_desk->row().health), health);
    const ActionRecord kept = m_desk->newest();
    QCOMPARE(stateName(kept.state), state);
    QCOMPARE(*m_desk->copies.record(kept.id), kept);
    QCOMPARE(stepsOf(kept).constFirst().request, u"start staging"_s);
    QVERIFY(stepsOf(kept).size() > 2);
    const auto asked = calls({});
    QTest::qWait(60);
    QCOMPARE(calls({}), asked);
    QCOMPARE(calls(u"start"_s), 1);
}

void TestSlotCopyFollowing::goesOnAfterErrors()
{
    say(accepted, uR"({"error": "network"})"_s);
    QVERIFY(m_desk->begin(m_desk->confirmed()));
    QTRY_VERIFY(calls(u"poll"_s) > 3);
    QCOMPARE(m_desk->row().phase, Phase::Running);
    const QList<CopyStep> steps = stepsOf(m_desk->newest());
    QCOMPARE(steps.constLast().outcome, u"scripted: network"_s);
    QCOMPARE(steps.size(), 2);
    say(accepted, uR"({"throw": "oops"})"_s);
    QTRY_COMPARE(stepsOf(m_desk->newest()).size(), 3);
    say(accepted, uR"({"outcome": "done"})"_s);
    QTRY_COMPARE(m_desk->row().phase, Phase::Succeeded);
}

void TestSlotCopyFollowing::findsALostCopy()
{
    say(lost);
    const auto begun = m_desk->begin(m_desk->confirmed());
    QVERIFY(begun);
    QCOMPARE(begun->state, ActionRecord::Unknown);
    QCOMPARE(m_desk->row().phase, Phase::Unknown);
    QVERIFY(!isOver(m_desk->row()));
    QTRY_VERIFY(calls(u"find"_s) > 1);
    say(lost, {}, uR"({"outcome": "accepted", "seen": {"id": "s-2", "phase": "running"}})"_s);
    QTRY_COMPARE(m_desk->row().phase, Phase::Running);
    QCOMPARE(m_desk->row().stages.value(0).phase, Phase::Succeeded);
    QVERIFY(m_desk->row().stages.value(0).observed);
    say(lost, {}, uR"({"outcome": "accepted",
             "seen": {"id": "s-2", "phase": "succeeded", "health": "healthy"}})"_s);
    QTRY_VERIFY(isGood(m_desk->row()));
    QCOMPARE(m_desk->newest().state, ActionRecord::Done);
    QCOMPARE(calls(u"poll"_s), 0);
    QCOMPARE(calls(u"start"_s), 1);
}

void TestSlotCopyFollowing::looksAtTheSlotWithoutAnOperation()
{
    say(accepted, lost);
    QVERIFY(m_desk->begin(m_desk->confirmed()));
    QTRY_VERIFY(calls(u"find"_s) > 1);
    // That it was accepted is known.
    QCOMPARE(m_desk->newest().state, ActionRecord::Accepted);
    QCOMPARE(calls(u"poll"_s), 1);
    say(accepted, lost, uR"({"outcome": "accepted", "seen": {"id": "s-2", "phase": "failed"}})"_s);
    QTRY_COMPARE(m_desk->row().phase, Phase::Failed);
}

void TestSlotCopyFollowing::givesUpAfterHalfAnHour_data()
{
    QTest::addColumn<QString>("start");
    QTest::addColumn<QString>("poll");
    QTest::newRow("lost") << lost << QString();
    QTest::newRow("accepted") << accepted << accepted;
    QTest::newRow("not answered") << accepted << uR"({"error": "network"})"_s;
}

void TestSlotCopyFollowing::givesUpAfterHalfAnHour()
{
    QFETCH(QString, start);
    QFETCH(QString, poll);
    make(1);
    say(start, poll);
    QVERIFY(m_desk->begin(m_desk->confirmed()));
    QVERIFY(asksAfter(29min));
    QTRY_VERIFY(m_desk->newest().isOpen());
    QVERIFY(asksAfter(61s));
    QTRY_VERIFY(isOver(m_desk->row()));
    QCOMPARE(m_desk->row().phase, Phase::Unknown);
    const ActionRecord kept = m_desk->newest();
    QCOMPARE(kept.state, ActionRecord::Unknown);
    QVERIFY(!kept.isOpen());
    QVERIFY(kept.errors.value(0).message.contains(u"portal"_s));
    for (const Stage &stage : m_desk->row().stages)
        QVERIFY(stage.phase != Phase::Running);
    QVERIFY(isQuietAfter(10min));
}

void TestSlotCopyFollowing::waitsAsAgreed()
{
    make(1);
    say(accepted, accepted);
    const auto begun = m_desk->begin(m_desk->confirmed());
    QVERIFY(begun);
    QCOMPARE(m_desk->copies.pause(*begun), 5s);
    QVERIFY(isQuietAfter(4s));
    QVERIFY(asksAfter(1s));
    QVERIFY(asksAfter(115s));
    QCOMPARE(m_desk->copies.pause(*begun), 15s);
    QVERIFY(isQuietAfter(13s));
    QVERIFY(asksAfter(2s));
}

void TestSlotCopyFollowing::waitsAsTheServiceSays()
{
    make(1);
    say(accepted, uR"({"outcome": "accepted", "operation": "op-1", "retry_after": 20})"_s);
    QVERIFY(m_desk->begin(m_desk->confirmed()));
    QVERIFY(asksAfter(5s));
    say(accepted, uR"({"outcome": "accepted", "operation": "op-1", "retry_after": 100000})"_s);
    QVERIFY(isQuietAfter(18s));
    QVERIFY(asksAfter(2s));
    QTRY_COMPARE(m_desk->copies.pause(m_desk->newest()), 60s);
    say(accepted, uR"({"error": "rate-limited", "retry_after": 30})"_s);
    QVERIFY(isQuietAfter(58s));
    QVERIFY(asksAfter(2s));
    QTRY_COMPARE(m_desk->copies.pause(m_desk->newest()), 30s);
}

void TestSlotCopyFollowing::goesOnAfterARestart_data()
{
    QTest::addColumn<QString>("start");
    QTest::addColumn<QString>("before");
    QTest::newRow("accepted") << accepted << u"accepted"_s;
    QTest::newRow("lost") << lost << u"unknown"_s;
    QTest::newRow("while it was sent")
        << uR"({"outcome": "accepted", "wait": 100000})"_s << u"sent"_s;
}

void TestSlotCopyFollowing::goesOnAfterARestart()
{
    QFETCH(QString, start);
    QFETCH(QString, before);
    make(1);
    say(start);
    auto task = m_desk->copies.begin(m_desk->confirmed());
    QTRY_COMPARE(stateName(m_desk->newest().state), before);
    const QString id = m_desk->newest().id;
    make();
    const QString end = uR"({"outcome": "done", "seen": {"id": "s-2", "health": "healthy"}})"_s;
    say(start, end, end);
    QSignalSpy news(&m_desk->copies, &SlotCopies::changed);
    m_desk->copies.start();
    QTRY_VERIFY(isGood(m_desk->row()));
    QVERIFY(m_desk->row().id.endsWith(id));
    QCOMPARE(m_desk->newest().state, ActionRecord::Done);
    QVERIFY(!news.isEmpty());
    QCOMPARE(calls(u"start"_s), 1);
    // By the next start it is over and only shown.
    const auto asked = calls({});
    make();
    m_desk->copies.start();
    QTRY_VERIFY(isGood(m_desk->row()));
    QTest::qWait(60);
    QCOMPARE(calls({}), asked);
}

void TestSlotCopyFollowing::asksOnceAfterALongTime()
{
    make(1);
    say(lost);
    QVERIFY(m_desk->begin(m_desk->confirmed()));
    make();
    say(lost, {}, uR"({"error": "network"})"_s);
    m_desk->clock->move(20h);
    m_desk->copies.start();
    QTRY_VERIFY(calls(u"find"_s) > 3);
    QVERIFY(m_desk->newest().isOpen());
    say(lost, {}, uR"({"outcome": "done"})"_s);
    QTRY_COMPARE(m_desk->newest().state, ActionRecord::Done);
}

void TestSlotCopyFollowing::takesOverWhatAnotherProgramLeft()
{
    make(1);
    say(accepted, accepted);
    QVERIFY(m_desk->begin(m_desk->confirmed()));
    CopyDesk window(m_folder->path(), *m_service);
    window.copies.start();
    QTRY_COMPARE(window.row().phase, Phase::Running);
    QTest::qWait(60);
    // The other one asks.
    QCOMPARE(calls(u"poll"_s), 0);
    say(accepted, uR"({"outcome": "done"})"_s);
    m_desk.reset();
    QTRY_COMPARE(window.row().phase, Phase::Succeeded);
    QCOMPARE(calls(u"poll"_s), 1);
}

void TestSlotCopyFollowing::showsWhatAnotherProgramDoes()
{
    make(1);
    say(accepted, accepted);
    CopyDesk window(m_folder->path(), *m_service, 1);
    window.copies.start();
    QVERIFY(QFileInfo(Paths::below(m_folder->path()).data + u"/actions"_s).isDir());
    const auto waits = [&window] {
        const QList<QTimer *> timers = window.copies.findChildren<QTimer *>();
        return std::any_of(
            timers.begin(), timers.end(), [](const QTimer *timer) { return timer->isActive(); });
    };
    QVERIFY(!window.copies.findChildren<QTimer *>().isEmpty());
    // The first look finds nothing, and nothing is planned.
    QTest::qWait(100);
    QVERIFY(!waits());
    QCOMPARE(window.model.rowCount(), 0);

    QVERIFY(m_desk->begin(m_desk->confirmed()));
    QTRY_COMPARE(window.row().phase, Phase::Running);
    QTRY_VERIFY(waits());
    say(accepted, uR"({"outcome": "done"})"_s);
    // The look that is planned would come much later.
    m_desk->clock->move(5s);
    QTRY_COMPARE(m_desk->row().phase, Phase::Succeeded);
    QTRY_COMPARE(window.row().phase, Phase::Succeeded);
    QTRY_VERIFY(!waits());
    QCOMPARE(calls(u"poll"_s), 1);
    QCOMPARE(calls(u"start"_s), 1);
}

void TestSlotCopyFollowing::endsWithTheAccount()
{
    say(accepted, accepted);
    QVERIFY(m_desk->begin(m_desk->confirmed()));
    QVERIFY(m_desk->accounts.remove(u"a"_s));
    QTRY_VERIFY(!m_desk->newest().isOpen());
    const ActionRecord kept = m_desk->newest();
    QCOMPARE(kept.state, ActionRecord::Unknown);
    QCOMPARE(kept.errors.value(0).code, u"account-gone"_s);
}

void TestSlotCopyFollowing::rename(CopyDesk &desk)
{
    QVERIFY(desk.accounts.rename(u"a"_s, u"New"_s));
    desk.model.removeAccount(u"a"_s);
    desk.sessions.forget(u"a"_s);
    desk.copies.renameAccount(u"A"_s, u"New"_s);
    QVERIFY(waitForFuture(desk.history.renameAccount(u"a"_s, u"New"_s)));
    desk.log.announce();
}

QStringList TestSlotCopyFollowing::accountsOf(const DeploymentModel &model)
{
    QStringList names;
    for (int i = 0; i < model.rowCount(); ++i)
        names.append(model.deployment(i).account);
    return names;
}

void TestSlotCopyFollowing::goesOnUnderANewName_data()
{
    QTest::addColumn<QString>("start");
    QTest::addColumn<QString>("state");
    QTest::newRow("accepted") << accepted << u"accepted"_s;
    QTest::newRow("lost") << lost << u"unknown"_s;
    QTest::newRow("while it is sent") << uR"({"outcome": "accepted", "wait": 500})"_s << u"sent"_s;
}

void TestSlotCopyFollowing::goesOnUnderANewName()
{
    QFETCH(QString, start);
    QFETCH(QString, state);
    say(start, accepted, lost);
    auto task = m_desk->copies.begin(m_desk->confirmed());
    QTRY_COMPARE(stateName(m_desk->newest().state), state);
    rename(*m_desk);
    QCOMPARE(accountsOf(m_desk->model), QStringList(u"New"_s));
    QTRY_VERIFY(calls(u"poll"_s) + calls(u"find"_s) > 2);
    QVERIFY(m_desk->newest().isOpen());
    const QString end = uR"({"outcome": "done"})"_s;
    say(start, end, end);
    QTRY_COMPARE(m_desk->row().phase, Phase::Succeeded);
    QCOMPARE(accountsOf(m_desk->model), QStringList(u"New"_s));
    const ActionRecord kept = m_desk->newest();
    QCOMPARE(kept.account, u"New"_s);
    QCOMPARE(kept.errors, QList<Problem>());
    QCOMPARE(*m_desk->copies.record(kept.id), kept);
    QCOMPARE(calls(u"start"_s), 1);
}

/// The one that follows it learns the name from the accounts and the history, in any order.
void TestSlotCopyFollowing::goesOnUnderANameOfAnotherProgram()
{
    // Slow enough that the history has it before the account is missed for good.
    make(5);
    say(accepted, accepted);
    QVERIFY(m_desk->begin(m_desk->confirmed()));
    CopyDesk window(m_folder->path(), *m_service);
    QVERIFY(window.accounts.rename(u"a"_s, u"New"_s));
    QTRY_VERIFY(!m_desk->accounts.account(u"a"_s));
    QVERIFY(waitForFuture(window.history.renameAccount(u"a"_s, u"New"_s)));
    const auto asked = calls(u"poll"_s);
    QTRY_VERIFY(calls(u"poll"_s) > asked + 2);
    QVERIFY(m_desk->newest().isOpen());
    QVERIFY(accountsOf(m_desk->model).contains(u"New"_s));
    say(accepted, uR"({"outcome": "done"})"_s);
    QTRY_COMPARE(m_desk->newest().state, ActionRecord::Done);
    QCOMPARE(m_desk->copies.record(m_desk->newest().id)->account, u"New"_s);
}

void TestSlotCopyFollowing::showsWhatGotANewName()
{
    make(1);
    say(accepted, accepted);
    QVERIFY(m_desk->begin(m_desk->confirmed()));
    m_desk->copies.start();
    CopyDesk window(m_folder->path(), *m_service, 1);
    window.copies.start();
    QTRY_COMPARE(accountsOf(window.model), QStringList(u"a"_s));
    // The follower, too, hears of it at once: its next question is far away.
    rename(window);
    QCOMPARE(accountsOf(window.model), QStringList(u"New"_s));
    QTRY_VERIFY(accountsOf(m_desk->model).contains(u"New"_s));
    QVERIFY(m_desk->newest().isOpen());
    QCOMPARE(calls(u"poll"_s), 0);
}

void TestSlotCopyFollowing::showsItsRowsAgain()
{
    say(uR"({"outcome": "done"})"_s);
    QVERIFY(m_desk->begin(m_desk->confirmed()));
    m_desk->copies.start();
    QCOMPARE(m_desk->model.rowCount(), 1);
    m_desk->model.removeAccount(u"a"_s);
    QCOMPARE(m_desk->model.rowCount(), 0);
    Account changed = *m_desk->accounts.account(u"a"_s);
    changed.fields.insert(u"base_url"_s, u"https://copy.example"_s);
    QVERIFY(m_desk->accounts.update(changed));
    QCOMPARE(m_desk->model.rowCount(), 1);
    QCOMPARE(m_desk->row().phase, Phase::Succeeded);
}

/// After the sending another program keeps the file to itself.
void TestSlotCopyFollowing::tellsWhatItCannotWrite()
{
    say(uR"({"outcome": "done", "wait": 300})"_s);
    QSignalSpy written(&m_desk->log, &ActionLog::written);
    auto task = m_desk->copies.begin(m_desk->confirmed());
    QTRY_COMPARE(written.size(), 2);
    {
        PlainConnection other(m_desk->history.file());
        QVERIFY(other.run(u"BEGIN EXCLUSIVE"_s));
        const auto record = QCoro::waitFor(std::move(task));
        QVERIFY(!record);
        QCOMPARE(record.error().kind, Error::Storage);
        // It is true all the same.
        QCOMPARE(m_desk->row().phase, Phase::Succeeded);
        QVERIFY(other.run(u"ROLLBACK"_s));
    }
    QTRY_COMPARE(m_desk->newest().state, ActionRecord::Done);
    QCOMPARE(calls(u"start"_s), 1);
}

QTEST_GUILESS_MAIN(TestSlotCopyFollowing)
#include "tst_slotcopyfollowing.moc"
