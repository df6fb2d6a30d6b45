// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/actions.h"
#include "support/deployments.h"

#include <historydatabase.h>

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>

#include <memory>

using namespace Qt::StringLiterals;
using namespace Landfall;

namespace {

/// Why it was refused, for a failed test.
template <typename T>
QString reason(const Result<T> &result)
{
    return result ? u"nothing"_s : result.error().message;
}

bool isRunning(const Result<ActionRecord> &result)
{
    return !result && result.error().kind == Error::BadInput
        && result.error().code == QLatin1StringView(ActionLog::runningCode);
}

} // namespace

class TestActionLog : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void keepsARecordWhole();
    void isInTheFileWhenItIsTold();
    void getsOnForwardOnly_data();
    void getsOnForwardOnly();
    void whatIsOverStaysSo();
    void aSecondOneIsRefused();
    void aSecondOneOfAnotherProgramIsRefused();
    void supersedesOnlyAnUnknownOne();
    void twoCannotSupersedeTheSameOne();
    void anotherProgramsUnknownOneIsNotSuperseded();
    void supersedesAnUnknownOneThatWasLeft();
    void whatWasLeftIsInTheWay_data();
    void whatWasLeftIsInTheWay();
    void adoptsWhatNobodyWorksOn();
    void notesOnlyItsOwn();
    void survivesItsOwnEnd();
    void followsAChangedName();
    void goesWithItsAccount();
    void prunesWhatIsOver();
    void takesInAFileOfVersion3();
    void leavesTheFileOfANewerVersion();
    void aLockedFileIsAnError();
    void theFolderIsPrivate();
    void noFolderIsAnError();
    void tellsWhatAnotherProgramWrites();
    void tellsOnceOfAHeap();
    void watchesAFolderThatIsMadeAnew();

private:
    [[nodiscard]] QString file() const { return m_folder->filePath(u"history.db"_s); }
    [[nodiscard]] QString locks() const { return m_folder->filePath(u"actions"_s); }
    [[nodiscard]] std::unique_ptr<ActionProgram> program() const
    {
        return std::make_unique<ActionProgram>(file(), locks());
    }
    /// As a killed program leaves it.
    [[nodiscard]] ActionRecord left(ActionRecord::State state) const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestActionLog::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

ActionRecord TestActionLog::left(ActionRecord::State state) const
{
    const auto gone = program();
    const auto begun = gone->prepare(testAction());
    ActionRecord record = begun ? *begun : ActionRecord();
    if (state != ActionRecord::Prepared && !gone->note(record, ActionRecord::Sent))
        return {};
    if (state != ActionRecord::Prepared && !gone->note(record, state))
        return {};
    return record;
}

void TestActionLog::keepsARecordWhole()
{
    const auto one = program();
    const auto begun = one->prepare(testAction());
    QVERIFY2(begun, qPrintable(reason(begun)));
    ActionRecord record = *begun;
    QCOMPARE(record.state, ActionRecord::Prepared);
    QCOMPARE(record.id.size(), 36);
    QCOMPARE(record.id, record.id.toLower());
    QVERIFY(qAbs(record.prepared.secsTo(QDateTime::currentDateTimeUtc())) < 60);
    QVERIFY(record.isOpen());
    QCOMPARE(one->all(), QList {record});

    record.sent = record.prepared.addMSecs(7);
    record.accepted = record.prepared.addMSecs(9);
    record.progress = {{u"operation"_s, u"https://example.invalid/1"_s}, {u"n"_s, 3}};
    QVERIFY(one->note(record, ActionRecord::Sent));
    QVERIFY(one->note(record, ActionRecord::Accepted));
    record.errors = {{u"Conflict"_s, u"no"_s, {}, {{u"Inner"_s, u"why"_s, u"slot"_s, {}}}}};
    record.ended = record.prepared.addSecs(4);
    QVERIFY(one->note(record, ActionRecord::Failed));
    QCOMPARE(program()->all(), QList {record});
}

