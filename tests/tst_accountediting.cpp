// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/fakesecrets.h"

#include <accountediting.h>
#include <engine.h>
#include <memoryfallback.h>

#include <QCoroTask>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Landfall;

namespace {

constexpr auto here = "http://127.0.0.1:1"_L1;
constexpr auto there = "http://127.0.0.1:2"_L1;

Account account(
    const QString &name, const QString &baseUrl = here, const QString &secret = u"yes"_s)
{
    return Account(name, u"test"_s, {{u"base_url"_s, baseUrl}, {u"secret"_s, secret}});
}

QCoro::Task<HistoryStore::Entries> history(Engine *engine)
{
    const HistoryQuery everything;
    const auto entries = co_await engine->history().find(everything);
    co_return entries;
}

template <typename T>
QString outcome(const Result<T> &result)
{
    return result ? u"done"_s : kindName(result.error().kind);
}

} // namespace

/// Accounts and their keychain entries change together or not at all.
class TestAccountEditing : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void storesAccountAndSecret();
    void checksWhatWasTyped_data();
    void checksWhatWasTyped();
    void leavesNoHalfAccount_data();
    void leavesNoHalfAccount();
    void anAccountWithoutASecretNeverAsksTheKeychain();
    void losesASecretThatItHasNoMore();
    void changesFieldsAndKeepsTheSecret();
    void asksForTheSecretAgain_data();
    void asksForTheSecretAgain();
    void aNewSecretReplacesTheOldOneOrNothing();
    void aNewSecretAloneEndsTheOldSession();
    void renamesWithAllEntries();
    void aRenameThatFailsChangesNothing_data();
    void aRenameThatFailsChangesNothing();
    void aRenameSaysWhatIsLeft();
    void renamesInCaseOnly();
    void removesAllEntries();
    void theHistoryMovesAndGoesWithTheAccount_data();
    void theHistoryMovesAndGoesWithTheAccount();
    void keepsAnAccountWhoseSecretCannotBeRemoved();
    void recordsWhereTheSecretIs();
    void withoutAKeychainTheSecretIsKeptInMemory();
    void whatWasEverInAKeychainIsNotForgotten();
    void aRollBackWithoutAKeychainTouchesNoOther();
    void saysWhatTheKeychainAnswered();
    void endsWithTheEngine();

private:
    /// An engine as the window's.
    void startWithFallback();
    Result<Done> store(const Account &account, const QByteArray &secret = "canary");
    Result<Done> change(const Account &account, const QByteArray &secret = {});
    Result<QString> rename(const QString &name, const QString &newName);
    [[nodiscard]] QStringList names() const;
    [[nodiscard]] QStringList keys() const;
    /// Lets no change of the file succeed any more.
    void blockFile();

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Engine> m_engine;
    FakeSecrets *m_secrets = nullptr; ///< the engine's
};

void TestAccountEditing::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    auto secrets = std::make_unique<FakeSecrets>();
    m_secrets = secrets.get();
    Engine::Options options;
    options.pluginFolders = QStringList {QStringLiteral(TEST_PROVIDER_DIR)};
    m_engine =
        std::make_unique<Engine>(Paths::below(m_folder->path()), std::move(secrets), options);
}

void TestAccountEditing::startWithFallback()
{
    auto secrets = std::make_unique<FakeSecrets>();
    m_secrets = secrets.get();
    m_secrets->name = u"First"_s;
    Engine::Options options;
    options.pluginFolders = QStringList {QStringLiteral(TEST_PROVIDER_DIR)};
    m_engine.reset();
    m_engine = std::make_unique<Engine>(Paths::below(m_folder->path()),
        std::make_unique<MemoryFallback>(std::move(secrets)), options);
}

void TestAccountEditing::cleanup()
{
    m_engine.reset();
}

Result<Done> TestAccountEditing::store(const Account &account, const QByteArray &secret)
{
    const Result<AccountDraft> draft = checkAccount(*m_engine, account);
    return draft ? QCoro::waitFor(storeAccount(m_engine.get(), *draft, Secret(secret)))
                 : draft.error();
}

Result<Done> TestAccountEditing::change(const Account &account, const QByteArray &secret)
{
    const Result<AccountDraft> draft = checkAccount(*m_engine, account);
    return draft ? QCoro::waitFor(changeAccount(m_engine.get(), *draft, Secret(secret)))
                 : draft.error();
}

