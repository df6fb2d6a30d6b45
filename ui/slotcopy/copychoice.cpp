// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "copychoice.h"

#include <visibletext.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Landfall {

namespace {

/// What follows a word in a resource id: "/subscriptions/ID/resourceGroups/NAME/…".
QString after(const QString &word, const QString &id)
{
    const QStringList segments = id.split(u'/', Qt::SkipEmptyParts);
    for (qsizetype at = 0; at + 1 < segments.size(); ++at) {
        if (segments.at(at).compare(word, Qt::CaseInsensitive) == 0)
            return segments.at(at + 1);
    }
    return {};
}

QString subscriptionName(const QString &id, const QList<SearchedScope> &scopes)
{
    const auto named = std::find_if(scopes.begin(), scopes.end(), [&](const SearchedScope &scope) {
        return scope.id.compare(id, Qt::CaseInsensitive) == 0 && !scope.name.isEmpty();
    });
    return named == scopes.end() ? id : named->name;
}

} // namespace

bool CopyChoice::is(const QString &otherAccount, const QString &otherApp) const
{
    return account.compare(otherAccount, Qt::CaseInsensitive) == 0
        && app.compare(otherApp, Qt::CaseInsensitive) == 0;
}

QString CopyChoice::place() const
{
    QStringList parts {visibleText(resourceGroup), visibleText(subscription), visibleText(account)};
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

QList<CopyChoice> choicesOf(const QString &account, const TargetListing &listing)
{
    QList<CopyChoice> choices;
    for (const Target &target : listing.targets) {
        if (target.kind != "web-app"_L1)
            continue;
        const QString subscription = after(u"subscriptions"_s, target.id);
        choices.append({account, target.id, target.name, after(u"resourceGroups"_s, target.id),
            subscriptionName(subscription, listing.scopes)});
    }
    std::stable_sort(
        choices.begin(), choices.end(), [](const CopyChoice &one, const CopyChoice &other) {
            return one.name.compare(other.name, Qt::CaseInsensitive) < 0;
        });
    return choices;
}

CopyChoice choiceOf(const QString &account, const CopyApp &app)
{
    return {account, app.id, app.name, app.resourceGroup, app.subscription};
}

QString slotLabel(const QString &slotName)
{
    return slotName.isEmpty() ? u"production"_s : visibleText(slotName);
}

} // namespace Landfall
