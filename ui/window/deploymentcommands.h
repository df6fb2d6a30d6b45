// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <deployment.h>

#include <QObject>

namespace Landfall {

class TimelineView;
class WindowActions;

/// A deployment as a few lines of plain text, for a chat or a ticket.
[[nodiscard]] QString plainText(const Deployment &deployment);

/// What the menus do with the current deployment of the list: copy it, open its log
/// and its addresses, step to
/// the next failed one. Only reads.
class DeploymentCommands : public QObject {
    Q_OBJECT
public:
    /// Both outlive this.
    DeploymentCommands(WindowActions &actions, TimelineView &view, QObject *parent = nullptr);

Q_SIGNALS:
    void logRequested(const Landfall::Deployment &deployment);

private:
    void updateActions();
    [[nodiscard]] Deployment current() const;

    WindowActions &m_actions;
    TimelineView &m_view;
};

} // namespace Landfall
