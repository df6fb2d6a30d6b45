// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/browser.h"
#include "support/deployments.h"
#include "support/mocknotifications.h"

#include <tray/notifier.h>

#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace Landfall;
using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 30'000;

Deployment deployment(const QString &id, Phase phase = Phase::Failed)
{
    Deployment result = testDeployment(id, 60, phase);
    result.url = u"https://shop.example.com/"_s;
    if (phase == Phase::Failed)
        result.logs = {LogLink(u"l"_s, u"build"_s, u"https://logs.example.com/1"_s, true)};
    return result;
}

Notice single(Announcement::Kind kind, const Deployment &about)
{
    Notice notice;
    notice.announcements = {Announcement(kind, about)};
    notice.at = testNoon();
    return notice;
}

Notice several(const QList<Deployment> &about)
{
    Notice notice;
    notice.kind = Notice::Several;
    for (const Deployment &one : about)
        notice.announcements.append(Announcement(Announcement::Failed, one));
    notice.at = testNoon();
    return notice;
}

QStringList keys(const Notice &notice)
{
    QStringList result;
    for (const NotificationAction &action : notificationOf(notice).actions)
        result.append(action.key);
    return result;
}

} // namespace

class NotifierTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void offersOnlyWhatWorks();
    void choosesUrgencyAndCategory();
    void leadsToTheDeployment();
    void opensTheSite();
    void ignoresActionsThatWereNotOffered();
    void oneADeployment();
    void aSummaryTakesThePlaceOfItsParts();
    void withdraws();
    void aQuietOneIsNotShown();

private:
    [[nodiscard]] qsizetype shownCount() const { return m_mock->calls(u"Notify"_s).size(); }

    std::unique_ptr<MockNotifications> m_mock;
    std::unique_ptr<Notifier> m_notifier;
};

void NotifierTest::init()
{
    m_mock = std::make_unique<MockNotifications>();
    QVERIFY(m_mock->start());
    m_notifier = std::make_unique<Notifier>();
}

void NotifierTest::cleanup()
{
    m_notifier.reset();
    m_mock.reset();
}

void NotifierTest::offersOnlyWhatWorks()
{
    const QStringList showOnly {u"default"_s, u"show"_s};
    const QStringList withLog {u"default"_s, u"log"_s, u"show"_s};
    const QStringList withSite {u"default"_s, u"site"_s, u"show"_s};
    QCOMPARE(keys(single(Announcement::Failed, deployment(u"1"_s))), withLog);
    QCOMPARE(keys(single(Announcement::StillFailing, deployment(u"1"_s))), withLog);
    QCOMPARE(keys(single(Announcement::RunningLong, deployment(u"1"_s, Phase::Running))), showOnly);
    QCOMPARE(keys(single(Announcement::Succeeded, deployment(u"1"_s, Phase::Succeeded))), withSite);
    QCOMPARE(keys(single(Announcement::Fixed, deployment(u"1"_s, Phase::Succeeded))), withSite);
    QCOMPARE(keys(several({deployment(u"1"_s), deployment(u"2"_s)})), showOnly);

    Deployment bare = deployment(u"1"_s);
    bare.logs.first().failed = false;
    QCOMPARE(keys(single(Announcement::Failed, bare)), showOnly);
    bare = deployment(u"1"_s, Phase::Succeeded);
    bare.url = u"file:///etc/passwd"_s;
    QCOMPARE(keys(single(Announcement::Succeeded, bare)), showOnly);
}

void NotifierTest::choosesUrgencyAndCategory()
{
    Deployment preview = deployment(u"1"_s);
    preview.environment = u"preview"_s;
    const auto urgency = [](Announcement::Kind kind, const Deployment &about) {
        return notificationOf(single(kind, about)).urgency;
    };
    QCOMPARE(urgency(Announcement::Failed, deployment(u"1"_s)), Notification::Critical);
    QCOMPARE(urgency(Announcement::Failed, preview), Notification::Normal);
    QCOMPARE(urgency(Announcement::Succeeded, deployment(u"1"_s)), Notification::Normal);
    QCOMPARE(urgency(Announcement::Succeeded, preview), Notification::Low);
    QCOMPARE(urgency(Announcement::RunningLong, preview), Notification::Normal);
    QCOMPARE(
        notificationOf(several({preview, deployment(u"2"_s)})).urgency, Notification::Critical);
    const auto category = [&](Announcement::Kind kind) {
        return notificationOf(single(kind, preview)).category;
    };
    QCOMPARE(category(Announcement::Failed), u"transfer.error"_s);
    QCOMPARE(category(Announcement::Succeeded), u"transfer.complete"_s);
    QCOMPARE(category(Announcement::RunningLong), u"transfer"_s);
}

void NotifierTest::leadsToTheDeployment()
{
    QSignalSpy shows(m_notifier.get(), &Notifier::showRequested);
    QSignalSpy logs(m_notifier.get(), &Notifier::logRequested);
    m_notifier->show(single(Announcement::Failed, deployment(u"1"_s)));
    m_notifier->show(single(Announcement::Failed, deployment(u"2"_s)));
    QTRY_COMPARE_WITH_TIMEOUT(shownCount(), 2, patience);
    m_mock->send(u"ActivationToken"_s, u"us"_s, {2U, u"token-1"_s});
    m_mock->send(u"ActionInvoked"_s, u"us"_s, {2U, u"default"_s});
    QTRY_COMPARE_WITH_TIMEOUT(shows.size(), 1, patience);
    QCOMPARE(shows.constFirst().at(0).value<Deployment>().id, u"2"_s);
    QCOMPARE(shows.constFirst().at(1).toString(), u"token-1"_s);
    m_mock->send(u"ActionInvoked"_s, u"us"_s, {1U, u"log"_s});
    QTRY_COMPARE_WITH_TIMEOUT(logs.size(), 1, patience);
    QCOMPARE(logs.constFirst().at(0).value<Deployment>().id, u"1"_s);
    QCOMPARE(shows.size(), 1);
}

