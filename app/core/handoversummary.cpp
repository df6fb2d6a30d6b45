// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "handover.h"

#include "deploymenttext.h"
#include "logging.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Landfall {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Landfall::HandOver)
};

constexpr int deepest = 6;

QString utc(const QDateTime &time)
{
    return time.isNull() ? u"–"_s : time.toUTC().toString(u"yyyy-MM-dd HH:mm:ss"_s);
}

QString span(const QDateTime &from, const QDateTime &to)
{
    if (from.isNull() || to.isNull())
        return u"–"_s;
    return durationText(std::chrono::milliseconds(from.msecsTo(to)));
}

/// A bar would end the cell, in a code span too.
QString cell(const QString &text, qsizetype limit = 120)
{
    return text.isEmpty() ? u"–"_s : codeSpan(QString(text).replace(u'|', u'¦'), limit);
}

QString row(const QStringList &cells)
{
    return u"| "_s + cells.join(u" | "_s) + u" |"_s;
}

void addTable(QStringList &lines, const QStringList &headings, const QList<QStringList> &rows)
{
    lines.append(row(headings));
    lines.append(row(QStringList(headings.size(), u"---"_s)));
    for (const QStringList &cells : rows)
        lines.append(row(cells));
}

void addHeading(QStringList &lines, const QString &words)
{
    lines += {QString(), u"## "_s + words, QString()};
}

QString place(const Deployment &deployment)
{
    const QString target = codeSpan(deployment.target.name, 120);
    return deployment.environment.isEmpty()
        ? target
        : u"%1 (%2)"_s.arg(target, codeSpan(deployment.environment, 120));
}

void addFact(QStringList &lines, const QString &label, const QString &value)
{
    if (!value.isEmpty())
        lines.append(u"- %1: %2"_s.arg(label, codeSpan(value)));
}

void addFacts(QStringList &lines, const HandOver &handOver)
{
    const Deployment &deployment = handOver.deployment;
    addFact(lines, Text::tr("Status"), deployment.status);
    addFact(lines, Text::tr("Reason"), deployment.reason);
    addFact(lines, Text::tr("Reference"), ref(deployment));
    addFact(lines, Text::tr("Service"), handOver.provider);
    addFact(lines, Text::tr("Account"), deployment.account);
    lines.append(Text::tr("- Created %1 UTC, started %2, finished %3, took %4")
                     .arg(utc(deployment.created), utc(deployment.started),
                         utc(deployment.finished), span(deployment.created, deployment.finished)));
    addFact(lines, Text::tr("Branch"), deployment.branch);
    addFact(lines, Text::tr("Commit"), deployment.commit);
    addFact(lines, Text::tr("Message"), deployment.message.section(u'\n', 0, 0));
    addFact(lines, Text::tr("Author"), deployment.author);
    addFact(lines, Text::tr("Trigger"), deployment.trigger);
    if (const QString instances = instancesText(deployment); !instances.isEmpty())
        lines.append(u"- %1: %2"_s.arg(Text::tr("Instances"), instances));
}

void addStages(QStringList &lines, const Deployment &deployment)
{
    if (deployment.stages.isEmpty())
        return;
    QList<QStringList> rows;
    for (const Stage &stage : deployment.stages)
        rows.append({cell(stage.name), phaseText(stage.phase), cell(stage.status),
            utc(stage.started), span(stage.started, stage.ended),
            stage.observed ? Text::tr("≈ observed") : Text::tr("reported")});
    addHeading(lines, Text::tr("Stages"));
    addTable(lines,
        {Text::tr("Stage"), Text::tr("Phase"), Text::tr("Status"), Text::tr("Started (UTC)"),
            Text::tr("Took"), Text::tr("Times")},
        rows);
}

void addErrors(QStringList &lines, const QList<Problem> &errors, int depth = 0)
{
    for (const Problem &error : errors) {
        QString line = QString(2 * depth, u' ') + u"- "_s + codeSpan(error.message);
        if (!error.code.isEmpty())
            line += u" · "_s + codeSpan(error.code, 120);
        if (!error.target.isEmpty())
            line += u" · "_s + codeSpan(error.target, 200);
        lines.append(line);
        if (depth < deepest)
            addErrors(lines, error.details, depth + 1);
    }
}

void addAllErrors(QStringList &lines, const Deployment &deployment)
{
    QStringList found;
    addErrors(found, deployment.errors);
    for (const Part &part : deployment.parts) {
        if (part.errors.isEmpty())
            continue;
        found.append(u"- %1: %2"_s.arg(codeSpan(part.name, 120), phaseText(part.phase)));
        addErrors(found, part.errors, 1);
    }
    if (found.isEmpty())
        return;
    addHeading(lines, Text::tr("Errors"));
    lines += found;
}

