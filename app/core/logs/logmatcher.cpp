// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "logs/logsearch.h"

#include <QCoreApplication>

#include <cstring>

using namespace Qt::StringLiterals;

namespace Landfall {

namespace {

constexpr qsizetype longestExpression = 500; ///< characters
constexpr qsizetype mostSearched = 8192; ///< characters of a line; it shows no more
constexpr qsizetype mostHits = 1000; ///< in a line
// Steps back that the library may go: some milliseconds for a line of the greatest length.
constexpr auto stepLimit = "(*LIMIT_MATCH=20000)"_L1;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Landfall::LogMatcher)
};

/// Nothing in it that is shown otherwise than it is written.
bool isPlain(QByteArrayView line)
{
    constexpr quint64 highBits = 0x8080808080808080;
    constexpr quint64 ones = 0x0101010101010101;
    const char *at = line.data();
    const char *end = at + line.size();
    for (; end - at >= 8; at += 8) {
        quint64 eight = 0;
        std::memcpy(&eight, at, 8);
        // The high bit of a byte is set for one over 0x7e, and for one under a blank.
        const quint64 over = eight | (eight + ones);
        const quint64 under = (eight | highBits) - ones * ' ';
        if ((over & highBits) || (~under & highBits))
            return false;
    }
    return std::all_of(at, end, [](char c) { return c >= ' ' && c < 0x7f; });
}

char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? char(c | 0x20) : c;
}

/// `wanted` in small letters.
bool containsFolded(QByteArrayView line, QByteArrayView wanted)
{
    const char first = wanted.front();
    const qsizetype last = line.size() - wanted.size();
    for (qsizetype i = 0; i <= last; ++i) {
        if (lower(line[i]) != first)
            continue;
        qsizetype same = 1;
        while (same < wanted.size() && lower(line[i + same]) == wanted[same])
            ++same;
        if (same == wanted.size())
            return true;
    }
    return false;
}

bool contains(QByteArrayView line, QByteArrayView wanted)
{
    return memmem(line.data(), size_t(line.size()), wanted.data(), size_t(wanted.size()));
}

QString shownText(QByteArrayView line)
{
    return isPlain(line) ? QString::fromLatin1(line.first(std::min(line.size(), mostSearched)))
                         : readLogLine(line, mostSearched).text;
}

} // namespace

LogMatcher::LogMatcher(const LogPattern &pattern) : m_pattern(pattern)
{
    if (!pattern.isRegularExpression) {
        const QByteArray bytes = pattern.text.toUtf8();
        if (isPlain(bytes))
            m_bytes = pattern.matchesCase ? bytes : bytes.toLower();
        return;
    }
    if (pattern.text.size() > longestExpression) {
        m_error =
            Text::tr("The expression is longer than %n character(s).", nullptr, longestExpression);
        return;
    }
    auto options =
        QRegularExpression::PatternOptions(QRegularExpression::UseUnicodePropertiesOption);
    options.setFlag(QRegularExpression::CaseInsensitiveOption, !pattern.matchesCase);
    // By itself first: what is wrong is told of the expression as it was written.
    const QRegularExpression asWritten(pattern.text, options);
    if (!asWritten.isValid()) {
        m_error = asWritten.errorString();
        return;
    }
    m_expression = QRegularExpression(stepLimit + pattern.text, options);
    m_expression.optimize();
}

bool LogMatcher::isEmpty() const
{
    return m_pattern.text.isEmpty() || !m_error.isEmpty();
}

QString LogMatcher::error() const
{
    return m_error;
}

bool LogMatcher::matches(QByteArrayView line) const
{
    if (isEmpty())
        return false;
    if (m_pattern.isRegularExpression)
        return m_expression.match(shownText(line)).hasMatch();
    if (m_bytes.isEmpty() || !isPlain(line)) {
        const auto cased = m_pattern.matchesCase ? Qt::CaseSensitive : Qt::CaseInsensitive;
        return shownText(line).contains(m_pattern.text, cased);
    }
    const QByteArrayView shown = line.first(std::min(line.size(), mostSearched));
    return m_pattern.matchesCase ? contains(shown, m_bytes) : containsFolded(shown, m_bytes);
}

QList<LogHit> LogMatcher::hits(const QString &text) const
{
    QList<LogHit> hits;
    if (isEmpty())
        return hits;
    const QString searched = text.left(mostSearched);
    if (m_pattern.isRegularExpression) {
        auto matches = m_expression.globalMatch(searched);
        while (matches.hasNext() && hits.size() < mostHits) {
            const auto match = matches.next();
            if (match.capturedLength() > 0)
                hits.append({match.capturedStart(), match.capturedLength()});
        }
        return hits;
    }
    const auto cased = m_pattern.matchesCase ? Qt::CaseSensitive : Qt::CaseInsensitive;
    qsizetype at = searched.indexOf(m_pattern.text, 0, cased);
    while (at >= 0 && hits.size() < mostHits) {
        hits.append({at, m_pattern.text.size()});
        at = searched.indexOf(m_pattern.text, at + m_pattern.text.size(), cased);
    }
    return hits;
}

} // namespace Landfall
