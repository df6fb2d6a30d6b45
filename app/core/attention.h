// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "deployment.h"
#include "historyentry.h"
#include "landfall_core_export.h"

#include <QDateTime>
#include <QHash>
#include <QList>
#include <QObject>
#include <QSet>

#include <optional>

namespace Landfall {

class DeploymentModel;
class HistoryStore;

/// What the user asked to hear of, what ended unseen and what is new. Kept in the history, so that
/// it outlives the program; the model shows it as DeploymentModel::MarksRole.
class LANDFALL_CORE_EXPORT Attention : public QObject {
    Q_OBJECT
public:
    /// Both outlive this.
    Attention(HistoryStore &history, DeploymentModel &model, QObject *parent = nullptr);
    ~Attention() override;

    /// Reads what was kept, and from now on notes what ends. Call it once.
    void start();

    /// A failure, also a partial one, that came while the program watched and that nobody looked
    /// at yet. In the model; newest first.
    [[nodiscard]] QList<Deployment> unseenFailures() const;

    /// The user looked at it, whatever it is: looked() follows.
    void markSeen(const Deployment &deployment);
    /// All unseenFailures().
    void markAllSeen();

    /// Whether the window is in front, which is not so at first. While it is, nothing becomes News;
    /// what is, is still shown, and no longer when the user turns away.
    void noteLooking(bool isLooking);

    /// The user wants to hear of its end, whatever it is. Ends by itself when it is over, as soon
    /// as all who listen to the model know of it; does nothing when it is over already.
    [[nodiscard]] bool isWanted(const Deployment &deployment) const;
    void setWanted(const Deployment &deployment, bool isWanted);

    /// The one deployment that is loud while all others are quiet; none: none. Ends as isWanted().
    [[nodiscard]] std::optional<Deployment> only() const;
    void setOnly(const std::optional<Deployment> &deployment);

    /// The account has another name from now on. Call it before the history is told.
    void renameAccount(const QString &name, const QString &newName);

Q_SIGNALS:
    /// Any of this is another one.
    void changed();
    /// The user looked at this one.
    void looked(const Landfall::Deployment &deployment);

private:
    struct Marked {
        Deployment deployment; ///< what names it, no more
        int marks = 0; ///< DeploymentModel::Marks
    };

    void takeKept(const QList<HistoryMark> &kept);
    void noteChange(const Deployment &before, const Deployment &after);
    void endThoseOver(int first, int last);
    [[nodiscard]] QList<Deployment> marked(int mark) const;
    [[nodiscard]] int marksOf(const Deployment &deployment) const;
    /// Sets the marks of `set` and takes those of `taken` off.
    void change(const Deployment &deployment, int set, int taken);
    void keepSoon(const QString &key);
    void keep();
    void keepTimeOfLook();

    HistoryStore &m_history;
    DeploymentModel &m_model;
    QHash<QString, Marked> m_marked; ///< by deploymentKey()
    QSet<QString> m_unkept; ///< by deploymentKey(): the history knows other marks
    QDateTime m_lastLook; ///< UTC: what happened later is new
    bool m_isLooking = false;
};

} // namespace Landfall
