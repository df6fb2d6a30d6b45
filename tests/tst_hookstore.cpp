// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/fakesecrets.h"

#include <hookstore.h>
#include <logging.h>

#include <QCoroTask>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <stdexcept>

using namespace Qt::StringLiterals;
using namespace Landfall;

class TestHookStore : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void keepsTheHooksOfAnAccountInOneEntry();
    void tellsLabelsApartWithoutCase();
    void removesOneAndTheEntryWithTheLast();
    void refusesLabels_data();
    void refusesLabels();
    void leavesAStrangeEntryAlone_data();
    void leavesAStrangeEntryAlone();
    void handsOnWhatTheKeychainSays();
    void refusesMoreThanAnEntryTakes();
    void checksAddresses_data();
    void checksAddresses();
    void checksAddressesBehindTheGuard();
    void masksHooksInLogs();
};

namespace {

const Secret hook(QByteArray("https://app.example/api/deploy-hook/cm1/canary-s3cret"));

QString entry()
{
    return u"apps/hooks"_s;
}

QJsonObject stored(const FakeSecrets &secrets)
{
    return QJsonDocument::fromJson(secrets.secrets.value(entry()).reveal()).object();
}

/// A provider's hooks: any address of hooks.example.
struct AnyHook : DeployHooks {
    [[nodiscard]] Result<Done> checkHook(const Account &, const QUrl &url) const override
    {
        if (url.host() == "hooks.example"_L1 || url.host() == "127.0.0.1"_L1)
            return Done {};
        return Error {Error::BadInput, u"not one of ours"_s};
    }
    [[nodiscard]] Result<QString> readHookAnswer(const HttpReply &) const override { return {}; }
};

struct ThrowingHook : DeployHooks {
    [[nodiscard]] Result<Done> checkHook(const Account &, const QUrl &) const override
    {
        throw std::runtime_error("broken");
    }
    [[nodiscard]] Result<QString> readHookAnswer(const HttpReply &) const override { return {}; }
};

} // namespace

void TestHookStore::keepsTheHooksOfAnAccountInOneEntry()
{
    FakeSecrets secrets;
    HookStore store(secrets);
    QVERIFY(QCoro::waitFor(store.labels(u"apps"_s))->isEmpty());
    QVERIFY(QCoro::waitFor(store.add(u"apps"_s, u"staging"_s, hook)));
    const Secret other(QByteArray("https://app.example/api/deploy-hook/cm2/other"));
    QVERIFY(QCoro::waitFor(store.add(u"apps"_s, u"größe \"x\""_s, other)));
    QCOMPARE(secrets.secrets.keys(), QStringList {entry()});
    QCOMPARE(stored(secrets),
        (QJsonObject {{u"staging"_s, QString::fromUtf8(hook.reveal())},
            {u"größe \"x\""_s, QString::fromUtf8(other.reveal())}}));
    QCOMPARE(
        *QCoro::waitFor(store.labels(u"apps"_s)), QStringList({u"größe \"x\""_s, u"staging"_s}));
    QCOMPARE(*QCoro::waitFor(store.url(u"apps"_s, u"staging"_s)), hook);
    QVERIFY(QCoro::waitFor(store.labels(u"another"_s))->isEmpty());
}

void TestHookStore::tellsLabelsApartWithoutCase()
{
    FakeSecrets secrets;
    HookStore store(secrets);
    QVERIFY(QCoro::waitFor(store.add(u"apps"_s, u"Staging"_s, hook)));
    const auto again = QCoro::waitFor(store.add(u"apps"_s, u"STAGING"_s, hook));
    QVERIFY(!again);
    QCOMPARE(again.error().kind, Error::BadInput);
    QVERIFY(again.error().message.contains(u"STAGING"_s));
    QCOMPARE(stored(secrets).keys(), QStringList {u"Staging"_s});
    QCOMPARE(*QCoro::waitFor(store.url(u"apps"_s, u"staging"_s)), hook);
    const auto missing = QCoro::waitFor(store.url(u"apps"_s, u"prod"_s));
    QCOMPARE(missing.error().kind, Error::BadInput);
}

void TestHookStore::removesOneAndTheEntryWithTheLast()
{
    FakeSecrets secrets;
    HookStore store(secrets);
    QVERIFY(QCoro::waitFor(store.add(u"apps"_s, u"one"_s, hook)));
    QVERIFY(QCoro::waitFor(store.add(u"apps"_s, u"two"_s, hook)));
    QCOMPARE(QCoro::waitFor(store.remove(u"apps"_s, u"three"_s)).error().kind, Error::BadInput);
    QVERIFY(QCoro::waitFor(store.remove(u"apps"_s, u"ONE"_s)));
    QCOMPARE(stored(secrets).keys(), QStringList {u"two"_s});
    QVERIFY(QCoro::waitFor(store.remove(u"apps"_s, u"two"_s)));
    QVERIFY(secrets.secrets.isEmpty());
}

void TestHookStore::refusesLabels_data()
{
    QTest::addColumn<QString>("label");
    QTest::newRow("empty") << QString();
    QTest::newRow("slash") << u"a/b"_s;
    QTest::newRow("control") << u"a\nb"_s;
    QTest::newRow("direction") << u"a\u202eb"_s;
    QTest::newRow("blank") << u" a"_s;
    QTest::newRow("long") << QString(65, u'x');
}

