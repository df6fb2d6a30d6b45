// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <savefile.h>

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace Landfall;

namespace {

const QByteArray oldContent = "{\"old\": true}";
const QByteArray newContent = "{\"new\": \"" + QByteArray(6000, 'n') + "\"}";

/// What this program does when it is started as a process of its own: exit code 0 when saved.
int saveAsAProcess(const QStringList &arguments)
{
    const QString path = arguments.at(2);
    if (arguments.at(1) == "--save"_L1)
        return saveFile(path, newContent) ? 0 : 1;
    // From here on there is something to kill.
    std::puts("begun");
    std::fflush(stdout);
    for (;;) {
        if (!saveFile(path, oldContent) || !saveFile(path, newContent))
            return 1;
    }
}

struct Outcome {
    int exitCode = -1;
    QByteArray text;
};

Outcome run(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program, arguments);
    if (!process.waitForFinished(20'000) || process.exitStatus() != QProcess::NormalExit)
        return {};
    return {process.exitCode(), process.readAll()};
}

/// Saves to the path as a process of its own, with a fault of strace's put into its system calls.
/// Without an exit code where there is no strace, or none that may trace.
Outcome saveWithFault(const QString &fault, const QString &path)
{
    const QString calls = fault.section(u':', 0, 0);
    // Under strace a build with the address sanitizer cannot look for leaks, and fails for that.
    Outcome outcome = run(u"strace"_s,
        {u"-qq"_s, u"-o"_s, u"/dev/null"_s, u"-E"_s, u"ASAN_OPTIONS=detect_leaks=0:exitcode=99"_s,
            u"-e"_s, "trace="_L1 + calls, u"-e"_s, "inject="_L1 + fault,
            QCoreApplication::applicationFilePath(), u"--save"_s, path});
    if (outcome.text.startsWith("strace:"))
        outcome.exitCode = -1;
    return outcome;
}

QFile::Permissions othersRights()
{
    return QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther
        | QFile::WriteOther | QFile::ExeOther;
}

QByteArray contentOf(const QString &path)
{
    const auto content = loadFile(path);
    return content ? *content : QByteArray();
}

} // namespace

class TestSaveFile : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void savesPrivately();
    void narrowsAFolderOfOurs();
    void keepsThePreviousContent();
    void keepsNoBackupThatIsNotWanted();
    void anEmptyFileDoesNotReplaceTheBackup();
    void refusesWhatIsNoPlainFile_data();
    void refusesWhatIsNoPlainFile();
    void namesAFolderThatCannotBeMade();
    void missingIsNotFound();
    void readsUpToTheLimit();
    void aFullDiskKeepsTheOldContent_data();
    void aFullDiskKeepsTheOldContent();
    void aFailingWriteKeepsTheOldContent();
    void aFailingCallKeepsTheOldContent_data();
    void aFailingCallKeepsTheOldContent();
    void savesWhereThereAreNoHardLinks();
    void isWholeAfterAKill();

private:
    [[nodiscard]] QString path(const QString &name = u"accounts.json"_s) const
    {
        return m_folder->filePath(name);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestSaveFile::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

void TestSaveFile::savesPrivately()
{
    const mode_t before = ::umask(0);
    const auto saved = saveFile(path(u"a/b/accounts.json"_s), oldContent);
    ::umask(before);
    QVERIFY(saved);
    QCOMPARE(contentOf(path(u"a/b/accounts.json"_s)), oldContent);
    for (const QString &name : {u"a"_s, u"a/b"_s, u"a/b/accounts.json"_s})
        QVERIFY2(!(QFile::permissions(path(name)) & othersRights()), qPrintable(name));
    QCOMPARE(QDir(path(u"a/b"_s)).entryList(QDir::Files), QStringList {u"accounts.json"_s});
}

void TestSaveFile::narrowsAFolderOfOurs()
{
    QVERIFY(QDir(m_folder->path()).mkdir(u"open"_s));
    QVERIFY(QFile::setPermissions(
        path(u"open"_s), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner | othersRights()));
    QVERIFY(makePrivateFolder(path(u"open"_s)));
    QVERIFY(!(QFile::permissions(path(u"open"_s)) & othersRights()));
}

void TestSaveFile::keepsThePreviousContent()
{
    QVERIFY(saveFile(path(), oldContent));
    QVERIFY(!QFileInfo::exists(backupPath(path())));
    QVERIFY(saveFile(path(), newContent));
    QCOMPARE(contentOf(path()), newContent);
    QCOMPARE(contentOf(backupPath(path())), oldContent);
    QVERIFY(saveFile(path(), oldContent));
    QCOMPARE(contentOf(backupPath(path())), newContent);
}

void TestSaveFile::keepsNoBackupThatIsNotWanted()
{
    QVERIFY(saveFile(path(), oldContent));
    QVERIFY(saveFile(path(), newContent, FileBackup::None));
    QCOMPARE(contentOf(path()), newContent);
    QCOMPARE(QDir(QFileInfo(path()).absolutePath()).entryList(QDir::Files).size(), 1);
}

void TestSaveFile::anEmptyFileDoesNotReplaceTheBackup()
{
    QVERIFY(saveFile(path(), oldContent));
    QVERIFY(saveFile(path(), newContent));
    QVERIFY(QFile::resize(path(), 0));
    QVERIFY(saveFile(path(), newContent));
    QCOMPARE(contentOf(backupPath(path())), oldContent);
}

void TestSaveFile::refusesWhatIsNoPlainFile_data()
{
    QTest::addColumn<QString>("kind");
    for (const char *kind : {"link", "dangling link", "folder", "pipe"})
        QTest::newRow(kind) << QString::fromLatin1(kind);
}

void TestSaveFile::refusesWhatIsNoPlainFile()
{
    QFETCH(QString, kind);
    const QString target = path(u"target"_s);
    if (kind == "folder"_L1)
        QVERIFY(QDir(m_folder->path()).mkdir(u"accounts.json"_s));
    else if (kind == "pipe"_L1)
        QCOMPARE(::mkfifo(QFile::encodeName(path()).constData(), 0600), 0);
    else
        QVERIFY(QFile::link(target, path()));
    if (kind == "link"_L1)
        QVERIFY(saveFile(target, oldContent));

    const auto saved = saveFile(path(), newContent);
    QVERIFY(!saved);
    QCOMPARE(saved.error().kind, Error::Storage);
    QVERIFY2(saved.error().message.contains(path()), qPrintable(saved.error().message));
    const auto loaded = loadFile(path());
    QVERIFY(!loaded);
    QCOMPARE(loaded.error().kind, Error::Storage);
    QVERIFY2(loaded.error().message.contains(path()), qPrintable(loaded.error().message));
    QCOMPARE(contentOf(target), kind == "link"_L1 ? oldContent : QByteArray());
}

void TestSaveFile::namesAFolderThatCannotBeMade()
{
    QVERIFY(saveFile(path(u"file"_s), oldContent));
    const auto saved = saveFile(path(u"file/sub/accounts.json"_s), newContent);
    QVERIFY(!saved);
    QCOMPARE(saved.error().kind, Error::Storage);
    QVERIFY2(saved.error().message.contains(path(u"file"_s)), qPrintable(saved.error().message));
}

void TestSaveFile::missingIsNotFound()
{
    const auto loaded = loadFile(path());
    QVERIFY(!loaded);
    QCOMPARE(loaded.error().kind, Error::NotFound);
}

void TestSaveFile::readsUpToTheLimit()
{
    QVERIFY(saveFile(path(), "12345"));
    const auto whole = loadFile(path(), 5);
    QVERIFY(whole);
    QCOMPARE(*whole, "12345");
    const auto refused = loadFile(path(), 4);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, Error::Storage);
    QCOMPARE(refused.error().code, u"too-large"_s);
}

void TestSaveFile::aFullDiskKeepsTheOldContent_data()
{
    QTest::addColumn<int>("pagesFree");
    QTest::newRow("no page free") << 0;
    QTest::newRow("one page free, two needed") << 1;
}

void TestSaveFile::aFullDiskKeepsTheOldContent()
{
    QFETCH(int, pagesFree);
    // In a name space of its own a test may mount a disk and fill it.
    const QString script = uR"(
        mount -t tmpfs -o size=64k full "$1" || exit 77
        cd "$1" && printf '%s' "$4" > accounts.json && printf '%s' backup > accounts.json.bak
        dd if=/dev/zero of=fill bs=4096 count=100 2>/dev/null
        truncate -s -$(($3 * 4096)) fill
        "$2" --save "$1/accounts.json"
        echo "exit $?"
        cat accounts.json; echo; cat accounts.json.bak; echo; ls)"_s;
    const Outcome outcome = run(u"unshare"_s,
        {u"-rm"_s, u"bash"_s, u"-c"_s, script, u"bash"_s, m_folder->path(),
            QCoreApplication::applicationFilePath(), QString::number(pagesFree),
            QString::fromLatin1(oldContent)});
    if (outcome.exitCode == 77 || outcome.text.startsWith("unshare:"))
        QSKIP("this kernel gives no user name space to mount in");
    QCOMPARE(outcome.text,
        "exit 1\n" + oldContent + "\nbackup\naccounts.json\naccounts.json.bak\nfill\n");
}

