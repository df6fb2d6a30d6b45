// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/actions.h"

#include <QCoreApplication>
#include <QDir>
#include <QProcess>
#include <QSet>
#include <QTemporaryDir>

#include <csignal>
#include <cstdio>
#include <iostream>
#include <memory>
#include <string>

#include <sys/syscall.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace Landfall;

namespace {

int syncs = 0;

} // namespace

// In the place of the C library's, for SQLite's plugin too.
extern "C" __attribute__((visibility("default"))) int fdatasync(int handle)
{
    ++syncs;
    return int(::syscall(SYS_fdatasync, handle));
}

extern "C" __attribute__((visibility("default"))) int fsync(int handle)
{
    ++syncs;
    return int(::syscall(SYS_fsync, handle));
}

namespace {

constexpr int tries = 100;

void say(const QString &line)
{
    std::puts(qPrintable(line));
    std::fflush(stdout);
}

/// Gets on as far as it may and is killed in the moment in which the last state is in the file.
int endAt(ActionProgram &program, const QString &last)
{
    QObject::connect(
        &program.log, &ActionLog::written, &program.log, [last](const ActionRecord &record) {
            if (stateName(record.state) == last)
                ::kill(::getpid(), SIGKILL);
        });
    const auto begun = program.prepare(testAction());
    if (!begun)
        return 1;
    ActionRecord record = *begun;
    record.progress = {{u"operation"_s, u"https://example.invalid/1"_s}};
    using State = ActionRecord::State;
    QList<State> way {State::Sent, State::Accepted, State::Unknown, State::Done};
    if (last == "not-sent"_L1)
        way = {State::NotSent};
    else if (last == "failed"_L1)
        way = {State::Sent, State::Failed};
    for (const State state : way) {
        if (!program.note(record, state))
            return 1;
    }
    return 0;
}

/// Begins as many as there are and tells which ones it got, from the moment it is told to.
int compete(ActionProgram &program)
{
    (void)program.all();
    say(u"ready"_s);
    std::string line;
    std::getline(std::cin, line);
    for (int i = 0; i < tries; ++i) {
        const auto begun = program.prepare(testAction(QString::number(i)));
        if (begun)
            say(begun->subject.section(u'/', -1));
        else if (begun.error().code != QLatin1StringView(ActionLog::runningCode))
            say(begun.error().message);
    }
    say(u"done"_s);
    // Until the other one is done: its locks are held, and its records open.
    std::getline(std::cin, line);
    return 0;
}

int fill(ActionProgram &program, const QString &filling)
{
    Result<ActionRecord> begun = program.prepare(testAction(u"first"_s));
    if (!begun)
        return 1;
    ActionRecord first = *begun;
    QFile file(filling);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
        return 1;
    while (file.write(QByteArray(4096, 'f')) == 4096) { }
    for (int i = 0; i < 500 && begun; ++i)
        begun = program.prepare(testAction(QString::number(i)));
    say(begun ? u"never full"_s : kindName(begun.error().kind) + u' ' + begun.error().code);
    say(begun ? QString() : begun.error().message.section(u'”', -1));
    const auto noted = program.note(first, ActionRecord::Sent);
    say(noted ? u"noted"_s : noted.error().code);
    const auto known = program.all().size();
    file.remove();
    // What was refused is not written later.
    (void)waitForFuture(program.history.flush());
    say(program.all().size() == known ? u"nothing more"_s : u"more"_s);
    say(program.note(first, ActionRecord::Sent) && program.prepare(testAction()) ? u"goes on"_s
                                                                                 : u"is stuck"_s);
    return 0;
}

int runAsAProcess(const QStringList &arguments)
{
    ActionProgram program(arguments.at(2), arguments.at(3));
    if (arguments.at(1) == "--action-end"_L1)
        return endAt(program, arguments.at(4));
    if (arguments.at(1) == "--action-compete"_L1)
        return compete(program);
    return fill(program, arguments.at(4));
}

} // namespace

class TestActionProcesses : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void isOnTheDiskWhenItIsTold();
    void oneOfTwoWins_data();
    void oneOfTwoWins();
    void adoptsWhatAKilledOneLeft_data();
    void adoptsWhatAKilledOneLeft();
    void aFullDiskIsAnError();