void TestActionLog::isInTheFileWhenItIsTold()
{
    const auto one = program();
    QVERIFY(one->all().isEmpty());
    PlainConnection other(file());
    QStringList seen;
    connect(&one->log, &ActionLog::written, this, [&](const ActionRecord &record) {
        const QString state = other.single(u"SELECT state FROM actions"_s).toString();
        seen.append(state + u' ' + stateName(record.state));
    });
    ActionRecord record = *one->prepare(testAction());
    QVERIFY(one->note(record, ActionRecord::Sent));
    QVERIFY(one->note(record, ActionRecord::Unknown));
    QVERIFY(!one->note(record, ActionRecord::Prepared));
    QCOMPARE(seen, QStringList({u"prepared prepared"_s, u"sent sent"_s, u"unknown unknown"_s}));
}

void TestActionLog::getsOnForwardOnly_data()
{
    using Record = ActionRecord;
    QTest::addColumn<int>("before");
    QTest::addColumn<QList<int>>("after");
    QTest::newRow("prepared") << int(Record::Prepared)
                              << QList<int> {Record::Prepared, Record::Sent, Record::NotSent,
                                     Record::Failed};
    QTest::newRow("sent") << int(Record::Sent)
                          << QList<int> {Record::Sent, Record::Accepted, Record::Unknown,
                                 Record::NotSent, Record::Done, Record::Failed};
    const QList<int> known {Record::Accepted, Record::Unknown, Record::Done, Record::Failed};
    QTest::newRow("accepted") << int(Record::Accepted) << known;
    QTest::newRow("unknown") << int(Record::Unknown) << known;
}

void TestActionLog::getsOnForwardOnly()
{
    QFETCH(const int, before);
    QFETCH(const QList<int>, after);
    for (int next = ActionRecord::Prepared; next <= ActionRecord::Failed; ++next) {
        init();
        const auto one = program();
        ActionRecord record = *one->prepare(testAction());
        if (before != ActionRecord::Prepared)
            QVERIFY(one->note(record, ActionRecord::Sent));
        QVERIFY(one->note(record, ActionRecord::State(before)));
        const auto noted = one->note(record, ActionRecord::State(next));
        QVERIFY2(noted.hasValue() == after.contains(next), qPrintable(QString::number(next)));
        if (!noted)
            QCOMPARE(noted.error().kind, Error::BadInput);
        const int now = one->all().constFirst().state;
        QCOMPARE(now, noted ? next : before);
    }
}

void TestActionLog::whatIsOverStaysSo()
{
    for (const auto end : {ActionRecord::NotSent, ActionRecord::Done, ActionRecord::Failed}) {
        const auto one = program();
        ActionRecord record = *one->prepare(testAction());
        QVERIFY(one->note(record, ActionRecord::Sent));
        QVERIFY(one->note(record, end));
        const ActionRecord kept = one->all().constFirst();
        // It has its time, and gave its lock back.
        QVERIFY(!kept.isOpen());
        QVERIFY(!one->note(record, ActionRecord::Sent));
        QVERIFY(!one->note(record, end));
        HistoryDatabase database(file(), {});
        const auto updated = database.updateAction(record);
        QVERIFY(!updated);
        QCOMPARE(updated.error().kind, Error::BadInput);
        QCOMPARE(one->all().constFirst(), kept);
    }
}

void TestActionLog::aSecondOneIsRefused()
{
    const auto one = program();
    const ActionRecord first = *one->prepare(testAction());
    const auto second = one->prepare(testAction());
    QVERIFY2(isRunning(second), qPrintable(reason(second)));
    QCOMPARE(second.error().message,
        u"A slot copy onto “staging” is under way since %1 (begun by this or another Landfall on "
        "this computer). Wait for its end."_s.arg(
            first.prepared.toLocalTime().toString(u"HH:mm"_s)));
    // The same one in other letters.
    ActionRecord same = testAction();
    same.account = u"wORK"_s;
    same.subject = same.subject.toUpper();
    QVERIFY(isRunning(one->prepare(same)));
    // Others are others.
    ActionRecord hook = testAction();
    hook.kind = ActionRecord::DeployHook;
    hook.subject = u"hooks/web/main"_s;
    QVERIFY(one->prepare(hook));
    QVERIFY(one->prepare(hook).error().message.startsWith(
        u"A deployment through the hook “web/main” is under way since "_s));
    hook.account = u"home"_s;
    QVERIFY(one->prepare(hook));
    // The slot is the same one, whichever account sees it.
    ActionRecord elsewhere = testAction();
    elsewhere.account = u"home"_s;
    QVERIFY(isRunning(one->prepare(elsewhere)));
    QVERIFY(one->prepare(testAction(u"blue"_s)));
    // And again when it is over.
    ActionRecord record = first;
    QVERIFY(one->note(record, ActionRecord::NotSent));
    QVERIFY(one->prepare(same));
    const auto last = QCoro::waitFor(one->log.last(u"work"_s, testAction().subject));
    QVERIFY(last && *last);
    QCOMPARE((*last)->account, u"wORK"_s);
    QVERIFY(!*QCoro::waitFor(one->log.last(u"work"_s, u"nothing"_s)));
}

