// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "settingspage.h"

class QSpinBox;

namespace Landfall {

/// How much of the history is kept, and where.
class HistoryPage : public SettingsPage {
    Q_OBJECT
public:
    explicit HistoryPage(const QString &file, QWidget *parent = nullptr);

    void setSettings(const Settings &settings) override;
    void writeTo(Settings &settings) const override;

private:
    QSpinBox *m_days = nullptr;
    QSpinBox *m_rows = nullptr;
};

} // namespace Landfall
