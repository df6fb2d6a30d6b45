// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QJsonValue>
#include <QList>
#include <QStringList>

namespace Landfall::Test {

/// All variants of a JSON value in which one member or element, at any depth, is missing or
/// something else: nothing, of another type, empty, huge, or one of `words`.
[[nodiscard]] QList<QJsonValue> mutations(const QJsonValue &value, const QStringList &words = {});

} // namespace Landfall::Test
