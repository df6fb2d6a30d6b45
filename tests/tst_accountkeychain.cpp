// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/clisession.h"

#include <accountediting.h>
#include <engine.h>
#include <keychainstore.h>

#include <QCoroTask>
#include <QTemporaryDir>
#include <QTest>

using namespace Landfall;
using namespace Qt::StringLiterals;

/// Accounts that change, with a real Secret Service.
class TestAccountKeychain : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void aRenameMovesTheEntries();
    void aLockedKeyringChangesNothing();
    void removingLeavesNoEntry();
    void aRenewedSecretIsWritten();
    void aLockedKeyringLosesNoRenewedSecret();
    void aWayWithoutASecretLeavesNoEntry();

private:
    [[nodiscard]] QStringList names() const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Engine> m_engine;
};

void TestAccountKeychain::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    Engine::Options options;
    options.pluginFolders = QStringList {QStringLiteral(PROVIDER_DIR)};
    m_engine = std::make_unique<Engine>(
        Paths::below(m_folder->path()), std::make_unique<KeychainStore>(), options);
    const Result<AccountDraft> draft =
        checkAccount(*m_engine, Account(u"one"_s, u"cloudflare-pages"_s));
    QVERIFY(draft.hasValue());
    QVERIFY(QCoro::waitFor(storeAccount(m_engine.get(), *draft, Secret("canary-one"))).hasValue());
    QVERIFY(QCoro::waitFor(m_engine->secrets().write(u"one/hooks"_s, Secret("{}"))).hasValue());
    QVERIFY(secretTool(u"one"_s).contains("secret = canary-one"));
}

void TestAccountKeychain::cleanup()
{
    for (const QString &name : names())
        QVERIFY(QCoro::waitFor(dropAccount(m_engine.get(), name)).hasValue());
    m_engine.reset();
}

QStringList TestAccountKeychain::names() const
{
    QStringList result;
    for (const Account &account : m_engine->accounts().accounts())
        result.append(account.name);
    return result;
}

void TestAccountKeychain::aRenameMovesTheEntries()
{
    const auto renamed = QCoro::waitFor(renameAccount(m_engine.get(), u"one"_s, u"Zwei & 3"_s));
    QVERIFY(renamed.hasValue());
    QCOMPARE(*renamed, QString());
    QCOMPARE(names(), QStringList {u"Zwei & 3"_s});
    QVERIFY(!secretTool(u"one"_s).contains("secret ="));
    QVERIFY(!secretTool(u"one/hooks"_s).contains("secret ="));
    QVERIFY(secretTool(u"Zwei & 3"_s).contains("secret = canary-one"));
    QVERIFY(secretTool(u"Zwei & 3/hooks"_s).contains("secret = {}"));
}

void TestAccountKeychain::aLockedKeyringChangesNothing()
{
    QVERIFY(lockKeyring());
    const auto renamed = QCoro::waitFor(renameAccount(m_engine.get(), u"one"_s, u"two"_s));
    const auto dropped = QCoro::waitFor(dropAccount(m_engine.get(), u"one"_s));
    QVERIFY(unlockKeyring());
    QVERIFY(!renamed);
    QCOMPARE(renamed.error().kind, Error::KeychainLocked);
    QVERIFY(!dropped);
    QCOMPARE(dropped.error().kind, Error::KeychainLocked);
    QCOMPARE(names(), QStringList {u"one"_s});
    QVERIFY(secretTool(u"one"_s).contains("secret = canary-one"));
    QVERIFY(secretTool(u"one/hooks"_s).contains("secret = {}"));
    QVERIFY(!secretTool(u"two"_s).contains("secret ="));
}

void TestAccountKeychain::removingLeavesNoEntry()
{
    QVERIFY(QCoro::waitFor(dropAccount(m_engine.get(), u"one"_s)).hasValue());
    QVERIFY(names().isEmpty());
    QVERIFY(!secretTool(u"one"_s).contains("secret ="));
    QVERIFY(!secretTool(u"one/hooks"_s).contains("secret ="));
}

void TestAccountKeychain::aRenewedSecretIsWritten()
{
    Sessions &sessions = m_engine->sessions();
    const auto open = QCoro::waitFor(sessions.open(*m_engine->accounts().account(u"one"_s)));
    QVERIFY(open.hasValue());
    open->session.keepSecret(Secret("canary-two"));
    open->session.keepSecret(Secret("canary-three"));
    QTRY_VERIFY(!sessions.isStoring());
    QVERIFY(secretTool(u"one"_s).contains("secret = canary-three"));
    QVERIFY(!secretTool(u"one"_s).contains("canary-one"));

    sessions.forget(u"one"_s);
    open->session.keepSecret(Secret("canary-four"));
    QVERIFY(!sessions.isStoring());
    const auto again = QCoro::waitFor(sessions.open(*m_engine->accounts().account(u"one"_s)));
    QCOMPARE(again->session.secret.reveal(), "canary-three");
}

void TestAccountKeychain::aLockedKeyringLosesNoRenewedSecret()
{
    Sessions &sessions = m_engine->sessions();
    const Account account = *m_engine->accounts().account(u"one"_s);
    const auto open = QCoro::waitFor(sessions.open(account));
    QVERIFY(open.hasValue());
    QVERIFY(lockKeyring());
    open->session.keepSecret(Secret("canary-two"));
    QTRY_VERIFY(!sessions.isStoring());
    QVERIFY(unlockKeyring());
    QCOMPARE(QCoro::waitFor(sessions.open(account))->session.secret.reveal(), "canary-two");
    QVERIFY(secretTool(u"one"_s).contains("secret = canary-one"));
    open->session.keepSecret(Secret("canary-three"));
    QTRY_VERIFY(!sessions.isStoring());
    QVERIFY(secretTool(u"one"_s).contains("secret = canary-three"));
}

void TestAccountKeychain::aWayWithoutASecretLeavesNoEntry()
{
    Account account(u"azure"_s, u"azure"_s,
        {{u"auth"_s, u"service-principal"_s}, {u"tenant_id"_s, u"t.example"_s},
            {u"client_id"_s, u"c"_s}});
    const auto draft = checkAccount(*m_engine, account);
    QVERIFY(draft.hasValue());
    QVERIFY(QCoro::waitFor(storeAccount(m_engine.get(), *draft, Secret("canary"))).hasValue());
    QVERIFY(secretTool(u"azure"_s).contains("secret = canary"));
    account.fields.insert(u"auth"_s, u"azure-cli"_s);
    const auto changed = checkAccount(*m_engine, account);
    QVERIFY(changed.hasValue());
    QVERIFY(QCoro::waitFor(changeAccount(m_engine.get(), *changed, Secret())).hasValue());
    QVERIFY(!secretTool(u"azure"_s).contains("secret ="));
}

QTEST_GUILESS_MAIN(TestAccountKeychain)
#include "tst_accountkeychain.moc"
