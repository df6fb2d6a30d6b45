// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/accountdesk.h"
#include "support/dialogdriving.h"

#include <accounts/accountdialog.h>

#include <QAccessible>
#include <QComboBox>
#include <QFileDialog>
#include <QRadioButton>
#include <QSpinBox>
#include <QTreeWidget>

using namespace DialogDriving;
using namespace Landfall;
using namespace Qt::StringLiterals;

namespace {

const QString tenant = u"Tenant ID, required"_s;
const QString token = u"Token, required"_s;
const QByteArray scopes = R"({
    "targets": ["a", "b"],
    "scopes": [
        {"kind": "subscription", "id": "s-1", "name": "Shop", "field": "subscriptions",
         "targets": 2},
        {"kind": "subscription", "id": "s-2", "name": "<b>Old</b>", "field": "subscriptions",
         "targets": 0},
        {"kind": "subscription", "id": "s-3", "field": "subscriptions", "error": "forbidden"}]})";

QTreeWidget *scopeList(QWidget *dialog)
{
    return dialog->findChild<QTreeWidget *>();
}

} // namespace

/// The form of an account as its provider describes it, the test and what it finds.
class TestAccountForm : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { m_desk = std::make_unique<AccountDesk>(); }
    void cleanup() { m_desk.reset(); }
    void showsChoicesAsTheProviderWordsThem();
    void hidesWhatDoesNotMatter();
    void sendsOnlyWhatMatters();
    void foldsAway();
    void leadsThroughTheFormByTab();
    void staysReadableWhenThePaletteChanges();
    void choosesACaFile();
    void saysWhereTheSecretGoes();
    void testsWithoutAName();
    void saysWhatATestFound_data();
    void saysWhatATestFound();
    void saysThatNothingWasStored();
    void explainsAnEmptySearch_data();
    void explainsAnEmptySearch();
    void picksScopesByKeyboard();
    void picksScopesThatMustBeNamed_data();
    void picksScopesThatMustBeNamed();
    void asksForAtLeastOneScope();
    void keepsScopesThatAreNotNamed();

private:
    AccountDialog *tested(const QByteArray &script);

    std::unique_ptr<AccountDesk> m_desk;
};

AccountDialog *TestAccountForm::tested(const QByteArray &script)
{
    m_desk->setScript(u"form"_s, script);
    AccountDialog *adding = m_desk->add(u"form"_s);
    if (!adding)
        return nullptr;
    QTest::keyClick(adding, Qt::Key_T, Qt::ControlModifier);
    const auto looks = [&] { return m_desk->result()->look(); };
    return QTest::qWaitFor([&] { return looks() && looks() != Look::Running; }) ? adding : nullptr;
}

void TestAccountForm::showsChoicesAsTheProviderWordsThem()
{
    AccountDialog *adding = m_desk->add(u"form"_s);
    QVERIFY(adding);
    for (const QString &choice : {u"Nothing"_s, u"Access token"_s, u"Device code"_s})
        QVERIFY(qobject_cast<QRadioButton *>(button(adding, choice)));
    QVERIFY(shows(adding, u"with a browser"_s));
    const QAbstractButton *radio = button(adding, u"Device code"_s);
    QCOMPARE(radio->accessibleName(), u"Sign in with: Device code"_s);
    QCOMPARE(radio->accessibleDescription(), u"with a browser"_s);
    const auto lists = adding->findChildren<QComboBox *>();
    QVERIFY(std::any_of(lists.begin(), lists.end(), [](const QComboBox *list) {
        return list->accessibleName() == "Region"_L1 && list->findText(u"South"_s) == 2;
    }));
    auto *number = adding->findChild<QSpinBox *>();
    QVERIFY(number && number->isVisible());
    QCOMPARE(number->text(), u"60"_s);
    QVERIFY(shows(adding, u"times a minute"_s) && shows(adding, u"publishes no limit"_s));
}

