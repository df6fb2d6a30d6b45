// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <savefile.h>
#include <settingsstore.h>

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLockFile>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Landfall;

using Edit = std::function<void(Settings &)>;
Q_DECLARE_METATYPE(Edit)

namespace {

Settings edited(const Edit &edit)
{
    Settings settings;
    edit(settings);
    return settings;
}

/// Nothing is as usual.
Settings unusual()
{
    Settings settings;
    settings.notifies = false;
    settings.pausedUntil = QDateTime(QDate(2026, 3, 4), QTime(5, 6, 7, 8), Qt::UTC);
    settings.successes = ToldSuccesses::All;
    settings.tellsStillFailing = false;
    settings.tellsRunningLong = false;
    settings.quietHours = {true, QTime(21, 30), QTime(6, 15)};
    settings.closesToTray = false;
    settings.startsMinimized = true;
    settings.sharePercent = 50;
    settings.slowsWhenMetered = false;
    settings.changeCommand = {u"/usr/bin/say"_s, u"a b"_s, u""_s, u"$HOME"_s};
    settings.history.days = 30;
    settings.history.rows = 500;
    return settings;
}

QByteArray bytesOf(const Settings &settings)
{
    return QJsonDocument(toJson(settings)).toJson();
}

} // namespace

class TestSettings : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void readsEachMember_data();
    void readsEachMember();
    void writesEachMember();
    void keepsWhatItDoesNotKnow();
    void knowsTheQuietHours_data();
    void knowsTheQuietHours();
    void startsWithTheUsual();
    void twoStoresSeeEachOther();
    void changesWhatTheOtherProgramWrote();
    void seesTheUsersEditor();
    void savesNothingThatIsTheSame();
    void saysWhenTheOtherProgramHoldsTheFile();
    void setsABrokenFileAside_data();
    void setsABrokenFileAside();
    void survivesAFileThatIsCut();
    void usesTheBackupOfABrokenFile();
    void doesNotTouchANewerVersion();
    void saysWhatCannotBeWritten();

private:
    void write(const QByteArray &content) const
    {
        QFile file(m_file);
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        QCOMPARE(file.write(content), content.size());
    }
    [[nodiscard]] QByteArray content() const
    {
        const auto bytes = loadFile(m_file);
        return bytes ? *bytes : QByteArray();
    }
    [[nodiscard]] QStringList setAside() const
    {
        return QDir(m_folder->filePath(u"landfall"_s)).entryList({u"settings.json.corrupt-*"_s});
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_file;
};

void TestSettings::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(QDir(m_folder->path()).mkdir(u"landfall"_s));
    m_file = m_folder->filePath(u"landfall/settings.json"_s);
}

