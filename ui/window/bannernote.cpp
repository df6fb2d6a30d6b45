// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bannernote.h"

#include "accounttrouble.h"
#include "timeline/formatting.h"
#include "widgets/plaintext.h"

#include <expiry.h>

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Landfall {

namespace {

constexpr qint64 secondsOfADay = 24 * 3600;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Landfall::BannerNote)
};

/// "14:13:02", with the date when that was not in the last day.
QString clockOf(const QDateTime &time, const QDateTime &today)
{
    if (time.secsTo(today) < secondsOfADay)
        return formatClock(time);
    return QLocale().toString(time.toLocalTime(), QLocale::ShortFormat);
}

/// "3:29", "1:02:05".
QString countdownText(int seconds)
{
    const QString minutes = QString::number(seconds / 60 % 60);
    const QString rest = u"%1"_s.arg(seconds % 60, 2, 10, QLatin1Char('0'));
    if (seconds < 3600)
        return u"%1:%2"_s.arg(minutes, rest);
    return u"%1:%2:%3"_s.arg(seconds / 3600).arg(minutes, 2, QLatin1Char('0')).arg(rest);
}

/// Makes the note of one account's trouble.
class Writer {
public:
    Writer(const BannerSources &sources, const AccountState &state)
        : m_sources(sources), m_state(state)
    {
    }

    [[nodiscard]] BannerNote trouble(const Error &error) const;
    [[nodiscard]] std::optional<BannerNote> partly() const;
    [[nodiscard]] std::optional<BannerNote> ending() const;

private:
    [[nodiscard]] BannerNote note(BannerNote::Severity severity, BannerNote::Cause cause,
        const QString &title, const QString &text, BannerNote::Action action) const;
    [[nodiscard]] BannerNote signIn(const Error &error) const;
    [[nodiscard]] BannerNote keychain(const Error &error) const;
    [[nodiscard]] BannerNote service(const Error &error) const;
    [[nodiscard]] BannerNote rateLimit(const Error &error) const;
    [[nodiscard]] QString named(const QString &title) const;
    /// "Its rows are from 14:13:02."; nothing where there are none.
    [[nodiscard]] QString age() const;

    const BannerSources &m_sources;
    const AccountState &m_state;
};

QString Writer::named(const QString &title) const
{
    const QString service = m_sources.providerNames.value(m_state.provider).section(u' ', 0, 0);
    const QString account = visibleText(m_state.account);
    const bool isTold = service.isEmpty() || account.contains(service, Qt::CaseInsensitive);
    return title.arg(isTold ? account : u"%1 (%2)"_s.arg(account, visibleText(service)));
}

QString Writer::age() const
{
    if (!m_state.lastAnswer.isValid())
        return {};
    return Text::tr("Its rows are from %1.").arg(clockOf(m_state.lastAnswer, m_sources.today));
}

BannerNote Writer::note(BannerNote::Severity severity, BannerNote::Cause cause,
    const QString &title, const QString &text, BannerNote::Action action) const
{
    BannerNote note;
    note.severity = severity;
    note.cause = cause;
    note.account = m_state.account;
    note.title = named(title);
    note.text = text;
    note.action = action;
    const bool edits = action == BannerNote::SignInAgain || action == BannerNote::EnterSecret
        || action == BannerNote::Edit || action == BannerNote::ChooseCaFile
        || action == BannerNote::RefreshLessOften;
    if (edits && !m_sources.canEdit)
        note.action = BannerNote::TryNow;
    return note;
}

BannerNote Writer::signIn(const Error &error) const
{
    if (!m_state.lastAnswer.isValid())
        return note(BannerNote::Error, BannerNote::SignIn, Text::tr("Sign-in refused: %1."),
            error.message, BannerNote::SignInAgain);
    BannerNote expired =
        note(BannerNote::Error, BannerNote::SignIn, Text::tr("Sign-in expired: %1."),
            Text::tr("Its rows are from %1 and are not being refreshed.")
                .arg(clockOf(m_state.lastAnswer, m_sources.today)),
            BannerNote::SignInAgain);
    expired.details = error.message;
    return expired;
}

