// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <httpclient.h>

#include <QJsonValue>
#include <QString>

namespace Landfall::Test {

/// The reply that tests/data/NAME.in.json tells: {"status", "headers": {…}} and either "body", a
/// JSON value, or "text", what came instead of JSON. A file that is not there gives status 0.
[[nodiscard]] HttpReply recordedReply(const QString &name);

/// A reply with a JSON body.
[[nodiscard]] HttpReply jsonReply(int status, const QJsonValue &body);

} // namespace Landfall::Test
