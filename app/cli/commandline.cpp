// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commandline.h"

#include "durations.h"
#include "slotcopygrammar.h"

#include <QCoreApplication>

#include <CLI/CLI.hpp>

#include <limits>

using namespace Qt::StringLiterals;

namespace Landfall {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Landfall::CommandLine)
};

/// Ends the parsing with a sentence about one value.
[[noreturn]] void refuse(const QString &sentence)
{
    throw CLI::ValidationError(sentence.toStdString());
}

/// The commands and options of landfall-cli, filling a CommandLine while CLI11 parses. CLI11 hands
/// out plain text only; numbers, phases and durations are read here, with sentences of our own.
class Grammar {
public:
    Grammar();
    Q_DISABLE_COPY_MOVE(Grammar)

    std::variant<CommandLine, CommandLineEnd> parse(const QStringList &arguments);

private:
    using Take = std::function<void(const QString &)>;

    void addGlobals();
    void addAccounts();
    void addHooks(CLI::App &accounts);
    void addLists();
    void addWatch();
    void addLogs();
    void addHandOver();
    void addDeployHook();
    void addHistory();
    void addSimulate();

    CLI::App *command(
        CLI::App &parent, const char *name, CommandLine::Command id, const QString &description);
    static CLI::Option *option(
        CLI::App *app, const char *name, const QString &description, const Take &take);
    static CLI::Option *options(
        CLI::App *app, const char *name, const QString &description, QStringList &to);
    void account(CLI::App *app);
    void reference(CLI::App *app);

    void takePhases(const QString &text);
    static void takeDuration(
        const QString &name, const QString &text, std::optional<std::chrono::seconds> &to);
    void takeLimit(const QString &text);
    void takePort(const QString &text);
    void takeSpeed(const QString &text);

    CLI::App m_app;
    CommandLine m_result;
    bool m_hasCommand = false;
};

QString fromUtf8(const std::string &text)
{
    return QString::fromStdString(text);
}

Grammar::Grammar() : m_app(Text::tr("Watches deployments from a terminal.").toStdString())
{
    m_app.name("landfall-cli");
    m_app.fallthrough();
    m_app.require_subcommand(0, 1);
    addGlobals();
    command(m_app, "providers", CommandLine::Providers,
        Text::tr("The services that can be watched and what their accounts need"));
    addAccounts();
    addLists();
    addWatch();
    addLogs();
    addHandOver();
    addDeployHook();
    addHistory();
    addSimulate();
    addSlotCopy(m_app, m_result, m_hasCommand);
}

void Grammar::addGlobals()
{
    m_app.set_help_flag("-h,--help", Text::tr("Show this help and end").toStdString());
    m_app.set_version_flag("--version", "landfall-cli " LANDFALL_VERSION,
        Text::tr("Show the version and end").toStdString());
    m_app.add_flag(
        "--json", m_result.json, Text::tr("Machine output on standard output").toStdString());
    m_app.add_flag("--demo", m_result.demo,
        Text::tr("Use a simulated service; alone: play it and end").toStdString());
    m_app.add_flag_callback(
        "--no-color", [this] { m_result.color = false; }, Text::tr("No colors").toStdString());
    m_app.add_flag("--verbose", m_result.verbose,
        Text::tr("Show the requests on standard error, without secrets").toStdString());
}

void Grammar::addAccounts()
{
    CLI::App *accounts = m_app.add_subcommand(
        "account", Text::tr("Accounts: add, list, remove, test, sign in").toStdString());
    accounts->require_subcommand(1);

    CLI::App *add = command(*accounts, "add", CommandLine::AccountAdd,
        Text::tr("Store an account; its secret goes to the keychain"));
    option(add, "PROVIDER", Text::tr("An id that “providers” lists"), [this](const QString &text) {
        m_result.provider = text;
    })->required();
    option(add, "--name", Text::tr("The account's name"), [this](const QString &text) {
        m_result.account = text;
    })->required();
    options(add, "--set", Text::tr("FIELD=VALUE; may be given again"), m_result.fields)
        ->allow_extra_args(false);
    add->add_flag("--secret-stdin", m_result.secretFromInput,
        Text::tr("Read the secret, one line, from standard input").toStdString());

    command(*accounts, "list", CommandLine::AccountList, Text::tr("The stored accounts"));
    const auto named = [&](const char *name, CommandLine::Command id, const QString &description) {
        option(command(*accounts, name, id, description), "NAME", Text::tr("The account's name"),
            [this](const QString &text) { m_result.account = text; })
            ->required();
    };
    named("remove", CommandLine::AccountRemove, Text::tr("Forget an account and its secret"));
    named("test", CommandLine::AccountTest, Text::tr("Ask the service once, and say what it said"));
    named("sign-in", CommandLine::AccountSignIn,
        Text::tr("Sign in with a browser, where the account is of that kind"));
    addHooks(*accounts);
}

