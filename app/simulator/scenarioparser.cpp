// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "scenarioparser.h"

#include "azurecopyscript.h"
#include "azurescript.h"
#include "cloudflarescript.h"
#include "faults.h"
#include "flightcontrolscript.h"

#include <QCoreApplication>
#include <QUuid>

#include <algorithm>
#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace Landfall {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Landfall::ScenarioParser)
};

/// A provider that the simulator plays, what completes its deployments, and what is wrong with one
/// of its targets where it looks at them.
struct Player {
    QLatin1StringView provider;
    Result<Done> (*complete)(ScenarioDeployment &deployment, const QString &path);
    Result<Done> (*checkTarget)(const QJsonObject &target, const QString &path) = nullptr;
};

constexpr std::array players {
    Player {"azure"_L1, SimulatedAzure::completeScript, SimulatedAzure::checkTarget},
    Player {"cloudflare-pages"_L1, Cloudflare::completeScript},
    Player {"flightcontrol"_L1, Flightcontrol::completeScript},
};

const Player *playerOf(const QString &provider)
{
    const auto found = std::find_if(players.begin(), players.end(),
        [&](const Player &player) { return player.provider == provider; });
    return found == players.end() ? nullptr : &*found;
}

QString playedProviders()
{
    QStringList ids;
    for (const Player &player : players)
        ids.append(player.provider);
    return ids.join(", "_L1);
}

/// Against a typing error that would play for ever.
constexpr int mostRepeats = 1000;

QJsonObject without(QJsonObject object, std::initializer_list<QLatin1StringView> keys)
{
    for (const QLatin1StringView key : keys)
        object.remove(key);
    return object;
}

QString element(const QString &path, qsizetype index)
{
    return u"%1[%2]"_s.arg(path).arg(index);
}

} // namespace

void ScenarioParser::complain(const QString &path, const QString &what)
{
    if (m_problem.isEmpty())
        m_problem = path + ": "_L1 + what;
}

void ScenarioParser::note(const JsonReader &reader)
{
    if (m_problem.isEmpty())
        m_problem = reader.problem();
}

QList<QJsonObject> ScenarioParser::objects(const QJsonArray &array, const QString &path)
{
    QList<QJsonObject> all;
    for (const QJsonValue &value : array) {
        if (!value.isObject())
            complain(element(path, all.size()), Text::tr("this is not an object"));
        all.append(value.toObject());
    }
    return all;
}

QString ScenarioParser::provider(JsonReader &reader, const QString &path)
{
    const QString id = reader.requiredString(u"provider"_s);
    note(reader);
    if (!id.isEmpty() && !playerOf(id))
        complain(path + ".provider"_L1,
            Text::tr("the simulator does not play “%1”; it plays %2").arg(id, playedProviders()));
    return id;
}

Scenario ScenarioParser::scenario(const QJsonObject &json)
{
    Scenario scenario;
    JsonReader top(json);
    scenario.speed = top.number(u"speed"_s).value_or(1);
    scenario.length = top.number(u"length"_s);
    if (scenario.speed <= 0)
        complain(u"speed"_s, Text::tr("must be more than 0"));
    qsizetype index = 0;
    for (const QJsonObject &account : objects(top.array(u"accounts"_s), u"accounts"_s)) {
        const QString path = element(u"accounts"_s, index++);
        JsonReader reader(account, path);
        scenario.accounts.append({provider(reader, path), reader.requiredString(u"id"_s),
            reader.requiredString(u"name"_s)});
        note(reader);
    }
    index = 0;
    for (const QJsonObject &target : objects(top.array(u"targets"_s), u"targets"_s)) {
        readTarget(scenario, target, element(u"targets"_s, index++));
    }
    index = 0;
    for (const QJsonObject &object : objects(top.array(u"deployments"_s), u"deployments"_s))
        readDeployment(scenario, object, element(u"deployments"_s, index++));
    scenario.faults = faults(top.array(u"faults"_s), u"faults"_s);
    note(top);
    return scenario;
}

void ScenarioParser::readTarget(Scenario &into, const QJsonObject &json, const QString &path)
{
    JsonReader reader(json, path);
    into.targets.append({provider(reader, path), reader.requiredString(u"target"_s),
        without(json, {"provider"_L1, "target"_L1})});
    note(reader);
    const Player *player = playerOf(into.targets.constLast().provider);
    if (!player || !player->checkTarget)
        return;
    const Result<Done> checked = player->checkTarget(json, path);
    if (!checked && m_problem.isEmpty())
        m_problem = checked.error().message;
}

