// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/deployments.h"
#include "support/plainconnection.h"

#include <historydatabase.h>
#include <historystore.h>

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QProcess>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <cstdio>

#include <sys/stat.h>

using namespace Qt::StringLiterals;
using namespace Landfall;

namespace {

constexpr int historyVersionNow = 4;

using Entries = QList<RememberedDeployment>;

/// Not so long ago that it would be pruned.
QDateTime someTimeAgo(qint64 seconds)
{
    return QDateTime::currentDateTimeUtc().addSecs(-seconds);
}

RememberedDeployment entry(
    const QString &id, qint64 secondsAgo = 100, Phase phase = Phase::Succeeded, int seconds = 60)
{
    Deployment deployment = testDeployment(id, 0, phase);
    deployment.created = someTimeAgo(secondsAgo);
    deployment.finished = isFinal(phase) ? deployment.created.addSecs(seconds) : QDateTime();
    return {deployment, std::nullopt, deployment.created};
}

template <typename T>
T waitFor(const QFuture<T> &future)
{
    // What is written is noted in this thread.
    const bool isReady = QTest::qWaitFor([&future] { return future.isFinished(); }, 20'000);
    return isReady ? future.result() : T();
}

QStringList ids(const HistoryStore::Entries &entries)
{
    QStringList result;
    if (!entries)
        return {entries.error().message};
    for (const RememberedDeployment &remembered : *entries)
        result.append(remembered.deployment.id);
    return result;
}

HistoryMark mark(const QString &id, const QString &name = u"told/failed"_s, qint64 secondsAgo = 0)
{
    return {entry(id).deployment, name, someTimeAgo(secondsAgo)};
}

/// The names and refs, in order.
QStringList words(const Result<QList<HistoryMark>> &marks)
{
    QStringList result;
    if (!marks)
        return {marks.error().message};
    for (const HistoryMark &one : *marks)
        result.append(one.mark + u' ' + one.ref.section(u':', 1));
    result.sort();
    return result;
}

/// What this program does when it is started as a process of its own.
int recordAsAProcess(const QStringList &arguments)
{
    HistoryDatabase database(arguments.at(2), HistoryRetention());
    if (arguments.at(1) == "--record"_L1) {
        // One after the other, 50 transactions.
        for (int i = 0; i < 50; ++i) {
            const auto done = database.record({entry(arguments.at(3) + QString::number(i))});
            if (!done)
                return 1;
        }
        return 0;
    }
    if (arguments.at(1) == "--record-until-full"_L1) {
        Result<Done> done;
        for (int i = 0; i < 500; ++i) {
            RememberedDeployment large = entry(u"d%1"_s.arg(i));
            large.deployment.message = QString(2000, u'm');
            done = database.record({large});
            if (!done)
                break;
        }
        std::puts(done ? "never full" : qPrintable(done.error().code));
        QFile::remove(arguments.at(3));
        const auto again = database.record({entry(u"after"_s)});
        const auto found = database.find(HistoryQuery());
        std::puts(again && found && found->size() > 1 ? "goes on" : "is stuck");
        return 0;
    }
    if (arguments.at(1) == "--record-claims"_L1) {
        // What it got, of as many as there are deployments, as soon as it has it.
        for (int i = 0; i < arguments.at(3).toInt(); ++i) {
            const auto claimed = database.claim({mark(u"m%1"_s.arg(i))});
            if (!claimed)
                return 1;
            for (const HistoryMark &mine : *claimed)
                std::puts(qPrintable(mine.ref));
            std::fflush(stdout);
        }
        std::puts("done");
        return 0;
    }
    // Pairs that belong together.
    const QString process = QString::number(QCoreApplication::applicationPid());
    for (int i = 0;; ++i) {
        const QString id = u"%1-%2"_s.arg(process).arg(i);
        if (!database.record({entry(u"a"_s + id), entry(u"b"_s + id)}))
            return 1;
        if (i == 0) {
            std::puts("begun");
            std::fflush(stdout);
        }
    }
}

} // namespace

class TestHistoryStore : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void keepsADeploymentWhole();
    void keepsWhatHasNoTarget();
    void findsByTimeAndTarget();
    void ofADeploymentTheLastCounts();
    void givesWhatIsUnderWayHoweverOld();
    void joinsWhatAnotherProgramSaw();
    void isPrivate();
    void setsAsideWhatMakesNoSense_data();
    void setsAsideWhatMakesNoSense();
    void aDamagedPageIsFoundAtTheStart();
    void beginsWithAnEmptyFile();
    void leavesTheFileOfANewerVersion();
    void writesOnWhenTheLockIsGone();
    void anotherProgramsLockDoesNotHoldUpTheCaller();
    void twoProgramsWriteAtOnce();
    void isWholeAfterAKill();
    void survivesAFullDisk();
    void prunesByAgeAndByRows();
    void theFileShrinks();
    void countsByTarget();
    void renamesAndRemovesAnAccount();
    void aMarkIsClaimedOnce();
    void marksComeAndGo();
    void prunesMarks();
    void takesAFileOfVersion1();
    void twoProgramsClaimTheSame();
    void nothingIsClaimedTwiceAfterAKill();
    void takesAnotherRetentionWhileOpen();

private:
    [[nodiscard]] QString path(const QString &name = u"history.db"_s) const
    {
        return m_folder->filePath(u"data/"_s + name);
    }
    [[nodiscard]] QStringList setAside() const
    {
        return QDir(m_folder->filePath(u"data"_s)).entryList({u"history.db.corrupt-*"_s});
    }
    bool place(const QByteArray &content) const;
    [[nodiscard]] std::unique_ptr<HistoryStore> store(const HistoryRetention &retention = {}) const
    {
        return std::make_unique<HistoryStore>(path(), retention);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestHistoryStore::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
    QVERIFY(QDir(m_folder->path()).mkdir(u"data"_s));
}

bool TestHistoryStore::place(const QByteArray &content) const
{
    QFile file(path());
    return file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
}

void TestHistoryStore::keepsADeploymentWhole()
{
    RememberedDeployment known = entry(u"D-1"_s, 100, Phase::Running);
    Deployment &deployment = known.deployment;
    deployment.created = deployment.created.addMSecs(7);
    deployment.stages = {{u"Build"_s, Phase::Succeeded, u"ok"_s, deployment.created,
                             deployment.created.addSecs(20), true},
        {u"Start"_s, Phase::Running, u"…"_s, deployment.created.addSecs(20), {}, true}};
    deployment.stalledAfter = std::chrono::minutes(30);
    deployment.settledAfter = std::chrono::minutes(2);
    deployment.tellsStageOnly = true;
    deployment.instances = InstanceCounts {1, 2, 3};
    known.told = deployment;
    deployment.phase = Phase::Stalled;
    known.lastNews = someTimeAgo(5);
    {
        const auto before = store();
        before->record({known});
        QVERIFY(waitFor(before->flush()));
    }
    const auto after = store();
    const auto found = waitFor(after->find(HistoryQuery()));
    QVERIFY(found);
    QCOMPARE(*found, Entries {known});
    QCOMPARE(after->problem(), QString());
}

void TestHistoryStore::keepsWhatHasNoTarget()
{
    const auto history = store();
    Deployment bare;
    bare.provider = u"test"_s;
    bare.id = u"bare"_s;
    history->record({{bare, std::nullopt, someTimeAgo(1)}});
    QVERIFY(waitFor(history->flush()));
    QCOMPARE(ids(waitFor(history->find(HistoryQuery()))), QStringList(u"bare"_s));
    const auto stats = waitFor(history->stats(HistoryQuery()));
    QVERIFY(stats);
    QCOMPARE(stats->size(), 1);
    QCOMPARE(stats->constFirst().provider, u"test"_s);
}

void TestHistoryStore::findsByTimeAndTarget()
{
    const auto history = store();
    RememberedDeployment other = entry(u"other"_s, 50);
    other.deployment.target = {u"acc/Docs"_s, u"Docs"_s, u"pages-project"_s, {}};
    history->record({entry(u"old"_s, 9000), entry(u"new"_s, 100), other});
    const auto query = [&](const QDateTime &since, const QString &target, int limit = 100) {
        return ids(waitFor(history->find({since, target, limit})));
    };
    QVERIFY(waitFor(history->flush()));
    QCOMPARE(query({}, {}), QStringList({u"other"_s, u"new"_s, u"old"_s}));
    QCOMPARE(query({}, {}, 2), QStringList({u"other"_s, u"new"_s}));
    QCOMPARE(query(someTimeAgo(3600), {}), QStringList({u"other"_s, u"new"_s}));
    QCOMPARE(query({}, u"SHOP-WEB"_s), QStringList({u"new"_s, u"old"_s}));
    QCOMPARE(query({}, u"acc/docs"_s), QStringList({u"other"_s}));
    QCOMPARE(query({}, u"shop"_s), QStringList());
}

void TestHistoryStore::ofADeploymentTheLastCounts()
{
    const auto history = store();
    history->record({entry(u"d"_s, 100, Phase::Running)});
    history->record({entry(u"d"_s, 100, Phase::Failed)});
    QVERIFY(waitFor(history->flush()));
    // Account and ref are the same in any case.
    RememberedDeployment last = entry(u"D"_s, 100, Phase::Succeeded);
    last.deployment.account = u"WORK"_s;
    history->record({last});
    QVERIFY(waitFor(history->flush()));
    const auto found = waitFor(history->find(HistoryQuery()));
    QVERIFY(found);
    QCOMPARE(found->size(), 1);
    QCOMPARE(found->constFirst().deployment.phase, Phase::Succeeded);
    QCOMPARE(found->constFirst().deployment.account, u"WORK"_s);
}

void TestHistoryStore::givesWhatIsUnderWayHoweverOld()
{
    const auto history = store();
    history->record({entry(u"new"_s, 10), entry(u"middle"_s, 20), entry(u"late"_s, 30),
        entry(u"stuck"_s, 9000, Phase::Running), entry(u"old"_s, 9001)});
    QVERIFY(waitFor(history->flush()));
    const QDateTime since = someTimeAgo(3600);
    QCOMPARE(
        ids(waitFor(history->page(since, 0, 2))), QStringList({u"new"_s, u"middle"_s, u"stuck"_s}));
    QCOMPARE(ids(waitFor(history->page(since, 2, 2))), QStringList(u"late"_s));
}

void TestHistoryStore::joinsWhatAnotherProgramSaw()
{
    const auto watching = store();
    RememberedDeployment seen = entry(u"d"_s, 100, Phase::Running);
    seen.deployment.stages = {
        {u"Build"_s, Phase::Succeeded, {}, seen.deployment.created, someTimeAgo(50), true}};
    seen.deployment.branch = u"main"_s;
    watching->record({seen});
    QVERIFY(waitFor(watching->flush()));

    // A program that comes later, to a service that has forgotten the stages by then.
    const auto late = store();
    const RememberedDeployment answer = entry(u"d"_s, 100, Phase::Succeeded);
    for (int i = 0; i < 2; ++i) {
        late->record({answer});
        QVERIFY(waitFor(late->flush()));
        const auto both = waitFor(watching->find(HistoryQuery()));
        QVERIFY(both);
        const Deployment joined = both->constFirst().deployment;
        QCOMPARE(joined.phase, Phase::Succeeded);
        QCOMPARE(joined.branch, u"main"_s);
        QCOMPARE(joined.stages, seen.deployment.stages);
    }
}

void TestHistoryStore::isPrivate()
{
    const mode_t before = ::umask(0);
    HistoryStore history(m_folder->filePath(u"a/b/history.db"_s), {});
    history.record({entry(u"d"_s)});
    const auto written = waitFor(history.flush());
    ::umask(before);
    QVERIFY(written);
    const QFileInfoList files = QDir(m_folder->filePath(u"a/b"_s)).entryInfoList(QDir::Files);
    QVERIFY(files.size() >= 2);
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    for (const QFileInfo &file : files)
        QVERIFY2(!(file.permissions() & others), qPrintable(file.fileName()));
    QVERIFY(!(QFile::permissions(m_folder->filePath(u"a"_s)) & others));
}

void TestHistoryStore::setsAsideWhatMakesNoSense_data()
{
    QTest::addColumn<QByteArray>("content");
    QRandomGenerator random(20260101);
    QByteArray noise(20'000, '\0');
    for (char &c : noise)
        c = char(random.bounded(256));
    QTest::newRow("random bytes") << noise;
    QTest::newRow("zeros") << QByteArray(8192, '\0');
    QTest::newRow("text") << QByteArray("this is not a database");
    QTest::newRow("head of a database") << QByteArray("SQLite format 3\0", 16);
    QTest::newRow("truncated") << QByteArray("truncated");
    QTest::newRow("another program's") << QByteArray("foreign");
}

void TestHistoryStore::setsAsideWhatMakesNoSense()
{
    QFETCH(QByteArray, content);
    if (content == "foreign") {
        PlainConnection other(path());
        QVERIFY(other.run(u"CREATE TABLE deployments(name TEXT)"_s));
        QVERIFY(other.run(u"PRAGMA user_version = 1"_s));
    } else if (content == "truncated") {
        Entries many;
        for (int i = 0; i < 200; ++i)
            many.append(entry(QString::number(i)));
        {
            const auto history = store();
            history->record(many);
        }
        QVERIFY(QFile::resize(path(), QFileInfo(path()).size() / 2));
    } else {
        QVERIFY(place(content));
    }
    QFile kept(path());
    QVERIFY(kept.open(QIODevice::ReadOnly));
    const QByteArray before = kept.readAll();

    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"history"_s));
    const auto history = store();
    QSignalSpy told(history.get(), &HistoryStore::problemChanged);
    history->record({entry(u"new"_s)});
    QVERIFY(waitFor(history->flush()));
    QCOMPARE(ids(waitFor(history->find(HistoryQuery()))), QStringList(u"new"_s));
    QTRY_COMPARE(told.size(), 1);
    QCOMPARE(setAside().size(), 1);
    QVERIFY2(history->problem().contains(setAside().constFirst()), qPrintable(history->problem()));
    QFile aside(path(setAside().constFirst()));
    QVERIFY(aside.open(QIODevice::ReadOnly));
    if (content != "foreign")
        QCOMPARE(aside.readAll(), before);
}

