// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "changecommand.h"

namespace Landfall {

ChangeCommand::ChangeCommand(DeploymentModel &model, const SettingsStore &settings, QObject *parent)
    : QObject(parent), m_model(model), m_settings(settings)
{
}

void ChangeCommand::start() { }

} // namespace Landfall
