// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/mockservice.h"
#include "support/scriptedaccounts.h"

#include <engine.h>
#include <memorystore.h>
#include <systemstate.h>

#include <QDBusConnection>
#include <QElapsedTimer>
#include <QLocalServer>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <memory>

using namespace Qt::StringLiterals;
using namespace Landfall;

namespace {

const QString logind = u"org.freedesktop.login1"_s;
const QString managerPath = u"/org/freedesktop/login1"_s;
const QString ourSession = managerPath + "/session/auto"_L1;

void useBus(const QByteArray &address)
{
    qputenv("DBUS_SYSTEM_BUS_ADDRESS", address);
    qputenv("DBUS_SESSION_BUS_ADDRESS", address);
}

} // namespace

/// A mocked logind and screen savers on the private bus, which stands in for the system's too.
class TestSystemState : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    // These two come first: where the buses are is read once a program.
    void saysNothingWithoutABus();
    void doesNotWaitForABusThatHangs();
    void tellsOfSleepAndWaking();
    void tellsOfALateTimerOnce();
    void tellsWhetherTheScreenIsLocked();
    void listensToScreenSavers_data();
    void listensToScreenSavers();
    void aScreenSaverThatEndsLocksNothing();
    void tellsOfAnotherTimeZone();
    void doesNotWaitForALogindThatHangs();
    void asksOnceAfterASleep();

private:
    std::unique_ptr<MockService> startLogind() const;

    const QByteArray m_bus = qgetenv("DBUS_SESSION_BUS_ADDRESS");
};

void TestSystemState::init()
{
    useBus(m_bus);
}

std::unique_ptr<MockService> TestSystemState::startLogind() const
{
    auto mock = std::make_unique<MockService>(
        QStringList {u"--system"_s, u"--template"_s, u"logind"_s}, logind);
    // A session of the name that logind gives to the caller's own.
    mock->call(managerPath, u"AddSession"_s,
        {u"auto"_s, u"seat0"_s, QVariant::fromValue(1000U), u"user"_s, true});
    return mock;
}

void TestSystemState::saysNothingWithoutABus()
{
    useBus("unix:path=/nowhere/bus");
    SystemState state;
    QSignalSpy resumed(&state, &SystemState::resumed);
    state.start();
    QTest::qWait(100);
    QVERIFY(!state.isLocked());
    QVERIFY(!state.isMetered());
    QCOMPARE(resumed.size(), 0);
    state.noteStop();
    QCOMPARE(resumed.size(), 1);
}

