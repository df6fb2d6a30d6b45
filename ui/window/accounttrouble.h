// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "timeline/phasestyle.h"

#include <watch.h>

#include <QHash>

#include <optional>

namespace Landfall {

/// What holds an account up, as a mark beside its name: an icon in the colour of a look, and a word
/// or two.
struct AccountTrouble {
    Error error;
    QString icon;
    Look look = Look::Failed;
    QString words;

    friend bool operator==(const AccountTrouble &, const AccountTrouble &) = default;
};

/// None while the account answers. What may pass by itself counts after two failures; a limit that
/// was met for a part of the account pauses the whole.
[[nodiscard]] std::optional<AccountTrouble> troubleOf(const AccountState &state);

/// Of every account that has one, by its folded name.
using AccountTroubles = QHash<QString, AccountTrouble>;
[[nodiscard]] AccountTroubles troublesOf(const QList<AccountState> &states);

} // namespace Landfall
