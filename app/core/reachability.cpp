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
#include <QDBusVariant>
#include <QNetworkInformation>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace Landfall {

namespace {

const QString networkManager = u"org.freedesktop.NetworkManager"_s;
const QString networkManagerPath = u"/org/freedesktop/NetworkManager"_s;
const QString properties = u"org.freedesktop.DBus.Properties"_s;
const QString meteredName = u"Metered"_s;
// Its words for a connection that is paid by volume, or seems to be.
constexpr uint meteredYes = 1;
constexpr uint meteredGuessYes = 3;

} // namespace

void Reachability::start()
{
    auto *bus = new BusProbe(BusProbe::systemAddress(), this);
    connect(bus, &BusProbe::answered, this, &Reachability::askNetworkManager);
    connect(bus, &BusProbe::absent, this, &Reachability::listen);
    bus->start();
}

void Reachability::askNetworkManager()
{
    QDBusMessage ask =
        QDBusMessage::createMethodCall(networkManager, networkManagerPath, properties, u"Get"_s);
    ask.setArguments({networkManager, meteredName});
    ask.setAutoStartService(false);
    callBus(QDBusConnection::systemBus(), ask, this, [this](const QDBusMessage &reply) {
        if (QDBusError(reply).type() == QDBusError::NoReply) {
            qCInfo(httpLog) << "NetworkManager does not answer and is not listened to";
            return;
        }
        if (reply.type() == QDBusMessage::ReplyMessage)
            followNetworkManager(reply.arguments().value(0).value<QDBusVariant>().variant());
        listen();
    });
}

/// Qt 6.4 does not read how it is at first, and then misses that it ends.
void Reachability::followNetworkManager(const QVariant &metered)
{
    m_hasNetworkManager = true;
    QDBusConnection::systemBus().connect(networkManager, networkManagerPath, properties,
        u"PropertiesChanged"_s, this, SLOT(takeProperties(QString, QVariantMap, QStringList)));
    takeMetered(metered);
}

void Reachability::takeProperties(
    const QString &interface, const QVariantMap &changes, const QStringList &)
{
    if (interface == networkManager && changes.contains(meteredName))
        takeMetered(changes.value(meteredName));
}

void Reachability::takeMetered(const QVariant &word)
{
    reportMetered(word.toUInt() == meteredYes || word.toUInt() == meteredGuessYes);
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
    if (m_hasNetworkManager || !system->supports(Feature::Metered))
        return;
    connect(system, &QNetworkInformation::isMeteredChanged, this, &Reachability::reportMetered);
    reportMetered(system->isMetered());
}

void Reachability::reportMetered(bool isMetered)
{
    if (std::exchange(m_isMetered, isMetered) != isMetered)
        Q_EMIT meteredChanged(isMetered);
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
