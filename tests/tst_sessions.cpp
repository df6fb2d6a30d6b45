// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/fakesecrets.h"

#include <httpclient.h>
#include <logging.h>
#include <memoryfallback.h>
#include <memorystore.h>
#include <origin.h>
#include <providerregistry.h>
#include <sessions.h>

#include <QCoroTask>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Landfall;

namespace {

Account pages(const QString &name, const QMap<QString, QString> &fields = {})
{
    return Account(name, u"cloudflare-pages"_s, fields);
}

Result<OpenAccount> wait(QCoro::Task<Result<OpenAccount>> &&task)
{
    return QCoro::waitFor(std::move(task));
}

QString kindOf(const Result<OpenAccount> &result)
{
    return result ? u"open"_s : kindName(result.error().kind);
}

} // namespace

class TestSessions : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void readsTheSecretOnce();
    void sharesOneReadBetweenAllThatAskAtOnce();
    void keepsAccountsApart();
    void forgettingDropsALateAnswer();
    void forgettingCancelsRequests();
    void aChangedAccountIsOpenedAnew();
    void failuresAreNotKept();
    void aMissingSecretSaysWhatToDo_data();
    void aMissingSecretSaysWhatToDo();
    void anotherKeychainIsNamed_data();
    void anotherKeychainIsNamed();
    void tellsWhatTheKeychainAnswered();
    void wrongFieldsNeverReachTheKeychain_data();
    void wrongFieldsNeverReachTheKeychain();
    void keepsASecretToTheOriginItWasEnteredFor_data();
    void keepsASecretToTheOriginItWasEnteredFor();
    void anAddressThatChangesUnderWayIsRefused();
    void endsWhileTheKeychainIsAsked();
    void masksTheSecretInLogs();
    void keepsARenewedSecret();
    void writesOnlyTheNewestOfManyRenewedSecrets();
    void keepsARenewedSecretOnlyForTheSessionThatGotIt_data();
    void keepsARenewedSecretOnlyForTheSessionThatGotIt();
    void leavesWhatAnotherProgramStored();
    void goesOnWithASecretThatCannotBeStored_data();
    void goesOnWithASecretThatCannotBeStored();
    void endsWhileARenewedSecretIsStored();
    void theDemosStoreForgetsWhatItIsTold();

private:
    std::unique_ptr<ProviderRegistry> m_registry;
    std::unique_ptr<FakeSecrets> m_secrets;
    std::unique_ptr<HttpClient> m_http;
    std::unique_ptr<Sessions> m_sessions;
};

void TestSessions::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_registry = std::make_unique<ProviderRegistry>(QStringList {QStringLiteral(PROVIDER_DIR)});
    m_secrets = std::make_unique<FakeSecrets>();
    m_secrets->secrets = {{u"work"_s, Secret("work-token")}, {u"home"_s, Secret("home-token")}};
    m_http = std::make_unique<HttpClient>();
    m_sessions = std::make_unique<Sessions>(*m_registry, *m_secrets, *m_http);
}

void TestSessions::cleanup()
{
    m_sessions.reset();
    m_http.reset();
    m_secrets.reset();
    m_registry.reset();
}

void TestSessions::readsTheSecretOnce()
{
    const auto first = wait(m_sessions->open(pages(u"work"_s)));
    const auto second = wait(m_sessions->open(pages(u"work"_s)));
    QVERIFY(first);
    QVERIFY(second);
    QCOMPARE(first->session.secret.reveal(), "work-token");
    QCOMPARE(second->session.http, first->session.http);
    QVERIFY(first->provider);
    QCOMPARE(m_secrets->reads, QStringList {u"work"_s});
}

void TestSessions::sharesOneReadBetweenAllThatAskAtOnce()
{
    m_secrets->holds = true;
    auto first = m_sessions->open(pages(u"work"_s));
    auto second = m_sessions->open(pages(u"work"_s));
    auto third = m_sessions->open(pages(u"work"_s));
    m_secrets->releaseAll();
    const auto opened = wait(std::move(third));
    QVERIFY(opened);
    QCOMPARE(wait(std::move(first))->session.http, opened->session.http);
    QCOMPARE(wait(std::move(second))->session.http, opened->session.http);
    QCOMPARE(m_secrets->reads, QStringList {u"work"_s});
}

