// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "deploymentlines.h"

#include <deploymenttext.h>

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Landfall {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Landfall::DeploymentLines)
};

QString orDash(const QString &text)
{
    return text.isEmpty() ? u"–"_s : text;
}

QString spanText(const QDateTime &from, const QDateTime &to)
{
    if (from.isNull() || to.isNull())
        return orDash({});
    return durationText(std::chrono::milliseconds(from.msecsTo(to)));
}

QString stageUnderWay(const Deployment &deployment)
{
    // The last one: a direct upload to Cloudflare leaves its first stage open for good.
    const auto running = std::find_if(deployment.stages.crbegin(), deployment.stages.crend(),
        [](const Stage &stage) { return stage.phase == Phase::Running; });
    return running == deployment.stages.crend() ? QString() : running->name;
}

/// Label and value lines, without those that have no value.
void printFacts(Output &output, const QList<std::pair<QString, QString>> &facts)
{
    Table table;
    for (const auto &[label, value] : facts) {
        if (!value.isEmpty())
            table.rows.append({u"  "_s + label, value});
    }
    if (!table.rows.isEmpty()) {
        table.headings = table.rows.takeFirst();
        output.table(table);
    }
}

void printStages(Output &output, const Deployment &deployment, const QDateTime &now)
{
    if (deployment.stages.isEmpty())
        return;
    Table table {{u"  "_s + Text::tr("STAGE"), Text::tr("PHASE"), Text::tr("STATUS"),
                     Text::tr("STARTED"), Text::tr("TOOK")},
        {}};
    for (const Stage &stage : deployment.stages) {
        const QDateTime end = stage.phase == Phase::Running ? now : stage.ended;
        // A time that was only seen, not reported, is marked as such.
        const QString mark = stage.observed ? u"≈ "_s : QString();
        table.rows.append({u"  "_s + stage.name, phaseName(stage.phase), orDash(stage.status),
            mark + localTime(stage.started), mark + spanText(stage.started, end)});
    }
    output.line({});
    output.table(table);
}

void printErrors(Output &output, const QList<Problem> &errors, int depth = 1)
{
    for (const Problem &error : errors) {
        const QString code = error.code.isEmpty() ? QString() : u" (%1)"_s.arg(error.code);
        const QString target = error.target.isEmpty() ? QString() : error.target + u": "_s;
        output.line(QString(2 * depth, u' ') + target + error.message + code);
        printErrors(output, error.details, depth + 1);
    }
}

void printParts(Output &output, const Deployment &deployment)
{
    for (const Part &part : deployment.parts) {
        output.line(u"  %1 %2 · %3"_s.arg(phaseName(part.phase), part.name, orDash(part.status)),
            part.phase);
        printErrors(output, part.errors, 2);
    }
}

QString countsText(const Deployment &deployment)
{
    if (!deployment.instances)
        return {};
    return Text::tr("%1 up, %2 in progress, %3 failed")
        .arg(deployment.instances->succeeded)
        .arg(deployment.instances->inProgress)
        .arg(deployment.instances->failed);
}

QString statusWithReason(const Deployment &deployment)
{
    return deployment.reason.isEmpty() ? deployment.status
                                       : u"%1 (%2)"_s.arg(deployment.status, deployment.reason);
}

QList<std::pair<QString, QString>> facts(const Deployment &deployment, const QDateTime &now)
{
    QList<std::pair<QString, QString>> result {
        {Text::tr("Reference"), ref(deployment)},
        {Text::tr("Account"), deployment.account},
        {Text::tr("Status"), statusWithReason(deployment)},
        {Text::tr("Health"), healthName(deployment.health)},
        {Text::tr("Serves now"), deployment.live.value_or(false) ? Text::tr("yes") : QString()},
        {Text::tr("Instances"), countsText(deployment)},
        {Text::tr("Created"), localTime(deployment.created)},
        {Text::tr("Took"), ageText(deployment, now)},
        {Text::tr("Branch"), deployment.branch},
        {Text::tr("Commit"), deployment.commit},
        {Text::tr("Message"), deployment.message.section(u'\n', 0, 0)},
        {Text::tr("Author"), deployment.author},
        {Text::tr("Trigger"), deployment.trigger},
        {Text::tr("Address"), deployment.url},
        {Text::tr("Also at"), deployment.aliases.join(u", "_s)},
        {Text::tr("Dashboard"), deployment.dashboardUrl},
    };
    for (auto it = deployment.properties.cbegin(); it != deployment.properties.cend(); ++it)
        result.append({it.key(), it.value()});
    return result;
}

} // namespace

