// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/emphasizedtext.h"

#include <actions/actionrecord.h>
#include <slotcopier.h>

#include <QDateTime>
#include <QList>
#include <QString>

#include <chrono>

namespace Landfall {

/// What the words about a slot copy are made of.
struct CopyFacts {
    ActionRecord record;
    SlotCopy copy;
    QString app; ///< its name, empty where it is not known
    QString service; ///< the provider, for people: "Azure"
    QList<std::chrono::milliseconds> lastOnes; ///< how long the last good copies took
    std::chrono::milliseconds pause {0}; ///< between two questions about it, while it is open
};

/// The words of the progress window: plain text that is safe to show. Times are given in UTC and
/// shown in the local zone.

/// "Slot copy in progress".
[[nodiscard]] QString copyWindowTitle(const ActionRecord &record);

/// "larkfield-shop-api: production to staging".
[[nodiscard]] QString copyTitle(const CopyFacts &facts);

/// "Accepted by Azure at 14:13:02 · 47 s so far · the last 3 copies took 1:58 to 2:20".
[[nodiscard]] QString copyLine(const CopyFacts &facts, const QDateTime &now);

/// What the state means, and what to do where something is to be done. The slot that is asked
/// stands out.
[[nodiscard]] EmphasizedText copyNote(const CopyFacts &facts);

/// "production" for the slot without a name.
[[nodiscard]] QString slotText(const QString &slotName);

} // namespace Landfall
