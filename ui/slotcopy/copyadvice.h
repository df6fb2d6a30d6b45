// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "copyrehearsal.h"

namespace Landfall {

/// What stands in the way of a copy, in words.
struct CopyTrouble {
    QString title; ///< empty: nothing does
    QString text; ///< what it is, and what to do
    QList<Problem> problems; ///< the service's words
    bool isRefused = false; ///< a copy was tried; else what is there could not be read

    friend bool operator==(const CopyTrouble &, const CopyTrouble &) = default;
};

/// The most important one: of the last attempt, of reading the app, of listing apps.
[[nodiscard]] CopyTrouble troubleOf(const CopyRehearsal &rehearsal);

} // namespace Landfall
