// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "notificationserver.h"

#include "widgets/plaintext.h"

#include <asyncdbus.h>

#include <QDBusMessage>
#include <QDBusServiceWatcher>
#include <QDBusVariant>
#include <QLoggingCategory>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Landfall {

namespace {

Q_LOGGING_CATEGORY(noticeLog, "landfall.notices")

const QString service = u"org.freedesktop.Notifications"_s;
const QString path = u"/org/freedesktop/Notifications"_s;
const QString properties = u"org.freedesktop.DBus.Properties"_s;
/// The installed desktop file and icon.
const QString desktopEntry = u"io.github.landfall.Landfall"_s;

constexpr int serversChoice = -1; ///< of when it goes from the screen
constexpr qsizetype longestTitle = 80;
constexpr qsizetype longestBody = 240;
/// Some desktops keep what was closed where it can still be clicked.
constexpr qsizetype mostIds = 200;
constexpr qsizetype mostWaiting = 20;
constexpr qsizetype mostEarly = 20;

} // namespace

NotificationServer::NotificationServer(const QDBusConnection &bus, QObject *parent)
    : QObject(parent), m_bus(bus)
{
    auto *watcher =
        new QDBusServiceWatcher(service, m_bus, QDBusServiceWatcher::WatchForOwnerChange, this);
    connect(watcher, &QDBusServiceWatcher::serviceOwnerChanged, this,
        [this](const QString &, const QString &, const QString &owner) {
            if (owner != m_owner)
                loseServer();
        });
}

void NotificationServer::show(const QString &tag, const Notification &notification)
{
    if (!m_owner.isEmpty() && !m_isAsking) {
        send(tag, notification);
        return;
    }
    m_waiting.removeIf([&](const auto &waiting) { return waiting.first == tag; });
    m_waiting.append({tag, notification});
    if (m_waiting.size() > mostWaiting)
        Q_EMIT notShown(m_waiting.takeFirst().first);
    if (!m_isAsking)
        ask();
}

void NotificationServer::close(const QString &tag)
{
    m_waiting.removeIf([&](const auto &waiting) { return waiting.first == tag; });
    const auto slot = m_slots.find(tag);
    if (slot == m_slots.end())
        return;
    if (slot->isAsked) {
        slot->isClosing = true;
        slot->next.reset();
        return;
    }
    QDBusMessage message = method(u"CloseNotification"_s);
    message << slot->id;
    m_slots.erase(slot);
    if (!m_bus.send(message))
        loseServer();
}

QDBusMessage NotificationServer::method(const QString &name) const
{
    return QDBusMessage::createMethodCall(
        m_owner.isEmpty() ? service : m_owner, path, service, name);
}

void NotificationServer::call(const QDBusMessage &message, Handler handler)
{
    callBus(m_bus, message, this,
        [this, handler](const QDBusMessage &reply) { (this->*handler)(reply); });
}

void NotificationServer::ask()
{
    m_isAsking = true;
    // By its well-known name, which starts one that is not there yet.
    call(method(u"GetCapabilities"_s), &NotificationServer::takeCapabilities);
}

void NotificationServer::takeCapabilities(const QDBusMessage &reply)
{
    if (reply.type() != QDBusMessage::ReplyMessage) {
        giveUp(reply.errorMessage());
        return;
    }
    // Answers and signals count from this very program alone: names can be taken over.
    m_owner = reply.service();
    m_capabilities = reply.arguments().value(0).toStringList();
    listen(true);
    if (!m_capabilities.contains("inhibitions"_L1)) {
        becomeReady();
        return;
    }
    QDBusMessage get = QDBusMessage::createMethodCall(m_owner, path, properties, u"Get"_s);
    get << service << u"Inhibited"_s;
    call(get, &NotificationServer::takeInhibited);
}

void NotificationServer::takeInhibited(const QDBusMessage &reply)
{
    m_isInhibited = reply.arguments().value(0).value<QDBusVariant>().variant().toBool();
    // The server may have gone since.
    if (m_isAsking && m_owner.isEmpty())
        ask();
    else
        becomeReady();
}

void NotificationServer::becomeReady()
{
    m_isAsking = false;
    const auto waiting = std::exchange(m_waiting, {});
    for (const auto &[tag, notification] : waiting)
        send(tag, notification);
}

void NotificationServer::giveUp(const QString &reason)
{
    qCInfo(noticeLog) << "Notifications are listed in the window only:" << reason;
    m_isAsking = false;
    const auto waiting = std::exchange(m_waiting, {});
    for (const auto &[tag, notification] : waiting)
        Q_EMIT notShown(tag);
}

void NotificationServer::loseServer()
{
    if (m_owner.isEmpty())
        return;
    listen(false);
    m_owner.clear();
    m_capabilities.clear();
    m_isInhibited = false;
    m_slots.clear();
    m_tags.clear();
    m_ids.clear();
    m_tokens.clear();
    m_early.clear();
}

