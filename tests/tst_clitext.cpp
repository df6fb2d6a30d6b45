// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <deploymentlines.h>
#include <deploymenttext.h>
#include <durations.h>
#include <exitcode.h>
#include <reportlines.h>
#include <terminaltext.h>
#include <timestamp.h>

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace Landfall;

Q_DECLARE_METATYPE(Landfall::ExitCode)
Q_DECLARE_METATYPE(std::optional<bool>)
Q_DECLARE_METATYPE(std::optional<int>)

namespace {

Deployment over(Phase phase, Health health = Health::None)
{
    Deployment deployment;
    deployment.id = u"account/shop/1"_s;
    deployment.target.name = u"shop"_s;
    deployment.phase = phase;
    deployment.health = health;
    deployment.created = QDateTime(QDate(2026, 1, 2), QTime(3, 4, 5), Qt::UTC);
    deployment.finished = deployment.created.addSecs(65);
    return deployment;
}

} // namespace

class TestCliText : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void readsDurations_data();
    void readsDurations();
    void showsDurationsAsAClock();
    void namesWhatCouldDeceiveATerminal_data();
    void namesWhatCouldDeceiveATerminal();
    void stripsLogs_data();
    void stripsLogs();
    void countsColumnsNotCharacters();
    void cutsToColumns_data();
    void cutsToColumns();
    void givesTheGraverOfTwoCauses();
    void countsDeploymentsAsTheContractSays_data();
    void countsDeploymentsAsTheContractSays();
    void givesEachErrorItsExitCode();
    void saysADeploymentInOneLine();
    void saysWhatIsNotPlainlyGood();
    void saysEachRight_data();
    void saysEachRight();
    void saysWhenACredentialEnds_data();
    void saysWhenACredentialEnds();
    void warnsOfAnEndOnce();
    void saysWhatAScopeShowed_data();
    void saysWhatAScopeShowed();
};

void TestCliText::readsDurations_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("seconds");
    QTest::newRow("seconds") << u"90s"_s << 90;
    QTest::newRow("minutes") << u"3m"_s << 180;
    QTest::newRow("hours") << u"2h"_s << 7200;
    QTest::newRow("days") << u"14d"_s << 14 * 86400;
    for (const char *text : {"", "s", "90", "0s", "-1s", "+1s", "1.5h", "1w", "1 s", "2h30m",
             "99999999999s", "4294967295d"})
        QTest::newRow(*text ? text : "nothing") << QString::fromLatin1(text) << -1;
}

void TestCliText::readsDurations()
{
    QFETCH(QString, text);
    QFETCH(int, seconds);
    const auto duration = parseDuration(text);
    QCOMPARE(duration ? int(duration->count()) : -1, seconds);
}

void TestCliText::showsDurationsAsAClock()
{
    QCOMPARE(durationText(0ms), u"0:00"_s);
    QCOMPARE(durationText(42'900ms), u"0:42"_s);
    QCOMPARE(durationText(12min + 5s), u"12:05"_s);
    QCOMPARE(durationText(1h + 2min + 3s), u"1:02:03"_s);
    QCOMPARE(durationText(27h), u"27:00:00"_s);
}

void TestCliText::namesWhatCouldDeceiveATerminal_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("plain") << u"Grüße, 世界"_s << u"Grüße, 世界"_s;
    QTest::newRow("escape") << u"a\x1b[2Jb"_s << u"a␛[2Jb"_s;
    QTest::newRow("line ends") << u"a\r\nb\tc"_s << u"a␍␊b␉c"_s;
    QTest::newRow("C1") << u"a\u009b31mb"_s << u"a\ufffd31mb"_s;
    QTest::newRow("delete") << u"a\x7f"_s << u"a␡"_s;
    QTest::newRow("override") << u"a\u202eb"_s << u"a‹U+202E›b"_s;
    QTest::newRow("isolate") << u"a\u2066b"_s << u"a‹U+2066›b"_s;
    QTest::newRow("zero width") << u"a\u200bb"_s << u"a‹U+200B›b"_s;
}

void TestCliText::namesWhatCouldDeceiveATerminal()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    QCOMPARE(harmless(text), expected);
}

