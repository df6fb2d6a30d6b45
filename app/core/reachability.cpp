// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reachability.h"

#include "asyncdbus.h"
#include "busprobe.h"
#include "logging.h"
#include "watchanswer.h"

#include <QDBusConnection>
#include <QDBusError>
#include <QDBusMessage>
#include <QNetworkInformation>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Landfall {

void Reachability::start()
{
    auto *bus = new BusProbe(BusProbe::systemAddress(), this);
    connect(bus, &BusProbe::answered, this, &Reachability::askNetworkManager);
    connect(bus, &BusProbe::absent, this, &Reachability::listen);
    bus->start();
}

void Reachability::askNetworkManager()
{
    QDBusMessage ping = QDBusMessage::createMethodCall(u"org.freedesktop.NetworkManager"_s,
        u"/org/freedesktop/NetworkManager"_s, u"org.freedesktop.DBus.Peer"_s, u"Ping"_s);
    ping.setAutoStartService(false);
    callBus(QDBusConnection::systemBus(), ping, this, [this](const QDBusMessage &reply) {
        if (QDBusError(reply).type() == QDBusError::NoReply)
            qCInfo(httpLog) << "NetworkManager does not answer and is not listened to";
        else
            listen();
    });
}

void Reachability::listen()
{
    using Feature = QNetworkInformation::Feature;
    if (!QNetworkInformation::loadBackendByFeatures(Feature::Reachability | Feature::Metered)
        && !QNetworkInformation::loadBackendByFeatures(Feature::Reachability))
        return;
    QNetworkInformation *system = QNetworkInformation::instance();
    const auto take = [this](QNetworkInformation::Reachability reachability) {
        report(reachability == QNetworkInformation::Reachability::Disconnected);
    };
    connect(system, &QNetworkInformation::reachabilityChanged, this, take);
    take(system->reachability());
    if (!system->supports(Feature::Metered))
        return;
    connect(system, &QNetworkInformation::isMeteredChanged, this, &Reachability::meteredChanged);
    if (system->isMetered())
        Q_EMIT meteredChanged(true);
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
