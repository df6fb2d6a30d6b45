// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "logstate.h"

#include "links.h"

#include <logs/logerror.h>
#include <visibletext.h>

#include <QCoreApplication>
#include <QLocale>

namespace Landfall {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Landfall::LogState)
};

LogStateNote browserNote(const LogState &state, const QString &text, Look look)
{
    LogStateNote note {look, text, LogStateNote::Nothing, {}};
    const std::optional<QUrl> url = openableUrl(state.url);
    if (!url)
        return note;
    note.action = LogStateNote::OpenInBrowser;
    note.actionText = Text::tr("Open %1 in browser").arg(visibleText(url->host()));
    return note;
}

/// The service has another address for it, or none any more.
std::optional<LogStateNote> refreshNote(const Error &error, const QString &message)
{
    if (error.code == logGone)
        return LogStateNote {Look::Canceled,
            Text::tr("This log is no longer available. %1").arg(message), LogStateNote::Refresh,
            Text::tr("Refresh")};
    if (error.code == logRolled)
        return LogStateNote {Look::Canceled,
            Text::tr("The service has begun a newer file. %1").arg(message), LogStateNote::Refresh,
            Text::tr("Refresh")};
    if (error.code == logExpired)
        return LogStateNote {Look::Canceled,
            Text::tr("The link to this log has expired. %1").arg(message), LogStateNote::Refresh,
            Text::tr("Refresh link")};
    return std::nullopt;
}

LogStateNote errorNote(const LogState &state)
{
    const Error &error = *state.error;
    const QString message = visibleText(error.message, 500);
    if (state.size > 0 && error.kind == Error::Cancelled)
        return {Look::Canceled, Text::tr("Reading was stopped here."), LogStateNote::ReadAgain,
            Text::tr("Read again")};
    if (state.size > 0)
        return {Look::Failed, Text::tr("The log is cut off here: %1").arg(message),
            LogStateNote::ReadAgain, Text::tr("Read again")};
    if (const std::optional<LogStateNote> note = refreshNote(error, message))
        return *note;
    if (error.code == logElsewhere || error.code == logNoText)
        return browserNote(state, message, Look::Running);
    if (error.code == scmRights)
        return {Look::Failed, Text::tr("A right is missing to read this log. %1").arg(message),
            LogStateNote::ReadAgain, Text::tr("Read again")};
    const QString text = error.kind == Error::Cancelled ? Text::tr("Reading was stopped.")
                                                        : Text::tr("The log could not be read: %1");
    return {Look::Failed, error.kind == Error::Cancelled ? text : text.arg(message),
        LogStateNote::ReadAgain, Text::tr("Read again")};
}

} // namespace

LogStateNote noteFor(const LogState &state)
{
    if (state.isLookedFor)
        return {Look::Running, Text::tr("Asking which logs there are…"), LogStateNote::Nothing, {}};
    if (state.isReading && !state.hasEnded)
        return {Look::Running,
            Text::tr("Reading… %1 so far").arg(QLocale().formattedDataSize(state.size)),
            LogStateNote::Nothing, {}};
    if (state.isFull)
        return browserNote(state,
            Text::tr("The log is larger than 128 MiB. Only its beginning is shown."),
            Look::Canceled);
    if (state.error)
        return errorNote(state);
    if (state.hasEnded && state.size == 0)
        return {Look::Running, Text::tr("This log is empty so far."), LogStateNote::ReadAgain,
            Text::tr("Read again")};
    return {};
}

} // namespace Landfall
