// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <reachability.h>
#include <window/bannernote.h>
#include <window/bannerstyle.h>

#include <QSignalSpy>
#include <QTest>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using namespace Landfall;

namespace {

const QDateTime today({2026, 11, 19}, {14, 20, 5}, Qt::UTC);
const Steady now = Steady() + 100h;

QDateTime at(int hour, int minute, int second)
{
    return QDateTime({2026, 11, 19}, {hour, minute, second}, Qt::UTC);
}

AccountState good(const QString &name = u"good"_s)
{
    AccountState state;
    state.account = name;
    state.provider = u"azure"_s;
    state.lastAnswer = at(14, 20, 0);
    state.nextPoll = now + 5s;
    return state;
}

AccountState failing(Error::Kind kind, int failures = 2, const QString &name = u"work"_s)
{
    AccountState state = good(name);
    state.lastAnswer = at(14, 13, 2);
    state.error = Error(kind, u"The reason."_s);
    state.failures = failures;
    state.failingSince = at(14, 13, 7);
    return state;
}

BannerSources with(const QList<AccountState> &states)
{
    BannerSources sources;
    sources.states = states;
    sources.providerNames = {
        {u"azure"_s, u"Azure"_s}, {u"cloudflare-pages"_s, u"Cloudflare Pages"_s}};
    sources.offlineSince = offlineSince(states, false);
    sources.now = now;
    sources.today = today;
    return sources;
}

} // namespace

class TestBannerNote : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void saysWhatHoldsAnAccountUp_data();
    void saysWhatHoldsAnAccountUp();
    void saysNothingTooEarly_data();
    void saysNothingTooEarly();
    void countsDownToTheNextRequest();
    void namesTheServiceWhereTheAccountDoesNot_data();
    void namesTheServiceWhereTheAccountDoesNot();
    void tellsOfAPartThatMayNotBeSeen();
    void aLimitOfAPartIsALimit();
    void isOfflineOnceForAll_data();
    void isOfflineOnceForAll();
    void oneSilentServiceIsNoOutage();
    void knowsSinceWhen();
    void tellsWhenTheNetworkCameBack();
    void sortsErrorsFirst();
    void offersNothingThatCannotBeDone();
    void warnsOfACredentialsEnd_data();
    void warnsOfACredentialsEnd();
    void tellsOfTheFiles();
};

void TestBannerNote::saysWhatHoldsAnAccountUp_data()
{
    QTest::addColumn<Error::Kind>("kind");
    QTest::addColumn<bool>("hasRows");
    QTest::addColumn<BannerNote::Severity>("severity");
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("text");
    QTest::addColumn<BannerNote::Action>("action");
    const auto row = [](const char *name, Error::Kind kind, bool hasRows,
                         BannerNote::Severity severity, const QString &title, const QString &text,
                         BannerNote::Action action) {
        QTest::newRow(name) << kind << hasRows << severity << title << text << action;
    };
    const QString why = u"The reason."_s;
    row("expired", Error::Unauthorized, true, BannerNote::Error,
        u"Sign-in expired: work (Azure)."_s,
        u"Its rows are from 14:13:02 and are not being refreshed."_s, BannerNote::SignInAgain);
    row("refused", Error::Unauthorized, false, BannerNote::Error,
        u"Sign-in refused: work (Azure)."_s, why, BannerNote::SignInAgain);
    row("missing", Error::SecretMissing, false, BannerNote::Error,
        u"Secret missing: work (Azure)."_s,
        u"The keychain holds none that can be used for this account."_s, BannerNote::EnterSecret);
    row("locked", Error::KeychainLocked, true, BannerNote::Warning,
        u"Keychain locked: work (Azure)."_s,
        u"Its secret cannot be read; its rows are from 14:13:02."_s, BannerNote::Unlock);
    row("locked from the start", Error::KeychainLocked, false, BannerNote::Warning,
        u"Keychain locked: work (Azure)."_s, u"Its secret cannot be read."_s, BannerNote::Unlock);
    row("absent", Error::KeychainAbsent, false, BannerNote::Warning,
        u"No keychain: work (Azure)."_s, why, BannerNote::TryNow);
    row("denied", Error::KeychainDenied, true, BannerNote::Warning,
        u"The keychain refuses Landfall: work (Azure)."_s, why, BannerNote::TryNow);
    row("certificate", Error::Tls, true, BannerNote::Error, u"Certificate refused: work (Azure)."_s,
        why, BannerNote::ChooseCaFile);
    row("field", Error::BadInput, false, BannerNote::Error, u"Account not usable: work (Azure)."_s,
        why, BannerNote::Edit);
    row("right", Error::Forbidden, false, BannerNote::Warning, u"Right missing: work (Azure)."_s,
        why, BannerNote::Test);
    row("error", Error::Server, true, BannerNote::Warning, u"Error of the service: work (Azure)."_s,
        u"The reason. Its rows are from 14:13:02."_s, BannerNote::TryNow);
    row("nonsense", Error::BadReply, false, BannerNote::Warning,
        u"Unexpected answer: work (Azure)."_s, why, BannerNote::TryNow);
}

