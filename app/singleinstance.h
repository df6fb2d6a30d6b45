// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLocalServer>
#include <QLockFile>
#include <QObject>
#include <QString>
#include <QStringList>

#include <memory>

class QLocalSocket;

namespace Landfall {

/// One window a user: the first program listens on a socket in the runtime folder, later ones hand
/// their wish to it. A lock file decides who is first; the lock of a program that died is taken
/// over, that of another computer never.
class SingleInstance : public QObject {
    Q_OBJECT
public:
    /// `folder`: Paths::runtime, the user's alone.
    explicit SingleInstance(const QString &folder, QObject *parent = nullptr);
    ~SingleInstance() override;

    /// Whether this program is the first one; if so it listens from now on.
    bool claim();

    /// Asks the first program to show its window and these references. False when nobody answered.
    /// `activationToken`: what the desktop gave this program to come to the front with.
    bool raiseOther(const QStringList &references, const QString &activationToken = {}) const;
    /// Asks the first program to end. False when none runs.
    bool quitOther() const;

Q_SIGNALS:
    void raiseRequested(const QStringList &references, const QString &activationToken);
    void quitRequested();

private:
    bool listen();
    void accept();
    void read(QLocalSocket &socket);
    [[nodiscard]] bool send(const QByteArray &message) const;

    QString m_folder;
    QString m_socketPath;
    QLockFile m_lock;
    QLocalServer m_server;
};

} // namespace Landfall
