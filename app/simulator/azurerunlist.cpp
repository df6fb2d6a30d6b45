// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "azurerunlist.h"

#include "azureanswers.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Landfall::SimulatedAzure {

namespace {

constexpr int usualTop = 30;
constexpr int largestTop = 250;

/// One condition of a filter; false also when it is none that is understood.
bool fits(const QString &condition, const QJsonObject &properties)
{
    static const QRegularExpression status(u"^status eq '([^']*)'$"_s);
    static const QRegularExpression start(u"^startTime (ge|gt|le|lt) '?([^']+)'?$"_s);
    if (const auto match = status.match(condition); match.hasMatch())
        return properties.value("status"_L1)
                   .toString()
                   .compare(match.captured(1), Qt::CaseInsensitive)
            == 0;
    const auto match = start.match(condition);
    const QDateTime wanted = QDateTime::fromString(match.captured(2), Qt::ISODateWithMs);
    const QDateTime begun =
        QDateTime::fromString(properties.value("startTime"_L1).toString(), Qt::ISODateWithMs);
    if (!match.hasMatch() || !wanted.isValid())
        return false;
    return match.captured(1).startsWith(u'g') ? begun >= wanted : begun <= wanted;
}

bool isUnderstood(const QString &filter)
{
    static const QRegularExpression whole(
        u"^((status eq '[^']*'|startTime (ge|gt|le|lt) '?[0-9TZ:.+-]+'?)( and |$))+$"_s);
    return filter.isEmpty() || whole.match(filter).hasMatch();
}

SimulatedAnswer badRequest(const QString &message)
{
    return siteError(400, u"BadRequest"_s, message);
}

} // namespace

SimulatedAnswer runPage(const SimulatedWorkflow &workflow, const RunQuery &query,
    const std::function<QString(const QString &token)> &next)
{
    const QString filter = query.query.queryItemValue(u"$filter"_s, QUrl::FullyDecoded);
    const QString topText = query.query.queryItemValue(u"$top"_s);
    const int top = topText.isEmpty() ? usualTop : topText.toInt();
    if (!isUnderstood(filter))
        return badRequest(u"The filter '%1' is not valid."_s.arg(filter));
    if (top < 1 || top > largestTop)
        return badRequest(u"The query parameter '$top' must be from 1 to 250."_s);
    const QString token = query.query.queryItemValue(u"$skiptoken"_s);
    QJsonArray value;
    QString last;
    for (const ScenarioDeployment *run : runsAt(workflow, query.clock, query.now)) {
        const QString name = runName(*run);
        // Names grow with age, so that a page goes on where the one before ended.
        if (!token.isEmpty() && name <= token)
            continue;
        const QJsonObject entry = runJson(workflow, *run, query.clock, query.now, false);
        const QStringList conditions = filter.split(u" and "_s, Qt::SkipEmptyParts);
        const QJsonObject properties = entry.value("properties"_L1).toObject();
        if (!std::all_of(conditions.begin(), conditions.end(),
                [&](const QString &condition) { return fits(condition, properties); }))
            continue;
        if (value.size() == top)
            return json(200, QJsonObject {{u"value"_s, value}, {u"nextLink"_s, next(last)}});
        value.append(entry);
        last = name;
    }
    return list(value);
}

SimulatedAnswer runAnswer(
    const SimulatedWorkflow &workflow, const QStringList &path, const RunQuery &query)
{
    const QList<const ScenarioDeployment *> runs = runsAt(workflow, query.clock, query.now);
    const auto found = std::find_if(runs.begin(), runs.end(), [&](const ScenarioDeployment *run) {
        return runName(*run).compare(path.first(), Qt::CaseInsensitive) == 0;
    });
    if (found == runs.end())
        return siteError(404, u"WorkflowRunNotFound"_s,
            u"The workflow '%1' run '%2' could not be found."_s.arg(workflow.name, path.first()));
    if (path.size() == 1) {
        const QString expand = query.query.queryItemValue(u"$expand"_s, QUrl::FullyDecoded);
        return json(200,
            runJson(workflow, **found, query.clock, query.now,
                expand.contains("properties/actions"_L1)));
    }
    if (path.size() == 2 && path.at(1).compare("actions"_L1, Qt::CaseInsensitive) == 0)
        return list(actionsJson(workflow, **found, query.clock, query.now));
    return siteError(404, u"NotFound"_s, u"There is nothing at this path."_s);
}

} // namespace Landfall::SimulatedAzure
