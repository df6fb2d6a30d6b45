// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "log/logwindows.h"

#include <QWidget>

namespace Landfall {

/// The log of a deployment in a window of its own.
class LogWindow : public QWidget {
    Q_OBJECT
public:
    /// `engine` must outlive this.
    LogWindow(Engine &engine, const Deployment &deployment, QWidget *parent = nullptr);

    /// Reads the wished log and shows the wished line.
    void show(const LogWish &wish);
    void setDeployment(const Deployment &deployment);

Q_SIGNALS:
    /// Of another deployment, that had the same error.
    void showRequested(const QString &account, const QString &ref);

private:
    Engine &m_engine;
    Deployment m_deployment;
};

} // namespace Landfall
