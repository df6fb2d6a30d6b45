// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <logs/jsonarraystream.h>

#include <QJsonArray>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Landfall;

// Before the raw strings, which moc does not read to their ends.
class TestJsonArrayStream : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void givesTheElementsOfTheArray_data();
    void givesTheElementsOfTheArray();
    void readsPiecesCutAnywhere();
    void givesAnElementAsSoonAsItIsWhole();
    void keepsWhatIsAround();
    void refusesWhatIsBroken_data();
    void refusesWhatIsBroken();
    void givesWhatCameBeforeTheFault();
    void refusesHugeParts();
    void replacesInvalidUtf8();
    void readsALongList();
    void survivesMutations();
};

namespace {

const QStringList logPath {u"result"_s, u"data"_s};

/// What a document in such pieces comes to.
struct Reading {
    QJsonArray elements;
    std::optional<Result<QJsonDocument>> rest;
    bool looksLikeJson = false;
};

Reading readAll(const QStringList &path, const QByteArray &json, qsizetype piece)
{
    JsonArrayStream stream(path);
    Reading reading;
    for (qsizetype at = 0; at < json.size(); at += piece) {
        for (const QJsonValue &element : stream.read(json.mid(at, piece)))
            reading.elements.append(element);
    }
    reading.rest.emplace(stream.finish());
    reading.looksLikeJson = stream.looksLikeJson();
    return reading;
}

QByteArray compact(const QJsonArray &array)
{
    return QJsonDocument(array).toJson(QJsonDocument::Compact);
}

const QByteArray envelope = R"( {"success":true,"errors":[],"data":[9],"result":{"total":6,
    "other":{"data":[8]}, "data" : [ {"ts":"1","line":"a \"quoted\" \\"}, {"line":"]}{[,"},
    {"line":"","more":[1,[2,{"data":[3]}]]},12 , -1.5e3,true,null,"text","\u00e4\\",[],{} ] ,
    "after":[1,2]},"messages":["]"],"result_info":{"data":[7]}} )";

} // namespace

void TestJsonArrayStream::givesTheElementsOfTheArray_data()
{
    QTest::addColumn<QStringList>("path");
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QByteArray>("elements");
    QTest::newRow("the document") << QStringList() << R"([1,{"a":[2]},"x"])"_ba
                                  << R"([1,{"a":[2]},"x"])"_ba;
    QTest::newRow("empty") << QStringList() << " [ ] "_ba
                           << "[]"_ba;
    QTest::newRow("one member") << QStringList {u"value"_s}
                                << R"({"x":[1],"value":[2,3],"nextLink":"n"})"_ba
                                << "[2,3]"_ba;
    QTest::newRow("in the envelope")
        << logPath << envelope
        << R"([{"line":"a \"quoted\" \\","ts":"1"},{"line":"]}{[,"},)"
           R"({"line":"","more":[1,[2,{"data":[3]}]]},12,-1500,true,null,"text","ä\\",[],{}])"_ba;
    QTest::newRow("escaped name") << logPath << R"({"res\u0075lt":{"data":[1]}})"_ba
                                  << "[1]"_ba;
    QTest::newRow("deeper only") << logPath << R"({"x":{"result":{"data":[1]}}})"_ba
                                 << "[]"_ba;
    QTest::newRow("in a list") << logPath << R"([{"result":{"data":[1]}}])"_ba
                               << "[]"_ba;
    QTest::newRow("a name as text") << logPath << R"({"x":"result","y":{"data":[1]}})"_ba
                                    << "[]"_ba;
    QTest::newRow("text for the first member") << logPath << R"({"result":"data","data":[1]})"_ba
                                               << "[]"_ba;
    QTest::newRow("no list") << logPath << R"({"result":{"data":{"data":[1]}}})"_ba
                             << "[]"_ba;
    QTest::newRow("object for the document") << QStringList() << R"({"a":[1]})"_ba
                                             << "[]"_ba;
}

