// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "trialtext.h"

#include <QCoreApplication>
#include <QLocale>

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

} // namespace

void showTrial(ResultBox &box, const AccountTrial &trial)
{
    if (!trial.report) {
        showError(box, trial.report.error());
        return;
    }
    const TestReport &report = *trial.report;
    const QString seconds = QLocale().toString(double(trial.took.count()) / 1000, 'f', 1);
    QStringList lines;
    if (!report.summary.isEmpty())
        lines.append(report.summary);
    if (trial.limit)
        lines.append(budget(*trial.limit));
    QStringList text {lines.join(u' ')};
    text += report.warnings;
    text.removeAll(QString());
    const Look look = report.warnings.isEmpty() ? Look::Succeeded : Look::Unverified;
    box.setContent(look, Text::tr("Connected, %1 s").arg(seconds), text.join(u'\n'));
}

void showError(ResultBox &box, const Error &error, const QString &more)
{
    const Look look = concernsKeychain(error.kind) ? Look::Canceled : Look::Failed;
    const QString text = more.isEmpty() ? error.message : error.message + u'\n' + more;
    box.setContent(look, errorTitle(error.kind), text);
}

} // namespace Landfall