void TestCliText::stripsLogs_data()
{
    QTest::addColumn<QByteArray>("log");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("colors") << QByteArray("\x1b[31mred\x1b[0m plain\n")
                            << QByteArray("red plain\n");
    QTest::newRow("window title") << QByteArray("\x1b]0;title\x07rest\n") << QByteArray("rest\n");
    QTest::newRow("link, other end")
        << QByteArray("\x1b]8;;https://x\x1b\\here\n") << QByteArray("here\n");
    QTest::newRow("returns and bells") << QByteArray("a\rb\x07\b\n") << QByteArray("ab\n");
    QTest::newRow("tabs stay") << QByteArray("a\tb") << QByteArray("a\tb");
    QTest::newRow("cut sequence") << QByteArray("a\x1b[31\nb\n") << QByteArray("a\nb\n");
    QTest::newRow("endless string") << QByteArray("a\x1b]0;\nb\n") << QByteArray("a\nb\n");
    QTest::newRow("letters of two bytes") << QByteArray("ä€😀") << QByteArray("ä€😀");
    QTest::newRow("override") << QByteArray("a\u202eb") << QByteArray("a‹U+202E›b");
}

void TestCliText::stripsLogs()
{
    QFETCH(QByteArray, log);
    QFETCH(QByteArray, expected);
    LogCleaner whole;
    QCOMPARE(whole.clean(log).toUtf8(), expected);
    LogCleaner bytewise;
    QByteArray result;
    for (const char byte : log)
        result += bytewise.clean(QByteArray(1, byte)).toUtf8();
    QCOMPARE(result, expected);
}

void TestCliText::countsColumnsNotCharacters()
{
    QCOMPARE(columnCount(u"abc"_s), 3);
    QCOMPARE(columnCount(u"e\u0301"_s), 1);
    QCOMPARE(columnCount(u"世界"_s), 4);
    QCOMPARE(columnCount(u"😀"_s), 2);
}

void TestCliText::cutsToColumns_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("columns");
    QTest::addColumn<QString>("fits");
    QTest::newRow("nothing") << QString() << 3 << QString();
    QTest::newRow("fits just so") << u"abc"_s << 3 << u"abc"_s;
    QTest::newRow("one too long") << u"abcd"_s << 3 << u"ab…"_s;
    QTest::newRow("a wide character stands whole or not at all") << u"a世界"_s << 3 << u"a…"_s;
    QTest::newRow("outside the basic plane") << u"😀😀"_s << 3 << u"😀…"_s;
    QTest::newRow("one column") << u"abc"_s << 1 << u"…"_s;
}

void TestCliText::cutsToColumns()
{
    QFETCH(QString, text);
    QFETCH(int, columns);
    QTEST(fitted(text, columns), "fits");
}

void TestCliText::givesTheGraverOfTwoCauses()
{
    const QList<ExitCode> order {ExitCode::Usage, ExitCode::DeploymentFailed, ExitCode::TimedOut,
        ExitCode::Keychain, ExitCode::CannotTell, ExitCode::Success};
    for (qsizetype a = 0; a < order.size(); ++a) {
        for (qsizetype b = 0; b < order.size(); ++b)
            QCOMPARE(graver(order.at(a), order.at(b)), order.at(std::min(a, b)));
    }
}

void TestCliText::countsDeploymentsAsTheContractSays_data()
{
    QTest::addColumn<Deployment>("deployment");
    QTest::addColumn<ExitCode>("expected");
    QTest::newRow("succeeded") << over(Phase::Succeeded) << ExitCode::Success;
    QTest::newRow("healthy") << over(Phase::Succeeded, Health::Healthy) << ExitCode::Success;
    QTest::newRow("unverified") << over(Phase::Succeeded, Health::Unverified) << ExitCode::Success;
    QTest::newRow("degraded") << over(Phase::Succeeded, Health::Degraded)
                              << ExitCode::DeploymentFailed;
    QTest::newRow("failing") << over(Phase::Succeeded, Health::Failing)
                             << ExitCode::DeploymentFailed;
    QTest::newRow("partial") << over(Phase::Partial) << ExitCode::DeploymentFailed;
    QTest::newRow("failed") << over(Phase::Failed) << ExitCode::DeploymentFailed;
    QTest::newRow("canceled") << over(Phase::Canceled) << ExitCode::DeploymentFailed;
    QTest::newRow("skipped") << over(Phase::Skipped) << ExitCode::Success;
    QTest::newRow("unknown, with an end") << over(Phase::Unknown) << ExitCode::CannotTell;
}

