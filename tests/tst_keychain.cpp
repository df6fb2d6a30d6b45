// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/secretservice.h"

#include <keychainstore.h>

#include <QCoreApplication>
#include <QCoroTask>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QProcess>
#include <QTest>
#include <QTextStream>

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

Result<Secret> read(KeychainStore &store, const QString &key)
{
    return QCoro::waitFor(store.read(key));
}

Result<Done> write(KeychainStore &store, const QString &key, const QByteArray &secret)
{
    return QCoro::waitFor(store.write(key, Secret(secret)));
}

Result<Done> remove(KeychainStore &store, const QString &key)
{
    return QCoro::waitFor(store.remove(key));
}

/// What this program does when it is started as a process of its own: one word for each call.
int useAsAProcess(const QStringList &arguments)
{
    KeychainStore store;
    QTextStream out(stdout);
    if (arguments.contains(u"--impatient"_s))
        store.setDeadlines(1s, 1s);
    for (const QString &step : arguments.mid(2)) {
        QElapsedTimer timer;
        timer.start();
        if (step == "read"_L1)
            out << kindOf(read(store, u"cf"_s)) << ' ';
        else if (step == "write"_L1)
            out << kindOf(write(store, u"cf"_s, "s3cret")) << ' ';
        else if (step == "remove"_L1)
            out << kindOf(remove(store, u"cf"_s)) << ' ';
        else if (step == "leave"_L1)
            const auto abandoned = store.read(u"cf"_s);
        if (timer.elapsed() < 200 && step == "read"_L1)
            out << "at once ";
    }
    return 0;
}

} // namespace

class TestKeychain : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void storesTheBareSecret();
    void replacesASecret();
    void removesASecret();
    void keepsAnAccountsKeysApart();
    void removingNothingWorks();
    void missingIsMissing();
    void refusesWhatNoKeychainCarries_data();
    void refusesWhatNoKeychainCarries();
    void carriesWhatItMay_data();
    void carriesWhatItMay();
    void answersAllThatAskAtOnce();
    void aLockedKeyringIsNotMissing();
    void aSilentDaemonMissesTheDeadline();
    void unlockingASilentDaemonMissesTheDeadline();
    void aRestartedDaemonIsLocked();
    void endsWhileTheDaemonIsSilent();
    void destroyingTheStoreCancels();
    void saysWhatIsMissingInTheSession_data();
    void saysWhatIsMissingInTheSession();
};

void TestKeychain::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    if (isKeyringLocked())
        QVERIFY(unlockSessionKeyring());
}

void TestKeychain::storesTheBareSecret()
{
    KeychainStore store;
    QCOMPARE(kindOf(write(store, u"cf"_s, "s3cret-token")), u"done"_s);
    const auto stored = read(store, u"cf"_s);
    QVERIFY(stored);
    QCOMPARE(stored->reveal(), "s3cret-token");
    const QByteArray seen = secretToolSearch(u"cf"_s);
    QVERIFY2(seen.contains("secret = s3cret-token\n"), seen.constData());
}

void TestKeychain::replacesASecret()
{
    KeychainStore store;
    QCOMPARE(kindOf(write(store, u"cf"_s, "first")), u"done"_s);
    QCOMPARE(kindOf(write(store, u"cf"_s, "second")), u"done"_s);
    QCOMPARE(read(store, u"cf"_s)->reveal(), "second");
    QCOMPARE(secretToolSearch(u"cf"_s).count("secret = "), 1);
}

void TestKeychain::removesASecret()
{
    KeychainStore store;
    QCOMPARE(kindOf(write(store, u"gone"_s, "s3cret")), u"done"_s);
    QCOMPARE(kindOf(write(store, u"kept"_s, "s3cret")), u"done"_s);
    QCOMPARE(kindOf(remove(store, u"gone"_s)), u"done"_s);
    QCOMPARE(kindOf(read(store, u"gone"_s)), u"secret-missing"_s);
    QCOMPARE(secretToolSearch(u"gone"_s), QByteArray());
    QCOMPARE(kindOf(read(store, u"kept"_s)), u"secret"_s);
}

void TestKeychain::keepsAnAccountsKeysApart()
{
    const QByteArray hooks = R"({"nightly":"https://hooks.example/1"})";
    KeychainStore store;
    QCOMPARE(kindOf(write(store, u"shop"_s, "s3cret")), u"done"_s);
    QCOMPARE(kindOf(write(store, u"shop/hooks"_s, hooks)), u"done"_s);
    QCOMPARE(read(store, u"shop"_s)->reveal(), "s3cret");
    QCOMPARE(read(store, u"shop/hooks"_s)->reveal(), hooks);
    QCOMPARE(kindOf(remove(store, u"shop/hooks"_s)), u"done"_s);
    QCOMPARE(kindOf(read(store, u"shop/hooks"_s)), u"secret-missing"_s);
    QCOMPARE(kindOf(read(store, u"shop"_s)), u"secret"_s);
}

