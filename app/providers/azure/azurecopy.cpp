// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "azurecopy.h"

#include "azurecloud.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Landfall::Azure {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Landfall::Azure::Copy)
};

/// By so much another clock may be behind this one.
constexpr int clockSlack = 30;

bool isProductionName(const QString &slot)
{
    return slot.isEmpty() || slot.compare("production"_L1, Qt::CaseInsensitive) == 0;
}

bool isSlotName(const QString &text)
{
    static const QRegularExpression form(u"\\A[A-Za-z0-9][A-Za-z0-9_-]{0,58}\\z"_s);
    return form.match(text).hasMatch();
}

QString shownName(const QString &slot)
{
    return isProductionName(slot) ? u"production"_s : slot;
}

Error badCopy(const QString &message)
{
    return {Error::BadInput, message};
}

std::optional<Error> whyNotTarget(const SlotCopy &copy)
{
    if (isProductionName(copy.target))
        return badCopy(
            Text::tr("Production is never the target of a slot copy. Choose another slot."));
    if (shownName(copy.source).compare(copy.target, Qt::CaseInsensitive) == 0)
        return badCopy(
            Text::tr("The slot “%1” cannot be copied onto itself. Choose another target.")
                .arg(copy.target));
    for (const QString &name : {shownName(copy.source), copy.target}) {
        if (!isSlotName(name))
            return badCopy(Text::tr("“%1” is no name of a slot. It has letters, digits and "
                                    "hyphens, 59 at most.")
                               .arg(name));
    }
    return std::nullopt;
}

/// A value alone is no document.
QByteArray quoted(const QString &text)
{
    const QByteArray list = QJsonDocument(QJsonArray {text}).toJson(QJsonDocument::Compact);
    return list.sliced(1, list.size() - 2);
}

QByteArray bodyOf(const SlotCopy &copy)
{
    const QByteArray config = copy.siteConfig
        ? QJsonDocument(*copy.siteConfig).toJson(QJsonDocument::Compact)
        : QByteArray("null");
    return "{\"targetSlot\":" + quoted(copy.target) + ",\"siteConfig\":" + config + '}';
}

QString shortPath(const QString &path)
{
    // Nothing of an operation but that it is one: what follows is a key to it.
    const QString operations = u"/operationresults"_s;
    if (path.contains(operations, Qt::CaseInsensitive))
        return u"…"_s + operations + u"/…"_s;
    return u"…/"_s + path.section(u'/', -3);
}

bool isNew(const Deployment &deployment, const CopyState &state)
{
    if (state.before.contains(deployment.id, Qt::CaseInsensitive) || deployment.created.isNull())
        return false;
    // Without a list from before only its time speaks for it.
    const int slack = state.before.isEmpty() ? 0 : clockSlack;
    return state.sent.isNull() ? !state.before.isEmpty()
                               : deployment.created >= state.sent.addSecs(-slack);
}

std::optional<Deployment> madeBy(const CopyState &state, const QList<Deployment> &deployments)
{
    std::optional<Deployment> first;
    for (const Deployment &deployment : deployments) {
        if (isNew(deployment, state) && (!first || deployment.created < first->created))
            first = deployment;
    }
    return first;
}

CopyState::Outcome outcomeOf(const Deployment &made)
{
    if (made.phase == Phase::Failed || made.phase == Phase::Canceled)
        return CopyState::Failed;
    return isFinal(made.phase) ? CopyState::Done : CopyState::Accepted;
}

QString progressOf(const Deployment &made)
{
    if (!made.instances)
        return made.status;
    const InstanceCounts &counts = *made.instances;
    return Text::tr("%1, %2 of %3 instances")
        .arg(made.status)
        .arg(counts.succeeded)
        .arg(counts.succeeded + counts.inProgress + counts.failed);
}

CopyStep seenStep(const Deployment &made, const SiteId &target)
{
    const QString id = made.id.section(u'/', -1);
    const QString list = made.tellsStageOnly ? u"deploymentStatus"_s : u"deployments"_s;
    const QString path = target.slot + u'/' + list + u'/' + id.left(8);
    return stepOf(made.phase, "GET", path, progressOf(made));
}

} // namespace

