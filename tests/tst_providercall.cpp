// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/clirun.h"
#include "support/scriptedaccounts.h"

#include <httpclient.h>
#include <memorystore.h>
#include <providercall.h>

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Landfall;

namespace {

class NoSink : public LogSink {
public:
    void append(const QByteArray &) override { }
};

template <typename T>
std::optional<Error> failure(QCoro::Task<Result<T>> &&task)
{
    const Result<T> result = QCoro::waitFor(std::move(task));
    return result ? std::nullopt : std::optional(result.error());
}

QProcessEnvironment environmentIn(const QString &config)
{
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"LANDFALL_PLUGIN_PATH"_s, QStringLiteral(TEST_PROVIDER_DIR));
    environment.insert(u"XDG_CONFIG_HOME"_s, config);
    environment.insert(u"DBUS_SESSION_BUS_ADDRESS"_s, u"unix:path=/nonexistent"_s);
    return environment;
}

} // namespace

/// What a plugin throws never leaves core, nor ends landfall-cli.
class TestProviderCall : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void handsOnWhatAProviderAnswers();
    void handsOnAProvidersError();
    void turnsWhatIsThrownIntoAnError_data();
    void turnsWhatIsThrownIntoAnError();
    void catchesWhatIsThrownOnOpening();
    void theCommandsEndWithTheSentence_data();
    void theCommandsEndWithTheSentence();
    void noPlainFunctionEndsTheCommands_data();
    void noPlainFunctionEndsTheCommands();

private:
    [[nodiscard]] OpenAccount open() const;
    [[nodiscard]] QStringList addition() const;
    [[nodiscard]] std::optional<Error> call(const QString &name) const;

    std::unique_ptr<ScriptedAccounts> m_service;
    std::unique_ptr<MemoryStore> m_secrets;
    std::unique_ptr<HttpClient> m_http;
    std::unique_ptr<ProviderRegistry> m_registry;
    std::unique_ptr<Sessions> m_sessions;
};

void TestProviderCall::init()
{
    m_service = std::make_unique<ScriptedAccounts>();
    m_secrets = std::make_unique<MemoryStore>();
    m_http = std::make_unique<HttpClient>();
    m_registry =
        std::make_unique<ProviderRegistry>(QStringList {QStringLiteral(TEST_PROVIDER_DIR)});
    m_sessions = std::make_unique<Sessions>(*m_registry, *m_secrets, *m_http);
}

void TestProviderCall::cleanup()
{
    m_sessions.reset();
    m_http.reset();
}

OpenAccount TestProviderCall::open() const
{
    const auto opened = QCoro::waitFor(m_sessions->open(m_service->account(u"a"_s)));
    return opened ? *opened : OpenAccount();
}

QStringList TestProviderCall::addition() const
{
    const QString script = "script="_L1 + m_service->account(u"a"_s).fields.value(u"script"_s);
    return {u"account"_s, u"add"_s, u"test"_s, u"--name"_s, u"a"_s, u"--set"_s, script};
}

std::optional<Error> TestProviderCall::call(const QString &name) const
{
    const OpenAccount account = open();
    NoSink sink;
    if (name == "test"_L1)
        return failure(callProvider(account, &Provider::test));
    if (name == "targets"_L1)
        return failure(callProvider(account, &Provider::targets));
    if (name == "list"_L1)
        return failure(callProvider(account, &Provider::list, Query()));
    if (name == "show"_L1)
        return failure(callProvider(account, &Provider::show, u"d-1"_s));
    return failure(callProvider(account, &Provider::log, LogLink(), &sink));
}

void TestProviderCall::handsOnWhatAProviderAnswers()
{
    m_service->setScript(u"a"_s, R"({"deployments": [{"id": "d-1", "phase": "running"}]})");
    const auto shown = QCoro::waitFor(callProvider(open(), &Provider::show, u"d-1"_s));
    QVERIFY(shown);
    QCOMPARE(shown->id, u"d-1"_s);
    QCOMPARE(m_service->calls(u"a"_s), QStringList {u"show d-1"_s});
}

void TestProviderCall::handsOnAProvidersError()
{
    m_service->setScript(u"a"_s, R"({"error": "forbidden"})");
    const std::optional<Error> error = call(u"list"_s);
    QVERIFY(error);
    QCOMPARE(error->kind, Error::Forbidden);
    QVERIFY(!isPluginFault(*error));
}

