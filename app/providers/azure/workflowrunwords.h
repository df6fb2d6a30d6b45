// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <deployment.h>

#include <QString>

#include <optional>

namespace Landfall::Azure {

/// The phase that a status of a run, a trigger or an action stands for. The service writes its 13
/// words in any case. None for a word that is not one of them; `NotSpecified` is one, and unknown.
[[nodiscard]] std::optional<Phase> phaseOfRunWord(const QString &word);

} // namespace Landfall::Azure
