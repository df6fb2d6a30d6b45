// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/mocknotifications.h"

#include <tray/notificationserver.h>

#include <QDBusMessage>
#include <QProcess>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>

#include <memory>

using namespace Landfall;
using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 30'000;

Notification sample(const QString &title = u"shop-api production failed"_s)
{
    return {title, u"RuntimeFailed <img src=x> & more"_s, Notification::Critical,
        u"transfer.error"_s, {{u"default"_s, u"Show"_s}, {u"log"_s, u"View failed log"_s}}};
}

} // namespace

/// What goes over the bus, and what is made of what comes back.
class NotificationServerTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void namesTheInstalledFiles();
    void escapesForServersThatReadMarkup();
    void leavesOutWhatTheServerCannot();
    void cutsLongTexts();
    void replacesInPlace();
    void closes();
    void closesWhatWasNotAnsweredYet();
    void tellsActions();
    void ignoresForeignIds();
    void ignoresForeignSenders();
    void aClosedOneIsShownAnew();
    void usesAServerThatComesLater();
    void usesAServerThatComesAgain();
    void leavesAloneWhoWantsIt();
    void aHangingServerHoldsNothingUp();
    void survivesItsBus();

private:
    [[nodiscard]] bool show(const QString &tag, const Notification &notification);

    std::unique_ptr<MockNotifications> m_mock;
    std::unique_ptr<NotificationServer> m_server;
};

void NotificationServerTest::init()
{
    m_mock = std::make_unique<MockNotifications>();
    m_server = std::make_unique<NotificationServer>();
}

void NotificationServerTest::cleanup()
{
    m_server.reset();
    m_mock.reset();
}

bool NotificationServerTest::show(const QString &tag, const Notification &notification)
{
    QSignalSpy shown(m_server.get(), &NotificationServer::shown);
    m_server->show(tag, notification);
    return QTest::qWaitFor([&] { return shown.contains(QVariantList {tag}); }, patience);
}

void NotificationServerTest::namesTheInstalledFiles()
{
    QVERIFY(m_mock->start());
    QVERIFY(show(u"a"_s, sample()));
    const QString call = m_mock->lastNotify();
    QVERIFY2(call.startsWith(u"\"Landfall\" 0 \"io.github.landfall.Landfall\" "
                             "\"shop-api production failed\" "_s),
        qPrintable(call));
    QVERIFY2(
        call.contains(u"\"desktop-entry\": \"io.github.landfall.Landfall\""_s), qPrintable(call));
    QVERIFY2(call.contains(u"\"urgency\": 2"_s), qPrintable(call));
    QVERIFY2(call.contains(u"\"category\": \"transfer.error\""_s), qPrintable(call));
    QVERIFY2(call.contains(u"[\"default\", \"Show\", \"log\", \"View failed log\"]"_s),
        qPrintable(call));
    QVERIFY2(call.endsWith(u"} -1"_s), qPrintable(call));
    QVERIFY2(!call.contains(u"image"_s), qPrintable(call));
}

void NotificationServerTest::escapesForServersThatReadMarkup()
{
    QVERIFY(m_mock->start(u"body body-markup"_s));
    QVERIFY(show(u"a"_s, sample()));
    QVERIFY2(m_mock->lastNotify().contains(u"\"RuntimeFailed &lt;img src=x&gt; &amp; more\""_s),
        qPrintable(m_mock->lastNotify()));
    m_mock->kill();
    QVERIFY(m_mock->start(u"body"_s));
    QVERIFY(show(u"a"_s, sample()));
    QVERIFY2(m_mock->lastNotify().contains(u"\"RuntimeFailed <img src=x> & more\""_s),
        qPrintable(m_mock->lastNotify()));
}

void NotificationServerTest::leavesOutWhatTheServerCannot()
{
    QVERIFY(m_mock->start(u"icon-static"_s));
    QVERIFY(show(u"a"_s, sample()));
    QVERIFY2(m_mock->lastNotify().contains(u"\"shop-api production failed\" \"\" [] {"_s),
        qPrintable(m_mock->lastNotify()));
}

