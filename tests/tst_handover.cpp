// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/deployments.h"

#include <handover.h>
#include <logging.h>

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace Landfall;

namespace {

const QString canary = u"canary-s3cret-value"_s;

/// A failed deployment with this text wherever a service has a say.
HandOver handOverOf(const QString &text)
{
    HandOver handOver;
    Deployment &d = handOver.deployment;
    d = testDeployment(text, 100, Phase::Failed);
    d.target.name = text;
    d.environment = text;
    for (QString *field : {&d.status, &d.reason, &d.branch, &d.commit, &d.message, &d.author,
             &d.trigger, &d.url, &d.account})
        *field = text;
    Stage stage;
    stage.name = text;
    stage.status = text;
    stage.started = d.created;
    stage.observed = true;
    d.stages = {stage};
    Problem inner;
    inner.message = text;
    Problem outer = inner;
    outer.code = text;
    outer.target = text;
    outer.details = {inner};
    d.errors = {outer};
    Part part;
    part.name = text;
    part.errors = {inner};
    d.parts = {part};
    d.properties.insert(text, text);
    HandedLog log(text);
    log.head = text.toUtf8() + '\n';
    log.firstError = text;
    log.firstErrorLine = 3;
    log.earlier = LoggedError(d, text, text);
    log.problem = Error(Error::Network, text);
    handOver.logs = {log};
    handOver.running = {d};
    RequestNote request;
    request.at = d.created;
    request.verb = text;
    request.address = text;
    request.requestId = text;
    handOver.requests = {request};
    handOver.provider = text;
    handOver.at = testNoon();
    return handOver;
}

/// The line as a Markdown reader sees it, code spans taken out by CommonMark's own rule.
QString withoutCode(const QString &line)
{
    static const QRegularExpression span(u"(?<!`)(`+)(?!`)(.*?[^`])\\1(?!`)"_s);
    return QString(line).replace(span, u"CODE"_s);
}

QStringList skeleton(const QString &markdown)
{
    QStringList lines;
    for (const QString &line : markdown.split(u'\n'))
        lines.append(withoutCode(line));
    return lines;
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QStringList filesIn(const QString &folder)
{
    QStringList names;
    for (const QFileInfo &file : QDir(folder).entryInfoList(QDir::Files))
        names.append(file.fileName());
    for (const QFileInfo &file : QDir(folder + u"/logs"_s).entryInfoList(QDir::Files))
        names.append(u"logs/"_s + file.fileName());
    return names;
}

} // namespace

class TestHandOver : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void remoteTextStaysInItsCodeSpans_data();
    void remoteTextStaysInItsCodeSpans();
    void saysWhatIsThere();
    void masksSecretsEverywhere();
    void namesComeFromAnAllowList_data();
    void namesComeFromAnAllowList();
    void overwritesNothing();
    void capsALongLog();
    void cleansALog();
    void saysWhyAFolderCannotBeWritten();
    void picksWhatRunsInEachSlot_data();
    void picksWhatRunsInEachSlot();
    void tellsTheTimesInOrder();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestHandOver::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

void TestHandOver::remoteTextStaysInItsCodeSpans_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("link") << u"[click](https://evil.example/)"_s;
    QTest::newRow("bare link") << u"https://evil.example/ www.evil.example"_s;
    QTest::newRow("heading") << u"x\n# Everything is fine\n"_s;
    QTest::newRow("setext") << u"x\r\n=====\r\n"_s;
    QTest::newRow("table") << u"a | b | c |\n|---|---|"_s;
    QTest::newRow("html") << u"<img src=x onerror=alert(1)> <!-- "_s;
    QTest::newRow("one tick") << u"a ` <b>bold</b>"_s;
    QTest::newRow("ticks") << u"``` a `` b ` c ````"_s;
    QTest::newRow("ticks alone") << u"```"_s;
    QTest::newRow("tick at the end") << u"a\\`"_s;
    QTest::newRow("mention") << u"@everyone #12"_s;
    QTest::newRow("separators") << u"a\u2028# b\u2029# c\u0085# d\v# e\f# f"_s;
    QTest::newRow("tick above the limit") << QString(200, u'a') + u'`' + QString(6000, u'`');
    QTest::newRow("template") << u"{{ 7*7 }} ${jndi:ldap://x} $(id)"_s;
}

void TestHandOver::remoteTextStaysInItsCodeSpans()
{
    QFETCH(QString, text);
    const QStringList plain = skeleton(handOverSummary(handOverOf(u"harmless"_s)));
    QCOMPARE(skeleton(handOverSummary(handOverOf(text))), plain);
}

