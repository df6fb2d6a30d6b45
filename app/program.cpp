// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "program.h"

#include "applicationservice.h"
#include "singleinstance.h"

#include <demo.h>
#include <engine.h>
#include <keychainstore.h>
#include <logging.h>
#include <memoryfallback.h>
#include <paths.h>
#include <tray/noticedelivery.h>
#include <tray/traypresence.h>
#include <watcher.h>
#include <window/mainwindow.h>
#include <window/windowactions.h>

#include <QApplication>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace Landfall {

namespace {

constexpr int notStarted = 1;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Landfall::Program)
};

/// What the desktop gives a program that is started by a click, to come to the front with.
QString activationToken()
{
    const QString token = qEnvironmentVariable("XDG_ACTIVATION_TOKEN");
    return token.isEmpty() ? qEnvironmentVariable("DESKTOP_STARTUP_ID") : token;
}

int refuse(const QString &sentence)
{
    std::fputs(qPrintable(sentence + u'\n'), stderr);
    return notStarted;
}

/// What others may ask of the window.
void serve(ApplicationService &service, Engine &engine, MainWindow &window, QApplication &app)
{
    QObject::connect(
        &service, &ApplicationService::raiseRequested, &window, &MainWindow::raiseWith);
    QObject::connect(&service, &ApplicationService::refreshRequested, &engine.watcher(),
        [&engine] { engine.watcher().refresh(); });
    QObject::connect(&service, &ApplicationService::preferencesRequested,
        window.actions().preferences, &QAction::trigger);
    QObject::connect(&service, &ApplicationService::quitRequested, &app, &QCoreApplication::quit);
    service.start();
}

/// Nobody who starts with references or without --minimized wants the window to stay away.
void begin(TrayPresence &presence, MainWindow &window, const StartOptions &options, bool hides)
{
    if (hides && options.references.isEmpty()) {
        presence.startHidden();
        return;
    }
    window.raiseWith(options.references);
    presence.start();
}

} // namespace

int runWindow(QApplication &app, const StartOptions &options)
{
    const Paths paths = Paths::standard();
    SingleInstance instance(paths.runtime);
    if (!instance.claim()) {
        if (instance.raiseOther(options.references, activationToken()))
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
    ApplicationService service;
    serve(service, engine, window, app);
    TrayPresence presence(engine, window, TrayPresence::AsSettings);
    engine.start();
    begin(presence, window, options,
        options.minimized || engine.settings().settings().startsMinimized);
    return app.exec();
}

int runDemo(QApplication &app, const StartOptions &options)
{
    Demo demo;
    const Result<Done> started = demo.start();
    if (!started)
        return refuse(started.error().message);
    MainWindow window(demo.engine(), true);
    deliverNotices(demo.engine(), window);
    TrayPresence presence(demo.engine(), window, TrayPresence::Ends);
    demo.engine().start();
    begin(presence, window, options, options.minimized);
    return app.exec();
}

void quitRunning()
{
    const SingleInstance instance(Paths::standard().runtime);
    instance.quitOther();
}

} // namespace Landfall
