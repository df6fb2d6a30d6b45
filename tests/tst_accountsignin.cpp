// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/accountdesk.h"
#include "support/browser.h"
#include "support/dialogdriving.h"

#include <accounts/accountcommands.h>
#include <accounts/accountdialog.h>
#include <accounts/signinpanel.h>

#include <QClipboard>
#include <QGuiApplication>
#include <QRegularExpression>
#include <QTreeWidget>

using namespace DialogDriving;
using namespace Landfall;
using namespace Qt::StringLiterals;

namespace {

const QString code = u"FJK4R7ZQ9"_s;
const QString page = u"https://login.example/device"_s;
const QString tenant = u"Tenant ID, required"_s;
const QByteArray waits = R"({"sign_in": {"code": "FJK4R7ZQ9", "expires_in": 900,
    "page": "https://login.example/device", "get": "URL"}})";
const QByteArray succeeds = R"({
    "sign_in": {"secret": "canary-refresh", "identity": "mira@larkfield.example"},
    "report": {"summary": "You are Mira."}, "targets": ["shop"],
    "scopes": [{"id": "s-1", "name": "Shop", "field": "subscriptions", "targets": 1},
               {"id": "s-2", "name": "Old", "field": "subscriptions", "targets": 0}]})";

SignInPanel *panel(QWidget *dialog)
{
    return dialog->findChild<SignInPanel *>();
}

} // namespace

/// The sign-in of a person in the account dialog.
class TestAccountSignIn : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void signsInAndStores();
    void copiesTheCode();
    void showsTheCodeByName();
    void opensOnlyHttps();
    void saysWhyItFailed_data();
    void saysWhyItFailed();
    void givesANewCode();
    void endsWithTheDialog_data();
    void endsWithTheDialog();
    void endsWhenAFieldChanges();
    void forgetsASignInOfOtherFields();
    void wantsASignInBeforeItStores();
    void storesTheSecretThatATestRenewed();
    void survivesAPluginThatThrows();
    void signsInAgain();
    void keepsAStoredSignIn();
    void offersItOnlyWhereAPersonSignsIn();

private:
    /// Has the dialog open and the code on show.
    AccountDialog *waiting();
    [[nodiscard]] Account person(const QString &name) const;

    std::unique_ptr<Browser> m_browser;
    std::unique_ptr<AccountDesk> m_desk;
};

void TestAccountSignIn::init()
{
    m_browser = std::make_unique<Browser>();
    m_desk = std::make_unique<AccountDesk>();
    m_desk->setScript(u"p"_s, waits);
}

void TestAccountSignIn::cleanup()
{
    m_desk.reset();
    m_browser.reset();
}

Account TestAccountSignIn::person(const QString &name) const
{
    Account account(name, u"test"_s, m_desk->fields(u"p"_s));
    account.fields.insert(u"auth"_s, u"person"_s);
    account.fields.insert(u"tenant_id"_s, u"contoso"_s);
    account.secretOrigins = {m_desk->url()};
    return account;
}

AccountDialog *TestAccountSignIn::waiting()
{
    AccountDialog *adding = m_desk->add(u"p"_s);
    if (!adding)
        return nullptr;
    m_desk->pick(u"Device code"_s);
    type(line(adding, tenant), u"contoso"_s);
    button(adding, u"Sign in…"_s)->setFocus();
    QTest::keyClick(adding->focusWidget(), Qt::Key_Space);
    return QTest::qWaitFor([&] { return m_desk->isAsked(); }) ? adding : nullptr;
}

