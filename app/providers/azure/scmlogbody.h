// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <httpclient.h>
#include <provider.h>

namespace Landfall::Azure {

/// Hands the body of a log file on as it arrives; refuses one that is no text.
class TextBody : public BodySink {
public:
    /// `sink` must outlive this. `heading` comes before the first piece.
    explicit TextBody(LogSink *sink, QByteArray heading = {});

    Result<Done> begin(const HttpReply &head) override;
    void take(const QByteArray &piece) override;
    /// Ends a last line that has no end, so that what follows stands in a line of its own.
    void endLine();

private:
    LogSink *const m_sink;
    const QByteArray m_heading;
    char m_last = '\n';
};

/// Keeps JSON, as much as can be read; refuses any other body.
class JsonBody : public BodySink {
public:
    Result<Done> begin(const HttpReply &head) override;
    void take(const QByteArray &piece) override;

    [[nodiscard]] bool wasText() const { return m_wasText; } ///< and refused for that
    [[nodiscard]] const HttpReply &reply() const { return m_reply; }

private:
    HttpReply m_reply;
    bool m_wasText = false;
};

/// Either of them, as the answer says itself.
class ScmLogBody : public BodySink {
public:
    explicit ScmLogBody(LogSink *sink) : m_text(sink) { }

    Result<Done> begin(const HttpReply &head) override;
    void take(const QByteArray &piece) override;

    [[nodiscard]] bool isJson() const { return m_isJson; }
    [[nodiscard]] const HttpReply &reply() const { return m_json.reply(); }

private:
    TextBody m_text;
    JsonBody m_json;
    bool m_isJson = false;
};

/// Keeps the end of a text, whether the service sends only that or all.
class TailBody : public BodySink {
public:
    static constexpr qsizetype length = 8 * 1024;

    Result<Done> begin(const HttpReply &head) override;
    void take(const QByteArray &piece) override;
    [[nodiscard]] QByteArray tail() const { return m_tail.right(length); }

private:
    QByteArray m_tail;
};

} // namespace Landfall::Azure