void NotificationServerTest::cutsLongTexts()
{
    QVERIFY(m_mock->start(u"body"_s));
    Notification endless = sample(u"one\ntwo\u202E"_s + QString(5000, u'x'));
    endless.body = QString(5000, u'y');
    QVERIFY(show(u"a"_s, endless));
    const QString call = m_mock->lastNotify();
    QVERIFY2(call.contains(u"\"one two\u2039U+202E\u203A"_s), qPrintable(call));
    QVERIFY(call.count(u'x') <= 80);
    QVERIFY(call.count(u'y') <= 250);
}

void NotificationServerTest::replacesInPlace()
{
    QVERIFY(m_mock->start());
    QVERIFY(show(u"a"_s, sample()));
    QVERIFY(show(u"b"_s, sample()));
    QVERIFY(show(u"a"_s, sample(u"now fixed"_s)));
    QVERIFY2(
        m_mock->lastNotify().startsWith(u"\"Landfall\" 1 "_s), qPrintable(m_mock->lastNotify()));

    // Also when the first one has not been answered yet.
    m_server->show(u"c"_s, sample(u"first"_s));
    m_server->show(u"c"_s, sample(u"second"_s));
    m_server->show(u"c"_s, sample(u"third"_s));
    QTRY_COMPARE_WITH_TIMEOUT(m_mock->calls(u"Notify"_s).size(), 5, patience);
    QVERIFY2(m_mock->lastNotify().contains(u"\"third\""_s), qPrintable(m_mock->lastNotify()));
    QVERIFY2(
        m_mock->lastNotify().startsWith(u"\"Landfall\" 3 "_s), qPrintable(m_mock->lastNotify()));
}

void NotificationServerTest::closes()
{
    QVERIFY(m_mock->start());
    QVERIFY(show(u"a"_s, sample()));
    QVERIFY(show(u"b"_s, sample()));
    m_server->close(u"nothing"_s);
    m_server->close(u"b"_s);
    m_server->close(u"b"_s);
    QTRY_COMPARE_WITH_TIMEOUT(m_mock->calls(u"CloseNotification"_s), QStringList(u"2"_s), patience);
    QVERIFY(show(u"c"_s, sample()));
    QCOMPARE(m_mock->calls(u"CloseNotification"_s), QStringList(u"2"_s));
}

void NotificationServerTest::closesWhatWasNotAnsweredYet()
{
    QVERIFY(m_mock->start());
    QVERIFY(show(u"a"_s, sample()));
    m_server->show(u"b"_s, sample());
    m_server->close(u"b"_s);
    QTRY_COMPARE_WITH_TIMEOUT(m_mock->calls(u"CloseNotification"_s), QStringList(u"2"_s), patience);
}

void NotificationServerTest::tellsActions()
{
    QVERIFY(m_mock->start());
    QSignalSpy invoked(m_server.get(), &NotificationServer::invoked);
    QVERIFY(show(u"a"_s, sample()));
    m_mock->send(u"ActivationToken"_s, u"us"_s, {1U, u"token-1"_s});
    m_mock->send(u"ActionInvoked"_s, u"us"_s, {1U, u"log"_s});
    QTRY_COMPARE_WITH_TIMEOUT(invoked.size(), 1, patience);
    QCOMPARE(invoked.takeFirst(), (QVariantList {u"a"_s, u"log"_s, u"token-1"_s}));
    // A token is good for one use.
    m_mock->send(u"ActionInvoked"_s, u"us"_s, {1U, u"default"_s});
    QTRY_COMPARE_WITH_TIMEOUT(invoked.size(), 1, patience);
    QCOMPARE(invoked.takeFirst(), (QVariantList {u"a"_s, u"default"_s, QString()}));
}

