// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "scriptedservice.h"

#include <QHostAddress>
#include <QHttpServerResponder>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUrlQuery>

using namespace Qt::StringLiterals;

namespace Landfall::Test {

ScriptedService::ScriptedService()
{
    m_server.setMissingHandler(
        [this](const QHttpServerRequest &request, QHttpServerResponder &&responder) {
            respond(request, responder);
        });
    m_port = m_server.listen(QHostAddress::LocalHost);
}

QUrl ScriptedService::url() const
{
    return QUrl(u"http://127.0.0.1:%1"_s.arg(m_port));
}

void ScriptedService::answer(const QString &path, const QJsonValue &result, int status)
{
    answerBody(path,
        {{u"success"_s, true}, {u"errors"_s, QJsonArray()}, {u"messages"_s, QJsonArray()},
            {u"result"_s, result}},
        status);
}

void ScriptedService::answerBody(const QString &path, const QJsonObject &body, int status)
{
    m_answers[path].append({status, QJsonDocument(body).toJson(QJsonDocument::Compact)});
}

QStringList ScriptedService::takeRequests()
{
    return std::exchange(m_requests, {});
}

QByteArray ScriptedService::lastHeader(const QByteArray &name) const
{
    return m_headers.value(name.toLower());
}

void ScriptedService::respond(const QHttpServerRequest &request, QHttpServerResponder &responder)
{
    const QString path = request.url().path();
    const QString whole =
        request.query().isEmpty() ? path : path + u'?' + request.query().toString();
    m_requests.append(whole);
    m_headers.clear();
    for (const auto &[name, value] : request.headers())
        m_headers.insert(name.toLower(), value);

    auto found = m_answers.find(whole);
    if (found == m_answers.end())
        found = m_answers.find(path);
    if (found == m_answers.end()) {
        responder.write("{}", "application/json", QHttpServerResponder::StatusCode::NotFound);
        return;
    }
    const Answer answer = found->size() > 1 ? found->takeFirst() : found->first();
    responder.write(answer.body, {{"Content-Type", "application/json"}, {"Date", m_date}},
        static_cast<QHttpServerResponder::StatusCode>(answer.status));
}

} // namespace Landfall::Test
