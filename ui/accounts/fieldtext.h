// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <account.h>

namespace Landfall {

/// Whether a field is one that few people need: where a service lives and how it is asked.
[[nodiscard]] bool isAdvanced(const AccountField &field);

/// A value that a field offers, for people: "service-principal" is "Service principal". Words that
/// are not known here are shown as they are written.
[[nodiscard]] QString choiceText(const QString &value);

} // namespace Landfall
