// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "flightcontrolscript.h"

#include "flightcontrolstate.h"

#include <jsonreader.h>

#include <QCoreApplication>
#include <QCryptographicHash>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace Landfall::Flightcontrol {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Landfall::FlightcontrolScript)
};

struct WordLength {
    QLatin1StringView word;
    double seconds;
};
constexpr std::array flow {
    WordLength {"PENDING"_L1, 4},
    WordLength {"INPROGRESS"_L1, 9},
    WordLength {"BUILDING"_L1, 120},
    WordLength {"DEPLOYING"_L1, 75},
};

/// Which word of the flow a last word ends; empty for one that is none.
QLatin1StringView endedBy(const QString &last)
{
    if (last == "BUILD_ERROR"_L1 || last == "CANCELLED"_L1)
        return "BUILDING"_L1;
    if (last == "NO_CHANGE"_L1 || last == "ERROR"_L1)
        return "INPROGRESS"_L1;
    if (last == "SUCCESS"_L1 || last == "DEPLOY_ERROR"_L1)
        return "DEPLOYING"_L1;
    return {};
}

Error problemAt(const QString &path, const QString &what)
{
    return {Error::BadInput, path + ": "_L1 + what};
}

void insertDefault(QJsonObject &into, const QString &key, const QJsonValue &value)
{
    if (!into.contains(key))
        into.insert(key, value);
}

QString nameOf(const QJsonValue &service)
{
    return service.toObject().value("serviceName"_L1).toString();
}

/// A word of the flow as a step: services build while the deployment only says INPROGRESS.
ScenarioStep wordStep(double after, QLatin1StringView word, const QJsonArray &services)
{
    QJsonObject members {{u"status"_s, QString(word)}};
    if (word == "BUILDING"_L1) {
        QJsonObject building;
        for (const QJsonValue &service : services)
            building.insert(nameOf(service), QJsonObject {{u"status"_s, QString(word)}});
        members = {{u"status"_s, u"INPROGRESS"_s}, {u"services"_s, building}};
    }
    return {after, members};
}

ScenarioStep lastStep(double after, const QString &word, const QJsonObject &members)
{
    QJsonObject ended;
    if (word.endsWith("ERROR"_L1)) {
        const QJsonArray services = members.value("services"_L1).toArray();
        const QString failed = members.value("failed"_L1).toString(nameOf(services.first()));
        for (const QJsonValue &service : services) {
            const bool isOne = nameOf(service) == failed;
            ended.insert(nameOf(service),
                QJsonObject {{u"status"_s, isOne ? word : u"CANCELLED"_s},
                    {u"error"_s, isOne ? members.value("error"_L1) : QJsonValue()}});
        }
    }
    return {after, {{u"status"_s, word}, {u"services"_s, ended}}};
}

Result<QList<ScenarioStep>> expandFlow(JsonReader &reader, const QString &path)
{
    const QString name = reader.string(u"flow"_s);
    if (name.isEmpty())
        return QList<ScenarioStep>();
    if (name != "deploy"_L1)
        return problemAt(
            path + ".flow"_L1, Text::tr("there is no flow “%1”; there is deploy").arg(name));
    JsonReader durations = reader.object(u"durations"_s);
    const QString last = reader.has(u"final"_s) ? reader.string(u"final"_s) : u"SUCCESS"_s;
    const QLatin1StringView end = endedBy(last);
    const QJsonArray services = reader.array(u"services"_s);
    QList<ScenarioStep> steps;
    double after = 0;
    for (const WordLength &entry : flow) {
        steps.append(wordStep(after, entry.word, services));
        after += std::max(0.0, durations.number(entry.word).value_or(entry.seconds));
        if (entry.word == last)
            break;
        if (entry.word == end) {
            steps.append(lastStep(after, last, reader.json()));
            break;
        }
    }
    reader.merge(durations);
    const bool isFlowWord = std::any_of(
        flow.begin(), flow.end(), [&](const WordLength &entry) { return entry.word == last; });
    if (end.isEmpty() && !isFlowWord)
        return problemAt(path + ".final"_L1, Text::tr("the flow cannot end with “%1”").arg(last));
    return steps;
}

} // namespace

Result<Done> completeScript(ScenarioDeployment &deployment, const QString &path)
{
    if (deployment.environment.isEmpty())
        deployment.environment = u"production"_s;
    QJsonObject &members = deployment.members;
    insertDefault(members, u"gitBranch"_s, u"main"_s);
    insertDefault(members, u"gitCommit"_s,
        QString::fromLatin1(
            QCryptographicHash::hash(deployment.id.toUtf8(), QCryptographicHash::Sha1).toHex()));
    insertDefault(members, u"services"_s,
        QJsonArray {QJsonObject {{u"serviceName"_s, deployment.target}, {u"type"_s, u"web"_s}}});
    JsonReader reader(members, path);
    const Result<QList<ScenarioStep>> steps = expandFlow(reader, path);
    if (!steps)
        return steps.error();
    deployment.steps = *steps + deployment.steps;
    std::stable_sort(deployment.steps.begin(), deployment.steps.end(),
        [](const ScenarioStep &a, const ScenarioStep &b) { return a.after < b.after; });
    for (const QJsonValue &service : reader.array(u"services"_s)) {
        if (nameOf(service).isEmpty())
            return problemAt(path + ".services"_L1, Text::tr("a service needs a serviceName"));
    }
    for (const auto key : {"flow"_L1, "durations"_L1, "final"_L1, "failed"_L1, "error"_L1})
        members.remove(key);
    if (!reader.problem().isEmpty())
        return Error {Error::BadInput, reader.problem()};
    return Done {};
}

} // namespace Landfall::Flightcontrol
