// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/announcing.h"
#include "support/deployments.h"

#include <historydatabase.h>

#include <QElapsedTimer>
#include <QProcess>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace Landfall;

namespace {

/// Began a minute before the tests do. Each has a target of its own.
Deployment deployment(const QString &id, Phase phase)
{
    Deployment result = testDeployment(id, 0, phase);
    result.target.id = u"acc/"_s + id;
    result.target.name = id;
    result.created = FakeClock().today().addSecs(-60);
    result.finished = isFinal(phase) ? result.created.addSecs(60) : QDateTime();
    return result;
}

/// Another one of the target of `id`, later.
Deployment next(const QString &id, const QString &nextId, Phase phase)
{
    Deployment result = deployment(id, phase);
    result.id = nextId;
    result.created = result.created.addSecs(30);
    return result;
}

QStringList ids(const Notice &notice)
{
    QStringList result;
    for (const Announcement &announcement : notice.announcements)
        result.append(announcement.deployment.id);
    return result;
}

void fail(Announcing &program, const QString &id)
{
    program.change(deployment(id, Phase::Running));
    program.change(deployment(id, Phase::Failed));
}

/// What this program does when it is started as a process of its own: a service whose deployments
/// fail one after the other, from the first one at each start.
int announceAsAProcess(const QString &folder, int count)
{
    Announcing program(folder);
    QObject::connect(
        &program.announcer, &Announcer::noticed, &program.model, [](const Notice &notice) {
            for (const QString &id : ids(notice))
                std::puts(qPrintable(id));
            std::fflush(stdout);
        });
    for (int i = 0; i < count; ++i) {
        fail(program, u"d%1"_s.arg(i));
        program.advance(61s);
    }
    std::puts("done");
    return 0;
}

} // namespace

class TestAnnouncer : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void tellsAnEndOnce();
    void itsTimerTellsInTime();
    void theHistoryKnowsBeforeTheUserDoes();
    void saysNothingOfWhatWasOver();
    void tellsWhatEndsTogetherAtOnce();
    void tellsThreeAMinuteAndASummary();
    void tellsFiftyFailuresAtOnce();
    void isQuietWhenItIsToBe_data();
    void isQuietWhenItIsToBe();
    void onlyOneIsLoud();
    void keepsBackWhileNobodyIsThere();
    void tellsTogetherWhatASleepHid();
    void flappingIsToldOnce();
    void takesBackWhatNoLongerHolds();
    void tellsWhatRunsLong();
    void doesNotTellAgainAfterARestart();
    void tellsWhatEndedWhileItDidNotRun();
    void tellsLaterWhatItCouldNotTell();
    void oneOfTwoProgramsTells();
    void doesWithoutAHistory();
    void aKillTellsNothingTwice();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestAnnouncer::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

void TestAnnouncer::tellsAnEndOnce()
{
    Announcing program(m_folder->path());
    program.passTheStart();
    fail(program, u"a"_s);
    program.advance(4s);
    QCOMPARE(program.notices.size(), 0);
    program.advance(1s);
    QCOMPARE(program.notices.size(), 1);
    const Notice notice = program.notices.constFirst();
    QCOMPARE(notice.kind, Notice::Single);
    QCOMPARE(notice.at, program.clock->today());
    QVERIFY(!notice.isQuiet);
    QCOMPARE(notice.announcements,
        QList<Announcement> {
            Announcement(Announcement::Failed, deployment(u"a"_s, Phase::Failed))});
    program.change(deployment(u"a"_s, Phase::Failed));
    Deployment more = deployment(u"a"_s, Phase::Failed);
    more.reason = u"another one"_s;
    program.change(more);
    program.advance(3600s);
    QCOMPARE(program.notices.size(), 1);
    QCOMPARE(program.withdrawn, QStringList());
}

