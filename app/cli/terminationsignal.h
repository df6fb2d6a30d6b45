// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QSocketNotifier>

namespace Landfall {

/// Turns SIGINT and SIGTERM into a Qt signal. One a process.
class TerminationSignal : public QObject {
    Q_OBJECT
public:
    explicit TerminationSignal(QObject *parent = nullptr);
    /// Signals end the program again.
    ~TerminationSignal() override;

Q_SIGNALS:
    void received();

private:
    void drain();

    QSocketNotifier m_notifier;
};

} // namespace Landfall
