// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <commandline.h>

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace Landfall;

namespace {

using Parsed = std::variant<CommandLine, CommandLineEnd>;

Parsed parse(const QString &text)
{
    return parseCommandLine(u"landfall-cli "_s.append(text).split(u' ', Qt::SkipEmptyParts));
}

} // namespace

class TestCliCommandLine : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void takesGlobalsBeforeAndAfterTheCommand_data();
    void takesGlobalsBeforeAndAfterTheCommand();
    void knowsEveryCommand_data();
    void knowsEveryCommand();
    void refuses_data();
    void refuses();
    void readsAnAccount();
    void readsList();
    void readsWatch();
    void readsHistory();
    void readsLogs();
    void readsHandOver();
    void readsSlotCopy();
    void takesNamesThatAreCommands();
    void endsWithHelpAndVersion_data();
    void endsWithHelpAndVersion();
    void hidesWhatDoesNotWorkYet();
};

void TestCliCommandLine::takesGlobalsBeforeAndAfterTheCommand_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("before") << u"--json --demo --no-color --verbose account list"_s;
    QTest::newRow("after") << u"account list --json --demo --no-color --verbose"_s;
    QTest::newRow("between") << u"--json account --demo --no-color list --verbose"_s;
}

void TestCliCommandLine::takesGlobalsBeforeAndAfterTheCommand()
{
    QFETCH(QString, text);
    const Parsed parsed = parse(text);
    const auto *line = std::get_if<CommandLine>(&parsed);
    QVERIFY(line);
    QCOMPARE(line->command, CommandLine::AccountList);
    QVERIFY(line->json && line->demo && line->verbose && !line->color);
}

void TestCliCommandLine::knowsEveryCommand_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("command");
    QTest::newRow("demo") << u"--demo"_s << int(CommandLine::PlayDemo);
    QTest::newRow("providers") << u"providers"_s << int(CommandLine::Providers);
    QTest::newRow("add") << u"account add p --name n"_s << int(CommandLine::AccountAdd);
    QTest::newRow("accounts") << u"account list"_s << int(CommandLine::AccountList);
    QTest::newRow("remove") << u"account remove n"_s << int(CommandLine::AccountRemove);
    QTest::newRow("sign-in") << u"account sign-in n"_s << int(CommandLine::AccountSignIn);
    QTest::newRow("test") << u"account test n"_s << int(CommandLine::AccountTest);
    QTest::newRow("targets") << u"targets --account n"_s << int(CommandLine::Targets);
    QTest::newRow("list") << u"list"_s << int(CommandLine::List);
    QTest::newRow("show") << u"show p:a/b/c --account n"_s << int(CommandLine::Show);
    QTest::newRow("watch") << u"watch p:a/b/c"_s << int(CommandLine::Watch);
    QTest::newRow("logs") << u"logs p:a/b/c --list"_s << int(CommandLine::Logs);
    QTest::newRow("follow") << u"logs p:a/b/c --follow"_s << int(CommandLine::Logs);
    QTest::newRow("deploy-hook") << u"deploy-hook --account n prod --confirm prod"_s
                                 << int(CommandLine::DeployHook);
    QTest::newRow("hand-over") << u"hand-over p:a/b/c --output d"_s << int(CommandLine::HandOver);
    QTest::newRow("history") << u"history --since 14d --target t"_s << int(CommandLine::History);
    QTest::newRow("stats") << u"stats"_s << int(CommandLine::Stats);
    QTest::newRow("simulate") << u"simulate"_s << int(CommandLine::Simulate);
    QTest::newRow("slot-copy") << u"slot-copy --account n --app a --to s"_s
                               << int(CommandLine::SlotCopy);
}

void TestCliCommandLine::knowsEveryCommand()
{
    QFETCH(QString, text);
    QFETCH(int, command);
    const Parsed parsed = parse(text);
    const auto *line = std::get_if<CommandLine>(&parsed);
    QVERIFY(line);
    QCOMPARE(int(line->command), command);
}

