// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/dialogdriving.h"
#include "support/fakesecrets.h"

#include <accounts/accountdialog.h>
#include <accounts/accountquestions.h>
#include <accounts/accounttestdialog.h>
#include <accounts/resultbox.h>
#include <accounts/signinpanel.h>
#include <engine.h>
#include <memoryfallback.h>
#include <origin.h>
#include <scenario.h>
#include <simulator.h>
#include <window/emptypage.h>
#include <window/mainwindow.h>
#include <window/sidebar.h>

#include <QAccessible>
#include <QComboBox>
#include <QJsonArray>
#include <QJsonObject>
#include <QPointer>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>

using namespace DialogDriving;
using namespace Landfall;
using namespace Qt::StringLiterals;

namespace {

const QString secretLabel = u"API token or global API key, required"_s;

std::unique_ptr<Simulator> simulate()
{
    const Result<Scenario> scenario = parseScenario(R"({"speed": 1, "accounts": [
        {"provider": "cloudflare-pages", "id": "0123456789abcdef0123456789abcdef",
         "name": "Test"}],
        "deployments": [{"provider": "cloudflare-pages", "target": "shop", "flow": "git",
         "at": -9000}]})");
    auto simulator = std::make_unique<Simulator>(*scenario);
    return simulator->listen() ? std::move(simulator) : nullptr;
}

/// Of the account that the simulator lets a person sign in to.
QMap<QString, QString> deviceCodeFields(const Simulator &simulator)
{
    QMap<QString, QString> fields;
    for (const QJsonValue &entry : simulator.announcement().value("providers"_L1).toArray()) {
        for (const QJsonValue &other : entry["others"_L1].toArray()) {
            const QVariantMap known = other["fields"_L1].toObject().toVariantMap();
            for (auto it = known.begin();
                 known.value(u"auth"_s) == u"device-code"_s && it != known.end(); ++it)
                fields.insert(it.key(), it.value().toString());
        }
    }
    return fields;
}

} // namespace

/// The dialogs about accounts in a real window, with the real plugin and the simulator.
class TestAccountDialog : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void theEmptyPageOpensIt();
    void addsAnAccountByKeyboard();
    void signsAPersonInToAzure();
    void saysWhatIsWrongNextToIt_data();
    void saysWhatIsWrongNextToIt();
    void keepsWhatWasTypedWhenTheKeychainRefuses_data();
    void keepsWhatWasTypedWhenTheKeychainRefuses();
    void tellsOfALockedKeychainFromTheStart();
    void tellsThatASecretIsKeptUntilTheEndFromTheStart();
    void saysThatATokenIsRefused();
    void aTestCanBeStopped();
    void endsWithATestUnderWay();
    void takesOnlyANumberOfRequests();
    void offersTheDemo();
    void keepsWhatWasTypedForEachProvider();
    void hidesTheSecret();
    void changesAnAccount();
    void anotherAddressAsksForTheSecret();
    void testsWithTheStoredSecret();
    void testsAStoredAccount();
    void removesOnlyWhenTold();
    void staysWhenTheSecretCannotBeRemoved();
    void renamesInTheSidebar();
    void movesInTheSidebar();

private:
    [[nodiscard]] Account known(const QString &name) const;
    void store(const QString &name);
    void choose(const QString &account);
    AccountDialog *openNew();
    AccountDialog *openEdit(const QString &account);
    template <typename Dialog>
    [[nodiscard]] Dialog *dialog() const
    {
        return m_window->findChild<Dialog *>();
    }
    [[nodiscard]] QStringList names() const;
    void trigger(const QString &text);

    std::unique_ptr<Simulator> m_simulator;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Engine> m_engine;
    std::unique_ptr<MainWindow> m_window;
    FakeSecrets *m_secrets = nullptr; ///< the engine's
};

namespace {

ResultBox *result(QWidget *dialog)
{
    return dialog->findChild<ResultBox *>();
}

} // namespace

