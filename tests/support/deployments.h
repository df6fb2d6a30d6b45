// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <deployment.h>

#include <QDateTime>

namespace Landfall {

/// A moment of the tests: noon UTC on a Thursday.
inline QDateTime testNoon()
{
    return QDateTime(QDate(2026, 3, 12), QTime(12, 0), Qt::UTC);
}

/// A Pages deployment that succeeded, started `secondsAgo` before testNoon().
inline Deployment testDeployment(
    const QString &id, qint64 secondsAgo, Phase phase = Phase::Succeeded)
{
    Deployment deployment;
    deployment.provider = QStringLiteral("cloudflare-pages");
    deployment.source = deployment.provider;
    deployment.account = QStringLiteral("work");
    deployment.id = id;
    deployment.target = {QStringLiteral("acc/shop-web"), QStringLiteral("shop-web"),
        QStringLiteral("pages-project"), QString()};
    deployment.environment = QStringLiteral("production");
    deployment.phase = phase;
    deployment.status = phaseName(phase);
    deployment.created = testNoon().addSecs(-secondsAgo);
    if (isFinal(phase))
        deployment.finished = deployment.created.addSecs(60);
    return deployment;
}

} // namespace Landfall