void TestHandOver::saysWhatIsThere()
{
    HandOver handOver = handOverOf(u"x"_s);
    handOver.deployment.target.name = u"shop-api"_s;
    handOver.deployment.instances = InstanceCounts {8, 0, 1};
    const QString text = handOverSummary(handOver);
    for (const QString &part : {u"# `shop-api` (`x`): failed"_s, u"## Stages"_s, u"≈ observed"_s,
             u"8 succeeded, 1 failed"_s, u"- `x`: first error, line 3: `x`; same as"_s,
             u"  - `x`"_s, u"no answer"_s, u"2026-03-12 11:58:20"_s, u"Written by Landfall"_s})
        QVERIFY2(text.contains(part), qPrintable(part + u"\n\n"_s + text));
}

void TestHandOver::masksSecretsEverywhere()
{
    const Secret secret(canary.toUtf8());
    maskInLogs(secret);
    const HandOver handOver = handOverOf(u"token "_s + canary + u" for a@example.org"_s);
    const Result<QString> folder = writeHandOver(handOver, m_folder->path());
    QVERIFY2(folder, folder ? "" : qPrintable(folder.error().message));
    const QStringList files = filesIn(*folder);
    QCOMPARE(files.size(), 5);
    for (const QString &file : files) {
        QVERIFY2(!file.contains(u"canary"_s), qPrintable(file));
        const QByteArray content = contentOf(*folder + u'/' + file);
        QVERIFY2(content.contains("redacted"), qPrintable(file));
        QVERIFY2(
            !content.contains("canary") && !content.contains("example.org"), content.constData());
        const auto rights = QFileInfo(*folder + u'/' + file).permissions();
        QVERIFY(!(rights & (QFile::ReadGroup | QFile::ReadOther)));
    }
    QVERIFY(!folder->contains(u"canary"_s));
    const auto json = QJsonDocument::fromJson(contentOf(*folder + u"/deployment.json"_s)).object();
    QCOMPARE(json.value("phase"_L1).toString(), u"failed"_s);
    QCOMPARE(QJsonDocument::fromJson(contentOf(*folder + u"/requests.json"_s)).array().size(), 1);
}

void TestHandOver::namesComeFromAnAllowList_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("name");
    QTest::newRow("plain") << u"shop-api_2.1"_s << u"shop-api_2.1"_s;
    QTest::newRow("parent") << u"../../etc/passwd"_s << u"etc-passwd"_s;
    QTest::newRow("hidden") << u".bashrc"_s << u"bashrc"_s;
    QTest::newRow("option") << u"--rf /"_s << u"rf"_s;
    QTest::newRow("shell") << u"a;rm $(x) `y` 'z' \"w\" |"_s << u"a-rm-x-y-z-w"_s;
    QTest::newRow("letters of others") << u"läden\u202egpj.exe"_s << u"l-den-gpj.exe"_s;
    QTest::newRow("nothing") << u"///"_s << u"none"_s;
    QTest::newRow("long") << QString(500, u'a') << QString(40, u'a');
    QTest::newRow("control") << u"a\0b\nc"_s << u"a-b-c"_s;
}

void TestHandOver::namesComeFromAnAllowList()
{
    QFETCH(QString, text);
    QFETCH(QString, name);
    QCOMPARE(fileNamePart(text), name);
}

void TestHandOver::overwritesNothing()
{
    HandOver handOver = handOverOf(u"acc/proj/0123456789abcdef"_s);
    handOver.deployment.target.name = u"shop api"_s;
    const Result<QString> first = writeHandOver(handOver, m_folder->path());
    const Result<QString> second = writeHandOver(handOver, m_folder->path());
    QVERIFY(first && second);
    QCOMPARE(QFileInfo(*first).fileName(), u"landfall-shop-api-01234567-20260312-120000"_s);
    QCOMPARE(QFileInfo(*second).fileName(), u"landfall-shop-api-01234567-20260312-120000-2"_s);
}