void TestAccountForm::hidesWhatDoesNotMatter()
{
    AccountDialog *adding = m_desk->add(u"form"_s);
    QVERIFY(adding);
    QVERIFY(!line(adding, tenant) && !line(adding, token));
    m_desk->pick(u"Access token"_s);
    type(line(adding, tenant), u"contoso"_s);
    type(line(adding, token), u"canary"_s);
    m_desk->pick(u"Device code"_s);
    QCOMPARE(line(adding, tenant)->text(), u"contoso"_s);
    QVERIFY(!line(adding, token));
    QVERIFY(button(adding, u"Sign in…"_s));
    m_desk->pick(u"Nothing"_s);
    QVERIFY(!line(adding, tenant) && !button(adding, u"Sign in…"_s));
    m_desk->pick(u"Access token"_s);
    QCOMPARE(line(adding, tenant)->text(), u"contoso"_s);
    QCOMPARE(line(adding, token)->text(), u"canary"_s);
}

void TestAccountForm::sendsOnlyWhatMatters()
{
    m_desk->setScript(u"form"_s, "{}");
    AccountDialog *adding = m_desk->add(u"form"_s);
    QVERIFY(adding);
    type(line(adding, u"Name, required"_s), u"work"_s);
    m_desk->pick(u"Access token"_s);
    type(line(adding, token), u"canary"_s);
    click(adding, u"Add account"_s);
    QVERIFY(shows(adding, u"This is required."_s));
    QCOMPARE(m_desk->names(), QStringList());
    type(line(adding, tenant), u"contoso"_s);
    m_desk->pick(u"Nothing"_s);
    auto *number = adding->findChild<QSpinBox *>();
    number->setValue(12);
    click(adding, u"Add account"_s);
    QTRY_VERIFY(!m_desk->dialog());
    QMap<QString, QString> expected = m_desk->fields(u"form"_s);
    expected.insert(u"requests_per_minute"_s, u"12"_s);
    QCOMPARE(m_desk->engine().accounts().account(u"work"_s)->fields, expected);
    QVERIFY(m_desk->secrets().secrets.isEmpty());
}

void TestAccountForm::foldsAway()
{
    QTest::keyClick(&m_desk->window(), Qt::Key_N, Qt::ControlModifier);
    AccountDialog *adding = m_desk->dialog();
    QVERIFY(adding && becomesActive(adding));
    QVERIFY(!line(adding, u"CA file"_s) && !line(adding, u"base_url"_s));
    QVERIFY(line(adding, u"script"_s));
    button(adding, u"Advanced"_s)->setFocus();
    QTest::keyClick(adding->focusWidget(), Qt::Key_Space);
    QVERIFY(line(adding, u"CA file"_s) && line(adding, u"base_url"_s));
}

void TestAccountForm::leadsThroughTheFormByTab()
{
    m_desk->setScript(u"form"_s, scopes);
    AccountDialog *adding = m_desk->add(u"form"_s);
    QVERIFY(adding);
    click(adding, u"Test connection"_s);
    QTRY_VERIFY(button(adding, u"All (3)"_s));
    m_desk->pick(u"Access token"_s);
    line(adding, u"Name, required"_s)->setFocus();
    QStringList passed;
    while (passed.size() < 40 && QApplication::focusWidget() != button(adding, u"Add account"_s)) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        passed.append(QApplication::focusWidget()->accessibleName());
        if (const auto *pressed = qobject_cast<QAbstractButton *>(QApplication::focusWidget());
            pressed && passed.constLast().isEmpty())
            passed.last() = pressed->text().remove(u'&');
    }
    const QStringList expected {u"Sign in with: Access token"_s, tenant, token, u"script"_s,
        u"secret"_s, u"deployments"_s, u"Region"_s, u"Subscriptions: All (3)"_s, u"Ask at most"_s,
        u"Advanced"_s, u"base_url"_s, u"CA file"_s, u"Choose the file"_s, u"Test connection"_s,
        u"Cancel"_s, u"Add account"_s};
    QCOMPARE(passed, expected);
}

