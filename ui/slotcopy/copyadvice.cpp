// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "copyadvice.h"

#include <visibletext.h>

#include <QCoreApplication>

namespace Landfall {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Landfall::CopyAdvice)
};

/// What a person can do about it; empty where the message says so itself.
QString adviceFor(const Error &error)
{
    switch (error.kind) {
    case Error::Network:
        return Text::tr("Check the network, then look again.");
    case Error::Unauthorized:
        return Text::tr("Sign in to the account again (its settings in the sidebar), then look "
                        "again.");
    case Error::Forbidden:
        return Text::tr("A slot copy needs the role Website Contributor on the app, or another one "
                        "with the right Microsoft.Web/sites/slotcopy/action. Ask who manages the "
                        "subscription, then look again.");
    case Error::NotFound:
        return Text::tr("The app or the slot may be gone, or was renamed. Look again, or choose "
                        "another one.");
    case Error::RateLimited:
        if (error.retryAfter.count() > 0)
            return Text::tr("Try again in %n second(s).", nullptr, int(error.retryAfter.count()));
        return Text::tr("Wait a minute, then look again.");
    case Error::Server:
        return Text::tr("The service may be busy with this slot. Look again in a few minutes.");
    case Error::KeychainLocked:
        return Text::tr("Unlock the keychain, then look again.");
    case Error::Storage:
        return Text::tr("Make room on the disk, then look again: nothing is sent without a record "
                        "of it.");
    default:
        return {};
    }
}

QString joined(QStringList sentences)
{
    sentences.removeAll(QString());
    return sentences.join(u'\n');
}

CopyTrouble failureOf(const CopyFailure &failure)
{
    CopyTrouble trouble;
    trouble.isRefused = true;
    const bool isChanged = failure.error.code == QLatin1StringView(SlotCopies::targetChangedCode);
    trouble.title = isChanged
        ? Text::tr("Nothing was sent: what is there is no longer what was shown.")
        : Text::tr("The copy was not made.");
    if (isChanged) {
        trouble.text = joined(failure.changes
            + QStringList(Text::tr("Read what is shown now, then type the name again.")));
        return trouble;
    }
    trouble.problems = failure.problems;
    const bool isCoded = !failure.error.code.isEmpty() && failure.problems.isEmpty();
    if (isCoded)
        trouble.problems = {Problem {failure.error.code, failure.error.message, {}, {}}};
    const QString message = trouble.problems.isEmpty() ? failure.error.message : QString();
    trouble.text = joined({visibleLines(message), adviceFor(failure.error),
        Text::tr("To try again, type the name again.")});
    return trouble;
}

QString listingText(const QList<Error> &problems)
{
    QStringList lines;
    for (const Error &problem : problems)
        lines.append(visibleText(problem.message));
    lines.removeDuplicates();
    return lines.join(u'\n');
}

} // namespace

CopyTrouble troubleOf(const CopyRehearsal &rehearsal)
{
    if (rehearsal.failure())
        return failureOf(*rehearsal.failure());
    CopyTrouble trouble;
    if (const std::optional<Error> &problem = rehearsal.problem()) {
        trouble.title = rehearsal.appId().isEmpty()
            ? Text::tr("There is nothing to copy.")
            : Text::tr("What is there now could not be read.");
        trouble.text = joined({visibleLines(problem->message), adviceFor(*problem)});
        return trouble;
    }
    if (rehearsal.app() && rehearsal.targets().isEmpty()) {
        trouble.title =
            Text::tr("%1 has no slot to copy onto.").arg(visibleText(rehearsal.app()->name));
        trouble.text = Text::tr("Production is never a target. Add a slot in the Azure portal "
                                "(Deployment slots), then look again.");
        return trouble;
    }
    const bool isAnyListed = !rehearsal.choices().isEmpty();
    if (rehearsal.isListing() || !rehearsal.appId().isEmpty())
        return trouble;
    if (!rehearsal.listingProblems().isEmpty()) {
        trouble.title = Text::tr("Not all apps could be listed.");
        trouble.text = listingText(rehearsal.listingProblems());
    } else if (!isAnyListed) {
        trouble.title = Text::tr("No web app was found.");
        trouble.text = Text::tr("Look at the health of the account for what it may see.");
    }
    return trouble;
}

} // namespace Landfall
