// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/fakesecrets.h"

#include <memoryfallback.h>

#include <QCoroTask>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Landfall;

namespace {

QString kindOf(const Result<Secret> &result)
{
    return result ? QString::fromLatin1(result->reveal()) : kindName(result.error().kind);
}

QString kindOf(const Result<Done> &result)
{
    return result ? u"done"_s : kindName(result.error().kind);
}

} // namespace

class TestMemoryFallback : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void usesTheKeychainWhereThereIsOne();
    void keepsInMemoryWhereThereIsNone();
    void saysThatItWillKeepInMemory();
    void everyOtherErrorStays_data();
    void everyOtherErrorStays();
    void aKeychainThatAppearsGetsNothingByItself();
    void whatIsWrittenAgainMovesToTheKeychain();
    void removes();
    void whatCannotBeRemovedStays();
    void forgetsAtTheEnd();

private:
    [[nodiscard]] QString read(const QString &key)
    {
        return kindOf(QCoro::waitFor(m_store->read(key)));
    }
    [[nodiscard]] QString write(const QString &key, const QByteArray &secret)
    {
        return kindOf(QCoro::waitFor(m_store->write(key, Secret(secret))));
    }
    [[nodiscard]] QString remove(const QString &key)
    {
        return kindOf(QCoro::waitFor(m_store->remove(key)));
    }

    FakeSecrets *m_keychain = nullptr; ///< the store's
    std::unique_ptr<MemoryFallback> m_store;
};

void TestMemoryFallback::init()
{
    auto keychain = std::make_unique<FakeSecrets>();
    m_keychain = keychain.get();
    m_store = std::make_unique<MemoryFallback>(std::move(keychain));
}

void TestMemoryFallback::usesTheKeychainWhereThereIsOne()
{
    QCOMPARE(write(u"a"_s, "one"), u"done"_s);
    QCOMPARE(m_keychain->secrets.value(u"a"_s), Secret("one"));
    QVERIFY(!m_store->isSessionOnly(u"a"_s));
    QCOMPARE(read(u"a"_s), u"one"_s);
    QCOMPARE(remove(u"a"_s), u"done"_s);
    QVERIFY(m_keychain->secrets.isEmpty());
}

void TestMemoryFallback::keepsInMemoryWhereThereIsNone()
{
    m_keychain->error = thereIsNoKeychain(u"none"_s);
    QCOMPARE(write(u"a"_s, "one"), u"done"_s);
    QVERIFY(m_store->isSessionOnly(u"a"_s));
    QVERIFY(!m_store->isSessionOnly(u"b"_s));
    QCOMPARE(read(u"a"_s), u"one"_s);
    QVERIFY(m_keychain->secrets.isEmpty());
}

void TestMemoryFallback::saysThatItWillKeepInMemory()
{
    m_keychain->error = thereIsNoKeychain(u"There is none."_s);
    const auto read = QCoro::waitFor(m_store->read(u"a"_s));
    QVERIFY(!read);
    QVERIFY(saysThereIsNoKeychain(read.error()));
    QVERIFY(read.error().message.startsWith(u"There is none. "_s));
    QVERIFY(read.error().message.contains(u"kept only until you quit Landfall"_s));
}

void TestMemoryFallback::everyOtherErrorStays_data()
{
    QTest::addColumn<int>("kind");
    QTest::newRow("locked") << int(Error::KeychainLocked);
    QTest::newRow("silent or broken") << int(Error::KeychainAbsent);
    QTest::newRow("refusing") << int(Error::KeychainDenied);
    QTest::newRow("no secret") << int(Error::BadInput);
}

void TestMemoryFallback::everyOtherErrorStays()
{
    QFETCH(int, kind);
    m_keychain->error = Error(Error::Kind(kind), u"as it is"_s);
    const auto written = QCoro::waitFor(m_store->write(u"a"_s, Secret("one")));
    QVERIFY(!written);
    QCOMPARE(written.error(), *m_keychain->error);
    QVERIFY(!m_store->isSessionOnly(u"a"_s));
    const auto read = QCoro::waitFor(m_store->read(u"a"_s));
    QVERIFY(!read);
    QCOMPARE(read.error(), *m_keychain->error);
}

void TestMemoryFallback::aKeychainThatAppearsGetsNothingByItself()
{
    m_keychain->error = thereIsNoKeychain(u"none"_s);
    QCOMPARE(write(u"a"_s, "one"), u"done"_s);
    m_keychain->error.reset();
    m_keychain->secrets.insert(u"a"_s, Secret("older"));
    QCOMPARE(read(u"a"_s), u"one"_s);
    QVERIFY(m_store->isSessionOnly(u"a"_s));
    QCOMPARE(m_keychain->secrets.value(u"a"_s), Secret("older"));
}

void TestMemoryFallback::whatIsWrittenAgainMovesToTheKeychain()
{
    m_keychain->error = thereIsNoKeychain(u"none"_s);
    QCOMPARE(write(u"a"_s, "one"), u"done"_s);
    m_keychain->error = Error(Error::KeychainLocked, u"locked"_s);
    QCOMPARE(write(u"a"_s, "two"), u"keychain-locked"_s);
    QCOMPARE(read(u"a"_s), u"one"_s);
    m_keychain->error.reset();
    QCOMPARE(write(u"a"_s, "three"), u"done"_s);
    QVERIFY(!m_store->isSessionOnly(u"a"_s));
    QCOMPARE(m_keychain->secrets.value(u"a"_s), Secret("three"));
    QCOMPARE(read(u"a"_s), u"three"_s);
}

void TestMemoryFallback::removes()
{
    m_keychain->error = thereIsNoKeychain(u"none"_s);
    QCOMPARE(remove(u"a"_s), u"keychain-absent"_s);
    QCOMPARE(write(u"a"_s, "one"), u"done"_s);
    QCOMPARE(remove(u"a"_s), u"done"_s);
    QVERIFY(!m_store->isSessionOnly(u"a"_s));
    QCOMPARE(read(u"a"_s), u"keychain-absent"_s);
}

void TestMemoryFallback::whatCannotBeRemovedStays()
{
    m_keychain->error = thereIsNoKeychain(u"none"_s);
    QCOMPARE(write(u"a"_s, "one"), u"done"_s);
    m_keychain->error = Error(Error::KeychainLocked, u"locked"_s);
    QCOMPARE(remove(u"a"_s), u"keychain-locked"_s);
    QCOMPARE(read(u"a"_s), u"one"_s);
}

void TestMemoryFallback::forgetsAtTheEnd()
{
    m_keychain->error = thereIsNoKeychain(u"none"_s);
    QCOMPARE(write(u"a"_s, "one"), u"done"_s);
    m_keychain->error.reset();
    m_keychain->holds = true;
    auto underWay = m_store->read(u"b"_s);
    m_store.reset();
    QCOMPARE(kindOf(QCoro::waitFor(std::move(underWay))), u"cancelled"_s);
    init();
    QCOMPARE(read(u"a"_s), u"secret-missing"_s);
}

QTEST_GUILESS_MAIN(TestMemoryFallback)
#include "tst_memoryfallback.moc"
