// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <httpclient.h>
#include <result.h>

#include <QJsonDocument>
#include <QJsonObject>
#include <QString>

namespace Landfall::Flightcontrol {

/// The object of a good answer. Any other status is an error whose kind comes from the status alone
/// and whose sentence quotes what the service says, in whatever shape; `json` is the reply's body,
/// and that it is none matters only below status 300.
[[nodiscard]] Result<QJsonObject> readAnswer(
    const HttpReply &reply, const Result<QJsonDocument> &json);

/// What the service says about a refusal: by the usual members, else the beginning of a plain text.
[[nodiscard]] QString quote(const HttpReply &reply, const Result<QJsonDocument> &json);

} // namespace Landfall::Flightcontrol
