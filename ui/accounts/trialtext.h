// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "accounttester.h"
#include "resultbox.h"

namespace Landfall {

/// Says in words what a test of an account came to: who am I, how much is left, which right is
/// missing, when the credential ends. `more` is a sentence after what went wrong.
void showTrial(ResultBox &box, const AccountTrial &trial, const QString &more = {});

/// Adds to that what can be watched, and why where it is nothing.
void addListing(ResultBox &box, const Result<TargetListing> &listing);

/// Says what went wrong; `more` is a sentence after the error's own.
void showError(ResultBox &box, const Error &error, const QString &more = {});

} // namespace Landfall
