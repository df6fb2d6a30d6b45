// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reference.h"
namespace Landfall {
Result<Reference> resolveReference(
    const QString &, const QList<Account> &, ProviderRegistry &, const QString &)
{
    return Error {};
}
} // namespace Landfall
