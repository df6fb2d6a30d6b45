// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/deployments.h"

#include <announcement.h>

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace Landfall;

Q_DECLARE_METATYPE(Landfall::Settings)
Q_DECLARE_METATYPE(Landfall::Circumstances)
Q_DECLARE_METATYPE(Landfall::Announcement)

namespace {

constexpr int nothing = -1;

Deployment with(Phase phase, Health health = Health::None)
{
    Deployment deployment = testDeployment(u"D-2"_s, 100, phase);
    deployment.health = health;
    return deployment;
}

Deployment preview(Phase phase)
{
    Deployment deployment = with(phase);
    deployment.environment = u"preview"_s;
    deployment.branch = u"topic"_s;
    return deployment;
}

Deployment run(Phase phase)
{
    Deployment deployment = with(phase);
    deployment.target.kind = u"workflow"_s;
    return deployment;
}

Circumstances after(Phase previous, bool wasTold = false)
{
    Circumstances circumstances;
    circumstances.previous = testDeployment(u"D-1"_s, 900, previous);
    circumstances.wasFailureTold = wasTold;
    return circumstances;
}

Circumstances wanted()
{
    Circumstances circumstances;
    circumstances.isWanted = true;
    return circumstances;
}

Settings telling(ToldSuccesses successes, bool tellsStillFailing = true)
{
    Settings settings;
    settings.successes = successes;
    settings.tellsStillFailing = tellsStillFailing;
    return settings;
}

/// What tray.png shows.
Announcement failedApi()
{
    Deployment api = testDeployment(u"A-1"_s, 300, Phase::Failed);
    api.target.name = u"larkfield-shop-api"_s;
    api.status = u"RuntimeFailed"_s;
    api.reason = u"ContainerPingTimeout"_s;
    api.instances = InstanceCounts {9, 0, 1};
    api.finished = api.created.addSecs(271);
    Forecast forecast;
    forecast.whole = 245s;
    return {Announcement::Failed, api, forecast};
}

Announcement deployedShop()
{
    Deployment shop = testDeployment(u"S-1"_s, 200);
    shop.status = u"success"_s;
    shop.finished = shop.created.addSecs(130);
    shop.branch = u"main"_s;
    shop.message = u"Fix VAT rounding for CH\n\nThe rest of it."_s;
    Forecast forecast;
    forecast.whole = 130s;
    return {Announcement::Succeeded, shop, forecast};
}

NoticeText textOfSingle(const Announcement &announcement)
{
    Notice notice;
    notice.announcements = {announcement};
    notice.at = testNoon();
    return textOf(notice);
}

} // namespace

class TestAnnouncement : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void tellsEnds_data();
    void tellsEnds();
    void knowsTheOneBefore();
    void knowsWhenItIsOverdue();
    void saysItAsThePicture();
    void saysEachKind_data();
    void saysEachKind();
    void saysSeveral();
    void isShortAndHarmless();
};

void TestAnnouncement::tellsEnds_data()
{
    QTest::addColumn<Deployment>("before");
    QTest::addColumn<Deployment>("deployment");
    QTest::addColumn<Circumstances>("circumstances");
    QTest::addColumn<Settings>("settings");
    QTest::addColumn<int>("kind");
    const Deployment running = with(Phase::Running);
    const Settings usual;
    const Settings none = telling(ToldSuccesses::None);
    const Settings all = telling(ToldSuccesses::All);
    const Circumstances first;
    const auto row = [](const char *name, const Deployment &before, const Deployment &after_,
                         const Circumstances &circumstances, const Settings &settings, int kind) {
        QTest::newRow(name) << before << after_ << circumstances << settings << kind;
    };
    row("failed", running, with(Phase::Failed), first, none, Announcement::Failed);
    row("partly", running, with(Phase::Partial), first, none, Announcement::Failed);
    row("degraded", running, with(Phase::Succeeded, Health::Degraded), first, none,
        Announcement::Failed);
    row("not running", running, with(Phase::Succeeded, Health::Failing), first, none,
        Announcement::Failed);
    row("failed after a good one", running, with(Phase::Failed), after(Phase::Succeeded), usual,
        Announcement::Failed);
    row("still failing", running, with(Phase::Failed), after(Phase::Partial), usual,
        Announcement::StillFailing);
    row("still failing, not asked", running, with(Phase::Failed), after(Phase::Failed),
        telling(ToldSuccesses::All, false), nothing);
    row("success of production", running, with(Phase::Succeeded), first, usual,
        Announcement::Succeeded);
    row("success of a preview", preview(Phase::Running), preview(Phase::Succeeded), first, usual,
        nothing);
    row("success of a preview, all", preview(Phase::Running), preview(Phase::Succeeded), first, all,
        Announcement::Succeeded);
    row("success of a preview, wanted", preview(Phase::Running), preview(Phase::Succeeded),
        wanted(), none, Announcement::Succeeded);
    row("success, none", running, with(Phase::Succeeded), first, none, nothing);
    row("success of a run", run(Phase::Running), run(Phase::Succeeded), first, usual, nothing);
    row("success of a run, wanted", run(Phase::Running), run(Phase::Succeeded), wanted(), usual,
        Announcement::Succeeded);
    row("failure of a run", run(Phase::Running), run(Phase::Failed), first, usual,
        Announcement::Failed);
    row("fixed", running, with(Phase::Succeeded), after(Phase::Failed), usual, Announcement::Fixed);
    row("fixed, successes are not told", running, with(Phase::Succeeded), after(Phase::Failed),
        none, nothing);
    row("fixed, the failure was told", running, with(Phase::Succeeded), after(Phase::Failed, true),
        none, Announcement::Fixed);
    row("not verified after a failure", running, with(Phase::Succeeded, Health::Unverified),
        after(Phase::Failed, true), none, Announcement::Succeeded);
    row("canceled", running, with(Phase::Canceled), first, all, nothing);
    row("canceled, wanted", running, with(Phase::Canceled), wanted(), none, Announcement::Ended);
    row("skipped, wanted", running, with(Phase::Skipped), wanted(), none, Announcement::Ended);
    row("goes on", running, with(Phase::Running), wanted(), all, nothing);
    row("first seen over", Deployment(), with(Phase::Failed), wanted(), all, nothing);
    row("nothing else", with(Phase::Failed), with(Phase::Failed), wanted(), all, nothing);
    row("fails later", with(Phase::Succeeded), with(Phase::Succeeded, Health::Failing), first,
        usual, Announcement::Failed);
    row("recovers", with(Phase::Succeeded, Health::Degraded),
        with(Phase::Succeeded, Health::Healthy), first, usual, Announcement::Fixed);
}

