// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "deployments.h"

#include <actions/slotcopies.h>

#include <QJsonObject>

namespace Landfall {

inline QString copySite()
{
    return QStringLiteral("/subscriptions/34adfa4f-cedf-4dc0-ba29-b6d1a69ab345/resourceGroups/"
                          "rg-shop-prod/providers/Microsoft.Web/sites/larkfield-shop-api");
}

/// An azure account that asks nobody.
inline Account copyAccount()
{
    Account account(QStringLiteral("Larkfield"), QStringLiteral("azure"));
    account.fields = {{QStringLiteral("auth"), QStringLiteral("token")}};
    return account;
}

/// A copy of production to staging, sent at testNoon(), in that state.
inline ActionRecord copyRecord(ActionRecord::State state, const SlotCopy &copy)
{
    ActionRecord record;
    record.id = QStringLiteral("5d1c6a4e-1f2b-4c3d-9e8f-0a1b2c3d4e5f");
    record.state = state;
    record.account = copyAccount().name;
    record.provider = QStringLiteral("azure");
    record.subject = copySite() + QStringLiteral("/slots/staging");
    record.prepared = testNoon().addSecs(-1);
    const bool isSent = state != ActionRecord::Prepared && state != ActionRecord::NotSent;
    if (isSent)
        record.sent = testNoon();
    if (state == ActionRecord::Accepted || state == ActionRecord::Done)
        record.accepted = testNoon().addSecs(1);
    if (state == ActionRecord::Done || state == ActionRecord::Failed
        || state == ActionRecord::NotSent)
        record.ended = testNoon().addSecs(133);
    record.request = toJson(copy);
    return record;
}

inline ActionRecord copyRecord(ActionRecord::State state)
{
    return copyRecord(
        state, SlotCopy(copySite(), QString(), QStringLiteral("staging"), std::nullopt));
}

inline CopyStep copyStep(int second, Phase phase, const QString &request, const QString &outcome)
{
    CopyStep step;
    step.at = testNoon().addSecs(second);
    step.phase = phase;
    step.request = request;
    step.outcome = outcome;
    return step;
}

} // namespace Landfall