void TestHistoryStore::aDamagedPageIsFoundAtTheStart()
{
    Entries many;
    for (int i = 0; i < 300; ++i)
        many.append(entry(QString::number(i)));
    {
        const auto history = store();
        history->record(many);
    }
    QFile file(path());
    QVERIFY(file.open(QIODevice::ReadWrite) && file.size() > 20 * 4096);
    for (int page = 3; page < 15; ++page)
        QVERIFY(file.seek(page * 4096) && file.write(QByteArray(64, '\xff')) == 64);
    file.close();
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"a new one was begun"_s));
    const auto history = store();
    QCOMPARE(ids(waitFor(history->find(HistoryQuery()))), QStringList());
    QTRY_VERIFY(!history->problem().isEmpty());
    QCOMPARE(setAside().size(), 1);
}

void TestHistoryStore::beginsWithAnEmptyFile()
{
    QVERIFY(place({}));
    const auto history = store();
    history->record({entry(u"new"_s)});
    QVERIFY(waitFor(history->flush()));
    QCOMPARE(ids(waitFor(history->find(HistoryQuery()))), QStringList(u"new"_s));
    QCOMPARE(history->problem(), QString());
    QCOMPARE(setAside(), QStringList());
}

void TestHistoryStore::leavesTheFileOfANewerVersion()
{
    {
        const auto history = store();
        history->record({entry(u"d"_s)});
    }
    {
        PlainConnection newer(path());
        QVERIFY(newer.run(u"PRAGMA user_version = 999"_s));
        QVERIFY(newer.run(u"ALTER TABLE deployments ADD COLUMN more TEXT"_s));
    }
    QFile file(path());
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray before = file.readAll();
    file.close();
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"newer version"_s));
    {
        const auto history = store();
        QCOMPARE(ids(waitFor(history->find(HistoryQuery()))), QStringList(u"d"_s));
        history->record({entry(u"more"_s)});
        QVERIFY(waitFor(history->flush()));
        QVERIFY(waitFor(history->removeAccount(u"work"_s)));
        QVERIFY(!waitFor(history->claim({mark(u"d"_s)})));
        QVERIFY(waitFor(history->setMarks({mark(u"d"_s)})));
        QCOMPARE(ids(waitFor(history->find(HistoryQuery()))), QStringList(u"d"_s));
        QTRY_VERIFY2(
            history->problem().contains(u"newer version"_s), qPrintable(history->problem()));
    }
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), before);
    QCOMPARE(setAside(), QStringList());
}

