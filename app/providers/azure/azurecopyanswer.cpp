// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "azurecopyanswer.h"

#include "azurecloud.h"
#include "azureerrors.h"
#include "azurerights.h"

#include <origin.h>

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace Landfall::Azure {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Landfall::Azure::Copy)
};

QString copyPath(const CopyPlan &plan)
{
    return plan.source.text() + "/slotcopy"_L1;
}

/// Where an answer says to ask next.
struct Next {
    QString operation; ///< empty where nowhere
    QString remark; ///< why nowhere, where it said so
};

Next nextOf(const HttpReply &reply, const QUrl &arm)
{
    const QByteArray location = reply.header("Location").trimmed();
    if (location.isEmpty())
        return {};
    const QUrl url = reply.url.resolved(QUrl::fromEncoded(location, QUrl::StrictMode));
    if (isOwn(url, arm))
        return {QString::fromLatin1(url.toEncoded()), {}};
    const QString origin = url.isValid() ? originText(url) : QString();
    return {{},
        origin.isEmpty() || sameOrigin(url, arm)
            ? Text::tr("the address for the progress cannot be used")
            : Text::tr("the address for the progress is on another host (%1), which is not asked")
                  .arg(origin)};
}

bool isEmpty(const HttpReply &reply)
{
    const QByteArray text = reply.body.trimmed();
    return text.isEmpty() || text == "null";
}

/// No body, or a document that is no error.
bool isPlain(const HttpReply &reply)
{
    if (isEmpty(reply))
        return true;
    const auto body = reply.json();
    return body && serviceCode(*body).isEmpty();
}

QString notStarted(const QString &sentence, const Said &words)
{
    return sentence + u' ' + Text::tr("The copy was not started.") + words.quote();
}

QString refusedWords(const Error &error, const HttpReply &reply, const Said &words)
{
    const QString mark = words.mark(reply);
    switch (error.kind) {
    case Error::NotFound:
        return Text::tr("Azure does not know the app or one of its slots (%1).").arg(mark);
    case Error::RateLimited:
        return error.retryAfter.count() > 0
            ? Text::tr("Azure's request limit is reached (%1). Try again in %n second(s).", nullptr,
                static_cast<int>(error.retryAfter.count()))
                  .arg(mark)
            : Text::tr("Azure's request limit is reached (%1). Try again later.").arg(mark);
    default:
        break;
    }
    return reply.status == 409
        ? Text::tr("Another operation runs on this app or slot (%1). Try again when it is over.")
              .arg(mark)
        : Text::tr("Azure refused the copy (%1).").arg(mark);
}

CopyState failedState(CopyState next, const HttpReply &reply, const QJsonDocument &body)
{
    next.outcome = CopyState::Failed;
    next.operation.clear();
    next.errors = bodyProblems(body);
    if (next.errors.isEmpty())
        next.errors.append({QString::number(reply.status),
            Text::tr("Azure ended the copy with an error and does not say why."), {}, {}});
    return next;
}

/// A state that knows what `state` knew, with nothing new.
CopyState goneOn(const CopyState &state)
{
    CopyState next = state;
    next.errors.clear();
    next.steps.clear();
    next.retryAfter = {};
    return next;
}

/// Whether an answer of the operation is about another app than the copy's.
bool isForeign(const QJsonObject &resource, const CopyPlan &plan)
{
    const auto site = parseSiteId(resource.value("id"_L1).toString());
    return site && !site->production().isSame(plan.target.production());
}

Result<CopyState> readEnd(
    const HttpReply &reply, const Error &problem, const CopyPlan &plan, CopyState next)
{
    if (!isEmpty(reply)) {
        const auto body = reply.json();
        if (!body || isForeign(body->object(), plan))
            return problem;
        const QString word = body->object().value("status"_L1).toString();
        const bool isFailed = word.compare("Failed"_L1, Qt::CaseInsensitive) == 0
            || word.startsWith("Cancel"_L1, Qt::CaseInsensitive);
        if (isFailed || !serviceCode(*body).isEmpty())
            return failedState(next, reply, *body);
    }
    next.outcome = CopyState::Done;
    next.operation.clear();
    return next;
}

Phase phaseOf(CopyState::Outcome outcome)
{
    switch (outcome) {
    case CopyState::Accepted:
        return Phase::Running;
    case CopyState::Done:
        return Phase::Succeeded;
    case CopyState::Failed:
        return Phase::Failed;
    case CopyState::Lost:
        break;
    }
    return Phase::Unknown;
}

