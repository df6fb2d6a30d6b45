// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <provider.h>

namespace Landfall::Cloudflare {

/// Tests a credential: whether the service takes it, when it ends, which projects it sees. A token
/// that belongs to an account cannot be verified as a user's one; it is then verified through the
/// first account of the field `accounts`, or by what it can see alone. Its end is warned of by the
/// service's clock, so only where an answer has a date.
QCoro::Task<Result<TestReport>> checkCredential(Session session);

} // namespace Landfall::Cloudflare
