// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/scriptedaccounts.h"

#include <engine.h>
#include <memorystore.h>
#include <timestamp.h>

#include <QCoreApplication>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <cstdio>
#include <memory>

using namespace Qt::StringLiterals;
using namespace Landfall;

namespace {

constexpr int patience = 40'000;

/// What this program does as a process of its own: watches what is in the folder until it is
/// killed, and says so when the phase of a deployment is another one.
int watchAsAProcess(const QCoreApplication &app)
{
    Engine::Options options;
    options.pluginFolders = QStringList {QStringLiteral(TEST_PROVIDER_DIR)};
    Engine engine(Paths::below(app.arguments().at(2)), std::make_unique<MemoryStore>(), options);
    QObject::connect(&engine.model(), &DeploymentModel::deploymentChanged, &app,
        [](const Deployment &before, const Deployment &after) {
            if (before.phase == after.phase && !before.id.isEmpty())
                return;
            std::puts(qPrintable(phaseName(after.phase)));
            std::fflush(stdout);
        });
    engine.start();
    return app.exec();
}

/// The library that shifts a program's wall clock; empty: not installed.
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

/// A whole engine in a process of its own, at its real pace, and time that does what it likes.
class TestStopped : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void asksOnceAfterAStop_data();
    void asksOnceAfterAStop();
    void aWallClockThatJumpsEndsNothing();

private:
    void begin(const QStringList &accounts, const QByteArray &script);
    void setClock(const QByteArray &shift) const;
    [[nodiscard]] qsizetype calls(const QString &account) const
    {
        return m_service->calls(account).size();
    }

    std::unique_ptr<ScriptedAccounts> m_service;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QProcess> m_program;
    QProcessEnvironment m_environment;
    QByteArray m_said;
};

void TestStopped::init()
{
    m_service = std::make_unique<ScriptedAccounts>();
    m_folder = std::make_unique<QTemporaryDir>();
    m_program = std::make_unique<QProcess>();
    m_environment = QProcessEnvironment::systemEnvironment();
    m_said.clear();
}

void TestStopped::cleanup()
{
    if (m_program->state() == QProcess::Running)
        ::kill(pid_t(m_program->processId()), SIGCONT);
    m_program->kill();
    m_program->waitForFinished();
}

void TestStopped::begin(const QStringList &names, const QByteArray &script)
{
    AccountStore accounts(Paths::below(m_folder->path()).config + u"/accounts.json"_s);
    for (const QString &name : names) {
        m_service->setScript(name, script);
        QVERIFY(accounts.add(m_service->account(name)));
    }
    m_program->setProcessEnvironment(m_environment);
    m_program->setProcessChannelMode(QProcess::ForwardedErrorChannel);
    connect(m_program.get(), &QProcess::readyReadStandardOutput, this,
        [this] { m_said += m_program->readAllStandardOutput(); });
    m_program->start(QCoreApplication::applicationFilePath(), {u"--watch"_s, m_folder->path()});
    QVERIFY(m_program->waitForStarted());
    for (const QString &name : names)
        QTRY_COMPARE_WITH_TIMEOUT(calls(name), 1, patience);
}

/// By another file in its place: it is read whenever the program asks for the time.
void TestStopped::setClock(const QByteArray &shift) const
{
    const QString name = m_folder->filePath(u"shift"_s);
    QFile file(name + ".new"_L1);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(shift) > 0);
    file.close();
    const QByteArray from = QFile::encodeName(file.fileName());
    QCOMPARE(std::rename(from.constData(), QFile::encodeName(name).constData()), 0);
}

void TestStopped::asksOnceAfterAStop_data()
{
    QTest::addColumn<int>("seconds");
    QTest::addColumn<int>("polls");
    QTest::newRow("nothing was due") << 5 << 0;
    QTest::newRow("one was due, or more") << 45 << 1;
}

void TestStopped::asksOnceAfterAStop()
{
    QFETCH(int, seconds);
    QFETCH(int, polls);
    const QStringList names {u"a"_s, u"b"_s, u"c"_s};
    begin(names, R"({"deployments": []})");
    const auto program = pid_t(m_program->processId());
    ::kill(program, SIGSTOP);
    QTest::qWait(seconds * 1000);
    for (const QString &name : names)
        QCOMPARE(calls(name), 1);
    ::kill(program, SIGCONT);
    for (const QString &name : names)
        QTRY_COMPARE_WITH_TIMEOUT(calls(name), 1 + polls, patience);
    // Not as many as were missed.
    QTest::qWait(6000);
    for (const QString &name : names)
        QCOMPARE(calls(name), 1 + polls);
}

void TestStopped::aWallClockThatJumpsEndsNothing()
{
    if (faketime().isEmpty())
        QSKIP("the package faketime is not installed");
    setClock("+0");
    m_environment.insert(u"LD_PRELOAD"_s, faketime());
    m_environment.insert(u"FAKETIME_TIMESTAMP_FILE"_s, m_folder->filePath(u"shift"_s));
    m_environment.insert(u"FAKETIME_NO_CACHE"_s, u"1"_s);
    m_environment.insert(u"FAKETIME_DONT_FAKE_MONOTONIC"_s, u"1"_s);
    const QString created = formatTimestamp(QDateTime::currentDateTimeUtc().addSecs(-60));
    begin({u"a"_s},
        uR"({"deployments": [{"id": "d-1", "phase": "running", "created": "%1",
            "stalled_after": 900}]})"_s.arg(created)
            .toUtf8());
    QTRY_COMPARE_WITH_TIMEOUT(m_said, QByteArray("running\n"), patience);
    for (const char *shift : {"+2h", "-1d", "+0"}) {
        setClock(shift);
        // It goes on asking by the steady clock, and takes nothing for silence.
        const auto before = calls(u"a"_s);
        QTRY_VERIFY_WITH_TIMEOUT(calls(u"a"_s) >= before + 2, patience);
        QTest::qWait(200);
        QCOMPARE(m_said, QByteArray("running\n"));
        QCOMPARE(m_program->state(), QProcess::Running);
    }
    // And still notices an end.
    m_service->setScript(u"a"_s,
        uR"({"deployments": [{"id": "d-1", "phase": "succeeded", "created": "%1"}]})"_s.arg(created)
            .toUtf8());
    QTRY_COMPARE_WITH_TIMEOUT(m_said, QByteArray("running\nsucceeded\n"), patience);
}

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    if (app.arguments().value(1) == "--watch"_L1)
        return watchAsAProcess(app);
    TestStopped test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_stopped.moc"
