// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/faultserver.h"
#include "support/scriptedaccounts.h"

#include <httpclient.h>
#include <logs/logreader.h>
#include <memorystore.h>
#include <providercall.h>
#include <sessions.h>

#include <QJsonArray>
#include <QJsonDocument>
#include <QPointer>
#include <QSignalSpy>
#include <QTcpSocket>
#include <QTest>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using namespace Landfall;

namespace {

QByteArray script(const QStringList &pieces, const QString &error = {}, const QUrl &held = {})
{
    QJsonObject object {{u"log"_s, QJsonArray::fromStringList(pieces)}};
    if (!error.isEmpty())
        object.insert(u"log_error"_s, error);
    if (!held.isEmpty())
        object.insert(u"log_get"_s, held.toString());
    return QJsonDocument(object).toJson();
}

QByteArray textOf(const LogReader &reader)
{
    return reader.buffer().text(0, reader.buffer().lineCount());
}

} // namespace

/// One log read by a real plugin, once and again.
class TestLogReader : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void readsALog();
    void tellsOfGrowthOnceATurn();
    void readsOnlyOnceAtATime();
    void addsWhatIsNew();
    void tellsNothingOfWhatIsTheSame();
    void beginsAnewWithAnotherText();
    void keepsWhatABegunTextSharesWithTheOldOne();
    void cutsWhatIsShorterNow();
    void keepsTheTextWhenAReadingIsCutOff();
    void keepsTheBeginningOfALogThatIsCutOff();
    void saysWhyAnAccountCannotBeOpened();
    void saysThatAPluginThrew();
    void follows();
    void followsNoLongerOnceStopped();
    void takesNothingOnceStopped();
    void aWholeTextStaysSoWhenComparingIsStopped();
    void mayGoWhileReading();
    void mayGoInASlot();

private:
    LogReader &makeReader();
    bool readAll(const QByteArray &json);
    [[nodiscard]] QUrl heldUrl() const { return m_server->url(u"/held"_s); }

    std::unique_ptr<ScriptedAccounts> m_service;
    std::unique_ptr<MemoryStore> m_secrets;
    std::unique_ptr<HttpClient> m_http;
    std::unique_ptr<ProviderRegistry> m_registry;
    std::unique_ptr<Sessions> m_sessions;
    std::unique_ptr<FaultServer> m_server;
    QPointer<QTcpSocket> m_held;
    std::unique_ptr<LogReader> m_reader;
};

void TestLogReader::init()
{
    m_service = std::make_unique<ScriptedAccounts>();
    m_secrets = std::make_unique<MemoryStore>();
    m_http = std::make_unique<HttpClient>();
    m_registry =
        std::make_unique<ProviderRegistry>(QStringList {QStringLiteral(TEST_PROVIDER_DIR)});
    m_sessions = std::make_unique<Sessions>(*m_registry, *m_secrets, *m_http);
    m_server = std::make_unique<FaultServer>(
        [this](QTcpSocket &socket, const QByteArray &) { m_held = &socket; });
    makeReader();
}

void TestLogReader::cleanup()
{
    m_reader.reset();
    m_sessions.reset();
    m_http.reset();
    m_server.reset();
}

LogReader &TestLogReader::makeReader()
{
    LogLink link;
    link.id = u"l-1"_s;
    const Account account =
        m_service->account(u"a"_s, {{u"base_url"_s, m_server->url().toString()}});
    m_reader = std::make_unique<LogReader>(*m_sessions, account, link);
    return *m_reader;
}

bool TestLogReader::readAll(const QByteArray &json)
{
    m_service->setScript(u"a"_s, json);
    QSignalSpy ended(m_reader.get(), &LogReader::ended);
    m_reader->read();
    return !ended.isEmpty() || ended.wait();
}

void TestLogReader::readsALog()
{
    QVERIFY(!m_reader->outcome());
    QVERIFY(m_reader->readAt().isNull());
    QVERIFY(readAll(script({u"one\ntw"_s, u"o\nthree"_s})));
    QVERIFY(m_reader->outcome().has_value() && *m_reader->outcome());
    QVERIFY(!m_reader->isReading());
    QVERIFY(m_reader->readAt().isValid());
    QCOMPARE(textOf(*m_reader), QByteArray("one\ntwo\nthree"));
    QCOMPARE(m_service->calls(u"a"_s), QStringList {u"log l-1"_s});
    QCOMPARE(m_reader->link().id, u"l-1"_s);
}

