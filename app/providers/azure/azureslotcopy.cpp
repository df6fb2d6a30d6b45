// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "appservice.h"
#include "azurecloud.h"
#include "azurecopyanswer.h"
#include "azurediscovery.h"
#include "azureslots.h"
#include "azuretenants.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace Landfall::Azure {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Landfall::Azure::Slots)
};

/// What an answer means for this account; the service's words where it is none of the good ones.
Error meaning(const Call &call, const HttpReply &reply)
{
    const auto body = reply.json();
    return refusal(call, reply, body ? &*body : nullptr);
}

Result<CopyState> started(
    const Call &call, const HttpReply &reply, const CopyPlan &plan, const QDateTime &sent)
{
    if (isRefusal(reply)) {
        const auto body = reply.json();
        return copyRefusal(meaning(call, reply), reply, body ? &*body : nullptr, plan);
    }
    const auto cloud = cloudOf(call.session.account);
    CopyState state = readStart(reply, plan, cloud ? cloud->arm : QUrl());
    state.sent = sent;
    return state;
}

/// What the target has now. The site is looked at only for whether it tells more.
QCoro::Task<Result<CopyState>> look(Call call, CopyPlan plan, CopyState state)
{
    const SiteId target = plan.target;
    const auto known = co_await siteOf(call, target);
    if (!known && known.error().kind == Error::Cancelled)
        co_return known.error();
    const Site site = known ? *known : unknownSite(target);
    const auto listing = co_await fetchDeployments(call, site, allRecords);
    if (!listing)
        co_return listing.error();
    co_return soughtIn(listing->deployments, target, state);
}

/// The operation's word, and what was seen besides.
CopyState joined(CopyState told, const Result<CopyState> &seen, const CopyPlan &plan)
{
    if (seen) {
        if (seen->seen)
            told.seen = seen->seen;
        if (seen->instances)
            told.instances = seen->instances;
        told.steps += seen->steps;
    } else if (seen.error().kind != Error::Cancelled) {
        told.steps.append(stepOf(
            Phase::Unknown, "GET", plan.target.text() + "/deployments"_L1, seen.error().message));
    }
    return told;
}

/// One that the service accepted goes on until it is seen to end.
CopyState stillAccepted(CopyState seen, const CopyState &before)
{
    if (seen.outcome == CopyState::Lost && before.outcome == CopyState::Accepted)
        seen.outcome = CopyState::Accepted;
    return seen;
}

QCoro::Task<Result<CopyState>> askOperation(Call call, CopyPlan plan, CopyState state, QUrl arm)
{
    call.tenant.reset();
    const auto tenant = co_await tenantOfSubscription(call, plan.target.subscription);
    if (!tenant)
        co_return tenant.error();
    call.tenant = *tenant;
    const QUrl url(state.operation, QUrl::StrictMode);
    const auto reply = co_await fetchNamed(call, url);
    if (!reply)
        co_return reply.error();
    co_return readOperation(*reply, meaning(call, *reply), plan, state, arm);
}

} // namespace

QCoro::Task<Result<CopyState>> sendCopy(Call call, SlotCopy copy)
{
    const auto plan = planOf(call.session.account, copy);
    if (!plan)
        co_return notSent(plan.error());
    const auto request = requestOf(call.session.account, copy);
    if (!request)
        co_return notSent(request.error());
    const QUrl url = request->url;
    const QByteArray body = request->body;
    const QDateTime sent = QDateTime::currentDateTimeUtc();
    const auto reply = co_await sendOnce(call, url, body);
    if (reply)
        co_return started(call, *reply, *plan, sent);
    if (isNotSent(reply.error()))
        co_return reply.error();
    CopyState lost = lostState(*plan,
        Text::tr("No answer: it is not known whether the copy was started. %1")
            .arg(reply.error().message)
            .trimmed());
    lost.sent = sent;
    co_return lost;
}

QCoro::Task<Result<CopyState>> askCopy(Call call, SlotCopy copy, CopyState state)
{
    const auto cloud = cloudOf(call.session.account);
    if (!cloud)
        co_return cloud.error();
    const auto plan = planOf(call.session.account, copy);
    if (!plan)
        co_return plan.error();
    const CopyPlan places = *plan;
    const QUrl arm = cloud->arm;
    if (!isOwn(QUrl(state.operation, QUrl::StrictMode), arm)) {
        const auto found = co_await look(call, places, state);
        if (!found)
            co_return found.error();
        co_return stillAccepted(*found, state);
    }
    const auto told = co_await askOperation(call, places, state, arm);
    if (!told)
        co_return told.error();
    const auto seen = co_await look(call, places, state);
    if (told->outcome != CopyState::Lost)
        co_return joined(*told, seen, places);
    if (!seen)
        co_return seen.error();
    CopyState found = *seen;
    found.steps = told->steps + found.steps;
    co_return found;
}

QCoro::Task<Result<CopyState>> lookForCopy(Call call, SlotCopy copy, CopyState state)
{
    const auto plan = planOf(call.session.account, copy);
    if (!plan)
        co_return plan.error();
    const CopyPlan places = *plan;
    const auto found = co_await look(call, places, state);
    co_return found;
}

} // namespace Landfall::Azure
