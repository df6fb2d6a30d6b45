// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "testprovider.h"

#include "script.h"

#include <origin.h>
#include <timestamp.h>

#include <QJsonArray>

#include <stdexcept>

using namespace Qt::StringLiterals;

namespace Landfall {

namespace {

Deployment scriptedDeployment(const QJsonObject &object)
{
    Deployment deployment;
    deployment.id = object.value("id"_L1).toString();
    deployment.phase = phaseFromName(object.value("phase"_L1).toString()).value_or(Phase::Unknown);
    deployment.status = object.value("status"_L1).toString();
    deployment.message = object.value("message"_L1).toString();
    deployment.created =
        parseTimestamp(object.value("created"_L1).toString(u"2026-01-02T03:04:05Z"_s));
    for (const QJsonValue &stage : object.value("stages"_L1).toArray())
        deployment.stages.append({stage["name"_L1].toString(),
            phaseFromName(stage["phase"_L1].toString()).value_or(Phase::Unknown), {}, {}, {}});
    if (const QJsonValue limit = object.value("stalled_after"_L1); limit.isDouble())
        deployment.stalledAfter = std::chrono::seconds(limit.toInt());
    if (isFinal(deployment.phase))
        deployment.finished = deployment.created.addSecs(60);
    return deployment;
}

Result<Listing> scriptedListing(const QJsonObject &script)
{
    throwIfTold(script);
    if (const QString kind = script.value("error"_L1).toString(); !kind.isEmpty())
        return scriptedError(kind, script);
    Listing listing;
    for (const QJsonValue &value : script.value("deployments"_L1).toArray())
        listing.deployments.append(scriptedDeployment(value.toObject()));
    for (const QJsonValue &kind : script.value("problems"_L1).toArray())
        listing.problems.append(scriptedError(kind.toString(), script));
    return listing;
}

void throwInstead(const char *function)
{
    if (qgetenv("LANDFALL_TEST_THROW") == function)
        throw std::runtime_error(function);
}

Right scriptedRight(const QJsonObject &object)
{
    Right right;
    right.name = object.value("name"_L1).toString();
    right.enables = object.value("enables"_L1).toString();
    if (const QJsonValue held = object.value("held"_L1); held.isBool())
        right.isHeld = held.toBool();
    return right;
}

Result<TestReport> scriptedReport(const QJsonObject &script)
{
    if (const QString kind = script.value("test_error"_L1).toString(); !kind.isEmpty())
        return scriptedError(kind, script);
    const QJsonObject object = script.value("report"_L1).toObject();
    TestReport report;
    report.summary = object.value("summary"_L1).toString();
    for (const QJsonValue &warning : object.value("warnings"_L1).toArray())
        report.warnings.append(warning.toString());
    for (const QJsonValue &right : object.value("rights"_L1).toArray())
        report.rights.append(scriptedRight(right.toObject()));
    if (const QString end = object.value("expires"_L1).toString(); !end.isEmpty())
        report.expires = parseTimestamp(end);
    return report;
}

QCoro::Task<Result<TestReport>> answer(Result<TestReport> report)
{
    co_return report;
}

SearchedScope scriptedScope(const QJsonObject &object, const QJsonObject &script)
{
    SearchedScope scope;
    scope.kind = object.value("kind"_L1).toString();
    scope.id = object.value("id"_L1).toString();
    scope.name = object.value("name"_L1).toString();
    scope.field = object.value("field"_L1).toString();
    if (const QJsonValue count = object.value("targets"_L1); count.isDouble())
        scope.targets = count.toInt();
    scope.isOnlyIfNamed = object.value("only_if_named"_L1).toBool();
    if (const QString kind = object.value("error"_L1).toString(); !kind.isEmpty())
        scope.error = scriptedError(kind, script);
    return scope;
}

Result<TargetListing> scriptedTargets(const QJsonObject &script)
{
    if (const QString kind = script.value("targets_error"_L1).toString(); !kind.isEmpty())
        return scriptedError(kind, script);
    TargetListing listing;
    for (const QJsonValue &name : script.value("targets"_L1).toArray()) {
        Target target;
        target.id = name.toString();
        target.name = target.id;
        listing.targets.append(target);
    }
    for (const QJsonValue &scope : script.value("scopes"_L1).toArray())
        listing.scopes.append(scriptedScope(scope.toObject(), script));
    return listing;
}

OfferedLog scriptedLog(const QJsonObject &object)
{
    OfferedLog log(LogLink(object.value("id"_L1).toString(), object.value("label"_L1).toString(),
        object.value("url"_L1).toString()));
    log.machine = object.value("machine"_L1).toString();
    if (const QString updated = object.value("updated"_L1).toString(); !updated.isEmpty())
        log.updated = parseTimestamp(updated);
    if (const QJsonValue failed = object.value("failed"_L1); failed.isBool())
        log.looksFailed = failed.toBool();
    return log;
}

AccountField described(const QString &key, const QString &label, const QStringList &whenValues)
{
    AccountField field;
    field.key = key;
    field.label = label;
    field.whenKey = whenValues.isEmpty() ? QString() : u"auth"_s;
    field.whenValues = whenValues;
    return field;
}

/// What the form of an account is tested with.
QList<AccountField> formFields()
{
    AccountField auth = described(u"auth"_s, u"Sign in with"_s, {});
    auth.choices = {u"none"_s, u"token"_s, u"person"_s};
    auth.defaultValue = auth.choices.constFirst();
    auth.choiceLabels = {u"Nothing"_s, u"Access token"_s, u"Device code"_s};
    auth.choiceHints = {u"anybody may look"_s, u"made in the settings"_s, u"with a browser"_s};
    AccountField tenant = described(u"tenant_id"_s, u"Tenant ID"_s, {u"token"_s, u"person"_s});
    tenant.required = true;
    AccountField token = described(u"token"_s, u"Token"_s, {u"token"_s});
    token.secret = true;
    token.required = true;
    AccountField region = described(u"region"_s, u"Region"_s, {});
    region.choices = {u"north"_s, u"east"_s, u"south"_s, u"west"_s};
    region.choiceLabels = {u"North"_s, u"East"_s, u"South"_s, u"West"_s};
    region.defaultValue = region.choices.constFirst();
    AccountField rate = described(u"requests_per_minute"_s, u"Requests per minute"_s, {});
    rate.hint = u"The service publishes no limit."_s;
    rate.defaultValue = u"60"_s;
    return {
        region, described(u"subscriptions"_s, u"Subscriptions"_s, {}), token, tenant, auth, rate};
}

} // namespace

QList<AccountField> TestProvider::accountFields() const
{
    throwInstead("accountFields");
    QList<AccountField> fields;
    for (const QString &key : {u"script"_s, u"base_url"_s, u"secret"_s, u"deployments"_s}) {
        AccountField field;
        field.key = key;
        fields.append(field);
    }
    if (qEnvironmentVariableIsSet("LANDFALL_TEST_FORM"))
        fields += formFields();
    return fields;
}

bool TestProvider::needsSecret(const Account &account) const
{
    throwInstead("needsSecret");
    if (account.field(u"secret"_s) == "throw"_L1)
        throw std::runtime_error("needsSecret");
    const QString auth = account.field(u"auth"_s);
    return account.field(u"secret"_s) == "yes"_L1 || auth == "token"_L1 || auth == "person"_L1;
}

Result<QList<QUrl>> TestProvider::origins(const Account &account) const
{
    throwInstead("origins");
    const auto url = parseBaseUrl(account.field(u"base_url"_s));
    return url ? QList<QUrl> {*url} : QList<QUrl>();
}

std::optional<QString> TestProvider::recognize(
    const Account &account, const QString &reference) const
{
    throwInstead("recognize");
    if (reference.compare("throw"_L1, Qt::CaseInsensitive) == 0)
        throw std::runtime_error("recognize");
    const QString base = account.field(u"base_url"_s) + u"/deployments/"_s;
    const bool isUrl = reference.startsWith(base, Qt::CaseInsensitive);
    const QString id = isUrl ? reference.mid(base.size()) : reference;
    return id.startsWith("d-"_L1, Qt::CaseInsensitive) ? std::optional(id.toLower()) : std::nullopt;
}

QCoro::Task<Result<TestReport>> TestProvider::test(Session session)
{
    // No coroutine: what is thrown here leaves before there is a task.
    const QJsonObject script = readScript(session, u"test"_s);
    throwIfTold(script);
    if (const QString renewed = script.value("renew"_L1).toString();
        !renewed.isEmpty() && session.keepSecret)
        session.keepSecret(Secret(renewed.toUtf8()));
    return answer(scriptedReport(script));
}

QCoro::Task<Result<TargetListing>> TestProvider::targets(Session session)
{
    const QJsonObject script = readScript(session, u"targets"_s);
    throwIfTold(script);
    co_return scriptedTargets(script);
}

QCoro::Task<Result<Listing>> TestProvider::list(Session session, Query query)
{
    const QString call = u"list %1"_s.arg(query.target).trimmed();
    const QJsonObject script = readScript(session, call);
    const QUrl url(script.value("get"_L1).toString());
    const int times = url.isEmpty() ? 0 : script.value("times"_L1).toInt(1);
    for (int time = 0; time < times; ++time) {
        const Headers none;
        const auto reply = co_await session.http->get(url, none);
        if (!reply)
            co_return reply.error();
    }
    co_return scriptedListing(script);
}

QCoro::Task<Result<Deployment>> TestProvider::show(Session session, QString id)
{
    const QJsonObject script = readScript(session, u"show "_s + id);
    const Result<Listing> listing = scriptedListing(script);
    if (!listing)
        co_return listing.error();
    for (const Deployment &deployment : listing->deployments) {
        if (deployment.id == id)
            co_return deployment;
    }
    co_return Error {Error::NotFound, u"no such deployment"_s};
}

QCoro::Task<Result<QList<OfferedLog>>> TestProvider::logs(Session session, LogLink link)
{
    const QJsonObject script = readScript(session, u"logs "_s + link.id);
    throwIfTold(script);
    QList<OfferedLog> logs;
    for (const QJsonValue &log : script.value("logs"_L1).toArray())
        logs.append(scriptedLog(log.toObject()));
    co_return logs.isEmpty() ? QList<OfferedLog> {OfferedLog(link)} : logs;
}

QCoro::Task<Result<Done>> TestProvider::log(Session session, LogLink link, LogSink *sink)
{
    const QJsonObject script = readScript(session, u"log "_s + link.id);
    throwIfTold(script);
    sink->append(script.value("texts"_L1).toObject().value(link.id).toString().toUtf8());
    for (const QJsonValue &piece : script.value("log"_L1).toArray())
        sink->append(piece.toString().toUtf8());
    const QUrl url(script.value("log_get"_L1).toString());
    const Headers none;
    if (!url.isEmpty()) {
        const auto reply = co_await session.http->get(url, none);
        // What comes late comes all the same.
        readScript(session, u"late "_s + link.id);
        sink->append(QByteArray("late\n"));
        if (!reply)
            co_return reply.error();
    }
    if (const QString kind = script.value("log_error"_L1).toString(); !kind.isEmpty())
        co_return Error(
            kindFromName(kind), u"scripted: "_s + kind, script.value("log_code"_L1).toString());
    co_return Done {};
}

bool TestProvider::Person::appliesTo(const Account &account) const
{
    throwInstead("appliesTo");
    return account.field(u"auth"_s) == "person"_L1;
}

QCoro::Task<Result<SignedIn>> TestProvider::Person::signIn(
    Session session, std::shared_ptr<SignInScreen> screen)
{
    const QJsonObject script = readScript(session, u"sign-in"_s);
    throwIfTold(script);
    const QJsonObject first = script.value("sign_in"_L1).toObject();
    SignInPrompt prompt;
    prompt.code = first.value("code"_L1).toString();
    prompt.page = QUrl(first.value("page"_L1).toString());
    prompt.expires = QDateTime::currentDateTimeUtc().addSecs(first.value("expires_in"_L1).toInt());
    screen->show(prompt);
    const QUrl url(first.value("get"_L1).toString());
    const Headers none;
    if (!url.isEmpty()) {
        const auto reply = co_await session.http->get(url, none);
        // A provider may show what it likes as late as it likes.
        screen->show(prompt);
        if (!reply)
            co_return reply.error();
    }
    const QJsonObject after = readScript(session, u"signed-in"_s).value("sign_in"_L1).toObject();
    if (const QString kind = after.value("error"_L1).toString(); !kind.isEmpty())
        co_return Error(
            kindFromName(kind), u"scripted: "_s + kind, after.value("error_code"_L1).toString());
    SignedIn signedIn;
    signedIn.secret = Secret(after.value("secret"_L1).toString().toUtf8());
    signedIn.identity = after.value("identity"_L1).toString();
    co_return signedIn;
}

} // namespace Landfall