QString localTime(const QDateTime &time)
{
    return time.isNull() ? orDash({}) : time.toLocalTime().toString(u"yyyy-MM-dd HH:mm:ss"_s);
}

QString ageText(const Deployment &deployment, const QDateTime &now)
{
    if (const std::optional<std::chrono::milliseconds> whole = duration(deployment))
        return durationText(*whole);
    return isOver(deployment) ? orDash({}) : spanText(deployment.created, now);
}

QString deploymentLine(const Deployment &deployment, const QDateTime &now)
{
    QStringList words {phaseName(deployment.phase).leftJustified(9), deployment.target.name};
    if (!deployment.environment.isEmpty())
        words.last() += u" (%1)"_s.arg(deployment.environment);
    for (const QString &word : {deployment.branch, deployment.commit.left(7),
             stageUnderWay(deployment), deployment.reason}) {
        if (!word.isEmpty())
            words.append(u"· "_s + word);
    }
    words.append(u"· "_s + ageText(deployment, now));
    return words.join(u' ');
}

Table deploymentTable(const QList<Deployment> &deployments, const QDateTime &now)
{
    Table table {
        {Text::tr("PHASE"), Text::tr("TARGET"), Text::tr("ENVIRONMENT"), Text::tr("BRANCH"),
            Text::tr("COMMIT"), Text::tr("STARTED"), Text::tr("TOOK"), Text::tr("REFERENCE")},
        {}};
    for (const Deployment &deployment : deployments)
        table.rows.append(
            {phaseName(deployment.phase), deployment.target.name, orDash(deployment.environment),
                orDash(deployment.branch), orDash(deployment.commit.left(7)),
                localTime(deployment.created), ageText(deployment, now), ref(deployment)});
    return table;
}

void printDeployment(Output &output, const Deployment &deployment, const QDateTime &now)
{
    const QString environment =
        deployment.environment.isEmpty() ? QString() : u" (%1)"_s.arg(deployment.environment);
    output.line(
        u"%1%2 · %3"_s.arg(deployment.target.name, environment, phaseName(deployment.phase)),
        deployment.phase);
    printFacts(output, facts(deployment, now));
    printStages(output, deployment, now);
    if (!deployment.parts.isEmpty()) {
        output.line({});
        printParts(output, deployment);
    }
    if (!deployment.errors.isEmpty()) {
        output.line({});
        output.line(Text::tr("Errors"));
        printErrors(output, deployment.errors);
    }
    if (!deployment.logs.isEmpty()) {
        output.line({});
        output.line(Text::tr("Logs (landfall-cli logs REF --log ID)"));
        for (const LogLink &log : deployment.logs)
            output.line(u"  %1  %2"_s.arg(log.id, log.label));
    }
}

QString reservation(const Deployment &over)
{
    const QString name = over.target.name;
    if (over.phase == Phase::Skipped)
        return over.reason.isEmpty()
            ? Text::tr("%1 was skipped: nothing was deployed.").arg(name)
            : Text::tr("%1 was skipped (%2): nothing was deployed.").arg(name, over.reason);
    if (over.phase == Phase::Succeeded && over.health == Health::Unverified)
        return Text::tr("%1 was deployed; its service does not tell whether it runs.").arg(name);
    return {};
}

} // namespace Landfall
