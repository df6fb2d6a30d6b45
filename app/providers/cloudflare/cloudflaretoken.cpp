// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cloudflaretoken.h"

#include "cloudflareapi.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace Landfall::Cloudflare {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Landfall::Cloudflare::Token)
};

/// Whether an error can mean that this kind of token is verified elsewhere.
bool isRefusal(const Error &error)
{
    return error.kind == Error::Unauthorized || error.kind == Error::Forbidden
        || error.kind == Error::NotFound || error.kind == Error::BadReply;
}

QCoro::Task<Result<Verdict>> verifyAt(Session session, QStringList path)
{
    const auto envelope = co_await fetch(session, path);
    if (!envelope)
        co_return envelope.error();
    const auto token = parseToken(*envelope);
    if (!token)
        co_return token.error();
    co_return Verdict(*token, envelope->served);
}

QString dateText(const QDateTime &time)
{
    return QLocale().toString(time.toLocalTime(), QLocale::ShortFormat);
}

} // namespace

QCoro::Task<Result<Verdict>> verifyToken(Session session)
{
    if (usesGlobalKey(session.account))
        co_return Verdict();
    const QStringList userPath {u"user"_s, u"tokens"_s, u"verify"_s};
    const auto asUser = co_await verifyAt(session, userPath);
    if (asUser || !isRefusal(asUser.error()))
        co_return asUser;
    const QStringList accounts = session.account.list(u"accounts"_s);
    if (accounts.isEmpty())
        co_return Verdict();
    const QStringList accountPath {u"accounts"_s, accounts.first(), u"tokens"_s, u"verify"_s};
    const auto asAccount = co_await verifyAt(session, accountPath);
    if (asAccount || !isRefusal(asAccount.error()))
        co_return asAccount;
    co_return Verdict();
}

std::optional<Error> unusable(const Token &token, const QDateTime &now)
{
    const QString &status = token.status;
    if (status == "disabled"_L1)
        return Error(Error::Unauthorized,
            Text::tr("Cloudflare says that this token is “disabled”. Enable it in the dashboard "
                     "under “API Tokens”, or make a new one and enter it."));
    if (status == "expired"_L1 && token.expires.isValid())
        return Error(Error::Unauthorized,
            Text::tr("Cloudflare says that this token is “expired”, since %1. Make a new one and "
                     "enter it.")
                .arg(dateText(token.expires)));
    if (!status.isEmpty() && status != "active"_L1)
        return Error(Error::Unauthorized,
            Text::tr("Cloudflare says that this token is “%1”. Make a new one and enter it again.")
                .arg(status.left(100)));
    if (token.begins.isValid() && now.isValid() && now < token.begins)
        return Error(Error::Unauthorized,
            Text::tr("This token is not valid yet: it begins on %1. Wait until then, or make "
                     "another one.")
                .arg(dateText(token.begins)));
    return std::nullopt;
}

} // namespace Landfall::Cloudflare