void TestSessions::keepsAccountsApart()
{
    m_secrets->holds = true;
    auto work = m_sessions->open(pages(u"work"_s));
    auto home = m_sessions->open(pages(u"home"_s));
    m_secrets->release(u"home"_s);
    QCOMPARE(wait(std::move(home))->session.secret.reveal(), "home-token");
    m_secrets->release(u"work"_s);
    QCOMPARE(wait(std::move(work))->session.secret.reveal(), "work-token");
}

void TestSessions::forgettingDropsALateAnswer()
{
    m_secrets->holds = true;
    auto late = m_sessions->open(pages(u"work"_s));
    m_sessions->forget(u"WORK"_s);
    m_secrets->secrets.insert(u"work"_s, Secret("new-token"));
    auto fresh = m_sessions->open(pages(u"work"_s));
    m_secrets->releaseAll();
    QCOMPARE(kindOf(wait(std::move(late))), u"cancelled"_s);
    QCOMPARE(wait(std::move(fresh))->session.secret.reveal(), "new-token");
    QCOMPARE(m_secrets->reads.size(), 2);
}

void TestSessions::forgettingCancelsRequests()
{
    QTcpServer silent;
    QVERIFY(silent.listen(QHostAddress::LocalHost));
    const QString base = u"http://127.0.0.1:%1"_s.arg(silent.serverPort());
    const auto opened = wait(m_sessions->open(pages(u"work"_s, {{u"base_url"_s, base}})));
    QVERIFY(opened);
    auto request = opened->session.http->get(QUrl(base + "/x"_L1), {});
    QVERIFY(silent.waitForNewConnection(5000));
    m_sessions->forget(u"work"_s);
    const auto reply = QCoro::waitFor(std::move(request));
    QVERIFY(!reply);
    QCOMPARE(reply.error().kind, Error::Cancelled);
    QVERIFY(wait(m_sessions->open(pages(u"work"_s))));
    QCOMPARE(m_secrets->reads.size(), 2);
}

void TestSessions::aChangedAccountIsOpenedAnew()
{
    const auto before = wait(m_sessions->open(pages(u"work"_s)));
    const Account changed = pages(u"work"_s, {{u"base_url"_s, u"http://127.0.0.1:1"_s}});
    const auto after = wait(m_sessions->open(changed));
    QVERIFY(before);
    QVERIFY(after);
    QVERIFY(before->session.http != after->session.http);
    QCOMPARE(after->session.account, changed);
    QCOMPARE(wait(m_sessions->open(changed))->session.http, after->session.http);
}

void TestSessions::failuresAreNotKept()
{
    m_secrets->error = Error(Error::KeychainLocked, u"locked"_s);
    const auto locked = wait(m_sessions->open(pages(u"work"_s)));
    QVERIFY(!locked);
    QCOMPARE(locked.error(), *m_secrets->error);
    m_secrets->error.reset();
    QVERIFY(wait(m_sessions->open(pages(u"work"_s))));
}

void TestSessions::aMissingSecretSaysWhatToDo_data()
{
    QTest::addColumn<QByteArray>("stored");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("line break within") << QByteArray("to\nken");
    QTest::newRow("no ASCII") << QByteArray("t\xc3\xb6ken");
}

void TestSessions::aMissingSecretSaysWhatToDo()
{
    QFETCH(QByteArray, stored);
    if (!stored.isEmpty())
        m_secrets->secrets.insert(u"other"_s, Secret(stored));
    const auto opened = wait(m_sessions->open(pages(u"other"_s)));
    QCOMPARE(kindOf(opened), u"secret-missing"_s);
    const QString message = opened.error().message;
    QVERIFY2(message.contains(u"“other”"_s), qPrintable(message));
    QVERIFY2(message.contains(u"landfall-cli account add cloudflare-pages --name other"_s),
        qPrintable(message));
}

void TestSessions::anotherKeychainIsNamed_data()
{
    QTest::addColumn<QString>("saved");
    QTest::addColumn<QString>("used");
    QTest::addColumn<QString>("sentence");
    const QString missing = u"The keychain holds no secret for the account “other”."_s;
    QTest::newRow("another one")
        << u"KWallet"_s << u"GNOME Keyring"_s
        << u"saved in KWallet, but this desktop session uses GNOME Keyring."_s;
    QTest::newRow("the same") << u"KWallet"_s << u"KWallet"_s << missing;
    QTest::newRow("not recorded") << QString() << u"KWallet"_s << missing;
    QTest::newRow("nobody knows") << u"KWallet"_s << QString() << missing;
    QTest::newRow("none") << memoryBackend << u"KWallet"_s
                          << u"kept only until Landfall ended, because there was no keychain."_s;
}