void TestJsonArrayStream::givesTheElementsOfTheArray()
{
    QFETCH(QStringList, path);
    QFETCH(QByteArray, json);
    QFETCH(QByteArray, elements);
    const Reading reading = readAll(path, json, json.size());
    const Result<QJsonDocument> &rest = *reading.rest;
    QVERIFY2(rest, rest ? "" : qPrintable(rest.error().message));
    QCOMPARE(compact(reading.elements), elements);
}

void TestJsonArrayStream::readsPiecesCutAnywhere()
{
    const Reading whole = readAll(logPath, envelope, envelope.size());
    for (qsizetype piece = 1; piece < envelope.size(); ++piece) {
        const Reading cut = readAll(logPath, envelope, piece);
        QCOMPARE(cut.elements, whole.elements);
        QVERIFY(*cut.rest);
        QCOMPARE(**cut.rest, **whole.rest);
    }
}

void TestJsonArrayStream::givesAnElementAsSoonAsItIsWhole()
{
    JsonArrayStream stream(logPath);
    QVERIFY(stream.read(R"({"result":{"data":[{"line":"a")").isEmpty());
    QCOMPARE(stream.read("}").size(), 1);
    QVERIFY(stream.read(",1").isEmpty());
    QCOMPARE(stream.read(",").size(), 1);
    QCOMPARE(stream.read(R"("x")").size(), 1);
    QVERIFY(!stream.error());
}

void TestJsonArrayStream::keepsWhatIsAround()
{
    const Reading reading = readAll(logPath, envelope, 7);
    const QJsonObject rest = (*reading.rest)->object();
    QCOMPARE(rest["success"_L1], true);
    QCOMPARE(rest["messages"_L1], QJsonArray {u"]"_s});
    QCOMPARE(rest["result"_L1]["data"_L1], QJsonArray());
    QCOMPARE(rest["result"_L1]["total"_L1], 6);
    QCOMPARE(rest["result"_L1]["after"_L1], (QJsonArray {1, 2}));

    const Reading refused =
        readAll(logPath, R"({"result":null,"success":false,"errors":[{"code":10000}]})", 5);
    QCOMPARE((**refused.rest)["errors"_L1][0]["code"_L1], 10000);
    QVERIFY((**refused.rest)["result"_L1].isNull());
}

void TestJsonArrayStream::refusesWhatIsBroken_data()
{
    QTest::addColumn<QByteArray>("json");
    const QByteArray head = R"({"result":{"data":[)";
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("blanks") << "  \n"_ba;
    QTest::newRow("HTML") << "<!DOCTYPE html><html>[1]</html>"_ba;
    QTest::newRow("text") << "upstream connect error"_ba;
    QTest::newRow("byte order mark") << "\xef\xbb\xbf{}"_ba;
    QTest::newRow("cut in the list") << head + "1,2";
    QTest::newRow("cut in an element") << head + R"({"line":"a)";
    QTest::newRow("cut after the list") << head + "1]";
    QTest::newRow("no comma") << head + "1 2]}}";
    QTest::newRow("no comma between objects") << head + "{}{}]}}";
    QTest::newRow("two commas") << head + "1,,2]}}";
    QTest::newRow("comma first") << head + ",1]}}";
    QTest::newRow("comma last") << head + "1,]}}";
    QTest::newRow("other bracket") << head + "1}}}";
    QTest::newRow("other bracket in an element") << head + R"({"a":[1}]]}})";
    QTest::newRow("broken element") << head + "{line:1}]}}";
    QTest::newRow("broken word") << head + "tru]}}";
    QTest::newRow("raw line end") << head + "\"a\nb\"]}}x";
    QTest::newRow("trailing bytes") << head + "1]}} x";
    QTest::newRow("second document") << head + "1]}}{}";
    QTest::newRow("closed too often") << head + "1]}}}";
    QTest::newRow("twice") << head + R"(1],"data":[2]}})";
    QTest::newRow("too deep") << head + QByteArray(200, '[') + QByteArray(200, ']') + "]}}";
    QTest::newRow("too deep around") << QByteArray(200, '[') + QByteArray(200, ']');
    QTest::newRow("NUL") << QByteArray("\0{}", 3);
}