void TestAccountSignIn::signsInAndStores()
{
    AccountDialog *adding = waiting();
    QVERIFY(adding);
    QVERIFY(!button(adding, u"Add account"_s)->isEnabled());
    QVERIFY(!button(adding, u"Test connection"_s)->isEnabled());
    QVERIFY(m_desk->result()->text().contains("runs by itself after the sign-in"_L1));
    type(line(adding, u"Name, required"_s), u"work"_s);
    QCOMPARE(panel(adding)->code(), code);
    m_desk->setScript(u"p"_s, succeeds);
    m_desk->answer();
    QTRY_VERIFY(shows(adding, u"Signed in as mira@larkfield.example"_s));
    QVERIFY(panel(adding)->code().isEmpty());
    QTRY_VERIFY(m_desk->result()->title().startsWith("Connected"_L1));
    QTRY_VERIFY(button(adding, u"All (2)"_s));
    QVERIFY(m_desk->secrets().secrets.isEmpty());
    adding->findChild<QTreeWidget *>()->topLevelItem(1)->setCheckState(0, Qt::Unchecked);
    click(adding, u"Add account"_s);
    QTRY_VERIFY(!m_desk->dialog());
    Account expected = person(u"work"_s);
    expected.fields.insert(u"subscriptions"_s, u"s-1"_s);
    QCOMPARE(m_desk->engine().accounts().account(u"work"_s)->fields, expected.fields);
    QCOMPARE(m_desk->secrets().secrets.value(u"work"_s), Secret("canary-refresh"));
    QVERIFY(!m_desk->stored().isEmpty() && !m_desk->stored().contains("canary"));
}

void TestAccountSignIn::copiesTheCode()
{
    AccountDialog *adding = waiting();
    QVERIFY(adding);
    QTRY_VERIFY(button(adding, u"Copy code"_s)->hasFocus());
    QGuiApplication::clipboard()->setText(u"other"_s);
    line(adding, u"Name, required"_s)->setFocus();
    QTest::keyClick(adding->focusWidget(), Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), code);
    QGuiApplication::clipboard()->setText(u"other"_s);
    click(adding, u"Copy code"_s);
    QCOMPARE(QGuiApplication::clipboard()->text(), code);
}

void TestAccountSignIn::showsTheCodeByName()
{
    AccountDialog *adding = waiting();
    QVERIFY(adding);
    const auto labels = adding->findChildren<QLabel *>();
    QVERIFY(std::any_of(labels.begin(), labels.end(), [](const QLabel *label) {
        return label->isVisible() && label->text() == code
            && label->accessibleName() == "Code: FJK4R7ZQ9"_L1
            && label->font().styleHint() == QFont::Monospace;
    }));
    const QRegularExpression left(u"code valid for 1[45]:[0-5][0-9]"_s);
    QVERIFY(std::any_of(labels.begin(), labels.end(),
        [&](const QLabel *label) { return left.match(label->text()).hasMatch(); }));
}

void TestAccountSignIn::opensOnlyHttps()
{
    AccountDialog *adding = waiting();
    QVERIFY(adding);
    QCOMPARE(m_browser->opened, QList<QUrl> {QUrl(page)});
    click(adding, u"login.example/device"_s);
    QCOMPARE(m_browser->opened.size(), 2);

    m_browser->opened.clear();
    QByteArray plain = waits;
    m_desk->setScript(u"p"_s, plain.replace("https", "http"));
    click(adding, u"New code"_s);
    QTRY_VERIFY(shows(adding, u"http://login.example/device"_s));
    QVERIFY(!button(adding, u"login.example/device"_s));
    QVERIFY(m_browser->opened.isEmpty());
}

void TestAccountSignIn::saysWhyItFailed_data()
{
    QTest::addColumn<QByteArray>("outcome");
    QTest::addColumn<QString>("title");
    QTest::newRow("declined") << QByteArray(
        R"("error": "unauthorized", "error_code": "authorization_declined")")
                              << u"The sign-in was declined."_s;
    QTest::newRow("expired") << QByteArray(
        R"("error": "unauthorized", "error_code": "expired_token")")
                             << u"The code has run out."_s;
    QTest::newRow("failed") << QByteArray(R"("error": "server")") << u"The sign-in did not work."_s;
}

void TestAccountSignIn::saysWhyItFailed()
{
    QFETCH(QByteArray, outcome);
    QFETCH(QString, title);
    AccountDialog *adding = waiting();
    QVERIFY(adding);
    m_desk->setScript(u"p"_s, R"({"sign_in": {)" + outcome + "}}");
    m_desk->answer();
    QTRY_VERIFY(shows(adding, title));
    QVERIFY(shows(adding, u"scripted: "_s));
    QVERIFY(panel(adding)->code().isEmpty());
    QVERIFY(!button(adding, u"Add account"_s)->isEnabled());
    QVERIFY(button(adding, u"New code"_s)->hasFocus());
    QVERIFY(!m_desk->calls(u"p"_s).contains(u"test"_s));
}

