// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "applicationservice.h"

#include <QDBusConnection>
#include <QDBusMessage>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Landfall {

namespace {

constexpr auto serviceName = "io.github.landfall.Landfall"_L1;
constexpr auto objectPath = "/io/github/landfall/Landfall"_L1;
/// Of RequestName: who comes second gets nothing, also not later.
constexpr uint doNotQueue = 4;
/// More than a person hands over at once.
constexpr qsizetype mostReferences = 20;
constexpr qsizetype longestReference = 2048;

QString tokenIn(const QVariantMap &platform)
{
    QString token = platform.value(u"activation-token"_s).toString();
    if (token.isEmpty())
        token = platform.value(u"desktop-startup-id"_s).toString();
    return token.size() <= longestReference ? token : QString();
}

} // namespace

void ApplicationService::start()
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    if (!bus.registerObject(objectPath, this, QDBusConnection::ExportScriptableInvokables))
        qWarning("Cannot be reached as an application on the session bus");
    // registerService() would wait for the answer, which nothing depends on.
    QDBusMessage request = QDBusMessage::createMethodCall(u"org.freedesktop.DBus"_s,
        u"/org/freedesktop/DBus"_s, u"org.freedesktop.DBus"_s, u"RequestName"_s);
    request.setArguments({QString(serviceName), doNotQueue});
    bus.send(request);
}

void ApplicationService::Activate(const QVariantMap &platform)
{
    Q_EMIT raiseRequested({}, tokenIn(platform));
}

void ApplicationService::Open(const QStringList &uris, const QVariantMap &platform)
{
    QStringList references;
    for (const QString &uri : uris.first(std::min(mostReferences, uris.size()))) {
        if (uri.size() <= longestReference)
            references.append(uri);
    }
    Q_EMIT raiseRequested(references, tokenIn(platform));
}

void ApplicationService::ActivateAction(
    const QString &action, const QVariantList &, const QVariantMap &platform)
{
    if (action == "show"_L1)
        Q_EMIT raiseRequested({}, tokenIn(platform));
    else if (action == "refresh"_L1)
        Q_EMIT refreshRequested();
    else if (action == "preferences"_L1)
        Q_EMIT preferencesRequested();
    else if (action == "quit"_L1)
        Q_EMIT quitRequested();
}

} // namespace Landfall
