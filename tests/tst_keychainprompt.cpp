// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/prompter.h"
#include "support/secretservice.h"

#include <keychainstore.h>

#include <QCoroTask>
#include <QElapsedTimer>
#include <QTest>

#include <csignal>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace Landfall;

namespace {

QString kindOf(const Result<Secret> &result)
{
    return result ? u"secret"_s : kindName(result.error().kind);
}

QString kindOf(const Result<Done> &result)
{
    return result ? u"done"_s : kindName(result.error().kind);
}

bool answerPrompt(const QCoro::Task<Result<Done>> &asking, const QString &password)
{
    return typeIntoPrompt({{password, u"Return"_s}}, [&asking] { return asking.isReady(); });
}

bool cancelPrompt(const QCoro::Task<Result<Done>> &asking)
{
    return typeIntoPrompt({{QString(), u"Escape"_s}}, [&asking] { return asking.isReady(); });
}

QString password()
{
    return qEnvironmentVariable("LANDFALL_SESSION_PASSWORD");
}

} // namespace

/// The keychain's own prompt, GNOME's real one on a display, and a person who types.
class TestKeychainPrompt : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void aPasswordOpensTheKeyring();
    void aWrongPasswordIsAskedForAgain();
    void aCancelledPromptLeavesItLocked();
    void anUnansweredPromptEnds();
    void askingNeedsNoPromptWhenItIsOpen();
    void readingNeverAsks();
    void whoReadsMeanwhileGetsTheSecret();
    void twoWhoAskSeeOnePrompt();
    void aDaemonThatDiesEndsTheAsking();
    void destroyingTheStoreTakesThePromptBack();

private:
    /// Starts asking; the result comes later.
    [[nodiscard]] QCoro::Task<Result<Done>> unlock() { return m_store->unlock(); }
    [[nodiscard]] Result<Secret> read() { return QCoro::waitFor(m_store->read(u"cf"_s)); }

    std::unique_ptr<KeychainStore> m_store;
};

void TestKeychainPrompt::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    QTRY_VERIFY(visiblePrompts().isEmpty());
    if (isKeyringLocked())
        QVERIFY(unlockSessionKeyring());
    m_store = std::make_unique<KeychainStore>();
    QCOMPARE(kindOf(QCoro::waitFor(m_store->write(u"cf"_s, Secret("s3cret")))), u"done"_s);
    lockSessionKeyring();
    QVERIFY(isKeyringLocked());
}

void TestKeychainPrompt::aPasswordOpensTheKeyring()
{
    auto asking = unlock();
    QVERIFY(answerPrompt(asking, password()));
    QCOMPARE(kindOf(QCoro::waitFor(std::move(asking))), u"done"_s);
    QCOMPARE(read()->reveal(), "s3cret");
    QCOMPARE(m_store->backend(), u"GNOME Keyring"_s);
}

void TestKeychainPrompt::aWrongPasswordIsAskedForAgain()
{
    auto asking = unlock();
    QElapsedTimer timer;
    timer.start();
    typeIntoPrompt(
        {{u"wrong"_s, u"Return"_s}}, [&] { return asking.isReady() || timer.elapsed() > 4000; });
    QVERIFY(!asking.isReady());
    QVERIFY(answerPrompt(asking, password()));
    QCOMPARE(kindOf(QCoro::waitFor(std::move(asking))), u"done"_s);
    QCOMPARE(read()->reveal(), "s3cret");
}

void TestKeychainPrompt::aCancelledPromptLeavesItLocked()
{
    auto asking = unlock();
    QVERIFY(cancelPrompt(asking));
    const auto refused = QCoro::waitFor(std::move(asking));
    QCOMPARE(kindOf(refused), u"keychain-locked"_s);
    QVERIFY(!refused.error().message.isEmpty());
    QCOMPARE(kindOf(read()), u"keychain-locked"_s);
    auto again = unlock();
    QVERIFY(answerPrompt(again, password()));
    QCOMPARE(kindOf(QCoro::waitFor(std::move(again))), u"done"_s);
    QCOMPARE(read()->reveal(), "s3cret");
}

