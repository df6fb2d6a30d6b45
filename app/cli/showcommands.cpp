// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "showcommands.h"

#include "deploymentlines.h"
#include "listcommands.h"
#include "terminaltext.h"

#include <deploymentjson.h>
#include <providercall.h>
#include <reference.h>
#include <watchanswer.h>

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Landfall {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Landfall::ShowCommands)
};

/// A deployment that was asked for, with what further questions about it need.
struct Found {
    OpenAccount open;
    Deployment deployment;
};

/// Writes a log as it arrives, or keeps it for a document.
class LogPrinter : public LogSink {
public:
    LogPrinter(Output &output, bool raw) : m_output(output), m_raw(raw) { }

    void append(const QByteArray &text) override
    {
        const QByteArray piece = m_raw ? text : m_cleaner.clean(text).toUtf8();
        if (m_output.isJson())
            m_text += piece;
        else
            m_output.raw(piece);
        if (!piece.isEmpty())
            m_endsLine = piece.endsWith('\n');
    }

    /// A log without a last line end would run into what comes next.
    void finish()
    {
        if (!m_output.isJson() && !m_raw && !m_endsLine)
            m_output.raw("\n");
    }

    [[nodiscard]] QString text() const { return QString::fromUtf8(m_text); }

private:
    Output &m_output;
    bool m_raw;
    bool m_endsLine = true;
    LogCleaner m_cleaner;
    QByteArray m_text;
};

/// What the history knows of a deployment that its service does not know any more.
QCoro::Task<std::optional<Deployment>> forgotten(Context context, Reference reference)
{
    Deployment wanted;
    wanted.id = reference.id;
    const QList<Deployment> asked = stamped({wanted}, reference.account);
    const auto entries = co_await context.engine->history().recall(asked);
    if (!entries || entries->isEmpty())
        co_return std::nullopt;
    const RememberedDeployment entry = entries->constFirst();
    context.output->note(
        Text::tr("Its service does not know this deployment any more. It was last heard of at %1.")
            .arg(localTime(entry.lastNews)));
    co_return entry.deployment;
}

QCoro::Task<Result<Found>> find(Context context)
{
    const Result<QList<Account>> accounts = chosenAccounts(context);
    if (!accounts)
        co_return accounts.error();
    const Result<Reference> reference = resolveReference(context.arguments->references.constFirst(),
        *accounts, context.engine->providers(), context.arguments->account);
    if (!reference)
        co_return reference.error();
    const auto open = co_await context.engine->sessions().open(reference->account);
    if (!open)
        co_return open.error();
    const auto deployment = co_await callProvider(*open, &Provider::show, reference->id);
    Found found;
    found.open = *open;
    if (deployment) {
        found.deployment = co_await observed(context, *deployment, reference->account);
        co_return found;
    }
    if (deployment.error().kind != Error::NotFound)
        co_return deployment.error();
    const Reference asked = *reference;
    const auto remembered = co_await forgotten(context, asked);
    if (!remembered)
        co_return deployment.error();
    found.deployment = *remembered;
    co_return found;
}

QJsonObject logJson(const LogLink &log)
{
    return {{u"id"_s, log.id}, {u"label"_s, log.label},
        {u"url"_s, log.url.isEmpty() ? QJsonValue() : QJsonValue(log.url)},
        {u"failed"_s, log.failed}};
}

/// The logs that the command line asks for: --log, --failed, or else the first.
Result<QList<LogLink>> chosenLogs(const CommandLine &arguments, const Deployment &deployment)
{
    QList<LogLink> logs;
    QStringList ids;
    for (const LogLink &log : deployment.logs) {
        ids.append(log.id);
        const bool isMeant = arguments.log.isEmpty() || arguments.log == log.id;
        if (isMeant && (log.failed || !arguments.failedLogs))
            logs.append(log);
    }
    if (deployment.logs.isEmpty())
        return Error {Error::NotFound, Text::tr("This deployment has no log.")};
    if (!arguments.log.isEmpty() && !ids.contains(arguments.log))
        return Error {Error::BadInput,
            Text::tr("This deployment has no log “%1”. It has: %2.")
                .arg(arguments.log, ids.join(", "_L1))};
    if (logs.isEmpty())
        return Error {Error::NotFound, Text::tr("Nothing failed here that has a log.")};
    const bool wantsAll = arguments.listLogs || arguments.failedLogs;
    return wantsAll ? logs : logs.mid(0, 1);
}

ExitCode listLogs(Context context, const QList<LogLink> &logs)
{
    QJsonArray array;
    Table table {{Text::tr("ID"), Text::tr("LOG"), Text::tr("ABOUT A FAILURE")}, {}};
    for (const LogLink &log : logs) {
        array.append(logJson(log));
        table.rows.append({log.id, log.label, log.failed ? Text::tr("yes") : Text::tr("no")});
    }
    if (context.output->isJson())
        context.output->document({{u"logs"_s, array}});
    else
        context.output->table(table);
    return ExitCode::Success;
}

QCoro::Task<ExitCode> printLogs(Context context, OpenAccount open, QList<LogLink> logs)
{
    QJsonArray array;
    QList<AccountProblem> problems;
    for (const LogLink &log : logs) {
        if (logs.size() > 1)
            context.output->note(log.label);
        LogPrinter printer(*context.output, context.arguments->raw);
        const auto fetched = co_await callProvider(open, &Provider::log, log, &printer);
        printer.finish();
        if (!fetched)
            problems.append({open.session.account.name, fetched.error()});
        QJsonObject object = logJson(log);
        object.insert("text"_L1, printer.text());
        array.append(object);
    }
    if (context.output->isJson())
        context.output->document({{u"logs"_s, array}, {u"problems"_s, toJson(problems)}});
    co_return report(context, problems);
}

} // namespace

QCoro::Task<ExitCode> showDeployment(Context context)
{
    const auto found = co_await find(context);
    if (!found)
        co_return fail(context, found.error());
    if (context.output->isJson())
        context.output->document(toJson(found->deployment));
    else
        printDeployment(*context.output, found->deployment, QDateTime::currentDateTimeUtc());
    co_return ExitCode::Success;
}

QCoro::Task<ExitCode> showLogs(Context context)
{
    const auto found = co_await find(context);
    if (!found)
        co_return fail(context, found.error());
    const Result<QList<LogLink>> logs = chosenLogs(*context.arguments, found->deployment);
    if (!logs)
        co_return fail(context, logs.error());
    if (context.arguments->listLogs)
        co_return listLogs(context, *logs);
    const auto code = co_await printLogs(context, found->open, *logs);
    co_return code;
}

} // namespace Landfall