void TestAnnouncement::tellsEnds()
{
    QFETCH(Deployment, before);
    QFETCH(Deployment, deployment);
    QFETCH(Circumstances, circumstances);
    QFETCH(Settings, settings);
    QFETCH(int, kind);
    circumstances.forecast = Forecast();
    const auto announcement = announce(before, deployment, circumstances, settings);
    QCOMPARE(announcement ? int(announcement->kind) : nothing, kind);
    if (announcement) {
        QCOMPARE(announcement->deployment, deployment);
        QCOMPARE(announcement->forecast, circumstances.forecast);
    }
}

void TestAnnouncement::knowsTheOneBefore()
{
    const Deployment later = with(Phase::Failed);
    const Deployment earlier = testDeployment(u"D-1"_s, 900);
    QVERIFY(isBefore(earlier, later));
    QVERIFY(!isBefore(later, earlier));
    QVERIFY(!isBefore(testDeployment(u"D-1"_s, 900, Phase::Canceled), later));
    QVERIFY(!isBefore(testDeployment(u"D-1"_s, 900, Phase::Running), later));
    Deployment other = earlier;
    other.account = u"home"_s;
    QVERIFY(!isBefore(other, later));
    other = earlier;
    other.target.id = u"acc/docs"_s;
    QVERIFY(!isBefore(other, later));
    other = preview(Phase::Succeeded);
    other.created = earlier.created;
    QVERIFY(!isBefore(other, later));
    QVERIFY(isBefore(other, preview(Phase::Failed)));
    other.branch = u"another topic"_s;
    QVERIFY(!isBefore(other, preview(Phase::Failed)));
    // Of production the branch does not matter.
    other = earlier;
    other.branch = u"hotfix"_s;
    QVERIFY(isBefore(other, later));
}

void TestAnnouncement::knowsWhenItIsOverdue()
{
    Deployment running = with(Phase::Running);
    Forecast forecast;
    forecast.whole = 30s;
    QCOMPARE(overdueAt(running, forecast), running.created.addSecs(150));
    forecast.whole = 10min;
    QCOMPARE(overdueAt(running, forecast), running.created.addSecs(1200));
    QVERIFY(!overdueAt(with(Phase::Failed), forecast));
    QVERIFY(!overdueAt(running, Forecast()));
    running.created = {};
    QVERIFY(!overdueAt(running, forecast));
}

void TestAnnouncement::saysItAsThePicture()
{
    // Without a translation a plural is spelled with both of its forms.
    const NoticeText failed = textOfSingle(failedApi());
    QCOMPARE(failed.title, u"larkfield-shop-api production failed"_s);
    QCOMPARE(failed.body,
        u"RuntimeFailed after 4:31 (usual 4:05). 1 of 10 instance(s) failed: ContainerPingTimeout."_s);
    const NoticeText deployed = textOfSingle(deployedShop());
    QCOMPARE(deployed.title, u"shop-web production is deployed"_s);
    QCOMPARE(deployed.body, u"success after 2:10 (usual 2:10).\nmain · Fix VAT rounding for CH"_s);
}

