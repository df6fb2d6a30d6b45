// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "scopetext.h"

#include "widgets/plaintext.h"

#include <expiry.h>

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Landfall {

namespace {

constexpr qint64 secondsOfDay = 24 * 3600;
constexpr qint64 secondsOfHour = 3600;
constexpr qsizetype longestReason = 300;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Landfall::ScopeText)
};

QString failedScopes(const QList<SearchedScope> &scopes)
{
    QStringList names;
    for (const SearchedScope &scope : scopes) {
        if (scope.error)
            //: One name in a list
            names.append(Text::tr("“%1”").arg(scopeName(scope)));
    }
    return names.join(", "_L1);
}

/// An empty list is no answer without its reason.
QString whyNothing(const TargetListing &listing)
{
    if (listing.scopes.isEmpty() && listing.problems.isEmpty())
        return Text::tr("Nothing to watch was found, and the service named no place that was "
                        "searched: the credential may see nothing.");
    if (const QString failed = failedScopes(listing.scopes); !failed.isEmpty())
        return Text::tr("Nothing to watch was found, but not everything could be looked at: %1.")
            .arg(failed);
    if (!listing.problems.isEmpty())
        return Text::tr("Nothing to watch was found. %1")
            .arg(visibleText(listing.problems.constFirst().message, longestReason));
    return Text::tr("All of %n place(s) could be looked at and hold nothing that can be watched. "
                    "Look whether the right ones are selected.",
        nullptr, int(listing.scopes.size()));
}

} // namespace

QString scopeName(const SearchedScope &scope)
{
    return visibleText(scope.name.isEmpty() ? scope.id : scope.name);
}

QString scopeFinding(const SearchedScope &scope)
{
    if (scope.error)
        return visibleText(scope.error->message, longestReason);
    return scope.targets ? Text::tr("%n found", nullptr, *scope.targets) : Text::tr("not counted");
}

QString targetsSentence(const TargetListing &listing)
{
    if (listing.targets.isEmpty())
        return whyNothing(listing);
    const QString found =
        Text::tr("%n target(s) can be watched.", nullptr, int(listing.targets.size()));
    const QString failed = failedScopes(listing.scopes);
    if (failed.isEmpty())
        return found;
    return Text::tr("%1 Not everything could be looked at: %2.").arg(found, failed);
}

QString rightState(const Right &right)
{
    if (!right.isHeld)
        return Text::tr("not known");
    return *right.isHeld ? Text::tr("held") : Text::tr("missing");
}

QString rightConsequence(const Right &right)
{
    const QString enables = visibleText(right.enables);
    if (enables.isEmpty() || (right.isHeld && *right.isHeld))
        return {};
    return right.isHeld ? Text::tr("switched off: %1").arg(enables)
                        : Text::tr("shows only when it is used: %1").arg(enables);
}

bool endsSoon(const QDateTime &expires, const QDateTime &now)
{
    return !expiryWarning(expires, now).isEmpty();
}

QString endSentence(const QDateTime &expires, const QDateTime &now)
{
    if (!expires.isValid())
        return {};
    const QString moment = QLocale().toString(expires.toLocalTime(), QLocale::ShortFormat);
    const qint64 left = now.secsTo(expires);
    if (left <= 0)
        return Text::tr("The credential ended on %1.").arg(moment);
    if (left < secondsOfDay)
        return Text::tr("The credential ends in %n hour(s), on %1.", nullptr,
            int(std::max<qint64>(1, left / secondsOfHour)))
            .arg(moment);
    return Text::tr("The credential ends in %n day(s), on %1.", nullptr, int(left / secondsOfDay))
        .arg(moment);
}

} // namespace Landfall
