// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "scenario.h"
namespace Landfall {
Result<Scenario> parseScenario(const QByteArray &)
{
    return Error {};
}
Result<QList<Fault>> parseFaults(const QByteArray &)
{
    return Error {};
}
Scenario demoScenario()
{
    return {};
}
} // namespace Landfall