void TestAnnouncement::saysEachKind_data()
{
    QTest::addColumn<Announcement>("announcement");
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("body");
    const auto row = [](const char *name, Announcement::Kind kind, const Deployment &deployment,
                         const QString &title, const QString &body) {
        QTest::newRow(name) << Announcement(kind, deployment) << title << body;
    };
    row("partly", Announcement::Failed, with(Phase::Partial),
        u"shop-web production partly failed"_s, u"partial after 1:00."_s);
    row("degraded", Announcement::Failed, with(Phase::Succeeded, Health::Degraded),
        u"shop-web production is deployed and runs degraded"_s, u"succeeded after 1:00."_s);
    row("failing", Announcement::Failed, with(Phase::Succeeded, Health::Failing),
        u"shop-web production is deployed and does not run"_s, u"succeeded after 1:00."_s);
    row("still", Announcement::StillFailing, with(Phase::Failed),
        u"shop-web production still fails"_s, u"failed after 1:00."_s);
    row("fixed", Announcement::Fixed, with(Phase::Succeeded), u"shop-web production works again"_s,
        u"succeeded after 1:00."_s);
    row("not verified", Announcement::Succeeded, with(Phase::Succeeded, Health::Unverified),
        u"shop-web production is deployed"_s,
        u"succeeded after 1:00. Its service does not tell whether it runs."_s);
    row("canceled", Announcement::Ended, with(Phase::Canceled),
        u"shop-web production was canceled"_s, u"canceled after 1:00."_s);
    row("long", Announcement::RunningLong, with(Phase::Running),
        u"shop-web production runs unusually long"_s, u"Under way for 1:40."_s);
    Deployment part = with(Phase::Failed);
    part.parts = {{u"api"_s, u"service"_s, Phase::Failed, {}, {}, {}, {}, {}}};
    part.errors = {{u"ImagePull"_s, u"Could not pull the image."_s, {}, {}}};
    part.finished = {};
    row("part", Announcement::Failed, part, u"shop-web production failed"_s,
        u"failed. api: ImagePull."_s);
}

void TestAnnouncement::saysEachKind()
{
    QFETCH(Announcement, announcement);
    QFETCH(QString, title);
    QFETCH(QString, body);
    const NoticeText text = textOfSingle(announcement);
    QCOMPARE(text.title, title);
    QCOMPARE(text.body, body);
}

void TestAnnouncement::saysSeveral()
{
    Notice notice;
    notice.kind = Notice::Several;
    notice.announcements = {
        failedApi(), deployedShop(), {Announcement::Fixed, preview(Phase::Succeeded)}};
    QCOMPARE(textOf(notice).title, u"3 deployment(s) ended: 2 succeeded, 1 failed"_s);
    QCOMPARE(textOf(notice).body,
        u"larkfield-shop-api production failed\nshop-web production is deployed\n"
        "shop-web preview works again"_s);
    notice.kind = Notice::WhileAway;
    QCOMPARE(textOf(notice).title, u"While you were away: 2 succeeded, 1 failed"_s);
    notice.kind = Notice::TooMany;
    QCOMPARE(textOf(notice).title, u"3 more deployment(s) ended: 2 succeeded, 1 failed"_s);
    notice.kind = Notice::Several;
    notice.announcements.append({Announcement::RunningLong, with(Phase::Running)});
    QCOMPARE(textOf(notice).title,
        u"3 deployment(s) ended: 2 succeeded, 1 failed, 1 running unusually long"_s);
    notice.announcements = QList<Announcement>(50, failedApi());
    const QString body = textOf(notice).body;
    QVERIFY(body.size() <= 240);
    QCOMPARE(body.count(u'\n'), 6);
    QVERIFY2(body.endsWith(u"\nand 44 more"_s), qPrintable(body));
}

void TestAnnouncement::isShortAndHarmless()
{
    Announcement announcement = failedApi();
    announcement.deployment.target.name = QString(500, u'n');
    announcement.deployment.reason = QString(5000, u'r');
    announcement.deployment.status = u"bad\u202e\u0007\nword"_s;
    NoticeText text = textOfSingle(announcement);
    QCOMPARE(text.title.size(), 80);
    QVERIFY2(text.title.endsWith(u"n… failed"_s), qPrintable(text.title));
    QVERIFY(text.body.size() <= 240);
    QVERIFY2(text.body.startsWith(u"bad‹U+202E›‹U+0007› word after"_s), qPrintable(text.body));
    announcement = deployedShop();
    announcement.deployment.environment = u"pro\nduction"_s;
    announcement.deployment.message = u"<b>bold</b> & "_s + QString(500, u'\u202e');
    text = textOfSingle(announcement);
    QCOMPARE(text.title, u"shop-web pro duction is deployed"_s);
    QVERIFY(text.body.size() <= 240);
    // Whoever shows it escapes it, where that is needed.
    QVERIFY(text.body.contains(u"<b>bold</b> & "_s));
    QVERIFY(!text.body.contains(u'\u202e'));
}

QTEST_GUILESS_MAIN(TestAnnouncement)

#include "tst_announcement.moc"
