// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "announcement.h"
#include "clock.h"
#include "landfall_core_export.h"

#include <QObject>

#include <memory>

namespace Landfall {

class Attention;
class DeploymentModel;
class HistoryStore;
class SettingsStore;

/// Decides what is told of the model's changes, and when: the end of a deployment that was seen
/// under way, once and never again, also by a later start; what comes within 5 s together; at most
/// 3 a minute, then a summary. How it is shown is others' business.
class LANDFALL_CORE_EXPORT Announcer : public QObject {
    Q_OBJECT
public:
    /// All but the clock outlive this.
    Announcer(DeploymentModel &model, HistoryStore &history, const Attention &attention,
        const SettingsStore &settings, std::unique_ptr<Clock> clock, QObject *parent = nullptr);

    /// From now on. Call it once.
    void start();

    /// Nobody looks: what comes is kept back until somebody does, then told as one WhileAway.
    void setAway(bool isAway);

Q_SIGNALS:
    void noticed(const Landfall::Notice &notice);
    /// What was told of this deployment no longer holds, or was looked at.
    void withdrawn(const Landfall::Deployment &deployment);

private:
    DeploymentModel &m_model;
    HistoryStore &m_history;
    const Attention &m_attention;
    const SettingsStore &m_settings;
    std::unique_ptr<Clock> m_clock;
    bool m_isAway = false;
};

} // namespace Landfall