void TestAnnouncer::itsTimerTellsInTime()
{
    HistoryStore history(m_folder->filePath(u"history.db"_s), {});
    DeploymentModel model;
    const SettingsStore settings(m_folder->filePath(u"settings.json"_s));
    const Attention attention(history, model);
    Announcer announcer(model, history, attention, settings, std::make_unique<Clock>());
    QSignalSpy noticed(&announcer, &Announcer::noticed);
    announcer.start();
    QElapsedTimer timer;
    timer.start();
    const QDateTime now = QDateTime::currentDateTimeUtc();
    model.merge({deployment(u"a"_s, Phase::Running)}, now);
    model.merge({deployment(u"a"_s, Phase::Failed)}, now);
    QTRY_COMPARE_WITH_TIMEOUT(noticed.size(), 1, 30'000);
    QVERIFY(timer.elapsed() >= 4500);
    // And what runs long, at the moment at which it does.
    Deployment slow = deployment(u"slow"_s, Phase::Running);
    Forecast forecast;
    forecast.whole = 1min;
    slow.created = QDateTime::currentDateTimeUtc().addSecs(-178);
    model.setForecast(slow.account, slow.target.id, forecast);
    model.merge({slow}, QDateTime::currentDateTimeUtc());
    QTRY_COMPARE_WITH_TIMEOUT(noticed.size(), 2, 30'000);
    QVERIFY(timer.elapsed() >= 10'500);
}

void TestAnnouncer::theHistoryKnowsBeforeTheUserDoes()
{
    Announcing program(m_folder->path());
    program.passTheStart();
    Result<QList<RememberedDeployment>> known;
    Result<QList<HistoryMark>> marks;
    QObject::connect(&program.announcer, &Announcer::noticed, &program.model, [&] {
        HistoryDatabase other(m_folder->filePath(u"history.db"_s), {});
        known = other.recall({deployment(u"a"_s, Phase::Running)});
        marks = other.marks({u"told/failed"_s});
    });
    fail(program, u"a"_s);
    program.advance(5s);
    QCOMPARE(program.notices.size(), 1);
    QVERIFY(known && known->size() == 1);
    QCOMPARE(known->constFirst().deployment.phase, Phase::Failed);
    QVERIFY(marks && marks->size() == 1);
}

void TestAnnouncer::saysNothingOfWhatWasOver()
{
    Announcing program(m_folder->path());
    program.passTheStart();
    program.change(deployment(u"a"_s, Phase::Failed));
    program.change(deployment(u"b"_s, Phase::Succeeded));
    Deployment sick = deployment(u"b"_s, Phase::Succeeded);
    sick.health = Health::Failing;
    program.change(sick);
    program.advance(60s);
    QCOMPARE(program.notices.size(), 0);
    // But of what is begun again.
    program.change(deployment(u"a"_s, Phase::Running));
    program.change(deployment(u"a"_s, Phase::Failed));
    program.advance(5s);
    QCOMPARE(program.notices.size(), 1);
}

void TestAnnouncer::tellsWhatEndsTogetherAtOnce()
{
    Announcing program(m_folder->path());
    program.passTheStart();
    for (const QString &id : {u"a"_s, u"b"_s, u"c"_s})
        program.change(deployment(id, Phase::Running));
    program.change(deployment(u"a"_s, Phase::Succeeded));
    program.advance(2s);
    program.change(deployment(u"b"_s, Phase::Failed));
    program.advance(2s);
    program.change(deployment(u"c"_s, Phase::Succeeded));
    QCOMPARE(program.notices.size(), 0);
    program.advance(1s);
    QCOMPARE(program.notices.size(), 1);
    QCOMPARE(program.notices.constFirst().kind, Notice::Several);
    QCOMPARE(program.notices.constFirst().announcements.size(), 3);
    QCOMPARE(ids(program.notices.constFirst()).constFirst(), u"b"_s);
}

void TestAnnouncer::tellsThreeAMinuteAndASummary()
{
    Announcing program(m_folder->path());
    program.passTheStart();
    QList<qint64> seconds;
    const QDateTime begin = program.clock->today();
    for (int i = 0; i < 30; ++i) {
        fail(program, u"d%1"_s.arg(i));
        program.advance(6s);
    }
    program.advance(60s);
    int told = 0;
    for (const Notice &notice : std::as_const(program.notices)) {
        seconds.append(begin.secsTo(notice.at));
        told += int(notice.announcements.size());
    }
    QCOMPARE(told, 30);
    QVERIFY(seconds.size() >= 5);
    for (qsizetype i = 3; i < seconds.size(); ++i)
        QVERIFY2(seconds.at(i) - seconds.at(i - 3) >= 60, qPrintable(QString::number(i)));
    QCOMPARE(program.notices.at(0).kind, Notice::Single);
    QCOMPARE(program.notices.at(3).kind, Notice::TooMany);
    QVERIFY(program.notices.at(3).announcements.size() >= 6);
}

void TestAnnouncer::tellsFiftyFailuresAtOnce()
{
    Announcing program(m_folder->path());
    program.passTheStart();
    QList<Deployment> running;
    QList<Deployment> failed;
    for (int i = 0; i < 50; ++i) {
        running.append(deployment(u"d%1"_s.arg(i), Phase::Running));
        failed.append(deployment(u"d%1"_s.arg(i), Phase::Failed));
    }
    program.model.merge(running, program.clock->today());
    program.model.merge(failed, program.clock->today());
    program.advance(5s);
    program.advance(60s);
    QCOMPARE(program.notices.size(), 1);
    QCOMPARE(program.notices.constFirst().announcements.size(), 50);
    QCOMPARE(program.attention.unseenFailures().size(), 50);
}

void TestAnnouncer::isQuietWhenItIsToBe_data()
{
    // The clock stands at 03:04:05.
    QTest::addColumn<QTime>("from");
    QTest::addColumn<QTime>("to");
    QTest::addColumn<int>("pauseMinutes");
    QTest::addColumn<bool>("notifies");
    QTest::addColumn<bool>("isQuiet");
    QTest::newRow("loud") << QTime() << QTime() << 0 << true << false;
    QTest::newRow("off") << QTime() << QTime() << 0 << false << true;
    QTest::newRow("paused") << QTime() << QTime() << 10 << true << true;
    QTest::newRow("was paused") << QTime() << QTime() << -10 << true << false;
    QTest::newRow("over midnight") << QTime(22, 0) << QTime(7, 0) << 0 << true << true;
    QTest::newRow("over midnight, past") << QTime(22, 0) << QTime(3, 4) << 0 << true << false;
    QTest::newRow("night") << QTime(3, 0) << QTime(4, 0) << 0 << true << true;
    QTest::newRow("later") << QTime(3, 30) << QTime(4, 0) << 0 << true << false;
}

void TestAnnouncer::isQuietWhenItIsToBe()
{
    QFETCH(QTime, from);
    QFETCH(QTime, to);
    QFETCH(int, pauseMinutes);
    QFETCH(bool, notifies);
    QFETCH(bool, isQuiet);
    Announcing program(m_folder->path());
    Settings settings;
    settings.notifies = notifies;
    if (pauseMinutes != 0)
        settings.pausedUntil = program.clock->today().addSecs(60 * pauseMinutes);
    if (from.isValid())
        settings.quietHours = {true, from, to};
    QVERIFY(program.settings.save(settings));
    program.passTheStart();
    fail(program, u"a"_s);
    program.advance(5s);
    QCOMPARE(program.notices.size(), 1);
    QCOMPARE(program.notices.constFirst().isQuiet, isQuiet);
    QCOMPARE(program.attention.unseenFailures().size(), 1);
}

void TestAnnouncer::onlyOneIsLoud()
{
    Announcing program(m_folder->path());
    program.passTheStart();
    Deployment mine = deployment(u"mine"_s, Phase::Running);
    mine.environment = u"preview"_s;
    program.change(mine);
    program.attention.setOnly(mine);
    fail(program, u"other"_s);
    program.advance(5s);
    QCOMPARE(program.notices.size(), 1);
    QVERIFY(program.notices.constFirst().isQuiet);
    fail(program, u"at the same time"_s);
    mine.phase = Phase::Succeeded;
    mine.finished = mine.created.addSecs(60);
    program.change(mine);
    program.advance(5s);
    QCOMPARE(program.notices.size(), 3);
    QCOMPARE(ids(program.notices.at(1)), QStringList(u"mine"_s));
    QVERIFY(!program.notices.at(1).isQuiet);
    QVERIFY(program.notices.at(2).isQuiet);
    // That was the end of it.
    QVERIFY(!program.attention.only());
    fail(program, u"after"_s);
    program.advance(5s);
    QCOMPARE(program.notices.size(), 4);
    QVERIFY(!program.notices.at(3).isQuiet);
}

void TestAnnouncer::keepsBackWhileNobodyIsThere()
{
    Announcing program(m_folder->path());
    program.passTheStart();
    fail(program, u"before"_s);
    program.announcer.setAway(true);
    for (const QString &id : {u"a"_s, u"b"_s, u"c"_s}) {
        fail(program, id);
        program.advance(600s);
    }
    QCOMPARE(program.notices.size(), 0);
    program.announcer.setAway(false);
    program.advance(5s);
    QCOMPARE(program.notices.size(), 1);
    QCOMPARE(program.notices.constFirst().kind, Notice::WhileAway);
    QCOMPARE(program.notices.constFirst().announcements.size(), 4);
    fail(program, u"d"_s);
    program.advance(5s);
    QCOMPARE(program.notices.size(), 2);
    QCOMPARE(program.notices.constLast().kind, Notice::Single);
}

void TestAnnouncer::tellsTogetherWhatASleepHid()
{
    Announcing program(m_folder->path());
    program.passTheStart();
    for (const QString &id : {u"a"_s, u"b"_s, u"c"_s, u"d"_s})
        program.change(deployment(id, Phase::Running));
    program.announcer.catchUp();
    program.change(deployment(u"a"_s, Phase::Failed));
    program.advance(10s);
    program.change(deployment(u"b"_s, Phase::Succeeded));
    program.advance(9s);
    QCOMPARE(program.notices.size(), 0);
    program.advance(1s);
    QCOMPARE(program.notices.size(), 1);
    QCOMPARE(program.notices.constFirst().kind, Notice::WhileAway);
    QCOMPARE(program.notices.constFirst().announcements.size(), 2);
    // What happens before the user's eyes does not wait, and takes along what does.
    program.announcer.catchUp();
    fail(program, u"live"_s);
    program.advance(5s);
    QCOMPARE(program.notices.size(), 2);
    QCOMPARE(program.notices.constLast().kind, Notice::Single);
    program.change(deployment(u"c"_s, Phase::Failed));
    fail(program, u"live too"_s);
    program.advance(5s);
    QCOMPARE(program.notices.size(), 3);
    QCOMPARE(program.notices.constLast().kind, Notice::WhileAway);
}

void TestAnnouncer::flappingIsToldOnce()
{
    Announcing program(m_folder->path());
    program.passTheStart();
    for (int i = 0; i < 20; ++i) {
        fail(program, u"a"_s);
        program.advance(i % 3 == 0 ? 1s : 7s);
    }
    program.advance(60s);
    QCOMPARE(program.notices.size(), 1);
    // Now as a verdict that comes and goes.
    Deployment good = deployment(u"a"_s, Phase::Succeeded);
    good.health = Health::Healthy;
    Deployment bad = good;
    bad.health = Health::Failing;
    for (int i = 0; i < 20; ++i) {
        program.change(i % 2 == 0 ? good : bad);
        program.advance(7s);
    }
    QCOMPARE(program.notices.size(), 2);
    QCOMPARE(program.notices.constLast().announcements.constFirst().kind, Announcement::Fixed);
}

void TestAnnouncer::takesBackWhatNoLongerHolds()
{
    Announcing program(m_folder->path());
    program.passTheStart();
    // Begins again before it is told, and after.
    fail(program, u"a"_s);
    program.change(deployment(u"a"_s, Phase::Running));
    program.advance(5s);
    QCOMPARE(program.notices.size(), 0);
    program.change(deployment(u"a"_s, Phase::Failed));
    program.advance(5s);
    QCOMPARE(program.notices.size(), 1);
    program.change(deployment(u"a"_s, Phase::Running));
    QCOMPARE(program.withdrawn, QStringList(u"a"_s));

    // The next one of the target ends.
    fail(program, u"b"_s);
    program.advance(60s);
    program.change(next(u"b"_s, u"b2"_s, Phase::Running));
    QCOMPARE(program.withdrawn.size(), 1);
    program.change(next(u"b"_s, u"b2"_s, Phase::Succeeded));
    QCOMPARE(program.withdrawn.constLast(), u"b"_s);
    program.advance(60s);
    QCOMPARE(program.notices.constLast().announcements.constFirst().kind, Announcement::Fixed);

    // The user looks at it, after it is told and before.
    fail(program, u"c"_s);
    program.advance(60s);
    QVERIFY(!program.notices.constLast().isQuiet);
    program.attention.markSeen(deployment(u"c"_s, Phase::Failed));
    QCOMPARE(program.withdrawn.constLast(), u"c"_s);
    fail(program, u"d"_s);
    program.attention.markSeen(deployment(u"d"_s, Phase::Failed));
    program.advance(60s);
    QCOMPARE(ids(program.notices.constLast()), QStringList(u"d"_s));
    QVERIFY(program.notices.constLast().isQuiet);
    QCOMPARE(program.withdrawn.size(), 3);
}

void TestAnnouncer::tellsWhatRunsLong()
{
    Forecast forecast;
    forecast.whole = 3min;
    Deployment slow = deployment(u"slow"_s, Phase::Running);
    slow.environment = u"preview"_s;
    {
        Announcing program(m_folder->path());
        program.passTheStart();
        program.change(slow);
        program.model.setForecast(slow.account, slow.target.id, forecast);
        // It began a minute before the clock, and 6 minutes are too long.
        program.advance(278s);
        program.advance(5s);
        QCOMPARE(program.notices.size(), 0);
        program.advance(1s);
        program.advance(5s);
        QCOMPARE(program.notices.size(), 1);
        const Announcement announcement = program.notices.constFirst().announcements.constFirst();
        QCOMPARE(announcement.kind, Announcement::RunningLong);
        QCOMPARE(announcement.forecast, forecast);
        program.advance(3600s);
        QCOMPARE(program.notices.size(), 1);
    }
    Announcing program(m_folder->path());
    program.model.setForecast(slow.account, slow.target.id, forecast);
    // Nobody has heard of it yet.
    program.advance(400s);
    slow.branch = u"main"_s;
    program.change(slow);
    program.model.setStale(slow.account, {});
    program.advance(60s);
    QCOMPARE(program.notices.size(), 0);
    // Another one is told, and taken back when it ends in a way that is not told.
    Deployment other = slow;
    other.id = u"other"_s;
    program.change(other);
    program.advance(1s);
    program.advance(5s);
    QCOMPARE(program.notices.size(), 1);
    other.phase = Phase::Succeeded;
    other.finished = program.clock->today();
    program.change(other);
    program.advance(60s);
    QCOMPARE(program.notices.size(), 1);
    QCOMPARE(program.withdrawn, QStringList(u"other"_s));
}

void TestAnnouncer::doesNotTellAgainAfterARestart()
{
    for (int i = 0; i < 3; ++i) {
        Announcing program(m_folder->path());
        program.passTheStart();
        fail(program, u"a"_s);
        program.advance(5s);
        QCOMPARE(program.notices.size(), i == 0 ? 1 : 0);
        QCOMPARE(program.attention.unseenFailures().size(), 1);
    }
    // That the failure was told is known too: what follows it is told, though no success is.
    Announcing program(m_folder->path());
    Settings settings;
    settings.successes = ToldSuccesses::None;
    QVERIFY(program.settings.save(settings));
    program.passTheStart();
    program.change(next(u"a"_s, u"a2"_s, Phase::Running));
    program.change(next(u"a"_s, u"a2"_s, Phase::Succeeded));
    program.advance(5s);
    QCOMPARE(program.notices.size(), 1);
    QCOMPARE(program.notices.constFirst().announcements.constFirst().kind, Announcement::Fixed);
}

void TestAnnouncer::tellsWhatEndedWhileItDidNotRun()
{
    {
        Announcing program(m_folder->path());
        for (const QString &id : {u"a"_s, u"b"_s, u"c"_s})
            program.change(deployment(id, Phase::Running));
        program.settle();
    }
    {
        Announcing program(m_folder->path());
        program.change(deployment(u"a"_s, Phase::Failed));
        program.change(deployment(u"b"_s, Phase::Succeeded));
        program.change(deployment(u"never seen"_s, Phase::Failed));
        program.advance(19s);
        QCOMPARE(program.notices.size(), 0);
        program.advance(1s);
        QCOMPARE(program.notices.size(), 1);
        QCOMPARE(program.notices.constFirst().kind, Notice::WhileAway);
        QCOMPARE(ids(program.notices.constFirst()), QStringList({u"a"_s, u"b"_s}));
    }
    Announcing program(m_folder->path());
    program.change(deployment(u"c"_s, Phase::Failed));
    program.advance(20s);
    QCOMPARE(program.notices.size(), 1);
    QCOMPARE(program.notices.constFirst().kind, Notice::Single);
}

void TestAnnouncer::tellsLaterWhatItCouldNotTell()
{
    {
        Announcing program(m_folder->path());
        program.passTheStart();
        program.announcer.setAway(true);
        fail(program, u"a"_s);
        fail(program, u"b"_s);
        program.change(deployment(u"b"_s, Phase::Running));
        program.advance(100s);
        QCOMPARE(program.notices.size(), 0);
    }
    for (int i = 0; i < 2; ++i) {
        Announcing program(m_folder->path());
        program.advance(20s);
        QCOMPARE(program.notices.size(), i == 0 ? 1 : 0);
        if (i == 0)
            QCOMPARE(ids(program.notices.constFirst()), QStringList(u"a"_s));
    }
}

void TestAnnouncer::oneOfTwoProgramsTells()
{
    Announcing first(m_folder->path());
    Announcing second(m_folder->path());
    for (Announcing *program : {&first, &second}) {
        program->passTheStart();
        fail(*program, u"a"_s);
    }
    first.advance(5s);
    second.advance(5s);
    QCOMPARE(first.notices.size() + second.notices.size(), 1);
}

void TestAnnouncer::doesWithoutAHistory()
{
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"history"_s));
    Announcing program(m_folder->path(), u"/dev/null/history.db"_s);
    program.passTheStart();
    fail(program, u"a"_s);
    program.advance(5s);
    QCOMPARE(program.notices.size(), 1);
    fail(program, u"a"_s);
    program.advance(60s);
    QCOMPARE(program.notices.size(), 1);
}

void TestAnnouncer::aKillTellsNothingTwice()
{
    constexpr int kills = 15;
    constexpr int deployments = 25;
    QHash<QByteArray, int> told;
    for (int i = 0; i <= kills; ++i) {
        QProcess process;
        process.start(QCoreApplication::applicationFilePath(),
            {u"--announce"_s, m_folder->path(), QString::number(deployments)});
        QVERIFY(process.waitForStarted());
        if (i < kills) {
            // Later each time, so that each gets a little further.
            QTest::qWait(60 + 25 * i);
            process.kill();
        }
        QVERIFY(process.waitForFinished(60'000));
        for (const QByteArray &id : process.readAllStandardOutput().split('\n')) {
            if (!id.isEmpty())
                ++told[id];
        }
    }
    QCOMPARE(told.take("done") > 0, true);
    for (auto it = told.cbegin(); it != told.cend(); ++it)
        QVERIFY2(it.value() == 1, it.key().constData());
    // A kill in the moment between claim and notice may cost one of them.
    QVERIFY2(told.size() >= deployments - kills, qPrintable(QString::number(told.size())));
}

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == "--announce"_L1)
        return announceAsAProcess(arguments.value(2), arguments.value(3).toInt());
    TestAnnouncer test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_announcer.moc"
