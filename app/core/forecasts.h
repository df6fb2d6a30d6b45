// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "deploymentmodel.h"
#include "historystore.h"
#include "landfall_core_export.h"

#include <QHash>
#include <QObject>
#include <QSet>
#include <QTimer>

#include <utility>

namespace Landfall {

/// Gives the model a forecast for each target that it shows, from the history: once when the target
/// is first seen, again when a deployment of it went well.
class LANDFALL_CORE_EXPORT Forecasts : public QObject {
    Q_OBJECT
public:
    /// Both outlive this.
    Forecasts(HistoryStore &history, DeploymentModel &model, QObject *parent = nullptr);

    /// From now on; also for the rows that are there.
    void start();

private:
    void lookAt(int first, int last);
    void want(const Deployment &deployment);
    void ask();
    void take(const QString &account, const QString &target);

    HistoryStore &m_history;
    DeploymentModel &m_model;
    QSet<QString> m_known; ///< by forecastKey(): asked for already
    QHash<QString, std::pair<QString, QString>> m_wanted; ///< account and target, by forecastKey()
    QTimer m_soon; ///< news come in heaps
};

} // namespace Landfall
