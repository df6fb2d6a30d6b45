// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "appservice.h"

#include "azurecloud.h"

#include <QCoreApplication>

#include <algorithm>
#include <vector>

using namespace Qt::StringLiterals;

namespace Landfall::Azure {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Landfall::Azure::AppService)
};

/// Kudu keeps a dozen; this only bounds an answer that is out of hand.
constexpr int mostRecords = 500;

/// Those that may have news: the newest, and any that was under way when it was last asked for.
QList<Record> wanted(const QList<Record> &records, const StatusMemory &memory)
{
    QList<Record> wanted = records.mid(0, 1);
    for (const Record &record : records.mid(1)) {
        if (memory.known.value(record.id.toCaseFolded()).state == KnownStatus::Told)
            wanted.append(record);
    }
    return wanted;
}

/// Forgets what the service has forgotten, and what was about an earlier attempt.
void update(StatusMemory &memory, const QList<Record> &records)
{
    QHash<QString, KnownStatus> known;
    for (const Record &record : records) {
        const QString key = record.id.toCaseFolded();
        KnownStatus &kept = *known.insert(key, memory.known.value(key));
        rememberStart(kept, record);
    }
    memory.known = known;
}

Deployment joined(const Call &call, const Site &site, const QString &id,
    const std::optional<Record> &record, const KnownStatus &known)
{
    const Told said = told(known, record, QDateTime::currentDateTimeUtc());
    Deployment d = deployment(site, id, record, said);
    d.dashboardUrl = portalUrl(call.session.account, site.id);
    return d;
}

/// None where Kudu does not have it any more.
QCoro::Task<Result<std::optional<Record>>> fetchRecord(Call call, Site site, QString id)
{
    const QString path = ResourceId::deployment(site.id, id).text();
    const QUrlQuery query;
    const auto object = co_await fetchObject(call, path, query);
    if (!object && object.error().kind == Error::NotFound)
        co_return std::optional<Record>();
    if (!object)
        co_return object.error();
    // Kudu answers with an empty object while it starts anew.
    if (object->isEmpty())
        co_return std::optional<Record>();
    const auto record = readRecord(*object, site.id);
    if (!record)
        co_return record.error();
    const bool isAsked = record->id.compare(id, Qt::CaseInsensitive) == 0
        || id.compare("latest"_L1, Qt::CaseInsensitive) == 0;
    if (!isAsked)
        co_return Error(Error::BadReply,
            Text::tr("Azure's answer is about another deployment than “%1”. Try again later.")
                .arg(id));
    co_return std::optional<Record>(*record);
}

} // namespace

QCoro::Task<Result<KnownStatus>> fetchStatus(
    Call call, Site site, QString id, std::optional<Record> record)
{
    const QString siteKey = site.id.key();
    const QString key = id.toCaseFolded();
    const KnownStatus before = call.memory->statuses.value(siteKey).known.value(key);
    if (!isDue(before))
        co_return before;
    const QString path = site.id.text() + "/deploymentStatus/"_L1 + id;
    const QUrlQuery query;
    const HttpLimits limits;
    const auto reply = co_await fetch(call, path, query, limits);
    if (!reply && reply.error().kind == Error::Cancelled)
        co_return reply.error();
    // Looked up again: others may have asked meanwhile.
    KnownStatus &known = call.memory->statuses[siteKey].known[key];
    if (!reply) {
        rememberProblem(known, reply.error());
        co_return KnownStatus(known);
    }
    const auto body = reply->json();
    remember(known, *reply, body ? &*body : nullptr, id, record);
    co_return KnownStatus(known);
}

QCoro::Task<Result<Listing>> fetchDeployments(Call call, Site site, int limit)
{
    const QString path = site.id.text() + "/deployments"_L1;
    const QUrlQuery query;
    const auto items = co_await fetchAll(call, path, query, mostRecords);
    if (!items)
        co_return items.error();
    Rows<Record> rows = readRecords(items->items, site.id);
    if (!items->problem)
        update(call.memory->statuses[site.id.key()], rows.items);
    rows.items = rows.items.mid(0, std::max(1, limit));

    std::vector<QCoro::Task<Result<KnownStatus>>> tasks;
    for (const Record &record : wanted(rows.items, call.memory->statuses[site.id.key()]))
        tasks.push_back(fetchStatus(call, site, record.id, record));
    for (auto &task : tasks) {
        const auto known = co_await task;
        if (!known)
            co_return known.error();
    }

    Listing listing;
    const QDateTime now = QDateTime::currentDateTimeUtc();
    for (const Record &record : std::as_const(rows.items)) {
        const StatusMemory memory = call.memory->statuses.value(site.id.key());
        const KnownStatus known = memory.known.value(record.id.toCaseFolded());
        listing.deployments.append(joined(call, site, record.id, record, known));
        if (const auto problem = worthTelling(known, record, now))
            listing.problems.append(*problem);
    }
    shareTexts(listing.deployments);
    listing.problems += rows.problems;
    if (items->problem)
        listing.problems.append(*items->problem);
    co_return listing;
}

QCoro::Task<Result<Deployment>> fetchDeployment(Call call, Site site, QString id)
{
    const auto record = co_await fetchRecord(call, site, id);
    if (!record && record.error().kind == Error::Cancelled)
        co_return record.error();
    const std::optional<Record> half = record ? *record : std::nullopt;
    const QString ownId = half ? half->id : id;
    if (half)
        rememberStart(call.memory->statuses[site.id.key()].known[ownId.toCaseFolded()], *half);
    KnownStatus known;
    if (!half || !half->isTemporary) {
        const auto status = co_await fetchStatus(call, site, ownId, half);
        if (!status)
            co_return status.error();
        known = *status;
    }
    if (half || known.report)
        co_return joined(call, site, ownId, half, known);
    if (!record)
        co_return record.error();
    if (known.problem)
        co_return *known.problem;
    co_return unknownDeployment(
        call.memory->statuses[site.id.key()].known[ownId.toCaseFolded()], id);
}

} // namespace Landfall::Azure
