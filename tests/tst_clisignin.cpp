// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/clisession.h"
#include "support/fakeaz.h"

#include <QElapsedTimer>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QTest>

#include <csignal>

using namespace Qt::StringLiterals;

/// `account sign-in`, and accounts without a secret, with a real Secret Service.
class TestCliSignIn : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void signsInAndKeepsWhatThatGave();
    void tellsScriptsWhatToDo();
    void endsWithTheSignInsEnd_data();
    void endsWithTheSignInsEnd();
    void saysThatTheKeychainIsLocked();
    void stopsWhenInterrupted();
    void refusesAccountsWithoutASignIn_data();
    void refusesAccountsWithoutASignIn();
    void takesARefreshTokenOnStandardInput();
    void needsNoKeychainWithTheAzureCli();

private:
    /// The fields of the simulator's account of that kind, as --set wants them.
    [[nodiscard]] QStringList fields(const QString &auth) const;
    void add(const QString &auth = u"device-code"_s, const QByteArray &secret = {});
    void control(const QByteArray &body) const;

    std::unique_ptr<Landfall::Simulator> m_simulator;
};

void TestCliSignIn::init()
{
    forgetAccounts();
    QProcess::execute(
        u"secret-tool"_s, {u"clear"_s, u"user"_s, u"work"_s, u"server"_s, u"landfall"_s});
    m_simulator = simulate("[]", 100);
    QVERIFY(m_simulator);
}

QStringList TestCliSignIn::fields(const QString &auth) const
{
    QStringList arguments;
    for (const QJsonValue &provider : m_simulator->announcement().value("providers"_L1).toArray()) {
        for (const QJsonValue &other : provider["others"_L1].toArray()) {
            const QJsonObject fields = other["fields"_L1].toObject();
            if (provider["provider"_L1] != "azure"_L1 || fields.value("auth"_L1) != auth)
                continue;
            for (auto it = fields.begin(); it != fields.end(); ++it)
                arguments << u"--set"_s << it.key() + u'=' + it->toString();
        }
    }
    return arguments;
}

void TestCliSignIn::add(const QString &auth, const QByteArray &secret)
{
    QStringList arguments {u"account"_s, u"add"_s, u"azure"_s, u"--name"_s, u"work"_s};
    if (!secret.isEmpty())
        arguments << u"--secret-stdin"_s;
    CliRun run(arguments + fields(auth), secret);
    QVERIFY(run.finish());
    QVERIFY2(run.exitCode() == 0, run.err().constData());
}

void TestCliSignIn::control(const QByteArray &body) const
{
    QNetworkAccessManager network;
    QNetworkRequest request(
        QUrl(u"http://127.0.0.1:%1/_simulator/azure/sign-in"_s.arg(m_simulator->port())));
    request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
    const std::unique_ptr<QNetworkReply> reply(network.post(request, body));
    QTRY_VERIFY(reply->isFinished());
    QCOMPARE(reply->error(), QNetworkReply::NoError);
}

void TestCliSignIn::signsInAndKeepsWhatThatGave()
{
    CliRun added({QStringList {u"account"_s, u"add"_s, u"azure"_s, u"--name"_s, u"work"_s}
        + fields(u"device-code"_s)});
    QVERIFY(added.finish());
    QVERIFY2(added.exitCode() == 0, added.err().constData());
    QVERIFY2(added.out().contains("landfall-cli account sign-in work"), added.out().constData());
    QVERIFY(!secretTool(u"work"_s).contains("secret ="));
    CliRun early({u"account"_s, u"test"_s, u"work"_s});
    QVERIFY(early.finish());
    QCOMPARE(early.exitCode(), 3);
    QVERIFY2(early.err().contains("account sign-in work"), early.err().constData());

    CliRun signIn({u"account"_s, u"sign-in"_s, u"WORK"_s, u"--verbose"_s});
    QVERIFY(signIn.finish());
    QVERIFY2(signIn.exitCode() == 0, signIn.err().constData());
    QVERIFY2(signIn.out().contains("/azure/login/device "), signIn.out().constData());
    QVERIFY2(signIn.out().contains("mira@larkfield.example"), signIn.out().constData());
    const QByteArray token = "landfall-simulator-refresh-token";
    QVERIFY(secretTool(u"work"_s).contains("secret = " + token + "-1\n"));

    // Each use gives a new one, which is kept before the program ends.
    CliRun test({u"account"_s, u"test"_s, u"work"_s, u"--verbose"_s});
    QVERIFY(test.finish());
    QVERIFY2(test.exitCode() == 0, test.err().constData());
    QVERIFY(secretTool(u"work"_s).contains("secret = " + token + "-2\n"));

    for (const CliRun *run : {&signIn, &test}) {
        QVERIFY(run->err().contains("/oauth2/v2.0/token"));
        for (const char *secret : {"refresh-token", "device-code-", "access-token-"}) {
            QVERIFY2(!run->out().contains(secret), run->out().constData());
            QVERIFY2(!run->err().contains(secret), run->err().constData());
        }
    }
    QCOMPARE(filesWith(token), QStringList());
    QCOMPARE(filesWith("landfall-simulator-device-code"), QStringList());
}

