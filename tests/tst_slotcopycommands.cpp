// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/copyrecords.h"

#include <demo.h>
#include <memorystore.h>
#include <slotcopy/choicecombo.h>
#include <slotcopy/hookdialog.h>
#include <slotcopy/slotcopydialog.h>
#include <slotcopy/slotcopyprogress.h>
#include <timeline/filterquery.h>
#include <timeline/rowtext.h>
#include <timeline/scope.h>
#include <timeline/timelineview.h>
#include <window/mainwindow.h>
#include <window/sidebar.h>
#include <window/slotcopycommands.h>
#include <window/textdialog.h>
#include <window/windowactions.h>

#include <QAction>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>
#include <QToolBar>

using namespace Landfall;
using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 30'000;

/// A window over the real plugins that asks nobody.
struct Desk {
    QTemporaryDir folder;
    Engine engine;
    std::unique_ptr<MainWindow> window;

    explicit Desk(const QList<Account> &accounts)
        : engine(Paths::below(folder.path()), std::make_unique<MemoryStore>(), options())
    {
        for (const Account &account : accounts)
            [&] { QVERIFY(engine.accounts().add(account)); }();
        window = std::make_unique<MainWindow>(engine);
        window->show();
    }
    static Engine::Options options()
    {
        Engine::Options result;
        result.pluginFolders = {QStringLiteral(PROVIDER_DIR)};
        return result;
    }
    [[nodiscard]] WindowActions &actions() const { return window->actions(); }
    [[nodiscard]] TimelineView &view() const { return *window->findChild<TimelineView *>(); }
    Deployment list(const ActionRecord &record)
    {
        Deployment row = copyRowOf(engine, record);
        row.created = QDateTime::currentDateTimeUtc().addSecs(-60);
        engine.model().merge({row}, QDateTime::currentDateTimeUtc());
        return row;
    }
    void select(const Deployment &deployment)
    {
        window->showDeployment(deployment);
        QVERIFY(view().currentDeployment().has_value());
    }
};

Account cloudflare()
{
    return Account(u"pages"_s, u"cloudflare-pages"_s);
}

Account flightcontrol()
{
    return Account(u"flight"_s, u"flightcontrol"_s);
}

/// A deployment of the slot staging.
Deployment stagingDeployment()
{
    Deployment deployment = testDeployment(copySite() + u"/slots/staging/deployments/a"_s, 0);
    deployment.provider = u"azure"_s;
    deployment.source = u"azure-app-service"_s;
    deployment.account = copyAccount().name;
    deployment.target = {
        copySite() + u"/slots/staging"_s, u"larkfield-shop-api"_s, u"web-app-slot"_s, {}};
    deployment.environment = u"staging"_s;
    return deployment;
}

} // namespace

class SlotCopyCommandsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void isOnWhereAnAccountCopies();
    void isInMenuToolBarAndKeys();
    void offersHooksWhereTheyAre();
    void showsProgressOnce();
    void saysThatNothingIsKnown();
    void rowReadsWell();
    void isFiltered();
    void staysWithWhatWasChosen();
};

void SlotCopyCommandsTest::isOnWhereAnAccountCopies()
{
    Desk desk({cloudflare()});
    QVERIFY(!desk.actions().copySlot->isEnabled());
    QVERIFY(desk.engine.accounts().add(copyAccount()));
    QTRY_VERIFY(desk.actions().copySlot->isEnabled());
    QVERIFY(!desk.actions().showCopy->isVisible());
    QVERIFY(!desk.actions().startHook->isVisible());
}

void SlotCopyCommandsTest::isInMenuToolBarAndKeys()
{
    Desk desk({copyAccount()});
    QAction *copySlot = desk.actions().copySlot;
    QCOMPARE(copySlot->shortcut(), QKeySequence(u"Ctrl+Shift+S"_s));
    QVERIFY(desk.actions().all().contains(copySlot));
    QVERIFY(desk.view().actions().contains(copySlot));
    const auto bars = desk.window->findChildren<QToolBar *>();
    QVERIFY(std::any_of(bars.begin(), bars.end(),
        [&](const QToolBar *bar) { return bar->actions().contains(copySlot); }));
    copySlot->trigger();
    auto *dialog = desk.window->findChild<SlotCopyDialog *>();
    QVERIFY(dialog && dialog->isVisible());
    dialog->close();
}

void SlotCopyCommandsTest::offersHooksWhereTheyAre()
{
    Desk desk({cloudflare(), flightcontrol()});
    auto *sidebar = desk.window->findChild<Sidebar *>();
    sidebar->setScope({Scope::OfAccount, u"pages"_s, {}, {}});
    QVERIFY(!desk.actions().startHook->isVisible());
    sidebar->setScope({Scope::OfAccount, u"flight"_s, {}, {}});
    QVERIFY(desk.actions().startHook->isVisible() && desk.actions().startHook->isEnabled());
    QVERIFY(sidebar->actions().contains(desk.actions().startHook));
    desk.actions().startHook->trigger();
    auto *dialog = desk.window->findChild<HookDialog *>();
    QVERIFY(dialog);
    for (const QPushButton *button : dialog->findChildren<QPushButton *>()) {
        if (button->text().contains(u"Start"_s))
            QVERIFY(!button->isDefault() && !button->isEnabled());
    }
    dialog->close();
}

