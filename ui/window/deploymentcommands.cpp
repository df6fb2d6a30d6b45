// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "deploymentcommands.h"

#include "links.h"
#include "timeline/formatting.h"
#include "timeline/phasestyle.h"
#include "timeline/timelineview.h"
#include "windowactions.h"

#include <deploymenttext.h>
#include <visibletext.h>

#include <QClipboard>
#include <QCoreApplication>
#include <QGuiApplication>

using namespace Qt::StringLiterals;

namespace Landfall {

namespace {

/// Of a fact; it may be pasted into a terminal.
constexpr qsizetype longest = 2000;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Landfall::DeploymentCommands)
};

} // namespace

QString plainText(const Deployment &deployment)
{
    const QString look = lookName(lookOf(deployment));
    QStringList lines;
    const auto add = [&](const QString &label, const QString &value) {
        if (!value.isEmpty())
            lines.append(label + u": "_s + visibleText(value, longest));
    };
    add(Text::tr("Deployment"), deployment.target.name);
    add(Text::tr("Environment"), deployment.environment);
    add(Text::tr("Status"),
        deployment.status.isEmpty() ? look : u"%1 (%2)"_s.arg(look, deployment.status));
    add(Text::tr("Branch"), deployment.branch);
    add(Text::tr("Commit"), deployment.commit);
    add(Text::tr("Message"), deployment.message);
    add(Text::tr("Started"), formatMoment(deployment.created));
    if (const auto length = duration(deployment))
        add(Text::tr("Duration"), durationText(*length));
    for (const Problem &problem : deployment.errors)
        add(Text::tr("Error"), problem.message);
    add(Text::tr("Id"), ref(deployment));
    add(Text::tr("Site"), deployment.url);
    add(Text::tr("Dashboard"), deployment.dashboardUrl);
    return lines.join(u'\n') + u'\n';
}

DeploymentCommands::DeploymentCommands(WindowActions &actions, TimelineView &view, QObject *parent)
    : QObject(parent), m_actions(actions), m_view(view)
{
    connect(actions.copyId, &QAction::triggered, this,
        [this] { QGuiApplication::clipboard()->setText(ref(current())); });
    connect(actions.copyText, &QAction::triggered, this,
        [this] { QGuiApplication::clipboard()->setText(plainText(current())); });
    connect(actions.openDashboard, &QAction::triggered, this,
        [this] { openExternal(current().dashboardUrl); });
    connect(actions.viewLog, &QAction::triggered, this, [this] {
        if (const auto deployment = m_view.currentDeployment())
            Q_EMIT logRequested(*deployment);
    });
    connect(actions.openSite, &QAction::triggered, this, [this] { openExternal(current().url); });
    connect(actions.nextFailed, &QAction::triggered, &view, [&view] { view.stepToFailed(1); });
    connect(actions.previousFailed, &QAction::triggered, &view, [&view] { view.stepToFailed(-1); });
    connect(
        &view, &TimelineView::currentDeploymentChanged, this, &DeploymentCommands::updateActions);
    view.addActions({actions.viewLog, actions.openDashboard, actions.openSite, actions.copyId,
        actions.copyText});
    updateActions();
}

void DeploymentCommands::updateActions()
{
    const std::optional<Deployment> deployment = m_view.currentDeployment();
    m_actions.setHasDeployment(deployment.has_value(), deployment && !deployment->logs.isEmpty(),
        deployment && openableUrl(deployment->dashboardUrl),
        deployment && openableUrl(deployment->url));
}

Deployment DeploymentCommands::current() const
{
    return m_view.currentDeployment().value_or(Deployment());
}

} // namespace Landfall
