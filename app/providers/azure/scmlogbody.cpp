// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "scmlogbody.h"

#include <logs/logerror.h>

#include <QCoreApplication>

namespace Landfall::Azure {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Landfall::Azure::ScmLog)
};

constexpr qsizetype longestJson = 64 * 1024 * 1024;

QByteArray mediaType(const HttpReply &head)
{
    return head.header("Content-Type").split(';').constFirst().trimmed().toLower();
}

bool isJsonType(const QByteArray &type)
{
    return type.contains("json");
}

Result<Done> checkText(const HttpReply &head)
{
    const QByteArray type = mediaType(head);
    if (type == "text/html")
        return Error {Error::BadReply,
            Text::tr("A web page came from %1 in place of the log. Open its address in a browser: "
                     "it may ask for a sign-in.")
                .arg(head.url.host()),
            logNoText};
    // Some servers do not know what a file called .log is.
    const bool isPlainFile =
        type == "application/octet-stream" && head.url.path().endsWith(QLatin1StringView(".log"));
    if (type.isEmpty() || type.startsWith("text/") || isJsonType(type) || isPlainFile)
        return Done {};
    return Error {Error::BadReply,
        Text::tr("This log is no text. Open its address in a browser instead."), logNoText};
}

} // namespace

TextBody::TextBody(LogSink *sink, QByteArray heading)
    : m_sink(sink), m_heading(std::move(heading))
{
}

Result<Done> TextBody::begin(const HttpReply &head)
{
    const auto checked = checkText(head);
    if (checked && !m_heading.isEmpty())
        m_sink->append(m_heading);
    return checked;
}

void TextBody::take(const QByteArray &piece)
{
    if (piece.isEmpty())
        return;
    m_last = piece.back();
    m_sink->append(piece);
}

void TextBody::endLine()
{
    if (m_last != '\n')
        take("\n");
}

Result<Done> JsonBody::begin(const HttpReply &head)
{
    m_reply = head;
    if (isJsonType(mediaType(head)))
        return Done {};
    const auto checked = checkText(head);
    if (!checked)
        return checked;
    m_wasText = true;
    return Error {Error::BadReply, Text::tr("This is no list of logs.")};
}

void JsonBody::take(const QByteArray &piece)
{
    // One that is cut here is broken JSON to its reader.
    if (m_reply.body.size() < longestJson)
        m_reply.body += piece;
}

Result<Done> ScmLogBody::begin(const HttpReply &head)
{
    m_isJson = isJsonType(mediaType(head));
    return m_isJson ? m_json.begin(head) : m_text.begin(head);
}

void ScmLogBody::take(const QByteArray &piece)
{
    if (m_isJson)
        m_json.take(piece);
    else
        m_text.take(piece);
}

Result<Done> TailBody::begin(const HttpReply &head)
{
    return checkText(head);
}

void TailBody::take(const QByteArray &piece)
{
    m_tail += piece;
    if (m_tail.size() > 8 * length)
        m_tail = m_tail.right(length);
}

} // namespace Landfall::Azure
