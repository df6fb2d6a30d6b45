// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "azurecopies.h"

#include "azureanswers.h"
#include "azureconfig.h"
#include "azuredeployments.h"
#include "azurepaths.h"
#include "azurescript.h"

#include <QJsonDocument>
#include <QMessageAuthenticationCode>
#include <QUuid>

#include <algorithm>
#include <variant>

using namespace Qt::StringLiterals;

namespace Landfall::SimulatedAzure {

namespace {

/// Of an answer that is not the last; the real one is not known.
constexpr double retrySeconds = 5;

/// Parts of a copy's duration.
constexpr double shows = 0.125;
constexpr double firstUp = 0.3;
constexpr double mostUp = 0.6;
constexpr double ready = 0.95;

QString newId()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

struct Wish {
    QString target;
    QJsonValue config;
};

SimulatedAnswer badRequest(const QString &message)
{
    return siteError(400, u"BadRequest"_s, message);
}

/// What a request asks for, or the answer that it does not.
std::variant<Wish, SimulatedAnswer> wishOf(const SimulatedRequest &request)
{
    if (!request.headers.value("content-type").startsWith("application/json"))
        return armError(415, u"UnsupportedMediaType"_s,
            u"The content media type is not supported. Only 'application/json' is supported."_s);
    QJsonParseError parsing {};
    const QJsonDocument body = QJsonDocument::fromJson(request.body, &parsing);
    if (!body.isObject())
        return armError(400, u"InvalidRequestContent"_s,
            u"The request content was invalid and could not be deserialized: '%1'."_s.arg(
                parsing.errorString()));
    const Wish wish {body["targetSlot"_L1].toString(), body["siteConfig"_L1]};
    if (wish.target.isEmpty())
        return badRequest(u"The parameter targetSlot has an invalid value."_s);
    if (!wish.config.isNull() && !wish.config.isObject())
        return badRequest(u"The parameter siteConfig has an invalid value."_s);
    return wish;
}

SimulatedAnswer busy(const QString &id, const SimulatedSite &target, const QDateTime &begin)
{
    return siteError(409, u"Conflict"_s,
        u"Cannot modify this site because another operation is in progress. Details: Id: %1, "
        "OperationName: CopySlot, CreatedTime: %2, SlotName: %3, State: Started"_s.arg(
            id, serviceTime(begin), target.slot));
}

/// What the record of a copy takes over from the source's.
QJsonObject copiedRecord(const SimulatedSite &source, const PlayClock &clock, const QDateTime &now)
{
    QJsonObject copied {{u"deployer"_s, u"SlotCopy"_s}};
    for (const ScenarioDeployment *entry : recordsAt(source, clock, now)) {
        const QJsonObject record = recordJson(source, *entry, clock, now);
        if (!record.value("active"_L1).toBool())
            continue;
        for (const auto key : {"message"_L1, "author"_L1, "author_email"_L1})
            copied.insert(key, record.value(key));
        break;
    }
    return copied;
}

QJsonObject counts(int succeeded, int inProgress, int failed)
{
    return {{u"numberOfInstancesSuccessful"_s, succeeded},
        {u"numberOfInstancesInProgress"_s, inProgress}, {u"numberOfInstancesFailed"_s, failed}};
}

} // namespace

Copies::Copies(const PlayClock &clock) : m_clock(clock), m_key(QUuid::createUuid().toRfc4122()) { }

SimulatedAnswer Copies::start(World &world, const SimulatedSite &source,
    const SimulatedRequest &request, const QDateTime &now)
{
    const auto read = wishOf(request);
    if (const auto *refused = std::get_if<SimulatedAnswer>(&read))
        return *refused;
    const auto &wish = std::get<Wish>(read);
    if (isSame(wish.target, "production"_L1))
        return badRequest(u"A slot cannot be copied to the production slot."_s);
    if (wish.target.compare(source.slot, Qt::CaseInsensitive) == 0)
        return badRequest(u"The source and the target slot are the same."_s);
    const SimulatedSite *target =
        world.site(source.subscription, source.group, source.app, wish.target);
    if (!target)
        return siteError(404, u"NotFound"_s, u"Cannot find slot '%1'."_s.arg(wish.target));
    for (const Copy &other : std::as_const(m_copies)) {
        if (other.app == target->app && other.slot == target->slot && now < other.end)
            return busy(other.id, *target, other.begin);
    }
    const Result<CopyScript> script =
        copyScript({{u"copy"_s, target->copy}}, u"targets[%1]"_s.arg(target->app));
    Copy copy {newId(), target->app, target->slot, now, {}, script ? *script : CopyScript(), {}};
    copy.end = m_clock.after(now, copy.script.duration);
    if (wish.config.isObject()) {
        copy.config = config(source, now);
        const QJsonObject changes = wish.config.toObject();
        for (auto it = changes.begin(); it != changes.end(); ++it)
            copy.config->insert(it.key(), *it);
    }
    m_copies.append(copy);
    if (!copy.script.isUnseen)
        world.play(copiedDeployment(source, *target, copy.script, m_clock, now), m_clock);
    return accepted(copy, *target, request, now);
}

SimulatedAnswer Copies::accepted(const Copy &copy, const SimulatedSite &target,
    const SimulatedRequest &request, const QDateTime &now) const
{
    // In steps of 100 ns since the year 1, as the service has it.
    const qint64 ticks = now.toMSecsSinceEpoch() * 10'000 + 621'355'968'000'000'000;
    m_lastTime = std::max(ticks, m_lastTime + 1);
    const QString time = QString::number(m_lastTime);
    SimulatedRequest place = request;
    place.path = "/azure/arm"_L1 + target.id() + "/operationresults/"_L1 + copy.id;
    place.query = QUrlQuery {{u"api-version"_s, QString(version)}, {u"t"_s, time}};
    const QString address = addressWith(place, u"s"_s, signature(copy.id, time));
    const auto seconds = std::max(1, qRound(retrySeconds / std::max(1.0, m_clock.speed())));
    return {202, {},
        {{"Location", address.toLatin1()}, {"Retry-After", QByteArray::number(seconds)}}, {}};
}

QString Copies::signature(const QString &id, const QString &time) const
{
    const QByteArray signedText = (id + u'/' + time).toLatin1();
    const QByteArray hash =
        QMessageAuthenticationCode::hash(signedText, m_key, QCryptographicHash::Sha256);
    return QString::fromLatin1(
        hash.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

SimulatedAnswer Copies::result(const SimulatedSite &site, const QString &id,
    const SimulatedRequest &request, const QDateTime &now) const
{
    const auto copy = std::find_if(m_copies.begin(), m_copies.end(), [&](const Copy &entry) {
        return entry.id == id && entry.app == site.app && entry.slot == site.slot;
    });
    if (copy == m_copies.end())
        return siteError(404, u"NotFound"_s, u"The operation %1 is not found."_s.arg(id));
    const QString time = request.query.queryItemValue(u"t"_s);
    if (request.query.queryItemValue(u"s"_s) != signature(id, time))
        return badRequest(u"The signature of the address is not valid."_s);
    if (now < copy->end)
        return accepted(*copy, site, request, now);
    if (copy->script.status == 0)
        return json(200, siteJson(site, m_clock.start()));
    const QString usual =
        u"Cannot copy site slots for site '%1' because the '%2' slot did not respond to http ping."_s
            .arg(site.app, site.slot);
    return siteError(copy->script.status, copy->script.code,
        copy->script.message.isEmpty() ? usual : copy->script.message);
}

QJsonObject Copies::config(const SimulatedSite &site, const QDateTime &now) const
{
    QJsonObject config = siteConfig(site);
    for (const Copy &copy : m_copies) {
        const bool isHere = copy.app == site.app && copy.slot == site.slot;
        if (isHere && copy.config && copy.script.status == 0 && copy.end <= now)
            config = *copy.config;
    }
    if (!site.slot.isEmpty())
        config.insert(u"experiments"_s, QJsonValue::Null);
    return config;
}

ScenarioDeployment copiedDeployment(const SimulatedSite &source, const SimulatedSite &target,
    const CopyScript &script, const PlayClock &clock, const QDateTime &begin)
{
    const double length = script.duration;
    const int all = script.instances;
    const int first = all * 3 / 10;
    const int most = (all + 1) / 2;
    QJsonObject begun = counts(0, all, 0);
    begun.insert(u"status"_s, u"RuntimeStarting"_s);
    QJsonObject ended = script.status == 0 ? counts(all, 0, 0) : counts(0, 0, all);
    ended.insert(u"status"_s, script.status == 0 ? u"RuntimeSuccessful"_s : u"RuntimeFailed"_s);
    ScenarioDeployment made;
    made.provider = u"azure"_s;
    made.source = appServiceSource;
    made.target = target.app + u'/' + target.slot;
    made.id = newId();
    const auto sinceStart = static_cast<double>(clock.start().msecsTo(begin)) / 1000;
    made.at = sinceStart * clock.speed() + length * shows;
    made.members = {{u"unseen"_s, 0}, {u"flow"_s, u"slot"_s},
        {u"record"_s, copiedRecord(source, clock, begin)}};
    made.steps.append({0, begun});
    if (script.status == 0) {
        made.steps.append({length * (firstUp - shows), counts(first, all - first, 0)});
        made.steps.append({length * (mostUp - shows), counts(most, all - most, 0)});
    }
    made.steps.append({length * (ready - shows), ended});
    return made;
}

} // namespace Landfall::SimulatedAzure
