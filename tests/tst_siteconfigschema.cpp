// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <siteconfig/siteconfigmember.h>
#include <siteconfig/siteconfigschema.h>

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Landfall;

namespace {

QJsonObject object(const QByteArray &json)
{
    return QJsonDocument::fromJson(json).object();
}

/// What the document says of each type: an enum's words, or each member's "type = default".
QJsonObject documentFacts()
{
    QFile file(QStringLiteral(TEST_DATA) + u"/siteconfig/document.json"_s);
    return file.open(QIODevice::ReadOnly) ? object(file.readAll()) : QJsonObject();
}

QString fact(const ConfigProperty &property)
{
    const QString type = property.type + (property.isList ? u"[]"_s : QString());
    return property.defaultValue.isEmpty() ? type : type + u" = "_s + property.defaultValue;
}

QString faultsOf(const QByteArray &json)
{
    QStringList lines;
    for (const ConfigFault &fault : SiteConfigSchema::instance().check(object(json)))
        lines.append(fault.path + u": "_s + fault.message);
    return lines.join(u'\n');
}

QJsonObject settingOf(const QString &name, const QString &value)
{
    return {{u"appSettings"_s, QJsonArray {QJsonObject {{u"name"_s, name}, {u"value"_s, value}}}}};
}

} // namespace

class TestSiteConfigSchema : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void hasWhatTheDocumentHas();
    void countsAsTheDocument();
    void standsInTheOrderOfJson();
    void refusesABadFile_data();
    void refusesABadFile();
    void findsNoFaultInGoodOnes_data();
    void findsNoFaultInGoodOnes();
    void namesWhatIsWrong_data();
    void namesWhatIsWrong();
    void masksWhatIsSecret();
    void masksSettingsByTheirNames_data();
    void masksSettingsByTheirNames();
    void masksWhatDoesNotFit();
    void tellsWhichPathIsSecret_data();
    void tellsWhichPathIsSecret();
    void readsAFile_data();
    void readsAFile();
    void saysWhyAFileIsNotRead_data();
    void saysWhyAFileIsNotRead();
};

void TestSiteConfigSchema::hasWhatTheDocumentHas()
{
    const SiteConfigSchema &schema = SiteConfigSchema::instance();
    const QJsonObject facts = documentFacts();
    QCOMPARE(facts.size(), 32);
    QStringList names = facts.keys();
    names.sort();
    QCOMPARE(schema.typeNames(), names);
    for (const QString &name : names) {
        const ConfigType *type = schema.type(name);
        QVERIFY(type);
        if (facts.value(name).isArray()) {
            QCOMPARE(QJsonArray::fromStringList(type->words), facts.value(name).toArray());
            QVERIFY(type->members.isEmpty());
            continue;
        }
        QJsonObject members;
        for (const ConfigProperty &member : type->members)
            members.insert(member.name, fact(member));
        QCOMPARE(members, facts.value(name).toObject());
        QCOMPARE(members.size(), type->members.size());
    }
}

void TestSiteConfigSchema::countsAsTheDocument()
{
    const SiteConfigSchema &schema = SiteConfigSchema::instance();
    QCOMPARE(schema.properties().size(), 60);
    int enums = 0;
    int words = 0;
    int members = 0;
    for (const QString &name : schema.typeNames()) {
        enums += schema.type(name)->isEnum();
        words += int(schema.type(name)->words.size());
        members += int(schema.type(name)->members.size());
    }
    QCOMPARE(enums, 9);
    QCOMPARE(words, 48);
    QCOMPARE(members, 141);
    QStringList defaults;
    for (const ConfigProperty &property : schema.properties()) {
        if (!property.defaultValue.isEmpty())
            defaults.append(property.name + u'=' + property.defaultValue);
    }
    QCOMPARE(defaults,
        QStringList({u"http20Enabled=True"_s, u"localMySqlEnabled=False"_s,
            u"netFrameworkVersion=v4.6"_s}));
    QVERIFY(!schema.type(u"string"_s));
}

void TestSiteConfigSchema::standsInTheOrderOfJson()
{
    // QJsonObject sorts its members: what is sent is in the document's order only because of this.
    QJsonObject sorted;
    QStringList names;
    for (const ConfigProperty &property : SiteConfigSchema::instance().properties()) {
        names.append(property.name);
        sorted.insert(property.name, true);
    }
    QCOMPARE(sorted.keys(), names);
}

void TestSiteConfigSchema::refusesABadFile_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("word");
    QTest::newRow("not JSON") << QByteArray("{") << u"JSON"_s;
    QTest::newRow("no SiteConfig") << QByteArray(R"({"types": []})") << u"SiteConfig"_s;
    QTest::newRow("unknown type") << QByteArray(
        R"({"types": [{"name": "SiteConfig", "members": [{"name": "a", "type": "Lost"}]}]})")
                                  << u"Lost"_s;
    QTest::newRow("no name") << QByteArray(
        R"({"types": [{"name": "SiteConfig", "members": [{"type": "string"}]}]})")
                             << u"name"_s;
}

