// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/mockservice.h"

#include <reachability.h>

#include <QDBusObjectPath>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Landfall;

namespace {

const QString service = u"org.freedesktop.NetworkManager"_s;
const QString path = u"/org/freedesktop/NetworkManager"_s;

// NetworkManager's numbers.
constexpr uint connected = 70;
constexpr uint fullConnectivity = 4;
constexpr uint meteredYes = 1;
constexpr uint meteredGuessNo = 4;

} // namespace

/// A mocked NetworkManager on the private bus, which stands in for the system's too. Qt loads its
/// backend once a program, so this is one test.
class TestReachability : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void followsNetworkManager()
    {
        qputenv("DBUS_SYSTEM_BUS_ADDRESS", qgetenv("DBUS_SESSION_BUS_ADDRESS"));
        const MockService mock({service, path, service}, service);
        QVERIFY(mock.isThere());
        mock.addProperty(path, service, u"State"_s, connected);
        mock.addProperty(path, service, u"Connectivity"_s, fullConnectivity);
        mock.addProperty(path, service, u"Metered"_s, meteredYes);
        mock.addProperty(
            path, service, u"PrimaryConnection"_s, QVariant::fromValue(QDBusObjectPath(u"/"_s)));

        Reachability reachability;
        QSignalSpy metered(&reachability, &Reachability::meteredChanged);
        reachability.start();
        QTRY_COMPARE_WITH_TIMEOUT(metered.size(), 1, 20'000);
        QCOMPARE(metered.takeFirst().constFirst().toBool(), true);
        QVERIFY(!reachability.isDisconnected());

        mock.setProperty(path, service, u"Metered"_s, meteredGuessNo);
        QTRY_COMPARE_WITH_TIMEOUT(metered.size(), 1, 20'000);
        QCOMPARE(metered.takeFirst().constFirst().toBool(), false);
    }
};

QTEST_GUILESS_MAIN(TestReachability)

#include "tst_reachability.moc"
