// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "httpclient.h"

namespace Landfall {
class HttpClient::Private { };
HttpClient::HttpClient(QObject *parent) : QObject(parent) { }
HttpClient::~HttpClient() = default;
void HttpClient::cancelAll() { }
class AccountClient::Private { };
AccountClient::AccountClient(HttpClient &, Account, QList<QUrl>) { }
AccountClient::~AccountClient() = default;
QCoro::Task<Result<HttpReply>> AccountClient::get(QUrl, Headers, HttpLimits)
{
    co_return Error {};
}
void AccountClient::cancel() { }
std::optional<RateLimit> AccountClient::rateLimit() const
{
    return {};
}
} // namespace Landfall
