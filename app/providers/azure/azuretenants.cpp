// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "azuretenants.h"

#include "azurecloud.h"
#include "azureproblems.h"

#include <jsonreader.h>

#include <QCoreApplication>
#include <QRegularExpression>

#include <vector>

using namespace Qt::StringLiterals;

namespace Landfall::Azure {

namespace {

constexpr auto subscriptionsVersion = "2022-12-01"_L1;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Landfall::Azure::Tenants)
};

/// A tenant's list, under way.
struct Asked {
    QString tenant;
    QCoro::Task<Result<Rows<Subscription>>> task;
};

/// `call` names the tenant.
QCoro::Task<Result<Rows<Subscription>>> subscriptionsOfTenant(Call call)
{
    const QString path = u"/subscriptions"_s;
    QUrlQuery query;
    query.addQueryItem(u"api-version"_s, subscriptionsVersion);
    const auto items = co_await fetchAll(call, path, query);
    if (!items)
        co_return items.error();
    Rows<Subscription> rows = readSubscriptions(items->items);
    if (items->problem)
        rows.problems.append(*items->problem);
    co_return rows;
}

bool mayAnswerNextTime(const Error &error)
{
    return error.kind != Error::Unauthorized && error.kind != Error::Forbidden
        && error.kind != Error::NotFound;
}

/// Takes in what one of several tenants answered. A subscription that two show is asked through the
/// one it belongs to.
class Answers {
public:
    explicit Answers(TenantMemory &memory) : m_memory(memory)
    {
        m_memory.unheard.clear();
        m_memory.errors.clear();
    }

    void take(const QString &tenant, const Result<Rows<Subscription>> &answer, bool isOneOfMany)
    {
        if (!answer) {
            if (mayAnswerNextTime(answer.error()))
                m_memory.unheard.insert(tenant);
            if (isOneOfMany)
                m_memory.errors.insert(tenant.toLower(), answer.error());
            fail(isOneOfMany ? named(tenant, answer.error()) : answer.error());
            return;
        }
        m_hasAnswer = true;
        for (const Error &problem : answer->problems)
            addProblem(m_rows.problems, isOneOfMany ? named(tenant, problem) : problem);
        for (const Subscription &item : answer->items)
            add(tenant, item);
    }

    [[nodiscard]] Result<Rows<Subscription>> result() const
    {
        if (!m_hasAnswer && m_failure)
            return *m_failure;
        Rows<Subscription> rows = m_rows;
        softenRefusals(rows.problems);
        return rows;
    }

private:
    static Error named(const QString &tenant, Error error)
    {
        error.message = Text::tr("Tenant “%1”: %2").arg(tenant, error.message);
        return error;
    }

    void fail(const Error &error)
    {
        if (!m_failure)
            m_failure = error;
        addProblem(m_rows.problems, error);
    }

    void add(const QString &tenant, const Subscription &item)
    {
        const bool isKnown = m_seen.contains(item.id);
        if (!isKnown)
            m_rows.items.append(item);
        if (!isKnown || item.tenant.compare(tenant, Qt::CaseInsensitive) == 0)
            m_memory.ofSubscription.insert(item.id, tenant);
        m_seen.insert(item.id);
    }

    TenantMemory &m_memory;
    Rows<Subscription> m_rows;
    QSet<QString> m_seen;
    std::optional<Error> m_failure;
    bool m_hasAnswer = false;
};

QString subscriptionIn(const QUrl &url)
{
    static const QRegularExpression form(u"/subscriptions/([^/]+)"_s);
    return form.match(url.path()).captured(1).toLower();
}

} // namespace

QCoro::Task<Result<Rows<Subscription>>> subscriptionsOfAllTenants(Call call)
{
    const auto cloud = cloudOf(call.session.account);
    if (!cloud)
        co_return cloud.error();
    std::vector<Asked> asked;
    for (const QString &tenant : askedTenants(*cloud)) {
        Call own = call;
        own.tenant = tenant;
        asked.push_back({tenant, subscriptionsOfTenant(own)});
    }
    std::vector<Result<Rows<Subscription>>> answers;
    for (Asked &part : asked) {
        const auto answer = co_await part.task;
        if (!answer && answer.error().kind == Error::Cancelled)
            co_return answer.error();
        answers.push_back(answer);
    }
    Answers all(call.memory->tenants);
    for (std::size_t i = 0; i < asked.size(); ++i)
        all.take(asked.at(i).tenant, answers.at(i), asked.size() > 1);
    co_return all.result();
}

QCoro::Task<Result<QList<Tenant>>> fetchTenants(Call call)
{
    const auto cloud = cloudOf(call.session.account);
    if (!cloud)
        co_return cloud.error();
    QList<Tenant> tenants;
    if (cloud->way != AuthWay::AzureCli && cloud->way != AuthWay::DeviceCode)
        co_return tenants;
    call.tenant = askedTenants(*cloud).first();
    const QString path = u"/tenants"_s;
    QUrlQuery query;
    query.addQueryItem(u"api-version"_s, subscriptionsVersion);
    const auto items = co_await fetchAll(call, path, query);
    if (!items)
        co_return items.error();
    for (const QJsonValue &item : items->items) {
        JsonReader reader(item.toObject(), u"value"_s);
        Tenant tenant;
        tenant.id = reader.requiredString(u"tenantId"_s);
        tenant.domain = reader.string(u"defaultDomain"_s);
        const QString name = reader.string(u"displayName"_s);
        tenant.name = name.isEmpty() ? tenant.domain : name;
        if (reader.problem().isEmpty())
            tenants.append(tenant);
    }
    co_return tenants;
}

QCoro::Task<Result<QString>> tenantOf(Call call, QUrl url)
{
    if (call.tenant)
        co_return QString(*call.tenant);
    const QString subscription = subscriptionIn(url);
    const auto tenant = co_await tenantOfSubscription(call, subscription);
    co_return tenant;
}

QCoro::Task<Result<QString>> tenantOfSubscription(Call call, QString subscription)
{
    const auto cloud = cloudOf(call.session.account);
    if (!cloud)
        co_return cloud.error();
    const QString first = askedTenants(*cloud).first();
    const QString id = subscription.toLower();
    const TenantMemory &memory = call.memory->tenants;
    if (cloud->tenants.size() < 2 || id.isEmpty() || memory.ofSubscription.contains(id))
        co_return memory.ofSubscription.value(id, first);
    const auto seen = co_await subscriptionsOfAllTenants(call);
    if (!seen)
        co_return seen.error();
    TenantMemory &known = call.memory->tenants;
    // Asked once: what no tenant shows none will, until the next search.
    if (!known.ofSubscription.contains(id) && known.unheard.isEmpty())
        known.ofSubscription.insert(id, first);
    co_return known.ofSubscription.value(id, first);
}

QSet<QString> unheardLists(const TenantMemory &memory)
{
    QSet<QString> lists;
    for (const QString &tenant : memory.unheard)
        lists.insert("tenant "_L1 + tenant);
    for (auto it = memory.ofSubscription.cbegin(); it != memory.ofSubscription.cend(); ++it) {
        if (memory.unheard.contains(*it))
            lists.insert(listKey(sitesPath(it.key())));
    }
    return lists;
}

} // namespace Landfall::Azure
