// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/clisession.h"
#include "support/pseudoterminal.h"

#include <QTcpServer>
#include <QTest>

using namespace Qt::StringLiterals;

/// Accounts through landfall-cli, with a real Secret Service.
class TestCliAccounts : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void keepsTheSecretInTheKeychainAlone();
    void refusesANameInUse();
    void refusesWhatCannotBeASecret_data();
    void refusesWhatCannotBeASecret();
    void removesAccountAndSecret();
    void keepsAnAccountWhoseKeychainIsLocked();
    void testsAnAccount();
    void tellsRightsAndTheEndOfACredential();
    void warnsInTheLastWeekOfACredential();
    void saysThatATokenIsWrong();
    void saysThatASecretIsMissing();
    void keepsTheSecretFromAnAddressThatWasChanged();
    void asksForTheSecretWithoutEcho();

private:
    std::unique_ptr<Landfall::Simulator> m_simulator;
};

void TestCliAccounts::init()
{
    forgetAccounts();
    m_simulator = simulate(R"([{"provider": "cloudflare-pages", "target": "shop", "flow": "git",
        "at": -9000}])");
    QVERIFY(m_simulator);
}

void TestCliAccounts::keepsTheSecretInTheKeychainAlone()
{
    const QByteArray token = "canary-0123456789-abcdefghijklmnop-token";
    QVERIFY(addAccount(*m_simulator, u"cf"_s, token));
    QVERIFY(secretTool(u"cf"_s).contains(token));

    CliRun list({u"list"_s, u"--verbose"_s});
    QVERIFY(list.finish());
    QCOMPARE(list.exitCode(), 3);
    QVERIFY(!list.out().contains(token));
    QVERIFY(!list.err().contains(token));
    QCOMPARE(filesWith(token), QStringList());
    QVERIFY(!filesWith("cloudflare-pages").isEmpty());
}

void TestCliAccounts::refusesANameInUse()
{
    QVERIFY(addAccount(*m_simulator, u"cf"_s));
    const QByteArray before = secretTool(u"cf"_s);
    CliRun again(
        {u"account"_s, u"add"_s, u"cloudflare-pages"_s, u"--name"_s, u"CF"_s, u"--secret-stdin"_s},
        "another\n");
    QVERIFY(again.finish());
    QCOMPARE(again.exitCode(), 2);
    QVERIFY(again.err().contains("CF"));
    QCOMPARE(secretTool(u"cf"_s), before);
    QVERIFY(!secretTool(u"CF"_s).contains("another"));
}

void TestCliAccounts::refusesWhatCannotBeASecret_data()
{
    QTest::addColumn<QByteArray>("input");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("an empty line") << QByteArray("\n");
    QTest::newRow("blanks") << QByteArray("   \n");
    QTest::newRow("control characters") << QByteArray("a\x01z\n");
    QTest::newRow("not ASCII") << QByteArray("tökén\n");
    QTest::newRow("too long") << QByteArray(5000, 'x') + '\n';
}

void TestCliAccounts::refusesWhatCannotBeASecret()
{
    QFETCH(QByteArray, input);
    CliRun run(
        {u"account"_s, u"add"_s, u"cloudflare-pages"_s, u"--name"_s, u"odd"_s, u"--secret-stdin"_s},
        input);
    QVERIFY(run.finish());
    QVERIFY2(run.exitCode() == 2, run.err().constData());
    QCOMPARE(run.err().count('\n'), 1);
    CliRun list({u"account"_s, u"list"_s, u"--json"_s});
    QVERIFY(list.finish());
    QCOMPARE(list.json().value("accounts"_L1).toArray().size(), 0);
}