BannerNote Writer::keychain(const Error &error) const
{
    if (error.kind == Error::KeychainAbsent)
        return note(BannerNote::Warning, BannerNote::Keychain, Text::tr("No keychain: %1."),
            error.message, BannerNote::TryNow);
    if (error.kind == Error::KeychainDenied)
        return note(BannerNote::Warning, BannerNote::Keychain,
            Text::tr("The keychain refuses Landfall: %1."), error.message, BannerNote::TryNow);
    QString text = Text::tr("Its secret cannot be read.");
    if (m_state.lastAnswer.isValid())
        text = Text::tr("Its secret cannot be read; its rows are from %1.")
                   .arg(clockOf(m_state.lastAnswer, m_sources.today));
    BannerNote locked = note(BannerNote::Warning, BannerNote::KeychainLocked,
        Text::tr("Keychain locked: %1."), text, BannerNote::Unlock);
    locked.details = error.message;
    return locked;
}

BannerNote Writer::rateLimit(const Error &error) const
{
    BannerNote limit = note(BannerNote::Information, BannerNote::RateLimit,
        Text::tr("Rate limited: %1."), {}, BannerNote::RefreshLessOften);
    limit.details = error.message;
    if (!m_state.nextPoll) {
        limit.text = Text::tr("The service asked to wait; it is being asked again.");
        return limit;
    }
    const auto wait = std::chrono::ceil<std::chrono::seconds>(*m_state.nextPoll - m_sources.now);
    const int seconds = std::max(0, int(wait.count()));
    const QString at = formatClock(m_sources.today.addSecs(seconds));
    limit.text = error.retryAfter.count() > 0
        ? Text::tr("The service has had too many requests and asked to wait; next request at %1")
              .arg(at)
        : Text::tr("The service has had too many requests; next request at %1").arg(at);
    //: Follows "next request at 14:23:34"
    limit.countdown = Text::tr(", in %1.").arg(countdownText(seconds));
    return limit;
}

BannerNote Writer::service(const Error &error) const
{
    const QString text = age().isEmpty() ? error.message : u"%1 %2"_s.arg(error.message, age());
    if (error.kind == Error::Network)
        return note(BannerNote::Warning, BannerNote::NoAnswer, Text::tr("No answer: %1."), text,
            BannerNote::TryNow);
    const QString title = error.kind == Error::BadReply ? Text::tr("Unexpected answer: %1.")
                                                        : Text::tr("Error of the service: %1.");
    return note(BannerNote::Warning, BannerNote::Service, title, text, BannerNote::TryNow);
}

BannerNote Writer::trouble(const Error &error) const
{
    switch (error.kind) {
    case Error::Unauthorized:
        return signIn(error);
    case Error::SecretMissing: {
        BannerNote missing =
            note(BannerNote::Error, BannerNote::Secret, Text::tr("Secret missing: %1."),
                Text::tr("The keychain holds none that can be used for this account. %1")
                    .arg(age())
                    .trimmed(),
                BannerNote::EnterSecret);
        missing.details = error.message;
        return missing;
    }
    case Error::KeychainLocked:
    case Error::KeychainAbsent:
    case Error::KeychainDenied:
        return keychain(error);
    case Error::RateLimited:
        return rateLimit(error);
    case Error::Tls:
        return note(BannerNote::Error, BannerNote::Certificate,
            Text::tr("Certificate refused: %1."), error.message, BannerNote::ChooseCaFile);
    case Error::BadInput:
        return note(BannerNote::Error, BannerNote::Fields, Text::tr("Account not usable: %1."),
            error.message, BannerNote::Edit);
    case Error::Forbidden:
        return note(BannerNote::Warning, BannerNote::Right, Text::tr("Right missing: %1."),
            error.message, BannerNote::Test);
    default:
        return service(error);
    }
}

