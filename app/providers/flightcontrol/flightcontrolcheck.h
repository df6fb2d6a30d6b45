// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <provider.h>

namespace Landfall::Flightcontrol {

/// Tests a key with one request and says what that proves. `api=v1` has a list of services; the
/// other form has no call that does not name a deployment, so the first watched one is asked for,
/// or else one that does not exist: a key that is wrong is then refused, one that is right finds
/// nothing.
QCoro::Task<Result<TestReport>> checkKey(Session session);

} // namespace Landfall::Flightcontrol
