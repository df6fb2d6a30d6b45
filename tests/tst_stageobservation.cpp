// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <observation.h>

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Landfall;

namespace {

const QDateTime begin(QDate(2026, 1, 2), QTime(12, 0), Qt::UTC);

QDateTime at(int seconds)
{
    return begin.addSecs(seconds);
}

/// A stage whose times, in seconds after the beginning, the provider reports; -1: it does not.
Stage told(const QString &name, Phase phase, int started = -1, int ended = -1)
{
    return {name, phase, name, started < 0 ? QDateTime() : at(started),
        ended < 0 ? QDateTime() : at(ended), false};
}

/// An answer of a provider that names only the stage under way.
struct Answer {
    int second = 0;
    Phase phase = Phase::Running;
    QList<Stage> stages;
    int finished = -1;
};

Answer running(int second, const QString &word)
{
    return {second, Phase::Running, {told(word, Phase::Running)}};
}

Answer waiting(int second, const QString &word)
{
    return {second, Phase::Queued, {told(word, Phase::Queued)}};
}

Answer over(int second, Phase phase, int finished = -1)
{
    return {second, phase, {}, finished};
}

Deployment deploymentOf(const Answer &answer)
{
    Deployment value;
    value.provider = u"p"_s;
    value.account = u"a"_s;
    value.id = u"1"_s;
    value.created = begin;
    value.phase = answer.phase;
    value.stages = answer.stages;
    if (answer.finished >= 0)
        value.finished = at(answer.finished);
    value.tellsStageOnly = true;
    return value;
}

Deployment follow(const QList<Answer> &answers)
{
    Deployment seen;
    for (const Answer &answer : answers)
        seen = observe(seen, deploymentOf(answer), at(answer.second));
    return seen;
}

QString second(const QDateTime &time)
{
    return time.isValid() ? QString::number(begin.secsTo(time)) : u"?"_s;
}

/// `name phase start-end`, with a `~` when the times were seen and not reported.
QString line(const Stage &stage)
{
    return u"%1 %2 %3%4-%5"_s.arg(stage.name, phaseName(stage.phase),
        stage.observed ? u"~"_s : QString(), second(stage.started), second(stage.ended));
}

QString lines(const Deployment &deployment)
{
    QStringList all;
    for (const Stage &stage : deployment.stages)
        all.append(line(stage));
    return all.join(u", "_s);
}

} // namespace

class TestStageObservation : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void stringsTogetherWhatWasSeen_data();
    void stringsTogetherWhatWasSeen();
    void saysTheSameTwice_data() { stringsTogetherWhatWasSeen_data(); }
    void saysTheSameTwice();
    void finishesWhenFirstSeenOver_data();
    void finishesWhenFirstSeenOver();
    void anEarlierStepsEndIsNotTheEnd();
    void anAnswerWithoutTheFlagGoesOnTheSameWay();
    void aRetryBeginsAnew();
};