void TestCliAccounts::removesAccountAndSecret()
{
    QVERIFY(addAccount(*m_simulator, u"cf"_s));
    CliRun remove({u"account"_s, u"remove"_s, u"CF"_s});
    QVERIFY(remove.finish());
    QVERIFY2(remove.exitCode() == 0, remove.err().constData());
    QVERIFY(!secretTool(u"cf"_s).contains("secret ="));
    CliRun list({u"account"_s, u"list"_s, u"--json"_s});
    QVERIFY(list.finish());
    QCOMPARE(list.json().value("accounts"_L1).toArray().size(), 0);
}

void TestCliAccounts::keepsAnAccountWhoseKeychainIsLocked()
{
    QVERIFY(addAccount(*m_simulator, u"cf"_s));
    QVERIFY(lockKeyring());
    CliRun remove({u"account"_s, u"remove"_s, u"cf"_s});
    CliRun add(
        {u"account"_s, u"add"_s, u"cloudflare-pages"_s, u"--name"_s, u"two"_s, u"--secret-stdin"_s},
        "token\n");
    CliRun list({u"list"_s, u"--json"_s});
    QVERIFY(remove.finish() && add.finish() && list.finish());
    QVERIFY(unlockKeyring());
    QCOMPARE(remove.exitCode(), 4);
    QCOMPARE(add.exitCode(), 4);
    QCOMPARE(list.exitCode(), 4);
    QCOMPARE(
        list.json().value("problems"_L1).toArray().at(0).toObject().value("kind"_L1).toString(),
        u"keychain-locked"_s);

    CliRun accounts({u"account"_s, u"list"_s, u"--json"_s});
    QVERIFY(accounts.finish());
    QCOMPARE(accounts.json().value("accounts"_L1).toArray().size(), 1);
    CliRun test({u"account"_s, u"test"_s, u"cf"_s});
    QVERIFY(test.finish());
    QVERIFY2(test.exitCode() == 0, test.err().constData());
}

void TestCliAccounts::testsAnAccount()
{
    QVERIFY(addAccount(*m_simulator, u"cf"_s));
    CliRun test({u"account"_s, u"test"_s, u"cf"_s, u"--json"_s});
    QVERIFY(test.finish());
    QVERIFY2(test.exitCode() == 0, test.err().constData());
    QCOMPARE(test.json().value("account"_L1).toString(), u"cf"_s);
    QVERIFY(!test.json().value("summary"_L1).toString().isEmpty());
}

void TestCliAccounts::tellsRightsAndTheEndOfACredential()
{
    QVERIFY(addAccount(*m_simulator, u"cf"_s));
    CliRun text({u"account"_s, u"test"_s, u"cf"_s});
    CliRun json({u"account"_s, u"test"_s, u"cf"_s, u"--json"_s});
    QVERIFY(text.finish() && json.finish());
    QVERIFY2(text.exitCode() == 0, text.err().constData());
    QVERIFY2(text.err().isEmpty(), text.err().constData());
    QVERIFY2(text.out().contains("Right Cloudflare Pages: Read: held")
            && text.out().contains("Right Account Settings: Read: held")
            && text.out().contains("The credential ends on ")
            && text.out().contains("Requests left: "),
        text.out().constData());
    const QJsonArray rights = json.json().value("rights"_L1).toArray();
    QCOMPARE(rights.size(), 2);
    for (const QJsonValue &right : rights) {
        QVERIFY(!right["name"_L1].toString().isEmpty());
        QVERIFY(!right["enables"_L1].toString().isEmpty());
        QCOMPARE(right["held"_L1], QJsonValue(true));
    }
    const QDateTime end =
        QDateTime::fromString(json.json().value("expires"_L1).toString(), Qt::ISODateWithMs);
    const qint64 days = QDateTime::currentDateTimeUtc().daysTo(end);
    QVERIFY2(days >= 89 && days <= 90, QByteArray::number(days).constData());
}