void TestActionLog::aSecondOneOfAnotherProgramIsRefused()
{
    const auto one = program();
    const auto two = program();
    // The history alone refuses it, and so do the locks alone.
    ActionProgram otherLocks(file(), m_folder->filePath(u"other"_s));
    ActionProgram otherHistory(m_folder->filePath(u"other.db"_s), locks());
    ActionRecord record = *one->prepare(testAction());
    for (ActionProgram *other : {two.get(), &otherLocks, &otherHistory}) {
        const auto refused = other->prepare(testAction());
        QVERIFY2(isRunning(refused), qPrintable(reason(refused)));
    }
    QVERIFY(one->note(record, ActionRecord::Sent));
    QVERIFY(isRunning(two->prepare(testAction())));
    QVERIFY(one->note(record, ActionRecord::Done));
    QVERIFY(two->prepare(testAction()));
    QVERIFY(isRunning(one->prepare(testAction())));
}

void TestActionLog::supersedesOnlyAnUnknownOne()
{
    const auto one = program();
    ActionRecord record = *one->prepare(testAction());
    QVERIFY(isRunning(one->prepare(testAction(), record.id)));
    for (const auto state : {ActionRecord::Sent, ActionRecord::Accepted}) {
        QVERIFY(one->note(record, state));
        QVERIFY(isRunning(one->prepare(testAction(), record.id)));
    }
    QVERIFY(one->note(record, ActionRecord::Unknown));
    const auto unnamed = one->prepare(testAction());
    QVERIFY(isRunning(unnamed));
    QVERIFY2(unnamed.error().message.contains(u"its outcome is not known yet"_s),
        qPrintable(unnamed.error().message));
    QVERIFY(isRunning(one->prepare(testAction(), u"another"_s)));
    const auto next = one->prepare(testAction(), record.id);
    QVERIFY2(next, qPrintable(reason(next)));
    const QList<ActionRecord> all = one->all();
    QCOMPARE(all.size(), 2);
    QCOMPARE(all.at(0), *next);
    QCOMPARE(all.at(1).state, ActionRecord::Unknown);
    QVERIFY(!all.at(1).isOpen());
    QVERIFY(!one->note(record, ActionRecord::Done));
    QVERIFY(isRunning(program()->prepare(testAction())));
    // Its lock is the one that was there.
    QVERIFY(program()->adopt().isEmpty());
}

void TestActionLog::twoCannotSupersedeTheSameOne()
{
    const auto one = program();
    ActionRecord record = *one->prepare(testAction());
    QVERIFY(one->note(record, ActionRecord::Sent));
    QVERIFY(one->note(record, ActionRecord::Unknown));
    int good = 0;
    int over = 0;
    for (int i = 0; i < 3; ++i) {
        one->log.prepare(testAction(), record.id).then([&](const Result<ActionRecord> &begun) {
            good += begun ? 1 : 0;
            ++over;
        });
    }
    QTRY_COMPARE(over, 3);
    QCOMPARE(good, 1);
    QCOMPARE(one->all().size(), 2);
}

void TestActionLog::anotherProgramsUnknownOneIsNotSuperseded()
{
    const auto one = program();
    ActionRecord record = *one->prepare(testAction());
    QVERIFY(one->note(record, ActionRecord::Sent));
    QVERIFY(one->note(record, ActionRecord::Unknown));
    // It still looks for its outcome.
    QVERIFY(isRunning(program()->prepare(testAction(), record.id)));
    QVERIFY(one->all().constFirst().isOpen());
}

void TestActionLog::supersedesAnUnknownOneThatWasLeft()
{
    const ActionRecord before = left(ActionRecord::Unknown);
    const auto next = program()->prepare(testAction(), before.id);
    QVERIFY2(next, qPrintable(reason(next)));
    QCOMPARE(program()->adopt(), QList {*next});
}