void TestBannerNote::saysWhatHoldsAnAccountUp()
{
    QFETCH(Error::Kind, kind);
    QFETCH(bool, hasRows);
    AccountState state = failing(kind);
    if (!hasRows)
        state.lastAnswer = {};
    const QList<BannerNote> notes = bannersFor(with({good(), state}));
    QCOMPARE(notes.size(), 1);
    const BannerNote note = notes.first();
    QTEST(note.severity, "severity");
    QTEST(note.title, "title");
    QTEST(note.text, "text");
    QTEST(note.action, "action");
    QCOMPARE(note.account, u"work"_s);
    QCOMPARE(note.countdown, QString());
    QVERIFY(note.text.contains(u"The reason."_s) || note.details == u"The reason."_s);
    QVERIFY(!actionText(note.action).isEmpty());
    QVERIFY(!bannerIcon(note.cause).isEmpty());
}

void TestBannerNote::saysNothingTooEarly_data()
{
    QTest::addColumn<Error::Kind>("kind");
    QTest::addColumn<int>("after"); // failures
    QTest::newRow("network") << Error::Network << 2;
    QTest::newRow("server") << Error::Server << 2;
    QTest::newRow("bad reply") << Error::BadReply << 2;
    QTest::newRow("certificate") << Error::Tls << 1;
    QTest::newRow("credential") << Error::Unauthorized << 1;
    QTest::newRow("limit") << Error::RateLimited << 1;
}

void TestBannerNote::saysNothingTooEarly()
{
    QFETCH(Error::Kind, kind);
    QFETCH(int, after);
    QVERIFY(bannersFor(with({good()})).isEmpty());
    for (int failures = 1; failures <= 3; ++failures)
        QCOMPARE(
            bannersFor(with({good(), failing(kind, failures)})).size(), failures < after ? 0 : 1);
}

void TestBannerNote::countsDownToTheNextRequest()
{
    AccountState state = failing(Error::RateLimited, 1);
    state.error->retryAfter = 300s;
    state.nextPoll = now + 208500ms;
    BannerSources sources = with({state});
    const BannerNote first = bannersFor(sources).value(0);
    QCOMPARE(first.severity, BannerNote::Information);
    QCOMPARE(first.title, u"Rate limited: work (Azure)."_s);
    QVERIFY2(first.text.contains(u"asked to wait"_s), qPrintable(first.text));
    QVERIFY2(first.text.endsWith(u"next request at 14:23:34"_s), qPrintable(first.text));
    QCOMPARE(first.countdown, u", in 3:29."_s);
    QCOMPARE(first.action, BannerNote::RefreshLessOften);

    // Only the count-down changes.
    sources.now += 1s;
    sources.today = sources.today.addSecs(1);
    const BannerNote second = bannersFor(sources).value(0);
    QCOMPARE(second.text, first.text);
    QCOMPARE(second.countdown, u", in 3:28."_s);

    sources.states.first().error->retryAfter = 0s;
    sources.states.first().nextPoll = now + 3605s + 1s;
    QCOMPARE(bannersFor(sources).value(0).countdown, u", in 1:00:05."_s);
    QVERIFY(!bannersFor(sources).value(0).text.contains(u"asked to wait"_s));
    sources.states.first().nextPoll.reset();
    QVERIFY(bannersFor(sources).value(0).text.contains(u"asked again"_s));
}

void TestBannerNote::namesTheServiceWhereTheAccountDoesNot_data()
{
    QTest::addColumn<QString>("account");
    QTest::addColumn<QString>("provider");
    QTest::addColumn<QString>("title");
    const QString title = u"Sign-in refused: %1."_s;
    QTest::newRow("told") << u"Larkfield Prod"_s << u"azure"_s
                          << title.arg(u"Larkfield Prod (Azure)"_s);
    QTest::newRow("first word") << u"web"_s << u"cloudflare-pages"_s
                                << title.arg(u"web (Cloudflare)"_s);
    QTest::newRow("in the name") << u"azure prod"_s << u"azure"_s << title.arg(u"azure prod"_s);
    QTest::newRow("unknown plugin") << u"x"_s << u"gone"_s << title.arg(u"x"_s);
    QTest::newRow("a place holder") << u"100%1"_s << u"gone"_s << title.arg(u"100%1"_s);
}

void TestBannerNote::namesTheServiceWhereTheAccountDoesNot()
{
    QFETCH(QString, account);
    AccountState state = failing(Error::Unauthorized, 1, account);
    state.lastAnswer = {};
    QFETCH(QString, provider);
    state.provider = provider;
    QTEST(bannersFor(with({state})).value(0).title, "title");
}

