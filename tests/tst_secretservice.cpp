// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <keychainstore.h>

#include <QCoroTask>
#include <QDBusConnection>
#include <QDBusContext>
#include <QDBusMessage>
#include <QDBusMetaType>
#include <QDBusObjectPath>
#include <QDBusVariant>
#include <QElapsedTimer>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace Landfall;

using Attributes = QMap<QString, QString>;
Q_DECLARE_METATYPE(Attributes)

namespace {

const QString serviceName = u"org.freedesktop.secrets"_s;
const QString servicePath = u"/org/freedesktop/secrets"_s;
const QString keyringPath = servicePath + u"/collection/own"_s;
const QString itemPath = keyringPath + u"/1"_s;
const QString nowhere = u"/"_s;
const QString secondConnection = u"service"_s;

QString kindOf(const Result<Secret> &result)
{
    return result ? u"secret"_s : kindName(result.error().kind);
}

QString kindOf(const Result<Done> &result)
{
    return result ? u"done"_s : kindName(result.error().kind);
}

} // namespace

/// A Secret Service with one keyring and one locked item, for what no real one does on demand.
class FakeService : public QObject, protected QDBusContext {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Secret.Service")
public:
    bool isSilent = false; ///< no search is ever answered
    bool opens = false; ///< Unlock works without a prompt
    bool isLocked = false;
    bool locksItself = false; ///< when it is searched
    bool dies = false; ///< leaves the bus when it is searched
    QList<QDBusMessage> unanswered;

public Q_SLOTS:
    Q_SCRIPTABLE QDBusVariant OpenSession(
        const QString &algorithm, const QDBusVariant &, QDBusObjectPath &session)
    {
        session = QDBusObjectPath(servicePath + "/session/1"_L1);
        if (algorithm != "plain"_L1)
            sendErrorReply(QDBusError::NotSupported, u"plain only"_s);
        return QDBusVariant(QString());
    }
    Q_SCRIPTABLE QDBusObjectPath ReadAlias(const QString &) { return QDBusObjectPath(keyringPath); }
    Q_SCRIPTABLE QList<QDBusObjectPath> SearchItems(
        const Attributes &, QList<QDBusObjectPath> &locked)
    {
        isLocked = isLocked || locksItself;
        if (isLocked)
            locked.append(QDBusObjectPath(itemPath));
        if (isSilent) {
            setDelayedReply(true);
            unanswered.append(message());
        }
        if (dies)
            connection().unregisterService(serviceName);
        return {};
    }
    Q_SCRIPTABLE QList<QDBusObjectPath> Unlock(
        const QList<QDBusObjectPath> &objects, QDBusObjectPath &prompt)
    {
        prompt = QDBusObjectPath(nowhere);
        isLocked = isLocked && !opens;
        return opens ? objects : QList<QDBusObjectPath>();
    }
};

class FakeKeyring : public QObject {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Secret.Collection")
    Q_PROPERTY(bool Locked READ isLocked)
public:
    explicit FakeKeyring(const FakeService &service) : m_service(service) { }
    [[nodiscard]] bool isLocked() const { return m_service.isLocked; }

private:
    const FakeService &m_service;
};

/// Moments that no real keychain has on demand: it is locked, replaced or stuck between being asked
/// and doing its job.
class TestSecretService : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void anEmptyOneIsMissing();
    void oneThatLocksMeanwhileIsNotMissing();
    void oneThatLeavesMeanwhileIsNotMissing();
    void aRemovalFromOneThatLocksMeanwhileIsNone();
    void aJobThatNeverEndsBlocksNobody();
    void opensWithoutAPrompt();
    void whatDoesNotOpenStaysLocked();
    void hasANameThatIsNobodys();

private:
    [[nodiscard]] Result<Secret> read() { return QCoro::waitFor(m_store->read(u"cf"_s)); }

    std::unique_ptr<FakeService> m_service;
    std::unique_ptr<FakeKeyring> m_keyring;
    std::unique_ptr<KeychainStore> m_store;
};

