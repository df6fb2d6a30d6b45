// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/accountdesk.h"
#include "support/dialogdriving.h"

#include <accounts/accountdialog.h>
#include <accounts/accounthealthdialog.h>
#include <timestamp.h>

#include <QClipboard>
#include <QGuiApplication>
#include <QTreeView>

using namespace DialogDriving;
using namespace Landfall;
using namespace Qt::StringLiterals;

namespace {

const QByteArray healthy = R"({
    "report": {"summary": "You are Mira.", "expires": "2099-01-02T03:04:05Z", "rights": [
        {"name": "Reader", "held": true, "enables": "lists"},
        {"name": "Website Contributor", "held": false, "enables": "logs of failed instances"},
        {"name": "Copy", "held": null, "enables": "copying a slot"}]},
    "targets": ["shop"],
    "scopes": [{"kind": "subscription", "id": "s-1", "name": "Shop", "targets": 1},
               {"kind": "subscription", "id": "s-2", "name": "<b>Old</b>", "error": "forbidden"}]})";

QStringList rows(const QWidget &dialog, const QString &table)
{
    QStringList result;
    for (const QTreeView *view : dialog.findChildren<QTreeView *>()) {
        if (view->accessibleName() != table || !view->isVisible())
            continue;
        const QAbstractItemModel &model = *view->model();
        for (int row = 0; row < model.rowCount(); ++row) {
            QStringList cells;
            for (int column = 0; column < model.columnCount(); ++column)
                cells.append(model.index(row, column).data().toString());
            result.append(cells.join(u'|'));
        }
    }
    return result;
}

} // namespace

/// "Account health": what is known of a stored account, in words.
class TestAccountHealth : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { m_desk = std::make_unique<AccountDesk>(); }
    void cleanup() { m_desk.reset(); }
    void tellsWhatTheCredentialMayDo();
    void tellsWhatTheSearchSaw();
    void tellsWhenItWasAsked();
    void tellsOfTheKeychain_data();
    void tellsOfTheKeychain();
    void warnsOfAnEnd_data();
    void warnsOfAnEnd();
    void keepsARenewedSecret();
    void isCopiedAsText();
    void blocksNothing();
    void followsTheAccount();
    void leadsToTheSignIn();

private:
    [[nodiscard]] Account account(const QString &auth = {}) const;
    AccountHealthDialog *open(const QByteArray &script, const Account &account);
    [[nodiscard]] AccountHealthDialog *dialog() const
    {
        return m_desk->window().findChild<AccountHealthDialog *>();
    }

    std::unique_ptr<AccountDesk> m_desk;
};

Account TestAccountHealth::account(const QString &auth) const
{
    Account account(u"work"_s, u"test"_s, m_desk->fields(u"h"_s));
    account.secretOrigins = {m_desk->url()};
    if (auth.isEmpty())
        return account;
    account.fields.insert(u"auth"_s, auth);
    account.fields.insert(u"tenant_id"_s, u"contoso"_s);
    return account;
}

AccountHealthDialog *TestAccountHealth::open(const QByteArray &script, const Account &account)
{
    m_desk->setScript(u"h"_s, script);
    m_desk->store(account, "canary-token");
    m_desk->choose(u"work"_s);
    m_desk->trigger(u"Account health…"_s);
    return dialog();
}

void TestAccountHealth::tellsWhatTheCredentialMayDo()
{
    AccountHealthDialog *shown = open(healthy, account());
    QVERIFY(shown);
    QTRY_COMPARE(rows(*shown, u"Rights"_s),
        QStringList({u"Reader|held|"_s,
            u"Website Contributor|missing|switched off: logs of failed instances"_s,
            u"Copy|not known|shows only when it is used: copying a slot"_s}));
    QTRY_VERIFY(shows(shown, u"The credential ends in"_s));
    QVERIFY(shows(shown, u"You are Mira."_s));
}

void TestAccountHealth::tellsWhatTheSearchSaw()
{
    AccountHealthDialog *shown = open(healthy, account());
    QVERIFY(shown);
    QTRY_COMPARE(rows(*shown, u"Searched places"_s),
        QStringList({u"subscription|Shop|s-1|1 found"_s,
            u"subscription|<b>Old</b>|s-2|scripted: forbidden"_s}));
    QVERIFY(shows(shown, u"Not everything could be looked at: “<b>Old</b>”."_s));

    m_desk->setScript(u"h"_s, R"({"scopes": [{"id": "s-1"}]})");
    QTest::keyClick(shown, Qt::Key_T, Qt::ControlModifier);
    QTRY_VERIFY(shows(shown, u"hold nothing that can be watched"_s));
    QCOMPARE(rows(*shown, u"Searched places"_s), QStringList {u"|s-1|s-1|not counted"_s});
}

