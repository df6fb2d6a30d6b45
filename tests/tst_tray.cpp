// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/deployments.h"
#include "support/screenpalettes.h"

#include <memorystore.h>
#include <tray/trayartwork.h>
#include <tray/traymenu.h>
#include <tray/traypausemenu.h>

#include <QPainter>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using namespace Landfall;
using namespace ScreenLook;
using namespace Qt::StringLiterals;

namespace {

constexpr TrayState::Kind kinds[] = {
    TrayState::Idle, TrayState::Running, TrayState::Failed, TrayState::Offline};

/// An engine of its own, without plugins and without network.
struct Desk {
    QTemporaryDir folder;
    Engine engine;

    Desk() : engine(Paths::below(folder.path()), std::make_unique<MemoryStore>(), options()) { }

    static Engine::Options options()
    {
        Engine::Options result;
        result.pluginFolders.clear();
        return result;
    }

    /// Deployments under way, the last one the newest.
    void run(const QStringList &names)
    {
        QList<Deployment> deployments;
        for (const QString &name : names) {
            Deployment deployment = testDeployment(name, 100 - deployments.size(), Phase::Running);
            deployment.target.name = name;
            deployments.append(deployment);
        }
        engine.model().merge(deployments, testNoon());
    }
};

QStringList seenEntries(const QMenu &menu)
{
    QStringList texts;
    for (const QAction *action : menu.actions()) {
        if (action->isVisible() && !action->isSeparator())
            texts.append(action->text());
    }
    return texts;
}

TrayState state(int running, int failures)
{
    TrayState result;
    result.running = running;
    result.newFailures = failures;
    return result;
}

QColor colorAt(const QPixmap &pixmap, qreal x, qreal y)
{
    return pixmap.toImage().pixelColor(int(x * pixmap.width()), int(y * pixmap.height()));
}

} // namespace

class TrayTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theMostUrgentIsShown()
    {
        TrayState all = state(4, 1);
        all.offlineSince = QDateTime::currentDateTimeUtc();
        QCOMPARE(all.kind(), TrayState::Failed);
        all.newFailures = 0;
        QCOMPARE(all.kind(), TrayState::Running);
        all.running = 0;
        QCOMPARE(all.kind(), TrayState::Offline);
        all.offlineSince = {};
        QCOMPARE(all.kind(), TrayState::Idle);
        all.isKeychainLocked = true;
        QCOMPARE(all.kind(), TrayState::Offline);
    }

    void theSentenceTellsAll_data()
    {
        QTest::addColumn<int>("running");
        QTest::addColumn<int>("failures");
        QTest::addColumn<bool>("isOffline");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("idle") << 0 << 0 << false << u"Landfall: nothing running"_s;
        QTest::newRow("running") << 4 << 0 << false << u"Landfall: 4 running"_s;
        QTest::newRow("failed") << 4 << 1 << false << u"Landfall: 1 new failure(s), 4 running"_s;
        QTest::newRow("offline") << 0 << 0 << true << u"Landfall: offline since 14:13"_s;
    }

    void theSentenceTellsAll()
    {
        QFETCH(int, running);
        QFETCH(int, failures);
        QFETCH(bool, isOffline);
        TrayState told = state(running, failures);
        if (isOffline)
            told.offlineSince = QDateTime(QDate(2026, 3, 12), QTime(14, 13), Qt::UTC);
        QTEST(traySentence(told), "sentence");
        QTEST(trayToolTip(told), "sentence");
    }

    void linesSayWhereADeploymentIs()
    {
        DeploymentModel model;
        Deployment deployment = testDeployment(u"one"_s, 20, Phase::Running);
        deployment.status = u"active"_s;
        Stage stage;
        stage.name = u"build"_s;
        stage.status = deployment.status;
        stage.phase = Phase::Running;
        stage.started = deployment.created;
        deployment.stages = {stage};
        model.merge({deployment}, testNoon());
        QCOMPARE(trayLine(model, deployment, testNoon()), u"shop-web production: build"_s);
        Forecast usual;
        usual.whole = std::chrono::seconds(89);
        model.setForecast(u"work"_s, deployment.target.id, usual);
        QCOMPARE(
            trayLine(model, deployment, testNoon()), u"shop-web production: build, 1:09 left"_s);
        QCOMPARE(
            trayLine(model, deployment, testNoon().addSecs(600)), u"shop-web production: build"_s);
    }

    void whatEndsFirstComesFirst()
    {
        DeploymentModel model;
        const Deployment old = testDeployment(u"old"_s, 50, Phase::Running);
        Deployment known = testDeployment(u"known"_s, 60, Phase::Running);
        known.target.id = u"acc/known"_s;
        const Deployment fresh = testDeployment(u"fresh"_s, 10, Phase::Queued);
        model.merge({old, known, fresh, testDeployment(u"over"_s, 5)}, testNoon());
        Forecast usual;
        usual.whole = std::chrono::seconds(89);
        model.setForecast(u"work"_s, known.target.id, usual);
        const QList<Deployment> running = runningDeployments(model, testNoon());
        QCOMPARE(running.size(), 3);
        QCOMPARE(running.at(0).id, known.id);
        QCOMPARE(running.at(1).id, fresh.id);
        QCOMPARE(running.at(2).id, old.id);
    }

    void everySizeIsThere()
    {
        for (const TrayState::Kind kind : kinds) {
            const QIcon icon = trayArtwork(kind, lightPalette());
            for (const int size : {16, 22, 24, 32, 44, 48, 64})
                QVERIFY(icon.availableSizes().contains(QSize(size, size)));
        }
    }

    void statesDifferByShape()
    {
        for (const int size : {16, 22, 24, 32, 64}) {
            QList<QImage> masks;
            for (const TrayState::Kind kind : kinds) {
                const QImage image = trayPixmap(kind, size, lightPalette()).toImage();
                masks.append(image.convertToFormat(QImage::Format_Alpha8));
            }
            for (qsizetype one = 0; one < masks.size(); ++one) {
                for (qsizetype other = 0; other < one; ++other)
                    QVERIFY(masks.at(one) != masks.at(other));
            }
        }
    }

    void theMarkHasThePanelsColour()
    {
        const QPointF hull(0.5, 0.5);
        for (const QPalette &palette : {lightPalette(), darkPalette()}) {
            const QPixmap idle = trayPixmap(TrayState::Idle, 64, palette);
            QCOMPARE(colorAt(idle, hull.x(), hull.y()), palette.color(QPalette::WindowText));
            QCOMPARE(colorAt(idle, 0.02, 0.02).alpha(), 0);
        }
    }

    void theBadgeHasAGap()
    {
        const QImage idle = trayPixmap(TrayState::Idle, 64, lightPalette()).toImage();
        const QImage running = trayPixmap(TrayState::Running, 64, lightPalette()).toImage();
        int cutOut = 0;
        for (int y = 0; y < 64; ++y) {
            for (int x = 0; x < 64; ++x) {
                const qreal distance = std::hypot(x + 0.5 - 48, y + 0.5 - 48);
                if (std::abs(distance - (14.8 + 1)) > 0.3)
                    continue;
                QCOMPARE(running.pixelColor(x, y).alpha(), 0);
                cutOut += idle.pixelColor(x, y).alpha() > 0 ? 1 : 0;
            }
        }
        QVERIFY(cutOut > 5);
        QCOMPARE(running.pixelColor(48, 48).alpha(), 255);
    }

    void gnomesPanelIsDarkAlways()
    {
        const QColor light = lightPalette().color(QPalette::Window);
        QCOMPARE(
            panelPalette(lightPalette(), u"ubuntu:GNOME"_s).color(QPalette::WindowText), light);
        QCOMPARE(panelPalette(lightPalette(), u"KDE"_s), lightPalette());
        QCOMPARE(panelPalette(darkPalette(), u"GNOME"_s), darkPalette());
    }

    void theMenuListsThreeAndHowManyMore()
    {
        Desk desk;
        desk.run({u"one"_s, u"two & three_four"_s, u"five"_s, u"six"_s});
        TrayMenu menu(desk.engine, nullptr);
        QStringList seen = seenEntries(menu);
        QCOMPARE(seen.at(0), u"Running"_s);
        QVERIFY2(seen.contains(u"two && three__four production: running"_s),
            qPrintable(seen.join(u'\n')));
        QCOMPARE(seen.at(4), u"1 more…"_s);
        QVERIFY(!seen.contains(u"Mark as seen"_s));
        QCOMPARE(menu.defaultAction()->text(), u"Show Landfall"_s);
        QSignalSpy requested(&menu, &TrayMenu::deploymentRequested);
        menu.actions().at(1)->trigger();
        QCOMPARE(requested.count(), 1);
        QCOMPARE(requested.at(0).at(0).value<Deployment>().target.name, u"six"_s);
        desk.engine.model().removeAccount(u"work"_s);
        menu.update();
        seen = seenEntries(menu);
        QCOMPARE(seen.at(0), u"Show Landfall"_s);
        QCOMPARE(seen.constLast(), u"Quit"_s);
    }

    void pausingIsKept()
    {
        Desk desk;
        TrayPauseMenu menu(desk.engine.settings());
        QVERIFY(!menu.actions().constLast()->isEnabled());
        menu.actions().at(0)->trigger();
        const Settings &settings = desk.engine.settings().settings();
        const qint64 left = QDateTime::currentDateTimeUtc().secsTo(settings.pausedUntil);
        QVERIFY(left > 3500 && left <= 3600);
        QVERIFY(menu.actions().at(0)->isChecked());
        menu.actions().at(1)->trigger();
        QVERIFY(settings.pausedUntil > QDateTime::currentDateTimeUtc());
        QCOMPARE(settings.pausedUntil.toLocalTime().date(), QDate::currentDate().addDays(1));
        menu.actions().at(2)->trigger();
        QVERIFY(!settings.notifies);
        QVERIFY(menu.actions().at(2)->isChecked());
        menu.actions().constLast()->trigger();
        QVERIFY(settings.notifies);
        QVERIFY(settings.pausedUntil.isNull());
    }

    /// To look at: LANDFALL_PICTURE=FILE draws every state and size, light and dark.
    void picture()
    {
        const QString file = qEnvironmentVariable("LANDFALL_PICTURE");
        if (file.isEmpty())
            QSKIP("no picture asked for");
        QImage sheet(1160, 440, QImage::Format_RGB32);
        QPainter painter(&sheet);
        int left = 0;
        for (const QPalette &palette : {lightPalette(), darkPalette()}) {
            painter.fillRect(left, 0, 450, 440, palette.color(QPalette::Window));
            int top = 10;
            for (const TrayState::Kind kind : kinds) {
                int x = left + 10;
                for (const int size : {16, 22, 24, 32, 44, 48, 64}) {
                    painter.drawPixmap(x, top, trayPixmap(kind, size, palette));
                    x += size + 12;
                }
                painter.drawPixmap(QRect(x, top, 96, 96), trayPixmap(kind, 16, palette));
                top += 106;
            }
            left += 450;
        }
        Desk desk;
        desk.run({u"shop-web"_s, u"payments"_s, u"larkfield-orders"_s, u"docs"_s});
        TrayMenu menu(desk.engine, nullptr);
        painter.drawPixmap(910, 10, menu.grab());
        painter.end();
        QVERIFY(sheet.save(file));
    }
};

QTEST_MAIN(TrayTest)
#include "tst_tray.moc"
