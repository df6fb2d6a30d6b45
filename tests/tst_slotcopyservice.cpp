// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/deployments.h"
#include "support/dialogdriving.h"

#include <engine.h>
#include <memorystore.h>
#include <simulator.h>
#include <slotcopy/choicecombo.h>
#include <slotcopy/confirmationline.h>
#include <slotcopy/copytroublebox.h>
#include <slotcopy/siteconfigeditor.h>
#include <slotcopy/siteconfigmodel.h>
#include <slotcopy/slotcopydialog.h>
#include <timeline/timelineview.h>
#include <window/mainwindow.h>
#include <window/sidebar.h>
#include <window/windowactions.h>
#include <window/windowtoolbar.h>

#include <QAction>
#include <QCoroTask>
#include <QPointer>
#include <QRadioButton>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeView>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using namespace Landfall;

namespace {

const QString app = u"/subscriptions/9d0f3c1a-52b7-4e68-8f14-c7a6b5d4e3f2/resourceGroups/rg"
                    "/providers/Microsoft.Web/sites/shop"_s;
const QJsonObject ticked {{u"alwaysOn"_s, true}};

/// Two slots; onto `busy` somebody else deploys three seconds after the start.
QByteArray world()
{
    return R"({"speed": 20, "targets": [
        {"provider": "azure", "target": "shop", "resourceGroup": "rg"},
        {"provider": "azure", "target": "shop/busy", "resourceGroup": "rg"},
        {"provider": "azure", "target": "shop/staging", "resourceGroup": "rg",
            "copy": {"duration": 40, "instances": 3}}],
        "deployments": [
        {"provider": "azure", "target": "shop", "id": "live", "at": -5000, "flow": "linux"},
        {"provider": "azure", "target": "shop/busy", "id": "new", "at": 60, "flow": "slot"},
        {"provider": "azure", "target": "shop/staging", "id": "old", "at": -90000,
            "flow": "slot"}]})";
}

} // namespace

/// The dialog on the real engine and plugin, against the simulator.
class SlotCopyServiceTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void copiesOnceWithTheTickedSettings();
    void staysFilledInWhenRefused_data();
    void staysFilledInWhenRefused();
    void goesOnAsUnknownAfterAServerError();
    void staysWithWhatWasChosenWhateverTheListDoes();
    void tellsOfALostAttempt();
    void seesWhatSomebodyElseDid();

private:
    void open(const QString &slotName);
    void follow(SlotCopyDialog *dialog);
    void choose(const QString &slotName);
    void tickSettings();
    void verifyChosen() const;
    [[nodiscard]] std::optional<Deployment> rowOf(const QString &target) const;
    [[nodiscard]] ChoiceCombo *combo(const QString &name) const;
    void confirmAndCopy(const QString &slotName);
    [[nodiscard]] SiteConfigModel &settings() const
    {
        return m_dialog->findChild<SiteConfigEditor *>()->model();
    }
    [[nodiscard]] QLineEdit *line() const
    {
        return m_dialog->findChild<ConfirmationLine *>()->findChild<QLineEdit *>();
    }
    [[nodiscard]] QAbstractButton *button(const QString &slotName) const
    {
        return DialogDriving::button(m_dialog, u"Copy to "_s + slotName);
    }
    [[nodiscard]] int posts() const { return m_simulator->requestCount(u"POST"_s, u"/slotcopy"_s); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Simulator> m_simulator;
    std::unique_ptr<Engine> m_engine;
    QPointer<SlotCopyDialog> m_dialog;
    QList<ActionRecord> m_begun;
};

void SlotCopyServiceTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    const auto scenario = parseScenario(world());
    QVERIFY2(scenario, scenario ? "" : qPrintable(scenario.error().message));
    m_simulator = std::make_unique<Simulator>(*scenario);
    QVERIFY(m_simulator->listen());
    auto secrets = std::make_unique<MemoryStore>();
    std::optional<Account> account;
    for (const SimulatedAccount &simulated : m_simulator->accounts()) {
        if (simulated.account.provider != "azure"_L1 || account)
            continue;
        account = simulated.account;
        account->name = u"contoso"_s;
        account->fields.insert(u"requests_per_minute"_s, u"6000"_s);
        QVERIFY(QCoro::waitFor(secrets->write(account->name, simulated.secret)));
    }
    QVERIFY(account);
    Engine::Options options;
    options.pluginFolders = QStringList {QStringLiteral(PROVIDER_DIR)};
    options.speed = 20;
    m_engine =
        std::make_unique<Engine>(Paths::below(m_folder->path()), std::move(secrets), options);
    QVERIFY(m_engine->accounts().add(*account));
    m_engine->start();
    m_begun.clear();
}

void SlotCopyServiceTest::cleanup()
{
    delete m_dialog;
    m_engine.reset();
    m_simulator.reset();
}

void SlotCopyServiceTest::open(const QString &slotName)
{
    follow(new SlotCopyDialog(*m_engine, {u"contoso"_s, app}));
    m_dialog->show();
    choose(slotName);
}