void TestAccountHealth::tellsWhenItWasAsked()
{
    AccountHealthDialog *shown = open(healthy, account());
    QVERIFY(shown);
    QTRY_VERIFY(shows(shown, u"s ago)"_s));
    QVERIFY(shows(shown, u"Next poll"_s));
    QTRY_VERIFY(shows(shown, u"At "_s));
    QVERIFY(!shows(shown, u"scripted: server"_s));
    m_desk->setScript(u"h"_s, R"({"error": "server"})");
    m_desk->engine().watcher().refresh();
    QTRY_VERIFY(shows(shown, u"scripted: server"_s));
}

void TestAccountHealth::tellsOfTheKeychain_data()
{
    QTest::addColumn<QString>("auth");
    QTest::addColumn<bool>("isLocked");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("no secret") << QString() << false << u"Not needed"_s;
    QTest::newRow("given") << u"token"_s << false << u"Answered for “landfall/work” at "_s;
    QTest::newRow("locked") << u"token"_s << true << u"Unlock it."_s;
}

void TestAccountHealth::tellsOfTheKeychain()
{
    QFETCH(QString, auth);
    QFETCH(bool, isLocked);
    QFETCH(QString, sentence);
    if (isLocked)
        m_desk->secrets().error = Error(Error::KeychainLocked, u"Unlock it."_s);
    AccountHealthDialog *shown = open(healthy, account(auth));
    QVERIFY(shown);
    QTRY_VERIFY(shows(shown, sentence));
}

void TestAccountHealth::warnsOfAnEnd_data()
{
    QTest::addColumn<qint64>("hours");
    QTest::addColumn<QString>("sentence");
    QTest::addColumn<Look>("look");
    QTest::newRow("far") << qint64(24 * 9 + 1) << u"ends in 9 day(s)"_s << Look::Succeeded;
    QTest::newRow("near") << qint64(24 * 6 + 1) << u"ends in 6 day(s)"_s << Look::Unverified;
    QTest::newRow("very near") << qint64(5) << u"hour(s), on"_s << Look::Unverified;
    QTest::newRow("over") << qint64(-1) << u"The credential ended on"_s << Look::Unverified;
}

void TestAccountHealth::warnsOfAnEnd()
{
    QFETCH(qint64, hours);
    QFETCH(QString, sentence);
    QFETCH(Look, look);
    const QDateTime end = QDateTime::currentDateTimeUtc().addSecs(hours * 3600);
    AccountHealthDialog *shown = open(R"({"targets": ["a"], "report": {"expires": ")"
            + end.toString(Qt::ISODate).toLatin1() + R"("}})",
        account());
    QVERIFY(shown);
    QTRY_VERIFY(shows(shown, sentence));
    QCOMPARE(shown->findChild<ResultBox *>()->look(), look);
}

void TestAccountHealth::keepsARenewedSecret()
{
    QVERIFY(open(R"({"renew": "another"})", account(u"token"_s)));
    QTRY_COMPARE(m_desk->secrets().secrets.value(u"work"_s), Secret("another"));
}

void TestAccountHealth::isCopiedAsText()
{
    AccountHealthDialog *shown = open(healthy, account(u"token"_s));
    QVERIFY(shown && becomesActive(shown));
    QTRY_VERIFY(!rows(*shown, u"Searched places"_s).isEmpty());
    QTest::keyClick(shown->focusWidget(), Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    const QString text = QGuiApplication::clipboard()->text();
    for (const QString &part : {u"work"_s, u"Test service"_s, u"You are Mira."_s,
             u"Website Contributor | missing | switched off"_s, u"Last answer: "_s,
             u"subscription | Shop | s-1 | 1 found"_s})
        QVERIFY2(text.contains(part), qPrintable(text));
    QVERIFY(!text.contains("canary"_L1));
}

void TestAccountHealth::blocksNothing()
{
    AccountHealthDialog *shown = open(healthy, account());
    QVERIFY(shown);
    QVERIFY(!shown->isModal());
    m_desk->trigger(u"Account health…"_s);
    QCOMPARE(m_desk->window().findChildren<AccountHealthDialog *>().size(), 1);
    QVERIFY(becomesActive(shown));
    QTest::keyClick(shown->focusWidget(), Qt::Key_Escape);
    QTRY_VERIFY(!dialog());
}

void TestAccountHealth::followsTheAccount()
{
    AccountHealthDialog *shown = open(healthy, account());
    QVERIFY(shown);
    QTRY_VERIFY(!rows(*shown, u"Searched places"_s).isEmpty());
    QVERIFY(m_desk->engine().accounts().remove(u"work"_s).hasValue());
    QTRY_VERIFY(!dialog());
}

void TestAccountHealth::leadsToTheSignIn()
{
    AccountHealthDialog *shown = open(healthy, account());
    QVERIFY(shown);
    QVERIFY(!button(shown, u"Sign in again…"_s));
    Account person = account(u"person"_s);
    QVERIFY(m_desk->engine().accounts().update(person).hasValue());
    QTRY_VERIFY(button(shown, u"Sign in again…"_s));
    click(shown, u"Sign in again…"_s);
    QTRY_VERIFY(m_desk->dialog());
    QTRY_VERIFY(m_desk->calls(u"h"_s).contains(u"sign-in"_s));
}

QTEST_MAIN(TestAccountHealth)
#include "tst_accounthealth.moc"
