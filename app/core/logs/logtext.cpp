// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "deceptive.h"
#include "logs/ansisequence.h"
#include "logs/logline.h"

namespace Landfall {

namespace {

constexpr char32_t escape = 0x1b;
constexpr char32_t replacement = 0xfffd;
constexpr int mostMarks = 8; ///< on one character; more would paint over the lines around
constexpr int tabWidth = 8;
constexpr qsizetype countedTail = 64 * 1024; ///< bytes; of a longer rest only its size is told

bool isMark(char32_t c)
{
    if (c < 0x300)
        return false;
    const auto category = QChar::category(c);
    return category == QChar::Mark_NonSpacing || category == QChar::Mark_Enclosing
        || category == QChar::Mark_SpacingCombining;
}

/// What stands for a character that cannot be shown as it is; empty for all others.
QString standIn(char32_t c)
{
    if (c < 0x20)
        return QChar(0x2400 + ushort(c));
    if (c == 0x7f)
        return QChar(0x2421);
    const bool isBreak = c == 0x2028 || c == 0x2029;
    if ((c > 0x7f && c < 0xa0) || isBreak || isDeceptive(c))
        return spelledOut(c);
    return {};
}

class LineReader {
public:
    LineReader(QByteArrayView line, qsizetype limit) : m_line(line), m_limit(limit) { }

    LogText read();

private:
    char32_t decode();
    char32_t decodeLong(uchar first);
    void put(char32_t c);
    void add(QStringView piece, int columns);
    bool skipTail();

    const QByteArrayView m_line;
    const qsizetype m_limit;
    qsizetype m_position = 0; ///< in m_line
    LogText m_result;
    AnsiStyle m_style;
    int m_column = 0;
    int m_marks = 0; ///< in a row
    bool m_isFull = false;
    bool m_isReturned = false; ///< after a CR: what comes starts over
};

LogText LineReader::read()
{
    m_result.text.reserve(std::min(m_line.size(), m_limit));
    while (m_position < m_line.size()) {
        const char32_t c = decode();
        if (c == escape) {
            const qsizetype end = endOfSequence(m_line, m_position);
            applySequence(m_line.sliced(m_position, end - m_position), m_style);
            if (end > m_position) {
                m_position = end;
                continue;
            }
        }
        if (c == '\r')
            m_isReturned = true;
        else
            put(c);
        if (m_isFull && !skipTail())
            break;
    }
    return m_result;
}

char32_t LineReader::decode()
{
    const auto first = uchar(m_line[m_position++]);
    return first < 0x80 ? first : decodeLong(first);
}

char32_t LineReader::decodeLong(uchar first)
{
    if (first < 0xc2 || first > 0xf4)
        return replacement;
    const int more = first >= 0xf0 ? 3 : first >= 0xe0 ? 2 : 1;
    char32_t c = first & (0x3f >> more);
    for (int i = 0; i < more; ++i) {
        if (m_position >= m_line.size() || (uchar(m_line[m_position]) & 0xc0) != 0x80)
            return replacement;
        c = c << 6 | (uchar(m_line[m_position++]) & 0x3f);
    }
    const char32_t least = more == 3 ? 0x10000 : more == 2 ? 0x800 : 0x80;
    const bool isRight = c >= least && c <= 0x10ffff && !QChar::isSurrogate(c);
    return isRight ? c : replacement;
}

void LineReader::put(char32_t c)
{
    if (m_isReturned) {
        m_result = LogText();
        m_column = 0;
        m_marks = 0;
        m_isFull = false;
        m_isReturned = false;
    }
    if (c == '\t') {
        const int blanks = tabWidth - m_column % tabWidth;
        add(QString(blanks, u' '), blanks);
        return;
    }
    const bool isCombining = isMark(c);
    m_marks = isCombining ? m_marks + 1 : 0;
    if (m_marks > mostMarks)
        return;
    if (c >= 0x20 && c < 0x7f) {
        const QChar plain = QChar(ushort(c));
        add(QStringView(&plain, 1), 1);
    } else if (const QString instead = standIn(c); !instead.isEmpty()) {
        add(instead, int(instead.size()));
    } else {
        const auto character = QChar::fromUcs4(c);
        add(character, isCombining ? 0 : 1);
    }
}

void LineReader::add(QStringView piece, int columns)
{
    QString &text = m_result.text;
    m_column += columns;
    if (m_isFull || text.size() + piece.size() > m_limit) {
        m_isFull = true;
        ++m_result.cutOff;
        return;
    }
    const qsizetype start = text.size();
    text += piece;
    if (m_style == AnsiStyle())
        return;
    QList<AnsiRun> &runs = m_result.runs;
    const bool isSame = !runs.isEmpty() && runs.last().style == m_style
        && runs.last().start + runs.last().length == start;
    if (isSame)
        runs.last().length += piece.size();
    else
        runs.append({start, piece.size(), m_style});
}

/// A huge rest is not read, unless what comes after a CR in it replaces everything.
bool LineReader::skipTail()
{
    const QByteArrayView rest = m_line.sliced(m_position);
    if (rest.size() <= countedTail)
        return true;
    qsizetype shown = rest.size();
    while (shown > 0 && rest[shown - 1] == '\r')
        --shown;
    const qsizetype restart = rest.first(shown).lastIndexOf('\r');
    if (restart < 0) {
        m_result.cutOff += rest.size();
        return false;
    }
    m_position += restart + 1;
    m_isReturned = true;
    m_isFull = false;
    return true;
}

} // namespace

LogText readLogLine(QByteArrayView line, qsizetype limit)
{
    return LineReader(line, limit).read();
}

} // namespace Landfall
