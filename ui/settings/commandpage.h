// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "settingspage.h"

class QLineEdit;
class QPlainTextEdit;

namespace Landfall {

class ProblemLabel;

/// The command that runs at each change: a program and its arguments, one a line.
class CommandPage : public SettingsPage {
    Q_OBJECT
public:
    explicit CommandPage(QWidget *parent = nullptr);

    void setSettings(const Settings &settings) override;
    void writeTo(Settings &settings) const override;
    [[nodiscard]] bool isIncomplete() const override;
    void goToProblem() override;

private:
    void check();
    [[nodiscard]] QStringList arguments() const;

    QLineEdit *m_program = nullptr;
    ProblemLabel *m_problem = nullptr;
    QPlainTextEdit *m_arguments = nullptr;
    QStringList m_whole; ///< a command that lines cannot show; empty for others
};

} // namespace Landfall
