// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/clisession.h"
#include "support/secretservice.h"

#include <QElapsedTimer>
#include <QFile>
#include <QProcessEnvironment>
#include <QTest>

#include <csignal>

using namespace Qt::StringLiterals;

namespace {

QJsonObject problem(const CliRun &run)
{
    return run.json().value("problems"_L1).toArray().at(0).toObject();
}

QString kind(const CliRun &run)
{
    return problem(run).value("kind"_L1).toString();
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

/// What landfall-cli says and how it ends in each state of a keychain that holds its account's
/// secret: nothing is lost in any of them.
class TestCliKeychain : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void locked();
    void hanging();
    void killed();
    void absent_data();
    void absent();
    void addingWithoutAKeychainStoresNothing();
    void missing();
    void savedInAnotherOne();
    void aFileOfLibsecretsOwn();
    void threeAccountsWaitForOneSilentDaemon();

private:
    std::unique_ptr<Landfall::Simulator> m_simulator;
};

void TestCliKeychain::initTestCase()
{
    m_simulator = simulate(R"([{"provider": "cloudflare-pages", "target": "shop", "flow": "git",
        "at": -9000}])");
    QVERIFY(m_simulator);
}

void TestCliKeychain::init()
{
    if (isKeyringLocked())
        QVERIFY(unlockSessionKeyring());
    forgetAccounts();
    QVERIFY(addAccount(*m_simulator, u"cf"_s));
}

void TestCliKeychain::locked()
{
    lockSessionKeyring();
    CliRun run({u"list"_s, u"--json"_s});
    QVERIFY(run.finish());
    QCOMPARE(run.exitCode(), 4);
    QCOMPARE(kind(run), u"keychain-locked"_s);
    QVERIFY(unlockSessionKeyring());
    CliRun again({u"list"_s});
    QVERIFY(again.finish());
    QVERIFY2(again.exitCode() == 0, again.err().constData());
}

