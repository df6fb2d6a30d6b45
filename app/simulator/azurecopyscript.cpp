// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "azurecopyscript.h"

#include <jsonreader.h>

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace Landfall::SimulatedAzure {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Landfall::AzureCopyScript)
};

constexpr int conflict = 409;
constexpr int mostInstances = 1000;

Error problemAt(const QString &path, const QString &what)
{
    return {Error::BadInput, path + ": "_L1 + what};
}

} // namespace

Result<CopyScript> copyScript(const QJsonObject &members, const QString &path)
{
    JsonReader target(members, path);
    JsonReader reader = target.object(u"copy"_s);
    CopyScript script;
    script.duration = reader.number(u"duration"_s).value_or(script.duration);
    script.isUnseen = reader.json().value("unseen"_L1).toBool();
    const qint64 instances = reader.integer(u"instances"_s).value_or(script.instances);
    const QJsonValue fails = reader.json().value("fails"_L1);
    if (fails.isObject()) {
        JsonReader failure = reader.object(u"fails"_s);
        script.status = static_cast<int>(failure.integer(u"status"_s).value_or(conflict));
        script.code = failure.string(u"code"_s);
        script.message = failure.string(u"message"_s);
        reader.merge(failure);
    } else if (fails.toBool()) {
        script.status = conflict;
    }
    if (script.code.isEmpty())
        script.code = u"Conflict"_s;
    target.merge(reader);
    if (!target.problem().isEmpty())
        return Error {Error::BadInput, target.problem()};
    if (script.duration < 0)
        return problemAt(path + ".copy.duration"_L1, Text::tr("must not be negative"));
    if (instances < 0 || instances > mostInstances)
        return problemAt(
            path + ".copy.instances"_L1, Text::tr("must be from 0 to %1").arg(mostInstances));
    if (script.status != 0 && (script.status < 400 || script.status > 599))
        return problemAt(path + ".copy.fails.status"_L1, Text::tr("must be from 400 to 599"));
    script.instances = static_cast<int>(instances);
    return script;
}

Result<Done> checkTarget(const QJsonObject &target, const QString &path)
{
    const Result<CopyScript> script = copyScript(target, path);
    if (!script)
        return script.error();
    return Done {};
}

} // namespace Landfall::SimulatedAzure
