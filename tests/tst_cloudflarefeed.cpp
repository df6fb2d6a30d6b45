// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <cloudflarefeed.h>

#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Landfall;
using namespace Landfall::Cloudflare;

/// Which pages are asked for, and when the newest are certain.
class TestCloudflareFeed : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void endsWhereTheListEnds_data();
    void endsWhereTheListEnds();
    void givesUpOnRepeatedAndEndlessPages();
    void asksOnlyWhatMayBeAmongTheNewest();
    void replacesWhatMovedBetweenPages();
    void goesOnFromAnEarlierPoll_data();
    void goesOnFromAnEarlierPoll();
    void marksWhatIsLive();
    void keepsWhatItHasWhenAPageFails();
};

namespace {

const QDateTime noon(QDate(2026, 3, 2), QTime(12, 0), Qt::UTC);

/// Created so many minutes before noon.
Deployment deployment(const QString &id, int minutesAgo, Phase phase = Phase::Succeeded)
{
    Deployment deployment;
    deployment.id = id;
    deployment.created = noon.addSecs(-60 * minutesAgo);
    deployment.phase = phase;
    return deployment;
}

Project project(const std::optional<Deployment> &latest)
{
    Project project;
    project.id = ProjectId(u"acc"_s, u"shop"_s);
    project.latest = latest;
    return project;
}

/// `count` finished deployments, a minute apart, the first of them so many minutes before noon.
Envelope page(int firstMinutesAgo, int count, std::optional<qint64> total = std::nullopt)
{
    QJsonArray elements;
    for (int i = 0; i < count; ++i) {
        const int minutesAgo = firstMinutesAgo + i;
        const QDateTime created = noon.addSecs(-60 * minutesAgo);
        elements.append(QJsonObject {{u"id"_s, u"d%1"_s.arg(minutesAgo)},
            {u"created_on"_s, created.toString(Qt::ISODate)},
            {u"latest_stage"_s,
                QJsonObject {{u"name"_s, u"deploy"_s}, {u"status"_s, u"success"_s}}}});
    }
    Envelope envelope;
    envelope.result = elements;
    envelope.totalCount = total;
    return envelope;
}

QString idOf(int minutesAgo)
{
    return u"acc/shop/d%1"_s.arg(minutesAgo);
}

} // namespace

void TestCloudflareFeed::endsWhereTheListEnds_data()
{
    QTest::addColumn<int>("perPage");
    QTest::addColumn<int>("total");
    QTest::addColumn<int>("received");
    QTest::addColumn<bool>("hasNext");

    QTest::newRow("full, no total") << 0 << -1 << 10 << true;
    QTest::newRow("short") << 0 << -1 << 9 << false;
    QTest::newRow("empty") << 0 << -1 << 0 << false;
    QTest::newRow("full, total reached") << 0 << 10 << 10 << false;
    QTest::newRow("full, more in all") << 0 << 11 << 10 << true;
    QTest::newRow("service gives smaller pages") << 5 << 9 << 5 << true;
    QTest::newRow("total too small for its page") << 0 << 3 << 10 << false;
}

void TestCloudflareFeed::endsWhereTheListEnds()
{
    QFETCH(int, perPage);
    QFETCH(int, total);
    QFETCH(int, received);
    QFETCH(bool, hasNext);
    Envelope envelope;
    envelope.perPage = perPage;
    if (total >= 0)
        envelope.totalCount = total;
    Pager pager(10, 5);
    QCOMPARE(pager.query().toString(), u"page=1&per_page=10"_s);
    pager.advance(envelope, received, received);
    QCOMPARE(pager.hasNext(), hasNext);
    QVERIFY(!pager.isCutOff());
    if (hasNext)
        QCOMPARE(pager.query().toString(), u"page=2&per_page=10"_s);
}

void TestCloudflareFeed::givesUpOnRepeatedAndEndlessPages()
{
    Pager repeated(10, 5);
    repeated.advance({}, 10, 10);
    repeated.advance({}, 10, 0);
    QVERIFY(repeated.isCutOff() && !repeated.hasNext());

    Pager endless(10, 5);
    int pages = 0;
    for (; endless.hasNext() && pages < 100; ++pages)
        endless.advance({}, 10, 10);
    QVERIFY(endless.isCutOff());
    QCOMPARE(pages, 5);
}