void SlotCopyCommandsTest::showsProgressOnce()
{
    Desk desk({copyAccount()});
    auto *commands = desk.window->findChild<SlotCopyCommands *>();
    const ActionRecord record = copyRecord(ActionRecord::Accepted);
    commands->showProgress(record);
    commands->showProgress(record);
    QCOMPARE(desk.window->findChildren<SlotCopyProgress *>().size(), 1);
    ActionRecord other = record;
    other.id.replace(0, 1, u'9');
    commands->showProgress(other);
    QCOMPARE(desk.window->findChildren<SlotCopyProgress *>().size(), 2);
    desk.window->findChild<SlotCopyProgress *>()->close();
    QTRY_COMPARE(desk.window->findChildren<SlotCopyProgress *>().size(), 1);
}

void SlotCopyCommandsTest::saysThatNothingIsKnown()
{
    Desk desk({copyAccount()});
    const Deployment row = desk.list(copyRecord(ActionRecord::Done));
    desk.select(row);
    QVERIFY(desk.actions().showCopy->isVisible() && desk.actions().showCopy->isEnabled());
    desk.actions().showCopy->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(desk.window->findChild<TextDialog *>(), patience);
    desk.window->findChild<TextDialog *>()->close();
    QVERIFY(!desk.window->findChild<SlotCopyProgress *>());
}

void SlotCopyCommandsTest::rowReadsWell()
{
    Desk desk({copyAccount()});
    desk.engine.model().merge({stagingDeployment()}, QDateTime::currentDateTimeUtc());
    const Deployment row = desk.list(copyRecord(ActionRecord::Accepted));
    QCOMPARE(row.target.name, u"larkfield-shop-api"_s);
    QCOMPARE(placeText(row), u"staging"_s);
    QCOMPARE(originLine(row), u"Slot copy: production to staging"_s);
    QCOMPARE(currentWord(row), u"accepted"_s);
    QCOMPARE(currentWord(copyRowOf(desk.engine, copyRecord(ActionRecord::NotSent))), u"not sent"_s);
    QCOMPARE(currentWord(copyRowOf(desk.engine, copyRecord(ActionRecord::Unknown))),
        u"outcome unknown"_s);
    // One entry for the slot, in the app's group.
    QCOMPARE(groupOf(row.target), groupOf(stagingDeployment().target));
    QCOMPARE(placeOf(row.target), stagingDeployment().target.id);
    const Scope scope {
        Scope::OfEnvironment, row.account, stagingDeployment().target.id, u"staging"_s};
    QVERIFY(scope.contains(row, QDateTime::currentDateTimeUtc(), {}));
}

void SlotCopyCommandsTest::isFiltered()
{
    Desk desk({copyAccount()});
    const Deployment row = desk.list(copyRecord(ActionRecord::Accepted));
    QVERIFY(FilterQuery(u"kind:slot-copy"_s).matches(row));
    QVERIFY(!FilterQuery(u"kind:slot-copy"_s).matches(stagingDeployment()));
    QVERIFY(FilterQuery(u"\"slot copy\""_s).matches(row));
    QVERIFY(!FilterQuery(u"\"slot copy\""_s).matches(stagingDeployment()));
    QVERIFY(FilterQuery(u"status:accepted"_s).matches(row));
}

/// The dialog goes on about the app of the click, whatever the list does meanwhile.
void SlotCopyCommandsTest::staysWithWhatWasChosen()
{
    Demo demo;
    QVERIFY(demo.start());
    MainWindow window(demo.engine(), true);
    window.show();
    demo.engine().start();
    DeploymentModel &model = demo.engine().model();
    const auto app = [&]() -> std::optional<Deployment> {
        for (int row = 0; row < model.rowCount(); ++row) {
            if (model.deployment(row).target.name == "larkfield-orders"_L1)
                return model.deployment(row);
        }
        return std::nullopt;
    };
    QTRY_VERIFY_WITH_TIMEOUT(app().has_value(), patience);
    const Deployment chosen = *app();
    window.showDeployment(chosen);
    QTRY_VERIFY(window.actions().copySlot->isEnabled());
    window.actions().copySlot->trigger();
    model.removeAccount(chosen.account);
    auto *dialog = window.findChild<SlotCopyDialog *>();
    QVERIFY(dialog);
    const auto shownApp = [&] {
        const auto combos = dialog->findChildren<ChoiceCombo *>();
        return combos.isEmpty() ? QString() : combos.first()->key();
    };
    QTRY_VERIFY_WITH_TIMEOUT(shownApp().contains(u"/sites/larkfield-orders"_s), patience);
    dialog->close();
}

QTEST_MAIN(SlotCopyCommandsTest)

#include "tst_slotcopycommands.moc"
