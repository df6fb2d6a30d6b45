// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Makes pictures of the settings dialog's sections and of a window with marked rows, light and
// dark: settings_screenshots FOLDER. Run by hand.

#include "deployments.h"
#include "screenpalettes.h"

#include <memorystore.h>
#include <settings/settingsdialog.h>
#include <timeline/timelineview.h>
#include <window/mainwindow.h>

#include <QApplication>
#include <QDir>
#include <QListWidget>
#include <QTemporaryDir>
#include <QTest>

#include <cstdio>

using namespace Landfall;
using namespace Qt::StringLiterals;

namespace {

constexpr int settle = 300;
QDir folder; ///< where the pictures go

void save(QWidget &window, const QString &name)
{
    ScreenLook::save(window, folder, name);
}

Deployment sample(int number, const QString &name, Phase phase)
{
    Deployment deployment = testDeployment(name, 0, phase);
    deployment.target.id = deployment.target.name = name;
    deployment.created = QDateTime::currentDateTimeUtc().addSecs(-120 * number - 40);
    deployment.branch = u"main"_s;
    deployment.message = u"Cache the price per session"_s;
    if (deployment.finished.isValid())
        deployment.finished = deployment.created.addSecs(90);
    deployment.stages = {
        Stage {u"build"_s, phase, {}, deployment.created, deployment.finished, false}};
    return deployment;
}

void photographWindow(Engine &engine)
{
    const QList<Deployment> deployments {sample(1, u"shop-web"_s, Phase::Running),
        sample(2, u"payments"_s, Phase::Running), sample(3, u"ledger"_s, Phase::Failed),
        sample(4, u"docs"_s, Phase::Succeeded), sample(5, u"orders"_s, Phase::Succeeded)};
    engine.model().merge(deployments, QDateTime::currentDateTimeUtc());
    for (const Deployment &deployment : deployments) {
        engine.model().setForecast(u"work"_s, deployment.target.id,
            Forecast {std::chrono::seconds(300), {{u"build"_s, std::chrono::seconds(300)}}});
    }
    MainWindow window(engine);
    window.resize(1360, 500);
    window.show();
    QTest::qWait(settle);
    window.findChild<TimelineView *>()->setCurrentDeployment(deployments.at(0));
    QTest::qWait(settle);
    engine.attention().setWanted(deployments.at(0), true);
    engine.attention().setOnly(deployments.at(1));
    engine.model().setMarks(deployments.at(2), DeploymentModel::UnseenFailure);
    engine.model().setMarks(deployments.at(3), DeploymentModel::News);
    save(window, u"marks"_s);
}

void photographDialog(Engine &engine)
{
    SettingsDialog *dialog = nullptr;
    QWidget window;
    LoginStart loginStart;
    loginStart.isOn = [] { return true; };
    loginStart.setOn = [](bool) { return Result<Done>(Done {}); };
    dialog = new SettingsDialog(engine, loginStart, &window);
    dialog->open();
    auto *sections = dialog->findChild<QListWidget *>();
    for (int row = 0; row < sections->count(); ++row) {
        sections->setCurrentRow(row);
        save(*dialog, u"settings-%1"_s.arg(row));
    }
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    if (argc != 2) {
        std::fputs("settings_screenshots FOLDER\n", stderr);
        return 2;
    }
    folder = QDir(QString::fromLocal8Bit(argv[1]));
    ScreenLook::take(application);
    QTemporaryDir files;
    Engine::Options options;
    options.pluginFolders.clear();
    Engine engine(Paths::below(files.path()), std::make_unique<MemoryStore>(), options);
    (void)engine.accounts().add(Account(u"work"_s, u"cloudflare-pages"_s));
    (void)engine.settings().change([](Settings &settings) {
        settings.pausedUntil = QDateTime::currentDateTimeUtc().addSecs(3600);
        settings.quietHours.isOn = true;
        settings.changeCommand = {u"notify-me"_s, u"--loud"_s, u"two words"_s};
    });
    photographWindow(engine);
    photographDialog(engine);
    return 0;
}
