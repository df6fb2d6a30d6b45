// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "requestqueue.h"

#include <algorithm>

namespace Landfall {

RequestQueue::RequestQueue(int inFlightPerOrigin) : m_inFlightPerOrigin(inFlightPerOrigin) { }

void RequestQueue::enqueue(
    RequestId id, const QString &origin, const QString &account, bool isUrgent)
{
    QList<Lane> &lanes = isUrgent ? m_origins[origin].urgent : m_origins[origin].lanes;
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
        if (origin->inFlight >= m_inFlightPerOrigin)
            continue;
        auto id = takeFirst(origin->urgent);
        if (!id)
            id = takeFirst(origin->lanes);
        if (!id)
            continue;
        ++origin->inFlight;
        m_inFlight.insert(*id, origin.key());
        return id;
    }
    return std::nullopt;
}

/// Its account goes to the end.
std::optional<RequestId> RequestQueue::takeFirst(QList<Lane> &lanes)
{
    if (lanes.isEmpty())
        return std::nullopt;
    Lane lane = lanes.takeFirst();
    const RequestId id = lane.waiting.takeFirst();
    if (!lane.waiting.isEmpty())
        lanes.append(lane);
    return id;
}

void RequestQueue::remove(RequestId id)
{
    const auto isIdle = [](const Origin &origin) {
        return origin.inFlight == 0 && origin.urgent.isEmpty() && origin.lanes.isEmpty();
    };
    if (const auto flight = m_inFlight.constFind(id); flight != m_inFlight.constEnd()) {
        const auto origin = m_origins.find(*flight);
        m_inFlight.erase(flight);
        --origin->inFlight;
        if (isIdle(*origin))
            m_origins.erase(origin);
        return;
    }
    for (Origin &origin : m_origins) {
        for (QList<Lane> *lanes : {&origin.urgent, &origin.lanes}) {
            for (Lane &lane : *lanes)
                lane.waiting.removeOne(id);
            lanes->removeIf([](const Lane &lane) { return lane.waiting.isEmpty(); });
        }
    }
    m_origins.removeIf([&](const auto &entry) { return isIdle(*entry); });
}

} // namespace Landfall