void TestBannerNote::tellsOfAPartThatMayNotBeSeen()
{
    AccountState state = good(u"work"_s);
    state.problems = {Error(Error::Forbidden, u"No Reader on A."_s),
        Error(Error::Server, u"Broken."_s), Error(Error::Forbidden, u"No Reader on B."_s)};
    const QList<BannerNote> notes = bannersFor(with({state}));
    QCOMPARE(notes.size(), 1);
    QCOMPARE(notes.first().severity, BannerNote::Information);
    QCOMPARE(notes.first().cause, BannerNote::Right);
    QVERIFY2(notes.first().text.startsWith(u"No Reader on A."_s), qPrintable(notes.first().text));
    QVERIFY(notes.first().text.contains(u"1 more"_s));
    QCOMPARE(notes.first().details, u"No Reader on A.\nNo Reader on B."_s);

    // The whole account's own error says it already.
    state.error = Error(Error::Forbidden, u"No right."_s);
    state.failures = 1;
    QCOMPARE(bannersFor(with({state})).size(), 1);
    QCOMPARE(bannersFor(with({state})).first().severity, BannerNote::Warning);
}

void TestBannerNote::aLimitOfAPartIsALimit()
{
    AccountState state = good(u"work"_s);
    state.problems = {Error(Error::RateLimited, u"Slow down."_s)};
    const QList<BannerNote> notes = bannersFor(with({state}));
    QCOMPARE(notes.size(), 1);
    QCOMPARE(notes.first().cause, BannerNote::RateLimit);
}

void TestBannerNote::isOfflineOnceForAll_data()
{
    QTest::addColumn<QList<AccountState>>("states");
    QTest::addColumn<bool>("systemSaysSo");
    QTest::addColumn<bool>("isOffline");
    const AccountState silent = failing(Error::Network);
    const AccountState once = failing(Error::Network, 1, u"once"_s);
    AccountState fresh;
    fresh.account = u"fresh"_s;
    QTest::newRow("nothing watched") << QList<AccountState>() << true << false;
    QTest::newRow("all answer") << QList {good()} << true << false;
    QTest::newRow("one of one") << QList {silent} << false << true;
    QTest::newRow("only once") << QList {once} << false << false;
    QTest::newRow("once, and the system knows") << QList {once} << true << true;
    QTest::newRow("one of two") << QList {silent, good()} << false << false;
    QTest::newRow("all of two") << QList {silent, failing(Error::Network, 5, u"other"_s)} << false
                                << true;
    QTest::newRow("beside one that waits for the user")
        << QList {silent, failing(Error::KeychainLocked, 1, u"locked"_s)} << false << true;
    QTest::newRow("beside one never asked") << QList {silent, fresh} << false << true;
    QTest::newRow("beside an error of a service")
        << QList {silent, failing(Error::Server, 4, u"other"_s)} << false << false;
}

void TestBannerNote::isOfflineOnceForAll()
{
    QFETCH(QList<AccountState>, states);
    QFETCH(bool, systemSaysSo);
    QFETCH(bool, isOffline);
    BannerSources sources = with(states);
    sources.offlineSince = offlineSince(states, systemSaysSo);
    QCOMPARE(sources.offlineSince.has_value(), isOffline);
    QList<BannerNote> notes = bannersFor(sources);
    notes.removeIf([](const BannerNote &note) { return note.cause != BannerNote::Offline; });
    QCOMPARE(notes.size(), isOffline ? 1 : 0);
    if (!isOffline)
        return;
    const BannerNote note = notes.first();
    QCOMPARE(note.title, u"Offline since 14:13."_s);
    QVERIFY2(note.text.contains(u"14:13:02"_s), qPrintable(note.text));
    QCOMPARE(note.action, BannerNote::TryNow);
    QCOMPARE(note.account, QString());
    QCOMPARE(note.severity, BannerNote::Warning);
}

void TestBannerNote::oneSilentServiceIsNoOutage()
{
    const BannerNote note = bannersFor(with({good(), failing(Error::Network)})).value(0);
    QCOMPARE(note.title, u"No answer: work (Azure)."_s);
    QCOMPARE(note.account, u"work"_s);
    QCOMPARE(note.action, BannerNote::TryNow);
}

void TestBannerNote::knowsSinceWhen()
{
    AccountState early = failing(Error::Network, 9, u"early"_s);
    early.failingSince = at(12, 1, 30);
    QCOMPARE(offlineSince({failing(Error::Network), early}, false), at(12, 1, 30));
    early.failingSince = at(12, 1, 30).addDays(-2);
    const QString title = bannersFor(with({early})).value(0).title;
    QVERIFY2(title.contains(u"17"_s) && title.contains(u"12:01"_s), qPrintable(title));
}

