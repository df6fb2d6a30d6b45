// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "deploymentmodel.h"

#include "deploymentcells.h"
#include "deploymenttext.h"
#include "observation.h"
#include "visibletext.h"

#include <QSet>

#include <algorithm>
#include <utility>

namespace Landfall {

namespace {

/// Nobody listens to more.
constexpr qsizetype longestSpoken = 2000;

bool sameAccount(const QString &a, const QString &b)
{
    return a.compare(b, Qt::CaseInsensitive) == 0;
}

} // namespace

DeploymentModel::DeploymentModel(QObject *parent) : QAbstractTableModel(parent) { }

void DeploymentModel::merge(const QList<Deployment> &fetched, const QDateTime &now)
{
    QStringList keys;
    QHash<QString, qsizetype> lastByKey;
    keys.reserve(fetched.size());
    lastByKey.reserve(fetched.size());
    for (const Deployment &deployment : fetched) {
        keys.append(deploymentKey(deployment));
        lastByKey.insert(keys.constLast(), keys.size() - 1);
    }
    QList<Change> changes;
    QList<Deployment> added;
    for (qsizetype i = 0; i < fetched.size(); ++i) {
        if (lastByKey.value(keys.at(i)) != i)
            continue;
        const int row = m_rowByKey.value(keys.at(i), -1);
        if (row < 0)
            added.append(fetched.at(i));
        else
            update(row, fetched.at(i), now, changes);
    }
    announce(std::move(changes));
    if (!added.isEmpty())
        insert(added, now);
}

void DeploymentModel::update(
    int row, const Deployment &fetched, const QDateTime &now, QList<Change> &changes)
{
    Row &known = m_rows[row];
    known.isRemembered = false;
    known.lastTold = m_removals;
    if (known.deployment == fetched && isOver(fetched))
        return;
    const Deployment told = known.told ? *known.told : known.deployment;
    const Deployment after = observe(told, fetched, now);
    if (after != told)
        known.lastChange = now;
    const Deployment before = std::exchange(known.deployment, after);
    judge(known, now);
    if (known.deployment == before)
        return;
    if (isOver(known.deployment))
        known.staleSince = {};
    changes.append({row, changedColumns(before, known.deployment), before});
}

void DeploymentModel::insert(const QList<Deployment> &fetched, const QDateTime &now)
{
    QList<Row> rows;
    QList<Deployment> added;
    for (const Deployment &deployment : fetched) {
        Row row;
        row.deployment = observe({}, deployment, now);
        row.lastTold = m_removals;
        row.lastChange = lastNews(row.deployment, now);
        judge(row, now);
        added.append(row.deployment);
        rows.append(row);
    }
    append(rows);
    for (const Deployment &deployment : std::as_const(added))
        Q_EMIT deploymentChanged({}, deployment);
}

void DeploymentModel::append(const QList<Row> &rows)
{
    const int first = int(m_rows.size());
    beginInsertRows({}, first, first + int(rows.size()) - 1);
    m_rows.reserve(first + rows.size());
    for (const Row &row : rows) {
        m_rowByKey.insert(deploymentKey(row.deployment), int(m_rows.size()));
        m_rows.append(row);
    }
    endInsertRows();
}

void DeploymentModel::restore(const QList<RememberedDeployment> &entries, const QDateTime &now)
{
    QList<Row> added;
    QSet<QString> addedKeys;
    QList<Change> changes;
    for (const RememberedDeployment &entry : entries) {
        const QString key = deploymentKey(entry.deployment);
        const int known = m_rowByKey.value(key, -1);
        if (known >= 0) {
            complete(known, entry, now, changes);
            continue;
        }
        if (addedKeys.contains(key))
            continue;
        addedKeys.insert(key);
        Row row;
        row.deployment = entry.deployment;
        if (entry.told)
            row.told = std::make_shared<Deployment>(*entry.told);
        row.lastChange = entry.lastNews;
        row.staleSince = isOver(entry.deployment) ? QDateTime() : entry.lastNews;
        row.isRemembered = true;
        added.append(row);
    }
    announce(std::move(changes));
    if (!added.isEmpty())
        append(added);
}

void DeploymentModel::complete(
    int row, const RememberedDeployment &entry, const QDateTime &now, QList<Change> &changes)
{
    Row &known = m_rows[row];
    if (known.isRemembered)
        return;
    const Deployment &before = entry.told ? *entry.told : entry.deployment;
    const Deployment &told = known.told ? *known.told : known.deployment;
    const Deployment both = observe(before, told, now);
    const Deployment shown = std::exchange(known.deployment, both);
    if (both == before)
        known.lastChange = entry.lastNews;
    judge(known, now);
    if (known.deployment != shown)
        changes.append({row, changedColumns(shown, known.deployment), shown});
}

RememberedDeployment DeploymentModel::remembered(int row) const
{
    const Row &known = m_rows.at(row);
    std::optional<Deployment> told;
    if (known.told)
        told = *known.told;
    return {known.deployment, told, known.lastChange};
}

void DeploymentModel::announce(QList<Change> changes)
{
    if (changes.isEmpty())
        return;
    std::sort(changes.begin(), changes.end(),
        [](const Change &a, const Change &b) { return a.row < b.row; });
    // Copied before anyone is told: a listener may merge again.
    QList<Deployment> after;
    for (const Change &change : std::as_const(changes))
        after.append(m_rows.at(change.row).deployment);
    for (qsizetype first = 0; first < changes.size();) {
        qsizetype last = first;
        while (last + 1 < changes.size() && changes.at(last + 1).row == changes.at(last).row + 1
            && changes.at(last + 1).columns == changes.at(first).columns)
            ++last;
        emitRun(changes.at(first).row, changes.at(last).row, changes.at(first).columns);
        first = last + 1;
    }
    for (qsizetype i = 0; i < changes.size(); ++i)
        Q_EMIT deploymentChanged(changes.at(i).before, after.at(i));
}

void DeploymentModel::emitRun(int first, int last, unsigned columns)
{
    for (int column = 0; column < ColumnCount; ++column) {
        if ((columns & (1U << column)) == 0)
            continue;
        int end = column;
        while (end + 1 < ColumnCount && (columns & (1U << (end + 1))) != 0)
            ++end;
        Q_EMIT dataChanged(index(first, column), index(last, end));
        column = end;
    }
}

void DeploymentModel::setStale(const QString &account, const QDateTime &lastAnswer)
{
    int first = -1;
    for (int row = 0; row <= m_rows.size(); ++row) {
        bool changes = false;
        if (row < m_rows.size() && sameAccount(m_rows.at(row).deployment.account, account)) {
            const QDateTime since = isOver(m_rows.at(row).deployment) ? QDateTime() : lastAnswer;
            if (lastAnswer.isNull())
                m_rows[row].isRemembered = false;
            changes = std::exchange(m_rows[row].staleSince, since) != since;
        }
        if (changes && first < 0) {
            first = row;
        } else if (!changes && first >= 0) {
            Q_EMIT dataChanged(
                index(first, 0), index(row - 1, ColumnCount - 1), {StaleRole, Qt::ToolTipRole});
            first = -1;
        }
    }
}

void DeploymentModel::setForecast(
    const QString &account, const QString &target, const std::optional<Forecast> &forecast)
{
    const QString key = forecastKey(account, target);
    const auto known = m_forecasts.constFind(key);
    const bool isKnown = known != m_forecasts.constEnd();
    if (isKnown == forecast.has_value() && (!isKnown || *known == *forecast))
        return;
    if (forecast)
        m_forecasts.insert(key, *forecast);
    else
        m_forecasts.remove(key);
    int first = -1;
    for (int row = 0; row <= m_rows.size(); ++row) {
        const bool isMeant = row < m_rows.size()
            && forecastKey(m_rows.at(row).deployment.account, m_rows.at(row).deployment.target.id)
                == key;
        if (isMeant && first < 0) {
            first = row;
        } else if (!isMeant && first >= 0) {
            Q_EMIT dataChanged(index(first, StagesColumn), index(row - 1, DurationColumn),
                {ForecastRole, Qt::AccessibleTextRole});
            first = -1;
        }
    }
}

void DeploymentModel::setMarks(const Deployment &deployment, Marks marks)
{
    const QString key = deploymentKey(deployment);
    if (m_marks.value(key) == marks)
        return;
    if (marks)
        m_marks.insert(key, marks);
    else
        m_marks.remove(key);
    const int row = m_rowByKey.value(key, -1);
    if (row >= 0)
        Q_EMIT dataChanged(index(row, PhaseColumn), index(row, StartedColumn),
            {MarksRole, Qt::AccessibleDescriptionRole});
}

std::optional<Forecast> DeploymentModel::forecast(int row) const
{
    const Deployment &deployment = m_rows.at(row).deployment;
    return forecast(deployment.account, deployment.target.id);
}

std::optional<Forecast> DeploymentModel::forecast(
    const QString &account, const QString &target) const
{
    const auto known = m_forecasts.constFind(forecastKey(account, target));
    return known == m_forecasts.constEnd() ? std::nullopt : std::optional(*known);
}

QString DeploymentModel::spokenDurationCell(const Deployment &deployment) const
{
    const QString spoken = spokenCell(deployment, DurationColumn);
    const auto usual = forecast(deployment.account, deployment.target.id);
    return usual ? tr("%1, usually %2").arg(spoken, spokenDuration(usual->whole)) : spoken;
}

QString DeploymentModel::spokenRow(const Deployment &deployment) const
{
    const QString spoken = spokenDeployment(
        deployment, m_providerNames.value(deployment.provider, deployment.provider));
    const QString marks = spokenMarks(m_marks.value(deploymentKey(deployment)));
    return marks.isEmpty() ? spoken : spoken + QStringLiteral(", ") + marks;
}

void DeploymentModel::removeAccount(const QString &account)
{
    removeIf([&](const Row &row) { return sameAccount(row.deployment.account, account); });
}

void DeploymentModel::removeIf(const std::function<bool(const Row &)> &isMeant)
{
    for (int last = int(m_rows.size()) - 1; last >= 0; --last) {
        if (!isMeant(m_rows.at(last)))
            continue;
        int first = last;
        while (first > 0 && isMeant(m_rows.at(first - 1)))
            --first;
        beginRemoveRows({}, first, last);
        m_rows.remove(first, last - first + 1);
        reindex();
        endRemoveRows();
        last = first;
    }
}

void DeploymentModel::reindex()
{
    m_rowByKey.clear();
    for (int row = 0; row < m_rows.size(); ++row)
        m_rowByKey.insert(deploymentKey(m_rows.at(row).deployment), row);
}

int DeploymentModel::rowOf(const Deployment &deployment) const
{
    return m_rowByKey.value(deploymentKey(deployment), -1);
}

int DeploymentModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int DeploymentModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant DeploymentModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Row &row = m_rows.at(index.row());
    const auto column = Column(index.column());
    const Deployment &deployment = row.deployment;
    switch (role) {
    case DeploymentRole:
        return QVariant::fromValue(deployment);
    case SortRole:
        return sortKey(deployment, column);
    case StaleRole:
        return row.staleSince.isValid() ? QVariant(row.staleSince) : QVariant();
    case ForecastRole:
        if (const auto usual = forecast(deployment.account, deployment.target.id))
            return QVariant::fromValue(*usual);
        return {};
    case MarksRole:
        return m_marks.value(deploymentKey(deployment)).toInt();
    case Qt::DisplayRole:
        return cellText(deployment, column);
    case Qt::ToolTipRole:
        return cellToolTip(deployment, column);
    case Qt::AccessibleTextRole:
        return visibleText(column == DurationColumn ? spokenDurationCell(deployment)
                                                    : spokenCell(deployment, column),
            longestSpoken);
    case Qt::AccessibleDescriptionRole:
        return visibleText(spokenRow(deployment), longestSpoken);
    default:
        return {};
    }
}

QVariant DeploymentModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    return columnTitle(Column(section));
}

} // namespace Landfall