void TestSettings::readsEachMember_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<Edit>("difference");
    const Edit none = [](Settings &) {};
    const auto row = [](const char *name, const QByteArray &json, const Edit &difference) {
        QTest::newRow(name) << json << difference;
    };
    row("nothing", "{}", none);
    row("members of other types", R"({"notifications": [], "window": 1, "requests": "x",
        "change_command": {}, "history": null})",
        none);
    row("off", R"({"notifications": {"enabled": false}})", [](Settings &s) { s.notifies = false; });
    row("off as a text", R"({"notifications": {"enabled": "false"}})", none);
    row("no successes", R"({"notifications": {"successes": "none"}})",
        [](Settings &s) { s.successes = ToldSuccesses::None; });
    row("all successes", R"({"notifications": {"successes": "all"}})",
        [](Settings &s) { s.successes = ToldSuccesses::All; });
    row("unknown successes", R"({"notifications": {"successes": "ALL"}})", none);
    row("still failing", R"({"notifications": {"still_failing": false}})",
        [](Settings &s) { s.tellsStillFailing = false; });
    row("running long", R"({"notifications": {"running_long": false}})",
        [](Settings &s) { s.tellsRunningLong = false; });
    row("paused", R"({"notifications": {"paused_until": "2026-01-02T03:04:05.678Z"}})",
        [](Settings &s) {
            s.pausedUntil = QDateTime(QDate(2026, 1, 2), QTime(3, 4, 5, 678), Qt::UTC);
        });
    row("paused in another zone",
        R"({"notifications": {"paused_until": "2026-01-02T03:04:05+02:00"}})",
        [](Settings &s) { s.pausedUntil = QDateTime(QDate(2026, 1, 2), QTime(1, 4, 5), Qt::UTC); });
    row("paused for some time", R"({"notifications": {"paused_until": "a while"}})", none);
    row("quiet hours", R"({"notifications": {"quiet_hours":
        {"enabled": true, "from": "20:15", "to": "08:00"}}})",
        [](Settings &s) {
            s.quietHours = {true, QTime(20, 15), QTime(8, 0)};
        });
    row("no times of day", R"({"notifications": {"quiet_hours": {"from": "25:00", "to": 7}}})",
        none);
    row("window", R"({"window": {"close_to_tray": false, "start_minimized": true}})",
        [](Settings &s) {
            s.closesToTray = false;
            s.startsMinimized = true;
        });
    row("share", R"({"requests": {"share_percent": 80}})",
        [](Settings &s) { s.sharePercent = 80; });
    row("more than all", R"({"requests": {"share_percent": 250}})",
        [](Settings &s) { s.sharePercent = 100; });
    row("no share", R"({"requests": {"share_percent": 0}})", none);
    row("half a percent", R"({"requests": {"share_percent": 0.5}})", none);
    row("metered", R"({"requests": {"slower_when_metered": false}})",
        [](Settings &s) { s.slowsWhenMetered = false; });
    row("command", R"({"change_command": ["notify", "two words", ""]})", [](Settings &s) {
        s.changeCommand = {u"notify"_s, u"two words"_s, u""_s};
    });
    row("command with a number", R"({"change_command": ["kill", 9]})", none);
    row("command with a NUL", R"({"change_command": ["rm", "a\u0000b"]})", none);
    row("command without a program", R"({"change_command": ["", "x"]})", none);
    row("command as a text", R"({"change_command": "rm -rf /"})", none);
    row("history", R"({"version": 1, "history": {"days": 30, "rows": 500}})", [](Settings &s) {
        s.history.days = 30;
        s.history.rows = 500;
    });
    row("days only", R"({"history": {"days": 30}})", [](Settings &s) { s.history.days = 30; });
    row("history without sense", R"({"history": {"days": -1, "rows": "many"}})", none);
    row("too many days for a number", R"({"history": {"days": 1e300}})", none);
}

void TestSettings::readsEachMember()
{
    QFETCH(QByteArray, json);
    QFETCH(Edit, difference);
    const QJsonDocument document = QJsonDocument::fromJson(json);
    QVERIFY(document.isObject());
    QCOMPARE(settingsFromJson(document.object()), edited(difference));
    write(json);
    const SettingsStore store(m_file);
    QCOMPARE(store.settings(), edited(difference));
    QCOMPARE(store.problem(), QString());
}

void TestSettings::writesEachMember()
{
    SettingsStore store(m_file);
    QVERIFY(store.save(unusual()));
    QCOMPARE(store.settings(), unusual());
    QCOMPARE(SettingsStore(m_file).settings(), unusual());
    QVERIFY(store.save(Settings()));
    QCOMPARE(SettingsStore(m_file).settings(), Settings());
    const auto rights = QFile::permissions(m_file);
    QVERIFY(!(rights & (QFile::ReadGroup | QFile::ReadOther)));
}

void TestSettings::keepsWhatItDoesNotKnow()
{
    write(R"({"version": 1, "future": [1], "notifications": {"sound": "ping",
        "quiet_hours": {"weekends": true}}, "history": {"compress": true}})");
    SettingsStore store(m_file);
    QVERIFY(store.save(unusual()));
    const QJsonObject object = QJsonDocument::fromJson(content()).object();
    QCOMPARE(object["future"_L1].toArray(), QJsonArray {1});
    const QJsonObject notifications = object["notifications"_L1].toObject();
    QCOMPARE(notifications["sound"_L1].toString(), u"ping"_s);
    QVERIFY(notifications["quiet_hours"_L1].toObject()["weekends"_L1].toBool());
    QVERIFY(object["history"_L1].toObject()["compress"_L1].toBool());
    QCOMPARE(settingsFromJson(object), unusual());
}

