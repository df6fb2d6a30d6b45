// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <provider.h>

namespace Landfall::Cloudflare {

/// Tests a credential: whether the service takes it, when it ends, which rights answers show it to
/// have, which projects it sees. Its end is warned of by the service's clock, so only where an
/// answer has a date.
///
/// What it costs: a request or two for the token, one for the accounts, and one for each of the
/// first three accounts, whose projects are counted and not read. Only where the field `projects`
/// names some they are all read, to tell which are missing.
QCoro::Task<Result<TestReport>> checkCredential(Session session);

} // namespace Landfall::Cloudflare
