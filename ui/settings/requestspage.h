// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "settingspage.h"

class QCheckBox;
class QSpinBox;

namespace Landfall {

/// How much of the services' limits Landfall may use.
class RequestsPage : public SettingsPage {
    Q_OBJECT
public:
    explicit RequestsPage(QWidget *parent = nullptr);

    void setSettings(const Settings &settings) override;
    void writeTo(Settings &settings) const override;

private:
    QSpinBox *m_share = nullptr;
    QCheckBox *m_slows = nullptr;
};

} // namespace Landfall
