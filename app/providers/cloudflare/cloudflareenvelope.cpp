// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cloudflareenvelope.h"

#include <jsonreader.h>
#include <timestamp.h>

#include <QCoreApplication>

#include <array>

using namespace Qt::StringLiterals;

namespace Landfall::Cloudflare {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Landfall::Cloudflare::Envelope)
};

/// Codes that decide where the HTTP status does not.
struct CodeKind {
    QLatin1StringView code;
    Error::Kind kind;
};
constexpr std::array codeKinds {
    CodeKind {"10000"_L1, Error::Unauthorized},
    CodeKind {"9106"_L1, Error::Unauthorized},
    CodeKind {"9109"_L1, Error::Forbidden},
    CodeKind {"8000013"_L1, Error::Forbidden},
    CodeKind {"8000007"_L1, Error::NotFound},
    CodeKind {"8000009"_L1, Error::NotFound},
    CodeKind {"7003"_L1, Error::NotFound},
    CodeKind {"971"_L1, Error::RateLimited},
    CodeKind {"10429"_L1, Error::RateLimited},
    CodeKind {"10013"_L1, Error::RateLimited},
    CodeKind {"8000000"_L1, Error::Server},
};

constexpr qsizetype longestQuote = 300;

/// What the service said: code and text of its first error, then the chain of causes.
struct Said {
    QString code;
    QString text;
};

void collect(const QJsonObject &error, Said &said, int depth)
{
    constexpr int deepest = 4;
    const QString text = error.value("message"_L1).toString().simplified();
    if (!text.isEmpty())
        said.text += said.text.isEmpty() ? text : ": "_L1 + text;
    const QJsonArray chain = error.value("error_chain"_L1).toArray();
    if (!chain.isEmpty() && depth < deepest)
        collect(chain.first().toObject(), said, depth + 1);
}

Said readErrors(const QJsonObject &body)
{
    Said said;
    const QJsonObject first = body.value("errors"_L1).toArray().first().toObject();
    if (const auto code = JsonReader(first).integer(u"code"_s))
        said.code = QString::number(*code);
    collect(first, said, 0);
    said.text.truncate(longestQuote);
    return said;
}

/// The sentence that a code has of its own; empty for the others.
QString sentenceOfCode(const QString &code)
{
    if (code == "9106"_L1)
        return Text::tr("Cloudflare did not accept the sign-in (9106). Check the field “auth”, and "
                        "“email” where a global API key is used, and enter the secret again.");
    if (code == "8000007"_L1)
        return Text::tr("Cloudflare knows no such project (8000007). Check the field “projects” "
                        "and the account id.");
    if (code == "8000009"_L1)
        return Text::tr("Cloudflare knows no such deployment (8000009). It may have been deleted; "
                        "check the reference.");
    if (code == "7003"_L1)
        return Text::tr("Cloudflare knows no such account or project (7003). Check the ids in the "
                        "field “accounts”.");
    if (code == "8000024"_L1)
        return Text::tr("Cloudflare refused the size of a page (8000024). Update Landfall: the "
                        "service has changed.");
    return QString();
}

QString sentenceOfKind(const Error &error, int status)
{
    const QString mark = error.code.isEmpty() ? QString::number(status) : error.code;
    switch (error.kind) {
    case Error::Unauthorized:
        return Text::tr("Cloudflare refused the token or key (%1). Check that it is still valid, "
                        "has the right “Cloudflare Pages: Read” and belongs to the account, and "
                        "enter it again.")
            .arg(mark);
    case Error::Forbidden:
        return Text::tr("Cloudflare does not allow this (%1). Give the token the right “Cloudflare "
                        "Pages: Read” and allow this computer's address in its filter.")
            .arg(mark);
    case Error::NotFound:
        return Text::tr("Cloudflare does not know what was asked for (%1). Check the fields "
                        "“accounts” and “projects”.")
            .arg(mark);
    case Error::RateLimited:
        return Text::tr("Cloudflare's request limit is reached. It counts the last five minutes: "
                        "wait that long. The window and “watch” ask again by themselves.");
    case Error::Server:
        return Text::tr("Cloudflare has a fault of its own (%1). Landfall asks again by itself.")
            .arg(mark);
    default:
        return Text::tr("Cloudflare gave an unexpected answer (%1). Try again later; update "
                        "Landfall if it stays.")
            .arg(mark);
    }
}

/// Whether the status alone says what went wrong.
bool statusDecides(int status)
{
    return status >= 401 && status != 405 && status != 422;
}

Error refusal(const HttpReply &reply, const QJsonObject &body)
{
    const Said said = readErrors(body);
    Error error = httpError(reply, QString(), said.code);
    if (!statusDecides(reply.status)) {
        for (const CodeKind &entry : codeKinds) {
            if (entry.code == said.code)
                error.kind = entry.kind;
        }
    }
    error.message = sentenceOfCode(said.code);
    if (error.message.isEmpty())
        error.message = sentenceOfKind(error, reply.status);
    if (!said.text.isEmpty())
        error.message += u' ' + Text::tr("Cloudflare says: “%1”").arg(said.text);
    return error;
}

Error firewallBlock(const HttpReply &reply)
{
    const QString ray = QString::fromLatin1(reply.header("cf-ray")).left(64);
    return httpError(reply,
        Text::tr("Cloudflare's firewall blocked the request before the service saw it (ray %1). "
                 "Try from another network, or give this ray to Cloudflare's support.")
            .arg(ray.isEmpty() ? u"–"_s : ray));
}

Error unreadable(const QString &what)
{
    return {Error::BadReply,
        Text::tr("Cloudflare's answer could not be read: %1. Check the field “base_url”.")
            .arg(what)};
}

} // namespace

Result<Envelope> parseEnvelope(const HttpReply &reply, const Result<QJsonDocument> &json)
{
    if (!reply.header("cf-mitigated").isEmpty())
        return firewallBlock(reply);
    if (reply.status < 200 || reply.status >= 300)
        return refusal(reply, json ? json->object() : QJsonObject());
    if (!json)
        return json.error();
    if (!json->isObject())
        return unreadable(u"expected object, got array"_s);

    JsonReader body(json->object());
    const auto success = body.boolean(u"success"_s);
    if (!success)
        return unreadable(body.problem().isEmpty() ? u"success: missing"_s : body.problem());
    if (!*success)
        return refusal(reply, body.json());

    Envelope envelope;
    envelope.result = body.json().value("result"_L1);
    JsonReader info = body.object(u"result_info"_s);
    envelope.perPage = static_cast<int>(qBound(0, info.integer(u"per_page"_s).value_or(0), 1000));
    envelope.totalCount = info.integer(u"total_count"_s);
    envelope.served = parseHttpDate(reply.header("date"));
    return envelope;
}

} // namespace Landfall::Cloudflare