void TestCliText::countsDeploymentsAsTheContractSays()
{
    QFETCH(Deployment, deployment);
    QFETCH(ExitCode, expected);
    QVERIFY(isOver(deployment));
    QCOMPARE(exitCode(deployment), expected);
}

void TestCliText::givesEachErrorItsExitCode()
{
    for (int kind = Error::Network; kind <= Error::Cancelled; ++kind) {
        const Error error(static_cast<Error::Kind>(kind), {});
        ExitCode expected = ExitCode::CannotTell;
        if (kind == Error::BadInput)
            expected = ExitCode::Usage;
        else if (kindName(error.kind).startsWith("keychain"_L1))
            expected = ExitCode::Keychain;
        QCOMPARE(exitCode(error), expected);
    }
}

void TestCliText::saysADeploymentInOneLine()
{
    Deployment deployment = over(Phase::Running);
    deployment.finished = {};
    deployment.environment = u"production"_s;
    deployment.branch = u"main"_s;
    deployment.commit = u"0123456789abcdef"_s;
    Stage build;
    build.name = u"build"_s;
    build.phase = Phase::Running;
    Stage leftOpen = build;
    leftOpen.name = u"queued"_s;
    deployment.stages = {leftOpen, build};
    QCOMPARE(deploymentLine(deployment, deployment.created.addSecs(125)),
        u"running   shop (production) · main · 0123456 · build · 2:05"_s);

    QCOMPARE(deploymentLine(over(Phase::Failed), {}), u"failed    shop · 1:05"_s);
}

void TestCliText::saysWhatIsNotPlainlyGood()
{
    QVERIFY(reservation(over(Phase::Succeeded)).isEmpty());
    QVERIFY(reservation(over(Phase::Failed)).isEmpty());
    QVERIFY(reservation(over(Phase::Skipped)).contains("skipped"_L1));
    QVERIFY(reservation(over(Phase::Succeeded, Health::Unverified)).contains("whether"_L1));
}

void TestCliText::saysEachRight_data()
{
    QTest::addColumn<std::optional<bool>>("isHeld");
    QTest::addColumn<QString>("part");
    QTest::addColumn<QJsonValue>("held");
    QTest::newRow("held") << std::optional(true) << u"Right a/b: held, for logs."_s
                          << QJsonValue(true);
    QTest::newRow("missing") << std::optional(false)
                             << u"Right a/b: missing. Off without it: logs."_s << QJsonValue(false);
    QTest::newRow("not known") << std::optional<bool>()
                               << u"Right a/b: not known. Needed for logs."_s << QJsonValue();
}

void TestCliText::saysEachRight()
{
    QFETCH(std::optional<bool>, isHeld);
    QFETCH(QString, part);
    QFETCH(QJsonValue, held);
    TestReport report;
    report.summary = u"It works."_s;
    report.rights = {{u"a/b"_s, isHeld, u"logs"_s}};
    const QStringList lines = reportLines(report, std::nullopt, QDateTime::currentDateTimeUtc());
    QCOMPARE(lines,
        QStringList(
            {u"It works."_s, part, u"The service does not tell when the credential ends."_s}));
    const QJsonObject json = toJson(report);
    QCOMPARE(json.value("rights"_L1).toArray().first()["held"_L1], held);
    QVERIFY(json.contains("expires"_L1) && json.value("expires"_L1).isNull());
}

