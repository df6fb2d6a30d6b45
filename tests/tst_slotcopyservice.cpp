// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

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
    void staysFilledInWhenRefused();
    void tellsOfALostAttempt();
    void seesWhatSomebodyElseDid();

private:
    void open(const QString &slotName);
    void confirmAndCopy(const QString &slotName);
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
    m_dialog = new SlotCopyDialog(*m_engine, {u"contoso"_s, app});
    connect(m_dialog, &SlotCopyDialog::begun, this,
        [this](const ActionRecord &record) { m_begun.append(record); });
    m_dialog->show();
    ChoiceCombo *target = nullptr;
    for (ChoiceCombo *combo : m_dialog->findChildren<ChoiceCombo *>()) {
        if (combo->accessibleName() == "Slot to copy to"_L1)
            target = combo;
    }
    QVERIFY(target);
    QTRY_COMPARE(target->count(), 2);
    target->setCurrentIndex(target->findData(app + u"/slots/"_s + slotName));
    QTRY_VERIFY(line()->isEnabled());
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
    for (auto *radio : m_dialog->findChildren<QRadioButton *>()) {
        if (radio->text().contains("settings"_L1))
            radio->click();
    }
    SiteConfigModel &model = m_dialog->findChild<SiteConfigEditor *>()->model();
    const QModelIndex row = model.indexOf(u"alwaysOn"_s);
    QVERIFY(model.setData(row.siblingAtColumn(SiteConfigModel::ValueColumn), true));
    confirmAndCopy(u"staging"_s);
    QTRY_COMPARE(m_begun.size(), 1);
    QCOMPARE(m_begun.constFirst().state, ActionRecord::Accepted);
    const SlotCopy sent = slotCopyFromJson(m_begun.constFirst().request);
    QCOMPARE(sent, SlotCopy(app, {}, u"staging"_s, QJsonObject {{u"alwaysOn"_s, true}}));
    QTRY_VERIFY(!m_dialog);
    QCOMPARE(posts(), 1);
}

void SlotCopyServiceTest::staysFilledInWhenRefused()
{
    open(u"staging"_s);
    m_simulator->addFault({u"/slotcopy"_s, u"403"_s, 1, 0s, u"POST"_s});
    confirmAndCopy(u"staging"_s);
    QTRY_VERIFY(DialogDriving::shows(m_dialog, u"The copy was not made."_s));
    QVERIFY(DialogDriving::shows(m_dialog, u"Website Contributor"_s));
    QTRY_VERIFY(line()->isEnabled());
    const auto *tree = m_dialog->findChild<CopyTroubleBox *>()->findChild<QTreeView *>();
    QVERIFY(tree->model()->index(0, 0).data().toString().contains("AuthorizationFailed"_L1));
    QCOMPARE(posts(), 1);
    confirmAndCopy(u"staging"_s);
    QTRY_COMPARE(m_begun.size(), 1);
    QCOMPARE(posts(), 2);
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
