// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "handover.h"

#include "deploymenttext.h"
#include "logging.h"
#include "timestamp.h"

#include <QCoreApplication>
#include <QMap>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Landfall {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Landfall::HandOver)
};

constexpr qsizetype keptAtEachEnd = 4 * 1024 * 1024;
/// More than is shown: what is cut there is redacted first.
constexpr qsizetype readError = 4000;

struct Moment {
    QDateTime at;
    QString what;
};

/// What a target's slots and environments have in common.
QString appOf(const Deployment &deployment)
{
    static const QRegularExpression site(
        u"^.*/sites/[^/]+"_s, QRegularExpression::CaseInsensitiveOption);
    const Target &target = deployment.target;
    const QRegularExpressionMatch match = site.match(target.id);
    // An environment is a target of its own; what is deployed to it gives its name.
    const bool isEnvironment = target.kind == "environment"_L1;
    QString app = isEnvironment ? target.name : target.id;
    // A workflow is no slot of the site that it runs in.
    if (match.hasMatch() && target.kind != "workflow"_L1)
        app = match.captured();
    return (deployment.account + u'\n' + app).toCaseFolded();
}

QString slotOf(const Deployment &deployment)
{
    return (deployment.target.id + u'\n' + deployment.environment).toCaseFolded();
}

bool isBetter(const Deployment &candidate, const Deployment &than)
{
    const bool serves = candidate.live.value_or(false);
    if (serves != than.live.value_or(false))
        return serves;
    return candidate.created > than.created;
}

QList<Moment> moments(const HandOver &handOver)
{
    const Deployment &deployment = handOver.deployment;
    QList<Moment> found {{deployment.created, Text::tr("created")},
        {deployment.started, Text::tr("started")},
        {deployment.finished, Text::tr("finished: %1").arg(verdictText(deployment))}};
    for (const Stage &stage : deployment.stages) {
        const QString mark = stage.observed ? u" "_s + Text::tr("(observed)") : QString();
        found.append({stage.started, Text::tr("stage %1 started").arg(stage.name) + mark});
        found.append({stage.ended,
            Text::tr("stage %1 ended: %2").arg(stage.name, phaseText(stage.phase)) + mark});
    }
    for (const Part &part : deployment.parts) {
        found.append({part.started, Text::tr("part %1 started").arg(part.name)});
        found.append(
            {part.ended, Text::tr("part %1 ended: %2").arg(part.name, phaseText(part.phase))});
    }
    for (const RequestNote &request : handOver.requests)
        found.append({request.at,
            u"%1 %2 → %3 %4"_s.arg(request.verb, request.address,
                request.status > 0 ? QString::number(request.status) : Text::tr("no answer"),
                request.requestId)});
    found.removeIf([](const Moment &moment) { return moment.at.isNull(); });
    std::stable_sort(
        found.begin(), found.end(), [](const Moment &a, const Moment &b) { return a.at < b.at; });
    return found;
}

} // namespace

HandedLog handedLog(const QString &label, const LogBuffer &buffer)
{
    HandedLog log(label);
    const qsizetype count = buffer.lineCount();
    qsizetype head = 0;
    for (qsizetype size = 0; head < count; ++head) {
        size += buffer.line(head).size() + 1;
        if (size > keptAtEachEnd)
            break;
    }
    qsizetype tail = count;
    for (qsizetype size = 0; tail > head; --tail) {
        size += buffer.line(tail - 1).size() + 1;
        if (size > keptAtEachEnd)
            break;
    }
    log.leftOut = tail - head;
    if (head > 0)
        log.head = buffer.text(0, head - 1);
    if (tail < count)
        log.tail = buffer.text(tail, count - 1);
    if (const auto error = buffer.firstError()) {
        log.firstErrorLine = *error + 1;
        log.firstError = readLogLine(buffer.line(*error), readError).text;
    }
    return log;
}

QList<Deployment> inEachSlot(const QList<Deployment> &deployments, const Deployment &of)
{
    QMap<QString, Deployment> best;
    const QString app = appOf(of);
    for (const Deployment &deployment : deployments) {
        const bool isUp = deployment.live.value_or(false) || isGood(deployment);
        if (!isUp || appOf(deployment) != app)
            continue;
        const auto known = best.find(slotOf(deployment));
        if (known == best.end())
            best.insert(slotOf(deployment), deployment);
        else if (isBetter(deployment, *known))
            *known = deployment;
    }
    return best.values();
}

QString handOverTimeline(const HandOver &handOver)
{
    QString text;
    for (const Moment &moment : moments(handOver))
        text += formatTimestamp(moment.at) + u"  "_s + redact(moment.what) + u'\n';
    return text;
}

} // namespace Landfall
