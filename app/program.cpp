// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "program.h"

#include "singleinstance.h"

#include <demo.h>
#include <engine.h>
#include <keychainstore.h>
#include <logging.h>
#include <memoryfallback.h>
#include <paths.h>
#include <tray/noticedelivery.h>
#include <window/mainwindow.h>

#include <QApplication>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace Landfall {

namespace {

constexpr int notStarted = 1;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Landfall::Program)
};

int refuse(const QString &sentence)
{
    std::fputs(qPrintable(sentence + u'\n'), stderr);
    return notStarted;
}

} // namespace

int runWindow(QApplication &app, const QStringList &references)
{
    const Paths paths = Paths::standard();
    SingleInstance instance(paths.runtime);
    if (!instance.claim()) {
        if (instance.raiseOther(references))
            return 0;
        return refuse(Text::tr("Landfall is already running and does not answer. End that program, "
                               "then start it again."));
    }
    installLogging(paths.cache + "/log"_L1, false);
    Engine engine(paths, std::make_unique<MemoryFallback>(std::make_unique<KeychainStore>()));
    MainWindow window(engine);
    QObject::connect(&instance, &SingleInstance::raiseRequested, &window, &MainWindow::raiseWith);
    QObject::connect(&instance, &SingleInstance::quitRequested, &app, &QCoreApplication::quit);
    deliverNotices(engine, window);
    engine.start();
    window.raiseWith(references);
    return app.exec();
}

int runDemo(QApplication &app, const QStringList &references)
{
    Demo demo;
    const Result<Done> started = demo.start();
    if (!started)
        return refuse(started.error().message);
    MainWindow window(demo.engine(), true);
    deliverNotices(demo.engine(), window);
    demo.engine().start();
    window.raiseWith(references);
    return app.exec();
}

void quitRunning()
{
    const SingleInstance instance(Paths::standard().runtime);
    instance.quitOther();
}

} // namespace Landfall
