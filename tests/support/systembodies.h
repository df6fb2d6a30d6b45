// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QJsonArray>
#include <QJsonObject>
#include <QString>

/// Bodies as Azure and Flightcontrol document them, with names of our own.
namespace Landfall::Test {

using namespace Qt::StringLiterals;

inline const QString subscription = u"/subscriptions/9d3f0c1e-5a64-4b0c-8f0e-2f6f3a1b7c55"_s;
inline const QString appSite =
    subscription + "/resourceGroups/rg/providers/Microsoft.Web/sites/orders"_L1;
inline const QString slotSite = appSite + "/slots/staging"_L1;
inline const QString flowSite =
    subscription + "/resourceGroups/rg/providers/Microsoft.Web/sites/fulfilment"_L1;
inline const QString flowRuns =
    flowSite + "/hostruntime/runtime/webhooks/workflow/api/management/workflows/intake/runs"_L1;
inline const QString deploymentId = u"4be7a9c2-71d0-4a54-9a8f-0b7c5f0e1d21"_s;
inline const QString runId = u"08584912345678901234567890123CU07"_s;
inline const QString flightcontrolId = u"clq2x8k4d0007l80fhz3v9b1n"_s;

[[nodiscard]] QJsonObject object(const QByteArray &json);
/// A page of ARM.
[[nodiscard]] QJsonObject list(const QJsonArray &items);
[[nodiscard]] QJsonObject site(const QString &id, const QString &kind);
/// What Kudu keeps of a deployment; under way without an end.
[[nodiscard]] QJsonObject record(const QString &ofSite, int secondsAgo, bool isComplete);
/// A deploymentStatus. Counts are numbers, texts or null.
[[nodiscard]] QJsonObject status(const QString &word, const QJsonValue &succeeded = 0,
    const QJsonValue &inProgress = 0, const QJsonValue &failed = 0);
/// RuntimeFailed with 8 instances up, one of ten failed; its errors nest.
[[nodiscard]] QJsonObject failedInPart();
[[nodiscard]] QJsonObject run(const QString &word, bool isOver);
[[nodiscard]] QJsonObject flightcontrol(const QString &word, const QString &service);

} // namespace Landfall::Test