void TestCloudflareFeed::asksOnlyWhatMayBeAmongTheNewest()
{
    const Feed newer(project(deployment(u"a"_s, 1)));
    const Feed older(project(deployment(u"b"_s, 60)));
    QVERIFY(newer.wantsMore(QDateTime()));
    QVERIFY(newer.wantsMore(cutoff({newer, older}, 2)));
    QVERIFY(!older.wantsMore(cutoff({newer, older}, 2)));
    QVERIFY(!newer.wantsMore(cutoff({newer, older}, 1)));

    Project never = project(std::nullopt);
    QVERIFY(Feed(never).wantsMore(QDateTime()));
    never.isEmpty = true;
    QVERIFY(!Feed(never).wantsMore(QDateTime()));

    Feed full(project(deployment(idOf(0), 0)));
    full.take(page(0, 25, 60));
    QCOMPARE(full.deployments().size(), 25);
    QVERIFY(!full.wantsMore(cutoff({full}, 25)));
    QVERIFY(full.wantsMore(cutoff({full}, 26)));
    QCOMPARE(full.query().toString(), u"page=2&per_page=25"_s);
}

void TestCloudflareFeed::replacesWhatMovedBetweenPages()
{
    Feed feed(project(deployment(idOf(0), 0, Phase::Running)));
    feed.take(page(0, 25, 40));
    QCOMPARE(feed.deployments().first().phase, Phase::Succeeded);
    feed.take(page(24, 16, 40));
    QCOMPARE(feed.deployments().size(), 40);
    QVERIFY(feed.problems().isEmpty());
    for (int i = 0; i < 40; ++i)
        QCOMPARE(feed.deployments().at(i).id, idOf(i));
}

void TestCloudflareFeed::goesOnFromAnEarlierPoll_data()
{
    QTest::addColumn<QString>("latest");
    QTest::addColumn<Phase>("older");
    QTest::addColumn<bool>("asksAgain");

    QTest::newRow("nothing new") << u"a"_s << Phase::Succeeded << false;
    QTest::newRow("a new deployment") << u"new"_s << Phase::Succeeded << true;
    QTest::newRow("an older one runs") << u"a"_s << Phase::Running << true;
    QTest::newRow("an older one is not understood") << u"a"_s << Phase::Unknown << true;
}

void TestCloudflareFeed::goesOnFromAnEarlierPoll()
{
    QFETCH(QString, latest);
    QFETCH(Phase, older);
    QFETCH(bool, asksAgain);
    Feed before(project(deployment(u"acc/shop/a"_s, 1, Phase::Running)));
    Envelope loaded = page(5, 1);
    QJsonObject second = loaded.result.toArray().first().toObject();
    if (older != Phase::Succeeded)
        second.insert(u"latest_stage"_s,
            QJsonObject {{u"name"_s, u"build"_s},
                {u"status"_s, older == Phase::Running ? u"active"_s : u"odd"_s}});
    loaded.result = QJsonArray {second};
    before.take(loaded);

    Feed now(project(deployment("acc/shop/"_L1 + latest, 1, Phase::Failed)));
    now.resume(before);
    QCOMPARE(now.wantsMore(QDateTime()), asksAgain);
    QCOMPARE(now.deployments().size(), asksAgain ? 1 : 2);
    QCOMPARE(now.deployments().first().phase, Phase::Failed);
}

void TestCloudflareFeed::marksWhatIsLive()
{
    Project rolledBack = project(deployment(idOf(0), 0));
    rolledBack.canonical = idOf(2).toUpper();
    Feed feed(rolledBack);
    feed.take(page(0, 5));
    QList<bool> live;
    for (const Deployment &item : newest({feed}, 4))
        live.append(item.live.value_or(true));
    QCOMPARE(live, QList<bool>({false, false, true, false}));

    Feed untold(project(deployment(idOf(0), 0)));
    QVERIFY(!newest({untold}, 1).first().live);
}

void TestCloudflareFeed::keepsWhatItHasWhenAPageFails()
{
    Feed feed(project(deployment(idOf(0), 0)));
    feed.take(Error {Error::Server, u"down"_s});
    QCOMPARE(feed.deployments().size(), 1);
    QCOMPARE(feed.problems().size(), 1);
    QVERIFY(!feed.wantsMore(QDateTime()));

    Feed next(project(deployment(idOf(0), 0)));
    next.resume(feed);
    QVERIFY(next.wantsMore(QDateTime()));
}

QTEST_GUILESS_MAIN(TestCloudflareFeed)
#include "tst_cloudflarefeed.moc"