void TestAccountDialog::init()
{
    m_simulator = simulate();
    QVERIFY(m_simulator);
    m_folder = std::make_unique<QTemporaryDir>();
    auto secrets = std::make_unique<FakeSecrets>();
    m_secrets = secrets.get();
    Engine::Options options;
    options.pluginFolders = {QStringLiteral(PROVIDER_DIR), QStringLiteral(TEST_PROVIDER_DIR)};
    m_engine = std::make_unique<Engine>(Paths::below(m_folder->path()),
        std::make_unique<MemoryFallback>(std::move(secrets)), options);
    m_window = std::make_unique<MainWindow>(*m_engine);
    m_engine->start();
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void TestAccountDialog::cleanup()
{
    m_window.reset();
    m_engine.reset();
    m_simulator.reset();
}

Account TestAccountDialog::known(const QString &name) const
{
    Account account = m_simulator->accounts().constFirst().account;
    account.name = name;
    account.secretOrigins = {originText(QUrl(account.field(u"base_url"_s)))};
    return account;
}

void TestAccountDialog::store(const QString &name)
{
    m_secrets->secrets.insert(name, m_simulator->accounts().constFirst().secret);
    QVERIFY(m_engine->accounts().add(known(name)).hasValue());
}

void TestAccountDialog::choose(const QString &account)
{
    auto *sidebar = m_window->findChild<Sidebar *>();
    const Scope scope {Scope::OfAccount, account, {}, {}};
    QTRY_VERIFY(sidebar->entries().indexOf(scope).isValid());
    sidebar->setScope(scope);
    sidebar->setFocus();
    QTRY_VERIFY(sidebar->hasFocus());
    QCOMPARE(sidebar->scope().account, account);
}

AccountDialog *TestAccountDialog::openNew()
{
    QTest::keyClick(m_window.get(), Qt::Key_N, Qt::ControlModifier);
    auto *opened = dialog<AccountDialog>();
    if (opened && QTest::qWaitForWindowActive(opened))
        chooseProvider(opened, u"Cloudflare Pages"_s);
    return opened;
}

AccountDialog *TestAccountDialog::openEdit(const QString &account)
{
    choose(account);
    trigger(u"Edit…"_s);
    auto *opened = dialog<AccountDialog>();
    return opened && QTest::qWaitForWindowActive(opened) ? opened : nullptr;
}

QStringList TestAccountDialog::names() const
{
    QStringList result;
    for (const Account &account : m_engine->accounts().accounts())
        result.append(account.name);
    return result;
}

void TestAccountDialog::trigger(const QString &text)
{
    for (QAction *action : m_window->findChildren<QAction *>()) {
        if (action->text().remove(u'&') != text)
            continue;
        QVERIFY(action->isEnabled());
        return action->trigger();
    }
    QFAIL(qPrintable(text));
}

void TestAccountDialog::theEmptyPageOpensIt()
{
    click(m_window->findChild<EmptyPage *>(), u"Add account…"_s);
    QVERIFY(dialog<AccountDialog>());
    QTest::keyClick(dialog<AccountDialog>(), Qt::Key_Escape);
    QTRY_VERIFY(!dialog<AccountDialog>());
}

void TestAccountDialog::addsAnAccountByKeyboard()
{
    AccountDialog *adding = openNew();
    QVERIFY(adding);
    type(line(adding, u"Name, required"_s), u"  work "_s);
    QVERIFY(shows(adding, u"“landfall/work”"_s));
    const SimulatedAccount accepted = m_simulator->accounts().constFirst();
    type(line(adding, secretLabel), QString::fromLatin1(accepted.secret.reveal()));
    QVERIFY(!button(adding, u"Advanced"_s)->isChecked());
    button(adding, u"Advanced"_s)->setFocus();
    QTest::keyClick(adding->focusWidget(), Qt::Key_Space);
    type(line(adding, u"Base URL"_s), accepted.account.field(u"base_url"_s));

    QTest::keyClick(adding, Qt::Key_T, Qt::ControlModifier);
    QCOMPARE(result(adding)->look(), Look::Running);
    QTRY_VERIFY(result(adding)->look() != Look::Running);
    QVERIFY2(
        result(adding)->title().startsWith("Connected"_L1), qPrintable(result(adding)->text()));
    QVERIFY(result(adding)->text().contains("1 project"_L1));
    QVERIFY(result(adding)->text().contains("requests left"_L1));
    QVERIFY(m_engine->accounts().accounts().isEmpty());
    QVERIFY(m_secrets->secrets.isEmpty());

    QTest::keyClick(adding->focusWidget(), Qt::Key_Return);
    QTRY_VERIFY(!dialog<AccountDialog>());
    QCOMPARE(names(), QStringList {u"work"_s});
    QCOMPARE(m_engine->accounts().account(u"work"_s)->fields.keys(), QStringList {u"base_url"_s});
    QCOMPARE(m_secrets->secrets.value(u"work"_s), accepted.secret);
    QTRY_COMPARE(m_engine->model().rowCount(), 1);
}

/// The real sign-in of the real plugin, with a person who types the code in a browser elsewhere.
void TestAccountDialog::signsAPersonInToAzure()
{
    const Result<Scenario> scenario = parseScenario(R"({"speed": 10, "deployments": [
        {"provider": "azure", "source": "azure-app-service", "target": "shop-api", "at": -9000}]})");
    QVERIFY(scenario);
    Simulator simulator(*scenario);
    QVERIFY(simulator.listen());
    const QMap<QString, QString> fields = deviceCodeFields(simulator);
    AccountDialog *adding = openNew();
    QVERIFY(adding);
    chooseProvider(adding, u"Azure"_s);
    type(line(adding, u"Name, required"_s), u"team"_s);
    for (QRadioButton *way : adding->findChildren<QRadioButton *>()) {
        if (way->accessibleName() == "Sign in with: Device code"_L1)
            way->click();
    }
    type(line(adding, u"Application id"_s), fields.value(u"client_id"_s));
    button(adding, u"Advanced"_s)->click();
    for (QComboBox *clouds : adding->findChildren<QComboBox *>()) {
        if (clouds->accessibleName() == "Cloud"_L1)
            QTest::keyClick(clouds, Qt::Key_End);
    }
    type(line(adding, u"Resource Manager's address"_s), fields.value(u"base_url"_s));
    type(line(adding, u"Sign-in address"_s), fields.value(u"login_url"_s));
    click(adding, u"Sign in…"_s);
    const auto *panel = adding->findChild<SignInPanel *>();
    QVERIFY(panel);
    QTRY_VERIFY(!panel->code().isEmpty());
    QVERIFY(shows(adding, u"Waiting for the sign-in"_s));
    QTRY_VERIFY_WITH_TIMEOUT(shows(adding, u"Signed in as"_s), 15000);
    // The test runs by itself, then the search, which names what there is to choose from.
    QTRY_VERIFY_WITH_TIMEOUT(result(adding)->title().startsWith("Connected"_L1), 15000);
    QTRY_VERIFY_WITH_TIMEOUT(button(adding, u"1 of 2 selected"_s), 15000);
    QVERIFY(names().isEmpty());
    QVERIFY(m_secrets->secrets.isEmpty());
    click(adding, u"Add account"_s);
    QTRY_VERIFY(!dialog<AccountDialog>());
    QVERIFY(m_secrets->secrets.contains(u"team"_s));
    const Account stored = m_engine->accounts().account(u"team"_s).value_or(Account());
    QCOMPARE(stored.field(u"auth"_s), u"device-code"_s);
    QVERIFY(!stored.fields.contains(u"tenant_id"_s));
    QTRY_VERIFY_WITH_TIMEOUT(m_engine->model().rowCount() > 0, 15000);
}

