// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "accounttester.h"
#include "resultbox.h"

namespace Landfall {

/// Says in words what a test of an account came to.
void showTrial(ResultBox &box, const AccountTrial &trial);

/// Says what went wrong; `more` is a sentence after the error's own.
void showError(ResultBox &box, const Error &error, const QString &more = {});

} // namespace Landfall
