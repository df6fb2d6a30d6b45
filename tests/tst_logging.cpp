// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/faultserver.h"

#include <httpclient.h>
#include <logfile.h>
#include <logging.h>

#include <QCoroTask>
#include <QDir>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Landfall;

namespace {

const QByteArray canary = "canary/T0ken+with-marks";

QByteArray content(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray contentBelow(const QString &folder)
{
    QByteArray all;
    for (const QFileInfo &file : QDir(folder).entryInfoList(QDir::Files))
        all += content(file.filePath());
    return all;
}

} // namespace

class TestLogging : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void cleanup();
    void masksAKnownSecret_data();
    void masksAKnownSecret();
    void forgetsASecretThatIsGone();
    void masksByShape_data();
    void masksByShape();
    void leavesPlainWordsAlone_data();
    void leavesPlainWordsAlone();
    void escapesWhatCouldForgeALine_data();
    void escapesWhatCouldForgeALine();
    void setsFullFilesAside();
    void keepsFilesPrivate();
    void refusesALinkInPlaceOfTheFile();
    void writesEveryMessageRedacted();
    void noRuleShowsACredential();
};

void TestLogging::cleanup()
{
    qInstallMessageHandler(nullptr);
    QLoggingCategory::setFilterRules(QString());
}

void TestLogging::masksAKnownSecret_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("itself") << canary;
    QTest::newRow("inside words") << "before" + canary + "after";
    QTest::newRow("URL-encoded") << canary.toPercentEncoding();
    QTest::newRow("URL-encoded, lower case") << canary.toPercentEncoding().toLower();
    QTest::newRow("base64") << canary.toBase64();
    QTest::newRow("base64 of user and secret") << ("me:" + canary).toBase64();
    QTest::newRow("base64, one before") << ("x" + canary + "yz").toBase64();
    QTest::newRow("base64, two before") << ("xy" + canary + "z").toBase64();
    QTest::newRow("base64 for URLs") << canary.toBase64(QByteArray::Base64UrlEncoding);
}

void TestLogging::masksAKnownSecret()
{
    QFETCH(QByteArray, text);
    const Secret secret(canary);
    maskInLogs(secret);

    const QString safe = redact(QString::fromUtf8(text));

    QVERIFY2(safe.contains(u"[redacted]"_s), qPrintable(safe));
    QVERIFY(!safe.contains(u"T0ken"_s, Qt::CaseInsensitive));
    for (int cut = 0; cut + 10 < text.size(); ++cut)
        QVERIFY2(text.startsWith("before") || !safe.toUtf8().contains(text.mid(cut, 10)),
            qPrintable(safe));
}

void TestLogging::forgetsASecretThatIsGone()
{
    const QString text = u"the word wallpaper"_s;
    {
        const Secret secret("wallpaper");
        maskInLogs(secret);
        const Secret copy = secret;
        QCOMPARE(redact(text), u"the word [redacted]"_s);
    }
    QCOMPARE(redact(text), text);
}

void TestLogging::masksByShape_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("safe");
    QTest::newRow("bearer") << u"sent Bearer abc.DEF-123_456 twice"_s
                            << u"sent Bearer [redacted] twice"_s;
    QTest::newRow("basic") << u"Basic dXNlcjpwYXNz"_s << u"Basic [redacted]"_s;
    QTest::newRow("header") << u"Authorization: whatever it is"_s << u"Authorization: [redacted]"_s;
    QTest::newRow("key header") << u"x-auth-key: 123"_s << u"x-auth-key: [redacted]"_s;
    QTest::newRow("cookie") << u"Set-Cookie: a=b; c"_s << u"Set-Cookie: [redacted]"_s;
    QTest::newRow("web token") << u"got eyJhbGciOi.eyJzdWIiOi.c2ln here"_s
                               << u"got [redacted] here"_s;
    QTest::newRow("query") << u"GET https://h/p?page=2&sig=abc 200"_s
                           << u"GET https://h/p?[redacted] 200"_s;
    QTest::newRow("fragment") << u"https://h/p#access_token=abc"_s << u"https://h/p?[redacted]"_s;
    QTest::newRow("user information") << u"https://me:pass@h/p"_s << u"https://h/p"_s;
    QTest::newRow("signature outside a URL")
        << u"p?sv=1&sig=abc%2Bd&x"_s << u"p?sv=1&sig=[redacted]&x"_s;
    QTest::newRow("signed storage")
        << u"X-Amz-Signature=0123abc"_s << u"X-Amz-Signature=[redacted]"_s;
    QTest::newRow("JSON") << uR"({"access_token":"abc","n":1})"_s
                          << uR"({"access_token":"[redacted]","n":1})"_s;
    QTest::newRow("e-mail") << u"by jürgen.m@mail.example.com today"_s << u"by [e-mail] today"_s;
}

void TestLogging::masksByShape()
{
    QFETCH(QString, text);
    QTEST(redact(text), "safe");
}

void TestLogging::leavesPlainWordsAlone_data()
{
    QTest::addColumn<QString>("text");
    for (const QString &text : {u"GET https://api.example.com/client/v4/user 200 (12 ms)"_s,
             u"a basic mistake: code=403"_s, u"Grüße, 日本語, 🚀"_s, u"a@b"_s, QString()})
        QTest::addRow("%s", qPrintable(text)) << text;
}

