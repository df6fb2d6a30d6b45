// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/announcing.h"
#include "support/deployments.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Landfall;

namespace {

Deployment deployment(const QString &id, Phase phase, qint64 secondsAgo = 0)
{
    Deployment result = testDeployment(id, 0, phase);
    result.created = QDateTime::currentDateTimeUtc().addSecs(-secondsAgo);
    result.finished = isFinal(phase) ? result.created : QDateTime();
    return result;
}

int marks(const Announcing &program, const QString &id)
{
    const int row = program.model.rowOf(deployment(id, Phase::Running));
    return program.model.index(row, 0).data(DeploymentModel::MarksRole).toInt();
}

QStringList ids(const QList<Deployment> &deployments)
{
    QStringList result;
    for (const Deployment &one : deployments)
        result.append(one.id);
    return result;
}

} // namespace

class TestAttention : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void notesUnseenFailures();
    void endsWhatWasWanted();
    void onlyOneIsOnly();
    void marksWhatIsNew();
    void outlivesTheProgram();
    void whatEndedMeanwhileIsNotWanted();
    void movesWithTheAccount();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestAttention::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

void TestAttention::notesUnseenFailures()
{
    Announcing program(m_folder->path());
    Attention &attention = program.attention;
    attention.noteLooking(true);
    QSignalSpy changed(&attention, &Attention::changed);
    QSignalSpy looked(&attention, &Attention::looked);
    program.change(deployment(u"old"_s, Phase::Failed));
    QCOMPARE(changed.size(), 0);
    for (const QString &id : {u"a"_s, u"b"_s, u"c"_s})
        program.change(deployment(id, Phase::Running, id == "b"_L1 ? 1 : 10));
    program.change(deployment(u"a"_s, Phase::Partial, 10));
    Deployment sick = deployment(u"b"_s, Phase::Succeeded, 1);
    sick.health = Health::Degraded;
    program.change(sick);
    program.change(deployment(u"c"_s, Phase::Succeeded, 10));
    QCOMPARE(ids(attention.unseenFailures()), QStringList({u"b"_s, u"a"_s}));
    QCOMPARE(marks(program, u"a"_s), int(DeploymentModel::UnseenFailure));
    QCOMPARE(marks(program, u"c"_s), 0);
    QCOMPARE(changed.size(), 2);

    attention.markSeen(deployment(u"a"_s, Phase::Partial));
    QCOMPARE(marks(program, u"a"_s), 0);
    attention.markSeen(deployment(u"c"_s, Phase::Succeeded));
    QCOMPARE(looked.size(), 2);
    QCOMPARE(changed.size(), 3);
    // It recovered.
    sick.health = Health::Healthy;
    program.change(sick);
    QCOMPARE(attention.unseenFailures().size(), 0);
    program.change(deployment(u"d"_s, Phase::Running));
    program.change(deployment(u"d"_s, Phase::Failed));
    QCOMPARE(attention.unseenFailures().size(), 1);
    attention.markAllSeen();
    QCOMPARE(attention.unseenFailures().size(), 0);
}

void TestAttention::endsWhatWasWanted()
{
    Announcing program(m_folder->path());
    Attention &attention = program.attention;
    const Deployment running = deployment(u"a"_s, Phase::Running);
    program.change(running);
    attention.setWanted(running, true);
    QVERIFY(attention.isWanted(running));
    attention.setWanted(running, false);
    QVERIFY(!attention.isWanted(running));
    attention.setWanted(running, true);
    bool wasWanted = false;
    QObject::connect(&program.model, &DeploymentModel::deploymentChanged, &program.model,
        [&](const Deployment &, const Deployment &after) {
            wasWanted = attention.isWanted(after);
        });
    program.change(deployment(u"a"_s, Phase::Canceled));
    // Who hears of the end can still ask.
    QVERIFY(wasWanted);
    QTRY_VERIFY(!attention.isWanted(running));
    const Deployment over = deployment(u"b"_s, Phase::Succeeded);
    program.change(over);
    attention.setWanted(over, true);
    QVERIFY(!attention.isWanted(over));
}

void TestAttention::onlyOneIsOnly()
{
    Announcing program(m_folder->path());
    Attention &attention = program.attention;
    const Deployment a = deployment(u"a"_s, Phase::Running);
    const Deployment b = deployment(u"b"_s, Phase::Running);
    program.change(a);
    program.change(b);
    QVERIFY(!attention.only());
    attention.setOnly(a);
    QCOMPARE(attention.only()->id, u"a"_s);
    attention.setOnly(b);
    QCOMPARE(attention.only()->id, u"b"_s);
    QVERIFY((marks(program, u"a"_s) & DeploymentModel::Only) == 0);
    attention.setOnly({});
    QVERIFY(!attention.only());
    attention.setOnly(b);
    program.change(deployment(u"b"_s, Phase::Succeeded));
    QTRY_VERIFY(!attention.only());
}

