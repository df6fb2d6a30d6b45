// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "azurememory.h"

#include <provider.h>

#include <QJsonArray>
#include <QJsonObject>
#include <QUrlQuery>

#include <memory>
#include <optional>

namespace Landfall::Azure {

/// What every request needs. Taken by value.
struct Call {
    Session session;
    std::shared_ptr<Memory> memory;
    /// Whose token it takes; none: that of the tenant that the subscription in the address is in.
    std::optional<QString> tenant;

    Call() = default;
    Call(Session session_, std::shared_ptr<Memory> memory_)
        : session(std::move(session_)), memory(std::move(memory_))
    {
    }
};

/// One request to Resource Manager, with an access token. `path` is plain text below the base URL
/// and begins with a slash, such as an id; it is encoded here. The API version of App Service is
/// added unless the query has one. An answer of any status is a reply; a token that the service
/// calls expired or invalid is replaced once (but not a pasted one).
QCoro::Task<Result<HttpReply>> fetch(
    Call call, QString path, QUrlQuery query = {}, HttpLimits limits = {});

/// fetch() of an address that an answer named, as it is. BadInput unless it isOwn().
QCoro::Task<Result<HttpReply>> fetchNamed(Call call, QUrl url, HttpLimits limits = {});

/// Posts JSON that acts, once: as AccountClient::postOnce(), with an access token. A token that is
/// refused is not replaced here; the next request has another one. An error before that has
/// notSentCode too.
QCoro::Task<Result<HttpReply>> sendOnce(Call call, QUrl url, QByteArray json);

/// The error of what was to be done before an action that was not sent then.
[[nodiscard]] Error notSent(Error error);

/// What a reply with a status other than 2xx means for this account: serviceError(), and for a
/// refused token what to do about it.
[[nodiscard]] Error refusal(const Call &call, const HttpReply &reply, const QJsonDocument *body);

/// The object of a 2xx answer; anything else is an Error.
QCoro::Task<Result<QJsonObject>> fetchObject(Call call, QString path, QUrlQuery query = {});

/// Elements of a list that comes in pages.
struct Items {
    QJsonArray items;
    std::optional<Error> problem; ///< why the list is incomplete
};

/// Follows `nextLink` as it is, on the same origin and below the base URL only, each link once, as
/// far as `limit` elements. What stops it after the first page is the list's problem, not an error.
/// Takes a bare array for a list of one page.
QCoro::Task<Result<Items>> fetchAll(
    Call call, QString path, QUrlQuery query = {}, int limit = 10000);

/// One request to the SCM host that the site names, and to no other: BadInput when it names none.
/// `pathAndQuery` is encoded and begins with a slash; `sink` as in AccountClient::get().
QCoro::Task<Result<HttpReply>> fetchScm(
    Call call, Site site, QString pathAndQuery, HttpLimits limits = {}, BodySink *sink = nullptr);

} // namespace Landfall::Azure