void TestAccountForm::staysReadableWhenThePaletteChanges()
{
    AccountDialog *adding = m_desk->add(u"form"_s);
    QVERIFY(adding);
    const QPalette before = QApplication::palette();
    for (const QColor &window : {QColor(0x292b2f), QColor(0xf1f2f3)}) {
        QPalette palette(window);
        palette.setColor(QPalette::Base, window);
        QApplication::setPalette(palette);
        QCoreApplication::processEvents();
        const auto labels = adding->findChildren<QLabel *>();
        for (const QLabel *label : labels) {
            const QColor text = label->palette().color(QPalette::WindowText);
            QVERIFY2(contrast(text, window) >= 4.5,
                qPrintable(
                    u"%1 “%2” %3 on %4"_s.arg(QLatin1StringView(label->metaObject()->className()),
                        label->text(), text.name(), window.name())));
        }
    }
    QApplication::setPalette(before);
}

void TestAccountForm::choosesACaFile()
{
    QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
    QTemporaryDir folder;
    const QString pem = folder.filePath(u"own.pem"_s);
    QFile file(pem);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.close();
    AccountDialog *adding = m_desk->add(u"form"_s);
    QVERIFY(adding);
    click(adding, u"Choose…"_s);
    auto *choosing = adding->findChild<QFileDialog *>();
    QVERIFY(choosing && becomesActive(choosing));
    auto *name = choosing->findChild<QLineEdit *>();
    name->setText(pem);
    QTest::keyClick(name, Qt::Key_Return);
    QTRY_COMPARE(line(adding, u"CA file"_s)->text(), pem);
}

void TestAccountForm::saysWhereTheSecretGoes()
{
    AccountDialog *adding = m_desk->add(u"form"_s);
    QVERIFY(adding);
    QVERIFY(shows(adding, u"Nothing is stored"_s));
    m_desk->pick(u"Access token"_s);
    QVERIFY(shows(adding, u"The secret goes to"_s) && shows(adding, u"“landfall/NAME”"_s));
    type(line(adding, u"Name, required"_s), u"<b>work</b>"_s);
    QVERIFY(shows(adding, u"“landfall/<b>work</b>”, never to a settings file"_s));
    m_desk->pick(u"Device code"_s);
    QVERIFY(shows(adding, u"The refresh token goes to"_s));
}

void TestAccountForm::testsWithoutAName()
{
    AccountDialog *adding = tested(R"({"report": {"summary": "You are Mira."}})");
    QVERIFY(adding);
    QVERIFY(m_desk->result()->title().startsWith("Connected"_L1));
    type(line(adding, u"Name, required"_s), u"work"_s);
    QVERIFY(m_desk->result()->title().startsWith("Connected"_L1));
    button(adding, u"Nothing"_s)->setFocus();
    m_desk->pick(u"Access token"_s);
    QCOMPARE(m_desk->result()->title(), u"Not tested yet"_s);
}

void TestAccountForm::saysWhatATestFound_data()
{
    QTest::addColumn<QByteArray>("report");
    QTest::addColumn<QStringList>("sentences");
    QTest::addColumn<Look>("look");
    QTest::newRow("all well") << QByteArray(R"({"summary": "You are Mira."})")
                              << QStringList {u"You are Mira."_s, u"2 target(s)"_s}
                              << Look::Succeeded;
    QTest::newRow("a right is held")
        << QByteArray(R"({"rights": [{"name": "Reader", "held": true, "enables": "lists"}]})")
        << QStringList {u"2 target(s)"_s} << Look::Succeeded;
    QTest::newRow("a right is missing")
        << QByteArray(R"({"rights": [{"name": "Website Contributor", "held": false,
            "enables": "logs of failed instances"}]})")
        << QStringList {u"Missing: Website Contributor (switched off: logs of failed"_s}
        << Look::Unverified;
    QTest::newRow("a warning") << QByteArray(R"({"warnings": ["One tenant is closed."]})")
                               << QStringList {u"One tenant is closed."_s} << Look::Unverified;
    QTest::newRow("ended") << QByteArray(R"({"expires": "2020-01-02T03:04:05Z"})")
                           << QStringList {u"The credential ended on"_s} << Look::Unverified;
    QTest::newRow("far") << QByteArray(R"({"expires": "2099-01-02T03:04:05Z"})")
                         << QStringList {u"day(s), on"_s} << Look::Succeeded;
}

