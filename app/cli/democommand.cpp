// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "democommand.h"

#include "deploymentlines.h"

#include <democopy.h>
#include <deploymentjson.h>
#include <simulator.h>

#include <QCoroTimer>
#include <QDeadlineTimer>

#include <memory>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Landfall {

namespace {

/// Whatever the script says, the demo is over before a minute is.
constexpr std::chrono::milliseconds longest = 50s;

/// Not before the first answers are there: a new row is no change that would be told.
constexpr auto copyBegins = 4s;

/// What the demo's slot copy has come to.
struct DemoCopy {
    QString id; ///< empty: not begun, or not possible
};

QCoro::Task<> playCopy(Context context, std::shared_ptr<DemoCopy> copy)
{
    co_await QCoro::sleepFor(copyBegins);
    const auto begun = co_await copyDemoSlot(context.engine);
    if (begun)
        copy->id = begun->id;
    else
        context.output->problem(begun.error());
}

bool isUnderWay(Context context, const DemoCopy &copy)
{
    const ActionRecord *record = context.engine->slotCopies().record(copy.id);
    return record && record->isOpen();
}

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
    const auto copy = std::make_shared<DemoCopy>();
    playCopy(context, copy);
    while (!simulator->isOver() || isUnderWay(context, *copy)) {
        if (deadline.hasExpired())
            break;
        co_await QCoro::sleepFor(500ms);
    }
    co_return ExitCode::Success;
}

} // namespace Landfall
