// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "provider.h"

namespace Landfall {

QCoro::Task<Result<QList<OfferedLog>>> Provider::logs(Session, LogLink link)
{
    const QList<OfferedLog> itself {OfferedLog(link)};
    co_return itself;
}

} // namespace Landfall
