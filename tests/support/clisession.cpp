// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "clisession.h"

#include <scenario.h>

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Landfall;

namespace {

/// Runs a tool to its end; its output with what it had to say, or empty when it failed.
QByteArray runTool(
    const QString &program, const QStringList &arguments, const QByteArray &input = {})
{
    QProcess tool;
    tool.setProcessChannelMode(QProcess::MergedChannels);
    tool.start(program, arguments);
    tool.write(input);
    tool.closeWriteChannel();
    const bool isWell = tool.waitForFinished() && tool.exitCode() == 0;
    return isWell ? tool.readAll() + '\n' : QByteArray();
}

/// The last line of what came back; empty for an error.
QByteArray callBus(const QString &name, const QStringList &message)
{
    const QStringList arguments {u"--session"_s, u"--print-reply"_s, "--dest="_L1 + name};
    return runTool(u"dbus-send"_s, arguments + message).trimmed().split('\n').constLast();
}

/// Asks the bus, not the service: a call to the service would start a locked one of the bus's own.
QByteArray keyringOwner()
{
    return callBus(u"org.freedesktop.DBus"_s,
        {u"/"_s, u"org.freedesktop.DBus.GetNameOwner"_s, u"string:org.freedesktop.secrets"_s});
}

} // namespace

std::unique_ptr<Simulator> simulate(const QByteArray &deployments, double speed)
{
    const QByteArray text = R"({"speed": )" + QByteArray::number(speed)
        + R"(, "accounts": [{"provider": "cloudflare-pages", "id": ")" + clientAccount
        + R"(", "name": "Test"}], "deployments": )" + deployments + "}";
    const Result<Scenario> scenario = parseScenario(text);
    if (!scenario) {
        qWarning("%s", qPrintable(scenario.error().message));
        return nullptr;
    }
    auto simulator = std::make_unique<Simulator>(*scenario);
    return simulator->listen() ? std::move(simulator) : nullptr;
}

bool addAccount(const Simulator &simulator, const QString &name, const QByteArray &secret,
    const QStringList &fields)
{
    const SimulatedAccount known = simulator.accounts().constFirst();
    QStringList arguments {u"account"_s, u"add"_s, u"cloudflare-pages"_s, u"--name"_s, name,
        u"--set"_s, "base_url="_L1 + known.account.field(u"base_url"_s), u"--secret-stdin"_s};
    for (const QString &field : fields)
        arguments << u"--set"_s << field;
    CliRun run(arguments, (secret.isEmpty() ? known.secret.reveal() : secret) + '\n');
    const bool isAdded = run.finish() && run.exitCode() == 0;
    if (!isAdded)
        qWarning("%s", run.err().constData());
    return isAdded;
}

bool addAccountOf(const Simulator &simulator, const QString &provider, const QString &name)
{
    for (const SimulatedAccount &known : simulator.accounts()) {
        if (known.account.provider != provider)
            continue;
        QStringList arguments {
            u"account"_s, u"add"_s, provider, u"--name"_s, name, u"--secret-stdin"_s};
        for (auto it = known.account.fields.begin(); it != known.account.fields.end(); ++it)
            arguments << u"--set"_s << it.key() + u'=' + it.value();
        CliRun run(arguments, known.secret.reveal() + '\n');
        const bool isAdded = run.finish() && run.exitCode() == 0;
        if (!isAdded)
            qWarning("%s", run.err().constData());
        return isAdded;
    }
    return false;
}

QString accountsFile()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation)
        + "/landfall/accounts.json"_L1;
}

QString historyFile()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation)
        + "/landfall/history.db"_L1;
}

void forgetAccounts()
{
    QFile::remove(accountsFile());
    QFile::remove(accountsFile() + ".bak"_L1);
    QDir(QFileInfo(historyFile()).path()).removeRecursively();
}

bool lockKeyring()
{
    return !callBus(u"org.freedesktop.secrets"_s,
        {u"/org/freedesktop/secrets"_s, u"org.freedesktop.Secret.Service.Lock"_s,
            u"array:objpath:/org/freedesktop/secrets/collection/login"_s})
                .isEmpty();
}

bool unlockKeyring()
{
    const QByteArray before = keyringOwner();
    // The password of the session's keyring is a newline; see session.sh.
    runTool(u"gnome-keyring-daemon"_s,
        {u"--replace"_s, u"--unlock"_s, u"--components=secrets"_s, u"--daemonize"_s}, "\n");
    return QTest::qWaitFor([&before] {
        const QByteArray owner = keyringOwner();
        return !owner.isEmpty() && owner != before;
    });
}

QStringList filesWith(const QByteArray &text)
{
    QStringList result;
    QDirIterator files(qEnvironmentVariable("HOME"), QDir::Files | QDir::Hidden | QDir::System,
        QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        // The keyring's own store is where it belongs; it is encrypted.
        if (file.open(QIODevice::ReadOnly) && file.readAll().contains(text))
            result.append(file.fileName());
    }
    return result;
}

QByteArray secretTool(const QString &account)
{
    return runTool(u"secret-tool"_s,
        {u"search"_s, u"--all"_s, u"user"_s, account, u"server"_s, u"landfall"_s});
}

QStringList processesWith(const QByteArray &text)
{
    const auto bytes = [](const QString &path) {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    const QByteArray session = qgetenv("LANDFALL_SESSION_DIR");
    QStringList result;
    for (const QString &process : QDir(u"/proc"_s).entryList({u"[0-9]*"_s}, QDir::Dirs)) {
        const QByteArray arguments = bytes(u"/proc/%1/cmdline"_s.arg(process));
        const QByteArray environment = bytes(u"/proc/%1/environ"_s.arg(process));
        // A hardened program hides its environment from others of the same user.
        const bool isOurs =
            environment.contains(session) || arguments.startsWith(QByteArray(BIN_DIR "/landfall"));
        if (isOurs && (arguments.contains(text) || environment.contains(text)))
            result.append(QString::fromUtf8(arguments).replace(QChar::Null, u' '));
    }
    return result;
}
