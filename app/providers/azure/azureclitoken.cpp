// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "azureclitoken.h"

#include "azureidentity.h"

#include <jsonreader.h>
#include <logging.h>

#include <QCoreApplication>
#include <QJsonDocument>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace Landfall::Azure {

namespace {

constexpr qsizetype longestLine = 200;
constexpr int wrongUsage = 2; ///< az's exit code for options that it does not know

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Landfall::Azure::AzureCli)
};

QString loginCommand(const QString &tenant)
{
    return tenant.isEmpty() ? u"az login"_s : "az login --tenant "_L1 + tenant;
}

/// The first line that tells of an error, else the first of all.
QString firstErrorLine(const QByteArray &errors)
{
    static const QRegularExpression colors(u"\\x1b\\[[0-9;]*[A-Za-z]"_s);
    QString first;
    for (QString line : QString::fromUtf8(errors).remove(colors).split(u'\n')) {
        line = harmlessLine(line, longestLine);
        if (line.startsWith("ERROR:"_L1))
            return redact(line.sliced(6).trimmed());
        if (first.isEmpty())
            first = line;
    }
    return redact(first);
}

Error strange()
{
    return {Error::BadReply,
        Text::tr("The Azure CLI (az) gave an answer that could not be read. Update it and try "
                 "again."),
        u"az-answer"_s};
}

/// az ran to its end and says that it has no token.
Error refused(const CommandResult &run, const QString &tenant)
{
    const QString line = firstErrorLine(run.errors);
    const QString said = line.isEmpty() ? QString() : u' ' + Text::tr("It says: “%1”").arg(line);
    if (run.exitCode == wrongUsage)
        return {Error::BadReply,
            Text::tr("The Azure CLI (az) did not take the command: update it.") + said,
            u"az-usage"_s};
    if (run.errors.contains("az login"))
        return {Error::Unauthorized,
            Text::tr("The Azure CLI is not signed in: run “%1”, then try again.")
                    .arg(loginCommand(tenant))
                + said,
            u"az-login"_s};
    return {Error::Server,
        Text::tr("The Azure CLI (az) gave no token (exit code %1).").arg(run.exitCode) + said,
        u"az-failed"_s};
}

Error failure(const CommandResult &run)
{
    switch (run.end) {
    case CommandResult::NotFound:
        return {Error::Unauthorized,
            Text::tr("The Azure CLI (az) is not installed or not on the PATH. Install it and run "
                     "“az login”, or sign in another way: the field “auth”."),
            u"az-missing"_s};
    case CommandResult::NotStarted:
        return {Error::Unauthorized,
            Text::tr("The Azure CLI (az) on the PATH could not be started. Install it again."),
            u"az-missing"_s};
    case CommandResult::TimedOut:
        return {Error::Network,
            Text::tr("The Azure CLI (az) did not answer within 30 seconds. Try “az account "
                     "get-access-token” in a terminal."),
            u"az-timeout"_s};
    case CommandResult::Crashed:
        return {Error::Server, Text::tr("The Azure CLI (az) crashed. Update it and try again."),
            u"az-failed"_s};
    case CommandResult::Cancelled:
        return {Error::Cancelled, QString()};
    case CommandResult::TooMuch:
    case CommandResult::Finished:
        break;
    }
    return strange();
}

/// From now; none where nothing sensible is said.
std::optional<qint64> secondsLeft(JsonReader &body, const QDateTime &now)
{
    static const QDateTime sensible(QDate(2000, 1, 1), QTime(0, 0), Qt::UTC);
    const auto stamp = body.integer(u"expires_on"_s);
    if (stamp && *stamp > sensible.toSecsSinceEpoch())
        return *stamp - now.toSecsSinceEpoch();
    constexpr qsizetype toTheSecond = 19;
    QDateTime local =
        QDateTime::fromString(body.string(u"expiresOn"_s).left(toTheSecond).replace(u'T', u' '),
            u"yyyy-MM-dd HH:mm:ss"_s);
    local.setTimeSpec(Qt::LocalTime);
    if (!local.isValid() || local < sensible)
        return std::nullopt;
    return now.secsTo(local);
}

} // namespace

QStringList azArguments(const QString &resource, const QString &tenant)
{
    QStringList arguments {
        u"account"_s, u"get-access-token"_s, u"--output"_s, u"json"_s, u"--resource"_s, resource};
    if (!tenant.isEmpty())
        arguments << u"--tenant"_s << tenant;
    return arguments;
}

Result<TokenReply> parseAzRun(const CommandResult &run, const QString &tenant, const QDateTime &now)
{
    if (run.end != CommandResult::Finished)
        return failure(run);
    if (run.exitCode != 0)
        return refused(run, tenant);
    const QJsonDocument document = QJsonDocument::fromJson(run.output.reveal());
    JsonReader body(document.object());
    const Secret token = plainToken(body.string(u"accessToken"_s));
    if (token.isEmpty())
        return strange();
    maskInLogs(token);
    const auto left = secondsLeft(body, now);
    if (left && *left <= 0)
        return Error {Error::BadReply,
            Text::tr("The Azure CLI (az) gave a token that has ended. Check this computer's clock "
                     "and time zone, then run “%1”.")
                .arg(loginCommand(tenant)),
            u"az-expired"_s};
    return TokenReply(token, sensibleLifetime(left));
}

} // namespace Landfall::Azure
