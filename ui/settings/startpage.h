// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "loginstart.h"
#include "settingspage.h"

class QCheckBox;

namespace Landfall {

/// What closing the window means and how the program starts.
class StartPage : public SettingsPage {
    Q_OBJECT
public:
    explicit StartPage(LoginStart loginStart, QWidget *parent = nullptr);

    void setSettings(const Settings &settings) override;
    void writeTo(Settings &settings) const override;

    [[nodiscard]] bool changesLoginStart() const;
    /// Starts the program with the desktop, or no longer; says why when it cannot.
    Result<Done> applyLoginStart();

private:
    LoginStart m_loginStart;
    QCheckBox *m_closes = nullptr;
    QCheckBox *m_minimized = nullptr;
    QCheckBox *m_login = nullptr; ///< null where that cannot be set
};

} // namespace Landfall