void TestSessions::anotherKeychainIsNamed()
{
    QFETCH(QString, saved);
    QFETCH(QString, used);
    QFETCH(QString, sentence);
    Account account = pages(u"other"_s);
    account.secretBackend = saved;
    m_secrets->name = used;
    const auto opened = wait(m_sessions->open(account));
    QCOMPARE(kindOf(opened), u"secret-missing"_s);
    QVERIFY2(opened.error().message.contains(sentence), qPrintable(opened.error().message));
    // What is there is used, wherever it was saved.
    m_secrets->secrets.insert(u"other"_s, Secret("token"));
    QVERIFY(wait(m_sessions->open(account)));
}

void TestSessions::tellsWhatTheKeychainAnswered()
{
    QSignalSpy answered(m_sessions.get(), &Sessions::keychainAnswered);
    QVERIFY(!m_sessions->keychainAnswer(u"work"_s));
    m_secrets->error = Error(Error::KeychainLocked, u"locked"_s);
    QVERIFY(!wait(m_sessions->open(pages(u"work"_s))));
    QCOMPARE(answered.count(), 1);
    QCOMPARE(answered.at(0).at(0).toString(), u"work"_s);
    auto answer = m_sessions->keychainAnswer(u"WORK"_s);
    QVERIFY(answer);
    QCOMPARE(answer->result.error(), *m_secrets->error);
    QCOMPARE(answer->at.timeSpec(), Qt::UTC);
    QVERIFY(qAbs(answer->at.secsTo(QDateTime::currentDateTimeUtc())) < 60);

    m_secrets->error.reset();
    m_secrets->holds = true;
    auto first = m_sessions->open(pages(u"work"_s));
    auto second = m_sessions->open(pages(u"work"_s));
    m_secrets->releaseAll();
    QVERIFY(wait(std::move(first)));
    QVERIFY(wait(std::move(second)));
    QCOMPARE(answered.count(), 2);
    QVERIFY(m_sessions->keychainAnswer(u"work"_s)->result);
    // From memory: the keychain is not asked.
    QVERIFY(wait(m_sessions->open(pages(u"work"_s))));
    QCOMPARE(answered.count(), 2);
    QVERIFY(!m_sessions->keychainAnswer(u"home"_s));
}

void TestSessions::wrongFieldsNeverReachTheKeychain_data()
{
    QTest::addColumn<Account>("account");
    QTest::newRow("unknown provider") << Account(u"work"_s, u"nobody"_s);
    QTest::newRow("unknown field") << pages(u"work"_s, {{u"colour"_s, u"blue"_s}});
    QTest::newRow("no choice") << pages(u"work"_s, {{u"auth"_s, u"magic"_s}});
    QTest::newRow("http off loopback")
        << pages(u"work"_s, {{u"base_url"_s, u"http://example.com"_s}});
}

void TestSessions::wrongFieldsNeverReachTheKeychain()
{
    QFETCH(Account, account);
    const auto opened = wait(m_sessions->open(account));
    QCOMPARE(kindOf(opened), u"bad-input"_s);
    QVERIFY(!opened.error().message.isEmpty());
    QVERIFY(m_secrets->reads.isEmpty());
}

void TestSessions::keepsASecretToTheOriginItWasEnteredFor_data()
{
    QTest::addColumn<QString>("enteredFor");
    QTest::addColumn<QString>("baseUrl");
    QTest::addColumn<QString>("kind");
    const QString standard = u"https://api.cloudflare.com"_s;
    const QString gateway = u"https://gateway.example.com/v4"_s;
    QTest::newRow("the same") << standard << QString() << u"open"_s;
    QTest::newRow("another path") << standard << standard + u"/v5"_s << u"open"_s;
    QTest::newRow("the port spelled out") << standard << standard + u":443/v4"_s << u"open"_s;
    QTest::newRow("not recorded") << QString() << gateway << u"open"_s;
    QTest::newRow("another host") << standard << gateway << u"secret-missing"_s;
    QTest::newRow("another port") << standard << standard + u":8443"_s << u"secret-missing"_s;
    QTest::newRow("this machine") << standard << u"http://127.0.0.1:1"_s << u"secret-missing"_s;
}