/// The answer came, but a part of the account may not be seen.
std::optional<BannerNote> Writer::partly() const
{
    QStringList sentences;
    for (const Error &problem : m_state.problems) {
        if (problem.kind == Error::Forbidden || problem.kind == Error::Unauthorized)
            sentences.append(problem.message);
    }
    if (sentences.isEmpty())
        return std::nullopt;
    QString text = sentences.first();
    const int more = int(sentences.size()) - 1;
    if (more > 0)
        text = Text::tr("%1 (and %n more)", nullptr, more).arg(text);
    BannerNote right = note(BannerNote::Information, BannerNote::Right,
        Text::tr("Right missing: %1."), text, BannerNote::Test);
    right.details = sentences.join(u'\n');
    return right;
}

std::optional<BannerNote> Writer::ending() const
{
    const QString text =
        expiryWarning(m_sources.credentialEnds.value(m_state.account), m_sources.today);
    if (text.isEmpty())
        return std::nullopt;
    return note(BannerNote::Warning, BannerNote::CredentialEnd,
        Text::tr("The credential ends: %1."), text, BannerNote::ShowHealth);
}

BannerNote fileNote(BannerNote::Severity severity, BannerNote::Cause cause, const QString &title,
    const QString &problem, BannerNote::Action action)
{
    BannerNote note;
    note.severity = severity;
    note.cause = cause;
    note.title = title;
    note.text = problem;
    note.action = action;
    return note;
}

BannerNote offlineNote(const BannerSources &sources)
{
    BannerNote note;
    note.severity = BannerNote::Warning;
    note.cause = BannerNote::Offline;
    const QDateTime since = *sources.offlineSince;
    note.title =
        Text::tr("Offline since %1.")
            .arg(since.secsTo(sources.today) < secondsOfADay ? formatTimeOfDay(since)
                                                             : clockOf(since, sources.today));
    QDateTime last;
    QStringList reasons;
    for (const AccountState &state : sources.states) {
        last = std::max(last, state.lastAnswer);
        if (state.error)
            reasons.append(state.error->message);
    }
    note.text = last.isValid()
        ? Text::tr("No service answers; the rows are from %1.").arg(clockOf(last, sources.today))
        : Text::tr("No service answers.");
    reasons.removeDuplicates();
    note.details = reasons.join(u'\n');
    note.action = BannerNote::TryNow;
    return note;
}

} // namespace

QList<BannerNote> bannersFor(const BannerSources &sources)
{
    QList<BannerNote> notes;
    if (!sources.fileProblem.isEmpty())
        notes.append(fileNote(BannerNote::Error, BannerNote::AccountsFile,
            Text::tr("Accounts file."), sources.fileProblem, BannerNote::ReadFile));
    if (!sources.settingsProblem.isEmpty())
        notes.append(fileNote(BannerNote::Warning, BannerNote::SettingsFile,
            Text::tr("Settings file."), sources.settingsProblem, BannerNote::ReadFile));
    if (!sources.historyProblem.isEmpty())
        notes.append(fileNote(BannerNote::Warning, BannerNote::History, Text::tr("History."),
            sources.historyProblem, BannerNote::KeepHistory));
    if (sources.offlineSince)
        notes.append(offlineNote(sources));
    for (const AccountState &state : sources.states) {
        const Writer writer(sources, state);
        const auto trouble = troubleOf(state);
        const bool isToldForAll =
            sources.offlineSince && trouble && trouble->error.kind == Error::Network;
        if (trouble && !isToldForAll)
            notes.append(writer.trouble(trouble->error));
        const bool isToldAsError = trouble && trouble->error.kind == Error::Forbidden;
        if (const auto partly = writer.partly(); partly && !isToldAsError)
            notes.append(*partly);
        const bool isOver = trouble && trouble->error.kind == Error::Unauthorized;
        if (const auto ending = writer.ending(); ending && !isOver)
            notes.append(*ending);
    }
    std::stable_sort(
        notes.begin(), notes.end(), [](const BannerNote &left, const BannerNote &right) {
            return left.severity < right.severity;
        });
    return notes;
}

} // namespace Landfall