void TestSiteConfigSchema::refusesABadFile()
{
    QFETCH(const QByteArray, json);
    QFETCH(const QString, word);
    const Result<SiteConfigSchema> schema = SiteConfigSchema::parse(json);
    QVERIFY(!schema);
    QVERIFY2(schema.error().message.contains(word), qPrintable(schema.error().message));
}

void TestSiteConfigSchema::findsNoFaultInGoodOnes_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("nothing") << QByteArray("{}");
    QTest::newRow("the sample") << QByteArray(
        R"({"numberOfWorkers": 1, "httpLoggingEnabled": true})");
    QTest::newRow("whole") << QByteArray(R"({"numberOfWorkers": 2.0})");
    QTest::newRow("largest") << QByteArray(R"({"numberOfWorkers": 9223372036854775807})");
    QTest::newRow("smallest") << QByteArray(R"({"numberOfWorkers": -9223372036854775808})");
    QTest::newRow("number") << QByteArray(R"({"limits": {"maxPercentageCpu": 12.5}})");
    QTest::newRow("word") << QByteArray(R"({"minTlsVersion": "1.2", "ftpsState": "FtpsOnly"})");
    QTest::newRow("list of text") << QByteArray(
        R"({"cors": {"allowedOrigins": ["*"], "supportCredentials": false}})");
    QTest::newRow("group") << QByteArray(
        R"({"push": {"properties": {"isPushEnabled": true}, "kind": ""}})");
    QTest::newRow("nested lists") << QByteArray(
        R"({"virtualApplications": [{"virtualDirectories": [{"virtualPath": "/"}]}]})");
    QTest::newRow("free object") << QByteArray(
        R"({"ipSecurityRestrictions": [{"headers": {"X-Azure-FDID": ["a"]}, "tag": "Default"}]})");
}

void TestSiteConfigSchema::findsNoFaultInGoodOnes()
{
    QFETCH(const QByteArray, json);
    QVERIFY(!json.contains(':') || !object(json).isEmpty());
    QCOMPARE(faultsOf(json), QString());
}

void TestSiteConfigSchema::namesWhatIsWrong_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("faults");
    const auto row = [](const char *name, const char *json, const QString &faults) {
        QTest::newRow(name) << QByteArray(json) << faults;
    };
    row("unknown", R"({"allwaysOn": true})", u"allwaysOn: This property is unknown."_s);
    row("case", R"({"AlwaysOn": true})",
        u"AlwaysOn: This property is unknown; “alwaysOn” is written so."_s);
    row("null", R"({"alwaysOn": null})", u"alwaysOn: This needs a value."_s);
    row("text for boolean", R"({"alwaysOn": "true"})", u"alwaysOn: This must be true or false."_s);
    row("number for text", R"({"phpVersion": 7.4})", u"phpVersion: This must be text."_s);
    row("text for integer", R"({"numberOfWorkers": "2"})",
        u"numberOfWorkers: This must be a whole number."_s);
    row("fraction", R"({"numberOfWorkers": 1.5})",
        u"numberOfWorkers: This must be a whole number."_s);
    row("too large", R"({"numberOfWorkers": 9223372036854775808})",
        u"numberOfWorkers: This must be a whole number."_s);
    row("text for number", R"({"limits": {"maxPercentageCpu": "1"}})",
        u"limits.maxPercentageCpu: This must be a number."_s);
    row("word", R"({"ftpsState": "ftpsonly"})",
        u"ftpsState: This must be one of AllAllowed, Disabled, FtpsOnly."_s);
    row("number for word", R"({"minTlsVersion": 1.2})",
        u"minTlsVersion: This must be one of 1.0, 1.1, 1.2."_s);
    row("object for list", R"({"appSettings": {"A": "1"}})",
        u"appSettings: This must be a list."_s);
    row("text for object", R"({"cors": "*"})", u"cors: This must be a JSON object."_s);
    row("list for object", R"({"cors": []})", u"cors: This must be a JSON object."_s);
    row("item", R"({"cors": {"allowedOrigins": ["a", "b", 3, null]}})",
        u"cors.allowedOrigins[2]: This must be text.\n"
        "cors.allowedOrigins[3]: This needs a value."_s);
    row("member of an item", R"({"appSettings": [{"name": "a"}, {"nmae": "b"}]})",
        u"appSettings[1].nmae: This property is unknown."_s);
    row("group", R"({"push": {"properties": {"isPushEnabled": "x", "more": 1}}})",
        u"push.properties.isPushEnabled: This must be true or false.\n"
        "push.properties.more: This property is unknown."_s);
    row("group's name with a dot", R"({"push": {"properties.isPushEnabled": true}})",
        u"push.properties.isPushEnabled: This must be written inside the object “properties”."_s);
    row("no group", R"({"push": {"properties": 1}})",
        u"push.properties: This must be a JSON object."_s);
    row("free object", R"({"scmIpSecurityRestrictions": [{"headers": "{}"}]})",
        u"scmIpSecurityRestrictions[0].headers: This must be a JSON object."_s);
    row("all of them", R"({"alwaysOn": 1, "phpVersion": 2})",
        u"alwaysOn: This must be true or false.\nphpVersion: This must be text."_s);
}