void TestSettings::knowsTheQuietHours_data()
{
    QTest::addColumn<QTime>("from");
    QTest::addColumn<QTime>("to");
    QTest::addColumn<QTime>("time");
    QTest::addColumn<bool>("isQuiet");
    const QTime nine(9, 0);
    const QTime five(17, 0);
    QTest::newRow("before") << nine << five << QTime(8, 59, 59) << false;
    QTest::newRow("first minute") << nine << five << nine << true;
    QTest::newRow("last minute") << nine << five << QTime(16, 59, 59) << true;
    QTest::newRow("after") << nine << five << five << false;
    QTest::newRow("over midnight, late") << five << nine << QTime(23, 0) << true;
    QTest::newRow("over midnight, early") << five << nine << QTime(0, 0) << true;
    QTest::newRow("over midnight, noon") << five << nine << QTime(12, 0) << false;
    QTest::newRow("the whole day") << nine << nine << QTime(3, 0) << true;
}

void TestSettings::knowsTheQuietHours()
{
    QFETCH(QTime, from);
    QFETCH(QTime, to);
    QFETCH(QTime, time);
    QFETCH(bool, isQuiet);
    QCOMPARE((QuietHours {true, from, to}.contain(time)), isQuiet);
    QVERIFY(!(QuietHours {false, from, to}.contain(time)));
}

void TestSettings::startsWithTheUsual()
{
    const SettingsStore store(m_file);
    QCOMPARE(store.settings(), Settings());
    QCOMPARE(store.problem(), QString());
    QVERIFY(!QFile::exists(m_file));
}

void TestSettings::twoStoresSeeEachOther()
{
    SettingsStore here(m_file);
    SettingsStore there(m_file);
    QSignalSpy changed(&here, &SettingsStore::changed);
    // Each save replaces the file, so that a watch on the file alone would be lost after the first.
    for (const int share : {10, 20, 30}) {
        QVERIFY(there.change([&](Settings &settings) { settings.sharePercent = share; }));
        QTRY_COMPARE(here.settings().sharePercent, share);
    }
    QCOMPARE(changed.size(), 3);
    QVERIFY(here.save(unusual()));
    QTRY_COMPARE(there.settings(), unusual());
}

void TestSettings::changesWhatTheOtherProgramWrote()
{
    SettingsStore here(m_file);
    SettingsStore there(m_file);
    QVERIFY(there.change([](Settings &settings) { settings.notifies = false; }));
    QVERIFY(here.settings().notifies);
    QVERIFY(here.change([](Settings &settings) { settings.sharePercent = 5; }));
    QVERIFY(!here.settings().notifies);
    QVERIFY(!SettingsStore(m_file).settings().notifies);
    QCOMPARE(SettingsStore(m_file).settings().sharePercent, 5);
}

void TestSettings::seesTheUsersEditor()
{
    SettingsStore store(m_file);
    write(bytesOf(unusual()));
    QTRY_COMPARE(store.settings(), unusual());
    // In place, as some editors do.
    write(bytesOf(Settings()));
    QTRY_COMPARE(store.settings(), Settings());
}

void TestSettings::savesNothingThatIsTheSame()
{
    const QByteArray mine = R"({"history":{"days":30}})";
    write(mine);
    SettingsStore store(m_file);
    QSignalSpy changed(&store, &SettingsStore::changed);
    QVERIFY(store.save(store.settings()));
    QCOMPARE(content(), mine);
    QVERIFY(!changed.wait(300));
}