void TestHookStore::refusesLabels()
{
    QFETCH(QString, label);
    FakeSecrets secrets;
    HookStore store(secrets);
    const auto added = QCoro::waitFor(store.add(u"apps"_s, label, hook));
    QVERIFY(!added);
    QCOMPARE(added.error().kind, Error::BadInput);
    QVERIFY(added.error().message.contains(u"label"_s));
    QVERIFY(secrets.secrets.isEmpty() && secrets.reads.isEmpty());
}

void TestHookStore::leavesAStrangeEntryAlone_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("text") << QByteArray("canary-s3cret");
    QTest::newRow("list") << QByteArray(R"(["canary-s3cret"])");
    QTest::newRow("no text inside") << QByteArray(R"({"a": {"url": "canary-s3cret"}})");
}

void TestHookStore::leavesAStrangeEntryAlone()
{
    QFETCH(QByteArray, bytes);
    FakeSecrets secrets;
    secrets.secrets.insert(entry(), Secret(bytes));
    HookStore store(secrets);
    const auto labels = QCoro::waitFor(store.labels(u"apps"_s));
    const auto added = QCoro::waitFor(store.add(u"apps"_s, u"new"_s, hook));
    const auto removed = QCoro::waitFor(store.remove(u"apps"_s, u"a"_s));
    QVERIFY(!labels && !added && !removed);
    for (const Error &error : {labels.error(), added.error(), removed.error()}) {
        QCOMPARE(error.kind, Error::BadReply);
        QVERIFY(error.message.contains(u"apps/hooks"_s) && !error.message.contains(u"canary"_s));
    }
    QCOMPARE(secrets.secrets.value(entry()).reveal(), bytes);
}

void TestHookStore::handsOnWhatTheKeychainSays()
{
    FakeSecrets secrets;
    secrets.error = Error(Error::KeychainLocked, u"locked"_s);
    HookStore store(secrets);
    QCOMPARE(QCoro::waitFor(store.labels(u"apps"_s)).error(), *secrets.error);
    QCOMPARE(QCoro::waitFor(store.url(u"apps"_s, u"a"_s)).error(), *secrets.error);
    QCOMPARE(QCoro::waitFor(store.add(u"apps"_s, u"a"_s, hook)).error(), *secrets.error);
    QCOMPARE(QCoro::waitFor(store.remove(u"apps"_s, u"a"_s)).error(), *secrets.error);
}

void TestHookStore::refusesMoreThanAnEntryTakes()
{
    FakeSecrets secrets;
    HookStore store(secrets);
    const Secret large(QByteArray("https://hooks.example/") + QByteArray(1500, 'x'));
    QVERIFY(QCoro::waitFor(store.add(u"apps"_s, u"one"_s, large)));
    QVERIFY(QCoro::waitFor(store.add(u"apps"_s, u"two"_s, large)));
    const auto third = QCoro::waitFor(store.add(u"apps"_s, u"three"_s, large));
    QCOMPARE(third.error().kind, Error::BadInput);
    QVERIFY(third.error().message.contains(u"4096"_s));
    QCOMPARE(stored(secrets).size(), 2);
}

void TestHookStore::checksAddresses_data()
{
    QTest::addColumn<QByteArray>("address");
    QTest::addColumn<bool>("isWell");
    QTest::newRow("https") << QByteArray("https://hooks.example/h/canary") << true;
    QTest::newRow("this computer") << QByteArray("http://127.0.0.1:8080/h/canary") << true;
    QTest::newRow("http") << QByteArray("http://hooks.example/h/canary") << false;
    QTest::newRow("ftp") << QByteArray("ftp://hooks.example/h/canary") << false;
    QTest::newRow("not the provider's") << QByteArray("https://evil.example/h/canary") << false;
    QTest::newRow("user name") << QByteArray("https://a:canary@hooks.example/h") << false;
    QTest::newRow("fragment") << QByteArray("https://hooks.example/h#canary") << false;
    QTest::newRow("no address") << QByteArray("canary") << false;
    QTest::newRow("a path") << QByteArray("/h/canary") << false;
    QTest::newRow("broken") << QByteArray("https://hooks.example:port/canary") << false;
}

void TestHookStore::checksAddresses()
{
    QFETCH(QByteArray, address);
    QFETCH(bool, isWell);
    const Account account(u"apps"_s, u"any"_s);
    const auto checked = checkHookUrl(AnyHook(), account, Secret(address));
    QCOMPARE(checked.hasValue(), isWell);
    if (!isWell) {
        QCOMPARE(checked.error().kind, Error::BadInput);
        QVERIFY(!checked.error().message.isEmpty());
        QVERIFY(!checked.error().message.contains(u"canary"_s));
    }
}

void TestHookStore::checksAddressesBehindTheGuard()
{
    const Account account(u"apps"_s, u"any"_s);
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"any.*broken"_s));
    const auto checked = checkHookUrl(ThrowingHook(), account, hook);
    QVERIFY(!checked);
    QCOMPARE(checked.error().code, u"plugin-fault"_s);
}

void TestHookStore::masksHooksInLogs()
{
    FakeSecrets secrets;
    HookStore store(secrets);
    QVERIFY(QCoro::waitFor(store.add(u"apps"_s, u"a"_s, hook)));
    const auto url = QCoro::waitFor(store.url(u"apps"_s, u"a"_s));
    QVERIFY(url);
    const QString line = redact(u"GET "_s + QString::fromUtf8(url->reveal()));
    QVERIFY2(!line.contains(u"canary"_s), qPrintable(line));
}

QTEST_GUILESS_MAIN(TestHookStore)
#include "tst_hookstore.moc"
