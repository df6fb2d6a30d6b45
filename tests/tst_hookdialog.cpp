// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/fakeclock.h"
#include "support/fakesecrets.h"
#include "support/screenpalettes.h"

#include <accountentries.h>
#include <accounts/problemlabel.h>
#include <demo.h>
#include <memorystore.h>
#include <simulator.h>
#include <slotcopy/confirmationline.h>
#include <slotcopy/copynote.h>
#include <slotcopy/hookdialog.h>
#include <widgets/primarybutton.h>

#include <QApplication>
#include <QComboBox>
#include <QCoroTask>
#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QShortcut>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Landfall;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int patience = 30'000;

QString hookAccount(Engine &engine)
{
    for (const Account &account : engine.accounts().accounts()) {
        if (account.provider == "flightcontrol"_L1)
            return account.name;
    }
    return {};
}

/// The dialog of an account with hooks, with the real plugin against the simulator.
struct Desk {
    std::shared_ptr<FakeClock> clock = std::make_shared<FakeClock>();
    QPointer<HookDialog> dialog;
    QSignalSpy started;

    /// With hooks that can be read: when it asks for a label.
    explicit Desk(Engine &engine, bool isReadable = true)
        : dialog(new HookDialog(engine, clock, hookAccount(engine))),
          started(dialog.data(), &HookDialog::started)
    {
        dialog->show();
        if (isReadable)
            [&] { QTRY_VERIFY_WITH_TIMEOUT(edit().isEnabled(), patience); }();
    }
    ~Desk() { delete dialog; }

    [[nodiscard]] QComboBox &labels() const { return *dialog->findChild<QComboBox *>(); }
    [[nodiscard]] QLineEdit &edit() const
    {
        return *dialog->findChild<ConfirmationLine *>()->findChild<QLineEdit *>();
    }
    [[nodiscard]] QPushButton &start() const { return *button(u"Start deployment"_s); }
    /// That can be seen.
    [[nodiscard]] QPushButton *button(const QString &text) const
    {
        for (QPushButton *button : dialog->findChildren<QPushButton *>()) {
            if (button->text().remove(u'&') == text && button->isVisible())
                return button;
        }
        return nullptr;
    }
    [[nodiscard]] QString problem() const { return dialog->findChild<ProblemLabel *>()->text(); }
    void type()
    {
        edit().clear();
        QTest::keyClicks(&edit(), labels().currentData().toString());
    }
};

/// The demo's service, with a keychain that can be locked.
struct LockableDemo {
    Simulator simulator {demoScenario()};
    QTemporaryDir folder;
    FakeSecrets *secrets = nullptr; ///< the engine's
    std::unique_ptr<Engine> engine;

    LockableDemo()
    {
        auto store = std::make_unique<FakeSecrets>();
        secrets = store.get();
        Engine::Options options;
        options.pluginFolders = {QStringLiteral(PROVIDER_DIR)};
        engine = std::make_unique<Engine>(Paths::below(folder.path()), std::move(store), options);
        [&] {
            QVERIFY(simulator.listen());
            for (const SimulatedAccount &simulated : simulator.accounts()) {
                if (simulated.hooks.isEmpty())
                    continue;
                QVERIFY(engine->accounts().add(simulated.account));
                secrets->secrets.insert(simulated.account.name, simulated.secret);
                QJsonObject hooks;
                for (auto it = simulated.hooks.begin(); it != simulated.hooks.end(); ++it)
                    hooks.insert(it.key(), QString::fromLatin1(it->reveal()));
                secrets->secrets.insert(hooksKey(simulated.account.name),
                    Secret(QJsonDocument(hooks).toJson(QJsonDocument::Compact)));
            }
        }();
    }
    void lock() const
    {
        secrets->error = Error(Error::KeychainLocked,
            u"The keychain is locked. Unlock it with your desktop's password program, then try "
            "again."_s);
    }
    void unlock() const { secrets->error.reset(); }
    [[nodiscard]] int hooksAsked() const
    {
        return simulator.requestCount(u"GET"_s, u"/api/deploy-hook/"_s)
            + simulator.requestCount(u"POST"_s, u"/api/deploy-hook/"_s);
    }
};

} // namespace

class HookDialogTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void asksForTheLabel();
    void startsOneDeployment();
    void saysThatNobodyKnowsAndAsksAnew();
    void expiresAfterFiveMinutes();
    void staysFilledInWhileTheKeychainIsLocked();
    void readsTheHooksOnceItIsUnlocked();
    void startsOnceForAHeldKey();
    void neverShowsTheAddress();
    void saysThatThereAreNone();
    void looksAsDesigned();

private:
    Demo m_demo;
};

