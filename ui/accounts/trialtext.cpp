// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "trialtext.h"

#include "scopetext.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Landfall {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Landfall::TrialText)
};

QString errorTitle(Error::Kind kind)
{
    switch (kind) {
    case Error::Network:
        return Text::tr("No answer");
    case Error::Tls:
        return Text::tr("The connection is not safe");
    case Error::Unauthorized:
        return Text::tr("The sign-in was refused");
    case Error::Forbidden:
        return Text::tr("A right is missing");
    case Error::RateLimited:
        return Text::tr("Too many requests for now");
    case Error::KeychainLocked:
        return Text::tr("The keychain is locked");
    case Error::KeychainAbsent:
        return Text::tr("There is no keychain");
    case Error::KeychainDenied:
        return Text::tr("The keychain refused");
    case Error::SecretMissing:
        return Text::tr("The secret is missing");
    case Error::Storage:
        return Text::tr("The account could not be stored");
    default:
        return Text::tr("It did not work");
    }
}

bool concernsKeychain(Error::Kind kind)
{
    return kind == Error::KeychainLocked || kind == Error::KeychainAbsent;
}

QString budget(const RateLimit &limit)
{
    const QLocale locale;
    return limit.limit ? Text::tr("%1 of %2 requests left.")
                             .arg(locale.toString(limit.left), locale.toString(*limit.limit))
                       : Text::tr("%n request(s) left.", nullptr, limit.left);
}

bool isMissing(const Right &right)
{
    return right.isHeld && !*right.isHeld;
}

QString trialText(const AccountTrial &trial)
{
    const TestReport &report = *trial.report;
    const QDateTime now = QDateTime::currentDateTimeUtc();
    QStringList sentences {report.summary};
    if (trial.limit)
        sentences.append(budget(*trial.limit));
    sentences.removeAll(QString());
    QStringList lines {sentences.join(u' ')};
    lines += report.warnings;
    for (const Right &right : report.rights) {
        if (isMissing(right))
            lines.append(Text::tr("Missing: %1 (%2)").arg(right.name, rightConsequence(right)));
    }
    lines.append(endSentence(report.expires, now));
    lines.removeAll(QString());
    lines.removeDuplicates();
    return lines.join(u'\n');
}

bool hasReserve(const TestReport &report)
{
    return !report.warnings.isEmpty()
        || std::any_of(report.rights.begin(), report.rights.end(), isMissing)
        || endsSoon(report.expires, QDateTime::currentDateTimeUtc());
}

} // namespace

void showTrial(ResultBox &box, const AccountTrial &trial, const QString &more)
{
    if (!trial.report) {
        showError(box, trial.report.error(), more);
        return;
    }
    const QString seconds = QLocale().toString(double(trial.took.count()) / 1000, 'f', 1);
    const Look look = hasReserve(*trial.report) ? Look::Unverified : Look::Succeeded;
    box.setContent(look, Text::tr("Connected, %1 s").arg(seconds), trialText(trial));
}

void addListing(ResultBox &box, const Result<TargetListing> &listing)
{
    const QString found = listing
        ? targetsSentence(*listing)
        : Text::tr("What can be watched could not be listed: %1").arg(listing.error().message);
    const bool isEmpty = !listing || listing->targets.isEmpty();
    const std::optional<Look> look =
        isEmpty && box.look() == Look::Succeeded ? Look::Unverified : box.look();
    QStringList lines {box.text(), found};
    lines.removeAll(QString());
    box.setContent(look, box.title(), lines.join(u'\n'));
}

void showError(ResultBox &box, const Error &error, const QString &more)
{
    const Look look = concernsKeychain(error.kind) ? Look::Canceled : Look::Failed;
    const QString text = more.isEmpty() ? error.message : error.message + u'\n' + more;
    box.setContent(look, errorTitle(error.kind), text);
}

} // namespace Landfall
