// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/clisession.h"
#include "support/faultserver.h"

#include <QJsonDocument>
#include <QTcpSocket>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// Logs through landfall-cli, from a service that sends them as a test likes.
class TestCliLogs : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void printsWhatCameBeforeTheEnd();
    void printsWhatCameOfACutLog_data();
    void printsWhatCameOfACutLog();
    void saysThatALogIsGone();
    void stripsAHostileLog();
    void followsALogToItsEnd();
    void followsPastAFault();
    void followsALogBegunAnew_data();
    void followsALogBegunAnew();
    void endsWhenTheDeploymentIsGone();
    void saysWhereAnErrorWasSeenBefore();
    void namesTheLogs();

private:
    void serve(QTcpSocket &socket, const QByteArray &head);

    std::unique_ptr<FaultServer> m_server;
    FaultServer::Script m_log; ///< how the log is sent
    QByteArray m_status;
};

namespace {

const QString reference = u"cloudflare-pages:acc/shop/0d1e2f3a-0000-4000-8000-000000000001"_s;
const QString second = u"cloudflare-pages:acc/shop/0d1e2f3a-0000-4000-8000-000000000002"_s;

QByteArray envelope(const QByteArray &result)
{
    return R"({"success":true,"errors":[],"messages":[],"result":)" + result + "}";
}

QByteArray deployment(const QByteArray &status, const QByteArray &number)
{
    return R"({"id":"0d1e2f3a-0000-4000-8000-00000000000)" + number
        + R"(","project_name":"shop",)"
          R"("environment":"preview","created_on":"2026-03-02T09:00:0)"
        + QByteArray::number(number.toInt() - 1)
        + R"(Z",)"
          R"("latest_stage":{"name":"build","status":")"
        + status + R"("}})";
}

QByteArray entry(const QByteArray &line)
{
    QJsonObject object {{u"ts"_s, u"2026-03-02T09:00:01Z"_s}, {u"line"_s, QString::fromUtf8(line)}};
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QByteArray logOf(const QByteArrayList &entries)
{
    return envelope(
        R"({"total":99,"includes_container_logs":true,"data":[)" + entries.join(',') + "]}");
}

FaultServer::Script always(const QByteArray &answer)
{
    return [answer](QTcpSocket &socket, const QByteArray &) { socket.write(answer); };
}

QByteArray chunk(const QByteArray &bytes)
{
    return QByteArray::number(bytes.size(), 16) + "\r\n" + bytes + "\r\n";
}

} // namespace

void TestCliLogs::init()
{
    forgetAccounts();
    m_status = "failure";
    m_log = always(FaultServer::answer(200, logOf({})));
    m_server = std::make_unique<FaultServer>(
        [this](QTcpSocket &socket, const QByteArray &head) { serve(socket, head); });
    CliRun add({u"account"_s, u"add"_s, u"cloudflare-pages"_s, u"--name"_s, u"site"_s, u"--set"_s,
                   "base_url="_L1 + m_server->url().toString(), u"--secret-stdin"_s},
        "s3cret-token\n");
    QVERIFY(add.finish());
    QVERIFY2(add.exitCode() == 0, add.err().constData());
}

void TestCliLogs::serve(QTcpSocket &socket, const QByteArray &head)
{
    if (head.contains("/history/logs"))
        m_log(socket, head);
    else
        socket.write(m_status.isEmpty()
                ? FaultServer::answer(404, R"({"success":false,"errors":[{"code":8000009}]})")
                : FaultServer::answer(200,
                    envelope(deployment(
                        m_status, head.left(head.indexOf(" HTTP")).endsWith('2') ? "2" : "1"))));
}

void TestCliLogs::printsWhatCameBeforeTheEnd()
{
    QTcpSocket *held = nullptr;
    const QByteArray log =
        logOf({entry("first line"), entry("two\nlines"), entry(""), entry("last")});
    const qsizetype cut = log.indexOf("lines") + 2;
    m_log = [&](QTcpSocket &socket, const QByteArray &) {
        held = &socket;
        socket.write(
            "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" + chunk(log.left(cut)));
    };
    CliRun run({u"logs"_s, reference});
    QVERIFY(run.waitForOutput("first line\n"));
    QCOMPARE(run.out(), "first line\n");
    held->write(chunk(log.mid(cut)) + "0\r\n\r\n");
    QVERIFY(run.finish());
    QVERIFY2(run.exitCode() == 0, run.err().constData());
    QCOMPARE(run.out(), "first line\ntwo\nlines\n\nlast\n");
}

void TestCliLogs::printsWhatCameOfACutLog_data()
{
    QTest::addColumn<QByteArray>("head");
    QTest::newRow("length") << "HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\n"_ba;
    QTest::newRow("until closed") << "HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n"_ba;
}

