// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "announcement.h"
#include "clock.h"
#include "landfall_core_export.h"

#include <QHash>
#include <QObject>
#include <QSet>
#include <QTimer>

#include <memory>

namespace Landfall {

class Attention;
class DeploymentModel;
class HistoryStore;
class NoticeQueue;
class SettingsStore;

/// Decides what is told of the model's changes, and when: the end of a deployment that was seen
/// under way, once and never again, also by a later start; what comes within 5 s together; at most
/// 3 a minute, then a summary. How it is shown is others' business.
class LANDFALL_CORE_EXPORT Announcer : public QObject {
    Q_OBJECT
public:
    /// All but the clock outlive this. Whoever records the model's changes in the history listens
    /// to the model before this does.
    Announcer(DeploymentModel &model, HistoryStore &history, const Attention &attention,
        const SettingsStore &settings, std::unique_ptr<Clock> clock, QObject *parent = nullptr);
    ~Announcer() override;

    /// From now on; what ended since the last time is told together. Call it once.
    void start();

    /// Nobody looks: what comes is kept back until somebody does, then told as one WhileAway.
    void setAway(bool isAway);

    /// The computer slept: what the next answers bring is told together, as one WhileAway.
    void catchUp();

Q_SIGNALS:
    void noticed(const Landfall::Notice &notice);
    /// What was told of this deployment no longer holds, or was looked at. Only of what was told
    /// since start().
    void withdrawn(const Landfall::Deployment &deployment);

private:
    void noteChange(const Deployment &before, const Deployment &after);
    void noteEnd(const Deployment &before, const Deployment &after);
    [[nodiscard]] Circumstances circumstancesOf(const Deployment &after) const;
    [[nodiscard]] std::optional<Deployment> previousOf(const Deployment &deployment) const;
    void add(const Announcement &announcement);
    void noteShown(const Notice &notice);
    void withdraw(const Deployment &deployment);

    /// Tells of those that run unusually long, and returns when the next one does.
    std::optional<Steady> lookForOverdue();
    void planSoon();
    void plan();

    DeploymentModel &m_model;
    const Attention &m_attention;
    const SettingsStore &m_settings;
    std::unique_ptr<Clock> m_clock;
    std::unique_ptr<NoticeQueue> m_queue;
    QSet<QString> m_oldOnes; ///< by deploymentKey(): over when they were first seen
    QSet<QString> m_heardOf; ///< by deploymentKey(): under way, heard of since nobody was there
    QHash<QString, Announcement::Kind> m_shown; ///< by deploymentKey(): what still stands
    QTimer m_next; ///< the next moment at which there is something to do; off when there is none
    bool m_isPlanning = false;
};

} // namespace Landfall
