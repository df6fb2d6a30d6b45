// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "settingspage.h"

#include <engine.h>

class QCheckBox;
class QComboBox;
class QTimeEdit;

namespace Landfall {

class StatusNote;

/// What is told, and when. Says besides what keeps notifications back right now, with buttons that
/// end it at once.
class NotificationsPage : public SettingsPage {
    Q_OBJECT
public:
    explicit NotificationsPage(Engine &engine, QWidget *parent = nullptr);

    void setSettings(const Settings &settings) override;
    void writeTo(Settings &settings) const override;

Q_SIGNALS:
    /// A button could not do what it says.
    void failed(const Landfall::Error &error);

private:
    void addTold();
    void addQuietHours();
    void addPresent();
    void showPresent();
    void updateEnabled();

    Engine &m_engine;
    QCheckBox *m_notifies = nullptr;
    QComboBox *m_successes = nullptr;
    QCheckBox *m_stillFailing = nullptr;
    QCheckBox *m_runningLong = nullptr;
    QCheckBox *m_quiet = nullptr;
    QTimeEdit *m_from = nullptr;
    QTimeEdit *m_to = nullptr;
    StatusNote *m_paused = nullptr;
    StatusNote *m_only = nullptr;
};

} // namespace Landfall
