// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "scenario.h"

#include "scenarioparser.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace Landfall {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Landfall::Scenario)
};

Result<QJsonDocument> document(const QByteArray &json)
{
    QJsonParseError error;
    const QJsonDocument parsed = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError)
        return Error {Error::BadInput,
            Text::tr("This is not JSON: %1 at byte %2.")
                .arg(error.errorString())
                .arg(error.offset)};
    return parsed;
}

} // namespace

Result<Scenario> parseScenario(const QByteArray &json)
{
    const Result<QJsonDocument> parsed = document(json);
    if (!parsed)
        return parsed.error();
    if (!parsed->isObject())
        return Error {Error::BadInput, Text::tr("A scenario is a JSON object.")};
    ScenarioParser parser;
    Scenario scenario = parser.scenario(parsed->object());
    if (!parser.problem().isEmpty())
        return Error {
            Error::BadInput, Text::tr("The scenario cannot be played: %1.").arg(parser.problem())};
    return scenario;
}

Result<QList<Fault>> parseFaults(const QByteArray &json)
{
    const Result<QJsonDocument> parsed = document(json);
    if (!parsed)
        return parsed.error();
    QJsonArray array = parsed->array();
    if (parsed->isObject()) {
        const QJsonValue nested = parsed->object().value("faults"_L1);
        array = nested.isArray() ? nested.toArray() : QJsonArray {parsed->object()};
    }
    ScenarioParser parser;
    QList<Fault> faults = parser.faults(array, u"faults"_s);
    if (!parser.problem().isEmpty())
        return Error {
            Error::BadInput, Text::tr("The fault is not understood: %1.").arg(parser.problem())};
    return faults;
}

Scenario demoScenario()
{
    QFile file(u":/demo/scenario.json"_s);
    const bool opened = file.open(QIODevice::ReadOnly);
    Q_ASSERT(opened);
    const Result<Scenario> scenario = parseScenario(opened ? file.readAll() : QByteArray());
    Q_ASSERT(scenario.hasValue());
    return scenario ? *scenario : Scenario();
}

} // namespace Landfall
