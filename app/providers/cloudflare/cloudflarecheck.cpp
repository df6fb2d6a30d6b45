// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cloudflarecheck.h"

#include "cloudflarelisting.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace Landfall::Cloudflare {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Landfall::Cloudflare::Check)
};

/// What verifying a token told; without a status when the service does not verify this kind.
struct Verdict {
    QString status;
    QDateTime expires;
    QDateTime asked; ///< by the service's own clock; null when it does not say

    Verdict() = default;
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
    Verdict verdict;
    verdict.status = token->status;
    verdict.expires = token->expires;
    verdict.asked = envelope->served;
    co_return verdict;
}

QCoro::Task<Result<Verdict>> verify(Session session)
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

QStringList expiryWarnings(const Verdict &verdict)
{
    constexpr qint64 soon = 7;
    const qint64 days = verdict.asked.daysTo(verdict.expires);
    if (verdict.expires.isNull() || verdict.asked.isNull() || days > soon)
        return {};
    const QString date = QLocale().toString(verdict.expires.toLocalTime().date());
    return {Text::tr("The token expires in %n day(s), on %1. Make a new one in time.", nullptr,
        static_cast<int>(qMax<qint64>(0, days)))
                .arg(date)};
}

QString summary(const Account &account, const Overview &overview)
{
    const QString projects =
        Text::tr("%n project(s)", nullptr, static_cast<int>(overview.projects.size()));
    const QString accounts = Text::tr("%n account(s)", nullptr, overview.accounts);
    return usesGlobalKey(account)
        ? Text::tr("The global API key works and sees %1 in %2.").arg(projects, accounts)
        : Text::tr("The API token works and sees %1 in %2.").arg(projects, accounts);
}

} // namespace

QCoro::Task<Result<TestReport>> checkCredential(Session session)
{
    const auto verdict = co_await verify(session);
    if (!verdict)
        co_return verdict.error();
    if (!verdict->status.isEmpty() && verdict->status != "active"_L1)
        co_return Error {Error::Unauthorized,
            Text::tr("Cloudflare says that this token is “%1”. Make a new one and enter it again.")
                .arg(verdict->status)};

    const auto memory = std::make_shared<Memory>();
    const auto overview = co_await fetchOverview(session, memory);
    if (!overview)
        co_return overview.error();
    TestReport report;
    report.summary = summary(session.account, *overview);
    report.warnings = expiryWarnings(*verdict);
    for (const Error &problem : overview->problems)
        report.warnings.append(problem.message);
    if (overview->projects.isEmpty() && overview->problems.isEmpty())
        report.warnings.append(Text::tr(
            "There is no Pages project to watch. Check the account ids in the field “accounts”."));
    co_return report;
}

} // namespace Landfall::Cloudflare