void TestCliAccounts::warnsInTheLastWeekOfACredential()
{
    QVERIFY(addAccount(*m_simulator, u"cf"_s, "landfall-simulator-ending-token"));
    for (const QStringList &more : {QStringList(), QStringList {u"--json"_s}}) {
        CliRun test(QStringList {u"account"_s, u"test"_s, u"cf"_s} + more);
        QVERIFY(test.finish());
        QVERIFY2(test.exitCode() == 0, test.err().constData());
        QVERIFY2(test.err().count('\n') == 1 && test.err().contains("credential ends in"),
            test.err().constData());
    }
}

void TestCliAccounts::saysThatATokenIsWrong()
{
    QVERIFY(addAccount(*m_simulator, u"cf"_s, "wrong-token"));
    CliRun test({u"account"_s, u"test"_s, u"cf"_s});
    QVERIFY(test.finish());
    QCOMPARE(test.exitCode(), 3);
    QCOMPARE(test.err().count('\n'), 1);
    QVERIFY(test.err().startsWith("cf: "));
}

void TestCliAccounts::saysThatASecretIsMissing()
{
    QVERIFY(addAccount(*m_simulator, u"cf"_s));
    QProcess::execute(
        u"secret-tool"_s, {u"clear"_s, u"user"_s, u"cf"_s, u"server"_s, u"landfall"_s});
    CliRun list({u"list"_s});
    QVERIFY(list.finish());
    QCOMPARE(list.exitCode(), 3);
    QVERIFY2(list.err().contains("cf"), list.err().constData());
}

void TestCliAccounts::keepsTheSecretFromAnAddressThatWasChanged()
{
    QVERIFY(addAccount(*m_simulator, u"cf"_s));
    QTcpServer foreign;
    QVERIFY(foreign.listen(QHostAddress::LocalHost));
    const QUrl before(m_simulator->accounts().constFirst().account.field(u"base_url"_s));
    QFile file(accountsFile());
    QVERIFY(file.open(QIODevice::ReadWrite));
    const QByteArray kept = file.readAll();
    const QByteArray oldBase = before.toEncoded();
    QUrl after(before);
    after.setPort(foreign.serverPort());
    QByteArray changed = kept;
    changed.replace('"' + oldBase + '"', '"' + after.toEncoded() + '"');
    QVERIFY(changed != kept);
    QVERIFY(file.resize(0) && file.seek(0) && file.write(changed) == changed.size());
    file.close();

    CliRun list({u"list"_s, u"--json"_s});
    QVERIFY(list.finish());
    QCOMPARE(list.exitCode(), 3);
    const QJsonObject problem = list.json().value("problems"_L1).toArray().at(0).toObject();
    QCOMPARE(problem.value("kind"_L1).toString(), u"secret-missing"_s);
    const QString port = QString::number(foreign.serverPort());
    QVERIFY(problem.value("message"_L1).toString().contains(port));
    QVERIFY(!foreign.hasPendingConnections());
}

void TestCliAccounts::asksForTheSecretWithoutEcho()
{
    const QByteArray token = "canary-typed-on-a-terminal";
    const PseudoTerminal terminal;
    QVERIFY(terminal.isValid() && terminal.echoes());
    QProcess add;
    add.setStandardInputFile(terminal.path());
    add.start(QStringLiteral(BIN_DIR "/landfall-cli"),
        {u"account"_s, u"add"_s, u"cloudflare-pages"_s, u"--name"_s, u"typed"_s});
    QByteArray err;
    QTRY_VERIFY_WITH_TIMEOUT((err += add.readAllStandardError()).contains("typed"), 20'000);
    QVERIFY(!terminal.echoes());
    QVERIFY(terminal.type(token + '\n'));
    QTRY_COMPARE_WITH_TIMEOUT(add.state(), QProcess::NotRunning, 20'000);
    QVERIFY2(add.exitCode() == 0, add.readAllStandardError().constData());
    QVERIFY(!terminal.shown().contains("canary"));
    QVERIFY(terminal.echoes());
    QVERIFY(secretTool(u"typed"_s).contains(token));
}

QTEST_GUILESS_MAIN(TestCliAccounts)
#include "tst_cliaccounts.moc"