void TestAccountDialog::saysWhatIsWrongNextToIt_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("sentence");
    const QString name = u"Name, required"_s;
    QTest::newRow("no name") << name << u""_s << u"1 to 64"_s;
    QTest::newRow("a name with a slash") << name << u"a/b"_s << u"no “/”"_s;
    QTest::newRow("a name in use") << name << u"OTHER"_s << u"“OTHER” already"_s;
    QTest::newRow("no secret") << secretLabel << u""_s << u"required"_s;
    QTest::newRow("blanks") << secretLabel << u"   "_s << u"required"_s;
    QTest::newRow("no secret at all") << secretLabel << u"tökén"_s << u"not ASCII"_s;
    QTest::newRow("http") << u"Base URL"_s << u"http://example.com"_s << u"https"_s;
}

void TestAccountDialog::saysWhatIsWrongNextToIt()
{
    QFETCH(QString, field);
    QFETCH(QString, value);
    QFETCH(QString, sentence);
    store(u"other"_s);
    const QHash<QString, Secret> before = m_secrets->secrets;
    AccountDialog *adding = openNew();
    QVERIFY(adding);
    button(adding, u"Advanced"_s)->click();
    type(line(adding, u"Name, required"_s), u"work"_s);
    type(line(adding, secretLabel), u"canary"_s);
    type(line(adding, field), value);
    click(adding, u"Add account"_s);
    QVERIFY(dialog<AccountDialog>());
    QVERIFY(shows(adding, sentence) || result(adding)->text().contains(sentence));
    QCOMPARE(line(adding, field)->text(), value);
    QCOMPARE(names(), QStringList {u"other"_s});
    QVERIFY(m_secrets->secrets == before);
    type(line(adding, field), u"9"_s);
    QVERIFY(!shows(adding, sentence));
}