void TestAccountSignIn::givesANewCode()
{
    AccountDialog *adding = waiting();
    QVERIFY(adding);
    const QPointer<QTcpSocket> first = m_desk->waiting();
    QByteArray other = waits;
    m_desk->setScript(u"p"_s, other.replace("FJK4R7ZQ9", "SECOND"));
    click(adding, u"New code"_s);
    QTRY_COMPARE(panel(adding)->code(), u"SECOND"_s);
    QTRY_VERIFY(!first || first->state() == QAbstractSocket::UnconnectedState);
    QCOMPARE(panel(adding)->code(), u"SECOND"_s);
    QTRY_VERIFY(m_desk->isAsked());
    m_desk->setScript(u"p"_s, succeeds);
    m_desk->answer();
    QTRY_VERIFY(shows(adding, u"Signed in as"_s));
}

void TestAccountSignIn::endsWithTheDialog_data()
{
    QTest::addColumn<bool>("byWindow");
    QTest::newRow("Escape") << false;
    QTest::newRow("the window goes") << true;
}

void TestAccountSignIn::endsWithTheDialog()
{
    QFETCH(bool, byWindow);
    const QPointer<AccountDialog> adding = waiting();
    QVERIFY(adding);
    const QPointer<QTcpSocket> asked = m_desk->waiting();
    if (byWindow)
        delete adding;
    else
        QTest::keyClick(adding, Qt::Key_Escape);
    QTRY_VERIFY(!adding);
    QTRY_VERIFY(!asked || asked->state() == QAbstractSocket::UnconnectedState);
    QVERIFY(m_desk->secrets().secrets.isEmpty() && m_desk->names().isEmpty());
}

void TestAccountSignIn::endsWhenAFieldChanges()
{
    AccountDialog *adding = waiting();
    QVERIFY(adding);
    const QPointer<QTcpSocket> asked = m_desk->waiting();
    type(line(adding, u"Name, required"_s), u"work"_s);
    QCOMPARE(panel(adding)->code(), code);
    type(line(adding, tenant), u"other"_s);
    QVERIFY(panel(adding)->code().isEmpty());
    QVERIFY(button(adding, u"Sign in…"_s));
    QTRY_VERIFY(!asked || asked->state() == QAbstractSocket::UnconnectedState);
    QVERIFY(!shows(adding, u"did not work"_s));
}

void TestAccountSignIn::forgetsASignInOfOtherFields()
{
    AccountDialog *adding = waiting();
    QVERIFY(adding);
    m_desk->setScript(u"p"_s, succeeds);
    m_desk->answer();
    QTRY_VERIFY(button(adding, u"All (2)"_s));
    QVERIFY(button(adding, u"Add account"_s)->isEnabled());
    type(line(adding, tenant), u"other"_s);
    QVERIFY(!shows(adding, u"Signed in as"_s));
    QVERIFY(!button(adding, u"Add account"_s)->isEnabled());
}

void TestAccountSignIn::wantsASignInBeforeItStores()
{
    AccountDialog *adding = m_desk->add(u"p"_s);
    QVERIFY(adding);
    m_desk->pick(u"Device code"_s);
    QVERIFY(!button(adding, u"Add account"_s)->isEnabled());
    click(adding, u"Sign in…"_s);
    QVERIFY(shows(adding, u"This is required."_s));
    QVERIFY(line(adding, tenant)->hasFocus());
    QVERIFY(!m_desk->isAsked() && button(adding, u"Sign in…"_s));
}

void TestAccountSignIn::storesTheSecretThatATestRenewed()
{
    AccountDialog *adding = waiting();
    QVERIFY(adding);
    type(line(adding, u"Name, required"_s), u"work"_s);
    m_desk->setScript(u"p"_s, R"({"sign_in": {"secret": "first"}, "renew": "second"})");
    m_desk->answer();
    QTRY_VERIFY(m_desk->result()->title().startsWith("Connected"_L1));
    click(adding, u"Add account"_s);
    QTRY_VERIFY(!m_desk->dialog());
    QCOMPARE(m_desk->secrets().secrets.value(u"work"_s), Secret("second"));
}

