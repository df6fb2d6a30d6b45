// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cloudflarelog.h"

#include "cloudflareenvelope.h"

#include <jsonreader.h>
#include <logs/logerror.h>

#include <QCoreApplication>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace Landfall::Cloudflare {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Landfall::Cloudflare::LogBody)
};

void addLines(QByteArray &text, const QJsonValue &entry)
{
    const QJsonValue line = entry.toObject().value("line"_L1);
    if (!line.isString())
        return;
    const QByteArray bytes = line.toString().toUtf8();
    text += bytes;
    if (!bytes.endsWith('\n'))
        text += '\n';
}

/// A project that is not known is another matter than a log that is gone.
Error ofTheLog(Error error)
{
    const bool isProject = error.code == "8000007"_L1 || error.code == "7003"_L1;
    if (error.kind != Error::NotFound || isProject)
        return error;
    error.message =
        Text::tr("Cloudflare has no build log of this deployment (%1): the deployment was "
                 "deleted, or its log is kept no longer. Open it in the dashboard; a retry "
                 "there makes a new log.")
            .arg(error.code.isEmpty() ? u"404"_s : error.code);
    error.code = logGone;
    return error;
}

} // namespace

LogBody::LogBody(LogSink &sink) : m_sink(sink), m_entries({u"result"_s, u"data"_s}) { }

Result<Done> LogBody::begin(const HttpReply &)
{
    return Done {};
}

void LogBody::take(const QByteArray &piece)
{
    QByteArray text;
    const QList<QJsonValue> entries = m_entries.read(piece);
    for (const QJsonValue &entry : entries)
        addLines(text, entry);
    if (!m_entries.looksLikeJson() && m_first.isEmpty())
        m_first = piece;
    // Last: the sink may end the request, and this with it.
    if (!text.isEmpty())
        m_sink.append(text);
}

Result<Done> LogBody::finish(const HttpReply &reply)
{
    HttpReply whole = reply;
    Result<QJsonDocument> document = m_entries.finish();
    if (!m_entries.looksLikeJson()) {
        // The reply's own words name what came instead.
        if (whole.body.isEmpty())
            whole.body = m_first;
        document = whole.json();
    }
    const Result<Envelope> envelope = parseEnvelope(whole, document);
    if (!envelope)
        return ofTheLog(envelope.error());
    JsonReader body(document->object());
    JsonReader result = body.object(u"result"_s);
    static_cast<void>(result.array(u"data"_s));
    body.merge(result);
    if (!body.problem().isEmpty() || !envelope->result.isObject())
        return Error {Error::BadReply,
            Text::tr("Cloudflare's answer could not be read: %1. Check the field “base_url”.")
                .arg(body.problem().isEmpty() ? u"result: expected object"_s : body.problem())};
    return Done {};
}

} // namespace Landfall::Cloudflare