Result<QString> TestAccountEditing::rename(const QString &name, const QString &newName)
{
    return QCoro::waitFor(renameAccount(m_engine.get(), name, newName));
}

QStringList TestAccountEditing::names() const
{
    QStringList result;
    for (const Account &account : m_engine->accounts().accounts())
        result.append(account.name);
    return result;
}

QStringList TestAccountEditing::keys() const
{
    QStringList result = m_secrets->secrets.keys();
    result.sort();
    return result;
}

void TestAccountEditing::blockFile()
{
    QFile file(Paths::below(m_folder->path()).config + u"/accounts.json"_s);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(R"({"version": 99, "accounts": []})");
}

void TestAccountEditing::storesAccountAndSecret()
{
    QCOMPARE(outcome(store(account(u"work"_s))), u"done"_s);
    QCOMPARE(m_secrets->secrets.value(u"work"_s), Secret("canary"));
    const std::optional<Account> stored = m_engine->accounts().account(u"work"_s);
    QVERIFY(stored);
    QCOMPARE(stored->secretOrigins, QStringList {here});
}

void TestAccountEditing::checksWhatWasTyped_data()
{
    QTest::addColumn<Account>("account");
    QTest::addColumn<QString>("names");
    QTest::newRow("no name") << account({}) << u"name"_s;
    QTest::newRow("a slash") << account(u"a/b"_s) << u"name"_s;
    QTest::newRow("in use") << account(u"OTHER"_s) << u"OTHER"_s;
    QTest::newRow("no such provider") << Account(u"w"_s, u"nowhere"_s) << u"nowhere"_s;
    QTest::newRow("unknown field") << Account(u"w"_s, u"test"_s, {{u"odd"_s, u"1"_s}}) << u"odd"_s;
    QTest::newRow("rate") << Account(u"w"_s, u"test"_s, {{u"requests_per_minute"_s, u"x"_s}})
                          << u"requests_per_minute"_s;
    QTest::newRow("plugin fails") << account(u"w"_s, here, u"throw"_s) << u"test"_s;
}

void TestAccountEditing::checksWhatWasTyped()
{
    QFETCH(Account, account);
    QFETCH(QString, names);
    QVERIFY(store(::account(u"other"_s)).hasValue());
    const Result<Done> stored = store(account);
    QVERIFY(!stored);
    QVERIFY2(stored.error().message.contains(names), qPrintable(stored.error().message));
    QCOMPARE(this->names(), QStringList {u"other"_s});
    QCOMPARE(keys(), QStringList {u"other"_s});
}

void TestAccountEditing::leavesNoHalfAccount_data()
{
    QTest::addColumn<QString>("fault");
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QString>("expected");
    for (const QByteArray before : {"", "older"}) {
        const auto row = [&](const char *fault) -> QTestData & {
            return QTest::addRow("%s, entry: %s", fault, before.constData())
                << QString::fromLatin1(fault) << before;
        };
        row("locked") << u"keychain-locked"_s;
        row("unwritable") << u"keychain-denied"_s;
        row("file") << u"storage"_s;
    }
}

void TestAccountEditing::leavesNoHalfAccount()
{
    QFETCH(QString, fault);
    QFETCH(QByteArray, before);
    QFETCH(QString, expected);
    if (!before.isEmpty())
        m_secrets->secrets.insert(u"work"_s, Secret(before));
    if (fault == "locked"_L1)
        m_secrets->error = Error(Error::KeychainLocked, u"locked"_s);
    else if (fault == "unwritable"_L1)
        m_secrets->unwritable.append(u"work"_s);
    else
        blockFile();
    QCOMPARE(outcome(store(account(u"work"_s))), expected);
    QCOMPARE(names(), QStringList());
    QCOMPARE(m_secrets->secrets.value(u"work"_s).reveal(), before);
}

void TestAccountEditing::anAccountWithoutASecretNeverAsksTheKeychain()
{
    m_secrets->error = Error(Error::KeychainLocked, u"locked"_s);
    QCOMPARE(outcome(store(account(u"work"_s, here, u"no"_s))), u"done"_s);
    QCOMPARE(outcome(change(account(u"work"_s, there, u"no"_s))), u"done"_s);
    QCOMPARE(outcome(rename(u"work"_s, u"home"_s)), u"done"_s);
    QVERIFY(m_engine->accounts().account(u"home"_s)->secretOrigins.isEmpty());
    QCOMPARE(outcome(QCoro::waitFor(dropAccount(m_engine.get(), u"home"_s))), u"done"_s);
    QCOMPARE(names(), QStringList());
    QCOMPARE(m_secrets->reads, QStringList());
}

