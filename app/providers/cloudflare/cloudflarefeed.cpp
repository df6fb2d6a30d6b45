// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cloudflarefeed.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Landfall::Cloudflare {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Landfall::Cloudflare::Feed)
};

/// The service refuses more.
constexpr int deploymentsPerPage = 25;
constexpr int mostPages = 40;

/// Without a time it counts as oldest.
bool isNewer(const Deployment &a, const Deployment &b)
{
    if (a.created.isNull() || b.created.isNull())
        return !a.created.isNull();
    return a.created > b.created;
}

void sort(QList<Deployment> &deployments)
{
    std::stable_sort(deployments.begin(), deployments.end(), isNewer);
}

} // namespace

Feed::Feed(Project project) : m_project(std::move(project)), m_pager(deploymentsPerPage, mostPages)
{
    if (m_project.latest)
        m_deployments.append(*m_project.latest);
    if (m_project.isEmpty)
        m_pager.stop();
}

void Feed::resume(const Feed &earlier)
{
    const QList<Deployment> &known = earlier.m_deployments;
    const bool isSame = m_project.latest && !known.isEmpty()
        && known.first().id == m_project.latest->id && earlier.m_problems.isEmpty()
        && std::all_of(known.begin() + 1, known.end(), isOver);
    if (!isSame)
        return;
    m_deployments = known;
    m_deployments.first() = *m_project.latest;
    m_pager = earlier.m_pager;
}

bool Feed::wantsMore(const QDateTime &cutoff) const
{
    if (!m_pager.hasNext())
        return false;
    if (m_deployments.isEmpty() || cutoff.isNull())
        return true;
    return m_deployments.last().created > cutoff;
}

void Feed::insert(const Deployment &deployment)
{
    const auto known = std::find_if(m_deployments.begin(), m_deployments.end(),
        [&](const Deployment &other) { return other.id == deployment.id; });
    if (known == m_deployments.end())
        m_deployments.append(deployment);
    else
        *known = deployment;
}

void Feed::take(const Result<Envelope> &page)
{
    const auto rows = page ? parseDeployments(*page, m_project.id) : page.error();
    if (!rows) {
        m_problems.append(rows.error());
        m_pager.stop();
        return;
    }
    const qsizetype before = m_deployments.size();
    for (const Deployment &deployment : rows->items)
        insert(deployment);
    sort(m_deployments);
    m_problems += rows->problems;
    m_pager.advance(*page, rows->received, m_deployments.size() - before);
    if (m_pager.isCutOff())
        m_problems.append({Error::BadReply,
            Text::tr("The list of deployments is incomplete: Cloudflare repeats a page or has too "
                     "many.")});
}

QDateTime cutoff(const QList<Feed> &feeds, int limit)
{
    const QList<Deployment> loaded = newest(feeds, limit);
    return loaded.size() < limit ? QDateTime() : loaded.last().created;
}

QList<Deployment> newest(const QList<Feed> &feeds, int limit)
{
    QList<Deployment> all;
    for (const Feed &feed : feeds) {
        const QList<Deployment> deployments = feed.deployments();
        for (const Deployment &deployment : deployments) {
            all.append(deployment);
            setLive(all.last(), feed.project());
        }
    }
    sort(all);
    all.resize(std::min<qsizetype>(all.size(), limit));
    return all;
}

} // namespace Landfall::Cloudflare
