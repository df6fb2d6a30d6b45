// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QJsonArray>
#include <QString>

namespace Landfall::Test {

/// Compares with tests/data/NAME.out.json, member by member, whatever their order. When they differ
/// it prints the lines that do and leaves what came as NAME.fail (its last part) beside the test's
/// executable: after a look at it, that is the new expected file.
[[nodiscard]] bool matchesGolden(const QString &name, const QJsonArray &actual);

} // namespace Landfall::Test