void TestLogging::leavesPlainWordsAlone()
{
    QFETCH(QString, text);
    QCOMPARE(redact(text), text);
}

void TestLogging::escapesWhatCouldForgeALine_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("safe");
    QTest::newRow("new line") << u"a\nb"_s << u"a\\nb"_s;
    QTest::newRow("return") << u"a\rb"_s << u"a\\u{d}b"_s;
    QTest::newRow("escape") << u"\u001b[31mred"_s << u"\\u{1b}[31mred"_s;
    QTest::newRow("NUL") << u"a%1b"_s.arg(QChar(0)) << u"a\\u{0}b"_s;
    QTest::newRow("C1") << u"a\u0085b"_s << u"a\\u{85}b"_s;
    QTest::newRow("line separator") << u"a\u2028b"_s << u"a\\u{2028}b"_s;
    QTest::newRow("bidirectional") << u"a\u202eb"_s << u"a\\u{202e}b"_s;
}

void TestLogging::escapesWhatCouldForgeALine()
{
    QFETCH(QString, text);
    QTEST(redact(text), "safe");
}

void TestLogging::setsFullFilesAside()
{
    const QTemporaryDir folder;
    LogFile file(folder.path(), u"x.log"_s, LogFileLimits {100, 3});
    for (int i = 0; i < 40; ++i)
        QVERIFY(file.append("line number " + QByteArray::number(i)));

    const QStringList names = QDir(folder.path()).entryList(QDir::Files, QDir::Name);
    QCOMPARE(names, (QStringList {u"x.log"_s, u"x.log.1"_s, u"x.log.2"_s}));
    QVERIFY(content(folder.filePath(u"x.log"_s)).endsWith("line number 39\n"));
    const QByteArray all = content(folder.filePath(u"x.log.2"_s))
        + content(folder.filePath(u"x.log.1"_s)) + content(folder.filePath(u"x.log"_s));
    for (const QString &name : names)
        QVERIFY(QFileInfo(folder.filePath(name)).size() <= 100);
    QVERIFY2(all.contains("line number 37\nline number 38\nline number 39\n"), all.constData());
}

void TestLogging::keepsFilesPrivate()
{
    const QTemporaryDir base;
    const QString folder = base.filePath(u"cache/log"_s);
    QVERIFY(QDir().mkpath(folder));
    QFile old(folder + u"/x.log"_s);
    QVERIFY(old.open(QIODevice::WriteOnly));
    QVERIFY(old.setPermissions(QFile::Permissions(0x6444)));

    LogFile file(folder, u"x.log"_s);
    QVERIFY(file.append("line"));

    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther
        | QFile::WriteOther | QFile::ExeOther;
    QVERIFY(!(QFile::permissions(file.path()) & others));
    QVERIFY(!(QFile::permissions(folder) & others));
}

void TestLogging::refusesALinkInPlaceOfTheFile()
{
    const QTemporaryDir folder;
    const QString elsewhere = folder.filePath(u"elsewhere"_s);
    QVERIFY(QFile::link(elsewhere, folder.filePath(u"x.log"_s)));
    LogFile file(folder.path(), u"x.log"_s);
    QVERIFY(!file.append("line"));
    QVERIFY(!QFile::exists(elsewhere));
}

void TestLogging::writesEveryMessageRedacted()
{
    const QTemporaryDir folder;
    const Secret secret(canary);
    maskInLogs(secret);
    installLogging(folder.path(), false);

    qCInfo(watchLog).noquote() << "one" << canary << "\nforged line";
    qCInfo(httpLog) << "not without verbose";
    qCWarning(pluginLog) << "two";

    const QByteArray written = content(folder.filePath(u"tst_logging.log"_s));
    const QList<QByteArray> lines = written.split('\n');
    QCOMPARE(lines.size(), 3);
    QVERIFY2(lines[0].endsWith(" info landfall.watch: one [redacted] \\nforged line"),
        lines[0].constData());
    QVERIFY(lines[1].endsWith(" warning landfall.plugin: two"));
}

void TestLogging::noRuleShowsACredential()
{
    const QTemporaryDir folder;
    const FaultServer server([](QTcpSocket &socket, const QByteArray &head) {
        socket.write(FaultServer::answer(500, "echo: " + head, "X-Echo: " + canary + "\r\n"));
    });
    installLogging(folder.path(), true);
    QLoggingCategory::setFilterRules(u"*=true"_s);

    HttpClient http;
    const Account account(u"shop"_s, u"cloudflare-pages"_s);
    AccountClient client(http, account, {server.url()});
    const Headers credential {CredentialHeader("Authorization", Secret("Bearer " + canary))};
    const auto reply =
        QCoro::waitFor(client.get(server.url(u"/user?token=query-canary"_s), credential));

    QVERIFY(reply);
    const QByteArray written = contentBelow(folder.path());
    QVERIFY2(written.contains("landfall.http: GET http://127.0.0.1:"), written.constData());
    QVERIFY(written.contains("/user 500 ("));
    QVERIFY(!written.contains(canary));
    QVERIFY(!written.contains("query-canary"));
}

QTEST_GUILESS_MAIN(TestLogging)
#include "tst_logging.moc"
