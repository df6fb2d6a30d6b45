// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "landfall_core_export.h"
#include "logs/logline.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QList>

#include <array>
#include <memory>
#include <optional>

namespace Landfall {

/// A log in memory, found by the number of its line (from 0). Takes it in pieces cut anywhere; what
/// it needs besides the text is a few bytes a line, and it never copies what it has to grow. For
/// one thread.
class LANDFALL_CORE_EXPORT LogBuffer {
public:
    static constexpr qint64 mostBytes = 128 * 1024 * 1024;

    LogBuffer();
    ~LogBuffer();
    Q_DISABLE_COPY_MOVE(LogBuffer)

    /// What is over `mostBytes` is dropped, and isFull() says so. A line ends with LF, CR LF; the
    /// last one also without.
    void append(QByteArrayView text);
    void clear();
    /// Only the first `size` bytes stay.
    void truncate(qint64 size);

    [[nodiscard]] qint64 size() const; ///< bytes, line ends included
    [[nodiscard]] bool isFull() const;
    /// Another one after each clear() and truncate(): numbers of lines from before mean nothing.
    [[nodiscard]] quint64 generation() const;
    /// How many bytes of `text` are the same as those at `position` (of size() at most).
    [[nodiscard]] qsizetype commonLength(qint64 position, QByteArrayView text) const;
    /// Lines there are; one that has no end yet counts.
    [[nodiscard]] qsizetype lineCount() const;
    /// Without its end. Valid until the next append() or clear().
    [[nodiscard]] QByteArrayView line(qsizetype number) const;
    /// The whole text as it came, of the lines `first` to `last`, with their ends.
    [[nodiscard]] QByteArray text(qsizetype first, qsizetype last) const;

    /// A continuation has the level of what it continues.
    [[nodiscard]] LogLevel level(qsizetype number) const;
    [[nodiscard]] bool isContinuation(qsizetype number) const;
    /// Lines of each level, by its number; continuations are not counted.
    [[nodiscard]] std::array<qsizetype, logLevelCount> counts() const;

    /// The first line with an error that is no continuation; none when there is none.
    [[nodiscard]] std::optional<qsizetype> firstError() const;
    /// The nearest such line after or before `number`.
    [[nodiscard]] std::optional<qsizetype> nextError(qsizetype number) const;
    [[nodiscard]] std::optional<qsizetype> previousError(qsizetype number) const;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace Landfall
