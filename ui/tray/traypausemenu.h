// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <settingsstore.h>

#include <QMenu>

namespace Landfall {

/// Pauses notifications for a while, and ends that again.
class TrayPauseMenu : public QMenu {
    Q_OBJECT
public:
    /// The store outlives this.
    explicit TrayPauseMenu(SettingsStore &settings, QWidget *parent = nullptr);

    /// Takes the present settings in.
    void update();

private:
    void pauseUntil(const QDateTime &end);
    void setNotifies(bool notifies);
    void save(const Settings &settings);

    SettingsStore &m_settings;
    QAction *m_hour = nullptr;
    QAction *m_tomorrow = nullptr;
    QAction *m_untilResumed = nullptr;
    QAction *m_resume = nullptr;
};

} // namespace Landfall
