// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <deployment.h>

#include <QCoroTask>
#include <QObject>
#include <QPointer>

namespace Landfall {

class Engine;
class HandOverDialog;
class TimelineView;
class WindowActions;

/// "Hand over…": asks for a folder, writes there what somebody else needs to look at the current
/// deployment, and shows the summary.
class HandOverCommands : public QObject {
    Q_OBJECT
public:
    /// All outlive this. `window` is the dialogs' parent.
    HandOverCommands(Engine &engine, WindowActions &actions, TimelineView &view, QWidget &window);

    /// Writes into this folder and shows a dialog about it.
    void write(const Deployment &deployment, const QString &folder);

private:
    void askForFolder();
    static QCoro::Task<> collect(QPointer<Engine> engine, QPointer<HandOverDialog> dialog,
        Deployment deployment, QString folder);

    Engine &m_engine;
    TimelineView &m_view;
    QWidget &m_window;
};

} // namespace Landfall
