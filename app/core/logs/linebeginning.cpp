// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "logs/linebeginning.h"

#include "logs/ansisequence.h"
#include "logs/logline.h"

#include <QTimeZone>

namespace Landfall {

namespace {

constexpr char escape = '\x1b';

/// Reads fixed forms from the beginning of a text.
class Cursor {
public:
    explicit Cursor(QByteArrayView text) : m_text(text) { }

    [[nodiscard]] qsizetype position() const { return m_position; }
    void goTo(qsizetype position) { m_position = position; }
    [[nodiscard]] char next() const
    {
        return m_position < m_text.size() ? m_text[m_position] : '\0';
    }

    bool skip(QByteArrayView anyOf)
    {
        const bool fits = next() != '\0' && anyOf.contains(next());
        m_position += fits ? 1 : 0;
        return fits;
    }
    bool number(int digits, int &value)
    {
        int read = 0;
        for (int i = 0; i < digits; ++i, ++m_position) {
            if (!isDigit(next()))
                return false;
            read = read * 10 + (next() - '0');
        }
        value = read;
        return true;
    }

private:
    const QByteArrayView m_text;
    qsizetype m_position = 0;
};

bool readDate(Cursor &cursor, TimeStamp &stamp)
{
    auto &[year, month, day] = stamp.date;
    if (!cursor.number(4, year))
        return false;
    const char separator = cursor.next();
    if (!cursor.skip("-/") || !cursor.number(2, month))
        return false;
    return cursor.next() == separator && cursor.skip("-/") && cursor.number(2, day);
}

void readFraction(Cursor &cursor, TimeStamp &stamp)
{
    const qsizetype start = cursor.position();
    if (!cursor.skip(".,") || !isDigit(cursor.next())) {
        cursor.goTo(start);
        return;
    }
    int scale = 100;
    for (int digit = 0; cursor.number(1, digit); scale /= 10)
        stamp.milliseconds += digit * scale;
}

bool readOffset(Cursor &cursor, TimeStamp &stamp)
{
    const int sign = cursor.next() == '-' ? -1 : 1;
    int hours = 0;
    int minutes = 0;
    if (!cursor.skip("+-") || !cursor.number(2, hours))
        return false;
    cursor.skip(":");
    if (isDigit(cursor.next()) && !cursor.number(2, minutes))
        return false;
    stamp.offset = sign * (hours * 60 + minutes) * 60;
    return true;
}

bool readWord(Cursor &cursor, QByteArrayView word)
{
    for (const char c : word) {
        if (!cursor.skip({&c, 1}))
            return false;
    }
    return true;
}

void readZone(Cursor &cursor, TimeStamp &stamp)
{
    const qsizetype start = cursor.position();
    if (cursor.skip("Zz") || readOffset(cursor, stamp))
        return;
    cursor.goTo(start);
    if (!cursor.skip(" "))
        return;
    const qsizetype zone = cursor.position();
    if (readWord(cursor, "UTC") || (cursor.goTo(zone), readWord(cursor, "GMT"))
        || (cursor.goTo(zone), cursor.skip("Z")))
        return;
    cursor.goTo(zone);
    if (!readOffset(cursor, stamp))
        cursor.goTo(start);
}

bool readClock(Cursor &cursor, TimeStamp &stamp, bool needsSeconds)
{
    auto &[hour, minute, second] = stamp.clock;
    if (!cursor.number(2, hour) || !cursor.skip(":") || !cursor.number(2, minute))
        return false;
    const qsizetype end = cursor.position();
    if (cursor.skip(":") && cursor.number(2, second)) {
        readFraction(cursor, stamp);
        return true;
    }
    cursor.goTo(end);
    return !needsSeconds;
}

} // namespace

LineBeginning::LineBeginning(QByteArrayView line)
    : m_text(line.first(std::min(line.size(), mostBytes)))
{
    if (!m_text.contains(escape))
        return;
    qsizetype size = 0;
    for (qsizetype i = 0; i < line.size() && size < mostBytes && i < 4 * mostBytes;) {
        const qsizetype end = line[i] == escape ? endOfSequence(line, i + 1) : i;
        if (line[i] != escape)
            m_copy[size_t(size++)] = line[i];
        i = std::max(end, i + 1);
    }
    m_text = QByteArrayView(m_copy.data(), size);
}

QDateTime TimeStamp::toDateTime() const
{
    const QDate day(date[0], date[1], date[2]);
    const QTime time(clock[0], clock[1], clock[2], milliseconds);
    if (!day.isValid() || !time.isValid())
        return {};
    return QDateTime(day, time, Qt::UTC).addSecs(-offset);
}

std::optional<TimeStamp> timeStampOf(QByteArrayView text)
{
    Cursor cursor(text);
    TimeStamp stamp;
    const bool isBracketed = cursor.skip("[");
    if (!isDigit(cursor.next()))
        return {};
    const qsizetype start = cursor.position();
    if (readDate(cursor, stamp)) {
        if (!cursor.skip("Tt ") || !readClock(cursor, stamp, false))
            return {};
        readZone(cursor, stamp);
    } else {
        stamp = TimeStamp();
        cursor.goTo(start);
        if (!readClock(cursor, stamp, true))
            return {};
        cursor.skip("Z");
    }
    if (isBracketed)
        cursor.skip("]");
    stamp.length = cursor.position();
    return stamp;
}

QDateTime lineTime(QByteArrayView line)
{
    const LineBeginning beginning(line);
    const auto stamp = timeStampOf(beginning.text());
    return stamp ? stamp->toDateTime() : QDateTime();
}

} // namespace Landfall