void TestCliCommandLine::refuses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("named");
    QTest::newRow("nothing") << u""_s << u"providers"_s;
    QTest::newRow("unknown command") << u"deploy"_s << u"deploy"_s;
    QTest::newRow("unknown option") << u"list --bogus"_s << u"--bogus"_s;
    QTest::newRow("account alone") << u"account"_s << u"subcommand"_s;
    QTest::newRow("add without a name") << u"account add p"_s << u"--name"_s;
    QTest::newRow("show without REF") << u"show"_s << u"REF"_s;
    QTest::newRow("two REFs to show") << u"show a b"_s << u"b"_s;
    QTest::newRow("watch without anything") << u"watch"_s << u"--target"_s;
    QTest::newRow("REF and target") << u"watch a --target b"_s << u"REF"_s;
    QTest::newRow("copy without an app") << u"slot-copy --account n --to s"_s << u"--app"_s;
    QTest::newRow("copy without a target") << u"slot-copy --account n --app a"_s << u"--to"_s;
    QTest::newRow("copy without an account") << u"slot-copy --app a --to s"_s << u"--account"_s;
    QTest::newRow("copy of a word more")
        << u"slot-copy --account n --app a --to s more"_s << u"more"_s;
    QTest::newRow("deploy-hook without account") << u"deploy-hook prod"_s << u"--account"_s;
    QTest::newRow("deploy-hook without LABEL") << u"deploy-hook --account n"_s << u"LABEL"_s;
    QTest::newRow("hand-over without REF") << u"hand-over"_s << u"REF"_s;
    QTest::newRow("two REFs to hand-over") << u"hand-over a b"_s << u"b"_s;
    QTest::newRow("limit of no number") << u"list --limit many"_s << u"many"_s;
    QTest::newRow("limit of none") << u"list --limit 0"_s << u"--limit"_s;
    QTest::newRow("unknown phase") << u"list --phase failed,done"_s << u"done"_s;
    QTest::newRow("time-out without a unit") << u"watch a --timeout 90"_s << u"90s"_s;
    QTest::newRow("since nothing") << u"history --since 0d"_s << u"--since"_s;
    QTest::newRow("since a date") << u"stats --since 2026-01-01"_s << u"--since"_s;
    QTest::newRow("port too high") << u"simulate --port 70000"_s << u"65535"_s;
    QTest::newRow("no speed") << u"simulate --speed 0"_s << u"--speed"_s;
    QTest::newRow("speed without end") << u"simulate --speed inf"_s << u"--speed"_s;
    QTest::newRow("secret as an argument")
        << u"account add p --name n --secret x"_s << u"--secret"_s;
}

void TestCliCommandLine::refuses()
{
    QFETCH(QString, text);
    QFETCH(QString, named);
    const Parsed parsed = parse(text);
    const auto *end = std::get_if<CommandLineEnd>(&parsed);
    QVERIFY(end);
    QCOMPARE(end->exitCode, ExitCode::Usage);
    QVERIFY2(end->text.contains(named), qPrintable(end->text));
}

void TestCliCommandLine::readsAnAccount()
{
    const Parsed parsed = parseCommandLine({u"landfall-cli"_s, u"account"_s, u"add"_s,
        u"cloudflare-pages"_s, u"--name"_s, u"Größe 1"_s, u"--set"_s, u"projects=a,b"_s,
        u"--secret-stdin"_s, u"--set"_s, u"auth=token"_s});
    const auto *line = std::get_if<CommandLine>(&parsed);
    QVERIFY(line);
    QCOMPARE(line->provider, u"cloudflare-pages"_s);
    QCOMPARE(line->account, u"Größe 1"_s);
    QCOMPARE(line->fields, QStringList({u"projects=a,b"_s, u"auth=token"_s}));
    QVERIFY(line->secretFromInput);
}

void TestCliCommandLine::readsList()
{
    const Parsed parsed =
        parse(u"list --account cf --target shop --phase failed,running --limit 3"_s);
    const auto *line = std::get_if<CommandLine>(&parsed);
    QVERIFY(line);
    QCOMPARE(line->account, u"cf"_s);
    QCOMPARE(line->targets, QStringList(u"shop"_s));
    QCOMPARE(line->phases, QList<Phase>({Phase::Failed, Phase::Running}));
    QCOMPARE(line->limit, 3);
}