void TestLogReader::tellsOfGrowthOnceATurn()
{
    const QSignalSpy grown(m_reader.get(), &LogReader::grown);
    QVERIFY(readAll(script(QStringList(50, u"line\n"_s))));
    QCOMPARE(grown.size(), 1);
    QCOMPARE(m_reader->buffer().lineCount(), 50);
}

void TestLogReader::readsOnlyOnceAtATime()
{
    m_service->setScript(u"a"_s, script({u"one\n"_s}, {}, heldUrl()));
    m_reader->read();
    m_reader->read();
    QVERIFY(m_reader->isReading());
    QTRY_VERIFY(m_held);
    m_reader->read();
    QCOMPARE(m_service->calls(u"a"_s).size(), 1);
    QCOMPARE(textOf(*m_reader), QByteArray("one\n"));
}

void TestLogReader::addsWhatIsNew()
{
    const QSignalSpy restarted(m_reader.get(), &LogReader::restarted);
    const QSignalSpy grown(m_reader.get(), &LogReader::grown);
    QVERIFY(readAll(script({u"one\ntwo"_s})));
    QVERIFY(readAll(script({u"on"_s, u"e\ntwo and a half\nthree\n"_s})));
    QCOMPARE(textOf(*m_reader), QByteArray("one\ntwo and a half\nthree\n"));
    QCOMPARE(m_reader->buffer().lineCount(), 3);
    QVERIFY(restarted.isEmpty());
    QCOMPARE(grown.size(), 2);
}

void TestLogReader::tellsNothingOfWhatIsTheSame()
{
    QVERIFY(readAll(script({u"one\ntwo\n"_s})));
    const QSignalSpy restarted(m_reader.get(), &LogReader::restarted);
    const QSignalSpy grown(m_reader.get(), &LogReader::grown);
    QVERIFY(readAll(script({u"one\n"_s, u"two\n"_s})));
    QVERIFY(restarted.isEmpty());
    QVERIFY(grown.isEmpty());
}

void TestLogReader::beginsAnewWithAnotherText()
{
    QVERIFY(readAll(script({u"one\ntwo\n"_s})));
    const QSignalSpy restarted(m_reader.get(), &LogReader::restarted);
    QVERIFY(readAll(script({u"other\n"_s, u"text\n"_s})));
    QCOMPARE(textOf(*m_reader), QByteArray("other\ntext\n"));
    QCOMPARE(restarted.size(), 1);
}

void TestLogReader::keepsWhatABegunTextSharesWithTheOldOne()
{
    QVERIFY(readAll(script({u"one\ntwo\nthree\n"_s})));
    const QSignalSpy restarted(m_reader.get(), &LogReader::restarted);
    QVERIFY(readAll(script({u"one\ntw"_s, u"elve\n"_s})));
    QCOMPARE(textOf(*m_reader), QByteArray("one\ntwelve\n"));
    QCOMPARE(restarted.size(), 1);
}

void TestLogReader::cutsWhatIsShorterNow()
{
    QVERIFY(readAll(script({u"one\ntwo\n"_s})));
    const QSignalSpy restarted(m_reader.get(), &LogReader::restarted);
    QVERIFY(readAll(script({u"one\n"_s})));
    QCOMPARE(textOf(*m_reader), QByteArray("one\n"));
    QCOMPARE(restarted.size(), 1);
}

void TestLogReader::keepsTheTextWhenAReadingIsCutOff()
{
    QVERIFY(readAll(script({u"one\ntwo\n"_s})));
    const QSignalSpy restarted(m_reader.get(), &LogReader::restarted);
    QVERIFY(readAll(script({u"one\n"_s}, u"network"_s)));
    QCOMPARE(textOf(*m_reader), QByteArray("one\ntwo\n"));
    QVERIFY(restarted.isEmpty());
    QCOMPARE(m_reader->outcome()->error().kind, Error::Network);
}

void TestLogReader::keepsTheBeginningOfALogThatIsCutOff()
{
    QVERIFY(readAll(script({u"one\ntw"_s}, u"network"_s)));
    QCOMPARE(textOf(*m_reader), QByteArray("one\ntw"));
    QCOMPARE(m_reader->outcome()->error().kind, Error::Network);
    QVERIFY(readAll(script({u"one\ntwo\n"_s})));
    QCOMPARE(textOf(*m_reader), QByteArray("one\ntwo\n"));
    QVERIFY(*m_reader->outcome());
}

