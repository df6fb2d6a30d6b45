// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "democommand.h"

#include "deploymentlines.h"

#include <deploymentjson.h>
#include <simulator.h>

#include <QCoroTimer>
#include <QDeadlineTimer>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Landfall {

namespace {

/// Whatever the script says, the demo is over before a minute is.
constexpr std::chrono::milliseconds longest = 50s;

} // namespace

QCoro::Task<ExitCode> playDemo(Context context, Simulator *simulator)
{
    Output &output = *context.output;
    const DeploymentModel &model = context.engine->model();
    QObject::connect(&model, &DeploymentModel::deploymentChanged, &model,
        [&output](const Deployment &before, const Deployment &after) {
            const QDateTime now = QDateTime::currentDateTimeUtc();
            if (output.isJson())
                output.jsonLine(eventJson(eventName(before, after), after, now));
            else if (deploymentLine(before, now) != deploymentLine(after, now))
                output.line(deploymentLine(after, now), after.phase);
        });
    context.engine->start();
    const QDeadlineTimer deadline(longest);
    while (!simulator->isOver()) {
        if (deadline.hasExpired())
            break;
        co_await QCoro::sleepFor(500ms);
    }
    co_return ExitCode::Success;
}

} // namespace Landfall