void TestCliSignIn::tellsScriptsWhatToDo()
{
    add();
    CliRun signIn({u"--json"_s, u"account"_s, u"sign-in"_s, u"work"_s});
    QVERIFY(signIn.finish());
    QVERIFY2(signIn.exitCode() == 0, signIn.err().constData());
    const QList<QJsonObject> lines = signIn.jsonLines();
    QCOMPARE(lines.size(), 2);
    QCOMPARE(lines.at(0).value("event"_L1).toString(), u"prompt"_s);
    QCOMPARE(lines.at(0).value("account"_L1).toString(), u"work"_s);
    QCOMPARE(lines.at(0).value("code"_L1).toString().size(), 9);
    QCOMPARE(QUrl(lines.at(0).value("page"_L1).toString()).path(), u"/azure/login/device"_s);
    const QDateTime expires =
        QDateTime::fromString(lines.at(0).value("expires"_L1).toString(), Qt::ISODateWithMs);
    QVERIFY(expires > QDateTime::currentDateTimeUtc().addSecs(600));
    QCOMPARE(lines.at(1).value("event"_L1).toString(), u"signed-in"_s);
    QCOMPARE(lines.at(1).value("identity"_L1).toString(), u"mira@larkfield.example"_s);
}

void TestCliSignIn::endsWithTheSignInsEnd_data()
{
    QTest::addColumn<QByteArray>("happens");
    QTest::addColumn<QString>("code");
    QTest::newRow("declined") << R"({"do": "decline"})"_ba << u"authorization_declined"_s;
    QTest::newRow("expired") << R"({"do": "expire"})"_ba << u"expired_token"_s;
}

void TestCliSignIn::endsWithTheSignInsEnd()
{
    QFETCH(QByteArray, happens);
    QFETCH(QString, code);
    add();
    control(R"({"approve_after": 0})");
    CliRun signIn({u"--json"_s, u"account"_s, u"sign-in"_s, u"work"_s});
    QVERIFY(signIn.waitForOutput("prompt"));
    control(happens);
    QVERIFY(signIn.finish());
    QCOMPARE(signIn.exitCode(), 3);
    const QList<QJsonObject> lines = signIn.jsonLines();
    QCOMPARE(lines.size(), 2);
    QCOMPARE(lines.at(1).value("event"_L1).toString(), u"problem"_s);
    QCOMPARE(lines.at(1).value("code"_L1).toString(), code);
    QVERIFY(!secretTool(u"work"_s).contains("secret ="));
}

void TestCliSignIn::saysThatTheKeychainIsLocked()
{
    add();
    QVERIFY(lockKeyring());
    CliRun signIn({u"account"_s, u"sign-in"_s, u"work"_s});
    const bool isOver = signIn.finish();
    QVERIFY(unlockKeyring());
    QVERIFY(isOver);
    QCOMPARE(signIn.exitCode(), 4);
    QVERIFY(!secretTool(u"work"_s).contains("secret ="));
}