void TestCliText::saysWhenACredentialEnds_data()
{
    QTest::addColumn<qint64>("seconds");
    QTest::addColumn<QString>("part");
    QTest::newRow("in a month") << qint64(30 * 86'400) << u"ends on "_s;
    QTest::newRow("in two days") << qint64(2 * 86'400) << u"in 2 day"_s;
    QTest::newRow("soon") << qint64(60) << u"in 0 day"_s;
    QTest::newRow("ended") << qint64(-60) << u"ended on "_s;
}

void TestCliText::saysWhenACredentialEnds()
{
    QFETCH(qint64, seconds);
    QFETCH(QString, part);
    const QDateTime now(QDate(2026, 1, 2), QTime(3, 4, 5), Qt::UTC);
    TestReport report;
    report.expires = now.addSecs(seconds);
    RateLimit limit;
    limit.left = 7;
    const QStringList lines = reportLines(report, limit, now);
    QCOMPARE(lines.size(), 3);
    QVERIFY2(lines.at(1).contains(part) && lines.at(1).contains(localTime(report.expires)),
        qPrintable(lines.at(1)));
    QCOMPARE(lines.at(2), u"Requests left: 7."_s);
    QCOMPARE(toJson(report).value("expires"_L1).toString(), formatTimestamp(report.expires));
}

void TestCliText::warnsOfAnEndOnce()
{
    const QDateTime now(QDate(2026, 1, 2), QTime(3, 4, 5), Qt::UTC);
    TestReport report;
    report.warnings = {u"Look here."_s};
    QCOMPARE(reportWarnings(report, now), report.warnings);
    report.expires = now.addDays(8);
    QCOMPARE(reportWarnings(report, now), report.warnings);
    report.expires = now.addDays(3);
    const QStringList warnings = reportWarnings(report, now);
    QCOMPARE(warnings.size(), 2);
    report.warnings = warnings;
    QCOMPARE(reportWarnings(report, now), warnings);
}

void TestCliText::saysWhatAScopeShowed_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<std::optional<int>>("targets");
    QTest::addColumn<QString>("error");
    QTest::addColumn<QString>("line");
    const std::optional<int> none;
    QTest::newRow("counted") << u"Prod"_s << std::optional(1) << QString()
                             << u"work: subscription “Prod” (s1): 1 target(s)"_s;
    QTest::newRow("without a name")
        << QString() << std::optional(0) << QString() << u"work: subscription s1: 0 target(s)"_s;
    QTest::newRow("refused") << u"Prod"_s << none << u"No right."_s
                             << u"work: subscription “Prod” (s1): No right."_s;
    QTest::newRow("partly") << u"Prod"_s << std::optional(3) << u"No right."_s
                            << u"work: subscription “Prod” (s1): 3 target(s). No right."_s;
    QTest::newRow("left out") << u"Prod"_s << none << QString()
                              << u"work: subscription “Prod” (s1): not counted: the field "
                                 "“subscriptions” decides what is searched"_s;
}

void TestCliText::saysWhatAScopeShowed()
{
    QFETCH(QString, name);
    QFETCH(std::optional<int>, targets);
    QFETCH(QString, error);
    FoundScope found;
    found.account = Account(u"work"_s, u"azure"_s);
    found.scope.kind = u"subscription"_s;
    found.scope.id = u"s1"_s;
    found.scope.name = name;
    found.scope.field = u"subscriptions"_s;
    found.scope.targets = targets;
    if (!error.isEmpty())
        found.scope.error = Error(Error::Forbidden, error);
    QTEST(scopeLine(found), "line");
    const QJsonObject json = toJson(QList<FoundScope> {found}).first().toObject();
    QCOMPARE(json.value("targets"_L1), targets ? QJsonValue(*targets) : QJsonValue());
    QCOMPARE(json.value("name"_L1), name.isEmpty() ? QJsonValue() : QJsonValue(name));
    QCOMPARE(json.value("error"_L1).toObject().value("message"_L1).toString(), error);
}

QTEST_GUILESS_MAIN(TestCliText)
#include "tst_clitext.moc"