void TestAccountEditing::losesASecretThatItHasNoMore()
{
    QVERIFY(store(account(u"work"_s)).hasValue());
    const Account without = account(u"work"_s, here, u"no"_s);
    m_secrets->unremovable = {u"work"_s};
    QCOMPARE(outcome(change(without)), u"keychain-denied"_s);
    QCOMPARE(m_engine->accounts().account(u"work"_s)->field(u"secret"_s), u"yes"_s);

    m_secrets->unremovable.clear();
    QCOMPARE(outcome(change(without)), u"done"_s);
    QCOMPARE(keys(), QStringList());
    QCOMPARE(m_engine->accounts().account(u"work"_s)->secretOrigins, QStringList());

    QCOMPARE(outcome(change(account(u"work"_s), "another")), u"done"_s);
    blockFile();
    QCOMPARE(outcome(change(without)), u"storage"_s);
    QCOMPARE(m_secrets->secrets.value(u"work"_s), Secret("another"));
}

void TestAccountEditing::changesFieldsAndKeepsTheSecret()
{
    QVERIFY(store(account(u"work"_s)).hasValue());
    Account changed = account(u"WORK"_s);
    changed.fields.insert(u"script"_s, u"other"_s);
    m_secrets->error = Error(Error::KeychainLocked, u"locked"_s);
    QCOMPARE(outcome(change(changed)), u"done"_s);
    const std::optional<Account> stored = m_engine->accounts().account(u"work"_s);
    QCOMPARE(stored->name, u"work"_s);
    QCOMPARE(stored->field(u"script"_s), u"other"_s);
    QCOMPARE(stored->secretOrigins, QStringList {here});
}

void TestAccountEditing::asksForTheSecretAgain_data()
{
    QTest::addColumn<Account>("before");
    QTest::addColumn<Account>("after");
    QTest::addColumn<bool>("again");
    Account unrecorded = account(u"w"_s);
    Account recorded = unrecorded;
    recorded.secretOrigins = QStringList {here};
    Account elsewhere = account(u"w"_s, there);
    elsewhere.secretOrigins = QStringList {here};
    QTest::newRow("same origin") << recorded << account(u"w"_s) << false;
    QTest::newRow("same origin, other path")
        << recorded << account(u"w"_s, here + u"/v1"_s) << false;
    QTest::newRow("other port") << recorded << account(u"w"_s, there) << true;
    QTest::newRow("other host") << recorded << account(u"w"_s, u"http://127.0.0.2:1"_s) << true;
    QTest::newRow("changed by hand before") << elsewhere << account(u"w"_s, there) << true;
    QTest::newRow("back to what it was") << elsewhere << account(u"w"_s) << false;
    QTest::newRow("not recorded, same") << unrecorded << account(u"w"_s) << false;
    QTest::newRow("not recorded, other") << unrecorded << account(u"w"_s, there) << true;
    QTest::newRow("had none") << account(u"w"_s, here, u"no"_s) << account(u"w"_s) << true;
}

void TestAccountEditing::asksForTheSecretAgain()
{
    QFETCH(Account, before);
    QFETCH(Account, after);
    QFETCH(bool, again);
    QVERIFY(m_engine->accounts().add(before).hasValue());
    m_secrets->secrets.insert(u"w"_s, Secret("canary"));
    const Result<AccountDraft> draft = checkAccount(*m_engine, after);
    QVERIFY(draft.hasValue());
    QCOMPARE(needsNewSecret(*m_engine, before, *draft), again);

    QCOMPARE(outcome(change(after)), again ? u"bad-input"_s : u"done"_s);
    QCOMPARE(m_engine->accounts().account(u"w"_s)->fields, (again ? before : after).fields);
    QCOMPARE(outcome(change(after, "new")), u"done"_s);
    QCOMPARE(m_engine->accounts().account(u"w"_s)->secretOrigins, draft->origins);
    QCOMPARE(m_secrets->secrets.value(u"w"_s), Secret("new"));
}

void TestAccountEditing::aNewSecretReplacesTheOldOneOrNothing()
{
    QVERIFY(store(account(u"work"_s)).hasValue());
    const Account before = *m_engine->accounts().account(u"work"_s);
    m_secrets->unwritable.append(u"work"_s);
    QCOMPARE(outcome(change(account(u"work"_s, there), "new")), u"keychain-denied"_s);
    QCOMPARE(*m_engine->accounts().account(u"work"_s), before);
    m_secrets->unwritable.clear();
    blockFile();
    QCOMPARE(outcome(change(account(u"work"_s, there), "new")), u"storage"_s);
    QCOMPARE(m_secrets->secrets.value(u"work"_s), Secret("canary"));
}