void TestSiteConfigSchema::namesWhatIsWrong()
{
    QFETCH(const QByteArray, json);
    QFETCH(const QString, faults);
    QCOMPARE(faultsOf(json), faults);
}

void TestSiteConfigSchema::masksWhatIsSecret()
{
    const QJsonObject config = object(R"({
        "alwaysOn": true, "publishingUsername": "$shop", "phpVersion": "7.4",
        "connectionStrings": [{"name": "db", "connectionString": "Server=x", "type": "MySql"}],
        "machineKey": {"decryption": "AES", "decryptionKey": "d1", "validation": "SHA1",
            "validationKey": "v1"},
        "appSettings": [{"name": "LOG_LEVEL", "value": "Debug"},
            {"name": "DB_PASSWORD", "value": "hunter2"}, {"name": "API_KEY", "value": ""}]})");
    const QJsonObject expected = object(QByteArray(R"({
        "alwaysOn": true, "publishingUsername": "MASK", "phpVersion": "7.4",
        "connectionStrings": [{"name": "db", "connectionString": "MASK", "type": "MySql"}],
        "machineKey": {"decryption": "AES", "decryptionKey": "MASK", "validation": "SHA1",
            "validationKey": "MASK"},
        "appSettings": [{"name": "LOG_LEVEL", "value": "Debug"},
            {"name": "DB_PASSWORD", "value": "MASK"}, {"name": "API_KEY", "value": ""}]})")
                                            .replace("MASK", secretMask().toUtf8()));
    QVERIFY(!config.isEmpty() && !expected.isEmpty());
    QCOMPARE(SiteConfigSchema::instance().masked(config), expected);
}

void TestSiteConfigSchema::masksSettingsByTheirNames_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("value");
    QTest::addColumn<bool>("isMasked");
    const auto row = [](const QString &name, bool isMasked, const QString &value = u"v"_s) {
        QTest::newRow(qPrintable(name + u' ' + value)) << name << value << isMasked;
    };
    for (const QString &name : {u"DB_PASSWORD"_s, u"dbPassword"_s, u"SQL_PWD"_s, u"Client:Secret"_s,
             u"APPINSIGHTS_INSTRUMENTATIONKEY"_s, u"ApiKey"_s, u"github_token"_s, u"BLOB_SAS"_s,
             u"blobSasUrl"_s, u"SasUrl"_s, u"CREDENTIALS"_s, u"ConnectionStrings__Main"_s,
             u"WEBSITE_CONTENTAZUREFILECONNECTIONSTRING"_s, u"Connection String"_s,
             u"AzureWebJobsStorage"_s, u"SENTRY_DSN"_s, u"SLACK_WEBHOOK_URL"_s, u"MailPass"_s})
        row(name, true);
    for (const QString &name : {u"LOG_LEVEL"_s, u"FEATURE_CHECKOUT"_s, u"DISASTER_MODE"_s,
             u"PATH"_s, u"WEBSITE_RUN_FROM_PACKAGE"_s, u"AUTHORITY"_s, u"Pinned"_s, u"SignalR"_s})
        row(name, false);
    row(u"STORE"_s, true, u"DefaultEndpointsProtocol=https;AccountName=a;AccountKey=Zm9v"_s);
    row(u"DB"_s, true, u"Server=tcp:x;User ID=a;Password=b"_s);
    row(u"REDIS"_s, true, u"redis://:pw@cache:6379"_s);
    row(u"BLOB"_s, true, u"https://x.blob.core.windows.net/c?sv=1&sig=abc"_s);
    row(u"SITE"_s, false, u"https://shop.example/?page=2"_s);
}

void TestSiteConfigSchema::masksSettingsByTheirNames()
{
    QFETCH(const QString, name);
    QFETCH(const QString, value);
    QFETCH(const bool, isMasked);
    const SiteConfigSchema &schema = SiteConfigSchema::instance();
    const QJsonObject config = settingOf(name, value);
    QCOMPARE(schema.masked(config), settingOf(name, isMasked ? secretMask() : value));
    QCOMPARE(schema.isSecret(u"appSettings[0].value"_s, config), isMasked);
    QVERIFY(!schema.isSecret(u"appSettings[0].name"_s, config));
}

