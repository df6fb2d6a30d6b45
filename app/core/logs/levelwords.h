// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "logs/logline.h"

#include <optional>

namespace Landfall {

/// Of a word that loggers use for a level, in any case of letters; none for other words.
[[nodiscard]] std::optional<LogLevel> levelOfWord(QByteArrayView word);

/// Of a name as ValueError, java.io.IOException or DeprecationWarning.
[[nodiscard]] std::optional<LogLevel> levelOfType(QByteArrayView name);

/// Of a message that begins in a way of its own: "npm ERR!", klog's "E0512 12:34:56", "Traceback".
[[nodiscard]] std::optional<LogLevel> levelOfBeginning(QByteArrayView message);

/// Of a message that is a JSON object.
[[nodiscard]] std::optional<LogLevel> levelInJson(QByteArrayView message);

/// Of the key at the beginning of a text ("level", "severity", "lvl"); 0 without one.
[[nodiscard]] qsizetype levelKeyLength(QByteArrayView text);

/// Whether a level's word may begin a message without any punctuation after it ("error Command
/// failed").
[[nodiscard]] bool startsMessage(QByteArrayView word);

/// The letters that begin at a place.
[[nodiscard]] QByteArrayView wordAt(QByteArrayView text, qsizetype begin);

} // namespace Landfall