void TestSecretService::initTestCase()
{
    qDBusRegisterMetaType<Attributes>();
}

void TestSecretService::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    auto bus = QDBusConnection::connectToBus(QDBusConnection::SessionBus, secondConnection);
    m_service = std::make_unique<FakeService>();
    m_keyring = std::make_unique<FakeKeyring>(*m_service);
    QVERIFY(bus.registerObject(servicePath, m_service.get(), QDBusConnection::ExportAllSlots));
    QVERIFY(bus.registerObject(keyringPath, m_keyring.get(), QDBusConnection::ExportAllProperties));
    QVERIFY(bus.registerService(serviceName));
    m_store = std::make_unique<KeychainStore>();
}

void TestSecretService::cleanup()
{
    m_store.reset();
    m_keyring.reset();
    m_service.reset();
    QDBusConnection::disconnectFromBus(secondConnection);
}

void TestSecretService::anEmptyOneIsMissing()
{
    QCOMPARE(kindOf(read()), u"secret-missing"_s);
}

void TestSecretService::oneThatLocksMeanwhileIsNotMissing()
{
    m_service->locksItself = true;
    QCOMPARE(kindOf(read()), u"keychain-locked"_s);
}

void TestSecretService::oneThatLeavesMeanwhileIsNotMissing()
{
    m_service->dies = true;
    QCOMPARE(kindOf(read()), u"keychain-absent"_s);
}

void TestSecretService::aRemovalFromOneThatLocksMeanwhileIsNone()
{
    m_service->locksItself = true;
    QCOMPARE(kindOf(QCoro::waitFor(m_store->remove(u"cf"_s))), u"keychain-locked"_s);
}

void TestSecretService::aJobThatNeverEndsBlocksNobody()
{
    m_store->setDeadlines(500ms, 500ms);
    m_service->isSilent = true;
    QElapsedTimer timer;
    timer.start();
    auto first = m_store->read(u"a"_s);
    auto second = m_store->read(u"b"_s);
    auto third = m_store->read(u"c"_s);
    QCOMPARE(kindOf(QCoro::waitFor(std::move(first))), u"keychain-absent"_s);
    QCOMPARE(kindOf(QCoro::waitFor(std::move(second))), u"keychain-absent"_s);
    QCOMPARE(kindOf(QCoro::waitFor(std::move(third))), u"keychain-absent"_s);
    const qint64 waited = timer.elapsed();
    QVERIFY2(waited < 5000, qPrintable(QString::number(waited)));
    // As long as the job hangs, nobody waits for it.
    QCOMPARE(kindOf(read()), u"keychain-absent"_s);
    QVERIFY(timer.elapsed() - waited < 400);

    m_service->isSilent = false;
    const auto connection = QDBusConnection(secondConnection);
    for (const QDBusMessage &call : std::as_const(m_service->unanswered))
        QVERIFY(connection.send(call.createReply({QVariant::fromValue(QList<QDBusObjectPath>()),
            QVariant::fromValue(QList<QDBusObjectPath>())})));
    QTRY_COMPARE(kindOf(read()), u"secret-missing"_s);
}

void TestSecretService::opensWithoutAPrompt()
{
    m_service->isLocked = true;
    m_service->opens = true;
    QCOMPARE(kindOf(QCoro::waitFor(m_store->unlock())), u"done"_s);
    QVERIFY(!m_service->isLocked);
}

void TestSecretService::whatDoesNotOpenStaysLocked()
{
    m_service->isLocked = true;
    const auto refused = QCoro::waitFor(m_store->unlock());
    QCOMPARE(kindOf(refused), u"keychain-locked"_s);
    QVERIFY(!refused.error().message.isEmpty());
}

void TestSecretService::hasANameThatIsNobodys()
{
    QCOMPARE(m_store->backend(), QString());
    QCOMPARE(kindOf(read()), u"secret-missing"_s);
    QCOMPARE(m_store->backend(), u"Secret Service"_s);
}

QTEST_GUILESS_MAIN(TestSecretService)
#include "tst_secretservice.moc"
