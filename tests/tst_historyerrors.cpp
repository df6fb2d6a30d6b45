// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/deployments.h"
#include "support/plainconnection.h"

#include <historydatabase.h>
#include <historystore.h>

#include <QCoreApplication>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cstdio>

using namespace Qt::StringLiterals;
using namespace Landfall;

namespace {

using Earlier = Result<std::optional<LoggedError>>;

const QString signature = u"error connection refused"_s;

Deployment deploymentOf(const QString &id, qint64 secondsAgo)
{
    Deployment deployment = testDeployment(id, 0, Phase::Failed);
    deployment.created = QDateTime::currentDateTimeUtc().addSecs(-secondsAgo);
    return deployment;
}

LoggedError noted(const QString &id, qint64 secondsAgo, const QString &of = signature)
{
    return {deploymentOf(id, secondsAgo), of, u"12:00:00 ERROR connection refused "_s + id};
}

RememberedDeployment remembered(const QString &id, qint64 secondsAgo)
{
    const Deployment deployment = deploymentOf(id, secondsAgo);
    return {deployment, std::nullopt, deployment.created};
}

/// The ref's end, "none", or what was wrong.
QString found(const Earlier &earlier)
{
    if (!earlier)
        return earlier.error().message;
    return *earlier ? (*earlier)->ref.section(u':', 1) : u"none"_s;
}

template <typename T>
T waitFor(const QFuture<T> &future)
{
    const bool isReady = QTest::qWaitFor([&future] { return future.isFinished(); }, 20'000);
    return isReady ? future.result() : T();
}

bool change(const QString &file, const QStringList &statements)
{
    PlainConnection other(file);
    return std::all_of(statements.begin(), statements.end(),
        [&other](const QString &sql) { return other.run(sql); });
}

/// As a process of its own: notes 100 errors, each newer than the last.
int noteAsAProcess(const QStringList &arguments)
{
    HistoryDatabase database(arguments.at(2), HistoryRetention());
    for (int i = 0; i < 100; ++i) {
        const QString id = arguments.at(3) + QString::number(i);
        if (const auto earlier = database.noteError(noted(id, 3000 - i)); !earlier)
            return 1;
    }
    return 0;
}

} // namespace

class TestHistoryErrors : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void givesTheNewestEarlierOne();
    void ofOneMomentTheSameTargetCounts();
    void keepsOneForADeployment();
    void needsASignatureAndATime();
    void doesNotMindTheAccount();
    void keepsALineOfBoundedLength();
    void keepsNoSecret();
    void followsARenamedAccount();
    void goesWithItsAccount();
    void isPrunedWithItsDeployment();
    void takesAFileOfVersion2();
    void readsTheFileOfANewerVersion();
    void twoProgramsNoteAtOnce();
    void theStoreAnswers();

private:
    [[nodiscard]] QString path() const { return m_folder->filePath(u"data/history.db"_s); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestHistoryErrors::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

void TestHistoryErrors::givesTheNewestEarlierOne()
{
    HistoryDatabase database(path(), {});
    QCOMPARE(found(database.noteError(noted(u"b"_s, 200))), u"none"_s);
    QCOMPARE(
        found(database.noteError(noted(u"other"_s, 150, u"error out of memory"_s))), u"none"_s);
    QCOMPARE(found(database.noteError(noted(u"a"_s, 300))), u"none"_s);
    const LoggedError latest = noted(u"c"_s, 100);
    const Earlier earlier = database.noteError(latest);
    QVERIFY(earlier && *earlier);
    LoggedError expected = noted(u"b"_s, 200);
    expected.created = (*earlier)->created;
    QCOMPARE(**earlier, expected);
    // Asked again about an older one, what came later does not count.
    QCOMPARE(found(database.noteError(noted(u"b"_s, 200))), u"a"_s);
}

void TestHistoryErrors::ofOneMomentTheSameTargetCounts()
{
    HistoryDatabase database(path(), {});
    LoggedError elsewhere = noted(u"a-elsewhere"_s, 200);
    LoggedError here = noted(u"here"_s, 200);
    elsewhere.target = u"docs"_s;
    here.created = elsewhere.created;
    QVERIFY(database.noteError(here));
    QVERIFY(database.noteError(elsewhere));
    QCOMPARE(found(database.noteError(noted(u"now"_s, 100))), u"here"_s);
    LoggedError newer = noted(u"newer"_s, 150);
    newer.target = u"docs"_s;
    QVERIFY(database.noteError(newer));
    QCOMPARE(found(database.noteError(noted(u"now"_s, 100))), u"newer"_s);
}

void TestHistoryErrors::keepsOneForADeployment()
{
    HistoryDatabase database(path(), {});
    QVERIFY(database.noteError(noted(u"a"_s, 200)));
    // Its log was read on, and another error came before the one that was the first.
    QVERIFY(database.noteError(noted(u"A"_s, 200, u"error no such file"_s)));
    QCOMPARE(found(database.noteError(noted(u"b"_s, 100))), u"none"_s);
    QCOMPARE(found(database.noteError(noted(u"c"_s, 50, u"error no such file"_s))), u"A"_s);
}

void TestHistoryErrors::needsASignatureAndATime()
{
    HistoryDatabase database(path(), {});
    QCOMPARE(found(database.noteError(noted(u"a"_s, 200, {}))), u"none"_s);
    QCOMPARE(found(database.noteError(noted(u"b"_s, 100, {}))), u"none"_s);
    LoggedError timeless = noted(u"c"_s, 0);
    timeless.created = {};
    QCOMPARE(found(database.noteError(timeless)), u"none"_s);
    QCOMPARE(found(database.noteError(noted(u"d"_s, 10))), u"none"_s);
}

void TestHistoryErrors::doesNotMindTheAccount()
{
    HistoryDatabase database(path(), {});
    LoggedError home = noted(u"a"_s, 200);
    home.account = u"Home"_s;
    QVERIFY(database.noteError(home));
    // The same ref in another account is another deployment.
    LoggedError work = noted(u"a"_s, 100);
    const Earlier earlier = database.noteError(work);
    QCOMPARE(found(earlier), u"a"_s);
    QCOMPARE((*earlier)->account, u"Home"_s);
}

void TestHistoryErrors::keepsALineOfBoundedLength()
{
    HistoryDatabase database(path(), {});
    LoggedError lengthy = noted(u"a"_s, 200);
    lengthy.line = QString(100'000, u'x');
    QVERIFY(database.noteError(lengthy));
    const Earlier earlier = database.noteError(noted(u"b"_s, 100));
    QVERIFY(earlier && *earlier);
    QCOMPARE((*earlier)->line.size(), 500);
}

void TestHistoryErrors::keepsNoSecret()
{
    HistoryDatabase database(path(), {});
    LoggedError told = noted(u"a"_s, 200, u"error at https://host/path?sig=canary"_s);
    told.line = u"ERROR: Authorization: Bearer canary-s3cret-token"_s;
    QVERIFY(database.noteError(told));
    const Earlier earlier = database.noteError(noted(u"b"_s, 100, told.signature));
    QVERIFY(earlier && *earlier);
    QCOMPARE((*earlier)->line, u"ERROR: Authorization: [redacted]"_s);
    QVERIFY(!(*earlier)->signature.contains(u"canary"_s));
}

void TestHistoryErrors::followsARenamedAccount()
{
    HistoryDatabase database(path(), {});
    QVERIFY(database.noteError(noted(u"a"_s, 200)));
    QVERIFY(database.renameAccount(u"Work"_s, u"Home"_s));
    const Earlier earlier = database.noteError(noted(u"b"_s, 100));
    QCOMPARE(found(earlier), u"a"_s);
    QCOMPARE((*earlier)->account, u"Home"_s);
}

void TestHistoryErrors::goesWithItsAccount()
{
    HistoryDatabase database(path(), {});
    QVERIFY(database.noteError(noted(u"a"_s, 200)));
    QVERIFY(database.removeAccount(u"WORK"_s));
    QCOMPARE(found(database.noteError(noted(u"b"_s, 100))), u"none"_s);
}

void TestHistoryErrors::isPrunedWithItsDeployment()
{
    HistoryRetention retention;
    retention.days = 10;
    retention.rows = 2;
    HistoryDatabase database(path(), retention);
    constexpr qint64 day = 86400;
    QVERIFY(database.record({remembered(u"kept"_s, 2 * day), remembered(u"newest"_s, day),
        remembered(u"one too many"_s, 3 * day)}));
    for (const LoggedError &error : {noted(u"too old"_s, 11 * day),
             noted(u"one too many"_s, 3 * day), noted(u"not recorded yet"_s, 3600)})
        QVERIFY(database.noteError(error));
    QVERIFY(database.prune());
    QCOMPARE(found(database.noteError(noted(u"kept"_s, 2 * day))), u"none"_s);
    QCOMPARE(found(database.noteError(noted(u"x"_s, 60))), u"not recorded yet"_s);
    QVERIFY(database.prune());
    QCOMPARE(found(database.noteError(noted(u"newest"_s, day))), u"kept"_s);
}

void TestHistoryErrors::takesAFileOfVersion2()
{
    {
        HistoryDatabase database(path(), {});
        QVERIFY(database.record({remembered(u"a"_s, 200)}));
        QVERIFY(database.setMarks(
            {{deploymentOf(u"a"_s, 200), u"m"_s, QDateTime::currentDateTimeUtc()}}));
    }
    QVERIFY(change(
        path(), {u"DROP TABLE actions"_s, u"DROP TABLE errors"_s, u"PRAGMA user_version = 2"_s}));
    HistoryDatabase database(path(), {});
    QVERIFY(database.noteError(noted(u"a"_s, 200)));
    QCOMPARE(found(database.noteError(noted(u"b"_s, 100))), u"a"_s);
    QCOMPARE(database.problem(), QString());
    const auto kept = database.find(HistoryQuery());
    QVERIFY(kept);
    QCOMPARE(kept->size(), 1);
    QCOMPARE(database.marks({u"m"_s})->size(), 1);
}

void TestHistoryErrors::readsTheFileOfANewerVersion()
{
    {
        HistoryDatabase database(path(), {});
        QVERIFY(database.noteError(noted(u"a"_s, 200)));
    }
    QVERIFY(change(path(), {u"PRAGMA user_version = 999"_s}));
    QFile file(path());
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray before = file.readAll();
    {
        HistoryDatabase database(path(), {});
        QCOMPARE(found(database.noteError(noted(u"b"_s, 100))), u"a"_s);
        QCOMPARE(found(database.noteError(noted(u"c"_s, 50))), u"a"_s);
        QVERIFY(database.problem().contains(u"newer version"_s));
    }
    QVERIFY(file.seek(0));
    QCOMPARE(file.readAll(), before);
}

void TestHistoryErrors::twoProgramsNoteAtOnce()
{
    QProcess first;
    QProcess second;
    const QString program = QCoreApplication::applicationFilePath();
    first.start(program, {u"--note"_s, path(), u"a"_s});
    second.start(program, {u"--note"_s, path(), u"b"_s});
    for (QProcess *process : {&first, &second}) {
        QVERIFY(process->waitForFinished(20'000));
        QCOMPARE(process->exitCode(), 0);
    }
    HistoryDatabase database(path(), {});
    const QString newest = found(database.noteError(noted(u"c"_s, 10)));
    QVERIFY2(newest == u"a99"_s || newest == u"b99"_s, qPrintable(newest));
    QVERIFY(change(path(), {u"DELETE FROM errors WHERE ref LIKE '%:a__'"_s}));
    QCOMPARE(found(database.noteError(noted(u"c"_s, 10))), u"b99"_s);
}

void TestHistoryErrors::theStoreAnswers()
{
    HistoryStore history(path(), {});
    history.record({remembered(u"a"_s, 200)});
    QCOMPARE(found(waitFor(history.noteError(noted(u"a"_s, 200)))), u"none"_s);
    const auto earlier = waitFor(history.noteError(noted(u"b"_s, 100)));
    QCOMPARE(found(earlier), u"a"_s);
    QCOMPARE((*earlier)->environment, u"production"_s);
    QCOMPARE((*earlier)->target, u"shop-web"_s);
}

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    if (QCoreApplication::arguments().value(1) == "--note"_L1)
        return noteAsAProcess(QCoreApplication::arguments());
    TestHistoryErrors test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_historyerrors.moc"
