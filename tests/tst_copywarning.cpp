// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <actions/copywarning.h>

#include <QJsonArray>
#include <QLocale>
#include <QTest>
#include <QTimeZone>

#include <functional>

using namespace Qt::StringLiterals;
using namespace Landfall;

Q_DECLARE_METATYPE(std::function<void(CopyApp &, SlotCopy &, std::optional<ActionRecord> &)>)

namespace {

using Change = std::function<void(CopyApp &, SlotCopy &, std::optional<ActionRecord> &)>;

const QString cannotUndo = u"Landfall cannot undo or cancel a slot copy."_s;
const QString isOlder = u"What is copied is older than what it replaces."_s;

/// In Berlin, which is two hours ahead: 16:30.
QDateTime now()
{
    return {{2026, 7, 20}, {14, 30}, Qt::UTC};
}

Deployment deployment(const QString &id, const QString &commit, const QDateTime &created)
{
    Deployment result;
    result.id = id;
    result.commit = commit;
    result.author = u"ci-release"_s;
    result.status = u"RuntimeSuccessful"_s;
    result.phase = Phase::Succeeded;
    result.health = Health::Healthy;
    result.created = created;
    result.finished = created.addSecs(240);
    return result;
}

CopyApp app()
{
    CopyApp result;
    result.name = u"larkfield-shop-api"_s;
    CopySlot production;
    production.state = u"Running"_s;
    production.newest = deployment(u"p"_s, u"9be07d4aa11"_s, now().addDays(-8));
    CopySlot staging;
    staging.name = u"staging"_s;
    staging.state = u"Running"_s;
    staging.traffic = 0;
    staging.newest =
        deployment(u"s"_s, u"5f3c1a2bb22"_s, QDateTime({2026, 7, 20}, {9, 2}, Qt::UTC));
    result.appSlots = {production, staging};
    return result;
}

CopySlot &source(CopyApp &app)
{
    return app.appSlots[0];
}

CopySlot &target(CopyApp &app)
{
    return app.appSlots[1];
}

CopyWarning warningAfter(const Change &change)
{
    CopyApp shown = app();
    SlotCopy copy(u"app"_s, {}, u"staging"_s);
    std::optional<ActionRecord> last;
    if (change)
        change(shown, copy, last);
    return copyWarning(shown, copy, last, now());
}

ActionRecord attempt(ActionRecord::State state)
{
    ActionRecord record;
    record.state = state;
    record.prepared = QDateTime({2026, 7, 20}, {12, 2}, Qt::UTC);
    return record;
}

} // namespace

class TestCopyWarning : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void saysWhatIsReplaced_data();
    void saysWhatIsReplaced();
    void saysWhatIsLost_data();
    void saysWhatIsLost();
    void saysWhatIsOfConcern_data();
    void saysWhatIsOfConcern();
    void namesAreShownAsTheyAre();
    void sumsUpASlot_data();
    void sumsUpASlot();
};

void TestCopyWarning::initTestCase()
{
    qputenv("TZ", "Europe/Berlin");
    tzset();
    QLocale::setDefault(QLocale::c());
    QCOMPARE(now().toLocalTime().time(), QTime(16, 30));
}