void TestSystemState::doesNotWaitForABusThatHangs()
{
    const QTemporaryDir folder;
    QLocalServer bus;
    QVERIFY(bus.listen(folder.filePath(u"bus"_s)));
    useBus("unix:path=" + bus.fullServerName().toUtf8());
    QElapsedTimer timer;
    timer.start();
    SystemState state;
    state.start();
    Reachability reachability;
    reachability.start();
    QTRY_VERIFY(bus.hasPendingConnections());
    QTest::qWait(100);
    // Qt would have waited for half a minute.
    QVERIFY2(timer.elapsed() < 15'000, qPrintable(QString::number(timer.elapsed())));
    QVERIFY(!state.isLocked());
}

void TestSystemState::tellsOfSleepAndWaking()
{
    const auto mock = startLogind();
    QVERIFY(mock->isThere());
    SystemState state;
    QSignalSpy suspending(&state, &SystemState::suspending);
    QSignalSpy resumed(&state, &SystemState::resumed);
    state.start();
    const auto prepare = [&](bool isBefore) {
        mock->emitSignal(
            managerPath, u"org.freedesktop.login1.Manager"_s, u"PrepareForSleep"_s, {isBefore});
    };
    // It may not listen yet.
    QVERIFY(QTest::qWaitFor(
        [&] {
            prepare(true);
            return suspending.size() > 0;
        },
        20'000));
    prepare(true);
    QCOMPARE(resumed.size(), 0);
    prepare(false);
    QTRY_COMPARE(resumed.size(), 1);
    QCOMPARE(suspending.size(), 1);
    // Whoever told first that it is awake again, it wakes once.
    prepare(false);
    prepare(true);
    QTRY_COMPARE(suspending.size(), 2);
    QCOMPARE(resumed.size(), 1);
}

void TestSystemState::tellsOfALateTimerOnce()
{
    SystemState state;
    QSignalSpy resumed(&state, &SystemState::resumed);
    state.noteStop();
    QCOMPARE(resumed.size(), 1);
}

void TestSystemState::tellsWhetherTheScreenIsLocked()
{
    const auto mock = startLogind();
    QVERIFY(mock->isThere());
    const auto lock = [&](bool isLocked) {
        mock->callOn(
            ourSession, u"org.freedesktop.login1.Session"_s, u"SetLockedHint"_s, {isLocked});
    };
    lock(true);
    SystemState state;
    QSignalSpy changes(&state, &SystemState::lockedChanged);
    state.start();
    QTRY_VERIFY(state.isLocked());
    QCOMPARE(changes.size(), 1);
    lock(false);
    QTRY_VERIFY(!state.isLocked());
    lock(true);
    QTRY_VERIFY(state.isLocked());
    QCOMPARE(changes.size(), 3);
    QCOMPARE(changes.at(2).constFirst().toBool(), true);
}

void TestSystemState::listensToScreenSavers_data()
{
    QTest::addColumn<QString>("service");
    QTest::addColumn<QString>("path");
    QTest::newRow("KDE and others")
        << u"org.freedesktop.ScreenSaver"_s << u"/org/freedesktop/ScreenSaver"_s;
    QTest::newRow("older ones") << u"org.freedesktop.ScreenSaver"_s << u"/ScreenSaver"_s;
    QTest::newRow("GNOME") << u"org.gnome.ScreenSaver"_s << u"/org/gnome/ScreenSaver"_s;
}

void TestSystemState::listensToScreenSavers()
{
    QFETCH(QString, service);
    QFETCH(QString, path);
    MockService saver({service, path, service}, service);
    QVERIFY(saver.isThere());
    saver.addMethod(path, service, u"GetActive"_s, u"b"_s, u"ret = True"_s);
    SystemState state;
    state.start();
    QTRY_VERIFY(state.isLocked());
    saver.emitSignal(path, service, u"ActiveChanged"_s, {false});
    QTRY_VERIFY(!state.isLocked());
    saver.emitSignal(path, service, u"ActiveChanged"_s, {true});
    QTRY_VERIFY(state.isLocked());
}

void TestSystemState::aScreenSaverThatEndsLocksNothing()
{
    const QString service = u"org.gnome.ScreenSaver"_s;
    const QString path = u"/org/gnome/ScreenSaver"_s;
    auto saver = std::make_unique<MockService>(QStringList {service, path, service}, service);
    QVERIFY(saver->isThere());
    saver->addMethod(path, service, u"GetActive"_s, u"b"_s, u"ret = True"_s);
    SystemState state;
    state.start();
    QTRY_VERIFY(state.isLocked());
    saver.reset();
    QTRY_VERIFY(!state.isLocked());
}

void TestSystemState::tellsOfAnotherTimeZone()
{
    const QString path = u"/org/freedesktop/timedate1"_s;
    const QString service = u"org.freedesktop.timedate1"_s;
    MockService timedate({u"--system"_s, service, path, service}, service);
    QVERIFY(timedate.isThere());
    timedate.addProperty(path, service, u"Timezone"_s, u"Europe/Berlin"_s);
    SystemState state;
    QSignalSpy changes(&state, &SystemState::clockChanged);
    state.start();
    QVERIFY(QTest::qWaitFor(
        [&] {
            timedate.setProperty(path, service, u"Timezone"_s, u"America/New_York"_s);
            return changes.size() > 0;
        },
        20'000));
}

void TestSystemState::doesNotWaitForALogindThatHangs()
{
    const auto mock = startLogind();
    QVERIFY(mock->isThere());
    QCOMPARE(::kill(pid_t(mock->processId()), SIGSTOP), 0);
    QElapsedTimer timer;
    timer.start();
    SystemState state;
    state.start();
    Reachability reachability;
    reachability.start();
    bool turned = false;
    QTimer::singleShot(0, this, [&] { turned = true; });
    QTRY_VERIFY(turned);
    QTest::qWait(200);
    // A blocking call would have waited for 25 s.
    QVERIFY2(timer.elapsed() < 15'000, qPrintable(QString::number(timer.elapsed())));
    QVERIFY(!state.isLocked());
    ::kill(pid_t(mock->processId()), SIGCONT);
}

void TestSystemState::asksOnceAfterASleep()
{
    const auto mock = startLogind();
    QVERIFY(mock->isThere());
    const ScriptedAccounts service;
    const QTemporaryDir folder;
    const Paths paths = Paths::below(folder.path());
    AccountStore accounts(paths.config + u"/accounts.json"_s);
    const QStringList names {u"a"_s, u"b"_s, u"c"_s};
    for (const QString &name : names) {
        service.setScript(name, R"({"deployments": []})");
        QVERIFY(accounts.add(service.account(name)));
    }
    Engine::Options options;
    options.pluginFolders = QStringList {QStringLiteral(TEST_PROVIDER_DIR)};
    Engine engine(paths, std::make_unique<MemoryStore>(), options);
    QSignalSpy suspending(&engine.systemState(), &SystemState::suspending);
    engine.start();
    const auto calls = [&] {
        QList<qsizetype> result;
        for (const QString &name : names)
            result.append(service.calls(name).size());
        return result;
    };
    QTRY_COMPARE(calls(), QList<qsizetype>({1, 1, 1}));
    const auto prepare = [&](bool isBefore) {
        mock->emitSignal(
            managerPath, u"org.freedesktop.login1.Manager"_s, u"PrepareForSleep"_s, {isBefore});
    };
    QVERIFY(QTest::qWaitFor(
        [&] {
            prepare(true);
            return suspending.size() > 0;
        },
        20'000));
    // What the user asks for waits for the network too.
    engine.watcher().refresh();
    QTest::qWait(300);
    QCOMPARE(calls(), QList<qsizetype>({1, 1, 1}));
    prepare(false);
    QTRY_COMPARE_WITH_TIMEOUT(calls(), QList<qsizetype>({2, 2, 2}), 20'000);
    // The next are due 30 s later.
    QTest::qWait(6000);
    QCOMPARE(calls(), QList<qsizetype>({2, 2, 2}));
}

QTEST_GUILESS_MAIN(TestSystemState)
#include "tst_systemstate.moc"