void TestAccountDialog::keepsWhatWasTypedWhenTheKeychainRefuses_data()
{
    QTest::addColumn<Error::Kind>("kind");
    QTest::newRow("locked") << Error::KeychainLocked;
    QTest::newRow("absent") << Error::KeychainAbsent;
    QTest::newRow("denied") << Error::KeychainDenied;
}

void TestAccountDialog::keepsWhatWasTypedWhenTheKeychainRefuses()
{
    QFETCH(Error::Kind, kind);
    AccountDialog *adding = openNew();
    QVERIFY(adding);
    button(adding, u"Advanced"_s)->click();
    type(line(adding, u"Base URL"_s), known({}).field(u"base_url"_s));
    type(line(adding, u"Name, required"_s), u"work"_s);
    type(line(adding, secretLabel), u"canary"_s);
    m_secrets->error = Error(kind, u"Do this <b>first</b>."_s);
    click(adding, u"Add account"_s);
    QTRY_VERIFY(result(adding)->text().contains("Do this <b>first</b>."_L1));
    QCOMPARE(line(adding, u"Name, required"_s)->text(), u"work"_s);
    QCOMPARE(line(adding, secretLabel)->text(), u"canary"_s);
    QVERIFY(names().isEmpty());
    for (const QLabel *label : adding->findChildren<QLabel *>())
        QCOMPARE(label->textFormat(), Qt::PlainText);

    m_secrets->error.reset();
    click(adding, u"Add account"_s);
    QTRY_VERIFY(!dialog<AccountDialog>());
    QCOMPARE(names(), QStringList {u"work"_s});
    QCOMPARE(m_secrets->secrets.value(u"work"_s), Secret("canary"));
}

void TestAccountDialog::tellsOfALockedKeychainFromTheStart()
{
    m_secrets->error = Error(Error::KeychainLocked, u"Unlock it."_s);
    AccountDialog *adding = openNew();
    QVERIFY(adding);
    QTRY_VERIFY(shows(adding, u"Unlock it."_s));
}

void TestAccountDialog::tellsThatASecretIsKeptUntilTheEndFromTheStart()
{
    m_secrets->error = thereIsNoKeychain(u"There is none."_s);
    AccountDialog *adding = openNew();
    QVERIFY(adding);
    QTRY_VERIFY(shows(adding, u"kept only until you quit Landfall"_s));
    button(adding, u"Advanced"_s)->click();
    type(line(adding, u"Base URL"_s), known({}).field(u"base_url"_s));
    type(line(adding, u"Name, required"_s), u"work"_s);
    type(line(adding, secretLabel), u"canary"_s);
    click(adding, u"Add account"_s);
    QTRY_VERIFY(!dialog<AccountDialog>());
    QCOMPARE(names(), QStringList {u"work"_s});
    QVERIFY(m_engine->secrets().isSessionOnly(u"work"_s));
    QVERIFY(m_secrets->secrets.isEmpty());
}

void TestAccountDialog::saysThatATokenIsRefused()
{
    AccountDialog *adding = openNew();
    QVERIFY(adding);
    button(adding, u"Advanced"_s)->click();
    type(line(adding, u"Name, required"_s), u"work"_s);
    type(line(adding, secretLabel), u"wrong"_s);
    type(line(adding, u"Base URL"_s), known({}).field(u"base_url"_s));
    click(adding, u"Test connection"_s);
    QTRY_COMPARE(result(adding)->title(), u"The sign-in was refused"_s);
    QCOMPARE(result(adding)->look(), Look::Failed);
    QVERIFY(!result(adding)->text().isEmpty());
    type(line(adding, secretLabel), u"other"_s);
    QCOMPARE(result(adding)->title(), u"Not tested yet"_s);
}

