// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <deployment.h>

#include <QJsonObject>
#include <QList>
#include <QString>

namespace Landfall::Azure {

/// What a run, a trigger or an action tells about its failure: its `error` and, unless it went
/// well, a `code` that says more than that. Messages may quote addresses and JSON: they stay plain
/// text, with the signatures of signed links masked.
[[nodiscard]] QList<Problem> readRunFailure(const QJsonObject &object, Phase phase);

/// The text with the values of `sig` and `code` in any address masked, in whatever encoding the
/// address stands.
[[nodiscard]] QString withoutSignatures(QString text);

} // namespace Landfall::Azure
