// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jsonreader.h"

#include "timestamp.h"

#include <cmath>

using namespace Qt::StringLiterals;

namespace Landfall {

namespace {

QLatin1StringView typeName(QJsonValue::Type type)
{
    switch (type) {
    case QJsonValue::Null:
        return "null"_L1;
    case QJsonValue::Bool:
        return "true or false"_L1;
    case QJsonValue::Double:
        return "number"_L1;
    case QJsonValue::String:
        return "string"_L1;
    case QJsonValue::Array:
        return "array"_L1;
    case QJsonValue::Object:
        return "object"_L1;
    case QJsonValue::Undefined:
        return "nothing"_L1;
    }
    return "nothing"_L1;
}

/// The largest integer that a JSON number carries exactly.
constexpr double largestExact = 9007199254740992.0;

} // namespace

JsonReader::JsonReader(QJsonObject object, QString path)
    : m_object(std::move(object)), m_path(std::move(path))
{
}

bool JsonReader::has(const QString &key) const
{
    const QJsonValue value = m_object.value(key);
    return !value.isUndefined() && !value.isNull();
}

void JsonReader::complain(const QString &key, const QString &what)
{
    if (!m_problem.isEmpty())
        return;
    m_problem = (m_path.isEmpty() ? key : m_path + u'.' + key) + ": "_L1 + what;
}

QJsonValue JsonReader::typed(const QString &key, QJsonValue::Type type)
{
    const QJsonValue value = m_object.value(key);
    if (value.isUndefined() || value.isNull())
        return {};
    if (value.type() != type) {
        complain(key, "expected %1, got %2"_L1.arg(typeName(type), typeName(value.type())));
        return {};
    }
    return value;
}

QString JsonReader::string(const QString &key)
{
    return typed(key, QJsonValue::String).toString();
}

QString JsonReader::requiredString(const QString &key)
{
    const QString text = string(key);
    if (text.isEmpty())
        complain(key, u"missing"_s);
    return text;
}

std::optional<bool> JsonReader::boolean(const QString &key)
{
    const QJsonValue value = typed(key, QJsonValue::Bool);
    return value.isBool() ? std::optional(value.toBool()) : std::nullopt;
}

std::optional<qint64> JsonReader::integer(const QString &key)
{
    const QJsonValue value = m_object.value(key);
    if (value.isUndefined() || value.isNull())
        return std::nullopt;
    if (value.isString()) {
        bool isNumber = false;
        const qint64 number = value.toString().toLongLong(&isNumber);
        if (isNumber)
            return number;
    } else if (value.isDouble()) {
        const double number = value.toDouble();
        if (std::floor(number) == number && std::abs(number) < largestExact)
            return static_cast<qint64>(number);
    }
    complain(key, "expected a whole number, got %1"_L1.arg(typeName(value.type())));
    return std::nullopt;
}

std::optional<double> JsonReader::number(const QString &key)
{
    const QJsonValue value = typed(key, QJsonValue::Double);
    return value.isDouble() ? std::optional(value.toDouble()) : std::nullopt;
}

QDateTime JsonReader::time(const QString &key)
{
    return parseTimestamp(string(key));
}

QJsonArray JsonReader::array(const QString &key)
{
    return typed(key, QJsonValue::Array).toArray();
}

JsonReader JsonReader::object(const QString &key)
{
    return JsonReader(
        typed(key, QJsonValue::Object).toObject(), m_path.isEmpty() ? key : m_path + u'.' + key);
}

void JsonReader::merge(const JsonReader &nested)
{
    if (m_problem.isEmpty())
        m_problem = nested.m_problem;
}

} // namespace Landfall
