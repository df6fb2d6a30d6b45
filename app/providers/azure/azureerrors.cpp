// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "azureerrors.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Landfall::Azure {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Landfall::Azure::Errors)
};

constexpr qsizetype longestQuote = 300;
constexpr qsizetype longestMessage = 4000;
constexpr int deepest = 8;
constexpr qsizetype mostErrors = 50;

/// App Service writes its members with a capital, Resource Manager without.
QJsonValue member(const QJsonObject &object, QLatin1StringView name)
{
    const QJsonValue exact = object.value(name);
    if (!exact.isUndefined())
        return exact;
    QString capital(name);
    capital[0] = capital.at(0).toUpper();
    return object.value(capital);
}

QString word(const QJsonObject &object, QLatin1StringView name)
{
    return member(object, name).toString().trimmed();
}

QJsonObject unwrapped(const QJsonDocument &body)
{
    const QJsonValue wrapped = member(body.object(), "error"_L1);
    return wrapped.isObject() ? wrapped.toObject() : body.object();
}

Said readBody(const QJsonDocument &body)
{
    const QJsonObject object = unwrapped(body);
    return {word(object, "code"_L1).left(100), word(object, "message"_L1).simplified()};
}

/// SCM hosts answer in plain text now and then; a page is nothing to quote.
QString plainText(const HttpReply &reply)
{
    const QString text = QString::fromUtf8(reply.body.left(longestQuote)).simplified();
    return reply.header("Content-Type").startsWith("text/plain") && !text.startsWith(u'<')
        ? text
        : QString();
}

QString quoted(const QString &text, QLatin1StringView before)
{
    const QRegularExpression pattern(
        "\\b"_L1 + before + " '([^']{1,400})'"_L1, QRegularExpression::CaseInsensitiveOption);
    return pattern.match(text).captured(1);
}

QString missingRight(const Said &said, const QString &mark, const QString &needed)
{
    const QString action = quoted(said.text, "action"_L1);
    const QString scope = quoted(said.text, "scope"_L1);
    const bool isNamed = !action.isEmpty() && !scope.isEmpty();
    if (!isNamed && !needed.isEmpty())
        return Text::tr("Azure does not allow this (%1). It takes the right “%2”, which the role "
                        "“Website Contributor” on the app gives.")
            .arg(mark, needed);
    if (!isNamed)
        return Text::tr("Azure does not allow this (%1). Give the account the role “Reader” on the "
                        "subscription, and “Website Contributor” where logs are to be read.")
            .arg(mark);
    const bool isRead = action.endsWith("/read"_L1, Qt::CaseInsensitive);
    return Text::tr("Azure does not allow “%1” on %2 (%3). Give the account the role “%4” there.")
        .arg(action, scope, mark, isRead ? u"Reader"_s : u"Website Contributor"_s);
}

QString wrongTenant(const Said &said)
{
    // Before that the message names the issuer of the token, which is of no use here.
    static const QRegularExpression id(u"must match[^']*'[^']*/([0-9a-fA-F-]{36})"_s);
    const QString right = id.match(said.text).captured(1);
    const QString which =
        right.isEmpty() ? Text::tr("another tenant") : Text::tr("the tenant %1").arg(right);
    return Text::tr("This subscription belongs to %1. Add an account for that tenant; signing in "
                    "again to this one does not help.")
        .arg(which);
}

bool isHostOutage(const HttpReply &reply, const Said &said)
{
    return reply.status == 400 && said.text.contains("from host runtime"_L1, Qt::CaseInsensitive);
}

Error::Kind kindOf(const HttpReply &reply, const Said &said)
{
    if (reply.status == 401 && said.code == "InvalidAuthenticationTokenTenant"_L1)
        return Error::Forbidden;
    if (reply.status == 409 || isHostOutage(reply, said))
        return Error::Server;
    return httpError(reply, QString()).kind;
}

QString sentence(const HttpReply &reply, const Said &said, Error::Kind kind, const QString &needed)
{
    const QString mark = said.mark(reply);
    switch (kind) {
    case Error::Unauthorized:
        return Text::tr("Azure refused the access token (%1).").arg(mark);
    case Error::Forbidden:
        return reply.status == 401 ? wrongTenant(said) : missingRight(said, mark, needed);
    case Error::NotFound:
        return Text::tr("Azure does not know what was asked for (%1): it may have been deleted, or "
                        "the account may not see it.")
            .arg(mark);
    case Error::RateLimited:
        return Text::tr("Azure's request limit is reached (%1). The window and “watch” ask again "
                        "by themselves.")
            .arg(mark);
    case Error::Server:
        if (isHostOutage(reply, said))
            return Text::tr("The Logic App's host does not answer just now. Landfall asks again "
                            "by itself.");
        return Text::tr("Azure has a fault of its own (%1). Landfall asks again by itself.")
            .arg(mark);
    default:
        return Text::tr("Azure gave an unexpected answer (%1). Try again later; update Landfall if "
                        "it stays.")
            .arg(mark);
    }
}

