// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "logicappsmemory.h"

#include "workflowrun.h"

#include <algorithm>

namespace Landfall::Azure {

namespace {

/// What a person sees first; each costs a request.
constexpr qsizetype mostDetailed = 5;

bool isSameState(const Deployment &a, const Deployment &b)
{
    return a.phase == b.phase && a.status == b.status;
}

/// The list does not have the actions that a question of their own brought.
void keepActions(Deployment &run, const Deployment &known)
{
    if (!run.parts.isEmpty() || !isSameState(run, known))
        return;
    run.parts = known.parts;
    for (auto it = known.properties.begin(); it != known.properties.end(); ++it) {
        if (!run.properties.contains(it.key()))
            run.properties.insert(it.key(), it.value());
    }
}

} // namespace

QDateTime RunFeed::since(int limit) const
{
    if (m_runs.isEmpty() || m_limit < limit)
        return {};
    QDateTime oldest = m_runs.first().started;
    for (const Deployment &run : m_runs) {
        if (isOver(run))
            continue;
        // The service compares the start; a run without one it would leave out.
        if (run.started.isNull())
            return {};
        oldest = std::min(oldest, run.started);
    }
    return oldest;
}

bool RunFeed::take(const QList<Deployment> &came, const QDateTime &since, int limit)
{
    QSet<QString> names;
    for (const Deployment &run : came)
        names.insert(run.id);
    const bool isWhole = since.isNull() || came.size() >= limit;
    if (!isWhole && (m_runs.isEmpty() || !names.contains(m_runs.first().id))) {
        forget();
        return false;
    }
    QList<Deployment> runs = came;
    QHash<QString, Deployment> known;
    for (const Deployment &run : std::as_const(m_runs)) {
        known.insert(run.id, run);
        if (!isWhole && !names.contains(run.id))
            runs.append(run);
    }
    for (Deployment &run : runs)
        keepActions(run, known.value(run.id));
    std::stable_sort(runs.begin(), runs.end(), isNewerRun);
    if (isWhole)
        m_limit = limit;
    runs.resize(std::min<qsizetype>(runs.size(), m_limit));
    m_runs = runs;
    dropDetailed(known);
    return true;
}

void RunFeed::dropDetailed(const QHash<QString, Deployment> &before)
{
    QSet<QString> detailed;
    for (const Deployment &run : std::as_const(m_runs)) {
        if (m_detailed.contains(run.id) && isSameState(run, before.value(run.id)))
            detailed.insert(run.id);
    }
    m_detailed = detailed;
}

QList<Deployment> RunFeed::newest(int limit) const
{
    return m_runs.first(std::min<qsizetype>(m_runs.size(), std::max(0, limit)));
}

QStringList RunFeed::wantedActions() const
{
    QStringList names;
    for (const Deployment &run : newest(mostDetailed)) {
        const bool isKnown = m_detailed.contains(run.id) || run.phase == Phase::Succeeded
            || run.phase == Phase::Skipped;
        if (!isOver(run) || !isKnown)
            names.append(runName(run));
    }
    return names;
}

void RunFeed::takeActions(const Deployment &run, bool hasActions)
{
    const auto known = std::find_if(
        m_runs.begin(), m_runs.end(), [&](const Deployment &other) { return other.id == run.id; });
    if (known == m_runs.end())
        return;
    Deployment taken = run;
    keepActions(taken, *known);
    *known = taken;
    if (hasActions && isOver(run))
        m_detailed.insert(run.id);
}

void RunFeed::forget()
{
    *this = RunFeed();
}

} // namespace Landfall::Azure
