// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "httpclient.h"

#include <QByteArray>

namespace Landfall {

/// Reads one HTTP/1 answer to a GET from the bytes of its connection, whatever the service makes of
/// it: every length is bounded, and what does not fit the rules is an error.
class LANDFALL_CORE_EXPORT AnswerParser {
public:
    /// `most`: bytes of the body.
    explicit AnswerParser(qint64 most) : m_most(most) { }

    /// Whether the answer is complete now; what comes after it is left out. BadReply for one that
    /// is none, or is too long.
    [[nodiscard]] Result<bool> take(const QByteArray &bytes);

    /// The connection has ended. BadReply or Network for an answer that has not.
    [[nodiscard]] Result<Done> end();

    /// 0 before the status line.
    [[nodiscard]] int status() const { return m_reply.status; }
    [[nodiscard]] const HttpReply &reply() const { return m_reply; }

private:
    enum State { Head, Sized, ToTheEnd, ChunkSize, Chunk, ChunkEnd, Trailer, Complete };

    /// Whether it went on and may go on further.
    [[nodiscard]] Result<bool> step();
    [[nodiscard]] Result<bool> readHead();
    [[nodiscard]] Result<Done> readStatus(const QByteArray &line);
    [[nodiscard]] Result<Done> readField(const QByteArray &line);
    [[nodiscard]] Result<Done> chooseBody();
    [[nodiscard]] Result<bool> readBody();
    [[nodiscard]] Result<bool> readChunkSize();
    [[nodiscard]] Result<bool> readTrailer();
    /// Up to the next line end, without it; a null one when none has come yet.
    [[nodiscard]] Result<QByteArray> line();
    [[nodiscard]] Result<Done> append(const QByteArray &piece);

    const qint64 m_most;
    State m_state = Head;
    bool m_hasStatus = false; ///< of the present head
    QByteArray m_rest; ///< came and is not read yet
    qint64 m_headBytes = 0; ///< heads and trailer
    qint64 m_left = 0; ///< of the body or the chunk
    HttpReply m_reply;
};

} // namespace Landfall