void TestAccountDialog::aTestCanBeStopped()
{
    QTcpServer silent;
    QVERIFY(silent.listen(QHostAddress::LocalHost));
    AccountDialog *adding = openNew();
    QVERIFY(adding);
    button(adding, u"Advanced"_s)->click();
    type(line(adding, u"Name, required"_s), u"work"_s);
    type(line(adding, secretLabel), u"canary"_s);
    type(line(adding, u"Base URL"_s), u"http://127.0.0.1:%1"_s.arg(silent.serverPort()));
    click(adding, u"Test connection"_s);
    QTRY_VERIFY(silent.hasPendingConnections());
    QTcpSocket *connection = silent.nextPendingConnection();
    click(adding, u"Stop test"_s);
    QCOMPARE(result(adding)->title(), u"Test stopped"_s);
    QTRY_COMPARE(connection->state(), QAbstractSocket::UnconnectedState);
    QCOMPARE(result(adding)->title(), u"Test stopped"_s);
    QVERIFY(button(adding, u"Test connection"_s));
}

void TestAccountDialog::endsWithATestUnderWay()
{
    QTcpServer silent;
    QVERIFY(silent.listen(QHostAddress::LocalHost));
    QPointer<AccountDialog> adding = openNew();
    QVERIFY(adding);
    button(adding, u"Advanced"_s)->click();
    type(line(adding, u"Name, required"_s), u"work"_s);
    type(line(adding, secretLabel), u"canary"_s);
    type(line(adding, u"Base URL"_s), u"http://127.0.0.1:%1"_s.arg(silent.serverPort()));
    click(adding, u"Test connection"_s);
    QTRY_VERIFY(silent.hasPendingConnections());
    QTcpSocket *connection = silent.nextPendingConnection();
    QTest::keyClick(adding, Qt::Key_Escape);
    QTRY_VERIFY(!adding);
    QTRY_COMPARE(connection->state(), QAbstractSocket::UnconnectedState);
}

void TestAccountDialog::takesOnlyANumberOfRequests()
{
    store(u"work"_s);
    AccountDialog *editing = openEdit(u"work"_s);
    QVERIFY(editing);
    auto *number = editing->findChild<QSpinBox *>();
    QVERIFY(number && number->isVisible());
    QCOMPARE(number->accessibleName(), u"Ask at most"_s);
    QCOMPARE(number->text(), u"automatic"_s);
    number->setFocus();
    number->selectAll();
    QTest::keyClicks(number, u"many"_s);
    QCOMPARE(number->value(), 0);
    QTest::keyClicks(number, u"30"_s);
    QCOMPARE(number->value(), 30);
    click(editing, u"Save"_s);
    QTRY_VERIFY(!dialog<AccountDialog>());
    QCOMPARE(m_engine->accounts().account(u"work"_s)->field(u"requests_per_minute"_s), u"30"_s);
}

void TestAccountDialog::offersTheDemo()
{
    AccountDialog *adding = openNew();
    QVERIFY(adding);
    adding->findChild<QListWidget *>()->setFocus();
    chooseProvider(adding, u"Demo data"_s);
    QVERIFY(!line(adding, u"Name, required"_s));
    QVERIFY(!button(adding, u"Add account"_s)->isEnabled());
    // What starts it would start a program: the window's own part is not tested here.
    disconnect(adding, &AccountDialog::demoRequested, nullptr, nullptr);
    QSignalSpy requested(adding, &AccountDialog::demoRequested);
    button(adding, u"Try the demo"_s)->setFocus();
    QTest::keyClick(adding->focusWidget(), Qt::Key_Space);
    QCOMPARE(requested.size(), 1);
    QTRY_VERIFY(!dialog<AccountDialog>());
}