void TestActionLog::whatWasLeftIsInTheWay_data()
{
    QTest::addColumn<int>("state");
    QTest::newRow("prepared") << int(ActionRecord::Prepared);
    QTest::newRow("sent") << int(ActionRecord::Sent);
    QTest::newRow("accepted") << int(ActionRecord::Accepted);
}

void TestActionLog::whatWasLeftIsInTheWay()
{
    QFETCH(const int, state);
    const ActionRecord before = left(ActionRecord::State(state));
    const auto next = program()->prepare(testAction(), before.id);
    QVERIFY(isRunning(next));
    QVERIFY2(next.error().message.contains(u"a Landfall that has ended since"_s),
        qPrintable(next.error().message));
    // What refused it has no lock.
    const auto one = program();
    QCOMPARE(one->adopt(), QList {before});
    // An unknown one may be superseded, whoever left it.
    ActionRecord record = before;
    if (state == ActionRecord::Prepared)
        QVERIFY(one->note(record, ActionRecord::Sent));
    QVERIFY(one->note(record, ActionRecord::Unknown));
    QVERIFY(one->prepare(testAction(), record.id));
}

void TestActionLog::adoptsWhatNobodyWorksOn()
{
    const ActionRecord unknown = left(ActionRecord::Unknown);
    const auto one = program();
    ActionRecord blue = *one->prepare(testAction(u"blue"_s));
    ActionRecord hook = testAction();
    hook.kind = ActionRecord::DeployHook;
    hook.subject = u"hooks/main"_s;
    const ActionRecord hooked = *program()->prepare(hook);

    const auto two = program();
    QCOMPARE(two->adopt(), QList {unknown});
    QCOMPARE(two->adopt(), QList<ActionRecord>());
    QCOMPARE(one->adopt(), QList<ActionRecord>());
    QCOMPARE(one->adopt(ActionRecord::DeployHook), QList {hooked});
    ActionRecord found = unknown;
    QVERIFY(!one->note(found, ActionRecord::Done));
    QVERIFY(two->note(found, ActionRecord::Done));
    QVERIFY(one->prepare(testAction()));
}

void TestActionLog::notesOnlyItsOwn()
{
    const auto one = program();
    ActionRecord record = *one->prepare(testAction());
    const auto noted = program()->note(record, ActionRecord::Sent);
    QVERIFY(!noted);
    QCOMPARE(noted.error().kind, Error::BadInput);
    QCOMPARE(one->all().constFirst().state, ActionRecord::Prepared);
}

void TestActionLog::survivesItsOwnEnd()
{
    HistoryStore history(file(), HistoryRetention());
    auto log = std::make_unique<ActionLog>(history, locks());
    bool isOver = false;
    log->prepare(testAction(), {}).then([&](const Result<ActionRecord> &begun) {
        isOver = !begun && begun.error().kind == Error::Cancelled;
    });
    log.reset();
    QTRY_VERIFY(isOver);
    // Nobody knows of it, so it was not sent.
    QCOMPARE(program()->adopt().size(), 1);

    const auto one = program();
    connect(&one->log, &ActionLog::written, this, [&] { log.reset(); });
    log = std::make_unique<ActionLog>(history, locks());
    connect(log.get(), &ActionLog::written, this, [&] { log.reset(); });
    QVERIFY(QCoro::waitFor(log->prepare(testAction(u"blue"_s), {})));
    QVERIFY(!log);
}

void TestActionLog::followsAChangedName()
{
    const auto one = program();
    ActionRecord record = *one->prepare(testAction());
    QVERIFY(waitForFuture(one->history.renameAccount(u"work"_s, u"Office"_s)));
    QCOMPARE(one->all().constFirst().account, u"Office"_s);
    // Still its own, of nobody else, and the only one of its subject.
    QCOMPARE(program()->adopt(), QList<ActionRecord>());
    ActionRecord renamed = testAction();
    renamed.account = u"office"_s;
    QVERIFY(isRunning(program()->prepare(renamed)));
    QVERIFY(one->note(record, ActionRecord::Sent));
    QVERIFY(one->note(record, ActionRecord::Unknown));
    QCOMPARE(one->all().constFirst().account, u"Office"_s);
    const auto next = one->prepare(renamed, record.id);
    QVERIFY2(next, qPrintable(reason(next)));
    QCOMPARE(program()->adopt(), QList<ActionRecord>());
    const auto last = QCoro::waitFor(one->log.last(u"OFFICE"_s, renamed.subject.toUpper()));
    QVERIFY(last && *last);
    QCOMPARE(**last, *next);
}