void TestCopyWarning::saysWhatIsReplaced_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<QString>("sentence");
    const auto row = [](const char *name, const QString &sentence, const Change &change) {
        QTest::newRow(name) << change << sentence;
    };
    row("as it is",
        u"This replaces 5f3c1a2 (today 11:02, healthy) in staging by 9be07d4 (8 day(s) old)."_s,
        {});
    row("what serves counts",
        u"This replaces aaaaaaa (yesterday 16:30, degraded) in staging by 9be07d4 (8 day(s) old)."_s,
        [](CopyApp &app, auto &, auto &) {
            target(app).live = deployment(u"l"_s, u"aaaaaaaaaa"_s, now().addDays(-1));
            target(app).live->health = Health::Degraded;
        });
    row("not verified, not long ago",
        u"This replaces 5f3c1a2 (12 Jul 16:30, not verified) in staging by 9be07d4 (3 hour(s) old)."_s,
        [](CopyApp &app, auto &, auto &) {
            target(app).newest->created = now().addDays(-8);
            target(app).newest->health = Health::Unverified;
            source(app).newest->created = now().addSecs(-3 * 3600 - 5);
        });
    row("not running, another year, of now",
        u"This replaces 5f3c1a2 (1 Dec 2025 13:00, not running) in staging by 9be07d4 (less than a "
        "minute old)."_s,
        [](CopyApp &app, auto &, auto &) {
            target(app).newest->created = QDateTime({2025, 12, 1}, {12, 0}, Qt::UTC);
            target(app).newest->health = Health::Failing;
            source(app).newest->created = now().addSecs(20);
        });
    row("no commits",
        u"This replaces an unknown deployment (today 11:02) in staging by an unknown "
        "deployment (59 minute(s) old)."_s,
        [](CopyApp &app, auto &, auto &) {
            target(app).newest->commit.clear();
            target(app).newest->health = Health::None;
            source(app).newest->commit.clear();
            source(app).newest->created = now().addSecs(-59 * 60);
        });
    row("nothing but commits", u"This replaces 5f3c1a2 in staging by 9be07d4."_s,
        [](CopyApp &app, auto &, auto &) {
            target(app).newest->created = {};
            target(app).newest->health = Health::None;
            source(app).newest->created = {};
        });
    row("nothing", u"This replaces an unknown deployment in staging by an unknown deployment."_s,
        [](CopyApp &app, auto &, auto &) {
            target(app).newest.reset();
            source(app).newest.reset();
        });
    row("no such slots",
        u"This replaces an unknown deployment in staging by an unknown deployment."_s,
        [](CopyApp &app, auto &, auto &) { app.appSlots.clear(); });
}

void TestCopyWarning::saysWhatIsReplaced()
{
    QFETCH(const Change, change);
    QFETCH(const QString, sentence);
    const CopyWarning warning = warningAfter(change);
    QCOMPARE(warning.replaces, sentence);
    QCOMPARE(
        warning.title, u"This replaces everything deployed in larkfield-shop-api / staging."_s);
}

void TestCopyWarning::saysWhatIsLost_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<QString>("sentence");
    const QString content = u"Its content from today 11:02 (ci-release · 5f3c1a2) is lost; "_s;
    const auto row = [](const char *name, const QString &sentence, const Change &change) {
        QTest::newRow(name) << change << sentence;
    };
    const auto withConfig = [](const QJsonObject &config) -> Change {
        return [config](CopyApp &, SlotCopy &copy, auto &) { copy.siteConfig = config; };
    };
    row("content alone", content + u"its settings are kept."_s, {});
    row("all settings", content + u"its settings become those of production."_s, withConfig({}));
    row("of another slot", content + u"its settings become those of blue."_s,
        [](CopyApp &, SlotCopy &copy, auto &) {
            copy.source = u"blue"_s;
            copy.siteConfig = QJsonObject();
        });
    row("overrides", content + u"its settings become those of production, 2 of them overridden."_s,
        withConfig({{u"alwaysOn"_s, true}, {u"numberOfWorkers"_s, 2}}));
    row("a list",
        content
            + u"its settings become those of production, 2 of them overridden; appSettings is sent "
              "as a whole list."_s,
        withConfig({{u"appSettings"_s, QJsonArray {QJsonObject {{u"name"_s, QJsonArray()}}}},
            {u"numberOfWorkers"_s, 2}}));
    row("lists, one in an object",
        content
            + u"its settings become those of production, 3 of them overridden; appSettings, "
              "cors.allowedOrigins are sent as whole lists."_s,
        withConfig({{u"appSettings"_s, QJsonArray()},
            {u"cors"_s, QJsonObject {{u"allowedOrigins"_s, QJsonArray {u"*"_s}}}},
            {u"webSocketsEnabled"_s, false}}));
    row("nothing known", u"Its content is lost; its settings are kept."_s,
        [](CopyApp &app, auto &, auto &) { target(app).newest.reset(); });
    row("no author", u"Its content from today 11:02 (5f3c1a2) is lost; its settings are kept."_s,
        [](CopyApp &app, auto &, auto &) { target(app).newest->author.clear(); });
    row("only a time", u"Its content from today 11:02 is lost; its settings are kept."_s,
        [](CopyApp &app, auto &, auto &) {
            target(app).newest->author.clear();
            target(app).newest->commit.clear();
        });
}