void NotificationServer::listen(bool isListening)
{
    const auto change = [&](const QString &interface, const QString &name, const char *slot) {
        const bool done = isListening
            ? m_bus.connect(m_owner, path, interface, name, this, slot)
            : m_bus.disconnect(m_owner, path, interface, name, this, slot);
        if (!done)
            qCInfo(noticeLog) << "Cannot follow" << name << "of the notification server";
    };
    change(service, u"ActionInvoked"_s, SLOT(takeAction(uint, QString)));
    change(service, u"ActivationToken"_s, SLOT(takeToken(uint, QString)));
    change(service, u"NotificationClosed"_s, SLOT(takeClosed(uint, uint)));
    change(properties, u"PropertiesChanged"_s,
        SLOT(takeProperties(QString, QVariantMap, QStringList)));
}

QVariantList NotificationServer::arguments(const Notification &notification, quint32 replaced) const
{
    QStringList actions;
    if (m_capabilities.contains("actions"_L1)) {
        for (const NotificationAction &action : notification.actions)
            actions << action.key << action.label;
    }
    QString body;
    if (m_capabilities.contains("body"_L1))
        body = visibleLines(notification.body, longestBody);
    if (m_capabilities.contains("body-markup"_L1))
        body = body.toHtmlEscaped();
    QVariantMap hints {{u"desktop-entry"_s, desktopEntry},
        {u"urgency"_s, QVariant::fromValue(uchar(notification.urgency))}};
    if (!notification.category.isEmpty())
        hints.insert(u"category"_s, notification.category);
    return {u"Landfall"_s, replaced, desktopEntry, visibleText(notification.title, longestTitle),
        body, actions, hints, serversChoice};
}

void NotificationServer::send(const QString &tag, const Notification &notification)
{
    if (m_isInhibited) {
        close(tag);
        Q_EMIT notShown(tag);
        return;
    }
    Slot &slot = m_slots[tag];
    if (slot.isAsked) {
        slot.next = notification;
        slot.isClosing = false;
        return;
    }
    slot.isAsked = true;
    QDBusMessage message = method(u"Notify"_s);
    message.setArguments(arguments(notification, slot.id));
    callBus(m_bus, message, this, [this, tag, asked = m_owner](const QDBusMessage &reply) {
        // Another server's ids mean nothing here.
        if (asked == m_owner)
            takeShown(tag, reply);
        else
            Q_EMIT notShown(tag);
    });
}

void NotificationServer::takeShown(const QString &tag, const QDBusMessage &reply)
{
    if (reply.type() != QDBusMessage::ReplyMessage) {
        // Whether it hangs or is gone: look for a server anew next time.
        loseServer();
        Q_EMIT notShown(tag);
        return;
    }
    const auto slot = m_slots.find(tag);
    slot->isAsked = false;
    slot->id = reply.arguments().value(0).toUInt();
    remember(tag, slot->id);
    const std::optional<Notification> next = std::exchange(slot->next, {});
    const bool isClosing = std::exchange(slot->isClosing, false);
    Q_EMIT shown(tag);
    for (const auto &again : std::exchange(m_early, {}))
        again();
    if (isClosing)
        close(tag);
    else if (next)
        send(tag, *next);
}

void NotificationServer::remember(const QString &tag, quint32 id)
{
    if (!m_tags.contains(id))
        m_ids.append(id);
    m_tags.insert(id, tag);
    if (m_ids.size() > mostIds)
        m_tags.remove(m_ids.takeFirst());
}

/// Qt hands out signals at once and answers a little later: while one is awaited, a signal about an
/// id that nobody knows yet waits for it.
bool NotificationServer::isEarly(quint32 id, const std::function<void()> &again)
{
    const bool isAwaited =
        std::any_of(m_slots.begin(), m_slots.end(), [](const Slot &slot) { return slot.isAsked; });
    if (m_tags.contains(id) || !isAwaited || m_early.size() >= mostEarly)
        return false;
    m_early.append(again);
    return true;
}

void NotificationServer::takeAction(uint id, const QString &action)
{
    if (isEarly(id, [this, id, action] { takeAction(id, action); }))
        return;
    const QString token = m_tokens.take(id);
    const QString tag = m_tags.value(id);
    if (!tag.isEmpty())
        Q_EMIT invoked(tag, action, token);
}

void NotificationServer::takeToken(uint id, const QString &token)
{
    if (!isEarly(id, [this, id, token] { takeToken(id, token); }) && m_tags.contains(id))
        m_tokens.insert(id, token);
}

void NotificationServer::takeClosed(uint id, uint reason)
{
    if (isEarly(id, [this, id, reason] { takeClosed(id, reason); }))
        return;
    const auto slot = m_slots.find(m_tags.value(id));
    if (slot == m_slots.end() || slot->id != id)
        return;
    // An answer may still come for what was asked since.
    if (slot->isAsked)
        slot->id = 0;
    else
        m_slots.erase(slot);
}

void NotificationServer::takeProperties(
    const QString &interface, const QVariantMap &changed, const QStringList & /*invalidated*/)
{
    if (interface == service && changed.contains(u"Inhibited"_s))
        m_isInhibited = changed.value(u"Inhibited"_s).toBool();
}

} // namespace Landfall