void TestSaveFile::aFailingWriteKeepsTheOldContent()
{
    QVERIFY(saveFile(path(), oldContent));
    // With the signal ignored, the call that goes past the first KiB of a file fails. Strace would
    // also hit the undefined behaviour sanitizer, which writes to a pipe to look at memory.
    const QString script = u"trap '' XFSZ; ulimit -f 1; exec \"$@\""_s;
    const Outcome outcome = run(u"bash"_s,
        {u"-c"_s, script, u"bash"_s, QCoreApplication::applicationFilePath(), u"--save"_s, path()});
    QCOMPARE(outcome.exitCode, 1);
    QCOMPARE(contentOf(path()), oldContent);
}

void TestSaveFile::aFailingCallKeepsTheOldContent_data()
{
    QTest::addColumn<QString>("fault");
    QTest::newRow("fsync") << u"fsync:error=EIO:when=1"_s;
    QTest::newRow("rename to the backup") << u"rename:error=EIO:when=1"_s;
    QTest::newRow("rename to the file") << u"rename:error=EIO:when=2"_s;
}

void TestSaveFile::aFailingCallKeepsTheOldContent()
{
    QFETCH(QString, fault);
    QVERIFY(saveFile(path(), oldContent));
    const Outcome outcome = saveWithFault(fault, path());
    if (outcome.exitCode < 0)
        QSKIP("strace is not installed or may not trace");
    QCOMPARE(outcome.exitCode, 1);
    QCOMPARE(contentOf(path()), oldContent);
}

