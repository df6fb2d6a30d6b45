// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "landfall_core_export.h"
#include "provider.h"
#include "result.h"
#include "sessions.h"
#include "watch.h"

#include <QCoroTask>

namespace Landfall {

/// What came of asking for a watch.
struct Answer {
    Result<Listing> result;
    bool fault = false; ///< the plugin threw

    explicit Answer(Result<Listing> result_, bool fault_ = false)
        : result(std::move(result_)), fault(fault_)
    {
    }
};

/// Opens the watch's account and asks its provider for what the watch names. An exception that
/// leaves the plugin becomes a BadReply with the code `plugin-fault`.
LANDFALL_CORE_EXPORT QCoro::Task<Answer> askProvider(Sessions *sessions, Watch watch);

} // namespace Landfall