void NotifierTest::opensTheSite()
{
    Browser browser;
    QSignalSpy shows(m_notifier.get(), &Notifier::showRequested);
    m_notifier->show(single(Announcement::Succeeded, deployment(u"1"_s, Phase::Succeeded)));
    QTRY_COMPARE_WITH_TIMEOUT(shownCount(), 1, patience);
    m_mock->send(u"ActionInvoked"_s, u"us"_s, {1U, u"site"_s});
    QTRY_COMPARE_WITH_TIMEOUT(
        browser.opened, QList<QUrl>(1, QUrl(u"https://shop.example.com/"_s)), patience);
    QCOMPARE(shows.size(), 0);
}

void NotifierTest::ignoresActionsThatWereNotOffered()
{
    Browser browser;
    QSignalSpy shows(m_notifier.get(), &Notifier::showRequested);
    QSignalSpy logs(m_notifier.get(), &Notifier::logRequested);
    m_notifier->show(several({deployment(u"1"_s), deployment(u"2"_s)}));
    QTRY_COMPARE_WITH_TIMEOUT(shownCount(), 1, patience);
    for (const auto &key : {u"site"_s, u"log"_s, u"rm -rf"_s, QString()})
        m_mock->send(u"ActionInvoked"_s, u"us"_s, {1U, key});
    m_mock->send(u"ActionInvoked"_s, u"us"_s, {424242U, u"default"_s});
    m_mock->send(u"ActionInvoked"_s, u"us"_s, {1U, u"show"_s});
    QTRY_COMPARE_WITH_TIMEOUT(shows.size(), 1, patience);
    QCOMPARE(logs.size(), 0);
    QVERIFY(browser.opened.isEmpty());
}

void NotifierTest::oneADeployment()
{
    m_notifier->show(single(Announcement::RunningLong, deployment(u"1"_s, Phase::Running)));
    QTRY_COMPARE_WITH_TIMEOUT(shownCount(), 1, patience);
    m_notifier->show(single(Announcement::Failed, deployment(u"1"_s)));
    QTRY_COMPARE_WITH_TIMEOUT(shownCount(), 2, patience);
    QVERIFY2(
        m_mock->lastNotify().startsWith(u"\"Landfall\" 1 "_s), qPrintable(m_mock->lastNotify()));
    // What it leads to and offers is the newer one's.
    QSignalSpy logs(m_notifier.get(), &Notifier::logRequested);
    m_mock->send(u"ActionInvoked"_s, u"us"_s, {1U, u"log"_s});
    QTRY_COMPARE_WITH_TIMEOUT(logs.size(), 1, patience);
}

void NotifierTest::aSummaryTakesThePlaceOfItsParts()
{
    m_notifier->show(single(Announcement::RunningLong, deployment(u"1"_s, Phase::Running)));
    QTRY_COMPARE_WITH_TIMEOUT(shownCount(), 1, patience);
    m_notifier->show(several({deployment(u"1"_s), deployment(u"2"_s)}));
    QTRY_COMPARE_WITH_TIMEOUT(shownCount(), 2, patience);
    QTRY_COMPARE_WITH_TIMEOUT(m_mock->calls(u"CloseNotification"_s), QStringList(u"1"_s), patience);
}

void NotifierTest::withdraws()
{
    m_notifier->show(single(Announcement::Failed, deployment(u"1"_s)));
    QTRY_COMPARE_WITH_TIMEOUT(shownCount(), 1, patience);
    m_notifier->show(several({deployment(u"2"_s), deployment(u"3"_s)}));
    QTRY_COMPARE_WITH_TIMEOUT(shownCount(), 2, patience);
    m_notifier->withdraw(deployment(u"2"_s));
    m_notifier->withdraw(deployment(u"1"_s));
    QTRY_COMPARE_WITH_TIMEOUT(m_mock->calls(u"CloseNotification"_s), QStringList(u"1"_s), patience);
    m_notifier->withdraw(deployment(u"3"_s));
    QTRY_COMPARE_WITH_TIMEOUT(
        m_mock->calls(u"CloseNotification"_s), (QStringList {u"1"_s, u"2"_s}), patience);
}

void NotifierTest::aQuietOneIsNotShown()
{
    m_notifier->show(single(Announcement::RunningLong, deployment(u"1"_s, Phase::Running)));
    QTRY_COMPARE_WITH_TIMEOUT(shownCount(), 1, patience);
    Notice quiet = single(Announcement::Succeeded, deployment(u"1"_s, Phase::Succeeded));
    quiet.isQuiet = true;
    m_notifier->show(quiet);
    QTRY_COMPARE_WITH_TIMEOUT(m_mock->calls(u"CloseNotification"_s), QStringList(u"1"_s), patience);
    QCOMPARE(shownCount(), 1);
}

QTEST_MAIN(NotifierTest)
#include "tst_notifier.moc"