void TestSessions::keepsASecretToTheOriginItWasEnteredFor()
{
    QFETCH(QString, enteredFor);
    QFETCH(QString, baseUrl);
    QFETCH(QString, kind);
    Account account = pages(u"work"_s, {{u"base_url"_s, baseUrl}});
    if (!enteredFor.isEmpty())
        account.secretOrigins = {enteredFor};
    const auto opened = wait(m_sessions->open(account));
    QCOMPARE(kindOf(opened), kind);
    if (opened)
        return;
    QVERIFY(m_secrets->reads.isEmpty());
    const QString message = opened.error().message;
    QVERIFY2(message.contains(enteredFor), qPrintable(message));
    QVERIFY2(message.contains(originText(QUrl(baseUrl))), qPrintable(message));
}

void TestSessions::anAddressThatChangesUnderWayIsRefused()
{
    Account account = pages(u"work"_s);
    account.secretOrigins = {u"https://api.cloudflare.com"_s};
    QVERIFY(wait(m_sessions->open(account)));
    account.fields.insert(u"base_url"_s, u"http://127.0.0.1:1"_s);
    QCOMPARE(kindOf(wait(m_sessions->open(account))), u"secret-missing"_s);
    account.fields.clear();
    QVERIFY(wait(m_sessions->open(account)));
}

void TestSessions::endsWhileTheKeychainIsAsked()
{
    m_secrets->holds = true;
    auto opening = m_sessions->open(pages(u"work"_s));
    m_sessions.reset();
    m_secrets->releaseAll();
    QCOMPARE(kindOf(wait(std::move(opening))), u"cancelled"_s);
}

void TestSessions::masksTheSecretInLogs()
{
    const auto opened = wait(m_sessions->open(pages(u"work"_s)));
    QVERIFY(opened);
    QVERIFY(!redact(u"sent work-token there"_s).contains(u"work-token"_s));
}

void TestSessions::keepsARenewedSecret()
{
    const auto opened = wait(m_sessions->open(pages(u"work"_s)));
    QVERIFY(opened);
    QSignalSpy stored(m_sessions.get(), &Sessions::stored);
    opened->session.keepSecret(Secret("renewed-token"));
    QCOMPARE(m_secrets->secrets.value(u"work"_s).reveal(), "work-token");
    QVERIFY(m_sessions->isStoring());
    const auto again = wait(m_sessions->open(pages(u"work"_s)));
    QCOMPARE(again->session.secret.reveal(), "renewed-token");
    QCOMPARE(again->session.http, opened->session.http);
    QTRY_COMPARE(stored.count(), 1);
    QVERIFY(!m_sessions->isStoring());
    QCOMPARE(m_secrets->secrets.value(u"work"_s).reveal(), "renewed-token");
    QVERIFY(!redact(u"sent renewed-token there"_s).contains(u"renewed-token"_s));

    opened->session.keepSecret(Secret("renewed-token"));
    QVERIFY(!m_sessions->isStoring());
    m_sessions->forget(u"work"_s);
    QCOMPARE(wait(m_sessions->open(pages(u"work"_s)))->session.secret.reveal(), "renewed-token");
}

void TestSessions::writesOnlyTheNewestOfManyRenewedSecrets()
{
    const auto opened = wait(m_sessions->open(pages(u"work"_s)));
    QVERIFY(opened);
    QSignalSpy stored(m_sessions.get(), &Sessions::stored);
    m_secrets->holds = true;
    opened->session.keepSecret(Secret("second-token"));
    opened->session.keepSecret(Secret("third-token"));
    QTRY_COMPARE(m_secrets->reads.size(), 2);
    opened->session.keepSecret(Secret("fourth-token"));
    m_secrets->holds = false;
    m_secrets->releaseAll();
    QTRY_COMPARE(stored.count(), 1);
    QCOMPARE(m_secrets->secrets.value(u"work"_s).reveal(), "fourth-token");
    QCOMPARE(m_secrets->reads.size(), 2);
}

void TestSessions::keepsARenewedSecretOnlyForTheSessionThatGotIt_data()
{
    QTest::addColumn<bool>("isUnderWay");
    QTest::addColumn<bool>("isChanged");
    QTest::newRow("forgotten") << false << false;
    QTest::newRow("forgotten under way") << true << false;
    QTest::newRow("another address") << false << true;
    QTest::newRow("another address under way") << true << true;
}

