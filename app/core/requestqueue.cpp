// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "requestqueue.h"

#include <algorithm>

namespace Landfall {

RequestQueue::RequestQueue(int inFlightPerOrigin) : m_inFlightPerOrigin(inFlightPerOrigin) { }

void RequestQueue::enqueue(RequestId id, const QString &origin, const QString &account)
{
    QList<Lane> &lanes = m_origins[origin].lanes;
    const auto lane = std::find_if(
        lanes.begin(), lanes.end(), [&](const Lane &known) { return known.account == account; });
    if (lane == lanes.end())
        lanes.append(Lane {account, {id}});
    else
        lane->waiting.append(id);
}

std::optional<RequestId> RequestQueue::takeNext()
{
    for (auto origin = m_origins.begin(); origin != m_origins.end(); ++origin) {
        if (origin->lanes.isEmpty() || origin->inFlight >= m_inFlightPerOrigin)
            continue;
        Lane lane = origin->lanes.takeFirst();
        const RequestId id = lane.waiting.takeFirst();
        if (!lane.waiting.isEmpty())
            origin->lanes.append(lane);
        ++origin->inFlight;
        m_inFlight.insert(id, origin.key());
        return id;
    }
    return std::nullopt;
}

void RequestQueue::remove(RequestId id)
{
    if (const auto flight = m_inFlight.constFind(id); flight != m_inFlight.constEnd()) {
        const auto origin = m_origins.find(*flight);
        m_inFlight.erase(flight);
        --origin->inFlight;
        if (origin->inFlight == 0 && origin->lanes.isEmpty())
            m_origins.erase(origin);
        return;
    }
    for (Origin &origin : m_origins) {
        for (Lane &lane : origin.lanes)
            lane.waiting.removeOne(id);
        origin.lanes.removeIf([](const Lane &lane) { return lane.waiting.isEmpty(); });
    }
    m_origins.removeIf(
        [](const auto &entry) { return entry->inFlight == 0 && entry->lanes.isEmpty(); });
}

} // namespace Landfall
