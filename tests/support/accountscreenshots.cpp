// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Makes pictures of the empty window and the account dialogs, light and dark, from the simulator
// and the test provider: account_screenshots FOLDER. Run by hand.

#include "accountdesk.h"
#include "dialogdriving.h"
#include "screenpalettes.h"

#include <accounts/accountcommands.h>
#include <accounts/accountdialog.h>
#include <accounts/accounthealthdialog.h>
#include <scenario.h>
#include <simulator.h>
#include <window/mainwindow.h>

#include <QDir>

#include <cstdio>

using namespace DialogDriving;
using namespace Landfall;
using namespace Qt::StringLiterals;

namespace {

constexpr int settle = 400;
QDir folder; ///< where the pictures go

const QByteArray healthy = R"({
    "report": {"summary": "Signed in as mira@larkfield.example.",
        "expires": "2026-12-01T10:00:00Z", "rights": [
        {"name": "Reader", "held": true, "enables": "lists"},
        {"name": "Website Contributor", "held": false, "enables": "logs of failed instances"},
        {"name": "Microsoft.Web/sites/slotcopy/action", "held": null, "enables": "Copy slot"}]},
    "targets": ["shop"],
    "scopes": [{"kind": "subscription", "id": "5d0b7a1e-20d1-4e6c-9d1e-5a0c1b7e4f10",
                "name": "Larkfield Prod", "targets": 12},
               {"kind": "subscription", "id": "1b6f2c1e-90aa-4d7e-8c55-0f2a7c1d8e21",
                "name": "Larkfield Test", "targets": 0},
               {"kind": "subscription", "id": "7c1f0e52-93aa-4b0e-8d55-5a0c6a1de0f4",
                "name": "Sandbox", "error": "forbidden"}]})";
const QByteArray waiting = R"({"sign_in": {"code": "FJK4R7ZQ9", "expires_in": 873,
    "page": "https://microsoft.com/devicelogin", "get": "URL"}})";

void save(QWidget &window, const QString &name)
{
    ScreenLook::save(window, folder, name);
}

/// Against the simulator, with the provider's own plugin.
struct Desk {
    Desk()
    {
        const Result<Scenario> scenario = parseScenario(R"({"speed": 1, "accounts": [
            {"provider": "cloudflare-pages", "id": "0123456789abcdef0123456789abcdef",
             "name": "Larkfield"}, {"provider": "flightcontrol", "id": "cmk0000aa0000lar4kf1elorg",
             "name": "larkfield"}],
            "deployments": [{"provider": "cloudflare-pages", "target": "shop", "flow": "git",
             "at": -9000}, {"provider": "cloudflare-pages", "target": "docs", "flow": "git",
             "at": -900}]})");
        if (!scenario)
            qFatal("%s", qPrintable(scenario.error().message));
        simulator = std::make_unique<Simulator>(*scenario);
        if (!simulator->listen())
            qFatal("the simulator does not listen");
        Engine::Options options;
        options.pluginFolders = {QStringLiteral(PROVIDER_DIR)};
        engine = std::make_unique<Engine>(
            Paths::below(files.path()), std::make_unique<FakeSecrets>(), options);
        window = std::make_unique<MainWindow>(*engine);
        engine->start();
        window->show();
    }

    QTemporaryDir files;
    std::unique_ptr<Simulator> simulator;
    std::unique_ptr<Engine> engine;
    std::unique_ptr<MainWindow> window;
};

void drawAdding(const QString &provider, const QString &name, const QString &secretLabel,
    const QByteArray &secret)
{
    Desk desk;
    QTest::qWait(settle);
    QTest::keyClick(desk.window.get(), Qt::Key_N, Qt::ControlModifier);
    auto *dialog = desk.window->findChild<AccountDialog *>();
    chooseProvider(dialog, provider);
    type(line(dialog, u"Name, required"_s), name);
    type(line(dialog, secretLabel), QString::fromLatin1(secret));
    for (const SimulatedAccount &account : desk.simulator->accounts()) {
        const auto info = desk.engine->providers().info(account.account.provider);
        if (!info || info->name != provider)
            continue;
        button(dialog, u"Advanced"_s)->click();
        type(line(dialog, u"Base URL"_s), account.account.field(u"base_url"_s));
        if (secret.isEmpty())
            type(line(dialog, secretLabel), QString::fromLatin1(account.secret.reveal()));
        button(dialog, u"Advanced"_s)->click();
    }
    QTest::keyClick(dialog, Qt::Key_T, Qt::ControlModifier);
    QTest::qWait(4 * settle);
    save(*dialog, u"account-"_s + provider.section(u' ', 0, 0).toLower());
}

void drawEmpty()
{
    Desk desk;
    save(*desk.window, u"empty"_s);
}

void drawSignIn()
{
    AccountDesk desk;
    desk.setScript(u"p"_s, waiting);
    AccountDialog *dialog = desk.add(u"p"_s);
    button(dialog, u"Advanced"_s)->click();
    type(line(dialog, u"Name, required"_s), u"Larkfield Prod"_s);
    desk.pick(u"Device code"_s);
    type(line(dialog, u"Tenant ID, required"_s), u"5d0b7a1e-20d1-4e6c-9d1e-5a0c1b7e4f10"_s);
    click(dialog, u"Sign in…"_s);
    save(*dialog, u"account-signin"_s);
}

void drawHealth()
{
    AccountDesk desk;
    desk.setScript(u"h"_s, healthy);
    desk.store(Account(u"Larkfield Prod"_s, u"test"_s, desk.fields(u"h"_s)));
    desk.window().findChild<AccountCommands *>()->showHealth(u"Larkfield Prod"_s);
    save(*desk.window().findChild<AccountHealthDialog *>(), u"health"_s);
}

} // namespace

int main(int argc, char *argv[])
{
    QApplication app(argc, argv);
    if (argc != 2 || !QDir().mkpath(QString::fromLocal8Bit(argv[1]))) {
        std::fputs("usage: account_screenshots FOLDER\n", stderr);
        return 2;
    }
    folder.setPath(QString::fromLocal8Bit(argv[1]));
    ScreenLook::take(app);
    drawEmpty();
    drawSignIn();
    drawAdding(
        u"Cloudflare Pages"_s, u"Larkfield"_s, u"API token or global API key, required"_s, {});
    drawAdding(u"Flightcontrol"_s, u"larkfield"_s, u"API key, required"_s, "wrong");
    drawHealth();
    return 0;
}
