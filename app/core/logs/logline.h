// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "landfall_core_export.h"

#include <QByteArrayView>
#include <QDateTime>
#include <QList>
#include <QString>

#include <optional>

namespace Landfall {

/// How much a line of a log matters, by the words it holds; a line without such a word is Info.
enum class LogLevel : quint8 { Debug, Info, Warning, Error };
inline constexpr int logLevelCount = 4;

/// What one line says of itself. Pure.
struct LineNature {
    LogLevel level = LogLevel::Info;
    /// Belongs to the line before (a stack trace, an indented remark): it shares that one's level
    /// and is not counted.
    bool isContinuation = false;

    friend bool operator==(const LineNature &, const LineNature &) = default;
};
[[nodiscard]] LANDFALL_CORE_EXPORT LineNature natureOf(QByteArrayView line);

/// The time at the beginning of a line (ISO 8601 and what the services write), UTC; null when it
/// has none.
[[nodiscard]] LANDFALL_CORE_EXPORT QDateTime lineTime(QByteArrayView line);

/// A line without what differs from one occurrence to the next: times, numbers, ids, addresses,
/// paths of this run. Two errors with the same signature are the same error. Empty for a line that
/// says nothing else.
[[nodiscard]] LANDFALL_CORE_EXPORT QString errorSignature(QByteArrayView line);

/// A colour that a log asks for, as its number: 0 … 15 the sixteen of a terminal, 16 … 255 the
/// palette of 256, from 256 on 0x1000000 | RGB.
struct AnsiStyle {
    std::optional<quint32> foreground;
    std::optional<quint32> background;
    bool isBold = false;
    bool isItalic = false;
    bool isUnderlined = false;

    friend bool operator==(const AnsiStyle &, const AnsiStyle &) = default;
};

/// A stretch of a line's text with one style.
struct AnsiRun {
    qsizetype start = 0; ///< in characters of LogText::text
    qsizetype length = 0;
    AnsiStyle style;

    friend bool operator==(const AnsiRun &, const AnsiRun &) = default;
};

/// A line as it is shown: of all escape sequences only colours and weights (SGR) count, the rest
/// leaves no trace; other control characters are shown as their pictures (␀), bidirectional and
/// zero-width ones spelled out (‹U+202E›); a tab goes to the next eighth column; what follows a
/// lone CR replaces what stood before it, as in a terminal.
struct LogText {
    QString text;
    QList<AnsiRun> runs; ///< in order, only those with a style
    qsizetype cutOff = 0; ///< characters that were left out at the end (or more, for huge lines)

    friend bool operator==(const LogText &, const LogText &) = default;
};
/// `limit`: characters at most. Invalid UTF-8 becomes U+FFFD. Pure.
[[nodiscard]] LANDFALL_CORE_EXPORT LogText readLogLine(QByteArrayView line, qsizetype limit = 8192);

} // namespace Landfall
