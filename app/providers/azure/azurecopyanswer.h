// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "azurecopy.h"

#include <httpclient.h>

#include <QJsonDocument>
#include <QUrl>

namespace Landfall::Azure {

/// Whether an answer to the one request says for certain that the copy was not started. A server
/// that gave up waiting (408, 499) does not.
[[nodiscard]] bool isRefusal(const HttpReply &reply);

/// `error` is what the answer means otherwise; this is what it means for a copy: nobody asks again.
[[nodiscard]] Error copyRefusal(
    Error error, const HttpReply &reply, const QJsonDocument *body, const CopyPlan &plan);

/// Any other answer to the one request. An operation is taken only where isOwn() below `arm`.
[[nodiscard]] CopyState readStart(const HttpReply &reply, const CopyPlan &plan, const QUrl &arm);

/// Nobody knows what became of the one request.
[[nodiscard]] CopyState lostState(const CopyPlan &plan, const QString &why);

/// An answer of the operation. Lost where the service does not know it (any more); an error where
/// it could not be asked: `problem` is what the answer means then.
[[nodiscard]] Result<CopyState> readOperation(const HttpReply &reply, const Error &problem,
    const CopyPlan &plan, const CopyState &state, const QUrl &arm);

} // namespace Landfall::Azure