void TestAccountEditing::aNewSecretAloneEndsTheOldSession()
{
    QVERIFY(store(account(u"work"_s)).hasValue());
    const Account same = *m_engine->accounts().account(u"work"_s);
    const auto open = [&] { return QCoro::waitFor(m_engine->sessions().open(same)); };
    QCOMPARE(open()->session.secret, Secret("canary"));
    QVERIFY(change(account(u"work"_s), "new").hasValue());
    QCOMPARE(open()->session.secret, Secret("new"));
}

void TestAccountEditing::renamesWithAllEntries()
{
    QVERIFY(store(account(u"one"_s)).hasValue());
    QVERIFY(store(account(u"two"_s)).hasValue());
    m_secrets->secrets.insert(u"one/hooks"_s, Secret("{}"));
    const Result<QString> renamed = rename(u"ONE"_s, u"neu"_s);
    QVERIFY(renamed.hasValue());
    QCOMPARE(*renamed, QString());
    QCOMPARE(names(), QStringList({u"neu"_s, u"two"_s}));
    QCOMPARE(keys(), QStringList({u"neu"_s, u"neu/hooks"_s, u"two"_s}));
    QCOMPARE(m_secrets->secrets.value(u"neu"_s), Secret("canary"));
    QCOMPARE(m_secrets->secrets.value(u"neu/hooks"_s), Secret("{}"));
    QCOMPARE(m_engine->accounts().account(u"neu"_s)->secretOrigins, QStringList {here});
}

void TestAccountEditing::aRenameThatFailsChangesNothing_data()
{
    QTest::addColumn<QString>("newName");
    QTest::addColumn<QString>("fault");
    QTest::addColumn<QString>("expected");
    QTest::newRow("no name") << u""_s << u""_s << u"bad-input"_s;
    QTest::newRow("in use") << u"TWO"_s << u""_s << u"bad-input"_s;
    QTest::newRow("locked") << u"neu"_s << u"locked"_s << u"keychain-locked"_s;
    QTest::newRow("secret cannot be written") << u"neu"_s << u"neu"_s << u"keychain-denied"_s;
    QTest::newRow("hooks cannot be written") << u"neu"_s << u"neu/hooks"_s << u"keychain-denied"_s;
    QTest::newRow("file") << u"neu"_s << u"file"_s << u"storage"_s;
}

void TestAccountEditing::aRenameThatFailsChangesNothing()
{
    QFETCH(QString, newName);
    QFETCH(QString, fault);
    QFETCH(QString, expected);
    QVERIFY(store(account(u"one"_s)).hasValue());
    QVERIFY(store(account(u"two"_s)).hasValue());
    m_secrets->secrets.insert(u"one/hooks"_s, Secret("{}"));
    m_secrets->secrets.insert(u"neu/hooks"_s, Secret("left over"));
    const QHash<QString, Secret> before = m_secrets->secrets;
    if (fault == "locked"_L1)
        m_secrets->error = Error(Error::KeychainLocked, u"locked"_s);
    else if (fault == "file"_L1)
        blockFile();
    else
        m_secrets->unwritable.append(fault);
    QCOMPARE(outcome(rename(u"one"_s, newName)), expected);
    QVERIFY(m_secrets->secrets == before);
    if (fault != "file"_L1)
        QCOMPARE(names(), QStringList({u"one"_s, u"two"_s}));
}

void TestAccountEditing::aRenameSaysWhatIsLeft()
{
    QVERIFY(store(account(u"one"_s)).hasValue());
    m_secrets->unremovable.append(u"one"_s);
    const Result<QString> renamed = rename(u"one"_s, u"neu"_s);
    QVERIFY(renamed.hasValue());
    QCOMPARE(*renamed, u"not removed"_s);
    QCOMPARE(names(), QStringList {u"neu"_s});
    QCOMPARE(m_secrets->secrets.value(u"neu"_s), Secret("canary"));
}