void TestCliLogs::printsWhatCameOfACutLog()
{
    QFETCH(QByteArray, head);
    m_log = [head](QTcpSocket &socket, const QByteArray &) {
        socket.write(head + logOf({entry("first"), entry("second")}).chopped(20));
        socket.disconnectFromHost();
    };
    CliRun run({u"logs"_s, reference});
    QVERIFY(run.finish());
    QCOMPARE(run.exitCode(), 3);
    QCOMPARE(run.out(), "first\n");
    QVERIFY2(run.err().contains("cut off") || run.err().contains("before its answer was complete"),
        run.err().constData());
}

void TestCliLogs::saysThatALogIsGone()
{
    m_log = always(FaultServer::answer(
        404, R"({"success":false,"errors":[{"code":8000009,"message":"gone"}],"result":null})"));
    CliRun run({u"logs"_s, reference});
    QVERIFY(run.finish());
    QCOMPARE(run.exitCode(), 3);
    QVERIFY(run.out().isEmpty());
    QVERIFY2(run.err().contains("Open it in the dashboard"), run.err().constData());

    m_log = always(FaultServer::answer(200, "<html>", "Content-Type: text/html\r\n"));
    CliRun portal({u"logs"_s, reference});
    QVERIFY(portal.finish());
    QCOMPARE(portal.exitCode(), 3);
    QVERIFY2(portal.err().contains("not JSON (text/html)"), portal.err().constData());

    m_log = always(FaultServer::answer(
        200, R"({"result":{"data":[{"line":"a"}]},"success":false,"errors":[{"code":10000}]})"));
    CliRun refused({u"logs"_s, reference});
    QVERIFY(refused.finish());
    QCOMPARE(refused.exitCode(), 3);
    QCOMPARE(refused.out(), "a\n");
    QVERIFY2(refused.err().contains("10000"), refused.err().constData());
}

void TestCliLogs::stripsAHostileLog()
{
    const QByteArray line = QByteArray(1024 * 1024, 'x');
    const QByteArray hostile = "a\x1b[31mred\x1b[0m\x1b]8;;https://evil.example\x07link\x1b]8;;\x07"
                               "\rover\x08\x07 \xe2\x80\xae";
    m_log = always(FaultServer::answer(200, logOf({entry(hostile), entry(line)})));
    CliRun run({u"logs"_s, reference});
    QVERIFY(run.finish());
    QVERIFY2(run.exitCode() == 0, run.err().constData());
    QVERIFY(run.out() == "aredlinkover \u2039U+202E\u203a\n" + line + '\n');

    CliRun raw({u"logs"_s, reference, u"--raw"_s});
    QVERIFY(raw.finish());
    QVERIFY(raw.out() == hostile + '\n' + line + '\n');
}

void TestCliLogs::followsALogToItsEnd()
{
    m_status = "active";
    int reading = 0;
    m_log = [&](QTcpSocket &socket, const QByteArray &) {
        ++reading;
        if (reading == 2)
            m_status = "failure";
        const QByteArrayList all {entry("first"), entry("second"), entry("Failed: exit code 1")};
        socket.write(FaultServer::answer(200, logOf(all.mid(0, reading))));
    };
    CliRun run({u"logs"_s, u"-f"_s, reference});
    QVERIFY(run.finish());
    QVERIFY2(run.exitCode() == 0, run.err().constData());
    QCOMPARE(run.out(), "first\nsecond\nFailed: exit code 1\n");
    QCOMPARE(reading, 3);
}

void TestCliLogs::followsPastAFault()
{
    m_status = "active";
    int reading = 0;
    m_log = [&](QTcpSocket &socket, const QByteArray &) {
        ++reading;
        if (reading == 2)
            m_status = "failure";
        socket.write(reading == 2 ? FaultServer::answer(500, "{}")
                                  : FaultServer::answer(200, logOf({entry("first")})));
    };
    CliRun run({u"logs"_s, u"--follow"_s, reference});
    QVERIFY(run.finish());
    // One reading that failed ends nothing.
    QVERIFY2(run.exitCode() == 0, run.err().constData());
    QCOMPARE(run.out(), "first\n");
    QVERIFY(!run.err().isEmpty());
}

void TestCliLogs::followsALogBegunAnew_data()
{
    QTest::addColumn<QByteArrayList>("anew");
    QTest::addColumn<QByteArray>("out");
    const QByteArray before = "first\nsecond\n";
    QTest::newRow("longer") << QByteArrayList {"first", "other", "third"}
                            << before + "first\nother\nthird\n";
    QTest::newRow("shorter") << QByteArrayList {"first"} << before + "first\n";
    QTest::newRow("from its first line")
        << QByteArrayList {"other", "second", "third"} << before + "other\nsecond\nthird\n";
}

