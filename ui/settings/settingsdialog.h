// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "loginstart.h"

#include <engine.h>

#include <QDialog>

class QDialogButtonBox;
class QListWidget;
class QStackedWidget;

namespace Landfall {

class ProblemLabel;
class SettingsPage;
class StartPage;

/// Everything that can be set, in sections. OK and Apply write the sections that were edited here
/// and leave the others as they are in the file by now; when that fails the dialog says why and
/// stays as it is. Deletes itself when closed.
class SettingsDialog : public QDialog {
    Q_OBJECT
public:
    /// The engine outlives this.
    SettingsDialog(Engine &engine, LoginStart loginStart, QWidget *parent = nullptr);

    /// Opens the one dialog of a window, or brings it to the front. The demo does not change how
    /// the user's session starts.
    static void open(Engine &engine, bool demo, QWidget &window);
    using QDialog::open;

    /// As OK does.
    void accept() override;

private:
    void addPage(const QString &name, SettingsPage *page);
    void addPages(LoginStart loginStart);
    void build();
    [[nodiscard]] QList<SettingsPage *> editedPages() const;
    void takeEdit();
    void takeSettings();
    bool apply();
    bool showIncomplete();
    void showProblem(const QString &sentence);

    Engine &m_engine;
    QListWidget *m_sections = nullptr;
    QStackedWidget *m_stack = nullptr;
    QDialogButtonBox *m_buttons = nullptr;
    ProblemLabel *m_problem = nullptr;
    StartPage *m_start = nullptr;
    QList<SettingsPage *> m_pages;
    Settings m_shown; ///< what the pages were last filled with
};

} // namespace Landfall