void TestAccountEditing::renamesInCaseOnly()
{
    QVERIFY(store(account(u"one"_s)).hasValue());
    QCOMPARE(outcome(rename(u"one"_s, u"One"_s)), u"done"_s);
    QCOMPARE(names(), QStringList {u"One"_s});
    QCOMPARE(keys(), QStringList {u"One"_s});
    QCOMPARE(outcome(rename(u"one"_s, u"One"_s)), u"done"_s);
    QCOMPARE(keys(), QStringList {u"One"_s});
}

void TestAccountEditing::removesAllEntries()
{
    QVERIFY(store(account(u"one"_s)).hasValue());
    QVERIFY(store(account(u"two"_s)).hasValue());
    m_secrets->secrets.insert(u"one/hooks"_s, Secret("{}"));
    QCOMPARE(outcome(QCoro::waitFor(dropAccount(m_engine.get(), u"ONE"_s))), u"done"_s);
    QCOMPARE(names(), QStringList {u"two"_s});
    QCOMPARE(keys(), QStringList {u"two"_s});
    QCOMPARE(outcome(QCoro::waitFor(dropAccount(m_engine.get(), u"one"_s))), u"bad-input"_s);
}

void TestAccountEditing::keepsAnAccountWhoseSecretCannotBeRemoved()
{
    QVERIFY(store(account(u"one"_s)).hasValue());
    m_secrets->secrets.insert(u"one/hooks"_s, Secret("{}"));
    m_secrets->unremovable.append(u"one"_s);
    QCOMPARE(outcome(QCoro::waitFor(dropAccount(m_engine.get(), u"one"_s))), u"keychain-denied"_s);
    QCOMPARE(names(), QStringList {u"one"_s});
    QCOMPARE(keys(), QStringList({u"one"_s, u"one/hooks"_s}));
}

void TestAccountEditing::recordsWhereTheSecretIs()
{
    const auto backend = [this](const QString &name) {
        return m_engine->accounts().account(name)->secretBackend;
    };
    m_secrets->name = u"First"_s;
    QVERIFY(store(account(u"work"_s)).hasValue());
    QVERIFY(store(account(u"open"_s, here, u"no"_s)).hasValue());
    QCOMPARE(backend(u"work"_s), u"First"_s);
    QCOMPARE(backend(u"open"_s), QString());
    m_secrets->name = u"Second"_s;
    QVERIFY(change(account(u"work"_s)).hasValue());
    QCOMPARE(backend(u"work"_s), u"First"_s);
    QVERIFY(rename(u"work"_s, u"home"_s).hasValue());
    QCOMPARE(backend(u"home"_s), u"First"_s);
    QVERIFY(change(account(u"home"_s), "new").hasValue());
    QCOMPARE(backend(u"home"_s), u"Second"_s);
}

void TestAccountEditing::withoutAKeychainTheSecretIsKeptInMemory()
{
    startWithFallback();
    m_secrets->error = thereIsNoKeychain(u"none"_s);
    QCOMPARE(outcome(store(account(u"work"_s))), u"done"_s);
    QVERIFY(m_engine->secrets().isSessionOnly(u"work"_s));
    const Account stored = *m_engine->accounts().account(u"work"_s);
    QCOMPARE(stored.secretBackend, memoryBackend);
    const auto opened = QCoro::waitFor(m_engine->sessions().open(stored));
    QVERIFY(opened);
    QCOMPARE(opened->session.secret, Secret("canary"));
    // Memory is no keychain that answered.
    QVERIFY(!m_engine->sessions().keychainAnswer(u"work"_s));

    QCOMPARE(outcome(rename(u"work"_s, u"home"_s)), u"done"_s);
    QVERIFY(m_engine->secrets().isSessionOnly(u"home"_s));
    QVERIFY(!m_engine->secrets().isSessionOnly(u"work"_s));
    QCOMPARE(outcome(change(account(u"home"_s), "new")), u"done"_s);
    QCOMPARE(QCoro::waitFor(m_engine->secrets().read(u"home"_s))->reveal(), "new");
    QCOMPARE(outcome(QCoro::waitFor(dropAccount(m_engine.get(), u"home"_s))), u"done"_s);
    QVERIFY(!m_engine->secrets().isSessionOnly(u"home"_s));
    QVERIFY(names().isEmpty());
    QVERIFY(m_secrets->secrets.isEmpty());
}