QString withCorrelation(const HttpReply &reply, const QString &message)
{
    static const QRegularExpression plain(u"^[0-9A-Za-z-]{1,64}$"_s);
    const QString id = QString::fromLatin1(reply.header("x-ms-correlation-request-id"));
    return plain.match(id).hasMatch() ? message + u' ' + Text::tr("Correlation id: %1.").arg(id)
                                      : message;
}

QString filled(const QString &messageTemplate, const QJsonArray &parameters)
{
    static const QRegularExpression place(u"\\{(\\d{1,2})\\}"_s);
    QString result;
    qsizetype done = 0;
    for (auto found = place.globalMatch(messageTemplate); found.hasNext();) {
        const QRegularExpressionMatch match = found.next();
        const int index = match.captured(1).toInt();
        result += QStringView(messageTemplate).mid(done, match.capturedStart() - done);
        result += index < parameters.size() ? parameters.at(index).toVariant().toString()
                                            : match.captured();
        done = match.capturedEnd();
    }
    return result + messageTemplate.sliced(done);
}

QList<Problem> readList(const QJsonValue &errors, int depth);

Problem readOne(const QJsonValue &value, int depth)
{
    Problem problem;
    if (value.isString())
        problem.message = value.toString().left(longestMessage);
    QJsonObject object = value.toObject();
    if (const QJsonValue entity = member(object, "errorEntity"_L1); entity.isObject())
        object = entity.toObject();
    problem.code = word(object, "code"_L1);
    if (problem.code.isEmpty())
        problem.code = word(object, "extendedCode"_L1);
    if (problem.message.isEmpty())
        problem.message = word(object, "message"_L1);
    if (problem.message.isEmpty())
        problem.message =
            filled(word(object, "messageTemplate"_L1), member(object, "parameters"_L1).toArray());
    problem.message.truncate(longestMessage);
    problem.code.truncate(longestQuote);
    problem.target = word(object, "target"_L1).left(longestQuote);
    for (const auto name : {"details"_L1, "innerErrors"_L1}) {
        for (const Problem &detail : readList(member(object, name), depth + 1)) {
            if (!problem.details.contains(detail))
                problem.details.append(detail);
        }
    }
    return problem;
}

QList<Problem> readList(const QJsonValue &errors, int depth)
{
    QList<Problem> list;
    if (depth >= deepest || errors.isNull() || errors.isUndefined())
        return list;
    const QJsonArray items = errors.isArray() ? errors.toArray() : QJsonArray {errors};
    for (qsizetype i = 0; i < std::min(items.size(), mostErrors); ++i) {
        const Problem problem = readOne(items.at(i), depth);
        if (problem != Problem())
            list.append(problem);
    }
    return list;
}

} // namespace

QString Said::mark(const HttpReply &reply) const
{
    return code.isEmpty() ? QString::number(reply.status) : code;
}

QString Said::quote() const
{
    return text.isEmpty() ? QString()
                          : u' ' + Text::tr("Azure says: “%1”").arg(text.left(longestQuote));
}

Said said(const HttpReply &reply, const QJsonDocument *body)
{
    Said said = body ? readBody(*body) : Said();
    if (said.text.isEmpty() && said.code.isEmpty())
        said.text = plainText(reply);
    return said;
}

Error serviceError(const HttpReply &reply, const QJsonDocument *body, const QString &needed)
{
    const Said words = said(reply, body);
    Error error = httpError(reply, QString(), words.code);
    error.kind = kindOf(reply, words);
    error.message = sentence(reply, words, error.kind, needed);
    const bool isQuoted =
        error.kind != Error::Forbidden || quoted(words.text, "action"_L1).isEmpty();
    if (isQuoted)
        error.message += words.quote();
    if (error.kind == Error::Server || error.kind == Error::BadReply)
        error.message = withCorrelation(reply, error.message);
    return error;
}

QString serviceCode(const QJsonDocument &body)
{
    return readBody(body).code;
}

QList<Problem> problems(const QJsonValue &errors)
{
    return readList(errors, 0);
}

QList<Problem> bodyProblems(const QJsonDocument &body)
{
    return body.isArray() ? problems(body.array()) : problems(unwrapped(body));
}

} // namespace Landfall::Azure