void TestSiteConfigSchema::masksWhatDoesNotFit()
{
    // What has another shape than the document's may have its secrets anywhere.
    const SiteConfigSchema &schema = SiteConfigSchema::instance();
    for (const QByteArray &json : {QByteArray(R"({"connectionStrings": {"db": "hunter2"}})"),
             QByteArray(R"({"connectionStrings": "hunter2"})"),
             QByteArray(R"({"connectionStrings": [["hunter2"]]})"),
             QByteArray(R"({"appSettings": {"DB": "hunter2"}})"),
             QByteArray(R"({"appSettings": [{"name": "A_KEY", "value": {"x": "hunter2"}}]})"),
             QByteArray(R"({"machineKey": ["hunter2"]})"),
             QByteArray(R"({"publishingUsername": ["hunter2"]})"),
             QByteArray(R"({"publishingPassword": "hunter2"})"),
             QByteArray(R"({"metadata": [{"name": "TOKEN", "value": "hunter2"}]})")}) {
        const QJsonObject config = object(json);
        QVERIFY(!config.isEmpty());
        const QByteArray shown = QJsonDocument(schema.masked(config)).toJson();
        QVERIFY2(!shown.contains("hunter2"), shown.constData());
        QVERIFY2(shown.contains(secretMask().toUtf8()), shown.constData());
    }
}

void TestSiteConfigSchema::tellsWhichPathIsSecret_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<bool>("isSecret");
    for (const char *path : {"publishingUsername", "connectionStrings[0].connectionString",
             "connectionStrings[7].connectionString", "machineKey.decryptionKey",
             "machineKey.validationKey", "appSettings[1].value",
             // Cannot be told.
             "appSettings[99999999].value"})
        QTest::newRow(path) << QString::fromLatin1(path) << true;
    for (const char *path : {"alwaysOn", "connectionStrings[0].name", "machineKey.decryption",
             "appSettings[0].value", "appSettings[1].name", "push.properties.isPushEnabled",
             "cors.allowedOrigins[2]", "scmType", ""})
        QTest::newRow(path) << QString::fromLatin1(path) << false;
}

void TestSiteConfigSchema::tellsWhichPathIsSecret()
{
    QFETCH(const QString, path);
    QFETCH(const bool, isSecret);
    const QJsonObject config =
        object(R"({"appSettings": [{"name": "A"}, {"name": "A_TOKEN", "value": "t"}]})");
    QCOMPARE(SiteConfigSchema::instance().isSecret(path, config), isSecret);
}

void TestSiteConfigSchema::readsAFile_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("itself") << QByteArray(R"({"alwaysOn": true})");
    QTest::newRow("a request") << QByteArray(
        R"({"targetSlot": "staging", "siteConfig": {"alwaysOn": true}})");
    QTest::newRow("a resource") << QByteArray(
        R"({"id": "/x", "name": "web", "properties": {"alwaysOn": true}})");
    QTest::newRow("with a mark of its encoding") << QByteArray("\xEF\xBB\xBF{\"alwaysOn\": true}");
}

void TestSiteConfigSchema::readsAFile()
{
    QFETCH(const QByteArray, json);
    const Result<QJsonObject> config = readSiteConfig(json);
    QVERIFY2(config, config ? "" : qPrintable(config.error().message));
    QCOMPARE(*config, QJsonObject({{u"alwaysOn"_s, true}}));
}

void TestSiteConfigSchema::saysWhyAFileIsNotRead_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("word");
    QTest::newRow("empty") << QByteArray() << u"JSON"_s;
    QTest::newRow("cut") << QByteArray("{\n\"alwaysOn\":\ntru") << u"line 3"_s;
    QTest::newRow("a list") << QByteArray("[1]") << u"not an object"_s;
    QTest::newRow("null") << QByteArray(R"({"siteConfig": null})") << u"“siteConfig”"_s;
    QTest::newRow("text") << QByteArray(R"({"properties": "x"})") << u"“properties”"_s;
}

void TestSiteConfigSchema::saysWhyAFileIsNotRead()
{
    QFETCH(const QByteArray, json);
    QFETCH(const QString, word);
    const Result<QJsonObject> config = readSiteConfig(json);
    QVERIFY(!config);
    QCOMPARE(config.error().kind, Error::BadInput);
    QVERIFY2(config.error().message.contains(word), qPrintable(config.error().message));
}

QTEST_GUILESS_MAIN(TestSiteConfigSchema)
#include "tst_siteconfigschema.moc"
