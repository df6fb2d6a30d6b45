// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "requestnote.h"

#include "logging.h"

namespace Landfall {

namespace {

constexpr qsizetype longestId = 128;

/// What can be read aloud and pasted into a letter; the rest is left out.
QString visibleAscii(const QByteArray &text)
{
    QString visible;
    for (const char c : text) {
        if (c > 0x20 && c < 0x7f && visible.size() < longestId)
            visible += QLatin1Char(c);
    }
    return visible;
}

} // namespace

QString notedAddress(const QUrl &url)
{
    return redact(
        url.toDisplayString(QUrl::RemoveUserInfo | QUrl::RemoveQuery | QUrl::RemoveFragment));
}

QString requestIdOf(const HttpReply &reply)
{
    for (const char *name :
        {"x-ms-request-id", "x-ms-correlation-request-id", "cf-ray", "x-request-id"}) {
        const QString id = visibleAscii(reply.header(name));
        if (!id.isEmpty())
            return redact(id).left(longestId);
    }
    return {};
}

} // namespace Landfall
