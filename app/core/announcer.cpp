// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "announcer.h"

namespace Landfall {

Announcer::Announcer(DeploymentModel &model, HistoryStore &history, const Attention &attention,
    const SettingsStore &settings, std::unique_ptr<Clock> clock, QObject *parent)
    : QObject(parent), m_model(model), m_history(history), m_attention(attention),
      m_settings(settings), m_clock(std::move(clock))
{
}

void Announcer::start() { }

void Announcer::setAway(bool isAway)
{
    m_isAway = isAway;
}

} // namespace Landfall
