// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "httpclient.h"

namespace Landfall {
QByteArray HttpReply::header(QByteArrayView) const
{
    return {};
}
Result<QJsonDocument> HttpReply::json() const
{
    return Error {};
}
QCoro::Task<Result<QJsonDocument>> readJson(HttpReply reply)
{
    co_return reply.json();
}
HttpLimits HttpLimits::log()
{
    return {};
}
Error httpError(const HttpReply &, const QString &message, const QString &code)
{
    return {Error::Server, message, code};
}
} // namespace Landfall