void TestLogReader::saysWhyAnAccountCannotBeOpened()
{
    m_reader = std::make_unique<LogReader>(
        *m_sessions, m_service->account(u"b"_s, {{u"secret"_s, u"yes"_s}}), LogLink());
    QSignalSpy ended(m_reader.get(), &LogReader::ended);
    m_reader->read();
    QTRY_COMPARE(ended.size(), 1);
    QCOMPARE(m_reader->outcome()->error().kind, Error::SecretMissing);
}

void TestLogReader::saysThatAPluginThrew()
{
    QVERIFY(readAll(R"({"throw": "boom"})"));
    QVERIFY(isPluginFault(m_reader->outcome()->error()));
}

void TestLogReader::follows()
{
    m_reader->setInterval(1ms);
    QVERIFY(readAll(script({u"one\n"_s})));
    m_service->setScript(u"a"_s, script({u"one\ntwo\n"_s}));
    m_reader->setFollowing(true);
    QVERIFY(m_reader->isFollowing());
    QTRY_COMPARE(textOf(*m_reader), QByteArray("one\ntwo\n"));
    m_service->setScript(u"a"_s, script({u"one\ntwo\nthree\n"_s}));
    QTRY_COMPARE(textOf(*m_reader), QByteArray("one\ntwo\nthree\n"));
}

void TestLogReader::followsNoLongerOnceStopped()
{
    m_reader->setInterval(1ms);
    QVERIFY(readAll(script({u"one\n"_s})));
    m_reader->setFollowing(true);
    QTRY_VERIFY(m_service->calls(u"a"_s).size() > 2);
    m_reader->stop();
    const auto calls = m_service->calls(u"a"_s).size();
    QTest::qWait(20);
    QVERIFY(!m_reader->isFollowing());
    QCOMPARE(m_service->calls(u"a"_s).size(), calls);
}

void TestLogReader::takesNothingOnceStopped()
{
    m_service->setScript(u"a"_s, script({u"one\n"_s}, {}, heldUrl()));
    const QSignalSpy ended(m_reader.get(), &LogReader::ended);
    m_reader->read();
    QTRY_VERIFY(m_held);
    m_reader->stop();
    QCOMPARE(ended.size(), 1);
    QCOMPARE(m_reader->outcome()->error().kind, Error::Cancelled);
    m_held->write(FaultServer::answer(200, "{}"));
    QTRY_VERIFY(m_service->calls(u"a"_s).contains(u"late l-1"_s));
    QCOMPARE(textOf(*m_reader), QByteArray("one\n"));
    QCOMPARE(ended.size(), 1);
    QVERIFY(readAll(script({u"one\ntwo\n"_s})));
    QCOMPARE(textOf(*m_reader), QByteArray("one\ntwo\n"));
}

void TestLogReader::aWholeTextStaysSoWhenComparingIsStopped()
{
    QVERIFY(readAll(script({u"one\ntwo\n"_s})));
    m_service->setScript(u"a"_s, script({u"one\n"_s}, {}, heldUrl()));
    m_reader->read();
    QTRY_VERIFY(m_held);
    m_reader->stop();
    QVERIFY(*m_reader->outcome());
    QCOMPARE(textOf(*m_reader), QByteArray("one\ntwo\n"));
}

void TestLogReader::mayGoWhileReading()
{
    m_service->setScript(u"a"_s, script({u"one\n"_s}, {}, heldUrl()));
    m_reader->read();
    QTRY_VERIFY(m_held);
    m_reader.reset();
    m_held->write(FaultServer::answer(200, "{}"));
    QTRY_VERIFY(m_service->calls(u"a"_s).contains(u"late l-1"_s));
    makeReader().read();
    m_reader.reset();
    QTest::qWait(10);
    QCOMPARE(m_service->calls(u"a"_s).filter(u"late"_s).size(), 1);
}

void TestLogReader::mayGoInASlot()
{
    m_service->setScript(u"a"_s, script({u"one\n"_s}));
    QObject context;
    connect(m_reader.get(), &LogReader::grown, &context, [this] { m_reader.reset(); });
    m_reader->read();
    QTRY_VERIFY(!m_reader);
}

QTEST_GUILESS_MAIN(TestLogReader)
#include "tst_logreader.moc"