void NotificationServerTest::ignoresForeignIds()
{
    QVERIFY(m_mock->start());
    QSignalSpy invoked(m_server.get(), &NotificationServer::invoked);
    QVERIFY(show(u"a"_s, sample()));
    m_mock->send(u"ActivationToken"_s, u"us"_s, {424242U, u"token-1"_s});
    m_mock->send(u"ActionInvoked"_s, u"us"_s, {424242U, u"default"_s});
    m_mock->send(u"NotificationClosed"_s, u"uu"_s, {424242U, 2U});
    m_mock->send(u"ActionInvoked"_s, u"us"_s, {1U, u"default"_s});
    QTRY_COMPARE_WITH_TIMEOUT(invoked.size(), 1, patience);
    QCOMPARE(invoked.constFirst(), (QVariantList {u"a"_s, u"default"_s, QString()}));
}

void NotificationServerTest::ignoresForeignSenders()
{
    QVERIFY(m_mock->start());
    QSignalSpy invoked(m_server.get(), &NotificationServer::invoked);
    QVERIFY(show(u"a"_s, sample()));
    auto other = QDBusConnection::connectToBus(QDBusConnection::SessionBus, u"other"_s);
    const QString path = u"/org/freedesktop/Notifications"_s;
    const QString interface = u"org.freedesktop.Notifications"_s;
    // To everybody, and to us alone, whatever we asked the bus for.
    QDBusMessage signal = QDBusMessage::createSignal(path, interface, u"ActionInvoked"_s);
    signal << 1U << u"default"_s;
    QVERIFY(other.send(signal));
    QDBusMessage direct = QDBusMessage::createTargetedSignal(
        QDBusConnection::sessionBus().baseService(), path, interface, u"ActionInvoked"_s);
    direct << 1U << u"default"_s;
    QVERIFY(other.send(direct));
    // The bus keeps the order of what one program sends, not of two: ask it once in between.
    QVERIFY(other
                .call(QDBusMessage::createMethodCall(
                    u"org.freedesktop.DBus"_s, u"/"_s, u"org.freedesktop.DBus"_s, u"GetId"_s))
                .type()
        == QDBusMessage::ReplyMessage);
    m_mock->send(u"ActionInvoked"_s, u"us"_s, {1U, u"log"_s});
    QTRY_COMPARE_WITH_TIMEOUT(invoked.size(), 1, patience);
    QCOMPARE(invoked.constFirst(), (QVariantList {u"a"_s, u"log"_s, QString()}));
    QDBusConnection::disconnectFromBus(u"other"_s);
}

void NotificationServerTest::aClosedOneIsShownAnew()
{
    QVERIFY(m_mock->start());
    QSignalSpy invoked(m_server.get(), &NotificationServer::invoked);
    QVERIFY(show(u"a"_s, sample()));
    m_mock->send(u"NotificationClosed"_s, u"uu"_s, {1U, 1U});
    // Desktops keep what expired where it can still be clicked.
    m_mock->send(u"ActionInvoked"_s, u"us"_s, {1U, u"default"_s});
    QTRY_COMPARE_WITH_TIMEOUT(invoked.size(), 1, patience);
    QVERIFY(show(u"a"_s, sample()));
    QVERIFY2(
        m_mock->lastNotify().startsWith(u"\"Landfall\" 0 "_s), qPrintable(m_mock->lastNotify()));
}

void NotificationServerTest::usesAServerThatComesLater()
{
    QSignalSpy notShown(m_server.get(), &NotificationServer::notShown);
    m_server->show(u"a"_s, sample());
    QTRY_COMPARE_WITH_TIMEOUT(notShown.size(), 1, patience);
    QVERIFY(m_mock->start());
    QVERIFY(show(u"a"_s, sample()));
}

void NotificationServerTest::usesAServerThatComesAgain()
{
    QVERIFY(m_mock->start());
    QVERIFY(show(u"a"_s, sample()));
    QVERIFY(show(u"b"_s, sample()));
    m_mock->kill();
    QVERIFY(m_mock->start(u"body"_s));
    // A new server's ids begin anew, and so do its capabilities.
    QVERIFY(show(u"b"_s, sample()));
    QVERIFY2(
        m_mock->lastNotify().startsWith(u"\"Landfall\" 0 "_s), qPrintable(m_mock->lastNotify()));
    QVERIFY2(m_mock->lastNotify().contains(u" [] {"_s), qPrintable(m_mock->lastNotify()));
    QSignalSpy invoked(m_server.get(), &NotificationServer::invoked);
    m_mock->send(u"ActionInvoked"_s, u"us"_s, {1U, u"default"_s});
    QTRY_COMPARE_WITH_TIMEOUT(invoked.size(), 1, patience);
    QCOMPARE(invoked.constFirst().constFirst().toString(), u"b"_s);
}

