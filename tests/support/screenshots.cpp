// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Makes the pictures of the README from the demo: screenshots LIGHT.png DARK.png. With a third
// argument, "troubled", the services fail in the end, for a look at the banners. Run by hand.

#include "screenpalettes.h"

#include <demo.h>
#include <simulator.h>
#include <window/mainwindow.h>

#include <QApplication>
#include <QTimer>

#include <cstdio>

using namespace std::chrono_literals;
using namespace Landfall;
using namespace Qt::StringLiterals;

namespace {

/// Long enough that deployments of each kind are under way, and one has failed in part.
constexpr auto warmUp = 34s;
constexpr auto settle = 2s;
/// Long enough for three failures in a row.
constexpr auto failing = 12s;

void fail(Simulator &simulator)
{
    constexpr int always = 100000;
    simulator.addFault({u"/subscriptions"_s, u"401"_s, always});
    simulator.addFault({u"/pages/"_s, u"429"_s, always});
    simulator.addFault({u"/api/deployments"_s, u"500"_s, always});
}

} // namespace

int main(int argc, char *argv[])
{
    QApplication app(argc, argv);
    const bool isTroubled = argc == 4 && qstrcmp(argv[3], "troubled") == 0;
    if (argc != 3 && !isTroubled) {
        std::fputs("usage: screenshots LIGHT.png DARK.png [troubled]\n", stderr);
        return 2;
    }
    ScreenLook::take(app);

    Demo demo;
    const Result<Done> started = demo.start();
    if (!started) {
        std::fputs(qPrintable(started.error().message), stderr);
        return 1;
    }
    MainWindow window(demo.engine(), !isTroubled);
    window.show();
    demo.engine().start();
    const QStringList files = QCoreApplication::arguments();
    QTimer::singleShot(warmUp, &window, [&] {
        const DeploymentModel &model = demo.engine().model();
        for (int row = 0; row < model.rowCount(); ++row) {
            if (model.deployment(row).phase == Phase::Partial)
                window.showDeployment(model.deployment(row));
        }
        if (isTroubled)
            fail(demo.simulator());
        QTimer::singleShot(isTroubled ? failing : settle, &window, [&] {
            window.grab().save(files.at(1));
            QApplication::setPalette(ScreenLook::darkPalette());
            QTimer::singleShot(settle, &window, [&] {
                window.grab().save(files.at(2));
                QCoreApplication::quit();
            });
        });
    });
    return app.exec();
}