void HookDialogTest::initTestCase()
{
    QVERIFY(m_demo.start());
    m_demo.engine().start();
}

void HookDialogTest::asksForTheLabel()
{
    Desk desk(m_demo.engine());
    QVERIFY(desk.labels().count() > 0);
    QVERIFY(!desk.start().isEnabled());
    QVERIFY(!desk.start().isDefault() && !desk.start().autoDefault());
    QTest::keyClicks(&desk.edit(), desk.labels().currentData().toString().toUpper());
    QVERIFY(!desk.start().isEnabled());
    desk.type();
    QVERIFY(desk.start().isEnabled());
    QTest::keyClick(&desk.edit(), Qt::Key_Return);
    QVERIFY(desk.dialog && desk.dialog->isVisible());
    QVERIFY(desk.start().isEnabled());
    if (desk.labels().count() > 1) {
        desk.labels().setCurrentIndex(1);
        QTRY_VERIFY(desk.edit().isEnabled());
        QVERIFY(!desk.start().isEnabled());
    }
    QVERIFY(desk.started.isEmpty());
}

void HookDialogTest::startsOneDeployment()
{
    Desk desk(m_demo.engine());
    desk.type();
    desk.dialog->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(desk.dialog));
    QTest::keyClick(desk.dialog, Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE_WITH_TIMEOUT(desk.started.size(), 1, patience);
    QTRY_VERIFY(!desk.dialog);
    Deployment begun;
    begun.provider = u"flightcontrol"_s;
    begun.account = desk.started.at(0).at(0).toString();
    begun.id = desk.started.at(0).at(1).toString();
    QVERIFY(!begun.id.isEmpty());
    QTRY_VERIFY_WITH_TIMEOUT(m_demo.engine().model().rowOf(begun) >= 0, patience);
}

void HookDialogTest::saysThatNobodyKnowsAndAsksAnew()
{
    Desk desk(m_demo.engine());
    QVERIFY(!desk.dialog->findChild<CopyNote *>()->isVisible());
    m_demo.simulator().addFault({u"/api/deploy-hook"_s, u"lost"_s, 1});
    desk.type();
    desk.start().click();
    QVERIFY(!desk.start().isEnabled());
    QTRY_VERIFY_WITH_TIMEOUT(desk.problem().contains(u"may have been started or not"_s), patience);
    auto *note = desk.dialog->findChild<CopyNote *>();
    QTRY_VERIFY_WITH_TIMEOUT(note->isVisible(), patience);
    QVERIFY2(note->text().contains(u"is unknown"_s), qPrintable(note->text()));
    QTRY_VERIFY(desk.edit().isEnabled());
    QVERIFY(note->height() >= note->heightForWidth(note->width()));
    QVERIFY(desk.edit().text().isEmpty());
    QVERIFY(!desk.start().isEnabled());
    QVERIFY(desk.started.isEmpty());
    desk.type();
    desk.start().click();
    QTRY_COMPARE_WITH_TIMEOUT(desk.started.size(), 1, patience);
}

void HookDialogTest::expiresAfterFiveMinutes()
{
    Desk desk(m_demo.engine());
    const QString label = desk.labels().currentData().toString();
    desk.type();
    QVERIFY(desk.start().isEnabled());
    desk.clock->advanceTo(desk.clock->now() + 299s);
    QVERIFY(desk.start().isEnabled());
    QVERIFY(!desk.button(u"Look again"_s));
    desk.clock->advanceTo(desk.clock->now() + 1s);
    QVERIFY(!desk.start().isEnabled());
    QVERIFY(desk.button(u"Look again"_s));
    desk.button(u"Look again"_s)->click();
    QTRY_VERIFY(desk.edit().isEnabled());
    QVERIFY(!desk.button(u"Look again"_s));
    QVERIFY(desk.edit().text().isEmpty());
    QVERIFY(!desk.start().isEnabled());
    QCOMPARE(desk.labels().currentData().toString(), label);
    desk.type();
    QVERIFY(desk.start().isEnabled());
    QVERIFY(desk.started.isEmpty());
}

void HookDialogTest::staysFilledInWhileTheKeychainIsLocked()
{
    LockableDemo demo;
    Desk desk(*demo.engine);
    desk.labels().setCurrentIndex(desk.labels().count() - 1);
    QTRY_VERIFY(desk.edit().isEnabled());
    const QString label = desk.labels().currentData().toString();
    desk.type();
    demo.lock();
    for (int time = 0; time < 2; ++time) {
        desk.start().click();
        QTRY_VERIFY2(desk.problem().contains(u"The keychain is locked. Unlock it"_s),
            qPrintable(desk.problem()));
        QTRY_VERIFY(desk.start().isEnabled());
        QCOMPARE(desk.labels().currentData().toString(), label);
        QCOMPARE(desk.edit().text(), label);
    }
    QCOMPARE(demo.hooksAsked(), 0);
    demo.unlock();
    desk.start().click();
    QTRY_COMPARE_WITH_TIMEOUT(desk.started.size(), 1, patience);
    QCOMPARE(demo.hooksAsked(), 1);
}

