// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "deliberatedialog.h"

#include <actions/actionrecord.h>
#include <clock.h>
#include <engine.h>

#include <memory>

namespace Landfall {

/// Starts a deployment through a stored deploy hook, with its label typed. Never shows the address.
/// Deletes itself when closed; what was sent goes on.
class HookDialog : public DeliberateDialog {
    Q_OBJECT
public:
    HookDialog(Engine &engine, const QString &account, QWidget *parent = nullptr);
    /// The same with another clock.
    HookDialog(Engine &engine, std::shared_ptr<const Clock> clock, const QString &account,
        QWidget *parent = nullptr);
    ~HookDialog() override;

Q_SIGNALS:
    /// A deployment was started; the engine follows it already.
    void started(const QString &account, const QString &deploymentId);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace Landfall