void TestAccountDialog::keepsWhatWasTypedForEachProvider()
{
    AccountDialog *adding = openNew();
    QVERIFY(adding);
    type(line(adding, u"Account ids"_s), u"abc"_s);
    adding->findChild<QListWidget *>()->setFocus();
    chooseProvider(adding, u"Azure"_s);
    QVERIFY(line(adding, u"Tenant"_s));
    adding->findChild<QListWidget *>()->setFocus();
    chooseProvider(adding, u"Cloudflare Pages"_s);
    QCOMPARE(line(adding, u"Account ids"_s)->text(), u"abc"_s);
}

void TestAccountDialog::hidesTheSecret()
{
    AccountDialog *adding = openNew();
    QVERIFY(adding);
    QLineEdit *secret = line(adding, secretLabel);
    type(secret, u"canary"_s);
    QCOMPARE(secret->echoMode(), QLineEdit::Password);
    const QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(secret);
    for (int text = QAccessible::Name; text <= QAccessible::Accelerator; ++text)
        QVERIFY(!spoken->text(QAccessible::Text(text)).contains("canary"_L1));
    const auto radios = adding->findChildren<QRadioButton *>();
    QVERIFY(std::any_of(radios.begin(), radios.end(), [](const QRadioButton *radio) {
        return radio->isChecked() && radio->accessibleName() == "Sign in with: API token"_L1;
    }));
}

void TestAccountDialog::changesAnAccount()
{
    store(u"work"_s);
    AccountDialog *editing = openEdit(u"work"_s);
    QVERIFY(editing);
    QVERIFY(!editing->findChild<QListWidget *>());
    QVERIFY(line(editing, u"Name, required"_s)->isReadOnly());
    QCOMPARE(line(editing, u"Base URL"_s)->text(), known({}).field(u"base_url"_s));
    QVERIFY(line(editing, secretLabel)->text().isEmpty());
    type(line(editing, u"Projects"_s), u"shop"_s);
    click(editing, u"Save"_s);
    QTRY_VERIFY(!dialog<AccountDialog>());
    Account expected = known(u"work"_s);
    expected.fields.insert(u"projects"_s, u"shop"_s);
    QCOMPARE(*m_engine->accounts().account(u"work"_s), expected);
    QCOMPARE(m_secrets->secrets.value(u"work"_s), m_simulator->accounts().constFirst().secret);
}

void TestAccountDialog::anotherAddressAsksForTheSecret()
{
    QTcpServer foreign;
    QVERIFY(foreign.listen(QHostAddress::LocalHost));
    const QString address = u"http://127.0.0.1:%1"_s.arg(foreign.serverPort());
    store(u"work"_s);
    AccountDialog *editing = openEdit(u"work"_s);
    QVERIFY(editing);
    type(line(editing, u"Base URL"_s), address);
    for (const QString &text : {u"Test connection"_s, u"Save"_s}) {
        click(editing, text);
        QVERIFY(shows(editing, u"Enter it again"_s));
        QTRY_VERIFY(line(editing, secretLabel)->hasFocus());
    }
    QTest::qWait(50);
    QVERIFY(!foreign.hasPendingConnections());
    QCOMPARE(*m_engine->accounts().account(u"work"_s), known(u"work"_s));

    type(line(editing, secretLabel), u"another"_s);
    click(editing, u"Save"_s);
    QTRY_VERIFY(!dialog<AccountDialog>());
    QCOMPARE(m_secrets->secrets.value(u"work"_s), Secret("another"));
    QCOMPARE(m_engine->accounts().account(u"work"_s)->secretOrigins, QStringList {address});
}

void TestAccountDialog::testsWithTheStoredSecret()
{
    store(u"work"_s);
    AccountDialog *editing = openEdit(u"work"_s);
    QVERIFY(editing);
    click(editing, u"Test connection"_s);
    QTRY_VERIFY2(
        result(editing)->title().startsWith("Connected"_L1), qPrintable(result(editing)->title()));
}

void TestAccountDialog::testsAStoredAccount()
{
    store(u"work"_s);
    choose(u"work"_s);
    trigger(u"Test now"_s);
    auto *testing = dialog<AccountTestDialog>();
    QVERIFY(testing);
    QTRY_VERIFY(result(testing)->title().startsWith("Connected"_L1));
    QTest::keyClick(testing, Qt::Key_Escape);
    QTRY_VERIFY(!dialog<AccountTestDialog>());
}