void Grammar::addHooks(CLI::App &accounts)
{
    const auto labelled = [&](const char *name, CommandLine::Command id,
                              const QString &description) {
        CLI::App *app = command(accounts, name, id, description);
        option(app, "NAME", Text::tr("The account's name"), [this](const QString &text) {
            m_result.account = text;
        })->required();
        option(app, "LABEL", Text::tr("The deploy hook's label"), [this](const QString &text) {
            m_result.hook = text;
        })->required();
        return app;
    };
    labelled("add-hook", CommandLine::AccountAddHook,
        Text::tr("Store a deploy hook, a secret URL, in the keychain"))
        ->add_flag("--secret-stdin", m_result.secretFromInput,
            Text::tr("Read the URL, one line, from standard input").toStdString());
    labelled("remove-hook", CommandLine::AccountRemoveHook, Text::tr("Forget a deploy hook"));
}

void Grammar::addLists()
{
    account(command(m_app, "targets", CommandLine::Targets, Text::tr("What can be watched")));

    CLI::App *list =
        command(m_app, "list", CommandLine::List, Text::tr("Deployments, newest first"));
    account(list);
    option(list, "--target", Text::tr("Only of this target: its id or name"),
        [this](const QString &text) { m_result.targets = {text}; });
    option(list, "--phase", Text::tr("Only in these phases, separated by commas"),
        [this](const QString &text) { takePhases(text); });
    option(list, "--limit", Text::tr("How many in all (25 unless told)"),
        [this](const QString &text) { takeLimit(text); });

    CLI::App *show = command(m_app, "show", CommandLine::Show, Text::tr("One deployment"));
    reference(show);
    account(show);
}

void Grammar::addWatch()
{
    CLI::App *watch = command(
        m_app, "watch", CommandLine::Watch, Text::tr("Follow deployments until each is finished"));
    CLI::Option *references =
        options(watch, "REF", Text::tr("Deployments, by reference"), m_result.references);
    options(watch, "--target",
        Text::tr("A target's id or name: the deployment under way, else the next that starts"),
        m_result.targets)
        ->excludes(references);
    account(watch);
    option(watch, "--timeout", Text::tr("Stop waiting after this time (90s, 30m, 2h, 1d)"),
        [this](const QString &text) { takeDuration(u"--timeout"_s, text, m_result.timeout); });
    watch->add_flag("--keep", m_result.keep,
        Text::tr("Add the deployments to those that the account watches").toStdString());
}

void Grammar::addLogs()
{
    CLI::App *logs = command(m_app, "logs", CommandLine::Logs, Text::tr("The log of a deployment"));
    reference(logs);
    account(logs);
    logs->add_flag("--failed", m_result.failedLogs,
        Text::tr("The logs of what failed, and only those").toStdString());
    logs->add_flag("--list", m_result.listLogs,
        Text::tr("Name the logs instead of showing one").toStdString());
    option(logs, "--log", Text::tr("The log with this id"),
        [this](const QString &text) { m_result.log = text; });
    logs->add_flag("--raw", m_result.raw,
        Text::tr("As the service sent it, with its control characters").toStdString());
    logs->add_flag("-f,--follow", m_result.follow,
        Text::tr("Go on with what is added while the deployment runs").toStdString());
}

void Grammar::addHandOver()
{
    CLI::App *handOver = command(m_app, "hand-over", CommandLine::HandOver,
        Text::tr("Write what somebody else needs to look at a deployment, without secrets"));
    reference(handOver);
    account(handOver);
    option(handOver, "--output", Text::tr("The folder to write to (the current one unless told)"),
        [this](const QString &text) { m_result.output = text; });
}

void Grammar::addDeployHook()
{
    CLI::App *app = command(m_app, "deploy-hook", CommandLine::DeployHook,
        Text::tr("Start a deployment through a stored deploy hook, once, and watch it"));
    option(app, "--account", Text::tr("The account that has the hook"),
        [this](const QString &text) { m_result.account = text; })
        ->required();
    option(app, "LABEL", Text::tr("The deploy hook's label"), [this](const QString &text) {
        m_result.hook = text;
    })->required();
    option(app, "--confirm", Text::tr("The label again; without it, only say what would be done"),
        [this](const QString &text) { m_result.confirm = text; });
}

void Grammar::addHistory()
{
    const auto asked = [&](const char *name, CommandLine::Command id, const QString &description) {
        CLI::App *app = command(m_app, name, id, description);
        option(app, "--since", Text::tr("Only what started in this time (90s, 30m, 2h, 14d)"),
            [this](const QString &text) { takeDuration(u"--since"_s, text, m_result.since); });
        option(app, "--target", Text::tr("Only of this target: its id or name"),
            [this](const QString &text) { m_result.targets = {text}; });
    };
    asked("history", CommandLine::History, Text::tr("What was seen here before, newest first"));
    asked("stats", CommandLine::Stats,
        Text::tr("By target: how many succeeded and failed, and how long they take"));
}

