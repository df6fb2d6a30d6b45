// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Makes the pictures of the README from the demo: screenshots LIGHT.png DARK.png. Run by hand.

#include "screenpalettes.h"

#include <demo.h>
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

} // namespace

int main(int argc, char *argv[])
{
    QApplication app(argc, argv);
    if (argc != 3) {
        std::fputs("usage: screenshots LIGHT.png DARK.png\n", stderr);
        return 2;
    }
    QTranslator plurals;
    ScreenLook::take(plurals);

    Demo demo;
    const Result<Done> started = demo.start();
    if (!started) {
        std::fputs(qPrintable(started.error().message), stderr);
        return 1;
    }
    MainWindow window(demo.engine(), true);
    window.show();
    demo.engine().start();
    const QStringList files = QCoreApplication::arguments();
    QTimer::singleShot(warmUp, &window, [&] {
        const DeploymentModel &model = demo.engine().model();
        for (int row = 0; row < model.rowCount(); ++row) {
            if (model.deployment(row).phase == Phase::Partial)
                window.showDeployment(model.deployment(row));
        }
        QTimer::singleShot(settle, &window, [&] {
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
