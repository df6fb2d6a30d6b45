// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "singleinstance.h"

#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocalSocket>
#include <QTimer>

#include <thread>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace Landfall {

namespace {

constexpr qint64 maximumMessage = 4096;
constexpr auto readTimeout = 2s;
/// How long the first program may take from its lock to its socket.
constexpr auto answerTimeout = 3s;
constexpr int connectMs = 500;
constexpr auto retryPause = 50ms;

} // namespace

SingleInstance::SingleInstance(const QString &folder, QObject *parent)
    : QObject(parent), m_folder(folder), m_socketPath(folder + "/window.socket"_L1),
      m_lock(folder + "/window.lock"_L1)
{
    m_lock.setStaleLockTime(0);
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, &SingleInstance::accept);
}

SingleInstance::~SingleInstance() = default;

bool SingleInstance::claim()
{
    QDir().mkpath(m_folder);
    QFile::setPermissions(m_folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    if (!m_lock.tryLock(0) && m_lock.error() == QLockFile::LockFailedError)
        return false;
    // Without a socket the window still works; only a second start cannot reach it.
    if (!listen())
        qWarning("Cannot listen for a second start: %ls", qUtf16Printable(m_server.errorString()));
    return true;
}

bool SingleInstance::listen()
{
    QLocalServer::removeServer(m_socketPath);
    return m_server.listen(m_socketPath);
}

bool SingleInstance::raiseOther(const QStringList &references, const QString &activationToken) const
{
    const QJsonObject message {
        {u"show"_s, QJsonArray::fromStringList(references)}, {u"token"_s, activationToken}};
    const QByteArray line = QJsonDocument(message).toJson(QJsonDocument::Compact) + '\n';
    const QDeadlineTimer deadline(answerTimeout);
    while (!send(line)) {
        if (deadline.hasExpired())
            return false;
        std::this_thread::sleep_for(retryPause);
    }
    return true;
}

bool SingleInstance::quitOther() const
{
    return send("{\"quit\":true}\n");
}

bool SingleInstance::send(const QByteArray &message) const
{
    QLocalSocket socket;
    socket.connectToServer(m_socketPath);
    if (!socket.waitForConnected(connectMs))
        return false;
    socket.write(message);
    return socket.waitForReadyRead(int(std::chrono::milliseconds(readTimeout).count()));
}

void SingleInstance::accept()
{
    while (QLocalSocket *socket = m_server.nextPendingConnection()) {
        connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        connect(socket, &QLocalSocket::readyRead, this, [this, socket] { read(*socket); });
        QTimer::singleShot(readTimeout, socket, [socket] { socket->abort(); });
        read(*socket);
    }
}

void SingleInstance::read(QLocalSocket &socket)
{
    const QByteArray received = socket.peek(maximumMessage + 1);
    const qsizetype end = received.indexOf('\n');
    if (end < 0) {
        if (received.size() > maximumMessage)
            socket.abort();
        return;
    }
    const QJsonObject message = QJsonDocument::fromJson(received.first(end)).object();
    socket.write("ok\n");
    socket.disconnectFromServer();
    if (message.value("quit"_L1).toBool()) {
        Q_EMIT quitRequested();
        return;
    }
    QStringList references;
    for (const QJsonValue &reference : message.value("show"_L1).toArray())
        references.append(reference.toString());
    Q_EMIT raiseRequested(references, message.value("token"_L1).toString());
}

} // namespace Landfall
