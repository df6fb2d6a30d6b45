// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "answerparser.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace Landfall {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Landfall::AnswerParser)
};

constexpr qint64 longestHead = 64 * 1024;
constexpr qsizetype longestLine = 16 * 1024;
constexpr qsizetype longestNumber = 15; ///< in digits: far beyond any body we take

Error damaged()
{
    return {Error::BadReply,
        Text::tr("The answer is not one of a web service. Something on the way may have changed "
                 "it.")};
}

std::optional<qint64> number(const QByteArray &digits, int base)
{
    const auto isDigit = [base](char c) {
        return (c >= '0' && c <= '9')
            || (base == 16 && ((c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F')));
    };
    const bool isNumber = !digits.isEmpty() && digits.size() <= longestNumber
        && std::all_of(digits.begin(), digits.end(), isDigit);
    return isNumber ? std::optional(digits.toLongLong(nullptr, base)) : std::nullopt;
}

/// The lengths that the head tells, which must be one.
Result<std::optional<qint64>> lengthOf(const HttpReply &reply)
{
    std::optional<qint64> length;
    for (const auto &[name, value] : reply.headers) {
        if (name.compare("Content-Length", Qt::CaseInsensitive) != 0)
            continue;
        const auto told = number(value, 10);
        if (!told || (length && *length != *told))
            return damaged();
        length = told;
    }
    return length;
}

} // namespace

Result<bool> AnswerParser::take(const QByteArray &bytes)
{
    m_rest += bytes;
    while (m_state != Complete) {
        const auto went = step();
        if (!went)
            return went.error();
        if (!*went)
            return false;
    }
    return true;
}

Result<Done> AnswerParser::end()
{
    if (m_state == ToTheEnd)
        m_state = Complete;
    if (m_state == Complete)
        return Done {};
    return Error {Error::Network, Text::tr("The connection ended before the answer was complete.")};
}

Result<bool> AnswerParser::step()
{
    switch (m_state) {
    case Head:
        return readHead();
    case Sized:
    case ToTheEnd:
    case Chunk:
        return readBody();
    case ChunkSize:
        return readChunkSize();
    case ChunkEnd:
    case Trailer:
        return readTrailer();
    case Complete:
        break;
    }
    return false;
}

Result<bool> AnswerParser::readHead()
{
    const auto next = line();
    if (!next)
        return next.error();
    if (next->isNull())
        return false;
    if (!m_hasStatus || !next->isEmpty()) {
        const auto read = m_hasStatus ? readField(*next) : readStatus(*next);
        if (!read)
            return read.error();
        m_hasStatus = true;
        return true;
    }
    m_hasStatus = false;
    const bool isInterim = m_reply.status < 200;
    if (isInterim) {
        m_reply = HttpReply();
        return true;
    }
    const auto chosen = chooseBody();
    return chosen ? Result<bool>(true) : chosen.error();
}

Result<Done> AnswerParser::readStatus(const QByteArray &line)
{
    // HTTP/1.1 200 OK
    const auto status = number(line.mid(9, 3), 10);
    const bool isStatusLine = line.size() >= 12
        && (line.startsWith("HTTP/1.1 ") || line.startsWith("HTTP/1.0 "))
        && (line.size() == 12 || line.at(12) == ' ');
    // 101 would be another protocol.
    if (!isStatusLine || !status || *status < 100 || *status == 101 || *status > 599)
        return damaged();
    m_reply.status = static_cast<int>(*status);
    return Done {};
}

Result<Done> AnswerParser::readField(const QByteArray &line)
{
    const qsizetype colon = line.indexOf(':');
    // A blank before the colon or at the beginning is how one proxy hides a field from another.
    if (colon <= 0 || line.at(0) == ' ' || line.at(0) == '\t' || line.at(colon - 1) == ' ')
        return damaged();
    m_reply.headers.append({line.left(colon), line.mid(colon + 1).trimmed()});
    return Done {};
}

Result<Done> AnswerParser::chooseBody()
{
    const auto length = lengthOf(m_reply);
    if (!length)
        return length.error();
    const QByteArray coding = m_reply.header("Transfer-Encoding").toLower();
    if (m_reply.status == 204 || m_reply.status == 304)
        m_state = Complete;
    else if (coding == "chunked")
        m_state = ChunkSize;
    else if (!coding.isEmpty())
        return damaged();
    else if (!*length)
        m_state = ToTheEnd;
    else
        m_state = **length == 0 ? Complete : Sized;
    m_left = length->value_or(0);
    return Done {};
}

Result<bool> AnswerParser::readBody()
{
    if (m_rest.isEmpty())
        return false;
    const QByteArray piece = m_state == ToTheEnd ? m_rest : m_rest.left(m_left);
    m_rest.remove(0, piece.size());
    if (const auto added = append(piece); !added)
        return added.error();
    if (m_state == ToTheEnd)
        return false;
    m_left -= piece.size();
    if (m_left == 0)
        m_state = m_state == Sized ? Complete : ChunkEnd;
    return true;
}

Result<bool> AnswerParser::readChunkSize()
{
    const auto next = line();
    if (!next)
        return next.error();
    if (next->isNull())
        return false;
    const auto size = number(next->split(';').constFirst().trimmed(), 16);
    if (!size)
        return damaged();
    m_left = *size;
    m_state = m_left == 0 ? Trailer : Chunk;
    return true;
}

Result<bool> AnswerParser::readTrailer()
{
    const auto next = line();
    if (!next)
        return next.error();
    if (next->isNull())
        return false;
    if (m_state == ChunkEnd && !next->isEmpty())
        return damaged();
    if (m_state == ChunkEnd)
        m_state = ChunkSize;
    else if (next->isEmpty())
        m_state = Complete;
    return true;
}

Result<QByteArray> AnswerParser::line()
{
    const qsizetype end = m_rest.indexOf('\n');
    if (end < 0 ? m_rest.size() > longestLine : end > longestLine)
        return damaged();
    if (end < 0)
        return QByteArray();
    // Lines of chunks count by the body's bound, else a long body would be a long head.
    const bool isOfBody = m_state == ChunkSize || m_state == ChunkEnd;
    m_headBytes += isOfBody ? 0 : end + 1;
    if (m_headBytes > longestHead)
        return damaged();
    QByteArray line = m_rest.left(end);
    m_rest.remove(0, end + 1);
    if (line.endsWith('\r'))
        line.chop(1);
    return line.isEmpty() ? QByteArray("") : line;
}

Result<Done> AnswerParser::append(const QByteArray &piece)
{
    if (m_reply.body.size() + piece.size() > m_most)
        return Error {Error::BadReply,
            Text::tr("The answer is longer than %1. It was not read further.")
                .arg(QLocale().formattedDataSize(m_most))};
    m_reply.body += piece;
    return Done {};
}

} // namespace Landfall
