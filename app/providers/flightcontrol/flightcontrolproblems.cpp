// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "flightcontrolproblems.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Landfall::Flightcontrol {

namespace {

constexpr qsizetype longestText = 4000;
constexpr qsizetype mostProblems = 50;
constexpr int deepest = 6;

QString cut(const QString &text)
{
    return text.size() > longestText ? text.left(longestText - 1) + u'…' : text;
}

/// A text or a number as it is; empty for anything else.
QString plainText(const QJsonValue &value)
{
    if (value.isString())
        return value.toString();
    return value.isDouble() ? jsonText(value) : QString();
}

QList<Problem> readAt(const QJsonValue &error, int depth);

/// Further errors that an object holds.
QList<Problem> readDetails(const QJsonObject &object, int depth)
{
    QList<Problem> details;
    for (const auto key : {"details"_L1, "errors"_L1, "cause"_L1})
        details += readAt(object.value(key), depth + 1);
    return details.mid(0, mostProblems);
}

Problem readObject(const QJsonObject &object, int depth)
{
    Problem problem;
    for (const auto key : {"code"_L1, "name"_L1, "type"_L1}) {
        if (problem.code.isEmpty())
            problem.code = cut(plainText(object.value(key)));
    }
    problem.target = cut(plainText(object.value("target"_L1)));
    for (const auto key : {"message"_L1, "error"_L1, "reason"_L1}) {
        if (problem.message.isEmpty())
            problem.message = cut(plainText(object.value(key)));
    }
    problem.details = readDetails(object, depth);
    const QJsonValue nested = object.value("error"_L1);
    if (nested.isObject() || nested.isArray())
        problem.details = readAt(nested, depth + 1) + problem.details;
    const bool isAlone = problem.details.size() == 1 && problem.message.isEmpty()
        && problem.code.isEmpty() && problem.target.isEmpty();
    if (isAlone)
        return Problem(problem.details.constFirst());
    if (problem.message.isEmpty() && problem.details.isEmpty())
        problem.message = cut(jsonText(object));
    return problem;
}

QList<Problem> readAt(const QJsonValue &error, int depth)
{
    Problem problem;
    switch (error.type()) {
    case QJsonValue::Null:
    case QJsonValue::Undefined:
        return {};
    case QJsonValue::Array:
        if (depth < deepest) {
            QList<Problem> all;
            for (const QJsonValue &element : error.toArray()) {
                if (all.size() < mostProblems)
                    all += readAt(element, depth + 1);
            }
            return all.mid(0, mostProblems);
        }
        break;
    case QJsonValue::Object:
        if (error.toObject().isEmpty())
            return {};
        if (depth < deepest)
            return {readObject(error.toObject(), depth)};
        break;
    case QJsonValue::String:
        problem.message = cut(error.toString().trimmed());
        return problem.message.isEmpty() ? QList<Problem>() : QList<Problem> {problem};
    case QJsonValue::Bool:
        if (!error.toBool())
            return {};
        break;
    case QJsonValue::Double:
        break;
    }
    problem.message = cut(jsonText(error));
    return {problem};
}

} // namespace

QList<Problem> readProblems(const QJsonValue &error)
{
    return readAt(error, 0);
}

QString jsonText(const QJsonValue &value)
{
    // A document holds no bare value.
    const QByteArray list = QJsonDocument(QJsonArray {value}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(list.mid(1, list.size() - 2));
}

} // namespace Landfall::Flightcontrol