void ScenarioParser::readDeployment(Scenario &into, const QJsonObject &json, const QString &path)
{
    JsonReader reader(json, path);
    JsonReader repeat = reader.object(u"repeat"_s);
    const double every = repeat.number(u"every"_s).value_or(0);
    const qint64 times = repeat.integer(u"times"_s).value_or(0);
    reader.merge(repeat);
    note(reader);
    if (times < 0 || times > mostRepeats)
        complain(path + ".repeat.times"_L1, Text::tr("must be from 0 to %1").arg(mostRepeats));
    if (times > 0 && every <= 0)
        complain(path + ".repeat.every"_L1, Text::tr("must be more than 0"));
    const QJsonObject once = without(json, {"repeat"_L1});
    readVariants(into, once, path);
    const QList<ScenarioDeployment> played =
        into.deployments.mid(into.deployments.size() - 1 - reader.array(u"variants"_s).size());
    for (qint64 round = 1; round <= times && m_problem.isEmpty(); ++round) {
        for (ScenarioDeployment again : played) {
            again.at += every * static_cast<double>(round);
            again.id = QUuid::createUuidV5(QUuid(), "%1/%2"_L1.arg(again.id).arg(round))
                           .toString(QUuid::WithoutBraces);
            into.deployments.append(again);
        }
    }
}

void ScenarioParser::readVariants(Scenario &into, const QJsonObject &json, const QString &path)
{
    const QJsonObject base = without(json, {"variants"_L1});
    into.deployments.append(deployment(base, path));
    JsonReader reader(json, path);
    const QString variantsPath = path + ".variants"_L1;
    qsizetype index = 0;
    for (const QJsonObject &changes : objects(reader.array(u"variants"_s), variantsPath)) {
        QJsonObject variant = base;
        for (auto it = changes.begin(); it != changes.end(); ++it)
            variant.insert(it.key(), it.value());
        into.deployments.append(deployment(variant, element(variantsPath, index++)));
    }
    note(reader);
}

ScenarioDeployment ScenarioParser::deployment(const QJsonObject &json, const QString &path)
{
    JsonReader reader(json, path);
    ScenarioDeployment result;
    result.provider = provider(reader, path);
    result.source = reader.has(u"source"_s) ? reader.string(u"source"_s) : result.provider;
    result.target = reader.requiredString(u"target"_s);
    result.environment = reader.string(u"environment"_s);
    result.at = reader.number(u"at"_s).value_or(0);
    result.id = reader.string(u"id"_s);
    if (result.id.isEmpty()) {
        result.id = QUuid::createUuidV5(QUuid(), "%1 %2"_L1.arg(result.target).arg(++m_count))
                        .toString(QUuid::WithoutBraces);
    }
    result.members = without(json,
        {"provider"_L1, "source"_L1, "target"_L1, "environment"_L1, "at"_L1, "id"_L1, "steps"_L1,
            "log"_L1});
    readSteps(result, reader.array(u"steps"_s), path + ".steps"_L1);
    note(reader);
    if (const Player *player = playerOf(result.provider)) {
        const auto completed = player->complete(result, path);
        if (!completed && m_problem.isEmpty())
            m_problem = completed.error().message;
    }
    if (reader.has(u"log"_s)) {
        result.log.clear();
        readLog(result, reader.array(u"log"_s), path + ".log"_L1);
        note(reader);
    }
    return result;
}

void ScenarioParser::readSteps(
    ScenarioDeployment &into, const QJsonArray &steps, const QString &path)
{
    qsizetype index = 0;
    for (const QJsonObject &step : objects(steps, path)) {
        JsonReader reader(step, element(path, index++));
        const double after = reader.number(u"after"_s).value_or(0);
        if (after < 0)
            complain(element(path, index - 1) + ".after"_L1, Text::tr("must not be negative"));
        into.steps.append({after, without(step, {"after"_L1})});
        note(reader);
    }
}

void ScenarioParser::readLog(ScenarioDeployment &into, const QJsonArray &log, const QString &path)
{
    const double end = into.steps.isEmpty() ? 0 : into.steps.last().after;
    qsizetype index = 0;
    for (const QJsonValue &value : log) {
        const double spread =
            end * static_cast<double>(index + 1) / static_cast<double>(log.size() + 1);
        JsonReader reader(value.toObject(), element(path, index++));
        if (value.isString())
            into.log.append({spread, value.toString()});
        else
            into.log.append(
                {reader.number(u"after"_s).value_or(spread), reader.requiredString(u"line"_s)});
        if (!value.isString())
            note(reader);
    }
    std::stable_sort(into.log.begin(), into.log.end(),
        [](const ScenarioLogLine &a, const ScenarioLogLine &b) { return a.after < b.after; });
}

QList<Fault> ScenarioParser::faults(const QJsonArray &array, const QString &path)
{
    QList<Fault> all;
    for (const QJsonObject &object : objects(array, path)) {
        const QString own = element(path, all.size());
        JsonReader reader(object, own);
        Fault fault;
        fault.path = reader.string(u"path"_s);
        fault.kind = reader.requiredString(u"kind"_s);
        const qint64 times = reader.integer(u"times"_s).value_or(1);
        fault.times = static_cast<int>(std::clamp<qint64>(times, 0, 1'000'000));
        const double delay = reader.number(u"delay"_s).value_or(2);
        fault.verb = reader.string(u"verb"_s).toUpper();
        fault.delay = std::chrono::milliseconds(std::lround(std::clamp(delay, 0.0, 3600.0) * 1000));
        note(reader);
        if (!faultKinds().contains(fault.kind))
            complain(own + ".kind"_L1,
                Text::tr("there is no fault “%1”; there are: %2")
                    .arg(fault.kind, faultKinds().join(", "_L1)));
        all.append(fault);
    }
    return all;
}

} // namespace Landfall