void TestAccountSignIn::survivesAPluginThatThrows()
{
    m_desk->setScript(u"p"_s, R"({"throw": "out of the sign-in"})");
    AccountDialog *adding = m_desk->add(u"p"_s);
    QVERIFY(adding);
    m_desk->pick(u"Device code"_s);
    type(line(adding, tenant), u"contoso"_s);
    click(adding, u"Sign in…"_s);
    QTRY_VERIFY(shows(adding, u"The sign-in did not work."_s));
    QVERIFY(shows(adding, u"failed on its own"_s));
}

void TestAccountSignIn::signsInAgain()
{
    m_desk->store(person(u"work"_s), "old");
    m_desk->choose(u"work"_s);
    m_desk->trigger(u"Sign in again…"_s);
    AccountDialog *editing = m_desk->dialog();
    QVERIFY(editing);
    QTRY_COMPARE(panel(editing)->code(), code);
    QCOMPARE(m_browser->opened, QList<QUrl> {QUrl(page)});
    QTRY_VERIFY(m_desk->isAsked());
    m_desk->setScript(u"p"_s, succeeds);
    m_desk->answer();
    QTRY_VERIFY(m_desk->result()->title().startsWith("Connected"_L1));
    QCOMPARE(m_desk->secrets().secrets.value(u"work"_s), Secret("old"));
    click(editing, u"Save"_s);
    QTRY_VERIFY(!m_desk->dialog());
    QCOMPARE(m_desk->secrets().secrets.value(u"work"_s), Secret("canary-refresh"));
    QCOMPARE(m_desk->engine().accounts().account(u"work"_s)->fields, person(u"work"_s).fields);
}

void TestAccountSignIn::keepsAStoredSignIn()
{
    m_desk->store(person(u"work"_s), "old");
    m_desk->choose(u"work"_s);
    m_desk->trigger(u"Edit…"_s);
    AccountDialog *editing = m_desk->dialog();
    QVERIFY(editing);
    QVERIFY(shows(editing, u"The keychain holds a sign-in."_s));
    type(line(editing, u"Subscriptions"_s), u"s-9"_s);
    click(editing, u"Save"_s);
    QTRY_VERIFY(!m_desk->dialog());
    QCOMPARE(m_desk->secrets().secrets.value(u"work"_s), Secret("old"));

    m_desk->trigger(u"Edit…"_s);
    editing = m_desk->dialog();
    type(line(editing, u"base_url"_s), u"https://other.example"_s);
    click(editing, u"Save"_s);
    QVERIFY(m_desk->dialog() && shows(editing, u"belongs to another address"_s));
    QCOMPARE(m_desk->secrets().secrets.value(u"work"_s), Secret("old"));
}

void TestAccountSignIn::offersItOnlyWhereAPersonSignsIn()
{
    Account other = person(u"plain"_s);
    other.fields.remove(u"auth"_s);
    other.fields.remove(u"tenant_id"_s);
    m_desk->store(other);
    m_desk->store(person(u"work"_s), "old");
    const auto isOffered = [&] {
        const auto actions = m_desk->window().findChildren<QAction *>();
        return std::any_of(actions.begin(), actions.end(), [](const QAction *action) {
            return action->text().remove(u'&') == u"Sign in again…"_s && action->isVisible();
        });
    };
    m_desk->choose(u"plain"_s);
    QVERIFY(!isOffered());
    m_desk->choose(u"work"_s);
    QVERIFY(isOffered());
    auto *commands = m_desk->window().findChild<AccountCommands *>();
    commands->signInAgain(u"nobody"_s);
    QVERIFY(!m_desk->dialog());
    commands->signInAgain(u"work"_s);
    QVERIFY(m_desk->dialog());
}

QTEST_MAIN(TestAccountSignIn)
#include "tst_accountsignin.moc"
