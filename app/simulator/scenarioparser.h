// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "scenario.h"

#include <jsonreader.h>

#include <QJsonArray>
#include <QJsonObject>
#include <QString>

namespace Landfall {

/// Reads one scenario, or one list of faults, and keeps the first thing that is wrong with it, with
/// its path. What it returns then is not to be played.
class ScenarioParser {
public:
    Scenario scenario(const QJsonObject &json);
    QList<Fault> faults(const QJsonArray &array, const QString &path);

    [[nodiscard]] const QString &problem() const { return m_problem; }

private:
    void complain(const QString &path, const QString &what);
    void note(const JsonReader &reader);
    QList<QJsonObject> objects(const QJsonArray &array, const QString &path);
    QString provider(JsonReader &reader, const QString &path);
    void readTarget(Scenario &into, const QJsonObject &json, const QString &path);
    void readDeployment(Scenario &into, const QJsonObject &json, const QString &path);
    void readVariants(Scenario &into, const QJsonObject &json, const QString &path);
    ScenarioDeployment deployment(const QJsonObject &json, const QString &path);
    void readSteps(ScenarioDeployment &into, const QJsonArray &steps, const QString &path);
    void readLog(ScenarioDeployment &into, const QJsonArray &log, const QString &path);

    QString m_problem;
    int m_count = 0;
};

} // namespace Landfall