void TestCopyWarning::saysWhatIsLost()
{
    QFETCH(const Change, change);
    QFETCH(const QString, sentence);
    QString lost = warningAfter(change).lost;
    // The C locale has no word for "and".
    QCOMPARE(lost.replace(u" and "_s, u", "_s), sentence);
}

void TestCopyWarning::saysWhatIsOfConcern_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<QStringList>("sentences");
    const auto row = [](const char *name, const QStringList &sentences, const Change &change) {
        QTest::newRow(name) << change << QStringList(cannotUndo) + sentences;
    };
    const auto younger = [](CopyApp &app) { source(app).newest->created = now().addSecs(-60); };
    row("older", {isOlder}, {});
    row("nothing else", {}, [=](CopyApp &app, auto &, auto &) { younger(app); });
    row("no times", {}, [](CopyApp &app, auto &, auto &) { target(app).newest->created = {}; });
    row("failed on one", {u"The last deployment of production failed on 1 of 10 instance(s)."_s},
        [=](CopyApp &app, auto &, auto &) {
            younger(app);
            source(app).newest->phase = Phase::Partial;
            source(app).newest->health = Health::Degraded;
            source(app).newest->instances = InstanceCounts {8, 1, 1};
        });
    row("failed", {u"The last deployment of production failed."_s},
        [=](CopyApp &app, auto &, auto &) {
            younger(app);
            source(app).newest->phase = Phase::Failed;
            source(app).newest->health = Health::None;
        });
    row("failed, and what serves is sick",
        {isOlder, u"The last deployment of production failed."_s,
            u"What is deployed in production does not run."_s},
        [](CopyApp &app, auto &, auto &) {
            source(app).newest->phase = Phase::Failed;
            source(app).live = deployment(u"old"_s, u"c"_s, now().addDays(-9));
            source(app).live->health = Health::Failing;
        });
    row("a failed target is none", {}, [=](CopyApp &app, auto &, auto &) {
        younger(app);
        target(app).newest->phase = Phase::Failed;
        target(app).newest->health = Health::Failing;
    });
    row("degraded", {u"What is deployed in production runs on some of its instances only."_s},
        [=](CopyApp &app, auto &, auto &) {
            younger(app);
            source(app).newest->health = Health::Degraded;
        });
    row("under way in the source", {u"A deployment is under way in production."_s},
        [=](CopyApp &app, auto &, auto &) {
            younger(app);
            source(app).newest->phase = Phase::Running;
        });
    row("under way in both",
        {u"A deployment is under way in production."_s, u"A deployment is under way in staging."_s},
        [=](CopyApp &app, auto &, auto &) {
            younger(app);
            source(app).newest->phase = Phase::Stalled;
            target(app).newest->phase = Phase::Queued;
        });
    row("traffic", {u"staging gets 12.5 % of production's traffic."_s},
        [=](CopyApp &app, auto &, auto &) {
            younger(app);
            target(app).traffic = 12.5;
        });
    row("traffic is not known", {}, [=](CopyApp &app, auto &, auto &) {
        younger(app);
        target(app).traffic.reset();
    });
    row("stopped", {u"staging is stopped."_s}, [=](CopyApp &app, auto &, auto &) {
        younger(app);
        target(app).state = u"stopped"_s;
    });
    row("not read",
        {u"The deployments of production could not be read: No right."_s,
            u"The deployments of staging could not be read: ‹U+202E›No."_s},
        [](CopyApp &app, auto &, auto &) {
            source(app).newest.reset();
            source(app).problem = Error(Error::Forbidden, u"No right."_s);
            target(app).problem = Error(Error::Forbidden, u"\u202eNo."_s);
        });
    const QString unclear = u"The outcome of the last attempt (today 14:02) is not known: it may "
                            "have been carried out."_s;
    row("sent", {u"The last attempt (today 14:02) has no answer yet."_s},
        [=](CopyApp &app, auto &, auto &last) {
            younger(app);
            last = attempt(ActionRecord::Sent);
        });
    row("unknown", {unclear}, [=](CopyApp &app, auto &, auto &last) {
        younger(app);
        last = attempt(ActionRecord::Unknown);
    });
    row("unknown for ever", {unclear}, [=](CopyApp &app, auto &, auto &last) {
        younger(app);
        last = attempt(ActionRecord::Unknown);
        last->sent = last->prepared.addSecs(2);
        last->ended = now();
    });
    row("accepted", {u"The last attempt (today 14:02) is still under way."_s},
        [=](CopyApp &app, auto &, auto &last) {
            younger(app);
            last = attempt(ActionRecord::Accepted);
        });
    row("done", {}, [=](CopyApp &app, auto &, auto &last) {
        younger(app);
        last = attempt(ActionRecord::Done);
        last->ended = now();
    });
}