void TestJsonArrayStream::refusesWhatIsBroken()
{
    QFETCH(QByteArray, json);
    for (const qsizetype piece : {qsizetype(1), qsizetype(3), qsizetype(100'000)}) {
        const Reading reading = readAll(logPath, json, piece);
        QVERIFY(!*reading.rest);
        QCOMPARE(reading.rest->error().kind, Error::BadReply);
        QCOMPARE(reading.looksLikeJson, json.startsWith('{') || json.startsWith('['));
    }
}

void TestJsonArrayStream::givesWhatCameBeforeTheFault()
{
    JsonArrayStream stream({});
    const QList<QJsonValue> before = stream.read("[1,2,x,4]");
    QCOMPARE(before.size(), 2);
    QVERIFY(stream.error());
    QVERIFY2(stream.error()->message.contains(u"byte 6"_s), qPrintable(stream.error()->message));
    QVERIFY(stream.read("[5]").isEmpty());
    QVERIFY(!stream.finish());
}

void TestJsonArrayStream::refusesHugeParts()
{
    const QByteArray fits(JsonArrayStream::largestElement - 2, 'x');
    QCOMPARE(readAll({}, "[\"" + fits + "\"]", 64 * 1024).elements.size(), 1);
    QVERIFY(!*readAll({}, "[\"" + fits + "x\"]", 64 * 1024).rest);
    const QByteArray rest(JsonArrayStream::largestRest, 'x');
    QVERIFY(!*readAll({u"a"_s}, R"({"a":[1],"b":")" + rest + "\"}", 64 * 1024).rest);
}

void TestJsonArrayStream::replacesInvalidUtf8()
{
    const Reading reading = readAll({}, "[\"a\xff\x62\",\"\\ud800\"]", 1);
    QVERIFY(*reading.rest);
    QCOMPARE(reading.elements.at(0).toString(), u"a\ufffdb"_s);
    QCOMPARE(reading.elements.size(), 2);
}

void TestJsonArrayStream::readsALongList()
{
    JsonArrayStream stream(logPath);
    qsizetype count = stream.read(R"({"result":{"total":1,"data":[{"line":"x"})").size();
    const QByteArray entry = R"(,{"ts":"2026-01-02T03:04:05Z","line":"a line of a long log"})";
    const QByteArray block = entry.repeated(1000);
    for (int i = 0; i < 200; ++i)
        count += stream.read(block).size();
    count += stream.read("]}}").size();
    QCOMPARE(count, 200'001);
    QVERIFY(stream.finish());
}

void TestJsonArrayStream::survivesMutations()
{
    QRandomGenerator random(20260101);
    const QByteArray bytes = "{}[],:\"\\ \x00\xff"
                             "ux1n";
    for (int round = 0; round < 20'000; ++round) {
        QByteArray json = envelope;
        for (int i = random.bounded(1, 5); i > 0; --i) {
            const qsizetype at = random.bounded(static_cast<int>(json.size()));
            if (random.bounded(3) == 0)
                json.remove(at, random.bounded(20));
            else
                json[at] = bytes.at(random.bounded(static_cast<int>(bytes.size())));
            if (json.isEmpty())
                break;
        }
        const Reading reading = readAll(logPath, json, 1 + random.bounded(64));
        // What this takes as a whole is a whole to Qt as well, unless it forgave broken UTF-8.
        QJsonParseError problem;
        QJsonDocument::fromJson(json, &problem);
        const bool isForgiven = problem.error == QJsonParseError::IllegalUTF8String;
        if (*reading.rest && !isForgiven)
            QVERIFY2(problem.error == QJsonParseError::NoError, json.constData());
    }
}

QTEST_GUILESS_MAIN(TestJsonArrayStream)
#include "tst_jsonarraystream.moc"