void TestAccountForm::saysWhatATestFound()
{
    QFETCH(QByteArray, report);
    QFETCH(QStringList, sentences);
    QFETCH(Look, look);
    QVERIFY(tested(R"({"targets": ["a", "b"], "report": )" + report + '}'));
    QTRY_VERIFY(m_desk->result()->text().contains("can be watched"_L1));
    for (const QString &sentence : sentences)
        QVERIFY2(m_desk->result()->text().contains(sentence), qPrintable(m_desk->result()->text()));
    QCOMPARE(m_desk->result()->look(), look);
    QCOMPARE(m_desk->calls(u"form"_s), QStringList({u"test"_s, u"targets"_s}));
}

void TestAccountForm::saysThatNothingWasStored()
{
    AccountDialog *adding = tested(R"({"test_error": "unauthorized"})");
    QVERIFY(adding);
    QCOMPARE(m_desk->result()->look(), Look::Failed);
    QVERIFY(m_desk->result()->text().contains("Nothing has been stored yet."_L1));
    QVERIFY(!button(adding, u"Add account"_s)->isEnabled());
    QCOMPARE(m_desk->calls(u"form"_s), QStringList {u"test"_s});
    m_desk->pick(u"Access token"_s);
    QVERIFY(button(adding, u"Add account"_s)->isEnabled());
}

void TestAccountForm::explainsAnEmptySearch_data()
{
    QTest::addColumn<QByteArray>("script");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("nothing searched") << QByteArray("{}") << u"the credential may see nothing"_s;
    QTest::newRow("empty places") << QByteArray(R"({"scopes": [{"id": "s-1"}, {"id": "s-2"}]})")
                                  << u"All of 2 place(s)"_s;
    QTest::newRow("closed place") << QByteArray(
        R"({"scopes": [{"id": "s-1", "error": "forbidden"}]})")
                                  << u"not everything could be looked at: “s-1”"_s;
    QTest::newRow("search failed") << QByteArray(R"({"targets_error": "server"})")
                                   << u"could not be listed: scripted: server"_s;
}

void TestAccountForm::explainsAnEmptySearch()
{
    QFETCH(QByteArray, script);
    QFETCH(QString, sentence);
    QVERIFY(tested(script));
    QTRY_VERIFY2(m_desk->result()->text().contains(sentence), qPrintable(m_desk->result()->text()));
    QCOMPARE(m_desk->result()->look(), Look::Unverified);
}

void TestAccountForm::picksScopesByKeyboard()
{
    AccountDialog *adding = tested(scopes);
    QVERIFY(adding);
    type(line(adding, u"Name, required"_s), u"work"_s);
    QTRY_VERIFY(button(adding, u"All (3)"_s));
    QVERIFY(!line(adding, u"Subscriptions"_s));
    QAbstractButton *unfold = button(adding, u"All (3)"_s);
    QCOMPARE(unfold->accessibleName(), u"Subscriptions: All (3)"_s);
    QTreeWidget *list = scopeList(adding);
    QVERIFY(!list->isVisible());
    unfold->setFocus();
    QTest::keyClick(unfold, Qt::Key_Space);
    QVERIFY(list->isVisible());
    QCOMPARE(list->topLevelItem(1)->text(0), u"<b>Old</b>"_s);
    QCOMPARE(list->topLevelItem(2)->text(0), u"s-3"_s);
    QCOMPARE(list->topLevelItem(2)->text(1), u"scripted: forbidden"_s);
    list->setFocus();
    list->setCurrentItem(list->topLevelItem(0));
    QTest::keyClick(list, Qt::Key_Down);
    QTest::keyClick(list, Qt::Key_Space);
    QCOMPARE(unfold->text(), u"2 of 3 selected"_s);
    QVERIFY(m_desk->result()->title().startsWith("Connected"_L1));
    click(adding, u"Add account"_s);
    QTRY_VERIFY(!m_desk->dialog());
    QCOMPARE(
        m_desk->engine().accounts().account(u"work"_s)->field(u"subscriptions"_s), u"s-1,s-3"_s);
}