void TestAttention::marksWhatIsNew()
{
    Announcing program(m_folder->path());
    Attention &attention = program.attention;
    program.settle();
    const auto isNew = [&](const QString &id) {
        return (marks(program, id) & DeploymentModel::News) != 0;
    };
    // At the first start everything is there for the first time, and old.
    program.change(deployment(u"old"_s, Phase::Succeeded, 3600));
    program.change(deployment(u"long"_s, Phase::Running, 3600));
    QVERIFY(!isNew(u"old"_s));
    QVERIFY(!isNew(u"long"_s));
    program.change(deployment(u"new"_s, Phase::Running, -5));
    QVERIFY(isNew(u"new"_s));
    program.change(deployment(u"long"_s, Phase::Succeeded));
    QVERIFY(isNew(u"long"_s));
    attention.noteLooking(true);
    QVERIFY(isNew(u"new"_s));
    program.change(deployment(u"seen"_s, Phase::Running, -5));
    QVERIFY(!isNew(u"seen"_s));
    attention.noteLooking(false);
    QVERIFY(!isNew(u"new"_s));
    QVERIFY(!isNew(u"long"_s));
    program.change(deployment(u"seen"_s, Phase::Failed));
    QVERIFY(isNew(u"seen"_s));
}

void TestAttention::outlivesTheProgram()
{
    {
        Announcing program(m_folder->path());
        program.settle();
        for (const QString &id : {u"a"_s, u"b"_s, u"c"_s})
            program.change(deployment(id, Phase::Running, -5));
        program.attention.setWanted(deployment(u"a"_s, Phase::Running), true);
        program.attention.setOnly(deployment(u"b"_s, Phase::Running));
        program.change(deployment(u"c"_s, Phase::Failed, -5));
    }
    {
        Announcing program(m_folder->path());
        const int news = DeploymentModel::News;
        QCOMPARE(marks(program, u"a"_s), news | DeploymentModel::Wanted);
        QCOMPARE(marks(program, u"b"_s), news | DeploymentModel::Only);
        QCOMPARE(marks(program, u"c"_s), news | DeploymentModel::UnseenFailure);
        QCOMPARE(program.attention.only()->id, u"b"_s);
        QCOMPARE(ids(program.attention.unseenFailures()), QStringList(u"c"_s));
        program.attention.noteLooking(true);
        program.attention.markAllSeen();
        program.attention.setOnly({});
        program.attention.noteLooking(false);
    }
    Announcing program(m_folder->path());
    QCOMPARE(marks(program, u"a"_s), int(DeploymentModel::Wanted));
    QCOMPARE(marks(program, u"b"_s), 0);
    QCOMPARE(marks(program, u"c"_s), 0);
    // Since the last look of the run before.
    program.change(deployment(u"meanwhile"_s, Phase::Succeeded, -5));
    QCOMPARE(marks(program, u"meanwhile"_s), int(DeploymentModel::News));
}

void TestAttention::whatEndedMeanwhileIsNotWanted()
{
    {
        Announcing program(m_folder->path());
        program.change(deployment(u"a"_s, Phase::Running));
        program.attention.setOnly(deployment(u"a"_s, Phase::Running));
        program.settle();
        // As another program, which has nobody's attention, records it.
        program.history.record(
            {{deployment(u"a"_s, Phase::Failed), std::nullopt, QDateTime::currentDateTimeUtc()}});
        program.settle();
    }
    Announcing program(m_folder->path());
    program.settle();
    QVERIFY(!program.attention.only());
    QVERIFY((marks(program, u"a"_s) & DeploymentModel::Only) == 0);
}

void TestAttention::movesWithTheAccount()
{
    const Deployment running = deployment(u"a"_s, Phase::Running);
    Deployment renamed = running;
    renamed.account = u"Home"_s;
    {
        Announcing program(m_folder->path());
        program.change(running);
        program.attention.setWanted(running, true);
        program.attention.renameAccount(u"work"_s, u"Home"_s);
        (void)program.history.renameAccount(u"work"_s, u"Home"_s);
        QVERIFY(program.attention.isWanted(renamed));
        QVERIFY(!program.attention.isWanted(running));
    }
    Announcing program(m_folder->path());
    QVERIFY(program.attention.isWanted(renamed));
    QVERIFY(!program.attention.isWanted(running));
}

QTEST_GUILESS_MAIN(TestAttention)

#include "tst_attention.moc"
