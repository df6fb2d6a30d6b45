// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QString>
#include <QStringList>
#include <QVariant>

namespace Landfall {

/// The window as the desktop's applications are: `org.freedesktop.Application` on the session bus.
/// Every program of the user can call it, so it only shows, asks again and ends. Without a bus, or
/// where the name is taken, nothing is missed but this.
class ApplicationService : public QObject {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Application")
public:
    using QObject::QObject;

    /// Takes the name without waiting for it. Call it once, in the one instance.
    void start();

    /// The interface, called by the bus. `platform` may hold the desktop's leave to come to the
    /// front.
    Q_SCRIPTABLE Q_INVOKABLE void Activate(const QVariantMap &platform);
    Q_SCRIPTABLE Q_INVOKABLE void Open(const QStringList &uris, const QVariantMap &platform);
    /// `show`, `refresh`, `preferences`, `quit`; all others do nothing.
    Q_SCRIPTABLE Q_INVOKABLE void ActivateAction(
        const QString &action, const QVariantList &parameters, const QVariantMap &platform);

Q_SIGNALS:
    void raiseRequested(const QStringList &references, const QString &activationToken);
    void refreshRequested();
    void preferencesRequested();
    void quitRequested();
};

} // namespace Landfall