void TestBannerNote::tellsWhenTheNetworkCameBack()
{
    Reachability reachability;
    QSignalSpy changed(&reachability, &Reachability::changed);
    QSignalSpy cameBack(&reachability, &Reachability::cameBack);
    reachability.report(false);
    QCOMPARE(changed.size(), 0);
    reachability.report(true);
    reachability.report(true);
    QVERIFY(reachability.isDisconnected());
    QCOMPARE(changed.size(), 1);
    QCOMPARE(cameBack.size(), 0);
    reachability.report(false);
    QVERIFY(!reachability.isDisconnected());
    QCOMPARE(changed.size(), 2);
    QCOMPARE(cameBack.size(), 1);
}

void TestBannerNote::sortsErrorsFirst()
{
    BannerSources sources = with({failing(Error::RateLimited, 1, u"a"_s),
        failing(Error::KeychainLocked, 1, u"b"_s), failing(Error::Unauthorized, 1, u"c"_s),
        failing(Error::KeychainLocked, 1, u"d"_s), failing(Error::Tls, 1, u"e"_s)});
    sources.fileProblem = u"“accounts.json” was broken."_s;
    QStringList order;
    for (const BannerNote &note : bannersFor(sources))
        order.append(note.account);
    QCOMPARE(order, QStringList({QString(), u"c"_s, u"e"_s, u"b"_s, u"d"_s, u"a"_s}));
    QCOMPARE(bannersFor(sources).first().cause, BannerNote::AccountsFile);
    QCOMPARE(bannersFor(sources).first().text, sources.fileProblem);
}

void TestBannerNote::offersNothingThatCannotBeDone()
{
    BannerSources sources = with({failing(Error::Unauthorized, 1, u"c"_s)});
    sources.canEdit = false;
    QCOMPARE(bannersFor(sources).first().action, BannerNote::TryNow);
}

void TestBannerNote::warnsOfACredentialsEnd_data()
{
    QTest::addColumn<qint64>("hours");
    QTest::addColumn<std::optional<Error>>("error");
    QTest::addColumn<bool>("isWarned");
    QTest::newRow("a month") << qint64(30 * 24) << std::optional<Error>() << false;
    QTest::newRow("days") << qint64(3 * 24 + 1) << std::optional<Error>() << true;
    QTest::newRow("hours") << qint64(2) << std::optional<Error>() << true;
    QTest::newRow("refused") << qint64(-2)
                             << std::optional<Error>(Error(Error::Unauthorized, u"no"_s)) << false;
}

void TestBannerNote::warnsOfACredentialsEnd()
{
    QFETCH(qint64, hours);
    QFETCH(std::optional<Error>, error);
    QFETCH(bool, isWarned);
    AccountState state;
    state.account = u"work"_s;
    state.provider = u"azure"_s;
    state.lastAnswer = today;
    state.error = error;
    BannerSources sources = with({state});
    sources.credentialEnds.insert(u"work"_s, today.addSecs(hours * 3600));
    sources.credentialEnds.insert(u"other"_s, today.addSecs(60));
    QList<BannerNote> notes = bannersFor(sources);
    notes.removeIf([](const BannerNote &note) { return note.cause != BannerNote::CredentialEnd; });
    QCOMPARE(notes.size(), isWarned ? 1 : 0);
    if (!isWarned)
        return;
    QCOMPARE(notes.first().severity, BannerNote::Warning);
    QCOMPARE(notes.first().action, BannerNote::ShowHealth);
    QCOMPARE(notes.first().title, u"The credential ends: work (Azure)."_s);
}

void TestBannerNote::tellsOfTheFiles()
{
    BannerSources sources = with({});
    QVERIFY(bannersFor(sources).isEmpty());
    sources.historyProblem = u"The disk is full."_s;
    sources.settingsProblem = u"It is set aside."_s;
    sources.fileProblem = u"It makes no sense."_s;
    const QList<BannerNote> notes = bannersFor(sources);
    QCOMPARE(notes.size(), 3);
    QCOMPARE(notes.at(0).action, BannerNote::ReadFile);
    QCOMPARE(notes.at(0).text, sources.fileProblem);
    QVERIFY(!notes.at(0).isSame(notes.at(1)));
    QCOMPARE(notes.at(1).severity, BannerNote::Warning);
    QCOMPARE(notes.at(1).action, BannerNote::ReadFile);
    QCOMPARE(notes.at(1).text, sources.settingsProblem);
    QCOMPARE(notes.at(2).severity, BannerNote::Warning);
    QCOMPARE(notes.at(2).action, BannerNote::KeepHistory);
    QCOMPARE(notes.at(2).text, sources.historyProblem);
}

QTEST_MAIN(TestBannerNote)
#include "tst_bannernote.moc"
