// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Makes pictures of the log window: logscreenshots LIGHT.png DARK.png. Run by hand.

#include "deployments.h"
#include "screenpalettes.h"
#include "scriptedaccounts.h"

#include <engine.h>
#include <log/logfindbar.h>
#include <log/logwindow.h>
#include <memorystore.h>

#include <QAction>
#include <QApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLineEdit>
#include <QTimer>

#include <cstdio>

using namespace std::chrono_literals;
using namespace Landfall;
using namespace Qt::StringLiterals;

namespace {

constexpr auto settle = 1s;

QString text()
{
    QString result;
    for (int second = 10; second < 60; ++second) {
        const QString time = u"2025-11-19T13:06:%1.251Z "_s.arg(second);
        result += time + u"INFO  Waiting for response to warmup request\n"_s;
        if (second % 3 == 0)
            result += time + u"DEBUG probe\n"_s;
        if (second % 9 == 0)
            result += time + u"WARN  \x1b[36mShop.Cache\x1b[0m redis not ready\n"_s;
        if (second == 40)
            result += time + u"ERROR \x1b[36mShop.Cache\x1b[0m redis: connection refused\n"_s
                + u"   at ConnectionMultiplexer.Connect()\n"_s;
    }
    return result;
}

QByteArray script()
{
    const QJsonObject file {{u"id"_s, u"a"_s}, {u"machine"_s, u"lw1sdlwk000F3A"_s},
        {u"failed"_s, true}, {u"label"_s, u"failedInstancesLogs[0]"_s}};
    const QJsonObject texts {{u"a"_s, text()}};
    return QJsonDocument(QJsonObject {{u"logs"_s, QJsonArray {file}}, {u"texts"_s, texts}})
        .toJson();
}

Deployment shown()
{
    Deployment deployment = testDeployment(u"d-1"_s, 600, Phase::Failed);
    deployment.provider = u"test"_s;
    deployment.status = u"RuntimeFailed"_s;
    deployment.commit = u"eacfd68bd0"_s;
    deployment.logs = {LogLink(u"l"_s, u"log of failed instances"_s, {}, true)};
    return deployment;
}

} // namespace

int main(int argc, char *argv[])
{
    QApplication app(argc, argv);
    if (argc != 3) {
        std::fputs("usage: logscreenshots LIGHT.png DARK.png\n", stderr);
        return 2;
    }
    ScreenLook::take(app);
    ScriptedAccounts service;
    service.setScript(u"work"_s, script());
    QTemporaryDir folder;
    Engine::Options options;
    options.pluginFolders = QStringList {QStringLiteral(TEST_PROVIDER_DIR)};
    Engine engine(Paths::below(folder.path()), std::make_unique<MemoryStore>(), options);
    const Result<Done> added = engine.accounts().add(service.account(u"work"_s));
    if (!added)
        return 1;
    LogWindows windows(engine);
    LogWindow *window = windows.open(shown());
    const QStringList files = QCoreApplication::arguments();
    QTimer::singleShot(settle, window, [&] {
        auto *find = window->findChild<LogFindBar *>();
        find->open();
        find->findChild<QLineEdit *>()->setText(u"redis"_s);
        QTimer::singleShot(settle, window, [&] {
            window->grab().save(files.at(1));
            QApplication::setPalette(ScreenLook::darkPalette());
            QTimer::singleShot(settle, window, [&] {
                window->grab().save(files.at(2));
                QCoreApplication::quit();
            });
        });
    });
    return app.exec();
}