void TestCliLogs::followsALogBegunAnew()
{
    QFETCH(QByteArrayList, anew);
    QFETCH(QByteArray, out);
    for (const bool isJson : {false, true}) {
        m_status = "active";
        int reading = 0;
        m_log = [&](QTcpSocket &socket, const QByteArray &) {
            QByteArrayList entries;
            for (const QByteArray &line :
                ++reading == 1 ? QByteArrayList {"first", "second"} : anew)
                entries.append(entry(line));
            m_status = "failure";
            socket.write(FaultServer::answer(200, logOf(entries)));
        };
        CliRun run(QStringList {u"logs"_s, u"-f"_s, reference}
            + (isJson ? QStringList(u"--json"_s) : QStringList()));
        QVERIFY(run.finish());
        QVERIFY2(run.exitCode() == 0, run.err().constData());
        QVERIFY2(run.err().contains("began this log anew"), run.err().constData());
        QCOMPARE(reading, 2);
        // A document has the log as it is now, a terminal keeps what was on it.
        const QString text = run.json().value("logs"_L1)[0]["text"_L1].toString();
        QCOMPARE(isJson ? text.toUtf8() : run.out(), isJson ? anew.join('\n') + '\n' : out);
    }
}

void TestCliLogs::endsWhenTheDeploymentIsGone()
{
    m_status = "active";
    m_log = [&](QTcpSocket &socket, const QByteArray &) {
        m_status.clear();
        socket.write(FaultServer::answer(200, logOf({entry("first")})));
    };
    CliRun run({u"logs"_s, u"-f"_s, reference});
    QVERIFY(run.finish());
    QCOMPARE(run.exitCode(), 3);
    QCOMPARE(run.out(), "first\n");
    QVERIFY2(run.err().contains("no such deployment"), run.err().constData());
}

void TestCliLogs::saysWhereAnErrorWasSeenBefore()
{
    const QByteArrayList entries {entry("Cloning"), entry("Error: module not found"), entry("end")};
    m_log = always(FaultServer::answer(200, logOf(entries)));
    CliRun first({u"logs"_s, reference});
    QVERIFY(first.finish());
    QVERIFY2(first.exitCode() == 0 && !first.err().contains("Same first"), first.err().constData());
    CliRun again({u"logs"_s, second});
    QVERIFY(again.finish());
    QCOMPARE(again.exitCode(), 0);
    QCOMPARE(again.out(), first.out());
    QVERIFY2(
        again.err().contains("Same first error as ") && again.err().contains(reference.toUtf8()),
        again.err().constData());

    CliRun json({u"logs"_s, second, u"--json"_s});
    QVERIFY(json.finish());
    const QJsonValue same = json.json().value("logs"_L1)[0]["same_as"_L1];
    QCOMPARE(same["ref"_L1].toString(), reference);
    QCOMPARE(same["account"_L1].toString(), u"site"_s);
    QCOMPARE(same["created"_L1].toString(), u"2026-03-02T09:00:00.000Z"_s);

    // What is cut off may have had another error first.
    m_log = [&](QTcpSocket &socket, const QByteArray &) {
        socket.write(
            "HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\n" + logOf(entries).chopped(20));
        socket.disconnectFromHost();
    };
    CliRun cut({u"logs"_s, second});
    QVERIFY(cut.finish());
    QCOMPARE(cut.exitCode(), 3);
    QVERIFY2(!cut.err().contains("Same first"), cut.err().constData());
}

void TestCliLogs::namesTheLogs()
{
    CliRun run({u"logs"_s, u"--list"_s, u"--json"_s, reference});
    QVERIFY(run.finish());
    QVERIFY2(run.exitCode() == 0, run.err().constData());
    const QJsonArray logs = run.json().value("logs"_L1).toArray();
    QCOMPARE(logs.size(), 1);
    const QJsonObject log = logs.first().toObject();
    for (const QString &name : {u"machine"_s, u"updated"_s, u"size"_s, u"looks_failed"_s}) {
        QVERIFY(log.contains(name));
        QVERIFY(log.value(name).isNull());
    }
    QVERIFY(log.value("failed"_L1).toBool());

    CliRun one({u"logs"_s, reference, u"--log"_s, log.value("id"_L1).toString()});
    QVERIFY(one.finish());
    QVERIFY2(one.exitCode() == 0, one.err().constData());
    CliRun unknown({u"logs"_s, reference, u"--log"_s, u"nothing"_s});
    QVERIFY(unknown.finish());
    QCOMPARE(unknown.exitCode(), 2);
}

QTEST_GUILESS_MAIN(TestCliLogs)
#include "tst_clilogs.moc"
