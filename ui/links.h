// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QUrl>

#include <optional>

namespace Landfall {

/// The URL that a text from the network may be opened as: absolute https with a host, strictly
/// parsed, without user information, control characters or look-alike tricks of spelling, below
/// 2 KiB. None for everything else.
[[nodiscard]] std::optional<QUrl> openableUrl(const QString &text);

/// Hands the text to the desktop's browser when it is an openable URL. False when it is not, or
/// when there is no browser. The only place that opens anything outside the program.
bool openExternal(const QString &text);

} // namespace Landfall