void TestStageObservation::stringsTogetherWhatWasSeen_data()
{
    QTest::addColumn<QList<Answer>>("answers");
    QTest::addColumn<QString>("stages");
    const Answer build = running(20, u"build"_s);
    const Stage built = told(u"build"_s, Phase::Succeeded, 15, 38);

    QTest::newRow("first sight") << QList<Answer> {build} << u"build running ~?-?"_s;
    QTest::newRow("first sight, reported start")
        << QList<Answer> {{5, Phase::Queued, {told(u"request"_s, Phase::Queued, 2)}}}
        << u"request queued 2-?"_s;
    QTest::newRow("the same word goes on") << QList<Answer> {waiting(10, u"wait"_s), build,
        running(25, u"build"_s)} << u"wait succeeded ~?-20, build running ~20-?"_s;
    QTest::newRow("a start that is told later")
        << QList<Answer> {build, {25, Phase::Running, {told(u"build"_s, Phase::Running, 15)}}}
        << u"build running 15-?"_s;
    QTest::newRow("a start that is told once") << QList<Answer> {
        {20, Phase::Running, {told(u"build"_s, Phase::Running, 15)}},
        running(25, u"build"_s)} << u"build running 15-?"_s;
    QTest::newRow("a reported start ends the stage before")
        << QList<Answer> {{5, Phase::Queued, {told(u"request"_s, Phase::Queued, 2)}},
               {20, Phase::Running, {told(u"build"_s, Phase::Running, 15)}}}
        << u"request succeeded 2-15, build running 15-?"_s;
    QTest::newRow("a start before the stage that was seen")
        << QList<Answer> {waiting(10, u"wait"_s), waiting(12, u"pause"_s),
               {20, Phase::Running, {told(u"build"_s, Phase::Running, 11)}}}
        << u"wait succeeded ~?-12, pause succeeded ~12-20, build running 11-?"_s;
    QTest::newRow("a word comes back")
        << QList<Answer> {running(10, u"poll"_s), running(20, u"start"_s), running(30, u"poll"_s)}
        << u"poll succeeded ~?-20, start succeeded ~20-30, poll running ~30-?"_s;
    QTest::newRow("an end that is reported")
        << QList<Answer> {waiting(10, u"wait"_s), build,
               {40, Phase::Running, {built, told(u"start"_s, Phase::Running)}}}
        << u"wait succeeded ~?-20, build succeeded 15-38, start running ~40-?"_s;
    QTest::newRow("only the end is reported")
        << QList<Answer> {waiting(10, u"wait"_s), build,
               {40, Phase::Running,
                   {told(u"build"_s, Phase::Succeeded, -1, 38), told(u"start"_s, Phase::Running)}}}
        << u"wait succeeded ~?-20, build succeeded ~20-38, start running ~40-?"_s;
    QTest::newRow("reported, never seen")
        << QList<Answer> {waiting(10, u"wait"_s),
               {40, Phase::Running, {built, told(u"start"_s, Phase::Running)}}}
        << u"wait succeeded ?-15, build succeeded 15-38, start running ~40-?"_s;
    QTest::newRow("reported, from before the first sight")
        << QList<Answer> {waiting(10, u"wait"_s), running(40, u"start"_s),
               {45, Phase::Running,
                   {told(u"clone"_s, Phase::Succeeded, 1, 2), told(u"start"_s, Phase::Running)}}}
        << u"clone succeeded 1-2, wait succeeded ~?-40, start running ~40-?"_s;
    QTest::newRow("reported, the same time under another name")
        << QList<Answer> {waiting(10, u"wait"_s), build, running(40, u"start"_s),
               {60, Phase::Succeeded, {told(u"Deploying"_s, Phase::Succeeded, 15, 38)}}}
        << u"wait succeeded ~?-20, build succeeded ~20-40, start succeeded ~40-60"_s;
    QTest::newRow("an unknown word that ended")
        << QList<Answer> {{10, Phase::Unknown, {told(u"dance"_s, Phase::Unknown)}}, build}
        << u"dance unknown ~?-20, build running ~20-?"_s;
    QTest::newRow("an answer without a stage")
        << QList<Answer> {running(10, u"poll"_s), running(20, u"start"_s), running(30, u"poll"_s),
               {35, Phase::Running, {}}}
        << u"poll succeeded ~?-20, start succeeded ~20-30, poll running ~30-?"_s;
    QTest::newRow("the first stage comes late")
        << QList<Answer> {{10, Phase::Queued, {}}, build} << u"build running ~20-?"_s;
    QTest::newRow("ended well") << QList<Answer> {build, over(30, Phase::Succeeded)}
                                << u"build succeeded ~?-30"_s;
    QTest::newRow("ended badly") << QList<Answer> {waiting(10, u"wait"_s), build,
        over(30, Phase::Failed)} << u"wait succeeded ~?-20, build failed ~20-30"_s;
    QTest::newRow("ended while waiting") << QList<Answer> {waiting(10, u"wait"_s),
        over(30, Phase::Canceled)} << u"wait canceled ~?-30"_s;
    QTest::newRow("ended with a word nobody knows")
        << QList<Answer> {build, over(30, Phase::Unknown, 29)} << u"build unknown ?-29"_s;
    QTest::newRow("ended at a reported time") << QList<Answer> {
        {20, Phase::Running, {told(u"build"_s, Phase::Running, 15)}},
        over(30, Phase::Failed, 28)} << u"build failed 15-28"_s;
    QTest::newRow("ended before it was seen to begin") << QList<Answer> {waiting(10, u"wait"_s),
        build, over(30, Phase::Failed, 18)} << u"wait succeeded ~?-20, build failed ~20-30"_s;
    QTest::newRow("a final word with the stage still told")
        << QList<Answer> {build, {30, Phase::Failed, {told(u"build"_s, Phase::Running)}}}
        << u"build failed ~?-30"_s;
    QTest::newRow("over at the first sight")
        << QList<Answer> {{30, Phase::Failed, {built, told(u"start"_s, Phase::Running)}, 60}}
        << u"build succeeded 15-38, start skipped ?-?"_s;
    QTest::newRow("over, then told more") << QList<Answer> {waiting(10, u"wait"_s), build,
        over(40, Phase::Succeeded), {50, Phase::Succeeded, {built}}}
                                          << u"wait succeeded ~?-20, build succeeded 15-38"_s;
}

