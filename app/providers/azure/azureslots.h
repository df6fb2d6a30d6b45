// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "azureapi.h"

#include <slotcopier.h>

namespace Landfall::Azure {

// What SlotCopier asks of the service.

/// All of it is asked for now, but for what is remembered of deployments that are over.
///
/// What it costs: a request each for the app, its slots and production's configuration, and for
/// every slot those of fetchDeployments().
QCoro::Task<Result<CopyApp>> fetchCopyApp(Call call, QString app);

QCoro::Task<Result<QJsonObject>> fetchSlotConfig(Call call, QString slotId);

QCoro::Task<Result<CopyState>> sendCopy(Call call, SlotCopy copy);
QCoro::Task<Result<CopyState>> askCopy(Call call, SlotCopy copy, CopyState state);
QCoro::Task<Result<CopyState>> lookForCopy(Call call, SlotCopy copy, CopyState state);

} // namespace Landfall::Azure
