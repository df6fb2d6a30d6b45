// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArrayView>
#include <QDateTime>

#include <array>
#include <optional>

namespace Landfall {

/// The first bytes of a line without escape sequences: enough for all that loggers put before a
/// message, and no more work for a huge line than for a long one.
class LineBeginning {
public:
    static constexpr qsizetype mostBytes = 512;

    explicit LineBeginning(QByteArrayView line);
    Q_DISABLE_COPY_MOVE(LineBeginning)
    ~LineBeginning() = default;

    [[nodiscard]] QByteArrayView text() const { return m_text; }

private:
    QByteArrayView m_text;
    std::array<char, mostBytes> m_copy;
};

/// A time at the beginning of a text.
struct TimeStamp {
    qsizetype length = 0; ///< with brackets around it, without the blank after it
    std::array<int, 3> date {}; ///< year, month, day; zeros where it has none
    std::array<int, 3> clock {}; ///< hour, minute, second
    int milliseconds = 0;
    int offset = 0; ///< seconds east of UTC

    [[nodiscard]] QDateTime toDateTime() const; ///< null without a date
};
[[nodiscard]] std::optional<TimeStamp> timeStampOf(QByteArrayView text);

[[nodiscard]] inline bool isBlank(char c)
{
    return c == ' ' || c == '\t';
}

[[nodiscard]] inline bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

} // namespace Landfall
