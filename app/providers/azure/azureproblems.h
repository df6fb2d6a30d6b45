// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "azuresites.h"

#include <result.h>

#include <QList>
#include <QString>

namespace Landfall::Azure {

/// The subject of a sentence.
[[nodiscard]] QString textOf(const Subscription &subscription);
[[nodiscard]] QString textOf(const SiteId &site);
[[nodiscard]] QString textOf(const WorkflowId &workflow);

/// Says what a problem is about, unless it concerns the whole account anyway.
[[nodiscard]] Error about(const QString &subject, Error error);

/// One sentence for one cause: fifty sites met by the same rate limit are one problem.
void addProblem(QList<Error> &problems, const Error &error);

/// A refusal for one part while another part answers cannot be about the credential as a whole.
void softenRefusals(QList<Error> &problems);

} // namespace Landfall::Azure
