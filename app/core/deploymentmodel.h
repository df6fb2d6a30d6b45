// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "deployment.h"
#include "forecast.h"
#include "historyentry.h"
#include "landfall_core_export.h"

#include <QAbstractTableModel>
#include <QHash>
#include <QList>

#include <chrono>
#include <functional>
#include <memory>

namespace Landfall {

/// All deployments of the program, flat, one row each, keyed by account and ref. It alone compares
/// before and after. A refresh changes rows in place and adds new ones below; it never resets, and
/// an answer without a difference emits nothing. Order and filter are a proxy's.
class LANDFALL_CORE_EXPORT DeploymentModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column {
        PhaseColumn,
        DeploymentColumn,
        StagesColumn,
        InstancesColumn,
        DurationColumn,
        StartedColumn,
        ColumnCount
    };
    enum Role {
        DeploymentRole = Qt::UserRole, ///< the whole value, as Landfall::Deployment
        SortRole, ///< number or text to sort the column by
        StaleRole, ///< time of the last news (QDateTime) of a stale row, else null
        ForecastRole, ///< how long it usually takes (Forecast); null where that is not known
        MarksRole, ///< Marks, as int
    };

    /// What concerns the user and not the service; Attention sets it.
    enum Mark {
        UnseenFailure = 1, ///< failed while the program watched, and nobody looked
        Wanted = 2, ///< the user wants to hear of its end
        Only = 4, ///< the user wants to hear of this one alone
        News = 8, ///< changed since the user last looked
    };
    Q_DECLARE_FLAGS(Marks, Mark)

    explicit DeploymentModel(QObject *parent = nullptr);

    /// `speed` divides the limits of silence (the simulator's clock).
    void setSpeed(double speed) { m_speed = speed; }

    /// Names for people by provider id, for what is read aloud. Call it before the first merge.
    void setProviderNames(const QHash<QString, QString> &names) { m_providerNames = names; }

    /// Takes answers in: new rows, changed rows, nothing for equal ones. The last one of a
    /// deployment that comes twice wins. `now` is UTC.
    void merge(const QList<Deployment> &fetched, const QDateTime &now);

    /// Takes in what the history knows. New rows are no news: nothing is told of them but the
    /// insertion, and those that are not over are stale since their last news until their account
    /// answers. A row that an answer made already only gains the facts its service no longer tells.
    void restore(const QList<RememberedDeployment> &entries, const QDateTime &now);

    /// A row the way the history keeps it.
    [[nodiscard]] RememberedDeployment remembered(int row) const;

    /// Looks at rows that are not over: no news for longer than the provider's limits makes them
    /// settled or stalled (afterSilence()). Cheap when there are none; call it once a minute.
    void checkSilence(const QDateTime &now);

    /// The wall clock was set by so much, or the computer slept so long: neither is silence.
    void passOver(std::chrono::milliseconds jump);

    /// How many rows are not over.
    [[nodiscard]] int underWay() const;

    /// Takes out the rows that are over, were created before that, and of which no answer told
    /// since the 24th call before; the history keeps them. Call it once an hour.
    void removeOlder(const QDateTime &before);

    /// Marks the rows of an account that are not over as stale since its last answer; a null time
    /// ends it, also for rows of the history.
    void setStale(const QString &account, const QDateTime &lastAnswer);

    /// How long deployments of a target of an account usually take; none: nobody knows.
    void setForecast(
        const QString &account, const QString &target, const std::optional<Forecast> &forecast);

    [[nodiscard]] std::optional<Forecast> forecast(
        const QString &account, const QString &target) const;

    /// Also of a deployment that comes only later.
    void setMarks(const Deployment &deployment, Marks marks);

    /// Takes out all rows of an account that was removed.
    void removeAccount(const QString &account);

    [[nodiscard]] const Deployment &deployment(int row) const { return m_rows.at(row).deployment; }
    /// How long deployments of its target usually take.
    [[nodiscard]] std::optional<Forecast> forecast(int row) const;
    /// -1 when there is none of that account and ref.
    [[nodiscard]] int rowOf(const Deployment &deployment) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(
        int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    /// The model's one signal for everything that lives on differences: `before` is a default value
    /// when the deployment is new. Comes after the rows have changed.
    void deploymentChanged(const Landfall::Deployment &before, const Landfall::Deployment &after);

private:
    struct Row {
        Deployment deployment;
        std::shared_ptr<const Deployment> told; ///< what silence made of it differs; else null
        QDateTime lastChange; ///< UTC, when an answer last differed
        QDateTime staleSince;
        bool isRemembered = false; ///< from the history, and no answer told of it since
        int lastTold = 0; ///< the last call of removeOlder() before an answer told of it
    };
    struct Change {
        int row = 0;
        unsigned columns = 0; ///< one bit a column
        Deployment before;
    };

    void judge(Row &row, const QDateTime &now) const;
    void update(int row, const Deployment &fetched, const QDateTime &now, QList<Change> &changes);
    void insert(const QList<Deployment> &fetched, const QDateTime &now);
    void append(const QList<Row> &rows);
    void complete(
        int row, const RememberedDeployment &entry, const QDateTime &now, QList<Change> &changes);
    void announce(QList<Change> changes);
    [[nodiscard]] QString spokenRow(const Deployment &deployment) const;
    [[nodiscard]] QString spokenDurationCell(const Deployment &deployment) const;
    void removeIf(const std::function<bool(const Row &)> &isMeant);
    void emitRun(int first, int last, unsigned columns);
    void reindex();

    QList<Row> m_rows;
    QHash<QString, int> m_rowByKey;
    QHash<QString, Forecast> m_forecasts; ///< by forecastKey()
    QHash<QString, Marks> m_marks; ///< by deploymentKey(); none is not in it
    QHash<QString, QString> m_providerNames;
    double m_speed = 1.0;
    int m_removals = 0; ///< calls of removeOlder()
};

} // namespace Landfall