void SlotCopyServiceTest::follow(SlotCopyDialog *dialog)
{
    m_dialog = dialog;
    connect(m_dialog, &SlotCopyDialog::begun, this,
        [this](const ActionRecord &record) { m_begun.append(record); });
}

ChoiceCombo *SlotCopyServiceTest::combo(const QString &name) const
{
    for (ChoiceCombo *candidate : m_dialog->findChildren<ChoiceCombo *>()) {
        if (candidate->accessibleName() == name)
            return candidate;
    }
    return nullptr;
}

void SlotCopyServiceTest::choose(const QString &slotName)
{
    ChoiceCombo *target = combo(u"Slot to copy to"_s);
    QVERIFY(target);
    QTRY_COMPARE(target->count(), 2);
    target->setCurrentIndex(target->findData(app + u"/slots/"_s + slotName));
    QTRY_VERIFY(line()->isEnabled());
}

void SlotCopyServiceTest::tickSettings()
{
    for (auto *radio : m_dialog->findChildren<QRadioButton *>()) {
        if (radio->text().contains("settings"_L1))
            radio->click();
    }
    const QModelIndex row = settings().indexOf(u"alwaysOn"_s);
    QVERIFY(settings().setData(row.siblingAtColumn(SiteConfigModel::ValueColumn), true));
}

/// production onto staging, with the ticked settings.
void SlotCopyServiceTest::verifyChosen() const
{
    QCOMPARE(combo(u"App"_s)->key(), u"contoso\n"_s + app);
    QCOMPARE(combo(u"Slot to copy from"_s)->key(), app);
    QCOMPARE(combo(u"Slot to copy to"_s)->key(), app + u"/slots/staging"_s);
    QCOMPARE(settings().overrides(), ticked);
    for (const auto *radio : m_dialog->findChildren<QRadioButton *>())
        QCOMPARE(radio->isChecked(), radio->text().contains("settings"_L1));
}

std::optional<Deployment> SlotCopyServiceTest::rowOf(const QString &target) const
{
    const DeploymentModel &model = m_engine->model();
    for (int row = 0; row < model.rowCount(); ++row) {
        if (model.deployment(row).target.id == target)
            return model.deployment(row);
    }
    return std::nullopt;
}

void SlotCopyServiceTest::confirmAndCopy(const QString &slotName)
{
    QTRY_VERIFY(line()->isEnabled());
    DialogDriving::type(line(), slotName);
    QTRY_VERIFY(button(slotName)->isEnabled());
    for (int time = 0; time < 100; ++time)
        button(slotName)->click();
}

void SlotCopyServiceTest::copiesOnceWithTheTickedSettings()
{
    open(u"staging"_s);
    tickSettings();
    confirmAndCopy(u"staging"_s);
    QTRY_COMPARE(m_begun.size(), 1);
    QCOMPARE(m_begun.constFirst().state, ActionRecord::Accepted);
    const SlotCopy sent = slotCopyFromJson(m_begun.constFirst().request);
    QCOMPARE(sent, SlotCopy(app, {}, u"staging"_s, ticked));
    QTRY_VERIFY(!m_dialog);
    QCOMPARE(posts(), 1);
}

void SlotCopyServiceTest::staysFilledInWhenRefused_data()
{
    QTest::addColumn<QString>("fault");
    QTest::addColumn<QString>("said");
    QTest::addColumn<QString>("code");
    QTest::newRow("right") << u"403"_s << u"Website Contributor"_s << u"AuthorizationFailed"_s;
    QTest::newRow("conflict") << u"409"_s << u"busy with this slot"_s << u"Conflict"_s;
    QTest::newRow("too many") << u"429"_s << u"Try again in 2 second(s)."_s << u"TooManyRequests"_s;
    QTest::newRow("gone") << u"404"_s << u"may be gone"_s << u"NotFound"_s;
}

void SlotCopyServiceTest::staysFilledInWhenRefused()
{
    QFETCH(const QString, fault);
    QFETCH(const QString, said);
    QFETCH(const QString, code);
    open(u"staging"_s);
    tickSettings();
    m_simulator->addFault({u"/slotcopy"_s, fault, 1, 0s, u"POST"_s});
    confirmAndCopy(u"staging"_s);
    QTRY_VERIFY(DialogDriving::shows(m_dialog, u"The copy was not made."_s));
    QVERIFY(DialogDriving::shows(m_dialog, said));
    QTRY_VERIFY(line()->isEnabled());
    const auto *tree = m_dialog->findChild<CopyTroubleBox *>()->findChild<QTreeView *>();
    const QString row = tree->model()->index(0, 0).data().toString();
    QVERIFY2(tree->isVisible() && row.contains(code), qPrintable(row));
    verifyChosen();
    // The sentence stays until it is tried again; each try is confirmed anew.
    QVERIFY(DialogDriving::shows(m_dialog, said));
    QVERIFY(line()->text().isEmpty());
    QVERIFY(!button(u"staging"_s)->isEnabled());
    QCOMPARE(posts(), 1);
    confirmAndCopy(u"staging"_s);
    QTRY_COMPARE(m_begun.size(), 1);
    QCOMPARE(
        slotCopyFromJson(m_begun.constFirst().request), SlotCopy(app, {}, u"staging"_s, ticked));
    QCOMPARE(posts(), 2);
}

