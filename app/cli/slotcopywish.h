// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "context.h"

#include <QCoroTask>
#include <slotcopier.h>

namespace Landfall {

/// A slot copy as the command line asks for it, and what is there now.
struct CopyWish {
    Account account;
    SlotCopy copy;
    CopyApp app;

    CopyWish() = default;
    /// The target's id.
    [[nodiscard]] QString targetId() const;
};

/// Reads and checks what can be told without the network, then asks for the app and its slots.
/// BadInput for everything that only the person can mend.
QCoro::Task<Result<CopyWish>> readWish(Context context);

} // namespace Landfall