void TestCopyWarning::saysWhatIsOfConcern()
{
    QFETCH(const Change, change);
    QFETCH(const QStringList, sentences);
    QCOMPARE(warningAfter(change).concerns, sentences);
}

void TestCopyWarning::namesAreShownAsTheyAre()
{
    const CopyWarning warning = warningAfter([](CopyApp &app, SlotCopy &copy, auto &) {
        app.name = u"<b>%1\u202e"_s;
        copy.target = u"%2\u200b"_s;
        target(app).name = copy.target;
        target(app).newest->commit = u"%3%1\u202eabc"_s;
        target(app).newest->author = u"%2\n"_s;
        target(app).traffic = 5;
    });
    QCOMPARE(warning.title, u"This replaces everything deployed in <b>%1‹U+202E› / %2‹U+200B›."_s);
    QCOMPARE(warning.replaces,
        u"This replaces %3%1‹U+202E›ab (today 11:02, healthy) in %2‹U+200B› by 9be07d4 (8 day(s) "
        "old)."_s);
    QVERIFY2(
        warning.lost.startsWith(u"Its content from today 11:02 (%2"_s), qPrintable(warning.lost));
    QVERIFY(!warning.lost.contains(u'\n'));
    QVERIFY(warning.concerns.contains(u"%2‹U+200B› gets 5 % of production's traffic."_s));
}

void TestCopyWarning::sumsUpASlot_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<QString>("line");
    QTest::newRow("today") << Change()
                           << u"RuntimeSuccessful 11:06 · 5f3c1a2 · ci-release · 5 hour(s) old"_s;
    QTest::newRow("long ago") << Change([](CopyApp &app, auto &, auto &) {
        target(app).newest->created = now().addDays(-3);
        target(app).newest->finished = {};
        target(app).newest->author.clear();
    }) << u"RuntimeSuccessful 17 Jul 16:30 · 5f3c1a2 · 3 day(s) old"_s;
    QTest::newRow("the newest, not what serves") << Change([](CopyApp &app, auto &, auto &) {
        target(app).live = deployment(u"l"_s, u"aaaaaaaaaa"_s, now().addDays(-1));
        target(app).newest->status = u"Runtime\u202eFailed"_s;
    }) << u"Runtime‹U+202E›Failed 11:06 · 5f3c1a2 · ci-release · 5 hour(s) old"_s;
    QTest::newRow("nothing") << Change([](CopyApp &app, auto &, auto &) {
        target(app).newest.reset();
    }) << u"nothing deployed that is known"_s;
    QTest::newRow("bare") << Change([](CopyApp &app, auto &, auto &) {
        target(app).newest = Deployment();
        target(app).newest->status = u"Pending"_s;
    }) << u"Pending"_s;
    QTest::newRow("not read") << Change([](CopyApp &app, auto &, auto &) {
        target(app).problem = Error(Error::Network, u"No answer."_s);
    }) << u"its deployments could not be read"_s;
}

void TestCopyWarning::sumsUpASlot()
{
    QFETCH(const Change, change);
    QFETCH(const QString, line);
    CopyApp shown = app();
    SlotCopy copy;
    std::optional<ActionRecord> last;
    if (change)
        change(shown, copy, last);
    QCOMPARE(slotSummary(target(shown), now()), line);
}

QTEST_GUILESS_MAIN(TestCopyWarning)

#include "tst_copywarning.moc"