void TestAccountDialog::removesOnlyWhenTold()
{
    store(u"work"_s);
    m_secrets->secrets.insert(u"work/hooks"_s, Secret("{}"));
    choose(u"work"_s);
    auto *sidebar = m_window->findChild<Sidebar *>();
    QTest::keyClick(sidebar, Qt::Key_Delete);
    auto *asking = dialog<RemoveAccountDialog>();
    QVERIFY(asking && QTest::qWaitForWindowActive(asking));
    QVERIFY(shows(asking, u"“work”"_s) && shows(asking, u"landfall/work"_s));
    QTest::keyClick(asking->focusWidget(), Qt::Key_Return);
    QTRY_VERIFY(!dialog<RemoveAccountDialog>());
    QCOMPARE(names(), QStringList {u"work"_s});

    m_window->activateWindow();
    sidebar->setFocus();
    QTRY_VERIFY(sidebar->hasFocus());
    QTest::keyClick(sidebar, Qt::Key_Delete);
    asking = dialog<RemoveAccountDialog>();
    QVERIFY(asking);
    click(asking, u"Remove"_s);
    QTRY_VERIFY(!dialog<RemoveAccountDialog>());
    QVERIFY(names().isEmpty());
    QVERIFY(m_secrets->secrets.isEmpty());
    QTRY_VERIFY(m_window->findChild<EmptyPage *>()->isVisible());
}

void TestAccountDialog::staysWhenTheSecretCannotBeRemoved()
{
    store(u"work"_s);
    choose(u"work"_s);
    m_secrets->error = Error(Error::KeychainLocked, u"Unlock it."_s);
    trigger(u"Remove…"_s);
    auto *asking = dialog<RemoveAccountDialog>();
    QVERIFY(asking);
    click(asking, u"Remove"_s);
    QTRY_VERIFY(shows(asking, u"Unlock it."_s));
    QCOMPARE(names(), QStringList {u"work"_s});
}

void TestAccountDialog::renamesInTheSidebar()
{
    store(u"work"_s);
    store(u"other"_s);
    choose(u"work"_s);
    QTest::keyClick(m_window->findChild<Sidebar *>(), Qt::Key_F2);
    auto *renaming = dialog<RenameAccountDialog>();
    QVERIFY(renaming && QTest::qWaitForWindowActive(renaming));
    type(line(renaming, u"New name"_s), u"other"_s);
    QTest::keyClick(renaming->focusWidget(), Qt::Key_Return);
    QTRY_VERIFY(shows(renaming, u"“other” already"_s));
    QCOMPARE(line(renaming, u"New name"_s)->text(), u"other"_s);
    type(line(renaming, u"New name"_s), u"home"_s);
    QTest::keyClick(renaming->focusWidget(), Qt::Key_Return);
    QTRY_VERIFY(!dialog<RenameAccountDialog>());
    QCOMPARE(names(), QStringList({u"home"_s, u"other"_s}));
    QVERIFY(m_secrets->secrets.contains(u"home"_s) && !m_secrets->secrets.contains(u"work"_s));
    QTRY_COMPARE(m_window->findChild<Sidebar *>()->scope().account, u"home"_s);
    QTRY_COMPARE(m_engine->model().rowCount(), 2);
}

void TestAccountDialog::movesInTheSidebar()
{
    for (const QString &name : {u"a"_s, u"b"_s, u"c"_s})
        store(name);
    choose(u"a"_s);
    auto *sidebar = m_window->findChild<Sidebar *>();
    const auto press = [&](Qt::Key key) { QTest::keyClick(sidebar, key, Qt::AltModifier); };
    press(Qt::Key_Up);
    QCOMPARE(names(), QStringList({u"a"_s, u"b"_s, u"c"_s}));
    press(Qt::Key_Down);
    QCOMPARE(names(), QStringList({u"b"_s, u"a"_s, u"c"_s}));
    QTest::qWait(300); // the sidebar follows after a moment
    QCOMPARE(sidebar->scope().account, u"a"_s);
    press(Qt::Key_Down);
    press(Qt::Key_Down);
    QCOMPARE(names(), QStringList({u"b"_s, u"c"_s, u"a"_s}));
}

QTEST_MAIN(TestAccountDialog)
#include "tst_accountdialog.moc"