void TestActionLog::goesWithItsAccount()
{
    const auto one = program();
    ActionRecord record = *one->prepare(testAction());
    ActionRecord other = testAction(u"blue"_s);
    other.account = u"home"_s;
    QVERIFY(one->prepare(other));
    QVERIFY(waitForFuture(one->history.removeAccount(u"WORK"_s)));
    QCOMPARE(one->all().size(), 1);
    // The lock is still there, and then nothing is.
    QVERIFY(isRunning(program()->prepare(testAction())));
    const auto sent = one->note(record, ActionRecord::Sent);
    QVERIFY(!sent);
    QCOMPARE(sent.error().kind, Error::Storage);
    QVERIFY(!one->note(record, ActionRecord::NotSent));
    QVERIFY(program()->prepare(testAction()));
}

void TestActionLog::prunesWhatIsOver()
{
    const auto one = program();
    ActionRecord over = *one->prepare(testAction());
    QVERIFY(one->note(over, ActionRecord::NotSent));
    ActionRecord recent = *one->prepare(testAction(u"blue"_s));
    QVERIFY(one->note(recent, ActionRecord::NotSent));
    const ActionRecord open = *one->prepare(testAction());
    PlainConnection other(file());
    QVERIFY(other.run(u"UPDATE actions SET prepared = 1000 WHERE subject LIKE '%staging'"_s));
    HistoryDatabase database(file(), {});
    QVERIFY(database.prune());
    const QList<ActionRecord> all = one->all();
    QCOMPARE(all.size(), 2);
    QCOMPARE(all.at(0).id, open.id);
    QCOMPARE(all.at(1).id, recent.id);
    ActionQuery query;
    query.since = recent.prepared.addSecs(-60);
    QCOMPARE(QCoro::waitFor(one->log.find(query))->size(), 1);
}

void TestActionLog::takesInAFileOfVersion3()
{
    Deployment deployment = testDeployment(u"d"_s, 0);
    deployment.created = QDateTime::currentDateTimeUtc();
    {
        HistoryDatabase database(file(), {});
        QVERIFY(database.record({{deployment, std::nullopt, deployment.created}}));
    }
    {
        PlainConnection old(file());
        QVERIFY(old.run(u"DROP TABLE actions"_s));
        QVERIFY(old.run(u"PRAGMA user_version = 3"_s));
    }
    QVERIFY(program()->prepare(testAction()));
    QCOMPARE(program()->all().size(), 1);
    HistoryDatabase database(file(), {});
    QCOMPARE(database.find(HistoryQuery())->size(), 1);
    QCOMPARE(database.problem(), QString());
    QCOMPARE(PlainConnection(file()).single(u"PRAGMA user_version"_s).toInt(), 4);
}

void TestActionLog::leavesTheFileOfANewerVersion()
{
    const ActionRecord before = left(ActionRecord::Accepted);
    QVERIFY(PlainConnection(file()).run(u"PRAGMA user_version = 999"_s));
    const auto one = program();
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"newer version"_s));
    const auto begun = one->prepare(testAction(u"blue"_s));
    QVERIFY(!begun);
    QCOMPARE(begun.error().kind, Error::Storage);
    QVERIFY2(begun.error().message.endsWith(u"newer version. Nothing was sent."_s),
        qPrintable(begun.error().message));
    QCOMPARE(one->all(), QList {before});
    ActionRecord known = before;
    QVERIFY(one->adopt().size() <= 1);
    QVERIFY(!one->note(known, ActionRecord::Done));
    QCOMPARE(one->all(), QList {before});
}