void TestKeychainPrompt::anUnansweredPromptEnds()
{
    m_store->setDeadlines(15s, 2s);
    auto asking = unlock();
    QTRY_VERIFY_WITH_TIMEOUT(!visiblePrompts().isEmpty(), 20'000);
    QCOMPARE(kindOf(QCoro::waitFor(std::move(asking))), u"keychain-locked"_s);
    QTRY_VERIFY(visiblePrompts().isEmpty());
    QCOMPARE(kindOf(read()), u"keychain-locked"_s);
    QVERIFY(unlockSessionKeyring());
    QCOMPARE(read()->reveal(), "s3cret");
}

void TestKeychainPrompt::askingNeedsNoPromptWhenItIsOpen()
{
    QVERIFY(unlockSessionKeyring());
    QCOMPARE(kindOf(QCoro::waitFor(unlock())), u"done"_s);
    QVERIFY(visiblePrompts().isEmpty());
}

void TestKeychainPrompt::readingNeverAsks()
{
    QCOMPARE(kindOf(read()), u"keychain-locked"_s);
    QCOMPARE(
        kindOf(QCoro::waitFor(m_store->write(u"cf"_s, Secret("other")))), u"keychain-locked"_s);
    QCOMPARE(kindOf(QCoro::waitFor(m_store->remove(u"cf"_s))), u"keychain-locked"_s);
    QTest::qWait(1000);
    QVERIFY(visiblePrompts().isEmpty());
    QVERIFY(unlockSessionKeyring());
    QCOMPARE(read()->reveal(), "s3cret");
}

void TestKeychainPrompt::whoReadsMeanwhileGetsTheSecret()
{
    auto asking = unlock();
    auto reading = m_store->read(u"cf"_s);
    QVERIFY(answerPrompt(asking, password()));
    QCOMPARE(QCoro::waitFor(std::move(reading))->reveal(), "s3cret");
    QCOMPARE(kindOf(QCoro::waitFor(std::move(asking))), u"done"_s);
}

void TestKeychainPrompt::twoWhoAskSeeOnePrompt()
{
    auto first = unlock();
    auto second = unlock();
    QVERIFY(cancelPrompt(first));
    QCOMPARE(kindOf(QCoro::waitFor(std::move(first))), u"keychain-locked"_s);
    QCOMPARE(kindOf(QCoro::waitFor(std::move(second))), u"keychain-locked"_s);
    QTest::qWait(1000);
    QVERIFY(visiblePrompts().isEmpty());
}

void TestKeychainPrompt::aDaemonThatDiesEndsTheAsking()
{
    auto asking = unlock();
    QTRY_VERIFY_WITH_TIMEOUT(!visiblePrompts().isEmpty(), 20'000);
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(::kill(secretServicePid(), SIGKILL), 0);
    QCOMPARE(kindOf(QCoro::waitFor(std::move(asking))), u"keychain-locked"_s);
    QVERIFY(timer.elapsed() < 5000);
    QCOMPARE(kindOf(read()), u"keychain-locked"_s);
    QVERIFY(unlockSessionKeyring());
    QCOMPARE(read()->reveal(), "s3cret");
}

void TestKeychainPrompt::destroyingTheStoreTakesThePromptBack()
{
    auto asking = unlock();
    QTRY_VERIFY_WITH_TIMEOUT(!visiblePrompts().isEmpty(), 20'000);
    m_store.reset();
    QCOMPARE(kindOf(QCoro::waitFor(std::move(asking))), u"cancelled"_s);
    QTRY_VERIFY(visiblePrompts().isEmpty());
}

QTEST_GUILESS_MAIN(TestKeychainPrompt)
#include "tst_keychainprompt.moc"