void TestKeychain::removingNothingWorks()
{
    KeychainStore store;
    QCOMPARE(kindOf(remove(store, u"never there"_s)), u"done"_s);
}

void TestKeychain::missingIsMissing()
{
    KeychainStore store;
    const auto missing = read(store, u"never there"_s);
    QCOMPARE(kindOf(missing), u"secret-missing"_s);
    QVERIFY(missing.error().message.contains(u"never there"_s));
}

void TestKeychain::refusesWhatNoKeychainCarries_data()
{
    QTest::addColumn<QByteArray>("secret");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("NUL") << QByteArray("a\0b", 3);
    QTest::newRow("line break") << QByteArray("a\nb");
    QTest::newRow("too long") << QByteArray(4097, 'x');
    QTest::newRow("no UTF-8") << QByteArray("a\xff");
}

void TestKeychain::refusesWhatNoKeychainCarries()
{
    QFETCH(QByteArray, secret);
    KeychainStore store;
    QCOMPARE(kindOf(write(store, u"odd"_s, secret)), u"bad-input"_s);
    QCOMPARE(secretToolSearch(u"odd"_s), QByteArray());
}

void TestKeychain::carriesWhatItMay_data()
{
    QTest::addColumn<QByteArray>("secret");
    QTest::newRow("one byte") << QByteArray("x");
    QTest::newRow("4 KiB") << QByteArray(4096, 'x');
    QTest::newRow("blanks at the ends") << QByteArray(" x ");
    QTest::newRow("JSON") << QByteArray(R"({"Shop — Übersee":"https://example.com/?a=1"})");
}

void TestKeychain::carriesWhatItMay()
{
    QFETCH(QByteArray, secret);
    KeychainStore store;
    QCOMPARE(kindOf(write(store, u"odd"_s, secret)), u"done"_s);
    QCOMPARE(read(store, u"odd"_s)->reveal(), secret);
}

void TestKeychain::answersAllThatAskAtOnce()
{
    KeychainStore store;
    for (const QString &key : {u"a"_s, u"b"_s, u"c"_s})
        QCOMPARE(kindOf(write(store, key, key.toUtf8())), u"done"_s);
    auto a = store.read(u"a"_s);
    auto b = store.read(u"b"_s);
    auto c = store.read(u"c"_s);
    QCOMPARE(QCoro::waitFor(std::move(c))->reveal(), "c");
    QCOMPARE(QCoro::waitFor(std::move(b))->reveal(), "b");
    QCOMPARE(QCoro::waitFor(std::move(a))->reveal(), "a");
}

void TestKeychain::aLockedKeyringIsNotMissing()
{
    KeychainStore store;
    QCOMPARE(kindOf(write(store, u"cf"_s, "s3cret")), u"done"_s);
    lockSessionKeyring();
    QVERIFY(isKeyringLocked());
    QCOMPARE(kindOf(read(store, u"cf"_s)), u"keychain-locked"_s);
    QCOMPARE(kindOf(read(store, u"never there"_s)), u"keychain-locked"_s);
    QCOMPARE(kindOf(write(store, u"cf"_s, "other")), u"keychain-locked"_s);
    QCOMPARE(kindOf(remove(store, u"cf"_s)), u"keychain-locked"_s);
    QVERIFY(unlockSessionKeyring());
    QCOMPARE(read(store, u"cf"_s)->reveal(), "s3cret");
}

void TestKeychain::aSilentDaemonMissesTheDeadline()
{
    KeychainStore store;
    QCOMPARE(kindOf(write(store, u"cf"_s, "s3cret")), u"done"_s);
    const pid_t daemon = secretServicePid();
    QVERIFY(daemon > 0);
    store.setDeadlines(500ms, 500ms);
    QCOMPARE(::kill(daemon, SIGSTOP), 0);
    QElapsedTimer timer;
    timer.start();
    auto first = store.read(u"cf"_s);
    auto second = store.read(u"b"_s);
    auto third = store.read(u"c"_s);
    const auto answer = QCoro::waitFor(std::move(third));
    const qint64 elapsed = timer.elapsed();
    ::kill(daemon, SIGCONT);
    QCOMPARE(kindOf(answer), u"keychain-absent"_s);
    // One silent daemon costs one deadline, however many accounts there are.
    QVERIFY2(elapsed < 5000, qPrintable(QString::number(elapsed)));
    QCOMPARE(kindOf(QCoro::waitFor(std::move(first))), u"keychain-absent"_s);
    QCOMPARE(kindOf(QCoro::waitFor(std::move(second))), u"keychain-absent"_s);
    store.setDeadlines(15s, 15s);
    QCOMPARE(read(store, u"cf"_s)->reveal(), "s3cret");
}

void TestKeychain::unlockingASilentDaemonMissesTheDeadline()
{
    KeychainStore store;
    store.setDeadlines(500ms, 60s);
    const pid_t daemon = secretServicePid();
    QCOMPARE(::kill(daemon, SIGSTOP), 0);
    const auto unlocked = QCoro::waitFor(store.unlock());
    ::kill(daemon, SIGCONT);
    QCOMPARE(kindOf(unlocked), u"keychain-absent"_s);
    store.setDeadlines(15s, 60s);
    QCOMPARE(kindOf(QCoro::waitFor(store.unlock())), u"done"_s);
}

void TestKeychain::aRestartedDaemonIsLocked()
{
    KeychainStore store;
    QCOMPARE(kindOf(write(store, u"cf"_s, "s3cret")), u"done"_s);
    const pid_t daemon = secretServicePid();
    QCOMPARE(::kill(daemon, SIGKILL), 0);
    // The bus starts another one, which has no password.
    QTRY_VERIFY(secretServicePid() != daemon);
    QCOMPARE(kindOf(read(store, u"cf"_s)), u"keychain-locked"_s);
    QVERIFY(unlockSessionKeyring());
    QCOMPARE(read(store, u"cf"_s)->reveal(), "s3cret");
}

void TestKeychain::endsWhileTheDaemonIsSilent()
{
    const pid_t daemon = secretServicePid();
    QCOMPARE(::kill(daemon, SIGSTOP), 0);
    QProcess process;
    process.start(QCoreApplication::applicationFilePath(), {u"--steps"_s, u"leave"_s});
    const bool ended = process.waitForFinished(10'000);
    ::kill(daemon, SIGCONT);
    QVERIFY(ended);
    QCOMPARE(process.exitStatus(), QProcess::NormalExit);
    QCOMPARE(process.exitCode(), 0);
}

void TestKeychain::destroyingTheStoreCancels()
{
    auto store = std::make_unique<KeychainStore>();
    auto first = store->read(u"cf"_s);
    auto second = store->read(u"cf"_s);
    store.reset();
    QCOMPARE(kindOf(QCoro::waitFor(std::move(first))), u"cancelled"_s);
    QCOMPARE(kindOf(QCoro::waitFor(std::move(second))), u"cancelled"_s);
}

void TestKeychain::saysWhatIsMissingInTheSession_data()
{
    QTest::addColumn<QString>("variable");
    QTest::addColumn<QString>("keyring");
    QTest::addColumn<QStringList>("steps");
    QTest::addColumn<QByteArray>("expected");

    const QStringList all {u"write"_s, u"remove"_s, u"read"_s};
    QTest::newRow("no bus") << u"DBUS_SESSION_BUS_ADDRESS=unix:path=/nonexistent"_s << QString()
                            << all
                            << QByteArray(
                                   "keychain-absent keychain-absent keychain-absent at once ");
    QTest::newRow("no Secret Service")
        << QString() << u"none"_s << all
        << QByteArray("keychain-absent keychain-absent keychain-absent at once ");
    QTest::newRow("no keyring yet") << QString() << u"fresh"_s << all
                                    << QByteArray("keychain-absent done secret-missing at once ");
    // libsecret needs GLib's event loop: without it no job would ever end.
    QTest::newRow("no event loop of GLib")
        << u"QT_NO_GLIB=1"_s << QString() << QStringList {u"read"_s, u"read"_s, u"write"_s}
        << QByteArray("keychain-absent at once keychain-absent at once keychain-absent ");
}

void TestKeychain::saysWhatIsMissingInTheSession()
{
    QFETCH(QString, variable);
    QFETCH(QString, keyring);
    QFETCH(QStringList, steps);
    QFETCH(QByteArray, expected);

    QProcess process;
    QStringList environment = QProcess::systemEnvironment();
    if (!variable.isEmpty()) {
        environment.removeIf([&](const QString &entry) {
            return entry.startsWith(variable.section(u'=', 0, 0) + u'=');
        });
        environment.append(variable);
    }
    QStringList command {QCoreApplication::applicationFilePath(), u"--steps"_s};
    if (!keyring.isEmpty()) {
        environment.append("LANDFALL_SESSION_KEYRING="_L1 + keyring);
        command.prepend(QFileInfo(QStringLiteral(TEST_DATA)).path() + "/session.sh"_L1);
    }
    process.setEnvironment(environment);
    const QString program = command.takeFirst();
    process.start(program, command + steps);
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitStatus(), QProcess::NormalExit);
    QCOMPARE(process.readAllStandardOutput(), expected);
}

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    if (QCoreApplication::arguments().value(1) == "--steps"_L1)
        return useAsAProcess(QCoreApplication::arguments());
    TestKeychain test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_keychain.moc"