void TestHistoryStore::writesOnWhenTheLockIsGone()
{
    const auto history = store();
    history->record({entry(u"before"_s)});
    QVERIFY(waitFor(history->flush()));
    PlainConnection other(path());
    QVERIFY(other.run(u"BEGIN IMMEDIATE"_s));
    history->record({entry(u"after"_s)});
    const auto written = history->flush();
    QTest::qWait(600);
    QVERIFY(!written.isFinished());
    // Reading goes on meanwhile, in another program.
    QCOMPARE(other.single(u"SELECT COUNT(*) FROM deployments"_s).toInt(), 1);
    QVERIFY(other.run(u"COMMIT"_s));
    QTRY_VERIFY(written.isFinished());
    QVERIFY(written.result());
    QCOMPARE(other.single(u"SELECT COUNT(*) FROM deployments"_s).toInt(), 2);
}

void TestHistoryStore::anotherProgramsLockDoesNotHoldUpTheCaller()
{
    const auto history = store();
    history->record({entry(u"before"_s)});
    QVERIFY(waitFor(history->flush()));
    PlainConnection other(path());
    QVERIFY(other.run(u"BEGIN IMMEDIATE"_s));
    // It gives up in the end, says so once, and keeps what it has for later.
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"another program"_s));
    QSignalSpy told(history.get(), &HistoryStore::problemChanged);
    QElapsedTimer timer;
    timer.start();
    history->record({entry(u"after"_s)});
    const auto given = history->flush();
    QVERIFY2(timer.elapsed() < 100, "the caller waited for the file");
    QTRY_VERIFY_WITH_TIMEOUT(given.isFinished(), 15'000);
    QVERIFY(!given.result());
    QCOMPARE(told.size(), 1);
    QVERIFY(other.run(u"COMMIT"_s));
    QVERIFY(waitFor(history->flush()));
    QTRY_COMPARE(history->problem(), QString());
    QCOMPARE(other.single(u"SELECT COUNT(*) FROM deployments"_s).toInt(), 2);
}

