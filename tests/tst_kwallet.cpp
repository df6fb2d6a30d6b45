// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <keychainstore.h>

#include <QCoroTask>
#include <QDBusConnection>
#include <QDBusContext>
#include <QDir>
#include <QFile>
#include <QMap>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Landfall;

namespace {

const QString daemonName = u"org.kde.kwalletd5"_s;
const QString daemonPath = u"/modules/kwalletd5"_s;
const QString secondConnection = u"wallet"_s;

QString kindOf(const Result<Secret> &result)
{
    return result ? u"secret"_s : kindName(result.error().kind);
}

QString kindOf(const Result<Done> &result)
{
    return result ? u"done"_s : kindName(result.error().kind);
}

} // namespace

/// KWallet's daemon on the bus, as far as QtKeychain speaks to it.
class FakeWallet : public QObject, protected QDBusContext {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.kde.KWallet")
public:
    QMap<QString, QString> entries;
    int handle = 7; ///< below zero: the user refused
    bool fails = false; ///< every access to an entry ends in a D-Bus error

public Q_SLOTS:
    Q_SCRIPTABLE bool isEnabled() { return true; }
    Q_SCRIPTABLE QString networkWallet() { return u"kdewallet"_s; }
    Q_SCRIPTABLE int open(const QString &, qlonglong, const QString &) { return handle; }
    Q_SCRIPTABLE int entryType(int, const QString &, const QString &key, const QString &)
    {
        return entries.contains(key) ? 1 : 0;
    }
    Q_SCRIPTABLE QString readPassword(int, const QString &, const QString &key, const QString &)
    {
        return refuse() ? QString() : entries.value(key);
    }
    Q_SCRIPTABLE int writePassword(
        int, const QString &, const QString &key, const QString &value, const QString &)
    {
        if (!refuse())
            entries.insert(key, value);
        return 0;
    }
    Q_SCRIPTABLE int removeEntry(int, const QString &, const QString &key, const QString &)
    {
        if (!refuse())
            entries.remove(key);
        return 0;
    }

private:
    bool refuse()
    {
        if (fails)
            sendErrorReply(u"org.kde.Fail"_s, u"no"_s);
        return fails;
    }
};

class TestKWallet : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void storesReadsAndRemoves();
    void aFailedWriteIsNoSuccess();
    void aFailedReadIsNoSecret();
    void aFailedRemovalIsNoSuccess();
    void aRefusedWalletIsDenied();
    void aPlainTextStoreIsNotRead();
    void withoutItsDaemonItIsAbsent();

private:
    [[nodiscard]] Result<Secret> read() { return QCoro::waitFor(m_store->read(u"cf"_s)); }
    [[nodiscard]] Result<Done> write()
    {
        return QCoro::waitFor(m_store->write(u"cf"_s, Secret("s3cret")));
    }
    [[nodiscard]] Result<Done> remove() { return QCoro::waitFor(m_store->remove(u"cf"_s)); }

    std::unique_ptr<FakeWallet> m_wallet;
    std::unique_ptr<KeychainStore> m_store;
};

void TestKWallet::initTestCase()
{
    // QtKeychain decides once a process.
    qputenv("XDG_CURRENT_DESKTOP", "KDE");
    qputenv("KDE_SESSION_VERSION", "5");
}

void TestKWallet::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    auto bus = QDBusConnection::connectToBus(QDBusConnection::SessionBus, secondConnection);
    m_wallet = std::make_unique<FakeWallet>();
    QVERIFY(bus.registerObject(daemonPath, m_wallet.get(), QDBusConnection::ExportAllSlots));
    QVERIFY(bus.registerService(daemonName));
    m_store = std::make_unique<KeychainStore>();
}

void TestKWallet::cleanup()
{
    m_store.reset();
    m_wallet.reset();
    QDBusConnection::disconnectFromBus(secondConnection);
}

void TestKWallet::storesReadsAndRemoves()
{
    QCOMPARE(kindOf(read()), u"secret-missing"_s);
    QCOMPARE(kindOf(write()), u"done"_s);
    QCOMPARE(m_wallet->entries.value(u"cf"_s), u"s3cret"_s);
    QCOMPARE(read()->reveal(), "s3cret");
    QCOMPARE(kindOf(remove()), u"done"_s);
    QVERIFY(m_wallet->entries.isEmpty());
}

void TestKWallet::aFailedWriteIsNoSuccess()
{
    m_wallet->fails = true;
    QCOMPARE(kindOf(write()), u"keychain-denied"_s);
}

void TestKWallet::aFailedReadIsNoSecret()
{
    QCOMPARE(kindOf(write()), u"done"_s);
    m_wallet->fails = true;
    QCOMPARE(kindOf(read()), u"secret-missing"_s);
}

void TestKWallet::aFailedRemovalIsNoSuccess()
{
    QCOMPARE(kindOf(write()), u"done"_s);
    m_wallet->fails = true;
    QCOMPARE(kindOf(remove()), u"keychain-denied"_s);
}

void TestKWallet::aRefusedWalletIsDenied()
{
    m_wallet->handle = -1;
    QCOMPARE(kindOf(read()), u"keychain-denied"_s);
    QCOMPARE(kindOf(write()), u"keychain-denied"_s);
}

void TestKWallet::aPlainTextStoreIsNotRead()
{
    const QString folder = qEnvironmentVariable("XDG_CONFIG_HOME");
    QVERIFY(QDir().mkpath(folder));
    QFile file(folder + "/landfall.conf"_L1);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("[cf]\ntype=plaintext\ndata=@ByteArray(planted)\n[General]\n");
    file.write("cf\\type=plaintext\ncf\\data=@ByteArray(planted)\n");
    file.close();
    QCOMPARE(kindOf(read()), u"secret-missing"_s);
    QVERIFY(file.remove());
}

void TestKWallet::withoutItsDaemonItIsAbsent()
{
    QVERIFY(QDBusConnection(secondConnection).unregisterService(daemonName));
    QCOMPARE(kindOf(read()), u"keychain-absent"_s);
    QCOMPARE(kindOf(write()), u"keychain-absent"_s);
}

QTEST_GUILESS_MAIN(TestKWallet)
#include "tst_kwallet.moc"