/// It may have begun all the same: nobody sends it again, and it is looked for.
void SlotCopyServiceTest::goesOnAsUnknownAfterAServerError()
{
    open(u"staging"_s);
    tickSettings();
    m_simulator->addFault({u"/slotcopy"_s, u"500"_s, 1, 0s, u"POST"_s});
    confirmAndCopy(u"staging"_s);
    QTRY_COMPARE(m_begun.size(), 1);
    QCOMPARE(m_begun.constFirst().state, ActionRecord::Unknown);
    QTRY_VERIFY(!m_dialog);
    const QList<CopyStep> steps = stepsOf(m_begun.constFirst());
    QVERIFY(!steps.isEmpty());
    QVERIFY2(steps.constFirst().outcome.contains(u"InternalServerError"_s),
        qPrintable(steps.constFirst().outcome));
    QCOMPARE(posts(), 1);
}

void SlotCopyServiceTest::staysWithWhatWasChosenWhateverTheListDoes()
{
    MainWindow window(*m_engine);
    window.show();
    QTRY_VERIFY(rowOf(app));
    window.showDeployment(*rowOf(app));
    QTRY_VERIFY(window.actions().copySlot->isEnabled());
    window.actions().copySlot->trigger();
    follow(window.findChild<SlotCopyDialog *>());
    choose(u"staging"_s);
    tickSettings();
    DialogDriving::type(line(), u"stag"_s);

    DeploymentModel &model = m_engine->model();
    Deployment other = *rowOf(app + u"/slots/staging"_s);
    const Deployment moved = *rowOf(app);
    model.removeAccount(u"contoso"_s);
    QVERIFY(!rowOf(app));
    other.target.id.replace(u"/sites/shop"_s, u"/sites/till"_s);
    other.target.name = u"till"_s;
    other.id.replace(u"/sites/shop"_s, u"/sites/till"_s);
    other.created = QDateTime::currentDateTimeUtc();
    Deployment later = moved; // to another place in the order
    later.created = other.created.addSecs(10);
    model.merge({other, testDeployment(u"a"_s, 10), later}, other.created);
    window.showDeployment(other);
    window.findChild<Sidebar *>()->setScope({Scope::OfAccount, u"contoso"_s, {}, {}});
    window.findChild<WindowToolBar *>()->filterEdit()->setText(u"till"_s);
    QTRY_COMPARE(window.findChild<TimelineView *>()->model()->rowCount(), 1);

    QCOMPARE(line()->text(), u"stag"_s);
    verifyChosen();
    DialogDriving::type(line(), u"staging"_s);
    QTRY_VERIFY(button(u"staging"_s)->isEnabled());
    button(u"staging"_s)->click();
    QTRY_COMPARE(m_begun.size(), 1);
    QCOMPARE(m_begun.constFirst().account, u"contoso"_s);
    QCOMPARE(m_begun.constFirst().subject, app + u"/slots/staging"_s);
    QCOMPARE(
        slotCopyFromJson(m_begun.constFirst().request), SlotCopy(app, {}, u"staging"_s, ticked));
    QCOMPARE(posts(), 1);
    QCOMPARE(m_simulator->requestCount(u"POST"_s, app + u"/slotcopy"_s), 1);
}

void SlotCopyServiceTest::tellsOfALostAttempt()
{
    open(u"staging"_s);
    m_simulator->addFault({u"/slotcopy"_s, u"reset"_s, 1, 0s, u"POST"_s});
    confirmAndCopy(u"staging"_s);
    QTRY_COMPARE(m_begun.size(), 1);
    QCOMPARE(m_begun.constFirst().state, ActionRecord::Unknown);
    QTRY_VERIFY(!m_dialog);
    QCOMPARE(posts(), 1);
    open(u"staging"_s);
    QVERIFY(DialogDriving::shows(m_dialog, u"unknown"_s));
    confirmAndCopy(u"staging"_s);
    QTRY_COMPARE(m_begun.size(), 2);
    QCOMPARE(m_begun.at(1).state, ActionRecord::Accepted);
    QCOMPARE(posts(), 2);
}

void SlotCopyServiceTest::seesWhatSomebodyElseDid()
{
    open(u"busy"_s);
    QTest::qWait(4000);
    confirmAndCopy(u"busy"_s);
    QTRY_VERIFY(DialogDriving::shows(m_dialog, u"Nothing was sent"_s));
    QTRY_VERIFY(DialogDriving::shows(m_dialog, u"busy was"_s)
        || DialogDriving::shows(m_dialog, u"busy has another"_s));
    QVERIFY(line()->text().isEmpty());
    QVERIFY(m_begun.isEmpty());
    QCOMPARE(posts(), 0);
}

QTEST_MAIN(SlotCopyServiceTest)
#include "tst_slotcopyservice.moc"
