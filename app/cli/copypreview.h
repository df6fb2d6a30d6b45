// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "output.h"

#include <actions/copywarning.h>
#include <slotcopier.h>

namespace Landfall {

/// What is shown before a copy: the warning, and the request with its secrets masked.
struct CopyPreview {
    CopyWarning warning;
    CopyRequest request;
    QString target; ///< what --confirm has to say
};

/// For people, on standard output.
void printPreview(Output &output, const CopyPreview &preview);

/// The warning alone, on standard error.
void noteWarning(Output &output, const CopyWarning &warning);

/// {"request": {"method", "url", "body"}, "warning": {…}, "confirm", "sent": false}.
[[nodiscard]] QJsonObject toJson(const CopyPreview &preview);

} // namespace Landfall
