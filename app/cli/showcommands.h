// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "context.h"

#include <deployment.h>
#include <sessions.h>

#include <QCoroTask>

namespace Landfall {

/// A deployment that was asked for, with what further questions about it need.
struct Found {
    OpenAccount open;
    Deployment deployment;

    Found() = default;
    Found(OpenAccount open_, Deployment deployment_)
        : open(std::move(open_)), deployment(std::move(deployment_))
    {
    }
};

/// The deployment that the command line refers to, as its service or else the history knows it.
QCoro::Task<Result<Found>> findDeployment(Context context);

/// `show`
QCoro::Task<ExitCode> showDeployment(Context context);

} // namespace Landfall