private:
    [[nodiscard]] QString file() const { return m_folder->filePath(u"history.db"_s); }
    [[nodiscard]] QString locks() const { return m_folder->filePath(u"actions"_s); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestActionProcesses::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

void TestActionProcesses::isOnTheDiskWhenItIsTold()
{
    ActionProgram program(file(), locks());
    QVERIFY(program.all().isEmpty());
    // Marks need not be on the disk at once.
    const HistoryMark mark(u"work"_s, u"x:1"_s, u"told"_s, QDateTime::currentDateTimeUtc());
    QVERIFY(waitForFuture(program.history.setMarks({mark})));
    syncs = 0;
    QVERIFY(waitForFuture(program.history.unmark({mark})));
    QCOMPARE(syncs, 0);
    int seen = 0;
    connect(&program.log, &ActionLog::written, this, [&] { seen = syncs; });
    ActionRecord record = *program.prepare(testAction());
    QVERIFY(seen > 0);
    for (const auto state : {ActionRecord::Sent, ActionRecord::Unknown, ActionRecord::Done}) {
        const int before = syncs;
        QVERIFY(program.note(record, state));
        QVERIFY(seen > before);
    }
    syncs = 0;
    QVERIFY(waitForFuture(program.history.setMarks({mark})));
    QCOMPARE(syncs, 0);
}

void TestActionProcesses::oneOfTwoWins_data()
{
    QTest::addColumn<bool>("sharesLocks");
    QTest::newRow("locks and history") << true;
    QTest::newRow("history alone") << false;
}

void TestActionProcesses::oneOfTwoWins()
{
    QFETCH(const bool, sharesLocks);
    QProcess first;
    QProcess second;
    const QString program = QCoreApplication::applicationFilePath();
    first.start(program, {u"--action-compete"_s, file(), locks()});
    second.start(program,
        {u"--action-compete"_s, file(), sharesLocks ? locks() : m_folder->filePath(u"o"_s)});
    for (QProcess *process : {&first, &second}) {
        QTRY_VERIFY_WITH_TIMEOUT(process->canReadLine(), 20'000);
        QCOMPARE(process->readLine(), QByteArray("ready\n"));
    }
    first.write("go\n");
    second.write("go\n");
    QByteArrayList won;
    for (QProcess *process : {&first, &second}) {
        QByteArray said;
        QTRY_VERIFY_WITH_TIMEOUT((said += process->readAll()).endsWith("done\n"), 60'000);
        const QByteArrayList lines = said.chopped(5).split('\n');
        qInfo("won %d", int(lines.size() - 1));
        won += lines;
    }
    for (QProcess *process : {&first, &second}) {
        process->write("end\n");
        QVERIFY(process->waitForFinished(20'000));
    }
    won.removeAll(QByteArray());
    QVERIFY2(won.size() == tries, won.join(' ').constData());
    QCOMPARE(QSet<QByteArray>(won.begin(), won.end()).size(), tries);
    ActionProgram here(file(), locks());
    QCOMPARE(here.all().size(), tries);
    // Nobody holds them any more.
    QCOMPARE(here.adopt().size(), tries);
}

void TestActionProcesses::adoptsWhatAKilledOneLeft_data()
{
    QTest::addColumn<QString>("state");
    QTest::addColumn<bool>("isOpen");
    QTest::newRow("prepared") << u"prepared"_s << true;
    QTest::newRow("sent") << u"sent"_s << true;
    QTest::newRow("accepted") << u"accepted"_s << true;
    QTest::newRow("unknown") << u"unknown"_s << true;
    QTest::newRow("not sent") << u"not-sent"_s << false;
    QTest::newRow("done") << u"done"_s << false;
    QTest::newRow("failed") << u"failed"_s << false;
}

void TestActionProcesses::adoptsWhatAKilledOneLeft()
{
    QFETCH(const QString, state);
    QFETCH(const bool, isOpen);
    QProcess process;
    process.start(
        QCoreApplication::applicationFilePath(), {u"--action-end"_s, file(), locks(), state});
    QVERIFY(process.waitForFinished(20'000));
    QCOMPARE(process.exitStatus(), QProcess::CrashExit);

    ActionProgram program(file(), locks());
    const QList<ActionRecord> all = program.all();
    QCOMPARE(all.size(), 1);
    QCOMPARE(stateName(all.constFirst().state), state);
    const QList<ActionRecord> adopted = program.adopt();
    QCOMPARE(adopted, isOpen ? all : QList<ActionRecord>());
    if (state != "prepared"_L1 && isOpen)
        QVERIFY(!adopted.constFirst().progress.isEmpty());
    if (isOpen) {
        QVERIFY(!program.prepare(testAction()));
        ActionRecord record = adopted.constFirst();
        QVERIFY(program.note(record, ActionRecord::Failed));
    }
    QVERIFY(program.prepare(testAction()));
}

void TestActionProcesses::aFullDiskIsAnError()
{
    // In a name space of its own a test may mount a disk and fill it.
    const QString script = uR"(
        mount -t tmpfs -o size=4m full "$1" || exit 77
        exec "$2" --action-fill "$1/history.db" "$1/actions" "$1/fill")"_s;
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(u"unshare"_s,
        {u"-rm"_s, u"bash"_s, u"-c"_s, script, u"bash"_s, m_folder->path(),
            QCoreApplication::applicationFilePath()});
    QVERIFY(process.waitForFinished(20'000));
    const QByteArray text = process.readAll();
    if (process.exitCode() == 77 || text.startsWith("unshare:"))
        QSKIP("this kernel gives no user name space to mount in");
    QCOMPARE(text,
        "storage full\n could not be used: the disk is full. Nothing was sent.\nfull\n"
        "nothing more\ngoes on\n");
}

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    if (QCoreApplication::arguments().value(1).startsWith("--action"_L1))
        return runAsAProcess(QCoreApplication::arguments());
    TestActionProcesses test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_actionprocesses.moc"