void TestProviderCall::turnsWhatIsThrownIntoAnError_data()
{
    QTest::addColumn<QString>("call");
    QTest::addColumn<QByteArray>("script");
    for (const char *call : {"test", "targets", "list", "show", "log"}) {
        const QString name = QLatin1StringView(call);
        QTest::addRow("%s, std::exception", call) << name << QByteArray(R"({"throw": "boom"})");
        QTest::addRow("%s, a number", call) << name << QByteArray(R"({"throw": 1})");
    }
}

void TestProviderCall::turnsWhatIsThrownIntoAnError()
{
    QFETCH(QString, call);
    QFETCH(QByteArray, script);
    m_service->setScript(u"a"_s, script);
    const std::optional<Error> error = this->call(call);
    QVERIFY(error);
    QCOMPARE(error->kind, Error::BadReply);
    QVERIFY(isPluginFault(*error));
    QVERIFY(error->message.contains(u"“test”"_s));
    m_service->setScript(u"a"_s, R"({"deployments": [{"id": "d-1", "phase": "running"}]})");
    QVERIFY(!this->call(call));
}

void TestProviderCall::catchesWhatIsThrownOnOpening()
{
    const Account account = m_service->account(u"a"_s, {{u"secret"_s, u"throw"_s}});
    const auto opened = QCoro::waitFor(m_sessions->open(account));
    QVERIFY(!opened);
    QVERIFY(isPluginFault(opened.error()));
}

void TestProviderCall::theCommandsEndWithTheSentence_data()
{
    QTest::addColumn<QStringList>("command");
    QTest::newRow("account test") << QStringList {u"account"_s, u"test"_s, u"a"_s};
    QTest::newRow("targets") << QStringList {u"targets"_s};
    QTest::newRow("list") << QStringList {u"list"_s};
    QTest::newRow("show") << QStringList {u"show"_s, u"test:d-1"_s};
    QTest::newRow("logs") << QStringList {u"logs"_s, u"test:d-1"_s};
}

void TestProviderCall::theCommandsEndWithTheSentence()
{
    QFETCH(QStringList, command);
    const QTemporaryDir config;
    const auto environment = environmentIn(config.path());
    CliRun add(addition(), {}, environment);
    QVERIFY(add.finish());
    QVERIFY2(add.exitCode() == 0, add.err().constData());

    m_service->setScript(u"a"_s, R"({"throw": "boom"})");
    CliRun run(command, {}, environment);
    QVERIFY(run.finish());
    QVERIFY2(run.exitCode() == 3, run.err().constData());
    QVERIFY2(run.err().contains("“test”"), run.err().constData());
}

void TestProviderCall::noPlainFunctionEndsTheCommands_data()
{
    QTest::addColumn<QString>("function");
    QTest::addColumn<QStringList>("command");
    QTest::addColumn<int>("code");
    const QStringList add; // stands for addition()
    const QStringList show {u"show"_s, u"d-1"_s};
    const QStringList keep {u"watch"_s, u"--keep"_s, u"test:d-1"_s};
    const auto row = [](const char *function, const QStringList &command, int code) {
        QTest::addRow("%s, %s", function, qPrintable(command.value(0, u"account add"_s)))
            << QString::fromLatin1(function) << command << code;
    };
    for (const char *function : {"accountFields", "needsSecret", "origins"}) {
        row(function, add, 3);
        row(function, {u"list"_s}, 3);
    }
    row("accountFields", {u"providers"_s}, 0);
    row("accountFields", keep, 3);
    row("recognize", show, 2);
    // Nobody says that there is no secret, so the keychain is asked, and there is none here.
    row("needsSecret", {u"account"_s, u"remove"_s, u"a"_s}, 4);
}

void TestProviderCall::noPlainFunctionEndsTheCommands()
{
    QFETCH(QString, function);
    QFETCH(QStringList, command);
    QFETCH(int, code);
    const QTemporaryDir config;
    auto environment = environmentIn(config.path());
    if (!command.isEmpty()) {
        CliRun add(addition(), {}, environment);
        QVERIFY(add.finish());
    }
    environment.insert(u"LANDFALL_TEST_THROW"_s, function);
    CliRun run(command.isEmpty() ? addition() : command, {}, environment);
    QVERIFY(run.finish());
    QVERIFY2(run.exitCode() == code, run.err().constData());
    if (code != 2 && code != 4)
        QVERIFY2(run.err().contains("“test”"), run.err().constData());
    if (code == 0)
        QVERIFY2(run.out().contains("cloudflare-pages"), run.out().constData());
}

QTEST_GUILESS_MAIN(TestProviderCall)
#include "tst_providercall.moc"