void TestCliCommandLine::readsWatch()
{
    const Parsed byReference = parse(u"watch a b --timeout 2h --keep"_s);
    const auto *line = std::get_if<CommandLine>(&byReference);
    QVERIFY(line);
    QCOMPARE(line->references, QStringList({u"a"_s, u"b"_s}));
    QVERIFY(line->timeout == 2h);
    QVERIFY(line->keep);

    const Parsed byTarget = parse(u"watch --target a --target b --json"_s);
    line = std::get_if<CommandLine>(&byTarget);
    QVERIFY(line);
    QCOMPARE(line->targets, QStringList({u"a"_s, u"b"_s}));
    QVERIFY(line->json);
}

void TestCliCommandLine::readsHistory()
{
    const Parsed parsed = parse(u"stats --since 14d --target shop --json"_s);
    const auto *line = std::get_if<CommandLine>(&parsed);
    QVERIFY(line);
    QVERIFY(line->since == 24h * 14);
    QVERIFY(!line->timeout);
    QCOMPARE(line->targets, QStringList(u"shop"_s));
    QVERIFY(line->json);
}

void TestCliCommandLine::readsLogs()
{
    for (const QString &text : {u"logs p:a/b/c --follow --log x"_s, u"logs -f --log x p:a/b/c"_s}) {
        const Parsed parsed = parse(text);
        const auto *line = std::get_if<CommandLine>(&parsed);
        QVERIFY(line);
        QCOMPARE(line->references, QStringList(u"p:a/b/c"_s));
        QCOMPARE(line->log, u"x"_s);
        QVERIFY(line->follow && !line->listLogs && !line->failedLogs);
    }
}

void TestCliCommandLine::readsHandOver()
{
    const Parsed parsed = parse(u"hand-over p:a/b/c --output out --account n --json"_s);
    const auto *line = std::get_if<CommandLine>(&parsed);
    QVERIFY(line);
    QCOMPARE(line->references, QStringList(u"p:a/b/c"_s));
    QCOMPARE(line->output, u"out"_s);
    QCOMPARE(line->account, u"n"_s);
    QVERIFY(line->json);
}

void TestCliCommandLine::readsSlotCopy()
{
    const Parsed parsed = parse(u"slot-copy --account n --app a --slot b --to c --site-config f "
                                "--dry-run --confirm d"_s);
    const auto *line = std::get_if<CommandLine>(&parsed);
    QVERIFY(line);
    QCOMPARE(line->account, u"n"_s);
    QCOMPARE(line->app, u"a"_s);
    QCOMPARE(line->sourceSlot, u"b"_s);
    QCOMPARE(line->targetSlot, u"c"_s);
    QCOMPARE(line->siteConfig, u"f"_s);
    QVERIFY(line->dryRun);
    QCOMPARE(line->confirm, u"d"_s);
}

void TestCliCommandLine::takesNamesThatAreCommands()
{
    const Parsed parsed = parse(u"account remove list"_s);
    const auto *line = std::get_if<CommandLine>(&parsed);
    QVERIFY(line);
    QCOMPARE(line->command, CommandLine::AccountRemove);
    QCOMPARE(line->account, u"list"_s);
}

void TestCliCommandLine::endsWithHelpAndVersion_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("contained");
    QTest::newRow("help") << u"--help"_s << u"account"_s;
    QTest::newRow("help of a command") << u"list --help"_s << u"--phase"_s;
    QTest::newRow("help of an account command") << u"account add -h"_s << u"--secret-stdin"_s;
    QTest::newRow("version") << u"--version"_s << QStringLiteral(LANDFALL_VERSION);
    QTest::newRow("version after") << u"list --version"_s << QStringLiteral(LANDFALL_VERSION);
}

void TestCliCommandLine::endsWithHelpAndVersion()
{
    QFETCH(QString, text);
    QFETCH(QString, contained);
    const Parsed parsed = parse(text);
    const auto *end = std::get_if<CommandLineEnd>(&parsed);
    QVERIFY(end);
    QCOMPARE(end->exitCode, ExitCode::Success);
    QVERIFY2(end->text.contains(contained), qPrintable(end->text));
}

void TestCliCommandLine::hidesWhatDoesNotWorkYet()
{
    const Parsed parsed = parse(u"--help"_s);
    const QString help = std::get<CommandLineEnd>(parsed).text;
    for (const char *later : {"sign-in"})
        QVERIFY2(!help.contains(QLatin1StringView(later)), later);
}

QTEST_GUILESS_MAIN(TestCliCommandLine)
#include "tst_clicommandline.moc"