QString logLine(const HandedLog &log)
{
    QStringList words;
    if (log.firstError.isEmpty())
        words.append(Text::tr("no line of it was read as an error"));
    else
        words.append(Text::tr("first error, line %1: %2")
                         .arg(log.firstErrorLine)
                         .arg(codeSpan(log.firstError)));
    if (log.earlier)
        words.append(Text::tr("same as %1 UTC, %2 %3 (%4)")
                         .arg(utc(log.earlier->created), codeSpan(log.earlier->target, 120),
                             codeSpan(log.earlier->environment, 120), codeSpan(log.earlier->ref)));
    if (log.problem)
        words.append(Text::tr("not whole: %1").arg(codeSpan(log.problem->message)));
    return u"- %1: %2"_s.arg(codeSpan(log.label, 120), words.join(u"; "_s));
}

void addLogs(QStringList &lines, const QList<HandedLog> &logs)
{
    if (logs.isEmpty())
        return;
    addHeading(lines, Text::tr("Failed logs"));
    for (const HandedLog &log : logs)
        lines.append(logLine(log));
}

void addRunning(QStringList &lines, const HandOver &handOver)
{
    if (handOver.running.isEmpty())
        return;
    QList<QStringList> rows;
    for (const Deployment &running : handOver.running)
        rows.append({cell(running.target.name), cell(running.environment), cell(running.commit, 40),
            verdictText(running),
            running.live.value_or(false) ? Text::tr("serves") : Text::tr("newest good one"),
            utc(running.created),
            spokenDuration(std::chrono::milliseconds(
                std::max<qint64>(0, running.created.msecsTo(handOver.at))))});
    addHeading(lines, Text::tr("What runs in each slot or environment"));
    addTable(lines,
        {Text::tr("Target"), Text::tr("Environment"), Text::tr("Commit"), Text::tr("Health"),
            Text::tr("Known by"), Text::tr("Created (UTC)"), Text::tr("Age")},
        rows);
}

void addRequests(QStringList &lines, const QList<RequestNote> &requests)
{
    if (requests.isEmpty())
        return;
    QList<QStringList> rows;
    for (const RequestNote &request : requests)
        rows.append({utc(request.at), cell(request.verb), cell(request.address),
            request.status > 0 ? QString::number(request.status) : Text::tr("no answer"),
            cell(request.requestId)});
    addHeading(lines, Text::tr("The last requests to the service"));
    addTable(lines,
        {Text::tr("Sent (UTC)"), Text::tr("Verb"), Text::tr("Address"), Text::tr("Status"),
            Text::tr("Request id")},
        rows);
}

} // namespace

QString codeSpan(const QString &text, qsizetype limit)
{
    // Redacted first: half a secret would not be known.
    QString safe = redact(text.left(8 * limit)).simplified();
    if (safe.size() > limit)
        safe = safe.left(limit - 1) + u'…';
    if (safe.isEmpty())
        return u"–"_s;
    qsizetype longest = 0;
    qsizetype ticks = 0;
    for (const QChar c : std::as_const(safe)) {
        ticks = c == u'`' ? ticks + 1 : 0;
        longest = std::max(longest, ticks);
    }
    const QString fence(longest + 1, u'`');
    return longest == 0 ? fence + safe + fence : u"%1 %2 %1"_s.arg(fence, safe);
}

QString sameErrorText(const LoggedError &earlier)
{
    const QString when = earlier.created.toLocalTime().toString(Text::tr("d MMM HH:mm"));
    QString where = earlier.target;
    if (!earlier.environment.isEmpty())
        where += u' ' + earlier.environment;
    return Text::tr("Same first error as %1, %2 (%3)").arg(when, where, earlier.ref);
}

QString handOverSummary(const HandOver &handOver)
{
    const Deployment &deployment = handOver.deployment;
    QStringList lines {
        u"# "_s + Text::tr("%1: %2").arg(place(deployment), verdictText(deployment)), QString()};
    addFacts(lines, handOver);
    addStages(lines, deployment);
    addAllErrors(lines, deployment);
    addLogs(lines, handOver.logs);
    addRunning(lines, handOver);
    addRequests(lines, handOver.requests);
    lines += {QString(), u"---"_s, QString()};
    lines.append(Text::tr("Written by Landfall %1 (Qt %2) at %3 UTC. What looked like a secret or "
                          "an e-mail address was taken out.")
                     .arg(QStringLiteral(LANDFALL_VERSION), QString::fromLatin1(qVersion()),
                         utc(handOver.at)));
    return lines.join(u'\n') + u'\n';
}

} // namespace Landfall
