// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <slotcopier.h>

#include <QStringList>

namespace Landfall {

/// What of two slots (by their ids) is another than it was: a sentence each, plain text.
[[nodiscard]] QStringList changesOf(
    const CopyApp &before, const CopyApp &now, const QStringList &slotIds, const QDateTime &today);

} // namespace Landfall
