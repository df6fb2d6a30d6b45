// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/clisession.h"
#include "support/secretservice.h"

#include <QElapsedTimer>
#include <QTest>

#include <csignal>

using namespace Qt::StringLiterals;

namespace {

void begin(QProcess &process, const QStringList &arguments = {})
{
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(QStringLiteral(BIN_DIR "/landfall"), arguments);
    QVERIFY(process.waitForStarted());
}

/// Waits for the end while the simulator goes on answering.
bool ends(const QProcess &process, int deadline)
{
    return QTest::qWaitFor([&] { return process.state() == QProcess::NotRunning; }, deadline);
}

} // namespace

/// The real window and a keychain that has its moods. Nobody clicks; the simulator counts requests.
class TestWindowKeychain : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void quitsWhileTheKeychainIsSilent();
    void neitherArgumentsNorEnvironmentHoldASecret();

private:
    std::unique_ptr<Landfall::Simulator> m_simulator;
    std::unique_ptr<QProcess> m_window;
};

void TestWindowKeychain::init()
{
    if (isKeyringLocked())
        QVERIFY(unlockSessionKeyring());
    m_simulator = simulate(R"([{"provider": "cloudflare-pages", "target": "shop", "flow": "git",
        "at": -9000}])");
    QVERIFY(m_simulator);
    forgetAccounts();
    for (const QString &name : {u"one"_s, u"two"_s, u"three"_s})
        QVERIFY(addAccount(*m_simulator, name));
    m_window = std::make_unique<QProcess>();
}

void TestWindowKeychain::cleanup()
{
    m_window->kill();
    m_window->waitForFinished();
}

void TestWindowKeychain::quitsWhileTheKeychainIsSilent()
{
    const pid_t daemon = secretServicePid();
    QCOMPARE(::kill(daemon, SIGSTOP), 0);
    begin(*m_window);
    // It answers its socket although three accounts wait for the keychain.
    QElapsedTimer timer;
    timer.start();
    int exitCode = -1;
    while (m_window->state() == QProcess::Running && timer.elapsed() < 15'000) {
        QProcess quit;
        begin(quit, {u"--quit"_s});
        exitCode = ends(quit, 15'000) ? quit.exitCode() : -1;
        QTest::qWait(200);
    }
    const bool isOver = ends(*m_window, 1000);
    ::kill(daemon, SIGCONT);
    QCOMPARE(exitCode, 0);
    QVERIFY(isOver);
    QCOMPARE(m_window->exitStatus(), QProcess::NormalExit);
    QCOMPARE(m_window->exitCode(), 0);
    for (const QString &name : {u"one"_s, u"two"_s, u"three"_s})
        QVERIFY(secretTool(name).contains("secret ="));
}

void TestWindowKeychain::neitherArgumentsNorEnvironmentHoldASecret()
{
    begin(*m_window);
    // It has read its secrets when it asks.
    QTRY_VERIFY_WITH_TIMEOUT(m_simulator->requestCount() > 0, 20'000);
    const int before = m_simulator->requestCount();
    CliRun watch(
        {u"watch"_s, u"--target"_s, u"shop"_s, u"--account"_s, u"one"_s, u"--timeout"_s, u"20s"_s});
    QTRY_VERIFY_WITH_TIMEOUT(m_simulator->requestCount() > before, 20'000);
    QCOMPARE(m_window->state(), QProcess::Running);
    QCOMPARE(processesWith(m_simulator->accounts().constFirst().secret.reveal()), QStringList());
    // What it would find.
    QVERIFY(!processesWith("--account").isEmpty());
    QVERIFY(!processesWith("LANDFALL_SESSION_DIR").isEmpty());
}

QTEST_GUILESS_MAIN(TestWindowKeychain)
#include "tst_windowkeychain.moc"
