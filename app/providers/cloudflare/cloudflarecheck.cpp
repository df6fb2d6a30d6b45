// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cloudflarecheck.h"

#include "cloudflarelisting.h"
#include "cloudflareproblems.h"
#include "cloudflaretoken.h"

#include <expiry.h>

#include <QCoreApplication>

#include <algorithm>
#include <vector>

using namespace Qt::StringLiterals;

namespace Landfall::Cloudflare {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Landfall::Cloudflare::Check)
};

constexpr qsizetype mostAccounts = 3;

/// What was seen of the projects, without reading them all.
struct Glance {
    qsizetype accounts = 0; ///< that the credential has
    qsizetype answered = 0; ///< of these
    qint64 projects = 0;
    bool hasMore = false; ///< there are more projects than these, or may be
    QList<Error> problems;
};

/// How many projects one account has.
struct Count {
    qint64 projects = 0;
    bool hasMore = false;
};

struct CountTask {
    QString account;
    QCoro::Task<Result<Count>> task;
};

QCoro::Task<Result<Count>> countProjects(Session session, QString account)
{
    constexpr int onePage = 10;
    const QStringList path = projectsPath(account);
    QUrlQuery query;
    query.addQueryItem(u"page"_s, u"1"_s);
    query.addQueryItem(u"per_page"_s, QString::number(onePage));
    const auto envelope = co_await fetch(session, path, query);
    if (!envelope)
        co_return envelope.error();
    const auto page = parseProjects(*envelope, account);
    if (!page)
        co_return page.error();
    Count count;
    count.projects = std::max<qint64>(page->received, envelope->totalCount.value_or(0));
    count.hasMore = !envelope->totalCount && page->received >= onePage;
    co_return count;
}

void take(Glance &glance, const QString &account, const Result<Count> &count)
{
    if (!count) {
        addProblem(glance.problems, about(accountText(account), count.error()));
        return;
    }
    ++glance.answered;
    glance.projects += count->projects;
    glance.hasMore = glance.hasMore || count->hasMore;
}

/// An error when no account answers.
QCoro::Task<Result<Glance>> glanceAt(Session session, QStringList accounts)
{
    Glance glance;
    glance.accounts = accounts.size();
    glance.hasMore = accounts.size() > mostAccounts;
    std::vector<CountTask> tasks;
    for (const QString &account : accounts.mid(0, mostAccounts))
        tasks.push_back({account, countProjects(session, account)});
    for (CountTask &entry : tasks) {
        const auto count = co_await entry.task;
        if (!count && count.error().kind == Error::Cancelled)
            co_return count.error();
        take(glance, entry.account, count);
    }
    if (glance.answered == 0)
        co_return Error(glance.problems.first());
    for (Error &problem : glance.problems)
        problem = softened(problem);
    co_return glance;
}

QCoro::Task<Result<Glance>> readNamedProjects(Session session)
{
    const auto memory = std::make_shared<Memory>();
    const auto overview = co_await fetchOverview(session, memory);
    if (!overview)
        co_return overview.error();
    Glance glance;
    glance.accounts = overview->searched.size();
    glance.answered = overview->accounts;
    glance.projects = overview->projects.size();
    glance.problems = overview->problems;
    co_return glance;
}

QCoro::Task<Result<Glance>> lookAt(Session session, Result<QList<Owner>> owners)
{
    QStringList accounts = session.account.list(u"accounts"_s);
    if (accounts.isEmpty() && !owners)
        co_return owners.error();
    if (accounts.isEmpty()) {
        for (const Owner &owner : *owners)
            accounts.append(owner.id);
    }
    const bool isNamed = !session.account.list(u"projects"_s).isEmpty();
    auto looking = isNamed ? readNamedProjects(session) : glanceAt(session, accounts);
    const auto glance = co_await looking;
    co_return glance;
}

QString summary(const Account &account, const Glance &glance)
{
    const int count = static_cast<int>(glance.projects);
    const QString projects = glance.hasMore ? Text::tr("%n project(s) or more", nullptr, count)
                                            : Text::tr("%n project(s)", nullptr, count);
    const QString accounts = Text::tr("%n account(s)", nullptr, static_cast<int>(glance.accounts));
    return usesGlobalKey(account)
        ? Text::tr("The global API key works and sees %1 in %2.").arg(projects, accounts)
        : Text::tr("The API token works and sees %1 in %2.").arg(projects, accounts);
}

/// That the accounts are shown is the right; that none is, its absence.
std::optional<bool> mayListAccounts(const Result<QList<Owner>> &owners)
{
    if (owners)
        return true;
    return owners.error().kind == Error::Forbidden ? std::optional(false) : std::nullopt;
}

QList<Right> rightsOf(const Result<QList<Owner>> &owners, const Glance &glance)
{
    QString watching = Text::tr("watching deployments and reading their build logs");
    if (!glance.problems.isEmpty())
        watching = Text::tr("watching deployments and reading their build logs; an account or "
                            "more did not answer");
    return {{u"Cloudflare Pages: Read"_s, glance.answered > 0, watching},
        {u"Account Settings: Read"_s, mayListAccounts(owners),
            Text::tr("finding accounts that the field “accounts” does not name")}};
}

QStringList warningsOf(const Verdict &verdict, const Glance &glance)
{
    QStringList warnings {expiryWarning(verdict.token.expires, verdict.asked)};
    for (const Error &problem : glance.problems)
        warnings.append(problem.message);
    if (glance.projects == 0 && glance.problems.isEmpty() && !glance.hasMore)
        warnings.append(Text::tr(
            "There is no Pages project to watch. Check the account ids in the field “accounts”."));
    warnings.removeAll(QString());
    return warnings;
}

} // namespace

QCoro::Task<Result<TestReport>> checkCredential(Session session)
{
    const auto verdict = co_await verifyToken(session);
    if (!verdict)
        co_return verdict.error();
    if (const auto why = unusable(verdict->token, verdict->asked))
        co_return Error(*why);
    const auto owners = co_await fetchOwners(session);
    if (!owners && owners.error().kind == Error::Cancelled)
        co_return owners.error();
    const auto glance = co_await lookAt(session, owners);
    if (!glance)
        co_return glance.error();
    TestReport report;
    report.summary = summary(session.account, *glance);
    report.warnings = warningsOf(*verdict, *glance);
    report.rights = rightsOf(owners, *glance);
    report.expires = verdict->token.expires;
    co_return report;
}

} // namespace Landfall::Cloudflare
