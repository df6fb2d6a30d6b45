// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "deployment.h"
#include "landfall_core_export.h"

#include <QObject>

namespace Landfall {

class DeploymentModel;
class SettingsStore;

/// Runs the user's command at each change of a deployment: its phase, health or status word. The
/// program and its arguments as they are set, no shell, no words of a service among them; the
/// deployment as the line of `watch --json` on standard input. One at a time.
class LANDFALL_CORE_EXPORT ChangeCommand : public QObject {
    Q_OBJECT
public:
    /// Both outlive this.
    ChangeCommand(DeploymentModel &model, const SettingsStore &settings, QObject *parent = nullptr);

    /// From now on. Call it once.
    void start();

private:
    DeploymentModel &m_model;
    const SettingsStore &m_settings;
};

} // namespace Landfall