void TestSettings::saysWhenTheOtherProgramHoldsTheFile()
{
    SettingsStore store(m_file);
    QLockFile lock(m_file + ".lock"_L1);
    QVERIFY(lock.tryLock(0));
    const auto saved = store.save(unusual());
    QVERIFY(!saved);
    QCOMPARE(saved.error().kind, Error::Storage);
    QCOMPARE(store.settings(), Settings());
    lock.unlock();
    QVERIFY(store.save(unusual()));
}

void TestSettings::setsABrokenFileAside_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("NULs") << QByteArray(4096, '\0');
    QTest::newRow("NULs after good settings") << bytesOf(unusual()) + QByteArray(100, '\0');
    QTest::newRow("no JSON") << QByteArray("[General]\nname=work\n");
    QTest::newRow("an array") << QByteArray("[]");
    QTest::newRow("version as text") << QByteArray(R"({"version": "1"})");
    QTest::newRow("too large") << QByteArray(5 * 1024 * 1024, ' ');
}

void TestSettings::setsABrokenFileAside()
{
    QFETCH(QByteArray, bytes);
    write(bytes);
    SettingsStore store(m_file);
    QCOMPARE(store.settings(), Settings());
    QVERIFY2(store.problem().contains(m_file), qPrintable(store.problem()));
    QCOMPARE(setAside().size(), 1);
    QVERIFY(store.problem().contains(setAside().constFirst()));
    const auto kept =
        loadFile(m_folder->filePath("landfall/"_L1 + setAside().constFirst()), 10'000'000);
    QVERIFY(kept);
    QCOMPARE(*kept, bytes);
    QVERIFY(store.save(unusual()));
    QCOMPARE(store.problem(), QString());
    QCOMPARE(SettingsStore(m_file).settings(), unusual());
}

void TestSettings::survivesAFileThatIsCut()
{
    const QByteArray whole = bytesOf(unusual()).trimmed();
    for (qsizetype length = 0; length < whole.size(); ++length)
        QVERIFY2(!isCurrentSettingsFile(whole.first(length)), whole.first(length).constData());
    for (qsizetype length = 0; length < whole.size(); length += 41) {
        write(whole.first(length));
        const SettingsStore store(m_file);
        QCOMPARE(store.settings(), Settings());
        QVERIFY(!store.problem().isEmpty());
        QCOMPARE(setAside().size(), 1);
        // Many of them in one second would be numbered.
        QVERIFY(QFile::remove(m_folder->filePath("landfall/"_L1 + setAside().constFirst())));
    }
    write(whole);
    QCOMPARE(SettingsStore(m_file).settings(), unusual());
}

void TestSettings::usesTheBackupOfABrokenFile()
{
    {
        SettingsStore store(m_file);
        QVERIFY(store.save(unusual()));
        QVERIFY(store.save(Settings()));
    }
    write("{\"version\": 1, \"hist");
    const SettingsStore store(m_file);
    QCOMPARE(store.settings(), unusual());
    QVERIFY(store.problem().contains(setAside().constFirst()));
    const SettingsStore next(m_file);
    QCOMPARE(next.settings(), unusual());
    QCOMPARE(next.problem(), QString());
}

void TestSettings::doesNotTouchANewerVersion()
{
    const QByteArray newer = R"({"version": 2, "more": {}, "history": {"days": 30}})";
    write(newer);
    SettingsStore store(m_file);
    QCOMPARE(store.settings().history.days, 30);
    QVERIFY(store.problem().contains(m_file));
    const auto saved = store.save(unusual());
    QVERIFY(!saved);
    QCOMPARE(saved.error().kind, Error::Storage);
    QCOMPARE(content(), newer);
    QCOMPARE(store.settings().history.days, 30);
}

void TestSettings::saysWhatCannotBeWritten()
{
    QVERIFY(QDir().mkdir(m_file));
    SettingsStore store(m_file);
    const auto saved = store.save(unusual());
    QVERIFY(!saved);
    QCOMPARE(saved.error().kind, Error::Storage);
    QVERIFY(saved.error().message.contains(m_file));
    QCOMPARE(store.settings(), Settings());
}

QTEST_GUILESS_MAIN(TestSettings)

#include "tst_settings.moc"