QString wordsOf(const CopyState &state, const HttpReply &reply)
{
    switch (state.outcome) {
    case CopyState::Accepted:
        return Text::tr("%1, still under way").arg(reply.status);
    case CopyState::Done:
        return Text::tr("%1, done").arg(reply.status);
    case CopyState::Failed:
        return Text::tr("%1, failed: %2")
            .arg(reply.status)
            .arg(state.errors.first().code.isEmpty() ? state.errors.first().message
                                                     : state.errors.first().code);
    case CopyState::Lost:
        break;
    }
    return Text::tr("%1, Azure does not know this operation").arg(reply.status);
}

Result<CopyState> operationState(const HttpReply &reply, const Error &problem, const CopyPlan &plan,
    CopyState next, const Next &where)
{
    if (reply.status == 200 || reply.status == 201 || reply.status == 204)
        return readEnd(reply, problem, plan, next);
    if (reply.status == 202) {
        next.outcome = CopyState::Accepted;
        if (!where.operation.isEmpty())
            next.operation = where.operation;
        return next;
    }
    if (reply.status == 404 || reply.status == 410) {
        next.outcome = CopyState::Lost;
        return next;
    }
    const auto body = reply.json();
    const bool isVerdict = isRefusal(reply) && problem.kind != Error::Unauthorized
        && problem.kind != Error::Forbidden && problem.kind != Error::RateLimited;
    if (isVerdict && body && !bodyProblems(*body).isEmpty())
        return failedState(next, reply, *body);
    return problem;
}

} // namespace

bool isRefusal(const HttpReply &reply)
{
    return reply.status >= 400 && reply.status < 500 && reply.status != 408 && reply.status != 499;
}

Error copyRefusal(
    Error error, const HttpReply &reply, const QJsonDocument *body, const CopyPlan &plan)
{
    const Said words = said(reply, body);
    const bool isOfToken = error.kind == Error::Unauthorized || reply.status == 401;
    if (isOfToken)
        error.message += u' ' + Text::tr("The copy was not started.");
    else if (error.kind == Error::Forbidden)
        error.message = serviceError(reply, body, copyAction(plan.source.slot.isEmpty())).message
            + u' ' + Text::tr("The copy was not started.");
    else
        error.message = notStarted(refusedWords(error, reply, words), words);
    return error;
}

CopyState lostState(const CopyPlan &plan, const QString &why)
{
    CopyState state;
    state.outcome = CopyState::Lost;
    state.steps.append(stepOf(Phase::Unknown, "POST", copyPath(plan), why));
    return state;
}

CopyState readStart(const HttpReply &reply, const CopyPlan &plan, const QUrl &arm)
{
    const bool isGood = reply.status == 200 || reply.status == 202;
    if (!isGood || !isPlain(reply)) {
        const auto body = reply.json();
        const Said words = said(reply, body ? &*body : nullptr);
        const QString mark = words.code.isEmpty() ? QString::number(reply.status)
                                                  : u"%1 %2"_s.arg(reply.status).arg(words.code);
        return lostState(plan,
            Text::tr("%1: it is not known whether the copy was started.").arg(mark)
                + words.quote());
    }
    CopyState state;
    state.outcome = reply.status == 200 ? CopyState::Done : CopyState::Accepted;
    state.retryAfter = httpError(reply, QString()).retryAfter;
    QString words =
        state.outcome == CopyState::Done ? Text::tr("200 OK") : Text::tr("202 Accepted");
    if (state.outcome == CopyState::Accepted) {
        const Next next = nextOf(reply, arm);
        state.operation = next.operation;
        if (next.operation.isEmpty())
            words += ", "_L1
                + (next.remark.isEmpty() ? Text::tr("without an address for the progress")
                                         : next.remark);
    }
    state.steps.append(stepOf(Phase::Succeeded, "POST", copyPath(plan), words));
    return state;
}

Result<CopyState> readOperation(const HttpReply &reply, const Error &problem, const CopyPlan &plan,
    const CopyState &state, const QUrl &arm)
{
    const Next where = nextOf(reply, arm);
    auto next = operationState(reply, problem, plan, goneOn(state), where);
    if (!next)
        return next;
    if (next->outcome == CopyState::Accepted)
        next->retryAfter = httpError(reply, QString()).retryAfter;
    QString words = wordsOf(*next, reply);
    if (!where.remark.isEmpty())
        words += ", "_L1 + where.remark;
    next->steps.append(stepOf(phaseOf(next->outcome), "GET", u"/operationresults"_s, words));
    return next;
}

} // namespace Landfall::Azure
