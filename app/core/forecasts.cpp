// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "forecasts.h"

#include "forecast.h"

#include <QPointer>

using namespace std::chrono_literals;

namespace Landfall {

namespace {

constexpr std::chrono::milliseconds settling = 100ms;

} // namespace

Forecasts::Forecasts(HistoryStore &history, DeploymentModel &model, QObject *parent)
    : QObject(parent), m_history(history), m_model(model)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(settling);
    connect(&m_soon, &QTimer::timeout, this, &Forecasts::ask);
}

void Forecasts::start()
{
    connect(&m_model, &DeploymentModel::rowsInserted, this,
        [this](const QModelIndex &, int first, int last) { lookAt(first, last); });
    connect(&m_model, &DeploymentModel::deploymentChanged, this,
        [this](const Deployment &before, const Deployment &after) {
            if (showsTheUsual(after) && !showsTheUsual(before))
                want(after);
        });
    lookAt(0, m_model.rowCount() - 1);
}

void Forecasts::lookAt(int first, int last)
{
    for (int row = first; row <= last; ++row) {
        const Deployment &deployment = m_model.deployment(row);
        const QString key = forecastKey(deployment.account, deployment.target.id);
        if (m_known.contains(key))
            continue;
        m_known.insert(key);
        want(deployment);
    }
}

void Forecasts::want(const Deployment &deployment)
{
    const QString &target = deployment.target.id;
    m_wanted.insert(forecastKey(deployment.account, target), {deployment.account, target});
    if (!m_soon.isActive())
        m_soon.start();
}

void Forecasts::ask()
{
    // What just went well counts.
    (void)m_history.flush();
    for (const auto &[account, target] : std::exchange(m_wanted, {}))
        take(account, target);
}

/// The history outlives its answers, this need not: Qt wants the context of an answer to be alive.
void Forecasts::take(const QString &account, const QString &target)
{
    const QPointer<Forecasts> self(this);
    m_history.good(account, target, forecastMost)
        .then(&m_history, [self, account, target](const HistoryStore::Entries &entries) {
            QList<Deployment> good;
            if (!self || !entries)
                return;
            for (const RememberedDeployment &entry : *entries)
                good.append(entry.deployment);
            self->m_model.setForecast(account, target, forecastFrom(good));
        });
}

} // namespace Landfall