void TestStageObservation::stringsTogetherWhatWasSeen()
{
    QFETCH(QList<Answer>, answers);
    QTEST(lines(follow(answers)), "stages");
}

void TestStageObservation::saysTheSameTwice()
{
    QFETCH(QList<Answer>, answers);
    const Deployment seen = follow(answers);
    QCOMPARE(observe(seen, deploymentOf(answers.last()), at(900)), seen);
}

void TestStageObservation::finishesWhenFirstSeenOver_data()
{
    QTest::addColumn<QList<Answer>>("answers");
    QTest::addColumn<QString>("finished");
    const Answer build = running(20, u"build"_s);
    QTest::newRow("seen under way") << QList<Answer> {build, over(30, Phase::Failed)} << u"30"_s;
    QTest::newRow("and asked again")
        << QList<Answer> {build, over(30, Phase::Failed), over(60, Phase::Failed)} << u"30"_s;
    QTest::newRow("another final word later")
        << QList<Answer> {build, over(30, Phase::Failed), over(60, Phase::Canceled)} << u"30"_s;
    QTest::newRow("reported") << QList<Answer> {build, over(30, Phase::Failed, 28)} << u"28"_s;
    QTest::newRow("over at the first sight")
        << QList<Answer> {over(30, Phase::Failed), over(60, Phase::Failed)} << u"?"_s;
    QTest::newRow("under way") << QList<Answer> {build, running(30, u"start"_s)} << u"?"_s;
    QTest::newRow("a retry ends when it ends") << QList<Answer> {build, over(30, Phase::Failed),
        running(40, u"build"_s), over(70, Phase::Succeeded)}
                                               << u"70"_s;
}

void TestStageObservation::finishesWhenFirstSeenOver()
{
    QFETCH(QList<Answer>, answers);
    QTEST(second(follow(answers).finished), "finished");
}

void TestStageObservation::anEarlierStepsEndIsNotTheEnd()
{
    const QList<Answer> answers {
        running(20, u"build"_s), running(60, u"start"_s), over(90, Phase::Succeeded, 50)};
    const Deployment seen = follow(answers);
    QCOMPARE(seen.finished, at(90));
    QCOMPARE(lines(seen), u"build succeeded ~?-60, start succeeded ~60-90"_s);
    const Deployment again = observe(seen, deploymentOf(over(120, Phase::Succeeded, 50)), at(120));
    QCOMPARE(again.finished, at(90));
    QCOMPARE(follow({over(90, Phase::Succeeded, 50)}).finished, at(50));
}

void TestStageObservation::anAnswerWithoutTheFlagGoesOnTheSameWay()
{
    const Deployment seen = follow({waiting(10, u"wait"_s), running(20, u"build"_s)});
    Deployment bare = deploymentOf(over(30, Phase::Succeeded));
    bare.tellsStageOnly = false;
    QCOMPARE(lines(observe(seen, bare, at(30))), u"wait succeeded ~?-20, build succeeded ~20-30"_s);
}

void TestStageObservation::aRetryBeginsAnew()
{
    const Deployment seen =
        follow({running(20, u"build"_s), over(30, Phase::Failed), running(40, u"build"_s)});
    QCOMPARE(lines(seen), u"build running ~?-?"_s);
}

QTEST_GUILESS_MAIN(TestStageObservation)
#include "tst_stageobservation.moc"
