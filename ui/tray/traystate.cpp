// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "traystate.h"

#include "timeline/formatting.h"
#include "timeline/rowtext.h"
#include "widgets/plaintext.h"

#include <deploymenttext.h>
#include <forecast.h>

#include <QCoreApplication>

#include <algorithm>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace Landfall {

namespace {

constexpr int longestName = 60;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Landfall::Tray)
};

/// None where nobody knows, and when it should be over by now.
std::optional<std::chrono::milliseconds> timeLeft(
    const DeploymentModel &model, const Deployment &deployment, const QDateTime &now)
{
    const QVariant value =
        model.index(model.rowOf(deployment), 0).data(DeploymentModel::ForecastRole);
    if (!value.canConvert<Forecast>())
        return std::nullopt;
    const auto left = remaining(value.value<Forecast>(), deployment, now);
    return left && *left > 0ms ? left : std::nullopt;
}

} // namespace

TrayState::Kind TrayState::kind() const
{
    if (newFailures > 0)
        return Failed;
    if (running > 0)
        return Running;
    return offlineSince.isValid() || isKeychainLocked ? Offline : Idle;
}

TrayState trayStateOf(Engine &engine)
{
    TrayState state;
    const DeploymentModel &model = engine.model();
    for (int row = 0; row < model.rowCount(); ++row)
        state.running += isOver(model.deployment(row)) ? 0 : 1;
    state.newFailures = int(engine.attention().unseenFailures().size());
    const QList<AccountState> accounts = engine.watcher().accountStates();
    state.offlineSince =
        offlineSince(accounts, engine.reachability().isDisconnected()).value_or(QDateTime());
    state.isKeychainLocked = !accounts.isEmpty()
        && std::all_of(accounts.begin(), accounts.end(), [](const AccountState &account) {
               return account.error && account.error->kind == Error::KeychainLocked;
           });
    return state;
}

QString traySentence(const TrayState &state)
{
    QStringList parts;
    if (state.newFailures > 0)
        parts.append(Text::tr("%n new failure(s)", nullptr, state.newFailures));
    if (state.running > 0)
        parts.append(Text::tr("%n running", nullptr, state.running));
    if (state.offlineSince.isValid())
        parts.append(Text::tr("offline since %1").arg(formatTimeOfDay(state.offlineSince)));
    else if (state.isKeychainLocked)
        parts.append(Text::tr("the keychain is locked"));
    if (parts.isEmpty())
        parts.append(Text::tr("nothing running"));
    //: What the tray's icon says; %1 is a list such as "1 new failure, 4 running"
    return Text::tr("Landfall: %1").arg(parts.join(u", "_s));
}

QString trayToolTip(const TrayState &state)
{
    return traySentence(state).toHtmlEscaped();
}

QList<Deployment> runningDeployments(const DeploymentModel &model, const QDateTime &now)
{
    struct Entry {
        Deployment deployment;
        std::chrono::milliseconds left;
    };
    QList<Entry> entries;
    for (int row = 0; row < model.rowCount(); ++row) {
        const Deployment &deployment = model.deployment(row);
        if (!isOver(deployment)) {
            const auto left = timeLeft(model, deployment, now);
            entries.append({deployment, left.value_or(std::chrono::milliseconds::max())});
        }
    }
    std::sort(entries.begin(), entries.end(), [](const Entry &a, const Entry &b) {
        return a.left != b.left ? a.left < b.left : a.deployment.created > b.deployment.created;
    });
    QList<Deployment> deployments;
    for (const Entry &entry : std::as_const(entries))
        deployments.append(entry.deployment);
    return deployments;
}

QString trayLine(const DeploymentModel &model, const Deployment &deployment, const QDateTime &now)
{
    QString name = visibleText(deployment.target.name, longestName);
    if (const QString place = visibleText(placeText(deployment), longestName); !place.isEmpty())
        name += u' ' + place;
    const QString word = visibleText(currentWord(deployment), longestName);
    const auto left = isOver(deployment) ? std::nullopt : timeLeft(model, deployment, now);
    if (!left) {
        //: A deployment and where it is: "shop-web production: build"
        return Text::tr("%1: %2").arg(name, word);
    }
    //: A deployment, where it is and how long it goes on: "shop-web production: build, 1:09 left"
    return Text::tr("%1: %2, %3 left").arg(name, word, durationText(rounded(*left)));
}

} // namespace Landfall
