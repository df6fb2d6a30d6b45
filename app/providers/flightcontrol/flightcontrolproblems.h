// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <deployment.h>

#include <QJsonValue>
#include <QList>

namespace Landfall::Flightcontrol {

/// Reads an error in whatever shape it comes: null (and false, an empty text or list) is none, a
/// text is a message, an object is read by its usual members, of a list each element is one, and
/// anything else is kept as its JSON text. Long texts and deep or long lists are cut.
[[nodiscard]] QList<Problem> readProblems(const QJsonValue &error);

/// A value as compact JSON text.
[[nodiscard]] QString jsonText(const QJsonValue &value);

} // namespace Landfall::Flightcontrol
