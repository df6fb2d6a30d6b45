// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "watcher.h"
namespace Landfall {
struct Watcher::Entry { };
Watcher::Watcher(Sessions &sessions, double speed, QObject *parent)
    : QObject(parent), m_sessions(sessions), m_speed(speed)
{
}
Watcher::~Watcher() = default;
void Watcher::setWatches(const QList<Watch> &) { }
void Watcher::refresh(const QString &) { }
void Watcher::stop() { }
QList<AccountState> Watcher::accountStates() const
{
    return {};
}
} // namespace Landfall
