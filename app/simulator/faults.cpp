// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "faults.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace Landfall {

namespace {

constexpr auto page = "<!DOCTYPE html>\n<html><head><title>%1</title></head>"
                      "<body><h1>%1</h1><p>Please try again later.</p></body></html>\n"_L1;

SimulatedAnswer html(int status, QLatin1StringView title)
{
    return {status, "text/html; charset=utf-8", {}, page.arg(title).toUtf8()};
}

SimulatedAnswer body(const QByteArray &bytes)
{
    return {200, "application/json", {}, bytes};
}

/// The same shape with every text a number and every number a text.
QJsonValue swapTypes(const QJsonValue &value)
{
    if (value.isString())
        return 7;
    if (value.isDouble())
        return u"seven"_s;
    if (value.isArray()) {
        QJsonArray swapped;
        for (const QJsonValue &element : value.toArray())
            swapped.append(swapTypes(element));
        return swapped;
    }
    if (!value.isObject())
        return value;
    QJsonObject swapped = value.toObject();
    for (auto it = swapped.begin(); it != swapped.end(); ++it)
        *it = swapTypes(*it);
    return swapped;
}

SimulatedAnswer swapTypes(SimulatedAnswer answer)
{
    const QJsonObject swapped = swapTypes(QJsonDocument::fromJson(answer.body).object()).toObject();
    answer.body = QJsonDocument(swapped).toJson(QJsonDocument::Compact);
    return answer;
}

SimulatedAnswer rateLimited(const Routes &routes, const SimulatedRequest &request, bool saysWhen)
{
    SimulatedAnswer answer = routes.refusal(request, 429);
    if (saysWhen)
        answer.headers.emplaceBack("Retry-After", "2");
    return answer;
}

SimulatedAnswer redirect(const QUrl &elsewhere)
{
    return {302, "text/plain", {{"Location", elsewhere.toEncoded()}}, "Moved.\n"};
}

} // namespace

QStringList faultKinds()
{
    return {u"400"_s, u"401"_s, u"403"_s, u"404"_s, u"409"_s, u"429"_s, u"429-silent"_s, u"500"_s,
        u"503"_s, u"text"_s, u"html"_s, u"bad-json"_s, u"empty"_s, u"empty-list"_s,
        u"wrong-types"_s, u"redirect"_s, u"slow"_s, u"truncated"_s, u"lost"_s, u"reset"_s,
        u"silent"_s};
}

std::optional<Fault> FaultQueue::take(const QString &verb, const QString &pathAndQuery)
{
    for (Fault &fault : m_faults) {
        const bool isVerb = fault.verb.isEmpty() || fault.verb == verb;
        if (fault.times <= 0 || !isVerb || !pathAndQuery.contains(fault.path))
            continue;
        --fault.times;
        return fault;
    }
    return std::nullopt;
}

Delivery misbehave(const Fault &fault, Routes &routes, const SimulatedRequest &request,
    const QDateTime &now, const QUrl &elsewhere)
{
    if (fault.kind == "429"_L1 || fault.kind == "429-silent"_L1)
        return {rateLimited(routes, request, fault.kind == "429"_L1)};
    if (fault.kind == "503"_L1)
        return {html(503, "Service Unavailable"_L1)};
    if (const int status = fault.kind.toInt(); status > 0)
        return {routes.refusal(request, status)};
    if (fault.kind == "text"_L1)
        return {{503, "text/plain", {}, "upstream connect error\n"}};
    if (fault.kind == "html"_L1)
        return {html(200, "Sign in to this network"_L1)};
    if (fault.kind == "bad-json"_L1)
        return {body(R"({"success": true, "errors": [], "result": [)")};
    if (fault.kind == "empty"_L1)
        return {body({})};
    if (fault.kind == "empty-list"_L1)
        return {routes.emptyList()};
    if (fault.kind == "redirect"_L1)
        return {redirect(elsewhere)};
    if (fault.kind == "reset"_L1)
        return {{}, Delivery::Reset};
    if (fault.kind == "silent"_L1)
        return {{}, Delivery::Never};
    const SimulatedAnswer proper = routes.answer(request, now);
    if (fault.kind == "wrong-types"_L1)
        return {swapTypes(proper)};
    if (fault.kind == "lost"_L1)
        return {{}, Delivery::Reset};
    if (fault.kind == "truncated"_L1)
        return {proper, Delivery::Cut};
    return {proper, Delivery::Whole, fault.delay};
}

} // namespace Landfall