void TestActionLog::aLockedFileIsAnError()
{
    const auto one = program();
    QVERIFY(one->all().isEmpty());
    PlainConnection other(file());
    QVERIFY(other.run(u"BEGIN IMMEDIATE"_s));
    const auto begun = one->prepare(testAction());
    QVERIFY(!begun);
    QCOMPARE(begun.error().kind, Error::Storage);
    QCOMPARE(begun.error().code, u"busy"_s);
    QVERIFY(other.run(u"COMMIT"_s));
    // It is not written later.
    QVERIFY(waitForFuture(one->history.flush()));
    QTest::qWait(300);
    QVERIFY(one->all().isEmpty());

    ActionRecord record = *one->prepare(testAction());
    QVERIFY(other.run(u"BEGIN IMMEDIATE"_s));
    QVERIFY(!one->note(record, ActionRecord::NotSent));
    QVERIFY(other.run(u"COMMIT"_s));
    // Open for everyone, and still its own.
    QCOMPARE(one->all().constFirst().state, ActionRecord::Prepared);
    QCOMPARE(program()->adopt(), QList<ActionRecord>());
    QVERIFY(one->note(record, ActionRecord::NotSent));
}

void TestActionLog::theFolderIsPrivate()
{
    const auto one = program();
    QVERIFY(one->prepare(testAction()));
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther
        | QFile::WriteOther | QFile::ExeOther;
    QVERIFY(!(QFileInfo(locks()).permissions() & others));
    const QFileInfoList files = QDir(locks()).entryInfoList(QDir::Files);
    QCOMPARE(files.size(), 1);
    QVERIFY(!(files.constFirst().permissions() & others));
    // Nothing of what it is about is in its name.
    QVERIFY(!files.constFirst().fileName().contains(u"staging"_s));
}

void TestActionLog::noFolderIsAnError()
{
    QFile inItsPlace(locks());
    QVERIFY(inItsPlace.open(QIODevice::WriteOnly));
    const auto one = program();
    const auto begun = one->prepare(testAction());
    QVERIFY(!begun);
    QCOMPARE(begun.error().kind, Error::Storage);
    QVERIFY2(begun.error().message.contains(locks()), qPrintable(begun.error().message));
    QVERIFY(one->all().isEmpty());
    QVERIFY(inItsPlace.remove());
    // Nor is a link that leads elsewhere a lock.
    const QString name = (*one->prepare(testAction())).lock;
    QVERIFY(waitForFuture(one->history.removeAccount(u"work"_s)));
    const auto two = std::make_unique<ActionProgram>(file(), m_folder->filePath(u"links"_s));
    QVERIFY(QDir().mkdir(m_folder->filePath(u"links"_s)));
    QVERIFY(QFile::link(file(), m_folder->filePath(u"links/"_s) + name));
    QCOMPARE(two->prepare(testAction()).error().kind, Error::Storage);
}

void TestActionLog::tellsWhatAnotherProgramWrites()
{
    const auto window = program();
    window->log.watch();
    QVERIFY(QFileInfo(locks()).isDir());
    QSignalSpy touched(&window->log, &ActionLog::touched);
    const auto other = program();
    auto begun = other->prepare(testAction());
    QVERIFY2(begun, qPrintable(reason(begun)));
    QTRY_VERIFY(!touched.isEmpty());
    // Until the lock file, too, has been told of.
    QTest::qWait(500);
    touched.clear();
    QVERIFY(other->note(*begun, ActionRecord::Sent));
    QTRY_COMPARE(touched.size(), 1);
    QVERIFY(other->note(*begun, ActionRecord::Done));
    QTRY_COMPARE(touched.size(), 2);
    // Reading, or looking for what was left, is nothing to tell.
    QCOMPARE(window->adopt().size(), 0);
    QCOMPARE(other->all().size(), 1);
    QTest::qWait(500);
    QCOMPARE(touched.size(), 2);
}

void TestActionLog::tellsOnceOfAHeap()
{
    const auto window = program();
    window->log.watch();
    QSignalSpy touched(&window->log, &ActionLog::touched);
    for (int i = 0; i < 20; ++i)
        window->log.announce();
    QTRY_COMPARE(touched.size(), 1);
    QTest::qWait(500);
    QCOMPARE(touched.size(), 1);
}

void TestActionLog::watchesAFolderThatIsMadeAnew()
{
    const auto window = program();
    window->log.watch();
    QSignalSpy touched(&window->log, &ActionLog::touched);
    QVERIFY(QDir(locks()).removeRecursively());
    QTRY_COMPARE(touched.size(), 1);
    QVERIFY(QFileInfo(locks()).isDir());
    QVERIFY(program()->prepare(testAction()));
    QTRY_VERIFY(touched.size() > 1);
}

QTEST_GUILESS_MAIN(TestActionLog)

#include "tst_actionlog.moc"
