// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "logs/jsonarraystream.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonParseError>

#include <algorithm>
#include <utility>

namespace Landfall {

namespace {

/// Longer ones than any path has.
constexpr qsizetype longestKey = 256;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Landfall::JsonArrayStream)
};

QList<QByteArray> utf8(const QStringList &names)
{
    QList<QByteArray> encoded;
    for (const QString &name : names)
        encoded.append(name.toUtf8());
    return encoded;
}

bool isJsonBlank(char c)
{
    return c == ' ' || c == '\n' || c == '\r' || c == '\t';
}

/// The first value of the array that `json` is; none when it cannot be read.
std::optional<QJsonValue> onlyValue(const QByteArray &json)
{
    QJsonParseError problem;
    QJsonDocument document = QJsonDocument::fromJson(json, &problem);
    if (problem.error == QJsonParseError::IllegalUTF8String)
        document = QJsonDocument::fromJson(QString::fromUtf8(json).toUtf8(), &problem);
    if (problem.error != QJsonParseError::NoError || document.array().size() != 1)
        return std::nullopt;
    return document.array().at(0);
}

} // namespace

JsonArrayStream::JsonArrayStream(QStringList path) : m_path(utf8(path))
{
    m_isOnPath = m_path.isEmpty();
}

QList<QJsonValue> JsonArrayStream::read(QByteArrayView piece)
{
    for (const char c : piece) {
        if (m_error)
            break;
        step(c);
        ++m_offset;
    }
    return std::exchange(m_elements, {});
}

Result<QJsonDocument> JsonArrayStream::finish()
{
    if (m_error)
        return *m_error;
    QJsonParseError problem;
    const QJsonDocument rest = QJsonDocument::fromJson(m_rest, &problem);
    if (problem.error != QJsonParseError::NoError)
        fail(Text::tr("it may have been cut off"));
    if (m_error)
        return *m_error;
    return rest;
}

void JsonArrayStream::step(char c)
{
    if (isInElement()) {
        stepElement(c);
        return;
    }
    if (isBesideElements()) {
        stepBeside(c);
        return;
    }
    if (m_rest.isEmpty() && isJsonBlank(c))
        return;
    if (m_rest.isEmpty() && c != '{' && c != '[') {
        fail(Text::tr("it does not begin as JSON does"));
        return;
    }
    if (m_rest.size() == largestRest) {
        fail(Text::tr("there is too much besides the list"));
        return;
    }
    m_rest += c;
    scan(c);
}

/// Follows strings and levels, which say where a value ends.
void JsonArrayStream::scan(char c)
{
    if (m_isString) {
        scanString(c);
        return;
    }
    switch (c) {
    case '"':
        m_isString = true;
        m_key.clear();
        break;
    case '{':
    case '[':
        open(c);
        break;
    case '}':
    case ']':
        close(c);
        break;
    case ',':
        m_isKey = m_nesting.endsWith('{');
        m_isOnPath = false;
        break;
    case ':':
        m_isKey = false;
        break;
    default:
        break;
    }
}

void JsonArrayStream::scanString(char c)
{
    if (!m_isEscaped && c == '"') {
        m_isString = false;
        endKey();
        return;
    }
    m_isEscaped = !m_isEscaped && c == '\\';
    if (m_isKey && m_key.size() < longestKey)
        m_key += c;
}

void JsonArrayStream::endKey()
{
    const qsizetype level = m_nesting.size();
    if (!m_isKey || isInElement() || m_matched != level - 1 || level > m_path.size())
        return;
    const std::optional<QJsonValue> name = onlyValue("[\"" + m_key + "\"]");
    m_isOnPath = name && name->toString().toUtf8() == m_path.at(level - 1);
}

void JsonArrayStream::open(char c)
{
    if (m_nesting.size() == deepest) {
        fail(Text::tr("it is nested too deeply"));
        return;
    }
    m_nesting += c;
    m_isKey = c == '{';
    if (isInElement() || !std::exchange(m_isOnPath, false))
        return;
    const bool isLast = m_nesting.size() == m_path.size() + 1;
    if (isLast && c == '[' && std::exchange(m_hasArray, true)) {
        fail(Text::tr("it has the list twice"));
    } else if (isLast && c == '[') {
        m_place = Place::First;
        m_base = m_nesting.size();
    } else if (!isLast && c == '{') {
        m_matched = m_nesting.size() - 1;
    }
}

void JsonArrayStream::close(char c)
{
    if (!m_nesting.endsWith(c == '}' ? '{' : '[')) {
        fail(Text::tr("its brackets do not match"));
        return;
    }
    m_nesting.chop(1);
    m_isOnPath = false;
    m_matched = std::min(m_matched, std::max<qsizetype>(m_nesting.size() - 1, 0));
    m_isKey = false;
}

bool JsonArrayStream::isBesideElements() const
{
    return m_place == Place::First || m_place == Place::Next || m_place == Place::After;
}

void JsonArrayStream::stepBeside(char c)
{
    if (isJsonBlank(c))
        return;
    if (c == ']' && m_place != Place::Next) {
        m_place = Place::Outside;
        m_rest += c;
        close(c);
    } else if (c == ',' && m_place == Place::After) {
        m_place = Place::Next;
    } else if (m_place == Place::After || c == ',' || c == ']') {
        fail(Text::tr("an element of its list is broken"));
    } else {
        m_place = Place::Element;
        stepElement(c);
    }
}

void JsonArrayStream::stepElement(char c)
{
    const bool isBare = !m_isString && m_nesting.size() == m_base;
    if (isBare && (c == ',' || c == ']' || isJsonBlank(c))) {
        endElement();
        if (!m_error)
            stepBeside(c);
        return;
    }
    if (m_element.size() == largestElement) {
        fail(Text::tr("an element of its list is too long"));
        return;
    }
    m_element += c;
    scan(c);
    const bool isWhole = !m_isString && m_nesting.size() == m_base;
    if (!m_error && isWhole && (c == '}' || c == ']' || c == '"'))
        endElement();
}

void JsonArrayStream::endElement()
{
    const std::optional<QJsonValue> value = onlyValue('[' + std::exchange(m_element, {}) + ']');
    m_place = Place::After;
    if (value)
        m_elements.append(*value);
    else
        fail(Text::tr("an element of its list is broken"));
}

void JsonArrayStream::fail(const QString &why)
{
    if (m_error)
        return;
    m_error = Error {Error::BadReply,
        Text::tr("The answer cannot be read from byte %1 on: %2. Try again later.")
            .arg(m_offset)
            .arg(why)};
}

} // namespace Landfall