void TestSaveFile::savesWhereThereAreNoHardLinks()
{
    QVERIFY(saveFile(path(), oldContent));
    const Outcome outcome = saveWithFault(u"link:error=EPERM"_s, path());
    if (outcome.exitCode < 0)
        QSKIP("strace is not installed or may not trace");
    QCOMPARE(outcome.exitCode, 0);
    QCOMPARE(contentOf(path()), newContent);
    QCOMPARE(contentOf(backupPath(path())), oldContent);
}

void TestSaveFile::isWholeAfterAKill()
{
    QVERIFY(saveFile(path(), oldContent));
    QRandomGenerator random(20260102);
    for (int i = 0; i < 40; ++i) {
        QProcess process;
        process.start(QCoreApplication::applicationFilePath(), {u"--save-for-ever"_s, path()});
        QVERIFY(process.waitForReadyRead());
        QTest::qSleep(random.bounded(1, 40));
        process.kill();
        QVERIFY(process.waitForFinished());
        QCOMPARE(process.exitStatus(), QProcess::CrashExit);
        const QByteArray content = contentOf(path());
        QVERIFY(content == oldContent || content == newContent);
        const QByteArray backup = contentOf(backupPath(path()));
        QVERIFY(backup.isEmpty() || backup == oldContent || backup == newContent);
    }
    QVERIFY(QFileInfo::exists(backupPath(path())));
}

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    if (QCoreApplication::arguments().value(1).startsWith("--save"_L1))
        return saveAsAProcess(QCoreApplication::arguments());
    TestSaveFile test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_savefile.moc"