void TestCliSignIn::stopsWhenInterrupted()
{
    add();
    control(R"({"approve_after": 0})");
    CliRun signIn({u"account"_s, u"sign-in"_s, u"work"_s});
    QVERIFY(signIn.waitForOutput("/azure/login/device"));
    QElapsedTimer clock;
    clock.start();
    QCOMPARE(::kill(pid_t(signIn.processId()), SIGINT), 0);
    QVERIFY(signIn.finish());
    QVERIFY(clock.elapsed() < 10'000);
    QCOMPARE(signIn.exitCode(), 3);
    QVERIFY2(signIn.err().contains("Nothing was stored"), signIn.err().constData());
    QVERIFY(!secretTool(u"work"_s).contains("secret ="));
}

void TestCliSignIn::refusesAccountsWithoutASignIn_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("unknown") << u"nobody"_s;
    QTest::newRow("pasted token") << u"work"_s;
    QTest::newRow("another service") << u"cf"_s;
}

void TestCliSignIn::refusesAccountsWithoutASignIn()
{
    QFETCH(QString, name);
    add(u"token"_s, "landfall-simulator-bearer-token\n");
    QVERIFY(addAccount(*m_simulator, u"cf"_s));
    CliRun signIn({u"account"_s, u"sign-in"_s, name});
    QVERIFY(signIn.finish());
    QCOMPARE(signIn.exitCode(), 2);
    QVERIFY2(signIn.err().contains(name.toUtf8()), signIn.err().constData());
    QVERIFY(signIn.out().isEmpty());
}

void TestCliSignIn::takesARefreshTokenOnStandardInput()
{
    add(u"device-code"_s, "landfall-simulator-refresh-token\n");
    CliRun test({u"account"_s, u"test"_s, u"work"_s});
    QVERIFY(test.finish());
    QVERIFY2(test.exitCode() == 0, test.err().constData());
    control(R"({"do": "revoke"})");
    CliRun revoked({u"account"_s, u"test"_s, u"work"_s});
    QVERIFY(revoked.finish());
    QCOMPARE(revoked.exitCode(), 3);
    QVERIFY2(revoked.err().contains("sign in again"), revoked.err().constData());

    CliRun signIn({u"account"_s, u"sign-in"_s, u"work"_s});
    QVERIFY(signIn.finish());
    QVERIFY2(signIn.exitCode() == 0, signIn.err().constData());
    CliRun again({u"account"_s, u"test"_s, u"work"_s});
    QVERIFY(again.finish());
    QVERIFY2(again.exitCode() == 0, again.err().constData());
}

void TestCliSignIn::needsNoKeychainWithTheAzureCli()
{
    Landfall::Test::FakeAz az;
    // The simulator takes this one from anybody.
    az.gives("landfall-simulator-bearer-token");
    QStringList arguments {u"account"_s, u"add"_s, u"azure"_s, u"--name"_s, u"work"_s};
    for (const QString &argument : fields(u"token"_s))
        arguments << (argument == "auth=token"_L1 ? u"auth=azure-cli"_s : argument);
    QVERIFY(lockKeyring());
    CliRun added(arguments);
    const bool isAdded = added.finish();
    CliRun list({u"list"_s, u"--json"_s});
    const bool isListed = isAdded && list.finish();
    CliRun tested({u"account"_s, u"test"_s, u"work"_s, u"--verbose"_s});
    const bool isTested = tested.finish();
    CliRun removed({u"account"_s, u"remove"_s, u"work"_s});
    const bool isRemoved = removed.finish();
    QVERIFY(unlockKeyring());
    QVERIFY(isListed && isTested && isRemoved);
    QVERIFY2(added.exitCode() == 0, added.err().constData());
    QVERIFY2(list.exitCode() == 0, list.err().constData());
    QVERIFY2(tested.exitCode() == 0, tested.err().constData());
    QVERIFY2(removed.exitCode() == 0, removed.err().constData());
    QVERIFY(!tested.err().contains("bearer-token"));
    QCOMPARE(filesWith("landfall-simulator-bearer-token"), QStringList());
    QVERIFY(az.calls().size() >= 2);
}

QTEST_GUILESS_MAIN(TestCliSignIn)
#include "tst_clisignin.moc"
