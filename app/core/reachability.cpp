// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reachability.h"

#include "watchanswer.h"

#include <QNetworkInformation>

#include <algorithm>

namespace Landfall {

void Reachability::start()
{
    if (!QNetworkInformation::loadBackendByFeatures(QNetworkInformation::Feature::Reachability))
        return;
    QNetworkInformation *system = QNetworkInformation::instance();
    const auto take = [this](QNetworkInformation::Reachability reachability) {
        report(reachability == QNetworkInformation::Reachability::Disconnected);
    };
    connect(system, &QNetworkInformation::reachabilityChanged, this, take);
    take(system->reachability());
}

void Reachability::report(bool isDisconnected)
{
    if (isDisconnected == m_isDisconnected)
        return;
    m_isDisconnected = isDisconnected;
    Q_EMIT changed();
    if (!isDisconnected)
        Q_EMIT cameBack();
}

std::optional<QDateTime> offlineSince(const QList<AccountState> &states, bool isDisconnected)
{
    const int enough = isDisconnected ? 1 : 2;
    std::optional<QDateTime> since;
    for (const AccountState &state : states) {
        const bool isAsked = state.lastAnswer.isValid() || state.failures > 0;
        const bool waitsForTheUser = state.error
            && (concernsAccount(state.error->kind) || state.error->kind == Error::BadInput);
        if (!isAsked || waitsForTheUser)
            continue;
        if (!state.error || state.error->kind != Error::Network || state.failures < enough)
            return std::nullopt;
        since = std::min(since.value_or(state.failingSince), state.failingSince);
    }
    return since;
}

} // namespace Landfall
