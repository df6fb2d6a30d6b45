// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDBusConnection>
#include <QProcess>
#include <QString>
#include <QTemporaryDir>

/// A server of org.freedesktop.Notifications that shows nothing and notes every call: the template
/// of python3-dbusmock, as a process of its own on the session's bus.
class MockNotifications {
public:
    MockNotifications();
    ~MockNotifications();
    Q_DISABLE_COPY_MOVE(MockNotifications)

    /// With these capabilities, words apart. False when it does not come up.
    bool start(const QString &capabilities = QStringLiteral("body body-markup actions"));
    /// Ends it at once.
    void kill();
    void suspend();
    void resume();

    /// The calls of this method, each with its arguments as the template writes them.
    [[nodiscard]] QStringList calls(const QString &method) const;
    /// The arguments of the newest Notify, or empty.
    [[nodiscard]] QString lastNotify() const;

    /// Lets the server send a signal of its interface.
    void send(const QString &signal, const QString &signature, const QVariantList &arguments) const;

    /// Whether the user wants to be left alone, as Plasma's server tells it.
    void addInhibited(bool isInhibited) const;
    void changeInhibited(bool isInhibited) const;

private:
    void control(const QString &method, const QVariantList &arguments) const;
    [[nodiscard]] bool isThere() const;

    QTemporaryDir m_folder;
    QProcess m_process;
    QDBusConnection m_bus;
};
