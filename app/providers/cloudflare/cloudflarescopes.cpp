// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cloudflarescopes.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Landfall::Cloudflare {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Landfall::Cloudflare::Scopes)
};

bool isWhollyFailed(const Overview &overview)
{
    return overview.accounts == 0
        && (overview.searched.size() < 2 || overview.problems.first().kind == Error::Unauthorized);
}

} // namespace

QList<SearchedScope> scopesOf(const Overview &overview)
{
    QList<SearchedScope> scopes;
    for (const SearchedAccount &entry : overview.searched) {
        SearchedScope scope;
        scope.kind = Text::tr("account");
        scope.id = entry.owner.id;
        scope.name = entry.owner.name;
        scope.field = u"accounts"_s;
        scope.error = entry.error;
        if (entry.hasAnswered)
            scope.targets =
                static_cast<int>(std::count_if(overview.projects.begin(), overview.projects.end(),
                    [&](const Project &project) { return project.id.account == entry.owner.id; }));
        scopes.append(scope);
    }
    return scopes;
}

QCoro::Task<Result<TargetListing>> fetchTargets(Session session)
{
    const auto memory = std::make_shared<Memory>();
    const auto overview = co_await search(session, memory);
    if (!overview)
        co_return overview.error();
    if (isWhollyFailed(*overview))
        co_return Error(overview->problems.first());
    TargetListing listing;
    listing.problems = overview->problems;
    listing.scopes = scopesOf(*overview);
    for (const Project &project : overview->projects)
        listing.targets.append(target(project.id));
    co_return listing;
}

} // namespace Landfall::Cloudflare
