// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "notification.h"

#include <QDBusConnection>
#include <QHash>
#include <QObject>
#include <QStringList>
#include <QVariantMap>

#include <functional>
#include <optional>

class QDBusMessage;

namespace Landfall {

/// The desktop's notifications, `org.freedesktop.Notifications`. Each is known by a tag of the
/// caller's; one with the tag of an older one takes its place. All calls are asynchronous: no
/// server, one that hangs and a bus that goes away only mean that nothing is shown. A server that
/// comes later, or again, is used from the next notification on.
class NotificationServer : public QObject {
    Q_OBJECT
public:
    explicit NotificationServer(
        const QDBusConnection &bus = QDBusConnection::sessionBus(), QObject *parent = nullptr);

    void show(const QString &tag, const Notification &notification);

    /// Nothing happens where there is none.
    void close(const QString &tag);

Q_SIGNALS:
    /// The user chose an action of one of ours. `token`: for XDG_ACTIVATION_TOKEN, may be empty.
    void invoked(const QString &tag, const QString &action, const QString &token);
    /// Is on the screen, or in the server's queue for it.
    void shown(const QString &tag);
    /// No server, none that answers, or one that is not to be disturbed.
    void notShown(const QString &tag);

private:
    struct Slot {
        quint32 id = 0; ///< 0: not on the screen
        bool isAsked = false; ///< no answer yet
        bool isClosing = false;
        std::optional<Notification> next; ///< to be shown when asked before has been answered
    };
    using Handler = void (NotificationServer::*)(const QDBusMessage &reply);

    void call(const QDBusMessage &message, Handler handler);
    [[nodiscard]] QDBusMessage method(const QString &name) const;
    void ask();
    void takeCapabilities(const QDBusMessage &reply);
    void takeInhibited(const QDBusMessage &reply);
    void becomeReady();
    void loseServer();
    void listen(bool isListening);
    void giveUp(const QString &reason);
    void send(const QString &tag, const Notification &notification);
    void takeShown(const QString &tag, const QDBusMessage &reply);
    void remember(const QString &tag, quint32 id);
    [[nodiscard]] bool isEarly(quint32 id, const std::function<void()> &again);
    [[nodiscard]] QVariantList arguments(const Notification &notification, quint32 replaced) const;

private Q_SLOTS:
    void takeAction(uint id, const QString &action);
    void takeToken(uint id, const QString &token);
    void takeClosed(uint id, uint reason);
    void takeProperties(
        const QString &interface, const QVariantMap &changed, const QStringList &invalidated);

private:
    QDBusConnection m_bus;
    QString m_owner; ///< unique name of the server whose capabilities are known, or empty
    QStringList m_capabilities;
    bool m_isAsking = false;
    bool m_isInhibited = false;
    QList<std::pair<QString, Notification>> m_waiting; ///< until the server has been asked
    QHash<QString, Slot> m_slots;
    QHash<quint32, QString> m_tags; ///< of this server's ids, those closed included
    QList<quint32> m_ids; ///< the same ids, oldest first
    QHash<quint32, QString> m_tokens;
    QList<std::function<void()>> m_early; ///< signals that came before their id
};

} // namespace Landfall