void HookDialogTest::readsTheHooksOnceItIsUnlocked()
{
    LockableDemo demo;
    demo.lock();
    Desk desk(*demo.engine, false);
    for (int time = 0; time < 2; ++time) {
        QTRY_VERIFY2(desk.problem().contains(u"The keychain is locked. Unlock it"_s),
            qPrintable(desk.problem()));
        QVERIFY(!desk.labels().isEnabled());
        QVERIFY(!desk.start().isEnabled());
        QTRY_VERIFY(desk.button(u"Look again"_s));
        if (time > 0)
            demo.unlock();
        desk.button(u"Look again"_s)->click();
    }
    QTRY_VERIFY(desk.edit().isEnabled());
    QVERIFY(desk.labels().isEnabled());
    QVERIFY(desk.problem().isEmpty());
    QVERIFY(!desk.button(u"Look again"_s));
    desk.type();
    desk.start().click();
    QTRY_COMPARE_WITH_TIMEOUT(desk.started.size(), 1, patience);
    QCOMPARE(demo.hooksAsked(), 1);
}

void HookDialogTest::startsOnceForAHeldKey()
{
    Desk desk(m_demo.engine());
    const auto keys = desk.dialog->findChildren<QShortcut *>();
    QVERIFY(!keys.isEmpty());
    for (const QShortcut *one : keys)
        QVERIFY2(!one->autoRepeat(), qPrintable(one->key().toString()));
}

void HookDialogTest::neverShowsTheAddress()
{
    Desk desk(m_demo.engine());
    QString shown;
    for (const QLabel *label : desk.dialog->findChildren<QLabel *>())
        shown += label->text() + label->toolTip() + label->accessibleName();
    for (int i = 0; i < desk.labels().count(); ++i)
        shown += desk.labels().itemText(i) + desk.labels().itemData(i, Qt::ToolTipRole).toString();
    QVERIFY(!shown.contains(u"http"_s) && !shown.contains(u"/deploy-hook/"_s));
    QVERIFY(!shown.contains(u"landfall-simulator-hook"_s));
}

void HookDialogTest::saysThatThereAreNone()
{
    QTemporaryDir folder;
    Engine::Options options;
    options.pluginFolders = {QStringLiteral(PROVIDER_DIR)};
    Engine engine(Paths::below(folder.path()), std::make_unique<MemoryStore>(), options);
    QVERIFY(engine.accounts().add(Account(u"flight"_s, u"flightcontrol"_s)));
    HookDialog dialog(engine, u"flight"_s);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.show();
    auto *problem = dialog.findChild<ProblemLabel *>();
    QTRY_VERIFY2(problem->text().contains(u"no deploy hook yet"_s), qPrintable(problem->text()));
    QVERIFY(!dialog.findChild<QComboBox *>()->isEnabled());
}

/// With LANDFALL_SCREENSHOTS pictures of it, in the language of the environment.
void HookDialogTest::looksAsDesigned()
{
    const QByteArray folder = qgetenv("LANDFALL_SCREENSHOTS");
    if (folder.isEmpty())
        QSKIP("no folder for pictures");
    ScreenLook::take(*qApp);
    const QDir pictures(QString::fromLocal8Bit(folder));
    LockableDemo demo;
    Desk desk(*demo.engine);
    desk.type();
    ScreenLook::save(*desk.dialog, pictures, u"hook-typed"_s);
    auto *start = desk.dialog->findChild<PrimaryButton *>();
    demo.lock();
    start->click();
    QTRY_VERIFY(!desk.problem().isEmpty());
    ScreenLook::save(*desk.dialog, pictures, u"hook-locked"_s);
    demo.unlock();
    demo.simulator.addFault({u"/api/deploy-hook"_s, u"lost"_s, 1});
    start->click();
    QTRY_VERIFY_WITH_TIMEOUT(desk.dialog->findChild<CopyNote *>()->isVisible(), patience);
    ScreenLook::save(*desk.dialog, pictures, u"hook-unknown"_s);
    desk.clock->advanceTo(desk.clock->now() + 300s);
    ScreenLook::save(*desk.dialog, pictures, u"hook-expired"_s);
    demo.lock();
    Desk locked(*demo.engine, false);
    ScreenLook::save(*locked.dialog, pictures, u"hook-unread"_s);
}

QTEST_MAIN(HookDialogTest)

#include "tst_hookdialog.moc"
