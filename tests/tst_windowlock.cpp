// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/mockservice.h"
#include "support/scriptedaccounts.h"

#include <memorystore.h>
#include <window/mainwindow.h>

#include <QTemporaryDir>
#include <QTest>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using namespace Landfall;

/// A window on the screen that a mocked screen saver locks.
class TestWindowLock : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void asksHalfAsOftenWhileTheScreenIsLocked();
};

void TestWindowLock::asksHalfAsOftenWhileTheScreenIsLocked()
{
    const QString saverName = u"org.gnome.ScreenSaver"_s;
    const QString saverPath = u"/org/gnome/ScreenSaver"_s;
    const MockService saver({saverName, saverPath, saverName}, saverName);
    QVERIFY(saver.isThere());
    saver.addMethod(saverPath, saverName, u"GetActive"_s, u"b"_s, u"ret = False"_s);
    const ScriptedAccounts service;
    const QTemporaryDir folder;
    const Paths paths = Paths::below(folder.path());
    service.setScript(u"work"_s, R"({"deployments": []})");
    AccountStore accounts(paths.config + u"/accounts.json"_s);
    QVERIFY(accounts.add(service.account(u"work"_s)));
    Engine::Options options;
    options.pluginFolders = QStringList {QStringLiteral(TEST_PROVIDER_DIR)};
    Engine engine(paths, std::make_unique<MemoryStore>(), options);
    MainWindow window(engine);
    window.show();
    engine.start();
    const auto calls = [&service] { return service.calls(u"work"_s).size(); };
    QTRY_COMPARE(calls(), 1);
    const auto wait = [&engine] {
        const auto states = engine.watcher().accountStates();
        if (states.isEmpty() || !states.constFirst().nextPoll)
            return 0s;
        return std::chrono::round<std::chrono::seconds>(
            *states.constFirst().nextPoll - std::chrono::steady_clock::now());
    };
    // Idle polls go out at moments that all watches share.
    QTRY_VERIFY(wait() > 20s && wait() <= 36s);
    const auto lock = [&saver, &saverName, &saverPath](bool isLocked) {
        saver.emitSignal(saverPath, saverName, u"ActiveChanged"_s, {isLocked});
    };
    QVERIFY(QTest::qWaitFor(
        [&] {
            lock(true);
            return engine.systemState().isLocked();
        },
        20'000));
    QTRY_VERIFY(wait() > 40s && wait() <= 76s);
    QCOMPARE(calls(), 1);
    lock(false);
    QTRY_VERIFY(wait() <= 36s);
    QTRY_COMPARE(calls(), 1);
}

QTEST_MAIN(TestWindowLock)
#include "tst_windowlock.moc"
