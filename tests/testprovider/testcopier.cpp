// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "testcopier.h"

#include "script.h"

#include <QCoroTimer>
#include <QJsonArray>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace Landfall {

namespace {

QString slotId(const QString &app, const QString &name)
{
    return name.isEmpty() ? app : app + u"/slots/"_s + name;
}

Deployment scripted(const QString &id, const QJsonObject &object)
{
    Deployment deployment;
    deployment.id = id;
    deployment.created = QDateTime::currentDateTimeUtc();
    deployment.phase =
        phaseFromName(object.value("phase"_L1).toString(u"succeeded"_s)).value_or(Phase::Unknown);
    deployment.health = healthFromName(object.value("health"_L1).toString());
    return deployment;
}

CopySlot scriptedSlot(const QString &app, const QJsonObject &object)
{
    CopySlot slot;
    slot.name = object.value("name"_L1).toString();
    slot.id = slotId(app, slot.name);
    slot.state = u"Running"_s;
    const QString newest = object.value("newest"_L1).toString();
    if (!newest.isEmpty())
        slot.newest = scripted(slot.id + u"/deployments/"_s + newest, object);
    for (const QJsonValue &id : object.value("records"_L1).toArray())
        slot.records.append(id.toString());
    return slot;
}

CopyState::Outcome outcomeOf(const QString &word)
{
    if (word == "accepted"_L1)
        return CopyState::Accepted;
    if (word == "done"_L1)
        return CopyState::Done;
    return word == "failed"_L1 ? CopyState::Failed : CopyState::Lost;
}

Result<CopyState> scriptedState(const QJsonObject &object, const QString &call)
{
    throwIfTold(object);
    if (const QString kind = object.value("error"_L1).toString(); !kind.isEmpty()) {
        Error error = scriptedError(kind, object);
        error.code = object.value("error_code"_L1).toString();
        return error;
    }
    CopyState state;
    const QString word = object.value("outcome"_L1).toString(u"lost"_s);
    state.outcome = outcomeOf(word);
    state.operation = object.value("operation"_L1).toString();
    state.retryAfter = std::chrono::seconds(object.value("retry_after"_L1).toInt());
    if (const QJsonObject seen = object.value("seen"_L1).toObject(); !seen.isEmpty())
        state.seen = scripted(seen.value("id"_L1).toString(), seen);
    for (const QJsonValue &code : object.value("errors"_L1).toArray()) {
        Problem problem;
        problem.code = code.toString();
        problem.message = u"scripted: "_s + problem.code;
        state.errors.append(problem);
    }
    CopyStep step;
    step.at = QDateTime::currentDateTimeUtc();
    step.phase = Phase::Running;
    step.request = call;
    step.outcome = word;
    state.steps.append(step);
    return state;
}

} // namespace

QCoro::Task<Result<CopyApp>> TestCopier::copyApp(Session session, QString app)
{
    const QJsonObject script = readScript(session, u"look"_s);
    throwIfTold(script);
    if (const QString kind = script.value("look_error"_L1).toString(); !kind.isEmpty())
        co_return scriptedError(kind, script);
    CopyApp found;
    found.id = app;
    found.name = app.section(u'/', -1);
    for (const QJsonValue &slot : script.value("slots"_L1).toArray())
        found.appSlots.append(scriptedSlot(app, slot.toObject()));
    co_return found;
}

QCoro::Task<Result<QJsonObject>> TestCopier::slotConfig(Session session, QString slotId)
{
    const QJsonObject script = readScript(session, u"config "_s + slotId);
    throwIfTold(script);
    co_return script.value("config"_L1).toObject();
}

Result<CopyRequest> TestCopier::copyRequest(const Account &, const SlotCopy &copy) const
{
    if (copy.target.isEmpty() || copy.target == copy.source)
        return Error(Error::BadInput, u"scripted: onto itself or production"_s);
    CopyRequest request;
    request.verb = "POST";
    request.url = QUrl(u"https://copy.example/"_s + slotId(copy.app, copy.source));
    request.body = "{}";
    return request;
}

Deployment TestCopier::copyRow(const Account &, const SlotCopy &copy, const QString &uuid) const
{
    Deployment row;
    row.source = u"test"_s;
    row.target.id = slotId(copy.app, copy.target);
    row.target.name = copy.app;
    row.target.kind = u"web-app-slot"_s;
    row.environment = copy.target;
    row.id = row.target.id + u"/slotcopies/"_s + uuid;
    return row;
}

QCoro::Task<Result<CopyState>> TestCopier::startCopy(Session session, SlotCopy copy)
{
    const QString call = u"start "_s + copy.target;
    const QJsonObject told = readScript(session, call).value("start"_L1).toObject();
    if (const int wait = told.value("wait"_L1).toInt(); wait > 0) {
        QTimer timer;
        timer.setSingleShot(true);
        timer.start(wait);
        // As a request does: it ends with its client.
        session.http->whenCancelled(&timer, [&timer] { timer.start(0); });
        co_await timer;
    }
    co_return scriptedState(told, call);
}

QCoro::Task<Result<CopyState>> TestCopier::pollCopy(Session session, SlotCopy, CopyState state)
{
    const QString call = u"poll "_s + state.operation;
    co_return scriptedState(readScript(session, call).value("poll"_L1).toObject(), call);
}

QCoro::Task<Result<CopyState>> TestCopier::findCopy(Session session, SlotCopy, CopyState)
{
    const QString call = u"find"_s;
    co_return scriptedState(readScript(session, call).value("find"_L1).toObject(), call);
}

} // namespace Landfall
