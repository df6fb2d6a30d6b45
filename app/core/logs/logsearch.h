// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "landfall_core_export.h"
#include "logs/logbuffer.h"

#include <QElapsedTimer>
#include <QList>
#include <QObject>
#include <QRegularExpression>
#include <QString>
#include <QTimer>

#include <optional>

namespace Landfall {

/// What to look for.
struct LogPattern {
    QString text; ///< empty: nothing
    bool matchesCase = false;
    bool isRegularExpression = false;

    friend bool operator==(const LogPattern &, const LogPattern &) = default;
};

/// A match in a line, in characters of its readLogLine().
struct LogHit {
    qsizetype start = 0;
    qsizetype length = 0;

    friend bool operator==(const LogHit &, const LogHit &) = default;
};

/// A pattern made ready.
class LANDFALL_CORE_EXPORT LogMatcher {
public:
    LogMatcher() = default;
    explicit LogMatcher(const LogPattern &pattern);

    [[nodiscard]] bool isEmpty() const; ///< finds nothing: no text, or a wrong expression
    /// What is wrong with a regular expression; empty when nothing.
    [[nodiscard]] QString error() const;
    /// Cheap for a line that has none. Never longer than some milliseconds, whatever the
    /// expression.
    [[nodiscard]] bool matches(QByteArrayView line) const;
    [[nodiscard]] QList<LogHit> hits(const QString &text) const; ///< of LogText::text

private:
    LogPattern m_pattern;
    QRegularExpression m_expression;
    QString m_error;
    QByteArray m_bytes; ///< to be found in plain lines; empty: they are read as others
};

/// Finds the lines of a growing log that match, a few milliseconds at a time, so that the event
/// loop goes on.
class LANDFALL_CORE_EXPORT LogSearch : public QObject {
    Q_OBJECT
public:
    /// `buffer` must outlive this.
    explicit LogSearch(const LogBuffer &buffer, QObject *parent = nullptr);

    /// Begins anew; an empty pattern finds nothing.
    void setPattern(const LogPattern &pattern);
    [[nodiscard]] const LogMatcher &matcher() const { return m_matcher; }

    /// The buffer has more lines, or another last one; after LogBuffer::clear(): begins anew.
    void resume();

    /// Numbers of the lines found so far, in order.
    [[nodiscard]] const QList<qsizetype> &lines() const { return m_lines; }
    /// Matches in these lines so far: as the "15" of "10 of 15".
    [[nodiscard]] qsizetype hitCount() const { return m_hits; }
    /// Matches in the lines before the one with this number, as far as searched.
    [[nodiscard]] qsizetype hitsBefore(qsizetype line) const;
    [[nodiscard]] bool isFinished() const;

Q_SIGNALS:
    /// More was found, or the search came to its end.
    void progressed();

private:
    void beginAnew();
    void forgetOpenLine();
    void work();
    void look(qsizetype number);

    const LogBuffer &m_buffer;
    LogMatcher m_matcher;
    QList<qsizetype> m_lines;
    QList<qsizetype> m_hitsUpTo; ///< by the place in m_lines: matches up to and with that line
    qsizetype m_hits = 0;
    qsizetype m_next = 0; ///< the line to look at
    quint64 m_generation = 0; ///< of the buffer, that the above is about
    bool m_isLastOpen = false; ///< the line before m_next was the buffer's last: it may grow
    bool m_hasNews = false;
    QElapsedTimer m_sinceNews;
    QTimer m_turn;
};

} // namespace Landfall