void TestSessions::keepsARenewedSecretOnlyForTheSessionThatGotIt()
{
    QFETCH(bool, isUnderWay);
    QFETCH(bool, isChanged);
    const auto opened = wait(m_sessions->open(pages(u"work"_s)));
    QVERIFY(opened);
    if (isUnderWay) {
        m_secrets->holds = true;
        opened->session.keepSecret(Secret("renewed-token"));
        QTRY_COMPARE(m_secrets->reads.size(), 2);
        m_secrets->holds = false;
    }
    if (isChanged)
        QVERIFY(wait(m_sessions->open(pages(u"work"_s, {{u"base_url"_s, u"http://[::1]:1"_s}}))));
    else
        m_sessions->forget(u"work"_s);
    if (!isUnderWay)
        opened->session.keepSecret(Secret("renewed-token"));
    m_secrets->releaseAll();
    QTRY_VERIFY(!m_sessions->isStoring());
    QCoreApplication::processEvents();
    QCOMPARE(m_secrets->secrets.value(u"work"_s).reveal(), "work-token");
}

void TestSessions::leavesWhatAnotherProgramStored()
{
    const auto opened = wait(m_sessions->open(pages(u"work"_s)));
    QVERIFY(opened);
    m_secrets->secrets.insert(u"work"_s, Secret("anothers-token"));
    opened->session.keepSecret(Secret("renewed-token"));
    QTRY_VERIFY(!m_sessions->isStoring());
    QCOMPARE(m_secrets->secrets.value(u"work"_s).reveal(), "anothers-token");
    QCOMPARE(wait(m_sessions->open(pages(u"work"_s)))->session.secret.reveal(), "renewed-token");
}

void TestSessions::goesOnWithASecretThatCannotBeStored_data()
{
    QTest::addColumn<bool>("isLocked");
    QTest::newRow("locked") << true;
    QTest::newRow("not writable") << false;
}

void TestSessions::goesOnWithASecretThatCannotBeStored()
{
    QFETCH(bool, isLocked);
    const auto opened = wait(m_sessions->open(pages(u"work"_s)));
    QVERIFY(opened);
    if (isLocked)
        m_secrets->error = Error(Error::KeychainLocked, u"locked"_s);
    else
        m_secrets->unwritable = {u"work"_s};
    const QString reason = isLocked ? u"locked"_s : u"not written"_s;
    QTest::ignoreMessage(
        QtWarningMsg, qPrintable("the renewed secret of work was not stored: "_L1 + reason));
    opened->session.keepSecret(Secret("second-token"));
    QTRY_VERIFY(!m_sessions->isStoring());
    const auto again = wait(m_sessions->open(pages(u"work"_s)));
    QCOMPARE(again->session.secret.reveal(), "second-token");
    QCOMPARE(again->session.http, opened->session.http);

    m_secrets->error.reset();
    m_secrets->unwritable.clear();
    QCOMPARE(m_secrets->secrets.value(u"work"_s).reveal(), "work-token");
    again->session.keepSecret(Secret("third-token"));
    QTRY_VERIFY(!m_sessions->isStoring());
    QCOMPARE(m_secrets->secrets.value(u"work"_s).reveal(), "third-token");
}

void TestSessions::endsWhileARenewedSecretIsStored()
{
    const auto opened = wait(m_sessions->open(pages(u"work"_s)));
    QVERIFY(opened);
    m_secrets->holds = true;
    opened->session.keepSecret(Secret("renewed-token"));
    QTRY_COMPARE(m_secrets->reads.size(), 2);
    m_sessions.reset();
    m_secrets->holds = false;
    m_secrets->releaseAll();
    opened->session.keepSecret(Secret("later-token"));
    QCoreApplication::processEvents();
    QCOMPARE(m_secrets->secrets.value(u"work"_s).reveal(), "work-token");
}

void TestSessions::theDemosStoreForgetsWhatItIsTold()
{
    MemoryStore store;
    QVERIFY(QCoro::waitFor(store.write(u"a"_s, Secret("one"))));
    QCOMPARE(QCoro::waitFor(store.read(u"a"_s))->reveal(), "one");
    QVERIFY(QCoro::waitFor(store.remove(u"a"_s)));
    QVERIFY(QCoro::waitFor(store.remove(u"a"_s)));
    QCOMPARE(QCoro::waitFor(store.read(u"a"_s)).error().kind, Error::SecretMissing);
}

QTEST_GUILESS_MAIN(TestSessions)
#include "tst_sessions.moc"