void TestHandOver::capsALongLog()
{
    LogBuffer buffer;
    const QByteArray filler(200, 'x');
    for (int i = 0; i < 100'000; ++i)
        buffer.append(QByteArray::number(i) + ' ' + filler + '\n');
    HandOver handOver = handOverOf(u"x"_s);
    handOver.logs = {handedLog(u"Build log"_s, buffer)};
    const Result<QString> folder = writeHandOver(handOver, m_folder->path());
    QVERIFY(folder);
    const QByteArray text = contentOf(*folder + u"/logs/01-Build-log.log"_s);
    QVERIFY2(text.size() < 8 * 1024 * 1024 + 100, qPrintable(QString::number(text.size())));
    QVERIFY2(text.size() > 7 * 1024 * 1024, qPrintable(QString::number(text.size())));
    QVERIFY(text.startsWith("0 xxx"));
    QVERIFY(text.endsWith(filler + '\n'));
    QVERIFY(text.contains("\n99999 x"));
    static const QRegularExpression note(u"\\[… (\\d+) line"_s);
    const auto match = note.match(QString::fromUtf8(text));
    QVERIFY(match.hasMatch());
    QCOMPARE(match.captured(1).toInt() + text.count('\n') - 1, 100'000);
}

void TestHandOver::cleansALog()
{
    LogBuffer buffer;
    buffer.append("\x1b[31mred\x1b[0m \x1b]0;title\x07 end\r\n");
    buffer.append("GET https://host/x?sig=canary-s3cret HTTP/1.1\n");
    buffer.append(QByteArray(20'000, 'y') + " canary\n");
    HandOver handOver = handOverOf(u"x"_s);
    handOver.logs = {handedLog(u"l"_s, buffer)};
    const Result<QString> folder = writeHandOver(handOver, m_folder->path());
    QVERIFY(folder);
    const QByteArrayList lines = contentOf(*folder + u"/logs/01-l.log"_s).split('\n');
    QCOMPARE(lines.size(), 4);
    QCOMPARE(lines.at(0), QByteArray("red  end"));
    QVERIFY2(!lines.at(1).contains("canary"), lines.at(1).constData());
    QCOMPARE(lines.at(2), QByteArray(8192, 'y') + "…");
}

void TestHandOver::saysWhyAFolderCannotBeWritten()
{
    const HandOver handOver = handOverOf(u"x"_s);
    const Result<QString> missing = writeHandOver(handOver, m_folder->filePath(u"missing"_s));
    QVERIFY(!missing);
    QCOMPARE(missing.error().kind, Error::Storage);
    QVERIFY(missing.error().message.contains(u"missing"_s));
    if (::geteuid() == 0) {
        // Root may write anywhere but here.
        const Result<QString> proc = writeHandOver(handOver, u"/proc"_s);
        QVERIFY(!proc);
        QVERIFY2(
            proc.error().message.contains(u"/proc/landfall-"_s), qPrintable(proc.error().message));
        return;
    }
    QVERIFY(QFile::setPermissions(m_folder->path(), QFile::ReadOwner | QFile::ExeOwner));
    const Result<QString> closed = writeHandOver(handOver, m_folder->path());
    QVERIFY(QFile::setPermissions(
        m_folder->path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    QVERIFY(!closed);
    QVERIFY(closed.error().message.contains(m_folder->path()));
}

void TestHandOver::picksWhatRunsInEachSlot_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("production");
    QTest::addColumn<QString>("staging");
    QTest::addColumn<QString>("other");
    QTest::newRow("slots") << u"web-app"_s << u"/s/1/sites/shop"_s << u"/S/1/Sites/Shop/slots/st"_s
                           << u"/s/1/sites/shop-two"_s;
    QTest::newRow("project") << u"pages-project"_s << u"acc/shop"_s << u"acc/shop"_s
                             << u"acc/docs"_s;
}

void TestHandOver::picksWhatRunsInEachSlot()
{
    QFETCH(QString, kind);
    QFETCH(QString, production);
    QFETCH(QString, staging);
    QFETCH(QString, other);
    const auto made = [&](const QString &id, qint64 ago, const QString &target,
                          const QString &environment, Phase phase) {
        Deployment deployment = testDeployment(id, ago, phase);
        deployment.target = {target, target.section(u'/', -1), kind, QString()};
        deployment.environment = environment;
        return deployment;
    };
    Deployment rolledBack = made(u"live"_s, 500, production, u"production"_s, Phase::Succeeded);
    rolledBack.live = true;
    Deployment foreign = made(u"foreign"_s, 5, production, u"production"_s, Phase::Succeeded);
    foreign.account = u"other"_s;
    foreign.live = true;
    const QList<Deployment> all {
        made(u"newer"_s, 100, production, u"production"_s, Phase::Succeeded), rolledBack,
        made(u"old"_s, 900, staging, u"staging"_s, Phase::Succeeded),
        made(u"good"_s, 300, staging, u"staging"_s, Phase::Succeeded),
        made(u"bad"_s, 50, staging, u"staging"_s, Phase::Failed), foreign,
        made(u"other"_s, 10, other, u"production"_s, Phase::Succeeded)};
    QStringList ids;
    for (const Deployment &deployment : inEachSlot(all, all.at(4)))
        ids.append(deployment.id);
    QCOMPARE(ids, QStringList({u"live"_s, u"good"_s}));
}

void TestHandOver::tellsTheTimesInOrder()
{
    HandOver handOver = handOverOf(u"x"_s);
    handOver.requests[0].at = handOver.deployment.created.addSecs(-5);
    handOver.requests[0].status = 502;
    const QStringList lines = handOverTimeline(handOver).split(u'\n');
    QCOMPARE(lines.at(0), u"2026-03-12T11:58:15.000Z  x x → 502 x"_s);
    QCOMPARE(lines.at(1), u"2026-03-12T11:58:20.000Z  created"_s);
    QVERIFY(lines.at(2).endsWith(u"stage x started (observed)"_s));
    QVERIFY(lines.at(3).endsWith(u"finished: failed"_s));
}

QTEST_GUILESS_MAIN(TestHandOver)

#include "tst_handover.moc"
