// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "logicappsmemory.h"

#include "workflowrun.h"

#include <algorithm>

namespace Landfall::Azure {

namespace {

/// What a person sees first; each costs a request.
constexpr qsizetype mostDetailed = 5;
constexpr qsizetype mostFollowed = 10;

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
    if (m_runs.isEmpty() || m_limit < limit || m_isCutOff)
        return {};
    QDateTime oldest = m_runs.first().started;
    for (const Deployment &run : m_runs.first(std::min<qsizetype>(m_runs.size(), m_limit))) {
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
        const bool isPushedOff = came.size() >= limit && !isOver(run);
        if ((!isWhole || isPushedOff) && !names.contains(run.id))
            runs.append(run);
    }
    for (Deployment &run : runs)
        keepActions(run, known.value(run.id));
    std::stable_sort(runs.begin(), runs.end(), isNewerRun);
    if (isWhole)
        m_limit = limit;
    m_isCutOff = false;
    m_runs.clear();
    for (const Deployment &run : std::as_const(runs)) {
        const bool isFollowed = !isOver(run) && m_runs.size() < m_limit + mostFollowed;
        if (m_runs.size() < m_limit || isFollowed)
            m_runs.append(run);
    }
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
    QList<Deployment> runs;
    for (qsizetype i = 0; i < m_runs.size(); ++i) {
        if (i < limit || i >= m_limit)
            runs.append(m_runs.at(i));
    }
    return runs;
}

QStringList RunFeed::wanted() const
{
    QStringList names;
    for (qsizetype i = 0; i < m_runs.size(); ++i) {
        const Deployment &run = m_runs.at(i);
        const bool wentWell = run.phase == Phase::Succeeded || run.phase == Phase::Skipped;
        const bool isOpen = !isOver(run) && (i < mostDetailed || i >= m_limit);
        const bool isNews = i < mostDetailed && isOver(run) && !wentWell;
        if (isOpen || (isNews && !m_detailed.contains(run.id)))
            names.append(runName(run));
    }
    return names;
}

void RunFeed::dropFollowed(const QString &name)
{
    for (qsizetype i = m_runs.size() - 1; i >= m_limit; --i) {
        if (runName(m_runs.at(i)) == name)
            m_runs.removeAt(i);
    }
}

void RunFeed::takeRun(const Deployment &run, bool hasActions)
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