void Grammar::addSimulate()
{
    CLI::App *simulate = command(m_app, "simulate", CommandLine::Simulate,
        Text::tr("Run the simulated services until interrupted"));
    option(simulate, "--port", Text::tr("The port on 127.0.0.1 (a free one unless told)"),
        [this](const QString &text) { takePort(text); });
    option(simulate, "--scenario", Text::tr("The file to play (the demo unless told)"),
        [this](const QString &text) { m_result.scenario = text; });
    option(simulate, "--speed", Text::tr("How many times faster than written"),
        [this](const QString &text) { takeSpeed(text); });
}

CLI::App *Grammar::command(
    CLI::App &parent, const char *name, CommandLine::Command id, const QString &description)
{
    CLI::App *app = parent.add_subcommand(name, description.toStdString());
    app->callback([this, id] {
        m_result.command = id;
        m_hasCommand = true;
    });
    return app;
}

CLI::Option *Grammar::option(
    CLI::App *app, const char *name, const QString &description, const Take &take)
{
    return app->add_option_function<std::string>(
        name, [take](const std::string &text) { take(fromUtf8(text)); }, description.toStdString());
}

CLI::Option *Grammar::options(
    CLI::App *app, const char *name, const QString &description, QStringList &to)
{
    return app->add_option_function<std::vector<std::string>>(
        name,
        [&to](const std::vector<std::string> &texts) {
            for (const std::string &text : texts)
                to.append(fromUtf8(text));
        },
        description.toStdString());
}

void Grammar::account(CLI::App *app)
{
    option(app, "--account", Text::tr("Only this account"),
        [this](const QString &text) { m_result.account = text; });
}

void Grammar::reference(CLI::App *app)
{
    option(app, "REF", Text::tr("The deployment: an id that “list” shows, or its URL"),
        [this](const QString &text) { m_result.references = {text}; })
        ->required();
}

void Grammar::takePhases(const QString &text)
{
    for (const QString &word : text.split(u',', Qt::SkipEmptyParts)) {
        const std::optional<Phase> phase = phaseFromName(word.trimmed());
        if (!phase)
            refuse(Text::tr("There is no phase “%1”. Phases are: queued, running, succeeded, "
                            "partial, failed, canceled, skipped, stalled, unknown.")
                       .arg(word));
        m_result.phases.append(*phase);
    }
}

void Grammar::takeDuration(
    const QString &name, const QString &text, std::optional<std::chrono::seconds> &to)
{
    to = parseDuration(text);
    if (!to)
        refuse(Text::tr("%1 takes a number with s, m, h or d, like 90s or 2h, not “%2”.")
                   .arg(name, text));
}

void Grammar::takeLimit(const QString &text)
{
    static constexpr int most = 1000;
    m_result.limit = text.toInt();
    if (m_result.limit < 1 || m_result.limit > most)
        refuse(Text::tr("--limit takes a number from 1 to %1, not “%2”.").arg(most).arg(text));
}

void Grammar::takePort(const QString &text)
{
    bool isPort = false;
    m_result.port = text.toUShort(&isPort);
    if (!isPort)
        refuse(Text::tr("--port takes a number from 0 to 65535, not “%1”.").arg(text));
}

void Grammar::takeSpeed(const QString &text)
{
    static constexpr double fastest = 1e6;
    m_result.speed = text.toDouble();
    if (!(*m_result.speed > 0 && *m_result.speed <= fastest))
        refuse(Text::tr("--speed takes a number above 0, like 10, not “%1”.").arg(text));
}

/// CLI11's exception as a sentence of ours; names of options stay as they are.
QString sentence(const CLI::ParseError &error)
{
    const QString detail = fromUtf8(error.what());
    if (dynamic_cast<const CLI::ValidationError *>(&error))
        return detail;
    return Text::tr("This command line does not fit: %1.").arg(detail.section(u'\n', 0, 0));
}

std::variant<CommandLine, CommandLineEnd> Grammar::parse(const QStringList &arguments)
{
    std::vector<std::string> reversed;
    for (qsizetype i = arguments.size() - 1; i > 0; --i)
        reversed.push_back(arguments.at(i).toStdString());
    try {
        m_app.parse(std::move(reversed));
    } catch (const CLI::CallForHelp &) {
        return CommandLineEnd {ExitCode::Success, fromUtf8(m_app.help())};
    } catch (const CLI::CallForVersion &version) {
        return CommandLineEnd {ExitCode::Success, fromUtf8(version.what()) + u'\n'};
    } catch (const CLI::ParseError &error) {
        return CommandLineEnd {ExitCode::Usage,
            sentence(error) + u'\n' + Text::tr("“landfall-cli --help” shows what there is.")
                + u'\n'};
    }
    if (!m_hasCommand && !m_result.demo)
        return CommandLineEnd {ExitCode::Usage, fromUtf8(m_app.help())};
    if (m_result.command == CommandLine::Watch && m_result.references.isEmpty()
        && m_result.targets.isEmpty())
        return CommandLineEnd {ExitCode::Usage,
            Text::tr("Say what to watch: a deployment's reference, or --target with a target's "
                     "name.")
                + u'\n'};
    return m_result;
}

} // namespace

std::variant<CommandLine, CommandLineEnd> parseCommandLine(const QStringList &arguments)
{
    return Grammar().parse(arguments);
}

} // namespace Landfall
