// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "actionrecord.h"
#include "landfall_core_export.h"
#include "slotcopier.h"

#include <QDateTime>
#include <QString>
#include <QStringList>

#include <optional>

namespace Landfall {

/// What a person reads before a copy. Plain text; names are shown as visibleText().
struct CopyWarning {
    /// "This replaces 5f3c1a2 (today 11:02, healthy) in staging by 9be07d4 (8 days old)."
    QString replaces;
    QString title; ///< "This replaces everything deployed in larkfield-shop-api / staging."
    QString lost; ///< what is lost, and what the settings become
    /// Each a whole sentence: older over newer, an unhealthy or failed source, a deployment under
    /// way, a target with traffic, a last attempt whose outcome is unknown, what could not be read.
    QStringList concerns;

    friend bool operator==(const CopyWarning &, const CopyWarning &) = default;
};

/// `now` is UTC; times are shown in the local zone. `last`: the last attempt onto the target.
[[nodiscard]] LANDFALL_CORE_EXPORT CopyWarning copyWarning(const CopyApp &app, const SlotCopy &copy,
    const std::optional<ActionRecord> &last, const QDateTime &now);

/// One line of a slot's card: "RuntimeFailed 14:07 · 9be07d4 · ci-release · 8 days old".
[[nodiscard]] LANDFALL_CORE_EXPORT QString slotSummary(const CopySlot &slot, const QDateTime &now);

} // namespace Landfall
