// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/deployments.h"

#include <tray/traymessages.h>

#include <QSignalSpy>
#include <QTest>

using namespace Landfall;
using namespace Qt::StringLiterals;

namespace {

Notice failed(const QString &id)
{
    Notice notice;
    notice.announcements = {
        Announcement(Announcement::Failed, testDeployment(id, 0, Phase::Failed))};
    notice.at = testNoon();
    return notice;
}

} // namespace

class TestTrayMessages : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aClickLeadsToTheLastOne();
    void nothingIsSaidOfAQuietOne();
};

void TestTrayMessages::aClickLeadsToTheLastOne()
{
    QSystemTrayIcon icon;
    TrayMessages messages(icon);
    QSignalSpy shown(&messages, &TrayMessages::showRequested);
    Q_EMIT icon.messageClicked();
    QCOMPARE(shown.size(), 0);
    messages.show(failed(u"a"_s));
    messages.show(failed(u"b"_s));
    Q_EMIT icon.messageClicked();
    QCOMPARE(shown.size(), 1);
    QCOMPARE(shown.constFirst().constFirst().value<Deployment>().id, u"b"_s);
}

void TestTrayMessages::nothingIsSaidOfAQuietOne()
{
    QSystemTrayIcon icon;
    TrayMessages messages(icon);
    QSignalSpy shown(&messages, &TrayMessages::showRequested);
    Notice quiet = failed(u"a"_s);
    quiet.isQuiet = true;
    messages.show(quiet);
    Q_EMIT icon.messageClicked();
    QCOMPARE(shown.size(), 0);
}

QTEST_MAIN(TestTrayMessages)
#include "tst_traymessages.moc"
