// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <result.h>

#include <QList>
#include <QString>

namespace Landfall::Cloudflare {

/// The subject of a sentence about an account of the service.
[[nodiscard]] QString accountText(const QString &id);

/// Says what a problem is about, unless it concerns the whole account anyway.
[[nodiscard]] Error about(const QString &subject, Error error);

/// One sentence for one cause: fifty projects met by the same rate limit are one problem.
void addProblem(QList<Error> &problems, const Error &error);

/// A refusal for one account while another one answers cannot be about the credential as a whole.
[[nodiscard]] Error softened(Error error);

} // namespace Landfall::Cloudflare
