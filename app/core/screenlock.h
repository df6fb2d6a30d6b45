// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "landfall_core_export.h"

#include <QObject>
#include <QSet>
#include <QString>
#include <QVariantMap>

class QDBusMessage;
class QDBusServiceWatcher;

namespace Landfall {

/// Whether nobody can see the screen: logind's word about this session, and that of the desktop's
/// screen saver. Locked while one of them says so. Every call is asynchronous; who does not answer
/// has said nothing.
class LANDFALL_CORE_EXPORT ScreenLock : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    /// Call them once, each when its bus is known to answer.
    void listenToSystem();
    void listenToSession();

    [[nodiscard]] bool isLocked() const { return !m_lockedBy.isEmpty(); }

Q_SIGNALS:
    void changed(bool isLocked);

private Q_SLOTS:
    void takeActive(bool isActive, const QDBusMessage &message);
    void takeProperties(const QString &interface, const QVariantMap &changes,
        const QStringList &invalidated, const QDBusMessage &message);

private:
    void askForSession(const QString &method, const QVariant &argument);
    void takeSession(const QDBusMessage &reply);
    void askWhetherLocked();
    void report(const QString &source, bool isLocked);

    QString m_session; ///< logind's object path of ours
    QSet<QString> m_lockedBy; ///< who says so
    QDBusServiceWatcher *m_savers = nullptr;
};

} // namespace Landfall