void TestAccountEditing::whatWasEverInAKeychainIsNotForgotten()
{
    startWithFallback();
    QVERIFY(store(account(u"work"_s)).hasValue());
    m_secrets->error = thereIsNoKeychain(u"none"_s);
    QCOMPARE(outcome(change(account(u"work"_s), "new")), u"done"_s);
    QVERIFY(m_engine->secrets().isSessionOnly(u"work"_s));
    QCOMPARE(m_engine->accounts().account(u"work"_s)->secretBackend, u"First"_s);
    // The entry in the keychain cannot be reached: the account that names it stays.
    QCOMPARE(outcome(rename(u"work"_s, u"home"_s)), u"keychain-absent"_s);
    QCOMPARE(outcome(QCoro::waitFor(dropAccount(m_engine.get(), u"work"_s))), u"keychain-absent"_s);
    QCOMPARE(names(), QStringList {u"work"_s});
    QCOMPARE(QCoro::waitFor(m_engine->secrets().read(u"work"_s))->reveal(), "new");
    m_secrets->error.reset();
    QCOMPARE(outcome(QCoro::waitFor(dropAccount(m_engine.get(), u"work"_s))), u"done"_s);
    QVERIFY(m_secrets->secrets.isEmpty());
}

void TestAccountEditing::aRollBackWithoutAKeychainTouchesNoOther()
{
    startWithFallback();
    m_secrets->error = thereIsNoKeychain(u"none"_s);
    m_secrets->secrets.insert(u"work"_s, Secret("older"));
    blockFile();
    QCOMPARE(outcome(store(account(u"work"_s))), u"storage"_s);
    QVERIFY(!m_engine->secrets().isSessionOnly(u"work"_s));
    QCOMPARE(m_secrets->secrets.value(u"work"_s), Secret("older"));
}

void TestAccountEditing::saysWhatTheKeychainAnswered()
{
    QVERIFY(store(account(u"work"_s)).hasValue());
    QVERIFY(!m_engine->sessions().keychainAnswer(u"work"_s));
    m_secrets->error = Error(Error::KeychainLocked, u"locked"_s);
    QCOMPARE(outcome(change(account(u"work"_s), "new")), u"keychain-locked"_s);
    const auto answer = m_engine->sessions().keychainAnswer(u"work"_s);
    QVERIFY(answer);
    QCOMPARE(answer->result.error(), *m_secrets->error);
}

void TestAccountEditing::endsWithTheEngine()
{
    QVERIFY(store(account(u"one"_s)).hasValue());
    m_secrets->holds = true;
    auto renaming = renameAccount(m_engine.get(), u"one"_s, u"neu"_s);
    auto storing =
        storeAccount(m_engine.get(), *checkAccount(*m_engine, account(u"two"_s)), Secret("canary"));
    QVERIFY(!renaming.isReady());
    m_engine.reset();
    QTRY_VERIFY(renaming.isReady());
    QCOMPARE(outcome(QCoro::waitFor(std::move(renaming))), u"cancelled"_s);
    QCOMPARE(outcome(QCoro::waitFor(std::move(storing))), u"cancelled"_s);
}

void TestAccountEditing::theHistoryMovesAndGoesWithTheAccount_data()
{
    QTest::addColumn<QString>("secret");
    QTest::newRow("with a secret") << u"yes"_s;
    QTest::newRow("without one") << u"no"_s;
}

void TestAccountEditing::theHistoryMovesAndGoesWithTheAccount()
{
    QFETCH(QString, secret);
    QVERIFY(store(account(u"one"_s, here, secret)).hasValue());
    Deployment seen;
    seen.provider = u"test"_s;
    seen.account = u"one"_s;
    seen.id = u"d-1"_s;
    seen.created = QDateTime::currentDateTimeUtc();
    m_engine->history().record({{seen, std::nullopt, seen.created}});
    const auto accounts = [this] {
        QStringList owners;
        const auto entries = QCoro::waitFor(history(m_engine.get()));
        for (const RememberedDeployment &entry : entries ? *entries : QList<RememberedDeployment>())
            owners.append(entry.deployment.account);
        return owners;
    };
    QCOMPARE(outcome(rename(u"one"_s, u"neu"_s)), u"done"_s);
    QCOMPARE(accounts(), QStringList {u"neu"_s});
    QCOMPARE(m_engine->model().rowCount(), 1);
    QCOMPARE(m_engine->model().deployment(0).account, u"neu"_s);
    QCOMPARE(outcome(QCoro::waitFor(dropAccount(m_engine.get(), u"NEU"_s))), u"done"_s);
    QCOMPARE(accounts(), QStringList());
}

QTEST_GUILESS_MAIN(TestAccountEditing)
#include "tst_accountediting.moc"