void TestHistoryStore::twoProgramsWriteAtOnce()
{
    // Neither finds a file, so both make it.
    QProcess first;
    QProcess second;
    const QString program = QCoreApplication::applicationFilePath();
    first.start(program, {u"--record"_s, path(), u"a"_s});
    second.start(program, {u"--record"_s, path(), u"b"_s});
    const auto history = store();
    for (int i = 0; i < 50; ++i) {
        history->record({entry(u"c%1"_s.arg(i))});
        QVERIFY(waitFor(history->flush()));
    }
    for (QProcess *process : {&first, &second}) {
        QTRY_COMPARE_WITH_TIMEOUT(process->state(), QProcess::NotRunning, 20'000);
        QCOMPARE(process->exitCode(), 0);
    }
    QCOMPARE(ids(waitFor(history->find(HistoryQuery()))).size(), 150);
    QCOMPARE(setAside(), QStringList());
}

void TestHistoryStore::isWholeAfterAKill()
{
    QRandomGenerator random(20260102);
    for (int i = 0; i < 50; ++i) {
        QProcess process;
        process.start(QCoreApplication::applicationFilePath(), {u"--record-for-ever"_s, path()});
        // Half of them while they open the file, the others while they write.
        QVERIFY(process.waitForStarted());
        if (i % 2 == 1)
            QVERIFY(process.waitForReadyRead());
        QTest::qSleep(int(random.bounded(1, 60)));
        process.kill();
        QVERIFY(process.waitForFinished());
        QCOMPARE(process.exitStatus(), QProcess::CrashExit);
    }
    HistoryDatabase database(path(), {});
    const auto found = database.find(HistoryQuery({}, {}, 1'000'000));
    QVERIFY(found);
    QCOMPARE(database.problem(), QString());
    QVERIFY(!found->isEmpty());
    // Both of a transaction, or none.
    QSet<QString> names;
    for (const RememberedDeployment &remembered : *found)
        names.insert(remembered.deployment.id);
    for (const QString &name : std::as_const(names)) {
        const QString other = (name.startsWith(u'a') ? u"b"_s : u"a"_s) + name.mid(1);
        QVERIFY2(names.contains(other), qPrintable(name));
    }
    QCOMPARE(setAside(), QStringList());
    PlainConnection check(path());
    QCOMPARE(check.single(u"PRAGMA integrity_check"_s).toString(), u"ok"_s);
}

void TestHistoryStore::survivesAFullDisk()
{
    // In a name space of its own a test may mount a disk and fill it.
    const QString script = uR"(
        mount -t tmpfs -o size=1200k full "$1" || exit 77
        dd if=/dev/zero of="$1/fill" bs=4096 count=150 2>/dev/null
        exec "$2" --record-until-full "$1/history.db" "$1/fill")"_s;
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(u"unshare"_s,
        {u"-rm"_s, u"bash"_s, u"-c"_s, script, u"bash"_s, m_folder->path(),
            QCoreApplication::applicationFilePath()});
    QVERIFY(process.waitForFinished(20'000));
    const QByteArray text = process.readAll();
    if (process.exitCode() == 77 || text.startsWith("unshare:"))
        QSKIP("this kernel gives no user name space to mount in");
    QCOMPARE(text, "full\ngoes on\n");
}

void TestHistoryStore::prunesByAgeAndByRows()
{
    HistoryRetention retention;
    retention.days = 10;
    retention.rows = 3000;
    HistoryDatabase database(path(), retention);
    Entries many;
    for (int i = 0; i < 7000; ++i)
        many.append(entry(QString::number(i), 1000 + i));
    QVERIFY(database.record(many));
    QVERIFY(database.record({entry(u"too old"_s, 11 * 86400)}));
    QVERIFY(database.prune());
    const auto found = database.find(HistoryQuery({}, {}, 100'000));
    QVERIFY(found);
    QCOMPARE(found->size(), 3000);
    QCOMPARE(found->constFirst().deployment.id, u"0"_s);
    QCOMPARE(found->constLast().deployment.id, u"2999"_s);

    PlainConnection other(path());
    QVERIFY(other.run(u"UPDATE deployments SET created = 0 WHERE ref LIKE '%:1___'"_s));
    QVERIFY(database.prune());
    const auto left = database.find(HistoryQuery({}, {}, 100'000));
    QVERIFY(left);
    QCOMPARE(left->size(), 2000);
    // The room is given back, not only free for new rows.
    QCOMPARE(other.single(u"PRAGMA freelist_count"_s).toInt(), 0);
    const int pages = other.single(u"PRAGMA page_count"_s).toInt();
    QVERIFY2(pages < 2000, qPrintable(QString::number(pages)));
}

void TestHistoryStore::theFileShrinks()
{
    const auto kept = [this](int rows) {
        HistoryRetention retention;
        retention.rows = rows;
        return std::make_unique<HistoryDatabase>(path(), retention);
    };
    const auto size = [this] { return QFileInfo(path()).size(); };
    Entries many;
    for (int i = 0; i < 9000; ++i)
        many.append(entry(QString::number(i), 1000 + i));
    QVERIFY(kept(10'000)->record(many));
    const qint64 before = size();
    QVERIFY2(before > 2'000'000, qPrintable(QString::number(before)));
    QVERIFY(kept(1000)->prune());
    QVERIFY2(size() < before / 5, qPrintable(QString::number(size())));
    const auto found = kept(10'000)->find(HistoryQuery({}, {}, 100'000));
    QVERIFY(found);
    QCOMPARE(found->size(), 1000);
}

void TestHistoryStore::countsByTarget()
{
    const auto history = store();
    Entries seen;
    // 20 good ones of 10 s to 200 s: the median lies between 100 and 110, the 95th is the 19th.
    for (int i = 1; i <= 20; ++i)
        seen.append(entry(u"g%1"_s.arg(i), 5000 - i, Phase::Succeeded, 10 * i));
    seen.append(entry(u"f"_s, 40, Phase::Failed));
    seen.append(entry(u"p"_s, 41, Phase::Partial));
    seen.append(entry(u"c"_s, 42, Phase::Canceled));
    seen.append(entry(u"r"_s, 43, Phase::Running));
    RememberedDeployment sick = entry(u"sick"_s, 44, Phase::Succeeded);
    sick.deployment.health = Health::Degraded;
    seen.append(sick);
    RememberedDeployment only = entry(u"only"_s, 30, Phase::Failed);
    only.deployment.target = {u"acc/docs"_s, u"docs"_s, u"pages-project"_s, {}};
    seen.append(only);
    history->record(seen);
    QVERIFY(waitFor(history->flush()));

    const auto stats = waitFor(history->stats(HistoryQuery()));
    QVERIFY(stats);
    QCOMPARE(stats->size(), 2);
    const TargetStats shop = stats->at(0);
    QCOMPARE(shop.target.name, u"shop-web"_s);
    QCOMPARE(shop.account, u"work"_s);
    QCOMPARE(shop.count, 25);
    QCOMPARE(shop.succeeded, 20);
    QCOMPARE(shop.failed, 3);
    QCOMPARE(*shop.successRate(), 20.0 / 23);
    QCOMPARE(*shop.median, std::chrono::seconds(105));
    QCOMPARE(*shop.percentile95, std::chrono::seconds(190));
    QVERIFY(qAbs(shop.lastSuccess.msecsTo(seen.at(19).deployment.finished)) <= 1);
    const TargetStats docs = stats->at(1);
    QCOMPARE(docs.failed, 1);
    QCOMPARE(*docs.successRate(), 0.0);
    QVERIFY(!docs.median);
    QVERIFY(docs.lastSuccess.isNull());

    // The last success is that of the whole history.
    const auto recent = waitFor(history->stats({someTimeAgo(600), u"shop-web"_s, 0}));
    QVERIFY(recent);
    QCOMPARE(recent->size(), 1);
    QCOMPARE(recent->at(0).count, 5);
    QCOMPARE(recent->at(0).succeeded, 0);
    QCOMPARE(recent->at(0).lastSuccess, shop.lastSuccess);
    QCOMPARE(ids(waitFor(history->good(u"Work"_s, u"acc/SHOP-web"_s, 2))),
        QStringList({u"g20"_s, u"g19"_s}));
}

void TestHistoryStore::renamesAndRemovesAnAccount()
{
    const auto history = store();
    history->record({entry(u"a"_s), entry(u"b"_s)});
    QVERIFY(waitFor(history->renameAccount(u"Work"_s, u"Home"_s)));
    const auto renamed = waitFor(history->ofAccount(u"home"_s, someTimeAgo(3600)));
    QVERIFY(renamed);
    QCOMPARE(renamed->size(), 2);
    QCOMPARE(renamed->constFirst().deployment.account, u"Home"_s);
    history->record({entry(u"c"_s)});
    QVERIFY(waitFor(history->removeAccount(u"HOME"_s)));
    QCOMPARE(ids(waitFor(history->find(HistoryQuery()))), QStringList(u"c"_s));
}

void TestHistoryStore::aMarkIsClaimedOnce()
{
    const auto history = store();
    const auto first = waitFor(history->claim({mark(u"a"_s), mark(u"b"_s)}));
    QCOMPARE(words(first), QStringList({u"told/failed a"_s, u"told/failed b"_s}));
    // Account and ref are the same in any case.
    HistoryMark again = mark(u"A"_s);
    again.account = u"WORK"_s;
    const auto second =
        waitFor(history->claim({again, mark(u"b"_s), mark(u"c"_s), mark(u"a"_s, u"told/fixed"_s)}));
    QCOMPARE(words(second), QStringList({u"told/failed c"_s, u"told/fixed a"_s}));
    const auto later = store();
    QCOMPARE(words(waitFor(later->claim({mark(u"a"_s)}))), QStringList());
    QVERIFY(waitFor(later->unmark({again})));
    QCOMPARE(words(waitFor(history->claim({mark(u"a"_s)}))), QStringList(u"told/failed a"_s));
}

void TestHistoryStore::marksComeAndGo()
{
    const auto history = store();
    const HistoryMark look(QString(), QString(), u"looked"_s, someTimeAgo(50));
    QVERIFY(waitFor(history->setMarks({mark(u"a"_s, u"wanted"_s, 30), mark(u"b"_s, u"wanted"_s, 20),
        mark(u"a"_s, u"news"_s), look})));
    const auto wanted = waitFor(history->marks({u"wanted"_s, u"looked"_s}));
    QVERIFY(wanted);
    QCOMPARE(wanted->size(), 3);
    QCOMPARE(wanted->at(0).ref, u"cloudflare-pages:b"_s);
    QCOMPARE(wanted->at(0).key(), deploymentKey(entry(u"b"_s).deployment));
    QCOMPARE(wanted->at(2).at, look.at);
    // Set again it has the new time.
    QVERIFY(waitFor(history->setMarks({mark(u"a"_s, u"wanted"_s, 5)})));
    QCOMPARE(waitFor(history->marks({u"wanted"_s}))->at(0).ref, u"cloudflare-pages:a"_s);
    QVERIFY(waitFor(history->unmark({mark(u"a"_s, u"wanted"_s), mark(u"none"_s)})));
    QCOMPARE(words(waitFor(history->marks({u"wanted"_s, u"news"_s}))),
        QStringList({u"news a"_s, u"wanted b"_s}));

    QVERIFY(waitFor(history->renameAccount(u"Work"_s, u"Home"_s)));
    const auto moved = waitFor(history->marks({u"wanted"_s}));
    QCOMPARE(moved->at(0).account, u"home"_s);
    QVERIFY(waitFor(history->removeAccount(u"HOME"_s)));
    QCOMPARE(words(waitFor(history->marks({u"wanted"_s, u"news"_s, u"looked"_s}))),
        QStringList(u"looked "_s));
}

void TestHistoryStore::prunesMarks()
{
    HistoryRetention retention;
    retention.days = 10;
    retention.rows = 2;
    HistoryDatabase database(path(), retention);
    constexpr qint64 day = 86400;
    QVERIFY(database.record(
        {entry(u"new"_s, 2 * day), entry(u"newer"_s, day), entry(u"one too many"_s, 3 * day)}));
    QVERIFY(database.setMarks({mark(u"new"_s, u"m"_s, 2 * day), mark(u"newer"_s, u"m"_s, 11 * day),
        mark(u"one too many"_s, u"m"_s, 3 * day), mark(u"not yet"_s, u"m"_s, 60),
        {QString(), QString(), u"m"_s, someTimeAgo(100 * day)}}));
    QVERIFY(database.prune());
    QCOMPARE(words(database.marks({u"m"_s})), QStringList({u"m "_s, u"m new"_s, u"m not yet"_s}));
}

void TestHistoryStore::takesAFileOfVersion1()
{
    {
        const auto history = store();
        history->record({entry(u"d"_s)});
    }
    {
        // Version 2 brought the marks, version 3 the errors, version 4 the actions, and nothing
        // else.
        PlainConnection old(path());
        QVERIFY(old.run(u"DROP TABLE actions"_s));
        QVERIFY(old.run(u"DROP TABLE errors"_s));
        QVERIFY(old.run(u"DROP TABLE marks"_s));
        QVERIFY(old.run(u"PRAGMA user_version = 1"_s));
    }
    const auto history = store();
    QCOMPARE(ids(waitFor(history->find(HistoryQuery()))), QStringList(u"d"_s));
    QCOMPARE(words(waitFor(history->claim({mark(u"d"_s)}))), QStringList(u"told/failed d"_s));
    QCOMPARE(history->problem(), QString());
    QCOMPARE(setAside(), QStringList());
    PlainConnection check(path());
    QCOMPARE(check.single(u"PRAGMA user_version"_s).toInt(), historyVersionNow);
}

void TestHistoryStore::twoProgramsClaimTheSame()
{
    QProcess first;
    QProcess second;
    QByteArrayList got;
    for (QProcess *process : {&first, &second})
        process->start(
            QCoreApplication::applicationFilePath(), {u"--record-claims"_s, path(), u"200"_s});
    for (QProcess *process : {&first, &second}) {
        QVERIFY(process->waitForFinished(30'000));
        QCOMPARE(process->exitCode(), 0);
        got += process->readAllStandardOutput().split('\n');
    }
    got.removeAll(QByteArray());
    QCOMPARE(got.removeAll(QByteArray("done")), 2);
    QCOMPARE(got.size(), 200);
    QCOMPARE(QSet<QByteArray>(got.begin(), got.end()).size(), 200);
}

void TestHistoryStore::nothingIsClaimedTwiceAfterAKill()
{
    QRandomGenerator random(20260103);
    QByteArrayList got;
    for (int i = 0; i <= 30; ++i) {
        QProcess process;
        process.start(
            QCoreApplication::applicationFilePath(), {u"--record-claims"_s, path(), u"300"_s});
        QVERIFY(process.waitForStarted());
        if (i < 30) {
            QTest::qSleep(int(random.bounded(5, 80)));
            process.kill();
        }
        QVERIFY(process.waitForFinished(30'000));
        got += process.readAllStandardOutput().split('\n');
    }
    got.removeAll(QByteArray());
    QVERIFY(got.removeAll(QByteArray("done")) > 0);
    QCOMPARE(QSet<QByteArray>(got.begin(), got.end()).size(), got.size());
    // Each kill costs one at most, which was claimed and not told.
    QVERIFY2(got.size() >= 300 - 30, qPrintable(QString::number(got.size())));
    QCOMPARE(setAside(), QStringList());
}

void TestHistoryStore::takesAnotherRetentionWhileOpen()
{
    const auto open = store();
    Entries many;
    for (int i = 0; i < 50; ++i)
        many.append(entry(QString::number(i), 1000 + i));
    open->record(many);
    QVERIFY(waitFor(open->flush()));
    HistoryRetention retention;
    retention.rows = 10;
    open->setRetention(retention);
    open->record({entry(u"newest"_s)});
    QVERIFY(waitFor(open->flush()));
    const auto found = waitFor(open->find(HistoryQuery({}, {}, 100)));
    QVERIFY(found);
    QCOMPARE(found->size(), 10);
    QCOMPARE(found->constFirst().deployment.id, entry(u"newest"_s).deployment.id);
}

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    if (QCoreApplication::arguments().value(1).startsWith("--record"_L1))
        return recordAsAProcess(QCoreApplication::arguments());
    TestHistoryStore test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_historystore.moc"
