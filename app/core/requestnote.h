// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "httpclient.h"

#include <QString>
#include <QUrl>

namespace Landfall {

/// Origin and path as they may be written down: without user, query and what is known to be secret.
[[nodiscard]] QString notedAddress(const QUrl &url);

/// What the service calls the request in its answer, at most 128 visible ASCII characters; empty
/// when it does not say.
[[nodiscard]] QString requestIdOf(const HttpReply &reply);

} // namespace Landfall