Result<CopyPlan> planOf(const Account &account, const SlotCopy &copy)
{
    const auto site = parseSiteId(copy.app);
    if (!site)
        return badCopy(Text::tr("“%1” is no app. Write it as an ARM id ending in /sites/<name>.")
                           .arg(copy.app));
    const QStringList subscriptions = account.list(u"subscriptions"_s);
    if (!subscriptions.isEmpty()
        && !subscriptions.contains(site->subscription, Qt::CaseInsensitive))
        return badCopy(Text::tr("The subscription %1 is none that this account is for. Use another "
                                "account, or add it to the account's field “subscriptions”.")
                           .arg(site->subscription));
    if (const auto error = whyNotTarget(copy))
        return *error;
    CopyPlan plan(site->production(), site->production());
    if (!isProductionName(copy.source))
        plan.source.slot = copy.source;
    plan.target.slot = copy.target;
    return plan;
}

Result<CopyRequest> requestOf(const Account &account, const SlotCopy &copy)
{
    const auto cloud = cloudOf(account);
    if (!cloud)
        return cloud.error();
    const auto plan = planOf(account, copy);
    if (!plan)
        return plan.error();
    CopyRequest request;
    request.verb = "POST";
    request.url = requestUrl(cloud->arm, plan->source.text() + "/slotcopy"_L1, copyVersion());
    request.body = bodyOf(copy);
    return request;
}

Deployment rowOf(const Account &account, const SlotCopy &copy, const QString &uuid)
{
    SiteId target = parseSiteId(copy.app).value_or(SiteId()).production();
    target.slot = copy.target;
    Deployment row;
    row.provider = account.provider;
    row.account = account.name;
    row.source = u"azure-app-service"_s;
    row.id = ResourceId::slotCopy(target, uuid).text();
    row.target.id = target.text() + "/slotcopies"_L1;
    row.target.name = target.name;
    row.target.kind = u"slot-copy"_s;
    row.environment = copy.target;
    row.message = Text::tr("Slot copy: %1 to %2").arg(shownName(copy.source), copy.target);
    row.trigger = u"slotcopy"_s;
    row.dashboardUrl = portalUrl(account, target);
    row.properties.insert(Text::tr("Source slot"), shownName(copy.source));
    row.properties.insert(Text::tr("Target slot"), copy.target);
    return row;
}

QUrlQuery copyVersion()
{
    QUrlQuery query;
    query.addQueryItem(u"api-version"_s, u"2020-10-01"_s);
    return query;
}

double trafficOf(const QJsonObject &config, const Site &site)
{
    const QJsonArray rules =
        config.value("experiments"_L1).toObject().value("rampUpRules"_L1).toArray();
    double all = 0;
    double own = 0;
    for (const QJsonValue &rule : rules) {
        const double percent =
            std::clamp(rule["reroutePercentage"_L1].toDouble(), 0.0, 100.0 - all);
        all += percent;
        if (rule["actionHostName"_L1].toString().compare(site.defaultHost, Qt::CaseInsensitive)
            == 0)
            own += percent;
    }
    return site.id.slot.isEmpty() ? 100.0 - all : own;
}

CopySlot slotOf(const Site &site, const Result<Listing> &deployments)
{
    CopySlot slot;
    slot.id = site.id.text();
    slot.name = site.id.slot;
    slot.state = site.state;
    if (!deployments) {
        slot.problem = deployments.error();
        return slot;
    }
    for (const Deployment &deployment : deployments->deployments) {
        slot.records.append(deployment.id);
        if (!slot.newest)
            slot.newest = deployment;
        if (!slot.live && deployment.live.value_or(false))
            slot.live = deployment;
    }
    return slot;
}

CopyStep stepOf(Phase phase, const QByteArray &verb, const QString &path, const QString &outcome)
{
    CopyStep step;
    step.at = QDateTime::currentDateTimeUtc();
    step.phase = phase;
    step.request = QString::fromLatin1(verb) + u' ' + shortPath(path);
    step.outcome = outcome;
    return step;
}

CopyState soughtIn(
    const QList<Deployment> &deployments, const SiteId &target, const CopyState &state)
{
    CopyState next;
    next.operation = state.operation;
    next.before = state.before;
    next.sent = state.sent;
    const auto made = madeBy(state, deployments);
    if (!made) {
        next.steps.append(stepOf(Phase::Unknown, "GET", target.text() + "/deployments"_L1,
            Text::tr("no new deployment yet")));
        return next;
    }
    next.outcome = outcomeOf(*made);
    next.seen = made;
    next.instances = made->instances;
    next.steps.append(seenStep(*made, target));
    if (next.outcome != CopyState::Failed)
        return next;
    next.errors = made->errors;
    if (next.errors.isEmpty())
        next.errors.append({QString(),
            Text::tr("The deployment that the copy made ended with “%1”.").arg(made->status),
            target.slot, {}});
    return next;
}

} // namespace Landfall::Azure
