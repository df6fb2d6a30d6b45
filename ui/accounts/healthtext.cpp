// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "healthtext.h"

#include "scopetext.h"
#include "timeline/formatting.h"
#include "widgets/plaintext.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Landfall {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Landfall::HealthText)
};

bool concernsKeychain(Error::Kind kind)
{
    return kind == Error::KeychainLocked || kind == Error::KeychainAbsent
        || kind == Error::KeychainDenied || kind == Error::SecretMissing;
}

/// What the keychain last said, to the watcher or to a test.
HealthLine keychainLine(const AccountHealth &health)
{
    const QString about = Text::tr("Keychain");
    if (!health.hasSecret)
        return {about, Text::tr("Not needed: this way to sign in has no secret of its own.")};
    if (health.isSessionOnly)
        return {
            about, Text::tr("There is none: the secret is kept until you quit Landfall."), true};
    const bool hasTrialError = health.trial && !health.trial->report;
    if (hasTrialError && concernsKeychain(health.trial->report.error().kind))
        return {about, visibleLines(health.trial->report.error().message), true};
    if (health.keychain && !health.keychain->result)
        return {about, visibleLines(health.keychain->result.error().message), true};
    if (health.keychain)
        return {about,
            Text::tr("Answered for “landfall/%1” at %2.")
                .arg(visibleText(health.account.name), formatClock(health.keychain->at))};
    if (health.state && health.state->error && concernsKeychain(health.state->error->kind))
        return {about, visibleLines(health.state->error->message), true};
    if (health.trial || (health.state && health.state->lastAnswer.isValid()))
        return {about,
            Text::tr("Gave the secret “landfall/%1”.").arg(visibleText(health.account.name))};
    return {about, Text::tr("Was not asked yet.")};
}

QString nextWords(const AccountState &state, Steady steady, const QDateTime &now)
{
    if (!state.nextPoll)
        return state.error ? Text::tr("Not before you refresh or mend it.")
                           : Text::tr("A request is under way.");
    const auto wait = std::chrono::ceil<std::chrono::seconds>(*state.nextPoll - steady);
    return Text::tr("At %1").arg(formatClock(now.addSecs(std::max<qint64>(0, wait.count()))));
}

QString answerWords(const AccountState &state, const QDateTime &now)
{
    if (!state.lastAnswer.isValid())
        return Text::tr("None since the start");
    return Text::tr("%1 (%2)").arg(formatClock(state.lastAnswer), formatAge(state.lastAnswer, now));
}

HealthLine endLine(const AccountHealth &health, const QDateTime &now)
{
    const QString about = Text::tr("Credential");
    if (!health.trial || !health.trial->report)
        return {about, Text::tr("When it ends is not known before a test went well.")};
    const QDateTime end = health.trial->report->expires;
    if (!end.isValid())
        return {about, Text::tr("The service does not tell when it ends.")};
    return {about, endSentence(end, now), endsSoon(end, now)};
}

QString table(const QList<QStringList> &rows)
{
    QStringList lines;
    for (QStringList row : rows) {
        row.removeAll(QString());
        lines.append("  "_L1 + row.join(" | "_L1));
    }
    return lines.join(u'\n');
}

} // namespace

QList<HealthLine> healthLines(const AccountHealth &health, Steady steady, const QDateTime &now)
{
    QList<HealthLine> lines;
    if (health.state) {
        lines.append({Text::tr("Last answer"), answerWords(*health.state, now)});
        lines.append({Text::tr("Next poll"), nextWords(*health.state, steady, now)});
    } else {
        lines.append({Text::tr("Last answer"), Text::tr("Nobody asks this account now.")});
    }
    if (health.state && health.state->error)
        lines.append({Text::tr("Error"), visibleLines(health.state->error->message), true});
    lines.append(keychainLine(health));
    lines.append(endLine(health, now));
    return lines;
}

QList<QStringList> rightRows(const AccountHealth &health)
{
    QList<QStringList> rows;
    if (!health.trial || !health.trial->report)
        return rows;
    for (const Right &right : health.trial->report->rights)
        rows.append({visibleText(right.name), rightState(right), rightConsequence(right)});
    return rows;
}

QList<QStringList> scopeRows(const AccountHealth &health)
{
    QList<QStringList> rows;
    if (!health.listing || !*health.listing)
        return rows;
    for (const SearchedScope &scope : (*health.listing)->scopes)
        rows.append({visibleText(scope.kind), scopeName(scope), visibleText(scope.id),
            scopeFinding(scope)});
    return rows;
}

QString searchSentence(const AccountHealth &health)
{
    if (!health.listing)
        return health.trial && !health.trial->report
            ? Text::tr("Nothing was searched, because the test did not go well.")
            : Text::tr("Looking for what can be watched…");
    if (!*health.listing)
        return Text::tr("What can be watched could not be listed: %1")
            .arg(visibleLines(health.listing->error().message));
    return targetsSentence(**health.listing);
}

QString healthText(
    const AccountHealth &health, const QString &result, Steady steady, const QDateTime &now)
{
    QStringList parts {
        Text::tr("Account “%1”, %2, %3")
            .arg(visibleText(health.account.name), visibleText(health.provider), formatMoment(now)),
        result};
    for (const HealthLine &line : healthLines(health, steady, now))
        parts.append(Text::tr("%1: %2").arg(line.about, line.words));
    if (const QList<QStringList> rights = rightRows(health); !rights.isEmpty())
        parts += {Text::tr("Rights"), table(rights)};
    parts.append(searchSentence(health));
    if (const QList<QStringList> scopes = scopeRows(health); !scopes.isEmpty())
        parts.append(table(scopes));
    parts.removeAll(QString());
    return parts.join(u'\n') + u'\n';
}

} // namespace Landfall