void TestAccountForm::picksScopesThatMustBeNamed_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QList<bool>>("ticks");
    QTest::addColumn<QString>("value");
    // Own is what is searched when none is named.
    QTest::newRow("left alone") << QString() << QList<bool> {true, false} << QString();
    QTest::newRow("both") << QString() << QList<bool> {true, true} << u"own,partner"_s;
    QTest::newRow("the other") << QString() << QList<bool> {false, true} << u"partner"_s;
    QTest::newRow("none") << QString() << QList<bool> {false, false} << QString();
    QTest::newRow("named") << u"own"_s << QList<bool> {true, false} << u"own"_s;
}

void TestAccountForm::picksScopesThatMustBeNamed()
{
    QFETCH(QString, typed);
    QFETCH(QList<bool>, ticks);
    QFETCH(QString, value);
    m_desk->setScript(u"form"_s, R"({"targets": ["a"], "scopes": [
        {"kind": "tenant", "id": "own", "field": "subscriptions", "targets": 1,
            "only_if_named": true},
        {"kind": "tenant", "id": "partner", "field": "subscriptions", "only_if_named": true}]})");
    AccountDialog *adding = m_desk->add(u"form"_s);
    QVERIFY(adding);
    type(line(adding, u"Name, required"_s), u"work"_s);
    type(line(adding, u"Subscriptions"_s), typed);
    click(adding, u"Test connection"_s);
    QTRY_VERIFY(scopeList(adding));
    QCOMPARE(scopeList(adding)->topLevelItem(0)->checkState(0), Qt::Checked);
    QCOMPARE(scopeList(adding)->topLevelItem(1)->checkState(0), Qt::Unchecked);
    for (int row = 0; row < 2; ++row)
        scopeList(adding)->topLevelItem(row)->setCheckState(
            0, ticks.at(row) ? Qt::Checked : Qt::Unchecked);
    click(adding, u"Add account"_s);
    QTRY_VERIFY(!m_desk->dialog());
    QCOMPARE(m_desk->engine().accounts().account(u"work"_s)->field(u"subscriptions"_s), value);
}

void TestAccountForm::asksForAtLeastOneScope()
{
    AccountDialog *adding = tested(scopes);
    QVERIFY(adding);
    type(line(adding, u"Name, required"_s), u"work"_s);
    QTRY_VERIFY(scopeList(adding));
    for (int row = 0; row < 3; ++row)
        scopeList(adding)->topLevelItem(row)->setCheckState(0, Qt::Unchecked);
    click(adding, u"Add account"_s);
    QVERIFY(shows(adding, u"Select at least one."_s));
    QVERIFY(m_desk->names().isEmpty());
    for (int row = 0; row < 3; ++row)
        scopeList(adding)->topLevelItem(row)->setCheckState(0, Qt::Checked);
    click(adding, u"Add account"_s);
    QTRY_VERIFY(!m_desk->dialog());
    QVERIFY(!m_desk->engine().accounts().account(u"work"_s)->fields.contains(u"subscriptions"_s));
}

void TestAccountForm::keepsScopesThatAreNotNamed()
{
    m_desk->setScript(u"form"_s, scopes);
    AccountDialog *adding = m_desk->add(u"form"_s);
    QVERIFY(adding);
    type(line(adding, u"Subscriptions"_s), u"s-1, gone"_s);
    click(adding, u"Test connection"_s);
    QTRY_VERIFY(button(adding, u"2 of 4 selected"_s));
    QCOMPARE(scopeList(adding)->topLevelItem(3)->text(0), u"gone"_s);
    QCOMPARE(scopeList(adding)->topLevelItem(3)->checkState(0), Qt::Checked);
    QCOMPARE(scopeList(adding)->topLevelItem(1)->checkState(0), Qt::Unchecked);
}

QTEST_MAIN(TestAccountForm)
#include "tst_accountform.moc"