void NotificationServerTest::leavesAloneWhoWantsIt()
{
    QVERIFY(m_mock->start(u"body inhibitions"_s));
    m_mock->addInhibited(true);
    QSignalSpy notShown(m_server.get(), &NotificationServer::notShown);
    m_server->show(u"a"_s, sample());
    QTRY_COMPARE_WITH_TIMEOUT(notShown.size(), 1, patience);
    QCOMPARE(m_mock->calls(u"Notify"_s).size(), 0);
    m_mock->changeInhibited(false);
    const auto isShown = [&] {
        notShown.clear();
        QSignalSpy shown(m_server.get(), &NotificationServer::shown);
        m_server->show(u"b"_s, sample());
        static_cast<void>(
            QTest::qWaitFor([&] { return !shown.isEmpty() || !notShown.isEmpty(); }, patience));
        return !shown.isEmpty();
    };
    QVERIFY(QTest::qWaitFor(isShown, patience));
    QCOMPARE(m_mock->calls(u"Notify"_s).size(), 1);
    m_mock->changeInhibited(true);
    // The change may still be on its way when the first one is shown.
    const auto isListedOnly = [&] {
        notShown.clear();
        m_server->show(u"c"_s, sample());
        return QTest::qWaitFor([&] { return !notShown.isEmpty(); }, 1000);
    };
    QVERIFY(QTest::qWaitFor(isListedOnly, patience));
    // What was on the screen meanwhile is left there.
    QVERIFY(!m_mock->calls(u"CloseNotification"_s).contains(u"1"_s));
}

void NotificationServerTest::aHangingServerHoldsNothingUp()
{
    QVERIFY(m_mock->start());
    QVERIFY(show(u"a"_s, sample()));
    m_mock->suspend();
    QSignalSpy notShown(m_server.get(), &NotificationServer::notShown);
    int beats = 0;
    QTimer heart;
    connect(&heart, &QTimer::timeout, this, [&] { ++beats; });
    heart.start(50);
    m_server->show(u"b"_s, sample());
    QTRY_COMPARE_WITH_TIMEOUT(notShown.size(), 1, patience);
    m_server->show(u"c"_s, sample()); // not known to work any more: asked first
    QTRY_COMPARE_WITH_TIMEOUT(notShown.size(), 2, patience);
    QVERIFY2(beats > 10, qPrintable(QString::number(beats)));
    m_mock->resume();
    QVERIFY(show(u"d"_s, sample()));
}

void NotificationServerTest::survivesItsBus()
{
    QProcess daemon;
    daemon.start(
        u"dbus-daemon"_s, {u"--session"_s, u"--nofork"_s, u"--nopidfile"_s, u"--print-address"_s});
    QVERIFY(daemon.waitForReadyRead(patience));
    const QString address = QString::fromLatin1(daemon.readLine()).trimmed();
    NotificationServer server(QDBusConnection::connectToBus(address, u"nested"_s));
    QSignalSpy notShown(&server, &NotificationServer::notShown);
    server.show(u"a"_s, sample());
    QTRY_COMPARE_WITH_TIMEOUT(notShown.size(), 1, patience);
    daemon.kill();
    QVERIFY(daemon.waitForFinished(patience));
    server.show(u"b"_s, sample());
    QTRY_COMPARE_WITH_TIMEOUT(notShown.size(), 2, patience);
    server.close(u"b"_s);
    QDBusConnection::disconnectFromBus(u"nested"_s);
}

QTEST_GUILESS_MAIN(NotificationServerTest)
#include "tst_notificationserver.moc"
