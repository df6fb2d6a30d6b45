// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "slotcopy/slotcopydialog.h"

#include <engine.h>

#include <QCoroTask>
#include <QObject>
#include <QPointer>

#include <functional>

class QWidget;

namespace Landfall {

class TimelineView;
class WindowActions;

/// The commands that change something at a service: "Copy slot…", "Start deploy hook…"; and the way
/// to the progress of a copy. Each opens a dialog about what was chosen at the click; none sends
/// anything by itself.
class SlotCopyCommands : public QObject {
    Q_OBJECT
public:
    /// The name of the account that a command is about; empty when none is chosen.
    using Chosen = std::function<QString()>;

    /// The window is the dialogs' parent and owns this; the others outlive it.
    SlotCopyCommands(
        WindowActions &actions, Engine &engine, TimelineView &view, Chosen chosen, QWidget &window);

    /// Switches the commands by what is chosen now.
    void update();

    /// Opens the progress of a copy; brings it to the front where it is open already.
    void showProgress(const ActionRecord &record);
    /// The same of the copy that a row stands for; says so where nothing is known of it.
    void showProgressOf(const Deployment &row);

Q_SIGNALS:
    void showRequested(const Landfall::Deployment &deployment);

private:
    void copySlot();
    void startHook();
    /// A copy was just confirmed: its end is worth a notification, unless the user says otherwise.
    void takeBegun(const ActionRecord &record);
    void showStarted(const QString &account, const QString &deploymentId);
    [[nodiscard]] SlotCopyDialog::Start startOfCopy() const;
    [[nodiscard]] bool copiesSlots(const QString &account) const;
    [[nodiscard]] bool hasHooks(const QString &account) const;
    [[nodiscard]] Provider *providerOf(const QString &account) const;

    static QCoro::Task<> find(
        QPointer<SlotCopyCommands> commands, QPointer<Engine> engine, Deployment row);

    WindowActions &m_actions;
    Engine &m_engine;
    TimelineView &m_view;
    Chosen m_chosen;
    QWidget &m_window;
};

} // namespace Landfall
