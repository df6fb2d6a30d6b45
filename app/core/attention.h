// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "deployment.h"
#include "landfall_core_export.h"

#include <QHash>
#include <QList>
#include <QObject>

#include <optional>

namespace Landfall {

class DeploymentModel;
class HistoryStore;

/// What the user asked to hear of, and what ended unseen. Kept in the history, so that it outlives
/// the program; the model shows it as DeploymentModel::MarksRole.
class LANDFALL_CORE_EXPORT Attention : public QObject {
    Q_OBJECT
public:
    /// Both outlive this.
    Attention(HistoryStore &history, DeploymentModel &model, QObject *parent = nullptr);

    /// Reads what was kept, and from now on notes what ends. Call it once.
    void start();

    /// A failure, also a partial one, that came while the program watched and that nobody looked
    /// at yet. In the model; newest first.
    [[nodiscard]] QList<Deployment> unseenFailures() const;

    /// The user looked at it.
    void markSeen(const Deployment &deployment);
    void markAllSeen();

    /// The user wants to hear of its end, whatever it is. Ends by itself when it is over.
    [[nodiscard]] bool isWanted(const Deployment &deployment) const;
    void setWanted(const Deployment &deployment, bool isWanted);

    /// The one deployment that is loud while all others are quiet; none: none. Ends by itself when
    /// it is over.
    [[nodiscard]] std::optional<Deployment> only() const;
    void setOnly(const std::optional<Deployment> &deployment);

Q_SIGNALS:
    void changed();

private:
    void show(const Deployment &deployment);

    HistoryStore &m_history;
    DeploymentModel &m_model;
    QHash<QString, int> m_marks; ///< DeploymentModel::Marks by deploymentKey()
};

} // namespace Landfall
