// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/clisession.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 40'000;

/// Where the library is that shifts a program's wall clock; empty: not installed.
QString faketime()
{
    for (const QString &folder :
        {u"/usr/lib/x86_64-linux-gnu"_s, u"/usr/lib/aarch64-linux-gnu"_s, u"/usr/lib"_s}) {
        const QString library = folder + "/faketime/libfaketime.so.1"_L1;
        if (QFile::exists(library))
            return library;
    }
    return {};
}

} // namespace

/// The real window without a display, and time that does what it likes. The simulator counts.
class TestStopped : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void asksOnceAfterAStop_data();
    void asksOnceAfterAStop();
    void aWallClockThatJumpsEndsNothing();

private:
    void begin(const QByteArray &deployments, int accounts);
    void waitForRequests(int more);
    void setClock(const QByteArray &shift) const;
    [[nodiscard]] QByteArray history() const;

    std::unique_ptr<Landfall::Simulator> m_simulator;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QProcess> m_window;
};

void TestStopped::init()
{
    forgetAccounts();
    m_folder = std::make_unique<QTemporaryDir>();
    m_window = std::make_unique<QProcess>();
}

void TestStopped::cleanup()
{
    if (m_window->state() == QProcess::Running)
        ::kill(pid_t(m_window->processId()), SIGCONT);
    m_window->kill();
    m_window->waitForFinished();
}

/// Its requests come through the list of projects and that of deployments.
void TestStopped::begin(const QByteArray &deployments, int accounts)
{
    m_simulator = simulate(deployments, 1);
    QVERIFY(m_simulator);
    for (int number = 0; number < accounts; ++number)
        QVERIFY(addAccount(*m_simulator, u"account %1"_s.arg(number)));
    setClock("+0");
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"LD_PRELOAD"_s, faketime());
    environment.insert(u"FAKETIME_TIMESTAMP_FILE"_s, m_folder->filePath(u"shift"_s));
    environment.insert(u"FAKETIME_NO_CACHE"_s, u"1"_s);
    environment.insert(u"FAKETIME_DONT_FAKE_MONOTONIC"_s, u"1"_s);
    m_window->setProcessEnvironment(environment);
    m_window->setProcessChannelMode(QProcess::ForwardedChannels);
    m_window->start(QStringLiteral(BIN_DIR "/landfall"), QStringList());
    QVERIFY(m_window->waitForStarted());
}

void TestStopped::waitForRequests(int more)
{
    const int before = m_simulator->requestCount();
    QTRY_VERIFY_WITH_TIMEOUT(m_simulator->requestCount() >= before + more, patience);
}

/// By another file in its place: it is read whenever the program asks for the time.
void TestStopped::setClock(const QByteArray &shift) const
{
    const QString name = m_folder->filePath(u"shift"_s);
    QFile file(name + ".new"_L1);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(shift) > 0);
    file.close();
    QCOMPARE(::rename(QFile::encodeName(file.fileName()), QFile::encodeName(name)), 0);
}

QByteArray TestStopped::history() const
{
    CliRun run({u"history"_s, u"--json"_s});
    return run.finish() ? run.out() : QByteArray();
}

void TestStopped::asksOnceAfterAStop_data()
{
    QTest::addColumn<int>("seconds");
    QTest::newRow("shorter than a poll's interval") << 5;
    QTest::newRow("longer than many") << 45;
}

void TestStopped::asksOnceAfterAStop()
{
    QFETCH(int, seconds);
    begin(R"([{"provider": "cloudflare-pages", "target": "shop", "flow": "git", "at": -9000}])", 2);
    waitForRequests(2);
    // Until the first answers are in. One poll of an account is so many requests.
    int first = -1;
    while (first != m_simulator->requestCount()) {
        first = m_simulator->requestCount();
        QTest::qWait(2000);
    }
    QVERIFY2(first % 2 == 0, qPrintable(QString::number(first)));
    ::kill(pid_t(m_window->processId()), SIGSTOP);
    QTest::qWait(seconds * 1000);
    QCOMPARE(m_simulator->requestCount(), first);
    ::kill(pid_t(m_window->processId()), SIGCONT);
    // Not the number of missed polls, and not before their moments: a poll each at most.
    QTest::qWait(8000);
    const int more = m_simulator->requestCount() - first;
    QVERIFY2(more <= first, qPrintable(u"%1 after %2"_s.arg(more).arg(first)));
    QVERIFY2(seconds < 30 || more >= first, qPrintable(u"%1 after %2"_s.arg(more).arg(first)));
    QCOMPARE(m_window->state(), QProcess::Running);
}

void TestStopped::aWallClockThatJumpsEndsNothing()
{
    if (faketime().isEmpty())
        QSKIP("the package faketime is not installed");
    begin(R"([{"provider": "cloudflare-pages", "target": "shop", "flow": "git", "at": -2,
        "durations": {"queued": 1, "initialize": 1, "clone_repo": 600, "build": 1, "deploy": 1}}])",
        1);
    QTRY_VERIFY_WITH_TIMEOUT(history().contains("\"running\""), patience);
    for (const QByteArray &shift : {"+2h", "-1d", "+0"}) {
        setClock(shift);
        // It goes on asking by the steady clock, and takes nothing for silence.
        waitForRequests(3);
        const QByteArray known = history();
        QVERIFY2(known.contains("\"running\""), known);
        QVERIFY2(!known.contains("\"stalled\""), known);
        QCOMPARE(m_window->state(), QProcess::Running);
    }
}

QTEST_GUILESS_MAIN(TestStopped)
#include "tst_stopped.moc"