void TestCliKeychain::hanging()
{
    const pid_t daemon = secretServicePid();
    QVERIFY(daemon > 0);
    QCOMPARE(::kill(daemon, SIGSTOP), 0);
    QElapsedTimer timer;
    timer.start();
    CliRun run({u"account"_s, u"test"_s, u"cf"_s, u"--json"_s});
    const bool isOver = run.finish();
    const qint64 elapsed = timer.elapsed();
    ::kill(daemon, SIGCONT);
    QVERIFY(isOver);
    QVERIFY2(elapsed < 17'000, qPrintable(QString::number(elapsed)));
    QCOMPARE(run.exitCode(), 4);
    QCOMPARE(kind(run), u"keychain-absent"_s);
    CliRun again({u"account"_s, u"test"_s, u"cf"_s});
    QVERIFY(again.finish());
    QVERIFY2(again.exitCode() == 0, again.err().constData());
}

void TestCliKeychain::killed()
{
    const pid_t daemon = secretServicePid();
    QCOMPARE(::kill(daemon, SIGKILL), 0);
    QTRY_VERIFY(secretServicePid() != daemon);
    CliRun run({u"list"_s, u"--json"_s});
    QVERIFY(run.finish());
    QCOMPARE(run.exitCode(), 4);
    QCOMPARE(kind(run), u"keychain-locked"_s);
    QVERIFY(unlockSessionKeyring());
    CliRun again({u"list"_s});
    QVERIFY(again.finish());
    QVERIFY2(again.exitCode() == 0, again.err().constData());
}

void TestCliKeychain::absent_data()
{
    QTest::addColumn<QString>("variable");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("named");
    QTest::newRow("no bus") << u"DBUS_SESSION_BUS_ADDRESS"_s << u"unix:path=/nonexistent"_s
                            << u"No keychain service"_s;
    QTest::newRow("no event loop of GLib") << u"QT_NO_GLIB"_s << u"1"_s << u"QT_NO_GLIB"_s;
}

void TestCliKeychain::absent()
{
    QFETCH(QString, variable);
    QFETCH(QString, value);
    QFETCH(QString, named);
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(variable, value);
    QElapsedTimer timer;
    timer.start();
    CliRun run({u"list"_s, u"--json"_s}, {}, environment);
    QVERIFY(run.finish());
    QVERIFY(timer.elapsed() < 10'000);
    QCOMPARE(run.exitCode(), 4);
    QCOMPARE(kind(run), u"keychain-absent"_s);
    QVERIFY(problem(run).value("message"_L1).toString().contains(named));
}

void TestCliKeychain::addingWithoutAKeychainStoresNothing()
{
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"DBUS_SESSION_BUS_ADDRESS"_s, u"unix:path=/nonexistent"_s);
    CliRun add(
        {u"account"_s, u"add"_s, u"cloudflare-pages"_s, u"--name"_s, u"two"_s, u"--secret-stdin"_s},
        "canary-never-stored\n", environment);
    QVERIFY(add.finish());
    QCOMPARE(add.exitCode(), 4);
    QVERIFY(!add.err().contains("canary"));
    CliRun remove({u"account"_s, u"remove"_s, u"cf"_s}, {}, environment);
    QVERIFY(remove.finish());
    QCOMPARE(remove.exitCode(), 4);
    CliRun accounts({u"account"_s, u"list"_s, u"--json"_s});
    QVERIFY(accounts.finish());
    const QJsonArray list = accounts.json().value("accounts"_L1).toArray();
    QCOMPARE(list.size(), 1);
    QCOMPARE(list.at(0).toObject().value("name"_L1).toString(), u"cf"_s);
    QVERIFY(secretTool(u"cf"_s).contains("secret ="));
}

void TestCliKeychain::missing()
{
    QProcess::execute(
        u"secret-tool"_s, {u"clear"_s, u"user"_s, u"cf"_s, u"server"_s, u"landfall"_s});
    CliRun run({u"list"_s, u"--json"_s});
    QVERIFY(run.finish());
    QCOMPARE(run.exitCode(), 3);
    QCOMPARE(kind(run), u"secret-missing"_s);
}

void TestCliKeychain::savedInAnotherOne()
{
    QProcess::execute(
        u"secret-tool"_s, {u"clear"_s, u"user"_s, u"cf"_s, u"server"_s, u"landfall"_s});
    QFile file(accountsFile());
    QVERIFY(file.open(QIODevice::ReadWrite));
    QByteArray content = file.readAll();
    QVERIFY(content.contains(R"("GNOME Keyring")"));
    content.replace("GNOME Keyring", "KWallet");
    QVERIFY(file.resize(0) && file.seek(0) && file.write(content) == content.size());
    file.close();
    CliRun run({u"list"_s, u"--json"_s});
    QVERIFY(run.finish());
    QCOMPARE(run.exitCode(), 3);
    QCOMPARE(kind(run), u"secret-missing"_s);
    const QString message = problem(run).value("message"_L1).toString();
    QVERIFY2(message.contains(u"saved in KWallet, but this desktop session uses GNOME Keyring"_s),
        qPrintable(message));
}

void TestCliKeychain::aFileOfLibsecretsOwn()
{
    forgetAccounts();
    const QString keyring = qEnvironmentVariable("HOME") + "/own.keyring"_L1;
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"DBUS_SESSION_BUS_ADDRESS"_s, u"unix:path=/nonexistent"_s);
    environment.insert(u"SECRET_BACKEND"_s, u"file"_s);
    environment.insert(u"SECRET_FILE_TEST_PATH"_s, keyring);
    environment.insert(u"SECRET_FILE_TEST_PASSWORD"_s, u"test"_s);
    const auto known = m_simulator->accounts().constFirst();
    const QByteArray secret = known.secret.reveal();
    CliRun add({u"account"_s, u"add"_s, u"cloudflare-pages"_s, u"--name"_s, u"cf"_s, u"--set"_s,
                   "base_url="_L1 + known.account.field(u"base_url"_s), u"--secret-stdin"_s},
        secret + '\n', environment);
    QVERIFY(add.finish());
    QVERIFY2(add.exitCode() == 0, add.err().constData());
    QVERIFY(!contentOf(keyring).isEmpty());
    QVERIFY(!contentOf(keyring).contains(secret));
    CliRun list({u"list"_s}, {}, environment);
    QVERIFY(list.finish());
    QVERIFY2(list.exitCode() == 0, list.err().constData());

    const QByteArray before = contentOf(keyring);
    auto otherPassword = environment;
    otherPassword.insert(u"SECRET_FILE_TEST_PASSWORD"_s, u"another"_s);
    CliRun refused({u"list"_s, u"--json"_s}, {}, otherPassword);
    QVERIFY(refused.finish());
    QCOMPARE(refused.exitCode(), 3);
    QVERIFY(!problem(refused).value("message"_L1).toString().isEmpty());
    QCOMPARE(contentOf(keyring), before);

    QVERIFY(QFile::resize(keyring, 10));
    CliRun damaged({u"list"_s, u"--json"_s}, {}, environment);
    QVERIFY(damaged.finish());
    QCOMPARE(damaged.exitCode(), 4);
    QCOMPARE(kind(damaged), u"keychain-absent"_s);
}

void TestCliKeychain::threeAccountsWaitForOneSilentDaemon()
{
    QVERIFY(addAccount(*m_simulator, u"two"_s));
    QVERIFY(addAccount(*m_simulator, u"three"_s));
    const pid_t daemon = secretServicePid();
    QCOMPARE(::kill(daemon, SIGSTOP), 0);
    QElapsedTimer timer;
    timer.start();
    CliRun run({u"list"_s, u"--json"_s});
    const bool isOver = run.finish();
    const qint64 elapsed = timer.elapsed();
    ::kill(daemon, SIGCONT);
    QVERIFY(isOver);
    QVERIFY2(elapsed < 17'000, qPrintable(QString::number(elapsed)));
    QCOMPARE(run.exitCode(), 4);
    QCOMPARE(run.json().value("problems"_L1).toArray().size(), 3);
    CliRun again({u"list"_s});
    QVERIFY(again.finish());
    QVERIFY2(again.exitCode() == 0, again.err().constData());
}

QTEST_GUILESS_MAIN(TestCliKeychain)
#include "tst_clikeychain.moc"
