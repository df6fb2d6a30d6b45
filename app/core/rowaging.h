// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "clock.h"
#include "landfall_core_export.h"

#include <QDateTime>
#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>

namespace Landfall {

class DeploymentModel;

/// What time alone does to rows: silence makes some settled or stalled, and those that are over
/// leave after 30 days. Wakes up once a minute while something is under way, else not at all. A
/// wall clock that was set, and a sleep of the computer, count as no time.
class LANDFALL_CORE_EXPORT RowAging : public QObject {
    Q_OBJECT
public:
    /// `model` must outlive this; `speed` divides the minute.
    RowAging(DeploymentModel &model, std::unique_ptr<Clock> clock, double speed = 1.0,
        QObject *parent = nullptr);

    /// What is over and was created before this (UTC) is not shown; the history keeps it.
    [[nodiscard]] static QDateTime oldestShown(
        const QDateTime &now = QDateTime::currentDateTimeUtc());

    void start();

    /// For when the program is awake anyway, and before each merge: notes a wall clock that was
    /// set, and once an hour takes out what is too old.
    void look();

    /// Whether it wakes up by itself.
    [[nodiscard]] bool isTicking() const { return m_minute.isActive(); }

private:
    void checkSilence();
    void notePace();

    DeploymentModel &m_model;
    std::unique_ptr<Clock> m_clock;
    QTimer m_minute;
    std::optional<QDateTime> m_steadyStart; ///< wall clock time of the steady clock's beginning
    std::optional<Steady> m_lastRemoval;
};

} // namespace Landfall
