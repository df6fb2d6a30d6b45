// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "deliberatedialog.h"

#include <actions/actionrecord.h>
#include <clock.h>
#include <engine.h>

#include <QString>

#include <memory>

namespace Landfall {

class CopyDesk;

/// Copies one slot of an app over another: what is there, what would be sent, what would be lost,
/// and a typed confirmation. Not modal for other windows' sake; deletes itself when closed.
class SlotCopyDialog : public DeliberateDialog {
    Q_OBJECT
public:
    /// Where it begins, captured at the click.
    struct Start {
        QString account; ///< empty: the first one that copies slots
        QString app; ///< the id of an app or of one of its slots; empty: to be chosen
    };

    SlotCopyDialog(Engine &engine, const Start &start, QWidget *parent = nullptr);
    /// The same with another desk and another clock.
    SlotCopyDialog(std::shared_ptr<CopyDesk> desk, std::shared_ptr<const Clock> clock,
        const Start &start, QWidget *parent = nullptr);
    ~SlotCopyDialog() override;

Q_SIGNALS:
    /// The service took it, or its answer was lost: the dialog is done.
    void begun(const Landfall::ActionRecord &record);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace Landfall
