// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "appservicedeployment.h"

#include "appservicestages.h"
#include "deploymentlog.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QSet>

using namespace Qt::StringLiterals;

namespace Landfall::Azure {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Landfall::Azure::Deployment)
};

/// For one that is over by a word nobody knows and by no time at all.
constexpr std::chrono::seconds longestWithoutEnd = std::chrono::minutes(30);

void addProperties(Deployment &d, const Site &site, const std::optional<Record> &record)
{
    const auto add = [&](const QString &label, const QString &value) {
        if (!value.isEmpty())
            d.properties.insert(label, value);
    };
    add(Text::tr("Subscription"), site.id.subscription);
    add(Text::tr("Resource group"), site.id.resourceGroup);
    add(Text::tr("Location"), site.location);
    add(Text::tr("Deployment id"), d.id.section(u'/', -1));
    if (!record)
        return;
    add(Text::tr("Repository"), record->repository);
    const QString slot = site.id.slot.isEmpty() ? u"production"_s : site.id.slot;
    if (record->slotName.compare(slot, Qt::CaseInsensitive) != 0)
        add(Text::tr("Slot named by the workflow"), record->slotName);
}

void addRecord(Deployment &d, const Record &record)
{
    d.created = record.received;
    d.started = record.started;
    d.author = record.author;
    d.trigger = record.deployer;
    d.message = record.message;
    d.commit = record.commit;
    d.live = record.isActive;
}

Problem unreadable(const QString &what)
{
    Problem problem;
    problem.message = Text::tr("The state could not be read: %1.").arg(what);
    return problem;
}

void addErrors(Deployment &d, const std::optional<Record> &record, const Told &told)
{
    if (told.report) {
        d.errors = told.report->errors;
        if (!told.report->unreadable.isEmpty())
            d.errors.append(unreadable(told.report->unreadable));
    }
    const bool hasFailed = d.phase == Phase::Failed || d.phase == Phase::Partial;
    if (record && hasFailed)
        d.errors += record->buildErrors;
    if (d.reason.isEmpty() && hasFailed && !d.errors.isEmpty())
        d.reason = d.errors.constFirst().code;
    if (record && !record->unreadable.isEmpty())
        d.errors.append(unreadable(record->unreadable));
}

void addLogs(Deployment &d, const std::optional<Record> &record, const Told &told)
{
    const bool buildFailed = d.phase == Phase::Failed && d.health != Health::Failing;
    if (record)
        d.logs.append(LogLink(buildLogId(d.id), Text::tr("Build log"), QString(), buildFailed));
    const QStringList failed = told.report ? told.report->failedLogs : QStringList();
    for (qsizetype i = 0; i < failed.size(); ++i) {
        const QString label = failed.size() == 1
            ? Text::tr("Log of failed instances")
            : Text::tr("Log of failed instances, %1 of %2").arg(i + 1).arg(failed.size());
        d.logs.append(LogLink(failedLogId(d.id, i + 1), label, shownUrl(failed.at(i)), true));
    }
}

void addVerdict(
    Deployment &d, const Verdict &verdict, const std::optional<Record> &record, const Told &told)
{
    d.phase = verdict.phase;
    d.health = verdict.health;
    d.status = verdict.status;
    d.stalledAfter = verdict.stalledAfter;
    d.settledAfter = verdict.settledAfter;
    if (!verdict.isOver)
        return;
    // The only end that is reported. Whoever saw the instances start knows a later one: observe().
    if (record && record->isComplete)
        d.finished = record->ended;
    // One whose word is not known is over only by its end.
    if (d.phase == Phase::Unknown && d.finished.isNull())
        d.finished = told.endSeen;
    if (!isOver(d))
        d.stalledAfter = longestWithoutEnd;
    if (record && d.phase != Phase::Succeeded && d.status == numberName(*record))
        d.reason = record->statusText;
}

void addStages(
    Deployment &d, const Verdict &verdict, const std::optional<Record> &record, const Told &told)
{
    const bool hasWord = told.report && !told.report->word.isEmpty();
    d.tellsStageOnly = hasWord;
    if (hasWord)
        d.stages = wordStages(record, *told.report, told.seen, verdict);
    else if (record && told.tracking == Tracking::None)
        d.stages = recordStages(*record, verdict);
}

} // namespace

Deployment deployment(
    const Site &site, const QString &id, const std::optional<Record> &record, const Told &told)
{
    Deployment d;
    d.source = u"azure-app-service"_s;
    d.id = ResourceId::deployment(site.id, id).text();
    d.target = target(site.id);
    d.environment = site.id.slot.isEmpty() ? u"production"_s : site.id.slot;
    if (!site.defaultHost.isEmpty())
        d.url = shownUrl("https://"_L1 + site.defaultHost);
    if (record)
        addRecord(d, *record);
    if (told.report)
        d.instances = told.report->instances;
    addProperties(d, site, record);
    const Verdict verdict = judge(site, record, told.report, told.tracking);
    addVerdict(d, verdict, record, told);
    addStages(d, verdict, record, told);
    addErrors(d, record, told);
    addLogs(d, record, told);
    return d;
}

void shareTexts(QList<Deployment> &deployments)
{
    QSet<QString> texts;
    const auto share = [&](QString &text) { text = *texts.insert(text); };
    for (Deployment &d : deployments) {
        for (QString *text : {&d.source, &d.target.id, &d.target.name, &d.target.kind,
                 &d.environment, &d.status, &d.trigger, &d.author, &d.url, &d.dashboardUrl})
            share(*text);
        for (Stage &stage : d.stages) {
            share(stage.name);
            share(stage.status);
        }
        for (LogLink &log : d.logs)
            share(log.label);
        QMap<QString, QString> properties;
        for (auto it = d.properties.cbegin(); it != d.properties.cend(); ++it)
            properties.insert(*texts.insert(it.key()), *texts.insert(it.value()));
        d.properties = properties;
    }
}

QString buildLogId(const QString &deployment)
{
    return deployment + "/log"_L1;
}

QString failedLogId(const QString &deployment, qsizetype number)
{
    return deployment + "/failedlogs/"_L1 + QString::number(number);
}

std::optional<qsizetype> failedLogNumber(const QString &logId)
{
    static const QRegularExpression form(u"/failedlogs/([1-9][0-9]?)$"_s);
    const QRegularExpressionMatch match = form.match(logId);
    return match.hasMatch() ? std::optional<qsizetype>(match.captured(1).toInt()) : std::nullopt;
}

} // namespace Landfall::Azure
