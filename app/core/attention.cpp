// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "attention.h"

#include "deploymentmodel.h"

namespace Landfall {

Attention::Attention(HistoryStore &history, DeploymentModel &model, QObject *parent)
    : QObject(parent), m_history(history), m_model(model)
{
}

void Attention::start() { }

QList<Deployment> Attention::unseenFailures() const
{
    return {};
}

void Attention::markSeen(const Deployment &deployment)
{
    m_marks[deploymentKey(deployment)] &= ~DeploymentModel::UnseenFailure;
    show(deployment);
}

void Attention::markAllSeen() { }

bool Attention::isWanted(const Deployment &deployment) const
{
    return (m_marks.value(deploymentKey(deployment)) & DeploymentModel::Wanted) != 0;
}

void Attention::setWanted(const Deployment &deployment, bool isWanted)
{
    int &marks = m_marks[deploymentKey(deployment)];
    marks = isWanted ? marks | DeploymentModel::Wanted : marks & ~DeploymentModel::Wanted;
    show(deployment);
}

std::optional<Deployment> Attention::only() const
{
    for (int row = 0; row < m_model.rowCount(); ++row) {
        const Deployment &deployment = m_model.deployment(row);
        if (m_marks.value(deploymentKey(deployment)) & DeploymentModel::Only)
            return deployment;
    }
    return std::nullopt;
}

void Attention::setOnly(const std::optional<Deployment> &deployment)
{
    if (const auto before = only()) {
        m_marks[deploymentKey(*before)] &= ~DeploymentModel::Only;
        show(*before);
    }
    if (!deployment)
        return;
    m_marks[deploymentKey(*deployment)] |= DeploymentModel::Only;
    show(*deployment);
}

void Attention::show(const Deployment &deployment)
{
    m_model.setMarks(deployment, DeploymentModel::Marks(m_marks.value(deploymentKey(deployment))));
    Q_EMIT changed();
}

} // namespace Landfall
